//! Whatever else in a file is text: properties, metadata, bookmarks, descriptions, names of places, notes, files within it.
//!
//! Every string of every object is taken, so that nothing has to be known of where one may stand.

use super::{super::place::LeakPlace, LARGEST, words_of};
use lopdf47::{Dictionary, Document, Error, Object, decode_text_string};

/// Every string in the file and its metadata, with their places.
pub(super) fn texts(file: &Document, texts: &mut Vec<(LeakPlace, String)>) -> Result<(), Error> {
    let info = file.trailer.get(b"Info").and_then(Object::as_reference).ok();
    for (id, object) in &file.objects {
        let is_info = info == Some(*id);
        match object {
            Object::Dictionary(dictionary) => of_dictionary(dictionary, is_info, texts),
            Object::Stream(stream) => {
                of_dictionary(&stream.dict, false, texts);
                if is_named(&stream.dict, b"Type", b"Metadata") {
                    let packet = stream.get_plain_content_with_limit(LARGEST)?;
                    texts.push((LeakPlace::Metadata, unescaped(&words_of(&packet))));
                }
            }
            other => of_value(other, &LeakPlace::Description, texts),
        }
    }
    if let Ok(destinations) = file.catalog().and_then(|catalogue| file.get_dict_in_dict(catalogue, b"Dests"))
    {
        let names = destinations.iter().map(|(name, _)| (LeakPlace::Destination, words_of(name)));
        texts.extend(names);
    }
    Ok(())
}

/// The files within the file.
pub(super) fn attached(file: &Document) -> Result<Vec<Vec<u8>>, Error> {
    let streams = file.objects.values().filter_map(|object| object.as_stream().ok());
    streams
        .filter(|stream| is_named(&stream.dict, b"Type", b"EmbeddedFile"))
        .map(|stream| stream.get_plain_content_with_limit(LARGEST))
        .collect()
}

fn of_dictionary(dictionary: &Dictionary, is_info: bool, texts: &mut Vec<(LeakPlace, String)>) {
    let place = place_of(dictionary);
    for (key, value) in dictionary {
        if is_info {
            of_value(value, &LeakPlace::Property(words_of(key)), texts);
        } else {
            of_value(value, &place, texts);
        }
    }
}

fn of_value(value: &Object, place: &LeakPlace, texts: &mut Vec<(LeakPlace, String)>) {
    match value {
        Object::String(bytes, _) => {
            let text = decode_text_string(value).unwrap_or_else(|_| words_of(bytes));
            texts.push((place.clone(), text));
        }
        Object::Array(items) => items.iter().for_each(|item| of_value(item, place, texts)),
        Object::Dictionary(dictionary) => of_dictionary(dictionary, false, texts),
        _ => {}
    }
}

/// What the strings of a dictionary are for.
fn place_of(dictionary: &Dictionary) -> LeakPlace {
    let has = |key: &[u8]| dictionary.has(key);
    if is_named(dictionary, b"Type", b"Filespec") || has(b"EF") {
        LeakPlace::Attachment
    } else if has(b"Title") && has(b"Parent") {
        LeakPlace::Bookmark
    } else if has(b"Rect") || is_named(dictionary, b"Type", b"Annot") {
        LeakPlace::Annotation
    } else if has(b"Names") || has(b"Limits") {
        LeakPlace::Destination
    } else {
        LeakPlace::Description
    }
}

fn is_named(dictionary: &Dictionary, key: &[u8], name: &[u8]) -> bool {
    dictionary.get(key).and_then(Object::as_name).is_ok_and(|value| value == name)
}

/// A text of XML with its entities as the characters that they stand for.
fn unescaped(xml: &str) -> String {
    let mut plain = String::with_capacity(xml.len());
    let mut rest = xml;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let entity = after.split_once(';').filter(|(name, _)| name.len() <= 8);
        let (c, after) =
            entity.and_then(|(name, after)| Some((character(name)?, after))).unwrap_or(('&', after));
        plain.push(c);
        rest = after;
    }
    plain.push_str(rest);
    plain
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16));
            char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?)
        }
    }
}
