//! The one writer: segments out of values, trailing empties left off, counts and control numbers kept.

use super::guide::Guide;
use super::model::Envelope;
use super::segment::Delimiters;
use crate::base::{Finding, x12_date};

/// Stands between components inside of a value until the segment is written.
const JOINT: char = '\u{1f}';

/// Stands between repetitions inside of a value until the segment is written.
const AGAIN: char = '\u{1e}';

/// Repetitions of one element.
pub fn repeated(values: &[String]) -> String {
    values.join("\u{1e}")
}

/// Components of one element, trailing empties left off.
pub fn composite(parts: &[&str]) -> String {
    let filled = parts.iter().rposition(|part| !part.is_empty()).map_or(0, |last| last + 1);
    parts.get(..filled).unwrap_or(&[]).join("\u{1f}")
}

/// Writes one interchange with one group and one set.
pub struct Writer<'e> {
    guide: &'static Guide,
    envelope: &'e Envelope,
    text: String,
    segments: u32,
    failed: Option<Finding>,
}

impl<'e> Writer<'e> {
    /// Writes ISA, GS and ST. Files say `T` (test): a training practice never sends a production file.
    pub fn begin(guide: &'static Guide, envelope: &'e Envelope) -> Self {
        let mut writer = Self { guide, envelope, text: String::new(), segments: 0, failed: None };
        let (date, control) = (x12_date(envelope.day), format!("{:09}", envelope.control));
        let blank = " ".repeat(10);
        let (sender, receiver) = (format!("{:<15}", envelope.sender), format!("{:<15}", envelope.receiver));
        let short_date = date.get(2..).unwrap_or("");
        for (what, id) in [("sender", &envelope.sender), ("receiver", &envelope.receiver)] {
            if id.chars().count() > 15 || id.chars().count() < 2 {
                writer.fail(
                    "x12.envelope",
                    &format!("The {what}'s electronic id must have 2 to 15 characters."),
                );
            }
        }
        if !(1..=999_999_999).contains(&envelope.control) {
            writer.fail("x12.envelope", "Control numbers run from 1 to 999999999.");
        }
        let isa = [
            "00",
            &blank,
            "00",
            &blank,
            "ZZ",
            &sender,
            "ZZ",
            &receiver,
            short_date,
            &envelope.time,
            "^",
            "00501",
            &control,
            "0",
            "T",
            ":",
        ];
        writer.text = format!("ISA*{}~\n", isa.join("*"));
        writer.check_plain(&[&sender, &receiver, &envelope.time]);
        let group = envelope.control.to_string();
        let (sender, receiver) = (envelope.sender.trim(), envelope.receiver.trim());
        writer.put("GS", &[guide.group, sender, receiver, &date, &envelope.time, &group, "X", guide.version]);
        writer.segments = 0;
        let convention = if guide.set == "835" { "" } else { guide.version };
        writer.put("ST", &[guide.set, "0001", convention]);
        writer
    }

    /// Writes a segment. Letters outside of ASCII are brought to their plain form.
    pub fn put(&mut self, id: &str, elements: &[&str]) {
        self.segments += 1;
        self.text.push_str(id);
        let filled = elements.iter().rposition(|e| !e.is_empty()).map_or(0, |last| last + 1);
        for element in elements.iter().take(filled) {
            self.text.push('*');
            self.value(id, element);
        }
        self.text.push_str("~\n");
    }

    fn value(&mut self, id: &str, value: &str) {
        for c in value.trim_end_matches(JOINT).chars() {
            match c {
                JOINT => self.text.push(Delimiters::OURS.component),
                AGAIN => self.text.extend(Delimiters::OURS.repetition),
                c if Delimiters::OURS.has(c) || c.is_ascii_control() => {
                    self.fail(
                        "x12.character",
                        &format!(
                            "“{value}” in {id} holds “{}”, which X12 keeps for itself.",
                            c.escape_default()
                        ),
                    );
                }
                c if c.is_ascii() => self.text.push(c),
                c => match plain(c) {
                    Some(letters) => self.text.push_str(letters),
                    None => self.fail(
                        "x12.character",
                        &format!("“{value}” in {id} holds “{c}”, which X12 cannot carry."),
                    ),
                },
            }
        }
    }

