//! Officers of one matter taken for officers whom the casebook knows from another, and who may be.
//!
//! Names are compared here and never leave: a candidate is a cipher with reasons. A recognition is only ever added to; taken
//! back, it stays with the reason, and the matter names an officer of its own again.

mod reversal;

pub use reversal::{NAMING, Reversal, reverse};

use crate::{MatterScope, StoreError, classes, columns, identities, officers, parties, postings};
use candour_model::{
    bodies::ForceId,
    certainty::Certainty,
    conflicts::Resemblance,
    dates::CivilDate,
    identities::Identity,
    ids::{PartyId, RecognitionId},
    name_parts::parts,
    officers::ServiceStatus,
    parties::PartyKind,
    postings::Posting,
    recognitions::{OfficerCandidate, Recognition},
    words::Words,
};
use candour_vault::Keys;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use std::collections::BTreeSet;

/// Who an officer is, and where the officer served.
pub type Known<'a> = (&'a Identity, &'a [Posting]);

/// Says in what two officers resemble each other, strongest first, and how far that goes; nothing where they do not.
pub type OfficerJudge = fn(Known<'_>, Known<'_>) -> Option<(Vec<Resemblance>, Certainty)>;

/// A recognition to be recorded.
#[derive(Clone, Debug)]
pub struct Recognised {
    /// Which record.
    pub id: RecognitionId,
    /// The officer of the casebook.
    pub party: PartyId,
    /// In what the two are alike.
    pub reasons: Vec<Resemblance>,
    /// Why the two are held to be one person.
    pub basis: Words,
    /// How certain that is.
    pub certainty: Certainty,
    /// The day it was decided.
    pub on: CivilDate,
}

/// Officers of the whole casebook who may be this one, those of the matter among them: ciphers with reasons, the most alike
/// first. `besides` is an officer of the matter who is left out with all of whom something is said already: that they are
/// that officer, or another. The caller writes the entry that says it was looked.
///
/// # Errors
/// [`StoreError::Vault`] if a value does not open in its place.
pub fn candidates(
    db: &Connection,
    keys: &Keys,
    scope: &MatterScope,
    sought: Known<'_>,
    besides: Option<PartyId>,
    judge: OfficerJudge,
) -> Result<Vec<OfficerCandidate>, StoreError> {
    let mut found = Vec::new();
    for party in worth_comparing(db, keys, sought)? {
        if Some(party) == besides || !is_named_officer(db, party)? || is_said(db, party, besides)? {
            continue;
        }
        let (identity, served) = known(db, keys, party)?;
        if let Some(alike) = judge(sought, (&identity, &served)) {
            found.push(candidate(db, scope, party, &served, alike)?);
        }
    }
    found.sort_by(|one, other| (one.certainty, &one.reasons).cmp(&(other.certainty, &other.reasons)));
    Ok(found)
}

/// Officers of the whole casebook who may be one whom the matter names already, without those of whom something is said.
///
/// # Errors
/// [`StoreError::Missing`] if the matter names no such officer.
pub fn resembling(
    db: &Connection,
    keys: &Keys,
    scope: &MatterScope,
    party: PartyId,
    judge: OfficerJudge,
) -> Result<Vec<OfficerCandidate>, StoreError> {
    officers::require_officer(db, scope, party)?;
    let (identity, served) = known(db, keys, party)?;
    candidates(db, keys, scope, (&identity, &served), Some(party), judge)
}

/// In what two officers resemble each other; empty where they do not.
///
/// # Errors
/// [`StoreError::Missing`] if one of them is no officer of the casebook.
pub fn likeness_of(
    db: &Connection,
    keys: &Keys,
    (one, other): (PartyId, PartyId),
    judge: OfficerJudge,
) -> Result<Vec<Resemblance>, StoreError> {
    for party in [one, other] {
        if !is_named_officer(db, party)? {
            return Err(StoreError::Missing { what: "officer", id: party.to_string() });
        }
    }
    let (one, other) = (known(db, keys, one)?, known(db, keys, other)?);
    Ok(judge((&one.0, &one.1), (&other.0, &other.1)).map(|(reasons, _)| reasons).unwrap_or_default())
}

/// Puts an officer of the casebook into a matter, with the posting and the name that the matter gives.
///
/// # Errors
/// [`StoreError::Missing`] if the casebook has no such officer; [`StoreError::Settled`] if the matter names the officer
/// already.
pub fn recognise(
    tx: &Transaction<'_>,
    keys: &Keys,
    scope: &MatterScope,
    recognised: &Recognised,
    actor: &str,
    (name, posting): (&Words, &Posting),
) -> Result<(), StoreError> {
    let party = recognised.party;
    if !is_named_officer(tx, party)? {
        return Err(StoreError::Missing { what: "officer", id: party.to_string() });
    }
    if officers::require_officer(tx, scope, party).is_ok() {
        return Err(StoreError::Settled { what: "officer", id: party.to_string() });
    }
    officers::name_in(tx, scope, party, Some(recognised.on))?;
    postings::put(tx, scope, party, posting)?;
    also_known_as(tx, keys, party, name)?;
    put(tx, scope, recognised, actor)?;
    put_accounts(tx, recognised)
}

/// The recognition by which an officer stands in a matter, if one does.
pub(crate) fn standing(
    db: &Connection,
    scope: &MatterScope,
    party: PartyId,
) -> Result<Option<Recognition>, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT r.id, r.reasons, r.basis, r.certainty, r.decided_on, r.actor, a.account_on
               FROM recognition r
               LEFT JOIN recognition_account a ON a.recognition = r.id AND a.matter = r.matter
              WHERE r.matter = :matter AND r.party = :party AND r.reversed_on IS NULL",
        )?
        .query_row(named_params! { ":matter": scope.bound(), ":party": party.to_string() }, from_row)
        .optional()?)
}

