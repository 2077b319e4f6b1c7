//! A learner and the practices begun under that name.

use super::ask::Asking;
use super::{Hall, begin, export};
use crate::desk::home::{Group, Kept, attempts, last_worked, loss_of_learner, loss_of_practice};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// A group of the list.
#[component]
pub fn GroupSection(group: Group) -> impl IntoView {
    let hall = expect_context::<Hall>();
    let navigate = use_navigate();
    let head = group.learner.clone();
    let learner = head.as_ref().map(|kept| kept.about.stream.clone());
    let loss = loss_of_learner(&group);
    let streams: Vec<String> =
        group.practices.iter().chain(&head).map(|kept| kept.about.stream.clone()).collect();
    let open = move |_| {
        let (learner, navigate) = (learner.clone(), navigate.clone());
        hall.run(begin::practice(hall.device, learner), move |address| {
            navigate(&address, Default::default())
        });
    };
    let rows = group.practices.into_iter().map(|kept| view! { <PracticeRow kept /> }).collect_view();
    let none = move || view! { <tr><td colspan="3" class="soft">"No practice yet."</td></tr> };
    let empty = rows.is_empty();
    view! {
        <section class="group">
            <header>
                <h2>{group.name.clone()}<span class="soft">{head.is_some().then(|| attempts(group.attempts))}</span></h2>
                {head.map(|kept| {
                    let (about, name) = (kept.about.clone(), group.name.clone());
                    let (all, streams) = (streams.clone(), streams.clone());
                    view! {
                        <button type="button" class="btn bare" on:click=move |_| hall.asking.set(Some(Asking::Name(about.clone())))>"Rename"</button>
                        <button type="button" class="btn bare" on:click=move |_| {
                            let (all, name) = (all.clone(), name.clone());
                            hall.run(async move { export(hall.device, Some(all), &name).await }, |()| {});
                        }>"Export"</button>
                        <button type="button" class="btn bare" on:click=move |_| {
                            hall.asking.set(Some(Asking::Forget { words: loss.clone(), streams: streams.clone() }));
                        }>"Delete"</button>
                        <button type="button" class="btn" prop:disabled=move || hall.busy.get() on:click=open.clone()>"New practice"</button>
                    }
                })}
            </header>
            <table class="ledger pick">
                <thead><tr><th scope="col">"Practice"</th><th scope="col">"Last worked"</th><th scope="col"><span class="sr">"What to do with it"</span></th></tr></thead>
                <tbody>{rows}{empty.then(none)}</tbody>
            </table>
        </section>
    }
}

#[component]
fn PracticeRow(kept: Kept) -> impl IntoView {
    let hall = expect_context::<Hall>();
    let stream = kept.about.stream.clone();
    let (about, name) = (kept.about.clone(), kept.about.name.clone());
    let loss = loss_of_practice(&kept);
    let (out, gone) = (stream.clone(), stream.clone());
    let label = |verb: &str| format!("{verb} {}", kept.about.name);
    view! {
        <tr>
            <th scope="row"><a class="link" href=format!("/p/{stream}")>{name.clone()}</a></th>
            <td class="soft nowrap">{last_worked(&kept)}</td>
            <td class="acts">
                <button type="button" class="btn bare" aria-label=label("Rename")
                    on:click=move |_| hall.asking.set(Some(Asking::Name(about.clone())))>"Rename"</button>
                <button type="button" class="btn bare" aria-label=label("Export") on:click=move |_| {
                    let (stream, name) = (out.clone(), name.clone());
                    hall.run(async move { export(hall.device, Some(vec![stream]), &name).await }, |()| {});
                }>"Export"</button>
                <button type="button" class="btn bare" aria-label=label("Delete") on:click=move |_| {
                    let streams = vec![gone.clone()];
                    hall.asking.set(Some(Asking::Forget { words: loss.clone(), streams }));
                }>"Delete"</button>
            </td>
        </tr>
    }
}
