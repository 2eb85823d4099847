//! What turns the parts that docx-rs writes into those of a copy: in the order of the format, in British English, with the
//! head of a table repeated on every page and its picture described, and without a word about who made it, where or when.

use super::{
    order::put_in_order,
    package::PartOf,
    styles::{FONTS, Style},
    tree::{Element, Node},
};
use crate::error::WriterFault;
use docx_rs::XMLDocx;

/// The language of every copy.
const LANGUAGE: &str = "en-GB";
/// Parts that docx-rs always writes, and in which a copy has nothing to say.
const LEFT_OUT: [&str; 3] = ["custom.xml", "commentsExtended.xml", "comments.xml"];
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The parts of the finished file, the list of their types first; its picture is described as `alt`.
///
/// # Errors
/// [`WriterFault::Part`] or [`WriterFault::Lacks`] for what docx-rs always writes.
pub(super) fn finished(written: &XMLDocx, title: &str, alt: &str) -> Result<Vec<PartOf>, WriterFault> {
    let fixed = [
        ("[Content_Types].xml", types(written)?),
        ("_rels/.rels", listed(&written.rels)?),
        ("docProps/app.xml", Element::read(&written.doc_props.app)?),
        ("docProps/core.xml", core(title)),
        ("word/_rels/document.xml.rels", listed(&written.document_rels)?),
        ("word/document.xml", document(&written.document, alt)?),
        ("word/styles.xml", styles(&written.styles)?),
        ("word/numbering.xml", ordered(&written.numberings)?),
        ("word/settings.xml", settings()),
        ("word/fontTable.xml", fonts()),
    ];
    let mut parts: Vec<(String, Element)> =
        fixed.into_iter().map(|(path, part)| (path.to_owned(), part)).collect();
    for (at, part) in written.headers.iter().enumerate() {
        parts.push((format!("word/header{}.xml", at + 1), ordered(part)?));
    }
    for (at, part) in written.footers.iter().enumerate() {
        parts.push((format!("word/footer{}.xml", at + 1), ordered(part)?));
    }
    let pictures = written.media.iter().map(|(id, bytes)| (format!("word/media/{id}.png"), bytes.clone()));
    let texts = parts.into_iter().map(|(path, part)| Ok((path, part.written()?)));
    texts.chain(pictures.map(Ok)).collect()
}

/// The types of the parts, without those of pictures that the copy does not have.
fn types(written: &XMLDocx) -> Result<Element, WriterFault> {
    let mut types = listed(&written.content_type)?;
    let is_had = |kind: &str| match kind {
        "rels" | "xml" => true,
        "png" => !written.media.is_empty(),
        _ => false,
    };
    types.kids.retain(|kid| match kid {
        Node::Element(entry) => entry.attribute("Extension").is_none_or(is_had),
        Node::Text(_) => true,
    });
    Ok(types)
}

/// A list of parts, without those that are left out.
fn listed(part: &[u8]) -> Result<Element, WriterFault> {
    let mut list = Element::read(part)?;
    list.kids.retain(|kid| {
        !matches!(kid, Node::Element(entry) if entry.attributes.iter().any(|(_, value)| {
            LEFT_OUT.iter().any(|name| value.rsplit('/').next() == Some(*name))
        }))
    });
    Ok(list)
}

fn ordered(part: &[u8]) -> Result<Element, WriterFault> {
    let mut part = Element::read(part)?;
    put_in_order(&mut part);
    Ok(part)
}

/// What the file says of itself: a neutral title.
fn core(title: &str) -> Element {
    let mut core = Element::new(
        "cp:coreProperties",
        [
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ],
    );
    let mut named = Element::new("dc:title", []);
    named.kids.push(Node::Text(title.to_owned()));
    core.kids.push(Node::Element(named));
    core
}

fn document(part: &[u8], alt: &str) -> Result<Element, WriterFault> {
    let mut document = Element::read(part)?;
    let body = document.first("w:body").ok_or(WriterFault::Lacks("the body of the copy"))?;
    for table in body.elements_mut().filter(|element| element.name == "w:tbl") {
        for column in table.first("w:tblGrid").into_iter().flat_map(Element::elements_mut) {
            column.attributes.retain(|(key, _)| key == "w:w");
        }
        let head = table.first("w:tr").ok_or(WriterFault::Lacks("a row of a table"))?;
        if head.holds("w:pStyle", Style::CellHead.names().0) {
            let row = head.first("w:trPr").ok_or(WriterFault::Lacks("what a row is"))?;
            row.kids.push(Node::Element(Element::new("w:tblHeader", [])));
        }
    }
    put_in_order(&mut document);
    describe(&mut document, alt);
    Ok(document)
}

/// Names and describes a picture by what is read aloud for it, and by nothing else.
fn describe(element: &mut Element, alt: &str) {
    if element.name == "wp:docPr" {
        element.attributes.retain(|(key, _)| key == "id");
        element.attributes.extend(["name", "descr"].map(|key| (key.to_owned(), alt.to_owned())));
    }
    for kid in element.elements_mut() {
        describe(kid, alt);
    }
}

fn styles(part: &[u8]) -> Result<Element, WriterFault> {
    let mut styles = Element::read(part)?;
    let run = styles
        .first("w:docDefaults")
        .and_then(|defaults| defaults.first("w:rPrDefault"))
        .and_then(|defaults| defaults.first("w:rPr"))
        .ok_or(WriterFault::Lacks("the defaults of the copy"))?;
    let language = [("w:val", LANGUAGE), ("w:eastAsia", LANGUAGE), ("w:bidi", "ar-SA")];
    run.kids.push(Node::Element(Element::new("w:lang", language)));
    let is_normal = |style: &&mut Element| style.attribute("w:styleId") == Some("Normal");
    let normal = styles.elements_mut().find(is_normal).ok_or(WriterFault::Lacks("the plain style"))?;
    normal.attributes.push(("w:default".to_owned(), "1".to_owned()));
    put_in_order(&mut styles);
    Ok(styles)
}

fn settings() -> Element {
    let mut settings = Element::new("w:settings", [("xmlns:w", MAIN)]);
    settings.kids.push(Node::Element(Element::new("w:defaultTabStop", [("w:val", "720")])));
    let mut compatible = Element::new("w:compat", []);
    let mode = [
        ("w:name", "compatibilityMode"),
        ("w:uri", "http://schemas.microsoft.com/office/word"),
        ("w:val", "15"),
    ];
    compatible.kids.push(Node::Element(Element::new("w:compatSetting", mode)));
    settings.kids.push(Node::Element(compatible));
    settings
}

/// The faces of the copy; a machine that lacks one takes the other that is named for it.
fn fonts() -> Element {
    let mut fonts = Element::new("w:fonts", [("xmlns:w", MAIN)]);
    for (name, other, family) in FONTS {
        let mut font = Element::new("w:font", [("w:name", name)]);
        let said = [("w:altName", other), ("w:charset", "00"), ("w:family", family), ("w:pitch", "variable")];
        font.kids.extend(said.map(|(key, value)| Node::Element(Element::new(key, [("w:val", value)]))));
        fonts.kids.push(Node::Element(font));
    }
    fonts
}
