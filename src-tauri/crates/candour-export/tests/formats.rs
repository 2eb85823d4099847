//! One hostile record in every format: read back as it went in, run by nothing, and the same bytes each time.

use candour_export::{About, Beside, Document, Export, MatterOf};
use candour_model::exports::{Cell, CellKind, Column, Sheet, Table, TableRow};
use jiff::civil::date;
use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

/// Words that some program takes for something else than words.
const HOSTILE: [&str; 14] = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2",
    "@SUM(A1:A9)",
    "\t=1",
    "\r=1",
    "two\nlines, and a \"quotation\"",
    "<script>alert(1)</script>",
    "\" onload=\"alert(1)",
    "javascript:alert(1)",
    "https://example.org/",
    "<img src=x onerror=alert(1)>",
    "]]><!--",
    "Łucja \u{202e}Wróbel\u{202c}",
];

static SHEET: Sheet = Sheet {
    name: "hostile",
    title: "Hostile <words>",
    columns: &[
        Column { name: "number", title: "Number", kind: CellKind::Number },
        Column { name: "words", title: "Words", kind: CellKind::Text },
        Column { name: "is_so", title: "Is so", kind: CellKind::YesNo },
        Column { name: "on_day", title: "Day", kind: CellKind::Day },
        Column { name: "blank", title: "Blank", kind: CellKind::Text },
        Column { name: "file", title: "File", kind: CellKind::File },
        Column { name: "id", title: "Id", kind: CellKind::Id },
    ],
};
static EMPTY: Sheet = Sheet {
    name: "empty",
    title: "Empty",
    columns: &[Column { name: "number", title: "Number", kind: CellKind::Number }],
};

fn export() -> Export {
    let rows = (1_i64..).zip(HOSTILE).map(|(number, words)| TableRow {
        matter: usize::from(number % 2 == 0),
        cells: vec![
            Cell::Number(number),
            Cell::text(words),
            Cell::yes_no(number == 1),
            Cell::text("2026-11-23"),
            Cell::Empty,
            Cell::text("matter-1/evidence-0004.pdf"),
            Cell::text("01890a5d-ac96-774b-bcce-b302099a8057"),
        ],
    });
    let matter = |reference: &str, folder: &str| MatterOf {
        reference: reference.into(),
        working_name: "Marlowe".into(),
        folder: folder.into(),
    };
    Export {
        about: About {
            made_at: "2026-11-23T09:41:00Z".parse().unwrap(),
            made_on: date(2026, 11, 23),
            version: "0.1.0".into(),
            is_whole: true,
            with_names: false,
            matters: vec![matter("HQ/2026/0114", "matter-1"), matter("=HQ/2", "matter-2")],
        },
        tables: vec![
            Table { sheet: &SHEET, rows: rows.collect() },
            Table { sheet: &EMPTY, rows: Vec::new() },
        ],
        beside: vec![Beside { path: "audit/audit.jsonl".into(), bytes: b"{}\n".to_vec() }],
    }
}

fn written(document: &Document<'_>) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.write(&mut bytes).unwrap();
    bytes
}

/// Every document by where it lies.
fn documents(export: &Export) -> BTreeMap<String, Vec<u8>> {
    export.documents().iter().map(|document| (document.path.clone(), written(document))).collect()
}

fn text(path: &str) -> String {
    String::from_utf8(documents(&export()).remove(path).unwrap()).unwrap()
}

#[test]
fn what_lies_in_the_folder() {
    let paths: Vec<_> = documents(&export()).into_keys().collect();
    let expected = [
        "FORMAT.md",
        "audit/audit.jsonl",
        "index.html",
        "matter-1.html",
        "matter-2.html",
        "record.json",
        "record.xlsx",
        "tables/hostile.csv",
    ];
    assert_eq!(paths, expected);
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    assert!(documents(&export()) == documents(&export()));
}

#[test]
fn t53_no_cell_of_a_csv_file_is_a_formula_and_its_words_come_back() {
    let table = text("tables/hostile.csv");
    let table = table.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    assert_eq!(rows.headers().unwrap().iter().take(3).collect::<Vec<_>>(), ["matter", "number", "words"]);
    let mut seen = 0;
    for (row, words) in rows.records().map(Result::unwrap).zip(HOSTILE) {
        let cell = &row[2];
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
        assert_eq!(cell.strip_prefix('\'').unwrap_or(cell), words);
        assert_eq!(&row[4], "2026-11-23");
        seen += 1;
    }
    assert_eq!(seen, HOSTILE.len());
    assert!(table.contains("\"'=HQ/2\""), "the reference of a matter is a cell too");
    assert!(!table.contains(",,"), "every cell is quoted");
}

