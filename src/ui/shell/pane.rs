//! On a phone one pane shows at a time; this is the bar that changes it.

use super::sprite::Icon;
use leptos::prelude::*;

/// A tab: the pane's `data-pane` value (`q` is the rail), its word, its symbol.
pub type Tab = (&'static str, &'static str, &'static str);

/// The tab bar at the foot of a screen; hidden where there is room for all panes.
#[component]
pub fn PaneTabs(
    /// The tabs, left to right.
    tabs: Vec<Tab>,
    /// The pane shown at first.
    first: &'static str,
) -> impl IntoView {
    let tabs = tabs.into_iter().map(|(value, words, icon)| {
        view! {
            <label>
                <input class="sr" type="radio" name="pane" value=value checked=value == first />
                <Icon name=icon />
                <span>{words}</span>
            </label>
        }
    });
    view! { <fieldset class="pane-tabs"><legend class="sr">"Part of the page shown"</legend>{tabs.collect_view()}</fieldset> }
}

/// The same where the screen itself knows which pane is shown.
pub fn tabs(tabs: Vec<Tab>, pane: RwSignal<&'static str>) -> impl IntoView {
    let tabs = tabs.into_iter().map(move |(value, words, icon)| {
        view! {
            <label>
                <input class="sr" type="radio" name="pane" value=value prop:checked=move || pane.get() == value
                    on:change=move |_| pane.set(value) />
                <Icon name=icon />
                <span>{words}</span>
            </label>
        }
    });
    view! { <fieldset class="pane-tabs"><legend class="sr">"Part of the page shown"</legend>{tabs.collect_view()}</fieldset> }
}
