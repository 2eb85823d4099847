//! The bin: what a person threw away, kept until a person empties it. What was sealed, signed, issued or received never goes
//! into it.

use crate::{
    dates::CivilDate,
    ids::{
        AllegationId, BinnedId, DescribedId, EvidenceId, ExhibitId, InvestigationId, LetterId, MatterId,
        NoteId, PartyId, PreservationItemId, SessionId, StatementId,
    },
    postings::PostingOf,
    words::Words,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What sort of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum BinnedNoun {
    /// A letter being written.
    LetterDraft,
    /// An allegation that the client has not approved.
    Allegation,
    /// A description of somebody.
    Described,
    /// An account that was never sealed.
    Account,
    /// A session of an account that was never sealed; not the first.
    Session,
    /// Somebody at a client's side.
    Helper,
    /// Where an officer served, as this matter recorded it.
    Posting,
    /// A note of a meeting or a call, with all its wordings.
    Note,
    /// An item of the preservation register.
    Preservation,
    /// An investigation about which nothing was decided.
    Investigation,
    /// An exhibit.
    Exhibit,
    /// What is said of a file of evidence. Its bytes stay.
    Evidence,
}

impl BinnedNoun {
    /// As stored: `letter-draft`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LetterDraft => "letter-draft",
            Self::Allegation => "allegation",
            Self::Described => "described",
            Self::Account => "account",
            Self::Session => "session",
            Self::Helper => "helper",
            Self::Posting => "posting",
            Self::Note => "note",
            Self::Preservation => "preservation",
            Self::Investigation => "investigation",
            Self::Exhibit => "exhibit",
            Self::Evidence => "evidence",
        }
    }
}

/// Moves a record to the bin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "noun", deny_unknown_fields)]
pub enum MoveToBin {
    /// A letter being written.
    LetterDraft {
        /// Which.
        letter: LetterId,
    },
    /// An allegation that the client has not approved.
    Allegation {
        /// Which.
        allegation: AllegationId,
    },
    /// A description of somebody.
    Described {
        /// Which.
        described: DescribedId,
    },
    /// An account that was never sealed.
    Account {
        /// Which.
        statement: StatementId,
    },
    /// A session of an account that was never sealed; not the first.
    Session {
        /// Which.
        session: SessionId,
    },
    /// Somebody at a client's side.
    Helper {
        /// Which.
        party: PartyId,
    },
    /// Where an officer served, as this matter recorded it.
    Posting {
        /// Which, and in which matter.
        which: PostingOf,
    },
    /// A note of a meeting or a call, with all its wordings.
    Note {
        /// Which.
        note: NoteId,
    },
    /// An item of the preservation register.
    Preservation {
        /// Which.
        item: PreservationItemId,
    },
    /// An investigation about which nothing was decided.
    Investigation {
        /// Which.
        investigation: InvestigationId,
    },
    /// An exhibit.
    Exhibit {
        /// Which.
        exhibit: ExhibitId,
    },
    /// What is said of a file of evidence. Its bytes stay.
    Evidence {
        /// Which.
        evidence: EvidenceId,
    },
}

impl MoveToBin {
    /// What sort of record.
    #[must_use]
    pub const fn noun(&self) -> BinnedNoun {
        match self {
            Self::LetterDraft { .. } => BinnedNoun::LetterDraft,
            Self::Allegation { .. } => BinnedNoun::Allegation,
            Self::Described { .. } => BinnedNoun::Described,
            Self::Account { .. } => BinnedNoun::Account,
            Self::Session { .. } => BinnedNoun::Session,
            Self::Helper { .. } => BinnedNoun::Helper,
            Self::Posting { .. } => BinnedNoun::Posting,
            Self::Note { .. } => BinnedNoun::Note,
            Self::Preservation { .. } => BinnedNoun::Preservation,
            Self::Investigation { .. } => BinnedNoun::Investigation,
            Self::Exhibit { .. } => BinnedNoun::Exhibit,
            Self::Evidence { .. } => BinnedNoun::Evidence,
        }
    }

    /// Which record.
    #[must_use]
    pub const fn record(&self) -> Uuid {
        match self {
            Self::LetterDraft { letter } => letter.0,
            Self::Allegation { allegation } => allegation.0,
            Self::Described { described } => described.0,
            Self::Account { statement } => statement.0,
            Self::Session { session } => session.0,
            Self::Helper { party } => party.0,
            Self::Posting { which } => which.posting.0,
            Self::Note { note } => note.0,
            Self::Preservation { item } => item.0,
            Self::Investigation { investigation } => investigation.0,
            Self::Exhibit { exhibit } => exhibit.0,
            Self::Evidence { evidence } => evidence.0,
        }
    }
}

/// A record in the bin. No word of it is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Binned {
    /// Which entry of the bin.
    pub id: BinnedId,
    /// The matter it is of.
    pub matter: MatterId,
    /// What the firm calls the matter.
    pub working_name: Words,
    /// What sort of record.
    pub noun: BinnedNoun,
    /// Its number in the matter, where it has one. It is never given to another.
    pub number: Option<u32>,
    /// The day it was thrown away.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub binned_on: CivilDate,
}
