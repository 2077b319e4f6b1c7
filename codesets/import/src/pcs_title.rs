//! A title for a code of the ICD-10-PCS tables, in the order official titles have: what is done, to which part, from
//! or to where, with which device, how. Used where no release at hand names the code.

use codesets_lookup::pcs::{PcsRow, PcsTable};

/// Nouns the tables put first and titles last: `Skin, Right Ear` is `Right Ear Skin`.
const NOUN_FIRST: [&str; 7] = [
    "Subcutaneous Tissue and Fascia",
    "Skin",
    "Lymphatic",
    "Lymphatics",
    "Liver",
    "Esophagus",
    "Bone Marrow",
];
/// Words the tables put last and titles first.
const WORD_LAST: [&str; 13] = [
    "Right",
    "Left",
    "Bilateral",
    "Intracranial",
    "Middle",
    "Common",
    "Accessory",
    "Multiple",
    "Male",
    "Female",
    "Single",
    "Upper",
    "Lower",
];
/// Devices the tables name by their noun: `Intraluminal Device, Drug-eluting`.
const DEVICES: [&str; 8] = [
    "Intraluminal Device",
    "Internal Fixation Device",
    "External Fixation Device",
    "Vascular Access Device",
    "Monitoring Device",
    "Stimulator Generator",
    "Spinal Stabilization Device",
    "Synthetic Substitute",
];

/// The title of a code that the row makes.
pub(crate) fn compose(code: &str, table: &PcsTable, row: &PcsRow) -> String {
    let label = |axis: usize| {
        let character = code.chars().nth(axis + 3);
        let value = row.values[axis].iter().find(|value| Some(value.character) == character);
        value.map(|value| value.label.as_str()).filter(|label| !is_nothing(label)).unwrap_or_default()
    };
    let parts = Parts {
        operation: &table.names[2],
        part: spoken(label(0)),
        way: label(1),
        device: device(label(2)),
        qualifier: spoken(label(3)),
    };
    match code.as_bytes().first() {
        Some(b'0' | b'1' | b'2' | b'3' | b'X') => parts.surgery(),
        Some(b'B' | b'C') => parts.imaging(),
        _ => parts.listed(),
    }
}

/// Labels that say there is nothing.
fn is_nothing(label: &str) -> bool {
    matches!(label, "No Device" | "No Qualifier" | "None" | "No Substance")
}

struct Parts<'a> {
    operation: &'a str,
    part: String,
    way: &'a str,
    device: String,
    qualifier: String,
}

impl Parts<'_> {
    fn surgery(&self) -> String {
        let Parts { operation, part, device, qualifier, .. } = self;
        let with =
            |join: &str, text: &str| if text.is_empty() { String::new() } else { format!(" {join} {text}") };
        let mut tail = if qualifier.is_empty() { String::new() } else { format!(", {qualifier}") };
        let head = match *operation {
            "Insertion" | "Introduction" | "Transfusion" => format!("{operation} of {device} into {part}"),
            "Removal" => format!("{operation} of {device} from {part}"),
            "Revision" => format!("{operation} of {device} in {part}"),
            "Change" => format!("{operation} {device} in {part}"),
            "Control" => format!("{operation} Bleeding in {part}{}", with("using", device)),
            "Extirpation" => format!("{operation} of Matter from {part}{}", with("using", device)),
            "Fragmentation" => format!("{operation} in {part}"),
            "Bypass" | "Transfer" => {
                tail.clear();
                format!("{operation} {part}{}{}", with("to", qualifier), with("with", device))
            }
            "Detachment" => {
                let tail = std::mem::take(&mut tail);
                format!("{operation} at {part}{tail}")
            }
            "Fusion" | "Replacement" | "Transplantation" => {
                let tail = std::mem::take(&mut tail);
                format!("{operation} of {part}{}{tail}", with("with", device))
            }
            "Map" | "Release" | "Repair" | "Reposition" | "Supplement" => {
                format!("{operation} {part}{}", with("with", device))
            }
            _ => format!("{operation} of {part}{}", with("with", device)),
        };
        let way = match self.way {
            "" => String::new(),
            "Open" | "Percutaneous" | "Percutaneous Endoscopic" | "External" => {
                format!(", {} Approach", self.way)
            }
            other => format!(", {other}"),
        };
        format!("{head}{way}{tail}")
    }

    fn imaging(&self) -> String {
        let contrast = match self.way {
            "High Osmolar" | "Low Osmolar" => format!(" using {} Contrast", self.way),
            "" => String::new(),
            other => format!(" using {other}"),
        };
        let rest: String = [&self.device, &self.qualifier]
            .iter()
            .filter(|text| !text.is_empty())
            .map(|text| format!(", {text}"))
            .collect();
        format!("{} of {}{contrast}{rest}", self.operation, self.part)
    }

    fn listed(&self) -> String {
        let rest = [self.part.as_str(), self.way, &self.device, &self.qualifier];
        let rest: String =
            rest.iter().filter(|text| !text.is_empty()).map(|text| format!(", {text}")).collect();
        format!("{}{rest}", self.operation)
    }
}

