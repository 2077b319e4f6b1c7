//! The practice as a fold of its journal: ops are asked, events follow, the state is what they come to.

mod account;
mod apply;
mod event;
mod fold;
mod front;
mod index;
mod intake;
mod next_plan;
mod op;
mod privacy;
mod round;
mod snapshot;
mod stage;
mod standing;
mod state;

pub use account::{AccountDue, AccountEvent, AccountOp, Accounts};
pub use apply::{World, apply};
pub use event::Event;
pub use front::{EnquiryFile, EnquiryId, FrontDue, FrontEvent, FrontFiles, FrontOp, VisitFile, VisitId};
pub use index::{Index, OfPatient};
pub use intake::{Intake, MOST_A_DAY};
pub use next_plan::NextPlan;
pub use op::{Cause, Evidence, Op};
pub use privacy::{Audit, Glass, PrivacyEvent, PrivacyFiles, PrivacyOp};
pub use standing::{DaySum, Standing, Worked};
pub use state::{
    AppealFile, CauseFile, ClaimFile, Closed, Closing, CodingFile, Counters, Draft, Due, EncounterFile,
    Opened, PatientPayment, PayerFile, Remit, RemitId, Route, Stage, State, Statement, StatementId,
    Submission, Transmission, TransmissionId, TransmissionKind,
};
