//! ICD-10-CM: the tabular list, codes that ended, and validity by code.

use crate::source::{Row, Source, Table, broken, newest_release, read_text};
use codesets_draft::{Draft, Line, Made, Span};
use codesets_lookup::{Kind, NoteKind, SetId, SeventhTable, layout};
use practicum_base::{Finding, parse_day};
use std::collections::BTreeMap;
use std::ops::Bound::Included;
use std::path::Path;

/// A day the stated count of billable codes is checked on.
const COUNTED_ON: &str = "2026-05-01";

/// Reads the newest release under `icd10cm/`.
pub(crate) fn read(sources: &Path) -> Result<Draft, Finding> {
    let folder = newest_release(&sources.join("icd10cm"))?;
    let source = Source::open(&folder)?;
    let mut draft = Draft::new(source.release(SetId::Icd10Cm, &folder)?);
    Tabular::read(&mut draft, &folder.join("tabular.txt"))?;
    let places = places(&draft);
    let mut reportable = reportable(&draft);
    add_ended(&mut draft, &places, &mut reportable, &folder.join("ended.tsv"))?;
    add_validity(&mut draft, &places, &reportable, &folder.join("validity.tsv"))?;
    check(&draft, &source, &folder)?;
    Ok(draft)
}

/// Where the reading of the tabular list stands.
struct Tabular<'a> {
    draft: &'a mut Draft,
    /// Open lines from the chapter down, each with the seventh-character table in force.
    open: Vec<(usize, Option<u16>)>,
    /// Seventh characters that the current line does not take.
    refused: BTreeMap<usize, String>,
    tables: BTreeMap<usize, u16>,
}

impl Tabular<'_> {
    fn read(draft: &mut Draft, path: &Path) -> Result<(), Finding> {
        let text = read_text(path)?;
        let mut reading =
            Tabular { draft, open: Vec::new(), refused: BTreeMap::new(), tables: BTreeMap::new() };
        for (number, line) in text.lines().enumerate() {
            let (mark, rest) = line.split_once('\t').unwrap_or((line, ""));
            let taken = match mark.parse::<usize>() {
                Ok(depth) => reading.line(depth, rest),
                Err(_) => reading.note(mark, rest),
            };
            taken.ok_or_else(|| broken(path, format!("Line {} is not understood: {line}.", number + 1)))?;
        }
        reading.finish();
        Ok(())
    }

    fn line(&mut self, depth: usize, rest: &str) -> Option<()> {
        let (code, title) = rest.split_once('\t')?;
        (depth <= self.open.len()).then_some(())?;
        self.open.truncate(depth);
        let kind = match (depth, code.contains('-'), code.len()) {
            (0, ..) => Kind::Chapter,
            (_, true, _) => Kind::Block,
            (_, _, 3) => Kind::Category,
            _ => Kind::Subcategory,
        };
        // A block's title repeats its range, which the page shows anyway.
        let title = match kind {
            Kind::Block => title.rsplit_once(" (").map_or(title, |(words, _)| words),
            _ => title,
        };
        let inherited = self.open.last().and_then(|(_, table)| *table);
        let parent = self.open.last().map(|(line, _)| *line);
        let line = self.draft.add(parent, Line::new(SetId::bare(code), title, kind));
        self.open.push((line, inherited));
        self.tables.extend(inherited.map(|table| (line, table)));
        Some(())
    }

    fn note(&mut self, mark: &str, text: &str) -> Option<()> {
        let (line, table) = self.open.last_mut()?;
        match mark {
            "=" => {
                let read: Option<SeventhTable> = text.split('\t').map(seventh).collect();
                let number = numbered_table(&mut self.draft.sevenths, read?)?;
                *table = Some(number);
                self.tables.insert(*line, number);
            }
            "-" => {
                self.refused.insert(*line, text.replace('\t', ""));
            }
            _ => self.draft.lines[*line].notes.push((note_kind(mark)?, text.to_owned())),
        }
        Some(())
    }

    /// Leaves that take a seventh character make their codes with it.
    fn finish(self) {
        for (place, table) in self.tables {
            let line = &mut self.draft.lines[place];
            let refused = self.refused.get(&place).map_or("", String::as_str);
            let characters = &self.draft.sevenths[usize::from(table)];
            let takes_any = characters.iter().any(|(character, _)| !refused.contains(*character));
            if line.children.is_empty() && line.code.len() < 7 && takes_any {
                let takes = characters.iter().map(|(character, _)| !refused.contains(*character)).collect();
                line.made = Some(Made { table, takes, spans: vec![Vec::new(); characters.len()] });
            }
        }
        for line in &mut self.draft.lines {
            if matches!(line.kind, Kind::Category | Kind::Subcategory) {
                name_terms(line);
            }
        }
    }
}

/// A line is also found by its inclusion terms, and by what it says it includes.
fn name_terms(line: &mut Line) {
    let named = |kind: NoteKind| matches!(kind, NoteKind::InclusionTerm | NoteKind::Includes);
    line.terms = line.notes.iter().filter(|(kind, _)| named(*kind)).map(|(_, text)| text.clone()).collect();
}

fn note_kind(mark: &str) -> Option<NoteKind> {
    Some(match mark {
        "i" => NoteKind::Includes,
        "t" => NoteKind::InclusionTerm,
        "x" => NoteKind::Excludes1,
        "z" => NoteKind::Excludes2,
        "f" => NoteKind::CodeFirst,
        "u" => NoteKind::UseAdditional,
        "a" => NoteKind::CodeAlso,
        "n" => NoteKind::Note,
        "*" => NoteKind::SeventhCharacter,
        _ => return None,
    })
}

