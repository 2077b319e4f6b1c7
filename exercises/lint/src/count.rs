//! How many exercises there are, by kind, exam, section and sort, and what the first tranche asks for.

use crate::bank::Bank;
use exercises_format::ChartExercise;
use exercises_format::question::Question;
use std::collections::BTreeMap;

/// How many exercises there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub total: usize,
    /// By kind: `chart`, `drill`, `question`, `drill-question`, `term`, `em` …
    pub by_kind: BTreeMap<String, usize>,
    /// Charts and terms by their sort.
    pub by_sort: BTreeMap<String, BTreeMap<String, usize>>,
    /// Questions that an exam may use, by the blueprint's name.
    pub by_exam: BTreeMap<String, usize>,
    /// The same by section.
    pub by_section: BTreeMap<String, BTreeMap<String, usize>>,
    /// By topic.
    pub by_topic: BTreeMap<String, usize>,
}

/// A part of the first tranche.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// What: `chart/surgery`, `em`.
    pub name: String,
    /// How many there are.
    pub held: usize,
    /// How many are wanted.
    pub wanted: usize,
}

/// What the first tranche asks for besides the exams, which blueprints promise.
const TRANCHE: [(&str, &str, usize); 12] = [
    ("chart", "office", 60),
    ("chart", "surgery", 25),
    ("chart", "emergency", 15),
    ("chart", "radiology-pathology", 10),
    ("chart", "anesthesia", 10),
    ("drill-question", "", 100),
    ("em", "", 40),
    ("modifier", "", 40),
    ("query", "", 20),
    ("denial", "", 30),
    ("posting", "", 15),
    ("term", "", 150),
];

impl Counts {
    /// The first tranche, part by part.
    pub fn tranche(&self) -> Vec<Share> {
        let told = |(kind, sort, wanted): &(&str, &str, usize)| {
            let held = if sort.is_empty() {
                self.by_kind.get(*kind).copied()
            } else {
                self.by_sort.get(*kind).and_then(|sorts| sorts.get(*sort)).copied()
            };
            let name = if sort.is_empty() { (*kind).to_owned() } else { format!("{kind}/{sort}") };
            Share { name, held: held.unwrap_or_default(), wanted: *wanted }
        };
        TRANCHE.iter().map(told).collect()
    }

    fn one(&mut self, kind: &str, topics: &[String]) {
        self.total += 1;
        *self.by_kind.entry(kind.to_owned()).or_default() += 1;
        for topic in topics {
            *self.by_topic.entry(topic.clone()).or_default() += 1;
        }
    }

    fn sorted(&mut self, kind: &str, sort: &str) {
        *self.by_sort.entry(kind.to_owned()).or_default().entry(sort.to_owned()).or_default() += 1;
    }
}

impl Bank {
    /// How many exercises of each kind, sort, topic, exam and section.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for file in &self.charts {
            counts.one("chart", &file.exercise.topics);
            counts.sorted("chart", chart_sort(&file.exercise));
        }
        self.drills.iter().for_each(|file| counts.one("drill", &file.drill.topics));
        self.tasks.iter().for_each(|file| counts.one(file.exercise.task.kind(), &file.exercise.topics));
        for file in &self.terms {
            counts.one("term", &file.question.topics);
            counts.sorted("term", file.question.sort.map_or("none", |sort| sort.slug()));
        }
        for file in &self.questions {
            counts.one(question_kind(&file.question), &file.question.topics);
            for used in &file.question.uses {
                *counts.by_exam.entry(used.exam.clone()).or_default() += 1;
                let sections = counts.by_section.entry(used.exam.clone()).or_default();
                *sections.entry(used.section.clone()).or_default() += 1;
            }
        }
        counts
    }
}

fn question_kind(question: &Question) -> &'static str {
    if question.uses.is_empty() { "drill-question" } else { "question" }
}

/// What sort of chart it is, told from its setting and its codes: anaesthesia by its codes; emergency by the place 23;
/// radiology and pathology where something is read or imaging leads without a visit; surgery where a procedure is done in
/// a hospital or a surgery centre (places 21, 22, 24); all else is office and outpatient.
pub fn chart_sort(chart: &ChartExercise) -> &'static str {
    let (place, visit) = (chart.setting.place_of_service.as_str(), chart.setting.visit.as_str());
    let number = |code: &str| code.parse::<u32>().ok();
    let any = |from: u32, to: u32| {
        let codes = chart.key.services.iter().filter_map(|line| number(&line.code));
        codes.into_iter().any(|code| (from..=to).contains(&code))
    };
    let first = chart.key.services.first().and_then(|line| number(&line.code)).unwrap_or_default();
    let images = (70_010..=79_999).contains(&first) || (88_104..=88_399).contains(&first);
    if visit == "anesthesia" || any(100, 1_999) {
        "anesthesia"
    } else if place == "23" || visit == "emergency" {
        "emergency"
    } else if visit == "reading" || (images && !any(99_202, 99_499) && place != "11") {
        "radiology-pathology"
    } else if matches!(place, "21" | "22" | "24") && (visit == "procedure" || any(10_004, 69_990)) {
        "surgery"
    } else {
        "office"
    }
}
