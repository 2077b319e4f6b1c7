//! codesets/lookup
