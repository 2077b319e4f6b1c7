//! ICD-10-PCS tables: what may stand at each of the seven characters, and what it means there.
//!
//! A table is known by its first three characters (section, body system, operation). Below them stand rows; a row
//! lists, for each of the four characters left, the values that go together. A code is valid when one row of its
//! table takes all four.

use crate::dated::Dated;
use practicum_base::{Day, Finding};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Raised with every change of the side table's form.
const FORM: u32 = 1;
/// More codes than any release could hold: a file that would make more is refused.
pub const MOST_CODES: u64 = 400_000;

/// All tables of one release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PcsTables {
    /// The release's name, `2026`.
    pub release: String,
    /// First day the release is in force.
    pub from: Day,
    /// Last day the release is in force.
    pub to: Day,
    /// Whether the labels were derived from titles rather than read from the official tables.
    pub derived: bool,
    tables: Vec<PcsTable>,
}

/// One table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PcsTable {
    /// The three characters.
    pub code: String,
    /// What they mean: section, body system, operation.
    pub names: [String; 3],
    /// Names of all seven axes: `Section`, `Body System`, `Operation`, `Body Part`, ...
    pub axes: [String; 7],
    /// The operation's definition.
    pub definition: Option<String>,
    /// The rows.
    pub rows: Vec<PcsRow>,
}

/// One row: the values of characters four to seven that go together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PcsRow {
    /// By axis, from the fourth character on.
    pub values: [Vec<PcsValue>; 4],
}

/// One value: a character and its label.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct PcsValue {
    /// The character.
    pub character: char,
    /// What it means.
    pub label: String,
}

/// One character of a code, explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PcsAxis {
    /// 1 to 7.
    pub position: usize,
    /// `Body Part`.
    pub axis: String,
    /// The character.
    pub character: char,
    /// What it means.
    pub label: String,
}

impl Dated for PcsTables {
    fn name(&self) -> &str {
        &self.release
    }
    fn from(&self) -> Day {
        self.from
    }
    fn to(&self) -> Day {
        self.to
    }
}

impl PcsRow {
    /// How many codes the row makes.
    pub fn count(&self) -> u64 {
        self.values.iter().map(|values| values.len() as u64).product()
    }

    /// Whether the row takes the characters from the fourth on; fewer than four are a beginning.
    pub fn takes(&self, rest: &str) -> bool {
        let takes = |(axis, character)| {
            self.values
                .get(axis)
                .is_some_and(|values: &Vec<PcsValue>| values.iter().any(|value| value.character == character))
        };
        rest.chars().enumerate().all(takes)
    }
}

impl PcsTable {
    /// How many codes the table makes.
    pub fn count(&self) -> u64 {
        self.rows.iter().map(PcsRow::count).sum()
    }

    /// Every code with the row that makes it, in the order of the rows.
    pub fn codes(&self) -> impl Iterator<Item = (String, &PcsRow)> {
        self.rows
            .iter()
            .flat_map(move |row| row_codes(&self.code, row).into_iter().map(move |code| (code, row)))
    }
}

fn row_codes(table: &str, row: &PcsRow) -> Vec<String> {
    let mut codes = vec![table.to_owned()];
    for values in &row.values {
        let longer =
            |code: &String| values.iter().map(|v| format!("{code}{}", v.character)).collect::<Vec<_>>();
        codes = codes.iter().flat_map(longer).collect();
    }
    codes
}

impl PcsTables {
    /// Tables in the order of their characters.
    ///
    /// # Errors
    /// `pcs.table` when a table stands twice, is not named by three characters, or all together make more codes than
    /// [`MOST_CODES`].
    pub fn new(
        release: impl Into<String>,
        (from, to): (Day, Day),
        derived: bool,
        mut tables: Vec<PcsTable>,
    ) -> Result<PcsTables, Finding> {
        tables.sort_by(|a, b| a.code.cmp(&b.code));
        let refused =
            |message: String| Finding::error("pcs.table", message, "Fetch the official file again.");
        for pair in tables.windows(2) {
            if pair[0].code == pair[1].code {
                return Err(refused(format!("The table {} stands twice.", pair[0].code)));
            }
        }
        if let Some(odd) = tables.iter().find(|table| table.code.len() != 3 || !table.code.is_ascii()) {
            return Err(refused(format!("A table is named {}, not by three characters.", odd.code)));
        }
        let mut count = 0_u64;
        for row in tables.iter().flat_map(|table| &table.rows) {
            count = count
                .saturating_add(row.values.iter().fold(1, |n, v| n.min(MOST_CODES * 2) * v.len() as u64));
        }
        if count > MOST_CODES {
            return Err(refused(format!("The tables make {count} codes; no release has {MOST_CODES}.")));
        }
        Ok(PcsTables { release: release.into(), from, to, derived, tables })
    }

