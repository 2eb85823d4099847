//! The ways into a casebook: what opens it, since when, and how that is changed. No secret is here, and no name.

use crate::dates::CivilDate;
use serde::{Deserialize, Serialize};

/// What a way in is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum WayKind {
    /// The passphrase, together with a secret that this laptop keeps.
    PassphraseAndLaptop,
    /// The passphrase alone.
    Passphrase,
    /// The twelve recovery words.
    Words,
    /// A second person's passphrase, together with a secret that this laptop keeps.
    PersonAndLaptop,
    /// A second person's passphrase alone.
    Person,
}

/// One way in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct WayIn {
    /// What it is made of.
    pub kind: WayKind,
    /// The day it was made, where that is known.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub made_on: Option<CivilDate>,
    /// The day another passphrase or other words took the place of the earlier ones, where that is known.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub replaced_on: Option<CivilDate>,
    /// Whether the casebook was opened by it this time.
    pub is_used: bool,
}

/// All of them, and the sheet on which the words are written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct WaysIn {
    /// The ways, in the order in which they were made.
    pub ways: Vec<WayIn>,
    /// Whether a second person has one.
    pub has_second_person: bool,
    /// The day a recovery kit was last saved or opened, if one was.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub kit_made_on: Option<CivilDate>,
    /// Whether none was since the words that open the casebook were drawn.
    pub kit_is_due: bool,
}

/// A change of the ways in. Each is made on the cover, because no other page may see a passphrase or the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum WayChange {
    /// Another passphrase for whoever opens it.
    Passphrase,
    /// Other recovery words.
    Words,
    /// A way in for a second person.
    AddPerson,
    /// None for the second person any more.
    RemovePerson,
}
