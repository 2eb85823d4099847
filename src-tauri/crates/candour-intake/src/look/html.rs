//! The words of a message that is written in HTML: no tag, no link, no picture.
//!
//! The library that reads mail turns HTML into words and knows of paragraphs and breaks alone. The other elements that stand
//! on lines of their own are marked for it beforehand.

use mail_parser::decoders::html::html_to_text;

/// Elements that begin and end a line.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tr",
    "ul",
];
/// Elements that are set apart from the next of their line.
const CELLS: &[&str] = &["td", "th"];

const NEW_LINE: char = '\u{e000}';
const NEXT_CELL: char = '\u{e001}';

/// The words of this much of a message, and no more.
const LONGEST_HTML: usize = 16 << 20;

/// The words, line by line, with no more than one empty line in a row.
pub(super) fn to_text(html: &str) -> String {
    let mut rest = &html[..html.floor_char_boundary(LONGEST_HTML)];
    let mut marked = String::with_capacity(rest.len());
    while let Some((before, tag)) = rest.split_once('<') {
        marked.push_str(before);
        marked.extend(mark(tag));
        marked.push('<');
        rest = tag;
    }
    marked.push_str(rest);
    lines(&html_to_text(&marked))
}

/// What sets this tag, from behind its `<`, apart from what stands before it.
fn mark(tag: &str) -> Option<char> {
    let is_end = tag.starts_with('/');
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
    let is_one_of = |names: &[&str]| names.iter().any(|name| tag[..end].eq_ignore_ascii_case(name));
    if is_one_of(BLOCKS) {
        return Some(NEW_LINE);
    }
    (is_end && is_one_of(CELLS)).then_some(NEXT_CELL)
}

fn lines(said: &str) -> String {
    let mut text = String::with_capacity(said.len());
    let mut line = String::new();
    for c in said.chars() {
        match c {
            '\n' => end_line(&mut text, &mut line),
            NEW_LINE if line.trim().is_empty() => line.clear(),
            NEW_LINE => end_line(&mut text, &mut line),
            NEXT_CELL => line.push('\t'),
            c => line.push(c),
        }
    }
    end_line(&mut text, &mut line);
    text.truncate(text.trim_end().len());
    text
}

fn end_line(text: &mut String, line: &mut String) {
    let words = line.trim();
    if !(words.is_empty() && (text.is_empty() || text.ends_with("\n\n"))) {
        text.push_str(words);
        text.push('\n');
    }
    line.clear();
}

#[cfg(test)]
mod tests {
    use super::to_text;

    #[test]
    fn what_stands_on_lines_stays_on_lines() {
        assert_eq!(to_text("<div>Dear Sirs</div><div>We <b>reply</b>.</div>"), "Dear Sirs\nWe reply.");
        assert_eq!(to_text("<p>One</p><p>Two</p>\n<p></p><p></p><p>Three"), "One\n\nTwo\n\nThree");
        assert_eq!(to_text("One<br>Two<BR/>Three"), "One\nTwo\nThree");
        assert_eq!(to_text("<ul><li>One<li>Two</ul>After"), "One\nTwo\nAfter");
    }

    #[test]
    fn cells_stand_apart() {
        let table = "<table><tr><th>Day</th><td>3 March</td></tr><tr><td>a</td><td>b</td></tr></table>";
        assert_eq!(to_text(table), "Day\t3 March\na\tb");
    }

    #[test]
    fn nothing_but_words_is_left() {
        let dressed = "<html><head><title>T</title><style>p { color: red }</style></head><body>\
            <script>alert('<div>')</script><!-- <p>hidden</p> --><a href=\"https://tracker.invalid\">Our reply</a>\
            <img src=\"cid:1\" alt=\"x\">&amp; more &#8212; caf&eacute;</body></html>";
        let said = to_text(dressed);
        assert!(said.contains("Our reply") && said.contains("& more"), "{said}");
        assert!(said.contains("café"), "{said}");
        for gone in ['<', '>', '{', '\u{e000}'] {
            assert!(!said.contains(gone), "{said}");
        }
        assert!(!said.contains("alert") && !said.contains("hidden") && !said.contains("tracker"), "{said}");
    }

    #[test]
    fn nonsense_ends() {
        for broken in ["<", "</", "<div", "a < b", "&", "&;", "<!--", "<script>", "\u{e000}\u{e001}"] {
            to_text(broken);
        }
    }
}