    /// All tables, by their characters.
    pub fn tables(&self) -> &[PcsTable] {
        &self.tables
    }

    /// How many codes the tables make.
    pub fn count(&self) -> u64 {
        self.tables.iter().map(PcsTable::count).sum()
    }

    /// The table of a code or of its first three characters.
    pub fn table(&self, code: &str) -> Option<&PcsTable> {
        let three = code.get(..3)?;
        let place = self.tables.binary_search_by(|table| table.code.as_str().cmp(three)).ok()?;
        self.tables.get(place)
    }

    /// The place, among its table's rows, of the first row that takes the code or its beginning.
    pub fn row(&self, code: &str) -> Option<usize> {
        self.table(code)?.rows.iter().position(|row| row.takes(code.get(3..).unwrap_or_default()))
    }

    /// What may follow the characters typed so far, none to six of them, by character. Nothing follows a beginning
    /// that no table or row has.
    pub fn next(&self, typed: &str) -> Vec<PcsValue> {
        if !typed.is_ascii() {
            return Vec::new();
        }
        let mut values: BTreeMap<char, String> = BTreeMap::new();
        if typed.len() < 3 {
            for table in self.tables.iter().filter(|table| table.code.starts_with(typed)) {
                if let Some(character) = table.code.chars().nth(typed.len()) {
                    values.entry(character).or_insert_with(|| table.names[typed.len()].clone());
                }
            }
        } else if let Some(table) = self.table(typed) {
            let rest = typed.get(3..).unwrap_or_default();
            let rows = table.rows.iter().filter(|row| row.takes(rest));
            for value in rows.filter_map(|row| row.values.get(rest.len())).flatten() {
                values.entry(value.character).or_insert_with(|| value.label.clone());
            }
        }
        values.into_iter().map(|(character, label)| PcsValue { character, label }).collect()
    }

    /// Each character of a code, or of its beginning, with its axis and label; stops where no row goes on.
    pub fn explain(&self, code: &str) -> Vec<PcsAxis> {
        let mut axes = Vec::new();
        let Some(table) = self.table(&format!("{code:?<3}")).or_else(|| self.beginning(code)) else {
            return axes;
        };
        let row = table.rows.iter().find(|row| row.takes(code.get(3..).unwrap_or_default()));
        for (place, character) in code.chars().take(7).enumerate() {
            let label = match place.checked_sub(3) {
                None => table.names.get(place).cloned(),
                Some(axis) => row
                    .and_then(|row| row.values.get(axis)?.iter().find(|value| value.character == character))
                    .map(|value| value.label.clone()),
            };
            let Some(label) = label else { break };
            axes.push(PcsAxis { position: place + 1, axis: table.axes[place].clone(), character, label });
        }
        axes
    }

    fn beginning(&self, code: &str) -> Option<&PcsTable> {
        if code.is_empty() { None } else { self.tables.iter().find(|table| table.code.starts_with(code)) }
    }

    /// The side table's bytes; the same tables give the same bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut labels = Labels::default();
        let tables = self.tables.iter().map(|table| labels.pack(table)).collect();
        let packed = Packed {
            form: FORM,
            release: self.release.clone(),
            from: self.from,
            to: self.to,
            derived: self.derived,
            labels: labels.texts,
            tables,
        };
        serde_json::to_vec(&packed).unwrap_or_default()
    }

    /// Reads what [`PcsTables::to_bytes`] wrote.
    ///
    /// # Errors
    /// `pcs.form` when the bytes are something else or of another form's version; `pcs.table` as [`PcsTables::new`].
    pub fn from_bytes(bytes: &[u8]) -> Result<PcsTables, Finding> {
        let refused =
            |message: &str| Finding::error("pcs.form", message, "Compile or import the tables again.");
        let packed: Packed =
            serde_json::from_slice(bytes).map_err(|_| refused("These bytes are not ICD-10-PCS tables."))?;
        if packed.form != FORM {
            return Err(refused("The ICD-10-PCS tables have another form's version."));
        }
        let tables: Option<Vec<PcsTable>> =
            packed.tables.iter().map(|table| table.unpack(&packed.labels)).collect();
        let tables = tables.ok_or_else(|| refused("A table names a label that is not there."))?;
        PcsTables::new(packed.release, (packed.from, packed.to), packed.derived, tables)
    }
}

/// Every label once.
#[derive(Default)]
struct Labels {
    numbers: BTreeMap<String, u32>,
    texts: Vec<String>,
}

