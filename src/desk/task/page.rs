//! One exercise: what there is to read, and the fields of its answer.

use super::kind_words;
use crate::base::Finding;
use crate::desk::day::long as date;
use crate::learn::Shelf;
use crate::learn::case::{admit, as_published, office, papers};
use crate::learn::task::Alone;
use exercises_format::task::{Bucket, Exercise, Level, Offer, RemitLine, Task};
use exercises_format::{ChartExercise, Question};

/// An exercise as the screen shows it before it is answered.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskPage {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: &'static str,
    /// What its kind is called.
    pub kind_name: &'static str,
    /// Its title.
    pub title: String,
    /// What is to be done.
    pub ask: String,
    /// `Difficulty 3 of 5`.
    pub difficulty: String,
    /// The day for which codes are looked up.
    pub on: crate::base::Day,
    /// What there is to read.
    pub papers: Vec<TaskPaper>,
    /// How it is answered.
    pub form: TaskForm,
}

/// Something to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskPaper {
    /// Slug, unique within the exercise.
    pub id: String,
    /// Heading.
    pub title: String,
    /// Its date in words; empty without one.
    pub date: String,
    /// Who signed it; empty without.
    pub signed: String,
    /// Label and paragraphs by section; the label may be empty.
    pub sections: Vec<(String, Vec<String>)>,
}

/// An entry to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its slug, as the answer names it.
    pub id: String,
    /// As the learner reads it.
    pub words: String,
}

/// A service line that wants modifiers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineField {
    /// The code.
    pub code: String,
    /// What it is.
    pub service: String,
    /// Units.
    pub units: u32,
}

/// A line of a remittance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemitField {
    /// Date of service.
    pub dos: String,
    /// Code with its modifiers.
    pub code: String,
    /// Billed.
    pub charge: String,
    /// Allowed; a dash where the remittance does not say.
    pub allowed: String,
    /// Paid.
    pub paid: String,
    /// `CO 97, M144` and the amount, one an adjustment.
    pub adjustments: Vec<(String, String)>,
}

/// How an exercise is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum TaskForm {
    /// A family, the table, minutes, what decides, and a code.
    Em {
        /// Families to choose from.
        families: Vec<Choice>,
        /// Levels to choose from, in each column.
        levels: Vec<Choice>,
        /// The codes of each family, by its slug.
        codes: Vec<(String, Vec<Choice>)>,
    },
    /// Modifiers by line.
    Modifier {
        /// The payer.
        payer: String,
        /// The lines.
        lines: Vec<LineField>,
    },
    /// Facts to cite, a wording, and options.
    Query {
        /// Whom it goes to.
        to: String,
        /// Facts with their dates.
        facts: Vec<Choice>,
    },
    /// A form to correct: item, line, value.
    Claim {
        /// The payer.
        payer: String,
        /// The items as filled in.
        items: Vec<(String, Option<u32>, String)>,
    },
    /// A remittance, causes and actions.
    Denial {
        /// The payer.
        payer: String,
        /// The remittance.
        lines: Vec<RemitField>,
        /// Causes.
        causes: Vec<Choice>,
        /// Actions.
        actions: Vec<Choice>,
    },
    /// A remittance to post.
    Posting {
        /// The payer and its payment.
        payer: String,
        /// The remittance.
        lines: Vec<RemitField>,
        /// Where amounts go.
        buckets: Vec<(Bucket, &'static str)>,
        /// What happens with the rest.
        rest: Vec<Choice>,
    },
    /// Papers to enclose and a letter.
    Appeal {
        /// What is known of the claim, one a line.
        facts: Vec<String>,
        /// Papers.
        enclosures: Vec<Choice>,
    },
    /// Rules to choose from.
    Citation {
        /// The rules.
        rules: Vec<Choice>,
    },
    /// Four options; their place is the answer.
    Choice {
        /// As the learner reads them.
        options: Vec<String>,
        /// The drawing as SVG, and what is drawn.
        drawing: Option<(String, String)>,
        /// The mark that is asked about.
        mark: Option<u32>,
    },
    /// A coding sheet.
    Sheet {
        /// The plan it is coded for (plan id).
        plan: String,
        /// What the plan is called.
        plan_name: String,
        /// The date of service.
        dos: crate::base::Day,
    },
}

