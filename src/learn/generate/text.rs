//! The words of a chart: phrasings, abbreviations and noise by the dial, and where the evidence stands in them.

use super::fact::Drawn;
use super::part;
use crate::base::{Dice, Finding};
use crate::practice::chart::{Made, Messiness};
use exercises_format::chart::{Document, Evidence, Section};
use exercises_format::encounter::{NotePart, PaperTemplate, Piece};
use exercises_format::{EncounterTemplate, HouseStyle};
use std::collections::BTreeMap;

/// A chart's papers, and the evidence by mark.
pub(super) struct Written {
    pub documents: Vec<Document>,
    pub evidence: BTreeMap<String, Vec<Evidence>>,
}

struct Writer<'a> {
    house: &'a HouseStyle,
    drawn: &'a Drawn,
    dial: Messiness,
    dice: Dice,
    /// Which abbreviations this writer uses, one and all through the chart.
    short: Vec<&'a [String; 2]>,
    evidence: BTreeMap<String, Vec<Evidence>>,
}

/// Writes the papers.
pub(super) fn write(
    template: &EncounterTemplate,
    house: &HouseStyle,
    drawn: &Drawn,
    made: &Made,
) -> Result<Written, Finding> {
    let mut dice = part(made, &format!("words/{:?}", made.dial)).dice();
    let percent = [0, 40, 92][made.dial as usize];
    let short = house.short.iter().filter(|_| dice.chance(percent)).collect();
    let mut writer = Writer { house, drawn, dial: made.dial, dice, short, evidence: BTreeMap::new() };
    let mut documents = vec![writer.note(template)?];
    for paper in template.papers.iter().filter(|paper| drawn.holds(&paper.when)) {
        documents.push(writer.paper(paper)?);
    }
    writer.noise(&mut documents)?;
    Ok(Written { documents, evidence: writer.evidence })
}

