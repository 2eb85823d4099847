//! What is shown of files as they come.

use super::{WORKER, look, made};
use candour_intake::{HeaderName, Intake, IntakeError, Kind, Looked, Page, PartBytes, Wish, Words};
use image::{ImageFormat, Rgb, RgbImage};
use std::{
    io::{self, Read},
    sync::atomic::{AtomicUsize, Ordering},
};

fn page(kind: Kind, number: u32, file: &[u8]) -> Page {
    match look(kind, Wish::Page(number), file) {
        Ok(Looked::Page(page)) => page,
        other => panic!("{other:?}"),
    }
}

fn pixels(page: &Page) -> RgbImage {
    image::load_from_memory_with_format(&page.png, ImageFormat::Png).expect("what the test made").to_rgb8()
}

fn words(kind: Kind, file: &[u8]) -> Words {
    match look(kind, Wish::Words, file) {
        Ok(Looked::Words(words)) => words,
        other => panic!("{other:?}"),
    }
}

fn part(kind: Kind, at: u32, file: &[u8]) -> PartBytes {
    match look(kind, Wish::Part(at), file) {
        Ok(Looked::Part(part)) => part,
        other => panic!("{other:?}"),
    }
}

fn header(words: &Words, name: HeaderName) -> &str {
    words.headers.iter().find(|header| header.name == name).map_or("", |header| header.value.as_str())
}

#[test]
fn a_page_of_a_pdf() {
    let file = made::two_pages();
    let second = page(Kind::Pdf, 2, &file);
    assert_eq!((second.number, second.of), (2, 2));
    let drawn = pixels(&second);
    assert!((1_399..=1_400).contains(&drawn.width()) && (699..=700).contains(&drawn.height()));
    assert_eq!(drawn.get_pixel(700, 350), &Rgb([255, 0, 0]));
    let first = pixels(&page(Kind::Pdf, 1, &file));
    assert!(first.height() > first.width());
    for number in [0, 3] {
        assert!(matches!(look(Kind::Pdf, Wish::Page(number), &file), Err(IntakeError::Unreadable)));
    }
}

#[test]
fn a_picture_is_made_smaller_and_turned() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Bmp, ImageFormat::Tiff] {
        let small = pixels(&page(Kind::Picture, 1, &made::picture(40, 20, format)));
        assert_eq!(small.dimensions(), (40, 20), "{format:?}");
    }
    let large = pixels(&page(Kind::Picture, 1, &made::picture(3_000, 1_000, ImageFormat::Png)));
    assert_eq!(large.dimensions(), (2_400, 800));
    let held = made::turned(&made::picture(40, 20, ImageFormat::Jpeg));
    let turned = pixels(&page(Kind::Picture, 1, &held));
    assert_eq!(turned.dimensions(), (20, 40));
    let Rgb([right, _, _]) = turned.get_pixel(18, 20);
    let Rgb([left, _, _]) = turned.get_pixel(1, 20);
    assert!(*right < 60 && *left > 200, "what was above is on the right: {right} {left}");
}

const MESSAGE: &str = "\
From: =?utf-8?q?Zo=C3=AB_Example?= <zoe@force.invalid>
To: \"A Firm\" <firm@example.invalid>, second@example.invalid
Date: Tue, 3 Mar 2026 14:05:00 +0000
Subject: =?utf-8?Q?Our_reply_=E2=80=93_PSD?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=\"edge\"

--edge
Content-Type: text/plain; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

We enclose =A35.
--edge
Content-Type: application/pdf; name=\"reply.pdf\"
Content-Disposition: attachment; filename=\"../reply.pdf\"
Content-Transfer-Encoding: base64

JVBERi0xLjcA/w==
--edge
Content-Type: text/csv; charset=utf-8
Content-Disposition: attachment; filename=\"list.csv\"

a,£
--edge
Content-Type: message/rfc822

From: inner@force.invalid
Subject: Before

Words from before.
--edge--
";

#[test]
fn a_message_with_what_is_attached() {
    let file = made::eml(MESSAGE);
    let said = words(Kind::Mail, &file);
    assert_eq!(header(&said, HeaderName::From), "Zoë Example <zoe@force.invalid>");
    assert_eq!(header(&said, HeaderName::To), "A Firm <firm@example.invalid>, second@example.invalid");
    assert_eq!(header(&said, HeaderName::Date), "Tue, 3 Mar 2026 14:05:00 +0000");
    assert_eq!(header(&said, HeaderName::Subject), "Our reply – PSD");
    assert_eq!(said.text.trim(), "We enclose £5.");
    let listed: Vec<(&str, &str)> =
        said.parts.iter().map(|part| (part.name.as_str(), part.mime.as_str())).collect();
    let before = ("Before.eml", "message/rfc822");
    assert_eq!(listed, [("reply.pdf", "application/pdf"), ("list.csv", "text/csv"), before]);
    assert_eq!(part(Kind::Mail, 0, &file).bytes, b"%PDF-1.7\0\xff");
    assert_eq!(said.parts[0].length, 10);
    assert_eq!(part(Kind::Mail, 1, &file).bytes, "a,£".as_bytes());
    let inner = part(Kind::Mail, 2, &file);
    assert!(inner.bytes.starts_with(b"From: inner") && inner.bytes.ends_with(b"from before."));
    assert_eq!(header(&words(Kind::Mail, &inner.bytes), HeaderName::Subject), "Before");
    assert!(matches!(look(Kind::Mail, Wish::Part(3), &file), Err(IntakeError::Unreadable)));
}

