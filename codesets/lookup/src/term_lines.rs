//! A book of terms as lines of text, for the ones that ship: half the size of JSON and read in a third of the time.
//!
//! The first line is the table without its terms, in JSON; then a line a term: its depth, title, nonessential words,
//! code, further codes, see, see also and cells, parted by tabs, lists within them by bars, empty ends left off.

use crate::term::{Term, TermTable};

impl TermTable {
    /// The table as lines. A term's manifestation and value have no place in them: no derived book has any.
    pub fn to_lines(&self) -> Vec<u8> {
        let head = TermTable { terms: Vec::new(), ..self.clone() };
        let mut text = String::from_utf8(head.to_bytes()).unwrap_or_default();
        for term in &self.terms {
            let lists = [&term.codes, &term.see, &term.see_also, &term.cells];
            let lists = lists.map(|list| list.iter().map(|item| plain(item)).collect::<Vec<_>>().join("|"));
            let fields = [plain(&term.title), plain(&term.nonessential), plain(&term.code)];
            let line = format!("{}\t{}\t{}", term.depth, fields.join("\t"), lists.join("\t"));
            text.push('\n');
            text.push_str(line.trim_end_matches('\t'));
        }
        text.into_bytes()
    }

    /// Reads what [`TermTable::to_lines`] wrote; none when the bytes are something else.
    pub(crate) fn from_lines(bytes: &[u8]) -> Option<TermTable> {
        let text = std::str::from_utf8(bytes).ok()?;
        let (head, lines) = text.split_once('\n')?;
        let mut table: TermTable = serde_json::from_str(head).ok()?;
        table.terms = lines.split('\n').map(term).collect::<Option<_>>()?;
        Some(table)
    }
}

/// Without the signs that part fields and items.
fn plain(text: &str) -> String {
    text.replace(['\t', '\n', '|'], " ")
}

fn term(line: &str) -> Option<Term> {
    let mut fields = line.split('\t');
    let depth = fields.next()?.parse().ok()?;
    let mut field = || fields.next().unwrap_or_default();
    let list = |text: &str| match text.is_empty() {
        true => Vec::new(),
        false => text.split('|').map(str::to_owned).collect(),
    };
    Some(Term {
        depth,
        title: field().to_owned(),
        nonessential: field().to_owned(),
        code: field().to_owned(),
        codes: list(field()),
        see: list(field()),
        see_also: list(field()),
        cells: list(field()),
        ..Term::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::term::TermBook;
    use practicum_base::Day;

    #[test]
    fn a_derived_book_is_written_as_lines_and_read_again() {
        let days = (Day::constant(2019, 7, 1), Day::constant(2026, 9, 30));
        let cells = ["C61", "", "D07.5"].map(str::to_owned).to_vec();
        let terms = vec![
            Term {
                title: "Heart attack".into(),
                see: vec!["Infarction, myocardial".into()],
                ..Term::default()
            },
            Term { title: "Sclerosis".into(), ..Term::default() },
            Term {
                depth: 1,
                title: "multiple".into(),
                code: "G35.D".into(),
                codes: vec!["G35".into()],
                ..Term::default()
            },
            Term { title: "prostate".into(), cells, ..Term::default() },
        ];
        let table = TermTable::derived(TermBook::CmIndex, "derived", days, vec!["Neoplasm".into()], terms);
        assert_eq!(TermTable::from_bytes(&table.to_lines()), Ok(table));
    }

    #[test]
    fn lines_of_something_else_are_refused() {
        for bytes in ["\n", "{}\n0\ta", "a\nb", "\u{1}"] {
            assert!(TermTable::from_bytes(bytes.as_bytes()).is_err(), "{bytes:?}");
        }
    }
}
