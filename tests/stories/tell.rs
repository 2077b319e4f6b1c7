//! The small language of stories.

use exercises_format::ChartExercise;
use practicum::base::{Cents, Seed};
use practicum::journal::{Journal, Stamp};
use practicum::learn::Shelf;
use practicum::learn::case::{admit, as_published, office};
use practicum::learn::grade::full_sheet;
use practicum::practice::chart::{Coverage, Encounter, EncounterId, PlanId};
use practicum::practice::claim::{ClaimId, FormItem};
use practicum::practice::coding::{Icd10Cm, Service, Sheet};
use practicum::practice::denial::denied_lines;
use practicum::practice::office::{Cause, Op, RemitId, Route, Stage, State, StatementId, World, apply};
use practicum::practice::payer::{EvidenceRef, Ground, Plan, Verdict};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

const CLAIM: ClaimId = ClaimId(1001);
const ENCOUNTER: EncounterId = EncounterId(1);

/// A story as written: a head, then chapters of steps.
pub struct Story {
    head: Vec<String>,
    /// The CARC that the first chapter's first answer denies with, and the twins' do not.
    pub carc: String,
    slug: String,
    chapters: Vec<(String, Vec<String>)>,
}

/// What came of a chapter.
pub struct Chapter {
    pub title: String,
    /// CARCs of denied lines on the first remittance.
    pub denied_first: Vec<String>,
    /// Whether the claim ended with nothing owed.
    pub zero: bool,
    /// Whether a remittance came.
    pub answered: bool,
    /// CARCs of denied lines and of what was left, on any remittance.
    pub reasons: BTreeSet<String>,
    told: Vec<(String, Vec<String>)>,
}

impl Story {
    pub fn read(text: &str) -> Story {
        let mut story =
            Story { head: Vec::new(), carc: String::new(), slug: String::new(), chapters: Vec::new() };
        for line in text.lines() {
            if let Some(title) = line.strip_prefix("## ") {
                story.chapters.push((title.to_owned(), Vec::new()));
            } else if let Some((_, steps)) = story.chapters.last_mut() {
                if !line.starts_with('>') && !line.trim().is_empty() {
                    steps.push(line.to_owned());
                }
            } else {
                if let Some(carc) = line.strip_prefix("denied with: ") {
                    story.carc = carc.to_owned();
                }
                if let Some(slug) = line.strip_prefix("chart: ") {
                    story.slug = slug.to_owned();
                }
                story.head.push(line.to_owned());
            }
        }
        story
    }

    pub fn tell(&self, shelf: &Shelf) -> Vec<Chapter> {
        self.chapters.iter().map(|(title, steps)| tell(shelf, &self.slug, title, steps)).collect()
    }

    pub fn write(&self, chapters: &[Chapter]) -> String {
        let mut out = self.head.join("\n");
        for chapter in chapters {
            let _ = write!(out, "\n## {}\n", chapter.title);
            for (step, outcome) in &chapter.told {
                let _ = writeln!(out, "{step}");
                for line in outcome {
                    let _ = writeln!(out, "> {line}");
                }
            }
        }
        out
    }
}

struct Teller<'a> {
    shelf: &'a Shelf,
    plans: BTreeMap<PlanId, Plan>,
    chart: Value,
    journal: Journal<State>,
    sheet: Option<Sheet>,
    denied_first: Option<Vec<String>>,
    reasons: BTreeSet<String>,
    changes: Vec<(String, Value)>,
    cover: Vec<(PlanId, Option<PlanId>)>,
}

