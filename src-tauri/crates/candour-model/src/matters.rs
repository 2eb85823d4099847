//! Matters: one case, its reference, the force concerned, and what every letter about it needs.

use crate::{
    bodies::ForceId,
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::MatterId,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// A matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Matter {
    /// Which record.
    pub id: MatterId,
    /// The firm's reference: `HQ/2026/0114`. Unique in the casebook.
    pub reference: Words,
    /// What the firm calls it. A neutral name is offered; it never leaves the casebook.
    pub working_name: Words,
    /// The force concerned.
    pub force: ForceId,
    /// The day it was opened.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub opened_on: CivilDate,
    /// What stands against the force investigating itself, a sentence each.
    pub conflicts: Vec<Words>,
    /// Evidence that may be lost, an item each.
    pub evidence_at_risk: Vec<Words>,
    /// What the clients need to be safe and supported, an item each.
    pub needs: Vec<Words>,
}

/// A matter in the list of matters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct MatterLine {
    /// Which record.
    pub id: MatterId,
    /// The firm's reference.
    pub reference: Words,
    /// What the firm calls it.
    pub working_name: Words,
    /// The force concerned.
    pub force: ForceId,
    /// How many clients it has.
    pub clients: u32,
    /// How many allegations it has.
    pub allegations: u32,
    /// How many letters have gone.
    pub letters: u32,
}

/// Opens a matter.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenMatter {
    /// The firm's reference.
    pub reference: Words,
    /// What the firm calls it.
    pub working_name: Words,
    /// The force concerned.
    pub force: ForceId,
}

impl OpenMatter {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let reference = checks.line("reference", "Reference", &self.reference);
        let working_name = checks.line("workingName", "Working name", &self.working_name);
        if self.force.0.is_empty() {
            checks.add("force", "Choose the force concerned");
        }
        checks.finish()?;
        Ok(Self { reference, working_name, force: self.force })
    }
}

/// Sets what every letter about a matter needs.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetParticulars {
    /// The matter.
    pub matter: MatterId,
    /// What stands against the force investigating itself, a sentence each.
    pub conflicts: Vec<Words>,
    /// Evidence that may be lost, an item each.
    pub evidence_at_risk: Vec<Words>,
    /// What the clients need, an item each.
    pub needs: Vec<Words>,
}

impl SetParticulars {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let conflicts =
            checks.lines("conflicts", "Why the force should not investigate itself", &self.conflicts);
        let evidence_at_risk = checks.lines("evidenceAtRisk", "Evidence at risk", &self.evidence_at_risk);
        let needs = checks.lines("needs", "Needs", &self.needs);
        checks.finish()?;
        Ok(Self { matter: self.matter, conflicts, evidence_at_risk, needs })
    }
}
