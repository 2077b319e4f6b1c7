//! The words of a set and where they stand.
use crate::codeset::CodeSet;
pub(crate) struct Index;
impl Index {
    pub fn lay_out(_set: &CodeSet) -> Self {
        Self
    }
}
