//! Who a cipher stands for: sealed field by field, read through audited doors, [`reveal`], [`reveal_one`] and
//! [`reveal_everyone`] (security rule 7.3). [`resembling`] looks at names too, and gives back ids with reasons; [`birth_to_reckon_from`] serves the reading of
//! dates; [`looked_for`] serves the check of what leaves; [`search`] looks at none.
//!
//! A client's identity is sealed under the key of the matter, an officer's under the one key of all officers. Beside it stand
//! keyed hashes of the parts of a name and of their sounds, by which a person can be found without reading anybody's name.

mod fields;
mod guarded;
mod keys;
mod tokens;

pub use guarded::{Guarded, GuardedPerson, looked_for};
pub(crate) use keys::make_key_of_matter;

use crate::{
    MatterScope, StoreError, allegations,
    audit::{AuditDraft, Event, Purpose},
    columns,
    matters::{require, require_matter},
    notes, parties,
};
use candour_model::{
    clients::RevealedName,
    conflicts::{Alike, Resemblance},
    dates::PartialDate,
    identities::Identity,
    ids::{MatterId, PartyId},
    parties::{Party, PartyKind},
    search::{FoundPerson, MatterOfPerson},
};
use candour_vault::{IdentityScope, Keys};
use rusqlite::{Connection, Transaction, named_params};
use std::collections::BTreeSet;

/// Says in what two people resemble each other; empty where they do not. It is handed both identities and keeps neither.
pub type Judge = fn(&Identity, &Identity) -> Vec<Resemblance>;

/// Seals who a party of a matter is, in place of what was sealed before.
///
/// # Errors
/// [`StoreError::Missing`] if the matter has no key; [`StoreError::Vault`] if it does not unwrap.
pub fn seal(
    tx: &Transaction<'_>,
    keys: &Keys,
    matter: MatterId,
    party: PartyId,
    identity: &Identity,
) -> Result<(), StoreError> {
    seal_under(tx, keys, IdentityScope::Matter(matter.0), party, identity)
}

/// Seals who an officer is, under the key of all officers, in place of what was sealed before.
///
/// # Errors
/// [`StoreError::Vault`] if the key does not unwrap.
pub fn seal_officer(
    tx: &Transaction<'_>,
    keys: &Keys,
    party: PartyId,
    identity: &Identity,
) -> Result<(), StoreError> {
    keys::make_key_of_officers(tx, keys)?;
    seal_under(tx, keys, IdentityScope::Officers, party, identity)
}

/// Seals who somebody of a matter is, in place of what was sealed before.
///
/// # Errors
/// [`StoreError::Missing`] if the party is not of this matter.
pub fn correct(
    tx: &Transaction<'_>,
    keys: &Keys,
    scope: &MatterScope,
    party: PartyId,
    identity: &Identity,
) -> Result<(), StoreError> {
    require_party(tx, scope, party)?;
    let before = fields::birth(tx, keys, party)?;
    match parties::get(tx, party)?.kind {
        PartyKind::Officer => seal_officer(tx, keys, party, identity)?,
        PartyKind::Client | PartyKind::Witness | PartyKind::Family | PartyKind::Other => {
            seal(tx, keys, scope.matter(), party, identity)?;
        }
    }
    let days = |birth: Option<&PartialDate>| birth.map(|birth| (birth.earliest, birth.latest));
    if days(before.as_ref()) == days(identity.birth.as_ref()) {
        return Ok(());
    }
    allegations::birth_corrected(tx, scope, party)
}

/// Whether a birth date is recorded for somebody of a matter. Nothing is opened.
///
/// # Errors
/// [`StoreError::Missing`] if the party is not of this matter.
pub fn has_birth(db: &Connection, scope: &MatterScope, party: PartyId) -> Result<bool, StoreError> {
    require_party(db, scope, party)?;
    fields::has_birth(db, party)
}

