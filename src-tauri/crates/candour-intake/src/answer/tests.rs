//! Answers arrive as they were written, and a child that lies is not believed.

use super::*;
use crate::pixels;

fn written(answer: &Result<Looked, IntakeError>) -> Vec<u8> {
    let mut pipe = Vec::new();
    write_answer(&mut pipe, answer).unwrap();
    pipe
}

fn page(number: u32, of: u32) -> Looked {
    Looked::Page(Page { png: pixels::written(&[1, 2, 3, 255], 1, 1).unwrap(), number, of })
}

fn words() -> Words {
    Words {
        headers: vec![Header { name: HeaderName::Subject, value: "Your letter".to_owned() }],
        text: "Dear Sirs\nWe reply.".to_owned(),
        is_cut: true,
        parts: vec![Part { name: "reply.pdf".to_owned(), mime: "application/pdf".to_owned(), length: 7 }],
    }
}

/// What the parent makes of these bytes.
fn heard(bytes: &[u8], wish: Wish) -> Result<Looked, IntakeError> {
    read_answer(bytes, wish)
}

#[test]
fn answers_arrive_as_sent() {
    assert_eq!(heard(&written(&Ok(page(2, 3))), Wish::Page(2)).unwrap(), page(2, 3));
    let said = Looked::Words(words());
    assert_eq!(heard(&written(&Ok(Looked::Words(words()))), Wish::Words).unwrap(), said);
    let part = PartBytes { name: "a".to_owned(), mime: "text/plain".to_owned(), bytes: vec![0, 1, 2] };
    let sent = written(&Ok(Looked::Part(part.clone())));
    assert_eq!(heard(&sent, Wish::Part(0)).unwrap(), Looked::Part(part));
}

#[test]
fn why_there_is_none_arrives() {
    let too_large = heard(&written(&Err(IntakeError::TooLarge)), Wish::Words);
    assert!(matches!(too_large, Err(IntakeError::TooLarge)));
    let unreadable = heard(&written(&Err(IntakeError::Unreadable)), Wish::Words);
    assert!(matches!(unreadable, Err(IntakeError::Unreadable)));
}

#[test]
fn an_answer_to_something_else_is_none() {
    assert!(matches!(heard(&written(&Ok(page(1, 3))), Wish::Page(2)), Err(IntakeError::Ended)));
    assert!(matches!(heard(&written(&Ok(page(4, 3))), Wish::Page(4)), Err(IntakeError::Ended)));
    assert!(matches!(heard(&written(&Ok(page(1, 1))), Wish::Words), Err(IntakeError::Ended)));
}

#[test]
fn an_answer_that_is_cut_short_is_none() {
    let whole = written(&Ok(Looked::Words(words())));
    for end in 0..whole.len() {
        assert!(matches!(heard(&whole[..end], Wish::Words), Err(IntakeError::Ended)), "{end}");
    }
}

/// A length of four thousand million bytes, behind which nothing comes, must not be set aside: the machine that runs this may
/// not have them.
#[test]
fn a_length_that_lies_is_refused_before_anything_is_set_aside() {
    let most = u32::MAX.to_le_bytes();
    let page = [b"CIA1p".as_slice(), &1_u32.to_le_bytes(), &1_u32.to_le_bytes(), &most].concat();
    assert!(matches!(heard(&page, Wish::Page(1)), Err(IntakeError::Ended)));
    for lie in [
        [b"CIA1w".as_slice(), &most].concat(),
        [b"CIA1w".as_slice(), &0_u32.to_le_bytes(), &[0], &most].concat(),
        [b"CIA1w".as_slice(), &0_u32.to_le_bytes(), &[0], &0_u32.to_le_bytes(), &most].concat(),
        [b"CIA1w".as_slice(), &1_u32.to_le_bytes(), b"s", &most].concat(),
    ] {
        assert!(matches!(heard(&lie, Wish::Words), Err(IntakeError::Ended)));
    }
}

#[test]
fn no_more_is_read_than_an_answer_may_have() {
    let head = [b"CIA1a".as_slice(), &0_u32.to_le_bytes(), &0_u32.to_le_bytes()].concat();
    let length = u32::try_from(LARGEST_BODY).unwrap();
    let answer_of = |length: u32| {
        let told = [head.as_slice(), &length.to_le_bytes()].concat();
        read_answer(io::Cursor::new(told).chain(io::repeat(7)), Wish::Part(0))
    };
    let Ok(Looked::Part(within)) = answer_of(length) else { panic!("a part") };
    assert_eq!(within.bytes.len(), LARGEST_BODY);
    assert!(matches!(answer_of(length + 1), Err(IntakeError::Ended)));
}

#[test]
fn words_are_cleaned_whatever_the_child_did() {
    let mut dirty = words();
    dirty.headers[0].value = "Your\r\nBcc: x\u{202e}".to_owned();
    dirty.parts[0].name = "/etc/\u{202e}reply.pdf".to_owned();
    dirty.parts[0].mime = "text/html; <b>".to_owned();
    dirty.text = "a\u{1b}[31m\u{202e}b".to_owned();
    let Ok(Looked::Words(clean)) = heard(&written(&Ok(Looked::Words(dirty))), Wish::Words) else {
        panic!("words");
    };
    assert_eq!(clean.headers[0].value, "Your Bcc: x");
    assert_eq!(clean.parts[0].name, "reply.pdf");
    assert_eq!(clean.parts[0].mime, plain::BYTES);
    assert_eq!(clean.text, "a[31mb");
    let broken = [b"CIA1w".as_slice(), &1_u32.to_le_bytes(), b"s", &1_u32.to_le_bytes(), &[0xff]].concat();
    assert!(matches!(heard(&broken, Wish::Words), Err(IntakeError::Ended)), "no text");
}
