//! Words without anything that moves, hides or turns what stands around them: both sides clean, because the parent does not
//! believe that the child did.

/// The longest line of a message's head, in bytes.
pub(crate) const LONGEST_HEADER: usize = 16 << 10;
/// The longest name of something that is attached, in bytes.
pub(crate) const LONGEST_NAME: usize = 255;
/// The longest type of something that is attached, in bytes.
pub(crate) const LONGEST_MIME: usize = 127;
/// The longest text, in bytes.
pub(crate) const LONGEST_TEXT: usize = 4 << 20;
/// The most that is listed as attached.
pub(crate) const MOST_PARTS: usize = 1_000;

/// What something is called when nothing is known of it.
pub(crate) const BYTES: &str = "application/octet-stream";

/// One line: each run of spaces and ends of lines is one space.
pub(crate) fn line(said: &str, longest: usize) -> String {
    let mut line = String::new();
    let mut is_apart = false;
    for c in said.chars() {
        if c.is_whitespace() || c.is_control() {
            is_apart = true;
            continue;
        }
        if is_hidden(c) {
            continue;
        }
        let space = usize::from(is_apart && !line.is_empty());
        if line.len() + space + c.len_utf8() > longest {
            break;
        }
        if space == 1 {
            line.push(' ');
        }
        is_apart = false;
        line.push(c);
    }
    line
}

/// A text, its lines ended by `\n`, and whether it goes on.
pub(crate) fn text(said: &str) -> (String, bool) {
    let mut text = String::with_capacity(said.len().min(LONGEST_TEXT));
    let mut chars = said.chars().peekable();
    while let Some(c) = chars.next() {
        let c = match c {
            '\r' if chars.peek() == Some(&'\n') => continue,
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            c => c,
        };
        if (c.is_control() && c != '\n' && c != '\t') || is_hidden(c) {
            continue;
        }
        if text.len() + c.len_utf8() > LONGEST_TEXT {
            return (text, true);
        }
        text.push(c);
    }
    (text, false)
}

/// The name that something came under, without folders; `otherwise` where nothing is left of it.
pub(crate) fn name(said: &str, otherwise: &str) -> String {
    let last = said.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = line(last, LONGEST_NAME);
    if name.is_empty() { line(otherwise, LONGEST_NAME) } else { name }
}

/// A type as it should be written, or that there are bytes.
pub(crate) fn mime(said: &str) -> String {
    let is_word = |word: &str| {
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric() || b".+-_".contains(&b))
    };
    let is_type = said.len() <= LONGEST_MIME
        && said.split_once('/').is_some_and(|(kind, sort)| is_word(kind) && is_word(sort));
    if is_type { said.to_ascii_lowercase() } else { BYTES.to_owned() }
}

/// Characters that show nothing and change how others are read: directions, invisible operators, tags.
fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{61c}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line_and_hides_nothing() {
        assert_eq!(line(" Re:\r\n\tyour\u{202e} letter\u{0} ", 80), "Re: your letter");
        assert_eq!(line("äöü", 5), "äö");
        assert_eq!(line("", 5), "");
    }

    #[test]
    fn a_text_keeps_its_lines_and_is_cut_where_it_is_too_long() {
        assert_eq!(text("a\r\nb\rc\u{2028}d\te\u{7}"), ("a\nb\nc\nd\te".to_owned(), false));
        let (cut, is_cut) = text(&"ä".repeat(LONGEST_TEXT));
        assert!(is_cut && cut.len() <= LONGEST_TEXT);
    }

    #[test]
    fn a_name_has_no_folders() {
        assert_eq!(name("C:\\Users\\x\\reply.pdf", "-"), "reply.pdf");
        assert_eq!(name("../../etc/passwd", "-"), "passwd");
        assert_eq!(name("\u{202e}/", "attachment 1"), "attachment 1");
    }

    #[test]
    fn a_type_that_is_none_is_bytes() {
        assert_eq!(mime("Application/PDF"), "application/pdf");
        for none in ["", "pdf", "a/b/c", "text/html; x", "<b>/x"] {
            assert_eq!(mime(none), BYTES, "{none}");
        }
    }
}
