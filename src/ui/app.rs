//! Routes: one screen each.

use super::account::AccountScreen;
use super::book::BookScreen;
use super::denial::DenialScreen;
use super::denial::appeal::AppealScreen;
use super::exam::{ExamHall, ResultScreen, SitScreen};
use super::figures::{FigureScreen, FiguresScreen, MonthScreen};
use super::form::FormScreen;
use super::front::FrontScreen;
use super::grade::GradeScreen;
use super::home::Home;
use super::home::today::Today;
use super::intake::IntakeScreen;
use super::life::ClaimLife;
use super::privacy::PrivacyScreen;
use super::queue::QueueScreen;
use super::remittance::RemittanceScreen;
use super::settings::SettingsScreen;
use super::shell::{PlainFrame, PracticeShell, Sprite};
use super::statement::StatementScreen;
use super::study::ReviewScreen;
use super::workbench::Workbench;
use leptos::prelude::*;
use leptos_router::components::{ParentRoute, Route, Router, Routes};
use leptos_router::path;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let device = super::device::Device::new();
    provide_context(device);
    let worker = super::worker::CodeWorker::idle();
    provide_context(worker);
    provide_context(super::bring::Bringer::new(device, worker));
    view! {
        <Sprite />
        <Router>
            <Routes fallback=|| view! { <NoPage /> }>
                <Route path=path!("/") view=Home />
                <Route path=path!("/settings") view=SettingsScreen />
                <ParentRoute path=path!("/p/:practice") view=PracticeShell>
                    <Route path=path!("") view=Today />
                    <Route path=path!("queue/:queue") view=QueueScreen />
                    <Route path=path!("encounter/:id") view=Workbench />
                    <Route path=path!("encounter/:id/grade") view=GradeScreen />
                    <Route path=path!("claim/:id") view=ClaimLife />
                    <Route path=path!("claim/:id/form") view=FormScreen />
                    <Route path=path!("claim/:id/denial/:line") view=DenialScreen />
                    <Route path=path!("claim/:id/appeal/:line") view=AppealScreen />
                    <Route path=path!("remittance/:id") view=RemittanceScreen />
                    <Route path=path!("statement/:mrn") view=StatementScreen />
                    <Route path=path!("front/:visit?") view=FrontScreen />
                    <Route path=path!("accounts/:mrn?") view=AccountScreen />
                    <Route path=path!("review") view=ReviewScreen />
                    <Route path=path!("exam") view=ExamHall />
                    <Route path=path!("exam/:id") view=SitScreen />
                    <Route path=path!("exam/:id/result") view=ResultScreen />
                    <Route path=path!("patients") view=IntakeScreen />
                    <Route path=path!("month/:month?") view=MonthScreen />
                    <Route path=path!("figures") view=FiguresScreen />
                    <Route path=path!("figures/period/:period") view=FiguresScreen />
                    <Route path=path!("figures/:measure/:period?/:part?") view=FigureScreen />
                    <Route path=path!("privacy/:part?/:id?") view=PrivacyScreen />
                    <Route path=path!("book/:set?/:code?") view=BookScreen />
                </ParentRoute>
            </Routes>
        </Router>
    }
}

/// An address that leads nowhere.
#[component]
fn NoPage() -> impl IntoView {
    view! {
        <PlainFrame title="No such page">
            <main class="main" id="work">
                <div class="empty">
                    <h1>"There is no such page"</h1>
                    <p>"The address may be mistyped, or from another version."</p>
                    <a class="btn" href="/">"Practices on this device"</a>
                </div>
            </main>
        </PlainFrame>
    }
}
