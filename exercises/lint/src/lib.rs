//! exercises/lint
