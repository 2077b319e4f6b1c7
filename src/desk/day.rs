//! Dates as the interface writes them: `Apr 14, 2026`. Forms and notes write [`crate::base::us_date`].

use crate::base::Day;

/// `Apr 14, 2026`
pub fn long(day: Day) -> String {
    format!("{}, {}", short(day), day.year())
}

/// `Apr 14`, where the year goes without saying.
pub fn short(day: Day) -> String {
    day.strftime("%b %-d").to_string()
}

/// `Tue, Apr 14, 2026`
pub fn weekday(day: Day) -> String {
    format!("{}, {}", day.strftime("%a"), long(day))
}

/// Days from one to another; negative when the other is past.
pub fn between(from: Day, to: Day) -> i64 {
    i64::from((to - from).get_days())
}

/// How far a last day is: `Jul 12, 89 days`, `Jul 12, today`, `Jul 12, 3 days ago`. The year stands when it is another.
pub fn last_day(last: Day, today: Day) -> String {
    let named = if last.year() == today.year() { short(last) } else { long(last) };
    match (last - today).get_days() {
        0 => format!("{named}, today"),
        1 => format!("{named}, 1 day"),
        -1 => format!("{named}, 1 day ago"),
        days if days < 0 => format!("{named}, {} days ago", -days),
        days => format!("{named}, {days} days"),
    }
}

/// How near a last day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Near {
    /// Past.
    Missed,
    /// Today or within three days.
    Now,
    /// Within two weeks.
    Soon,
    /// Later.
    Later,
}

/// A last day as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Deadline {
    /// The day itself.
    pub day: Day,
    /// How near it is.
    pub near: Near,
    /// `today`, `in 9 days`, `12 days ago`, or the date when it is far.
    pub words: String,
}

impl Deadline {
    /// A last day seen from today.
    pub fn new(today: Day, day: Day) -> Self {
        let days = between(today, day);
        let (near, words) = match days {
            ..-1 => (Near::Missed, format!("{} days ago", -days)),
            -1 => (Near::Missed, "yesterday".to_owned()),
            0 => (Near::Now, "today".to_owned()),
            1 => (Near::Now, "tomorrow".to_owned()),
            2..=3 => (Near::Now, format!("in {days} days")),
            4..=14 => (Near::Soon, format!("in {days} days")),
            _ => (Near::Later, long(day)),
        };
        Self { day, near, words }
    }

    /// Whether it deserves a clock.
    pub fn presses(&self) -> bool {
        self.near <= Near::Now
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_last_day_names_itself_and_its_distance() {
        let today = date(2026, 4, 14);
        assert_eq!(last_day(date(2026, 7, 12), today), "Jul 12, 89 days");
        assert_eq!(last_day(today, today), "Apr 14, today");
        assert_eq!(last_day(date(2026, 4, 13), today), "Apr 13, 1 day ago");
        assert_eq!(last_day(date(2027, 1, 2), today), "Jan 2, 2027, 263 days");
    }

    #[test]
    fn a_date_reads_as_a_person_writes_it() {
        let day = date(2026, 4, 4);
        assert_eq!((long(day).as_str(), weekday(day).as_str()), ("Apr 4, 2026", "Sat, Apr 4, 2026"));
    }

    #[test]
    fn a_deadline_counts_days_while_it_is_near() {
        let words = |day| Deadline::new(date(2026, 4, 14), day).words;
        assert_eq!(words(date(2026, 4, 14)), "today");
        assert_eq!(words(date(2026, 4, 23)), "in 9 days");
        assert_eq!(words(date(2026, 4, 2)), "12 days ago");
        assert_eq!(words(date(2026, 7, 1)), "Jul 1, 2026");
    }
}
