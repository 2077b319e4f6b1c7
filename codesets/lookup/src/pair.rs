//! Procedure-to-procedure edits of the National Correct Coding Initiative, as imported.

use crate::bytes::{u16_at, u32_at};
use crate::dated::Dated;
use crate::layout::{self, OPEN};
use crate::span::{day_number, numbered_day};
use practicum_base::{Day, Finding};

/// The first eight bytes.
const MAGIC: [u8; 8] = *b"PRACPAIR";
/// Bytes before the name: magic (8), checksum (8), form (4), first day (2), last day (2), length of the name (4).
const HEADER: usize = 28;
/// Raised with every change of the form.
const FORM: u32 = 1;
/// Bytes of a record: column one (4), column two (4), first day (2), last day (2), modifier indicator (1).
const RECORD: usize = 13;

/// Whether a modifier may part a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ModifierIndicator {
    /// 0: never.
    Never,
    /// 1: with a modifier that is allowed.
    Allowed,
    /// 9: does not apply.
    NotApplicable,
}

impl ModifierIndicator {
    /// The digit that stands for it.
    pub fn digit(self) -> u8 {
        match self {
            ModifierIndicator::Never => 0,
            ModifierIndicator::Allowed => 1,
            ModifierIndicator::NotApplicable => 9,
        }
    }

    /// What a digit stands for.
    pub fn from_digit(digit: u8) -> Option<ModifierIndicator> {
        [ModifierIndicator::Never, ModifierIndicator::Allowed, ModifierIndicator::NotApplicable]
            .into_iter()
            .find(|held| held.digit() == digit)
    }
}

/// One pair: column two is not paid beside column one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    /// The code that is paid.
    pub column_one: String,
    /// The code that is not.
    pub column_two: String,
    /// First day in force.
    pub from: Day,
    /// Last day in force; none while open.
    pub to: Option<Day>,
    /// Whether a modifier may part them.
    pub modifier: ModifierIndicator,
}

/// One imported file of pairs; bytes read in place.
#[derive(Clone, PartialEq, Eq)]
pub struct PairTable {
    bytes: Vec<u8>,
    name: String,
    records: usize,
    days: (Day, Day),
}

impl std::fmt::Debug for PairTable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PairTable({}, {} pairs)", self.name, self.count())
    }
}

impl Dated for PairTable {
    fn name(&self) -> &str {
        &self.name
    }
    fn from(&self) -> Day {
        self.days.0
    }
    fn to(&self) -> Day {
        self.days.1
    }
}

/// A code of five letters and digits as a number; none for anything else.
pub fn code_number(code: &str) -> Option<u32> {
    (code.len() == 5).then_some(())?;
    code.bytes().try_fold(0_u32, |number, byte| {
        let digit = match byte {
            b'0'..=b'9' => u32::from(byte - b'0'),
            b'A'..=b'Z' => u32::from(byte - b'A') + 10,
            _ => return None,
        };
        Some(number * 36 + digit)
    })
}

/// The code a number stands for.
pub fn numbered_code(mut number: u32) -> String {
    let mut code = [b'0'; 5];
    for place in code.iter_mut().rev() {
        let digit = (number % 36) as u8;
        *place = if digit < 10 { b'0' + digit } else { b'A' + digit - 10 };
        number /= 36;
    }
    code.iter().map(|byte| char::from(*byte)).collect()
}

/// One record while a file is read: both codes and the days as numbers.
pub type PairRecord = (u32, u32, u16, u16, u8);

impl PairTable {
    /// A table of records, sorted here; `from` and `to` say when the file as a whole is current.
    pub fn build(name: &str, (from, to): (Day, Day), mut records: Vec<PairRecord>) -> PairTable {
        records.sort_unstable();
        records.dedup();
        let mut bytes = Vec::with_capacity(HEADER + name.len() + records.len() * RECORD);
        bytes.extend_from_slice(&MAGIC);
        bytes.extend_from_slice(&[0; 8]);
        bytes.extend_from_slice(&FORM.to_le_bytes());
        bytes.extend_from_slice(&day_number(from).to_le_bytes());
        bytes.extend_from_slice(&day_number(to).to_le_bytes());
        bytes.extend_from_slice(&(name.len() as u32).to_le_bytes());
        bytes.extend_from_slice(name.as_bytes());
        for (one, two, first, last, modifier) in &records {
            bytes.extend_from_slice(&one.to_le_bytes());
            bytes.extend_from_slice(&two.to_le_bytes());
            bytes.extend_from_slice(&first.to_le_bytes());
            bytes.extend_from_slice(&last.to_le_bytes());
            bytes.push(*modifier);
        }
        let sum = layout::checksum(&bytes[16..]);
        bytes[8..16].copy_from_slice(&sum.to_le_bytes());
        PairTable { bytes, name: name.to_owned(), records: HEADER + name.len(), days: (from, to) }
    }

