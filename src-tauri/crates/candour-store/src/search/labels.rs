//! What a record that was found is called: reference, number, cipher, day.

use crate::{StoreError, columns};
use candour_model::{
    ids::MatterId,
    search::{FoundNoun, FoundRecord},
    words::Words,
};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use uuid::Uuid;

/// A record found, before anything is known of it.
pub(super) const fn bare(noun: FoundNoun, record: String) -> FoundRecord {
    FoundRecord {
        noun,
        record,
        matter: None,
        reference: None,
        number: None,
        cipher: None,
        on: None,
        matches: 0,
        places: Vec::new(),
    }
}

/// Puts to a record what it is called, and the matter it is opened in.
pub(super) fn put(
    db: &Connection,
    (matter, found): (String, FoundRecord),
) -> Result<FoundRecord, StoreError> {
    let found = match query_of(found.noun) {
        Some(query) => db
            .prepare_cached(query)?
            .query_row(named_params! { ":record": found.record }, |row| called(row, found.clone()))
            .optional()?
            .unwrap_or(found),
        None => found,
    };
    let own = found.matter.map(|own| own.to_string());
    let matter = if matter.is_empty() { own.unwrap_or_default() } else { matter };
    let reference: Option<Words> = db
        .prepare_cached("SELECT reference FROM matter WHERE id = :matter")?
        .query_row(named_params! { ":matter": matter }, |row| columns::words(row, "reference"))
        .optional()?;
    Ok(FoundRecord { matter: Uuid::try_parse(&matter).ok().map(MatterId), reference, ..found })
}

fn called(row: &Row<'_>, found: FoundRecord) -> rusqlite::Result<FoundRecord> {
    let cipher: Option<String> = row.get("cipher")?;
    Ok(FoundRecord {
        matter: columns::uuid_if(row, "matter")?.map(MatterId),
        number: row.get("number")?,
        cipher: cipher.and_then(|cipher| cipher.try_into().ok()),
        on: columns::day_if(row, "on_day")?,
        ..found
    })
}

/// The query for what a record is called, by `:record`; a client is opened in the matter found, an officer in the first of theirs.
const fn query_of(noun: FoundNoun) -> Option<&'static str> {
    Some(match noun {
        FoundNoun::Matter => {
            "SELECT id AS matter, NULL AS number, NULL AS cipher, NULL AS on_day FROM matter WHERE id = :record"
        }
        FoundNoun::Note => "SELECT matter, number, NULL AS cipher, NULL AS on_day FROM note WHERE id = :record",
        FoundNoun::Preservation => {
            "SELECT matter, number, NULL AS cipher, NULL AS on_day FROM preservation_item WHERE id = :record"
        }
        FoundNoun::Exhibit => {
            "SELECT e.matter, e.number, p.cipher, NULL AS on_day
               FROM exhibit e LEFT JOIN party p ON p.id = e.client WHERE e.id = :record"
        }
        FoundNoun::Evidence => {
            "SELECT matter, number, NULL AS cipher, NULL AS on_day FROM evidence WHERE id = :record"
        }
        FoundNoun::Event => {
            "SELECT matter, NULL AS number, NULL AS cipher, on_day FROM diary_event WHERE id = :record"
        }
        FoundNoun::Date => {
            "SELECT matter, number, NULL AS cipher, on_day FROM diary_entry WHERE id = :record"
        }
        FoundNoun::Client => {
            "SELECT NULL AS matter, NULL AS number, cipher, NULL AS on_day FROM party WHERE id = :record"
        }
        FoundNoun::Officer => {
            "SELECT (SELECT matter FROM matter_officer WHERE party = p.id ORDER BY seq LIMIT 1) AS matter,
                    NULL AS number, cipher, NULL AS on_day FROM party p WHERE id = :record"
        }
        FoundNoun::Allegation => {
            "SELECT a.matter, a.number, p.cipher, NULL AS on_day
               FROM allegation a JOIN party p ON p.id = a.client WHERE a.id = :record"
        }
        FoundNoun::Statement => {
            "SELECT s.matter, s.number, p.cipher,
                    (SELECT taken_on FROM statement_session t WHERE t.statement = s.id AND t.number = 1) AS on_day
               FROM statement s JOIN party p ON p.id = s.client WHERE s.id = :record"
        }
        FoundNoun::Described => {
            "SELECT d.matter, d.number, p.cipher, NULL AS on_day
               FROM described_person d JOIN party p ON p.id = d.client WHERE d.id = :record"
        }
        FoundNoun::Investigation => {
            "SELECT matter, number, NULL AS cipher, NULL AS on_day FROM investigation WHERE id = :record"
        }
        FoundNoun::Letter => {
            "SELECT matter, number, NULL AS cipher, dated_on AS on_day FROM letter WHERE id = :record"
        }
        FoundNoun::Correspondence => {
            "SELECT matter, NULL AS number, NULL AS cipher, dated_on AS on_day FROM correspondence WHERE id = :record"
        }
        FoundNoun::Holiday => {
            "SELECT NULL AS matter, NULL AS number, NULL AS cipher, day AS on_day
               FROM holiday_correction WHERE division || '/' || day = :record"
        }
        FoundNoun::Draft
        | FoundNoun::Conflict
        | FoundNoun::Office
        | FoundNoun::File
        | FoundNoun::Body
        | FoundNoun::Force
        | FoundNoun::Rule
        | FoundNoun::Precept
        | FoundNoun::Template => return None,
    })
}
