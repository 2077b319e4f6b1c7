//! The steps from a draft to zero.

use super::Guide;
use crate::base::Severity;
use crate::desk::life::plan_name;
use crate::desk::queue::soonest_words;
use crate::learn::Shelf;
use crate::practice::claim::ClaimId;
use crate::practice::denial::{Denied, denied_lines};
use crate::practice::office::{ClaimFile, Draft, NextPlan, Route, Stage, State};

pub(super) fn step(state: &State, shelf: &Shelf, id: ClaimId) -> Option<Guide> {
    let file = state.claims.get(&id)?;
    let stage = state.stage(id)?;
    Some(match stage {
        Stage::Draft => draft(id, file.draft.as_ref()?),
        Stage::Sent => sent(file),
        Stage::Rejected => rejected(id, file),
        Stage::ToPost => to_post(file, id),
        Stage::Denied => denied(state, shelf, file, id),
        Stage::Appealed => {
            Guide::wait(8, "The appeal is with the payer; its answer comes as a new remittance or a letter.")
        }
        Stage::PatientOwes => owing(state, shelf, file, id),
        Stage::Credit => Guide::at(
            10,
            "Look at the credit",
            "More came in than was owed; the claim’s ledger shows where from.",
            format!("claim/{id}"),
        ),
        Stage::Settled => Guide::at(
            10,
            "Zero: this claim is done",
            "Nothing is owed by anyone. Look back at its whole way, then take the next chart.",
            format!("claim/{id}"),
        ),
    })
}

fn draft(id: ClaimId, draft: &Draft) -> Guide {
    let form = format!("claim/{id}/form");
    let errors = |draft: &Draft| {
        draft.scrubbed.as_ref().map(|found| found.iter().filter(|f| f.severity == Severity::Error).count())
    };
    let again = draft.route != Route::Original;
    match errors(draft) {
        None if again => {
            let why = "Mend what was wrong, in the coding or on the form, then run the edits again.";
            Guide::at(8, "Mend the draft and scrub it", why, form)
        }
        None => {
            let why = "The edits find what a payer would send back, while it still costs nothing.";
            Guide::at(3, "Scrub the claim", why, form)
        }
        Some(0) => {
            let why = "It goes out as an 837; the payer answers in a few days.";
            Guide::at(if again { 8 } else { 4 }, "Send it", why, form)
        }
        Some(_) => {
            let why = "An edit found an error. Mend it where the finding says, or send it anyway and see.";
            Guide::at(if again { 8 } else { 3 }, "Read what the edits found", why, form)
        }
    }
}

fn sent(file: &ClaimFile) -> Guide {
    let round = file.submissions.last();
    let taken = round.is_some_and(|round| round.front_end.is_some());
    let why = if taken {
        "The payer took the claim in and is deciding. Advance to the next event."
    } else {
        "The payer’s front end answers first, then the payer decides. Advance to the next event."
    };
    Guide::wait(5, why)
}

fn rejected(id: ClaimId, file: &ClaimFile) -> Guide {
    let said = file.submissions.last().map(|round| round.front_end_words.clone()).unwrap_or_default();
    let why = if said.is_empty() { "The payer could not take the claim in.".to_owned() } else { said };
    Guide::at(5, "Mend the rejected claim", why, format!("claim/{id}"))
}

fn to_post(file: &ClaimFile, id: ClaimId) -> Guide {
    let remit = file.submissions.iter().rev().find_map(|round| round.remittance);
    let link = remit.map_or_else(|| format!("claim/{id}"), |(remit, _)| format!("remittance/{remit}"));
    let why =
        "Read each line: what was paid, what the contract takes off, what the patient owes, what was denied.";
    Guide::at(6, "Post the remittance", why, link)
}

fn denied(state: &State, shelf: &Shelf, file: &ClaimFile, id: ClaimId) -> Guide {
    let lines = denied_lines(state, &shelf.codes, id);
    let explained = |line: &&Denied| {
        file.causes.iter().any(|cause| cause.submission == line.submission && cause.line == line.line)
    };
    let place = |line: &Denied| format!("claim/{id}/denial/{}", line.line);
    if let Some(line) = lines.iter().find(|line| !explained(line)) {
        let why = "Say which rule you think fired and on which item; then the payer’s own steps are shown.";
        return Guide::at(7, "Explain the denial", why, place(line));
    }
    match lines.first() {
        Some(line) => {
            let by = soonest_words(state, shelf, line);
            let by = by.map(|by| format!(" The first door closes {by}.")).unwrap_or_default();
            let why =
                format!("Correct it by the plan’s own route, appeal, bill the patient or write it off.{by}");
            Guide::at(8, "Work the denial", why, place(line))
        }
        None => Guide::at(
            8,
            "See what is still owed",
            "The payer owes something that no denied line explains; follow the claim.",
            format!("claim/{id}"),
        ),
    }
}

fn owing(state: &State, shelf: &Shelf, file: &ClaimFile, id: ClaimId) -> Guide {
    let Some(visit) = state.encounters.get(&file.encounter) else {
        return Guide::wait(9, "The patient owes the rest.");
    };
    let mrn = &visit.encounter.patient.mrn;
    let place = format!("statement/{mrn}");
    match state.coordination(id) {
        Some(NextPlan::ByHand(plan)) => {
            let step = format!("Bill {} next", plan_name(shelf, &plan));
            let why = "A second plan pays before the patient does; it wants the first one’s decision.";
            return Guide::at(9, &step, why, format!("claim/{id}"));
        }
        Some(next) => {
            let why =
                format!("{} decides next; the patient is billed after that.", plan_name(shelf, next.plan()));
            return Guide::wait(9, why);
        }
        None => {}
    }
    match crate::desk::queue::statement_out(state, mrn) {
        None => Guide::at(9, "Send a statement", "What is left is the patient’s to pay.", place),
        Some(sent) if sent.payment.is_some() => {
            let why = format!("The patient paid; posting it brings claim {id} to zero.");
            Guide::at(10, "Post the payment", why, place)
        }
        Some(_) => Guide::wait(9, "The statement is out. The patient’s payment arrives by itself."),
    }
}
