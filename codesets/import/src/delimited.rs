//! Delimited files: comma, tab or bar, quotes where the comma needs them.

use crate::limit;
use crate::refusal::{at_line, whole};
use csv::{ReaderBuilder, StringRecord};
use practicum_base::Finding;

/// What parts the fields of a file: whichever of tab, bar and comma its first lines hold most.
pub fn delimiter(text: &str) -> u8 {
    let head: String = text.lines().take(40).flat_map(|line| line.chars().take(4_000)).collect();
    let count = |sign: char| head.matches(sign).count();
    [('\t', b'\t'), ('|', b'|'), (',', b',')]
        .into_iter()
        .max_by_key(|(sign, _)| count(*sign))
        .map_or(b',', |(_, byte)| byte)
}

/// Calls for each record with its line, until one is refused.
///
/// # Errors
/// `import.line` for a record that cannot be read, `import.size` past a limit, and whatever the call refuses.
pub fn records(
    text: &str,
    delimiter: u8,
    mut each: impl FnMut(usize, &[&str]) -> Result<(), Finding>,
) -> Result<(), Finding> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .quoting(delimiter == b',')
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut count = 0_usize;
    loop {
        let more = reader.read_record(&mut record).map_err(|error| {
            let line = error.position().map_or(0, |at| at.line() as usize);
            at_line("import.line", line, "The record cannot be read.")
        })?;
        if !more {
            return Ok(());
        }
        let line = record.position().map_or(0, |at| at.line() as usize);
        count += 1;
        if count > limit::RECORDS {
            return Err(whole("import.size", format!("The file has more than {} records.", limit::RECORDS)));
        }
        if record.as_slice().len() > limit::LINE || record.len() > 200 {
            return Err(at_line(
                "import.size",
                line,
                "A record is far longer than official files have; a quote may be open.",
            ));
        }
        let fields: Vec<&str> = record.iter().map(str::trim).collect();
        each(line, &fields)?;
    }
}

/// Whether a text is a procedure code: five digits and capitals, a digit among the first two.
pub fn is_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 5
        && bytes.iter().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
        && bytes[1..4].iter().all(u8::is_ascii_digit)
}
