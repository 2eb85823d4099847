//! T16: nothing that holds a letter prints its words when it is debugged.

use crate::specimen;
use candour_documents::{DraftParagraph, Facts, Kind, ParaId, Stage, outline};

const CANARY: &str = "zebra crossing";

#[test]
fn t16_no_type_of_a_letter_prints_its_words() {
    let mut document = specimen::letter("psd", Stage::Draft);
    document.title = CANARY.into();
    document.letterhead.firm = CANARY.into();
    document.opening.subject = CANARY.into();
    document.closing.signatory = vec![CANARY.into()];
    let mut facts = Facts::new();
    facts.text("firm.name", CANARY);
    let paragraph = DraftParagraph::from_source(ParaId(1), Kind::Numbered, CANARY).unwrap();
    let printed = [
        format!("{document:?} {:?} {:?}", document.body, document.annexes),
        format!("{:?} {:?} {:?}", document.letterhead, document.opening, document.closing),
        format!("{facts:?} {paragraph:?} {:?} {:?}", paragraph.pieces, outline(&document)),
    ];
    let mut paper = crate::papers::chronology(Stage::Draft, 2);
    paper.heading = CANARY.into();
    let printed = printed.into_iter().chain([format!("{paper:?}")]);
    for text in printed {
        assert!(!text.contains("zebra"), "{text}");
    }
}

/// The test of the test: a derived `Debug` does print them.
#[test]
fn t16_a_derived_debug_would_be_noticed() {
    #[derive(Debug)]
    #[expect(dead_code, reason = "printed, which is the point")]
    struct Careless {
        words: &'static str,
    }
    assert!(format!("{:?}", Careless { words: CANARY }).contains("zebra"));
}
