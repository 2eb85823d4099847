//! Files longer than the size at which they deserve another look. A list, not a fault.

use super::tree::Tree;

/// One line for each such file, longest first.
pub(crate) fn again(tree: &Tree) -> Vec<String> {
    const LIMITS: &[(&str, &str, usize)] = &[
        ("src-tauri/src/commands/", ".rs", 80),
        ("", ".rs", 300),
        ("ui/src/", ".svelte", 200),
        ("ui/src/", ".ts", 200),
    ];
    let mut long: Vec<(usize, &str)> = Vec::new();
    for (start, end, limit) in LIMITS {
        for file in tree.under(start, end).filter(|file| !file.path.contains(".test.")) {
            let lines = file.lines_shipped().count();
            if lines > *limit && !long.iter().any(|(_, path)| *path == file.path) {
                long.push((lines, &file.path));
            }
        }
    }
    long.sort_unstable_by(|a, b| b.cmp(a));
    long.iter().map(|(lines, path)| format!("{path} ({lines} lines)")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_is_listed_without_its_tests() {
        let long = "a\n".repeat(301);
        assert_eq!(again(&Tree::of("tests/src/lib.rs", &long)).len(), 1);
        let tested = format!("{}#[cfg(test)]\nmod tests {{\n{long}}}\n", "a\n".repeat(200));
        assert!(again(&Tree::of("tests/src/lib.rs", &tested)).is_empty());
    }
}