/// The page of an exercise.
///
/// # Errors
/// `task.missing` when the shelf has no such exercise, `task.chart` when its papers cannot be set.
pub fn page(shelf: &Shelf, id: &str) -> Result<TaskPage, Finding> {
    let alone = Alone::find(shelf, id).ok_or_else(|| {
        let next = "Choose another from the list; it may have left the bank.";
        Finding::error("task.missing", "This exercise is not on the shelf.", next)
    })?;
    let (ask, on, papers, form) = match alone {
        Alone::Task(task) => (task.ask.clone(), task.on, of_task(task), form(shelf, task)),
        Alone::Choice(question) => {
            (question.stem.clone(), question.on, case(shelf, question), choice(shelf, question))
        }
        Alone::Chart(chart) => {
            let ask = "Code the encounter: diagnoses in order, services with modifiers, units and pointers.";
            (ask.to_owned(), chart.dos, of_chart(shelf, chart)?, sheet(shelf, chart))
        }
    };
    Ok(TaskPage {
        id: id.to_owned(),
        kind: alone.kind(),
        kind_name: kind_words(alone.kind()),
        title: alone.title().to_owned(),
        ask,
        difficulty: format!("Difficulty {} of 5", alone.difficulty()),
        on,
        papers,
        form,
    })
}

fn of_task(task: &Exercise) -> Vec<TaskPaper> {
    let paper = |paper: &exercises_format::task::Paper| TaskPaper {
        id: paper.id.clone(),
        title: paper.title.clone(),
        date: paper.date.map(date).unwrap_or_default(),
        signed: String::new(),
        sections: vec![(String::new(), paper.text.clone())],
    };
    task.papers.iter().map(paper).collect()
}

/// The text a question shares with others.
fn case(shelf: &Shelf, question: &Question) -> Vec<TaskPaper> {
    let held = question.case.as_ref().and_then(|slug| Some((slug, shelf.cases.get(slug)?)));
    let paper = held.map(|(slug, case)| TaskPaper {
        id: slug.clone(),
        title: case.title.clone(),
        date: String::new(),
        signed: String::new(),
        sections: vec![(String::new(), case.text.lines().map(str::to_owned).collect())],
    });
    paper.into_iter().collect()
}

/// The papers of a chart for study: its own patient, its own day, in the first office where its clinician works.
fn of_chart(shelf: &Shelf, chart: &ChartExercise) -> Result<Vec<TaskPaper>, Finding> {
    let here = shelf.offices.values().find(|file| file.clinicians.contains_key(&chart.setting.clinician));
    let file = here.or_else(|| shelf.offices.values().next()).ok_or_else(|| {
        let message = format!("No office knows the clinician of “{}”.", chart.title);
        Finding::error("task.chart", message, "Load the page again, or choose another chart.")
    })?;
    let encounter = admit(shelf, &office(file), chart, &as_published(chart, chart.dos)?)?;
    let paper = |paper: crate::learn::case::Paper| TaskPaper {
        id: paper.id,
        title: paper.title,
        date: date(paper.date),
        signed: paper.signed.unwrap_or_default(),
        sections: paper.sections.into_iter().map(|one| (one.label, one.text)).collect(),
    };
    Ok(papers(shelf, chart, &encounter)?.into_iter().map(paper).collect())
}

fn sheet(shelf: &Shelf, chart: &ChartExercise) -> TaskForm {
    let plan = chart.patient.plans.first().map(|fit| fit.plan.clone()).unwrap_or_default();
    let named = shelf.plans.values().find(|held| held.id.to_string() == plan);
    TaskForm::Sheet {
        plan_name: named.map_or_else(|| plan.clone(), |held| held.name.clone()),
        plan,
        dos: chart.dos,
    }
}

fn choice(shelf: &Shelf, question: &Question) -> TaskForm {
    let drawing = question
        .figure
        .as_ref()
        .and_then(|figure| Some((shelf.drawings.get(&figure.drawing)?.clone(), figure.alt.clone())));
    TaskForm::Choice {
        options: question.options.iter().map(|option| option.text.clone()).collect(),
        drawing,
        mark: question.figure.as_ref().map(|figure| figure.mark),
    }
}

