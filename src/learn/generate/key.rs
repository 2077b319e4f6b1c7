//! The key by rule: each code, modifier, unit and link follows from what was drawn.

use super::fact::Drawn;
use super::level::{visit_code, visit_misses};
use super::text::Written;
use crate::base::Finding;
use crate::learn::Shelf;
use crate::practice::chart::Made;
use crate::practice::coding::{CodeBook, Global, Modifier, Procedure};
use crate::practice::payer::{Plan, RuleSpec};
use exercises_format::EncounterTemplate;
use exercises_format::chart::{
    Acceptable, Evidence, Key, KeyDiagnosis, KeyModifier, KeyService, Miss, Rejected,
};
use exercises_format::encounter::{ServiceRule, VisitRule};

struct Rules<'a> {
    shelf: &'a Shelf,
    plan: &'a Plan,
    drawn: &'a Drawn,
    written: &'a Written,
    made: &'a Made,
    /// Codes of the key's diagnoses by mark.
    marked: Vec<(String, String)>,
}

/// The key of what was drawn.
pub(super) fn key(
    shelf: &Shelf,
    template: &EncounterTemplate,
    plan: &Plan,
    drawn: &Drawn,
    written: &Written,
    made: &Made,
) -> Result<Key, Finding> {
    let mut rules = Rules { shelf, plan, drawn, written, made, marked: Vec::new() };
    let mut key = Key { first_why: drawn.fill(&template.first_why)?, ..Key::default() };
    let mut leads = Vec::new();
    for rule in template.diagnoses.iter().filter(|rule| drawn.holds(&rule.when)) {
        let code = drawn.fill(&rule.code)?;
        rules.marked.push((rule.mark.clone(), code.clone()));
        if key.diagnoses.iter().any(|line| line.code == code) {
            continue;
        }
        leads.extend((rule.may_lead || key.diagnoses.is_empty()).then(|| code.clone()));
        key.diagnoses.push(KeyDiagnosis {
            points: rule.points,
            evidence: rules.evidence(&rule.mark),
            why: drawn.fill(&rule.why)?,
            rests_on: rule.rests_on.clone(),
            misses: rules.misses(&rule.misses, &code)?,
            code,
        });
    }
    if leads.len() > 1 {
        key.first = leads;
    }
    if let Some(visit) = template.level.as_ref().filter(|visit| drawn.holds(&visit.when)) {
        key.services.push(rules.visit(visit)?);
    }
    for rule in template.services.iter().filter(|rule| drawn.holds(&rule.when)) {
        key.services.push(rules.service(rule)?);
    }
    rules.set_apart(&mut key);
    rules.others(template, &mut key)?;
    tidy(&mut key);
    Ok(key)
}

