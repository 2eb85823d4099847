//! The editable copy as another reader meets it: unpacked, parsed and counted by other hands than wrote it.

use crate::short::{numbered, short};
use crate::specimen;
use candour_documents::{
    Block, Document, DocumentError, Inline, ParaId, Part, Spot, Stage, plain_text, to_docx,
};
use roxmltree::{Document as Xml, Node};
use std::collections::HashMap;
use std::io::{Cursor, Read, Write};
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, write::SimpleFileOptions};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The parts of a copy, by their paths in order.
pub(crate) fn parts(docx: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(docx)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().to_owned(), bytes)
        })
        .collect()
}

/// A copy of these parts.
pub(crate) fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in parts {
        archive.start_file(path.as_str(), SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A copy with one part changed.
pub(crate) fn changed(docx: &[u8], path: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut parts = parts(docx);
    let (_, part) = parts.iter_mut().find(|(name, _)| name == path).unwrap();
    let before = String::from_utf8(part.clone()).unwrap();
    let after = change(&before);
    assert_ne!(after, before, "the change must be made");
    *part = after.into_bytes();
    packed(&parts)
}

/// One part of a copy, which is text.
pub(crate) fn part(docx: &[u8], path: &str) -> String {
    let found = parts(docx).into_iter().find(|(name, _)| name == path).unwrap().1;
    String::from_utf8(found).unwrap()
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.has_tag_name((W, name))
}

fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.descendants().find(|node| is(*node, name)).and_then(|node| node.attribute((W, "val")))
}

/// What is done to a part of a copy.
type Change<'a> = &'a dyn Fn(&str) -> String;

/// Counts the paragraphs of lists as a word processor does.
struct Numbers<'a> {
    /// By level: the format of the number and the text around it.
    levels: HashMap<usize, (&'a str, &'a str)>,
    at: HashMap<String, [usize; 2]>,
}

impl<'a> Numbers<'a> {
    fn of(xml: &'a Xml<'_>) -> Self {
        let mine = xml.descendants().rfind(|node| is(*node, "abstractNum")).unwrap();
        let levels = mine.children().filter(|node| is(*node, "lvl")).enumerate();
        let format = |level| (value(level, "numFmt").unwrap(), value(level, "lvlText").unwrap());
        Self { levels: levels.map(|(at, level)| (at, format(level))).collect(), at: HashMap::new() }
    }

    fn label(&mut self, paragraph: Node<'_, '_>) -> Option<String> {
        let list = value(paragraph, "numId")?;
        let level: usize = value(paragraph, "ilvl").unwrap().parse().unwrap();
        let at = self.at.entry(list.to_owned()).or_default();
        at[level] += 1;
        if level == 0 {
            at[1] = 0;
        }
        let (format, text) = self.levels[&level];
        let number = at[level];
        let shown = match format {
            "decimal" => number.to_string(),
            "lowerLetter" => {
                let letter = char::from(b'a' + u8::try_from((number - 1) % 26).unwrap());
                String::from(letter).repeat((number - 1) / 26 + 1)
            }
            other => panic!("{other}"),
        };
        Some(text.replace(&format!("%{}", level + 1), &shown))
    }
}

