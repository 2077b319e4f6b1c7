//! Decides what follows from a request.

use super::state::{Event, LearnerState, Op};
use crate::base::Finding;
use crate::journal::Journal;

/// The longest name, in characters.
const LONGEST_NAME: usize = 80;

/// The events of an op.
///
/// # Errors
/// `learner.name` for a name that is empty or too long, `learner.enrolled` for a second beginning,
/// `learner.unknown` for anything before the first; what the sheet's own check finds.
pub fn apply(journal: &Journal<LearnerState>, op: &Op) -> Result<Vec<Event>, Finding> {
    let state = journal.state();
    match op {
        Op::Enrol { name, day } => {
            let name = name.trim();
            if name.is_empty() || name.chars().count() > LONGEST_NAME {
                return Err(Finding::error(
                    "learner.name",
                    format!("A name has 1 to {LONGEST_NAME} characters."),
                    "Type the name that this device should call you by.",
                ));
            }
            if journal.head().seq > 0 {
                return Err(Finding::error(
                    "learner.enrolled",
                    "This learner has begun already.",
                    "Open the learner from the list, or create another.",
                ));
            }
            Ok(vec![Event::Enrolled { name: name.to_owned(), day: *day }])
        }
        Op::RecordAttempt { attempt } => {
            if state.name.is_empty() {
                return Err(Finding::error(
                    "learner.unknown",
                    "The learner has not begun.",
                    "Create the learner first.",
                ));
            }
            attempt.sheet.check()?;
            let id = journal.head().seq + 1;
            Ok(vec![Event::AttemptRecorded { id, attempt: attempt.clone() }])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Stamp;
    use crate::learn::learner::Attempt;
    use crate::practice::coding::Sheet;
    use jiff::civil::date;

    fn take(journal: &mut Journal<LearnerState>, op: &Op) -> Result<(), Finding> {
        let events = apply(journal, op)?;
        let stamp = Stamp { wall: None, engine: "test".to_owned(), data: String::new() };
        let line = journal.line(op, &events, stamp)?;
        journal.take(&line)
    }

    fn enrol(name: &str) -> Op {
        Op::Enrol { name: name.to_owned(), day: date(2026, 4, 14) }
    }

    fn attempt() -> Attempt {
        Attempt {
            day: date(2026, 4, 15),
            exercise: "a".to_owned(),
            version: 1,
            hash: "b".to_owned(),
            mode: super::super::Mode::Practice,
            practice: "practice-1".to_owned(),
            encounter: 1,
            plan: "medicare".to_owned(),
            sheet: Sheet { diagnoses: vec!["I10".into()], services: Vec::new() },
            hints: 0,
            active_seconds: 90,
        }
    }

    #[test]
    fn a_learner_begins_once_and_with_a_name() {
        let mut journal = Journal::new("learner-1");
        assert_eq!(take(&mut journal, &enrol("  ")).unwrap_err().code, "learner.name");
        take(&mut journal, &enrol(" Ada ")).unwrap();
        assert_eq!(journal.state().name, "Ada");
        assert_eq!(take(&mut journal, &enrol("Ada")).unwrap_err().code, "learner.enrolled");
    }

    #[test]
    fn an_attempt_is_kept_under_its_lines_number_and_cannot_be_undone() {
        let mut journal = Journal::new("learner-1");
        let op = Op::RecordAttempt { attempt: Box::new(attempt()) };
        assert_eq!(take(&mut journal, &op).unwrap_err().code, "learner.unknown");
        take(&mut journal, &enrol("Ada")).unwrap();
        take(&mut journal, &op).unwrap();
        assert_eq!(journal.state().attempts.get(&2).map(|a| a.active_seconds), Some(90));
        assert_eq!(journal.state().day, date(2026, 4, 15));
        assert!(journal.undoable().is_none());
    }
}
