//! The acts that the chain knows: a closed list with stable names on the wire, and details made of ids and numbers only.

use super::canonical::{Fields, Plain};
use candour_model::{
    bodies::OfficeRef,
    classes::RecordClass,
    ids::{AllegationId, AuthorityId, DescribedId, LetterId, MatterId, PartyId},
};
use std::fmt::Display;

/// Why names were asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To be read on the screen.
    Reading,
    /// To be printed in a letter to someone who may be told.
    Letter,
}

impl Purpose {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Letter => "letter",
        }
    }
}

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields are named by what they hold; each variant says what was done")]
pub enum Event {
    /// The casebook was made.
    CasebookCreated,
    /// The casebook was opened.
    CasebookOpened,
    /// The database was brought to a later form.
    SchemaMigrated { to: u32 },
    /// The header was found older than the database knows it.
    HeaderOlder { header: u64, database: u64 },
    /// The header was written anew: a slot was added, changed or removed.
    HeaderChanged { generation: u64 },
    /// The record was found shorter than, or other than, what was last seen of it.
    OlderCopyFound { seen: u64 },
    /// Nothing was found that says what was last seen.
    SeenMissing,
    /// The wall clock was found behind the last entry.
    ClockMovedBack { last: String },
    /// Everything was checked.
    EverythingChecked { faults: u64 },
    /// A record's class was lowered.
    ClassLowered { table: &'static str, row: i64, from: RecordClass, to: RecordClass },
    /// Names were asked for.
    IdentityRevealed { matter: MatterId, parties: Vec<PartyId>, purpose: Purpose },
    /// A matter was opened.
    MatterOpened { matter: MatterId },
    /// What every letter about a matter needs was set.
    ParticularsSet { matter: MatterId },
    /// A client was taken on.
    ClientTakenOn { matter: MatterId, client: PartyId },
    /// A client gave an authority.
    AuthorityGiven { matter: MatterId, authority: AuthorityId },
    /// A client withdrew an authority.
    AuthorityWithdrawn { matter: MatterId, authority: AuthorityId },
    /// An officer was added to a matter.
    OfficerAdded { matter: MatterId, officer: PartyId },
    /// A person was described.
    PersonDescribed { matter: MatterId, described: DescribedId },
    /// An allegation was recorded.
    AllegationRecorded { matter: MatterId, allegation: AllegationId },
    /// An allegation was amended.
    AllegationAmended { matter: MatterId, allegation: AllegationId },
    /// A client approved an allegation.
    AllegationApproved { matter: MatterId, allegation: AllegationId },
    /// A client withdrew an allegation.
    AllegationWithdrawn { matter: MatterId, allegation: AllegationId },
    /// An allegation was uncovered and read.
    AllegationRead { matter: MatterId, allegation: AllegationId },
    /// An office's address was made sure of.
    OfficeChecked { office: OfficeRef },
    /// A letter was issued.
    LetterIssued { matter: MatterId, letter: LetterId, number: u32, sha256: String },
    /// The pages of an issued letter were shown.
    LetterRead { matter: MatterId, letter: LetterId },
    /// A copy of an issued letter was saved outside the casebook.
    LetterCopySaved { matter: MatterId, letter: LetterId, sha256: String },
    /// What letters say of the firm was changed.
    FirmChanged,
    /// Preferences were changed.
    PreferencesChanged,
}

impl Event {
    /// Its name on the wire. Stable: never renamed, never used again for something else.
    #[must_use]
    pub const fn act(&self) -> &'static str {
        match self {
            Self::CasebookCreated => "casebook.created",
            Self::CasebookOpened => "casebook.opened",
            Self::SchemaMigrated { .. } => "schema.migrated",
            Self::HeaderOlder { .. } => "header.older",
            Self::HeaderChanged { .. } => "header.changed",
            Self::OlderCopyFound { .. } => "casebook.older_copy",
            Self::SeenMissing => "casebook.seen_missing",
            Self::ClockMovedBack { .. } => "clock.moved_back",
            Self::EverythingChecked { .. } => "casebook.checked",
            Self::ClassLowered { .. } => "class.lowered",
            Self::IdentityRevealed { .. } => "identity.revealed",
            Self::MatterOpened { .. } => "matter.opened",
            Self::ParticularsSet { .. } => "matter.particulars_set",
            Self::ClientTakenOn { .. } => "client.taken_on",
            Self::AuthorityGiven { .. } => "authority.given",
            Self::AuthorityWithdrawn { .. } => "authority.withdrawn",
            Self::OfficerAdded { .. } => "officer.added",
            Self::PersonDescribed { .. } => "person.described",
            Self::AllegationRecorded { .. } => "allegation.recorded",
            Self::AllegationAmended { .. } => "allegation.amended",
            Self::AllegationApproved { .. } => "allegation.approved",
            Self::AllegationWithdrawn { .. } => "allegation.withdrawn",
            Self::AllegationRead { .. } => "allegation.read",
            Self::OfficeChecked { .. } => "office.checked",
            Self::LetterIssued { .. } => "letter.issued",
            Self::LetterRead { .. } => "letter.read",
            Self::LetterCopySaved { .. } => "letter.copy_saved",
            Self::FirmChanged => "firm.changed",
            Self::PreferencesChanged => "preferences.changed",
        }
    }

