//! The start page: who learns on this device, and which practices are kept.

use crate::base::parse_day;
use crate::desk::day;
use crate::journal::{About, StreamKind};
use std::collections::BTreeSet;

/// A stream as the device keeps it, with what its last line tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What is said about it.
    pub about: About,
    /// How many lines it has.
    pub lines: u64,
    /// The wall clock of its last line, if it has one.
    pub last: Option<String>,
}

/// A learner with the practices begun under that name; the last group holds practices without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The learner's stream; none for practices without a learner here.
    pub learner: Option<Kept>,
    /// What the group is called.
    pub name: String,
    /// Attempts recorded: every line of a learner's stream but the first.
    pub attempts: u64,
    /// The practices, the last worked first.
    pub practices: Vec<Kept>,
}

/// The learners in order of name, then practices whose learner is not here.
pub fn groups(kept: &[Kept]) -> Vec<Group> {
    let of_kind = |kind| kept.iter().filter(move |kept| kept.about.kind == kind);
    let mut practices: Vec<&Kept> = of_kind(StreamKind::Practice).collect();
    practices.sort_by(|a, b| (&b.last, &a.about.stream).cmp(&(&a.last, &b.about.stream)));
    let mut learners: Vec<&Kept> = of_kind(StreamKind::Learner).collect();
    learners.sort_by(|a, b| (&a.about.name, &a.about.stream).cmp(&(&b.about.name, &b.about.stream)));
    let ids: BTreeSet<&str> = learners.iter().map(|learner| learner.about.stream.as_str()).collect();
    let mut groups: Vec<Group> = learners
        .into_iter()
        .map(|learner| {
            let own = |kept: &&&Kept| kept.about.learner.as_ref() == Some(&learner.about.stream);
            Group {
                learner: Some(learner.clone()),
                name: learner.about.name.clone(),
                attempts: learner.lines.saturating_sub(1),
                practices: practices.iter().filter(own).map(|kept| (*kept).clone()).collect(),
            }
        })
        .collect();
    let alone: Vec<Kept> = practices
        .into_iter()
        .filter(|kept| kept.about.learner.as_deref().is_none_or(|learner| !ids.contains(learner)))
        .cloned()
        .collect();
    if !alone.is_empty() {
        groups.push(Group {
            learner: None,
            name: "Without a learner on this device".to_owned(),
            attempts: 0,
            practices: alone,
        });
    }
    groups
}

/// `Apr 14, 2026, 9:30`; `not known` where lines carry no clock.
pub fn last_worked(kept: &Kept) -> String {
    let Some((date, time)) = kept.last.as_ref().and_then(|wall| wall.split_once('T')) else {
        return if kept.lines == 0 { "not yet" } else { "not known" }.to_owned();
    };
    let date = parse_day(date).map_or_else(|| date.to_owned(), day::long);
    format!("{date}, {}", time.get(..5).unwrap_or(time).trim_start_matches('0'))
}

/// The name of a further practice: the office's own name, numbered from the second on.
pub fn next_name(office: &str, practices: &[Kept]) -> String {
    let taken = |name: &str| practices.iter().any(|kept| kept.about.name == name);
    let numbered = (2..).map(|number| format!("{office} {number}"));
    std::iter::once(office.to_owned())
        .chain(numbered)
        .find(|name| !taken(name))
        .unwrap_or_else(|| office.to_owned())
}

/// What deleting a practice loses.
pub fn loss_of_practice(kept: &Kept) -> String {
    format!(
        "Deleting “{}” removes its {} steps from this device for good: every chart coded, every claim and its \
         ledger. Attempts already recorded for the learner stay. Export it first if you may want it back.",
        kept.about.name, kept.lines
    )
}

/// `1 attempt`, `3 attempts`
pub fn attempts(count: u64) -> String {
    if count == 1 { "1 attempt".to_owned() } else { format!("{count} attempts") }
}

/// What deleting a learner loses; the practices go along.
pub fn loss_of_learner(group: &Group) -> String {
    let practices = match group.practices.len() {
        0 => "no practice".to_owned(),
        1 => format!("the practice “{}”", group.practices[0].about.name),
        count => format!("{count} practices"),
    };
    format!(
        "Deleting {} removes {} and {practices} from this device for good. Export the \
         device first if you may want them back.",
        group.name,
        attempts(group.attempts)
    )
}

/// The name of an exported file: `practicum-harbor-street-2026-04-14.jsonl`.
pub fn file_name(name: &str, today: &str) -> String {
    let mut slug = String::new();
    for letter in name.to_lowercase().chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    format!("practicum-{}-{today}.jsonl", slug.trim_end_matches('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(stream: &str, name: &str, learner: Option<&str>, last: Option<&str>) -> Kept {
        let about =
            About { name: name.to_owned(), learner: learner.map(str::to_owned), ..About::from_id(stream) };
        Kept { about, lines: 3, last: last.map(str::to_owned) }
    }

    #[test]
    fn practices_stand_under_their_learner_the_last_worked_first() {
        let device = [
            kept("learner-b", "Bo", None, None),
            kept("learner-a", "Ada", None, None),
            kept("practice-1", "One", Some("learner-a"), Some("2026-04-01T09:00:00-05:00")),
            kept("practice-2", "Two", Some("learner-a"), Some("2026-04-03T09:00:00-05:00")),
            kept("practice-3", "Three", Some("learner-gone"), None),
        ];
        let told: Vec<(String, Vec<String>)> = groups(&device)
            .into_iter()
            .map(|group| (group.name, group.practices.into_iter().map(|kept| kept.about.name).collect()))
            .collect();
        let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(told[0], ("Ada".to_owned(), names(&["Two", "One"])));
        assert_eq!(told[1], ("Bo".to_owned(), names(&[])));
        assert_eq!(told[2].1, names(&["Three"]));
    }

    #[test]
    fn the_last_worked_time_reads_without_its_offset() {
        let one = kept("practice-1", "One", None, Some("2026-04-01T09:05:00-05:00"));
        assert_eq!(last_worked(&one), "Apr 1, 2026, 9:05");
        assert_eq!(last_worked(&kept("practice-1", "One", None, None)), "not known");
    }

    #[test]
    fn a_further_practice_is_numbered() {
        let one = [kept("practice-1", "Harbor Street", None, None)];
        assert_eq!(next_name("Harbor Street", &[]), "Harbor Street");
        assert_eq!(next_name("Harbor Street", &one), "Harbor Street 2");
        assert_eq!(file_name("Harbor Street: 2", "2026-04-14"), "practicum-harbor-street-2-2026-04-14.jsonl");
    }
}
