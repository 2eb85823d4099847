//! What the audit log shows: who did what and when, in words of ours. No word of a case stands in it.

use crate::{
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::MatterId,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The most entries that are given out at once.
pub const MOST_ENTRIES: usize = 200;

/// Who did something, as far as anyone can say: by which way into the casebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum AuditActor {
    /// Whoever typed the passphrase.
    Passphrase,
    /// Whoever typed the recovery words.
    RecoveryWords,
    /// Whoever typed the second person's passphrase.
    SecondPerson,
    /// Somebody by a way in that is there no more.
    Removed,
}

/// Kinds of acts, as the log is looked through. Those by which something left stand in their own kind too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum ActGroup {
    /// The casebook itself: made, opened, checked, copied.
    Casebook,
    /// The firm, its directory, its rules and its templates.
    Firm,
    /// Matters and what every letter about one needs.
    Matters,
    /// Clients, those at their side, and authorities.
    Clients,
    /// Names that were shown, used or looked for.
    Names,
    /// Officers, and people described.
    Officers,
    /// Allegations and what they rest on.
    Allegations,
    /// Accounts and statements.
    Accounts,
    /// Investigations and who conducts them.
    Investigations,
    /// Notes, evidence, exhibits and what is preserved.
    Evidence,
    /// Dates.
    Diary,
    /// Letters, replies, what became of them, and papers.
    Letters,
    /// The bin, and changes taken back.
    Undone,
    /// Whatever left the casebook, or was written outside it.
    Left,
}

impl ActGroup {
    /// Every kind.
    pub const ALL: [Self; 14] = [
        Self::Casebook,
        Self::Firm,
        Self::Matters,
        Self::Clients,
        Self::Names,
        Self::Officers,
        Self::Allegations,
        Self::Accounts,
        Self::Investigations,
        Self::Evidence,
        Self::Diary,
        Self::Letters,
        Self::Undone,
        Self::Left,
    ];
}

/// Asks for entries of the log, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuditFilter {
    /// The matter they are of; absent for the whole casebook.
    pub matter: Option<MatterId>,
    /// The one kind wanted; absent for all.
    pub group: Option<ActGroup>,
    /// The first day wanted.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub from: Option<CivilDate>,
    /// The last day wanted.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub to: Option<CivilDate>,
    /// Only entries before this number: the last that was shown.
    pub before_number: Option<u64>,
}

impl AuditFilter {
    /// The input, checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        if let Some(day) = self.from {
            checks.day("from", "The first day", day);
        }
        if let Some(day) = self.to {
            checks.day("to", "The last day", day);
            if self.from.is_some_and(|from| from > day) {
                checks.add("to", "The last day is before the first");
            }
        }
        checks.finish()?;
        Ok(self)
    }
}

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AuditEntry {
    /// Its number in the chain.
    pub number: u64,
    /// When it was written, by the computer's clock.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    /// Its name in the chain: `letter.issued`.
    pub act: String,
    /// What was done, as a sentence without a full stop: "A letter was issued".
    pub told: String,
    /// What it was done to, by number or cipher: "Letter 7"; absent where it has neither, or is there no more.
    pub about: Option<String>,
    /// The matter it is of, where it is of one.
    pub matter: Option<MatterId>,
    /// By which way in.
    pub actor: AuditActor,
    /// Where the chain stood with it: 64 hex digits.
    pub head: String,
}

/// Some entries of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AuditPage {
    /// The entries, newest first.
    pub entries: Vec<AuditEntry>,
    /// How many there are that were asked for, shown before or not.
    pub total: u64,
    /// Whether there are older ones.
    pub has_more: bool,
}

/// Asks for a copy of the log outside the casebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportAudit {
    /// The matter it is for: what is of others is withheld. Absent for every line.
    pub matter: Option<MatterId>,
}

/// A copy of the log that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AuditExport {
    /// The name of its folder.
    pub folder_name: String,
    /// How many entries the chain has.
    pub entries: u64,
    /// How many of them are withheld.
    pub withheld: u64,
    /// Where the chain stands with the last: 64 hex digits.
    pub head: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn between(from: Option<CivilDate>, to: Option<CivilDate>) -> AuditFilter {
        AuditFilter { matter: None, group: None, from, to, before_number: None }
    }

    #[test]
    fn the_last_day_is_not_before_the_first() {
        let (first, last) = (Some(date(2026, 11, 1)), Some(date(2026, 11, 30)));
        for good in [between(None, None), between(first, None), between(first, first), between(first, last)] {
            assert!(good.validate().is_ok());
        }
        let fields = |filter: AuditFilter| -> Vec<String> {
            filter.validate().unwrap_err().into_iter().map(|problem| problem.field).collect()
        };
        assert_eq!(fields(between(last, first)), ["to"]);
        assert_eq!(fields(between(Some(date(1066, 10, 14)), None)), ["from"]);
    }
}
