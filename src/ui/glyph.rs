//! A symbol with a tone, beside a status word.

use leptos::prelude::*;

/// A small symbol by its address in the sprite, `#s-right`; `tone` is `good`, `part`, `bad` or empty. It says nothing
/// to a screen reader: words stand beside it.
pub fn mark(href: &'static str, tone: &'static str) -> impl IntoView {
    let class = if tone.is_empty() { "i-s".to_owned() } else { format!("i-s {tone}") };
    view! { <svg class=class aria-hidden="true"><use href=href></use></svg> }
}