#[test]
fn t53_a_workbook_has_texts_alone() {
    let bytes = documents(&export()).remove("record.xlsx").unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut texts = String::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let name = entry.name().to_owned();
        let mut part = String::new();
        entry.read_to_string(&mut part).unwrap();
        let tree = roxmltree::Document::parse(&part).unwrap_or_else(|error| panic!("{name}: {error}"));
        for node in tree.descendants().filter(roxmltree::Node::is_element) {
            let tag = node.tag_name().name();
            assert!(!["f", "hyperlink", "drawing", "externalLink"].contains(&tag), "{tag} in {name}");
            assert_ne!(node.attribute("TargetMode"), Some("External"), "{name}");
        }
        if name == "docProps/core.xml" {
            let of = |tag: &str| {
                let node = tree.descendants().find(|node| node.tag_name().name() == tag);
                node.and_then(|node| node.text()).unwrap_or_default().to_owned()
            };
            assert_eq!((of("creator"), of("lastModifiedBy")), (String::new(), String::new()));
            assert_eq!(of("created"), "2026-11-23T09:41:00Z");
        }
        if name == "xl/sharedStrings.xml" {
            let strings = tree.descendants().filter(|node| node.tag_name().name() == "t");
            texts = strings.filter_map(|node| node.text()).collect::<Vec<_>>().join("\u{1}");
        }
    }
    for words in ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "https://example.org/", "=HQ/2"] {
        assert!(texts.contains(words), "{words}");
    }
}

#[test]
fn the_json_document_gives_back_what_went_in() {
    let document: serde_json::Value = serde_json::from_str(&text("record.json")).unwrap();
    assert_eq!(document["format"], "candour-export");
    assert_eq!(document["version"], 1);
    assert_eq!(document["made_at"], "2026-11-23T09:41:00Z");
    assert_eq!(document["covers"], "casebook");
    assert_eq!(document["class"], "privileged");
    assert_eq!(document["with_names"], false);
    assert_eq!(document["tables"]["empty"], serde_json::json!([]));
    let rows = document["tables"]["hostile"].as_array().unwrap();
    for (row, words) in rows.iter().zip(HOSTILE) {
        assert_eq!(row["words"], words);
        assert_eq!(row["blank"], serde_json::Value::Null);
    }
    assert_eq!(rows[0]["is_so"], true);
    assert_eq!(rows[1]["is_so"], false);
    assert_eq!(rows[0]["number"], 1);
    assert_eq!(rows[0]["matter"], "HQ/2026/0114");
    assert_eq!(rows[1]["matter"], "=HQ/2");
}

#[test]
fn t53_a_page_holds_our_markup_alone() {
    const OURS: [&str; 28] = [
        "!doctype", "html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "a", "ul", "li", "dl",
        "dt", "dd", "nav", "main", "section", "div", "table", "caption", "thead", "tbody", "tr", "th", "td",
        "time",
    ];
    for page in ["index.html", "matter-1.html", "matter-2.html"] {
        let page = text(page);
        for tag in page.split('<').skip(1) {
            let name = tag.split([' ', '>']).next().unwrap();
            let known =
                OURS.contains(&name) || name.strip_prefix('/').is_some_and(|name| OURS.contains(&name));
            assert!(known, "<{name}");
            let inside = tag.split('>').next().unwrap();
            for attribute in ["onload", "onerror", "src=", "javascript:", "http:", "https:"] {
                assert!(!inside.contains(attribute), "{inside}");
            }
        }
        assert!(page.contains("<html lang=\"en-GB\">") && page.contains("default-src 'none'"));
    }
}

#[test]
fn a_page_shows_its_own_matter_and_reads_without_sight() {
    let (one, other) = (text("matter-1.html"), text("matter-2.html"));
    assert!(one.contains("=cmd|&#39; /C calc&#39;!A0") && !other.contains("=cmd|"));
    assert!(other.contains("+1+1") && !one.contains("+1+1"));
    for part in [
        "<caption id=\"hostile\">Hostile &lt;words&gt;</caption>",
        "<th scope=\"col\">Words</th>",
        "<th scope=\"row\">1</th>",
        "<a href=\"matter-1/evidence-0004.pdf\">matter-1/evidence-0004.pdf</a>",
        "<time datetime=\"2026-11-23\">23 November 2026</time>",
        "<td>yes</td>",
    ] {
        assert!(one.contains(part), "{part}");
    }
    assert!(!one.contains("Blank"), "a column that is blank throughout");
    assert!(!one.contains("01890a5d"), "ids are for programs");
}

#[test]
fn the_index_says_what_it_is_and_leads_everywhere() {
    let index = text("index.html");
    for part in [
        "Privileged and confidential.",
        "People are called by cipher",
        "<a href=\"matter-2.html\">=HQ/2, Marlowe</a>",
        "<a href=\"record.json\">",
        "<a href=\"record.xlsx\">",
        "<a href=\"tables/hostile.csv\">",
        "<a href=\"SHA256SUMS\">",
        "<a href=\"FORMAT.md\">",
        "<a href=\"audit/audit.jsonl\">",
    ] {
        assert!(index.contains(part), "{part}");
    }
}
