//! A message as it travels: its head, its words, and what is attached to it, one level deep.

use super::html;
use crate::{
    Header, HeaderName, IntakeError, Part, PartBytes, Words,
    answer::LARGEST_BODY,
    plain::{self, BYTES, LONGEST_HEADER, LONGEST_TEXT, MOST_PARTS},
};
use mail_parser::{
    Addr, Address, Encoding, HeaderName as Line, Message, MessageParser, MessagePart, MimeHeaders, PartType,
    decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode},
};
use std::borrow::Cow;

/// The head, the words and a list of what is attached.
pub(super) fn words(file: &[u8]) -> Result<Words, IntakeError> {
    let message = parsed(file)?;
    let (text, is_cut) = plain::text(&body(&message));
    let parts = message.attachments().enumerate().take(MOST_PARTS);
    let parts = parts.map(|(at, part)| {
        let length = u64::try_from(bytes(&message, part).len()).unwrap_or(u64::MAX);
        Part { name: name(part, at), mime: mime(part), length }
    });
    Ok(Words { headers: headers(&message), text, is_cut, parts: parts.collect() })
}

/// What is attached, counted from 0.
pub(super) fn part(file: &[u8], at: u32) -> Result<PartBytes, IntakeError> {
    let message = parsed(file)?;
    let at = usize::try_from(at).map_err(|_| IntakeError::Unreadable)?;
    let part = message.attachments().nth(at).ok_or(IntakeError::Unreadable)?;
    let bytes = bytes(&message, part);
    if bytes.len() > LARGEST_BODY {
        return Err(IntakeError::TooLarge);
    }
    Ok(PartBytes { name: name(part, at), mime: mime(part), bytes: bytes.into_owned() })
}

/// What a head says that stands alone, as Outlook keeps it.
pub(super) fn head(raw: &[u8]) -> Vec<Header> {
    MessageParser::default().parse_headers(raw).map(|message| headers(&message)).unwrap_or_default()
}

/// Any text with a colon has something like a head; a message says at least when, or who wrote to whom about what.
fn parsed(file: &[u8]) -> Result<Message<'_>, IntakeError> {
    let message = MessageParser::default().parse(file).ok_or(IntakeError::Unreadable)?;
    if headers(&message).is_empty() { Err(IntakeError::Unreadable) } else { Ok(message) }
}

fn headers(message: &Message<'_>) -> Vec<Header> {
    let date = message.headers_raw().find(|(name, _)| name.eq_ignore_ascii_case("date"));
    let said = [
        (HeaderName::From, people(message, &Line::From)),
        (HeaderName::To, people(message, &Line::To)),
        (HeaderName::Cc, people(message, &Line::Cc)),
        (HeaderName::Date, date.map(|(_, said)| said.to_owned()).unwrap_or_default()),
        (HeaderName::Subject, message.subject().unwrap_or_default().to_owned()),
    ];
    let lines =
        said.into_iter().map(|(name, value)| Header { name, value: plain::line(&value, LONGEST_HEADER) });
    lines.filter(|header| !header.value.is_empty()).collect()
}

/// Everybody named in the lines of this name.
fn people(message: &Message<'_>, name: &Line<'_>) -> String {
    let lines = message.headers().iter().filter(|header| header.name == *name);
    let lists = lines.filter_map(|header| header.value.as_address());
    lists.flat_map(Address::iter).map(person).collect::<Vec<_>>().join(", ")
}

fn person(said: &Addr<'_>) -> String {
    match (said.name.as_deref(), said.address.as_deref()) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (Some(only), None) | (None, Some(only)) => only.to_owned(),
        (None, None) => String::new(),
    }
}

/// What the message says: what is written plainly, else what its HTML says.
fn body(message: &Message<'_>) -> String {
    let mut said = String::new();
    for part in message.text_bodies() {
        let words: Cow<'_, str> = match &part.body {
            PartType::Text(text) => Cow::Borrowed(text.as_ref()),
            PartType::Html(text) => Cow::Owned(html::to_text(text)),
            _ => continue,
        };
        if !said.is_empty() {
            said.push_str("\n\n");
        }
        said.push_str(&words);
        if said.len() > LONGEST_TEXT {
            break;
        }
    }
    said
}

/// The very bytes that were attached; words too are taken as they came, before anybody turned their characters.
fn bytes<'m>(message: &'m Message<'_>, part: &'m MessagePart<'_>) -> Cow<'m, [u8]> {
    let place = |offset: u32| usize::try_from(offset).unwrap_or(usize::MAX);
    let raw = message.raw_message.get(place(part.offset_body)..place(part.offset_end)).unwrap_or_default();
    match &part.body {
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => Cow::Borrowed(bytes.as_ref()),
        PartType::Message(_) if part.encoding == Encoding::None => Cow::Borrowed(raw),
        PartType::Message(inner) => Cow::Borrowed(inner.raw_message.as_ref()),
        PartType::Text(text) | PartType::Html(text) => {
            let decoded = match part.encoding {
                Encoding::None => return Cow::Borrowed(raw),
                Encoding::Base64 => base64_decode(raw),
                Encoding::QuotedPrintable => quoted_printable_decode(raw),
            };
            decoded.map_or(Cow::Borrowed(text.as_bytes()), Cow::Owned)
        }
        PartType::Multipart(_) => Cow::Borrowed(b"".as_slice()),
    }
}

/// The name it came under; a message is called by its subject.
fn name(part: &MessagePart<'_>, at: usize) -> String {
    let number = format!("attachment {}", at + 1);
    if let Some(name) = part.attachment_name() {
        return plain::name(name, &number);
    }
    match part.message().and_then(Message::subject) {
        Some(subject) => format!("{}.eml", plain::line(&subject.replace(['/', '\\'], "-"), 120)),
        None => number,
    }
}

fn mime(part: &MessagePart<'_>) -> String {
    let said = part.content_type().and_then(|said| Some(format!("{}/{}", said.ctype(), said.subtype()?)));
    said.map_or_else(|| BYTES.to_owned(), |said| plain::mime(&said))
}
