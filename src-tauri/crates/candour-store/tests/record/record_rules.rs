//! T94: ten thousand acts at random, lawful and not, and the rules of records hold after each: R3 and R5 (a class is lowered through its
//! door alone), R6 and R7 (what names nobody was checked), R8 (what goes together is of one class), R11 (who was sent what stays).

use crate::{
    anonymity_checks::check,
    world::{Case, World, draft, issue, issue_letter, record_case, stamp},
};
use candour_model::{
    classes::RecordClass,
    enclosures::{Enclosed, ListedEnclosure},
    ids::LetterId,
    letters::LetterDraft,
};
use candour_store::{
    StoreError, Transaction, anonymity_checks,
    audit::{AuditDraft, Event, Head},
    classes, drafts,
    enclosures::FrozenEnclosure,
    letters,
};
use candour_vault::BlobId;
use proptest::{collection::vec, prelude::*};
use std::collections::BTreeSet;

/// Something that somebody does, or tries.
#[derive(Clone, Debug)]
enum Act {
    /// Lowers or raises the class of the allegation through the door.
    Lower(RecordClass),
    /// Sets it by a statement.
    Set(RecordClass),
    /// Issues a letter of this class, its bytes checked or not, with the letter of the case or without.
    Issue { class: RecordClass, is_checked: bool, encloses: bool },
    /// Changes or removes what was disclosed.
    Forget(bool),
}

fn class() -> impl Strategy<Value = RecordClass> {
    prop_oneof![
        Just(RecordClass::Public),
        Just(RecordClass::Anonymised),
        Just(RecordClass::ConfidentialShareable),
        Just(RecordClass::Privileged),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        class().prop_map(Act::Lower),
        class().prop_map(Act::Set),
        (class(), any::<bool>(), any::<bool>()).prop_map(|(class, is_checked, encloses)| Act::Issue {
            class,
            is_checked,
            encloses
        }),
        any::<bool>().prop_map(Act::Forget),
    ]
}

/// What must be true of the record whatever was done.
#[derive(Debug, PartialEq, Eq)]
struct Standing {
    class: RecordClass,
    disclosed: i64,
    unchecked: i64,
    mixed: i64,
}

fn standing(tx: &Transaction<'_>) -> Standing {
    let count = |query: &str| tx.query_row(query, [], |row| row.get::<_, i64>(0)).unwrap();
    let class: String =
        tx.query_row("SELECT class FROM allegation WHERE seq = 1", [], |row| row.get(0)).unwrap();
    Standing {
        class: [RecordClass::Public, RecordClass::Anonymised, RecordClass::ConfidentialShareable]
            .into_iter()
            .find(|one| one.as_str() == class)
            .unwrap_or(RecordClass::Privileged),
        disclosed: count("SELECT count(*) FROM disclosure"),
        unchecked: count(
            "SELECT count(*) FROM letter l WHERE class IN ('anonymised', 'public')
                AND NOT EXISTS (SELECT 1 FROM anonymity_check WHERE sha256 = l.sha256)",
        ),
        mixed: count(
            "SELECT count(*) FROM enclosure e JOIN letter l ON l.id = e.letter JOIN letter o ON o.id = e.earlier
              WHERE e.class <> l.class OR e.class <> o.class",
        ),
    }
}

/// Does one act, or takes back what of it was refused.
fn attempt(tx: &Transaction<'_>, audit: &mut AuditDraft, case: &Case, n: u32, act: &Act) -> bool {
    tx.execute_batch("SAVEPOINT act").unwrap();
    let done = attempted(tx, audit, case, n, act).is_ok();
    tx.execute_batch(if done { "RELEASE act" } else { "ROLLBACK TO act; RELEASE act" }).unwrap();
    done
}

fn attempted(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    case: &Case,
    n: u32,
    act: &Act,
) -> Result<(), StoreError> {
    match *act {
        Act::Lower(to) => classes::lower(tx, audit, "allegation", 1, to, "It was a mistake", None),
        Act::Set(to) => {
            Ok(tx.execute("UPDATE allegation SET class = ?1 WHERE seq = 1", [to.as_str()]).map(|_| ())?)
        }
        Act::Forget(false) => Ok(tx.execute("DELETE FROM disclosure", []).map(|_| ())?),
        Act::Forget(true) => Ok(tx.execute("UPDATE disclosure SET sha256 = ''", []).map(|_| ())?),
        Act::Issue { class, is_checked, encloses } => {
            let draft = LetterDraft { id: LetterId(audit.fresh_id()), ..draft(case) };
            drafts::keep(tx, &draft, stamp(5).at)?;
            let mut issue = issue(case, letters::next_number(tx, &case.scope())?, Head::of(tx)?);
            let place = n.to_be_bytes();
            let (mut bytes, mut blob) = ([0x5a; 32], [1; 16]);
            bytes[..4].copy_from_slice(&place);
            blob[..4].copy_from_slice(&place);
            issue.blob.file.plain_sha256 = bytes;
            issue.blob.file.blob_id = BlobId::new(blob);
            (issue.draft, issue.class, issue.blob.class) = (draft, class, class);
            issue.highest = RecordClass::ConfidentialShareable;
            if is_checked {
                anonymity_checks::record(tx, audit, &case.scope(), &issue.blob.file, &check())?;
            }
            if encloses {
                let listed =
                    ListedEnclosure { letter: "A".into(), words: "The first letter".into(), file: None };
                let enclosed = Enclosed::Letter { letter: case.draft };
                issue.enclosures = vec![FrozenEnclosure { enclosed, listed }];
            }
            letters::issue(tx, audit, &issue).map(|_| ())
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, ..ProptestConfig::default() })]

    #[test]
    fn t94_the_rules_of_records_hold_whatever_is_done(acts in vec(act(), 1_000)) {
        let world = World::new();
        let store = world.open();
        let case = record_case(&world, &store);
        issue_letter(&store, case);
        let broken = store.write(stamp(7), move |tx, audit| {
            audit.record(Event::FirmChanged);
            let (mut before, mut lowered) = (standing(tx), BTreeSet::new());
            for (n, act) in (1..).zip(&acts) {
                let done = attempt(tx, audit, &case, n, act);
                let after = standing(tx);
                let step = (before.class, after.class);
                // What went through the door stays allowed until its transaction ends.
                if done && matches!(act, Act::Lower(_)) {
                    lowered.insert(step);
                }
                let holds = (after.class >= before.class || lowered.contains(&step))
                    && after.class >= RecordClass::ConfidentialShareable
                    && after.disclosed >= before.disclosed
                    && (after.unchecked, after.mixed) == (0, 0);
                if !holds {
                    return Ok::<_, StoreError>(Some(format!("{act:?}: {before:?} became {after:?}")));
                }
                before = after;
            }
            Ok(None)
        }).unwrap();
        prop_assert_eq!(broken, None);
    }
}