    /// Takes what [`PairTable::bytes`] gave.
    ///
    /// # Errors
    /// `pair.form` when the bytes are something else, damaged, or of another form's version.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<PairTable, Finding> {
        let refused = || {
            let message = "These bytes are not a table of pairs of this version.";
            Finding::error("pair.form", message, "Import the file again.")
        };
        let sum = bytes.get(16..).map(layout::checksum).ok_or_else(refused)?;
        let stated = bytes.get(8..16).and_then(|eight| eight.try_into().ok()).map(u64::from_le_bytes);
        if bytes.get(..8) != Some(MAGIC.as_slice()) || stated != Some(sum) || u32_at(&bytes, 16) != Some(FORM)
        {
            return Err(refused());
        }
        let day = |at: usize| u16_at(&bytes, at).and_then(numbered_day).ok_or_else(refused);
        let days = (day(20)?, day(22)?);
        let length = u32_at(&bytes, 24).ok_or_else(refused)? as usize;
        let records = HEADER.checked_add(length).ok_or_else(refused)?;
        let name = bytes.get(HEADER..records).and_then(|name| std::str::from_utf8(name).ok());
        let name = name.ok_or_else(refused)?.to_owned();
        if !(bytes.len() - records).is_multiple_of(RECORD) {
            return Err(refused());
        }
        Ok(PairTable { bytes, name, records, days })
    }

    /// The bytes; the same pairs give the same bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many pairs, those that have ended included.
    pub fn count(&self) -> usize {
        (self.bytes.len() - self.records) / RECORD
    }

    fn record(&self, place: usize) -> Option<PairRecord> {
        let start = self.records + place.checked_mul(RECORD)?;
        let record = self.bytes.get(start..start + RECORD)?;
        Some((
            u32_at(record, 0)?,
            u32_at(record, 4)?,
            u16_at(record, 8)?,
            u16_at(record, 10)?,
            *record.get(12)?,
        ))
    }

    fn first_not_below(&self, one: u32, two: u32) -> usize {
        let (mut low, mut high) = (0, self.count());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.record(middle).is_some_and(|record| (record.0, record.1) < (one, two)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The pair of two codes in force on a day, in this order.
    pub fn pair(&self, column_one: &str, column_two: &str, on: Day) -> Option<Pair> {
        let (one, two) = (code_number(column_one)?, code_number(column_two)?);
        let records = (self.first_not_below(one, two)..).map_while(|place| self.record(place));
        let same = records.take_while(|record| (record.0, record.1) == (one, two));
        let day = day_number(on);
        same.filter(|record| record.2 <= day && (record.3 == OPEN || day <= record.3)).find_map(read)
    }

    /// Every pair in force on a day whose column one is the code.
    pub fn pairs_of(&self, column_one: &str, on: Day) -> Vec<Pair> {
        let Some(one) = code_number(column_one) else { return Vec::new() };
        let records = (self.first_not_below(one, 0)..).map_while(|place| self.record(place));
        let day = day_number(on);
        let of = records.take_while(|record| record.0 == one);
        of.filter(|record| record.2 <= day && (record.3 == OPEN || day <= record.3))
            .filter_map(read)
            .collect()
    }
}

fn read(record: PairRecord) -> Option<Pair> {
    Some(Pair {
        column_one: numbered_code(record.0),
        column_two: numbered_code(record.1),
        from: numbered_day(record.2)?,
        to: numbered_day(record.3),
        modifier: ModifierIndicator::from_digit(record.4)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_found_in_its_order_and_on_its_days() {
        let day = |year: i16| Day::constant(year, 1, 1);
        let record = |one: &str, two: &str, to: u16| {
            (code_number(one).unwrap(), code_number(two).unwrap(), day_number(day(2020)), to, 1)
        };
        let records = vec![record("20610", "J1100", OPEN), record("11042", "97597", day_number(day(2022)))];
        let table = PairTable::build("practitioner 2026-01", (day(2026), day(2027)), records);
        let table = PairTable::from_bytes(table.bytes().to_vec()).unwrap();
        assert_eq!(table.count(), 2);
        assert_eq!(table.pair("20610", "J1100", day(2026)).unwrap().modifier, ModifierIndicator::Allowed);
        assert_eq!(table.pair("J1100", "20610", day(2026)), None);
        assert_eq!(table.pair("11042", "97597", day(2026)), None);
        assert!(table.pair("11042", "97597", day(2021)).is_some());
        assert_eq!(table.pairs_of("20610", day(2026)).len(), 1);
        assert_eq!(numbered_code(code_number("0001U").unwrap()), "0001U");
        let mut hurt = table.bytes().to_vec();
        hurt[40] ^= 1;
        assert_eq!(PairTable::from_bytes(hurt).unwrap_err().code, "pair.form");
    }
}
