//! A remittance to read, and one to post.

use super::field::one_of;
use crate::base::Cents;
use crate::desk::task::{Choice, Edit, RemitField};
use exercises_format::task::Bucket;
use leptos::prelude::*;

/// The lines of a remittance.
pub(super) fn lines(payer: String, lines: &[RemitField]) -> impl IntoView + use<> {
    let row = |line: RemitField| {
        view! {
            <tr><th scope="row"><span class="code">{line.code}</span><span class="soft">{line.dos}</span></th>
                <td class="r num">{line.charge}</td><td class="r num">{line.allowed}</td><td class="r num">{line.paid}</td>
                <td>{line.adjustments.into_iter().map(|(reason, amount)| view! { <span class="adjustment"><span class="code">{reason}</span><span class="num">{amount}</span></span> }).collect_view()}</td></tr>
        }
    };
    view! {
        <div class="scroll-x"><table class="ledger task-remit"><caption>{payer}</caption><thead><tr>
            <th scope="col">"Service"</th><th scope="col" class="r">"Billed"</th><th scope="col" class="r">"Allowed"</th><th scope="col" class="r">"Paid"</th><th scope="col">"Adjusted"</th>
        </tr></thead><tbody>{lines.iter().cloned().map(row).collect_view()}</tbody></table></div>
    }
}

/// The amounts of each line by where they go, and what happens with the rest.
pub(super) fn posting(
    held: &[RemitField],
    buckets: Vec<(Bucket, &'static str)>,
    rest: Vec<Choice>,
    edit: Callback<Edit>,
) -> impl IntoView + use<> {
    let line = move |(at, line): (usize, &RemitField)| {
        let field = move |(bucket, words): (Bucket, &'static str)| {
            let wrong = RwSignal::new(false);
            let told = move |text: String| {
                let amount = Cents::parse(text.trim());
                wrong.set(!text.trim().is_empty() && amount.is_none());
                edit.run(Edit::Post(at, bucket, amount));
            };
            view! {
                <label class="field"><span>{words}</span>
                    <input type="text" inputmode="decimal" autocomplete="off" aria-invalid=move || wrong.get().then_some("true") on:input:target=move |ev| told(ev.target().value()) />
                    <Show when=move || wrong.get()><span class="bad small">"Dollars and cents, as 12.50"</span></Show></label>
            }
        };
        let fields = buckets.iter().copied().map(field).collect_view();
        view! { <fieldset class="post-line"><legend><span class="code">{line.code.clone()}</span>" billed "{line.charge.clone()}</legend>{fields}</fieldset> }
    };
    view! {
        {held.iter().enumerate().map(line).collect_view()}
        {one_of("rest", "What happens with the rest", rest, edit, Edit::Rest)}
    }
}
