//! Words of a page: which are selected, and which are highlighted. Painting leaves the page's elements alone: the
//! browser keeps the ranges (CSS custom highlights), and the list of marks says them in words.

use crate::desk::book::mark::at_code;
use crate::learn::learner::{Colour, LearnerState, Passage};
use codesets_lookup::{NoteKind, SetId};
use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use std::collections::BTreeMap;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, Range};

/// A text of the page that can be marked.
struct Said {
    element: Element,
    /// The code or heading it stands at.
    code: String,
    /// The kind of note; none for a title.
    note: Option<NoteKind>,
    text: String,
}

impl Said {
    fn of(element: Element) -> Option<Said> {
        let said = element.closest("[data-said]").ok()??;
        let code = said.closest("[data-at]").ok()??.get_attribute("data-at")?;
        let kind = said.closest("[data-kind]").ok()?.and_then(|pair| pair.get_attribute("data-kind"));
        let note = match kind {
            Some(name) => Some(NoteKind::ALL.into_iter().find(|kind| kind.name() == name)?),
            None => None,
        };
        let text = said.text_content().unwrap_or_default();
        Some(Said { element: said, code, note, text })
    }
}

/// What is selected: the code it stands at and the words.
pub fn selected() -> Option<(String, Passage)> {
    let selection = window().get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let start = range.start_container().ok()?;
    let said = Said::of(element_of(&start)?)?;
    let from = count_before(&said.element, &start, range.start_offset().ok()?)?;
    let end = range.end_container().ok()?;
    let to = match said.element.contains(Some(&end)) {
        true => count_before(&said.element, &end, range.end_offset().ok()?)?,
        // The selection runs on into the next text: this one is marked to its end.
        false => u32::try_from(said.text.chars().count()).ok()?,
    };
    let passage = Passage::of(said.note, &said.text, from, to)?;
    Some((said.code, passage))
}

/// Takes the selection away.
pub fn unselect() {
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.remove_all_ranges();
    }
}

fn element_of(node: &Node) -> Option<Element> {
    node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())
}

/// Characters of an element's text before a place in it.
fn count_before(element: &Element, node: &Node, offset: u32) -> Option<u32> {
    let before = document().create_range().ok()?;
    before.set_start(element, 0).ok()?;
    before.set_end(node, offset).ok()?;
    u32::try_from(String::from(before.to_string()).chars().count()).ok()
}

/// Paints every highlight of a set on the page in view.
pub fn paint(state: &LearnerState, set: SetId) {
    let ranges: BTreeMap<Colour, Array> =
        Colour::ALL.into_iter().map(|colour| (colour, Array::new())).collect();
    let Ok(texts) = document().query_selector_all("[data-said]") else { return };
    let mut by_code = BTreeMap::new();
    for at in 0..texts.length() {
        let element = texts.get(at).and_then(|node| node.dyn_into::<Element>().ok());
        let Some(said) = element.and_then(Said::of) else { continue };
        let marks = by_code.entry(said.code.clone()).or_insert_with(|| at_code(state, set, &said.code));
        for (_, passage, colour) in &marks.lit {
            if let Some((from, to)) = passage.place_in(said.note, &said.text)
                && let Some(range) = range_of(&said.element, from, to)
                && let Some(held) = ranges.get(colour)
            {
                held.push(&range);
            }
        }
    }
    for (colour, held) in ranges {
        let _ = register(&format!("lit-{}", colour.slug()), &held);
    }
}

/// The range of characters `from..to` of an element.
fn range_of(element: &Element, from: u32, to: u32) -> Option<Range> {
    let range = document().create_range().ok()?;
    let mut seen = 0;
    let (mut begun, mut texts) = (false, Vec::new());
    texts_in(element, &mut texts);
    for node in texts {
        let text = node.text_content().unwrap_or_default();
        let length = u32::try_from(text.chars().count()).ok()?;
        if !begun && from < seen + length {
            range.set_start(&node, units(&text, from - seen)).ok()?;
            begun = true;
        }
        if begun && to <= seen + length {
            range.set_end(&node, units(&text, to - seen)).ok()?;
            return Some(range);
        }
        seen += length;
    }
    None
}

fn texts_in(node: &Node, texts: &mut Vec<Node>) {
    let children = node.child_nodes();
    for at in 0..children.length() {
        let Some(child) = children.get(at) else { continue };
        if child.node_type() == Node::TEXT_NODE {
            texts.push(child);
        } else {
            texts_in(&child, texts);
        }
    }
}

/// The browser counts in UTF-16.
fn units(text: &str, characters: u32) -> u32 {
    let units: usize = text.chars().take(characters as usize).map(char::len_utf16).sum();
    u32::try_from(units).unwrap_or(u32::MAX)
}

/// Hands ranges to the browser under a name that the stylesheet dresses; browsers that cannot do it paint nothing.
fn register(name: &str, ranges: &Array) -> Result<(), JsValue> {
    let global = js_sys::global();
    let make: Function = Reflect::get(&global, &JsValue::from_str("Highlight"))?.dyn_into()?;
    let highlight = Reflect::construct(&make, ranges)?;
    let css = Reflect::get(&global, &JsValue::from_str("CSS"))?;
    let registry = Reflect::get(&css, &JsValue::from_str("highlights"))?;
    let set: Function = Reflect::get(&registry, &JsValue::from_str("set"))?.dyn_into()?;
    set.call2(&registry, &JsValue::from_str(name), &highlight).map(drop)
}
