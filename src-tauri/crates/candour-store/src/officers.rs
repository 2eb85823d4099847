//! Officers who are identified, and what each matter knows of them. Their names are in [`crate::identities`], where they
//! served in [`crate::postings`], and what of them shows across matters in [`crate::appearances`].

use crate::{
    MatterScope, StoreError,
    allegations::roles_from_row,
    classes,
    columns::{self, PartialColumns},
    matters::{require, require_matter},
    postings, recognitions,
};
use candour_model::{
    dates::{CivilDate, PartialDate},
    ids::{AllegationId, InvestigationId, MatterId, PartyId},
    officers::{AllegationAgainst, AppointmentOf, Officer, OfficerRecord, ServiceStatus},
    words::Words,
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// Whether an officer serves, to be recorded.
#[derive(Clone, Debug)]
pub struct Service {
    /// Whether the officer still serves.
    pub status: ServiceStatus,
    /// When the officer left the force.
    pub left: Option<PartialDate>,
    /// When the officer died.
    pub died: Option<PartialDate>,
}

/// The officers of a matter, in the order in which they were added.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<Officer>, StoreError> {
    let parties = db
        .prepare_cached("SELECT party FROM matter_officer WHERE matter = :matter ORDER BY seq")?
        .query_map(named_params! { ":matter": scope.bound() }, |row| columns::uuid(row, "party"))?
        .collect::<Result<Vec<_>, _>>()?;
    parties.into_iter().map(|party| seen(db, Some(scope), PartyId(party))).collect()
}

/// One officer of a matter.
///
/// # Errors
/// [`StoreError::Missing`] if the party is no officer of the matter.
pub fn get(db: &Connection, scope: &MatterScope, party: PartyId) -> Result<Officer, StoreError> {
    require_officer(db, scope, party)?;
    seen(db, Some(scope), party)
}

/// Everything a matter knows of one of its officers.
///
/// # Errors
/// [`StoreError::Missing`] if the party is no officer of the matter.
pub fn record(db: &Connection, scope: &MatterScope, party: PartyId) -> Result<OfficerRecord, StoreError> {
    Ok(OfficerRecord {
        officer: get(db, scope, party)?,
        note: note(db, scope, party)?,
        allegations: allegations(db, scope, party)?,
        appointments: appointments(db, scope, party)?,
        is_named_elsewhere: db
            .prepare_cached("SELECT 1 FROM matter_officer WHERE party = :party AND matter <> :matter")?
            .exists(named_params! { ":party": party.to_string(), ":matter": scope.bound() })?,
        recognition: recognitions::standing(db, scope, party)?,
    })
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
    on: CivilDate,
) -> Result<(), StoreError> {
    require_matter(tx, scope)?;
    enter(tx, scope, party, status)?;
    name_in(tx, scope, party, Some(on))
}

/// Records whether an officer of a matter serves, and what the matter notes about the officer.
///
/// # Errors
/// [`StoreError::Missing`] if the party is no officer of the matter.
pub fn set_service(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    party: PartyId,
    service: &Service,
    note: &Words,
) -> Result<(), StoreError> {
    require_officer(tx, scope, party)?;
    let (left, died) =
        (PartialColumns::of_any(service.left.as_ref()), PartialColumns::of_any(service.died.as_ref()));
    tx.prepare_cached(
        "UPDATE officer SET status = :status, matter = :matter,
                left_words = :left_words, left_edtf = :left_edtf, left_earliest = :left_earliest,
                left_latest = :left_latest, left_kind = :left_kind, left_basis = :left_basis,
                died_words = :died_words, died_edtf = :died_edtf, died_earliest = :died_earliest,
                died_latest = :died_latest, died_kind = :died_kind, died_basis = :died_basis
          WHERE party = :party",
    )?
    .execute(named_params! {
        ":party": party.to_string(),
        ":status": service.status.as_str(),
        ":matter": scope.bound(),
        ":left_words": left.words,
        ":left_edtf": left.edtf,
        ":left_earliest": left.earliest,
        ":left_latest": left.latest,
        ":left_kind": left.kind,
        ":left_basis": left.basis,
        ":died_words": died.words,
        ":died_edtf": died.edtf,
        ":died_earliest": died.earliest,
        ":died_latest": died.latest,
        ":died_kind": died.kind,
        ":died_basis": died.basis,
    })?;
    tx.prepare_cached(
        "INSERT INTO officer_note (matter, party, note, class) VALUES (:matter, :party, :note, :class)
         ON CONFLICT (matter, party) DO UPDATE SET note = excluded.note",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":party": party.to_string(),
        ":note": note.as_str(),
        ":class": classes::of_new("officer_note").as_str(),
    })?;
    Ok(())
}

/// Enters a party as an officer of no matter. `scope` is the matter in which it is said whether the officer serves.
pub(crate) fn enter(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    party: PartyId,
    status: ServiceStatus,
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO officer (party, status, matter, class) VALUES (:party, :status, :matter, :class)",
    )?
    .execute(named_params! {
        ":party": party.to_string(),
        ":status": status.as_str(),
        ":matter": scope.bound(),
        ":class": classes::of_new("officer").as_str(),
    })?;
    Ok(())
}

