//! Issued letters: the exact bytes sealed, their hash, the head of the chain before, and what was asked. None ever changes.
//!
//! Whether a letter is complete is asked in `candour-rules`; whether its recipient may be sent it is asked here, in the
//! transaction that issues it.

use crate::{
    MatterScope, StoreError, asks,
    audit::{AuditDraft, Event, Head},
    blobs::{self, Blob},
    columns, correspondence,
    disclosures::{self, Disclosed, Disclosure},
    enclosures::{self, FrozenEnclosure},
    hex::{hex, unhex},
    investigations::require_investigation,
    matters::require,
    numbers::{self, Series},
    replacements,
};
use candour_model::{
    classes::RecordClass,
    correspondence::{Correspondence, Direction},
    enclosures::Enclosed,
    escalation::StepId,
    ids::{AskId, CorrespondenceId, InvestigationId, LetterId, PartyId},
    letters::{IssuedLetter, LetterDraft, LetterKind, Occasion},
    words::Words,
};
use candour_vault::BlobId;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use uuid::Uuid;

/// All that is frozen when a letter is issued.
#[derive(Clone, Debug)]
pub struct Issue {
    /// The draft it was made from; its id becomes the letter's.
    pub draft: LetterDraft,
    /// Its number, as given out by [`next_number`] in this transaction.
    pub number: u32,
    /// Our reference as printed: `HQ/2026/0114/L01`.
    pub our_reference: Words,
    /// What it is about, in neutral words, for the ledger.
    pub subject: Words,
    /// The asks as printed, in order.
    pub asks: Vec<Words>,
    /// What goes with it, in order.
    pub enclosures: Vec<FrozenEnclosure>,
    /// How many pages it has.
    pub pages: u32,
    /// The sealed bytes.
    pub blob: Blob,
    /// The version of its template.
    pub template_version: String,
    /// The version of the rules it rests on.
    pub rules_version: String,
    /// The head of the chain that its footer bears.
    pub head_before: Head,
    /// The neutral name a copy is saved under.
    pub file_name: String,
    /// The clients it speaks for: each must have allowed it.
    pub clients: Vec<PartyId>,
    /// The class of the letter.
    pub class: RecordClass,
    /// The highest class that the recipient may be sent.
    pub highest: RecordClass,
}

/// Gives out the number of the next letter of a matter.
///
/// # Errors
/// What the database refuses.
pub fn next_number(tx: &Transaction<'_>, scope: &MatterScope) -> Result<u32, StoreError> {
    numbers::next(tx, scope, Series::Letter)
}

/// Issues a letter: its row, its asks, its file, the ledger, who was sent it; the draft is gone. Drafts the entry
/// `letter.issued`.
///
/// # Errors
/// [`StoreError::Refused`] if the recipient may not be sent it; [`StoreError::Missing`] if there is no such draft, or no such letter
/// to take the place of; [`StoreError::Settled`] if another has taken it.
pub fn issue(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    issue: &Issue,
) -> Result<IssuedLetter, StoreError> {
    let draft = &issue.draft;
    let scope = MatterScope::of(draft.matter);
    let class = issue.class;
    disclosures::require_consent(
        tx,
        &scope,
        &issue.clients,
        &draft.to,
        draft.dated_on,
        class,
        issue.highest,
    )?;
    let occasion = standing_occasion(tx, &scope, &draft.occasion)?;
    replacements::require_place(tx, &scope, draft.replaces)?;
    crate::drafts::discard(tx, draft.id)?;
    blobs::add(tx, &scope, &issue.blob)?;
    insert(tx, audit, issue, &occasion, class)?;
    replacements::keep_wording(tx, &scope, draft)?;
    enclosures::freeze(tx, &scope, draft.id, class, &issue.enclosures)?;
    let entry = ledger_entry(audit, issue);
    correspondence::enter(tx, &entry, None)?;
    let numbered: Vec<_> =
        issue.asks.iter().map(|wording| (AskId(audit.fresh_id()), wording.clone())).collect();
    asks::add(tx, &scope, entry.id, entry.reply_by, &numbered)?;
    let sha256 = hex(&issue.blob.file.plain_sha256);
    let sent = |what, sha256: &str| Disclosure {
        id: audit.fresh_id(),
        what,
        sha256: sha256.to_owned(),
        to: Some(draft.to.clone()),
        method: draft.means.clone(),
        at: audit.at(),
        class,
    };
    disclosures::record(tx, &scope, &sent(Disclosed::Letter(draft.id, issue.number), &sha256))?;
    for FrozenEnclosure { enclosed, listed } in &issue.enclosures {
        let what = match enclosed {
            Enclosed::Paper { paper } => Disclosed::Paper(*paper),
            Enclosed::Letter { letter } => Disclosed::Letter(*letter, number(tx, &scope, *letter)?),
            Enclosed::Described { .. } => continue,
        };
        if let Some(file) = &listed.file {
            disclosures::record(tx, &scope, &sent(what, &file.sha256))?;
        }
    }
    audit.record(Event::LetterIssued {
        matter: draft.matter,
        letter: draft.id,
        number: issue.number,
        sha256,
    });
    get(tx, &scope, draft.id)
}

