//! HCPCS Level II, the contractors' alpha-numeric file (fixed width, 320 columns).
//!
//! Columns 1 to 5 the code (a modifier stands at 4 and 5), 6 to 10 a sequence number, 11 the kind of record (3 first
//! line of a code, 4 a further one, 7 and 8 the same for modifiers), 12 to 91 the long description, 92 to 119 the
//! short one, 230 coverage, 269 to 276 the day added, 277 to 284 the day of the last action, 285 to 292 the last day.

use crate::imported::{Context, FileKind, Imported, Term, packed, quarter_in, too_few};
use crate::limit;
use crate::lines::{columns, lines};
use crate::refusal::{at_line, shown};
use codesets_draft::{Draft, Line, Span, number};
use codesets_lookup::{Kind, SetId};
use practicum_base::{Day, Finding};
use std::collections::BTreeMap;

/// One code or modifier.
#[derive(Default)]
struct Record {
    long: String,
    short: String,
    added: Option<Day>,
    ended: Option<Day>,
}

/// Whether a line is a record.
pub(crate) fn looks_like(line: &str) -> bool {
    let digits = |text: &str| text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    line.len() >= 119
        && digits(columns(line, 6, 10))
        && matches!(columns(line, 11, 11), "3" | "4" | "7" | "8")
}

/// Reads the file.
pub(crate) fn read(context: Context<'_>, text: &str) -> Result<Imported, Finding> {
    let mut codes: BTreeMap<String, Record> = BTreeMap::new();
    let mut modifiers: BTreeMap<String, Record> = BTreeMap::new();
    let mut last = String::new();
    for line in lines(text) {
        let (number, line) = line?;
        if !looks_like(line) {
            // Disclaimers stand before the first record; nothing else may stand among the records.
            if codes.is_empty() && modifiers.is_empty() {
                continue;
            }
            let message = format!("The line is no record of 320 columns: {}", shown(line));
            return Err(at_line("import.line", number, message));
        }
        let kind = columns(line, 11, 11);
        let code = columns(line, 1, 5).trim();
        let held = if matches!(kind, "3" | "4") { &mut codes } else { &mut modifiers };
        let length = if matches!(kind, "3" | "4") { 5 } else { 2 };
        if code.len() != length || !code.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase()) {
            return Err(at_line(
                "import.code",
                number,
                format!("{} has not the shape of a code.", shown(code)),
            ));
        }
        take(held, &mut last, number, line, code)?;
        if codes.len() + modifiers.len() > limit::CODES {
            return Err(at_line("import.size", number, "The file holds more codes than any release."));
        }
    }
    (context.progress)(text.len() as u64);
    too_few(FileKind::Hcpcs, codes.len(), "codes", 1)?;
    let term = context.wished(quarter_in(&context.name))?;
    let draft = draft(&context, &term, &codes, &modifiers);
    let files = vec![context.asset(&draft)?];
    let imported = context.imported(FileKind::Hcpcs, term, files);
    Ok(imported.counted("codes", codes.len()).counted("modifiers", modifiers.len()))
}

fn take(
    held: &mut BTreeMap<String, Record>,
    last: &mut String,
    number: usize,
    line: &str,
    code: &str,
) -> Result<(), Finding> {
    let long = columns(line, 12, 91).trim();
    let further = matches!(columns(line, 11, 11), "4" | "8");
    if further {
        let record = held.get_mut(code).filter(|_| *last == code);
        let Some(record) = record else {
            return Err(at_line(
                "import.line",
                number,
                format!("A further line of {} follows no first one.", shown(code)),
            ));
        };
        if record.long.len() + long.len() > limit::TITLE {
            return Err(at_line("import.size", number, "A description is too long."));
        }
        record.long.push(' ');
        record.long.push_str(long);
        return Ok(());
    }
    let day = |from: usize, what: &str| match columns(line, from, from + 7).trim() {
        "" => Ok(None),
        text => packed(text).map(Some).ok_or_else(|| {
            at_line("import.line", number, format!("{what} of {} is no date: {}.", shown(code), shown(text)))
        }),
    };
    let record = Record {
        long: long.to_owned(),
        short: columns(line, 92, 119).trim().to_owned(),
        added: day(269, "The day added")?,
        ended: day(285, "The last day")?,
    };
    if record.long.is_empty() || held.insert(code.to_owned(), record).is_some() {
        return Err(at_line(
            "import.code",
            number,
            format!("{} stands twice, or has no description.", shown(code)),
        ));
    }
    code.clone_into(last);
    Ok(())
}

/// Codes under their letter, modifiers under a chapter of their own.
fn draft(
    context: &Context<'_>,
    term: &Term,
    codes: &BTreeMap<String, Record>,
    modifiers: &BTreeMap<String, Record>,
) -> Draft {
    let title = format!("HCPCS Level II, {}", term.release);
    let mut draft = Draft::new(context.set_release(SetId::Hcpcs, &title, term, None));
    let mut sections: BTreeMap<String, usize> = BTreeMap::new();
    let all = codes.iter().map(|(code, record)| (code, record, false));
    for (code, record, modifier) in all.chain(modifiers.iter().map(|(code, record)| (code, record, true))) {
        let letter = if modifier { "Modifiers" } else { code.get(..1).unwrap_or_default() };
        let section = *sections.entry(letter.to_owned()).or_insert_with(|| {
            let (range, title) = section_name(context, term, letter);
            draft.add(None, Line::new(range, title, Kind::Chapter))
        });
        let mut line = Line::new(code.as_str(), record.long.as_str(), Kind::Subcategory);
        line.terms = vec![record.short.clone()];
        line.spans = vec![span(context, term, code, record)];
        draft.add(Some(section), line);
    }
    draft
}

fn section_name(context: &Context<'_>, term: &Term, letter: &str) -> (String, String) {
    if letter == "Modifiers" {
        return (letter.to_owned(), "HCPCS Level II modifiers".to_owned());
    }
    let range = format!("{letter}0000-{letter}9999");
    let known =
        [term.from, term.to].into_iter().find_map(|on| context.library.get(SetId::Hcpcs, &range, on).ok());
    let title = known.map_or_else(|| format!("{letter} codes"), |entry| entry.title);
    (range, title)
}

/// From the day a code was added to its last; days before the release read "or earlier".
fn span(context: &Context<'_>, term: &Term, code: &str, record: &Record) -> Span {
    let mut span = context.span(SetId::Hcpcs, code, term);
    let from = record.added.unwrap_or(term.from);
    let plain = Span::new(from.max(term.from), record.ended, term.from);
    (span.from, span.to, span.flags) = (plain.from, plain.to, span.flags | plain.flags);
    if span.to < span.from {
        span.from = span.to;
    }
    debug_assert_eq!(number(record.ended), span.to);
    span
}
