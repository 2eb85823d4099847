//! Investigations: opened at the state in which they are found, and moved on. Moves are only added to; what is decided on
//! the way is in [`decided`], and who is appointed in [`crate::investigators`]. Whether a track has a move is not asked here.

mod decided;
mod lines;

pub use decided::{record_decision, record_mode, record_outcome};
pub use lines::lines_of_matter;

use crate::{
    MatterScope, StoreError, classes,
    clients::require_client,
    columns,
    hanging::{Hanging, Of},
    investigators,
    matters::{require, require_matter},
    officers::require_officer,
};
use candour_model::{
    allegations::Accused,
    bodies::ForceId,
    ids::{AllegationId, DescribedId, InvestigationId, PartyId, StateMoveId},
    investigations::{Investigation, OpenInvestigation, ReviseInvestigation, StateMove},
    tracks::StateId,
    words::Words,
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// The matter of an investigation, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: InvestigationId) -> Result<MatterScope, StoreError> {
    MatterScope::holding(db, "investigation", id.0, "SELECT matter FROM investigation WHERE id = :id")
}

/// One investigation, whole.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(db: &Connection, scope: &MatterScope, id: InvestigationId) -> Result<Investigation, StoreError> {
    let investigation = db
        .prepare_cached(
            "SELECT id, number, track, force, references_given, suspect_officer, suspect_described, complainant
               FROM investigation WHERE id = :id AND matter = :matter",
        )?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
            from_row(row, scope)
        })
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "investigation", id: id.to_string() })?;
    fill(db, scope, Of::Record(id.0), vec![investigation])?.pop().ok_or(StoreError::Damaged)
}

/// The investigations of a matter by number, whole.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<Investigation>, StoreError> {
    let investigations = db
        .prepare_cached(
            "SELECT id, number, track, force, references_given, suspect_officer, suspect_described, complainant
               FROM investigation WHERE matter = :matter ORDER BY number",
        )?
        .query_map(named_params! { ":matter": scope.bound() }, |row| from_row(row, scope))?
        .collect::<Result<Vec<_>, _>>()?;
    if investigations.is_empty() {
        return Ok(investigations);
    }
    fill(db, scope, Of::Matter(scope), investigations)
}

/// Investigations with all that happened in them.
fn fill(
    db: &Connection,
    scope: &MatterScope,
    of: Of<'_>,
    investigations: Vec<Investigation>,
) -> Result<Vec<Investigation>, StoreError> {
    let mut allegations = ALLEGATIONS.read(db, of, |row| columns::uuid(row, "allegation"))?;
    let mut moves = MOVES.read(db, of, move_from_row)?;
    let mut mode_decisions = decided::MODES.read(db, of, decided::mode_from_row)?;
    let mut investigators = investigators::appointed(db, scope, of)?;
    let mut decisions = decided::DECISIONS.read(db, of, decided::decision_from_row)?;
    let mut outcomes = decided::OUTCOMES.read(db, of, decided::outcome_from_row)?;
    let fill = |investigation: Investigation| {
        let id = &investigation.id.0;
        Investigation {
            allegations: allegations.remove(id).into_iter().flatten().map(AllegationId).collect(),
            moves: moves.remove(id).unwrap_or_default(),
            modes: mode_decisions.remove(id).unwrap_or_default(),
            investigators: investigators.remove(id).unwrap_or_default(),
            decisions: decisions.remove(id).unwrap_or_default(),
            outcomes: outcomes.remove(id).unwrap_or_default(),
            ..investigation
        }
    };
    Ok(investigations.into_iter().map(fill).collect())
}

/// Opens an investigation under the matter's next number, with the state it is found in as its first move.
///
/// # Errors
/// [`StoreError::Missing`] if an allegation, the suspect or the complainant is not of this matter.
pub fn open(
    tx: &Transaction<'_>,
    id: InvestigationId,
    first: StateMoveId,
    said: &OpenInvestigation,
) -> Result<(), StoreError> {
    let scope = MatterScope::of(said.matter);
    require_matter(tx, &scope)?;
    if let Some(client) = said.complainant {
        require_client(tx, &scope, client)?;
    }
    let (officer, described) = suspect_columns(tx, &scope, said.suspect.as_ref())?;
    tx.prepare_cached(
        "INSERT INTO investigation (id, matter, number, track, force, references_given,
                                    suspect_officer, suspect_described, complainant, class)
         SELECT :id, :matter, coalesce(max(number), 0) + 1, :track, :force, :references_given,
                :officer, :described, :complainant, :class
           FROM (SELECT number FROM investigation WHERE matter = :matter
                 UNION ALL SELECT number FROM binned WHERE matter = :matter AND noun = 'investigation')",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":track": said.track.as_str(),
        ":force": said.force.0,
        ":references_given": columns::to_json(&said.references)?,
        ":officer": officer,
        ":described": described,
        ":complainant": said.complainant.map(|client| client.to_string()),
        ":class": classes::of_new("investigation").as_str(),
    })?;
    cover(tx, &scope, id, &said.allegations)?;
    let found = StateMove {
        id: first,
        from: None,
        to: said.state.clone(),
        on: said.on,
        source: said.source.clone(),
        document: said.document.clone(),
        reason: Words::default(),
        outside: false,
    };
    add_move(tx, &scope, id, &found)
}

