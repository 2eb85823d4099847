//! Exhibits of each matter. An exhibit in the bin keeps its number, and its mark until the bin is emptied.

use crate::{
    MatterScope, StoreError, classes,
    clients::{self, require_client},
    columns::{self, PartialColumns},
    matters::{require, require_matter},
};
use candour_model::{
    dates::phrase,
    exhibits::{AmendExhibit, Exhibit, ExhibitEntry, OfferedMark, Producer, RecordExhibit, next_mark},
    ids::{ExhibitId, PartyId},
    words::Words,
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// The exhibit that has a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Its number in the matter.
    pub number: u32,
    /// Whether it is in the bin.
    pub is_binned: bool,
}

/// The exhibits of a matter, by number.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<Exhibit>, StoreError> {
    db.prepare_cached(
        "SELECT id, number, mark, what, client, producer, original, content_note,
                dated_words, dated_edtf, dated_earliest, dated_latest, dated_kind, dated_basis
           FROM exhibit WHERE matter = :matter ORDER BY number",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, |row| from_row(row, scope))?
    .map(|row| Ok(row?))
    .collect()
}

/// One exhibit.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(db: &Connection, scope: &MatterScope, id: ExhibitId) -> Result<Exhibit, StoreError> {
    db.prepare_cached(
        "SELECT id, number, mark, what, client, producer, original, content_note,
                dated_words, dated_edtf, dated_earliest, dated_latest, dated_kind, dated_basis
           FROM exhibit WHERE id = :id AND matter = :matter",
    )?
    .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| from_row(row, scope))
    .optional()?
    .ok_or_else(|| StoreError::Missing { what: "exhibit", id: id.to_string() })
}

/// The matter of an exhibit, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: ExhibitId) -> Result<MatterScope, StoreError> {
    MatterScope::holding(db, "exhibit", id.0, "SELECT matter FROM exhibit WHERE id = :id")
}

/// The other exhibit of the matter that has a mark, in the bin or not.
///
/// # Errors
/// What the database refuses.
pub fn with_mark(
    db: &Connection,
    scope: &MatterScope,
    mark: &Words,
    other_than: Option<ExhibitId>,
) -> Result<Option<Marked>, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT number, 0 AS is_binned FROM exhibit
              WHERE matter = :matter AND mark = :mark AND id IS NOT :other_than
             UNION ALL
             SELECT number, 1 FROM binned
              WHERE matter = :matter AND noun = 'exhibit' AND kept ->> '$[0].row.mark' = :mark COLLATE NOCASE",
        )?
        .query_row(
            named_params! {
                ":matter": scope.bound(),
                ":mark": mark.as_str(),
                ":other_than": other_than.map(|id| id.to_string()),
            },
            |row| Ok(Marked { number: columns::count(row, "number")?, is_binned: row.get("is_binned")? }),
        )
        .optional()?)
}

/// The mark that the next exhibit of each client would have, by cipher.
///
/// # Errors
/// What the database refuses.
pub fn offered_marks(db: &Connection, scope: &MatterScope) -> Result<Vec<OfferedMark>, StoreError> {
    let taken = db
        .prepare_cached(
            "SELECT mark FROM exhibit WHERE matter = :matter
             UNION ALL
             SELECT kept ->> '$[0].row.mark' FROM binned
              WHERE matter = :matter AND noun = 'exhibit' AND kept IS NOT NULL",
        )?
        .query_map(named_params! { ":matter": scope.bound() }, |row| row.get::<_, String>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    let offered = clients::of_matter(db, scope)?.into_iter().map(|client| OfferedMark {
        client: client.party,
        mark: next_mark(&client.cipher, taken.iter().map(String::as_str)).into(),
        cipher: client.cipher,
    });
    Ok(offered.collect())
}

/// Records an exhibit.
///
/// # Errors
/// [`StoreError::Missing`] if the client who produces it is not of this matter.
pub fn record(tx: &Transaction<'_>, id: ExhibitId, said: &RecordExhibit) -> Result<(), StoreError> {
    let scope = MatterScope::of(said.matter);
    require_matter(tx, &scope)?;
    tx.prepare_cached(
        "INSERT INTO exhibit (id, matter, number, mark, what, original, content_note, class)
         SELECT :id, :matter, coalesce(max(number), 0) + 1, :mark, :what, '', '', :class
           FROM (SELECT number FROM exhibit WHERE matter = :matter
                 UNION ALL SELECT number FROM binned WHERE matter = :matter AND noun = 'exhibit')",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":mark": said.entry.mark.as_str(),
        ":what": said.entry.what.as_str(),
        ":class": classes::of_new("exhibit").as_str(),
    })?;
    put(tx, &scope, id, &said.entry)
}

/// Corrects what is said of an exhibit. Its number stays.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn amend(tx: &Transaction<'_>, scope: &MatterScope, said: &AmendExhibit) -> Result<(), StoreError> {
    let query = "SELECT 1 FROM exhibit WHERE id = :id AND matter = :matter";
    require(tx, "exhibit", said.exhibit.0, scope, query)?;
    put(tx, scope, said.exhibit, &said.entry)
}

fn put(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: ExhibitId,
    said: &ExhibitEntry,
) -> Result<(), StoreError> {
    let (client, words) = match &said.producer {
        Some(Producer::Client { client }) => {
            require_client(tx, scope, *client)?;
            (Some(client.to_string()), None)
        }
        Some(Producer::Other { words }) => (None, Some(words.as_str())),
        None => (None, None),
    };
    let dated = (!said.dated.is_blank()).then(|| phrase::settled(&said.dated));
    let dated = PartialColumns::of_any(dated.as_ref());
    tx.prepare_cached(
        "UPDATE exhibit
            SET mark = :mark, what = :what, client = :client, producer = :producer, original = :original,
                content_note = :content_note, dated_words = :dated_words, dated_edtf = :dated_edtf,
                dated_earliest = :dated_earliest, dated_latest = :dated_latest, dated_kind = :dated_kind,
                dated_basis = :dated_basis
          WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":mark": said.mark.as_str(),
        ":what": said.what.as_str(),
        ":client": client,
        ":producer": words,
        ":original": said.original.as_str(),
        ":content_note": said.content_note.as_str(),
        ":dated_words": dated.words,
        ":dated_edtf": dated.edtf,
        ":dated_earliest": dated.earliest,
        ":dated_latest": dated.latest,
        ":dated_kind": dated.kind,
        ":dated_basis": dated.basis,
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<Exhibit> {
    let producer = match columns::uuid_if(row, "client")? {
        Some(client) => Some(Producer::Client { client: PartyId(client) }),
        None => row
            .get::<_, Option<String>>("producer")?
            .map(|words| Producer::Other { words: Words::from(words) }),
    };
    Ok(Exhibit {
        id: ExhibitId(columns::uuid(row, "id")?),
        matter: scope.matter(),
        number: columns::count(row, "number")?,
        mark: columns::words(row, "mark")?,
        what: columns::words(row, "what")?,
        dated: columns::partial_if(row, "dated")?,
        producer,
        original: columns::words(row, "original")?,
        content_note: columns::words(row, "content_note")?,
    })
}