impl Rules<'_> {
    fn evidence(&self, mark: &str) -> Vec<Evidence> {
        self.written.evidence.get(mark).cloned().unwrap_or_default()
    }

    fn links(&self, marks: &[String]) -> Vec<String> {
        let mut codes: Vec<String> = Vec::new();
        for mark in marks {
            for (of, code) in &self.marked {
                if of == mark && !codes.contains(code) {
                    codes.push(code.clone());
                }
            }
        }
        codes
    }

    fn misses(&self, from: &[Miss], own: &str) -> Result<Vec<Miss>, Finding> {
        let mut misses: Vec<Miss> = Vec::new();
        for miss in from {
            let code = self.drawn.fill(&miss.code)?;
            if code != own && !misses.iter().any(|earlier| earlier.code == code) {
                let why = self.drawn.fill(&miss.why)?;
                misses.push(Miss { code, why, ..miss.clone() });
            }
        }
        Ok(misses)
    }

    fn visit(&self, rule: &VisitRule) -> Result<KeyService, Finding> {
        let fill = |text: &str| self.drawn.fill(text);
        let (problems, data, risk) = (fill(&rule.problems)?, fill(&rule.data)?, fill(&rule.risk)?);
        let code = visit_code(&fill(&rule.patient)?, [&problems, &data, &risk])?;
        let elements = format!("Problems {problems}, data {data}, risk {risk}: two of three make the level.");
        let links = self.links(&rule.links);
        Ok(KeyService {
            points: 5,
            modifiers: Vec::new(),
            modifiers_allowed: Vec::new(),
            units: 1,
            units_points: 0,
            links_allowed: self.links(&rule.links_allowed),
            links_points: 1,
            evidence: self.evidence(&rule.mark),
            why: format!("{} {elements}", fill(&rule.why)?),
            rests_on: "Office visit levels since 2021: two of three of problems, data and risk, or time"
                .to_owned(),
            misses: visit_misses(&code),
            code,
            links,
        })
    }

    fn service(&self, rule: &ServiceRule) -> Result<KeyService, Finding> {
        let code = self.drawn.fill(&rule.code)?;
        let units = self.units(rule)?;
        let mut modifiers = Vec::new();
        if let Some(side) = &rule.side {
            modifiers.extend(side_modifier(&self.drawn.fill(side)?));
        }
        for from in rule.modifiers.iter().filter(|from| self.drawn.holds(&from.when)) {
            modifiers.push(modifier(&self.drawn.fill(&from.code)?, 2, &from.why, &from.consequence));
        }
        let single = rule.dose.as_ref().is_some_and(|dose| dose.single_dose);
        let mut modifiers_allowed = Vec::new();
        if single && self.plan.kind == "medicare" {
            modifiers.push(modifier(
                "JZ",
                2,
                "A single-dose container of which nothing was thrown away.",
                "Medicare wants JW or JZ on such drugs; an audit finds it missing.",
            ));
        } else if single {
            modifiers_allowed.push("JZ".to_owned());
        }
        if self.waived(&code) && !modifiers.iter().any(|one| one.code == "QW") {
            modifiers.push(modifier(
                "QW",
                2,
                "This plan pays the test only as one that the practice's certificate of waiver covers.",
                "Denied until the modifier stands there.",
            ));
        }
        Ok(KeyService {
            points: rule.points,
            modifiers,
            modifiers_allowed,
            units,
            units_points: if units > 1 || rule.dose.is_some() { 2 } else { 0 },
            links: self.links(&rule.links),
            links_points: 1,
            links_allowed: self.links(&rule.links_allowed),
            evidence: self.evidence(&rule.mark),
            why: self.drawn.fill(&rule.why)?,
            rests_on: rule.rests_on.clone(),
            misses: self.misses(&rule.misses, &code)?,
            code,
        })
    }

    /// Units as written, or so many of the code's doses as the dose needs, a part counting as a whole one.
    fn units(&self, rule: &ServiceRule) -> Result<u32, Finding> {
        let number = |text: &str| {
            let text = self.drawn.fill(text)?;
            text.parse::<u32>().map_err(|_| wrong_units(&text))
        };
        match (&rule.units, &rule.dose) {
            (Some(units), _) => number(units),
            (None, Some(dose)) => Ok(number(&dose.given)?.div_ceil(dose.per_unit.max(1))),
            (None, None) => Ok(1),
        }
    }

    /// Whether the plan asks for the waived-test modifier, and no other will do.
    fn waived(&self, code: &str) -> bool {
        let needs = self.plan.rules.iter().filter_map(|rule| match rule {
            RuleSpec::ModifierRequired { needs } => Some(needs),
            _ => None,
        });
        let waived = Modifier::from("QW");
        needs.flatten().any(|need| {
            need.any_of == [waived.clone()] && need.codes.iter().any(|listed| listed.as_str() == code)
        })
    }

    /// A visit beside a procedure of the same day: 25 where its follow-up is 0 or 10 days, 57 where it is 90.
    fn set_apart(&self, key: &mut Key) {
        let facts = |code: &str| self.shelf.codes.procedure(&Procedure::from(code), self.made.dos);
        let visit = |line: &KeyService| facts(&line.code).is_some_and(|facts| facts.visit);
        let globals: Vec<Global> = key
            .services
            .iter()
            .filter(|line| !visit(line))
            .filter_map(|line| Some(facts(&line.code)?.global))
            .collect();
        let (code, why) = match globals {
            _ if globals.contains(&Global::Ninety) => {
                ("57", "The decision for a major operation was made at this visit.")
            }
            _ if globals.iter().any(|global| matches!(global, Global::Zero | Global::Ten)) => (
                "25",
                "Visit and minor procedure are both documented, and the visit went beyond the procedure.",
            ),
            _ if self.bundled_visit(key) => (
                "25",
                "This plan counts the visit as part of the test beside it, unless it is marked as its own.",
            ),
            _ => return,
        };
        for line in key.services.iter_mut().filter(|line| visit(line)) {
            if !line.modifiers.iter().any(|one| one.code == code) {
                let lost = "The visit is denied as part of the procedure's package until corrected.";
                line.modifiers.insert(0, modifier(code, 3, why, lost));
            }
        }
    }

    /// Whether one of the plan's pairs makes a visit of the key part of another service of it.
    fn bundled_visit(&self, key: &Key) -> bool {
        let there = |code: &Procedure| key.services.iter().any(|line| line.code == code.as_str());
        let visit = |code: &Procedure| {
            self.shelf.codes.procedure(code, self.made.dos).is_some_and(|facts| facts.visit)
        };
        let pairs = self.plan.rules.iter().filter_map(|rule| match rule {
            RuleSpec::BundledPairs { pairs, .. } => Some(pairs),
            _ => None,
        });
        pairs
            .flatten()
            .any(|pair| pair.modifier_allowed && there(&pair.pays) && there(&pair.part) && visit(&pair.part))
    }

    fn others(&self, template: &EncounterTemplate, key: &mut Key) -> Result<(), Finding> {
        for entry in template.acceptable.iter().filter(|entry| self.drawn.holds(&entry.when)) {
            key.acceptable.push(Acceptable { code: self.drawn.fill(&entry.code)?, why: entry.why.clone() });
        }
        for entry in template.rejected.iter().filter(|entry| self.drawn.holds(&entry.when)) {
            key.rejected.push(Rejected {
                code: self.drawn.fill(&entry.code)?,
                why: self.drawn.fill(&entry.why)?,
                consequence: entry.consequence.clone(),
                compliance: entry.compliance,
            });
        }
        Ok(())
    }
}

