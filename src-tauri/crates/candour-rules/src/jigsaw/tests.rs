//! What counts as a piece of the jigsaw and what does not, and when pieces stand together.

use super::*;
use Piece::{Age, Family, Officer, Place, Year};
use jiff::civil::date;

fn pointers() -> Pointers {
    Pointers {
        places: vec![
            "the yard of Marl Street station, Eastwick".to_owned(),
            "a cell in Northmere".to_owned(),
        ],
        spans: vec![(date(2003, 6, 1), date(2004, 8, 31))],
    }
}

fn pieces(text: &str) -> Vec<Piece> {
    let (rules, pointers) = (Rules::load().unwrap(), pointers());
    rules.pieces_in(text, &rules.narrow_places(&pointers), &pointers).into_iter().collect()
}

fn passage(label: &str, text: &str) -> PrintedPassage {
    PrintedPassage { label: label.to_owned(), text: text.to_owned() }
}

fn said(passages: &[PrintedPassage]) -> Option<String> {
    Rules::load().unwrap().jigsaw(passages, &pointers()).map(|finding| finding.title)
}

#[test]
fn each_kind_is_told_by_its_words_and_by_the_record() {
    for (text, expected) in [
        ("It was at Marl Street.", vec![Place]),
        ("It was in EASTWICK, in the summer of 2004.", vec![Place, Year]),
        ("She was 15-year-old then, and lived with her mother.", vec![Age, Family]),
        ("at the age of fourteen", vec![Age]),
        ("on his 16th birthday", vec![Age]),
        ("a Detective Sergeant", vec![Officer]),
        ("PC 4417", vec![Officer]),
        ("DS 12 said so", vec![Officer]),
        ("the cus\u{ad}tody officer", vec![Officer]),
    ] {
        assert_eq!(pieces(text), expected, "{text}");
    }
}

#[test]
fn what_only_looks_like_one_is_left_alone() {
    for text in [
        "The force is Northmere Constabulary, in Northmere.",
        "Your letter of 3 May 2026, and that of 1998.",
        "His Majesty\u{2019}s Chief Inspector of Constabulary",
        "We ask for 15 documents in a street.",
        "the parenthood of the motherboard",
    ] {
        assert_eq!(pieces(text), [], "{text}");
    }
}

#[test]
fn three_kinds_in_a_paragraph_or_four_in_the_whole_are_pointed_out() {
    let three = passage("4.", "In 2003, at Eastwick, when she was aged 15.");
    assert_eq!(
        said(&[passage("1.", "A summary."), three.clone()]).unwrap(),
        "A place, a year and an age stand together in paragraph 4"
    );
    let apart = [
        passage("1.", "In 2003, at Eastwick."),
        passage("2.", "She was aged 15."),
        passage("3.", "Her father was told."),
    ];
    assert_eq!(
        said(&apart).unwrap(),
        "A place, a year, an age and something of a family stand together across its paragraphs"
    );
    assert_eq!(said(&apart[..2]), None);
    assert_eq!(
        said(&[passage("", &three.text)]).unwrap(),
        "A place, a year and an age stand together in one paragraph"
    );
}

#[test]
fn every_phrase_of_the_data_is_found_in_itself() {
    let rules = Rules::load().unwrap();
    let file = &rules.jigsaw;
    assert!(!file.citation.is_empty() && file.confidence == Confidence::Likely);
    for (piece, told) in [(Age, &file.age), (Family, &file.family), (Officer, &file.officer)] {
        for phrase in &told.phrases {
            let text = phrase.replace('#', "15");
            assert!(
                rules.pieces_in(&text, &BTreeSet::new(), &Pointers::default()).contains(&piece),
                "{phrase}"
            );
        }
        for phrase in &told.except {
            assert!(rules.pieces_in(phrase, &BTreeSet::new(), &Pointers::default()).is_empty(), "{phrase}");
        }
    }
}
