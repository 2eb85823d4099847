//! Identity Schedules: which letter each serves, for which office, whom it names, and its sealed file. None ever changes.
//!
//! Each is an entry of the ledger, so that its sending is recorded as that of a letter; it asks for nothing, and nobody is waited
//! for because of it.

use crate::{
    MatterScope, StoreError,
    audit::{AuditDraft, Event, Purpose},
    authorities,
    blobs::{self, Blob},
    classes, clients, columns, correspondence,
    disclosures::{self, Disclosed, Disclosure},
    error::Refusal,
    hex::hex,
    identities,
};
use candour_model::{
    bodies::OfficeRef,
    classes::RecordClass,
    correspondence::{Correspondence, Direction},
    dates::CivilDate,
    identities::Identity,
    identity_schedules::IdentitySchedule,
    ids::{CorrespondenceId, IdentityScheduleId, LetterId, PartyId},
    words::Words,
};
use candour_vault::Keys;
use rusqlite::{Connection, Row, Transaction, named_params};
use std::collections::BTreeSet;

/// All that is frozen when a schedule is made.
#[derive(Clone, Debug)]
pub struct Make {
    /// The letter that it serves.
    pub letter: LetterId,
    /// The office of that letter.
    pub office: OfficeRef,
    /// Its number, as [`next_number`] gave it in this transaction.
    pub number: u32,
    /// The day.
    pub on: CivilDate,
    /// Its reference: `HQ/2026/0114/L01/S1`.
    pub our_reference: Words,
    /// What it is, in neutral words, for the ledger.
    pub subject: Words,
    /// Whom it names.
    pub clients: Vec<PartyId>,
    /// Whether it gives addresses.
    pub with_addresses: bool,
    /// How many pages it has.
    pub pages: u32,
    /// The sealed bytes.
    pub blob: Blob,
}

/// The number that the next schedule to a letter gets.
///
/// # Errors
/// What the database refuses.
pub fn next_number(db: &Connection, letter: LetterId) -> Result<u32, StoreError> {
    let made: u32 = db
        .prepare_cached("SELECT count(*) AS made FROM identity_schedule WHERE letter = :letter")?
        .query_row(named_params! { ":letter": letter.to_string() }, |row| columns::count(row, "made"))?;
    Ok(made + 1)
}

/// How many schedules were made in a matter.
///
/// # Errors
/// What the database refuses.
pub fn made_in(db: &Connection, scope: &MatterScope) -> Result<u32, StoreError> {
    Ok(db
        .prepare_cached("SELECT count(*) AS made FROM identity_schedule WHERE matter = :matter")?
        .query_row(named_params! { ":matter": scope.bound() }, |row| columns::count(row, "made"))?)
}

/// The class of a schedule and of its file: shared in confidence.
#[must_use]
pub fn class_of_new() -> RecordClass {
    classes::of_new("identity_schedule")
}

/// Who these clients of a matter are, for a schedule to this office; each must have allowed that on the day. Writes down that
/// they were asked for.
///
/// # Errors
/// [`StoreError::Refused`] with the first reason found; [`StoreError::Missing`] if one is no client of the matter.
pub fn reveal(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    keys: &Keys,
    scope: &MatterScope,
    (clients, to, on): (&[PartyId], &OfficeRef, CivilDate),
    highest: RecordClass,
) -> Result<Vec<Identity>, StoreError> {
    let class = class_of_new();
    for client in clients {
        clients::require_client(tx, scope, *client)?;
    }
    disclosures::require_consent(tx, scope, clients, to, on, class, highest)?;
    let given = authorities::of_matter(tx, scope)?;
    let allowed =
        |client: &PartyId| given.iter().any(|one| one.client == *client && one.allows_identity(to, on));
    if !clients.iter().all(allowed) {
        return Err(StoreError::Refused(Refusal::IdentityNotAllowed));
    }
    let revealed = clients
        .iter()
        .map(|client| identities::of_party(tx, keys, *client))
        .collect::<Result<Vec<_>, _>>()?;
    let (matter, parties) = (scope.matter(), clients.to_vec());
    audit.record(Event::IdentityRevealed { matter, parties, purpose: Purpose::Schedule });
    Ok(revealed)
}

