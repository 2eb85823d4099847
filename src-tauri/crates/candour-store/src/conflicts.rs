//! Pairs of people who resemble each other, found inside the store, and what the firm decided about each.
//!
//! A pair that was decided is not asked about again unless another reason comes up. Two officers are no conflict by
//! themselves: they come up where an officer is named, and only that they were told apart is kept here. Names never leave: a pair is two ciphers with reasons.

use crate::{
    MatterScope, StoreError,
    audit::{AuditDraft, Event},
    classes, columns, identities,
    identities::Judge,
    matters::require_matter,
    parties,
};
use candour_model::{
    conflicts::{Conflict, ConflictDecision, Decided, Resemblance},
    dates::CivilDate,
    ids::{ConflictId, MatterId, PartyId},
    parties::PartyKind,
    words::Words,
};
use candour_vault::Keys;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use std::collections::BTreeSet;

/// Looks through the casebook for people who resemble these of a matter, and keeps each pair that is new or has a new
/// reason. Writes one entry, whatever was found.
///
/// # Errors
/// [`StoreError::Vault`] if a value does not open in its place.
pub fn check(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    keys: &Keys,
    scope: &MatterScope,
    parties: &[PartyId],
    judge: Judge,
) -> Result<(), StoreError> {
    let mut found = BTreeSet::new();
    for party in parties {
        let identity = identities::of_party(tx, keys, *party)?;
        let kind = parties::get(tx, *party)?.kind;
        for alike in identities::resembling(tx, keys, &identity, Some(*party), judge)? {
            if kind == PartyKind::Officer && parties::get(tx, alike.party)?.kind == PartyKind::Officer {
                continue;
            }
            found.insert(keep(tx, audit, (*party, alike.party), &alike.reasons)?);
        }
    }
    audit.record(Event::ConflictsChecked {
        matter: scope.matter(),
        parties: parties.to_vec(),
        found: found.into_iter().collect(),
    });
    Ok(())
}

/// Everyone with a part in a matter, for checking all of them.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such matter.
pub fn parties_of(db: &Connection, scope: &MatterScope) -> Result<Vec<PartyId>, StoreError> {
    require_matter(db, scope)?;
    db.prepare_cached("SELECT party FROM party_in_matter WHERE matter = :matter ORDER BY party")?
        .query_map(named_params! { ":matter": scope.bound() }, |row| columns::uuid(row, "party"))?
        .map(|party| Ok(PartyId(party?)))
        .collect()
}

/// The pairs that someone of a matter is one of, those still open first.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<Conflict>, StoreError> {
    let mut conflicts = db
        .prepare_cached(
            "SELECT c.id, c.reasons, c.first, c.second,
                    EXISTS (SELECT 1 FROM party_in_matter i WHERE i.matter = :matter AND i.party = c.first) AS has_first,
                    EXISTS (SELECT 1 FROM party_in_matter i WHERE i.matter = :matter AND i.party = c.second) AS has_second,
                    d.matter AS decided_in, d.decision, d.reason, d.decided_on, d.reasons AS decided_reasons
               FROM conflict c
               LEFT JOIN conflict_decision d
                 ON d.seq = (SELECT max(seq) FROM conflict_decision l WHERE l.conflict = c.id)
              WHERE has_first OR has_second ORDER BY c.seq",
        )?
        .query_map(named_params! { ":matter": scope.bound() }, |row| Pair::from_row(row, scope))?
        .map(|pair| pair?.named(db))
        .collect::<Result<Vec<_>, StoreError>>()?;
    conflicts.sort_by_key(|conflict| !conflict.is_open);
    Ok(conflicts)
}

/// One pair, as someone of this matter meets it.
///
/// # Errors
/// [`StoreError::Missing`] if neither of the two is of this matter.
pub fn get(db: &Connection, scope: &MatterScope, id: ConflictId) -> Result<Conflict, StoreError> {
    let found = of_matter(db, scope)?.into_iter().find(|conflict| conflict.id == id);
    found.ok_or_else(|| StoreError::Missing { what: "conflict", id: id.to_string() })
}

