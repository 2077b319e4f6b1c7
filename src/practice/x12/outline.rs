//! The three-way view: each segment as written, in plain words, and on the form.

use super::read::{Reading, Set, read};
use super::segment::{Lexer, Segment};
use super::tree::Loop;
use super::words::words;
use crate::practice::claim::ClaimId;
use serde::Serialize;
use std::collections::BTreeMap;

/// One segment, seen three ways.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SegmentView {
    /// Position in the text, the first ISA being 1.
    pub position: u32,
    /// The segment without its terminator.
    pub text: String,
    /// Loop (`2400`); empty outside of sets and where the guide has no place for it.
    #[serde(rename = "loop")]
    pub loop_id: String,
    /// How deep its loop lies: 0 for envelopes.
    pub depth: u32,
    /// What it says.
    pub words: String,
    /// The CMS-1500 item that it mostly carries (`24D`).
    pub item: Option<String>,
    /// Every CMS-1500 item that it carries.
    pub items: Vec<String>,
    /// Line of item 24, from 1.
    pub line: Option<u32>,
    /// The claim it belongs to, when its account number is one of ours.
    pub claim: Option<ClaimId>,
}

/// What the guide says about where a segment stands.
#[derive(Clone, Copy, Default)]
struct Stand {
    set: &'static str,
    loop_id: &'static str,
    depth: u32,
    line: Option<u32>,
    claim: Option<ClaimId>,
}

/// Every segment of a text, broken or not, in order.
pub fn outline(text: &str) -> Vec<SegmentView> {
    outline_of(text, &read(text))
}

/// The same with the reading at hand.
pub fn outline_of(text: &str, reading: &Reading<'_>) -> Vec<SegmentView> {
    let mut stands = BTreeMap::new();
    for set in &reading.sets {
        place_set(set, &mut stands);
    }
    Lexer::new(text)
        .map(|segment| {
            let stand = stands.get(&segment.position).copied().unwrap_or_default();
            view(&segment, stand)
        })
        .collect()
}

fn view(segment: &Segment<'_>, stand: Stand) -> SegmentView {
    let items = super::item::items(stand.set, stand.loop_id, segment);
    SegmentView {
        position: segment.position,
        text: segment.text.to_owned(),
        loop_id: stand.loop_id.to_owned(),
        depth: stand.depth,
        words: words(segment, stand.loop_id),
        item: items.first().map(|i| (*i).to_owned()),
        items: items.iter().map(|i| (*i).to_owned()).collect(),
        line: stand.line,
        claim: stand.claim,
    }
}

fn place_set(set: &Set<'_>, stands: &mut BTreeMap<u32, Stand>) {
    let start = Stand { set: set.guide.name, depth: 1, ..Stand::default() };
    place(&set.root, start, stands);
}

fn place(l: &Loop<'_>, outer: Stand, stands: &mut BTreeMap<u32, Stand>) {
    let mut stand = Stand { loop_id: l.id, ..outer };
    stand.claim = own_claim(l).or(outer.claim).or_else(|| only_claim(l));
    stand.line = own_line(l).or(outer.line);
    for segment in &l.segments {
        stands.insert(segment.position, stand);
    }
    let mut services = 0;
    for inner in &l.loops {
        let mut within = Stand { depth: stand.depth + 1, ..stand };
        if inner.id == "2110" && stand.set == "835" {
            services += 1;
            within.line = Some(services);
        }
        place(inner, within, stands);
    }
}

/// The account number that a loop itself names.
fn own_claim(l: &Loop<'_>) -> Option<ClaimId> {
    let account = match l.id {
        "2300" => l.value("CLM", 1),
        "2100" => l.value("CLP", 1),
        "2200D" => l.value("TRN", 2),
        _ => return None,
    };
    account.parse().ok().map(ClaimId)
}

/// The claim of an insured or patient level that holds but one.
fn only_claim(l: &Loop<'_>) -> Option<ClaimId> {
    if !matches!(l.id, "2000B" | "2000C" | "2000D") {
        return None;
    }
    let claims: Vec<ClaimId> =
        ["2300", "2200D"].iter().flat_map(|id| l.all(id)).filter_map(own_claim).collect();
    if claims.len() == 1 { claims.first().copied() } else { None }
}

fn own_line(l: &Loop<'_>) -> Option<u32> {
    match l.id {
        "2400" => l.value("LX", 1).parse().ok(),
        "2110" => l.qualified_value("REF", "6R", 2).parse().ok(),
        _ => None,
    }
}
