//! Collects findings. What is looked at is in the modules beside this one.

use candour_model::letters::{Finding, Settle, Weight};

/// Findings in the order they were made.
#[derive(Debug, Default)]
pub(super) struct Findings {
    found: Vec<Finding>,
}

impl Findings {
    /// Stops the letter; a typed reason can pass it.
    pub(super) fn stop(
        &mut self,
        id: impl Into<String>,
        title: impl Into<String>,
        remedy: &str,
        settle: Settle,
    ) {
        self.add(Weight::Stop, id, title, remedy, settle, true);
    }

    /// Stops the letter, whatever the reason.
    pub(super) fn bar(
        &mut self,
        id: impl Into<String>,
        title: impl Into<String>,
        remedy: &str,
        settle: Settle,
    ) {
        self.add(Weight::Stop, id, title, remedy, settle, false);
    }

    /// Needs a look.
    pub(super) fn look(
        &mut self,
        id: impl Into<String>,
        title: impl Into<String>,
        remedy: &str,
        settle: Settle,
    ) {
        self.add(Weight::Look, id, title, remedy, settle, true);
    }

    /// In order.
    pub(super) fn fine(&mut self, id: impl Into<String>, title: impl Into<String>, settle: Settle) {
        self.add(Weight::Fine, id, title, "", settle, false);
    }

    /// Whether anything about this family of checks has been found so far.
    pub(super) fn has_any(&self, family: &str) -> bool {
        self.found.iter().any(|finding| family_of(finding) == family)
    }

    /// Stops first, then looks, then what is in order; each in the order it was found.
    pub(super) fn sorted(mut self) -> Vec<Finding> {
        self.found.sort_by_key(|finding| finding.weight);
        self.found
    }

    fn add(
        &mut self,
        weight: Weight,
        id: impl Into<String>,
        title: impl Into<String>,
        remedy: &str,
        settle: Settle,
        can_be_accepted: bool,
    ) {
        let (id, title, remedy) = (id.into(), title.into(), remedy.to_owned());
        self.found.push(Finding { id, weight, title, remedy, settle, can_be_accepted });
    }
}

/// The family of a finding: `allegations` for `allegations.2.when`.
pub(super) fn family_of(finding: &Finding) -> &str {
    finding.id.split('.').next().unwrap_or_default()
}
