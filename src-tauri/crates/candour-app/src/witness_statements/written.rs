//! What is made of an account: a statement, or the details kept apart from one.

use super::{Material, details, document};
use candour_documents::{
    ConfidentialDetails, DocumentError, Drawn, Faces, Passage, Stage, WitnessStatement, details_outline,
    details_to_docx, details_to_pdf, statement_outline, statement_to_docx, statement_to_pdf,
};
use candour_model::witness_statements::StatementPurpose;
use candour_rules::Rules;

/// What is made of an account, at some stage.
pub(super) enum Written {
    Statement(Box<WitnessStatement>),
    Details(ConfidentialDetails),
}

impl Written {
    pub(super) fn of(rules: &Rules, material: &Material, stage: Stage) -> Self {
        match &material.asked.purpose {
            StatementPurpose::Court(said) => {
                Self::Statement(Box::new(document::for_court(rules, material, said, stage)))
            }
            StatementPurpose::Criminal(said) => {
                Self::Statement(Box::new(document::criminal(rules, material, *said, stage)))
            }
            StatementPurpose::Details(said) => Self::Details(details::of(material, said, stage)),
        }
    }

    pub(super) fn drawn(&self, faces: &Faces) -> Result<Drawn, DocumentError> {
        match self {
            Self::Statement(statement) => statement_to_pdf(statement, faces),
            Self::Details(details) => details_to_pdf(details, faces),
        }
    }

    /// The same words for a word processor; a statement says on how many pages it was drawn.
    pub(super) fn editable(&self, pages: u32) -> Result<Vec<u8>, DocumentError> {
        match self {
            Self::Statement(statement) => statement_to_docx(statement, pages),
            Self::Details(details) => details_to_docx(details),
        }
    }

    /// The same as headings and paragraphs.
    pub(super) fn outline(&self, pages: u32) -> Result<Vec<Passage>, DocumentError> {
        match self {
            Self::Statement(statement) => statement_outline(statement, pages),
            Self::Details(details) => details_outline(details),
        }
    }
}
