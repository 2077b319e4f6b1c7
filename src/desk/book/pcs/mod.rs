//! ICD-10-PCS tables: the way to a table, its rows, and the code that is built in them.

mod meaning;
mod pick;

#[cfg(test)]
mod tests;

pub use meaning::Meaning;
pub use pick::Picks;

use crate::base::Day;
use crate::desk::day::long as date;
use crate::practice::coding::Codes;
use codesets_lookup::pcs::{PcsRow, PcsTable, PcsTables};
use codesets_lookup::{PcsTables as Tables, SetId};
use pick::ROWS_FROM;

/// What a chosen character says of itself, by place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisLine {
    /// 1 to 7.
    pub position: usize,
    /// `Body Part`; the usual name before a table is known.
    pub axis: String,
    /// The character and its label, once chosen.
    pub chosen: Option<(char, String)>,
    /// What the value means, where the definitions are at hand.
    pub meaning: Option<Meaning>,
    /// The address without this choice and what hangs on it.
    pub without: String,
}

/// The choice that comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// 1 to 7.
    pub position: usize,
    /// `Body Part`.
    pub axis: String,
    /// What may stand there.
    pub values: Vec<Choice>,
}

/// A value that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The character.
    pub character: char,
    /// What it means.
    pub label: String,
    /// What is said besides: an operation's definition.
    pub said: Option<String>,
    /// The address once it is chosen.
    pub to: String,
}

/// Whether a value of a row can join what is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is chosen.
    Chosen,
    /// It can be.
    Open,
    /// Its row does not take what is chosen; choosing it lets that go.
    Closed,
}

/// A value of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The character.
    pub character: char,
    /// What it means.
    pub label: String,
    /// Whether it can join.
    pub standing: Standing,
    /// The address once it is chosen, or chosen no more.
    pub to: String,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its values by axis, from the fourth character on.
    pub cells: [Vec<Cell>; 4],
    /// Whether it takes everything that is chosen, and something is.
    pub lit: bool,
}

/// A table with its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The three characters.
    pub code: String,
    /// `Resection, Hepatobiliary System and Pancreas`
    pub title: String,
    /// Names of the four axes of its rows.
    pub axes: [String; 4],
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A finished code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Built {
    /// The code.
    pub code: String,
    /// Its title, once the codes are at hand.
    pub title: Option<String>,
}

/// What stands on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PcsPage {
    /// Which tables these are, a sentence each.
    pub release: Vec<String>,
    /// Whether the tables of the day asked for have to be brought.
    pub outdated: bool,
    /// What is chosen, as far as the tables take it.
    pub picks: Picks,
    /// Why some of it was left out.
    pub refused: Option<String>,
    /// All seven characters.
    pub axes: Vec<AxisLine>,
    /// What comes next; none once the code is whole.
    pub step: Option<Step>,
    /// The table, once three characters are chosen.
    pub table: Option<Table>,
    /// What the choices come to, in words.
    pub said: String,
    /// The code, once it is whole.
    pub built: Option<Built>,
    /// Whether definitions are at hand for the day.
    pub defined: bool,
}

/// The page for what is typed or chosen; none while no tables are at hand.
pub fn pcs_page(codes: &Codes, typed: &str, on: Day) -> Option<PcsPage> {
    let tables =
        codes.library.tables_on(on).or_else(|| codes.library.tables.all().first().map(AsRef::as_ref))?;
    let asked = Picks::read(typed);
    let (picks, refused) = taken(tables, &asked);
    let table =
        Some(picks.beginning()).filter(|head| head.len() >= ROWS_FROM).and_then(|head| tables.table(&head));
    let built = picks.code().map(|code| Built {
        title: codes.library.get(SetId::Icd10Pcs, &code, on).ok().map(|entry| entry.title),
        code,
    });
    Some(PcsPage {
        release: release(tables, on),
        outdated: tables.to < on,
        refused,
        axes: axes(codes, tables, table, &picks, on),
        step: step(codes, tables, table, &picks, on),
        said: said(table, &picks),
        table: table.map(|table| shown(table, &picks)),
        built,
        defined: codes.library.brought.definitions.on(on).is_some(),
        picks,
    })
}

