//! The tabular list as a tree: only the lines in sight are painted, and each says its place among its siblings.

use super::handle::Place;
use super::leaf::shown;
use super::pane::focus_on;
use crate::base::Day;
use crate::desk::book::{Twig, path_to, tree};
use crate::ui::floor::use_floor;
use codesets_lookup::SetId;
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Lines painted above and below those in sight.
const SPARE: usize = 12;

/// The tree of a set.
#[component]
pub fn Tree(
    /// The set.
    #[prop(into)]
    set: Signal<SetId>,
    /// The day.
    on: Memo<Day>,
    /// The open page, unfolded and marked.
    here: Memo<Option<Place>>,
    /// Opens a page.
    go: Callback<Place>,
) -> impl IntoView {
    let floor = use_floor();
    let unfolded = RwSignal::new(BTreeSet::<String>::new());
    let cursor = RwSignal::new(0_usize);
    let sight = RwSignal::new((0_usize, 40_usize));
    let frame = NodeRef::<Div>::new();
    let lines = Memo::new(move |_| {
        floor.with_shelf(|shelf| tree(&shelf.codes, set.get(), on.get(), &unfolded.read()))
    });
    Effect::new(move |_| {
        if let Some((of, code)) = here.get() {
            let path = floor.with_shelf(|shelf| path_to(&shelf.codes, of, &code, on.get_untracked()));
            unfolded.update(|unfolded| unfolded.extend(path));
            if let Some(at) = lines.with_untracked(|lines| lines.iter().position(|twig| twig.code == code)) {
                cursor.set(at);
                request_animation_frame(move || keep_in_sight(frame, at));
            }
        }
    });
    let moves = Moves { set, lines, unfolded, cursor, go };
    let look = move || {
        if let Some(frame) = frame.get_untracked() {
            let height = line_height();
            let from = usize::try_from(frame.scroll_top()).unwrap_or(0) / height;
            let count = usize::try_from(frame.client_height()).unwrap_or(0) / height + 1;
            sight.set((from, count.max(8)));
        }
    };
    Effect::new(move |_| {
        frame.track();
        look();
    });
    let window = Memo::new(move |_| {
        let ((from, count), all) = (sight.get(), lines.with(Vec::len));
        let first = from.saturating_sub(SPARE).min(all);
        (first, (from + count + SPARE).min(all))
    });
    let gap = move |count: usize| view! { <svg class="gap" aria-hidden="true" width="1" height=count * line_height()></svg> };
    let code_here = move || here.get().map(|(_, code)| code);
    view! {
        <div class="scroll tree" role="tree" aria-label="Tabular list" node_ref=frame on:scroll=move |_| look()>
            {move || gap(window.get().0)}
            {move || {
                let (first, last) = window.get();
                let lines = lines.read();
                lines.get(first..last).unwrap_or_default().iter().enumerate()
                    .map(|(at, twig)| line(twig.clone(), first + at, moves, code_here().as_deref() == Some(&twig.code)))
                    .collect_view()
            }}
            {move || gap(lines.with(Vec::len).saturating_sub(window.get().1))}
        </div>
    }
}

/// What the keys of the tree need.
#[derive(Clone, Copy)]
struct Moves {
    set: Signal<SetId>,
    lines: Memo<Vec<Twig>>,
    unfolded: RwSignal<BTreeSet<String>>,
    cursor: RwSignal<usize>,
    go: Callback<Place>,
}

impl Moves {
    fn fold(self, code: &str, open: bool) {
        self.unfolded.update(|unfolded| {
            if open {
                unfolded.insert(code.to_owned())
            } else {
                unfolded.remove(code)
            };
        });
    }

    fn to(self, at: usize) {
        let last = self.lines.with_untracked(|lines| lines.len().saturating_sub(1));
        let at = at.min(last);
        self.cursor.set(at);
        focus_on(format!("twig-{at}"));
    }

    fn parent(self, at: usize) -> Option<usize> {
        self.lines.with_untracked(|lines| {
            let level = lines.get(at)?.level;
            (0..at).rev().find(|above| lines.get(*above).is_some_and(|line| line.level < level))
        })
    }

    fn key(self, ev: &KeyboardEvent, at: usize, twig: &Twig) {
        match (ev.key().as_str(), twig.open) {
            ("ArrowDown", _) => self.to(at + 1),
            ("ArrowUp", _) => self.to(at.saturating_sub(1)),
            ("Home", _) => self.to(0),
            ("End", _) => self.to(usize::MAX),
            ("ArrowRight", Some(false)) => self.fold(&twig.code, true),
            ("ArrowRight", Some(true)) => self.to(at + 1),
            ("ArrowLeft", Some(true)) => self.fold(&twig.code, false),
            ("ArrowLeft", _) => match self.parent(at) {
                Some(above) => self.to(above),
                None => return,
            },
            ("Enter" | " ", _) => self.go.run((self.set.get_untracked(), twig.code.clone())),
            _ => return,
        }
        ev.prevent_default();
    }
}

fn line(twig: Twig, at: usize, moves: Moves, here: bool) -> impl IntoView {
    let (pressed, clicked) = (twig.clone(), twig.clone());
    let (open, title) = (twig.open, twig.title.clone());
    let click = move |_| {
        moves.cursor.set(at);
        if let Some(open) = clicked.open {
            moves.fold(&clicked.code, !open);
        }
        if clicked.level > 1 {
            moves.go.run((moves.set.get_untracked(), clicked.code.clone()));
        }
    };
    view! {
        <div role="treeitem" id=format!("twig-{at}") class=format!("twig d{}", twig.level.min(7)) class:code-line=twig.billable
            attr:aria-level=twig.level.to_string() aria-posinset=twig.place aria-setsize=twig.of aria-expanded=open.map(|open| open.to_string())
            aria-selected=here.to_string() title=title
            tabindex=move || if moves.cursor.get() == at { "0" } else { "-1" }
            on:keydown=move |ev| moves.key(&ev, at, &pressed) on:click=click>
            <svg class="i-s fold" class:open=open == Some(true) class:none=open.is_none() aria-hidden="true"><use href="#i-next"></use></svg>
            <span class="code">{shown(moves.set.get_untracked(), &twig.code, "Ch. ")}</span><span class="t">{twig.title}</span>
        </div>
    }
}

/// Scrolls the tree so that a line stands in its middle, unless it is seen already.
fn keep_in_sight(frame: NodeRef<Div>, at: usize) {
    // The page may have been left before the next frame is painted.
    let Some(frame) = frame.try_get_untracked().flatten() else { return };
    let top = i32::try_from(at * line_height()).unwrap_or(i32::MAX);
    let (from, height) = (frame.scroll_top(), frame.client_height());
    if top < from || top + 28 > from + height {
        frame.set_scroll_top(top - height / 2);
    }
}

/// The height of a line in pixels: the stylesheet's to say, 28 before any line is painted.
fn line_height() -> usize {
    use leptos::wasm_bindgen::JsCast;
    let painted = document().query_selector(".twig").ok().flatten();
    let painted = painted.and_then(|line| line.dyn_into::<leptos::web_sys::HtmlElement>().ok());
    let height = painted.and_then(|line| usize::try_from(line.offset_height()).ok());
    height.filter(|height| *height > 0).unwrap_or(28)
}
