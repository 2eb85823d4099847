//! Everything that an editable copy says: its paragraphs as they are read, what it says of itself, and every attribute, among
//! them the description of a picture.

use super::{super::place::LeakPlace, words_of};
use crate::docx::{
    tree::{Element, Node},
    unpacked,
};
use crate::error::DocumentError;
use crate::logo::{logo_as_png, read_logo};
use std::collections::BTreeSet;

/// The texts of a copy, each with its place.
///
/// # Errors
/// [`DocumentError::NotCopy`] where the bytes, or any part that is XML, cannot be read whole.
pub(in super::super) fn texts(docx: &[u8]) -> Result<Vec<(LeakPlace, String)>, DocumentError> {
    let mut texts = Vec::new();
    let mut attributes = BTreeSet::new();
    for (path, bytes) in unpacked(docx).map_err(|_| DocumentError::NotCopy)? {
        let is_xml = [".xml", ".rels"].iter().any(|ending| path.ends_with(ending));
        if is_xml {
            let part = Element::read(&bytes).map_err(|_| DocumentError::NotCopy)?;
            if path.starts_with("docProps/") {
                properties(&part, &mut texts);
            } else {
                let mut text = String::new();
                read(&part, &mut text);
                texts.push((LeakPlace::Copy, text));
            }
            note(&part, &mut attributes);
        } else if !is_pixels_alone(&bytes) {
            texts.push((LeakPlace::Attachment, words_of(&bytes)));
        }
        texts.push((LeakPlace::Attachment, path));
    }
    texts.extend(attributes.into_iter().map(|value| (LeakPlace::Description, value)));
    texts.retain(|(_, text)| !text.trim().is_empty());
    Ok(texts)
}

/// Whether these are the very bytes that the pixels of a picture are written as here, so that there is nothing beside them. What
/// pixels spell by chance when they are packed tight is nobody's name.
fn is_pixels_alone(bytes: &[u8]) -> bool {
    read_logo(bytes).is_ok_and(|logo| logo_as_png(&logo).is_ok_and(|written| written == bytes))
}

/// The words of an element, however many runs they are parted into; a paragraph and a break each end a line.
fn read(element: &Element, text: &mut String) {
    for kid in &element.kids {
        match kid {
            Node::Text(words) => text.push_str(words),
            Node::Element(kid) => read(kid, text),
        }
    }
    match element.name.as_str() {
        "w:p" | "w:br" | "w:cr" => text.push('\n'),
        "w:tab" | "w:ptab" => text.push('\t'),
        _ => {}
    }
}

fn properties(part: &Element, texts: &mut Vec<(LeakPlace, String)>) {
    for property in part.elements() {
        let mut text = String::new();
        read(property, &mut text);
        texts.push((LeakPlace::Property(property.name.clone()), text));
    }
}

fn note(element: &Element, attributes: &mut BTreeSet<String>) {
    attributes.extend(element.attributes.iter().map(|(_, value)| value.clone()));
    for kid in element.elements() {
        note(kid, attributes);
    }
}