fn form(shelf: &Shelf, exercise: &Exercise) -> TaskForm {
    match &exercise.task {
        Task::Em(_) => visit(shelf),
        Task::Modifier(task) => TaskForm::Modifier {
            payer: task.payer.clone(),
            lines: task
                .lines
                .iter()
                .map(|line| LineField {
                    code: line.code.clone(),
                    service: line.service.clone(),
                    units: line.units,
                })
                .collect(),
        },
        Task::Query(task) => TaskForm::Query {
            to: task.to.clone(),
            facts: task
                .indicators
                .iter()
                .map(|fact| Choice {
                    id: fact.id.clone(),
                    words: format!("{}: {}", date(fact.date), fact.text),
                })
                .collect(),
        },
        Task::Claim(task) => TaskForm::Claim {
            payer: task.payer.clone(),
            items: task.items.iter().map(|one| (one.item.clone(), one.line, one.value.clone())).collect(),
        },
        Task::Denial(task) => TaskForm::Denial {
            payer: task.payer.clone(),
            lines: task.lines.iter().map(remit).collect(),
            causes: offers(&task.causes),
            actions: offers(&task.actions),
        },
        Task::Posting(task) => TaskForm::Posting {
            payer: format!("{}, payment {}", task.payer, task.payment),
            lines: task.lines.iter().map(|line| remit(&line.remit)).collect(),
            buckets: Bucket::ALL.into_iter().map(|bucket| (bucket, bucket_words(bucket))).collect(),
            rest: offers(&task.rest),
        },
        Task::Appeal(task) => TaskForm::Appeal {
            facts: vec![
                format!("Plan: {}", task.payer),
                format!("Claim {}, our account {}", task.payer_control, task.account),
                format!("Service {} of {}", task.procedure, date(task.dos)),
                format!("The letter goes on {}; last day {}", date(task.day), date(task.last_day)),
            ],
            enclosures: task
                .enclosures
                .iter()
                .map(|one| Choice {
                    id: one.paper.clone(),
                    words: exercise
                        .paper(&one.paper)
                        .map_or_else(|| one.paper.clone(), |held| held.title.clone()),
                })
                .collect(),
        },
        Task::Citation(task) => TaskForm::Citation { rules: offers(&task.rules) },
    }
}

fn visit(shelf: &Shelf) -> TaskForm {
    let families = shelf.levels.values();
    let codes = |held: &exercises_format::task::VisitLevels| {
        let choice = |code: &str| Choice { id: code.to_owned(), words: code.to_owned() };
        (held.family.clone(), held.steps.iter().map(|step| choice(&step.code)).collect())
    };
    TaskForm::Em {
        families: families
            .clone()
            .map(|held| Choice { id: held.family.clone(), words: held.name.clone() })
            .collect(),
        levels: Level::ALL
            .into_iter()
            .map(|level| Choice { id: level.slug().to_owned(), words: level_words(level).to_owned() })
            .collect(),
        codes: families.map(codes).collect(),
    }
}

fn offers(offers: &[Offer]) -> Vec<Choice> {
    offers.iter().map(|offer| Choice { id: offer.id.clone(), words: offer.text.clone() }).collect()
}

fn remit(line: &RemitLine) -> RemitField {
    let code = std::iter::once(line.code.as_str()).chain(line.modifiers.iter().map(String::as_str));
    let reason = |one: &exercises_format::task::RemitAdjustment| {
        let remarks: String = one.rarcs.iter().map(|code| format!(", {code}")).collect();
        (format!("{} {}{remarks}", one.group, one.carc), one.amount.to_string())
    };
    RemitField {
        dos: date(line.dos),
        code: code.collect::<Vec<_>>().join("-"),
        charge: line.charge.to_string(),
        allowed: line.allowed.map_or_else(|| "–".to_owned(), |amount| amount.to_string()),
        paid: line.paid.to_string(),
        adjustments: line.adjustments.iter().map(reason).collect(),
    }
}

/// What a level is called in the table.
pub fn level_words(level: Level) -> &'static str {
    match level {
        Level::Straightforward => "Minimal",
        Level::Low => "Low",
        Level::Moderate => "Moderate",
        Level::High => "High",
    }
}

/// What a bucket is called above its column.
pub fn bucket_words(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::Allowed => "Allowed",
        Bucket::Paid => "Paid",
        Bucket::Contractual => "Contractual",
        Bucket::Deductible => "Deductible",
        Bucket::Coinsurance => "Coinsurance",
        Bucket::Copay => "Copayment",
        Bucket::PatientOther => "Patient, other",
        Bucket::Reduction => "Other reduction",
        Bucket::Open => "Open, to be worked",
    }
}
