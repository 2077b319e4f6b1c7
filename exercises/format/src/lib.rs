//! exercises/format
