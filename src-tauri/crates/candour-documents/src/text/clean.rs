//! Words as they are drawn, read aloud and written as plain text: one spelling for all three.
//!
//! Nothing that a reader could see is changed: composed forms, one kind of line break, one kind of space, and none of the
//! characters that show nothing.

use crate::blocks::Inline;
use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Marks where a word may be parted; drawn only where it is.
pub(crate) const SOFT_HYPHEN: char = '\u{ad}';

/// Text in composed form, with `\n` as the only line break and without characters that show nothing. A no-break space
/// stays until the lines are known.
pub(crate) fn cleaned(text: &str) -> Cow<'_, str> {
    if text.is_ascii() && !text.bytes().any(|b| b.is_ascii_control() && b != b'\n') {
        return Cow::Borrowed(text);
    }
    let composed = if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) };
    let mut out = String::with_capacity(composed.len());
    let mut chars = composed.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\n' | '\u{a0}' | '\u{202f}' => out.push(c),
            c if c.is_whitespace() => out.push(' '),
            c if shows_nothing(c) => {}
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Joiners, selectors and marks of direction.
fn shows_nothing(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}'
        | '\u{61c}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The words of an inline as they are drawn; somebody's own words in quotation marks.
pub(crate) fn words(inline: &Inline) -> Cow<'_, str> {
    match inline {
        Inline::Text(text) | Inline::Strong(text) | Inline::Emphasis(text) => cleaned(text),
        Inline::Said(text) => Cow::Owned(format!("‘{}’", unquoted(&cleaned(text)))),
        Inline::Break => Cow::Borrowed("\n"),
    }
}

/// Takes off a pair of quotation marks that embraces the whole, so that it is not quoted twice.
fn unquoted(text: &str) -> &str {
    const PAIRS: [(char, char); 4] = [('"', '"'), ('“', '”'), ('‘', '’'), ('\'', '\'')];
    let text = text.trim();
    for (open, close) in PAIRS {
        if let Some(inner) = text.strip_prefix(open).and_then(|t| t.strip_suffix(close))
            && !inner.contains(open)
        {
            return inner.trim();
        }
    }
    text
}

/// The words of a line as plain text: what a reader of the drawn letter would copy.
pub(crate) fn plain(line: &[Inline]) -> String {
    plain_text(&line.iter().map(|inline| words(inline)).collect::<String>())
}

/// One text as plain text: no-break spaces become spaces, a soft hyphen goes.
pub(crate) fn plain_text(text: &str) -> String {
    cleaned(text)
        .chars()
        .filter(|c| *c != SOFT_HYPHEN)
        .map(|c| if matches!(c, '\u{a0}' | '\u{202f}') { ' ' } else { c })
        .collect()
}

/// One text as a title: on one line, without anything that XML forbids.
pub(crate) fn title(text: &str) -> String {
    let allowed = |c: &char| !matches!(c, '\u{fffe}' | '\u{ffff}');
    plain_text(text).chars().filter(allowed).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Whether a reader would see nothing at all.
pub(crate) fn is_blank(line: &[Inline]) -> bool {
    line.iter().all(|inline| match inline {
        Inline::Break => true,
        Inline::Text(text) | Inline::Strong(text) | Inline::Emphasis(text) | Inline::Said(text) => {
            is_blank_text(text)
        }
    })
}

/// Whether a reader of this text would see nothing at all.
pub(crate) fn is_blank_text(text: &str) -> bool {
    plain_text(text).trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_are_added_once() {
        for said in ["she laughed", "‘she laughed’", "\"she laughed\"", "“she laughed”"] {
            assert_eq!(words(&Inline::Said(said.into())), "‘she laughed’", "{said}");
        }
        assert_eq!(words(&Inline::Said("‘No’ and ‘no’".into())), "‘‘No’ and ‘no’’");
    }

    #[test]
    fn a_title_stands_on_one_line_of_what_xml_allows() {
        assert_eq!(title("Letter\r\nK7\u{7}\u{ffff}"), "Letter K7 ");
    }

    #[test]
    fn text_is_composed_and_loses_only_what_shows_nothing() {
        assert_eq!(cleaned("Tw\u{302}m\r\nap\u{202e}\tLly\u{302}r\u{200b}"), "Tŵm\nap Llŷr");
        assert_eq!(plain_text("auto\u{ad}matic 4\u{a0}Tanner’s"), "automatic 4 Tanner’s");
        assert!(is_blank(&[Inline::Text(" \u{200b}\u{a0}".into()), Inline::Break]));
    }
}
