//! Searching: everything is found and nothing covered is quoted, the index follows its sources, and what was deleted is gone.

use crate::{
    classes::with_everything,
    statements,
    world::{Case, World, change_firm, draft, record_allegation, record_case, retrace, stamp},
};
use candour_model::{
    backups::WholeFinding,
    ids::{ParagraphId, StatementId},
    letters::LetterDraft,
    particulars::{ParticularId, SaidParticular},
    search::{Found, FoundField, FoundGroup, FoundNoun, FoundRecord, MATCHES_COUNTED, SearchFor},
    statements::{KeepStatement, Paragraph, StatementKind},
};
use candour_store::{Connection, Store, StoreError, allegations, audit::Event, drafts, search, undo::Way};
use std::{
    io::Write,
    process::{Command, Stdio},
};

fn asked(words: &str) -> SearchFor {
    SearchFor { words: words.into(), matter: None, group: None, records: 200 }
}

fn find(store: &Store, words: &str) -> Found {
    let asked = asked(words);
    store.read(move |db| search::find(db, &asked)).unwrap()
}

fn records(found: &Found) -> Vec<&FoundRecord> {
    found.groups.iter().flat_map(|group| &group.records).collect()
}

fn finds(store: &Store, words: &str) -> bool {
    find(store, words).matches > 0
}

fn agrees(store: &Store) -> bool {
    store.read(search::agrees).unwrap()
}

/// The views that say what is searched.
fn sources(db: &Connection) -> Vec<String> {
    db.prepare("SELECT name FROM sqlite_schema WHERE type = 'view' AND name GLOB 'search_of_*'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap()
}

fn amend(store: &Store, case: Case, particulars: &'static str) {
    store
        .write(stamp(6), move |tx, audit| {
            let mut said = record_allegation((case.matter, case.client, case.officer, case.described));
            said.particulars = particulars.into();
            audit.record(Event::AllegationAmended { matter: case.matter, allegation: case.allegation });
            allegations::amend(tx, case.allegation, &said)
        })
        .unwrap();
}

#[test]
fn a_word_of_every_source_finds_its_record() {
    let world = World::new();
    let (store, _) = with_everything(&world);
    store
        .write(stamp(9), |tx, audit| {
            audit.record(Event::FirmChanged);
            tx.execute("UPDATE statement SET content_note = 'restraint'", [])?;
            tx.execute("UPDATE statement_session SET place = 'the office'", [])?;
            tx.execute(
                "UPDATE office SET address = '[\"1 Quay Street\"]', email = 'standards@northmere.example', how = 'telephone'",
                [],
            )?;
            tx.execute("UPDATE preservation_item SET note = 'in the archive'", [])?;
            tx.execute("UPDATE helper SET relation = 'neighbour'", [])?;
            Ok::<_, StoreError>(tx.execute("UPDATE blob SET original_name = 'reply.pdf'", [])?)
        })
        .unwrap();
    let texts: Vec<(String, String, String)> = store
        .read(|db| {
            let mut texts = Vec::new();
            for view in sources(db) {
                let mut query =
                    db.prepare(&format!("SELECT record, text FROM {view} WHERE text GLOB '*[a-z0-9]*'"))?;
                let mut rows = query.query([])?;
                let before = texts.len();
                while let Some(row) = rows.next()? {
                    texts.push((view.clone(), row.get(0)?, row.get(1)?));
                }
                if texts.len() == before {
                    texts.push((view, String::new(), String::new()));
                }
            }
            Ok::<_, StoreError>(texts)
        })
        .unwrap();
    assert!(texts.len() > 30);
    let mut empty = Vec::new();
    for (view, record, text) in texts {
        if record.is_empty() {
            empty.push(view);
            continue;
        }
        let words = text.split(|c: char| !c.is_alphanumeric());
        let longest = words.max_by_key(|word| word.len()).unwrap();
        let found = find(&store, longest);
        assert!(records(&found).iter().any(|one| one.record == record), "{longest} of {view}");
    }
    assert_eq!(empty, Vec::<String>::new(), "sources without a row in this test");
    assert!(agrees(&store));
}

#[test]
fn covered_text_is_counted_and_never_quoted_and_people_are_ciphers() {
    let world = World::new();
    let (store, _) = with_everything(&world);
    let found = find(&store, "nobody saw");
    let [account] = records(&found)[..] else { panic!("one account is found") };
    assert_eq!((account.noun, account.number), (FoundNoun::Statement, Some(1)));
    assert!(account.cipher.is_some());
    assert_eq!(account.places[0].field, FoundField::Paragraph);
    assert_eq!(account.places[0].quote, None);
    let said = serde_json::to_string(&find(&store, "shift")).unwrap();
    assert!(said.contains("allegation") && !said.contains("shift"), "{said}");

    let found = find(&store, "b relief");
    let found = records(&found);
    let officer = found.iter().find(|record| record.noun == FoundNoun::Officer).unwrap();
    let quote = officer.places[0].quote.as_ref().unwrap();
    let hits: Vec<_> = quote.iter().filter(|span| span.is_hit).map(|span| span.text.as_str()).collect();
    assert_eq!(hits, ["B", "Relief"]);
}

#[test]
fn numbers_and_references_are_found_by_their_parts() {
    let world = World::new();
    let store = world.open();
    record_case(&world, &store);
    for (words, is_found) in [
        ("4471", true),
        ("44", true),
        ("47", true),
        ("71", true),
        ("ends 71", true),
        ("ending in 471", true),
        ("ends 47", false),
        ("48", false),
        ("0114", true),
        ("114", true),
        ("HQ/2026/0114", true),
        ("hq/20", true),
    ] {
        assert_eq!(finds(&store, words), is_found, "{words}");
    }
}

#[test]
fn marks_above_letters_and_strokes_through_them_are_not_needed() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    amend(&store, case, "Pani Żółć z Łodzi. Aeth hi i Dŷ Gŵyr.");
    for words in ["zolc", "lodzi", "Łodzi", "ŁODZI", "ty gwyr", "dy gwyr", "GŴYR", "\"Aeth hi\""] {
        assert_eq!(finds(&store, words), words != "ty gwyr", "{words}");
    }
    assert!(!finds(&store, "\"hi Aeth\""));
}

