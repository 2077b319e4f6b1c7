//! What a grade says of the knee chart, and what must hold for every key and sheet.

mod broken;
mod draw;
mod knee;
mod mend;
mod property;
