//! Dates as the interface says them.

use crate::base::Day;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// `Apr 14, 2026`.
pub fn date(day: Day) -> String {
    format!("{}, {}", short_date(day), day.year())
}

/// `Apr 14`, where the year is plain.
pub fn short_date(day: Day) -> String {
    let month = usize::try_from(day.month()).ok().and_then(|month| MONTHS.get(month.wrapping_sub(1)));
    format!("{} {}", month.unwrap_or(&""), day.day())
}

/// How far a last day is: `Jul 12, 89 days`, `Jul 12, today`, `Jul 12, 3 days ago`. The year stands when it is another.
pub fn deadline(last: Day, today: Day) -> String {
    let named = if last.year() == today.year() { short_date(last) } else { date(last) };
    match (last - today).get_days() {
        0 => format!("{named}, today"),
        1 => format!("{named}, 1 day"),
        -1 => format!("{named}, 1 day ago"),
        days if days < 0 => format!("{named}, {} days ago", -days),
        days => format!("{named}, {days} days"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn a_deadline_names_its_day_and_its_distance() {
        let today = day(2026, 4, 14);
        assert_eq!(deadline(day(2026, 7, 12), today), "Jul 12, 89 days");
        assert_eq!(deadline(today, today), "Apr 14, today");
        assert_eq!(deadline(day(2026, 4, 13), today), "Apr 13, 1 day ago");
        assert_eq!(deadline(day(2027, 1, 2), today), "Jan 2, 2027, 263 days");
    }
}
