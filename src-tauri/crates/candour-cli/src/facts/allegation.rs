//! Allegations of a facts file, with who was told of them before.

use super::{Place, table::Table};
use candour_model::{allegations::Duty, bodies::CriterionId, words::Words};

/// An allegation. Each is approved by the client once it is recorded.
#[derive(Clone, Debug)]
pub struct AllegationFacts {
    /// Where it stands in the file.
    pub place: Place,
    /// The client, by the file's id.
    pub client: Words,
    /// Whom it is against, by the file's ids.
    pub against: Vec<Words>,
    /// When, in the client's words.
    pub happened: Words,
    /// Where.
    pub at: Words,
    /// Whether the person was on duty.
    pub duty: Duty,
    /// What happened.
    pub what: Words,
    /// How the client knows.
    pub how_known: Words,
    /// The criteria for mandatory referral relied on.
    pub criteria: Vec<CriterionId>,
    /// Who was told before.
    pub reported: Vec<ReportFacts>,
}

/// Someone who was told before.
#[derive(Clone, Debug)]
pub struct ReportFacts {
    /// Where it stands in the file.
    pub place: Place,
    /// Who was told.
    pub to: Words,
    /// When, in words.
    pub when: Words,
    /// What came of it; blank when the client was never told.
    pub outcome: Words,
}

impl AllegationFacts {
    pub(super) fn read(mut table: Table<'_>) -> Self {
        let client = table.words("client");
        let against = table.lines("against");
        let happened = table.words("happened");
        let at = table.words("place");
        let duty = table.choice(
            "duty",
            &[
                ("on-duty", Some(Duty::OnDuty)),
                ("off-duty", Some(Duty::OffDuty)),
                ("unknown", Some(Duty::Unknown)),
            ],
        );
        let what = table.words("what");
        let how_known = table.words("how-known");
        let criteria = table.lines("criteria").into_iter().map(|id| CriterionId(id.into())).collect();
        let reported = table.tables("reported").into_iter().map(ReportFacts::read).collect();
        let place = table.finish();
        let duty = duty.unwrap_or(Duty::Unknown);
        Self { place, client, against, happened, at, duty, what, how_known, criteria, reported }
    }
}

impl ReportFacts {
    fn read(mut table: Table<'_>) -> Self {
        let to = table.words("to");
        let when = table.words("when");
        let outcome = table.words_or_blank("outcome");
        Self { place: table.finish(), to, when, outcome }
    }
}
