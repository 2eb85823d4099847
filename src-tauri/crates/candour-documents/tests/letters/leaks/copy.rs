//! Names in an editable copy: in its text however it is parted, in what its pages bear, in what it says of itself, in its
//! attributes, and in parts that no copy of ours has.

use super::{check, people::PEOPLE, saying};
use crate::copies::{changed, packed, parts};
use candour_documents::{
    LeakCheck, LeakPlace, ProtectedFact, ProtectedPerson, logo_as_png, read_logo, to_docx,
};
use candour_model::{
    identities::Identity,
    logo::{Logo, Tint},
};

fn clean() -> Vec<u8> {
    to_docx(&saying("Nothing.")).unwrap()
}

/// Where the first person's name stands.
fn places(check: &LeakCheck, docx: &[u8]) -> Vec<LeakPlace> {
    let of_first =
        check.docx(docx).unwrap().into_iter().filter(|hit| (hit.of, hit.fact) == (0, ProtectedFact::Name));
    of_first.map(|hit| hit.place).collect()
}

fn with(path: &str, bytes: &[u8]) -> Vec<u8> {
    let mut parts = parts(&clean());
    parts.push((path.to_owned(), bytes.to_vec()));
    packed(&parts)
}

fn wrapped(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// T96: wherever in the file it stands.
#[test]
fn t96_a_name_anywhere_in_a_copy_is_found_in_its_place() {
    let check = check();
    let clean = clean();
    assert_eq!(places(&check, &clean), []);
    let name = PEOPLE[0].name;
    let at_end = |end: &str, text: String| {
        let end = end.to_owned();
        move |xml: &str| xml.replacen(&end, &format!("{text}{end}"), 1)
    };
    let parted = "<w:p><w:r><w:t>Wró</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bel-</w:t></w:r><w:r><w:t>&#x17B;ak</w:t></w:r></w:p>";
    let struck = "<w:p><w:del><w:r><w:delText>Łucja</w:delText></w:r></w:del></w:p>";
    let (body, property) = ("</w:body>", LeakPlace::Property("dc:creator".into()));
    let creator = format!("<dc:creator>{name}</dc:creator>");
    for (place, path, end, text) in [
        (LeakPlace::Copy, "word/document.xml", body, wrapped(name)),
        (LeakPlace::Copy, "word/document.xml", body, parted.to_owned()),
        (LeakPlace::Copy, "word/document.xml", body, struck.to_owned()),
        (LeakPlace::Copy, "word/header2.xml", "</w:hdr>", wrapped(name)),
        (LeakPlace::Copy, "word/footer1.xml", "</w:ftr>", wrapped("WROBEL&#45;ZAK")),
        (LeakPlace::Description, "word/document.xml", body, format!("<wp:docPr descr=\"{name}\"/>")),
        (LeakPlace::Description, "word/document.xml", body, format!("<w:ins w:author='{name}'/>")),
        (property, "docProps/core.xml", "</cp:coreProperties>", creator),
    ] {
        let planted = changed(&clean, path, at_end(end, text.clone()));
        assert_eq!(places(&check, &planted), [place], "{path}: {text}");
    }
}

/// T96: parts that a copy of ours does not have are read all the same.
#[test]
fn t96_a_name_in_another_part_is_found() {
    let check = check();
    let name = PEOPLE[0].name;
    let comments = format!("<w:comments xmlns:w=\"w\">{}</w:comments>", wrapped(name));
    for (path, bytes, place) in [
        ("word/comments.xml", comments.as_bytes(), LeakPlace::Copy),
        ("word/media/note.txt", name.as_bytes(), LeakPlace::Attachment),
        ("word/media/Wróbel.png", b"\x89PNG".as_slice(), LeakPlace::Attachment),
    ] {
        assert_eq!(places(&check, &with(path, bytes)), [place], "{path}");
    }
}

/// A letter's copy, with a logo.
fn bearing(logo: Logo, firm: &str) -> Vec<u8> {
    let mut letter = saying("Nothing.");
    letter.letterhead.logo = Some(logo);
    letter.letterhead.firm = firm.to_owned();
    to_docx(&letter).unwrap()
}

/// T96: the description of a real picture, which is the firm's name, and whatever else may be said of one.
#[test]
fn t96_a_name_in_the_description_of_the_logo_of_a_copy_is_found() {
    let check = check();
    let clean = bearing(crate::logo::wide(), "Hartley Quill");
    assert_eq!(places(&check, &clean), []);
    let named = bearing(crate::logo::wide(), "Wróbel-Żak and Company");
    assert_eq!(places(&check, &named), [LeakPlace::Description, LeakPlace::Copy]);
    for key in ["descr", "title", "name"] {
        let planted = changed(&clean, "word/document.xml", |xml| {
            let (before, from) = xml.split_once("<wp:docPr ").unwrap();
            let (_, after) = from.split_once("/>").unwrap();
            format!("{before}<wp:docPr id=\"1\" {key}=\"{}\"/>{after}", PEOPLE[0].name)
        });
        assert_eq!(places(&check, &planted), [LeakPlace::Description], "{key}");
    }
}

/// Pixels that cannot be packed any tighter.
fn noise() -> Logo {
    let mut state = 1_u32;
    let pixels = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    });
    let pixels = pixels.take(200 * 200 * 3).collect();
    let logo = Logo { width: 200, height: 200, tint: Tint::Colour, pixels };
    read_logo(&logo_as_png(&logo).unwrap()).unwrap()
}

