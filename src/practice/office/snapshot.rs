//! A practice in a snapshot: its large files lie in drawers, the rest stands together and is read at every opening.

use super::account::Accounts;
use super::front::{EnquiryId, FrontFiles, VisitId};
use super::index::Index;
use super::intake::Intake;
use super::privacy::PrivacyFiles;
use super::state::{Counters, Due, Opened, PayerFile, RemitId, State, StatementId, TransmissionId};
use crate::base::{Cents, Day, Finding};
use crate::journal::{Drawers, Filed, Packs, Paper, Runs};
use crate::practice::chart::{EncounterId, PlanId};
use crate::practice::claim::ClaimId;
use crate::practice::ledger::Books;
use imbl::OrdMap;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A map whose values lie in drawers: the keys, and where the values are.
#[derive(Serialize, Deserialize)]
struct Shelf<K> {
    keys: Vec<K>,
    runs: Runs,
}

impl<K: Ord + Clone> Shelf<K> {
    fn of<T: Paper>(map: &OrdMap<K, Filed<T>>) -> Result<Self, Finding> {
        Ok(Self { keys: map.keys().cloned().collect(), runs: Runs::of(map.values())? })
    }

    fn map<T: Paper>(self, drawers: &Drawers) -> Option<OrdMap<K, Filed<T>>> {
        let values = self.runs.filed(drawers)?;
        (values.len() == self.keys.len()).then(|| self.keys.into_iter().zip(values).collect())
    }
}

/// A payer's files.
#[derive(Serialize, Deserialize)]
struct Payer {
    members: Shelf<String>,
    owed: Cents,
    owed_by_hospital: Cents,
}

/// Everything of a practice but what lies in drawers.
#[derive(Serialize, Deserialize)]
struct Frozen {
    opened: Option<Arc<Opened>>,
    today: Day,
    counters: Counters,
    encounters: Shelf<EncounterId>,
    claims: Shelf<ClaimId>,
    transmissions: Shelf<TransmissionId>,
    remittances: Shelf<RemitId>,
    payers: Vec<(PlanId, Payer)>,
    due: OrdMap<Day, Vec<Due>>,
    postings: Runs,
    books: Books,
    statements: Shelf<StatementId>,
    accounts: Accounts,
    visits: Shelf<VisitId>,
    enquiries: Shelf<EnquiryId>,
    privacy: PrivacyFiles,
    closed_through: Option<Day>,
    intake: Option<Intake>,
    index: Index,
}

/// Everything of a practice that is filed.
pub(super) fn papers(state: &State) -> Vec<Box<dyn Packs>> {
    fn boxed<T: Paper + PartialEq>(filed: &Filed<T>) -> Box<dyn Packs> {
        Box::new(filed.clone())
    }
    let mut papers: Vec<Box<dyn Packs>> = Vec::new();
    papers.extend(state.encounters.values().map(boxed));
    papers.extend(state.claims.values().map(boxed));
    papers.extend(state.transmissions.values().map(boxed));
    papers.extend(state.remittances.values().map(boxed));
    papers.extend(state.payers.values().flat_map(|payer| payer.members.values().map(boxed)));
    papers.extend(state.books.filed().map(boxed));
    papers.extend(state.statements.values().map(boxed));
    papers.extend(state.front.visits.values().map(boxed));
    papers.extend(state.front.enquiries.values().map(boxed));
    papers
}

/// The rest of a practice. Every field is named here, so that a new one cannot be forgotten.
pub(super) fn freeze(state: &State) -> Result<Vec<u8>, Finding> {
    let State {
        opened,
        today,
        counters,
        encounters,
        claims,
        transmissions,
        remittances,
        payers,
        due,
        books,
        statements,
        accounts,
        front: FrontFiles { visits, enquiries },
        privacy,
        closed_through,
        intake,
        index,
    } = state;
    let payer = |file: &PayerFile| {
        let PayerFile { members, owed, owed_by_hospital } = file;
        Ok(Payer { members: Shelf::of(members)?, owed: *owed, owed_by_hospital: *owed_by_hospital })
    };
    let payers = payers.iter().map(|(plan, file)| Ok((plan.clone(), payer(file)?)));
    let (postings, books) = books.parted()?;
    let frozen = Frozen {
        opened: opened.clone(),
        today: *today,
        counters: counters.clone(),
        encounters: Shelf::of(encounters)?,
        claims: Shelf::of(claims)?,
        transmissions: Shelf::of(transmissions)?,
        remittances: Shelf::of(remittances)?,
        payers: payers.collect::<Result<_, Finding>>()?,
        due: due.clone(),
        postings,
        books,
        statements: Shelf::of(statements)?,
        accounts: accounts.clone(),
        visits: Shelf::of(visits)?,
        enquiries: Shelf::of(enquiries)?,
        privacy: privacy.clone(),
        closed_through: *closed_through,
        intake: *intake,
        index: index.clone(),
    };
    serde_json::to_vec(&frozen).map_err(|fault| {
        Finding::error(
            "snapshot.not-packed",
            format!("The practice could not be packed for a quick opening: {fault}."),
            "Nothing is lost; the next opening reads the whole journal.",
        )
    })
}

/// The practice again; nothing that is filed was looked at.
pub(super) fn thaw(bytes: &[u8], drawers: &Drawers) -> Option<State> {
    let frozen: Frozen = serde_json::from_slice(bytes).ok()?;
    let mut payers = OrdMap::new();
    for (plan, payer) in frozen.payers {
        let Payer { members, owed, owed_by_hospital } = payer;
        payers.insert(plan, Arc::new(PayerFile { members: members.map(drawers)?, owed, owed_by_hospital }));
    }
    Some(State {
        opened: frozen.opened,
        today: frozen.today,
        counters: frozen.counters,
        encounters: frozen.encounters.map(drawers)?,
        claims: frozen.claims.map(drawers)?,
        transmissions: frozen.transmissions.map(drawers)?,
        remittances: frozen.remittances.map(drawers)?,
        payers,
        due: frozen.due,
        books: frozen.books.joined(&frozen.postings, drawers)?,
        statements: frozen.statements.map(drawers)?,
        accounts: frozen.accounts,
        front: FrontFiles { visits: frozen.visits.map(drawers)?, enquiries: frozen.enquiries.map(drawers)? },
        privacy: frozen.privacy,
        closed_through: frozen.closed_through,
        intake: frozen.intake,
        index: frozen.index,
    })
}
