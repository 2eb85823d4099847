//! Papers as a reader, a checker and a screen reader meet them: upright and across, of one page and of many.

use crate::{
    checker::failures,
    specimen::{issued, letter},
    text::poppler,
};
use candour_documents::{
    Block, Column, DocumentError, Faces, Inline, LeakCheck, LeakPlace, Letterhead, Line, Paper, ParaId, Part,
    Passage, ProtectedPerson, Stage, Table, Width, outline, paper_outline, paper_text, paper_to_pdf, picture,
};
use candour_model::identities::Identity;
use sha2::{Digest, Sha256};

fn table(rows: usize) -> Table {
    let column = |head: &str, width| Column { head: head.into(), width };
    let row = |n: usize| -> Vec<Line> {
        vec![
            vec![n.to_string().into()],
            vec![
                Inline::Said("the summer of 2003".into()),
                Inline::Break,
                "1 June 2003 to 31 August 2003".into(),
            ],
            vec!["K7-4Q alleges: he stopped the car at the lay-by and did not log it.".into()],
            vec!["K7-4Q".into(), Inline::Break, "M3-9T".into()],
            vec![format!("Allegation {n}").as_str().into()],
            Vec::new(),
        ]
    };
    Table {
        columns: vec![
            column("No.", Width::Points(32)),
            column("When", Width::Share(4)),
            column("What", Width::Share(8)),
            column("Who", Width::Share(3)),
            column("Source and page", Width::Share(4)),
            column("Disputed or found", Width::Share(3)),
        ],
        rows: (1..=rows).map(row).collect(),
        row_header: true,
    }
}

/// A chronology of so many rows, across.
pub(crate) fn chronology(stage: Stage, rows: usize) -> Paper {
    Paper {
        title: "Chronology K7-4Q, 23 November 2026".into(),
        stage,
        letterhead: None,
        mark: "Privileged and confidential".into(),
        reference: "HQ/2026/0114/P01".into(),
        heading: "Chronology".into(),
        under: vec![vec!["Made on 23 November 2026 by Hartley Quill.".into()]],
        body: vec![
            Block::Heading { id: ParaId(1), text: vec!["In order of time".into()] },
            Block::Table(table(rows)),
        ],
        annexes: Vec::new(),
        landscape: true,
        large: false,
    }
}

pub(crate) fn form() -> Paper {
    let letterhead = Letterhead {
        firm: "Hartley Quill".into(),
        lines: vec!["Solicitors".into(), "4 Tanner’s Row, Northmere NM1 4QT".into()],
        logo: None,
    };
    let numbered =
        |n| Block::Numbered { id: ParaId(n), text: vec!["I authorise the firm to act for me.".into()] };
    Paper {
        title: "Record K7-4Q, 23 November 2026".into(),
        letterhead: Some(letterhead),
        body: vec![numbered(1), numbered(2)],
        landscape: false,
        large: false,
        ..chronology(issued(), 0)
    }
}

#[test]
fn every_paper_keeps_both_standards() {
    let faces = Faces::load().unwrap();
    for stage in [Stage::Draft, issued(), Stage::Blank] {
        for (paper, called) in [
            (chronology(stage, 0), "empty"),
            (chronology(stage, 60), "long"),
            (Paper { stage, ..form() }, "form"),
        ] {
            let drawn = paper_to_pdf(&paper, &faces).unwrap();
            assert_eq!(failures(&drawn.pdf), [""; 0], "{called} {stage:?}");
        }
    }
}

#[test]
fn a_page_lies_across_by_its_own_size_and_is_not_turned() {
    let faces = Faces::load().unwrap();
    for (paper, size) in [(chronology(Stage::Draft, 40), (842, 595)), (form(), (595, 842))] {
        let drawn = paper_to_pdf(&paper, &faces).unwrap();
        let file = lopdf47::Document::load_mem(&drawn.pdf).unwrap();
        for page in file.get_pages().values() {
            assert!(!file.get_object(*page).unwrap().as_dict().unwrap().has(b"Rotate"));
        }
        let shown = picture(&drawn.pdf, 1, 1.0).unwrap();
        assert!(
            shown.width.abs_diff(size.0) <= 1 && shown.height.abs_diff(size.1) <= 1,
            "{} {}",
            shown.width,
            shown.height
        );
    }
}