/// Whether somebody of this name is found in a part of the file that is no text.
fn is_within(docx: &[u8], name: &str) -> bool {
    let identity = Identity { name: name.into(), ..Identity::default() };
    let check = LeakCheck::new([ProtectedPerson { of: 0, identity: &identity, is_here: true }], []).unwrap();
    check.docx(docx).unwrap().iter().any(|hit| hit.place == LeakPlace::Attachment)
}

/// What the pixels spell by chance names nobody; once there is a byte beside them, all of it is looked through.
#[test]
fn pixels_name_nobody_and_what_is_beside_them_may() {
    let docx = bearing(noise(), "Hartley Quill");
    let mut beside = parts(&docx);
    let (_, png) = beside.iter_mut().find(|(path, _)| path == "word/media/logo.png").unwrap();
    let is_edge = |byte: u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
    let spelt: Vec<String> = png
        .windows(5)
        .filter(|at| is_edge(at[0]) && is_edge(at[4]) && at[1..4].iter().all(u8::is_ascii_alphabetic))
        .map(|at| String::from_utf8(at[1..4].to_vec()).unwrap())
        .collect();
    png.push(b'.');
    let beside = packed(&beside);
    let found = spelt.iter().find(|name| is_within(&beside, name)).expect("some letters are spelt");
    assert!(!is_within(&docx, found));
    let mut named = parts(&docx);
    let (_, png) = named.iter_mut().find(|(path, _)| path == "word/media/logo.png").unwrap();
    png.extend(PEOPLE[0].name.as_bytes());
    assert_eq!(places(&check(), &packed(&named)), [LeakPlace::Attachment]);
}

/// T96: what cannot be looked through whole is not passed.
#[test]
fn t96_a_copy_that_cannot_be_read_is_not_passed() {
    let (check, clean) = (check(), clean());
    assert!(check.docx(b"not a copy of ours").is_err());
    assert!(check.docx(&clean[..clean.len() / 2]).is_err());
    let unread = ["<w:p>", "<!-- Łucja Wróbel-Żak -->", "<?name Łucja Wróbel-Żak?>", "<w:p>&name;</w:p>"];
    for text in unread {
        let spoilt =
            changed(&clean, "word/document.xml", |xml| xml.replace("</w:body>", &format!("{text}</w:body>")));
        assert!(check.docx(&spoilt).is_err(), "{text}");
    }
    assert!(check.docx(&with("word/other.xml", b"<!DOCTYPE x><x/>")).is_err());
    assert!(check.docx(&with("word/other.xml", b"")).is_err());
}
