//! The levels of appeal as a ladder: where a line stands on it, by when each level is open, what it needs.

use crate::base::{Cents, Day};
use crate::desk::day::last_day;
use crate::practice::office::AppealFile;
use crate::practice::payer::Plan;

/// One level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    /// Its number, from 1.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// Its form, when there is one.
    pub form: Option<String>,
    /// Who decides, in words.
    pub who: &'static str,
    /// What it needs in controversy: `200.00 at least`, `any amount`.
    pub needs: String,
    /// Where it stands.
    pub stands: Stands,
    /// The same in words, with its day.
    pub words: String,
}

/// Where a level stands for a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It kept to the decision.
    Upheld,
    /// It turned the decision over.
    Overturned,
    /// It was asked and has not answered.
    Waiting,
    /// It is the next one, and open.
    Open,
    /// It is the next one, and its day or its amount closes it.
    Closed,
    /// It may follow.
    Later,
}

/// The ladder of a line. `appeals` are those of the line and its round, oldest first; `notice` is the day of the
/// decision; `open` whether the next level may be asked now.
pub(super) fn ladder(
    plan: &Plan,
    appeals: &[&AppealFile],
    notice: Day,
    amount: Cents,
    today: Day,
    open: bool,
) -> Vec<Rung> {
    let mut notice = notice;
    let mut rungs = Vec::new();
    for (at, level) in plan.appeals.iter().enumerate() {
        let last = level.last_day(notice);
        let asked = appeals.get(at);
        let stands = match asked.map(|appeal| appeal.answer.as_ref()) {
            Some(Some((_, true, _))) => Stands::Overturned,
            Some(Some((_, false, _))) => Stands::Upheld,
            Some(None) => Stands::Waiting,
            None if at > appeals.len() => Stands::Later,
            None if open => Stands::Open,
            None => Stands::Closed,
        };
        rungs.push(Rung {
            number: at + 1,
            name: level.name.clone(),
            form: level.form.clone(),
            who: if level.independent { "decided outside the plan" } else { "decided by the plan itself" },
            needs: match level.least_amount {
                Cents::ZERO => "any amount".to_owned(),
                least if amount < least => format!("{least} at least; {amount} is in controversy"),
                least => format!("{least} at least"),
            },
            words: words(stands, asked.copied(), last, today),
            stands,
        });
        if let Some((day, ..)) = asked.and_then(|appeal| appeal.answer.as_ref()) {
            notice = *day;
        }
    }
    rungs
}

fn words(stands: Stands, asked: Option<&AppealFile>, last: Day, today: Day) -> String {
    use crate::desk::day::long;
    let answered =
        asked.and_then(|appeal| appeal.answer.as_ref()).map(|(day, ..)| long(*day)).unwrap_or_default();
    match stands {
        Stands::Upheld => format!("upheld {answered}"),
        Stands::Overturned => format!("overturned {answered}"),
        Stands::Waiting => {
            let filed = asked.map(|appeal| long(appeal.day)).unwrap_or_default();
            format!("asked {filed}, not answered yet")
        }
        Stands::Open => format!("open until {}", last_day(last, today)),
        Stands::Closed => "not open".to_owned(),
        Stands::Later => "after the level before it".to_owned(),
    }
}
