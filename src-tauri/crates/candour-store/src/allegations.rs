//! Allegations: what a client says was done, when, where and by whom. What was said is amended only while it is a draft.
//!
//! What hangs on an allegation (whom it is against, the criteria, who was told before) is in [`parts`].

mod parts;

pub(crate) use parts::roles_from_row;

use crate::{
    MatterScope, StoreError, classes,
    clients::require_client,
    columns::{self, PartialColumns},
    hanging::Of,
    numbers::{self, Series},
};
use candour_model::{
    allegations::{Allegation, AllegationLine, AllegationStatus, Alleged},
    dates::said::Settled,
    ids::{AllegationId, PartyId},
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// The allegations of a matter by number, covered: what happened is not among it.
///
/// # Errors
/// What the database refuses.
pub fn lines_of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<AllegationLine>, StoreError> {
    Ok(of_matter(db, scope)?.into_iter().map(covered).collect())
}

/// An allegation without what happened.
fn covered(allegation: Allegation) -> AllegationLine {
    AllegationLine {
        paragraphs: paragraphs(allegation.particulars.as_str()),
        earlier_reports: u32::try_from(allegation.earlier_reports.len()).unwrap_or(u32::MAX),
        id: allegation.id,
        client: allegation.client,
        number: allegation.number,
        happened: allegation.happened,
        happened_from_birth: allegation.happened_from_birth,
        place: allegation.place,
        duty: allegation.duty,
        accused: allegation.accused,
        categories: allegation.categories,
        offences: allegation.offences,
        criteria: allegation.criteria,
        status: allegation.status,
    }
}

/// The allegations of a matter by number, whole. For letters; showing one is an act of its own.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<Allegation>, StoreError> {
    let allegations = db
        .prepare_cached(
            "SELECT id, client, number, particulars, happened_words, happened_edtf, happened_earliest,
                    happened_latest, happened_kind, happened_basis, happened_from_birth, place, duty, how_known,
                    status
               FROM allegation WHERE matter = :matter ORDER BY number",
        )?
        .query_map(named_params! { ":matter": scope.bound() }, |row| from_row(row, scope))?
        .collect::<Result<Vec<_>, _>>()?;
    parts::fill(db, Of::Matter(scope), allegations)
}

/// The matter of an allegation, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: AllegationId) -> Result<MatterScope, StoreError> {
    MatterScope::holding(db, "allegation", id.0, "SELECT matter FROM allegation WHERE id = :id")
}

/// One allegation, whole.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(db: &Connection, scope: &MatterScope, id: AllegationId) -> Result<Allegation, StoreError> {
    let allegation = db
        .prepare_cached(
            "SELECT id, client, number, particulars, happened_words, happened_edtf, happened_earliest,
                    happened_latest, happened_kind, happened_basis, happened_from_birth, place, duty, how_known,
                    status
               FROM allegation WHERE id = :id AND matter = :matter",
        )?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
            from_row(row, scope)
        })
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "allegation", id: id.to_string() })?;
    let filled = parts::fill(db, Of::Record(id.0), vec![allegation])?.pop();
    filled.ok_or(StoreError::Damaged)
}

/// Records an allegation under the matter's next number, as a draft.
///
/// # Errors
/// [`StoreError::Missing`] if the client or someone accused is not of this matter.
pub fn record(tx: &Transaction<'_>, id: AllegationId, said: &Alleged) -> Result<Allegation, StoreError> {
    let scope = MatterScope::of(said.matter);
    require_client(tx, &scope, said.client)?;
    let happened = PartialColumns::of(&said.happened.date);
    tx.prepare_cached(
        "INSERT INTO allegation (id, matter, client, number, particulars,
                                 happened_words, happened_edtf, happened_earliest, happened_latest,
                                 happened_kind, happened_basis, happened_from_birth, place, duty, how_known, status,
                                 class)
         VALUES (:id, :matter, :client, :number, :particulars,
                 :happened_words, :happened_edtf, :happened_earliest, :happened_latest,
                 :happened_kind, :happened_basis, :happened_from_birth, :place, :duty, :how_known, 'draft', :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":client": said.client.to_string(),
        ":number": numbers::next(tx, &scope, Series::Allegation)?,
        ":particulars": said.particulars.as_str(),
        ":happened_words": happened.words,
        ":happened_edtf": happened.edtf,
        ":happened_earliest": happened.earliest,
        ":happened_latest": happened.latest,
        ":happened_kind": happened.kind,
        ":happened_basis": happened.basis,
        ":happened_from_birth": said.happened.from_birth.as_str(),
        ":place": said.place.as_str(),
        ":duty": said.duty.as_str(),
        ":how_known": said.how_known.as_str(),
        ":class": classes::of_new("allegation").as_str(),
    })?;
    parts::replace(tx, &scope, id, said)?;
    get(tx, &scope, id)
}

