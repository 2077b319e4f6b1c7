//! What was sent, three ways: the form's item, the 837's segment, and plain words.

use crate::base::us_date;
use crate::learn::Shelf;
use crate::practice::claim::{Cms1500, FormLine, Frequency, pointer_letter};
use crate::practice::coding::CodeBook;
use crate::practice::x12::SegmentView;

/// One fact of the claim, seen three ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentRow {
    /// Item of the form.
    pub item: &'static str,
    /// Line of item 24, when it is about one.
    pub line: Option<u32>,
    /// What stands in the item; empty when blank.
    pub value: String,
    /// The four places for modifiers; only for 24D.
    pub modifiers: Option<Vec<String>>,
    /// The segment in pieces; the marked ones carry the item.
    pub x12: Vec<(String, bool)>,
    /// In words.
    pub words: String,
}

/// Where an item stands: the segment's name, what its first element may be, the element, and the component.
fn place(item: &str) -> (&'static str, &'static [&'static str], usize, usize) {
    match item {
        "1a" => ("NM1", &["IL"], 9, 0),
        "21" => ("HI", &[], 1, 0),
        "22" => ("CLM", &[], 5, 3),
        "23" => ("REF", &["G1", "9F", "X4"], 2, 0),
        "24A" => ("DTP", &["472"], 3, 0),
        "24E" => ("SV1", &[], 7, 0),
        "24G" => ("SV1", &[], 4, 0),
        _ => ("SV1", &[], 1, 0),
    }
}

/// The rows of a claim with one line in hand: the diagnoses, that line whole, the other services, the head items.
pub fn sent_rows(shelf: &Shelf, form: &Cms1500, segments: &[SegmentView], in_hand: u32) -> Vec<SentRow> {
    let pieces = |item: &'static str, line: Option<u32>| {
        let (id, qualifiers, element, component) = place(item);
        let found = segments.iter().find(|segment| {
            let mut elements = segment.text.split('*');
            let named = elements.next() == Some(id) && segment.line == line;
            named
                && (qualifiers.is_empty() || elements.next().is_some_and(|first| qualifiers.contains(&first)))
        });
        found.map(|segment| marked(&segment.text, element, component)).unwrap_or_default()
    };
    let head = |item: &'static str, value: String, words: String| SentRow {
        item,
        line: None,
        value,
        modifiers: None,
        x12: pieces(item, None),
        words,
    };
    let mut rows = vec![head("21", diagnoses(form), diagnosis_words(shelf, form))];
    let mut others = Vec::new();
    for (line, number) in form.lines.iter().zip(1..) {
        let of_line = line_rows(shelf, form, line, number, &pieces);
        match number == in_hand {
            true => rows.extend(of_line),
            false => others.extend(of_line.into_iter().filter(|row| row.item == "24D")),
        }
    }
    rows.extend(others);
    rows.push(head("22", frequency(form), frequency_words(form)));
    let permit = form.prior_authorization.clone();
    let words = if permit.is_empty() { "No permission named" } else { "The payer’s permission for it" };
    rows.push(head("23", permit, words.to_owned()));
    rows.push(head("1a", form.insured_id.clone(), "The member id billed".to_owned()));
    rows
}

fn line_rows(
    shelf: &Shelf,
    form: &Cms1500,
    line: &FormLine,
    number: u32,
    pieces: &dyn Fn(&'static str, Option<u32>) -> Vec<(String, bool)>,
) -> Vec<SentRow> {
    let row = |item: &'static str, value: String, words: String| SentRow {
        item,
        line: Some(number),
        value,
        modifiers: None,
        x12: pieces(item, Some(number)),
        words,
    };
    let modifiers: Vec<String> = line.modifiers.iter().map(ToString::to_string).collect();
    let letters: String = line.pointers.iter().map(|at| pointer_letter(*at)).collect();
    let mut rows = vec![
        row("24A", us_date(line.from), format!("Done on {}", us_date(line.from))),
        SentRow {
            modifiers: Some(modifiers.clone()),
            ..row("24D", line.procedure.to_string(), service_words(shelf, line, &modifiers))
        },
        row("24E", letters, pointer_words(form, line)),
    ];
    if line.units > 1 {
        rows.push(row("24G", line.units.to_string(), format!("{} units", line.units)));
    }
    rows
}

