//! A visit at a hospital's department is billed twice: by the clinician, and by the hospital for room and staff.

use crate::practice::chart::EncounterId;
use crate::practice::claim::{ClaimId, Cms1500, hospital_of};
use crate::practice::office::{EncounterFile, Op, State};

/// The other claim of a visit.
#[derive(Clone, Debug, PartialEq)]
pub struct Sister {
    /// The visit.
    pub encounter: EncounterId,
    /// The claim, once it is made.
    pub claim: Option<ClaimId>,
    /// Whether it is the hospital's.
    pub hospital: bool,
}

impl Sister {
    /// What the button says.
    pub fn words(&self) -> String {
        match (self.claim, self.hospital) {
            (Some(claim), true) => format!("Open the hospital’s claim {claim}"),
            (Some(claim), false) => format!("Open the clinician’s claim {claim}"),
            (None, true) => "Make the hospital’s claim (UB-04)".to_owned(),
            (None, false) => "Make the clinician’s claim".to_owned(),
        }
    }

    /// What makes it, while it is not made.
    pub fn op(&self) -> Op {
        match self.hospital {
            true => Op::CreateFacilityClaim { encounter: self.encounter },
            false => Op::CreateClaim { encounter: self.encounter },
        }
    }

    /// The claim as it stands now.
    pub fn now(&self, state: &State) -> Option<ClaimId> {
        let file = state.encounters.get(&self.encounter)?;
        if self.hospital { file.facility_claim } else { file.claim }
    }
}

/// The claim beside this one; none where no hospital bills.
pub(super) fn sister(
    state: &State,
    encounter: EncounterId,
    visit: &EncounterFile,
    form: &Cms1500,
) -> Option<Sister> {
    let office = &state.opened.as_ref()?.office;
    hospital_of(office, &visit.encounter.place_of_service).ok()?;
    let hospital = !form.institutional();
    let claim = if hospital { visit.facility_claim } else { visit.claim };
    Some(Sister { encounter, claim, hospital })
}
