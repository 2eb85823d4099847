//! `cargo xtask licences`: the notices of everything shipped, gathered from the packages themselves, for About.
//!
//! Crates that only run while building (procedural macros, build scripts) are not in the program and are left out.

mod crates;
mod page;

use crate::command::{Outcome, root};
use std::{collections::BTreeMap, fs, path::Path};

/// Where the application reads them.
const KEPT: &str = "src-tauri/crates/candour-app/data/shipped.toml";

/// Something shipped.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Notice {
    /// Its name and version.
    pub(super) name: String,
    /// The licence's short name.
    pub(super) licence: String,
    /// The licence's words.
    pub(super) text: String,
}

/// Writes the notices, or with `check` says whether they are those of the lock files.
pub(crate) fn licences(check: bool) -> Outcome {
    crate::page::packages()?;
    let mut notices = crates::shipped()?;
    notices.extend(page::shipped()?);
    notices.sort();
    notices.dedup();
    let fresh = written(&notices)?;
    let kept = root().join(KEPT);
    if !check {
        fs::create_dir_all(kept.parent().unwrap_or(&kept))?;
        return fs::write(kept, fresh).map_err(Into::into);
    }
    if fs::read_to_string(&kept).is_ok_and(|text| text == fresh) {
        return Ok(());
    }
    Err("Run `cargo xtask licences`: what is shipped has changed".into())
}

/// As TOML: each text once, and the things that are under it by its number.
fn written(notices: &[Notice]) -> Outcome<String> {
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for notice in notices {
        let next = numbers.len();
        numbers.entry(&notice.text).or_insert(next);
    }
    let mut by_number: Vec<(&usize, &&str)> = numbers.iter().map(|(text, number)| (number, text)).collect();
    by_number.sort();
    let mut out =
        String::from("# Written by `cargo xtask licences`. Texts are counted from 0.\n\ntexts = [\n");
    for (_, text) in by_number {
        out += &toml::Value::String((**text).to_owned()).to_string();
        out += ",\n";
    }
    out += "]\n";
    for notice in notices {
        let mut table = toml::Table::new();
        table.insert("name".to_owned(), notice.name.clone().into());
        table.insert("licence".to_owned(), notice.licence.clone().into());
        let number = i64::try_from(numbers[notice.text.as_str()]).map_err(|_| "too many texts")?;
        table.insert("text".to_owned(), number.into());
        out += "\n[[shipped]]\n";
        out += &table.to_string();
    }
    Ok(out)
}

/// The words of the licence that lie with a package: the MIT licence's where it may be chosen, because it is short. A
/// package that holds no text of its licence is said to hold none.
pub(super) fn words_in(folder: &Path, licence: &str) -> String {
    let mut names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| {
            let upper = name.to_uppercase();
            ["LICENSE", "LICENCE", "COPYING", "OFL", "UNLICENSE"].iter().any(|start| upper.starts_with(start))
        })
        .collect();
    names.sort();
    let preferred = if licence.contains("MIT") { "MIT" } else { "APACHE" };
    let chosen = names.iter().find(|name| name.to_uppercase().contains(preferred)).or(names.first());
    let text = chosen.and_then(|name| fs::read_to_string(folder.join(name)).ok()).unwrap_or_default();
    let lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
    if lines.is_empty() {
        return format!(
            "The package says that it is licensed under {licence}, and holds no text of that licence."
        );
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_under_which_two_things_stand_is_written_once() {
        let notice =
            |name: &str| Notice { name: name.into(), licence: "MIT".into(), text: "Permission".into() };
        let text = written(&[notice("a 1"), notice("b 2")]).expect("written");
        assert_eq!(text.matches("Permission").count(), 1);
        let table: toml::Table = text.parse().expect("TOML");
        assert_eq!(table["shipped"].as_array().map(Vec::len), Some(2));
    }
}
