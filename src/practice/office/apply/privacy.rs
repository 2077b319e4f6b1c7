//! Privacy: breaking the glass, auditing the log, deciding requests, assessing slips.

use super::Work;
use crate::base::{Day, Finding};
use crate::practice::office::event::Event;
use crate::practice::office::privacy::{Audit, Glass, PrivacyEvent, PrivacyOp};
use crate::practice::privacy::{
    AccessLog, Area, Assessment, Decision, Ground, Incident, Mark, access_log, breaches, house, releases,
};

/// The shortest reason, in characters: a word is none.
const SHORTEST_REASON: usize = 12;

impl Work<'_> {
    pub(super) fn privacy(&mut self, op: &PrivacyOp) -> Result<(), Finding> {
        match op {
            PrivacyOp::BreakGlass { user, mrn, area, reason } => self.break_glass(user, mrn, *area, reason),
            PrivacyOp::FlagAccess { entry, incident } => self.flag(entry, *incident),
            PrivacyOp::CloseAudit { from } => self.close_audit(*from),
            PrivacyOp::DecideRelease { request, decision, ground } => {
                self.decide_release(request, *decision, *ground)
            }
            PrivacyOp::AssessBreach { case, answer } => self.assess(case, answer),
        }
    }

    fn note(&mut self, event: PrivacyEvent) -> Result<(), Finding> {
        self.emit(Event::Privacy(Box::new(event)))
    }

    fn break_glass(&mut self, user: &str, mrn: &str, area: Area, reason: &str) -> Result<(), Finding> {
        let house = house()?;
        let known = self.state.index.patient(mrn).is_some_and(|of| !of.encounters.is_empty());
        let fault = match house.staff(user) {
            None => Some(("privacy.user", "Nobody here has that login.", "Choose one of the staff.")),
            Some(_) if !known => {
                Some(("privacy.patient", "There is no such patient.", "Check the record number."))
            }
            Some(one) if house.may_see(one.role, area) => Some((
                "privacy.no-glass",
                "The role sees this part anyway.",
                "Open it; no glass stands before it.",
            )),
            Some(_) if reason.trim().chars().count() < SHORTEST_REASON => Some((
                "privacy.no-reason",
                "A reason is missing.",
                "Say what for, in a sentence; it is kept and read.",
            )),
            Some(_) => None,
        };
        match fault {
            Some((code, what, next)) => Err(Finding::error(code, what, next)),
            None => self.note(PrivacyEvent::GlassBroken(Glass {
                day: self.state.today,
                user: user.to_owned(),
                mrn: mrn.to_owned(),
                area,
                reason: reason.trim().to_owned(),
            })),
        }
    }

    fn log(&self, from: Day) -> Result<AccessLog, Finding> {
        Ok(access_log(&self.state, &house()?, from))
    }

    fn flag(&mut self, entry: &str, incident: Incident) -> Result<(), Finding> {
        let log = self.log(Day::MIN)?;
        let found = log.entries.iter().find(|access| access.id == entry);
        let found = found.ok_or_else(|| {
            Finding::error(
                "privacy.entry",
                format!("The log has no entry {entry}."),
                "Choose an entry of a day that is over.",
            )
        })?;
        let audited = self.state.privacy.audited_to().is_some_and(|to| found.day <= to);
        if audited || self.state.privacy.flags.contains_key(entry) {
            return Err(Finding::error(
                "privacy.flagged",
                "This entry was flagged, or its audit is closed.",
                "Go on to the next entry.",
            ));
        }
        let (right, words) = match log.planted.get(entry) {
            Some(planted) if *planted == incident => (true, planted.words().to_owned()),
            Some(planted) => (false, format!("Wrong it is, but otherwise: {}", planted.words())),
            None if found.reason.is_some() => {
                (false, "The glass was broken with a reason on record.".to_owned())
            }
            None => (false, format!("It belongs to a task: {}.", found.task)),
        };
        let mark = Mark { part: "access".to_owned(), right, words };
        self.note(PrivacyEvent::AccessFlagged { entry: entry.to_owned(), incident, mark })
    }

    fn close_audit(&mut self, from: Day) -> Result<(), Finding> {
        let to = self.state.today.yesterday().unwrap_or(self.state.today);
        let read = self.state.privacy.audited_to().is_some_and(|audited| from <= audited);
        if read || from > to {
            return Err(Finding::error(
                "privacy.audit",
                "These days were audited already, or are not over.",
                "Begin with the day after the last audit.",
            ));
        }
        let log = self.log(from)?;
        let mut audit = Audit { from, to, found: 0, misnamed: 0, wronged: 0, missed: Vec::new() };
        for access in &log.entries {
            match (log.planted.get(&access.id), self.state.privacy.flags.get(&access.id)) {
                (Some(planted), Some((said, _))) if planted == said => audit.found += 1,
                (Some(_), Some(_)) => audit.misnamed += 1,
                (None, Some(_)) => audit.wronged += 1,
                (Some(planted), None) => audit.missed.push((access.id.clone(), *planted)),
                (None, None) => {}
            }
        }
        self.note(PrivacyEvent::AuditClosed(audit))
    }

    fn decide_release(&mut self, id: &str, decision: Decision, ground: Ground) -> Result<(), Finding> {
        let case =
            releases()?.into_iter().find(|case| case.id == id).ok_or_else(|| unknown("request", id))?;
        if self.state.privacy.releases.contains_key(id) {
            return Err(decided("request", id));
        }
        let marks = case.grade(decision, ground);
        self.note(PrivacyEvent::ReleaseDecided { request: id.to_owned(), decision, ground, marks })
    }

    fn assess(&mut self, id: &str, answer: &Assessment) -> Result<(), Finding> {
        let file = breaches()?;
        let case = file.cases.iter().find(|case| case.id == id).ok_or_else(|| unknown("case", id))?;
        if self.state.privacy.breaches.contains_key(id) {
            return Err(decided("case", id));
        }
        let marks = case.grade(&file.rules, answer);
        self.note(PrivacyEvent::BreachAssessed { case: id.to_owned(), answer: answer.clone(), marks })
    }
}

fn unknown(what: &str, id: &str) -> Finding {
    Finding::error("privacy.unknown", format!("There is no {what} {id}."), "Choose one that is listed.")
}

fn decided(what: &str, id: &str) -> Finding {
    Finding::error(
        "privacy.decided",
        format!("The {what} {id} was decided, and the reasons were shown."),
        "Go on to the next one.",
    )
}