fn words(node: Node<'_, '_>) -> String {
    let mut text = String::new();
    for node in node.descendants() {
        match node.tag_name().name() {
            "t" => text.push_str(node.text().unwrap_or_default()),
            "br" => text.push('\n'),
            "tab" if is(node.parent().unwrap(), "r") => text.push('\t'),
            _ => {}
        }
    }
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The texts of a copy that stand in bold.
pub(crate) fn bold(docx: &[u8]) -> Vec<String> {
    let document = part(docx, "word/document.xml");
    let document = Xml::parse(&document).unwrap();
    let runs = document.descendants().filter(|node| is(*node, "r"));
    runs.filter(|run| run.descendants().any(|node| is(node, "b"))).map(words).collect()
}

/// The text of a copy, laid out as [`plain_text`] lays a letter out.
pub(crate) fn text(docx: &[u8]) -> String {
    let (document, numbering) = (part(docx, "word/document.xml"), part(docx, "word/numbering.xml"));
    let (document, numbering) = (Xml::parse(&document).unwrap(), Xml::parse(&numbering).unwrap());
    let mut numbers = Numbers::of(&numbering);
    let mut passages = Vec::new();
    for block in document.root_element().first_element_child().unwrap().children() {
        if is(block, "p") {
            let label = numbers.label(block).map(|label| format!("{label} ")).unwrap_or_default();
            passages.push(format!("{label}{}", words(block).trim_end_matches('\t').replacen('\t', " ", 1)));
        } else if is(block, "tbl") {
            let rows = block.children().filter(|node| is(*node, "tr"));
            let cells = |row: Node<'_, '_>| -> Vec<String> {
                row.children().filter(|node| is(*node, "tc")).map(|cell| words(cell)).collect()
            };
            let rows: Vec<Vec<String>> = rows.map(cells).collect();
            if block.descendants().any(|node| is(node, "tblHeader")) {
                let lines: Vec<String> = rows.iter().map(|row| row.join("\t").replace('\n', " ")).collect();
                passages.push(lines.join("\n"));
            } else {
                passages.extend(rows.into_iter().flatten().filter(|cell| !cell.is_empty()));
            }
        }
    }
    passages.join("\n\n") + "\n"
}

/// The text that a copy of this letter must have.
fn expected(document: &Document) -> String {
    let draft = if document.stage == Stage::Draft { "DRAFT\n\n" } else { "" };
    format!("{draft}{}", plain_text(document))
}

#[track_caller]
fn same(docx: &[u8], expected: &str) {
    let text = text(docx);
    for (read, expected) in text.lines().zip(expected.lines()) {
        assert_eq!(read, expected);
    }
    assert_eq!(text, expected);
}

#[test]
fn a_copy_says_the_same_in_the_same_order() {
    for stage in [Stage::Draft, specimen::issued()] {
        for addressee in ["to.psd", "to.chief-constable", "to.iopc", "to.local-policing-body"] {
            let letter = specimen::letter(addressee, stage);
            same(&to_docx(&letter).unwrap(), &expected(&letter));
        }
        let chaser = crate::chaser::chaser(stage);
        same(&to_docx(&chaser).unwrap(), &expected(&chaser));
    }
}

/// ⚑ A paragraph left out, two changed about and a number lost would each be seen.
#[test]
fn a_copy_that_says_less_is_noticed() {
    let letter = specimen::letter("to.iopc", specimen::issued());
    let docx = to_docx(&letter).unwrap();
    let is_same = |docx: &[u8]| text(docx) == expected(&letter);
    assert!(is_same(&docx));
    let paragraph = |xml: &str| {
        let from = xml.find("<w:p ").unwrap();
        xml[from..from + xml[from..].find("</w:p>").unwrap() + "</w:p>".len()].to_owned()
    };
    let changes: [(&str, Change<'_>); 3] = [
        ("left out", &|xml| xml.replacen(&paragraph(xml), "<w:p/>", 1)),
        ("without its number", &|xml| xml.replacen("w:numId", "w:other", 1)),
        ("another word", &|xml| xml.replacen("two officers", "three officers", 1)),
    ];
    for (what, change) in changes {
        assert!(!is_same(&changed(&docx, "word/document.xml", change)), "{what}");
    }
}

#[test]
fn asks_are_lettered_as_they_are_cited_however_many() {
    let ask = |id| Block::Ask { id: ParaId(id), text: vec!["Say so.".into()] };
    let mut body = numbered(["We ask:"]);
    body.extend((2..62).map(ask));
    let letter = short(body);
    let docx = to_docx(&letter).unwrap();
    same(&docx, &expected(&letter));
    assert!(text(&docx).contains("(ab) Say so."));
}

#[test]
fn what_format_or_template_would_take_for_its_own_prints_as_itself() {
    let mut letter = short(numbered([
        "</w:t> & <w:br/> &amp; ]]> \"quoted\" {x} [when x] 4\u{a0}Tanner’s Row, auto\u{ad}matic",
        "سارہ بانو, 王小明 and 👮",
    ]));
    letter.title = "Letter <K7-4Q> & \"others\"".into();
    letter.opening.office = "the <Director> & \"others\"".into();
    let docx = to_docx(&letter).unwrap();
    same(&docx, &expected(&letter));
    let core = part(&docx, "docProps/core.xml");
    assert_eq!(Xml::parse(&core).unwrap().root_element().text_storage(), None);
    assert_eq!(
        Xml::parse(&core).unwrap().descendants().find_map(|node| node.text()),
        Some("Letter <K7-4Q> & \"others\"")
    );
    let header = part(&docx, "word/header2.xml");
    assert!(
        words(Xml::parse(&header).unwrap().root()).starts_with("To the <Director> & \"others\", 23 November")
    );
}

#[test]
fn what_no_such_file_can_hold_is_refused_in_its_place() {
    let refused = |document: &Document| to_docx(document).expect_err("should have been refused");
    let letter = short(numbered(["One.", "Two \u{7}."]));
    let DocumentError::NoGlyph { chars, spot } = refused(&letter) else { panic!("refused otherwise") };
    let expected = Spot::Paragraph { para: ParaId(2), label: Some("2".into()) };
    assert_eq!((chars, spot), (vec!['\u{7}'], expected));
    let mut letter = short(numbered(["One."]));
    letter.opening.ours.push('\u{ffff}');
    let found = refused(&letter);
    assert!(matches!(found, DocumentError::NoGlyph { spot: Spot::Part(Part::References), .. }));
    let mut letter = short(numbered(["One."]));
    letter.closing.signatory.clear();
    assert!(matches!(refused(&letter), DocumentError::EmptyPart { part: Part::Closing }));
    assert!(matches!(refused(&short(numbered(["\u{200b}"]))), DocumentError::EmptyParagraph { .. }));
    let mut rows = specimen::table(vec![specimen::row(1, "2001", "What.")]);
    rows.rows[0].pop();
    let uneven = short(vec![Block::Table(rows)]);
    assert!(matches!(refused(&uneven), DocumentError::UnevenRow { row: 1 }));
}

#[test]
fn the_same_letter_gives_the_same_copy() {
    let copy = || to_docx(&specimen::letter("to.iopc", specimen::issued())).unwrap();
    let first = copy();
    for n in 0..20 {
        to_docx(&short(numbered([format!("Another letter, number {n}.").as_str()]))).unwrap();
    }
    assert!(copy() == first, "after others");
    std::thread::scope(|scope| {
        for thread in [scope.spawn(copy), scope.spawn(copy)] {
            assert!(thread.join().unwrap() == first, "in another thread");
        }
    });
    let mut archive = ZipArchive::new(Cursor::new(&first)).unwrap();
    for at in 0..archive.len() {
        let file = archive.by_index(at).unwrap();
        assert_eq!(file.compression(), CompressionMethod::Deflated, "{}", file.name());
        assert_eq!(file.last_modified(), Some(DateTime::DEFAULT), "{}", file.name());
    }
}

/// What no part of a copy may say: who made it, with what, when, or where it was.
const TRACES: [&str; 12] = [
    "creator",
    "lastModifiedBy",
    "unknown",
    "1970",
    "dcterms",
    "docx",
    "w:author",
    "rsid",
    "/home/",
    "/tmp/",
    "comments",
    "http-equiv",
];

fn ends_in(path: &str, ending: &str) -> bool {
    std::path::Path::new(path).extension().is_some_and(|found| found == ending)
}

pub(crate) fn traces(docx: &[u8]) -> Vec<&'static str> {
    let all = parts(docx).into_iter().fold(String::new(), |all, (path, bytes)| {
        all + &path + "\n" + std::str::from_utf8(&bytes).expect("every part is text")
    });
    TRACES.into_iter().filter(|trace| all.contains(trace)).collect()
}

/// T40 for copies: nothing but the neutral title, nor a link that leads out of the file.
#[test]
fn t40_a_copy_has_no_traces() {
    for stage in [Stage::Draft, specimen::issued()] {
        let docx = to_docx(&specimen::letter("to.iopc", stage)).unwrap();
        assert_eq!(traces(&docx), [""; 0]);
        let core = part(&docx, "docProps/core.xml");
        let core = Xml::parse(&core).unwrap();
        let said: Vec<(&str, Option<&str>)> =
            core.root_element().children().map(|node| (node.tag_name().name(), node.text())).collect();
        assert_eq!(said, [("title", Some("Letter K7-4Q, 23 November 2026"))]);
        let app = part(&docx, "docProps/app.xml");
        assert!(!Xml::parse(&app).unwrap().root_element().has_children(), "{app}");
        for (path, bytes) in parts(&docx).into_iter().filter(|(path, _)| ends_in(path, "rels")) {
            assert!(!String::from_utf8(bytes).unwrap().contains("TargetMode"), "{path}");
        }
    }
}

/// ⚑ The search for traces finds a planted one.
#[test]
fn t40_the_search_finds_a_planted_creator() {
    let docx = to_docx(&specimen::letter("to.iopc", Stage::Draft)).unwrap();
    let planted = changed(&docx, "docProps/core.xml", |xml| {
        xml.replace("</cp:", "<dc:creator>Imogen Quill</dc:creator></cp:")
    });
    assert_eq!(traces(&planted), ["creator"]);
}

/// Every part that one names is there, and every part that is there is named.
#[test]
fn the_parts_belong_together() {
    let docx = to_docx(&specimen::letter("to.iopc", specimen::issued())).unwrap();
    let all = parts(&docx);
    assert_eq!(all[0].0, "[Content_Types].xml");
    let types = part(&docx, "[Content_Types].xml");
    let types = Xml::parse(&types).unwrap();
    let mut named: Vec<String> = types
        .descendants()
        .filter_map(|node| node.attribute("PartName"))
        .map(|name| name.trim_start_matches('/').to_owned())
        .collect();
    let mut there: Vec<String> = all.iter().skip(1).map(|(path, _)| path.clone()).collect();
    named.sort();
    there.sort();
    assert_eq!(named, there);
    for (rels, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
        let rels = part(&docx, rels);
        for target in Xml::parse(&rels).unwrap().descendants().filter_map(|node| node.attribute("Target")) {
            assert!(there.contains(&format!("{folder}{target}")), "{target}");
        }
    }
}

#[test]
fn a_copy_is_in_british_english_with_numbered_pages_and_heads_that_repeat() {
    let docx = to_docx(&specimen::letter("to.iopc", specimen::issued())).unwrap();
    let styles = part(&docx, "word/styles.xml");
    let styles = Xml::parse(&styles).unwrap();
    assert_eq!(value(styles.root(), "lang"), Some("en-GB"));
    for footer in ["word/footer1.xml", "word/footer2.xml"] {
        let footer = part(&docx, footer);
        let footer = Xml::parse(&footer).unwrap();
        let fields: Vec<&str> = footer
            .descendants()
            .filter(|node| is(*node, "instrText"))
            .filter_map(|node| node.text())
            .collect();
        assert_eq!(fields, ["PAGE", "NUMPAGES"]);
        assert!(words(footer.root()).starts_with("Editable copy of Record "));
    }
    let document = part(&docx, "word/document.xml");
    let document = Xml::parse(&document).unwrap();
    let heads = document.descendants().filter(|node| is(*node, "tblHeader")).count();
    assert_eq!(heads, 2, "a head for each schedule");
    let used = document.descendants().filter(|node| is(*node, "pStyle"));
    let defined: Vec<&str> = styles
        .descendants()
        .filter(|node| is(*node, "style"))
        .filter_map(|node| node.attribute((W, "styleId")))
        .collect();
    for style in used.filter_map(|node| node.attribute((W, "val"))) {
        assert!(defined.contains(&style), "{style}");
    }
}

/// The format wants these orders (ECMA-376, Part 1, Annex A); a strict reader refuses others.
#[test]
fn the_order_of_the_format_is_kept() {
    let pairs = [
        ("pStyle", "keepNext"),
        ("keepNext", "widowControl"),
        ("widowControl", "numPr"),
        ("numPr", "tabs"),
        ("tabs", "spacing"),
        ("spacing", "ind"),
        ("ind", "jc"),
        ("jc", "outlineLvl"),
        ("ilvl", "numId"),
        ("name", "basedOn"),
        ("basedOn", "pPr"),
        ("pPr", "rPr"),
        ("rFonts", "b"),
        ("b", "i"),
        ("sz", "lang"),
        ("tblBorders", "tblLayout"),
        ("tblLayout", "tblCellMar"),
        ("headerReference", "footerReference"),
        ("footerReference", "pgSz"),
        ("pgMar", "cols"),
        ("cols", "titlePg"),
        ("numFmt", "lvlText"),
        ("lvlText", "lvlJc"),
        ("cantSplit", "tblHeader"),
    ];
    let docx = to_docx(&specimen::letter("to.iopc", Stage::Draft)).unwrap();
    let mut met = vec![0; pairs.len()];
    for (path, bytes) in
        parts(&docx).into_iter().filter(|(path, _)| path.starts_with("word/") && ends_in(path, "xml"))
    {
        let xml = String::from_utf8(bytes).unwrap();
        let xml = Xml::parse(&xml).unwrap();
        for parent in xml.descendants() {
            let at = |name| parent.children().position(|kid| is(kid, name));
            for (k, (first, second)) in pairs.iter().enumerate() {
                if let (Some(a), Some(b)) = (at(first), at(second)) {
                    met[k] += 1;
                    assert!(a < b, "{path}: {first} after {second}");
                }
            }
        }
    }
    let unmet: Vec<_> = pairs.iter().zip(met).filter(|(_, met)| *met == 0).map(|(pair, _)| pair).collect();
    assert!(unmet.len() <= 4, "never met, so nothing was shown: {unmet:?}");
}

#[test]
fn somebodys_words_and_weights_survive() {
    let text = vec![
        "He said ".into(),
        Inline::Said("\"no\"".into()),
        ", ".into(),
        Inline::Strong("loudly".into()),
        " and ".into(),
        Inline::Emphasis("twice".into()),
        Inline::Break,
        "then left.".into(),
    ];
    let docx = to_docx(&short(vec![Block::Numbered { id: ParaId(1), text }])).unwrap();
    let document = part(&docx, "word/document.xml");
    let document = Xml::parse(&document).unwrap();
    let run = |text: &str| {
        let found = document.descendants().find(|node| is(*node, "t") && node.text() == Some(text));
        found.unwrap().parent().unwrap()
    };
    assert!(run("loudly").descendants().any(|node| is(node, "b")));
    assert!(run("twice").descendants().any(|node| is(node, "i")));
    assert!(self::text(&docx).contains("1. He said ‘no’, loudly and twice\nthen left."));
}
