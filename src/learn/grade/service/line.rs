//! What one entered line earns against one line of the key.

use super::super::answer::applies;
use super::super::diagnosis::{Diagnoses, Matching, Pointed};
use super::super::relation::{Edge, canonical};
use super::modifier;
use crate::practice::coding::Service;
use exercises_format::chart::{Key, KeyModifier, KeyService};

/// One entered line, in the one form in which lines are compared and sorted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entered {
    pub code: String,
    pub modifiers: Vec<String>,
    pub units: u32,
    /// As written, each once.
    pub pointers: Vec<String>,
}

impl Entered {
    pub fn of(service: &Service) -> Self {
        let mut modifiers: Vec<String> =
            service.modifiers.iter().map(|modifier| canonical(modifier.as_str())).collect();
        modifiers.sort();
        let mut pointers: Vec<String> = Vec::new();
        for pointer in &service.pointers {
            if !pointers.iter().any(|seen| canonical(seen) == canonical(pointer.as_str())) {
                pointers.push(pointer.0.clone());
            }
        }
        Self { code: canonical(service.procedure.as_str()), modifiers, units: service.units, pointers }
    }
}

/// One line of the key as one plan asks for it.
#[derive(Clone, Debug)]
pub(super) struct Expected<'k> {
    pub line: &'k KeyService,
    /// Modifiers this plan requires.
    pub required: Vec<&'k KeyModifier>,
    /// Modifiers that may stand there.
    pub tolerated: Vec<String>,
}

impl<'k> Expected<'k> {
    pub fn of(line: &'k KeyService, plan: &str) -> Self {
        let (required, elsewhere): (Vec<&KeyModifier>, Vec<&KeyModifier>) =
            line.modifiers.iter().partition(|modifier| applies(modifier, plan));
        let mut tolerated: Vec<String> = line.modifiers_allowed.iter().map(|code| canonical(code)).collect();
        for modifier in elsewhere {
            tolerated.push(canonical(&modifier.code));
            tolerated.extend(modifier.alternates.iter().map(|code| canonical(code)));
        }
        tolerated.retain(|code| !required.iter().any(|modifier| canonical(&modifier.code) == *code));
        tolerated.sort();
        tolerated.dedup();
        Self { line, required, tolerated }
    }

    /// All that the line can earn, in hundredths.
    pub fn whole(&self) -> i64 {
        let modifiers: i64 = self.required.iter().map(|modifier| i64::from(modifier.points)).sum();
        let rest = i64::from(self.line.points)
            + i64::from(self.line.units_points)
            + i64::from(self.line.links_points);
        (modifiers + rest) * 100
    }
}

/// What a line earns, component by component, in hundredths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Value {
    pub code: i64,
    pub modifiers: i64,
    /// Negative where the key gives units no points and they are wrong.
    pub units: i64,
    pub links: i64,
    /// Required diagnoses the line does not point at, as the key writes them.
    pub unlinked: Vec<String>,
    /// Pointers that are wrong, as entered.
    pub astray: Vec<String>,
}

impl Value {
    pub fn total(&self) -> i64 {
        self.code + self.modifiers + self.units + self.links
    }

    pub fn of(
        entered: &Entered,
        expected: &Expected<'_>,
        edge: &Edge<'_>,
        diagnoses: &Diagnoses<'_>,
        matching: &Matching,
        key: &Key,
    ) -> Value {
        if edge.percent == 0 {
            return Value::default();
        }
        let line = expected.line;
        let code = i64::from(line.points) * i64::from(edge.percent);
        let met = modifier::fit(&entered.modifiers, expected).met;
        let modifiers = expected
            .required
            .iter()
            .zip(&met)
            .filter(|(_, met)| met.is_some())
            .map(|(modifier, _)| i64::from(modifier.points) * 100)
            .sum();
        let units = match entered.units == line.units {
            true => i64::from(line.units_points) * 100,
            false if line.units_points == 0 => -(code / 2),
            false => 0,
        };
        let (unlinked, astray) = pointers(entered, line, diagnoses, matching, key);
        let needed = i64::try_from(line.links.len()).unwrap_or(0).max(1);
        let lacking = i64::try_from(unlinked.len().max(astray.len())).unwrap_or(needed);
        let links = i64::from(line.links_points) * 100 * (needed - lacking).max(0) / needed;
        Value { code, modifiers, units, links, unlinked, astray }
    }
}

/// Required diagnoses the line does not point at, and pointers that are wrong.
fn pointers(
    entered: &Entered,
    line: &KeyService,
    diagnoses: &Diagnoses<'_>,
    matching: &Matching,
    key: &Key,
) -> (Vec<String>, Vec<String>) {
    let listed = |list: &[String], code: &str| list.iter().any(|one| canonical(one) == canonical(code));
    let mut unlinked = line.links.clone();
    let mut astray = Vec::new();
    for pointer in &entered.pointers {
        let code = match diagnoses.pointed(matching, pointer) {
            Pointed::Line(index) => key.diagnoses[index].code.as_str(),
            Pointed::Neutral => continue,
            Pointed::Astray => {
                astray.push(pointer.clone());
                continue;
            }
        };
        if listed(&line.links, code) {
            unlinked.retain(|link| canonical(link) != canonical(code));
        } else if !listed(&line.links_allowed, code) {
            astray.push(pointer.clone());
        }
    }
    (unlinked, astray)
}
