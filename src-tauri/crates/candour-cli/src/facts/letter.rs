//! The firm, the matter and the letter of a facts file.

use super::{Place, table::Table};
use candour_model::{
    bodies::{BodyId, ForceId, OfficeRef},
    dates::CivilDate,
    letters::LetterKind,
    particulars::ParticularId,
    settings::Firm,
    words::Words,
};

/// The firm.
#[derive(Clone, Debug)]
pub struct FirmFacts {
    /// Where it stands in the file.
    pub place: Place,
    /// As its letters name it.
    pub firm: Firm,
    /// Its reference for the matter.
    pub reference: Words,
}

impl FirmFacts {
    pub(super) fn read(mut table: Table<'_>) -> Self {
        let firm = Firm {
            name: table.words("name"),
            lines: table.lines("address"),
            regulator_line: table.optional_words("regulated").unwrap_or_default(),
            fee_earner: table.words("fee-earner"),
            contact: table.words("contact"),
        };
        let reference = table.words("reference");
        Self { place: table.finish(), firm, reference }
    }
}

/// The matter.
#[derive(Clone, Debug)]
pub struct MatterFacts {
    /// Where it stands in the file.
    pub place: Place,
    /// What the firm calls it; never printed.
    pub name: Words,
    /// The force concerned.
    pub force: ForceId,
    /// What stands against the force investigating itself, a sentence each.
    pub conflicts: Vec<Words>,
    /// Evidence that may be lost, an item each.
    pub evidence_at_risk: Vec<Words>,
    /// What the clients need, an item each.
    pub needs: Vec<Words>,
}

impl MatterFacts {
    pub(super) fn read(mut table: Table<'_>) -> Self {
        let name = table.words("name");
        let force = ForceId(table.words("force").into());
        let conflicts = table.lines("conflicts");
        let evidence_at_risk = table.lines("evidence-at-risk");
        let needs = table.lines("needs");
        Self { place: table.finish(), name, force, conflicts, evidence_at_risk, needs }
    }
}

/// The letter.
#[derive(Clone, Debug)]
pub struct LetterFacts {
    /// Where it stands in the file.
    pub place: Place,
    /// What kind.
    pub kind: LetterKind,
    /// The office it goes to.
    pub to: OfficeRef,
    /// The lines of the office's address.
    pub address: Vec<Words>,
    /// The date it bears.
    pub dated_on: CivilDate,
    /// The day by which an answer is asked for.
    pub reply_by: CivilDate,
    /// How it goes; the usual way where it is left out.
    pub means: Option<Words>,
    /// The addressee's reference, where known.
    pub their_reference: Option<Words>,
    /// What is written for its particulars.
    pub said: Vec<SaidFacts>,
}

/// What is written for a particular of the letter.
#[derive(Clone, Debug)]
pub struct SaidFacts {
    /// Where it stands in the file.
    pub place: Place,
    /// Which particular.
    pub what: ParticularId,
    /// The number of the allegation that it is about, where it is asked of each.
    pub allegation: Option<u32>,
    /// The words.
    pub words: Words,
}

impl SaidFacts {
    fn read(mut table: Table<'_>) -> Self {
        let what = ParticularId(table.words("what").into());
        let allegation = table.optional_number("allegation");
        let words = table.words("words");
        Self { place: table.finish(), what, allegation, words }
    }
}

impl LetterFacts {
    pub(super) fn read(mut table: Table<'_>) -> Self {
        let kind = LetterKind(table.words("kind").into());
        let body = BodyId(table.words("body").into());
        let force = table.optional_words("force").map(|force| ForceId(force.into()));
        let address = table.optional_lines("address");
        let dated_on = table.day("date");
        let reply_by = table.day("reply-by");
        let means = table.optional_words("means");
        let their_reference = table.optional_words("their-reference");
        let said = table.optional_tables("said").into_iter().map(SaidFacts::read).collect();
        let to = OfficeRef { body, force };
        Self { place: table.finish(), kind, to, address, dated_on, reply_by, means, their_reference, said }
    }
}
