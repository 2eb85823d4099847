//! Where things may stand: colours, the word for the record, paths, and what the root shows.

use super::tree::{File, Tree};

/// A colour literal stands in `tokens.css` alone, so that a theme changes values and nothing else.
pub(crate) fn colours_stand_with_the_tokens(tree: &Tree) -> Vec<String> {
    let styled = |file: &&File| !file.path.ends_with("styles/tokens.css") && !file.path.contains(".test.");
    let mut faults = Vec::new();
    for end in [".svelte", ".css", ".ts", ".html"] {
        for file in tree.under("ui/", end).filter(styled) {
            for (number, line) in file.lines_shipped() {
                if has_colour(line) {
                    faults.push(
                        file.at(number, "name the role (`var(--ink)`); colours stand in styles/tokens.css"),
                    );
                }
            }
        }
    }
    faults
}

fn has_colour(line: &str) -> bool {
    let functions = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab("];
    functions.iter().any(|function| line.contains(function))
        || line.match_indices('#').any(|(at, _)| is_hex_colour(&line[..at], &line[at + 1..]))
}

/// `#173d3c` after a colon, a space or a quotation mark; not `#/matters`, `#each` or a link to a heading.
fn is_hex_colour(before: &str, after: &str) -> bool {
    let digits = after.chars().take_while(char::is_ascii_hexdigit).count();
    let ends = after[digits..]
        .chars()
        .next()
        .is_none_or(|next| !next.is_alphanumeric() && next != '-' && next != '_');
    let begins =
        before.chars().next_back().is_none_or(|last| matches!(last, ' ' | ':' | '"' | '\'' | ',' | '('));
    matches!(digits, 3 | 4 | 6 | 8) && begins && ends && !before.trim_end().ends_with("href=\"")
}

/// In everything the user reads it is a casebook.
pub(crate) fn visible_words_say_casebook(tree: &Tree) -> Vec<String> {
    let word = "vau".to_owned() + "lt";
    let words = tree.under("ui/src/words/", ".ts");
    let errors = tree.under("src-tauri/crates/candour-app/src/error/", "words.rs");
    let mut faults = Vec::new();
    for file in words.chain(errors) {
        for (number, line) in file.lines_shipped() {
            if quoted(line).any(|said| said.to_lowercase().contains(&word)) {
                faults.push(file.at(number, "the user reads `casebook`"));
            }
        }
    }
    faults
}

/// What stands between quotation marks of any kind.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split(['"', '`']).skip(1).step_by(2)
}

/// No path of the machine that something was written on.
pub(crate) fn no_path_of_a_machine_stands_in_the_tree(tree: &Tree) -> Vec<String> {
    let paths = [
        "/ro".to_owned() + "ot/",
        "/wo".to_owned() + "rk/",
        "/hom".to_owned() + "e/runner",
        "C:\\Us".to_owned() + "ers",
    ];
    let mut faults = Vec::new();
    for file in &tree.files {
        for (index, line) in file.text.lines().enumerate() {
            if paths.iter().any(|path| line.contains(path.as_str())) {
                faults.push(file.at(index + 1, "a path of one machine"));
            }
        }
    }
    faults
}

/// The visible root holds the given names and the files Cargo needs.
pub(crate) fn the_root_is_the_title_page(tree: &Tree) -> Vec<String> {
    const NAMES: &[&str] = &[
        "Cargo.toml",
        "Cargo.lock",
        "rust-toolchain.toml",
        "LICENSE",
        "README.md",
        "icons",
        "src-tauri",
        "tests",
        "ui",
    ];
    let mut strangers: Vec<&str> = tree
        .files
        .iter()
        .filter_map(|file| file.path.split('/').next())
        .filter(|name| !name.starts_with('.') && !NAMES.contains(name))
        .collect();
    strangers.dedup();
    strangers.iter().map(|name| format!("{name}: the root is the title page")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_in_a_component_is_found() {
        let line = |text: &str| {
            colours_stand_with_the_tokens(&Tree::of("ui/src/lib/ui/Button/Button.svelte", text)).len()
        };
        assert_eq!(line("  color: #173d3c;"), 1);
        assert_eq!(line("  background: rgb(0 0 0 / 0.1);"), 1);
        assert_eq!(line("{#each rows as row}"), 0);
        assert_eq!(line("<a href=\"#add\">"), 0);
        assert_eq!(line("  color: var(--ink);"), 0);
    }

    #[test]
    fn the_wrong_word_is_found() {
        let text = format!("lock: \"Lock the {}\",", "vau".to_owned() + "lt");
        assert_eq!(visible_words_say_casebook(&Tree::of("ui/src/words/en-GB.ts", &text)).len(), 1);
    }

    #[test]
    fn a_path_of_a_machine_is_found() {
        let text = format!("include \"{}/x\"", "/ro".to_owned() + "ot");
        assert_eq!(no_path_of_a_machine_stands_in_the_tree(&Tree::of("tests/src/lib.rs", &text)).len(), 1);
    }

    #[test]
    fn a_stranger_at_the_root_is_found() {
        assert_eq!(the_root_is_the_title_page(&Tree::of("PLAN.md", "")).len(), 1);
        assert!(the_root_is_the_title_page(&Tree::of(".deny.toml", "")).is_empty());
    }
}
