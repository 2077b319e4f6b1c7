//! The bar, the rail and the notice line around every screen of a practice.

use leptos::prelude::*;
use leptos_router::components::Outlet;

/// Opens the practice named in the address and puts its floor under the screens.
#[component]
pub fn PracticeShell() -> impl IntoView {
    view! { <Outlet /> }
}
