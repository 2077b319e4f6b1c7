//! Edits between procedures as shipped: pairs for outpatient hospitals, add-on codes with their primaries, and the
//! modifiers that may part a pair.

use crate::about::About;
use crate::dated::{Dated, Releases, kept};
use crate::pair::{Pair, PairTable};
use practicum_base::Day;
use serde::{Deserialize, Serialize};

/// Raised with every change of the form.
const FORM: u32 = 1;

/// Which claims the shipped pairs are for. The edits for practitioners' claims differ and come by import only.
pub const HOSPITAL: &str = "hospital";

/// How the primaries of an add-on code are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AddOnKind {
    /// The edits list every primary (type 1).
    Listed,
    /// The edits list some, contractors may accept others (type 3).
    ListedAndContractor,
    /// No table lists them, contractors decide (type 2).
    Contractor,
    /// Infusions and injections after the first.
    DrugAdministration,
    /// Mental-health services beside another.
    MentalHealth,
}

/// An add-on code beside one of its primaries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddOn {
    /// The code that never stands alone.
    pub add_on: String,
    /// The code it is added to; none where no table lists one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary: Option<String>,
    /// How that is known.
    pub kind: AddOnKind,
    /// First day in force; the table's own first day reads "that day or earlier".
    pub from: Day,
    /// Last day in force; none while open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

/// A modifier that may part a pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartingModifier {
    /// Two characters.
    pub code: String,
    /// First day in force.
    pub from: Day,
    /// Last day in force; none while open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

fn stands(from: Day, to: Option<Day>, on: Day) -> bool {
    from <= on && to.is_none_or(|last| on <= last)
}

/// What goes with the pairs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddOnTable {
    form: u32,
    /// Where the pairs and add-on codes come from.
    pub about: About,
    /// Add-on codes, in order.
    pub add_ons: Vec<AddOn>,
    /// Modifiers that part a pair whose indicator is 1.
    pub modifiers: Vec<PartingModifier>,
}

impl AddOnTable {
    /// A table; the rows in the order they are given.
    pub fn new(about: About, add_ons: Vec<AddOn>, modifiers: Vec<PartingModifier>) -> AddOnTable {
        AddOnTable { form: FORM, about, add_ons, modifiers }
    }

    /// The rows of an add-on code in force on a day; none for any other code.
    pub fn of(&self, code: &str, on: Day) -> Vec<&AddOn> {
        let begin = self.add_ons.partition_point(|held| held.add_on.as_str() < code);
        let rows = self.add_ons.iter().skip(begin).take_while(|held| held.add_on == code);
        rows.filter(|held| stands(held.from, held.to, on)).collect()
    }

    /// Whether a modifier may part a pair on a day.
    pub fn parts(&self, modifier: &str, on: Day) -> bool {
        self.modifiers.iter().any(|held| held.code == modifier && stands(held.from, held.to, on))
    }
}

kept!(AddOnTable, "edit.form", "add-on codes", about);

/// The pair of two codes on a day by the tables for a setting: of those in force the latest to begin, in however many
/// files it came; else those that ran out last.
pub fn pair_for(
    tables: &Releases<PairTable>,
    setting: &str,
    column_one: &str,
    column_two: &str,
    on: Day,
) -> Option<Pair> {
    let begun = || {
        let of = tables.all().iter().filter(|table| table.name().starts_with(setting));
        of.filter(|table| table.from() <= on)
    };
    let standing = |table: &PairTable| {
        if on <= table.to() { (true, table.from()) } else { (false, table.to()) }
    };
    let best = begun().map(|table| standing(table)).max()?;
    begun().filter(|table| standing(table) == best).find_map(|table| table.pair(column_one, column_two, on))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day_number;
    use crate::layout::OPEN;
    use crate::pair::code_number;

    fn day(year: i16, month: i8) -> Day {
        Day::constant(year, month, 1)
    }

    fn table(name: &str, from: Day, to: Day, two: &str) -> PairTable {
        let record = |two: &str| {
            (code_number("20610").unwrap(), code_number(two).unwrap(), day_number(day(2019, 7)), OPEN, 1)
        };
        PairTable::build(name, (from, to), vec![record(two)])
    }

    #[test]
    fn a_table_in_force_answers_before_one_that_has_run_out() {
        let mut tables = Releases::default();
        tables.add(table("hospital 2026-04", day(2019, 7), day(2026, 6), "J1100"));
        tables.add(table("hospital 2025-01", day(2025, 1), day(2025, 3), "J1885"));
        let asked = |two: &str, on: Day| pair_for(&tables, "hospital", "20610", two, on).is_some();
        assert!(
            asked("J1885", day(2025, 2)) && !asked("J1100", day(2025, 2)),
            "the quarter's own file first"
        );
        assert!(asked("J1100", day(2026, 5)) && !asked("J1885", day(2026, 5)));
        assert!(asked("J1100", day(2026, 9)), "later days are answered by what ran out last");
        assert!(pair_for(&tables, "practitioner", "20610", "J1100", day(2026, 5)).is_none());
    }

    #[test]
    fn an_add_on_code_is_read_on_its_days() {
        let about = About {
            release: "2026-04".to_owned(),
            title: String::new(),
            from: day(2019, 7),
            to: day(2026, 6),
            licence: String::new(),
            packages: Vec::new(),
            notice: None,
        };
        let row = |add_on: &str, primary: &str, to: Option<Day>| AddOn {
            add_on: add_on.to_owned(),
            primary: Some(primary.to_owned()),
            kind: AddOnKind::Listed,
            from: day(2019, 7),
            to,
        };
        let rows = vec![row("11103", "11102", None), row("11103", "11104", Some(day(2021, 1)))];
        let table = AddOnTable::new(about, rows, Vec::new());
        let table = AddOnTable::from_bytes(&table.to_bytes()).unwrap();
        assert_eq!((table.of("11103", day(2020, 1)).len(), table.of("11103", day(2026, 5)).len()), (2, 1));
        assert!(table.of("11102", day(2026, 5)).is_empty());
        assert_eq!(AddOnTable::from_bytes(b"{}").unwrap_err().code, "edit.form");
    }
}
