//! Words that should not be parted at the end of a line: one list.
//!
//! The text itself is not changed: no-break spaces would spoil copying and searching.
use candour_model::dates::MONTHS;

/// Whatever these precede by a figure stays with it.
const BEFORE_FIGURE: &[&str] = &[
    "section",
    "sections",
    "paragraph",
    "paragraphs",
    "para",
    "paras",
    "regulation",
    "regulations",
    "reg",
    "Article",
    "Articles",
    "Schedule",
    "Part",
    "rule",
    "rules",
    "page",
    "pages",
    "No.",
    "no.",
    "PC",
    "DC",
    "DS",
    "DI",
    "PS",
    "allegation",
    "allegations",
    "Allegation",
    "Allegations",
    "item",
    "items",
];
const TITLES: &[&str] =
    &["Mr", "Mrs", "Ms", "Miss", "Dr", "PC", "DC", "DS", "DI", "PS", "DCI", "Sergeant", "Inspector"];
/// These join figures: "paragraphs 7 and 9", "1999 to 2004".
const JOINS: &[&str] = &["and", "or", "to"];
const UNITS: &[&str] = &[
    "am", "pm", "minutes", "hours", "day", "days", "weeks", "months", "years", "metres", "miles", "pages",
    "per",
];

/// Whether a line should not end between these two words.
pub(crate) fn tied(before: &str, after: &str) -> bool {
    let before = before.trim_start_matches(['(', '‘', '“', '[']);
    let bare = after.trim_end_matches(|c: char| !c.is_alphanumeric());
    let figure_before = !before.is_empty() && before.bytes().all(|b| b.is_ascii_digit());
    let figure_after = after.trim_start_matches('(').starts_with(|c: char| c.is_ascii_digit());
    (figure_after && [BEFORE_FIGURE, &MONTHS[..], JOINS].iter().any(|list| list.contains(&before)))
        || (figure_before && (MONTHS.contains(&bare) || UNITS.contains(&bare)))
        || (TITLES.contains(&before) && after.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::tied;

    #[test]
    fn figures_dates_and_names_stay_with_what_they_belong_to() {
        for (before, after) in [
            ("section", "28"),
            ("paragraph", "15(4A)"),
            ("14", "March"),
            ("March", "2026,"),
            ("PC", "Quill"),
            ("28", "days."),
            ("and", "4:"),
        ] {
            assert!(tied(before, after), "{before} {after}");
        }
        for (before, after) in
            [("the", "section"), ("in", "2026"), ("March", "winds"), ("14", "officers"), ("", "")]
        {
            assert!(!tied(before, after), "{before} {after}");
        }
    }
}
