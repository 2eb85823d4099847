//! Casebooks as the cover knows them: where one lies, what opens it, and how one is made.

use crate::checks::{Checks, FieldProblem};
use crate::ways_in::WayChange;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// Stands for the folder of a casebook while the program runs: the page never sees or sends a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "ts",
    derive(ts_rs::TS),
    ts(export, export_to = "api.ts", type = "number & { readonly __id: 'casebook' }")
)]
pub struct CasebookHandle(pub u32);

/// Whether a casebook known here can be opened, as far as that can be told without a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Whereabouts {
    /// It is there.
    Here,
    /// Nothing is there any more.
    Gone,
    /// It was made by a later version.
    Newer,
    /// Neither copy of its header can be read.
    Damaged,
}

/// A casebook that can be opened from the cover. Nothing of its content is known until it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct KnownCasebook {
    /// What the page names it by.
    pub handle: CasebookHandle,
    /// Its name: `Casebook 1`.
    pub name: String,
    /// Where it lies, for reading: `Documents / Casebook 1.casebook`.
    pub place: String,
    /// Whether its passphrase works together with a secret this laptop keeps.
    pub two_secrets: bool,
    /// The day it was last checked when closed, in words; empty when never.
    pub last_checked: String,
    /// The day of its last backup, in words; empty when never.
    pub last_backup: String,
    /// Whether it is there and can be read.
    pub standing: Whereabouts,
}

/// What the cover shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Cover {
    /// The casebook that would be opened; absent on a first run.
    pub casebook: Option<KnownCasebook>,
    /// The casebooks opened on this computer, latest first.
    pub known: Vec<KnownCasebook>,
    /// Which change of the ways in was asked for inside, and is to be made here.
    pub wants: Option<WayChange>,
    /// Where a new one would be made.
    pub offered: OfferedPlace,
    /// The program's version.
    pub version: String,
}

/// Where a new casebook would be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OfferedPlace {
    /// A neutral name that is free there: `Casebook 1`.
    pub name: String,
    /// The folder, for reading: `Documents`.
    pub place: String,
    /// Why the usual folder is not offered; empty when it is.
    pub why_here: String,
}

/// Prepares to make a casebook: looks at the place and asks the keyring whether it keeps secrets.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrepareCasebook {
    /// Its name, which becomes the folder's.
    pub name: Words,
}

impl PrepareCasebook {
    /// The input, checked: a name that every file system takes.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let name = checks.line("name", "Name", &self.name);
        if name.as_str().chars().count() > 60 {
            checks.add("name", "Name is longer than 60 characters");
        }
        if name.as_str().starts_with('.')
            || name
                .as_str()
                .chars()
                .any(|c| matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|'))
        {
            checks.add("name", "Name must not begin with a full stop or hold any of / \\ : * ? \" < > |");
        }
        checks.finish()?;
        Ok(Self { name })
    }
}

/// How a new casebook will be guarded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Preparation {
    /// Whether this laptop's keyring keeps a second secret beside the passphrase.
    pub two_secrets: bool,
    /// Why it does not, in a sentence; empty when it does.
    pub why_one: String,
}

/// How strong a passphrase is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Strength {
    /// 0 (minutes) to 5 (out of reach).
    pub step: u8,
    /// In words: how long guessing it would take.
    pub words: String,
    /// Whether it is enough for this casebook.
    pub enough: bool,
}

/// The casebook that is open, for the frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OpenCasebook {
    /// Its name.
    pub name: String,
    /// Today, in words: `Monday 23 November 2026`.
    pub today: String,
    /// Things to know, a sentence each: the clock went back, swap is not encrypted, a copy was put back.
    pub notices: Vec<String>,
    /// Whether its cases are invented, and it is removed when it is locked.
    pub invented: bool,
    /// Whether a backup is due: none of the last seven days lies on another disk. Never of invented cases.
    pub backup_is_due: bool,
}

/// What About shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// The program's version.
    pub version: String,
    /// The day the rules and directories were made, in words.
    pub rules_as_at: String,
    /// Candour's own licence, whole.
    pub licence: String,
    /// The licences of everything shipped, fonts included.
    pub shipped: Vec<Shipped>,
}

/// Something shipped inside the program, and on what terms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Shipped {
    /// Its name and version.
    pub name: String,
    /// The licence's short name: `MIT OR Apache-2.0`.
    pub licence: String,
    /// The text of the licence, where it must be shown.
    pub text: String,
}
