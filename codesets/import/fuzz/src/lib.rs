//! What every fuzz target feeds the importers: fuzzed bytes inside just enough of a file to reach its parser.

pub mod cases;
