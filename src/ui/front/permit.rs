//! Referrals and authorizations: asked for, pended, approved, denied.

use crate::desk::front::VisitSheet;
use crate::practice::chart::PermitKind;
use crate::practice::coding::{Icd10Cm, Procedure};
use crate::practice::front::Request;
use crate::practice::office::{FrontOp, Op};
use crate::ui::floor::Floor;
use crate::ui::glyph::mark;
use leptos::prelude::*;

/// What was asked and answered, and asking.
#[component]
pub(super) fn Permits(floor: Floor, sheet: VisitSheet) -> impl IntoView {
    let visit = sheet.visit;
    let (codes, reasons) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let sent = RwSignal::new(Vec::<String>::new());
    let words = |text: String| {
        let split = text.split([',', ' ']).map(|part| part.trim().to_uppercase());
        split.filter(|part| !part.is_empty()).collect::<Vec<_>>()
    };
    let refer = move |_| {
        let request = Request {
            kind: PermitKind::Referral,
            codes: Vec::new(),
            diagnoses: Vec::new(),
            records: Vec::new(),
        };
        floor.ask(Op::Front(FrontOp::RequestPermit { visit, request }));
    };
    let ask = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let request = Request {
            kind: PermitKind::Authorization,
            codes: words(codes.get_untracked()).iter().map(|code| Procedure::from(code.as_str())).collect(),
            diagnoses: words(reasons.get_untracked())
                .iter()
                .map(|code| Icd10Cm::from(code.as_str()))
                .collect(),
            records: sent.get_untracked(),
        };
        floor.ask(Op::Front(FrontOp::RequestPermit { visit, request }));
    };
    let rows = sheet.requests.into_iter().map(|(words, good)| {
        let (symbol, tone) = match good {
            None => ("#s-clock", ""),
            Some(true) => ("#s-right", "good"),
            Some(false) => ("#s-look", "part"),
        };
        view! { <li>{mark(symbol, tone)}" "{words}</li> }
    });
    let record = move |(id, title): (String, String)| {
        let toggle = move |_| {
            let id = id.clone();
            sent.update(|all| match all.iter().position(|held| *held == id) {
                Some(at) => drop(all.remove(at)),
                None => all.push(id),
            });
        };
        view! { <label class="wide check"><span><input type="checkbox" on:change=toggle />{format!(" Send {title}")}</span></label> }
    };
    (!sheet.alone).then(|| view! {
        <h3 class="caps">"Permission"</h3>
        <div role="status"><ul class="plain">{rows.collect_view()}</ul></div>
        {sheet.may_refer.then(|| view! { <p><button type="button" class="btn" on:click=refer>"Ask primary care for a referral"</button></p> })}
        <form class="fields" on:submit=ask>
            <p class="soft">"Authorization of a service, before it is done. Without records the plan pends the request; without a reason its policy takes, it denies it."</p>
            <label>"Services"<input type="text" autocomplete="off" on:input=move |event| codes.set(event_target_value(&event)) /></label>
            <label>"Diagnoses"<input type="text" autocomplete="off" on:input=move |event| reasons.set(event_target_value(&event)) /></label>
            {sheet.records.into_iter().map(record).collect_view()}
            <button type="submit" class="btn">"Ask for authorization"</button>
        </form>
    })
}
