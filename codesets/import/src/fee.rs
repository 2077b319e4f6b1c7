//! Medicare physician fee schedule, relative value file (CSV or tabs). Descriptors are not read.

use crate::delimited::{delimiter, is_code, records};
use crate::imported::{Context, FileKind, Imported, Made, quarter, quarter_in, too_few, year_in};
use crate::refusal::{at_line, shown, whole};
use codesets_lookup::fee::{Fee, FeeTable};
use practicum_base::Finding;

/// Where the columns are, told by the last line of their heading.
struct Columns {
    status: usize,
    work: usize,
    expense: [usize; 2],
    malpractice: usize,
    component: usize,
    days: usize,
    multiple: usize,
    surgery: [usize; 4],
    base: usize,
    factor: usize,
}

/// Reads the file.
pub(crate) fn read(context: Context<'_>, text: &str) -> Result<Imported, Finding> {
    let mut columns: Option<Columns> = None;
    let (mut heading, mut factor) = (String::new(), None);
    let mut fees: Vec<Fee> = Vec::new();
    records(text, delimiter(text), |line, fields| {
        let Some(held) = &columns else {
            if heading.len() < 20_000 {
                heading.push_str(&fields.join(" "));
                heading.push('\n');
            }
            columns = headed(fields);
            return Ok(());
        };
        if fields.iter().all(|field| field.is_empty()) {
            return Ok(());
        }
        let fee = fee(line, fields, held)?;
        let stated = scaled(fields.get(held.factor).copied().unwrap_or_default(), 4);
        let stated =
            stated.ok_or_else(|| at_line("import.line", line, "The conversion factor is no number."))?;
        if stated > 0 && *factor.get_or_insert(stated) != stated && !anesthesia(&fee.code) {
            return Err(at_line("import.line", line, "The conversion factor differs from the line before."));
        }
        fees.push(fee);
        Ok(())
    })?;
    (context.progress)(text.len() as u64);
    if columns.is_none() {
        return Err(whole(
            "import.kind",
            "No line names the columns of a relative value file (HCPCS, MOD, ... CONV FACTOR).",
        ));
    }
    too_few(FileKind::Fees, fees.len(), "fees", 1)?;
    let term = context.wished(release(&context.name, &heading))?;
    let count = fees.len();
    let table = FeeTable::new(term.release.clone(), (term.from, term.to), factor.unwrap_or_default(), fees);
    for pair in table.fees.windows(2) {
        if (&pair[0].code, &pair[0].modifier) == (&pair[1].code, &pair[1].modifier) {
            return Err(whole("import.code", format!("{} {} stands twice.", pair[0].code, pair[0].modifier)));
        }
    }
    let files = vec![Made { name: "fees.json".to_owned(), bytes: table.to_bytes() }];
    Ok(context.imported(FileKind::Fees, term, files).counted("fees", count))
}

/// Anesthesia codes have a factor of their own.
fn anesthesia(code: &str) -> bool {
    code.starts_with('0') && code.bytes().all(|byte| byte.is_ascii_digit())
}

fn release(name: &str, heading: &str) -> Option<(String, practicum_base::Day, practicum_base::Day)> {
    quarter_in(name).or_else(|| {
        let months = [("january", 1), ("april", 4), ("july", 7), ("october", 10)];
        let lower = heading.to_ascii_lowercase();
        let release =
            |(month, number): &(&str, i8)| lower.contains(&format!("{month} release")).then_some(*number);
        quarter(year_in(&lower)?, months.iter().find_map(release).unwrap_or(1))
    })
}

fn headed(fields: &[&str]) -> Option<Columns> {
    let all = |name: &str| -> Vec<usize> {
        fields
            .iter()
            .enumerate()
            .filter(|(_, field)| field.eq_ignore_ascii_case(name))
            .map(|(place, _)| place)
            .collect()
    };
    let one = |name: &str| all(name).first().copied();
    (fields.first()?.eq_ignore_ascii_case("HCPCS") && fields.get(1)?.eq_ignore_ascii_case("MOD"))
        .then_some(())?;
    let (rvu, expense, surgery) = (all("RVU"), all("PE RVU"), all("SURG"));
    Some(Columns {
        status: one("CODE")?,
        work: *rvu.first()?,
        expense: [*expense.first()?, *expense.get(1)?],
        malpractice: *rvu.get(1)?,
        component: one("IND")?,
        days: one("DAYS")?,
        multiple: one("PROC")?,
        surgery: [*surgery.first()?, *surgery.get(1)?, *surgery.get(2)?, *surgery.get(3)?],
        base: one("BASE")?,
        factor: one("FACTOR")?,
    })
}

fn fee(line: usize, fields: &[&str], columns: &Columns) -> Result<Fee, Finding> {
    let field = |place: usize| fields.get(place).copied().unwrap_or_default();
    let code = field(0);
    if !is_code(code) || field(1).len() > 2 {
        return Err(at_line(
            "import.code",
            line,
            format!("{} {} is no code with a modifier.", shown(code), shown(field(1))),
        ));
    }
    let value = |place: usize| {
        scaled(field(place), 2).ok_or_else(|| {
            at_line(
                "import.line",
                line,
                format!("A relative value of {code} is no number: {}.", shown(field(place))),
            )
        })
    };
    // The column after each practice expense says NA where it does not apply.
    let expense = |place: usize| {
        let applies = !field(place + 1).eq_ignore_ascii_case("NA");
        value(place).map(|value| applies.then_some(value))
    };
    let short = |place: usize| field(place).chars().take(5).collect::<String>();
    Ok(Fee {
        code: code.to_owned(),
        modifier: field(1).to_owned(),
        status: short(columns.status),
        work: value(columns.work)?,
        office_expense: expense(columns.expense[0])?,
        facility_expense: expense(columns.expense[1])?,
        malpractice: value(columns.malpractice)?,
        component: short(columns.component),
        global_days: short(columns.days),
        multiple: short(columns.multiple),
        bilateral: short(columns.surgery[0]),
        assistant: short(columns.surgery[1]),
        co_surgeons: short(columns.surgery[2]),
        team: short(columns.surgery[3]),
        endoscopic_base: short(columns.base),
    })
}

/// A decimal number as a whole one with so many places; empty is 0. Further places must be zeros.
fn scaled(text: &str, places: usize) -> Option<u32> {
    if text.is_empty() {
        return Some(0);
    }
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() > 6
        || part.len() > 8
        || !digits(whole)
        || !digits(part)
        || (whole.is_empty() && part.is_empty())
    {
        return None;
    }
    let (kept, rest) = part.split_at(places.min(part.len()));
    if rest.bytes().any(|byte| byte != b'0') {
        return None;
    }
    format!("{}{kept:0<places$}", if whole.is_empty() { "0" } else { whole }).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::scaled;

    #[test]
    fn decimal_numbers_become_whole_ones() {
        assert_eq!(scaled("1.3", 2), Some(130));
        assert_eq!(scaled(".97", 2), Some(97));
        assert_eq!(scaled("33.4009", 4), Some(334_009));
        assert_eq!(scaled("", 2), Some(0));
        assert_eq!(scaled("1.234", 2), None);
        assert_eq!(scaled("-1", 2), None);
        assert_eq!(scaled("NA", 2), None);
    }
}