    fn check_plain(&mut self, values: &[&str]) {
        if let Some(bad) = values
            .iter()
            .find(|v| v.chars().any(|c| Delimiters::OURS.has(c) || !c.is_ascii() || c.is_ascii_control()))
        {
            let message = format!("“{bad}” in the envelope holds a character that X12 keeps for itself.");
            self.fail("x12.character", &message);
        }
    }

    /// Keeps the first reason why the text must not be sent.
    pub fn fail(&mut self, code: &str, message: &str) {
        self.failed.get_or_insert_with(|| {
            Finding::error(code, message, "Correct the field and write the file again.")
        });
    }

    /// Refuses an empty value that the guide requires, naming the form item.
    pub fn require(&mut self, item: &str, what: &str, value: &str) {
        if value.trim().is_empty() && self.failed.is_none() {
            let message = format!("{what} is empty, and the transaction must carry it.");
            self.failed =
                Some(Finding::error("x12.required", message, format!("Fill {what} (item {item}).")).at(item));
        }
    }

    /// Closes set, group and interchange.
    pub fn end(mut self) -> Result<String, Finding> {
        let (count, group) = ((self.segments + 1).to_string(), self.envelope.control.to_string());
        self.put("SE", &[&count, "0001"]);
        self.put("GE", &["1", &group]);
        self.put("IEA", &["1", &format!("{:09}", self.envelope.control)]);
        match self.failed {
            Some(finding) => Err(finding),
            None => self.proven(),
        }
    }

    /// Reads what was written by the same guide: nothing leaves that we would refuse ourselves.
    fn proven(self) -> Result<String, Finding> {
        let broken = super::read::read(&self.text).findings.into_iter().find(super::Located::is_error);
        match broken {
            Some(found) => {
                let place = match found.element {
                    Some(element) => format!("{} {}{element:02}", self.guide.name, found.segment),
                    None => format!("{} {}", self.guide.name, found.segment),
                };
                let next = "Correct the field that this element carries.";
                Err(Finding::error("x12.write", found.message, next).at(place))
            }
            None => Ok(self.text),
        }
    }
}

/// The plain form of a letter or mark outside of ASCII, as claims are sent.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'À'..='Å' | 'Ā' => "A",
        'æ' => "ae",
        'Æ' => "AE",
        'ç' | 'ć' | 'č' => "c",
        'Ç' | 'Ć' | 'Č' => "C",
        'è'..='ë' | 'ē' | 'ę' | 'ě' => "e",
        'È'..='Ë' => "E",
        'ì'..='ï' | 'ī' => "i",
        'Ì'..='Ï' => "I",
        'ł' => "l",
        'Ł' => "L",
        'ñ' | 'ń' => "n",
        'Ñ' => "N",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'Ò'..='Ö' | 'Ø' => "O",
        'œ' => "oe",
        'š' | 'ś' => "s",
        'Š' | 'Ś' => "S",
        'ß' => "ss",
        'ù'..='ü' | 'ū' | 'ű' => "u",
        'Ù'..='Ü' => "U",
        'ý' | 'ÿ' => "y",
        'ž' | 'ź' | 'ż' => "z",
        'Ž' | 'Ż' => "Z",
        '\u{2018}' | '\u{2019}' => "'",
        '\u{201c}' | '\u{201d}' => "\"",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        '\u{a0}' => " ",
        _ => return None,
    })
}

/// TRN03: a one and nine digits, made of an electronic id.
pub fn originator(id: &str) -> String {
    let digits: String = id.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        10 if digits.starts_with('1') => digits,
        0..=9 => format!("1{digits:0>9}"),
        more => format!("1{}", digits.get(more - 9..).unwrap_or("")),
    }
}

#[cfg(test)]
mod tests {
    use super::originator;

    #[test]
    fn the_trace_names_its_originator_in_ten_digits() {
        for (id, wire) in [("1999888777", "1999888777"), ("999888777", "1999888777"), ("OPP61", "1000000061")]
        {
            assert_eq!(originator(id), wire);
        }
    }
}
