//! A transmission three ways. Pointing at an item lights its segments, pointing at a segment lights its items; the
//! arrow keys do the same.

use super::Life;
use crate::desk::life::{FormRow, Opened, SegmentRow, opened};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// What is pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lit {
    /// An item of the form, by place in the list.
    Item(usize),
    /// A segment, by place in the list.
    Segment(usize),
}

#[derive(Clone, Copy)]
struct View {
    opened: Memo<Option<Opened>>,
    /// Whether the file's own segments are shown beside the claim's.
    whole: RwSignal<bool>,
    lit: RwSignal<Option<Lit>>,
}

impl View {
    fn segment_lit(self, at: usize) -> bool {
        match self.lit.get() {
            None => false,
            Some(Lit::Segment(lit)) => lit == at,
            Some(Lit::Item(item)) => self.pair(item, at),
        }
    }

    fn item_lit(self, at: usize) -> bool {
        match self.lit.get() {
            None => false,
            Some(Lit::Item(lit)) => lit == at,
            Some(Lit::Segment(segment)) => self.pair(at, segment),
        }
    }

    fn pair(self, item: usize, segment: usize) -> bool {
        self.opened.with(|opened| {
            let Some(opened) = opened else { return false };
            let (row, segment) = (opened.form.get(item), opened.segments.get(segment));
            row.zip(segment).is_some_and(|(row, segment)| segment.carries(row.item, row.line))
        })
    }

    /// Moves what is lit up or down its own list.
    fn step(self, event: KeyboardEvent, items: bool) {
        let down = match event.key().as_str() {
            "ArrowDown" => true,
            "ArrowUp" => false,
            _ => return,
        };
        event.prevent_default();
        let shown = self.shown(items);
        let here = match self.lit.get_untracked() {
            Some(Lit::Item(at)) if items => Some(at),
            Some(Lit::Segment(at)) if !items => Some(at),
            _ => None,
        };
        let next = match here.and_then(|at| shown.iter().position(|held| *held == at)) {
            None => shown.first(),
            Some(at) if down => shown.get(at + 1).or(shown.last()),
            Some(at) => shown.get(at.saturating_sub(1)),
        };
        self.lit.set(next.map(|at| if items { Lit::Item(*at) } else { Lit::Segment(*at) }));
    }

    /// The rows of a list that are shown.
    fn shown(self, items: bool) -> Vec<usize> {
        let whole = self.whole.get_untracked();
        self.opened.with_untracked(|opened| match opened {
            None => Vec::new(),
            Some(opened) if items => (0..opened.form.len()).collect(),
            Some(opened) => {
                let rows = opened.segments.iter().enumerate();
                rows.filter(|(_, row)| row.own || whole || !opened.has_own()).map(|(at, _)| at).collect()
            }
        })
    }
}

/// The transmission in hand.
#[component]
pub(super) fn Sent(life: Life) -> impl IntoView {
    let floor = life.floor;
    let opened = Memo::new(move |_| opened(&floor.state(), life.claim, life.shown()?));
    let view = View { opened, whole: RwSignal::new(false), lit: RwSignal::new(None) };
    Effect::new(move |_| {
        life.chosen.track();
        view.lit.set(None);
    });
    let title = move || opened.with(|opened| opened.as_ref().map(|opened| opened.title.clone()));
    let others = move || opened.with(|opened| opened.as_ref().map_or(0, |opened| opened.others));
    let form =
        move || opened.with(|opened| opened.as_ref().map(|opened| opened.form.clone()).unwrap_or_default());
    view! {
        <h2 class="caps" id="sent-h">{move || title().unwrap_or_else(|| "Nothing sent yet".to_owned())}</h2>
        <Show when=move || { others() > 0 }><p class="soft">{move || format!("The file carries {} as well; left out here.", crate::ui::remittance::count(others(), "other claim"))}</p></Show>
        <Show when=move || title().is_none()><p class="soft">"Once the claim is sent, its file stands here three ways: form, X12, plain words."</p></Show>
        <Show when=move || opened.with(|opened| opened.as_ref().is_some_and(Opened::has_own))>
            <label class="whole"><input type="checkbox" prop:checked=move || view.whole.get() on:change=move |event| view.whole.set(event_target_checked(&event)) />"Show the whole file, envelope and all"</label>
        </Show>
        <div class="three">
            <Show when=move || !form().is_empty()>
                <div class="as-form scroll" tabindex="0" role="group" aria-label="Items of the form; arrow keys light their segments" on:keydown=move |event| view.step(event, true) on:mouseleave=move |_| view.lit.set(None)>
                    <table class="ledger"><caption class="sr">"On the form"</caption>
                        <thead><tr><th scope="col" colspan="2">"On the form"</th></tr></thead>
                        <tbody>{move || form().into_iter().enumerate().map(|(at, row)| item_row(view, at, row)).collect_view()}</tbody>
                    </table>
                </div>
            </Show>
            <Show when=move || title().is_some()>
                <div class="as-file scroll" tabindex="0" role="group" aria-label="Segments; arrow keys light their items" on:keydown=move |event| view.step(event, false) on:mouseleave=move |_| view.lit.set(None)>
                    <table class="ledger wire"><caption class="sr">"In the file, with its words"</caption>
                        <thead><tr><th scope="col" class="r">"No."</th><th scope="col">"In the file"</th><th scope="col">"In plain words"</th></tr></thead>
                        <tbody>{move || {
                            let rows = opened.with(|opened| opened.as_ref().map(|opened| opened.segments.clone()).unwrap_or_default());
                            rows.into_iter().enumerate().map(|(at, row)| segment_row(view, at, row)).collect_view()
                        }}</tbody>
                    </table>
                </div>
            </Show>
        </div>
    }
}

fn item_row(view: View, at: usize, row: FormRow) -> impl IntoView {
    let value = match row.value.is_empty() {
        true => view! { <span class="num quiet">"blank"</span> }.into_any(),
        false => view! { <span class="num">{row.value}</span> }.into_any(),
    };
    let line = row.line.map(|line| format!(" line {line}"));
    view! {
        <tr class:lit=move || view.item_lit(at) on:mouseenter=move |_| view.lit.set(Some(Lit::Item(at)))>
            <th scope="row"><span class="item">{row.item}{line}</span><span class="sub">{row.label}</span></th><td>{value}</td>
        </tr>
    }
}

fn segment_row(view: View, at: usize, row: SegmentRow) -> impl IntoView {
    let class = if row.own { "own-segment" } else { "of-file" };
    let own = row.own;
    let hidden = move || {
        !own && !view.whole.get() && view.opened.with(|opened| opened.as_ref().is_some_and(Opened::has_own))
    };
    view! {
        <tr class=class hidden=hidden class:lit=move || view.segment_lit(at) on:mouseenter=move |_| view.lit.set(Some(Lit::Segment(at)))>
            <td class="n">{row.position}</td><td class="x12">{row.text}"~"</td><td>{row.words}</td>
        </tr>
    }
}