/// Sets the references of an investigation and the allegations it covers.
///
/// # Errors
/// [`StoreError::Missing`] if an allegation is not of this matter.
pub fn revise(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    said: &ReviseInvestigation,
) -> Result<(), StoreError> {
    let id = said.investigation;
    require_investigation(tx, scope, id)?;
    tx.prepare_cached("UPDATE investigation SET references_given = :references_given WHERE id = :id")?
        .execute(named_params! {
            ":id": id.to_string(),
            ":references_given": columns::to_json(&said.references)?,
        })?;
    cover(tx, scope, id, &said.allegations)
}

/// Adds a move to an investigation's course.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such investigation in the matter.
pub fn add_move(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: InvestigationId,
    step: &StateMove,
) -> Result<(), StoreError> {
    require_investigation(tx, scope, id)?;
    tx.prepare_cached(
        "INSERT INTO state_move (id, investigation, from_state, to_state, moved_on, source, document, reason,
                                 outside, class)
         VALUES (:id, :investigation, :from_state, :to_state, :moved_on, :source, :document, :reason,
                 :outside, :class)",
    )?
    .execute(named_params! {
        ":id": step.id.to_string(),
        ":investigation": id.to_string(),
        ":from_state": step.from.as_ref().map(|state| state.0.as_str()),
        ":to_state": step.to.0,
        ":moved_on": step.on.to_string(),
        ":source": step.source.as_str(),
        ":document": step.document.as_str(),
        ":reason": step.reason.as_str(),
        ":outside": step.outside,
        ":class": classes::of_new("state_move").as_str(),
    })?;
    Ok(())
}

/// Refuses an investigation that is not of the matter.
pub(crate) fn require_investigation(
    db: &Connection,
    scope: &MatterScope,
    id: InvestigationId,
) -> Result<(), StoreError> {
    let query = "SELECT 1 FROM investigation WHERE id = :id AND matter = :matter";
    require(db, "investigation", id.0, scope, query)
}

/// The columns of a person that an allegation can be against, who must be of the matter.
pub(crate) fn suspect_columns(
    db: &Connection,
    scope: &MatterScope,
    person: Option<&Accused>,
) -> Result<(Option<String>, Option<String>), StoreError> {
    match person {
        None => Ok((None, None)),
        Some(Accused::Officer { party }) => {
            require_officer(db, scope, *party)?;
            Ok((Some(party.to_string()), None))
        }
        Some(Accused::Described { described }) => {
            let query = "SELECT 1 FROM described_person WHERE id = :id AND matter = :matter";
            require(db, "described person", described.0, scope, query)?;
            Ok((None, Some(described.to_string())))
        }
    }
}

/// A person that an allegation can be against, from two columns of which one at most is set.
pub(crate) fn person(row: &Row<'_>, officer: &str, described: &str) -> rusqlite::Result<Option<Accused>> {
    if let Some(party) = columns::uuid_if(row, officer)? {
        return Ok(Some(Accused::Officer { party: PartyId(party) }));
    }
    let described = columns::uuid_if(row, described)?;
    Ok(described.map(|id| Accused::Described { described: DescribedId(id) }))
}

fn cover(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: InvestigationId,
    allegations: &[AllegationId],
) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM investigation_allegation WHERE investigation = :id")?
        .execute(named_params! { ":id": id.to_string() })?;
    let mut add = tx.prepare_cached(
        "INSERT INTO investigation_allegation (matter, investigation, position, allegation)
         VALUES (:matter, :investigation, :position, :allegation)",
    )?;
    for (position, allegation) in columns::positioned(allegations) {
        let query = "SELECT 1 FROM allegation WHERE id = :id AND matter = :matter";
        require(tx, "allegation", allegation.0, scope, query)?;
        add.execute(named_params! {
            ":matter": scope.bound(),
            ":investigation": id.to_string(),
            ":position": position,
            ":allegation": allegation.to_string(),
        })?;
    }
    Ok(())
}

/// What hangs on an investigation.
pub(crate) const fn hanging(from: &'static str, columns: &'static str, order: &'static str) -> Hanging {
    Hanging { on: "investigation", from, by: "investigation", columns, order }
}

const ALLEGATIONS: Hanging = hanging("investigation_allegation p", "p.allegation", "position");
const MOVES: Hanging = hanging(
    "state_move p",
    "p.id, p.from_state, p.to_state, p.moved_on, p.source, p.document, p.reason, p.outside",
    "seq",
);

fn move_from_row(row: &Row<'_>) -> rusqlite::Result<StateMove> {
    Ok(StateMove {
        id: StateMoveId(columns::uuid(row, "id")?),
        from: row.get::<_, Option<String>>("from_state")?.map(StateId),
        to: StateId(row.get("to_state")?),
        on: columns::day(row, "moved_on")?,
        source: columns::words(row, "source")?,
        document: columns::words(row, "document")?,
        reason: columns::words(row, "reason")?,
        outside: row.get("outside")?,
    })
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<Investigation> {
    Ok(Investigation {
        id: InvestigationId(columns::uuid(row, "id")?),
        matter: scope.matter(),
        number: columns::count(row, "number")?,
        track: columns::one_of(row, "track")?,
        force: ForceId(row.get("force")?),
        references: columns::json(row, "references_given")?,
        allegations: Vec::new(),
        suspect: person(row, "suspect_officer", "suspect_described")?,
        complainant: columns::uuid_if(row, "complainant")?.map(PartyId),
        moves: Vec::new(),
        modes: Vec::new(),
        investigators: Vec::new(),
        decisions: Vec::new(),
        outcomes: Vec::new(),
    })
}
