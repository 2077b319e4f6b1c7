//! The shelf: every plan, office, chart and look-up drill there is, read from their data files, beside the code sets.

#[cfg(not(target_arch = "wasm32"))]
mod files;
mod task;

use crate::base::Finding;
use crate::practice::chart::{PlanId, Source};
use crate::practice::coding::Codes;
use crate::practice::office::World;
use crate::practice::payer::Plan;
use codesets_lookup::SetId;
use exercises_format::task::{Exercise, VisitLevels};
use exercises_format::{
    Blueprint, CaseText, ChartExercise, Drill, EncounterTemplate, HouseStyle, OfficeFile, Question,
    QuestionBank,
};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The sets whose release can change what an office's practice decides.
const DECIDING: [SetId; 3] = [SetId::Icd10Cm, SetId::Hcpcs, SetId::Cpt];

/// What a practice and its exercises are made from.
#[derive(Clone, Default)]
pub struct Shelf {
    /// Plans by id.
    pub plans: BTreeMap<PlanId, Plan>,
    /// Offices by id.
    pub offices: BTreeMap<String, OfficeFile>,
    /// Charts by exercise id.
    pub charts: BTreeMap<String, ChartExercise>,
    /// Templates of encounters by slug.
    pub templates: BTreeMap<String, EncounterTemplate>,
    /// What all templates share.
    pub house: HouseStyle,
    /// Look-up drills by exercise id.
    pub drills: BTreeMap<String, Drill>,
    /// Exam blueprints by exam.
    pub blueprints: BTreeMap<String, Blueprint>,
    /// Multiple-choice questions by exercise id; in the browser empty until somebody opens an exam.
    pub questions: BTreeMap<String, Question>,
    /// Texts that questions share, by slug.
    pub cases: BTreeMap<String, CaseText>,
    /// Charts coded on their own, outside any practice, by exercise id; in the browser empty until somebody opens them.
    pub study: BTreeMap<String, ChartExercise>,
    /// Tasks by exercise id; in the browser empty until somebody opens them.
    pub tasks: BTreeMap<String, Exercise>,
    /// Terms by exercise id; they come with the tasks.
    pub terms: BTreeMap<String, Question>,
    /// Families of visit codes by slug; they come with the tasks.
    pub levels: BTreeMap<String, VisitLevels>,
    /// Drawings by slug, as SVG; they come with the tasks.
    pub drawings: BTreeMap<String, String>,
    /// Code sets and reference tables.
    pub codes: Codes,
}

impl Shelf {
    /// Puts a plan file's text on the shelf.
    pub fn add_plan(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let plan: Plan = exercises_format::read(path, text)?;
        self.plans.insert(plan.id.clone(), plan);
        Ok(())
    }

    /// Puts an office file's text on the shelf.
    pub fn add_office(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let office: OfficeFile = exercises_format::read(path, text)?;
        self.offices.insert(office.id.clone(), office);
        Ok(())
    }

    /// Puts a chart's text on the shelf.
    pub fn add_chart(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let chart: ChartExercise = exercises_format::read(path, text)?;
        self.charts.insert(chart.id.clone(), chart);
        Ok(())
    }

    /// Puts an array of plans on the shelf, as the built site carries them.
    pub fn add_plans(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let plans: Vec<Plan> = exercises_format::read(path, text)?;
        self.plans.extend(plans.into_iter().map(|plan| (plan.id.clone(), plan)));
        Ok(())
    }

    /// Puts an array of offices on the shelf.
    pub fn add_offices(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let offices: Vec<OfficeFile> = exercises_format::read(path, text)?;
        self.offices.extend(offices.into_iter().map(|office| (office.id.clone(), office)));
        Ok(())
    }

    /// Puts an array of charts on the shelf.
    pub fn add_charts(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let charts: Vec<ChartExercise> = exercises_format::read(path, text)?;
        self.charts.extend(charts.into_iter().map(|chart| (chart.id.clone(), chart)));
        Ok(())
    }

    /// Puts a look-up drill's text on the shelf.
    pub fn add_drill(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let drill: Drill = exercises_format::read(path, text)?;
        self.drills.insert(drill.id.clone(), drill);
        Ok(())
    }

