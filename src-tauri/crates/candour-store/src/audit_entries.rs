//! The chain as a person reads it, newest first, and as it leaves the casebook. Reads across matters: ids, ciphers, numbers, times and
//! sentences of ours.

mod groups;

use crate::{
    StoreError,
    audit::{self, Event, Exported},
    columns, matters,
};
use candour_model::{
    audit_entries::{ActGroup, MOST_ENTRIES},
    ids::MatterId,
};
use groups::{is_in, is_of_no_matter};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, named_params};
use uuid::Uuid;

/// What an entry is called that is of no act of this version.
const UNKNOWN: &str = "Something was done that this version does not know";

/// What an act was done to, by number or by cipher: the first part of the act's name, and how it is asked. Each id is one record's, so
/// that an act of that name which was done to something else finds nothing.
const ABOUT: [(&str, &str); 15] = [
    ("allegation", "SELECT 'Allegation ' || number FROM allegation WHERE id = :id"),
    ("client", "SELECT p.cipher FROM party p JOIN client c ON c.party = p.id WHERE p.id = :id"),
    ("description", "SELECT 'Person described ' || number FROM described_person WHERE id = :id"),
    ("diary", "SELECT 'Date ' || number FROM diary_entry WHERE id = :id"),
    ("evidence", "SELECT 'Evidence file ' || number FROM evidence WHERE id = :id"),
    ("exhibit", "SELECT 'Exhibit ' || number FROM exhibit WHERE id = :id"),
    ("identity", "SELECT p.cipher FROM party p JOIN client c ON c.party = p.id WHERE p.id = :id"),
    ("investigation", "SELECT 'Investigation ' || number FROM investigation WHERE id = :id"),
    ("letter", "SELECT 'Letter ' || number FROM letter WHERE id = :id"),
    ("note", "SELECT 'Note ' || number FROM note WHERE id = :id"),
    ("paper", "SELECT 'Paper ' || number FROM paper WHERE id = :id"),
    ("paragraph", "SELECT 'Allegation ' || number FROM allegation WHERE id = :id"),
    ("person", "SELECT 'Person described ' || number FROM described_person WHERE id = :id"),
    ("statement", "SELECT 'Account ' || number FROM statement WHERE id = :id"),
    ("version", "SELECT 'Account ' || number FROM statement WHERE id = :id"),
];

/// Which entries are sought.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    /// Those of this matter.
    pub matter: Option<MatterId>,
    /// Those of this kind.
    pub group: Option<ActGroup>,
    /// Those written from this moment on.
    pub from: Option<Timestamp>,
    /// Those written before this moment.
    pub until: Option<Timestamp>,
    /// Those before this number are given out; the others count.
    pub before_number: Option<u64>,
}

/// An entry, with the slot by which it was done in place of who that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub number: u64,
    /// When, by the computer's clock.
    pub at: Timestamp,
    /// Its name: `letter.issued`.
    pub act: String,
    /// What was done: "A letter was issued".
    pub told: &'static str,
    /// What it was done to, by number or cipher.
    pub about: Option<String>,
    /// The matter it is of.
    pub matter: Option<MatterId>,
    /// By which slot: `slot-2`.
    pub slot: String,
    /// Where the chain stood with it, in hexadecimal.
    pub head: String,
}

/// Entries that were sought, newest first, and how many there are in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// As many of them as are given out at once.
    pub entries: Vec<Entry>,
    /// How many there are, given out before or not.
    pub total: u64,
    /// Whether there are older ones.
    pub has_more: bool,
}

/// An entry, as far as it is looked at to tell whether it is sought.
struct Placed {
    number: u64,
    at: Timestamp,
    act: String,
    matter: Option<MatterId>,
}

impl Sought {
    fn takes(&self, one: &Placed) -> bool {
        self.matter.is_none_or(|matter| one.matter == Some(matter))
            && self.group.is_none_or(|group| is_in(group, &one.act))
            && self.from.is_none_or(|from| one.at >= from)
            && self.until.is_none_or(|until| one.at < until)
    }
}