fn side_modifier(side: &str) -> Option<KeyModifier> {
    let (code, why) = match side {
        "right" => ("RT", "The right one of a pair."),
        "left" => ("LT", "The left one of a pair."),
        "bilateral" | "both" => ("50", "Both sides on one day: one line, one unit, modifier 50."),
        _ => return None,
    };
    Some(modifier(code, 2, why, "Plans that pay paired parts by side deny the line."))
}

fn modifier(code: &str, points: u32, why: &str, consequence: &str) -> KeyModifier {
    KeyModifier {
        code: code.to_owned(),
        points,
        why: why.to_owned(),
        consequence: consequence.to_owned(),
        plans: Vec::new(),
        alternates: Vec::new(),
    }
}

/// A code stands in one list only, and no near miss is another line's own code.
fn tidy(key: &mut Key) {
    let own: Vec<String> = key
        .diagnoses
        .iter()
        .map(|line| line.code.clone())
        .chain(key.services.iter().map(|line| line.code.clone()))
        .collect();
    let misses = key.diagnoses.iter_mut().map(|line| &mut line.misses);
    for list in misses.chain(key.services.iter_mut().map(|line| &mut line.misses)) {
        list.retain(|miss| !own.contains(&miss.code));
    }
    key.acceptable.retain(|entry| !own.contains(&entry.code));
    let tolerated: Vec<String> = key.acceptable.iter().map(|entry| entry.code.clone()).collect();
    let under = |code: &String, head: &String| code == head || code.starts_with(&format!("{head}."));
    key.rejected.retain(|entry| !own.iter().chain(&tolerated).any(|code| under(code, &entry.code)));
    for line in &mut key.services {
        let links = line.links.clone();
        line.links_allowed.retain(|code| !links.contains(code));
    }
}

fn wrong_units(text: &str) -> Finding {
    Finding::error("generate.units", format!("“{text}” is no number of units."), "Write a whole number.")
}
