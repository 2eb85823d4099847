//! Where officers served. Postings are the officer's; each says in which matter it was recorded, and is amended there alone.

use crate::{
    MatterScope, StoreError, classes,
    columns::{self, PartialColumns},
    officers::require_officer,
};
use candour_model::{
    bodies::ForceId,
    ids::{MatterId, PartyId, PostingId},
    postings::{Posting, PostingOf},
};
use rusqlite::{Connection, Row, Transaction, named_params};

/// Adds where an officer of a matter served.
///
/// # Errors
/// [`StoreError::Missing`] if the party is no officer of the matter.
pub fn add(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    officer: PartyId,
    posting: &Posting,
) -> Result<(), StoreError> {
    require_officer(tx, scope, officer)?;
    put(tx, scope, officer, posting)
}

/// Puts a posting right.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such posting, or another matter recorded it.
pub fn amend(tx: &Transaction<'_>, which: PostingOf, posting: &Posting) -> Result<(), StoreError> {
    require_own(tx, which)?;
    let (from, to) =
        (PartialColumns::of_any(posting.from.as_ref()), PartialColumns::of_any(posting.to.as_ref()));
    tx.prepare_cached(
        "UPDATE posting SET force = :force, unit = :unit, rank = :rank, number_kind = :number_kind, number = :number,
                from_words = :from_words, from_edtf = :from_edtf, from_earliest = :from_earliest,
                from_latest = :from_latest, from_kind = :from_kind, from_basis = :from_basis,
                to_words = :to_words, to_edtf = :to_edtf, to_earliest = :to_earliest, to_latest = :to_latest,
                to_kind = :to_kind, to_basis = :to_basis, source = :source, certainty = :certainty
          WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": which.posting.to_string(),
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
        ":source": posting.source.as_str(),
        ":certainty": posting.certainty.as_str(),
    })?;
    Ok(())
}

/// Adds where a person served who is known to be an officer.
pub(crate) fn put(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    officer: PartyId,
    posting: &Posting,
) -> Result<(), StoreError> {
    let (from, to) =
        (PartialColumns::of_any(posting.from.as_ref()), PartialColumns::of_any(posting.to.as_ref()));
    tx.prepare_cached(
        "INSERT INTO posting (id, party, matter, force, unit, rank, number_kind, number,
                              from_words, from_edtf, from_earliest, from_latest, from_kind, from_basis,
                              to_words, to_edtf, to_earliest, to_latest, to_kind, to_basis, source, certainty, class)
         VALUES (:id, :party, :matter, :force, :unit, :rank, :number_kind, :number,
                 :from_words, :from_edtf, :from_earliest, :from_latest, :from_kind, :from_basis,
                 :to_words, :to_edtf, :to_earliest, :to_latest, :to_kind, :to_basis, :source, :certainty, :class)",
    )?
    .execute(named_params! {
        ":id": posting.id.to_string(),
        ":party": officer.to_string(),
        ":matter": scope.bound(),
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
        ":source": posting.source.as_str(),
        ":certainty": posting.certainty.as_str(),
        ":class": classes::of_new("posting").as_str(),
    })?;
    Ok(())
}

/// An officer's postings as a matter may see them, or as no matter in particular may: earliest first, those with an open
/// beginning before the others.
pub(crate) fn of_officer(
    db: &Connection,
    scope: Option<&MatterScope>,
    officer: PartyId,
) -> Result<Vec<Posting>, StoreError> {
    db.prepare_cached(
        "SELECT id, matter, force, unit, rank, number_kind, number,
                from_words, from_edtf, from_earliest, from_latest, from_kind, from_basis,
                to_words, to_edtf, to_earliest, to_latest, to_kind, to_basis, source, certainty
           FROM posting WHERE party = :party ORDER BY from_earliest, from_latest, seq",
    )?
    .query_map(named_params! { ":party": officer.to_string() }, |row| from_row(row, scope))?
    .map(|row| Ok(row?))
    .collect()
}

/// The officers who bore a number, written in whatever case, in a force.
pub(crate) fn bearers(db: &Connection, force: &ForceId, number: &str) -> Result<Vec<PartyId>, StoreError> {
    db.prepare_cached(
        "SELECT DISTINCT party FROM posting WHERE force = :force AND number = :number COLLATE NOCASE",
    )?
    .query_map(named_params! { ":force": force.0, ":number": number }, |row| columns::uuid(row, "party"))?
    .map(|party| Ok(PartyId(party?)))
    .collect()
}

pub(crate) fn require_own(db: &Connection, which: PostingOf) -> Result<(), StoreError> {
    let scope = MatterScope::of(which.matter);
    require_officer(db, &scope, which.party)?;
    let found = db
        .prepare_cached("SELECT 1 FROM posting WHERE id = :id AND matter = :matter AND party = :party")?
        .exists(named_params! {
            ":id": which.posting.to_string(), ":matter": scope.bound(), ":party": which.party.to_string(),
        })?;
    if found { Ok(()) } else { Err(StoreError::Missing { what: "posting", id: which.posting.to_string() }) }
}

fn from_row(row: &Row<'_>, scope: Option<&MatterScope>) -> rusqlite::Result<Posting> {
    let recorded_in = columns::uuid_if(row, "matter")?.map(MatterId);
    let is_own = recorded_in.is_some() && recorded_in == scope.map(MatterScope::matter);
    let posting = Posting {
        id: PostingId(columns::uuid(row, "id")?),
        force: ForceId(row.get("force")?),
        unit: columns::words(row, "unit")?,
        rank: columns::words(row, "rank")?,
        number_kind: columns::one_of(row, "number_kind")?,
        number: columns::words(row, "number")?,
        from: columns::partial_if(row, "from")?,
        to: columns::partial_if(row, "to")?,
        source: columns::words(row, "source")?,
        certainty: columns::one_of(row, "certainty")?,
        is_own,
    };
    Ok(if is_own { posting } else { posting.seen_from_elsewhere() })
}