/// Names an officer of the casebook in a matter.
pub(crate) fn name_in(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    party: PartyId,
    on: Option<CivilDate>,
) -> Result<(), StoreError> {
    tx.prepare_cached("INSERT INTO matter_officer (matter, party, named_on) VALUES (:matter, :party, :on)")?
        .execute(named_params! {
            ":matter": scope.bound(),
            ":party": party.to_string(),
            ":on": on.map(|day| day.to_string()),
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

/// An officer as a matter may see one, or as no matter in particular may.
pub(crate) fn seen(
    db: &Connection,
    scope: Option<&MatterScope>,
    party: PartyId,
) -> Result<Officer, StoreError> {
    let officer = db
        .prepare_cached(
            "SELECT o.party, p.cipher, o.status, o.matter,
                    o.left_words, o.left_edtf, o.left_earliest, o.left_latest, o.left_kind, o.left_basis,
                    o.died_words, o.died_edtf, o.died_earliest, o.died_latest, o.died_kind, o.died_basis
               FROM officer o JOIN party p ON p.id = o.party WHERE o.party = :party",
        )?
        .query_row(named_params! { ":party": party.to_string() }, |row| from_row(row, scope))
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "officer", id: party.to_string() })?;
    Ok(Officer { postings: postings::of_officer(db, scope, party)?, ..officer })
}

fn note(db: &Connection, scope: &MatterScope, party: PartyId) -> Result<Words, StoreError> {
    Ok(db
        .prepare_cached("SELECT note FROM officer_note WHERE matter = :matter AND party = :party")?
        .query_row(named_params! { ":matter": scope.bound(), ":party": party.to_string() }, |row| {
            columns::words(row, "note")
        })
        .optional()?
        .unwrap_or_default())
}

fn allegations(
    db: &Connection,
    scope: &MatterScope,
    party: PartyId,
) -> Result<Vec<AllegationAgainst>, StoreError> {
    db.prepare_cached(
        "SELECT a.id, a.client, p.cipher, a.number, a.status, c.did_it, c.was_present, c.knew, c.covered_up,
                a.happened_words, a.happened_edtf, a.happened_earliest, a.happened_latest, a.happened_kind,
                a.happened_basis
           FROM allegation_accused c JOIN allegation a ON a.id = c.allegation JOIN party p ON p.id = a.client
          WHERE c.matter = :matter AND c.officer = :party
          ORDER BY a.number",
    )?
    .query_map(named_params! { ":matter": scope.bound(), ":party": party.to_string() }, |row| {
        Ok(AllegationAgainst {
            id: AllegationId(columns::uuid(row, "id")?),
            client: PartyId(columns::uuid(row, "client")?),
            client_cipher: columns::one_of(row, "cipher")?,
            number: columns::count(row, "number")?,
            roles: roles_from_row(row)?,
            happened: columns::partial(row, "happened")?,
            status: columns::one_of(row, "status")?,
        })
    })?
    .map(|row| Ok(row?))
    .collect()
}

fn appointments(
    db: &Connection,
    scope: &MatterScope,
    party: PartyId,
) -> Result<Vec<AppointmentOf>, StoreError> {
    db.prepare_cached(
        "SELECT i.investigation, v.number, i.role,
                i.from_words, i.from_edtf, i.from_earliest, i.from_latest, i.from_kind, i.from_basis,
                i.to_words, i.to_edtf, i.to_earliest, i.to_latest, i.to_kind, i.to_basis
           FROM investigator i JOIN investigation v ON v.id = i.investigation
          WHERE i.matter = :matter AND i.party = :party ORDER BY v.number, i.seq",
    )?
    .query_map(named_params! { ":matter": scope.bound(), ":party": party.to_string() }, |row| {
        Ok(AppointmentOf {
            investigation: InvestigationId(columns::uuid(row, "investigation")?),
            number: columns::count(row, "number")?,
            role: columns::words(row, "role")?,
            from: columns::partial_if(row, "from")?,
            to: columns::partial_if(row, "to")?,
        })
    })?
    .map(|row| Ok(row?))
    .collect()
}

fn from_row(row: &Row<'_>, scope: Option<&MatterScope>) -> rusqlite::Result<Officer> {
    let said_in = columns::uuid_if(row, "matter")?.map(MatterId);
    let is_own = said_in.is_some() && said_in == scope.map(MatterScope::matter);
    let shown = |date: Option<PartialDate>| {
        if is_own { date } else { date.map(PartialDate::without_its_words) }
    };
    Ok(Officer {
        party: PartyId(columns::uuid(row, "party")?),
        cipher: columns::one_of(row, "cipher")?,
        status: columns::one_of(row, "status")?,
        left: shown(columns::partial_if(row, "left")?),
        died: shown(columns::partial_if(row, "died")?),
        postings: Vec::new(),
    })
}
