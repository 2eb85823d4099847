//! T16 for this crate: whatever is printed, no word of a case is in it.

use crate::world::{World, issue, record_case, stamp};
use candour_model::words::Words;
use candour_store::{
    StoreError,
    audit::{AuditDraft, Event, Head},
    blobs, disclosures, drafts,
};
use rusqlite::named_params;
use std::fmt::Write;

const CANARY: &str = "Zephyrine Quackenbush";

/// Every error that a statement of ours can be made to give, with the canary as a value or as its text.
fn errors_about_the_canary() -> Vec<StoreError> {
    let world = World::new();
    let store = world.open();
    record_case(&world, &store);
    [
        "INSERT INTO setting (key, value, class) VALUES (:canary, '', 'public')",
        "INSERT INTO matter SELECT NULL, id, reference, working_name, force, :canary, class FROM matter",
        "INSERT INTO cipher_drawn (cipher) VALUES (:canary)",
        "SELECT 'Zephyrine Quackenbush' FROM nowhere WHERE :canary",
        "SELECT Zephyrine Quackenbush :canary",
        "UPDATE matter SET opened_on = :canary",
        "UPDATE audit_entry SET line = :canary",
        "INSERT INTO client (matter, party, capacity, class) VALUES (:canary, :canary, 'complainant', 'public')",
    ]
    .into_iter()
    .map(|statement| {
        store
            .write(stamp(2), move |tx, audit| {
                audit.record(Event::FirmChanged);
                Ok::<_, StoreError>(tx.execute(statement, named_params! { ":canary": CANARY })?)
            })
            .unwrap_err()
    })
    .collect()
}

#[test]
fn t16_no_error_says_what_it_was_about() {
    for error in errors_about_the_canary() {
        let mut said = format!("{error:?} {error} {error:#?}");
        let mut cause: Option<&dyn std::error::Error> = std::error::Error::source(&error);
        while let Some(inner) = cause {
            write!(said, "{inner:?} {inner}").unwrap();
            cause = inner.source();
        }
        for word in ["Zephyrine", "Quackenbush", "INSERT", "SELECT", "matter", ".casebook"] {
            assert!(!said.contains(word), "{word} in {said}");
        }
    }
}

#[test]
fn t16_no_record_prints_its_words() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let canary = || Words::from(CANARY);
    let mut frozen = issue(&case, 1, Head::NONE);
    frozen.draft.means = canary();
    frozen.draft.paragraphs[0].source = canary();
    frozen.our_reference = canary();
    frozen.subject = canary();
    frozen.asks = vec![canary()];
    let blob = blobs::Blob { original_name: canary(), source_note: canary(), ..frozen.blob.clone() };
    let kept = drafts::KeptDraft { draft: frozen.draft.clone(), kept_at: stamp(1).at };
    let sent = disclosures::Disclosure {
        id: uuid::Uuid::nil(),
        what: disclosures::Disclosed::Letter(case.draft, 1),
        sha256: String::new(),
        to: None,
        method: canary(),
        at: stamp(1).at,
        class: candour_model::classes::RecordClass::Privileged,
    };
    let mut line = store.read(drafts::all).unwrap().remove(0);
    line.line.working_name = canary();
    let drafted = store
        .write(stamp(5), |_, audit: &mut AuditDraft| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(format!("{audit:?}"))
        })
        .unwrap();
    let printed =
        format!("{frozen:?} {blob:?} {kept:?} {sent:?} {line:?} {drafted} {store:?} {:?}", case.scope());
    for word in ["Zephyrine", "Quackenbush", ".casebook", "Hartley"] {
        assert!(!printed.contains(word), "{word} in {printed}");
    }
}

/// ⚑ A type that derives `Debug` over a plain text is found.
#[test]
fn t16_a_derived_debug_over_plain_text_is_found() {
    #[derive(Debug)]
    #[expect(dead_code, reason = "only printed")]
    struct Planted {
        name: String,
    }
    let printed = format!("{:?}", Planted { name: CANARY.into() });
    assert!(printed.contains("Zephyrine"));
}