/// The issued letters of a matter, by number.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<IssuedLetter>, StoreError> {
    db.prepare_cached(
        "SELECT id, kind, number, body, force, step, investigation, follows, replaces, dated_on, reply_by, sha256,
                pages, template_version, head_before, file_name
           FROM letter WHERE matter = :matter ORDER BY number",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, |row| Ok(from_row(row, scope)))?
    .map(|letter| letter?)
    .collect()
}

/// The matter of an issued letter, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: LetterId) -> Result<MatterScope, StoreError> {
    MatterScope::holding(db, "letter", id.0, "SELECT matter FROM letter WHERE id = :id")
}

/// One issued letter.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(db: &Connection, scope: &MatterScope, id: LetterId) -> Result<IssuedLetter, StoreError> {
    db.prepare_cached(
        "SELECT id, kind, number, body, force, step, investigation, follows, replaces, dated_on, reply_by, sha256,
                pages, template_version, head_before, file_name
           FROM letter WHERE id = :id AND matter = :matter",
    )?
    .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
        Ok(from_row(row, scope))
    })
    .optional()?
    .ok_or_else(|| StoreError::Missing { what: "letter", id: id.to_string() })?
}

/// The issued letter of these bytes, by their SHA-256 in hexadecimal, with the scope of its matter. Reads across matters.
///
/// # Errors
/// What the database refuses.
pub fn with_hash(db: &Connection, sha256: &str) -> Result<Option<(MatterScope, IssuedLetter)>, StoreError> {
    let id = db
        .prepare_cached("SELECT id FROM letter WHERE sha256 = :sha256 ORDER BY seq LIMIT 1")?
        .query_row(named_params! { ":sha256": sha256 }, |row| columns::uuid(row, "id"))
        .optional()?;
    let Some(id) = id.map(LetterId) else { return Ok(None) };
    let scope = scope_of(db, id)?;
    let letter = get(db, &scope, id)?;
    Ok(Some((scope, letter)))
}

/// The number of an issued letter.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn number(db: &Connection, scope: &MatterScope, id: LetterId) -> Result<u32, StoreError> {
    db.prepare_cached("SELECT number FROM letter WHERE id = :id AND matter = :matter")?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
            columns::count(row, "number")
        })
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "letter", id: id.to_string() })
}

/// Our reference, as a letter prints it.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn our_reference(db: &Connection, scope: &MatterScope, id: LetterId) -> Result<Words, StoreError> {
    db.prepare_cached("SELECT our_reference FROM letter WHERE id = :id AND matter = :matter")?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
            columns::words(row, "our_reference")
        })
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "letter", id: id.to_string() })
}

/// The class of an issued letter.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn class(db: &Connection, scope: &MatterScope, id: LetterId) -> Result<RecordClass, StoreError> {
    db.prepare_cached("SELECT class FROM letter WHERE id = :id AND matter = :matter")?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
            columns::one_of(row, "class")
        })
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "letter", id: id.to_string() })
}

/// The sealed file that holds a letter's exact bytes.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn file(db: &Connection, scope: &MatterScope, id: LetterId) -> Result<BlobId, StoreError> {
    let digits: Option<String> = db
        .prepare_cached("SELECT blob FROM letter WHERE id = :id AND matter = :matter")?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| row.get(0))
        .optional()?;
    blobs::blob_id(&digits.ok_or_else(|| StoreError::Missing { what: "letter", id: id.to_string() })?)
}

/// Refuses what a letter is written on if it is not of the matter.
pub(crate) fn require_occasion(
    db: &Connection,
    scope: &MatterScope,
    occasion: &Occasion,
) -> Result<(), StoreError> {
    if let Some(investigation) = occasion.investigation {
        require_investigation(db, scope, investigation)?;
    }
    if let Some(entry) = occasion.follows {
        let query = "SELECT 1 FROM correspondence WHERE id = :id AND matter = :matter";
        require(db, "letter", entry.0, scope, query)?;
    }
    Ok(())
}