    /// Puts an array of look-up drills on the shelf.
    pub fn add_drills(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let drills: Vec<Drill> = exercises_format::read(path, text)?;
        self.drills.extend(drills.into_iter().map(|drill| (drill.id.clone(), drill)));
        Ok(())
    }

    /// Puts an encounter template's text on the shelf.
    pub fn add_template(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let template: EncounterTemplate = exercises_format::read(path, text)?;
        self.templates.insert(template.id.clone(), template);
        Ok(())
    }

    /// Puts an array of encounter templates on the shelf.
    pub fn add_templates(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let templates: Vec<EncounterTemplate> = exercises_format::read(path, text)?;
        self.templates.extend(templates.into_iter().map(|template| (template.id.clone(), template)));
        Ok(())
    }

    /// Puts what all templates share on the shelf.
    pub fn add_house(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        self.house = exercises_format::read(path, text)?;
        Ok(())
    }

    /// Puts `{house, templates}` on the shelf: all that the generator draws from, in one text.
    ///
    /// # Errors
    /// When the text is not that.
    pub fn add_generator(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        #[derive(serde::Deserialize)]
        struct Generator {
            house: HouseStyle,
            templates: Vec<EncounterTemplate>,
        }
        let read: Generator = exercises_format::read(path, text)?;
        self.house = read.house;
        self.templates.extend(read.templates.into_iter().map(|template| (template.id.clone(), template)));
        Ok(())
    }

    /// The chart an encounter came from: one of the bank, or a generated one made again; none when it is not on the shelf.
    pub fn chart_of(&self, source: &Source) -> Option<Cow<'_, ChartExercise>> {
        match &source.made {
            None => self.charts.get(&source.exercise).map(Cow::Borrowed),
            Some(made) => super::generate::chart(self, made).ok().map(Cow::Owned),
        }
    }

    /// Puts a blueprint's text on the shelf; a user's own stands beside those that ship.
    pub fn add_blueprint(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let blueprint: Blueprint = exercises_format::read(path, text)?;
        self.blueprints.insert(blueprint.exam.clone(), blueprint);
        Ok(())
    }

    /// Puts an array of blueprints on the shelf.
    pub fn add_blueprints(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let all: Vec<Blueprint> = exercises_format::read(path, text)?;
        self.blueprints.extend(all.into_iter().map(|one| (one.exam.clone(), one)));
        Ok(())
    }

    /// Puts a question's text on the shelf.
    pub fn add_question(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let question: Question = exercises_format::read(path, text)?;
        self.questions.insert(question.id.clone(), question);
        Ok(())
    }

    /// Puts a text that questions share on the shelf, under its slug.
    pub fn add_case(&mut self, path: &str, slug: &str, text: &str) -> Result<(), Finding> {
        self.cases.insert(slug.to_owned(), exercises_format::read(path, text)?);
        Ok(())
    }

    /// Puts all questions and their shared texts on the shelf, as the built site carries them in one file.
    pub fn add_questions(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let bank: QuestionBank = exercises_format::read(path, text)?;
        self.questions.extend(bank.questions.into_iter().map(|one| (one.id.clone(), one)));
        self.cases.extend(bank.cases);
        Ok(())
    }

    /// The data as the practice reads it.
    pub fn world(&self) -> World<'_> {
        World { plans: &self.plans, codes: &self.codes }
    }

    /// What a journal line names as its data: the releases of the code sets an office decides by, in order. The
    /// hospital's procedure codes are not among them: the app fetches them only when asked, and a line must read the
    /// same whether it has. A release the user brought stands behind the shipped one: `hcpcs:2026-04+2019`.
    pub fn releases(&self) -> String {
        let named = |set: &SetId| {
            let of_set = || self.codes.library.releases().filter(|held| held.set == *set);
            let shipped = of_set().filter(|held| !held.imported).last();
            let brought = of_set().filter(|held| held.imported);
            let names: Vec<&str> =
                shipped.into_iter().chain(brought).map(|held| held.release.as_str()).collect();
            (!names.is_empty()).then(|| format!("{set}:{}", names.join("+")))
        };
        DECIDING.iter().filter_map(named).collect::<Vec<String>>().join(" ")
    }
}
