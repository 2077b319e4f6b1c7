//! One claim on the payer's table: the form, the member's file, what the code book says of each line.

use super::{Decided, DecidedLine, Member, Plan, Read, Received};
use crate::base::{Day, us_date};
use crate::practice::chart::Npi;
use crate::practice::claim::{FormLine, Frequency, pointer_letter};
use crate::practice::coding::{CodeBook, Icd10Cm, Modifier, Procedure, ProcedureFacts};

/// Everything a rule may read.
pub(super) struct Case<'a> {
    pub claim: &'a Received,
    pub plan: &'a Plan,
    pub member: Option<&'a Member>,
    pub codes: &'a dyn CodeBook,
    /// Facts of each line's procedure on its date; none when not valid then.
    pub facts: Vec<Option<ProcedureFacts>>,
    /// Lines that an earlier rule has denied.
    pub denied: Vec<bool>,
}

impl<'a> Case<'a> {
    pub fn open(
        claim: &'a Received,
        plan: &'a Plan,
        member: Option<&'a Member>,
        codes: &'a dyn CodeBook,
    ) -> Self {
        let lines = &claim.form.lines;
        let facts = lines.iter().map(|line| codes.procedure(&line.procedure, line.from)).collect();
        Self { claim, plan, member, codes, facts, denied: vec![false; lines.len()] }
    }

    pub fn line(&self, at: usize) -> &'a FormLine {
        &self.claim.form.lines[at]
    }

    /// The lines beside line `at` of the same clinician that still stand, with their index.
    pub fn beside(&self, at: usize) -> impl Iterator<Item = (usize, &'a FormLine)> {
        let npi = &self.line(at).rendering.npi;
        let lines = self.claim.form.lines.iter().enumerate();
        lines.filter(move |(i, other)| *i != at && !self.denied[*i] && other.rendering.npi == *npi)
    }

    /// Decided claims of the member's history of this claim's kind (a clinician's or a hospital's own) that still stand: neither this claim itself (when it is decided
    /// anew) nor the one it replaces.
    pub fn history(&self) -> impl Iterator<Item = &'a Decided> {
        let decided = self.member.map_or(&[][..], |member| &member.decided);
        let hospital = self.claim.form.institutional();
        decided.iter().filter(move |earlier| earlier.hospital == hospital && !self.set_aside(earlier))
    }

    /// Lines of the hospital's own claims that were paid: rooms, machines and staff, never a clinician's part.
    pub fn paid_to_hospital(&self) -> impl Iterator<Item = &'a DecidedLine> {
        let decided = self.member.map_or(&[][..], |member| &member.decided);
        let paid = decided.iter().filter(|earlier| earlier.hospital).flat_map(|earlier| &earlier.lines);
        paid.filter(|line| !line.denied)
    }

    /// The lines of [`Self::history`] that were not denied.
    pub fn paid_history(&self) -> impl Iterator<Item = (&'a Decided, &'a DecidedLine)> {
        let each = |earlier: &'a Decided| earlier.lines.iter().map(move |line| (earlier, line));
        self.history().flat_map(each).filter(|(_, line)| !line.denied)
    }

    /// What the payer knows was done: services paid before the sandbox, and decided lines not denied.
    pub fn past_services(&self) -> impl Iterator<Item = Past<'a>> {
        let earlier = self.member.map_or(&[][..], |member| &member.earlier).iter().map(|old| Past {
            procedure: &old.procedure,
            modifiers: &old.modifiers,
            dos: old.dos,
            npi: &old.npi,
        });
        let decided = self.paid_history().map(|(_, old)| Past {
            procedure: &old.procedure,
            modifiers: &old.modifiers,
            dos: old.dos,
            npi: &old.npi,
        });
        earlier.chain(decided)
    }

    /// The claim this one replaces, when it is a replacement and the payer has it.
    pub fn replaced(&self) -> Option<&'a Decided> {
        let form = &self.claim.form;
        let decided = &self.member.filter(|_| form.frequency == Frequency::Replacement)?.decided;
        decided.iter().find(|earlier| earlier.payer_control == form.original_ref.trim())
    }

    /// Whether an earlier decision gives way to this one.
    pub fn set_aside(&self, earlier: &Decided) -> bool {
        let form = &self.claim.form;
        earlier.payer_control == self.claim.payer_control
            || (form.frequency == Frequency::Replacement && earlier.payer_control == form.original_ref.trim())
    }

    /// The diagnoses a line points to, with their letters.
    pub fn pointed(&self, at: usize) -> impl Iterator<Item = (char, &'a Icd10Cm)> {
        let diagnoses = &self.claim.form.diagnoses;
        self.line(at).pointers.iter().filter_map(move |position| {
            let index = usize::from(*position).checked_sub(1)?;
            diagnoses.get(index).map(|code| (pointer_letter(*position), code))
        })
    }

    /// Item 24D as read: `99214, no modifier` or `20610 RT`.
    pub fn read_service(&self, at: usize) -> Read {
        let line = self.line(at);
        let value = match line.modifiers.is_empty() {
            true => format!("{}, no modifier", line.procedure),
            false => service_text(&line.procedure, &line.modifiers),
        };
        self.read("24D", at, value)
    }

    /// Item 24A as read.
    pub fn read_date(&self, at: usize) -> Read {
        self.read("24A", at, us_date(self.line(at).from))
    }

    /// Item 24E as read, with the codes behind the letters.
    pub fn read_pointed(&self, at: usize) -> Read {
        let codes: Vec<String> = self.pointed(at).map(|(letter, code)| format!("{letter} {code}")).collect();
        self.read("24E", at, codes.join(", "))
    }

    /// Item 23 as read.
    pub fn read_permit(&self) -> Read {
        read_whole("23", &self.claim.form.prior_authorization)
    }

    /// An item of a line.
    pub fn read(&self, item: &str, at: usize, value: String) -> Read {
        Read { item: item.to_owned(), line: Some(number(at)), value: or_blank(value) }
    }
}

/// A service the payer knows was done.
#[derive(Clone, Copy)]
pub(super) struct Past<'a> {
    pub procedure: &'a Procedure,
    pub modifiers: &'a [Modifier],
    pub dos: Day,
    pub npi: &'a Npi,
}

/// An item of the whole claim, or one of the payer's own files.
pub(super) fn read_whole(item: &str, value: &str) -> Read {
    Read { item: item.to_owned(), line: None, value: or_blank(value.trim().to_owned()) }
}

fn or_blank(value: String) -> String {
    if value.is_empty() { "blank".to_owned() } else { value }
}

/// The line's number on the form, from 1.
pub(super) fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX - 1) + 1
}

/// `20610 RT 59`.
pub(super) fn service_text(procedure: &Procedure, modifiers: &[Modifier]) -> String {
    let mut text = procedure.0.clone();
    for modifier in modifiers {
        text.push(' ');
        text.push_str(modifier.as_str());
    }
    text
}

/// `25`, `59 or XS`, `RT, LT or 50`.
pub(super) fn any_of(modifiers: &[Modifier]) -> String {
    match modifiers {
        [] => "none".to_owned(),
        [only] => only.0.clone(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(Modifier::as_str).collect();
            format!("{} or {last}", first.join(", "))
        }
    }
}

/// Days from one date to another, negative when the second is earlier.
pub(super) fn days_between(from: Day, to: Day) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
