//! Crates depend downwards: the table of architecture, read against every manifest.

use super::tree::Tree;

const MAY_USE: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("sandbox", &[]),
    ("intake", &[]),
    ("xtask", &[]),
    ("rules", &["model"]),
    ("documents", &["model"]),
    ("export", &["model"]),
    ("vault", &["model", "sandbox"]),
    ("store", &["model", "vault"]),
    ("backup", &["vault", "store"]),
    ("app", &["model", "rules", "documents", "export", "vault", "store", "backup", "intake"]),
    ("cli", &["app", "model", "rules"]),
    ("candour", &["app", "intake", "model", "sandbox"]),
    ("tests", &["app", "model", "rules", "documents", "vault", "store", "intake", "sandbox"]),
];

/// Names every use that goes up or sideways.
pub(crate) fn crates_depend_downwards(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for manifest in tree.under("", "Cargo.toml").filter(|file| file.path != "Cargo.toml") {
        let Ok(table) = manifest.text.parse::<toml::Table>() else {
            faults.push(format!("{}: cannot be read", manifest.path));
            continue;
        };
        let name = table.get("package").and_then(|package| package.get("name")).and_then(toml::Value::as_str);
        let who = short(name.unwrap_or_default());
        let allowed = MAY_USE.iter().find(|(name, _)| *name == who).map(|(_, used)| *used);
        let tables =
            ["dependencies", "build-dependencies"].iter().filter_map(|kind| table.get(*kind)?.as_table());
        for crate_name in tables.flat_map(toml::Table::keys).filter(|key| key.starts_with("candour-")) {
            let used = short(crate_name);
            if !allowed.is_some_and(|allowed| allowed.contains(&used)) {
                faults.push(format!(
                    "{}: {who} uses {used}: move the code down, or write a decision in src-tauri/docs/decisions",
                    manifest.path
                ));
            }
        }
    }
    faults
}

fn short(name: &str) -> &str {
    name.strip_prefix("candour-").unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(name: &str, used: &str) -> Tree {
        let text = format!("[package]\nname = \"{name}\"\n[dependencies]\n{used}.workspace = true\n");
        Tree::of("src-tauri/crates/some/Cargo.toml", &text)
    }

    #[test]
    fn a_use_that_goes_up_is_found() {
        assert_eq!(crates_depend_downwards(&manifest("candour-rules", "candour-store")).len(), 1);
        assert_eq!(crates_depend_downwards(&manifest("xtask", "candour-model")).len(), 1);
        assert_eq!(crates_depend_downwards(&manifest("candour-new", "candour-model")).len(), 1);
        assert!(crates_depend_downwards(&manifest("candour-store", "candour-vault")).is_empty());
    }
}
