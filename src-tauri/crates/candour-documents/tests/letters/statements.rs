//! Witness statements as a court, an investigator and a screen reader meet them.

use crate::checker::{failures, qpdf_accepts};
use crate::copies;
use crate::specimen::issued;
use crate::statement_specimen::{details, for_court, read_over, section9};
use crate::text::{Scratch, poppler};
use candour_documents::{
    Block, DocumentError, Drawn, Faces, Inline, ParaId, Part, Passage, Stage, StatementForm,
    WitnessStatement, details_text, details_to_docx, details_to_pdf, statement_outline, statement_text,
    statement_to_docx, statement_to_pdf,
};
use std::process::Command;
use std::sync::LazyLock;

static FACES: LazyLock<Faces> = LazyLock::new(|| Faces::load().unwrap());

/// 3.5 cm in points.
const MARGIN: f32 = 99.21;
const WIDTH: f32 = 595.276;
const HEIGHT: f32 = 841.89;

fn drawn(statement: &WitnessStatement) -> Drawn {
    statement_to_pdf(statement, &FACES).unwrap()
}

fn all(stage: Stage) -> [(&'static str, WitnessStatement); 3] {
    [("court", for_court(stage)), ("section 9", section9(stage)), ("read over", read_over(stage))]
}

/// A statement whose account has so many paragraphs more.
fn longer(mut statement: WitnessStatement, paragraphs: u32) -> WitnessStatement {
    let text =
        "I remember that evening well, and I have thought about each part of it many times since. ".repeat(4);
    statement.account.extend(
        (100..100 + paragraphs)
            .map(|id| Block::Numbered { id: ParaId(id), text: vec![Inline::Text(text.clone())] }),
    );
    statement
}

#[test]
fn every_statement_is_valid() {
    for stage in [Stage::Draft, issued()] {
        for (called, statement) in all(stage) {
            let pdf = drawn(&statement).pdf;
            assert_eq!(failures(&pdf), [""; 0], "{called} {stage:?}");
            assert!(qpdf_accepts(&pdf), "{called} {stage:?}");
        }
    }
    let pdf = details_to_pdf(&details(), &FACES).unwrap().pdf;
    assert_eq!(failures(&pdf), [""; 0]);
    assert!(qpdf_accepts(&pdf));
}

/// A word upon a page: its text, left and right edge, upper and lower edge.
struct Word {
    text: String,
    x: (f32, f32),
    y: (f32, f32),
}

/// The words of each page with their places, as poppler finds them.
fn words(pdf: &[u8]) -> Vec<Vec<Word>> {
    let file = Scratch::new(pdf);
    let out = Command::new("pdftotext").arg("-bbox").arg(file.path()).arg("-").output().unwrap();
    assert!(out.status.success());
    let mut pages = Vec::new();
    for line in String::from_utf8(out.stdout).unwrap().lines() {
        if line.trim_start().starts_with("<page ") {
            pages.push(Vec::new());
        } else if let Some(word) = line.trim_start().strip_prefix("<word ") {
            let number = |key: &str| -> f32 {
                let from = word.split_once(&format!("{key}=\"")).unwrap().1;
                from.split_once('"').unwrap().0.parse().unwrap()
            };
            let text = word.split_once('>').unwrap().1.trim_end_matches("</word>").to_owned();
            let (x, y) = ((number("xMin"), number("xMax")), (number("yMin"), number("yMax")));
            pages.last_mut().unwrap().push(Word { text, x, y });
        }
    }
    pages
}

/// What stands outside the margins of 3.5 cm; above and below them only what every page bears.
fn outside(pdf: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let pages = words(pdf);
    let count = pages.len();
    for (at, page) in pages.into_iter().enumerate() {
        let mut furniture = Vec::new();
        for word in page {
            if word.x.0 < MARGIN - 0.5 || word.x.1 > WIDTH - MARGIN + 0.5 {
                found.push(format!("page {}: {} at {:?}", at + 1, word.text, word.x));
            }
            // A line is taller than its letters, which is what poppler measures.
            if word.y.0 < MARGIN - 3.0 || word.y.1 > HEIGHT - MARGIN + 3.0 {
                furniture.push(word.text);
            }
        }
        let header = if at == 0 { "" } else { "Statement of K7-4Q Claim no. KB-2026-000000 " };
        let Stage::Issued { anchor } = issued() else { unreachable!() };
        let borne = format!("{header}Record {anchor} Page {} of {count}", at + 1);
        if furniture.join(" ") != borne {
            found.push(format!("page {}: {}", at + 1, furniture.join(" ")));
        }
    }
    found
}

#[test]
fn nothing_of_a_statement_for_a_court_stands_outside_its_margins() {
    for paragraphs in [0, 3, 7, 20] {
        let drawn = drawn(&longer(for_court(issued()), paragraphs));
        assert_eq!(outside(&drawn.pdf), [""; 0]);
        for place in &drawn.places {
            assert!(place.y >= MARGIN - 0.1 && place.y + place.height <= HEIGHT - MARGIN + 0.1, "{place:?}");
        }
    }
}

/// ⚑ The other form, which has the margins of a letter, is seen to stand outside them.
#[test]
fn other_margins_are_noticed() {
    assert!(!outside(&drawn(&section9(issued())).pdf).is_empty());
}

#[test]
fn every_page_under_section_9_has_a_line_to_sign_and_the_declaration_counts_them() {
    for paragraphs in [0, 1, 4, 9, 30, 90] {
        let drawn = drawn(&longer(section9(issued()), paragraphs));
        let pages = poppler(&drawn.pdf);
        assert_eq!(usize::try_from(drawn.pages).unwrap(), pages.len());
        let declared = format!("(consisting of {} page(s)", drawn.pages);
        let first = pages[0].split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(first.contains(&declared), "{first}");
        assert!(
            first.find(&declared) < first.find("What happened"),
            "the declaration stands before the account"
        );
        for (at, page) in pages.iter().enumerate() {
            assert_eq!(page.matches("Signature witnessed by").count(), 1, "page {}", at + 1);
        }
        let texts = words(&drawn.pdf);
        for (at, page) in texts.iter().enumerate() {
            let line = page.iter().find(|word| word.text == "witnessed").unwrap().y.0;
            let lowest = page
                .iter()
                .filter(|word| word.y.1 < line && word.text != "Signature")
                .map(|word| word.y.1)
                .fold(0.0, f32::max);
            assert!(lowest + 8.0 < line, "page {}: words at {lowest} above a line at {line}", at + 1);
        }
    }
    for (called, statement) in all(issued()).into_iter().filter(|(called, _)| *called == "court") {
        assert!(!poppler(&drawn(&statement).pdf).concat().contains("witnessed"), "{called}");
    }
}

#[test]
fn the_signature_stays_with_what_it_signs() {
    for paragraphs in 0..24 {
        let statement = longer(for_court(issued()), paragraphs);
        let pages = poppler(&drawn(&statement).pdf);
        let last = pages.last().unwrap();
        for words in [
            "Statement of truth",
            "I believe that the facts",
            "honest belief in its truth.",
            "Signed",
            "Dated",
        ] {
            assert!(last.contains(words), "{paragraphs}: {words} in {last}");
        }
        let text = last.split("Statement of truth").next().unwrap();
        assert!(text.lines().count() >= 2, "{paragraphs}: nothing of the statement stands above: {text}");
    }
}

/// The words of the pages without what each of them bears.
fn read(drawn: &Drawn, furniture: &[String]) -> Vec<String> {
    let pages = poppler(&drawn.pdf);
    let mut text = Vec::new();
    for (at, page) in pages.iter().enumerate() {
        let mut page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        for borne in furniture {
            let borne =
                borne.replace("{page}", &(at + 1).to_string()).replace("{pages}", &pages.len().to_string());
            page = page.replace(&borne, "");
        }
        text.extend(page.split_whitespace().map(str::to_owned));
    }
    text
}

fn expected(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn text_comes_out_in_the_order_in_which_it_is_read() {
    let Stage::Issued { anchor } = issued() else { unreachable!() };
    let footer = format!("Record {anchor} Page {{page}} of {{pages}}");
    // A table that goes on to another page has its head on both.
    let court = WitnessStatement { exhibits: Vec::new(), ..for_court(issued()) };
    let pages = drawn(&court);
    let furniture = ["Statement of K7-4Q Claim no. KB-2026-000000 ".to_owned(), footer.clone()];
    assert_eq!(read(&pages, &furniture), expected(&statement_text(&court, pages.pages).unwrap()));
    for statement in [section9(issued()), read_over(issued())] {
        let drawn = drawn(&statement);
        let furniture = [
            "Statement of K7-4Q Witness statement ".to_owned(),
            footer.clone(),
            "Signature Signature witnessed by".to_owned(),
        ];
        assert_eq!(read(&drawn, &furniture), expected(&statement_text(&statement, drawn.pages).unwrap()));
    }
    let drawn = details_to_pdf(&details(), &FACES).unwrap();
    assert_eq!(read(&drawn, &[footer]), expected(&details_text(&details()).unwrap()));
}

#[test]
fn same_statement_same_bytes() {
    for (called, statement) in all(issued()) {
        let first = drawn(&statement).pdf;
        drawn(&longer(for_court(Stage::Draft), 3));
        assert!(drawn(&statement).pdf == first, "{called}");
        let copy = || statement_to_docx(&statement, 3).unwrap();
        assert!(copy() == copy(), "{called}");
    }
}

#[test]
fn the_corner_says_what_a_court_wants_and_marks_stand_in_bold() {
    let outline = statement_outline(&for_court(issued()), 1).unwrap();
    let Passage::Paragraph { text, .. } = &outline[0] else { panic!("no corner") };
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines,
        [
            "On behalf of: Claimant",
            "Witness: K7-4Q",
            "Statement: 1",
            "Exhibits: K7-4Q/1, K7-4Q/2, K7-4Q/3",
            "Made: 23 November 2026"
        ]
    );
    let draft = statement_text(&for_court(Stage::Draft), 1).unwrap();
    assert!(draft.contains("Made: …"), "{draft}");
    let docx = statement_to_docx(&for_court(issued()), 1).unwrap();
    for mark in ["K7-4Q/1", "K7-4Q/2", "K7-4Q/3"] {
        assert!(copies::bold(&docx).iter().filter(|text| *text == mark).count() >= 2, "{mark}");
    }
}

#[test]
fn a_copy_of_a_statement_says_the_same_in_the_same_order() {
    for stage in [Stage::Draft, issued()] {
        let draft = if stage == Stage::Draft { "DRAFT\n\n" } else { "" };
        for (called, statement) in all(stage) {
            let docx = statement_to_docx(&statement, 3).unwrap();
            let expected = format!("{draft}{}", statement_text(&statement, 3).unwrap());
            assert_eq!(copies::text(&docx), expected, "{called}");
            assert_eq!(copies::traces(&docx), [""; 0], "{called}");
        }
    }
    let docx = details_to_docx(&details()).unwrap();
    assert_eq!(copies::text(&docx), details_text(&details()).unwrap());
}

type Spoil = fn(&mut WitnessStatement);

fn court(statement: &mut WitnessStatement) -> &mut candour_documents::CourtForm {
    let StatementForm::Court(court) = &mut statement.form else { unreachable!() };
    court
}

#[test]
fn what_a_statement_must_have_is_not_left_blank() {
    let blanks: [(Part, Spoil); 9] = [
        (Part::Title, |it| it.title.clear()),
        (Part::Witness, |it| it.witness = " ".into()),
        (Part::Corner, |it| court(it).corner.party.clear()),
        (Part::Proceedings, |it| court(it).parties.clear()),
        (Part::Proceedings, |it| court(it).claim.clear()),
        (Part::Heading, |it| court(it).heading.clear()),
        (Part::Prepared, |it| court(it).prepared.clear()),
        (Part::Declaration, |it| court(it).truth = "\u{a0}".into()),
        (Part::Exhibits, |it| it.exhibits[1].mark.clear()),
    ];
    for (expected, spoil) in blanks {
        let mut statement = for_court(issued());
        spoil(&mut statement);
        let refused = statement_to_pdf(&statement, &FACES).expect_err("should have been refused");
        assert!(
            matches!(refused, DocumentError::EmptyPart { part } if part == expected),
            "{expected}: {refused}"
        );
        assert!(statement_to_docx(&statement, 1).is_err(), "{expected}");
    }
    let mut statement = section9(issued());
    let StatementForm::Section9(form) = &mut statement.form else { unreachable!() };
    form.declaration = form.declaration.replace("[n]", "some");
    let refused = statement_to_pdf(&statement, &FACES).expect_err("should have been refused");
    assert!(matches!(refused, DocumentError::NoPageCount), "{refused}");
    let mut details = details();
    details.contact[0].what.clear();
    let refused = details_to_pdf(&details, &FACES).expect_err("should have been refused");
    assert!(matches!(refused, DocumentError::EmptyPart { part: Part::Details }), "{refused}");
}
