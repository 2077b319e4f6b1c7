//! ICD-10-CM tabular list (XML): chapters, blocks, categories, codes, notes, seventh characters.

use crate::imported::{Context, FileKind, Imported, Term};
use crate::limit;
use crate::refusal::{at_line, shown, whole};
use crate::xml::{Element, Xml};
use codesets_draft::{Draft, Line, Made as MadeWith};
use codesets_lookup::{Kind, NoteKind, SetId, SeventhTable};
use practicum_base::Finding;

const NOTICE: &str = "Facts on age, sex and use as principal diagnosis, which the tabular list does not state, are \
those of the release at hand. Every seventh character listed is taken as valid for its codes.";

/// Reads the tabular list.
pub(crate) fn read(context: Context<'_>, mut xml: Xml<'_>) -> Result<Imported, Finding> {
    if xml.attributes.iter().any(|(name, value)| name == "isAddenda" && value == "true") {
        return Err(whole(
            "import.kind",
            "This is an addendum, which lists changes only; import the full tabular list.",
        ));
    }
    let (mut version, mut next) = (String::new(), xml.next_child()?);
    // What stands before the first chapter: version, title, introduction.
    while let Some(part) = next.take_if(|part| part.name != "chapter") {
        if part.name == "version" {
            version = part.text();
        }
        next = xml.next_child()?;
    }
    let mut reading = begin(context, &version)?;
    while let Some(part) = next {
        if part.name == "chapter" {
            reading.chapter(&part)?;
        }
        (reading.context.progress)(xml.position());
        next = xml.next_child()?;
    }
    let Reading { context, term, draft, lines } = reading;
    let codes = draft.count_on(term.from);
    if codes == 0 {
        return Err(whole("import.count", "The file holds no code."));
    }
    let files = vec![context.asset(&draft)?];
    let imported = context.imported(FileKind::CmTabular, term, files).noted(NOTICE);
    Ok(imported.counted("codes", codes).counted("lines", lines))
}

fn begin<'c>(context: Context<'c>, version: &str) -> Result<Reading<'c>, Finding> {
    let term = context.fiscal(version)?;
    let title = format!("ICD-10-CM, fiscal year {}", term.release);
    let release = context.set_release(SetId::Icd10Cm, &title, &term, Some(NOTICE.to_owned()));
    Ok(Reading { context, term, draft: Draft::new(release), lines: 0 })
}

struct Reading<'c> {
    context: Context<'c>,
    term: Term,
    draft: Draft,
    lines: usize,
}

