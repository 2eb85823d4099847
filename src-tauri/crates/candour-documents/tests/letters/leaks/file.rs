//! Names in a file beside its pages: properties, metadata, bookmarks, descriptions, destinations, notes, files within it, and
//! the name it leaves under.

use super::{check, drawn, people::PEOPLE, saying};
use candour_documents::{LeakCheck, LeakPlace, ProtectedFact};
use lopdf::{Dictionary, Document, Object, Stream, StringFormat};

/// Where the first person's name stands.
fn places(check: &LeakCheck, pdf: &[u8]) -> Vec<LeakPlace> {
    let of_first =
        check.pdf(pdf).unwrap().into_iter().filter(|hit| (hit.of, hit.fact) == (0, ProtectedFact::Name));
    of_first.map(|hit| hit.place).collect()
}

type Plant = fn(&mut Document, Object);

fn dictionary<const N: usize>(entries: [(&str, Object); N]) -> Dictionary {
    let mut dictionary = Dictionary::new();
    for (key, value) in entries {
        dictionary.set(key, value);
    }
    dictionary
}

fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

fn info(file: &mut Document) -> &mut Dictionary {
    let info = file.trailer.get(b"Info").unwrap().as_reference().unwrap();
    file.get_object_mut(info).unwrap().as_dict_mut().unwrap()
}

fn plants() -> Vec<(LeakPlace, &'static str, Plant)> {
    vec![
        (LeakPlace::Property("Title".into()), "the title", |file, text| info(file).set("Title", text)),
        (LeakPlace::Property("Author".into()), "the author", |file, text| info(file).set("Author", text)),
        (LeakPlace::Property("Keywords".into()), "words of our own", |file, text| {
            info(file).set("Keywords", text);
        }),
        (LeakPlace::Bookmark, "a bookmark", |file, text| {
            let is_bookmark = |object: &&mut Object| {
                object.as_dict().is_ok_and(|it| it.has(b"Title") && it.has(b"Parent") && it.has(b"Dest"))
            };
            let bookmark = file.objects.values_mut().find(is_bookmark).unwrap();
            bookmark.as_dict_mut().unwrap().set("Title", text);
        }),
        (LeakPlace::Description, "an image’s description", |file, text| {
            file.add_object(dictionary([("Type", name("StructElem")), ("S", name("Figure")), ("Alt", text)]));
        }),
        (LeakPlace::Description, "words read aloud", |file, text| {
            file.add_object(dictionary([("S", name("Span")), ("ActualText", text)]));
        }),
        (LeakPlace::Description, "an abbreviation written out", |file, text| {
            file.add_object(dictionary([("S", name("Span")), ("E", text)]));
        }),
        (LeakPlace::Destination, "a destination", |file, text| {
            file.add_object(dictionary([("Names", vec![text, Object::Null].into())]));
        }),
        (LeakPlace::Annotation, "a note", |file, text| {
            let rectangle = vec![0.into(), 0.into(), 9.into(), 9.into()];
            let note = [("Subtype", name("Text")), ("Rect", rectangle.into()), ("Contents", text)];
            file.add_object(dictionary(note));
        }),
        (LeakPlace::Attachment, "the name of a file within it", |file, text| {
            file.add_object(dictionary([("Type", name("Filespec")), ("UF", text)]));
        }),
    ]
}

fn utf16(text: &str) -> Object {
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    Object::String([0xfe, 0xff].into_iter().chain(units).collect(), StringFormat::Hexadecimal)
}

fn utf8(text: &str) -> Object {
    Object::String([b"\xef\xbb\xbf", text.as_bytes()].concat(), StringFormat::Literal)
}

fn saved(mut file: Document) -> Vec<u8> {
    let mut out = Vec::new();
    file.save_to(&mut out).unwrap();
    out
}

/// T96: a name in any of them is found, however the string is written.
#[test]
fn t96_a_name_beside_the_pages_is_found_in_its_place() {
    let check = check();
    let clean = drawn(&saying("Nothing."));
    assert_eq!(places(&check, &clean), []);
    for (place, what, plant) in plants() {
        let ascii = Object::string_literal("lucja WROBEL-zak");
        for text in [utf16(PEOPLE[0].name), utf8("Wro\u{301}bel-Żak"), ascii] {
            let mut file = Document::load_mem(&clean).unwrap();
            plant(&mut file, text);
            assert_eq!(places(&check, &saved(file)), std::slice::from_ref(&place), "{what}");
        }
    }
}

/// T96: the description of a real figure, which is the firm's name.
#[test]
fn t96_a_name_in_the_description_of_the_logo_is_found() {
    let check = check();
    let mut letter = saying("Nothing.");
    letter.letterhead.logo = Some(crate::logo::wide());
    assert_eq!(places(&check, &drawn(&letter)), []);
    letter.letterhead.firm = "Wróbel-Żak and Company".into();
    let found = places(&check, &drawn(&letter));
    assert!(found.contains(&LeakPlace::Description) && found.contains(&LeakPlace::Page(1)), "{found:?}");
}

