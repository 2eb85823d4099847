//! Names in an editable copy: in its text however it is parted, in what its pages bear, in what it says of itself, in its
//! attributes, and in parts that no copy of ours has.

use super::{check, people::PEOPLE, saying};
use crate::copies::{changed, packed, parts};
use candour_documents::{LeakCheck, LeakPlace, ProtectedFact, to_docx};

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