#[test]
fn a_message_in_html_alone() {
    let file = made::eml(
        "From: a@force.invalid\nSubject: Reply\nContent-Type: text/html; charset=utf-8\n\n\
         <html><body><div>Dear Sirs</div><div>We <b>reply</b>.</div></body></html>\n",
    );
    assert_eq!(words(Kind::Mail, &file).text, "Dear Sirs\nWe reply.");
}

#[test]
fn what_is_no_message_is_refused() {
    assert!(matches!(look(Kind::Mail, Wish::Words, b"\0\x01\x02"), Err(IntakeError::Unreadable)));
}

#[test]
fn a_message_as_outlook_keeps_it() {
    let sent: u64 = 134_170_203_000_000_000;
    let entry = [&0x0039_0040_u32.to_le_bytes()[..], &[6, 0, 0, 0], &sent.to_le_bytes()].concat();
    let file = made::compound(&[
        ("/__substg1.0_0037001F", made::wide("Our reply – PSD")),
        ("/__substg1.0_0C1A001F", made::wide("Zoë Example")),
        ("/__substg1.0_5D01001F", made::wide("zoe@force.invalid")),
        ("/__substg1.0_0E04001E", b"A Firm\x92s office\0".to_vec()),
        ("/__substg1.0_1000001F", made::wide("Dear Sirs\r\nWe reply.")),
        ("/__properties_version1.0", [vec![0; 32], entry].concat()),
        ("/__attach_version1.0_#00000000/__substg1.0_3707001F", made::wide("..\\reply.pdf")),
        ("/__attach_version1.0_#00000000/__substg1.0_370E001F", made::wide("application/pdf")),
        ("/__attach_version1.0_#00000000/__substg1.0_37010102", b"%PDF-1.7".to_vec()),
    ]);
    let said = words(Kind::OutlookMail, &file);
    assert_eq!(header(&said, HeaderName::Subject), "Our reply – PSD");
    assert_eq!(header(&said, HeaderName::From), "Zoë Example <zoe@force.invalid>");
    assert_eq!(header(&said, HeaderName::To), "A Firm’s office");
    assert_eq!(header(&said, HeaderName::Date), "Tue, 3 Mar 2026 14:05:00 +0000");
    assert_eq!(said.text, "Dear Sirs\nWe reply.");
    assert_eq!((said.parts[0].name.as_str(), said.parts[0].length), ("reply.pdf", 8));
    let attached = part(Kind::OutlookMail, 0, &file);
    assert_eq!((attached.mime.as_str(), attached.bytes.as_slice()), ("application/pdf", &b"%PDF-1.7"[..]));
    assert!(matches!(look(Kind::OutlookMail, Wish::Part(1), &file), Err(IntakeError::Unreadable)));
}

#[test]
fn a_word_document() {
    let file =
        made::docx("<w:p><w:r><w:t>Dear Sirs</w:t></w:r></w:p><w:p><w:r><w:t>We reply.</w:t></w:r></w:p>");
    assert_eq!(words(Kind::Word, &file).text, "Dear Sirs\nWe reply.");
    let other = made::zip(&[("letter.txt", b"x")]);
    assert!(matches!(look(Kind::Word, Wish::Words, &other), Err(IntakeError::Unreadable)));
}

#[test]
fn plain_words() {
    assert_eq!(words(Kind::Text, &made::wide("\u{feff}We reply: £5")).text, "We reply: £5");
    assert!(matches!(look(Kind::Text, Wish::Words, &[0; 64]), Err(IntakeError::Unreadable)));
    let long = words(Kind::Text, "we reply\n".repeat(600_000).as_bytes());
    assert!(long.is_cut && long.text.len() <= 4 << 20);
}

#[test]
fn what_no_file_of_a_kind_has_is_refused() {
    let wishes = [(Kind::Text, Wish::Page(1)), (Kind::Pdf, Wish::Words), (Kind::Picture, Wish::Page(2))];
    for (kind, wish) in wishes {
        assert!(matches!(look(kind, wish, b"x"), Err(IntakeError::Unreadable)), "{kind:?}");
    }
}

#[test]
fn a_look_that_is_not_wanted_any_more_ends() {
    let asked = AtomicUsize::new(0);
    let long = io::repeat(b'x').take(200 << 20);
    let seen = Intake::of(WORKER.into())
        .look(Kind::Text, Wish::Words, long, || asked.fetch_add(1, Ordering::Relaxed) == 0);
    assert!(matches!(seen, Err(IntakeError::Stopped)), "{seen:?}");
}
