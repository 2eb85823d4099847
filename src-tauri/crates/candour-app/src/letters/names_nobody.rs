//! A letter that names nobody, as its kind says: what of it together may show who somebody is.

use super::Material;
use crate::{AppError, jigsaw};
use candour_documents::{Document, outline};
use candour_model::{classes::RecordClass, letters::Finding};
use candour_rules::Rules;

/// What should be looked at in it before it goes; nothing of a letter that may say who people are.
pub(super) fn pointed_out(
    rules: &Rules,
    material: &Material,
    letter: &Document,
) -> Result<Option<Finding>, AppError> {
    let record = &material.record;
    if rules.letter(&record.kind)?.class > RecordClass::Anonymised {
        return Ok(None);
    }
    Ok(jigsaw::found(rules, outline(letter), &record.allegations, &record.officers))
}
