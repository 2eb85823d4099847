//! The shape of Rust files: their opening, the bodies of commands, where time is asked, nothing unfinished.

use super::tree::{File, Tree};

fn rust(tree: &Tree) -> impl Iterator<Item = &File> {
    tree.under("", ".rs")
}

/// Every module opens with `//!`. The command table, which is no module, is left out.
pub(crate) fn every_module_opens_with_its_reason(tree: &Tree) -> Vec<String> {
    rust(tree)
        .filter(|file| !file.path.ends_with("src-tauri/src/table.rs") && !file.text.starts_with("//!"))
        .map(|file| file.at(1, "say in a `//!` why this file exists and what is not in it"))
        .collect()
}

/// In `commands/` there is no decision: a body is one call.
pub(crate) fn command_bodies_are_one_expression(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for file in tree.under("src-tauri/src/commands/", ".rs") {
        for (number, line) in file.lines_shipped() {
            let code = line.split("//").next().unwrap_or_default();
            let decides = ["if ", "match ", "let ", "map_err", "for ", "while "];
            if code.starts_with(' ')
                && decides
                    .iter()
                    .any(|word| code.trim_start().starts_with(word) || code.contains(&format!(".{word}")))
            {
                faults
                    .push(file.at(number, "a command's body is one call: put the decision into candour-app"));
            }
            if code.trim_end().ends_with(';') && code.starts_with("    ") {
                faults.push(file.at(number, "a command's body is one expression"));
            }
        }
    }
    faults
}

/// Time is a `Clock`; only `clock.rs` of the application, the sandboxless tools and benchmarks ask the system.
pub(crate) fn the_clock_is_read_in_one_place(tree: &Tree) -> Vec<String> {
    const READS: &[&str] =
        &["SystemTime::now", "Zoned::now", "Timestamp::now", "ClockId::Boottime", "ClockId::Realtime"];
    let exempt = |path: &str| {
        path.starts_with("src-tauri/crates/xtask/")
            || path == "src-tauri/crates/candour-app/src/clock.rs"
            || path.contains("/benches/")
    };
    let mut faults = Vec::new();
    for file in rust(tree).filter(|file| !exempt(&file.path)) {
        for (number, line) in file.lines_shipped() {
            if READS.iter().any(|read| line.contains(read)) {
                faults.push(file.at(number, "take a Clock"));
            }
        }
    }
    faults
}

/// No mark of unfinished work, and no lint silenced without a reason.
pub(crate) fn nothing_is_left_unfinished(tree: &Tree) -> Vec<String> {
    let marks = [
        "TO".to_owned() + "DO",
        "FIX".to_owned() + "ME",
        "unimple".to_owned() + "mented!",
        "#[ig".to_owned() + "nore",
    ];
    let mut faults = Vec::new();
    for end in [".rs", ".ts", ".svelte", ".css", ".html", ".sql"] {
        for file in tree.under("", end) {
            for (index, line) in file.text.lines().enumerate() {
                if marks.iter().any(|mark| line.contains(mark.as_str())) {
                    faults.push(file.at(index + 1, "landed code is finished code"));
                }
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_without_its_reason_is_found() {
        let file = "src-tauri/crates/candour-rules/src/regime.rs";
        assert_eq!(every_module_opens_with_its_reason(&Tree::of(file, "use std::fmt;\n")).len(), 1);
        assert!(every_module_opens_with_its_reason(&Tree::of(file, "//! Regimes.\n")).is_empty());
    }

    #[test]
    fn a_command_that_decides_is_found() {
        let file = "src-tauri/src/commands/matters.rs";
        let deciding = "fn f() -> IpcResult<()> {\n    if app.is_open() { a() } else { b() }\n}\n";
        assert_eq!(command_bodies_are_one_expression(&Tree::of(file, deciding)).len(), 1);
        let two = "fn f() -> IpcResult<()> {\n    a();\n    Ok(b()?)\n}\n";
        assert_eq!(command_bodies_are_one_expression(&Tree::of(file, two)).len(), 1);
        let one = "use a::b;\n\nfn f() -> IpcResult<()> {\n    Ok(app.f()?)\n}\n";
        assert!(command_bodies_are_one_expression(&Tree::of(file, one)).is_empty());
    }

    #[test]
    fn a_clock_read_elsewhere_is_found_and_one_in_a_test_is_not() {
        let file = "src-tauri/crates/candour-rules/src/deadlines.rs";
        let read = format!("//! D.\nlet t = SystemTime::{}();\n", "now");
        assert_eq!(the_clock_is_read_in_one_place(&Tree::of(file, &read)).len(), 1);
        let tested = format!("//! D.\n#[cfg(test)]\nmod tests {{ SystemTime::{}(); }}\n", "now");
        assert!(the_clock_is_read_in_one_place(&Tree::of(file, &tested)).is_empty());
    }

    #[test]
    fn unfinished_work_is_found() {
        let text = format!("//! R.\n// {}: later\n", "TO".to_owned() + "DO");
        assert_eq!(nothing_is_left_unfinished(&Tree::of("tests/src/lib.rs", &text)).len(), 1);
    }
}
