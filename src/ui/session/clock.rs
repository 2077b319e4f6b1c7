//! The wall clock: noted beside a line, never read by the practice.

use crate::base::{Day, parse_day};
use js_sys::Date;

/// Now, with the offset of this place, to the second: `2026-04-14T09:30:00-05:00`.
pub fn wall_clock() -> String {
    let now = Date::new_0();
    let west = now.get_timezone_offset() as i32;
    let (sign, minutes) = if west > 0 { ('-', west) } else { ('+', -west) };
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date(),
        now.get_hours(),
        now.get_minutes(),
        now.get_seconds(),
        minutes / 60,
        minutes % 60
    )
}

/// The civil date of this place.
pub fn civil_today() -> Day {
    wall_clock().get(..10).and_then(parse_day).unwrap_or_default()
}
