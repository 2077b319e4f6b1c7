//! The statement screen.