/// T96: scripts that no face has are found there as well, either way round.
#[test]
fn t96_scripts_that_are_not_drawn_are_found_beside_the_pages() {
    let check = check();
    let clean = drawn(&saying("Nothing."));
    let turned: String = PEOPLE[2].name.chars().rev().collect();
    for (of, text) in [
        (2, PEOPLE[2].name),
        (2, "سارە\u{a0}بانو"),
        (2, "ساره بانو"),
        (2, &turned),
        (2, "سـارہ بانو"),
        (3, "王小明"),
        (3, "证人王小明说"),
        (3, "王\u{200b}小\u{ad}明"),
    ] {
        let mut file = Document::load_mem(&clean).unwrap();
        info(&mut file).set("Subject", utf16(text));
        let hits = check.pdf(&saved(file)).unwrap();
        let place = LeakPlace::Property("Subject".into());
        assert!(hits.iter().any(|hit| (hit.of, &hit.place) == (of, &place)), "{text}: {hits:?}");
    }
}

#[test]
fn t96_a_name_in_the_metadata_is_found() {
    let check = check();
    let clean = drawn(&saying("Nothing."));
    for text in ["Łucja Wróbel-Żak", "Wr&#243;bel", "Wr&#xF3;bel", "WROBEL&amp;ZAK", "Wro\u{301}bel"] {
        let mut file = Document::load_mem(&clean).unwrap();
        let is_packet = |object: &&mut Object| {
            object.as_stream().is_ok_and(|stream| {
                stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|it| it == b"Metadata")
            })
        };
        let packet = file.objects.values_mut().find(is_packet).unwrap().as_stream_mut().unwrap();
        let xmp = String::from_utf8(packet.content.clone()).unwrap();
        let planted = xmp.replace("Letter K7-4Q", &format!("Letter {text}"));
        assert_ne!(planted, xmp, "the name must be planted");
        packet.set_plain_content(planted.into_bytes());
        assert_eq!(places(&check, &saved(file)), [LeakPlace::Metadata], "{text}");
    }
}

/// A title of the letter itself goes into properties, metadata and the bookmarks' head.
#[test]
fn t96_a_name_in_the_title_or_a_heading_is_found_in_all_that_is_made_of_it() {
    let check = check();
    let mut letter = saying("Nothing.");
    letter.title = "Letter for Łucja Wróbel-Żak".into();
    letter.opening.subject = "About Łucja Wróbel-Żak".into();
    let found = places(&check, &drawn(&letter));
    for place in
        [LeakPlace::Page(1), LeakPlace::Property("Title".into()), LeakPlace::Metadata, LeakPlace::Bookmark]
    {
        assert!(found.contains(&place), "{place}: {found:?}");
    }
}

#[test]
fn t96_files_within_the_file_are_read() {
    let check = check();
    let within = [
        "A note about Łucja Wróbel-Żak".as_bytes().to_vec(),
        drawn(&saying("A letter about Łucja Wróbel-Żak.")),
        "Wróbel".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
    ];
    for (at, mut bytes) in within.into_iter().enumerate() {
        if at == 2 {
            bytes.splice(0..0, [0xff, 0xfe]);
        }
        let mut file = Document::load_mem(&drawn(&saying("Nothing."))).unwrap();
        let mut stream = Stream::new(dictionary([("Type", name("EmbeddedFile"))]), bytes);
        stream.compress().unwrap();
        file.add_object(stream);
        assert_eq!(places(&check, &saved(file)), [LeakPlace::Attachment], "{at}");
    }
}

#[test]
fn t96_a_name_in_the_name_of_a_file_is_found() {
    let check = check();
    for name in [
        "2026-11-23_Wróbel_letter_v1.pdf",
        "lucja.wrobel.pdf",
        "WROBEL-ZAK.pdf",
        "LucjaWrobelZak.pdf",
        "letter to 12-weir-street.pdf",
        "01632960114.pdf",
        "dob_14-03-1989.pdf",
        "NM47ZQ.pdf",
    ] {
        let hits = check.file_name(name);
        assert!(hits.iter().any(|hit| hit.of == 0 && hit.place == LeakPlace::FileName), "{name}");
    }
    assert_eq!(check.file_name("2026-11-23_K7-4Q_letter_v1.pdf"), []);
}

#[test]
fn t96_a_name_folded_in_a_calendar_is_found() {
    let check = check();
    let text = "BEGIN:VEVENT\r\nSUMMARY:Telephone Łucja Wró\r\n bel-Żak\r\nEND:VEVENT\r\n";
    assert_eq!(check.calendar(text).len(), 1);
    assert_eq!(check.calendar("BEGIN:VEVENT\r\nSUMMARY:Date 3: Apply\r\nEND:VEVENT\r\n"), []);
}
