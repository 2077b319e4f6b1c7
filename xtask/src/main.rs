//! Set-up, serving, tests and releases of Practicum.
fn main() {}
