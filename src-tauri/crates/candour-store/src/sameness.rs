//! What was said of two people: that they are one, or that they are not. Kept, withdrawn at most, and nothing is merged.
//!
//! Officers are shared between matters: what was said of two of them is read wherever one of them stands, without the
//! reasons in words of another matter.

use crate::{
    MatterScope, StoreError, classes, columns, described,
    officers::{self, require_officer},
};
use candour_model::{
    certainty::Certainty,
    conflicts::Resemblance,
    dates::CivilDate,
    ids::{DescribedId, MatterId, PartyId, SamenessId},
    likeness::Likeness,
    sameness::{CompareOfficers, OfficersCompared, Pair, Sameness, SayOfPair},
    words::Words,
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// What was said of pairs of this matter, withdrawn or not, in the order in which it was said.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<Sameness>, StoreError> {
    db.prepare_cached(
        "SELECT s.id, s.matter, s.first_described, s.second_described, s.first_officer, s.second_officer, s.verdict,
                s.reasons, s.why, s.certainty, s.decided_by, s.said_on, s.withdrawn_on, s.withdrawn_why
           FROM sameness s
          WHERE s.matter = :matter
             OR s.second_officer IS NOT NULL AND EXISTS (
                SELECT 1 FROM matter_officer o
                 WHERE o.matter = :matter AND o.party IN (s.first_officer, s.second_officer))
          ORDER BY s.seq",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, |row| from_row(row, scope))?
    .map(|row| Ok(row?))
    .collect()
}

/// One of them.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(db: &Connection, scope: &MatterScope, id: SamenessId) -> Result<Sameness, StoreError> {
    let found = of_matter(db, scope)?.into_iter().find(|one| one.id == id);
    found.ok_or_else(|| StoreError::Missing { what: "pair", id: id.to_string() })
}

/// Two officers side by side, with what was said of them. `reasons` are in what they are alike.
///
/// # Errors
/// [`StoreError::Missing`] if the first is not of this matter, or the other of none.
pub fn compared(
    db: &Connection,
    CompareOfficers { matter, party, other }: CompareOfficers,
    reasons: Vec<Resemblance>,
) -> Result<OfficersCompared, StoreError> {
    let scope = MatterScope::of(matter);
    let pair = Pair::Officers { first: party, second: other }.ordered();
    Ok(OfficersCompared {
        officer: officers::get(db, &scope, party)?,
        other: officers::seen(db, Some(&scope), other)?,
        is_within: require_officer(db, &scope, other).is_ok(),
        reasons,
        said: of_matter(db, &scope)?.into_iter().filter(|said| said.pair == pair).collect(),
    })
}

/// Keeps what is said of a pair, with what they are alike in.
///
/// # Errors
/// [`StoreError::Missing`] if one of them is not of this matter; of two officers, one may be of another. [`StoreError::Settled`]
/// if something stands that was said of them before.
pub fn say(
    tx: &Transaction<'_>,
    id: SamenessId,
    said: &SayOfPair,
    reasons: &[Likeness],
    on: CivilDate,
    actor: &str,
) -> Result<(), StoreError> {
    let scope = MatterScope::of(said.matter);
    require_pair(tx, &scope, said.pair)?;
    let columns = PairColumns::of(said.pair);
    if columns.stands(tx)? {
        return Err(StoreError::Settled { what: "pair", id: id.to_string() });
    }
    tx.prepare_cached(
        "INSERT INTO sameness (id, matter, first_described, second_described, first_officer, second_officer, verdict,
                               reasons, why, certainty, decided_by, said_on, actor, class)
         VALUES (:id, :matter, :first_described, :second_described, :first_officer, :second_officer, :verdict,
                 :reasons, :why, :certainty, :decided_by, :on, :actor, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":first_described": columns.described.0,
        ":second_described": columns.described.1,
        ":first_officer": columns.officers.0,
        ":second_officer": columns.officers.1,
        ":verdict": said.verdict.as_str(),
        ":reasons": columns::to_json(&reasons)?,
        ":why": said.why.as_str(),
        ":certainty": (said.certainty != Certainty::NotStated).then(|| said.certainty.as_str()),
        ":decided_by": said.decided_by.as_str(),
        ":on": on.to_string(),
        ":actor": actor,
        ":class": classes::of_new("sameness").as_str(),
    })?;
    Ok(())
}

