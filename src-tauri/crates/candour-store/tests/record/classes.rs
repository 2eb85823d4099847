//! Classes: every table has one or says why not, and none is lowered in passing.

use crate::world::{Case, World, change_firm, draft, issue_letter, psd, record_case, stamp};
use candour_model::classes::RecordClass;
use candour_store::{
    Connection, StoreError,
    audit::Event,
    classes::{self, EXEMPT},
};

const CLASS: &str =
    "class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))";

/// Tables that neither have a class, with its check, without a default, and with its guard, nor are exempt.
fn tables_without_a_class(db: &Connection) -> Vec<String> {
    let mut tables = db
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
        .unwrap();
    let tables: Vec<(String, String)> =
        tables.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
    let has_guard = |table: &str| {
        db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = ?1")
            .unwrap()
            .exists([format!("{table}_class_lowered")])
            .unwrap()
    };
    let is_append_only = |table: &str| table == "disclosure";
    tables
        .into_iter()
        .filter(|(table, sql)| {
            let is_exempt = EXEMPT.iter().any(|(exempt, _)| exempt == table);
            let has_class = sql.contains(CLASS) && (has_guard(table) || is_append_only(table));
            is_exempt == has_class
        })
        .map(|(table, _)| table)
        .collect()
}

#[test]
fn t92_every_table_has_a_class_or_is_on_the_exempt_list() {
    let world = World::new();
    assert_eq!(tables_without_a_class(&world.raw()), Vec::<String>::new());
}

/// ⚑ A table without a class, one with a default, and one without a guard.
#[test]
fn t92_a_table_without_a_class_is_found() {
    let world = World::new();
    let raw = world.raw();
    raw.execute_batch(&format!(
        "CREATE TABLE planted_without (seq INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
         CREATE TABLE planted_default (seq INTEGER PRIMARY KEY, class TEXT NOT NULL DEFAULT 'public') STRICT;
         CREATE TABLE planted_unguarded (seq INTEGER PRIMARY KEY, {CLASS}) STRICT;"
    ))
    .unwrap();
    assert_eq!(tables_without_a_class(&raw), ["planted_default", "planted_unguarded", "planted_without"]);
}

