//! A letter that names nobody, as its kind says: no client, no officer, and nothing that together shows who somebody is.

use super::Material;
use crate::{AppError, jigsaw};
use candour_documents::{Document, outline};
use candour_model::{classes::RecordClass, letters::Finding};
use candour_rules::Rules;
use candour_store::identities::Guarded;

/// What should be looked at in it before it goes; nothing of a letter that may say who people are.
pub(super) fn pointed_out(
    rules: &Rules,
    material: &Material,
    letter: &Document,
) -> Result<Option<Finding>, AppError> {
    let record = &material.record;
    if guarded(rules, material)? == Guarded::Clients {
        return Ok(None);
    }
    Ok(jigsaw::found(rules, outline(letter), (&record.allegations, &record.officers)))
}

/// Whose names are looked for in a letter of this kind.
pub(super) fn guarded(rules: &Rules, material: &Material) -> Result<Guarded, AppError> {
    let names_nobody = rules.letter(&material.record.kind)?.class <= RecordClass::Anonymised;
    Ok(if names_nobody { Guarded::Everybody } else { Guarded::Clients })
}
