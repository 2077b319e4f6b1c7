//! What stands around every screen: loading, the bar, the rail, the finder, the calendar.

pub mod calendar;
pub mod find;
pub mod load;
pub mod place;
pub mod rail;
pub mod shortcut;
pub mod undo;