#[test]
fn a_long_chronology_repeats_its_head_and_keeps_its_rows_inside() {
    let faces = Faces::load().unwrap();
    let drawn = paper_to_pdf(&chronology(issued(), 60), &faces).unwrap();
    let pages = poppler(&drawn.pdf);
    assert!(pages.len() > 3, "{}", pages.len());
    for (n, page) in pages.iter().enumerate() {
        assert!(page.contains("Source and page"), "the head on page {}", n + 1);
        assert!(page.contains(&format!("Page {} of {}", n + 1, pages.len())), "page {}", n + 1);
        let is_headed = page.contains("Privileged and confidential") && page.contains("HQ/2026/0114/P01");
        assert!(n == 0 || is_headed, "page {}: {page}", n + 1);
    }
    let all = pages.join("\n");
    for n in 1..=60 {
        assert!(all.contains(&format!("Allegation {n}\n")), "row {n}");
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let faces = Faces::load().unwrap();
    let hash = |paper: &Paper| Sha256::digest(paper_to_pdf(paper, &faces).unwrap().pdf);
    let (long, form) = (chronology(issued(), 20), form());
    let first = (hash(&long), hash(&form));
    assert_eq!((hash(&long), hash(&form)), first);
    assert_ne!(hash(&chronology(issued(), 21)), first.0);
    let other = Faces::load().unwrap();
    let again = std::thread::scope(|scope| {
        scope.spawn(|| Sha256::digest(paper_to_pdf(&long, &other).unwrap().pdf)).join().unwrap()
    });
    assert_eq!(again, first.0);
}

#[test]
fn a_paper_reads_as_its_pages_do() {
    let faces = Faces::load().unwrap();
    let paper = Paper { under: Vec::new(), ..chronology(issued(), 1) };
    let drawn = paper_to_pdf(&paper, &faces).unwrap();
    let read = poppler(&drawn.pdf).join(" ");
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let golden = words(&paper_text(&paper));
    assert_eq!(words(&read)[..golden.len()], golden);
    let headings: Vec<String> = paper_outline(&paper)
        .into_iter()
        .filter_map(|passage| match passage {
            Passage::Heading { level, text } => Some(format!("{level} {text}")),
            _ => None,
        })
        .collect();
    assert_eq!(headings, ["1 Chronology", "2 In order of time"]);
    assert_ne!(outline(&letter("to.iopc", issued())).len(), 0);
}

#[test]
fn nothing_of_a_paper_is_printed_as_a_blank() {
    let faces = Faces::load().unwrap();
    let blank = |spoil: fn(&mut Paper)| {
        let mut paper = chronology(issued(), 1);
        spoil(&mut paper);
        match paper_to_pdf(&paper, &faces) {
            Err(DocumentError::EmptyPart { part }) => Some(part),
            _ => None,
        }
    };
    assert_eq!(blank(|paper| paper.heading = " ".into()), Some(Part::Heading));
    assert_eq!(blank(|paper| paper.mark = String::new()), Some(Part::Heading));
    assert_eq!(blank(|paper| paper.under = vec![vec!["".into()]]), Some(Part::Heading));
    assert_eq!(blank(|paper| paper.title = String::new()), Some(Part::Title));
    assert_eq!(blank(|paper| paper.reference = String::new()), Some(Part::References));
    assert_eq!(blank(|_| ()), None);
}

/// T96 for papers: in the words as they are written, and in the finished bytes.
#[test]
fn t96_a_name_in_a_row_or_a_line_of_a_paper_is_found() {
    let faces = Faces::load().unwrap();
    let identity = Identity { name: "Łucja Wróbel".into(), ..Identity::default() };
    let person = || [ProtectedPerson { of: 0, identity: &identity, is_here: true }];
    let check = LeakCheck::new(person(), []).unwrap();
    let places =
        |paper: &Paper| -> Vec<LeakPlace> { check.paper(paper).into_iter().map(|hit| hit.place).collect() };
    let clean = chronology(issued(), 2);
    assert_eq!(places(&clean), []);
    assert_eq!(check.pdf(&paper_to_pdf(&clean, &faces).unwrap().pdf).unwrap(), []);
    let mut in_a_row = clean.clone();
    if let Block::Table(table) = &mut in_a_row.body[1] {
        table.rows[1][3] = vec!["Lucja Wrobel".into()];
    }
    assert_eq!(places(&in_a_row), [LeakPlace::Row { schedule: None, row: 2 }]);
    let under = Paper { under: vec![vec!["For Ms Wróbel".into()]], ..clean.clone() };
    assert_eq!(places(&under), [LeakPlace::Part(Part::Heading)]);
    let mark = Paper { mark: "Wróbel".into(), ..clean };
    for paper in [in_a_row, under, mark] {
        assert!(!check.pdf(&paper_to_pdf(&paper, &faces).unwrap().pdf).unwrap().is_empty());
    }
}
