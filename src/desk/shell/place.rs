//! Where one is: the breadcrumb, the queue marked in the rail, the page's title.

use crate::desk::figures::Measure;
use crate::desk::privacy::Part;
use crate::desk::queue::Queue;
use crate::practice::chart::EncounterId;
use crate::practice::claim::ClaimId;
use crate::practice::office::{RemitId, Stage, State};

/// A part of the breadcrumb; the last has no address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// What it says.
    pub words: String,
    /// Address below the practice's, for all but the last.
    pub link: Option<String>,
}

/// A place in a practice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// From the practice inwards.
    pub crumbs: Vec<Crumb>,
    /// The queue to mark.
    pub queue: Option<Queue>,
    /// The encounter in view.
    pub encounter: Option<EncounterId>,
    /// Whether it is the code book.
    pub book: bool,
    /// Whether it is the practice's own page.
    pub today: bool,
    /// Whether it is the front desk.
    pub front: bool,
    /// Whether it is the patients' accounts.
    pub accounts: bool,
    /// Which of the office's own pages it is: `patients`, `month`, `figures`, `privacy`; empty for another.
    pub office: &'static str,
    /// Whether it is one of the exam's pages.
    pub exam: bool,
    /// Whether it is the review.
    pub review: bool,
    /// Whether a sitting runs in it: nothing else is shown then.
    pub sits: bool,
}

impl Place {
    /// Reads the part of an address after the practice: `claim/1001/form`.
    pub fn read(rest: &str, state: &State) -> Self {
        let parts: Vec<&str> = rest.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Self { crumbs: vec![last("Practice")], today: true, ..Self::default() },
            ["queue", slug] => match Queue::from_slug(slug) {
                Some(queue) => {
                    Self { crumbs: vec![last(queue.label())], queue: Some(queue), ..Self::default() }
                }
                None => Self::default(),
            },
            ["encounter", id, more @ ..] => encounter(id, more, state),
            ["claim", id, more @ ..] => claim(id, more, state),
            ["remittance", id] => {
                let done =
                    number(id).is_some_and(|n| state.remittances.get(&RemitId(n)).is_some_and(|r| r.done()));
                let queue = if done { None } else { Some(Queue::Post) };
                Self {
                    crumbs: with_queue(queue, vec![last(format!("Remittance {id}"))]),
                    queue,
                    ..Self::default()
                }
            }
            ["statement", mrn] => {
                let queue = Some(Queue::Statement);
                Self {
                    crumbs: with_queue(queue, vec![last(format!("Record {mrn}"))]),
                    queue,
                    ..Self::default()
                }
            }
            ["front"] => Self { crumbs: vec![last("Front desk")], front: true, ..Self::default() },
            ["front", visit] => Self {
                crumbs: vec![link("Front desk", "front".to_owned()), last(format!("Visit {visit}"))],
                front: true,
                ..Self::default()
            },
            ["accounts"] => {
                Self { crumbs: vec![last("Patient accounts")], accounts: true, ..Self::default() }
            }
            ["accounts", mrn] => Self {
                crumbs: vec![link("Patient accounts", "accounts".to_owned()), last(format!("Record {mrn}"))],
                accounts: true,
                ..Self::default()
            },
            ["review"] => Self { crumbs: vec![last("Review")], review: true, ..Self::default() },
            ["exam"] => Self { crumbs: vec![last("Exams")], exam: true, ..Self::default() },
            ["exam", _] => {
                Self { crumbs: vec![exams(), last("Sitting")], exam: true, sits: true, ..Self::default() }
            }
            ["exam", _, "result"] => {
                Self { crumbs: vec![exams(), last("Result")], exam: true, ..Self::default() }
            }
            ["patients" | "month" | "figures" | "privacy", ..] => office(&parts),
            ["book", ..] => Self { crumbs: vec![last("Code book")], book: true, ..Self::default() },
            _ => Self::default(),
        }
    }

    /// The page's title: the innermost place first.
    pub fn title(&self) -> String {
        let mut words: Vec<&str> = self.crumbs.iter().rev().map(|crumb| crumb.words.as_str()).collect();
        words.push("Practicum");
        words.join(" · ")
    }
}

fn encounter(id: &str, more: &[&str], state: &State) -> Place {
    let id = number(id).map(EncounterId);
    let file = id.and_then(|id| state.encounters.get(&id));
    let Some((id, file)) = id.zip(file) else { return Place::default() };
    let name = file.encounter.patient.name();
    let queue = match file.claim {
        None => Some(Queue::Code),
        Some(claim) => stage_queue(state.stage(claim)),
    };
    let inner = match more {
        ["grade"] => vec![link(name, format!("encounter/{id}")), last("Grade")],
        _ => vec![last(name)],
    };
    Place { crumbs: with_queue(queue, inner), queue, encounter: Some(id), ..Place::default() }
}

