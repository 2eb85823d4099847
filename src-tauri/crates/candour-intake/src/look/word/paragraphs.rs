//! The words of one part of a Word document, as its XML comes in.

use crate::{IntakeError, plain::LONGEST_TEXT};
use quick_xml::{
    Reader,
    escape::resolve_xml_entity,
    events::{BytesRef, BytesStart, Event},
};
use std::io::BufRead;

/// What is in these is no word of the document: what was struck out or moved away, how it looks, codes of fields, and what
/// an old reader would show in place of what was already read.
const PASSED_OVER: &[&[u8]] = &[
    b"del",
    b"moveFrom",
    b"delText",
    b"instrText",
    b"pPr",
    b"rPr",
    b"tblPr",
    b"tblGrid",
    b"trPr",
    b"tcPr",
    b"sectPr",
    b"sdtPr",
    b"Fallback",
];

/// Reads the paragraphs of a part. It stops where more is read than is shown.
pub(super) fn paragraphs(part: impl BufRead) -> Result<String, IntakeError> {
    let mut reader = Reader::from_reader(part);
    let mut page = Page::default();
    let mut buffer = Vec::new();
    while page.said.len() <= LONGEST_TEXT {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| IntakeError::Unreadable)? {
            Event::Start(start) => page.begin(&start),
            Event::Empty(start) => page.stand(&start),
            Event::End(end) => page.end(end.local_name().into_inner()),
            Event::Text(text) => page.say(&text.decode().map_err(|_| IntakeError::Unreadable)?),
            Event::CData(text) => page.say(&text.decode().map_err(|_| IntakeError::Unreadable)?),
            Event::GeneralRef(named) => page.say(&resolved(&named).ok_or(IntakeError::Unreadable)?),
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
            Event::Eof if page.depth == 0 && page.has_begun => break,
            Event::DocType(_) | Event::Eof => return Err(IntakeError::Unreadable),
        }
    }
    Ok(page.said.trim_end().to_owned())
}

fn resolved(named: &BytesRef<'_>) -> Option<String> {
    if let Some(c) = named.resolve_char_ref().ok()? {
        return Some(c.to_string());
    }
    resolve_xml_entity(&named.decode().ok()?).map(str::to_owned)
}

/// What was read, and where in the document the reading is.
#[derive(Default)]
struct Page {
    said: String,
    has_begun: bool,
    depth: usize,
    /// How many elements are open from the one that is passed over.
    passed_over: usize,
    /// How many runs of text, and how many cells of tables, are open.
    texts: usize,
    cells: usize,
}

impl Page {
    fn begin(&mut self, start: &BytesStart<'_>) {
        self.has_begun = true;
        self.depth += 1;
        let name = start.local_name().into_inner();
        if self.passed_over > 0 || PASSED_OVER.contains(&name) {
            self.passed_over += 1;
            return;
        }
        match name {
            b"t" => self.texts += 1,
            b"tc" => self.cells += 1,
            _ => self.stand(start),
        }
    }

    /// What an element says by itself.
    fn stand(&mut self, start: &BytesStart<'_>) {
        self.has_begun = true;
        if self.passed_over > 0 {
            return;
        }
        match start.local_name().into_inner() {
            b"tab" | b"ptab" => self.said.push('\t'),
            b"br" | b"cr" => self.said.push('\n'),
            b"noBreakHyphen" => self.said.push('-'),
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        self.depth = self.depth.saturating_sub(1);
        if self.passed_over > 0 {
            self.passed_over -= 1;
            return;
        }
        match name {
            b"t" => self.texts = self.texts.saturating_sub(1),
            b"p" if self.cells > 0 => self.said.push(' '),
            b"p" => self.said.push('\n'),
            b"tc" => {
                self.cells = self.cells.saturating_sub(1);
                self.close(' ', '\t');
            }
            b"tr" => self.close('\t', if self.cells > 0 { ' ' } else { '\n' }),
            _ => {}
        }
    }

    /// Ends a cell or a row: in place of what its last part ended with.
    fn close(&mut self, last: char, with: char) {
        if self.said.ends_with(last) {
            self.said.pop();
        }
        self.said.push(with);
    }

    fn say(&mut self, words: &str) {
        if self.texts > 0 && self.passed_over == 0 {
            self.said.push_str(words);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> Result<String, IntakeError> {
        paragraphs(format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>").as_bytes())
    }

    fn run(words: &str) -> String {
        format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
    }

    #[test]
    fn paragraphs_stand_on_lines() {
        let two = format!(
            "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{}\n</w:p> <w:p>{}</w:p>",
            run("A &amp; B"),
            run("C")
        );
        assert_eq!(read(&two).unwrap(), "A & B\nC");
        let broken = "<w:p><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/><w:t>C&#163;</w:t></w:r></w:p>";
        assert_eq!(read(broken).unwrap(), "A\tB\nC£");
    }

    #[test]
    fn what_was_struck_out_is_left_out_and_what_was_put_in_is_not() {
        let changed = format!(
            "<w:p>{}<w:del>{}</w:del><w:moveFrom>{}</w:moveFrom><w:ins>{}</w:ins></w:p>",
            run("kept "),
            "<w:r><w:delText>struck</w:delText></w:r>",
            run("moved"),
            run("put in")
        );
        assert_eq!(read(&changed).unwrap(), "kept put in");
    }

    #[test]
    fn tables_are_tabs() {
        let cell = |words: &str| format!("<w:tc><w:tcPr/><w:p>{}</w:p></w:tc>", run(words));
        let row = |one: &str, two: &str| format!("<w:tr>{}{}</w:tr>", cell(one), cell(two));
        let table = format!("<w:tbl>{}{}</w:tbl><w:p>{}</w:p>", row("a", "b"), row("c", "d"), run("after"));
        assert_eq!(read(&table).unwrap(), "a\tb\nc\td\nafter");
    }

    #[test]
    fn a_document_type_and_unknown_entities_are_refused() {
        let laughs = b"<!DOCTYPE w [<!ENTITY a \"ha\">]><w:document><w:t>&a;</w:t></w:document>";
        assert!(paragraphs(laughs.as_slice()).is_err());
        assert!(read("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>").is_err());
    }

    #[test]
    fn what_is_cut_short_or_no_xml_is_refused() {
        for broken in ["", "words", "<w:document><w:body>", "<a></b>", "<a", "\u{0}"] {
            assert!(paragraphs(broken.as_bytes()).is_err(), "{broken:?}");
        }
    }
}
