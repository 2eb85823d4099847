//! Names that the layout itself breaks: at the end of a line, at a soft hyphen, in a column too narrow for them.

use super::{check, drawn, line};
use crate::{short::short, specimen::table};
use candour_documents::{Block, Document, LeakHit, LeakPlace, ParaId, ProtectedFact, Width};

/// How often a person's name stands upon the pages.
fn upon_pages(hits: &[LeakHit], of: usize) -> usize {
    let of_person = hits.iter().filter(|hit| hit.of == of && hit.fact == ProtectedFact::Name);
    of_person.filter(|hit| matches!(hit.place, LeakPlace::Page(_))).map(|hit| hit.count).sum()
}

/// A paragraph that has a name so often that lines end everywhere in it.
fn forty_times(name: &str) -> Document {
    let each = (0..40).map(|n| format!("{} {name}", "x".repeat(n % 9 + 1)));
    let text = each.collect::<Vec<_>>().join(" ");
    short(vec![Block::Numbered { id: ParaId(1), text: line(&text) }])
}

#[test]
fn t96_a_name_is_found_wherever_a_line_ends_in_it() {
    let check = check();
    for (of, name) in [
        (0, "Łucja Wróbel-Żak"),
        (4, "Nguyễn Thị Hạnh"),
        (9, "Jean-Luc de la Croizette"),
        (8, "Fried\u{ad}rich Mül\u{ad}ler-Grö\u{ad}ße"),
        (6, "Жан\u{ad}на Щер\u{ad}ба\u{ad}ко\u{ad}ва"),
    ] {
        let pdf = drawn(&forty_times(name));
        assert_eq!(upon_pages(&check.pdf(&pdf).unwrap(), of), 40, "{name}");
    }
}

#[test]
fn t96_a_name_is_found_in_a_column_too_narrow_for_it() {
    let check = check();
    for (of, name) in [(6, "Щербакова"), (9, "Croizette"), (0, "Wróbel-Żak"), (8, "Friedrich Müller-Größe")]
    {
        let mut narrow = table(vec![vec![line("1"), line(name), line("no more")]]);
        narrow.columns[1].width = Width::Points(34);
        let pdf = drawn(&short(vec![Block::Table(narrow)]));
        assert_eq!(upon_pages(&check.pdf(&pdf).unwrap(), of), 1, "{name}");
    }
}

/// The heads of pages, and what stands in another face, are read too.
#[test]
fn t96_a_name_is_found_in_the_furniture_of_the_pages() {
    let check = check();
    let mut letter = forty_times("nobody");
    letter.opening.ours = "HQ/Wróbel/0114".into();
    assert!(upon_pages(&check.pdf(&drawn(&letter)).unwrap(), 0) >= 1);
    let mut letter = forty_times("nobody");
    letter.opening.office = "Łucja Wróbel-Żak".into();
    letter.body.extend((10..60).map(|n| Block::Numbered { id: ParaId(n), text: line("More and more.") }));
    assert!(upon_pages(&check.pdf(&drawn(&letter)).unwrap(), 0) >= 1);
}
