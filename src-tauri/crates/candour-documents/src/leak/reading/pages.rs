//! The words upon the pages, line by line as they were set.
//!
//! The library's own extraction takes wide kerning for a space and would part names, so the lines are put together here: each
//! stands in a text object of its own, and its spaces are drawn.

use super::{super::place::LeakPlace, LARGEST};
use lopdf47::{
    Dictionary, Document, Encoding, Error, Object, ObjectId, content::Content, decode_text_string,
};
use std::collections::BTreeMap;

/// The hyphen that a word was parted by, as what is read aloud has it.
const SOFT_HYPHEN: &str = "\u{ad}";

/// Each page as it is seen, and as it is read aloud where that is otherwise.
pub(super) fn texts(file: &Document) -> Result<Vec<(LeakPlace, String)>, Error> {
    let mut texts = Vec::new();
    for (number, page) in file.get_pages() {
        let Lines { seen, heard } = read(file, page)?;
        if heard != seen {
            texts.push((LeakPlace::Description, heard));
        }
        texts.push((LeakPlace::Page(number), seen));
    }
    Ok(texts)
}

fn read(file: &Document, page: ObjectId) -> Result<Lines, Error> {
    let mut encodings = BTreeMap::new();
    for (name, font) in file.get_page_fonts(page)? {
        encodings.insert(name, font.get_font_encoding_with_limit(file, LARGEST)?);
    }
    let content = Content::decode(&file.get_page_content_with_limit(page, LARGEST)?)?;
    let mut reader =
        Reader { encodings: &encodings, font: None, spoken: Vec::new(), lines: Lines::default() };
    for operation in &content.operations {
        reader.take(&operation.operator, &operation.operands)?;
    }
    Ok(reader.lines)
}

/// What was read so far, in both ways.
#[derive(Default)]
struct Lines {
    seen: String,
    heard: String,
}

struct Reader<'a> {
    encodings: &'a BTreeMap<Vec<u8>, Encoding<'a>>,
    font: Option<&'a Encoding<'a>>,
    /// For each marked stretch around here, what is read aloud in its place.
    spoken: Vec<Option<String>>,
    lines: Lines,
}

impl Reader<'_> {
    fn take(&mut self, operator: &str, operands: &[Object]) -> Result<(), Error> {
        match operator {
            "Tf" => self.font = operands.first().and_then(|name| self.encodings.get(name.as_name().ok()?)),
            "BDC" => {
                let said = operands.last().and_then(|properties| actual_text(properties.as_dict().ok()?));
                self.lines.heard.push_str(said.as_deref().unwrap_or_default());
                self.spoken.push(said);
            }
            "BMC" => self.spoken.push(None),
            "EMC" => drop(self.spoken.pop()),
            "Tj" | "TJ" | "'" | "\"" => self.show(operands)?,
            "ET" => self.end_line(),
            _ => {}
        }
        Ok(())
    }

    fn show(&mut self, operands: &[Object]) -> Result<(), Error> {
        for operand in operands {
            match operand {
                Object::Array(items) => self.show(items)?,
                Object::String(bytes, _) => {
                    let font = self.font.ok_or_else(|| Error::Syntax("text without a font".to_owned()))?;
                    let text = font.bytes_to_string(bytes)?;
                    let said: Vec<&String> = self.spoken.iter().flatten().collect();
                    // A hyphen that only shows where a line was broken is part of no word.
                    if !said.iter().any(|said| said.as_str() == SOFT_HYPHEN) {
                        self.lines.seen.push_str(&text);
                    }
                    if said.is_empty() {
                        self.lines.heard.push_str(&text);
                    } else if said.iter().any(|said| said.as_str() == SOFT_HYPHEN) {
                        self.lines.seen.push_str(SOFT_HYPHEN);
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// A line that ends in a soft hyphen goes on in the next.
    fn end_line(&mut self) {
        for text in [&mut self.lines.seen, &mut self.lines.heard] {
            if text.ends_with(SOFT_HYPHEN) {
                text.truncate(text.len() - SOFT_HYPHEN.len());
            } else if !text.ends_with('\n') {
                text.push('\n');
            }
        }
    }
}

fn actual_text(properties: &Dictionary) -> Option<String> {
    decode_text_string(properties.get(b"ActualText").ok()?).ok()
}
