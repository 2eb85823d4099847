//! Whether two routes drew the same words: what poppler reads from the pages, beside the content as text.

use crate::command::{output, program};
use std::{collections::BTreeSet, fs, path::Path};

/// How many words of the content the pages lack; nothing if poppler is not there to read them.
pub(crate) fn lacking_in(content: &Path, pdf: &Path) -> Option<usize> {
    let pages = output(program("pdftotext", &["-raw", "-enc", "UTF-8"]).arg(pdf).arg("-")).ok()?;
    Some(lacking(&fs::read_to_string(content).ok()?, &pages))
}

/// How many different words of the text the pages lack. Lines may have parted a word at a hyphen or a stroke.
fn lacking(text: &str, pages: &str) -> usize {
    let parts = |mark: char| mark.is_whitespace() || matches!(mark, '-' | '\u{2010}' | '\u{ad}');
    let run_on: String = pages.chars().filter(|mark| !parts(*mark)).collect();
    let words: BTreeSet<&str> = text.split(parts).collect();
    words.iter().filter(|word| !run_on.contains(**word)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_the_pages_lack_is_counted() {
        let text = "K7-4Q typed #1 *3* <4>\tand a\\b.";
        assert_eq!(lacking(text, "K7-\n4Q typed #1 *3*\n<4> and a\\b. Page 1 of 1"), 0);
        assert_eq!(lacking(text, "K7-4Q typed 1 3 <4> and a\\b."), 2);
        assert_eq!(lacking(text, "K7-4Q typed #1 *3* &lt;4&gt; and ab."), 2);
    }
}