/// Cuts a segment in three: what stands before an element, or one component of it, the element itself, and the rest.
fn marked(text: &str, element: usize, component: usize) -> Vec<(String, bool)> {
    let parts: Vec<&str> = text.split('*').collect();
    let Some(held) = parts.get(element) else { return vec![(format!("{text}~"), false)] };
    let mut before = format!("{}*", parts[..element].join("*"));
    let mut after: String = parts[element + 1..].iter().map(|part| format!("*{part}")).collect();
    let mut on = (*held).to_owned();
    let pieces: Vec<&str> = held.split(':').collect();
    if let Some(piece) = component.checked_sub(1).and_then(|at| pieces.get(at)) {
        before.extend(pieces[..component - 1].iter().map(|piece| format!("{piece}:")));
        let rest: String = pieces[component..].iter().map(|piece| format!(":{piece}")).collect();
        after = format!("{rest}{after}");
        on = (*piece).to_owned();
    }
    vec![(before, false), (on, true), (format!("{after}~"), false)]
}

fn diagnoses(form: &Cms1500) -> String {
    form.diagnoses.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn diagnosis_words(shelf: &Shelf, form: &Cms1500) -> String {
    let first = form.diagnoses.first();
    let title = first.and_then(|code| shelf.codes.diagnosis(code, form.lines.first()?.from));
    let rest = form.diagnoses.len().saturating_sub(1);
    match (title, rest) {
        (Some(title), 0) => title,
        (Some(title), 1) => format!("{title} first, then one more"),
        (Some(title), rest) => format!("{title} first, then {rest} more"),
        (None, _) => "The diagnoses in order".to_owned(),
    }
}

fn service_words(shelf: &Shelf, line: &FormLine, modifiers: &[String]) -> String {
    let title = shelf.codes.procedure(&line.procedure, line.from).map(|facts| facts.title);
    let title = title.unwrap_or_else(|| format!("Service {}", line.procedure));
    if modifiers.is_empty() {
        format!("{title}, no modifier")
    } else {
        format!("{title}, with {}", modifiers.join(", "))
    }
}

fn pointer_words(form: &Cms1500, line: &FormLine) -> String {
    let at =
        |position: &u8| form.diagnoses.get(usize::from(*position).checked_sub(1)?).map(ToString::to_string);
    let codes: Vec<String> = line.pointers.iter().filter_map(at).collect();
    if codes.is_empty() {
        "For no diagnosis".to_owned()
    } else {
        format!("Done for {}", codes.join(", then "))
    }
}

fn frequency(form: &Cms1500) -> String {
    match form.frequency {
        Frequency::Original => String::new(),
        other => format!("{} {}", other.code(), form.original_ref).trim().to_owned(),
    }
}

fn frequency_words(form: &Cms1500) -> String {
    match form.frequency {
        Frequency::Original => "Sent for the first time".to_owned(),
        Frequency::Replacement => format!("Takes the place of {}", form.original_ref),
        Frequency::Void => format!("Takes {} back", form.original_ref),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_element_that_carries_the_item_is_marked() {
        let on = |text: &str, element, component| {
            let pieces = marked(text, element, component);
            let whole: String = pieces.iter().map(|(text, _)| text.as_str()).collect();
            assert_eq!(whole, format!("{text}~"));
            pieces.into_iter().filter(|(_, on)| *on).map(|(text, _)| text).collect::<Vec<_>>()
        };
        assert_eq!(on("SV1*HC:99214*210*UN*1***2:4:1", 1, 0), ["HC:99214"]);
        assert_eq!(on("SV1*HC:99214*210*UN*1***2:4:1", 7, 0), ["2:4:1"]);
        assert_eq!(on("CLM*1038*435***11:B:1*Y*A*Y*Y", 5, 3), ["1"]);
        assert!(on("SV1*HC:99214", 7, 0).is_empty());
    }
}
