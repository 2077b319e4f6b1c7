//! A table that is its own chart: a bar in each row, its figures beside it, and the claims behind the row one link away.

use super::chart::Bar;
use crate::desk::figures::{Part, Split, SplitRow};
use leptos::prelude::*;

/// The table. `link` names the address of the claims behind a row.
#[component]
pub fn SplitTable(
    /// What it shows.
    split: Split,
    /// What the rows are.
    rows: &'static str,
    /// What the bar's parts are called; one without a second name.
    parts: (&'static str, &'static str),
    /// What the foot says.
    foot: String,
    /// Where a row leads; nowhere in a report.
    #[prop(into)]
    link: Option<Callback<Part, String>>,
    /// What stands there without rows.
    none: &'static str,
) -> impl IntoView {
    let two = !parts.1.is_empty();
    if split.rows.is_empty() {
        return view! { <p class="soft none">{none}</p> }.into_any();
    }
    let heads = split.heads.clone();
    let row = move |row: SplitRow| {
        let name = view! { {(!row.code.is_empty()).then(|| view! { <span class="num">{row.code.clone()}</span>" " })}{row.label.clone()} };
        let name = match link {
            Some(link) => view! { <a class="link" href=link.run(row.part.clone())>{name}</a> }.into_any(),
            None => name.into_any(),
        };
        let cells = row.cells.iter().zip(&heads).map(|(cell, head)| {
            view! { <td class="money" data-label=*head>{cell.clone()}</td> }
        });
        let cells = cells.collect_view();
        let classes = if two { ("payer", "patient") } else { ("deny", "deny") };
        view! { <tr><th scope="row">{name}</th><td class="barcell"><Bar bars=row.bars classes /></td>{cells}</tr> }
    };
    let key = move || {
        match two {
        true => view! { <span class="key-p"><i class="payer"></i>{parts.0}" "<i class="patient"></i>{parts.1}</span> }.into_any(),
        false => view! { {parts.0} }.into_any(),
    }
    };
    let heads = split.heads.iter().map(|head| view! { <th scope="col" class="r">{*head}</th> });
    let heads = heads.collect_view();
    let sums = split.foot.iter().zip(&split.heads).map(|(sum, head)| {
        let class = if sum.is_empty() { "" } else { "money" };
        view! { <td class=class data-label=*head>{sum.clone()}</td> }
    });
    let sums = sums.collect_view();
    view! {
        <table class="ledger splits stacked">
            <thead><tr><th scope="col">{rows}</th><th scope="col" class="barcell">{key()}</th>{heads}</tr></thead>
            <tbody>{split.rows.into_iter().map(row).collect_view()}</tbody>
            <tfoot><tr><td colspan="2" class="soft">{foot}</td>{sums}</tr></tfoot>
        </table>
    }
    .into_any()
}