/// The entries that are sought. Reads across matters.
///
/// # Errors
/// What the database refuses.
pub fn page(db: &Connection, sought: &Sought) -> Result<Found, StoreError> {
    let mut all = placed(db)?;
    all.retain(|one| sought.takes(one));
    let total = all.len() as u64;
    let older =
        sought.before_number.map_or(all.len(), |before| all.partition_point(|one| one.number < before));
    all.truncate(older);
    let shown = all.split_off(older.saturating_sub(MOST_ENTRIES));
    let entries = shown.into_iter().rev().map(|one| whole(db, one)).collect::<Result<_, _>>()?;
    Ok(Found { entries, total, has_more: !all.is_empty() })
}

/// The log as it leaves; with a matter, what is of others is withheld. Reads across matters.
///
/// # Errors
/// [`StoreError::ChainBroken`] with the first entry that does not follow.
pub fn exported(db: &Connection, of: Option<MatterId>) -> Result<Exported, StoreError> {
    let lines = audit::lines(db)?;
    let Some(matter) = of else { return Exported::of(lines.iter().map(|line| (line.as_str(), true))) };
    let is_shown =
        |one: &Placed| one.matter.map_or_else(|| is_of_no_matter(&one.act), |its_own| its_own == matter);
    let shown: Vec<bool> = placed(db)?.iter().map(is_shown).collect();
    Exported::of(lines.iter().zip(shown).map(|(line, is_shown)| (line.as_str(), is_shown)))
}

/// Every entry, in order, with the matter it is of. A change undone is of the matter of what was changed.
fn placed(db: &Connection) -> Result<Vec<Placed>, StoreError> {
    let matters = matters::ids(db)?;
    let mut query = db.prepare_cached(
        "SELECT e.n, e.line ->> 'act' AS act, e.line ->> 't' AS at, e.line ->> 'obj' AS object,
                d.details ->> 'matter' AS matter,
                CASE WHEN e.line ->> 'act' LIKE 'change.%' THEN d.details ->> 'entry' END AS changed
           FROM audit_entry e LEFT JOIN audit_detail d ON d.n = e.n ORDER BY e.n",
    )?;
    let mut rows = query.query([])?;
    let mut all: Vec<Placed> = Vec::new();
    while let Some(row) = rows.next()? {
        let ids = [row.get::<_, Option<String>>("matter")?, row.get("object")?];
        let mut named = ids.into_iter().flatten().filter_map(|id| Uuid::try_parse(&id).ok().map(MatterId));
        let changed: Option<usize> =
            row.get::<_, Option<i64>>("changed")?.and_then(|n| usize::try_from(n).ok());
        let before = changed.and_then(|n| all.get(n.checked_sub(1)?)).and_then(|one| one.matter);
        all.push(Placed {
            number: row.get::<_, i64>("n")?.cast_unsigned(),
            at: columns::instant(row, "at")?,
            act: row.get("act")?,
            matter: named.find(|matter| matters.contains(matter)).or(before),
        });
    }
    Ok(all)
}

fn whole(db: &Connection, one: Placed) -> Result<Entry, StoreError> {
    let (slot, object, head): (String, String, String) = db
        .prepare_cached(
            "SELECT line ->> 'actor' AS slot, line ->> 'obj' AS object, hash FROM audit_entry WHERE n = :n",
        )?
        .query_row(named_params! { ":n": one.number.cast_signed() }, |row| {
            Ok((row.get("slot")?, row.get("object")?, row.get("hash")?))
        })?;
    Ok(Entry {
        told: Event::said_of(&one.act).unwrap_or(UNKNOWN),
        about: about(db, &one.act, &object)?,
        number: one.number,
        at: one.at,
        act: one.act,
        matter: one.matter,
        slot,
        head,
    })
}

fn about(db: &Connection, act: &str, object: &str) -> Result<Option<String>, StoreError> {
    let noun = act.split('.').next().unwrap_or_default();
    let Some((_, query)) = ABOUT.iter().find(|(of, _)| *of == noun) else { return Ok(None) };
    Ok(db.prepare_cached(query)?.query_row(named_params! { ":id": object }, |row| row.get(0)).optional()?)
}