/// Whether the release of a day covers it, in words; none while no codes are at hand.
pub fn pcs_release(codes: &Codes, on: Day) -> Option<Vec<String>> {
    codes.library.tables_on(on).map(|tables| release(tables, on))
}

fn release(tables: &PcsTables, on: Day) -> Vec<String> {
    let mut words =
        vec![format!("Fiscal year {}: {} to {}.", tables.release, date(tables.from), date(tables.to))];
    if tables.derived {
        words.push("Rows and labels are put together from the published titles.".to_owned());
    }
    if tables.to < on {
        words.push(format!("{} lies after it, so newer codes are missing here.", date(on)));
    } else if on < tables.from {
        words.push(format!("{} lies before it.", date(on)));
    }
    words
}

/// What the tables take of the choices, and why not all.
fn taken(tables: &Tables, asked: &Picks) -> (Picks, Option<String>) {
    let mut picks = Picks::default();
    for place in 0..ROWS_FROM {
        let Some(character) = asked.at(place) else { break };
        let beginning = picks.beginning();
        if !tables.next(&beginning).iter().any(|value| value.character == character) {
            let where_ = if beginning.is_empty() {
                "No table begins".to_owned()
            } else {
                format!("After {beginning} no table goes on")
            };
            return (picks, Some(format!("{where_} with {character}.")));
        }
        picks = picks.with(place, Some(character));
    }
    let Some(table) = tables.table(&picks.beginning()) else { return (picks, None) };
    let mut refused = None;
    for place in ROWS_FROM..7 {
        let tried = picks.with(place, asked.at(place));
        match tried.fit_any(table) {
            true => picks = tried,
            false => {
                let axis = &table.axes[place];
                let character = asked.at(place).unwrap_or_default();
                refused.get_or_insert(format!("No row of {} takes {character} as {axis} here.", table.code));
            }
        }
    }
    (picks, refused)
}

/// What the book calls an axis before a table says so.
const USUAL: [&str; 7] =
    ["Section", "Body System", "Operation", "Body Part", "Approach", "Device", "Qualifier"];

fn axes(codes: &Codes, tables: &Tables, table: Option<&PcsTable>, picks: &Picks, on: Day) -> Vec<AxisLine> {
    let section = picks.at(0);
    let first =
        tables.tables().iter().find(|held| held.code.starts_with(&picks.up_to(ROWS_FROM).beginning()));
    (0..7)
        .map(|place| {
            let named = first.filter(|_| place < ROWS_FROM).or(table);
            let chosen = picks.at(place).and_then(|character| {
                let label = match (place < ROWS_FROM, table) {
                    (true, _) => first?.names.get(place)?.clone(),
                    (false, table) => label_in(table?, picks, place, character)?,
                };
                Some((character, label))
            });
            let label = chosen.as_ref().map(|(_, label)| label.as_str());
            AxisLine {
                position: place + 1,
                axis: named.map_or_else(|| USUAL[place].to_owned(), |table| table.axes[place].clone()),
                meaning: section
                    .zip(label)
                    .and_then(|(section, label)| meaning::of(codes, table, section, place + 1, label, on)),
                chosen,
                without: if place < ROWS_FROM { picks.up_to(place) } else { picks.with(place, None) }.word(),
            }
        })
        .collect()
}

fn label_in(table: &PcsTable, picks: &Picks, place: usize, character: char) -> Option<String> {
    let rows = table.rows.iter().filter(|row| picks.fit(row, None));
    let mut values = rows.filter_map(|row| row.values.get(place - ROWS_FROM)).flatten();
    values.find(|value| value.character == character).map(|value| value.label.clone())
}

