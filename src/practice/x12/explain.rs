//! A text in plain words, loop within loop, with what is wrong at the end.

use super::check::check;
use super::outline::outline_of;
use super::read::read;
use super::words::name_of;
use crate::base::Severity;

/// Every segment in one line of plain words; deeper loops stand further in.
pub fn explain(text: &str) -> String {
    let reading = read(text);
    let mut told = String::new();
    for set in &reading.sets {
        let name = name_of(set.gs.element(8), set.root.value("ST", 1));
        let test = if set.isa.element(15) == "P" { "" } else { " (test)" };
        told.push_str(&format!("{name}{test} from {} to {}\n", set.gs.element(2), set.gs.element(3)));
    }
    if !told.is_empty() {
        told.push('\n');
    }
    for view in outline_of(text, &reading) {
        let indent = "  ".repeat(view.depth as usize);
        let item = view.item.map(|i| format!(" [item {i}]")).unwrap_or_default();
        told.push_str(&format!("{:>4}  {indent}{}{item}\n", view.position, view.words));
    }
    let findings = check(text);
    let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
    told.push_str(&format!("\n{errors} error(s), {} other finding(s)\n", findings.len() - errors));
    for found in findings {
        let element = found.element.map(|e| format!("{e:02}")).unwrap_or_default();
        told.push_str(&format!(
            "{:>4}  {}{element}: {} [{}]\n",
            found.segment_position, found.segment, found.message, found.code
        ));
    }
    told
}
