//! Officers who are identified, and where they served. Their names are in [`crate::identities`].

use crate::{
    MatterScope, StoreError, classes,
    columns::{self, PartialColumns},
    matters::require,
};
use candour_model::{
    bodies::ForceId,
    ids::{PartyId, PostingId},
    officers::{Officer, Posting, ServiceStatus},
};
use rusqlite::{Connection, Row, Transaction, named_params};

/// The officers of a matter, in the order in which they were added.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<Officer>, StoreError> {
    let mut officers = db
        .prepare_cached(
            "SELECT o.party, p.cipher, o.status FROM matter_officer m
               JOIN officer o ON o.party = m.party JOIN party p ON p.id = m.party
              WHERE m.matter = :matter ORDER BY m.seq",
        )?
        .query_map(named_params! { ":matter": scope.bound() }, from_row)?
        .collect::<Result<Vec<_>, _>>()?;
    for officer in &mut officers {
        officer.postings = postings(db, officer.party)?;
    }
    Ok(officers)
}

/// Adds an officer to a matter. The party is added, and the identity sealed, in the same transaction.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such matter.
pub fn add(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    party: PartyId,
    status: ServiceStatus,
) -> Result<(), StoreError> {
    require(tx, "matter", scope.matter().0, scope, "SELECT 1 FROM matter WHERE id = :id AND id = :matter")?;
    enter(tx, party, status)?;
    tx.prepare_cached("INSERT INTO matter_officer (matter, party) VALUES (:matter, :party)")?
        .execute(named_params! { ":matter": scope.bound(), ":party": party.to_string() })?;
    Ok(())
}

/// Enters a party as an officer of no matter.
pub(crate) fn enter(tx: &Transaction<'_>, party: PartyId, status: ServiceStatus) -> Result<(), StoreError> {
    tx.prepare_cached("INSERT INTO officer (party, status, class) VALUES (:party, :status, :class)")?
        .execute(named_params! {
            ":party": party.to_string(),
            ":status": status.as_str(),
            ":class": classes::of_new("officer").as_str(),
        })?;
    Ok(())
}

/// Adds where an officer served.
///
/// # Errors
/// [`StoreError::Missing`] if the party is no officer of the matter.
pub fn add_posting(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    officer: PartyId,
    posting: &Posting,
) -> Result<(), StoreError> {
    require_officer(tx, scope, officer)?;
    put_posting(tx, officer, posting)
}

/// Adds where a person served who is known to be an officer.
pub(crate) fn put_posting(
    tx: &Transaction<'_>,
    officer: PartyId,
    posting: &Posting,
) -> Result<(), StoreError> {
    let (from, to) =
        (PartialColumns::of_any(posting.from.as_ref()), PartialColumns::of_any(posting.to.as_ref()));
    tx.prepare_cached(
        "INSERT INTO posting (id, party, force, unit, rank, number_kind, number,
                              from_words, from_edtf, from_earliest, from_latest, from_kind, from_basis,
                              to_words, to_edtf, to_earliest, to_latest, to_kind, to_basis, class)
         VALUES (:id, :party, :force, :unit, :rank, :number_kind, :number,
                 :from_words, :from_edtf, :from_earliest, :from_latest, :from_kind, :from_basis,
                 :to_words, :to_edtf, :to_earliest, :to_latest, :to_kind, :to_basis, :class)",
    )?
    .execute(named_params! {
        ":id": posting.id.to_string(),
        ":party": officer.to_string(),
        ":force": posting.force.0,
        ":unit": posting.unit.as_str(),
        ":rank": posting.rank.as_str(),
        ":number_kind": posting.number_kind.as_str(),
        ":number": posting.number.as_str(),
        ":from_words": from.words,
        ":from_edtf": from.edtf,
        ":from_earliest": from.earliest,
        ":from_latest": from.latest,
        ":from_kind": from.kind,
        ":from_basis": from.basis,
        ":to_words": to.words,
        ":to_edtf": to.edtf,
        ":to_earliest": to.earliest,
        ":to_latest": to.latest,
        ":to_kind": to.kind,
        ":to_basis": to.basis,
        ":class": classes::of_new("posting").as_str(),
    })?;
    Ok(())
}

/// Refuses a party that is no officer of the matter.
pub(crate) fn require_officer(
    db: &Connection,
    scope: &MatterScope,
    party: PartyId,
) -> Result<(), StoreError> {
    require(
        db,
        "officer",
        party.0,
        scope,
        "SELECT 1 FROM matter_officer WHERE party = :id AND matter = :matter",
    )
}

/// Earliest first; those with an open beginning before the others.
pub(crate) fn postings(db: &Connection, officer: PartyId) -> Result<Vec<Posting>, StoreError> {
    db.prepare_cached(
        "SELECT id, force, unit, rank, number_kind, number,
                from_words, from_edtf, from_earliest, from_latest, from_kind, from_basis,
                to_words, to_edtf, to_earliest, to_latest, to_kind, to_basis
           FROM posting WHERE party = :party ORDER BY from_earliest, from_latest, seq",
    )?
    .query_map(named_params! { ":party": officer.to_string() }, posting_from_row)?
    .map(|row| Ok(row?))
    .collect()
}

fn posting_from_row(row: &Row<'_>) -> rusqlite::Result<Posting> {
    Ok(Posting {
        id: PostingId(columns::uuid(row, "id")?),
        force: ForceId(row.get("force")?),
        unit: columns::words(row, "unit")?,
        rank: columns::words(row, "rank")?,
        number_kind: columns::one_of(row, "number_kind")?,
        number: columns::words(row, "number")?,
        from: columns::partial_if(row, "from")?,
        to: columns::partial_if(row, "to")?,
    })
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Officer> {
    Ok(Officer {
        party: PartyId(columns::uuid(row, "party")?),
        cipher: columns::one_of(row, "cipher")?,
        status: columns::one_of(row, "status")?,
        postings: Vec::new(),
    })
}
