//! Officers across matters (rule R12): ciphers, forces, counts and days. What a client allows to be linked shows that
//! client's cipher, the number of an allegation and when; of everything else it is counted that there is another matter.
//!
//! Whether a client allows it is read anew each time, so that what is withdrawn is hidden at once.

use crate::{MatterScope, StoreError, authorities, clients, columns, officers};
use candour_model::{
    appearances::{Appearance, LinkedAllegation, OfficerAcross, OfficerLine, by_year},
    authorities::AuthorityPurpose,
    bodies::ForceId,
    dates::{CivilDate, PartialDate},
    ids::{MatterId, PartyId},
    words::Words,
};
use rusqlite::{Connection, Row, named_params};
use std::collections::{BTreeMap, BTreeSet};

/// Every officer whom a matter names, those of the most matters first. Reads across matters.
///
/// # Errors
/// What the database refuses.
pub fn all(db: &Connection) -> Result<Vec<OfficerLine>, StoreError> {
    let mut forces = forces(db)?;
    db.prepare_cached(
        "SELECT o.party, p.cipher, o.status, count(*) AS matters,
                (SELECT count(DISTINCT a.id) FROM allegation_accused c JOIN allegation a ON a.id = c.allegation
                  WHERE c.officer = o.party AND a.status <> 'withdrawn') AS allegations
           FROM matter_officer m JOIN officer o ON o.party = m.party JOIN party p ON p.id = o.party
          GROUP BY o.party ORDER BY matters DESC, allegations DESC, p.cipher",
    )?
    .query_map([], |row| {
        let party = PartyId(columns::uuid(row, "party")?);
        Ok(OfficerLine {
            party,
            cipher: columns::one_of(row, "cipher")?,
            status: columns::one_of(row, "status")?,
            forces: forces.remove(&party).unwrap_or_default(),
            matters: columns::count(row, "matters")?,
            allegations: columns::count(row, "allegations")?,
        })
    })?
    .map(|row| Ok(row?))
    .collect()
}

/// One officer across matters, as far as the clients of each allow it on this day. Reads across matters.
///
/// # Errors
/// [`StoreError::Missing`] if no matter names the officer.
pub fn across(db: &Connection, party: PartyId, on: CivilDate) -> Result<OfficerAcross, StoreError> {
    let matters = db
        .prepare_cached(
            "SELECT m.id, m.reference, o.named_on FROM matter_officer o JOIN matter m ON m.id = o.matter
              WHERE o.party = :party ORDER BY m.reference",
        )?
        .query_map(named_params! { ":party": party.to_string() }, Naming::from_row)?
        .collect::<Result<Vec<_>, _>>()?;
    if matters.is_empty() {
        return Err(StoreError::Missing { what: "officer", id: party.to_string() });
    }
    let named = matters.len();
    let mut appearances = Vec::new();
    for matter in matters {
        appearances.extend(appearance(db, matter, party, on)?);
    }
    let others = u32::try_from(named - appearances.len()).unwrap_or(u32::MAX);
    Ok(OfficerAcross { officer: officers::seen(db, None, party)?, appearances, others })
}

/// A matter that names an officer, before it is known how much of it may be shown.
struct Naming {
    matter: MatterId,
    reference: Words,
    named_on: Option<CivilDate>,
}

impl Naming {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            matter: MatterId(columns::uuid(row, "id")?),
            reference: columns::words(row, "reference")?,
            named_on: columns::day_if(row, "named_on")?,
        })
    }
}