impl Labels {
    fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = self.texts.len() as u32;
        self.texts.push(text.to_owned());
        self.numbers.insert(text.to_owned(), number);
        number
    }

    fn pack(&mut self, table: &PcsTable) -> PackedTable {
        let mut run = |values: &Vec<PcsValue>| {
            let characters = values.iter().map(|value| value.character).collect();
            (characters, values.iter().map(|value| self.number(&value.label)).collect())
        };
        let rows = table.rows.iter().map(|row| row.values.each_ref().map(&mut run)).collect();
        PackedTable {
            code: table.code.clone(),
            names: table.names.each_ref().map(|name| self.number(name)),
            axes: table.axes.each_ref().map(|axis| self.number(axis)),
            definition: table.definition.as_ref().map(|text| self.number(text)),
            rows,
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Packed {
    form: u32,
    release: String,
    from: Day,
    to: Day,
    derived: bool,
    labels: Vec<String>,
    tables: Vec<PackedTable>,
}

#[derive(Serialize, Deserialize)]
struct PackedTable {
    code: String,
    names: [u32; 3],
    axes: [u32; 7],
    #[serde(default, skip_serializing_if = "Option::is_none")]
    definition: Option<u32>,
    rows: Vec<[(String, Vec<u32>); 4]>,
}

impl PackedTable {
    fn unpack(&self, labels: &[String]) -> Option<PcsTable> {
        let text = |number: &u32| labels.get(*number as usize).cloned();
        let all = |numbers: &[u32]| numbers.iter().map(text).collect::<Option<Vec<String>>>();
        let mut rows = Vec::new();
        for row in &self.rows {
            let mut read = PcsRow::default();
            for (axis, (characters, numbers)) in row.iter().enumerate() {
                let labels = all(numbers)?;
                (characters.chars().count() == labels.len()).then_some(())?;
                read.values[axis] = characters
                    .chars()
                    .zip(labels)
                    .map(|(character, label)| PcsValue { character, label })
                    .collect();
            }
            rows.push(read);
        }
        Some(PcsTable {
            code: self.code.clone(),
            names: all(&self.names)?.try_into().ok()?,
            axes: all(&self.axes)?.try_into().ok()?,
            definition: match &self.definition {
                Some(number) => Some(text(number)?),
                None => None,
            },
            rows,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<PcsValue> {
        let value = |(character, label): (&str, &str)| PcsValue {
            character: character.chars().next().unwrap(),
            label: label.to_owned(),
        };
        text.split(',').map(|part| value(part.split_once('=').unwrap())).collect()
    }

    fn sample() -> PcsTables {
        let axes = ["Section", "Body System", "Operation", "Body Part", "Approach", "Device", "Qualifier"];
        let row = |part: &str| PcsRow {
            values: [
                values(part),
                values("0=Open,3=Percutaneous"),
                values("Z=No Device"),
                values("Z=No Qualifier"),
            ],
        };
        let table = PcsTable {
            code: "0FT".to_owned(),
            names: ["Medical and Surgical", "Hepatobiliary System and Pancreas", "Resection"]
                .map(str::to_owned),
            axes: axes.map(str::to_owned),
            definition: None,
            rows: vec![row("0=Liver"), row("4=Gallbladder")],
        };
        let days = (Day::constant(2025, 10, 1), Day::constant(2026, 9, 30));
        PcsTables::new("2026", days, false, vec![table]).unwrap()
    }

    #[test]
    fn a_code_is_built_character_by_character() {
        let tables = sample();
        assert_eq!(tables.next(""), values("0=Medical and Surgical"));
        assert_eq!(tables.next("0FT"), values("0=Liver,4=Gallbladder"));
        assert_eq!(tables.next("0FT4"), values("0=Open,3=Percutaneous"));
        assert_eq!(tables.next("0FT9"), []);
        assert_eq!(tables.row("0FT43ZZ"), Some(1));
        let said: Vec<String> = tables.explain("0FT43ZZ").into_iter().map(|axis| axis.label).collect();
        assert_eq!(said[3..], ["Gallbladder", "Percutaneous", "No Device", "No Qualifier"]);
        assert_eq!(tables.explain("0F").len(), 2);
        assert_eq!(tables.count(), 4);
    }

    #[test]
    fn tables_are_written_and_read_again() {
        let tables = sample();
        assert_eq!(PcsTables::from_bytes(&tables.to_bytes()), Ok(tables));
        assert_eq!(PcsTables::from_bytes(b"{}").unwrap_err().code, "pcs.form");
    }

    #[test]
    fn tables_that_would_make_endless_codes_are_refused() {
        let many: Vec<PcsValue> = (0..60_000_u32)
            .filter_map(char::from_u32)
            .map(|c| PcsValue { character: c, label: String::new() })
            .collect();
        let mut table = sample().tables[0].clone();
        table.rows = vec![PcsRow { values: [many.clone(), many.clone(), many.clone(), many] }];
        let days = (Day::constant(2025, 10, 1), Day::constant(2026, 9, 30));
        assert_eq!(PcsTables::new("x", days, false, vec![table]).unwrap_err().code, "pcs.table");
    }
}
