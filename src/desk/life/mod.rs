//! The life screen.