#[test]
fn within_a_matter_only_what_is_of_it_is_found() {
    let world = World::new();
    let (store, _) = with_everything(&world);
    let matter = records(&find(&store, "hq/2026/0114"))[0].matter;
    let within = |words: &str, matter| {
        let asked = SearchFor { matter, ..asked(words) };
        store.read(move |db| search::find(db, &asked)).unwrap().matches
    };
    let another = Some(candour_model::ids::MatterId(candour_store::fresh_id(stamp(9).at)));
    for words in ["relief", "shift", "nobody"] {
        assert_eq!(within(words, matter), within(words, None), "{words}");
        assert!(within(words, matter) > 0, "{words}");
        assert_eq!(within(words, another), 0, "{words}");
    }
}

#[test]
fn a_group_says_how_much_there_is_beyond_what_is_shown() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    for n in 1..=5 {
        let statement = statements::take(&store, case, StatementKind::FirstAccount);
        let text = "Nobody saw.".into();
        let paragraphs = vec![Paragraph { id: ParagraphId(uuid::Uuid::from_u128(n)), text }];
        let written = KeepStatement { statement, paragraphs };
        store.keep(move |tx| candour_store::statements::keep(tx, &written, stamp(6).at)).unwrap();
    }
    let asked = SearchFor { group: Some(FoundGroup::Accounts), records: 2, ..asked("nobody") };
    let found = store.read(move |db| search::find(db, &asked)).unwrap();
    assert_eq!((found.matches, found.groups[0].records.len(), found.groups[0].has_more), (5, 2, true));
    assert_eq!(found.groups[0].records[0].number, Some(5), "recorded last first");
}

#[test]
fn what_is_typed_is_never_a_fault() {
    let world = World::new();
    let store = world.open();
    record_case(&world, &store);
    let many = "word ".repeat(60);
    for words in [
        "\"",
        "\"\"",
        "a\"b\"c",
        "AND",
        "OR OR",
        "NOT x",
        "NEAR(a b, 3)",
        "text : x",
        "^x",
        "x*",
        "*",
        "()",
        "{text} : x",
        "- - -",
        "'; DROP TABLE matter; --",
        "%",
        "\u{feff}x",
        "x\u{202e}y",
        "\u{1}",
        "\u{0}",
        "İ",
        "🙂 x",
        "日本 語",
        &many,
    ] {
        let _ = find(&store, words);
    }
    assert!(finds(&store, "hq"));
}

#[test]
fn undoing_and_raw_changes_are_followed() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    assert!(finds(&store, "shift"));
    amend(&store, case, "He kept the telephone.");
    assert!(finds(&store, "telephone") && !finds(&store, "shift"));
    retrace(&store, stamp(7), Way::Back).unwrap().unwrap();
    assert!(!finds(&store, "telephone") && finds(&store, "shift"));
    retrace(&store, stamp(8), Way::Again).unwrap().unwrap();
    assert!(finds(&store, "telephone") && agrees(&store));
    assert_eq!(store.check_everything().unwrap().faults, []);
    world.close(&store);
    world.raw().execute("UPDATE allegation SET particulars = 'altered beside the program'", []).unwrap();
    let store = world.try_open(9).unwrap().0;
    assert!(finds(&store, "altered") && agrees(&store));
}