fn tell(shelf: &Shelf, slug: &str, title: &str, steps: &[String]) -> Chapter {
    let path = format!("{}/exercises/bank/charts/{slug}/exercise.json", env!("CARGO_MANIFEST_DIR"));
    let chart = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut teller = Teller {
        shelf,
        plans: shelf.plans.clone(),
        chart,
        journal: Journal::new("story"),
        sheet: None,
        denied_first: None,
        reasons: BTreeSet::new(),
        changes: Vec::new(),
        cover: Vec::new(),
    };
    let told = steps.iter().map(|step| (step.clone(), teller.step(step))).collect();
    let zero = teller.journal.state().stage(CLAIM) == Some(Stage::Settled);
    let answered = teller.denied_first.is_some();
    let denied_first = teller.denied_first.unwrap_or_default();
    Chapter { title: title.to_owned(), denied_first, zero, answered, reasons: teller.reasons, told }
}

impl Teller<'_> {
    fn step(&mut self, step: &str) -> Vec<String> {
        let words: Vec<&str> = step.split_whitespace().collect();
        match words.as_slice() {
            ["fact", pointer, "=", ..] => self.fact(pointer, value_of(step)),
            ["datum", plan, rule, "dropped"] => self.drop_rule(plan, rule),
            ["datum", plan, rule, pointer, "=", ..] => self.datum(plan, rule, pointer, value_of(step)),
            ["visit", pointer, "=", ..] => {
                self.changes.push(((*pointer).to_owned(), value_of(step)));
                Vec::new()
            }
            ["covered", "by", plan] => self.covered(plan, None),
            ["covered", "by", plan, "after", first] => self.covered(plan, Some(first)),
            ["plan", plan, pointer, "=", ..] => self.plan_datum(plan, pointer, value_of(step)),
            ["sheet", ..] => self.sheet(step.trim_start_matches("sheet ")),
            ["write", "item", "19:", ..] => {
                let value = step.split_once("19: ").map_or("", |(_, text)| text).to_owned();
                self.ask(Op::SetItem { claim: CLAIM, item: FormItem::Additional, value })
            }
            ["arrive"] => self.arrive(),
            ["code", "by", "the", "key"] => self.code(|_| {}),
            ["code", "without", modifier, "on", code] => self.code(|sheet| {
                let line = sheet.services.iter_mut().find(|line| line.procedure.as_str() == *code).unwrap();
                line.modifiers.retain(|held| held.as_str() != *modifier);
            }),
            ["code", "with", code, "linked", "to", diagnosis] => self.code(|sheet| {
                let line = sheet.services.iter_mut().find(|line| line.procedure.as_str() == *code).unwrap();
                line.pointers = vec![(*diagnosis).into()];
            }),
            ["register", "coverage", index] => {
                let coverage = index.parse().unwrap();
                self.ask(Op::ChangeCoverage { encounter: ENCOUNTER, coverage })
            }
            ["make", "the", "claim"] => self.ask(Op::CreateClaim { encounter: ENCOUNTER }),
            ["write", "item", "23:", number] => {
                let value = (*number).to_owned();
                self.ask(Op::SetItem { claim: CLAIM, item: FormItem::PriorAuthorization, value })
            }
            ["scrub"] => self.scrub(),
            ["send"] => self.send(),
            ["wait", "for", "the", "answer"] => self.wait_for(Stage::Sent),
            ["wait", "for", "the", "next", "plan"] => self.wait_until(|state| {
                let last = state.claims[&CLAIM].submissions.last().unwrap();
                last.route == Route::Secondary && last.remittance.is_some()
            }),
            ["wait", "for", "another", "remittance"] => {
                let before = self.journal.state().remittances.len();
                self.wait_until(|state| state.remittances.len() > before)
            }
            ["bill", "the", "next", "plan"] => self.ask(Op::BillSecondary { claim: CLAIM }),
            ["charge", "the", "patient"] => {
                self.ask(Op::BillSelfPay { claim: CLAIM, income: None, persons: 1 })
            }
            ["charge", "the", "patient", "with", income, "for", persons] => self.ask(Op::BillSelfPay {
                claim: CLAIM,
                income: Some(Cents(income.parse::<i64>().unwrap() * 100)),
                persons: persons.parse().unwrap(),
            }),
            ["ledger"] => self.show_ledger(),
            ["wait", "for", "the", "review"] => self.wait_for(Stage::Appealed),
            ["post"] => self.post(),
            ["explain", line, "by", rule, "in", item] => self.explain(line, rule, item),
            ["correct", "by", route] => {
                let route: Route = serde_json::from_value(Value::String((*route).to_owned())).unwrap();
                self.ask(Op::CorrectClaim { claim: CLAIM, route })
            }
            ["appeal", line, "on", ground, "with", document] => self.appeal(line, ground, document),
            ["adjust", "off", line, ..] => self.ask(Op::AdjustOff {
                claim: CLAIM,
                line: line.parse().unwrap(),
                reason: step.split_once("because ").map_or("", |(_, why)| why).to_owned(),
            }),
            ["bill", "the", "patient", line] => {
                self.ask(Op::BillPatient { claim: CLAIM, line: line.parse().unwrap() })
            }
            ["statement"] => self.statement(),
            other => panic!("no such step: {other:?}"),
        }
    }

    fn world(&self) -> World<'_> {
        World { plans: &self.plans, codes: &self.shelf.codes }
    }

    fn ask(&mut self, op: Op) -> Vec<String> {
        let events = match apply(&self.journal, &op, &self.world()) {
            Ok(events) => events,
            Err(finding) => {
                return vec![format!(
                    "refused: {} {} [{}]",
                    finding.message, finding.next_step, finding.code
                )];
            }
        };
        let stamp = Stamp { wall: None, engine: "story".into(), data: "story".into() };
        let line = self.journal.line(&op, &events, stamp).unwrap();
        self.journal.take(&line).unwrap();
        Vec::new()
    }

    fn fact(&mut self, pointer: &str, value: Value) -> Vec<String> {
        *self.chart.pointer_mut(pointer).unwrap_or_else(|| panic!("no fact {pointer}")) = value;
        Vec::new()
    }

    fn rule_mut(&mut self, plan: &str, change: impl FnOnce(&mut Vec<Value>)) -> Vec<String> {
        let id = PlanId(plan.to_owned());
        let mut data = serde_json::to_value(&self.plans[&id]).unwrap();
        change(data["rules"].as_array_mut().unwrap());
        self.plans.insert(id, serde_json::from_value(data).unwrap());
        Vec::new()
    }

    fn drop_rule(&mut self, plan: &str, rule: &str) -> Vec<String> {
        self.rule_mut(plan, |rules| rules.retain(|held| held["rule"] != rule))
    }

    fn datum(&mut self, plan: &str, rule: &str, pointer: &str, value: Value) -> Vec<String> {
        self.rule_mut(plan, |rules| {
            let held = rules.iter_mut().find(|held| held["rule"] == rule).unwrap();
            *held.pointer_mut(pointer).unwrap_or_else(|| panic!("no datum {pointer}")) = value;
        })
    }

    fn plan_datum(&mut self, plan: &str, pointer: &str, value: Value) -> Vec<String> {
        let id = PlanId(plan.to_owned());
        let mut data = serde_json::to_value(&self.plans[&id]).unwrap();
        *data.pointer_mut(pointer).unwrap_or_else(|| panic!("no datum {pointer}")) = value;
        self.plans.insert(id, serde_json::from_value(data).unwrap());
        Vec::new()
    }

    fn covered(&mut self, plan: &str, first: Option<&str>) -> Vec<String> {
        self.cover.push((PlanId(plan.to_owned()), first.map(|first| PlanId(first.to_owned()))));
        Vec::new()
    }

    /// Coverages as told, then single fields of the visit.
    fn changed(&self, mut encounter: Encounter) -> Encounter {
        let told = encounter.coverages[0].clone();
        for (at, (plan, first)) in self.cover.iter().enumerate() {
            let member = self.plans[plan].member_id(Seed(5));
            let pays_after = first.clone();
            let coverage = Coverage { plan: plan.clone(), member, pays_after, card: None, ..told.clone() };
            match encounter.coverages.get_mut(at) {
                Some(held) => *held = coverage,
                None => encounter.coverages.push(coverage),
            }
        }
        let mut data = serde_json::to_value(&encounter).unwrap();
        for (pointer, value) in &self.changes {
            let (parent, field) = pointer.rsplit_once('/').unwrap();
            let parent = data.pointer_mut(parent).unwrap_or_else(|| panic!("no {pointer}"));
            match parent {
                Value::Array(items) => items[field.parse::<usize>().unwrap()] = value.clone(),
                other => other[field] = value.clone(),
            }
        }
        serde_json::from_value(data).unwrap()
    }

    /// `M17.11 I10 | 99213-25 x1 AB | 20610-RT A $150.00`: diagnoses, then lines with units, pointers and charge.
    fn sheet(&mut self, text: &str) -> Vec<String> {
        let mut parts = text.split('|').map(str::trim);
        let diagnoses: Vec<Icd10Cm> = parts.next().unwrap().split(' ').map(Into::into).collect();
        let service = |part: &str| {
            let mut words = part.split(' ');
            let mut codes = words.next().unwrap().split('-');
            let mut service = Service {
                procedure: codes.next().unwrap().into(),
                modifiers: codes.map(Into::into).collect(),
                units: 1,
                pointers: vec![diagnoses[0].clone()],
                charge: None,
            };
            for word in words {
                if let Some(units) = word.strip_prefix('x') {
                    service.units = units.parse().unwrap();
                } else if let Some(charge) = word.strip_prefix('$') {
                    service.charge = Some(Cents(charge.parse::<i64>().unwrap() * 100));
                } else {
                    let at = |letter: u8| diagnoses[usize::from(letter - b'A')].clone();
                    service.pointers = word.bytes().map(at).collect();
                }
            }
            service
        };
        let services = parts.map(service).collect();
        self.ask(Op::RecordCoding { encounter: ENCOUNTER, sheet: Sheet { diagnoses, services } })
    }

    fn exercise(&self) -> ChartExercise {
        serde_json::from_value(self.chart.clone()).unwrap()
    }

    fn arrive(&mut self) -> Vec<String> {
        let exercise = self.exercise();
        let file = &self.shelf.offices["harbor-street"];
        let how = as_published(&exercise, exercise.dos).unwrap();
        let encounter = self.changed(admit(self.shelf, &office(file), &exercise, &how).unwrap());
        let line = format!(
            "{} seen {}, chart here {}, {}",
            encounter.patient.name(),
            encounter.dos,
            encounter.arrived,
            self.plans[&encounter.coverage().unwrap().plan].name
        );
        let (name, day) = (file.name.clone(), encounter.arrived);
        let mut said =
            self.ask(Op::OpenPractice { name, office: Box::new(office(file)), seed: Seed(1), day });
        said.extend(self.ask(Op::RegisterEncounter { encounter: Box::new(encounter) }));
        said.push(line);
        said
    }

    fn code(&mut self, slip: impl FnOnce(&mut Sheet)) -> Vec<String> {
        let visit = self.journal.state().encounters[&ENCOUNTER].encounter.clone();
        let mut sheet = full_sheet(&self.exercise().key, visit.coverage().unwrap().plan.as_str());
        slip(&mut sheet);
        let mut said = vec![sheet.diagnoses.iter().map(|code| code.as_str()).collect::<Vec<_>>().join(" ")];
        said.extend(sheet.services.iter().map(|line| {
            let modifiers: Vec<&str> = line.modifiers.iter().map(|code| code.as_str()).collect();
            let links: Vec<&str> = line.pointers.iter().map(|code| code.as_str()).collect();
            format!("{} {} x{} for {}", line.procedure, modifiers.join(" "), line.units, links.join(" "))
        }));
        if self.sheet.as_ref() != Some(&sheet) {
            said.extend(self.ask(Op::RecordCoding { encounter: ENCOUNTER, sheet: sheet.clone() }));
            self.sheet = Some(sheet);
        }
        said
    }

    fn scrub(&mut self) -> Vec<String> {
        let said = self.ask(Op::ScrubClaim { claim: CLAIM });
        let draft = self.journal.state().claims[&CLAIM].draft.clone().unwrap();
        let findings = draft.scrubbed.unwrap_or_default();
        said.into_iter().chain(findings.into_iter().map(|f| format!("{} {}", f.at, f.code))).collect()
    }

    fn send(&mut self) -> Vec<String> {
        let said = self.ask(Op::TransmitClaims { claims: vec![CLAIM] });
        let state = self.journal.state();
        let Some(round) = state.claims[&CLAIM].submissions.last() else { return said };
        let form = &round.form;
        let item22 = format!("{} {}", form.frequency.code(), form.original_ref);
        let line = format!(
            "{}: item 22 {}, item 23 {}, item 28 {}",
            state.today,
            item22.trim(),
            if form.prior_authorization.is_empty() { "blank" } else { &form.prior_authorization },
            form.total()
        );
        said.into_iter().chain([line]).collect()
    }

    fn wait_for(&mut self, stage: Stage) -> Vec<String> {
        let mut said = Vec::new();
        let appeals = |teller: &Self| {
            teller.journal.state().claims[&CLAIM].appeals.last().and_then(|a| a.answer.clone())
        };
        let before = self.journal.state().remittances.len();
        for _ in 0..120 {
            if self.journal.state().stage(CLAIM) != Some(stage) {
                break;
            }
            let to = self.journal.state().today.tomorrow().unwrap();
            said.extend(self.ask(Op::AdvanceDay { to }));
        }
        if stage == Stage::Appealed {
            said.extend(appeals(self).map(|(day, overturned, words)| {
                format!("{day}: {}. {words}", if overturned { "overturned" } else { "upheld" })
            }));
        }
        let state = self.journal.state();
        if state.stage(CLAIM) == Some(Stage::Rejected) {
            let words = state.claims[&CLAIM].submissions.last().unwrap().front_end_words.clone();
            said.push(format!("277CA: rejected. {words}"));
        }
        if state.remittances.len() > before {
            said.extend(self.show_remittance());
        }
        said
    }

    fn wait_until(&mut self, done: impl Fn(&State) -> bool) -> Vec<String> {
        let mut said = Vec::new();
        for _ in 0..120 {
            if done(self.journal.state()) {
                said.extend(self.show_remittance());
                return said;
            }
            let to = self.journal.state().today.tomorrow().unwrap();
            said.extend(self.ask(Op::AdvanceDay { to }));
        }
        said.push("nothing came in 120 days".to_owned());
        said
    }

    fn show_remittance(&mut self) -> Vec<String> {
        let state = self.journal.state();
        let remit = state.remittances.values().next_back().unwrap();
        let mut said = vec![format!("835 of {}: pays {}", remit.remittance.paid_on, remit.remittance.paid)];
        let mut denied = Vec::new();
        for claim in &remit.remittance.claims {
            let status = if claim.status == "22" { "reversal" } else { "claim" };
            said.push(format!("{status} {} charged {} paid {}", claim.claim, claim.charged, claim.paid));
            for line in &claim.lines {
                let adjusted: Vec<String> = line
                    .adjustments
                    .iter()
                    .map(|a| format!("{}-{} {}", a.group.code(), a.carc, a.amount))
                    .chain(line.remarks.iter().map(ToString::to_string))
                    .collect();
                said.push(format!(
                    "  {} charged {} paid {}: {}",
                    line.procedure,
                    line.charged,
                    line.paid,
                    adjusted.join(", ")
                ));
                if status == "claim" {
                    self.reasons.extend(line.adjustments.iter().map(|a| a.carc.to_string()));
                }
                if line.paid == Cents::ZERO && line.allowed == Cents::ZERO {
                    denied.extend(line.adjustments.iter().map(|a| a.carc.to_string()));
                }
            }
        }
        for plb in &remit.remittance.provider_adjustments {
            said.push(format!("PLB {} {}", plb.reason, plb.amount));
        }
        self.denied_first.get_or_insert(denied);
        said
    }

    fn post(&mut self) -> Vec<String> {
        let waiting: Vec<RemitId> =
            self.journal.state().remittances.iter().filter(|(_, r)| !r.done()).map(|(id, _)| *id).collect();
        let mut said = Vec::new();
        for remittance in waiting {
            said.extend(self.ask(Op::PostRemittance { remittance }));
        }
        said.extend(self.show_ledger());
        said
    }

    fn show_ledger(&self) -> Vec<String> {
        let state = self.journal.state();
        let balance = state.books.claim(CLAIM);
        let open = denied_lines(state, &self.shelf.codes, CLAIM);
        let mut said = vec![format!(
            "ledger: charged {}, paid {}, contract {}, given up {}, payer owes {}, patient owes {}",
            balance.charged,
            balance.payer_paid + balance.patient_paid,
            balance.contractual,
            balance.written_off,
            balance.payer_owes,
            balance.patient_owes
        )];
        said.extend(open.iter().map(|denied| format!("open: line {} {}", denied.line, denied.amount)));
        said
    }

    fn explain(&mut self, line: &str, rule: &str, item: &str) -> Vec<String> {
        let line: u32 = line.parse().unwrap();
        let cause = Cause { rule: rule.into(), item: item.into(), proof: Vec::new(), words: String::new() };
        let said = self.ask(Op::ExplainDenial { claim: CLAIM, line, cause });
        let state = self.journal.state();
        let decision = state.claims[&CLAIM].submissions.last().unwrap().decision.clone().unwrap();
        let fired = decision.1.trace.iter().filter(|step| step.verdict == Verdict::Denied);
        let fired = fired.filter(|step| step.line.is_none_or(|at| at == line));
        let told = fired.map(|step| {
            let reads: Vec<String> =
                step.reads.iter().map(|read| format!("{} {}", read.item, read.value)).collect();
            format!("the payer’s rule: {}, read {}. {}", step.rule, reads.join("; "), step.words)
        });
        said.into_iter().chain(told).collect()
    }

    fn appeal(&mut self, line: &str, ground: &str, document: &str) -> Vec<String> {
        let ground: Ground = serde_json::from_value(Value::String(ground.to_owned())).unwrap();
        self.ask(Op::FileAppeal {
            claim: CLAIM,
            line: line.parse().unwrap(),
            ground,
            evidence: vec![EvidenceRef { document: document.to_owned(), kind: document.to_owned() }],
            letter: "Please look at the enclosed papers again.".to_owned(),
        })
    }

    fn statement(&mut self) -> Vec<String> {
        let mrn = self.journal.state().encounters[&ENCOUNTER].encounter.patient.mrn.clone();
        let mut said = self.ask(Op::SendStatement { mrn });
        let id = StatementId(self.journal.state().counters.statement);
        for _ in 0..40 {
            if self.journal.state().statements.get(&id).is_none_or(|sent| sent.payment.is_some()) {
                break;
            }
            let to = self.journal.state().today.tomorrow().unwrap();
            said.extend(self.ask(Op::AdvanceDay { to }));
        }
        said.extend(self.ask(Op::PostPatientPayment { statement: id }));
        said.extend(self.show_ledger());
        said
    }
}

fn value_of(step: &str) -> Value {
    let text = step.split_once(" = ").map_or("", |(_, value)| value);
    serde_json::from_str(text).unwrap_or_else(|fault| panic!("{text}: {fault}"))
}
