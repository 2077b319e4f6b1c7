//! The front desk before the claim: the card, the payer's word on cover, permission, notices, estimates.

mod authorization;
mod benefit;
mod card;
mod estimate;
mod notice;
mod rules;

pub use authorization::{AuthorizationAnswer, Request, authorize};
pub use benefit::{Cover, cover, reply};
pub use card::{Card, compare};
pub use estimate::{Estimate, EstimateLine, dispute_open, due_by};
pub use notice::{Choice, Consequence, Expected, Notice, consequence};
pub use rules::{EstimateRules, FrontRules};
