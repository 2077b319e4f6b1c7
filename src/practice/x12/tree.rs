//! A transaction set as its guide groups it: loops within loops, each with its segments.

use super::segment::Segment;

/// One run of a loop.
#[derive(Clone, Debug, Default)]
pub struct Loop<'a> {
    /// `2300`.
    pub id: &'static str,
    /// Its segments in order, the opener first.
    pub segments: Vec<Segment<'a>>,
    /// The loops inside, in order.
    pub loops: Vec<Loop<'a>>,
}

impl<'a> Loop<'a> {
    /// The first segment with this id.
    pub fn segment(&self, id: &str) -> Option<&Segment<'a>> {
        self.segments.iter().find(|s| s.id == id)
    }

    /// The first segment with this id and first element.
    pub fn qualified(&self, id: &str, qualifier: &str) -> Option<&Segment<'a>> {
        self.segments.iter().find(|s| s.id == id && s.element(1) == qualifier)
    }

    /// Every segment with this id.
    pub fn every(&self, id: &'static str) -> impl Iterator<Item = &Segment<'a>> {
        self.segments.iter().filter(move |s| s.id == id)
    }

    /// An element of the first segment with this id, empty when absent.
    pub fn value(&self, id: &str, element: usize) -> &'a str {
        self.segment(id).map_or("", |s| s.element(element))
    }

    /// An element of the segment with this id and qualifier, empty when absent.
    pub fn qualified_value(&self, id: &str, qualifier: &str, element: usize) -> &'a str {
        self.qualified(id, qualifier).map_or("", |s| s.element(element))
    }

    /// The first loop inside with this id.
    pub fn inner(&self, id: &str) -> Option<&Loop<'a>> {
        self.loops.iter().find(|l| l.id == id)
    }

    /// Every loop directly inside with this id.
    pub fn inners(&self, id: &'static str) -> impl Iterator<Item = &Loop<'a>> {
        self.loops.iter().filter(move |l| l.id == id)
    }

    /// Every loop at any depth with this id, in order of the text.
    pub fn all<'s>(&'s self, id: &str) -> Vec<&'s Loop<'a>> {
        let mut found = Vec::new();
        self.gather(id, &mut found);
        found
    }

    fn gather<'s>(&'s self, id: &str, found: &mut Vec<&'s Loop<'a>>) {
        for inner in &self.loops {
            if inner.id == id {
                found.push(inner);
            }
            inner.gather(id, found);
        }
    }

    /// Where the loop begins in the text.
    pub fn position(&self) -> u32 {
        self.segments.first().map_or(0, |s| s.position)
    }

    /// Every segment in order of the text, with the loop it stands in.
    pub fn walk<'s>(&'s self, see: &mut impl FnMut(&'s Loop<'a>, &'s Segment<'a>)) {
        self.segments.iter().for_each(|segment| see(self, segment));
        self.loops.iter().for_each(|inner| inner.walk(see));
    }
}
