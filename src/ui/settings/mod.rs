//! The screen `SettingsScreen`: theme, data on this device, the guide, rights.

mod data;
mod rights;
mod theme;

use self::data::DataSection;
use self::rights::RightsSection;
use self::theme::ThemeSection;
use crate::ui::bring::BringSection;
use crate::ui::shell::{PlainFrame, show_guide_again};
use leptos::prelude::*;

/// The screen.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    view! {
        <PlainFrame title="Settings">
            <main class="main scroll" id="work">
                <div class="home settings">
                    <h1>"Settings"</h1>
                    <ThemeSection />
                    <DataSection />
                    <BringSection />
                    <GuideSection />
                    <RightsSection />
                </div>
            </main>
        </PlainFrame>
    }
}

/// Brings back the strip that names the next step.
#[component]
fn GuideSection() -> impl IntoView {
    let told = RwSignal::new(false);
    view! {
        <section aria-labelledby="guide-h">
            <h2 class="caps" id="guide-h">"Guide"</h2>
            <p>"A strip above the work names the next step of the claim in view. Ctrl K finds and does everything; ? lists the keys."</p>
            <p class="line">
                <button type="button" class="btn" on:click=move |_| { show_guide_again(); told.set(true); }>"Show the strip again"</button>
                <span class="soft" role="status">{move || told.get().then_some("It is back in every practice.")}</span>
            </p>
        </section>
    }
}
