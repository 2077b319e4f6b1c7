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

/// What sort of chart it is, told from its place and from the code that carries most points: anaesthesia by its codes,
/// radiology and pathology by theirs, emergency by the place 23, surgery where a surgical code leads outside a visit to
/// the office or where the visit is a procedure; all else is office and outpatient.
pub fn chart_sort(chart: &ChartExercise) -> &'static str {
    let services = &chart.key.services;
    let number = |code: &str| code.parse::<u32>().ok();
    let anesthesia = |code: &str| matches!(number(code), Some(100..=1_999));
    let image = |code: &str| matches!(number(code), Some(70_010..=79_999 | 88_104..=88_399));
    let surgery = |code: &str| matches!(number(code), Some(10_004..=69_990));
    let visit = |code: &str| matches!(number(code), Some(99_202..=99_499));
    let lead =
        services.iter().max_by_key(|line| line.points).map(|line| line.code.as_str()).unwrap_or_default();
    let any = |fits: &dyn Fn(&str) -> bool| services.iter().any(|line| fits(&line.code));
    if any(&anesthesia) {
        "anesthesia"
    } else if chart.setting.place_of_service == "23" || chart.setting.visit == "emergency" {
        "emergency"
    } else if image(lead) && !any(&visit) {
        "radiology-pathology"
    } else if any(&surgery) && (!any(&visit) || chart.setting.visit == "procedure") {
        "surgery"
    } else {
        "office"
    }
}
