//! Law is data: no citation, no period and no day stands in code or in what the page shows. Comments may say what something
//! rests on, and tests and invented records hold examples.

use super::tree::{File, Tree};

/// Where law would stand if it stood in code.
const PLACES: [&str; 4] = [
    "src-tauri/crates/candour-rules/src/",
    "src-tauri/crates/candour-app/src/",
    "src-tauri/crates/candour-store/src/",
    "ui/src/",
];
const ENDS: [&str; 4] = [".rs", ".ts", ".svelte", ".sql"];
/// Before a number, these cite a provision.
const CITES: [&str; 11] =
    ["SI", "PRA", "PACE", "CPR", "Act", "Sch", "reg", "regs", "regulation", "art", "Art"];
/// After a number, these make a period.
const PERIODS: [&str; 4] = ["days", "weeks", "months", "years"];

/// No citation, no period and no day stands in code.
pub(crate) fn law_is_data(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for file in tree.files.iter().filter(|file| is_code(file)) {
        for (number, line) in file.lines_shipped() {
            let words = words_of(line);
            if words.windows(2).any(cites) {
                faults.push(file.at(number, "a citation: law stands in candour-rules/data"));
            }
            if words.windows(2).any(is_period) || words.windows(3).any(is_period) {
                faults.push(file.at(number, "a period: law stands in candour-rules/data"));
            }
            if words.iter().any(|word| has_day(word)) {
                faults.push(file.at(number, "a day: law stands in candour-rules/data"));
            }
        }
    }
    faults
}

fn is_code(file: &File) -> bool {
    let path = file.path.as_str();
    let is_example = ["/tests/", "/tests.rs", ".test.", "/invented/", "/examples."];
    PLACES.iter().any(|place| path.starts_with(place))
        && ENDS.iter().any(|end| path.ends_with(end))
        && !is_example.iter().any(|part| path.contains(part))
}

/// What stands between the spaces of a line, without its comment.
fn words_of(line: &str) -> Vec<&str> {
    let line = line.trim_start();
    if ["//", "*", "/*", "--", "<!--"].iter().any(|mark| line.starts_with(mark)) {
        return Vec::new();
    }
    line.split(" // ").next().unwrap_or_default().split(' ').collect()
}

/// `SI 2020/2`, `"Sch 3`: a word of a citation and a number.
fn cites(words: &[&str]) -> bool {
    let [before, number] = words else { return false };
    let word = before.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    CITES.contains(&word) && number.starts_with(|first: char| first.is_ascii_digit())
}

/// `28 days`, `"5 working days"`: a number of more than one and a noun.
fn is_period(words: &[&str]) -> bool {
    let ([number, noun] | [number, "working" | "calendar", noun]) = words else { return false };
    let number = number.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    let noun = noun.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    number.parse::<u32>().is_ok_and(|number| number > 1) && PERIODS.contains(&noun)
}

/// `"2020-02-01"`, `date(2020,`: a day of the calendar.
fn has_day(word: &str) -> bool {
    let is_iso = |part: &str| {
        let shape: String =
            part.chars().map(|letter| if letter.is_ascii_digit() { '0' } else { letter }).collect();
        shape == "0000-00-00"
    };
    word.split(['"', '\'', '`']).any(is_iso)
        || word
            .split_once("date(")
            .is_some_and(|(_, year)| year.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, line: &str, faults: usize) {
        assert_eq!(law_is_data(&Tree::of(path, line)).len(), faults, "{path}: {line}");
    }

    #[test]
    fn a_citation_in_code_is_found() {
        for line in [
            "    let basis = \"SI 2020/2 reg 34(2)(a)\";",
            "    let basis = \"PRA 2002 s.13B\";",
            "citation: \"Sch 3 para 15\",",
            "    \"under regulation 39 of the Regulations\"",
            "<p>Human Rights Act 1998</p>",
            "    let rule = \"CPR 54.5(1)\";",
        ] {
            check("src-tauri/crates/candour-rules/src/deadlines.rs", line, 1);
            check("ui/src/features/desk/Desk.svelte", line, 1);
        }
    }

    #[test]
    fn a_period_in_code_is_found() {
        for line in ["    \"within 28 days\",", "due in 5 working days", "\"2 weeks\", next"] {
            check("src-tauri/crates/candour-app/src/deadlines.rs", line, 1);
            check("ui/src/words/en-GB.ts", line, 1);
        }
    }

    #[test]
    fn a_day_in_code_is_found() {
        for line in ["if day < date(2020, 2, 1) {", "from: \"2020-02-01\","] {
            check("src-tauri/crates/candour-rules/src/regimes.rs", line, 1);
        }
    }

    #[test]
    fn comments_tests_and_invented_records_may_cite() {
        let line = "citation: \"PRA 2002 Sch 3 para 16(3)\",";
        for path in [
            "ui/src/invented/investigations.ts",
            "ui/src/features/desk/Desk.test.ts",
            "src-tauri/crates/candour-rules/src/tracks/tests.rs",
            "src-tauri/crates/candour-rules/data/states.toml",
        ] {
            check(path, line, 0);
        }
        let path = "src-tauri/crates/candour-rules/src/deadlines.rs";
        check(path, "/// Within 28 days (SI 2020/2 reg 29(2)).", 0);
        check(path, "let one = 1; // SI 2020/2 reg 29(2)", 0);
        check(path, "fn one() {}\n\n#[cfg(test)]\nmod tests {\n    // 28 days\n    \"28 days\"\n", 0);
    }

    #[test]
    fn what_counts_without_being_law_is_let_be() {
        let path = "src-tauri/crates/candour-rules/src/deadlines.rs";
        for line in [
            "days(7)",
            "let week = 7;",
            "facts.text(\"schedule.officers\", \"Schedule 2\");",
            "u32, days, weeks",
        ] {
            check(path, line, 0);
        }
    }
}
