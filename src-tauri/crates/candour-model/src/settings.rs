//! Settings kept inside the casebook: the firm and its letterhead, appearance, idle minutes, the window's size.

use crate::{
    checks::{Checks, FieldProblem},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// The fewest minutes of idleness after which the casebook locks.
pub const FEWEST_IDLE_MINUTES: u32 = 1;
/// The most.
pub const MOST_IDLE_MINUTES: u32 = 30;

/// The firm, as its letters name it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Firm {
    /// Its name.
    pub name: Words,
    /// The lines of its letterhead: address, telephone, email.
    pub lines: Vec<Words>,
    /// How it is regulated; blank for nothing.
    pub regulator_line: Words,
    /// Who signs.
    pub fee_earner: Words,
    /// How bodies are to reach the client: only through the firm, by these means.
    pub contact: Words,
}

impl Firm {
    /// The firm, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let name = checks.line("name", "Name of the firm", &self.name);
        let lines = checks.lines("lines", "Letterhead", &self.lines);
        let regulator_line = checks.optional_line("regulatorLine", "Regulator line", &self.regulator_line);
        let fee_earner = checks.line("feeEarner", "Fee-earner", &self.fee_earner);
        let contact = checks.optional_line("contact", "How to reach the firm", &self.contact);
        if lines.len() > 6 {
            checks.add("lines", "The letterhead has room for six lines");
        }
        checks.finish()?;
        Ok(Self { name, lines, regulator_line, fee_earner, contact })
    }
}

/// Which theme the window wears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the desktop says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How the window looks and when it locks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Preferences {
    /// The theme.
    pub theme: Theme,
    /// Minutes of idleness after which the casebook locks.
    pub idle_minutes: u32,
    /// Whether single-letter keys do anything (WCAG 2.1.4).
    pub letter_keys: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { theme: Theme::System, idle_minutes: 5, letter_keys: true }
    }
}

impl Preferences {
    /// The preferences, checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        if !(FEWEST_IDLE_MINUTES..=MOST_IDLE_MINUTES).contains(&self.idle_minutes) {
            checks.add("idleMinutes", "Idle minutes must be between 1 and 30");
        }
        checks.finish()?;
        Ok(self)
    }
}

/// The window's size in logical pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WindowSize {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// Everything Settings shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// The firm; absent until it has been entered.
    pub firm: Option<Firm>,
    /// How the window looks and when it locks.
    pub preferences: Preferences,
}