fn claim(id: &str, more: &[&str], state: &State) -> Place {
    let id = number(id).map(ClaimId);
    let file = id.and_then(|id| state.claims.get(&id));
    let Some((id, file)) = id.zip(file) else { return Place::default() };
    let queue = stage_queue(state.stage(id));
    let name = format!("Claim {id}");
    let whole = || link(name.clone(), format!("claim/{id}"));
    let inner = match more {
        ["form"] => vec![whole(), last("Form")],
        ["denial", line] => vec![whole(), last(format!("Denial, line {line}"))],
        ["appeal", line] => vec![whole(), last(format!("Appeal, line {line}"))],
        _ => vec![last(name)],
    };
    Place { crumbs: with_queue(queue, inner), queue, encounter: Some(file.encounter), ..Place::default() }
}

/// The queue that holds claims of a stage.
pub fn stage_queue(stage: Option<Stage>) -> Option<Queue> {
    Some(match stage? {
        Stage::Draft => Queue::Send,
        Stage::Sent => Queue::Sent,
        Stage::Rejected => Queue::Rejected,
        Stage::ToPost => Queue::Post,
        Stage::Denied => Queue::Denied,
        Stage::Appealed => Queue::Appeal,
        Stage::PatientOwes => Queue::Statement,
        Stage::Credit | Stage::Settled => Queue::Settled,
    })
}

/// Month end, key figures, privacy.
fn office(parts: &[&str]) -> Place {
    let (office, name) = match parts.first() {
        Some(&"patients") => ("patients", "Let patients come"),
        Some(&"month") => ("month", "Month end"),
        Some(&"figures") => ("figures", "Key figures"),
        _ => ("privacy", "Privacy"),
    };
    let inner = match (office, parts) {
        ("month", [_, slug]) => period_of(slug),
        ("figures", [_, "period", slug]) => period_of(slug),
        ("figures", [_, slug, ..]) => Measure::from_slug(slug).map(|measure| measure.label().to_owned()),
        ("privacy", [_, slug, ..]) => Part::from_slug(slug).map(|part| part.label().to_owned()),
        _ => None,
    };
    let crumbs = match inner {
        Some(inner) => vec![link(name, office.to_owned()), last(inner)],
        None => vec![last(name)],
    };
    Place { crumbs, office, ..Place::default() }
}

/// `2026-04` as `April 2026`.
fn period_of(slug: &str) -> Option<String> {
    let first = crate::base::parse_day(&format!("{slug}-01"))?;
    Some(first.strftime("%B %Y").to_string())
}

fn exams() -> Crumb {
    link("Exams", "exam".to_owned())
}

fn with_queue(queue: Option<Queue>, inner: Vec<Crumb>) -> Vec<Crumb> {
    let outer = queue.map(|queue| link(queue.label(), format!("queue/{}", queue.slug())));
    outer.into_iter().chain(inner).collect()
}

fn last(words: impl Into<String>) -> Crumb {
    Crumb { words: words.into(), link: None }
}

fn link(words: impl Into<String>, link: String) -> Crumb {
    Crumb { words: words.into(), link: Some(link) }
}

fn number(text: &str) -> Option<u32> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_queue_names_itself_and_the_page() {
        let place = Place::read("queue/denied", &State::default());
        assert_eq!(place.queue, Some(Queue::Denied));
        assert_eq!(place.title(), "Denials · Practicum");
    }

    #[test]
    fn a_running_sitting_has_the_screen_to_itself_and_its_result_has_not() {
        let sitting = Place::read("exam/12", &State::default());
        assert!(sitting.sits && sitting.exam);
        let result = Place::read("exam/12/result", &State::default());
        assert!(!result.sits && result.exam);
        assert_eq!(result.title(), "Result · Exams · Practicum");
    }

    #[test]
    fn the_offices_own_pages_name_themselves() {
        let title = |rest| Place::read(rest, &State::default()).title();
        assert_eq!(title("month/2026-04"), "April 2026 · Month end · Practicum");
        assert_eq!(title("figures/denied/all/carc-97"), "Claims denied · Key figures · Practicum");
        assert_eq!(title("privacy"), "Privacy · Practicum");
        assert_eq!(Place::read("figures", &State::default()).office, "figures");
    }

    #[test]
    fn a_claim_that_is_not_there_has_no_place() {
        assert_eq!(Place::read("claim/7/form", &State::default()), Place::default());
        assert_eq!(Place::read("claim/seven", &State::default()), Place::default());
    }
}
