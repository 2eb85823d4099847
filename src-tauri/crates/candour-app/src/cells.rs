//! What stands in the cells of a table: words with their line breaks, a date as it was said, a hash in fours.

use candour_documents::{Column, Inline, Line, Width};
use candour_model::dates::{PartialDate, day_in_words};

/// One piece of text.
pub(crate) fn text(words: String) -> Line {
    vec![Inline::Text(words)]
}

/// The words with their line breaks kept.
pub(crate) fn in_lines(words: &str) -> Line {
    let mut line = Line::new();
    for (at, part) in words.trim().lines().enumerate() {
        if at > 0 {
            line.push(Inline::Break);
        }
        line.push(Inline::Text(part.to_owned()));
    }
    line
}

/// The client's words, and the range they were read as where it says more than the words.
pub(crate) fn said_with_range(date: &PartialDate) -> Line {
    let mut line = vec![Inline::Said(date.words.as_str().to_owned())];
    let range = match (date.earliest, date.latest) {
        (Some(first), Some(last)) if first == last => Some(day_in_words(first)),
        (Some(first), Some(last)) => Some(format!("{} to {}", day_in_words(first), day_in_words(last))),
        _ => None,
    };
    if let Some(range) = range.filter(|range| range != date.words.as_str()) {
        line.extend([Inline::Break, Inline::Text(range)]);
    }
    line
}

/// A column with its head.
pub(crate) fn column(head: &str, width: Width) -> Column {
    Column { head: head.to_owned(), width }
}

/// A hash in groups of four digits, as it is read out.
pub(crate) fn in_fours(digits: &str) -> String {
    let groups: Vec<&str> =
        (0..digits.len()).step_by(4).filter_map(|at| digits.get(at..(at + 4).min(digits.len()))).collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_stands_in_fours() {
        assert_eq!(in_fours("7f3a9k2mxq"), "7f3a 9k2m xq");
    }
}