fn seventh(field: &str) -> Option<(char, String)> {
    let (character, meaning) = field.split_once('=')?;
    Some((character.chars().next()?, meaning.to_owned()))
}

fn numbered_table(tables: &mut Vec<SeventhTable>, table: SeventhTable) -> Option<u16> {
    let place = tables.iter().position(|held| *held == table).unwrap_or_else(|| {
        tables.push(table);
        tables.len() - 1
    });
    u16::try_from(place).ok()
}

/// Bare code to its line, and to its place in the line's seventh-character table.
type Places = BTreeMap<String, (usize, Option<usize>)>;

/// Every line that has a code.
fn places(draft: &Draft) -> Places {
    let coded = |line: &Line| matches!(line.kind, Kind::Category | Kind::Subcategory);
    let lines = draft.lines.iter().enumerate().filter(|(_, line)| coded(line));
    lines.map(|(place, line)| (line.code.clone(), (place, None))).collect()
}

/// What a run of codes runs over: leaves, and the codes made with a seventh character.
fn reportable(draft: &Draft) -> Places {
    let mut codes = places(draft);
    codes.retain(|_, (line, _)| draft.lines[*line].children.is_empty());
    for (place, line) in draft.lines.iter().enumerate() {
        let Some(made) = &line.made else { continue };
        codes.remove(&line.code);
        let table = draft.sevenths[usize::from(made.table)].iter().enumerate();
        let taken = table.filter(|(seventh, _)| made.takes[*seventh]);
        codes
            .extend(taken.map(|(seventh, (character, _))| {
                (made_code(&line.code, *character), (place, Some(seventh)))
            }));
    }
    codes
}

fn made_code(stem: &str, character: char) -> String {
    format!("{stem:X<6}{character}")
}

/// Codes that have ended join the line they continue: as one of its seventh characters, or as a line of their own.
fn add_ended(
    draft: &mut Draft,
    places: &Places,
    reportable: &mut Places,
    path: &Path,
) -> Result<(), Finding> {
    let mut places = places.clone();
    let table = Table::open(path)?;
    for row in table.rows() {
        let (code, title) = (row.need("code")?, row.need("title")?);
        let stems = (3..code.len()).rev().filter_map(|end| code.get(..end));
        let parent = stems.filter_map(|stem| places.get(stem)).map(|(line, _)| *line).next();
        let parent = parent.ok_or_else(|| row.broken(format!("No heading holds {code}.")))?;
        let place = match made_place(draft, parent, code) {
            Some(seventh) => (parent, Some(seventh)),
            None => (draft.add(Some(parent), Line::new(code, title, Kind::Subcategory)), None),
        };
        if place.1.is_none() {
            places.insert(code.to_owned(), place);
        }
        reportable.insert(code.to_owned(), place);
    }
    Ok(())
}

/// The place in a line's table of the seventh character that makes the code.
fn made_place(draft: &Draft, line: usize, code: &str) -> Option<usize> {
    let line = draft.lines.get(line)?;
    let table = draft.sevenths.get(usize::from(line.made.as_ref()?.table))?;
    table.iter().position(|(character, _)| made_code(&line.code, *character) == code)
}

fn span(row: &Row<'_>, draft: &Draft) -> Result<Span, Finding> {
    let from = parse_day(row.need("from")?).ok_or_else(|| row.broken("The first day is not a date."))?;
    let mut span = Span::new(from, row.day("to")?, draft.release.covered_from);
    span.age = row.ages("age")?;
    span.sex = row.sex("sex")?;
    for letter in row.get("flags").chars() {
        span.flags |= match letter {
            'm' => layout::MANIFESTATION,
            'p' => layout::UNACCEPTABLE_PRINCIPAL,
            'e' => layout::EXTERNAL_CAUSE,
            'h' => layout::MENTAL_HEALTH,
            'q' => layout::FIRST_OUTPATIENT,
            // Held in the source for the hospital side; no look-up shows them yet.
            'r' | 'f' => 0,
            other => return Err(row.broken(format!("The flag {other} is unknown."))),
        };
    }
    Ok(span)
}

/// Puts each row's span on the codes it runs over.
fn add_validity(draft: &mut Draft, places: &Places, reportable: &Places, path: &Path) -> Result<(), Finding> {
    let table = Table::open(path)?;
    for row in table.rows() {
        let (first, last) = (row.need("first")?, row.need("last")?);
        let span = span(&row, draft)?;
        let mut run: Vec<_> =
            reportable.range::<str, _>((Included(first), Included(last))).map(|(_, p)| *p).collect();
        if run.is_empty() && first == last {
            // A heading of today that was a code once.
            run.extend(places.get(first));
        }
        if run.is_empty() {
            return Err(row.broken(format!("No code lies between {first} and {last}.")));
        }
        for place in run {
            put(draft, place, span.clone());
        }
    }
    Ok(())
}

fn put(draft: &mut Draft, (line, place): (usize, Option<usize>), span: Span) {
    let line = &mut draft.lines[line];
    let spans = match (place, line.made.as_mut()) {
        (Some(place), Some(made)) => &mut made.spans[place],
        _ => &mut line.spans,
    };
    spans.push(span);
    spans.sort();
}

fn check(draft: &Draft, source: &Source, folder: &Path) -> Result<(), Finding> {
    let on = parse_day(COUNTED_ON).unwrap_or(draft.release.covered_to);
    let (found, stated) = (draft.count_on(on), source.counts.get("billable").copied());
    if stated == Some(found) {
        Ok(())
    } else {
        let stated = stated.map_or_else(|| "none".to_owned(), |count| count.to_string());
        Err(broken(folder, format!("{found} codes are billable on {on}; source.toml states {stated}.")))
    }
}