#[test]
fn what_was_done_about_a_date_is_counted_and_what_is_to_be_done_is_quoted() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    crate::diary::with_dates(&store, case);
    let found = find(&store, "counsel");
    let [date] = records(&found)[..] else { panic!("one date is found") };
    assert_eq!((date.noun, date.number, date.matter), (FoundNoun::Date, Some(2), Some(case.matter)));
    let quoted: Vec<_> = date.places.iter().map(|place| (place.field, place.quote.is_some())).collect();
    assert_eq!(quoted, [(FoundField::Done, false), (FoundField::ToDo, true)]);
    let found = find(&store, "letter of the force");
    assert_eq!(records(&found)[0].noun, FoundNoun::Event);
}

#[test]
fn what_the_firm_says_of_a_rule_and_of_a_day_is_found_until_it_says_something_else() {
    let world = World::new();
    let store = world.open();
    crate::deadlines::with_corrections(&store);
    let found = find(&store, "use it");
    let [rule] = records(&found)[..] else { panic!("one rule is found") };
    assert_eq!((rule.noun, rule.record.as_str()), (FoundNoun::Rule, "foi"));
    let found = find(&store, "proclaimed");
    let [holiday] = records(&found)[..] else { panic!("one holiday is found") };
    assert_eq!((holiday.noun, holiday.on), (FoundNoun::Holiday, Some(jiff::civil::date(2027, 6, 7))));
    retrace(&store, stamp(7), Way::Back).unwrap().unwrap();
    assert!(!finds(&store, "proclaimed") && finds(&store, "use it") && agrees(&store));
    store.write(stamp(8), search::rebuild).unwrap();
    assert!(finds(&store, "use it") && agrees(&store));
}

#[test]
fn a_common_word_is_counted_so_far_and_no_further() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    for _ in 0..2 {
        let statement = statements::take(&store, case, StatementKind::FirstAccount);
        write(&store, statement, &["Nobody saw."; 600]);
    }
    let asked = SearchFor { group: Some(FoundGroup::Accounts), ..asked("nobody") };
    let found = store.read(move |db| search::find(db, &asked)).unwrap();
    assert_eq!((found.matches, found.groups[0].matches), (MATCHES_COUNTED + 1, MATCHES_COUNTED + 1));
    assert_eq!(found.groups[0].records[0].number, Some(2), "the last is shown all the same");
}

fn write(store: &Store, statement: StatementId, texts: &[&'static str]) {
    let paragraphs = texts
        .iter()
        .zip(1_u128..)
        .map(|(text, n)| Paragraph { id: ParagraphId(uuid::Uuid::from_u128(n)), text: (*text).into() })
        .collect();
    let written = KeepStatement { statement, paragraphs };
    store.keep(move |tx| candour_store::statements::keep(tx, &written, stamp(6).at)).unwrap();
}

#[test]
fn an_account_being_written_is_found_as_it_stands() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let statement = statements::take(&store, case, StatementKind::FirstAccount);
    write(&store, statement, &["The gate was shut.", "He waited by the wall."]);
    write(&store, statement, &["It was raining.", "The gate was shut.", "He waited by the wall."]);
    let found = find(&store, "wall");
    assert_eq!(records(&found)[0].places[0].numbers, [3]);
    write(&store, statement, &["It was raining."]);
    assert!(!finds(&store, "wall") && agrees(&store));
}

#[test]
fn what_is_written_for_a_particular_of_a_letter_is_found_in_its_draft() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let keep = |words: &str| {
        let said = SaidParticular {
            particular: ParticularId("grounds".into()),
            allegation: Some(case.allegation),
            words: words.into(),
        };
        let draft = LetterDraft { said: vec![said], ..draft(&case) };
        store.keep(move |tx| drafts::keep(tx, &draft, stamp(6).at)).unwrap();
    };
    keep("The radiologist was never asked.");
    let found = find(&store, "radiologist");
    let place = &records(&found)[0].places[0];
    assert_eq!(
        (records(&found)[0].noun, place.field, place.numbers.len()),
        (FoundNoun::Draft, FoundField::Paragraph, 0)
    );
    keep("Nobody was asked.");
    assert!(!finds(&store, "radiologist") && finds(&store, "Nobody") && agrees(&store));
}

