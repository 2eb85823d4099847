//! The npm packages in the page: those it names as its own dependencies, and theirs; and the icons drawn into it.

use super::{Notice, words_in};
use crate::command::{Failure, Outcome, root};
use serde_json::Value;
use std::fs;

/// One notice a package.
pub(super) fn shipped() -> Outcome<Vec<Notice>> {
    let modules = root().join("ui/node_modules");
    let read = |path: std::path::PathBuf| -> Outcome<Value> {
        let text = fs::read_to_string(&path)?;
        serde_json::from_str(&text).map_err(|error| Failure::from(format!("{}: {error}", path.display())))
    };
    let mut waiting = names(&read(root().join("ui/package.json"))?);
    waiting.push("lucide-static".to_owned());
    let mut seen = Vec::new();
    let mut notices = Vec::new();
    while let Some(name) = waiting.pop() {
        if seen.contains(&name) {
            continue;
        }
        let folder = modules.join(&name);
        let package = read(folder.join("package.json"))?;
        let licence = package["license"].as_str().unwrap_or("see text").to_owned();
        let version = package["version"].as_str().unwrap_or_default();
        notices.push(Notice {
            name: format!("{name} {version}"),
            text: words_in(&folder, &licence),
            licence,
        });
        waiting.extend(names(&package));
        seen.push(name);
    }
    Ok(notices)
}

fn names(package: &Value) -> Vec<String> {
    package["dependencies"].as_object().map(|table| table.keys().cloned().collect()).unwrap_or_default()
}
