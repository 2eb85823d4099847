//! Searching the whole record: its index of words, what is asked of it, and what may be said of what it finds.
//!
//! This is one of the few reads across matters (rule R12): it gives out references, ciphers, numbers and days, and quotes
//! the words of the firm and of bodies alone. Of covered text it says how often and in which paragraphs.

mod beginnings;
mod gathering;
mod index;
mod labels;
mod query;

pub use index::{agrees, is_ready, rebuild};

pub(crate) use index::mend;

use crate::{MatterScope, StoreError};
use candour_model::search::{Coverage, Found, FoundGroup, FoundOfGroup, MATCHES_COUNTED, SearchFor};
use query::Query;
use rusqlite::{Connection, named_params};

/// Searches the record, or one matter of it.
///
/// # Errors
/// What the database refuses. Words that are no query of ours are searched for as they stand, never an error.
pub fn find(db: &Connection, sought: &SearchFor) -> Result<Found, StoreError> {
    let within = sought.matter.map(MatterScope::of);
    let coverage = coverage(db, within)?;
    if !is_ready(db)? {
        return Ok(Found { is_index_ready: false, matches: 0, groups: Vec::new(), coverage });
    }
    let Some(query) = Query::of(sought.words.as_str(), |beginning| beginnings::words(db, beginning))? else {
        return Ok(Found { is_index_ready: true, matches: 0, groups: Vec::new(), coverage });
    };
    let groups = FoundGroup::ALL
        .into_iter()
        .filter(|group| sought.group.is_none_or(|wanted| wanted == *group))
        .map(|group| gathering::of_group(db, &query, within, group, sought.records))
        .filter(|found| found.as_ref().map_or(true, |found| found.matches > 0))
        .collect::<Result<Vec<FoundOfGroup>, _>>()?;
    let matches = groups.iter().map(|group| group.matches).sum::<u32>().min(MATCHES_COUNTED + 1);
    Ok(Found { is_index_ready: true, matches, groups, coverage })
}

/// How much there is to search. Letters are searched by their record; files that were received are sealed and not read.
fn coverage(db: &Connection, within: Option<MatterScope>) -> Result<Coverage, StoreError> {
    let matter = within.map(MatterScope::bound);
    Ok(db
        .prepare_cached(
            "SELECT (SELECT count(*) FROM matter WHERE :matter IS NULL OR id = :matter)
                  + (SELECT count(*) FROM client WHERE :matter IS NULL OR matter = :matter)
                  + (SELECT count(*) FROM matter_officer WHERE :matter IS NULL OR matter = :matter)
                  + (SELECT count(*) FROM described_person WHERE :matter IS NULL OR matter = :matter)
                  + (SELECT count(*) FROM allegation WHERE :matter IS NULL OR matter = :matter)
                  + (SELECT count(*) FROM statement WHERE :matter IS NULL OR matter = :matter)
                  + (SELECT count(*) FROM investigation WHERE :matter IS NULL OR matter = :matter)
                  + (SELECT count(*) FROM correspondence WHERE :matter IS NULL OR matter = :matter)
                  + (SELECT count(*) FROM note WHERE :matter IS NULL OR matter = :matter)
                  + (SELECT count(*) FROM preservation_item WHERE :matter IS NULL OR matter = :matter)
                  + (SELECT count(*) FROM exhibit WHERE :matter IS NULL OR matter = :matter)
                  + (SELECT count(*) FROM evidence WHERE :matter IS NULL OR matter = :matter)
                  + (SELECT count(*) FROM diary_entry WHERE :matter IS NULL OR matter = :matter)
                  + (SELECT count(*) FROM diary_event WHERE :matter IS NULL OR matter = :matter)
                  + (SELECT count(*) FROM draft WHERE :matter IS NULL OR matter = :matter) AS searched,
                    (SELECT count(*) FROM blob WHERE (:matter IS NULL OR matter = :matter)
                        AND id NOT IN (SELECT blob FROM letter)) AS unread",
        )?
        .query_row(named_params! { ":matter": matter }, |row| {
            Ok(Coverage { searched: row.get("searched")?, unread: row.get("unread")? })
        })?)
}