impl Reading<'_> {
    fn add(&mut self, parent: Option<usize>, element: &Element, line: Line) -> Result<usize, Finding> {
        self.lines += 1;
        if self.lines > limit::CODES || line.title.len() > limit::TITLE || line.code.len() > 40 {
            return Err(at_line(
                "import.size",
                element.line,
                "There are too many codes, or a title is too long.",
            ));
        }
        Ok(self.draft.add(parent, line))
    }

    fn chapter(&mut self, element: &Element) -> Result<(), Finding> {
        let line = Line::new(element.child_text("name"), element.child_text("desc"), Kind::Chapter);
        let chapter = self.add(None, element, line)?;
        let table = self.notes(chapter, element)?;
        // Blocks inside blocks are told by their ranges: (place, first, last, seventh characters).
        let mut open: Vec<(usize, String, String, Option<u16>)> = Vec::new();
        for section in element.named("section") {
            let id = section.attribute("id").unwrap_or_default();
            let (first, last) = id.split_once('-').unwrap_or((id, id));
            while open.last().is_some_and(|(_, from, to, _)| !(from.as_str() <= first && last <= to.as_str()))
            {
                open.pop();
            }
            let (parent, inherited) = open.last().map_or((chapter, table), |held| (held.0, held.3));
            let title = section.child_text("desc");
            let title = title.rsplit_once(" (").map_or(title.as_str(), |(words, _)| words);
            let line = Line::new(format!("{first}-{last}"), title, Kind::Block);
            let block = self.add(Some(parent), section, line)?;
            let own = self.notes(block, section)?.or(inherited);
            for diag in section.named("diag") {
                self.diag(diag, block, own, "")?;
            }
            open.push((block, first.to_owned(), last.to_owned(), own));
        }
        Ok(())
    }

    fn diag(
        &mut self,
        element: &Element,
        parent: usize,
        table: Option<u16>,
        above: &str,
    ) -> Result<(), Finding> {
        let code = SetId::bare(&element.child_text("name"));
        let usual = (3..=7).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !usual || !code.starts_with(above) {
            let message =
                format!("The code {} has not the shape of a code, or stands under another.", shown(&code));
            return Err(at_line("import.code", element.line, message));
        }
        let kind = if code.len() == 3 { Kind::Category } else { Kind::Subcategory };
        let place =
            self.add(Some(parent), element, Line::new(code.as_str(), element.child_text("desc"), kind))?;
        let table = self.notes(place, element)?.or(table);
        let mut leaf = true;
        for below in element.named("diag") {
            leaf = false;
            self.diag(below, place, table, &code)?;
        }
        name_terms(&mut self.draft.lines[place]);
        if leaf {
            self.finish(place, &code, table);
        }
        Ok(())
    }

    /// A line with nothing below is a code, or makes its codes with seventh characters.
    fn finish(&mut self, place: usize, code: &str, table: Option<u16>) {
        let table = table.filter(|_| code.len() < 7);
        let Some(number) = table else {
            let span = self.context.span(SetId::Icd10Cm, code, &self.term);
            self.draft.lines[place].spans = vec![span];
            return;
        };
        let characters: Vec<char> =
            self.draft.sevenths[usize::from(number)].iter().map(|(character, _)| *character).collect();
        let span = |character: &char| {
            vec![self.context.span(SetId::Icd10Cm, &format!("{code:X<6}{character}"), &self.term)]
        };
        let spans = characters.iter().map(span).collect();
        self.draft.lines[place].made =
            Some(MadeWith { table: number, takes: vec![true; characters.len()], spans });
    }

    /// Takes a line's notes; gives the number of its own seventh-character table.
    fn notes(&mut self, place: usize, element: &Element) -> Result<Option<u16>, Finding> {
        let mut table = None;
        for part in element.children() {
            if part.name == "sevenChrDef" {
                table = Some(self.seventh(part)?);
            } else if part.name == "visualImpairment" {
                let rows = part.named("visCategory").map(|row| (NoteKind::Note, row.text()));
                self.draft.lines[place].notes.extend(rows);
            } else if let Some(kind) = note_kind(&part.name) {
                let notes = part.named("note").map(|note| (kind, note.text()));
                self.draft.lines[place].notes.extend(notes.filter(|(_, text)| !text.is_empty()));
            }
        }
        Ok(table)
    }

    fn seventh(&mut self, element: &Element) -> Result<u16, Finding> {
        let mut table: SeventhTable = Vec::new();
        for part in element.children() {
            match part.name.as_str() {
                "extension" => {
                    let stated = part.attribute("char").unwrap_or_default();
                    let mut characters = stated.trim().chars();
                    let (Some(character), None) = (characters.next(), characters.next()) else {
                        return Err(at_line(
                            "import.code",
                            part.line,
                            "A seventh character is not one character.",
                        ));
                    };
                    if !character.is_ascii_alphanumeric() || table.iter().any(|(held, _)| *held == character)
                    {
                        return Err(at_line(
                            "import.code",
                            part.line,
                            "A seventh character is unusual or stands twice.",
                        ));
                    }
                    table.push((character.to_ascii_uppercase(), part.text()));
                }
                "note" => {
                    if let Some((_, meaning)) = table.last_mut() {
                        meaning.push('|');
                        meaning.push_str(&part.text());
                    }
                }
                _ => {}
            }
        }
        if table.is_empty() || table.len() > 32 {
            return Err(at_line(
                "import.code",
                element.line,
                "A table of seventh characters is empty or too long.",
            ));
        }
        let held = self.draft.sevenths.iter().position(|held| *held == table);
        let place = held.unwrap_or_else(|| {
            self.draft.sevenths.push(table);
            self.draft.sevenths.len() - 1
        });
        u16::try_from(place).ok().filter(|place| *place < 10_000).ok_or_else(|| {
            at_line("import.size", element.line, "There are too many tables of seventh characters.")
        })
    }
}

/// A line is also found by its inclusion terms, and by what it says it includes.
fn name_terms(line: &mut Line) {
    let named = |kind: NoteKind| matches!(kind, NoteKind::InclusionTerm | NoteKind::Includes);
    line.terms = line.notes.iter().filter(|(kind, _)| named(*kind)).map(|(_, text)| text.clone()).collect();
}

fn note_kind(name: &str) -> Option<NoteKind> {
    Some(match name {
        "includes" => NoteKind::Includes,
        "inclusionTerm" => NoteKind::InclusionTerm,
        "excludes1" => NoteKind::Excludes1,
        "excludes2" => NoteKind::Excludes2,
        "codeFirst" => NoteKind::CodeFirst,
        "useAdditionalCode" => NoteKind::UseAdditional,
        "codeAlso" => NoteKind::CodeAlso,
        "notes" => NoteKind::Note,
        "sevenChrNote" => NoteKind::SeventhCharacter,
        _ => return None,
    })
}