fn known(db: &Connection, keys: &Keys, party: PartyId) -> Result<(Identity, Vec<Posting>), StoreError> {
    Ok((identities::of_party(db, keys, party)?, postings::of_officer(db, None, party)?))
}

fn worth_comparing(db: &Connection, keys: &Keys, sought: Known<'_>) -> Result<BTreeSet<PartyId>, StoreError> {
    let mut parties = BTreeSet::new();
    for name in sought.0.names() {
        parties.extend(identities::with_name_part(db, keys, name.as_str())?);
    }
    for posting in sought.1.iter().filter(|posting| !posting.number.is_blank()) {
        parties.extend(postings::bearers(db, &posting.force, posting.number.as_str())?);
    }
    Ok(parties)
}

/// Whether a party is an officer whom some matter names, as accused or as investigator.
fn is_named_officer(db: &Connection, party: PartyId) -> Result<bool, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT 1 FROM matter_officer WHERE party = :party
              UNION ALL SELECT 1 FROM investigator WHERE party = :party",
        )?
        .exists(named_params! { ":party": party.to_string() })?
        && parties::get(db, party)?.kind == PartyKind::Officer)
}

/// Whether it stands of a pair that they are two people, or that they are one.
fn is_said(db: &Connection, one: PartyId, other: Option<PartyId>) -> Result<bool, StoreError> {
    let Some(other) = other else { return Ok(false) };
    Ok(db
        .prepare_cached(
            "SELECT 1 FROM conflict c JOIN conflict_decision d
                 ON d.seq = (SELECT max(seq) FROM conflict_decision l WHERE l.conflict = c.id)
              WHERE c.first = :first AND c.second = :second AND d.decision = 'different-person'
              UNION ALL
             SELECT 1 FROM sameness
              WHERE first_officer = :first AND second_officer = :second AND withdrawn_on IS NULL",
        )?
        .exists(named_params! {
            ":first": one.min(other).to_string(), ":second": one.max(other).to_string(),
        })?)
}

fn candidate(
    db: &Connection,
    scope: &MatterScope,
    party: PartyId,
    served: &[Posting],
    (reasons, certainty): (Vec<Resemblance>, Certainty),
) -> Result<OfficerCandidate, StoreError> {
    let status: ServiceStatus = officers::seen(db, None, party)?.status;
    Ok(OfficerCandidate {
        party,
        cipher: parties::get(db, party)?.cipher,
        status,
        forces: forces(served),
        reasons,
        certainty,
        is_within: officers::require_officer(db, scope, party).is_ok(),
    })
}

/// The forces of these postings, the latest first.
pub(crate) fn forces(served: &[Posting]) -> Vec<ForceId> {
    let mut forces: Vec<ForceId> = Vec::new();
    for posting in served.iter().rev() {
        if !forces.contains(&posting.force) {
            forces.push(posting.force.clone());
        }
    }
    forces
}

/// Adds the name that a matter gives an officer to those the officer is known by, where it is none of them.
fn also_known_as(tx: &Transaction<'_>, keys: &Keys, party: PartyId, name: &Words) -> Result<(), StoreError> {
    let mut identity = identities::of_party(tx, keys, party)?;
    if identity.names().any(|known| is_same_name(known, name)) {
        return Ok(());
    }
    identity.aliases.push(name.clone());
    identities::seal_officer(tx, keys, party, &identity)
}

/// Whether two names have the same parts, in whatever order.
pub(super) fn is_same_name(one: &Words, other: &Words) -> bool {
    let sorted = |name: &Words| {
        let mut parts = parts(name.as_str());
        parts.sort_unstable();
        parts
    };
    sorted(one) == sorted(other)
}

fn put(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    recognised: &Recognised,
    actor: &str,
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO recognition (id, matter, party, reasons, basis, certainty, decided_on, actor, class)
         VALUES (:id, :matter, :party, :reasons, :basis, :certainty, :on, :actor, :class)",
    )?
    .execute(named_params! {
        ":id": recognised.id.to_string(),
        ":matter": scope.bound(),
        ":party": recognised.party.to_string(),
        ":reasons": columns::to_json(&recognised.reasons)?,
        ":basis": recognised.basis.as_str(),
        ":certainty": recognised.certainty.as_str(),
        ":on": recognised.on.to_string(),
        ":actor": actor,
        ":class": classes::of_new("recognition").as_str(),
    })?;
    Ok(())
}

/// Keeps when each matter named the officer and had taken its first account, to show that they were taken apart.
fn put_accounts(tx: &Transaction<'_>, recognised: &Recognised) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO recognition_account (recognition, matter, named_on, account_on)
         SELECT :id, m.matter, m.named_on,
                (SELECT min(taken_on) FROM statement_session s WHERE s.matter = m.matter)
           FROM matter_officer m WHERE m.party = :party",
    )?
    .execute(named_params! { ":id": recognised.id.to_string(), ":party": recognised.party.to_string() })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Recognition> {
    Ok(Recognition {
        id: RecognitionId(columns::uuid(row, "id")?),
        reasons: columns::json(row, "reasons")?,
        basis: columns::words(row, "basis")?,
        certainty: columns::one_of(row, "certainty")?,
        on: columns::day(row, "decided_on")?,
        by: row.get("actor")?,
        account_on: columns::day_if(row, "account_on")?,
    })
}