/// What may be shown of a matter; nothing where none of the clients who speak of the officer allows it. A matter in which
/// nobody has yet alleged anything against the officer is shown if all its clients allow it.
fn appearance(
    db: &Connection,
    naming: Naming,
    party: PartyId,
    on: CivilDate,
) -> Result<Option<Appearance>, StoreError> {
    let scope = MatterScope::of(naming.matter);
    let linking = linking(db, &scope, on)?;
    let all = allegations(db, &scope, party)?;
    let shown: Vec<&(PartyId, LinkedAllegation)> =
        all.iter().filter(|(client, _)| linking.contains(client)).collect();
    let may_show =
        if all.is_empty() { authorities::allow_linking(db, &scope, on)? } else { !shown.is_empty() };
    if !may_show {
        return Ok(None);
    }
    let allegations: Vec<LinkedAllegation> = shown.iter().map(|(_, one)| one.clone()).collect();
    Ok(Some(Appearance {
        matter: naming.matter,
        reference: naming.reference,
        named_on: naming.named_on,
        account_on: account_on(db, &scope, &linking)?,
        years: by_year(allegations.iter().map(|one| &one.happened)),
        has_more: all.len() > allegations.len(),
        allegations,
    }))
}

/// The clients of a matter who allow what they say to be linked.
fn linking(db: &Connection, scope: &MatterScope, on: CivilDate) -> Result<BTreeSet<PartyId>, StoreError> {
    let given = authorities::of_matter(db, scope)?;
    let of_matter: BTreeSet<PartyId> =
        clients::of_matter(db, scope)?.into_iter().map(|client| client.party).collect();
    Ok(given
        .into_iter()
        .filter(|one| one.allows(AuthorityPurpose::Linking, on) && of_matter.contains(&one.client))
        .map(|one| one.client)
        .collect())
}

/// The allegations of a matter in which an officer stands, with whose each is; those withdrawn left out.
fn allegations(
    db: &Connection,
    scope: &MatterScope,
    party: PartyId,
) -> Result<Vec<(PartyId, LinkedAllegation)>, StoreError> {
    db.prepare_cached(
        "SELECT a.client, p.cipher, a.number,
                a.happened_words, a.happened_edtf, a.happened_earliest, a.happened_latest, a.happened_kind,
                a.happened_basis
           FROM allegation a JOIN party p ON p.id = a.client
          WHERE a.matter = :matter AND a.status <> 'withdrawn'
            AND a.id IN (SELECT allegation FROM allegation_accused WHERE matter = :matter AND officer = :party)
          ORDER BY a.number",
    )?
    .query_map(named_params! { ":matter": scope.bound(), ":party": party.to_string() }, |row| {
        let happened: PartialDate = columns::partial(row, "happened")?;
        let linked = LinkedAllegation {
            client: columns::one_of(row, "cipher")?,
            number: columns::count(row, "number")?,
            happened: happened.without_its_words(),
        };
        Ok((PartyId(columns::uuid(row, "client")?), linked))
    })?
    .map(|row| Ok(row?))
    .collect()
}

/// The day on which the first account of one of these clients was taken.
fn account_on(
    db: &Connection,
    scope: &MatterScope,
    linking: &BTreeSet<PartyId>,
) -> Result<Option<CivilDate>, StoreError> {
    let mut first = db.prepare_cached(
        "SELECT min(s.taken_on) AS taken_on FROM statement_session s JOIN statement t ON t.id = s.statement
          WHERE t.matter = :matter AND t.client = :client",
    )?;
    let days = linking.iter().map(|client| {
        let params = named_params! { ":matter": scope.bound(), ":client": client.to_string() };
        first.query_row(params, |row| columns::day_if(row, "taken_on"))
    });
    Ok(days.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().min())
}

/// The forces of every officer, the latest first.
fn forces(db: &Connection) -> Result<BTreeMap<PartyId, Vec<ForceId>>, StoreError> {
    let mut forces: BTreeMap<PartyId, Vec<ForceId>> = BTreeMap::new();
    let mut query = db.prepare_cached(
        "SELECT party, force FROM posting ORDER BY from_earliest DESC, from_latest DESC, seq DESC",
    )?;
    let rows =
        query.query_map([], |row| Ok((PartyId(columns::uuid(row, "party")?), ForceId(row.get("force")?))))?;
    for row in rows {
        let (party, force) = row?;
        let known = forces.entry(party).or_default();
        if !known.contains(&force) {
            known.push(force);
        }
    }
    Ok(forces)
}