/// Keeps a schedule: its row, its file, the ledger, and who was given it. Drafts the entry `identity_schedule.made`.
///
/// # Errors
/// [`StoreError::Missing`] if the letter is not of the matter.
pub fn make(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    scope: &MatterScope,
    made: &Make,
) -> Result<IdentitySchedule, StoreError> {
    let (id, entry) = (IdentityScheduleId(audit.fresh_id()), CorrespondenceId(audit.fresh_id()));
    let class = class_of_new();
    let (file, sha256) = (made.blob.file.blob_id, hex(&made.blob.file.plain_sha256));
    blobs::add(tx, scope, &made.blob)?;
    correspondence::enter(tx, &ledger_entry(scope, entry, class, made), Some(file))?;
    tx.prepare_cached(
        "INSERT INTO identity_schedule (id, matter, letter, number, entry, with_addresses, pages, class)
         SELECT :id, l.matter, l.id, :number, :entry, :with_addresses, :pages, :class
           FROM letter l WHERE l.id = :letter AND l.matter = :matter",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":letter": made.letter.to_string(),
        ":matter": scope.bound(),
        ":number": made.number,
        ":entry": entry.to_string(),
        ":with_addresses": made.with_addresses,
        ":pages": made.pages,
        ":class": class.as_str(),
    })?;
    let mut name = tx.prepare_cached(
        "INSERT INTO identity_schedule_person (schedule, party) VALUES (:schedule, :party)",
    )?;
    for party in &made.clients {
        name.execute(named_params! { ":schedule": id.to_string(), ":party": party.to_string() })?;
    }
    disclosures::record(
        tx,
        scope,
        &Disclosure {
            id: audit.fresh_id(),
            what: Disclosed::File(file),
            sha256: sha256.clone(),
            to: Some(made.office.clone()),
            method: "Identity Schedule, sealed".into(),
            at: audit.at(),
            class,
        },
    )?;
    audit.record(Event::IdentityScheduleMade {
        matter: scope.matter(),
        schedule: id,
        letter: made.letter,
        parties: made.clients.clone(),
        sha256,
    });
    let mut all = of_letter(tx, scope, made.letter)?;
    all.pop().ok_or_else(|| StoreError::Missing { what: "letter", id: made.letter.to_string() })
}

/// The schedules to a letter, by number.
///
/// # Errors
/// What the database refuses.
pub fn of_letter(
    db: &Connection,
    scope: &MatterScope,
    letter: LetterId,
) -> Result<Vec<IdentitySchedule>, StoreError> {
    let mut schedules = db
        .prepare_cached(
            "SELECT s.id, s.letter, s.number, s.entry, c.body, c.force, c.dated_on, s.with_addresses, s.pages, c.blob
               FROM identity_schedule s JOIN correspondence c ON c.id = s.entry
              WHERE s.letter = :letter AND s.matter = :matter ORDER BY s.number",
        )?
        .query_map(named_params! { ":letter": letter.to_string(), ":matter": scope.bound() }, |row| {
            Ok((from_row(row, scope)?, row.get::<_, String>("blob")?))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    for (schedule, blob) in &mut schedules {
        schedule.clients = people(db, schedule.id)?;
        schedule.file = blobs::shown(&blobs::get(db, scope, blobs::blob_id(blob)?)?);
    }
    Ok(schedules.into_iter().map(|(schedule, _)| schedule).collect())
}

/// The entries of a matter's ledger that are schedules.
///
/// # Errors
/// What the database refuses.
pub fn entries(db: &Connection, scope: &MatterScope) -> Result<BTreeSet<CorrespondenceId>, StoreError> {
    db.prepare_cached("SELECT entry FROM identity_schedule WHERE matter = :matter")?
        .query_map(named_params! { ":matter": scope.bound() }, |row| {
            Ok(CorrespondenceId(columns::uuid(row, "entry")?))
        })?
        .map(|row| Ok(row?))
        .collect()
}

fn people(db: &Connection, schedule: IdentityScheduleId) -> Result<Vec<PartyId>, StoreError> {
    db.prepare_cached("SELECT party FROM identity_schedule_person WHERE schedule = :schedule ORDER BY seq")?
        .query_map(named_params! { ":schedule": schedule.to_string() }, |row| {
            Ok(PartyId(columns::uuid(row, "party")?))
        })?
        .map(|row| Ok(row?))
        .collect()
}

fn ledger_entry(
    scope: &MatterScope,
    entry: CorrespondenceId,
    class: RecordClass,
    made: &Make,
) -> Correspondence {
    Correspondence {
        id: entry,
        matter: scope.matter(),
        direction: Direction::Out,
        office: made.office.clone(),
        dated_on: made.on,
        received_on: None,
        means: None,
        subject: made.subject.clone(),
        our_reference: made.our_reference.clone(),
        their_reference: "".into(),
        reply_by: None,
        letter: None,
        only_acknowledges: false,
        answers: Vec::new(),
        class,
        file: None,
    }
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<IdentitySchedule> {
    Ok(IdentitySchedule {
        id: IdentityScheduleId(columns::uuid(row, "id")?),
        matter: scope.matter(),
        letter: LetterId(columns::uuid(row, "letter")?),
        number: columns::count(row, "number")?,
        entry: CorrespondenceId(columns::uuid(row, "entry")?),
        office: columns::office(row)?,
        made_on: columns::day(row, "dated_on")?,
        clients: Vec::new(),
        with_addresses: row.get("with_addresses")?,
        pages: columns::count(row, "pages")?,
        file: candour_model::files::HeldFile { name: "".into(), length: 0, sha256: String::new() },
    })
}
