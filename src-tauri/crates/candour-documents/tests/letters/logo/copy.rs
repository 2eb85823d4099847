//! The logo in the editable copy: the same pixels, in the size and with the description that they have on the page.

use super::{bearing, figure, pixels, tall, wide};
use crate::{
    copies::{packed, part, parts, traces},
    papers::form,
    short::{numbered, short},
    specimen,
};
use candour_documents::{Faces, paper_to_docx, to_docx, to_pdf};
use candour_model::logo::{Logo, Tint};
use roxmltree::{Document as Xml, Node};

/// How the format counts a point.
const POINT: f32 = 12_700.0;

/// So few pixels that they keep their own size.
fn small() -> Logo {
    Logo { width: 3, height: 2, tint: Tint::Grey, pixels: vec![0, 50, 100, 150, 200, 250] }
}

/// The parts of a copy that are no text.
fn pictures(docx: &[u8]) -> Vec<(String, Vec<u8>)> {
    parts(docx).into_iter().filter(|(path, _)| path.starts_with("word/media/")).collect()
}

/// All that an element holds of that name, whatever the vocabulary.
fn named<'a, 'i>(within: Node<'a, 'i>, name: &str) -> Vec<Node<'a, 'i>> {
    within.descendants().filter(|node| node.tag_name().name() == name).collect()
}

#[track_caller]
fn one<'a, 'i>(within: Node<'a, 'i>, name: &str) -> Node<'a, 'i> {
    let found = named(within, name);
    assert_eq!(found.len(), 1, "{name}");
    found[0]
}

#[test]
fn a_copy_has_the_logo_as_one_picture_that_is_drawn_once() {
    for logo in [wide(), tall(), small()] {
        let docx = to_docx(&bearing(logo.clone(), short(numbered(["One."])))).unwrap();
        let found = pictures(&docx);
        let [(path, png)] = &found[..] else { panic!("{} pictures", found.len()) };
        assert_eq!(path, "word/media/logo.png");
        assert!(pixels(png) == logo.pixels, "{logo:?}");
        let document = part(&docx, "word/document.xml");
        let document = Xml::parse(&document).unwrap();
        let shown = one(document.root(), "blip").attributes().map(|it| (it.name(), it.value()));
        let [("embed", id)] = shown.collect::<Vec<_>>()[..] else { panic!("shown otherwise") };
        let rels = part(&docx, "word/_rels/document.xml.rels");
        let rels = Xml::parse(&rels).unwrap();
        let target = rels.descendants().find(|node| node.attribute("Id") == Some(id)).unwrap();
        assert_eq!(target.attribute("Target"), Some("media/logo.png"));
    }
}

#[test]
fn the_logo_of_a_copy_is_as_large_as_that_of_the_page_and_described_as_it_is() {
    let faces = Faces::load().unwrap();
    for logo in [wide(), tall(), small()] {
        let mut letter = bearing(logo, short(numbered(["One."])));
        letter.letterhead.firm = "Hartley & \"Quill\"".into();
        let (alt, [left, lower, right, upper]) = figure(&to_pdf(&letter, &faces).unwrap().pdf);
        let docx = to_docx(&letter).unwrap();
        let document = part(&docx, "word/document.xml");
        let document = Xml::parse(&document).unwrap();
        let drawing = one(document.root(), "drawing");
        for extent in [one(drawing, "extent"), one(drawing, "ext")] {
            for (key, points) in [("cx", right - left), ("cy", upper - lower)] {
                let counted: f32 = extent.attribute(key).unwrap().parse().unwrap();
                assert!((counted / POINT - points).abs() < 0.01, "{key}: {counted} for {points}");
            }
        }
        let said: Vec<_> = one(drawing, "docPr").attributes().map(|it| (it.name(), it.value())).collect();
        assert_eq!(said, [("id", "1"), ("name", alt.as_str()), ("descr", alt.as_str())]);
        assert_eq!(one(drawing, "cNvPr").attribute("name"), Some(""));
    }
}

#[test]
fn the_logo_of_a_copy_stands_above_the_name_of_the_firm() {
    let docx = to_docx(&bearing(wide(), short(numbered(["One."])))).unwrap();
    let document = part(&docx, "word/document.xml");
    let document = Xml::parse(&document).unwrap();
    let drawing = one(document.root(), "drawing");
    let cell = drawing.ancestors().find(|node| node.tag_name().name() == "tc").unwrap();
    let [above, firm] = named(cell, "p")[..] else { panic!("not two paragraphs") };
    assert_eq!(one(above, "drawing"), drawing);
    assert!(named(above, "t").is_empty());
    assert_eq!(one(firm, "t").text(), Some("Hartley Quill"));
}

/// The kinds of parts that a copy names by their endings.
fn kinds(docx: &[u8]) -> Vec<String> {
    let types = part(docx, "[Content_Types].xml");
    let types = Xml::parse(&types).unwrap();
    types.descendants().filter_map(|node| node.attribute("Extension")).map(str::to_owned).collect()
}

#[test]
fn a_copy_without_a_logo_has_no_picture_and_speaks_of_none() {
    let plain = to_docx(&short(numbered(["One."]))).unwrap();
    assert!(pictures(&plain).is_empty());
    assert_eq!(kinds(&plain), ["rels", "xml"]);
    assert!(!part(&plain, "word/_rels/document.xml.rels").contains("image"));
    let drawn = to_docx(&bearing(wide(), short(numbered(["One."])))).unwrap();
    assert_eq!(kinds(&drawn), ["png", "rels", "xml"]);
}

#[test]
fn the_same_logo_gives_the_same_copy_whatever_was_made_before() {
    let letter = bearing(wide(), specimen::letter("to.iopc", specimen::issued()));
    let first = to_docx(&letter).unwrap();
    to_docx(&bearing(tall(), short(numbered(["Another."])))).unwrap();
    assert!(to_docx(&letter).unwrap() == first);
}

#[test]
fn the_copy_of_a_paper_has_the_logo_of_its_letterhead() {
    let mut paper = form();
    assert!(pictures(&paper_to_docx(&paper).unwrap()).is_empty());
    paper.letterhead.as_mut().unwrap().logo = Some(tall());
    let found = pictures(&paper_to_docx(&paper).unwrap());
    assert_eq!(found.len(), 1);
    assert!(pixels(&found[0].1) == tall().pixels);
}

/// T40: a picture brings no word with it about who made it, where or when.
#[test]
fn t40_a_copy_with_a_logo_has_no_traces() {
    let docx = to_docx(&bearing(wide(), specimen::letter("to.iopc", specimen::issued()))).unwrap();
    let (drawn, texts): (Vec<_>, Vec<_>) =
        parts(&docx).into_iter().partition(|(path, _)| path.starts_with("word/media/"));
    assert_eq!(traces(&packed(&texts)), [""; 0]);
    let png = &drawn[0].1;
    let reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
    let info = reader.info();
    assert!(info.uncompressed_latin1_text.is_empty() && info.utf8_text.is_empty());
    assert!(info.icc_profile.is_none() && info.exif_metadata.is_none());
}
