//! Which items of the CMS-1500 a segment carries.

use super::segment::Segment;

/// The items, the chief one first; none where the form has no box.
pub fn items(set: &str, loop_id: &str, s: &Segment<'_>) -> Vec<&'static str> {
    match set {
        "837P" => claim(loop_id, s),
        "835" => payment(s),
        "277CA" => front_end(loop_id, s),
        _ => Vec::new(),
    }
}

fn claim(loop_id: &str, s: &Segment<'_>) -> Vec<&'static str> {
    match loop_id {
        "2000A" if s.id == "PRV" => vec!["33"],
        "2010AA" => match s.id {
            "NM1" => vec!["33", "33a"],
            "REF" => vec!["25"],
            _ => vec!["33"],
        },
        "2000B" if s.id == "SBR" => vec!["1"],
        "2010BA" | "2010CA" => person(loop_id, s),
        "2000C" if s.id == "PAT" => vec!["6"],
        "2300" => claim_level(s),
        "2310A" | "2420E" | "2420F" => vec!["17", "17b"],
        "2310B" | "2420A" => vec!["24J", "31"],
        "2310C" | "2420C" => match s.id {
            "NM1" => vec!["32", "32a"],
            _ => vec!["32"],
        },
        "2400" => line(s),
        _ => Vec::new(),
    }
}

fn person(loop_id: &str, s: &Segment<'_>) -> Vec<&'static str> {
    match (s.id, loop_id) {
        ("NM1", "2010BA") => vec!["2", "1a", "4"],
        ("NM1", _) => vec!["2"],
        ("N3" | "N4", _) => vec!["5"],
        ("DMG", _) => vec!["3"],
        _ => Vec::new(),
    }
}

fn claim_level(s: &Segment<'_>) -> Vec<&'static str> {
    match (s.id, s.element(1)) {
        ("CLM", _) => {
            let mut items = vec!["26", "28", "24B", "22", "27", "12", "13"];
            if !s.element(11).is_empty() {
                items.push("10");
            }
            items
        }
        ("HI", _) => vec!["21"],
        ("NTE", _) => vec!["19"],
        ("AMT", "F5") => vec!["29"],
        ("REF", "G1" | "9F" | "X4") => vec!["23"],
        ("REF", "F8") => vec!["22"],
        ("DTP", "431" | "484") => vec!["14"],
        ("DTP", "439" | "304" | "454" | "453" | "455" | "471") => vec!["15"],
        ("DTP", "297" | "296" | "314" | "360" | "361") => vec!["16"],
        ("DTP", "435" | "096") => vec!["18"],
        _ => Vec::new(),
    }
}

fn line(s: &Segment<'_>) -> Vec<&'static str> {
    match (s.id, s.element(1)) {
        ("LX", _) => vec!["24"],
        ("SV1", _) if s.element(5).is_empty() => vec!["24D", "24E", "24F", "24G"],
        ("SV1", _) => vec!["24D", "24E", "24F", "24G", "24B"],
        ("DTP", "472") => vec!["24A"],
        _ => Vec::new(),
    }
}

fn payment(s: &Segment<'_>) -> Vec<&'static str> {
    match (s.id, s.element(1)) {
        ("CLP", _) => vec!["26", "28"],
        ("NM1", "QC") => vec!["2", "1a"],
        ("SVC", _) => vec!["24D", "24F", "24G"],
        ("DTM", "472" | "150" | "151") => vec!["24A"],
        ("N1", "PE") => vec!["33", "33a"],
        ("REF", "TJ") => vec!["25"],
        _ => Vec::new(),
    }
}

fn front_end(loop_id: &str, s: &Segment<'_>) -> Vec<&'static str> {
    match (loop_id, s.id) {
        ("2200D", "TRN") => vec!["26"],
        ("2200D", "STC") => vec!["28"],
        ("2200D", "DTP") => vec!["24A"],
        ("2100D", "NM1") => vec!["2", "1a"],
        ("2100C", "NM1") => vec!["33", "33a"],
        _ => Vec::new(),
    }
}
