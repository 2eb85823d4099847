//! What goes with a letter, and by how many messages.

use super::{BARS, LOOKS, check, check_one};
use crate::{
    Rules,
    readiness::{EnclosureFacts, LetterFacts, examples},
};
use candour_model::{
    bodies::{BodyId, OfficeRef},
    classes::RecordClass,
    enclosures::{Enclosed, EnclosedFile, ListedEnclosure},
    ids::PaperId,
};
use uuid::Uuid;

fn enclosed(letter: &str, length: u64) -> EnclosureFacts {
    let number = u128::from(letter.as_bytes()[0]);
    EnclosureFacts {
        id: u32::from(letter.as_bytes()[0]),
        enclosed: Enclosed::Paper { paper: PaperId(Uuid::from_u128(number)) },
        listed: ListedEnclosure {
            letter: letter.to_owned(),
            words: "Schedule of officers".into(),
            file: Some(EnclosedFile { sha256: "0".repeat(64), length, file_name: String::new() }),
        },
        class: Some(RecordClass::ConfidentialShareable),
        is_outdated: false,
        names_officers: false,
    }
}

#[test]
fn what_goes_with_a_letter_is_looked_at() {
    let with = |change: fn(&mut EnclosureFacts)| {
        move |facts: &mut LetterFacts| {
            facts.enclosures = vec![enclosed("A", 10), enclosed("B", 10)];
            change(&mut facts.enclosures[1]);
        }
    };
    check(with(|_| {}), &[]);
    let privileged = |it: &mut EnclosureFacts| it.class = Some(RecordClass::Privileged);
    check_one(with(privileged), "enclosures.B.class", BARS);
    let public = |it: &mut EnclosureFacts| it.class = Some(RecordClass::Public);
    check_one(with(public), "enclosures.B.class", BARS);
    check_one(with(|it| it.listed.words = " ".into()), "enclosures.B.words", BARS);
    check_one(with(|it| it.is_outdated = true), "enclosures.B.outdated", LOOKS);
    check_one(with(|it| it.enclosed = enclosed("A", 10).enclosed), "enclosures.B.again", LOOKS);
}

#[test]
fn more_than_a_mailbox_takes_is_said_before_it_goes() {
    let rules = Rules::load().unwrap();
    let sent = |lengths: &[u64]| {
        let mut facts = examples::facts();
        facts.to = OfficeRef { body: BodyId("iopc".into()), force: None };
        facts.enclosures =
            lengths.iter().zip('A'..).map(|(length, of)| enclosed(&of.to_string(), *length)).collect();
        rules.findings_of_sending(&facts, 100_000).into_iter().map(|one| one.title).collect::<Vec<_>>()
    };
    assert!(sent(&[3_000_000, 4_400_000]).is_empty());
    assert_eq!(
        sent(&[3_000_000, 4_400_001]),
        ["Two messages are needed for the letter and what goes with it"]
    );
    assert_eq!(sent(&[8_000_000])[0], "Enclosure A is larger than the mailbox of the addressee takes");
}
