//! codesets/compile