    /// The id of what it was done to; empty for the casebook itself.
    #[must_use]
    pub fn object(&self) -> String {
        match self {
            Self::CasebookCreated
            | Self::CasebookOpened
            | Self::SchemaMigrated { .. }
            | Self::HeaderOlder { .. }
            | Self::HeaderChanged { .. }
            | Self::OlderCopyFound { .. }
            | Self::SeenMissing
            | Self::ClockMovedBack { .. }
            | Self::EverythingChecked { .. }
            | Self::FirmChanged
            | Self::PreferencesChanged => String::new(),
            Self::ClassLowered { table, row, .. } => format!("{table}/{row}"),
            Self::IdentityRevealed { matter, .. }
            | Self::MatterOpened { matter }
            | Self::ParticularsSet { matter } => matter.to_string(),
            Self::ClientTakenOn { client: party, .. } | Self::OfficerAdded { officer: party, .. } => {
                party.to_string()
            }
            Self::AuthorityGiven { authority, .. } | Self::AuthorityWithdrawn { authority, .. } => {
                authority.to_string()
            }
            Self::PersonDescribed { described, .. } => described.to_string(),
            Self::AllegationRecorded { allegation, .. }
            | Self::AllegationAmended { allegation, .. }
            | Self::AllegationApproved { allegation, .. }
            | Self::AllegationWithdrawn { allegation, .. }
            | Self::AllegationRead { allegation, .. } => allegation.to_string(),
            Self::OfficeChecked { office } => office_name(office),
            Self::LetterIssued { letter, .. }
            | Self::LetterRead { letter, .. }
            | Self::LetterCopySaved { letter, .. } => letter.to_string(),
        }
    }

    /// What the chain commits to: ids and numbers.
    pub(crate) fn details(&self) -> Fields {
        match self {
            Self::CasebookCreated
            | Self::CasebookOpened
            | Self::SeenMissing
            | Self::FirmChanged
            | Self::PreferencesChanged
            | Self::OfficeChecked { .. }
            | Self::MatterOpened { .. }
            | Self::ParticularsSet { .. } => Fields::new(),
            Self::SchemaMigrated { to } => fields([("to", number(u64::from(*to)))]),
            Self::HeaderOlder { header, database } => {
                fields([("header", number(*header)), ("database", number(*database))])
            }
            Self::HeaderChanged { generation } => fields([("generation", number(*generation))]),
            Self::OlderCopyFound { seen } => fields([("seen", number(*seen))]),
            Self::ClockMovedBack { last } => fields([("last", text(last))]),
            Self::EverythingChecked { faults } => fields([("faults", number(*faults))]),
            Self::ClassLowered { from, to, .. } => {
                fields([("from", text(from.as_str())), ("to", text(to.as_str()))])
            }
            Self::IdentityRevealed { parties, purpose, .. } => fields([
                ("parties", Plain::List(parties.iter().map(text).collect())),
                ("purpose", text(purpose.as_str())),
            ]),
            Self::ClientTakenOn { matter, .. }
            | Self::AuthorityGiven { matter, .. }
            | Self::AuthorityWithdrawn { matter, .. }
            | Self::OfficerAdded { matter, .. }
            | Self::PersonDescribed { matter, .. }
            | Self::AllegationRecorded { matter, .. }
            | Self::AllegationAmended { matter, .. }
            | Self::AllegationApproved { matter, .. }
            | Self::AllegationWithdrawn { matter, .. }
            | Self::AllegationRead { matter, .. }
            | Self::LetterRead { matter, .. } => fields([("matter", text(matter))]),
            Self::LetterIssued { matter, number: n, sha256, .. } => fields([
                ("matter", text(matter)),
                ("number", number(u64::from(*n))),
                ("sha256", text(sha256)),
            ]),
            Self::LetterCopySaved { matter, sha256, .. } => {
                fields([("matter", text(matter)), ("sha256", text(sha256))])
            }
        }
    }
}

/// `psd/avon-and-somerset`, or the body alone.
fn office_name(office: &OfficeRef) -> String {
    match &office.force {
        Some(force) => format!("{}/{}", office.body.0, force.0),
        None => office.body.0.clone(),
    }
}

fn fields<const N: usize>(pairs: [(&str, Plain); N]) -> Fields {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn number(n: u64) -> Plain {
    Plain::Number(i64::try_from(n).unwrap_or(i64::MAX))
}

fn text(value: impl Display) -> Plain {
    Plain::Text(value.to_string())
}