/// Amends an allegation that is still a draft; its matter, client and number stay.
///
/// # Errors
/// [`StoreError::Missing`], also where the amendment names another matter or client; [`StoreError::Settled`] if it is no
/// longer a draft.
pub fn amend(tx: &Transaction<'_>, id: AllegationId, said: &Alleged) -> Result<Allegation, StoreError> {
    let scope = MatterScope::of(said.matter);
    let before = get(tx, &scope, id)?;
    if before.client != said.client {
        return Err(StoreError::Missing { what: "client", id: said.client.to_string() });
    }
    require_status(&before, &[AllegationStatus::Draft])?;
    let happened = PartialColumns::of(&said.happened.date);
    tx.prepare_cached(
        "UPDATE allegation
            SET particulars = :particulars, happened_words = :happened_words, happened_edtf = :happened_edtf,
                happened_earliest = :happened_earliest, happened_latest = :happened_latest,
                happened_kind = :happened_kind, happened_basis = :happened_basis,
                happened_from_birth = :happened_from_birth, place = :place, duty = :duty, how_known = :how_known
          WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":particulars": said.particulars.as_str(),
        ":happened_words": happened.words,
        ":happened_edtf": happened.edtf,
        ":happened_earliest": happened.earliest,
        ":happened_latest": happened.latest,
        ":happened_kind": happened.kind,
        ":happened_basis": happened.basis,
        ":happened_from_birth": said.happened.from_birth.as_str(),
        ":place": said.place.as_str(),
        ":duty": said.duty.as_str(),
        ":how_known": said.how_known.as_str(),
    })?;
    parts::replace(tx, &scope, id, said)?;
    get(tx, &scope, id)
}

/// Records that the client approved the wording.
///
/// # Errors
/// [`StoreError::Missing`]; [`StoreError::Settled`] if it is no longer a draft.
pub fn approve(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: AllegationId,
) -> Result<AllegationLine, StoreError> {
    require_status(&get(tx, scope, id)?, &[AllegationStatus::Draft])?;
    set_status(tx, scope, id, AllegationStatus::Approved)
}

/// Records that the client withdrew it. It stays, with its number.
///
/// # Errors
/// [`StoreError::Missing`]; [`StoreError::Settled`] if it was withdrawn before.
pub fn withdraw(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: AllegationId,
) -> Result<AllegationLine, StoreError> {
    require_status(&get(tx, scope, id)?, &[AllegationStatus::Draft, AllegationStatus::Approved])?;
    set_status(tx, scope, id, AllegationStatus::Withdrawn)
}

/// Settles when an allegation happened once more. Its words stay, and so does everything else, whatever its status.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn read_again(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: AllegationId,
    settled: &Settled,
) -> Result<AllegationLine, StoreError> {
    let happened = PartialColumns::of(&settled.date);
    tx.prepare_cached(
        "UPDATE allegation
            SET happened_edtf = :edtf, happened_earliest = :earliest, happened_latest = :latest,
                happened_kind = :kind, happened_basis = :basis, happened_from_birth = :from_birth
          WHERE id = :id AND matter = :matter AND happened_words = :words",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":words": happened.words,
        ":edtf": happened.edtf,
        ":earliest": happened.earliest,
        ":latest": happened.latest,
        ":kind": happened.kind,
        ":basis": happened.basis,
        ":from_birth": settled.from_birth.as_str(),
    })?;
    Ok(covered(get(tx, scope, id)?))
}

/// Marks the dates that were reckoned from a client's birth date, which has been corrected. None of them is changed.
pub(crate) fn birth_corrected(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    client: PartyId,
) -> Result<(), StoreError> {
    for mark in [
        "UPDATE allegation SET happened_from_birth = 'corrected'
          WHERE matter = :matter AND client = :client AND happened_from_birth = 'used'",
        "UPDATE earlier_report SET told_from_birth = 'corrected'
          WHERE told_from_birth = 'used'
            AND allegation IN (SELECT id FROM allegation WHERE matter = :matter AND client = :client)",
    ] {
        tx.prepare_cached(mark)?
            .execute(named_params! { ":matter": scope.bound(), ":client": client.to_string() })?;
    }
    Ok(())
}

fn require_status(allegation: &Allegation, allowed: &[AllegationStatus]) -> Result<(), StoreError> {
    if allowed.contains(&allegation.status) {
        Ok(())
    } else {
        Err(StoreError::Settled { what: "allegation", id: allegation.id.to_string() })
    }
}

fn set_status(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: AllegationId,
    status: AllegationStatus,
) -> Result<AllegationLine, StoreError> {
    tx.prepare_cached("UPDATE allegation SET status = :status WHERE id = :id")?
        .execute(named_params! { ":id": id.to_string(), ":status": status.as_str() })?;
    Ok(covered(get(tx, scope, id)?))
}

/// How many paragraphs a text has: blank lines divide them.
fn paragraphs(text: &str) -> u32 {
    let mut count = 0;
    let mut within = false;
    for line in text.lines() {
        let has_words = !line.trim().is_empty();
        count += u32::from(has_words && !within);
        within = has_words;
    }
    count
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<Allegation> {
    Ok(Allegation {
        id: AllegationId(columns::uuid(row, "id")?),
        matter: scope.matter(),
        client: PartyId(columns::uuid(row, "client")?),
        number: columns::count(row, "number")?,
        particulars: columns::words(row, "particulars")?,
        happened: columns::partial(row, "happened")?,
        happened_from_birth: columns::one_of(row, "happened_from_birth")?,
        place: columns::words(row, "place")?,
        duty: columns::one_of(row, "duty")?,
        how_known: columns::words(row, "how_known")?,
        accused: Vec::new(),
        categories: Vec::new(),
        offences: Vec::new(),
        criteria: Vec::new(),
        earlier_reports: Vec::new(),
        status: columns::one_of(row, "status")?,
    })
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn blank_lines_divide_paragraphs() {
        for (text, count) in [("", 0), ("one", 1), ("one\nstill one", 1), ("one\n\n \ntwo\n\n", 2)] {
            assert_eq!(paragraphs(text), count, "{text:?}");
        }
    }
}
