//! Letting patients come: how many a day and how tidy their papers are.

use crate::desk::day;
use crate::practice::chart::Messiness;
use crate::practice::office::State;

/// The screen as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntakeSheet {
    /// Patients each weekday now.
    pub per_day: u32,
    /// How tidy their papers are now.
    pub dial: Messiness,
    /// What holds now, in a sentence.
    pub words: String,
    /// Generated visits so far, and those among them that wait to be coded.
    pub counts: (usize, usize),
}

/// Numbers a day that are offered.
pub const NUMBERS: [u32; 8] = [0, 1, 2, 4, 8, 12, 20, 30];

/// Every setting of the dial.
pub const DIALS: [Messiness; 3] = [Messiness::Clean, Messiness::Typical, Messiness::FridayAfternoon];

/// The screen as it stands.
pub fn intake_sheet(state: &State) -> IntakeSheet {
    let made: Vec<_> =
        state.encounters.values().filter(|file| file.encounter.source.made.is_some()).collect();
    let waiting = made.iter().filter(|file| file.claim.is_none()).count();
    let (per_day, dial) = state.intake.map_or((0, Messiness::Typical), |held| (held.per_day, held.dial));
    let words = match state.intake.filter(|held| held.per_day > 0) {
        None => "Nobody comes but the patients of the office’s own charts.".to_owned(),
        Some(held) => format!(
            "Since {}, {} each weekday, papers {}.",
            day::long(held.since),
            patients(held.per_day),
            dial_words(held.dial).0.to_lowercase()
        ),
    };
    IntakeSheet { per_day, dial, words, counts: (made.len(), waiting) }
}

/// `1 patient`, `4 patients`
pub fn patients(count: u32) -> String {
    match count {
        0 => "nobody".to_owned(),
        1 => "1 patient".to_owned(),
        many => format!("{many} patients"),
    }
}

/// A setting's name, and what it does.
pub fn dial_words(dial: Messiness) -> (&'static str, &'static str) {
    match dial {
        Messiness::Clean => ("Clean", "Whole words, nothing beside the point, every registration right."),
        Messiness::Typical => (
            "Typical",
            "Abbreviations, a problem list, a line too many; now and then a registration is wrong.",
        ),
        Messiness::FridayAfternoon => (
            "Friday afternoon",
            "Slips, text carried forward, papers that belong elsewhere; registrations go wrong like on any day.",
        ),
    }
}

/// What the practice does not say by itself, a sentence each.
pub const NOTES: [&str; 3] = [
    "They come on weekdays as the calendar advances, over eight specialties, from templates whose keys follow by rule: no two days repeat.",
    "Their charts lie in the queue of charts to code, next to the office’s own, and are graded like them.",
    "A chart that has come stays. Ask for nobody, and no more come.",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::walk::{Walk, shelf};
    use crate::learn::case::come;
    use crate::practice::office::Op;

    fn on_a_weekday(walk: &Walk) -> bool {
        let day = walk.state().today.weekday();
        !matches!(day, jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday)
    }

    #[test]
    fn the_screen_says_how_patients_come() {
        let mut walk = Walk::with_chart("Shoulder pain and blood pressure");
        assert!(intake_sheet(walk.state()).words.starts_with("Nobody"));
        walk.ask(Op::LetPatientsCome { per_day: 4, dial: Messiness::FridayAfternoon });
        let sheet = intake_sheet(walk.state());
        assert!(sheet.words.contains("4 patients each weekday, papers friday afternoon"), "{}", sheet.words);
        assert_eq!((sheet.per_day, sheet.counts), (4, (0, 0)));
        walk.ask(Op::LetPatientsCome { per_day: 0, dial: Messiness::FridayAfternoon });
        assert!(intake_sheet(walk.state()).words.starts_with("Nobody"));
    }

    fn letting(per_day: u32, dial: Messiness) -> Walk {
        let mut walk = Walk::with_chart("Shoulder pain and blood pressure");
        walk.ask(Op::LetPatientsCome { per_day, dial });
        walk
    }

    fn register(walk: &mut Walk) -> usize {
        let ops = come(shelf(), walk.state()).unwrap();
        let count = ops.len();
        ops.into_iter().for_each(|op| walk.ask(op));
        count
    }

    #[test]
    fn so_many_patients_come_each_weekday_and_none_twice() {
        let mut walk = letting(3, Messiness::Typical);
        let mut came = register(&mut walk);
        assert_eq!(register(&mut walk), 0);
        for _ in 0..7 {
            walk.next_day();
            came += register(&mut walk);
            assert_eq!(register(&mut walk), 0);
        }
        let made = walk.state().encounters.values().filter(|file| file.encounter.source.made.is_some());
        assert_eq!((came, made.count()), (18, 18));
    }

    #[test]
    fn a_tab_that_dies_half_way_through_a_day_goes_on_with_the_rest() {
        let mut walk = letting(4, Messiness::Clean);
        while !on_a_weekday(&walk) {
            walk.next_day();
        }
        let ops = come(shelf(), walk.state()).unwrap();
        let whole = ops.len();
        ops.into_iter().take(2).for_each(|op| walk.ask(op));
        assert_eq!(come(shelf(), walk.state()).unwrap().len(), whole - 2);
    }

    #[test]
    fn nobody_comes_unasked_and_nobody_after_a_stop() {
        let mut walk = Walk::with_chart("Shoulder pain and blood pressure");
        assert_eq!(register(&mut walk), 0);
        let code = |walk: &mut Walk, per_day| {
            walk.try_ask(Op::LetPatientsCome { per_day, dial: Messiness::Typical }).unwrap_err().code
        };
        assert_eq!(code(&mut walk, 61), "intake.number");
        assert_eq!(code(&mut walk, 0), "intake.same");
        walk.ask(Op::LetPatientsCome { per_day: 2, dial: Messiness::FridayAfternoon });
        walk.ask(Op::LetPatientsCome { per_day: 0, dial: Messiness::FridayAfternoon });
        walk.next_day();
        assert_eq!(register(&mut walk), 0);
    }
}
