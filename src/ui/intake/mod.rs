//! The screen `IntakeScreen`: lets generated patients come each weekday.

use crate::desk::intake::{DIALS, NOTES, NUMBERS, dial_words, intake_sheet, patients};
use crate::desk::shell::load::Late;
use crate::practice::office::Op;
use crate::ui::floor::use_floor;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn IntakeScreen() -> impl IntoView {
    let floor = use_floor();
    floor.want(Late::Templates);
    let sheet = Memo::new(move |_| intake_sheet(&floor.state()));
    let held = sheet.get_untracked();
    let number = RwSignal::new(if held.per_day == 0 { 4 } else { held.per_day });
    let dial = RwSignal::new(held.dial);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        floor.ask(Op::LetPatientsCome { per_day: number.get_untracked(), dial: dial.get_untracked() });
    };
    let options = NUMBERS.map(|count| {
        view! { <option value=count.to_string() selected=move || number.get() == count>{patients(count)}</option> }
    });
    let choice = move |one| {
        let (name, words) = dial_words(one);
        view! {
            <label class="choice"><input type="radio" name="dial" prop:checked=move || dial.get() == one on:change=move |_| dial.set(one) /><span>{name}<span class="sub">{words}</span></span></label>
        }
    };
    let counts = move || {
        let (made, waiting) = sheet.get().counts;
        format!("{made} have come so far; {waiting} of them wait to be coded.")
    };
    view! {
        <main class="main scroll" id="work" tabindex="-1">
            <div class="queue intake">
                <header class="page-head"><h1>"Let patients come"</h1></header>
                <p role="status">{move || sheet.get().words}" "{counts}</p>
                <form class="answering" on:submit=send>
                    <label class="line"><span>"Each weekday"</span>
                        <select class="in" on:change:target=move |event| if let Ok(count) = event.target().value().parse() { number.set(count) }>{options.into_iter().collect_view()}</select>
                    </label>
                    <fieldset><legend>"Their papers"</legend>{DIALS.map(choice).into_iter().collect_view()}</fieldset>
                    <p class="btns"><button type="submit" class="btn first">"Let them come"</button><a class="btn" href=floor.link("queue/code")>"Charts to code"</a></p>
                </form>
                <ul class="forbids">{NOTES.map(|note| view! { <li>{note}</li> }).into_iter().collect_view()}</ul>
            </div>
        </main>
    }
}