/// What a draft was written on, as far as it is still there: what was thrown away or undone since is left out, and the step goes
/// with its investigation. What is of another matter is refused.
pub(crate) fn standing_occasion(
    db: &Connection,
    scope: &MatterScope,
    occasion: &Occasion,
) -> Result<Occasion, StoreError> {
    let is_there = |query, id: Uuid| -> Result<bool, StoreError> {
        Ok(db.prepare_cached(query)?.exists(named_params! { ":id": id.to_string() })?)
    };
    let mut standing = occasion.clone();
    if let Some(investigation) = occasion.investigation
        && !is_there("SELECT 1 FROM investigation WHERE id = :id", investigation.0)?
    {
        (standing.investigation, standing.step) = (None, None);
    }
    if let Some(entry) = occasion.follows
        && !is_there("SELECT 1 FROM correspondence WHERE id = :id", entry.0)?
    {
        standing.follows = None;
    }
    require_occasion(db, scope, &standing)?;
    Ok(standing)
}

fn insert(
    tx: &Transaction<'_>,
    audit: &AuditDraft,
    issue: &Issue,
    occasion: &Occasion,
    class: RecordClass,
) -> Result<(), StoreError> {
    let draft = &issue.draft;
    tx.prepare_cached(
        "INSERT INTO letter (id, matter, kind, number, body, force, step, investigation, follows, replaces, dated_on, reply_by, means,
                             their_reference, our_reference, pages, sha256, blob, template_version, rules_version, head_before,
                             issued_at, file_name, class)
         VALUES (:id, :matter, :kind, :number, :body, :force, :step, :investigation, :follows, :replaces, :dated_on, :reply_by, :means,
                 :their_reference, :our_reference, :pages, :sha256, :blob, :template_version, :rules_version, :head_before,
                 :issued_at, :file_name, :class)",
    )?
    .execute(named_params! {
        ":id": draft.id.to_string(),
        ":matter": draft.matter.to_string(),
        ":kind": draft.kind.0,
        ":number": issue.number,
        ":body": draft.to.body.0,
        ":force": draft.to.force.as_ref().map(|force| force.0.as_str()),
        ":step": occasion.step.as_ref().map(|step| step.0.as_str()),
        ":investigation": occasion.investigation.map(|investigation| investigation.to_string()),
        ":follows": occasion.follows.map(|entry| entry.to_string()),
        ":replaces": draft.replaces.map(|letter| letter.to_string()),
        ":dated_on": draft.dated_on.to_string(),
        ":reply_by": draft.reply_by.to_string(),
        ":means": draft.means.as_str(),
        ":their_reference": draft.their_reference.as_str(),
        ":our_reference": issue.our_reference.as_str(),
        ":pages": issue.pages,
        ":sha256": hex(&issue.blob.file.plain_sha256),
        ":blob": issue.blob.file.blob_id.to_string(),
        ":template_version": issue.template_version,
        ":rules_version": issue.rules_version,
        ":head_before": issue.head_before.hex(),
        ":issued_at": audit.at().to_string(),
        ":file_name": issue.file_name,
        ":class": class.as_str(),
    })?;
    Ok(())
}

fn ledger_entry(audit: &AuditDraft, issue: &Issue) -> Correspondence {
    Correspondence {
        id: CorrespondenceId(audit.fresh_id()),
        matter: issue.draft.matter,
        direction: Direction::Out,
        office: issue.draft.to.clone(),
        dated_on: issue.draft.dated_on,
        received_on: None,
        means: None,
        subject: issue.subject.clone(),
        our_reference: issue.our_reference.clone(),
        their_reference: issue.draft.their_reference.clone(),
        reply_by: Some(issue.draft.reply_by),
        letter: Some(issue.draft.id),
        only_acknowledges: false,
        answers: Vec::new(),
        class: correspondence::class_of_new(),
        file: None,
    }
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> Result<IssuedLetter, StoreError> {
    let hash = unhex(&row.get::<_, String>("head_before")?).ok_or(StoreError::Damaged)?;
    Ok(IssuedLetter {
        id: LetterId(columns::uuid(row, "id")?),
        matter: scope.matter(),
        kind: LetterKind(row.get("kind")?),
        number: columns::count(row, "number")?,
        to: columns::office(row)?,
        occasion: Occasion {
            step: row.get::<_, Option<String>>("step")?.map(StepId),
            investigation: columns::uuid_if(row, "investigation")?.map(InvestigationId),
            follows: columns::uuid_if(row, "follows")?.map(CorrespondenceId),
        },
        replaces: columns::uuid_if(row, "replaces")?.map(LetterId),
        dated_on: columns::day(row, "dated_on")?,
        reply_by: columns::day(row, "reply_by")?,
        sha256: row.get("sha256")?,
        template_version: row.get("template_version")?,
        pages: columns::count(row, "pages")?,
        anchor: Head { n: 0, hash }.anchor(),
        file_name: row.get("file_name")?,
    })
}