/// Withdraws what was said. It stays in the record, with the day.
///
/// # Errors
/// [`StoreError::Missing`] if it was not said in this matter; [`StoreError::Settled`] if it was withdrawn before.
pub fn withdraw(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: SamenessId,
    reason: &Words,
    on: CivilDate,
) -> Result<(), StoreError> {
    let before = tx
        .prepare_cached("SELECT withdrawn_on FROM sameness WHERE id = :id AND matter = :matter")?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
            columns::day_if(row, "withdrawn_on")
        })
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "pair", id: id.to_string() })?;
    if before.is_some() {
        return Err(StoreError::Settled { what: "pair", id: id.to_string() });
    }
    tx.prepare_cached("UPDATE sameness SET withdrawn_on = :on, withdrawn_why = :why WHERE id = :id")?
        .execute(named_params! { ":id": id.to_string(), ":on": on.to_string(), ":why": reason.as_str() })?;
    Ok(())
}

fn require_pair(tx: &Transaction<'_>, scope: &MatterScope, pair: Pair) -> Result<(), StoreError> {
    match pair {
        Pair::Described { first, second } => {
            described::get(tx, scope, first)?;
            described::get(tx, scope, second).map(drop)
        }
        Pair::DescribedAndOfficer { described, officer } => {
            described::get(tx, scope, described)?;
            require_officer(tx, scope, officer)
        }
        Pair::Officers { first, second } => {
            require_officer(tx, scope, first).or_else(|_| require_officer(tx, scope, second))?;
            [first, second].into_iter().try_for_each(|officer| require_any_officer(tx, officer))
        }
    }
}

fn require_any_officer(tx: &Transaction<'_>, officer: PartyId) -> Result<(), StoreError> {
    let is_one = tx
        .prepare_cached("SELECT 1 FROM officer WHERE party = :party")?
        .exists(named_params! { ":party": officer.to_string() })?;
    if is_one { Ok(()) } else { Err(StoreError::Missing { what: "officer", id: officer.to_string() }) }
}

/// A pair as it is bound.
struct PairColumns {
    described: (Option<String>, Option<String>),
    officers: (Option<String>, Option<String>),
}

impl PairColumns {
    fn of(pair: Pair) -> Self {
        match pair {
            Pair::Described { first, second } => Self {
                described: (Some(first.to_string()), Some(second.to_string())),
                officers: (None, None),
            },
            Pair::Officers { first, second } => Self {
                described: (None, None),
                officers: (Some(first.to_string()), Some(second.to_string())),
            },
            Pair::DescribedAndOfficer { described, officer } => Self {
                described: (Some(described.to_string()), None),
                officers: (Some(officer.to_string()), None),
            },
        }
    }

    fn stands(&self, tx: &Transaction<'_>) -> Result<bool, StoreError> {
        Ok(tx
            .prepare_cached(
                "SELECT 1 FROM sameness
                  WHERE withdrawn_on IS NULL AND first_described IS :first_described
                    AND second_described IS :second_described AND first_officer IS :first_officer
                    AND second_officer IS :second_officer",
            )?
            .exists(named_params! {
                ":first_described": self.described.0,
                ":second_described": self.described.1,
                ":first_officer": self.officers.0,
                ":second_officer": self.officers.1,
            })?)
    }
}

fn pair_of(row: &Row<'_>) -> rusqlite::Result<Pair> {
    let described = |column: &str| Ok::<_, rusqlite::Error>(columns::uuid_if(row, column)?.map(DescribedId));
    let officer = |column: &str| Ok::<_, rusqlite::Error>(columns::uuid_if(row, column)?.map(PartyId));
    let described = (described("first_described")?, described("second_described")?);
    let officers = (officer("first_officer")?, officer("second_officer")?);
    match (described, officers) {
        ((Some(first), Some(second)), _) => Ok(Pair::Described { first, second }),
        (_, (Some(first), Some(second))) => Ok(Pair::Officers { first, second }),
        ((Some(described), None), (Some(officer), None)) => {
            Ok(Pair::DescribedAndOfficer { described, officer })
        }
        _ => Err(rusqlite::Error::InvalidQuery),
    }
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<Sameness> {
    let is_ours = MatterId(columns::uuid(row, "matter")?) == scope.matter();
    let ours = |column: &str| {
        Ok::<_, rusqlite::Error>(
            row.get::<_, Option<String>>(column)?.filter(|_| is_ours).map(Words::from).unwrap_or_default(),
        )
    };
    Ok(Sameness {
        id: SamenessId(columns::uuid(row, "id")?),
        pair: pair_of(row)?,
        verdict: columns::one_of(row, "verdict")?,
        reasons: columns::json(row, "reasons")?,
        why: is_ours.then(|| columns::words(row, "why")).transpose()?,
        certainty: columns::one_of_if(row, "certainty")?.unwrap_or(Certainty::NotStated),
        decided_by: ours("decided_by")?,
        on: columns::day(row, "said_on")?,
        withdrawn_on: columns::day_if(row, "withdrawn_on")?,
        withdrawn_why: ours("withdrawn_why")?,
    })
}
