//! The key figures, each beside its target, with a word for how it stands.

use crate::practice::ledger::kpis;
use crate::practice::office;

/// How a figure stands against its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Inside.
    Good,
    /// Just outside.
    Part,
    /// Outside.
    Bad,
    /// Nothing to measure yet.
    Idle,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What is measured.
    pub label: &'static str,
    /// How it is worked out, one line.
    pub formula: &'static str,
    /// The figure, or a dash.
    pub now: String,
    /// The target in words.
    pub target: &'static str,
    /// How it stands.
    pub state: State,
    /// `In band`, `Short by 1.9`
    pub words: String,
    /// Where it lies on a scale from 0 to 1000, and the target's span on it; none when there is nothing to show.
    pub mark: Option<(i64, i64, i64)>,
}

/// What a figure is measured against: a span in the figure's own unit (tenths of days, or basis points).
struct Target {
    from: i64,
    to: i64,
    /// How far outside still counts as close.
    close: i64,
    /// The end of the scale.
    scale: i64,
    percent: bool,
}

/// The figures of a practice today.
pub fn figures(state: &office::State) -> Vec<Figure> {
    let now = kpis(state);
    let share = |from, to, close, scale| Target { from, to, close, scale, percent: true };
    let days = Target { from: 0, to: 400, close: 100, scale: 900, percent: false };
    vec![
        figure(
            "Days in A/R",
            "owed, divided by a day’s charges",
            "40 or fewer",
            now.days_in_ar_tenths,
            &days,
        ),
        figure(
            "Owed over 90 days",
            "share of what is owed, from the day of service",
            "10% or less",
            now.over_90_bp,
            &share(0, 1_000, 500, 5_000),
        ),
        figure(
            "Clean claims",
            "first claims neither rejected nor denied, of those answered",
            "95% or more",
            now.clean_claim_bp,
            &share(9_500, 10_000, 500, 10_000),
        ),
        figure(
            "Claims denied",
            "first claims with a denied line, of those decided",
            "5% or less",
            now.denial_bp,
            &share(0, 500, 300, 5_000),
        ),
        figure(
            "Paid at first pass",
            "settled or left to the patient after one claim",
            "90% or more",
            now.first_pass_bp,
            &share(9_000, 10_000, 500, 10_000),
        ),
        figure(
            "Net collection",
            "collected of what contracts leave, over settled claims",
            "95 to 100%",
            now.net_collection_bp,
            &share(9_500, 10_000, 300, 10_000),
        ),
    ]
}

fn figure(
    label: &'static str,
    formula: &'static str,
    target: &'static str,
    now: Option<i64>,
    span: &Target,
) -> Figure {
    let Some(value) = now else {
        let words = "Nothing to measure yet".to_owned();
        return Figure {
            label, formula, now: "–".to_owned(), target, state: State::Idle, words, mark: None
        };
    };
    let off = if value < span.from { value - span.from } else { (value - span.to).max(0) };
    let state = match off.abs() {
        0 => State::Good,
        near if near <= span.close => State::Part,
        _ => State::Bad,
    };
    let words = match off {
        0 => "In band".to_owned(),
        short if short < 0 => format!("Short by {}", tenths(-short, span.percent)),
        over => format!("Over by {}", tenths(over, span.percent)),
    };
    let on_scale = |value: i64| (value.clamp(0, span.scale) * 1_000) / span.scale;
    let unit = if span.percent { "%" } else { "" };
    Figure {
        label,
        formula,
        now: format!("{}{unit}", tenths(value, span.percent)),
        target,
        state,
        words,
        mark: Some((on_scale(value), on_scale(span.from), on_scale(span.to))),
    }
}

/// One decimal, from basis points or from tenths.
fn tenths(value: i64, percent: bool) -> String {
    let tenths = if percent { (value + 5) / 10 } else { value };
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_practice_has_nothing_to_measure() {
        assert!(figures(&office::State::default()).iter().all(|figure| figure.state == State::Idle));
    }

    #[test]
    fn a_figure_says_how_far_it_is_from_its_target() {
        let span = Target { from: 9_500, to: 10_000, close: 500, scale: 10_000, percent: true };
        let told = |value| {
            let figure = figure("", "", "", Some(value), &span);
            (figure.now, figure.state, figure.words)
        };
        assert_eq!(told(9_310), ("93.1%".to_owned(), State::Part, "Short by 1.9".to_owned()));
        assert_eq!(told(9_700), ("97.0%".to_owned(), State::Good, "In band".to_owned()));
        assert_eq!(told(5_000).1, State::Bad);
    }
}
