//! The exhibits of the matter, as facts that a letter can name: `exhibits.e1` for the first, by its number. One in the bin has
//! no value.

use super::Material;
use candour_documents::Facts;
use candour_model::exhibits::Exhibit;

/// Puts into the facts every exhibit, as a letter names it: "exhibit K7-4Q/1".
pub(super) fn put(material: &Material, facts: &mut Facts) {
    for exhibit in &material.exhibits {
        facts.text(&name_of(exhibit), format!("exhibit {}", exhibit.mark.as_str()));
    }
}

/// The name of the fact that names an exhibit.
pub(super) fn name_of(exhibit: &Exhibit) -> String {
    format!("exhibits.e{}", exhibit.number)
}

/// What it is called among what can be inserted: "Exhibit 1: copy of the custody record".
pub(super) fn label(exhibit: &Exhibit) -> String {
    format!("Exhibit {}: {}", exhibit.number, exhibit.what.as_str())
}
