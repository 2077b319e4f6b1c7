//! Which days a code is valid, and its facts on those days.

use crate::bytes::u16_at;
use crate::codeset::{At, CodeSet};
use crate::entry::{Flags, GlobalDays, Sex};
use crate::layout::{self, OPEN, SPAN, Section};
use jiff::ToSpan;
use practicum_base::Day;

/// A stretch of days with the same facts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    /// Days since 2000-01-01.
    pub from: u16,
    /// Days since 2000-01-01; [`OPEN`] while in force.
    pub to: u16,
    flags: u16,
    approved: (u16, u16),
    status: [u8; 2],
    age: (u8, u8),
    sex: u8,
    global: u8,
}

/// How a place stands on a day.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Standing {
    /// In force.
    Valid(Span),
    /// Ended before.
    Ended,
    /// Begins later.
    NotYet,
    /// Never was one.
    Never,
}

fn epoch() -> Day {
    Day::constant(2000, 1, 1)
}

/// A day as the asset counts them; days out of range stop at its ends.
pub fn day_number(day: Day) -> u16 {
    let days = epoch().until(day).map_or(0, |span| span.get_days());
    u16::try_from(days.max(0)).unwrap_or(OPEN - 1)
}

/// The day a number stands for; none for [`OPEN`].
pub fn numbered_day(number: u16) -> Option<Day> {
    if number == OPEN { None } else { epoch().checked_add(i64::from(number).days()).ok() }
}

impl Span {
    fn read(record: &[u8]) -> Option<Span> {
        Some(Span {
            from: u16_at(record, 0)?,
            to: u16_at(record, 2)?,
            flags: u16_at(record, 4)?,
            approved: (u16_at(record, 6)?, u16_at(record, 8)?),
            status: [*record.get(10)?, *record.get(11)?],
            age: (*record.get(12)?, *record.get(13)?),
            sex: *record.get(14)?,
            global: *record.get(15)?,
        })
    }

    /// Whether the first day reads "that day or earlier".
    pub fn or_earlier(&self) -> bool {
        self.flags & layout::OR_EARLIER != 0
    }

    /// Whether no dates are known at all.
    pub fn undated(&self) -> bool {
        self.flags & layout::NO_DATES != 0
    }

    /// The facts.
    pub fn facts(&self) -> Flags {
        let has = |flag: u16| self.flags & flag != 0;
        let status: String =
            self.status.iter().filter(|byte| **byte > b' ').map(|byte| char::from(*byte)).collect();
        Flags {
            sex: match self.sex {
                1 => Some(Sex::Male),
                2 => Some(Sex::Female),
                _ => None,
            },
            age: (self.age != (0, 124)).then_some(self.age),
            manifestation: has(layout::MANIFESTATION),
            unacceptable_principal: has(layout::UNACCEPTABLE_PRINCIPAL),
            first_outpatient: has(layout::FIRST_OUTPATIENT),
            external_cause: has(layout::EXTERNAL_CAUSE),
            mental_health: has(layout::MENTAL_HEALTH),
            add_on: has(layout::ADD_ON),
            modifier_51_exempt: has(layout::MODIFIER_51_EXEMPT),
            bilateral: has(layout::BILATERAL),
            evaluation_management: has(layout::EVALUATION_MANAGEMENT),
            global_days: usize::from(self.global)
                .checked_sub(1)
                .and_then(|n| GlobalDays::ALL.get(n).copied()),
            status: (!status.is_empty()).then_some(status),
            approved_from: numbered_day(self.approved.0),
            approved_to: numbered_day(self.approved.1),
        }
    }
}

impl CodeSet {
    fn spans(&self, class: u16) -> impl Iterator<Item = Span> + '_ {
        let (from, to) = self.class_range(class);
        let records = self.section(Section::Spans);
        let bytes = records.get(from.saturating_mul(SPAN)..to.saturating_mul(SPAN)).unwrap_or_default();
        bytes.as_chunks::<SPAN>().0.iter().filter_map(|record| Span::read(record))
    }

    /// How a class stands on a day. Spans are in order of their days.
    pub(crate) fn class_standing(&self, class: u16, day: u16) -> Standing {
        let mut standing = Standing::Never;
        for span in self.spans(class) {
            if day < span.from {
                return if matches!(standing, Standing::Never) { Standing::NotYet } else { Standing::Ended };
            }
            if span.to == OPEN || day <= span.to {
                return Standing::Valid(span);
            }
            standing = Standing::Ended;
        }
        standing
    }

    /// The whole stretch, over spans that differ in facts only, which the day falls in.
    pub(crate) fn stretch(&self, class: u16, day: u16) -> (u16, u16, bool) {
        let mut found: Option<(u16, u16, bool)> = None;
        for span in self.spans(class) {
            match found.as_mut() {
                Some(held) if held.1 != OPEN && held.1 + 1 == span.from => held.1 = span.to,
                Some(held) if held.0 <= day && (held.1 == OPEN || day <= held.1) => break,
                _ => found = Some((span.from, span.to, span.or_earlier())),
            }
        }
        found.unwrap_or((OPEN, OPEN, false))
    }

    /// How a place stands as a code on a day.
    pub(crate) fn code_standing(&self, at: At, day: u16) -> Standing {
        self.node(at.node).map_or(Standing::Never, |node| self.class_standing(self.class_of(&node, at), day))
    }

    /// Whether a place is in the book on a day, as a code or as a heading.
    pub(crate) fn stands(&self, at: At, day: u16) -> bool {
        if matches!(self.code_standing(at, day), Standing::Valid(_)) {
            return true;
        }
        let heading = at.seventh.is_none().then(|| self.node(at.node)).flatten();
        heading.is_some_and(|node| matches!(self.class_standing(node.heading_class, day), Standing::Valid(_)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use practicum_base::parse_day;

    #[test]
    fn days_and_their_numbers_agree() {
        for text in ["2000-01-01", "2019-07-01", "2026-09-30", "2036-03-31"] {
            let day = parse_day(text).unwrap();
            assert_eq!(numbered_day(day_number(day)), Some(day));
        }
        assert_eq!(day_number(Day::MIN), 0);
        assert_eq!(day_number(Day::MAX), OPEN - 1);
        assert_eq!(numbered_day(OPEN), None);
    }
}
