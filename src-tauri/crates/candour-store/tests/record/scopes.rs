//! T94: every public read of the store is of one matter, by its scope, or is on a list that says why it is not.

use std::{collections::BTreeSet, fs, path::Path};

/// Reads that take no scope: of the firm and its settings, of the casebook itself, and the few that look across matters.
const WITHOUT_SCOPE: [&str; 49] = [
    // Of the firm.
    "bodies::corrections",
    "bodies::office",
    "bodies::offices",
    "deadlines::correction",
    "deadlines::corrections",
    "holidays::corrections",
    "logo::get",
    "precepts::corrections",
    "settings::get",
    "settings::window_size",
    "templates::last",
    "templates::last_of_each",
    "templates::of_kind",
    // Of the casebook itself.
    "audit::entries",
    "audit::lines",
    "audit::verify",
    "blobs::all",
    "blobs::sealed",
    "identity_schedules::next_number",
    "matters::is_reference_free",
    "search/index::agrees",
    "search/index::is_ready",
    "touched::turn",
    // Of one record that names its matter, or of one person by id: ciphers, dates and the firm's own words.
    "correspondence::answers_of",
    "drafts::as_kept",
    "form_drafts::get",
    "papers::with_hash",
    "parties::get",
    // Across matters: ids, ciphers, dates and the firm's own words for a matter; the checks of names give back no word of them.
    "appearances::across",
    "appearances::all",
    "audit_entries::exported",
    "audit_entries::page",
    "backups::last_check",
    "backups::latest",
    "backups::moments",
    "binned::all",
    "blobs::kept_anywhere",
    "clients::all",
    "drafts::all",
    "identities/guarded::looked_for",
    "identities::resembling",
    "identities::with_name_part",
    "matters::all",
    "matters::ids",
    "preservation::renewals",
    "recognitions::likeness_of",
    "sameness::compared",
    "search::find",
    "touched::since",
];

/// The public functions of a source that are handed the database and no scope.
fn unscoped(source: &str) -> Vec<String> {
    let shipped = source.split("#[cfg(test)]").next().unwrap_or_default();
    let functions = shipped.split("\npub fn ").skip(1);
    let signatures = functions.filter_map(|rest| rest.split_once('{').map(|(signature, _)| signature));
    let unscoped =
        signatures.filter(|signature| signature.contains("Connection") && !signature.contains("MatterScope"));
    let name = |signature: &str| signature.split(['(', '<']).next().unwrap_or_default().to_owned();
    unscoped.map(name).collect()
}

fn in_folder(folder: &Path, within: &str, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            in_folder(&entry.path(), &format!("{within}{name}/"), found);
        } else if let Some(module) = name.strip_suffix(".rs") {
            let source = fs::read_to_string(entry.path()).unwrap();
            found.extend(
                unscoped(&source).into_iter().map(|function| format!("{within}{module}::{function}")),
            );
        }
    }
}

#[test]
fn t94_every_read_has_a_scope_or_is_on_the_list() {
    let mut found = BTreeSet::new();
    in_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut found);
    let listed: BTreeSet<String> = WITHOUT_SCOPE.map(str::to_owned).into();
    assert_eq!(found, listed);
}

/// ⚑ A read that is handed no scope is noticed; one with a scope, one for this crate alone and a test are not.
#[test]
fn t94_a_read_without_a_scope_is_noticed() {
    let source = "
pub fn every_note(db: &Connection) -> Result<Vec<Note>, StoreError> {
}
pub fn of_matter(
    db: &Connection,
    scope: &MatterScope,
) -> Result<Vec<Note>, StoreError> {
}
pub(crate) fn within(db: &Connection) {
}
#[cfg(test)]
pub fn tried(db: &Connection) {
}";
    assert_eq!(unscoped(source), ["every_note"]);
}
