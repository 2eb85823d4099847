//! Letters: from a template to a draft that follows the record, and from the draft to bytes that never change.
//!
//! Whether a letter may go is for `candour-rules` to find, and how it looks for `candour-documents`; here the two meet.

mod checked;
mod compose;
mod copies;
mod document;
mod drawing;
mod earlier;
mod earlier_wordings;
mod enclosures;
mod exhibits;
mod facts;
mod followed;
mod grounds;
mod insertable;
mod investigation;
mod issue;
mod looked_through;
mod material;
mod names_nobody;
mod particulars;
mod permitted;
mod reading;
mod replace;
mod schedules;
mod set;
mod wording;

pub(crate) use document::{closing, kind_of, letterhead, read_kind};
pub(crate) use followed::means_in_words;
pub(crate) use issue::anchor;
pub(crate) use looked_through::LookedThrough;
pub(crate) use material::OfficerNames;
use material::{Material, Person};
pub(crate) use permitted::{of_date, of_firm, of_officer, of_the_directory};
pub(crate) use reading::in_words;
pub(crate) use schedules::{force_and_station, parts_named, rank_and_number, years};
