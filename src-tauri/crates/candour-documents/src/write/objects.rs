//! Small pieces of a PDF file.

use crate::error::WriterFault;
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat};

/// A name.
pub(crate) fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// A text string: plain if it is ASCII, otherwise UTF-16 with its mark.
pub(crate) fn string(text: &str) -> Object {
    if text.is_ascii() {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

/// The bytes of a text string in UTF-16 with its mark.
pub(crate) fn utf16(text: &str) -> Vec<u8> {
    [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect()
}

/// A whole number.
pub(crate) fn integer(n: usize) -> Object {
    Object::Integer(i64::try_from(n).unwrap_or(i64::MAX))
}

/// A dictionary of these entries.
pub(crate) fn dictionary<const N: usize>(entries: [(&str, Object); N]) -> Dictionary {
    let mut dictionary = Dictionary::new();
    for (key, value) in entries {
        dictionary.set(key, value);
    }
    dictionary
}

/// The dictionary that an id names.
///
/// # Errors
/// [`WriterFault::Finish`] if the object is none.
pub(crate) fn dictionary_of(file: &mut Document, id: ObjectId) -> Result<&mut Dictionary, WriterFault> {
    Ok(file.get_object_mut(id)?.as_dict_mut()?)
}

/// The object that an entry of the trailer refers to.
///
/// # Errors
/// [`WriterFault::Finish`] if there is none.
pub(crate) fn trailer(file: &Document, key: &[u8]) -> Result<ObjectId, WriterFault> {
    Ok(file.trailer.get(key)?.as_reference()?)
}
