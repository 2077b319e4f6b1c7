//! The denial screen.