/// The birth date that ages and school years of somebody's words are reckoned from, if it was given. It is for a check in
/// Rust: it goes to no page, and neither does a name. Writes down that it was used.
///
/// # Errors
/// [`StoreError::Missing`] if the party is not of this matter; [`StoreError::Vault`] if it does not open in its place.
pub fn birth_to_reckon_from(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    keys: &Keys,
    scope: &MatterScope,
    party: PartyId,
) -> Result<Option<PartialDate>, StoreError> {
    let birth = birth_in_use(tx, keys, scope, party)?;
    if birth.is_some() {
        audit.record(Event::BirthDateUsed { party, matter: scope.matter() });
    }
    Ok(birth)
}

/// The same birth date while one use of it goes on, which the caller has written down.
///
/// # Errors
/// [`StoreError::Missing`] if the party is not of this matter; [`StoreError::Vault`] if it does not open in its place.
pub fn birth_in_use(
    db: &Connection,
    keys: &Keys,
    scope: &MatterScope,
    party: PartyId,
) -> Result<Option<PartialDate>, StoreError> {
    require_party(db, scope, party)?;
    fields::birth(db, keys, party)
}

/// The names of everyone in a matter; for what goes out, which calls others by cipher, those of the officers alone. Writes down
/// that they were asked for, and why.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such matter; [`StoreError::Vault`] if a name does not open in its place.
pub fn reveal(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    keys: &Keys,
    scope: &MatterScope,
    purpose: Purpose,
) -> Result<Vec<RevealedName>, StoreError> {
    require_matter(tx, scope)?;
    let people = tx
        .prepare_cached(
            "SELECT i.party FROM party_in_matter i JOIN party p ON p.id = i.party
              WHERE i.matter = :matter AND (:everyone OR p.kind = 'officer')
              ORDER BY CASE p.kind WHEN 'client' THEN 0 WHEN 'officer' THEN 1 ELSE 2 END, p.seq",
        )?
        .query_map(
            named_params! { ":matter": scope.bound(), ":everyone": matches!(purpose, Purpose::Reading | Purpose::Paper) },
            |row| Ok(PartyId(columns::uuid(row, "party")?)),
        )?
        .collect::<Result<Vec<_>, _>>()?;
    let names = people
        .iter()
        .map(|party| {
            let (name, birth) = (fields::name(tx, keys, *party)?, fields::birth(tx, keys, *party)?);
            Ok(RevealedName { party: *party, name, birth })
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    audit.record(Event::IdentityRevealed { matter: scope.matter(), parties: people, purpose });
    Ok(names)
}

/// Everything that is recorded of who somebody of a matter is. Writes down that it was asked for, and why.
///
/// # Errors
/// [`StoreError::Missing`] if the party is not of this matter; [`StoreError::Vault`] if a value does not open in its place.
pub fn reveal_one(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    keys: &Keys,
    scope: &MatterScope,
    (party, purpose): (PartyId, Purpose),
) -> Result<Identity, StoreError> {
    require_party(tx, scope, party)?;
    let identity = fields::open(tx, keys, party)?;
    audit.record(Event::IdentityRevealed { matter: scope.matter(), parties: vec![party], purpose });
    Ok(identity)
}

/// Everything that is recorded of who everyone in a matter is. Writes down, in one entry that names all of them, that it was asked
/// for and why.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such matter; [`StoreError::Vault`] if a value does not open in its place.
pub fn reveal_everyone(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    keys: &Keys,
    scope: &MatterScope,
    purpose: Purpose,
) -> Result<Vec<(Party, Identity)>, StoreError> {
    require_matter(tx, scope)?;
    let people = notes::people(tx, scope)?;
    let parties = people.iter().map(|party| party.id).collect();
    let revealed = people
        .into_iter()
        .map(|party| {
            let identity = fields::open(tx, keys, party.id)?;
            Ok((party, identity))
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    audit.record(Event::IdentityRevealed { matter: scope.matter(), parties, purpose });
    Ok(revealed)
}

/// People one of whose names has this part, or sounds like it: ids alone, across matters.
///
/// # Errors
/// What the keys or the database refuse.
pub fn with_name_part(db: &Connection, keys: &Keys, part: &str) -> Result<Vec<PartyId>, StoreError> {
    Ok(tokens::sharing(db, keys, part)?.into_iter().collect())
}

/// People who bear or bore a name with all these parts, or with parts that sound like them: ciphers and matters, across
/// matters, never a name; within a matter, that matter alone. That a name was searched for is written down, the name is not.
///
/// # Errors
/// What the keys or the database refuse.
pub fn search(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    keys: &Keys,
    name: &str,
    within: Option<&MatterScope>,
) -> Result<Vec<FoundPerson>, StoreError> {
    audit.record(Event::NamesSearched);
    let mut found = Vec::new();
    for (party, likeness) in tokens::named(tx, keys, name)? {
        let mut matters = matters_of(tx, party)?;
        matters.retain(|one| within.is_none_or(|scope| one.matter == scope.matter()));
        if within.is_none() || !matters.is_empty() {
            let Party { kind, cipher, .. } = parties::get(tx, party)?;
            found.push(FoundPerson { party, kind, cipher, likeness, matters });
        }
    }
    found.sort_by(|one, other| (one.likeness, &one.cipher).cmp(&(other.likeness, &other.cipher)));
    Ok(found)
}

fn matters_of(db: &Connection, party: PartyId) -> Result<Vec<MatterOfPerson>, StoreError> {
    db.prepare_cached(
        "SELECT m.id, m.reference FROM party_in_matter i JOIN matter m ON m.id = i.matter
          WHERE i.party = :party ORDER BY m.seq",
    )?
    .query_map(named_params! { ":party": party.to_string() }, |row| {
        Ok(MatterOfPerson {
            matter: MatterId(columns::uuid(row, "id")?),
            reference: columns::words(row, "reference")?,
        })
    })?
    .map(|row| Ok(row?))
    .collect()
}

/// People of the whole casebook who resemble this one: ids with reasons, never a name. `besides` is left out. Names are
/// opened only of those who share a part or a sound. The caller writes the entry that says a check was made.
///
/// # Errors
/// [`StoreError::Vault`] if a value does not open in its place.
pub fn resembling(
    db: &Connection,
    keys: &Keys,
    identity: &Identity,
    besides: Option<PartyId>,
    judge: Judge,
) -> Result<Vec<Alike>, StoreError> {
    let mut candidates = BTreeSet::new();
    for name in identity.names() {
        candidates.extend(tokens::sharing(db, keys, name.as_str())?);
    }
    let mut alike = Vec::new();
    for party in candidates.into_iter().filter(|party| Some(*party) != besides) {
        let reasons = judge(identity, &fields::open(db, keys, party)?);
        if !reasons.is_empty() {
            alike.push(Alike { party, reasons });
        }
    }
    Ok(alike)
}

/// Who somebody is, for a check inside the store.
pub(crate) fn of_party(db: &Connection, keys: &Keys, party: PartyId) -> Result<Identity, StoreError> {
    fields::open(db, keys, party)
}

/// Refuses a party that has no part in the matter.
pub(crate) fn require_party(db: &Connection, scope: &MatterScope, party: PartyId) -> Result<(), StoreError> {
    require(
        db,
        "person",
        party.0,
        scope,
        "SELECT 1 FROM party_in_matter WHERE party = :id AND matter = :matter",
    )
}

fn seal_under(
    tx: &Transaction<'_>,
    keys: &Keys,
    scope: IdentityScope,
    party: PartyId,
    identity: &Identity,
) -> Result<(), StoreError> {
    fields::seal(tx, keys, scope, party, identity)?;
    tokens::put(tx, keys, scope, party, identity)
}
