//! Words of the record as they stand in a page: shown, and never read as markup.

use std::fmt::{Display, Formatter, Result, Write};

/// A text, escaped for an element or for an attribute in double quotes.
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        for character in self.0.chars() {
            match character {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                '\t' | '\n' => f.write_char(character)?,
                // No page may hold them, and a browser shows nothing for them.
                control if control.is_control() => f.write_char('\u{fffd}')?,
                character => f.write_char(character)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Escaped;

    #[test]
    fn t53_words_are_never_markup() {
        for (words, shown) in [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\" onload=\"x", "&quot; onload=&quot;x"),
            ("' onload='x", "&#39; onload=&#39;x"),
            ("a & b", "a &amp; b"),
            ("nul\u{0}l", "nul\u{fffd}l"),
            ("two\nlines", "two\nlines"),
        ] {
            assert_eq!(Escaped(words).to_string(), shown);
        }
    }
}