/// Every table with a class and a row, in a casebook with one of everything.
pub(crate) fn with_everything(world: &World) -> (candour_store::Store, Vec<String>) {
    let store = world.open();
    let case = record_case(world, &store);
    issue_letter(&store, case);
    crate::identity_schedules::with_schedule(world, &store, case);
    let paper = crate::papers::keep(&store, &case, candour_model::papers::PaperForm::External, 0x51).unwrap();
    crate::enclosures::with_enclosures(&store, case, paper.id);
    crate::people::record_everything(world, &store, case);
    let investigation = crate::investigations::with_decisions(&store, case);
    crate::independence::with_views(&store, case, investigation);
    crate::taken_steps::with_a_step(&store, case, investigation);
    crate::ties::with_tie(&store, case, investigation);
    crate::criterion_answers::with_answer(&store, case);
    crate::check_answers::with_answers(&store, case, investigation);
    crate::preservation::with_register(&store, case);
    crate::notes::with_notes(&store, case);
    let exhibit = crate::exhibits::with_exhibits(&store, case);
    crate::evidence::with_evidence(&store, case, exhibit);
    crate::diary::with_dates(&store, case);
    crate::officers::recognised(world, &store, case);
    crate::described::identified(&store, case);
    let (sent, _, _) = crate::asks::with_replies(&store, case);
    crate::asks::with_proof(&store, case, sent);
    store.keep(move |tx| candour_store::drafts::keep(tx, &second_draft(&case), stamp(5).at)).unwrap();
    let form = candour_model::form_drafts::FormOf {
        form: candour_model::form_drafts::FormNoun::Note,
        matter: Some(case.matter),
        about: "".into(),
    };
    crate::form_drafts::keep(world, &store, form, "{}", 5);
    throw_away(&store, &case);
    crate::backups::with_backup(&store);
    change_firm(&store, 6).unwrap();
    crate::logo::with_logo(&store);
    crate::statements::summarised(&store, case);
    store
        .write(stamp(7), |tx, audit| {
            audit.record(Event::OfficeChecked { office: psd() });
            let checked_on = jiff::civil::date(2026, 11, 23);
            let office = candour_model::bodies::Office {
                office: psd(),
                address: vec![],
                email: "".into(),
                checked_on,
                checked_by: "".into(),
                how: "".into(),
            };
            candour_store::bodies::check_office(tx, &office)?;
            let force = candour_model::bodies::ForceId("northmere".into());
            candour_store::bodies::correct(tx, &northmere(force), "It was renamed", checked_on)
        })
        .unwrap();
    crate::deadlines::with_corrections(&store);
    crate::precepts::with_corrections(&store);
    crate::templates::with_versions(&store);
    let tables = store
        .read(|db| {
            let tables: Vec<String> = db
                .prepare("SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%_class_lowered'")?
                .query_map([], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            Ok::<_, StoreError>(tables)
        })
        .unwrap();
    (store, tables)
}

/// A draft in the bin.
fn throw_away(store: &candour_store::Store, case: &Case) {
    let third = second_draft(case);
    let what = candour_model::binned::MoveToBin::LetterDraft { letter: third.id };
    store.keep(move |tx| candour_store::drafts::keep(tx, &third, stamp(5).at)).unwrap();
    store
        .write(stamp(5), move |tx, audit| {
            let binned = candour_model::ids::BinnedId(audit.fresh_id());
            audit.record(Event::BinEmptied { binned: vec![binned] });
            candour_store::binned::move_in(tx, audit, binned, &what, jiff::civil::date(2026, 11, 23))
        })
        .unwrap();
}

fn northmere(id: candour_model::bodies::ForceId) -> candour_model::bodies::Corrected {
    let wording = candour_model::bodies::ForceWording {
        name: "Northmere Police".into(),
        short: "Northmere".into(),
        chief_officer_title: "Chief Constable".into(),
        salutation: "Dear Chief Constable".into(),
        psd_name: "Standards".into(),
        former_names: Vec::new(),
        successor: None,
        is_off: false,
    };
    candour_model::bodies::Corrected::Force(id, wording)
}

pub(crate) fn second_draft(case: &Case) -> candour_model::letters::LetterDraft {
    let id = candour_model::ids::LetterId(candour_store::fresh_id(stamp(5).at));
    candour_model::letters::LetterDraft { id, ..draft(case) }
}

#[test]
fn t93_raw_sql_that_lowers_a_class_is_aborted_in_every_table() {
    let world = World::new();
    let (store, tables) = with_everything(&world);
    assert!(tables.len() >= 24);
    for table in tables {
        let lower = format!("UPDATE {table} SET class = 'public'");
        let refused = store.write(stamp(8), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(&lower, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{table}");
    }
}

#[test]
fn t93_a_change_row_of_an_earlier_entry_or_of_another_row_does_not_serve() {
    let world = World::new();
    let (store, _) = with_everything(&world);
    for (row, entry) in [(1, "(SELECT max(n) FROM audit_entry)"), (2, "(SELECT max(n) + 1 FROM audit_entry)")]
    {
        let statements = format!(
            "INSERT INTO class_change (record_table, record, from_class, to_class, reason, actor, entry)
             VALUES ('allegation', {row}, 'privileged', 'public', 'planted', 'slot-1', {entry});
             UPDATE allegation SET class = 'public' WHERE seq = 1;"
        );
        let refused = store.write(stamp(8), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute_batch(&statements)?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "row {row}");
    }
}

/// ⚑ With its trigger taken out, the same statement passes: the refusal is the trigger's.
#[test]
fn t93_without_the_trigger_the_same_statement_passes() {
    let world = World::new();
    let (store, _) = with_everything(&world);
    world.close(&store);
    let raw = world.raw();
    assert!(raw.execute("UPDATE allegation SET class = 'public'", []).is_err());
    raw.execute_batch("DROP TRIGGER allegation_class_lowered").unwrap();
    assert_eq!(raw.execute("UPDATE allegation SET class = 'public'", []).unwrap(), 1);
}

#[test]
fn a_class_is_lowered_with_its_reason_and_its_entry_and_raised_freely() {
    let world = World::new();
    let (store, _) = with_everything(&world);
    store
        .write(stamp(8), |tx, audit| {
            let to = RecordClass::ConfidentialShareable;
            classes::lower(tx, audit, "described_person", 1, to, "marked too high by mistake", None)?;
            tx.execute("UPDATE described_person SET class = 'privileged'", [])?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert!(store.read(candour_store::audit::lines).unwrap().last().unwrap().contains("\"class.lowered\""));
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn what_was_disclosed_is_no_longer_lowered_in_place() {
    let world = World::new();
    let (store, _) = with_everything(&world);
    let refused = store.write(stamp(8), |tx, audit| {
        classes::lower(tx, audit, "letter", 1, RecordClass::Public, "planted", None)
    });
    assert!(matches!(refused, Err(StoreError::Guarded)));
}

#[test]
fn a_file_has_at_least_the_class_of_the_file_it_is_made_from() {
    let world = World::new();
    let (store, _) = with_everything(&world);
    for (class, is_kept) in [("public", false), ("confidential-shareable", true), ("privileged", true)] {
        let id = class.len();
        let copy = format!(
            "INSERT INTO blob (id, matter, plain_sha256, plain_len, cipher_sha256, cipher_len, mime_sniffed,
                               original_name, imported_at, source_note, derived_from, class)
             SELECT '{id:0>32}', matter, plain_sha256, plain_len, cipher_sha256, cipher_len, mime_sniffed,
                    '', imported_at, '', id, '{class}' FROM blob WHERE seq = 1"
        );
        let made = store.write(stamp(8), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(&copy, [])?)
        });
        assert_eq!(made.is_ok(), is_kept, "{class}");
    }
}
