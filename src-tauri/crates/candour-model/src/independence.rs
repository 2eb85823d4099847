//! The independence check: the facts it reads and what it finds. It looks at structure alone: who decides, who does the work,
//! and what links either to the person complained about. Neither facts nor findings speak of a person's motives.

mod across;
mod asked;
mod check;
mod facts;
mod finding;
mod kept;
mod sides;
mod views;
mod words;

pub use across::{AllegationIndependence, IndependenceLine, MatterIndependence};
pub use asked::{AnswerCheck, CheckAnswer, CheckQuestion, CheckSaid};
pub use check::{IndependenceCheck, PersonChecked};
pub use facts::{Facts, OfficerFacts};
pub use finding::{
    FactUsed, IndependenceFinding, IndependenceFlag, IndependenceReason, NextLetter, OfficerIndependence,
    Otherwise, WouldChange,
};
pub use kept::{KeptVerdict, Reached};
pub use sides::Side;
pub use views::{IndependenceView, StandingView, TakeView, WithdrawView};
pub use words::{
    AskedFact, Axis, CriteriaMet, Grade, IdentityKnown, Link, ModeKnown, OfficerRole, Referred, ReviewBody,
    Stage, StatusKnown, Verdict,
};
