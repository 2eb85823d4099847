//! What comes back from the child: how it is written, and how the parent reads it without believing it.
//!
//! Numbers are little-endian; bytes stand behind their length. A length is looked at before anything is set aside for it,
//! and no more is set aside than arrives.

use crate::{
    Header, HeaderName, IntakeError, Looked, Page, Part, PartBytes, Wish, Words,
    pixels::are_plain,
    plain::{self, LONGEST_HEADER, LONGEST_MIME, LONGEST_NAME, LONGEST_TEXT, MOST_PARTS},
};
use std::io::{self, Read, Write};

const MARK: [u8; 4] = *b"CIA1";

/// The most that is read of any answer.
pub(crate) const LARGEST_ANSWER: u64 = 64 << 20;
/// The largest picture or attachment that is answered with: what is left beside the names.
pub(crate) const LARGEST_BODY: usize = 63 << 20;

/// A message has no more of the lines that are shown.
const MOST_HEADERS: u32 = 5;

const NAMES: [(u8, HeaderName); 5] = [
    (b'f', HeaderName::From),
    (b't', HeaderName::To),
    (b'c', HeaderName::Cc),
    (b'd', HeaderName::Date),
    (b's', HeaderName::Subject),
];

/// Writes an answer; of why there is none, only whether the file is too large is told.
pub(crate) fn write_answer(pipe: &mut impl Write, answer: &Result<Looked, IntakeError>) -> io::Result<()> {
    pipe.write_all(&MARK)?;
    match answer {
        Ok(Looked::Page(page)) => {
            pipe.write_all(b"p")?;
            pipe.write_all(&page.number.to_le_bytes())?;
            pipe.write_all(&page.of.to_le_bytes())?;
            write_bytes(pipe, &page.png)?;
        }
        Ok(Looked::Words(words)) => {
            pipe.write_all(b"w")?;
            write_words(pipe, words)?;
        }
        Ok(Looked::Part(part)) => {
            pipe.write_all(b"a")?;
            write_bytes(pipe, part.name.as_bytes())?;
            write_bytes(pipe, part.mime.as_bytes())?;
            write_bytes(pipe, &part.bytes)?;
        }
        Err(IntakeError::TooLarge) => pipe.write_all(b"l")?,
        Err(_) => pipe.write_all(b"u")?,
    }
    pipe.flush()
}

fn write_words(pipe: &mut impl Write, words: &Words) -> io::Result<()> {
    write_count(pipe, words.headers.len())?;
    for header in &words.headers {
        let letter = NAMES.iter().find(|(_, name)| *name == header.name).map_or(0, |(letter, _)| *letter);
        pipe.write_all(&[letter])?;
        write_bytes(pipe, header.value.as_bytes())?;
    }
    pipe.write_all(&[u8::from(words.is_cut)])?;
    write_bytes(pipe, words.text.as_bytes())?;
    write_count(pipe, words.parts.len())?;
    for part in &words.parts {
        write_bytes(pipe, part.name.as_bytes())?;
        write_bytes(pipe, part.mime.as_bytes())?;
        pipe.write_all(&part.length.to_le_bytes())?;
    }
    Ok(())
}

fn write_bytes(pipe: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    write_count(pipe, bytes.len())?;
    pipe.write_all(bytes)
}

fn write_count(pipe: &mut impl Write, count: usize) -> io::Result<()> {
    let count = u32::try_from(count).map_err(|_| io::Error::from(io::ErrorKind::InvalidInput))?;
    pipe.write_all(&count.to_le_bytes())
}

/// Reads an answer to this wish. What is cut short, goes beyond a limit or answers something else is no answer.
pub(crate) fn read_answer(pipe: impl Read, wish: Wish) -> Result<Looked, IntakeError> {
    let mut said = Said(pipe.take(LARGEST_ANSWER));
    let verb = said.exactly::<5>().filter(|start| start.starts_with(&MARK)).map(|start| start[4]);
    let looked = match (verb, wish) {
        (Some(b'p'), Wish::Page(number)) => said.page(number).map(Looked::Page),
        (Some(b'w'), Wish::Words) => said.words().map(Looked::Words),
        (Some(b'a'), Wish::Part(_)) => said.part().map(Looked::Part),
        (Some(b'l'), _) => return Err(IntakeError::TooLarge),
        (Some(b'u'), _) => return Err(IntakeError::Unreadable),
        _ => None,
    };
    looked.ok_or(IntakeError::Ended)
}

/// What is left of what the child says. `None` wherever it says something that it should not.
struct Said<R>(io::Take<R>);

impl<R: Read> Said<R> {
    fn page(&mut self, wished: u32) -> Option<Page> {
        let (number, of) = (self.number()?, self.number()?);
        let png = self.bytes(LARGEST_BODY)?;
        let is_asked_for = number == wished && (1..=of).contains(&number);
        (is_asked_for && are_plain(&png)).then_some(Page { png, number, of })
    }

    fn words(&mut self) -> Option<Words> {
        let count = self.number().filter(|count| *count <= MOST_HEADERS)?;
        let headers = (0..count).map(|_| self.header()).collect::<Option<_>>()?;
        let is_cut = self.exactly::<1>()? != [0];
        let (text, is_longer) = plain::text(&self.string(LONGEST_TEXT)?);
        let count = self.number().filter(|count| usize::try_from(*count).is_ok_and(|n| n <= MOST_PARTS))?;
        let parts = (0..count).map(|_| self.listed()).collect::<Option<_>>()?;
        Some(Words { headers, text, is_cut: is_cut || is_longer, parts })
    }

    fn header(&mut self) -> Option<Header> {
        let [letter] = self.exactly::<1>()?;
        let name = NAMES.iter().find(|(known, _)| *known == letter).map(|(_, name)| *name)?;
        Some(Header { name, value: plain::line(&self.string(LONGEST_HEADER)?, LONGEST_HEADER) })
    }

    fn listed(&mut self) -> Option<Part> {
        let (name, mime) = self.named()?;
        Some(Part { name, mime, length: u64::from_le_bytes(self.exactly()?) })
    }

    fn part(&mut self) -> Option<PartBytes> {
        let (name, mime) = self.named()?;
        Some(PartBytes { name, mime, bytes: self.bytes(LARGEST_BODY)? })
    }

    fn named(&mut self) -> Option<(String, String)> {
        let name = plain::name(&self.string(LONGEST_NAME)?, "attachment");
        Some((name, plain::mime(&self.string(LONGEST_MIME)?)))
    }

    fn string(&mut self, longest: usize) -> Option<String> {
        String::from_utf8(self.bytes(longest)?).ok()
    }

    fn bytes(&mut self, most: usize) -> Option<Vec<u8>> {
        let length = usize::try_from(self.number()?).ok().filter(|length| *length <= most)?;
        let mut bytes = Vec::new();
        self.0.by_ref().take(u64::try_from(length).ok()?).read_to_end(&mut bytes).ok()?;
        (bytes.len() == length).then_some(bytes)
    }

    fn number(&mut self) -> Option<u32> {
        self.exactly().map(u32::from_le_bytes)
    }

    fn exactly<const N: usize>(&mut self) -> Option<[u8; N]> {
        let mut bytes = [0; N];
        self.0.read_exact(&mut bytes).ok().map(|()| bytes)
    }
}

#[cfg(test)]
mod tests;