/// Records what was decided about a pair, on the reasons that stand now.
///
/// # Errors
/// [`StoreError::Missing`] if neither of the two is of this matter.
pub fn decide(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: ConflictId,
    decision: ConflictDecision,
    reason: &Words,
    on: CivilDate,
    actor: &str,
) -> Result<(), StoreError> {
    let conflict = get(tx, scope, id)?;
    tx.prepare_cached(
        "INSERT INTO conflict_decision (conflict, matter, decision, reason, reasons, decided_on, actor, class)
         VALUES (:conflict, :matter, :decision, :reason, :reasons, :on, :actor, :class)",
    )?
    .execute(named_params! {
        ":conflict": id.to_string(),
        ":matter": scope.bound(),
        ":decision": decision.as_str(),
        ":reason": reason.as_str(),
        ":reasons": columns::to_json(&conflict.reasons)?,
        ":on": on.to_string(),
        ":actor": actor,
        ":class": classes::of_new("conflict_decision").as_str(),
    })?;
    Ok(())
}

/// Records that two officers are two people, on the reasons for which they came up. One of them is of the matter.
///
/// # Errors
/// [`StoreError::Missing`] if neither of the two is of this matter.
pub fn tell_apart(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    scope: &MatterScope,
    pair: (PartyId, PartyId),
    reasons: &[Resemblance],
    (reason, on): (&Words, CivilDate),
) -> Result<(), StoreError> {
    let decision = ConflictDecision::DifferentPerson;
    let id = keep(tx, audit, pair, reasons)?;
    decide(tx, scope, id, decision, reason, on, audit.actor())?;
    audit.record(Event::ConflictDecided { conflict: id, matter: scope.matter(), decision });
    Ok(())
}

/// Keeps a pair with the reasons that stand now, even where there are none: a person may decide about any two.
fn keep(
    tx: &Transaction<'_>,
    audit: &AuditDraft,
    (one, other): (PartyId, PartyId),
    reasons: &[Resemblance],
) -> Result<ConflictId, StoreError> {
    let (first, second) = (one.min(other).to_string(), one.max(other).to_string());
    let known: Option<(ConflictId, Vec<Resemblance>)> = tx
        .prepare_cached("SELECT id, reasons FROM conflict WHERE first = :first AND second = :second")?
        .query_row(named_params! { ":first": first, ":second": second }, |row| {
            Ok((ConflictId(columns::uuid(row, "id")?), columns::json(row, "reasons")?))
        })
        .optional()?;
    let stands = known.as_ref().is_some_and(|(_, had)| had == reasons);
    let id = known.map_or_else(|| ConflictId(audit.fresh_id()), |(id, _)| id);
    if !stands {
        tx.prepare_cached(
            "INSERT INTO conflict (id, first, second, reasons) VALUES (:id, :first, :second, :reasons)
             ON CONFLICT (first, second) DO UPDATE SET reasons = excluded.reasons",
        )?
        .execute(named_params! {
            ":id": id.to_string(),
            ":first": first,
            ":second": second,
            ":reasons": columns::to_json(&reasons)?,
        })?;
    }
    Ok(id)
}

/// A pair as it is read, before its people are called by cipher.
struct Pair {
    id: ConflictId,
    party: PartyId,
    other: PartyId,
    is_within: bool,
    reasons: Vec<Resemblance>,
    decided: Option<Decided>,
    is_open: bool,
}

impl Pair {
    fn from_row(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<Self> {
        let (first, second) = (PartyId(columns::uuid(row, "first")?), PartyId(columns::uuid(row, "second")?));
        let (has_first, has_second): (bool, bool) = (row.get("has_first")?, row.get("has_second")?);
        let (party, other) = if has_first { (first, second) } else { (second, first) };
        let reasons: Vec<Resemblance> = columns::json(row, "reasons")?;
        let (decided, settled) = match columns::uuid_if(row, "decided_in")? {
            None => (None, Vec::new()),
            Some(matter) => {
                let is_ours = MatterId(matter) == scope.matter();
                let decided = Decided {
                    decision: columns::one_of(row, "decision")?,
                    on: columns::day(row, "decided_on")?,
                    reason: is_ours.then(|| columns::words(row, "reason")).transpose()?,
                };
                (Some(decided), columns::json(row, "decided_reasons")?)
            }
        };
        let is_open = reasons.iter().any(|reason| !settled.contains(reason));
        let id = ConflictId(columns::uuid(row, "id")?);
        Ok(Self { id, party, other, is_within: has_first && has_second, reasons, decided, is_open })
    }

    fn named(self, db: &Connection) -> Result<Conflict, StoreError> {
        let Self { id, party, other, is_within, reasons, decided, is_open } = self;
        let (cipher, met) = (parties::get(db, party)?.cipher, parties::get(db, other)?);
        Ok(Conflict {
            id,
            party,
            cipher,
            other,
            other_kind: met.kind,
            other_cipher: met.cipher,
            is_within,
            reasons,
            decided,
            is_open,
        })
    }
}
