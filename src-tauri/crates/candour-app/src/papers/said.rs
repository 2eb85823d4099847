//! How a chronology says a date, and what the firm itself did.

use crate::cells::{said_with_range, text};
use candour_documents::{Inline, Line};
use candour_model::{
    authorities::AuthorityPurpose,
    dates::{DateBasis, DateKind, PartialDate},
    independence::Verdict,
};

/// A day that a document gives.
pub(super) fn day(when: &PartialDate) -> Line {
    text(when.words.as_str().to_owned())
}

/// The words of the record for a date, the range they were read as, and how exact that is.
pub(super) fn as_said(when: &PartialDate) -> Line {
    if when.kind == DateKind::Exact && when.basis == DateBasis::Document {
        return day(when);
    }
    let mut line = said_with_range(when);
    line.extend([
        Inline::Break,
        Inline::Emphasis(format!("{}, {}", exactness(when.kind), basis(when.basis))),
    ]);
    line
}

const fn exactness(kind: DateKind) -> &'static str {
    match kind {
        DateKind::Exact => "Exact",
        DateKind::Month => "To the month",
        DateKind::Season => "To the season",
        DateKind::Year => "To the year",
        DateKind::Age => "By age",
        DateKind::About => "About then",
        DateKind::Between => "Between two dates",
        DateKind::Before => "Before a date",
        DateKind::After => "After a date",
        DateKind::Repeated => "Many times",
        DateKind::Unknown => "Not known",
    }
}

const fn basis(basis: DateBasis) -> &'static str {
    match basis {
        DateBasis::Memory => "from memory",
        DateBasis::WorkedOut => "worked out",
        DateBasis::Document => "from a document",
        DateBasis::Corroborated => "from memory, borne out",
    }
}

/// What an authority is for.
pub(super) const fn purpose_named(purpose: AuthorityPurpose) -> &'static str {
    match purpose {
        AuthorityPurpose::Letters => "letters",
        AuthorityPurpose::Linking => "linking with other clients",
        AuthorityPurpose::HandOver => "handing over to another representative",
    }
}

/// What the independence check came to.
pub(super) fn verdict_reached(verdict: Option<Verdict>, before: Option<Verdict>) -> String {
    match (verdict, before) {
        (Some(verdict), None) => format!("independence check, {}", verdict.as_str()),
        (Some(verdict), Some(before)) => {
            format!("independence check, changed from {} to {}", before.as_str(), verdict.as_str())
        }
        (None, _) => "independence check, nobody is complained about any more".to_owned(),
    }
}
