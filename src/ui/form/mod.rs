//! The claim form: a document to read and print, with its checks beside it.

mod document;
mod self_pay;
mod side;

use crate::desk::form::{FormDoc, form_doc};
use crate::practice::claim::ClaimId;
use crate::ui::book::glyph::glyph;
use crate::ui::floor::use_floor;
use document::Document;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use side::Side;

/// What the parts of the screen share.
#[derive(Clone, Copy)]
pub struct Form {
    /// The claim.
    id: Memo<ClaimId>,
    /// Its form.
    doc: Memo<Option<FormDoc>>,
    /// The pane a phone shows.
    pane: RwSignal<&'static str>,
}

impl Form {
    /// Reads the form.
    fn read<R: Default>(self, read: impl FnOnce(&FormDoc) -> R) -> R {
        self.doc.with(|doc| doc.as_ref().map(read).unwrap_or_default())
    }
}

/// The screen.
#[component]
pub fn FormScreen() -> impl IntoView {
    let floor = use_floor();
    let params = use_params_map();
    let id = Memo::new(move |_| ClaimId(params.read().get("id").and_then(|id| id.parse().ok()).unwrap_or(0)));
    let doc = Memo::new(move |_| floor.with_shelf(|shelf| form_doc(&floor.state(), shelf, id.get())));
    let form = Form { id, doc, pane: RwSignal::new("1") };
    let there = Memo::new(move |_| doc.with(Option::is_some));
    move || match there.get() {
        true => view! { <Shown form=form /> }.into_any(),
        false => view! {
            <main class="main" id="work"><div class="empty"><p>"There is no such claim in this practice."</p>
                <a class="btn" href=floor.link("queue/code")>"Go to the charts to code"</a></div></main>
        }
        .into_any(),
    }
}

#[component]
fn Shown(form: Form) -> impl IntoView {
    view! {
        <main class="main formpage" id="work">
            <div class="pane p-form scroll" id="form" data-pane="1" tabindex="0" role="region" aria-label="Claim form">
                <Document form=form />
            </div>
            <Side form=form />
            <fieldset class="pane-tabs"><legend class="sr">"Part of the page shown"</legend>
                {[("q", "#i-queue", "Queue"), ("1", "#i-form", "Form"), ("2", "#i-rules", "Checks")].into_iter().map(|(value, sign, word)| view! {
                    <label><input class="sr" type="radio" name="pane" value=value prop:checked=move || form.pane.get() == value
                        on:change=move |_| form.pane.set(value) />{glyph(sign)}<span>{word}</span></label>
                }).collect_view()}
            </fieldset>
        </main>
    }
}