/// A body part as a sentence says it.
fn spoken(label: &str) -> String {
    let Some((start, end)) = label.rsplit_once(", ") else { return label.to_owned() };
    if let Some((noun, rest)) = label.split_once(", ").filter(|(noun, _)| NOUN_FIRST.contains(noun)) {
        return format!("{} {noun}", spoken(rest));
    }
    let counted =
        end.starts_with(|c: char| c.is_ascii_digit()) && (end.contains("more") || end.contains(" to "));
    if WORD_LAST.contains(&end) || counted { format!("{end} {start}") } else { label.to_owned() }
}

/// A device as a sentence says it.
fn device(label: &str) -> String {
    let Some((noun, rest)) = label.split_once(", ") else { return label.to_owned() };
    if !DEVICES.contains(&noun) {
        return label.to_owned();
    }
    match rest.split_once(", ") {
        Some((kind, number @ ("Two" | "Three" | "Four or More"))) => format!("{number} {kind} {noun}s"),
        _ => match rest {
            "Two" | "Three" | "Four or More" => format!("{rest} {noun}s"),
            _ => format!("{rest} {noun}"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use codesets_lookup::pcs::PcsValue;

    fn title(code: &str, operation: &str, labels: [&str; 4]) -> String {
        let value = |(place, label): (usize, &&str)| {
            vec![PcsValue { character: code.chars().nth(place + 3).unwrap(), label: (*label).to_owned() }]
        };
        let values: Vec<Vec<PcsValue>> = labels.iter().enumerate().map(value).collect();
        let table = PcsTable {
            code: code[..3].to_owned(),
            names: ["", "", operation].map(str::to_owned),
            axes: [""; 7].map(str::to_owned),
            definition: None,
            rows: Vec::new(),
        };
        compose(code, &table, &PcsRow { values: values.try_into().unwrap() })
    }

    #[test]
    fn titles_read_as_the_official_ones() {
        let labels = ["Gallbladder", "Percutaneous Endoscopic", "No Device", "No Qualifier"];
        assert_eq!(
            title("0FT44ZZ", "Resection", labels),
            "Resection of Gallbladder, Percutaneous Endoscopic Approach"
        );
        let labels = ["Skin, Right Ear", "External", "No Device", "Diagnostic"];
        assert_eq!(
            title("0HB2XZX", "Excision", labels),
            "Excision of Right Ear Skin, External Approach, Diagnostic"
        );
        let labels =
            ["Cephalic Vein, Left", "Percutaneous", "Intraluminal Device, Drug-eluting, Two", "No Qualifier"];
        assert_eq!(
            title("057F35Z", "Dilation", labels),
            "Dilation of Left Cephalic Vein with Two Drug-eluting Intraluminal Devices, Percutaneous Approach"
        );
        let labels = ["Hip, Right", "Low Osmolar", "None", "None"];
        assert_eq!(
            title("BQ101ZZ", "Fluoroscopy", labels),
            "Fluoroscopy of Right Hip using Low Osmolar Contrast"
        );
    }
}
