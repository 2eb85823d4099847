//! The crates in the program: what `candour` needs at run time, on this system, by cargo's own account.

use super::{Notice, words_in};
use crate::command::{Failure, Outcome, cargo, output, root};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// One notice a crate, and those of what lies inside crates and fonts.
pub(super) fn shipped() -> Outcome<Vec<Notice>> {
    let words =
        ["metadata", "--format-version", "1", "--locked", "--filter-platform", "x86_64-unknown-linux-gnu"];
    let told: Value = serde_json::from_str(&output(&mut cargo(&words))?)
        .map_err(|error| Failure::from(error.to_string()))?;
    let packages: BTreeMap<&str, &Value> =
        list(&told["packages"]).map(|package| (text(&package["id"]), package)).collect();
    let nodes: BTreeMap<&str, &Value> =
        list(&told["resolve"]["nodes"]).map(|node| (text(&node["id"]), node)).collect();
    let mut waiting: Vec<&str> =
        packages.iter().filter(|(_, package)| package["name"] == "candour").map(|(id, _)| *id).collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        let Some(package) = packages.get(id) else { continue };
        if is_macro(package) || !seen.insert(id) {
            continue;
        }
        waiting.extend(
            nodes
                .get(id)
                .into_iter()
                .flat_map(|node| list(&node["deps"]))
                .filter(|dep| at_run_time(dep))
                .map(|dep| text(&dep["pkg"])),
        );
    }
    let mut notices: Vec<Notice> =
        seen.iter().filter_map(|id| packages.get(id)).filter_map(|package| notice(package)).collect();
    notices.extend(packages.values().find_map(|package| cipher_database(package)));
    notices.extend([letter_face("Source Sans 3"), letter_face("Source Serif 4")]);
    Ok(notices)
}

fn notice(package: &Value) -> Option<Notice> {
    // Our own crates have no source: they are under the licence that About shows whole.
    package["source"].as_str()?;
    let licence = package["license"].as_str().unwrap_or("see text").to_owned();
    let folder = Path::new(text(&package["manifest_path"])).parent()?;
    let mut words = words_in(folder, &licence);
    if words.is_empty() && licence.contains("Apache-2.0") {
        fs::read_to_string(root().join("LICENSE")).ok()?.trim().clone_into(&mut words);
    }
    if words.is_empty() {
        let authors: Vec<&str> = list(&package["authors"]).map(text).collect();
        words = format!("{licence}. {}", authors.join(", "));
    }
    Some(Notice {
        name: format!("{} {}", text(&package["name"]), text(&package["version"])),
        licence,
        text: words,
    })
}

/// The C sources of the database, which a package that is only needed while building carries into the program.
fn cipher_database(package: &Value) -> Option<Notice> {
    if package["name"] != "sqlcipher-src" {
        return None;
    }
    let folder = Path::new(text(&package["manifest_path"])).parent()?;
    let words = fs::read_to_string(folder.join("sqlcipher/LICENSE-sqlcipher")).ok()?;
    Some(Notice {
        name: "SQLCipher, with SQLite".to_owned(),
        licence: "BSD-3-Clause; SQLite: public domain".to_owned(),
        text: words.trim().to_owned(),
    })
}

fn letter_face(name: &str) -> Notice {
    let file = format!("src-tauri/crates/candour-documents/fonts/{}-OFL.txt", name.replace(' ', ""));
    let text = fs::read_to_string(root().join(file)).unwrap_or_default();
    Notice {
        name: format!("{name}, in letters"),
        licence: "OFL-1.1".to_owned(),
        text: text.trim().to_owned(),
    }
}

fn is_macro(package: &Value) -> bool {
    list(&package["targets"]).flat_map(|target| list(&target["kind"])).any(|kind| kind == "proc-macro")
}

fn at_run_time(dep: &Value) -> bool {
    list(&dep["dep_kinds"]).any(|kind| kind["kind"].is_null())
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
