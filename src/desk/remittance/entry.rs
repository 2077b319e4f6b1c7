//! What the poster typed for one line, read as money.

use crate::base::{Cents, Finding};

/// Three amounts as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// To cash.
    pub paid: String,
    /// Contract reduction.
    pub contractual: String,
    /// Patient's share.
    pub patient: String,
}

/// The amounts; an empty field is nothing, a thousands mark and either minus sign are read.
///
/// # Errors
/// `post.not-money` naming the first field that is no amount.
pub fn read_amounts(typed: &Typed) -> Result<[Cents; 3], Finding> {
    let fields = [
        ("Paid", &typed.paid),
        ("Contract reduction", &typed.contractual),
        ("Patient’s share", &typed.patient),
    ];
    if fields.iter().all(|(_, text)| text.trim().is_empty()) {
        return Err(Finding::error(
            "post.empty",
            "Nothing is entered for this line yet.",
            "Enter what was paid, the contract reduction and the patient’s share; leave out what is nothing.",
        ));
    }
    let mut amounts = [Cents::ZERO; 3];
    for (amount, (name, text)) in amounts.iter_mut().zip(fields) {
        *amount = read(text).ok_or_else(|| {
            Finding::error(
                "post.not-money",
                format!("{name}: “{}” is not an amount.", text.trim()),
                "Write dollars and cents, such as 54.40.",
            )
        })?;
    }
    Ok(amounts)
}

fn read(text: &str) -> Option<Cents> {
    let plain: String = text
        .trim()
        .chars()
        .filter(|c| *c != ',' && *c != '$')
        .map(|c| if c == '−' { '-' } else { c })
        .collect();
    if plain.is_empty() { Some(Cents::ZERO) } else { Cents::parse(&plain) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(paid: &str, contractual: &str, patient: &str) -> Typed {
        Typed { paid: paid.into(), contractual: contractual.into(), patient: patient.into() }
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        assert_eq!(
            read_amounts(&typed("1,054.40", "", " 13.6 ")),
            Ok([Cents(105_440), Cents(0), Cents(1_360)])
        );
        assert_eq!(read_amounts(&typed("−3", "$2", "0")), Ok([Cents(-300), Cents(200), Cents(0)]));
    }

    #[test]
    fn what_is_no_amount_is_named() {
        assert_eq!(read_amounts(&typed("", "", "")).unwrap_err().code, "post.empty");
        let refused = read_amounts(&typed("1", "ten", "")).unwrap_err();
        assert_eq!(refused.message, "Contract reduction: “ten” is not an amount.");
    }
}
