//! Safe contact: how a client may be reached without putting anybody at risk. It is shown before anything goes to a client.
//!
//! Numbers, addresses and names are not here: they are in the identity tables. Whoever must not know is called by what they
//! are to the client.

use crate::{
    checks::{Checks, FieldProblem, LONGEST_LIST},
    dates::CivilDate,
    ids::{MatterId, PartyId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// A way of reaching a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// A call.
    Telephone,
    /// A text message.
    TextMessage,
    /// An email.
    Email,
    /// A letter.
    Post,
    /// Meeting.
    InPerson,
    /// Through somebody the client named.
    ThroughHelper,
}

/// What may be left where somebody else could find or hear it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum MayLeave {
    /// Nothing, not even that somebody called.
    Nothing,
    /// A first name and a number, without the firm's name.
    CallBack,
    /// The firm's name and a number.
    FirmName,
    /// A message that says what it is about.
    Message,
}

impl MayLeave {
    /// As stored: `call-back`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::CallBack => "call-back",
            Self::FirmName => "firm-name",
            Self::Message => "message",
        }
    }
}

/// How a client may be reached, as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct SafeContact {
    /// Ways that are safe; the client may be reached in no other.
    pub channels: Vec<Channel>,
    /// When, in the client's words; blank for any time.
    pub times: Words,
    /// What may be left.
    pub may_leave: MayLeave,
    /// Who must not know, by what they are to the client; blank where nobody is in the way of it.
    pub must_not_know: Words,
    /// Anything else, as the client puts it.
    pub note: Words,
    /// The day it was agreed with the client.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub agreed_on: CivilDate,
}

/// Changes how a client may be reached.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeSafeContact {
    /// The matter.
    pub matter: MatterId,
    /// The client.
    pub client: PartyId,
    /// Ways that are safe.
    pub channels: Vec<Channel>,
    /// When; may be blank.
    pub times: Words,
    /// What may be left.
    pub may_leave: MayLeave,
    /// Who must not know; may be blank.
    pub must_not_know: Words,
    /// Anything else; may be blank.
    pub note: Words,
}

impl ChangeSafeContact {
    /// The input, trimmed and checked, as agreed on `today`.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<SafeContact, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        if self.channels.len() > LONGEST_LIST {
            checks.add("channels", format!("Ways to reach your client: more than {LONGEST_LIST} entries"));
        }
        let mut channels = self.channels;
        channels.sort_unstable();
        channels.dedup();
        if channels.is_empty() {
            checks.add("channels", "Choose at least one way in which your client may be reached");
        }
        let contact = SafeContact {
            channels,
            times: checks.optional_line("times", "When", &self.times),
            may_leave: self.may_leave,
            must_not_know: checks.optional_line("mustNotKnow", "Who must not know", &self.must_not_know),
            note: checks.optional_text("note", "Anything else", &self.note),
            agreed_on: today,
        };
        checks.finish()?;
        Ok(contact)
    }
}
