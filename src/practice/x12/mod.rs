//! X12 005010: what the transactions say, as data; guides, one reader, one writer.

pub mod model;
