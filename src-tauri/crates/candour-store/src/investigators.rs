//! People appointed to investigations. Each is an officer of the casebook, whose postings can be set beside those of the
//! accused; being appointed makes nobody an officer of the matter. Names are in [`crate::identities`].

use crate::{
    MatterScope, StoreError, classes,
    columns::{self, PartialColumns},
    hanging::{Hanging, Of},
    investigations::{hanging, require_investigation},
    matters::require,
    officers, postings,
};
use candour_model::{
    dates::PartialDate,
    ids::{InvestigationId, PartyId},
    investigators::Investigator,
    officers::ServiceStatus,
    postings::Posting,
    words::Words,
};
use rusqlite::{Connection, Transaction, named_params};
use std::collections::BTreeMap;
use uuid::Uuid;

/// An appointment to be recorded.
#[derive(Clone, Debug)]
pub struct Appointment {
    /// Who.
    pub party: PartyId,
    /// In what part.
    pub role: Words,
    /// From when.
    pub from: Option<PartialDate>,
    /// To when.
    pub to: Option<PartialDate>,
}

/// Appoints someone whom the matter knows: an officer of it, or an investigator.
///
/// # Errors
/// [`StoreError::Missing`] if the investigation or the person is not of this matter.
pub fn appoint(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: InvestigationId,
    appointment: &Appointment,
) -> Result<(), StoreError> {
    let query = "SELECT 1 FROM matter_officer WHERE party = :id AND matter = :matter
                  UNION ALL SELECT 1 FROM investigator WHERE party = :id AND matter = :matter";
    require(tx, "officer", appointment.party.0, scope, query)?;
    add(tx, scope, id, appointment)
}

/// Appoints someone new to the casebook, with where the person served. The party is added, and the identity sealed, in the
/// same transaction.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such investigation in the matter.
pub fn introduce(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: InvestigationId,
    appointment: &Appointment,
    served: &[Posting],
) -> Result<(), StoreError> {
    officers::enter(tx, scope, appointment.party, ServiceStatus::Unknown)?;
    for posting in served {
        postings::put(tx, scope, appointment.party, posting)?;
    }
    add(tx, scope, id, appointment)
}

fn add(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: InvestigationId,
    appointment: &Appointment,
) -> Result<(), StoreError> {
    require_investigation(tx, scope, id)?;
    let from = PartialColumns::of_any(appointment.from.as_ref());
    let to = PartialColumns::of_any(appointment.to.as_ref());
    tx.prepare_cached(
        "INSERT INTO investigator (matter, investigation, party, role,
                                   from_words, from_edtf, from_earliest, from_latest, from_kind, from_basis,
                                   to_words, to_edtf, to_earliest, to_latest, to_kind, to_basis, class)
         VALUES (:matter, :investigation, :party, :role,
                 :from_words, :from_edtf, :from_earliest, :from_latest, :from_kind, :from_basis,
                 :to_words, :to_edtf, :to_earliest, :to_latest, :to_kind, :to_basis, :class)",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":investigation": id.to_string(),
        ":party": appointment.party.to_string(),
        ":role": appointment.role.as_str(),
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
        ":class": classes::of_new("investigator").as_str(),
    })?;
    Ok(())
}

/// Those appointed, in the order in which they were recorded.
const APPOINTED: Hanging = hanging(
    "investigator p JOIN party q ON q.id = p.party",
    "p.party, q.cipher, p.role,
     p.from_words, p.from_edtf, p.from_earliest, p.from_latest, p.from_kind, p.from_basis,
     p.to_words, p.to_edtf, p.to_earliest, p.to_latest, p.to_kind, p.to_basis",
    "seq",
);

/// Those appointed in investigations, with the postings that show in the matter.
pub(crate) fn appointed(
    db: &Connection,
    scope: &MatterScope,
    of: Of<'_>,
) -> Result<BTreeMap<Uuid, Vec<Investigator>>, StoreError> {
    let mut appointed = APPOINTED.read(db, of, |row| {
        Ok(Investigator {
            party: PartyId(columns::uuid(row, "party")?),
            cipher: columns::one_of(row, "cipher")?,
            role: columns::words(row, "role")?,
            from: columns::partial_if(row, "from")?,
            to: columns::partial_if(row, "to")?,
            postings: Vec::new(),
        })
    })?;
    for person in appointed.values_mut().flatten() {
        person.postings = postings::of_officer(db, Some(scope), person.party)?;
    }
    Ok(appointed)
}
