//! Officers who are identified: whether they serve, and where. Their names stand in the officers' identity store.
//!
//! Someone whom nobody has identified is a [`crate::described::DescribedPerson`], never an officer called unknown. What is
//! known of an officer is shared by the matters in which the officer stands; words in which one of them said it are not.

use crate::{
    allegations::{AllegationStatus, Role},
    checks::{Checks, FieldProblem},
    dates::{PartialDate, phrase},
    ids::{AllegationId, InvestigationId, MatterId, PartyId},
    parties::Cipher,
    postings::{GivePosting, Posting},
    recognitions::Recognition,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// Whether an officer still serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum ServiceStatus {
    /// Serving.
    Serving,
    /// Retired.
    Retired,
    /// Resigned.
    Resigned,
    /// Dismissed.
    Dismissed,
    /// Dead.
    Deceased,
    /// Not known.
    Unknown,
}

impl ServiceStatus {
    /// As stored: `serving`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Serving => "serving",
            Self::Retired => "retired",
            Self::Resigned => "resigned",
            Self::Dismissed => "dismissed",
            Self::Deceased => "deceased",
            Self::Unknown => "unknown",
        }
    }
}

/// An identified officer in a matter, without a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Officer {
    /// The person.
    pub party: PartyId,
    /// What the officer is called.
    pub cipher: Cipher,
    /// Whether the officer still serves.
    pub status: ServiceStatus,
    /// When the officer left the force, as far as anyone can say.
    pub left: Option<PartialDate>,
    /// When the officer died.
    pub died: Option<PartialDate>,
    /// Postings, earliest first.
    pub postings: Vec<Posting>,
}

/// An allegation of a matter in which an officer stands. What is alleged is covered: it is not here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AllegationAgainst {
    /// Which record.
    pub id: AllegationId,
    /// The client whose allegation it is.
    pub client: PartyId,
    /// What the client is called.
    pub client_cipher: Cipher,
    /// Its number in the matter.
    pub number: u32,
    /// What part the officer is said to have had.
    pub roles: Vec<Role>,
    /// When, as said.
    pub happened: PartialDate,
    /// How far it has come.
    pub status: AllegationStatus,
}

/// An investigation of a matter to which an officer was appointed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AppointmentOf {
    /// Which investigation.
    pub investigation: InvestigationId,
    /// Its number in the matter.
    pub number: u32,
    /// In what part.
    pub role: Words,
    /// From when, as far as anyone can say.
    pub from: Option<PartialDate>,
    /// To when.
    pub to: Option<PartialDate>,
}

/// Everything a matter knows of one of its officers, without a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OfficerRecord {
    /// The officer.
    pub officer: Officer,
    /// What the firm noted about the officer in this matter.
    pub note: Words,
    /// The allegations of this matter in which the officer stands, by number.
    pub allegations: Vec<AllegationAgainst>,
    /// The investigations of this matter to which the officer was appointed.
    pub appointments: Vec<AppointmentOf>,
    /// Whether another matter names the officer too. Nothing else of it is here.
    pub is_named_elsewhere: bool,
    /// How the officer came into this matter as one whom the casebook knew, if that is how.
    pub recognition: Option<Recognition>,
}

/// Adds an identified officer to a matter, with the posting by which the officer is known.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddOfficer {
    /// The matter.
    pub matter: MatterId,
    /// The officer's name.
    pub name: Words,
    /// Whether the officer still serves.
    pub status: ServiceStatus,
    /// Where the officer served.
    pub posting: GivePosting,
}

impl AddOfficer {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let name = checks.line("name", "Name", &self.name);
        let posting = self.posting.checked(&mut checks);
        checks.finish()?;
        Ok(Self { name, posting, ..self })
    }
}

/// Records whether an officer still serves, and what the firm notes about the officer in a matter.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetService {
    /// The matter.
    pub matter: MatterId,
    /// The officer.
    pub party: PartyId,
    /// Whether the officer still serves.
    pub status: ServiceStatus,
    /// When the officer left the force, in words; blank when nobody can say.
    pub left: Words,
    /// When the officer died, in words.
    pub died: Words,
    /// A note, kept in this matter alone.
    pub note: Words,
}

impl SetService {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let left = checks.optional_line("left", "Date of leaving the force", &self.left);
        let died = checks.optional_line("died", "Date of death", &self.died);
        let note = checks.optional_text("note", "Note", &self.note);
        if self.status == ServiceStatus::Serving && !left.is_blank() {
            checks.add("left", "An officer who serves has not left the force");
        }
        if !died.is_blank() && self.status != ServiceStatus::Deceased {
            checks.add("died", "Only an officer who has died has a date of death");
        }
        if let (Some(left), Some(died)) = (phrase::settled(&left).earliest, phrase::settled(&died).latest)
            && died < left
        {
            checks.add("died", "The officer must not have died before leaving the force");
        }
        checks.finish()?;
        Ok(Self { left, died, note, ..self })
    }
}
