//! Three figures a line, posted with Enter.

use super::Posting;
use crate::base::Finding;
use crate::desk::remittance::{LineRow, Typed, read_amounts};
use crate::practice::office::Op;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The fields of one line.
#[component]
pub(super) fn PostLine(posting: Posting, entry: usize, line: LineRow) -> impl IntoView {
    let at = (entry, line.line);
    let typed = RwSignal::new(Typed::default());
    let own = RwSignal::new(None::<Finding>);
    // The engine's refusal of this line stands here, not in the notice line.
    Effect::new(move |_| {
        let refused = posting.floor.notice.get().filter(|finding| finding.code.starts_with("post."));
        if refused.is_some() && posting.asked.get_untracked() == Some(at) {
            own.set(refused);
            posting.floor.notice.set(None);
        }
    });
    let refusal = move || own.get();
    let post = move |event: SubmitEvent| {
        event.prevent_default();
        own.set(None);
        match read_amounts(&typed.get_untracked()) {
            Err(finding) => own.set(Some(finding)),
            Ok([paid, contractual, patient]) => {
                posting.asked.set(Some(at));
                let remittance = posting.id.get_untracked();
                let op = Op::PostLine { remittance, entry, line: at.1, paid, contractual, patient };
                posting.floor.ask_then(op, move || go_on(posting, at));
            }
        }
    };
    let why = format!("why-{entry}-{}", line.line);
    let field = move |name: &'static str, words: &'static str, take: fn(&mut Typed, String)| {
        let id = field_id(at, name);
        let why = format!("why-{}-{}", at.0, at.1);
        view! {
            <label for=id.clone()>{words}</label>
            <input id=id.clone() name=id class="num" type="text" inputmode="decimal" autocomplete="off" placeholder="0.00"
                aria-describedby=why aria-invalid=move || refusal().is_some().then_some("true")
                on:input=move |event| typed.update(|typed| take(typed, event_target_value(&event))) />
        }
    };
    view! {
        <tr class="more post"><td colspan="9">
            <form class="post-line" on:submit=post aria-label=format!("Post line {}, {}", line.line, line.code)>
                {field("paid", "Paid", |typed, text| typed.paid = text)}
                {field("contract", "Contract", |typed, text| typed.contractual = text)}
                {field("patient", "Patient", |typed, text| typed.patient = text)}
                <button type="submit" class="btn">"Post line"<kbd>"Enter"</kbd></button>
                <p class="refused" id=why role="alert">{move || refusal().map(|finding| format!("{} {}", finding.message, finding.next_step))}</p>
            </form>
        </td></tr>
    }
}

fn field_id(at: (usize, u32), name: &str) -> String {
    format!("post-{}-{}-{name}", at.0, at.1)
}

/// Puts the cursor into the next line that waits.
fn go_on(posting: Posting, at: (usize, u32)) {
    let next =
        posting.sheet.try_with_untracked(|sheet| sheet.as_ref().and_then(|s| s.next_unposted(at))).flatten();
    let id = next.map_or_else(|| "post-h".to_owned(), |next| field_id(next, "paid"));
    request_animation_frame(move || {
        let found = document().get_element_by_id(&id);
        if let Some(field) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = field.focus();
        }
    });
}
