//! What is the case: the patient, the clinician, the parameters, and the words they give.

use super::draw::weighted;
use super::{overlap, part};
use crate::base::{Dice, Finding};
use crate::learn::case::Person;
use crate::practice::chart::Made;
use crate::practice::payer::Plan;
use exercises_format::encounter::When;
use exercises_format::{EncounterTemplate, HouseStyle};
use std::collections::BTreeMap;

/// Facts drawn; they depend on the seed and never on the dial.
pub(super) struct Drawn {
    /// `F` or `M`.
    pub sex: String,
    /// Whole years on the day.
    pub age: u8,
    /// Who came.
    pub person: Person,
    /// Rendering clinician's slug.
    pub clinician: String,
    /// Referring clinician's slug.
    pub referring: Option<String>,
    /// For how many days the coverage has run.
    pub covered_days: i64,
    /// Whether item 23's number was already on the registration.
    pub registered: bool,
    words: BTreeMap<String, String>,
}

impl Drawn {
    pub fn new(
        template: &EncounterTemplate,
        house: &HouseStyle,
        plan: &Plan,
        made: &Made,
    ) -> Result<Self, Finding> {
        let mut dice = part(made, "facts").dice();
        let share = house.plans.iter().find(|share| share.plan == made.plan.as_str());
        let ages = share.and_then(|share| overlap(template, share.ages)).unwrap_or(template.ages);
        let sex = match &template.sex {
            Some(sex) => sex.clone(),
            None if dice.chance(52) => "F".to_owned(),
            None => "M".to_owned(),
        };
        let age = dice.between(ages[0].into(), ages[1].into());
        let person = Person::draw(&mut dice, &sex, age, made.dos);
        let mut drawn = Drawn {
            age: u8::try_from(age).unwrap_or(u8::MAX),
            person,
            clinician: dice.pick(&template.clinicians).cloned().unwrap_or_default(),
            referring: dice.pick(&template.referring).cloned(),
            covered_days: dice.between(200, 900),
            registered: dice.chance(85),
            words: people_words(&sex),
            sex,
        };
        drawn.words.insert("payer".to_owned(), plan.kind.clone());
        let in_band = |ages: &[u8; 2]| (ages[0]..=ages[1]).contains(&drawn.age);
        let band = template.bands.iter().find(|(_, ages)| in_band(ages)).map(|(name, _)| name.clone());
        drawn.words.insert("band".to_owned(), band.unwrap_or_default());
        drawn.choose(template, &mut dice);
        drawn.look_up(template)?;
        Ok(drawn)
    }

    fn choose(&mut self, template: &EncounterTemplate, dice: &mut Dice) {
        for parameter in &template.parameters {
            let choices: Vec<_> = parameter.choices.iter().map(|choice| (choice, choice.weight)).collect();
            let Some(choice) = weighted(&choices, dice) else { continue };
            self.words.insert(parameter.name.clone(), choice.is.clone());
            self.words.extend(choice.words.clone());
        }
    }

    fn look_up(&mut self, template: &EncounterTemplate) -> Result<(), Finding> {
        for table in &template.tables {
            let values: Vec<String> =
                table.by.iter().map(|name| self.words.get(name).cloned().unwrap_or_default()).collect();
            let key = values.join(" ");
            let word = table
                .rows
                .get(&key)
                .or_else(|| table.rows.get("*"))
                .ok_or_else(|| unknown(&format!("{}: {key}", table.name)))?;
            self.words.insert(table.name.clone(), word.clone());
        }
        Ok(())
    }

    /// Whether everything asked holds.
    pub fn holds(&self, when: &When) -> bool {
        when.iter().all(|(name, values)| self.words.get(name).is_some_and(|word| values.contains(word)))
    }

    /// The text with its words filled in; a word may hold others.
    pub fn fill(&self, text: &str) -> Result<String, Finding> {
        self.fill_with(text, &mut None)
    }

    /// The same, with numbers drawn where the text leaves them open.
    pub fn fill_with(&self, text: &str, dice: &mut Option<Dice>) -> Result<String, Finding> {
        let mut out = text.to_owned();
        for _ in 0..4 {
            if !out.contains('<') {
                return Ok(out);
            }
            out = self.once(&out, dice)?;
        }
        Err(unknown(text))
    }

    fn once(&self, text: &str, dice: &mut Option<Dice>) -> Result<String, Finding> {
        let (mut out, mut rest) = (String::with_capacity(text.len()), text);
        while let Some((before, tail)) = rest.split_once('<') {
            let (word, after) = tail.split_once('>').ok_or_else(|| unknown(tail))?;
            out.push_str(before);
            match (word.strip_prefix('#'), dice.as_mut()) {
                (Some(range), Some(dice)) => out.push_str(&number(range, dice)?),
                (Some(_), None) => return Err(unknown(word)),
                (None, _) => out.push_str(self.words.get(word).ok_or_else(|| unknown(word))?),
            }
            rest = after;
        }
        out.push_str(rest);
        Ok(out)
    }
}

fn number(range: &str, dice: &mut Dice) -> Result<String, Finding> {
    let ends = range.split_once('-').and_then(|(low, high)| Some((low.parse().ok()?, high.parse().ok()?)));
    let (low, high) = ends.ok_or_else(|| unknown(range))?;
    Ok(dice.between(low, high).to_string())
}

fn people_words(sex: &str) -> BTreeMap<String, String> {
    let said = match sex {
        "F" => ["F", "woman", "she", "She", "her", "her"],
        _ => ["M", "man", "he", "He", "him", "his"],
    };
    let names = ["sex", "man", "he", "He", "him", "his"];
    names.iter().zip(said).map(|(name, word)| ((*name).to_owned(), word.to_owned())).collect()
}

fn unknown(word: &str) -> Finding {
    Finding::error(
        "generate.word",
        format!("“{word}” is a word that no parameter gives."),
        "Name a parameter, one of its words or a table's.",
    )
}
