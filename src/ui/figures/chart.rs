//! Charts as SVG: what they show stands in a table beside them, so they carry shape and the screen reader gets words.

use crate::desk::figures::{Mark, Period, State, Value};
use leptos::prelude::*;

/// A horizontal bar of up to two parts, of 400.
#[component]
pub fn Bar(bars: (i64, i64), classes: (&'static str, &'static str)) -> impl IntoView {
    let (first, second) = bars;
    view! {
        <svg class="hbar" viewBox="0 0 400 14" width="400" height="14" preserveAspectRatio="none" aria-hidden="true">
            <rect class=classes.0 x="0" y="1" width=first.to_string() height="12" />
            <rect class=classes.1 x=first.to_string() y="1" width=second.to_string() height="12" />
        </svg>
    }
}

/// A figure over the months as a line before the target's band. `tall` draws it with a stand for each month.
#[component]
pub fn Line(
    /// Each month with its value.
    months: Vec<(Period, Value)>,
    /// The target in words.
    target: String,
    /// What is measured.
    label: &'static str,
    /// For the figure's own page.
    #[prop(optional)]
    tall: bool,
) -> impl IntoView {
    let (width, height) = if tall { (720, 168) } else { (150, 28) };
    let marks: Vec<Option<Mark>> = months.iter().map(|(_, value)| value.mark).collect();
    let band = marks.iter().flatten().next().copied();
    let count = i64::try_from(marks.len()).unwrap_or(1).max(1);
    let across = |at: usize| (i64::try_from(at).unwrap_or(0) * 2 + 1) * width / (count * 2);
    let down = |place: i64| height - 4 - place * (height - 8) / 1_000;
    let points: Vec<(i64, i64)> = marks
        .iter()
        .enumerate()
        .filter_map(|(at, mark)| mark.map(|mark| (across(at), down(mark.at))))
        .collect();
    let line = points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
    let newest = months.iter().rev().find(|(_, value)| value.value.is_some());
    let class = match newest.map_or(State::Idle, |(_, value)| value.state) {
        State::Good => "spark good",
        State::Part => "spark part",
        State::Bad => "spark bad",
        State::Idle => "spark",
    };
    let last = points.last().copied();
    let stems = points.iter().filter(|_| tall).map(|(x, y)| {
        view! { <path class="stem" d=format!("M{x} {}V{y}", height - 4) /><path class="dot" d=format!("M{x} {y}h0") /> }
    });
    let stems = stems.collect_view();
    let told = told(label, &months, &target);
    view! {
        <svg class=format!("{class}{}", if tall { " tall" } else { "" }) viewBox=format!("0 0 {width} {height}") width=width.to_string() height=height.to_string()
            preserveAspectRatio=if tall { "none" } else { "xMidYMid" } role="img" aria-label=told>
            {band.map(|band| {
                let (top, bottom) = (down(band.to), down(band.from));
                view! {
                    <rect class="band" x="0" y=top.to_string() width=width.to_string() height=(bottom - top).max(1).to_string() />
                    <path class="edge" d=format!("M0 {top}H{width}M0 {bottom}H{width}") />
                }
            })}
            {stems}
            {(points.len() > 1).then(|| view! { <polyline points=line /> })}
            {last.filter(|_| !tall).map(|(x, y)| view! { <circle cx=x.to_string() cy=y.to_string() r="3" /> })}
        </svg>
    }
}

/// The months below a tall line, each under its point. The table beside it says the same.
#[component]
pub fn Axis(months: Vec<(Period, Value)>) -> impl IntoView {
    let months = months.into_iter().map(|(month, value)| {
        view! { <li>{month.first.strftime("%b").to_string()}" "<b>{value.shown}</b></li> }
    });
    view! { <ol class="axis-x" aria-hidden="true">{months.collect_view()}</ol> }
}

/// The chart in words.
fn told(label: &str, months: &[(Period, Value)], target: &str) -> String {
    let values: Vec<String> = months
        .iter()
        .map(|(month, value)| {
            let shown = if value.value.is_some() { value.shown.as_str() } else { "nothing to measure" };
            format!("{} {shown}", month.name)
        })
        .collect();
    format!("{label}: {}. Target {target}.", values.join(", "))
}