fn step(codes: &Codes, tables: &Tables, table: Option<&PcsTable>, picks: &Picks, on: Day) -> Option<Step> {
    let place = picks.first_open()?;
    let axis = match table {
        Some(table) => table.axes[place].clone(),
        None => USUAL[place].to_owned(),
    };
    let values = match table {
        None => tables.next(&picks.beginning()),
        Some(table) => {
            let rows = table.rows.iter().filter(|row| picks.fit(row, None));
            let mut values: Vec<_> =
                rows.filter_map(|row| row.values.get(place - ROWS_FROM)).flatten().cloned().collect();
            values.sort();
            values.dedup_by_key(|value| value.character);
            values
        }
    };
    let choice = |value: codesets_lookup::pcs::PcsValue| {
        let to = picks.with(place, Some(value.character)).word();
        let head = tables.table(&to);
        let section = to.chars().next().unwrap_or_default();
        let said =
            meaning::of(codes, head, section, place + 1, &value.label, on).map(|found| found.definition);
        Choice {
            character: value.character,
            label: value.label,
            said: said.filter(|words| !words.is_empty()),
            to,
        }
    };
    Some(Step { position: place + 1, axis, values: values.into_iter().map(choice).collect() })
}

fn shown(table: &PcsTable, picks: &Picks) -> Table {
    let [_, system, operation] = &table.names;
    Table {
        code: table.code.clone(),
        title: if system == "None" { operation.clone() } else { format!("{operation}, {system}") },
        axes: std::array::from_fn(|axis| table.axes[axis + ROWS_FROM].clone()),
        rows: table.rows.iter().map(|row| row_shown(table, row, picks)).collect(),
    }
}

fn row_shown(table: &PcsTable, row: &PcsRow, picks: &Picks) -> Row {
    let lit = picks.in_rows() && picks.fit(row, None);
    let cells = std::array::from_fn(|axis| {
        let place = axis + ROWS_FROM;
        let open = picks.fit(row, Some(place));
        let cell = |value: &codesets_lookup::pcs::PcsValue| {
            let chosen = lit && picks.at(place) == Some(value.character);
            let standing = match (chosen, open) {
                (true, _) => Standing::Chosen,
                (false, true) => Standing::Open,
                (false, false) => Standing::Closed,
            };
            let to = match standing {
                Standing::Chosen => picks.with(place, None),
                Standing::Open => picks.with(place, Some(value.character)),
                Standing::Closed => picks.choosing(table, place, value.character),
            };
            Cell { character: value.character, label: value.label.clone(), standing, to: to.word() }
        };
        row.values[axis].iter().map(cell).collect()
    });
    Row { cells, lit }
}

/// What the choices come to.
fn said(table: Option<&PcsTable>, picks: &Picks) -> String {
    let Some(table) = table else {
        return "Choose a character at a time, or type them.".to_owned();
    };
    let fitting: Vec<usize> =
        (0..table.rows.len()).filter(|place| picks.fit(&table.rows[*place], None)).collect();
    let rows = match fitting.as_slice() {
        [one] => format!("row {}", one + 1),
        all if all.len() == table.rows.len() => format!("{} rows", all.len()),
        all => format!("{} of {} rows", all.len(), table.rows.len()),
    };
    if let Some(code) = picks.code() {
        return format!("You have built {code} from {rows}.");
    }
    let count: usize = fitting.iter().map(|place| left(&table.rows[*place], picks)).sum();
    let codes = if count == 1 { "1 code".to_owned() } else { format!("{count} codes") };
    format!("{codes} in {rows}.")
}

/// How many codes a row still makes.
fn left(row: &PcsRow, picks: &Picks) -> usize {
    let open = |(axis, values): (usize, &Vec<_>)| match picks.at(axis + ROWS_FROM) {
        Some(_) => 1,
        None => values.len(),
    };
    row.values.iter().enumerate().map(open).product()
}
