//! From the record's own words to the facts of the check: postings over time, what an investigation came to, who was appointed.
//!
//! What the record does not settle is left unknown, and the check works out every value it could have.

mod asked;
mod service;
mod ties;
mod work;

#[cfg(test)]
mod tests;

use candour_model::{
    bodies::ForceId, dates::CivilDate, dates::PartialDate, independence::Link, officers::Officer,
};
pub use ties::links_to;
pub use work::WorkOnRecord;

/// A person complained about, as the record holds the person.
#[derive(Clone, Copy, Debug)]
pub struct PersonOnRecord<'r> {
    /// The officer; absent where there is a description only.
    pub officer: Option<&'r Officer>,
    /// When what is alleged happened.
    pub happened: &'r PartialDate,
    /// The force concerned, which decides where no posting does.
    pub concerned: Option<&'r ForceId>,
    /// What recorded ties bring to this person alone.
    pub links: &'r [Link],
    /// The day it is asked.
    pub today: CivilDate,
}
