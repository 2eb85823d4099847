//! `cargo xtask bindings`: TypeScript from Rust. The types write themselves when the tests run with the feature `ts`;
//! here they are compared with what is committed, or put in its place.

use crate::{
    command::{Outcome, root, run, target},
    lint, page,
};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The features under which types are written. Every test runs with them, so that nothing is built twice.
pub(crate) const FEATURES: [&str; 2] = ["--features", "candour/ts"];

/// Writes `ui/src/lib/ipc/generated`, or with `check` says which of its files are not what Rust would write.
pub(crate) fn bindings(check: bool) -> Outcome {
    page::build()?;
    let fresh = aside_folder();
    if fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    let mut words = vec!["test", "--workspace", "--locked", "--quiet", "--lib"];
    words.extend(FEATURES);
    words.extend(["--", "export_bindings"]);
    run(aside(&mut lint::proving(&words)))?;
    let (written, kept) = (files_of(&fresh)?, files_of(&committed())?);
    if !check {
        return replace(&kept, &written);
    }
    let differs = |name: &&String| written.get(*name) != kept.get(*name);
    let names: Vec<&String> = written.keys().chain(kept.keys()).filter(differs).collect();
    if names.is_empty() {
        return Ok(());
    }
    Err(format!("Run `cargo xtask bindings`: the page's types are not those of Rust: {names:?}").into())
}

/// Lets a test run write its types beside the build, and not into the tree.
pub(crate) fn aside(command: &mut Command) -> &mut Command {
    command.env("TS_RS_EXPORT_DIR", aside_folder())
}

fn aside_folder() -> PathBuf {
    target().join("bindings")
}

fn committed() -> PathBuf {
    root().join("ui/src/lib/ipc/generated")
}

fn replace(kept: &BTreeMap<String, Vec<u8>>, written: &BTreeMap<String, Vec<u8>>) -> Outcome {
    for name in kept.keys().filter(|name| !written.contains_key(*name)) {
        fs::remove_file(committed().join(name))?;
    }
    for (name, text) in written {
        let path = committed().join(name);
        fs::create_dir_all(path.parent().unwrap_or(&path))?;
        fs::write(path, text)?;
    }
    Ok(())
}

/// Every file under a folder with its content, by its path from there.
fn files_of(folder: &Path) -> Outcome<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten() {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().into_owned();
                files.insert(name, fs::read(&path)?);
            }
        }
    }
    Ok(files)
}
