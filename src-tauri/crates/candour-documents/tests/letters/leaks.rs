//! The name-leak check: every planted fact is found and its place named, and a letter without one passes.

mod copy;
mod file;
mod layout;
mod misses;
mod people;
mod plants;
mod turned;

use crate::short::short;
use crate::specimen;
use crate::statement_specimen::{details, for_court, section9};
use candour_documents::{
    Block, Document, Faces, Inline, LeakCheck, LeakHit, LeakPlace, Line, ParaId, Part, ProtectedFact,
    ProtectedPerson, statement_to_pdf, to_docx, to_pdf,
};
use candour_model::identities::Identity;
use people::{PEOPLE, Person};

/// Looks for everyone; the letter is about the first of them.
fn check() -> LeakCheck {
    let identities: Vec<_> = PEOPLE.iter().map(Person::identity).collect();
    let people = identities.iter().enumerate();
    LeakCheck::new(
        people.map(|(of, identity)| ProtectedPerson { of, identity, is_here: of == 0 }),
        ["Northmere Constabulary", "4 Tanner’s Row, Northmere NM1 4QT", "Hallam Voss"],
    )
    .unwrap()
}

/// A letter of one paragraph.
fn saying(text: &str) -> Document {
    short(vec![Block::Numbered { id: ParaId(1), text: line(text) }])
}

fn line(text: &str) -> Line {
    vec![Inline::Text(text.to_owned())]
}

fn drawn(document: &Document) -> Vec<u8> {
    thread_local!(static FACES: Faces = Faces::load().unwrap());
    FACES.with(|faces| to_pdf(document, faces).unwrap().pdf)
}

/// Whether one of the hits is of this person's fact.
fn has(hits: &[LeakHit], of: usize, fact: ProtectedFact) -> bool {
    hits.iter().any(|hit| hit.of == of && hit.fact == fact)
}

#[test]
fn t96_a_letter_with_no_such_fact_passes() {
    let check = check();
    for addressee in ["to.iopc", "to.psd", "to.chief-constable", "to.local-policing-body"] {
        let letter = specimen::letter(addressee, specimen::issued());
        assert_eq!(check.letter(&letter), []);
        assert_eq!(check.pdf(&drawn(&letter)).unwrap(), []);
        assert_eq!(check.docx(&to_docx(&letter).unwrap()).unwrap(), []);
    }
    assert_eq!(check.file_name("2026-11-23_K7-4Q_letter_v1.pdf"), []);
}

#[test]
fn t96_bytes_that_cannot_be_read_are_not_passed() {
    let check = check();
    assert!(check.pdf(b"not a file of ours").is_err());
    let whole = drawn(&saying("One."));
    assert!(check.pdf(&whole[..whole.len() / 2]).is_err());
}

#[test]
fn nothing_of_the_check_prints_a_name() {
    let hits = check().letter(&saying("Łucja Wróbel-Żak of 12 Weir Street"));
    let shown = format!("{hits:?} {:?}", check());
    assert!(hits.len() == 2 && !shown.contains("Wr") && !shown.contains("Weir"), "{shown}");
    assert_eq!(hits[0].place, LeakPlace::Paragraph { para: ParaId(1), label: Some("1".into()) });
    assert_eq!(hits[0].place.to_string(), "paragraph 1");
}

#[test]
fn a_name_that_is_a_description_counts_whole() {
    let identity = Identity {
        name: "Doe".into(),
        aliases: vec!["the Sarge".into()],
        contact_alias: "Brenda Fairclough".into(),
        ..Identity::default()
    };
    let check = LeakCheck::new([ProtectedPerson { of: 0, identity: &identity, is_here: true }], []).unwrap();
    for (text, hits) in [
        ("They called him Sarge, and the rest is the same.", 0),
        ("It was the Sarge.", 1),
        ("Brenda and Mr Fairclough were told.", 0),
        ("Ask for BRENDA FAIRCLOUGH.", 1),
    ] {
        assert_eq!(check.letter(&saying(text)).len(), hits, "{text}");
    }
}

/// T96: a statement and what is kept apart from it are looked through as they are written and as they leave.
#[test]
fn t96_a_name_in_a_statement_is_found_in_its_place() {
    let check = check();
    let faces = Faces::load().unwrap();
    let clean = for_court(specimen::issued());
    assert_eq!(check.statement(&clean).unwrap(), []);
    assert_eq!(check.pdf(&statement_to_pdf(&clean, &faces).unwrap().pdf).unwrap(), []);
    let places: Vec<LeakPlace> = [Part::Witness, Part::Declaration].map(LeakPlace::Part).into();
    let mut named = section9(specimen::issued());
    named.witness = "Łucja Wróbel-Żak".into();
    named.account.push(Block::Numbered { id: ParaId(99), text: line("I am Ms Wróbel.") });
    let found: Vec<LeakPlace> = check.statement(&named).unwrap().into_iter().map(|hit| hit.place).collect();
    assert!(places.iter().all(|place| found.contains(place)), "{found:?}");
    assert!(
        found.iter().any(|place| matches!(place, LeakPlace::Paragraph { para: ParaId(99), .. })),
        "{found:?}"
    );
    let mut apart = details();
    apart.contact[0].said = line("01632 960114");
    let found = check.details(&apart).unwrap();
    assert!(has(&found, 0, ProtectedFact::Telephone));
    assert_eq!(found[0].place, LeakPlace::Row { schedule: None, row: 1 });
}
