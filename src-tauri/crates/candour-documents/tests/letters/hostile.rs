//! Names and shapes that break careless typesetting: drawn whole, or refused by name; never a broken page.

use crate::checker::failures;
use crate::short::{numbered, short};
use crate::specimen::{self, table};
use crate::text::poppler;
use candour_documents::{
    Block, Document, DocumentError, Faces, Inline, ParaId, Part, Spot, plain_text, to_pdf,
};

fn faces() -> Faces {
    Faces::load().unwrap()
}

/// The words of all pages, in one line.
fn read(pdf: &[u8]) -> String {
    poppler(pdf).join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn drawn(document: &Document) -> String {
    let pdf = to_pdf(document, &faces()).unwrap().pdf;
    assert_eq!(failures(&pdf), [""; 0]);
    read(&pdf)
}

fn refused(document: &Document) -> DocumentError {
    to_pdf(document, &faces()).expect_err("should have been refused")
}

#[test]
fn hostile_names() {
    let names = [
        "Łucja Wróbel-Żak",
        "Llŷr ap Tŵm",
        "Nguyễn Thị Hạnh",
        "İpek Işık",
        "Жанна Щербакова",
        "Ελένη Παπαδοπούλου",
        "Ștefan Țăran",
        "Ọláyínká",
        "Siân ‑ Ó Súilleabháin",
        "Ærøskøbing",
        "Dvořák Šimůnek",
        "Ọlátúńbọ̀sún Ẹ̀kọ́",
    ];
    let body = numbered([names.join("; ").as_str()]);
    let text = drawn(&short(body));
    for name in names {
        let name = name.replace('\u{2011}', "\u{2010}");
        let text = text.replace('\u{2011}', "\u{2010}");
        assert!(text.contains(&name), "{name} in {text}");
    }
}

#[test]
fn a_name_in_a_script_without_a_face_is_refused_by_its_characters() {
    for (name, first) in [("سارہ بانو", 'ا'), ("王小明", '小'), ("👮", '👮'), ("שרה", 'ה'), ("ራሔል", 'ል')]
    {
        let body = numbered(["One.", &format!("Known as {name} then.")]);
        match refused(&short(body)) {
            DocumentError::NoGlyph { chars, spot } => {
                assert_eq!(chars[0], first, "{chars:?}");
                assert_eq!(spot, Spot::Paragraph { para: ParaId(2), label: Some("2".into()) });
            }
            other => panic!("{other}"),
        }
    }
    let error = refused(&short(numbered(["An emoji: 👮."])));
    assert_eq!(error.to_string(), "draw U+1F46E in paragraph 1: no face has it");
}

type Spoil = fn(&mut Document);

#[test]
fn a_missing_glyph_is_found_in_every_part_of_a_letter() {
    let spoil: [(Spoil, Spot); 9] = [
        (|d| d.letterhead.firm.push('王'), Spot::Part(Part::Letterhead)),
        (|d| d.opening.to[1].push('王'), Spot::Part(Part::Address)),
        (|d| d.opening.ours.push('王'), Spot::Part(Part::References)),
        (|d| d.opening.notice = Some("王".into()), Spot::Part(Part::Notice)),
        (|d| d.opening.salutation.push('王'), Spot::Part(Part::Salutation)),
        (|d| d.opening.subject.push('王'), Spot::Part(Part::Subject)),
        (|d| d.closing.signatory[0].push('王'), Spot::Part(Part::Closing)),
        (|d| d.annexes[0].title.push('王'), Spot::Part(Part::AnnexTitle)),
        (
            |d| {
                let Block::Table(table) = &mut d.annexes[0].body[0] else { unreachable!() };
                table.rows[2][1] = vec!["王".into()];
            },
            Spot::Cell { row: 3, column: 2 },
        ),
    ];
    for (spoil, expected) in spoil {
        let mut document = specimen::letter("to.iopc", specimen::issued());
        spoil(&mut document);
        match refused(&document) {
            DocumentError::NoGlyph { chars, spot } => assert_eq!((chars, spot), (vec!['王'], expected)),
            other => panic!("{other}"),
        }
    }
}

#[test]
fn an_address_of_ten_lines_fits_and_one_of_sixty_is_refused() {
    let mut document = short(numbered(["One."]));
    document.opening.to = (1..=10).map(|n| format!("line {n} of the address")).collect();
    assert!(drawn(&document).contains("line 10 of the address 23 November 2026"));
    document.opening.to = (1..=60).map(|n| format!("line {n} of the address")).collect();
    assert!(matches!(refused(&document), DocumentError::AddressTooLong { lines: 60 }));
    document.letterhead.lines = vec!["line".into(); 9];
    assert!(matches!(refused(&document), DocumentError::LetterheadTooLong { lines: 9 }));
    document = short(numbered(["One."]));
    document.opening.ours = "R".repeat(300);
    assert!(matches!(refused(&document), DocumentError::ReferencesTooLong { .. }));
}

#[test]
fn nothing_is_printed_blank() {
    let blanks: [fn(&mut Document); 8] = [
        |d| d.title.clear(),
        |d| d.opening.date = " \u{a0}".into(),
        |d| d.opening.theirs = Some(String::new()),
        |d| d.opening.to.clear(),
        |d| d.opening.to.push("\u{200b}".into()),
        |d| d.closing.signatory.clear(),
        |d| d.closing.enclosures.push(String::new()),
        |d| d.opening.subject = "\n".into(),
    ];
    for (k, spoil) in blanks.iter().enumerate() {
        let mut document = short(numbered(["One."]));
        spoil(&mut document);
        assert!(matches!(refused(&document), DocumentError::EmptyPart { .. }), "blank {k}");
    }
    let blank = short(numbered(["One.", " \u{ad}\u{200b}\n"]));
    assert!(matches!(refused(&blank), DocumentError::EmptyParagraph { para: ParaId(2) }));
}

#[test]
fn long_words_are_cut_and_lose_nothing() {
    let word = "Donaudampfschifffahrt".repeat(20);
    let url = format!("https://records.example/{}", "path/".repeat(60));
    let text = drawn(&short(numbered([&word[..400], &url, "4\u{a0}Tanner’s\u{a0}Row and auto\u{ad}matic"])));
    let run_together = text.replace(' ', "");
    assert!(run_together.contains(&word[..400]));
    assert!(run_together.contains(&url));
    assert!(text.contains("4 Tanner’s Row and automatic"), "{text}");
}

#[test]
fn tables_take_whatever_rows_hold() {
    let tall = "A row far taller than a page, to be cut between lines. ".repeat(280);
    let row = |cells: [&str; 3]| cells.map(|cell| vec![Inline::Text(cell.into())]).to_vec();
    let rows = vec![
        row(["1", "About 2001", "Short."]),
        row(["2", &"X".repeat(90), &tall]),
        row(["", "", ""]),
        row(["4", "one\ntwo\r\nthree", "disproportionately delayed, acknowledgement notwithstanding"]),
    ];
    let document = short(vec![Block::Table(table(rows))]);
    let pdf = to_pdf(&document, &faces()).unwrap();
    assert_eq!(failures(&pdf.pdf), [""; 0]);
    assert!(pdf.pages >= 4, "{} pages", pdf.pages);
    let pages = poppler(&pdf.pdf);
    let text = read(&pdf.pdf);
    assert_eq!(text.matches("A row far taller").count(), 280);
    let whole = pages.iter().filter(|page| page.contains("far taller")).count();
    assert_eq!(text.matches("What is alleged").count(), whole, "the head stands on every page of the table");
    assert_eq!(text.matches("(continued)").count(), whole - 1);
    assert!(plain_text(&document).contains("4\tone two three\tdisproportionately"));
}

#[test]
fn a_table_without_rows_says_so_and_an_uneven_one_is_refused() {
    assert!(drawn(&short(vec![Block::Table(table(Vec::new()))])).contains("None recorded."));
    let uneven = table(vec![vec![vec!["1".into()]]]);
    assert!(matches!(refused(&short(vec![Block::Table(uneven)])), DocumentError::UnevenRow { row: 1 }));
    let mut wide = table(vec![vec![Vec::new(); 3]]);
    wide.columns[0].width = candour_documents::Width::Points(460);
    assert!(matches!(refused(&short(vec![Block::Table(wide)])), DocumentError::TableTooWide));
}

#[test]
fn sixty_asks_are_lettered_and_drawn() {
    let mut body = numbered(["We ask that you:"]);
    body.extend(
        (0..60).map(|n| Block::Ask { id: ParaId(10 + n), text: vec![format!("do thing {n};").into()] }),
    );
    let text = drawn(&short(body));
    assert!(
        text.contains("(z) do thing 25; ")
            && text.contains("(aa) do thing 26;")
            && text.contains("(bh) do thing 59;")
    );
}

#[test]
fn a_record_of_ten_thousand_words_is_drawn() {
    let long = "The complaint was made and nothing was heard. ".repeat(1250);
    let drawn = to_pdf(&short(numbered([long.as_str()])), &faces()).unwrap();
    assert!(drawn.pages > 10);
    assert_eq!(failures(&drawn.pdf), [""; 0]);
}
