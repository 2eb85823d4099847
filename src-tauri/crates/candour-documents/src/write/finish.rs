//! What turns printpdf's file into one that keeps PDF/A-2a and PDF/UA-1, and is the same bytes every time.

use super::objects::dictionary_of;
use super::{bookmarks, metadata, streams, tags};
use crate::error::WriterFault;
use crate::page::sheets::Laid;
use lopdf::{Document, Object, ObjectId, StringFormat};
use sha2::{Digest, Sha256};

/// Finishes a file that printpdf wrote.
///
/// # Errors
/// Whatever the file lacks that printpdf always writes.
pub(crate) fn finish(file: &mut Document, laid: &Laid, title: &str) -> Result<(), WriterFault> {
    let pages: Vec<ObjectId> = file.get_pages().values().copied().collect();
    if pages.len() != laid.sheets.len() {
        return Err(WriterFault::Lacks("a page"));
    }
    file.version = "1.7".into();
    file.binary_mark = vec![0xe2, 0xe3, 0xcf, 0xd3];
    let tree = tags::tags(file, laid, &pages)?;
    let outline = bookmarks::bookmarks(file, &laid.bookmarks, &pages);
    metadata::metadata(file, title, tree, outline)?;
    name_subsets(file)?;
    streams::deflate(file)?;
    identify(file);
    Ok(())
}

/// Puts a six-letter subset tag before each font's name, another for each: in the font, its descendant and its descriptor.
fn name_subsets(file: &mut Document) -> Result<(), WriterFault> {
    let fonts: Vec<ObjectId> = file
        .objects
        .iter()
        .filter(|(_, object)| object.as_dict().is_ok_and(|font| font.has(b"DescendantFonts")))
        .map(|(id, _)| *id)
        .collect();
    for (letter, id) in (b'A'..=b'Z').zip(fonts) {
        let font = dictionary_of(file, id)?;
        let mut tagged = b"CANDO".to_vec();
        tagged.extend([letter, b'+']);
        tagged.extend_from_slice(font.get(b"BaseFont")?.as_name()?);
        font.set("BaseFont", Object::Name(tagged.clone()));
        let descendants = font.get_mut(b"DescendantFonts")?.as_array_mut()?;
        let descendant =
            descendants.first_mut().ok_or(WriterFault::Lacks("a descendant font"))?.as_dict_mut()?;
        descendant.set("BaseFont", Object::Name(tagged.clone()));
        let descriptor = descendant.get(b"FontDescriptor")?.as_reference()?;
        dictionary_of(file, descriptor)?.set("FontName", Object::Name(tagged));
    }
    Ok(())
}

/// Identifies the file by its content alone.
fn identify(file: &mut Document) {
    let mut hash = Sha256::new();
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
    }
    let id = Object::String(hash.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
}
