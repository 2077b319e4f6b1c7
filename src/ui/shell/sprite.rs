//! The one set of symbols, and how a screen shows one.

use leptos::prelude::*;

/// Every symbol, once a page; `<Icon name="i-book"/>` refers to them.
#[component]
pub fn Sprite() -> impl IntoView {
    view! { <div class="sprite" aria-hidden="true" inner_html=include_str!("../../../style/sprite.svg")></div> }
}

/// A symbol of the sprite beside words; it says nothing by itself.
#[component]
pub fn Icon(
    /// Its id in `style/sprite.svg`.
    name: &'static str,
    /// Smaller, for rows.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let href = format!("#{name}");
    view! { <svg class=if small { "i-s" } else { "i" } aria-hidden="true"><use href=href></use></svg> }
}