impl Writer<'_> {
    fn note(&mut self, template: &EncounterTemplate) -> Result<Document, Finding> {
        let mut sections = Vec::new();
        for note_part in &template.note {
            let section = self.section(note_part)?;
            sections.extend((!section.text.is_empty()).then_some(section));
        }
        self.fill_in(&mut sections)?;
        if self.dial == Messiness::FridayAfternoon {
            let carried = self.dice.pick(&self.house.carried).cloned().unwrap_or_default();
            let text = self.words(&carried, "note")?;
            let at = self.dice.below(sections.len() as u64 + 1) as usize;
            sections.insert(at, section("", Some("Carried forward"), vec![text]));
        }
        let late = self.dial == Messiness::FridayAfternoon && self.dice.chance(40);
        let signed = if late { "{clinician}, {dos+3d}" } else { "{clinician}, {dos}" };
        Ok(Document {
            id: "note".to_owned(),
            kind: "note".to_owned(),
            title: "Visit note".to_owned(),
            date: "dos".to_owned(),
            signed: Some(signed.to_owned()),
            sections,
        })
    }

    fn section(&mut self, from: &NotePart) -> Result<Section, Finding> {
        let mut said = Vec::new();
        for piece in from.pieces.iter().filter(|piece| self.drawn.holds(&piece.when)) {
            said.push(self.say(piece, "note")?);
        }
        let tidy = self.dial != Messiness::FridayAfternoon;
        let text = match from.numbered {
            _ if said.is_empty() => Vec::new(),
            true if tidy => (1..).zip(&said).map(|(at, text)| format!("{at}. {text}")).collect(),
            true => {
                vec![(1..).zip(&said).map(|(at, text)| format!("{at}) {text}")).collect::<Vec<_>>().join(" ")]
            }
            false => vec![said.join(" ")],
        };
        let long = from.long.as_deref().filter(|_| tidy);
        Ok(section(&from.label, long, text))
    }

    fn paper(&mut self, from: &PaperTemplate) -> Result<Document, Finding> {
        let mut text = Vec::new();
        for piece in from.pieces.iter().filter(|piece| self.drawn.holds(&piece.when)) {
            text.push(self.say(piece, &from.id)?);
        }
        Ok(Document {
            id: from.id.clone(),
            kind: from.kind.clone(),
            title: self.drawn.fill(&from.title)?,
            date: from.date.clone(),
            signed: None,
            sections: vec![section("", None, text)],
        })
    }

    fn say(&mut self, piece: &Piece, document: &str) -> Result<String, Finding> {
        let hurried = self.dial == Messiness::FridayAfternoon && !piece.hurried.is_empty();
        let from = if hurried { &piece.hurried } else { &piece.say };
        let phrase = self.dice.pick(from).cloned().unwrap_or_default();
        self.words(&phrase, document)
    }

    /// The phrase in words; what stands in `[[mark|…]]` becomes evidence.
    fn words(&mut self, phrase: &str, document: &str) -> Result<String, Finding> {
        let mut dice = Some(self.dice.clone());
        let full = self.drawn.fill_with(phrase, &mut dice)?;
        self.dice = dice.unwrap_or_else(|| self.dice.clone());
        let (mut out, mut rest) = (String::new(), full.as_str());
        while let Some((before, tail)) = rest.split_once("[[") {
            let (marked, after) = tail.split_once("]]").unwrap_or((tail, ""));
            let (marks, words) = marked.split_once('|').unwrap_or(("", marked));
            out.push_str(&self.slipped(before));
            let quote = self.shortened(words);
            for mark in marks.split(' ') {
                let entry = Evidence { doc: document.to_owned(), quote: quote.clone() };
                self.evidence.entry(mark.to_owned()).or_default().push(entry);
            }
            out.push_str(&quote);
            rest = after;
        }
        out.push_str(&self.slipped(rest));
        Ok(out)
    }

    fn shortened(&self, text: &str) -> String {
        self.short.iter().fold(text.to_owned(), |text, [long, short]| replace_words(&text, long, short))
    }

    /// Shortened, and with a slip of the keyboard on a Friday.
    fn slipped(&mut self, text: &str) -> String {
        let text = self.shortened(text);
        if self.dial != Messiness::FridayAfternoon || !self.dice.chance(35) {
            return text;
        }
        match self.dice.pick(&self.house.slips) {
            Some([right, wrong]) => replace_words(&text, right, wrong),
            None => text,
        }
    }

    /// Sections that say nothing, before the assessment.
    fn fill_in(&mut self, sections: &mut Vec<Section>) -> Result<(), Finding> {
        let percent = [40, 60, 90][self.dial as usize];
        for filler in &self.house.filler {
            let taken = sections.iter().any(|section| section.label == filler.label);
            if taken || !self.dice.chance(percent) {
                continue;
            }
            let phrase = self.dice.pick(&filler.say).cloned().unwrap_or_default();
            let text = self.words(&phrase, "note")?;
            let at = sections.len().min(1);
            sections.insert(at, section(&filler.label, Some(&filler.long), vec![text]));
        }
        Ok(())
    }

    fn noise(&mut self, documents: &mut Vec<Document>) -> Result<(), Finding> {
        if self.dial == Messiness::Clean {
            return Ok(());
        }
        let mut lines = Vec::new();
        for _ in 0..self.dice.between(1, 4) {
            let line = self.dice.pick(&self.house.problems).cloned().unwrap_or_default();
            let line = self.words(&line, "problems")?;
            lines.extend((!lines.contains(&line)).then_some(line));
        }
        documents.push(Document {
            id: "problems".to_owned(),
            kind: "problem-list".to_owned(),
            title: "Problem list, not reviewed today".to_owned(),
            date: "dos-200d".to_owned(),
            signed: None,
            sections: vec![section("", None, lines)],
        });
        if self.dial == Messiness::FridayAfternoon
            && let Some(stray) = self.dice.pick(&self.house.strays)
        {
            documents.push(self.paper(stray)?);
        }
        Ok(())
    }
}

fn section(label: &str, long: Option<&str>, text: Vec<String>) -> Section {
    Section { label: label.to_owned(), long: long.map(str::to_owned), text }
}

/// Replaces whole words only, outside of tokens.
fn replace_words(text: &str, from: &str, to: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find(from) {
        let (before, tail) = rest.split_at(at);
        let after = &tail[from.len()..];
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '{' && c != '-');
        out.push_str(before);
        let last = before.chars().next_back().or_else(|| out.chars().next_back());
        out.push_str(if edge(last) && edge(after.chars().next()) { to } else { from });
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::replace_words;

    #[test]
    fn only_whole_words_are_shortened() {
        assert_eq!(replace_words("right knee, rightly", "right", "R"), "R knee, rightly");
        assert_eq!(replace_words("{dos} dos upright", "right", "R"), "{dos} dos upright");
    }
}