#[test]
fn an_index_of_another_version_is_not_asked_until_it_is_built_anew() {
    let world = World::new();
    let store = world.open();
    record_case(&world, &store);
    world.close(&store);
    world.raw().execute("UPDATE search_state SET version = 7", []).unwrap();
    let store = world.try_open(3).unwrap().0;
    assert!(!find(&store, "shift").is_index_ready);
    store.write(stamp(4), search::rebuild).unwrap();
    assert!(find(&store, "shift").is_index_ready && finds(&store, "shift") && agrees(&store));
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn an_index_that_is_missing_is_made_again_at_opening_as_it_was() {
    let world = World::new();
    let store = world.open();
    record_case(&world, &store);
    world.close(&store);
    let made = |raw: &Connection, table: &str| -> String {
        raw.query_row("SELECT sql FROM sqlite_schema WHERE name = :table", [table], |row| row.get(0)).unwrap()
    };
    for table in ["search_index", "search_draft_index"] {
        let raw = world.raw();
        let before = made(&raw, table);
        raw.execute_batch(&format!("DROP TABLE {table}")).unwrap();
        drop(raw);
        let store = world.try_open(3).unwrap().0;
        assert!(finds(&store, "shift") && agrees(&store));
        change_firm(&store, 4).unwrap();
        world.close(&store);
        assert_eq!(made(&world.raw(), table), before);
    }
}

/// ⚑ A row taken out of the words kept, and one taken out of the index alone.
#[test]
fn the_check_of_everything_finds_an_index_that_does_not_agree() {
    for planted in [
        "DELETE FROM search_text WHERE noun = 'allegation' AND field = 'particulars'",
        "INSERT INTO search_index (search_index, rowid, text, also, scope)
         SELECT 'delete', seq, text, also, scope FROM search_text WHERE field = 'particulars'",
    ] {
        let world = World::new();
        let store = world.open();
        record_case(&world, &store);
        assert_eq!(store.check_everything().unwrap().faults, []);
        world.close(&store);
        world.raw().execute_batch(planted).unwrap();
        let store = world.try_open(3).unwrap().0;
        assert!(store.check_everything().unwrap().faults.contains(&WholeFinding::Index), "{planted}");
        store.write(stamp(4), search::rebuild).unwrap();
        assert_eq!(store.check_everything().unwrap().faults, []);
    }
}

/// How often the words stand in the pages of the closed database, decrypted one by one.
fn in_pages(world: &World, words: &str) -> usize {
    const PROGRAM: &str = r"
import subprocess, sys
key, path = sys.stdin.readline().strip(), sys.argv[1]
clear = b''
data = open(path, 'rb').read()
for start in range(0, len(data), 4096):
    page = data[start:start + 4096]
    body = page[16 if start == 0 else 0:4016]
    clear += subprocess.run(['openssl', 'enc', '-d', '-aes-256-cbc', '-nopad', '-K', key, '-iv', page[4016:4032].hex()],
                            input=body, capture_output=True, check=True).stdout
print(clear.count(sys.argv[2].encode()))
";
    let mut python = Command::new("python3")
        .args(["-c", PROGRAM])
        .arg(world.folder.database())
        .arg(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let key = crate::independent::raw_key(&world.folder, crate::world::PASSPHRASE);
    python.stdin.take().unwrap().write_all(key.as_bytes()).unwrap();
    String::from_utf8(python.wait_with_output().unwrap().stdout).unwrap().trim().parse().unwrap()
}

/// ⚑ Before it is changed, the word is seen in the pages. The index keeps of a word only what follows the letters that it
/// begins with in common with the word before, and a cipher may begin with any letter: so the end of the word is sought.
#[test]
fn a_word_that_was_changed_is_nowhere_in_the_pages_of_the_database() {
    const END: &str = "quernstone";
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let statement = statements::take(&store, case, StatementKind::FirstAccount);
    amend(&store, case, "He said zyxquernstone twice.");
    world.close(&store);
    assert!(in_pages(&world, END) >= 3, "in the record, in the words kept and in the index");
    let store = world.try_open(7).unwrap().0;
    amend(&store, case, "He said nothing.");
    write(&store, statement, &["She said zyxquernstone."]);
    world.close(&store);
    assert!(in_pages(&world, END) >= 3, "in the draft, in the words kept and in the index of drafts");
    let store = world.try_open(8).unwrap().0;
    write(&store, statement, &["She said nothing."]);
    world.close(&store);
    assert_eq!(in_pages(&world, END), 0);
}

#[test]
fn no_trigger_and_no_search_scans_a_table() {
    let world = World::new();
    let store = world.open();
    record_case(&world, &store);
    let scans = store
        .read(|db| {
            let mut scans = Vec::new();
            for view in sources(db) {
                let query = format!("EXPLAIN QUERY PLAN SELECT * FROM {view} WHERE row = 7");
                let steps = db
                    .prepare(&query)?
                    .query_map([], |row| row.get::<_, String>(3))?
                    .collect::<Result<Vec<_>, _>>()?;
                scans.extend(steps.into_iter().filter(|step| {
                    step.starts_with("SCAN") && !step.contains("VIRTUAL TABLE") && !step.contains("CONSTANT")
                }));
            }
            Ok::<_, StoreError>(scans)
        })
        .unwrap();
    assert_eq!(scans, Vec::<String>::new());
}
