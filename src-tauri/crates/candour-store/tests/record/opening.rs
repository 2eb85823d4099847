//! Opening: what is refused and leaves every byte as it was, and what is opened with a warning.

use crate::world::{PASSPHRASE, World, change_firm, record_case, stamp};
use candour_store::{StoreError, Warning, audit};
use candour_vault::{Effort, Passphrase, Unlock, WayIn, unlock};
use std::{
    env,
    ffi::OsStr,
    fs,
    io::{BufRead, BufReader, Read, Write},
    process::{Child, ChildStdout, Command, Stdio},
    sync::Arc,
};

/// SHA-256 of every file of a casebook, worked out in another process: were this one to open and close the database beside
/// its connection, the system would take the connection's lock away.
fn tree(world: &World) -> String {
    let listed = Command::new("sh")
        .args(["-c", "find . -type f | sort | xargs sha256sum"])
        .current_dir(world.folder.path())
        .output()
        .unwrap();
    assert!(listed.status.success());
    String::from_utf8(listed.stdout).unwrap()
}

fn passphrase() -> Passphrase {
    Passphrase::from_bytes(PASSPHRASE.as_bytes().to_vec().into()).unwrap()
}

/// The other process of the tests below: opens the casebook named in the environment, says what came of it, and holds it
/// until its input ends. Without a name it has nothing to do.
#[test]
fn another_process() {
    let Some(path) = env::var_os("CANDOUR_TEST_CASEBOOK") else { return };
    let folder = candour_vault::CasebookFolder::at(path);
    let keys = unlock(&folder, Unlock::Passphrase(&passphrase(), None)).unwrap();
    let opened = candour_store::Store::open(&folder, &keys, &stamp(50), None);
    if let Ok((store, _)) = &opened {
        change_firm(store, 51).unwrap();
    }
    println!("\nopened: {:?}", opened.as_ref().map(|_| ()));
    std::io::stdout().flush().unwrap();
    std::io::stdin().lines().for_each(drop);
}

/// A process that has said what came of its opening, and lives until it is dropped.
struct Other {
    child: Child,
    said: String,
    _stdout: BufReader<ChildStdout>,
}

impl Other {
    /// Starts it, through the words of another command where there are any.
    fn start(world: &World, through: &[&str]) -> Self {
        let this = env::current_exe().unwrap();
        let mut words: Vec<&OsStr> = through.iter().map(OsStr::new).collect();
        words.extend([this.as_os_str(), OsStr::new("--exact"), OsStr::new("opening::another_process")]);
        words.push(OsStr::new("--nocapture"));
        let mut child = Command::new(words[0])
            .args(&words[1..])
            .env("CANDOUR_TEST_CASEBOOK", world.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let said = stdout.by_ref().lines().map(Result::unwrap).find(|line| line.starts_with("opened: "));
        Self { said: said.unwrap(), child, _stdout: stdout }
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

#[test]
fn t72_a_second_opening_is_refused_as_in_use_in_this_process_and_in_another() {
    let world = World::new();
    let store = world.open();
    change_firm(&store, 2).unwrap();
    let before = tree(&world);
    assert!(matches!(world.try_open(3), Err(StoreError::InUse)));
    let other = Other::start(&world, &[]);
    assert_eq!(other.said, "opened: Err(InUse)");
    drop(other);
    assert_eq!(tree(&world), before);
    change_firm(&store, 4).unwrap();
}

#[test]
fn t72_a_process_that_was_killed_holds_nothing_and_loses_nothing() {
    let world = World::new();
    let other = Other::start(&world, &[]);
    assert_eq!(other.said, "opened: Ok(())");
    assert!(matches!(world.try_open(60), Err(StoreError::InUse)));
    drop(other);
    let (store, warnings) = world.try_open(60).unwrap();
    assert_eq!(warnings, []);
    let firm = store.read(candour_store::settings::get).unwrap().firm.unwrap();
    assert_eq!(firm.name.as_str(), "Hartley Quill");
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn t72_on_a_read_only_file_system_it_is_refused_and_unchanged() {
    let world = World::new();
    let before = tree(&world);
    let script = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"";
    let folder = world.folder.path().display().to_string();
    let other = Other::start(&world, &["unshare", "--map-root-user", "--mount", "sh", "-c", script, &folder]);
    assert_eq!(other.said, "opened: Err(ReadOnly)");
    drop(other);
    assert_eq!(tree(&world), before);
}

#[test]
fn on_a_full_disk_opening_says_so_and_with_room_again_nothing_is_lost() {
    let world = World::new();
    let folder = world.folder.path().display().to_string();
    let on_a_small_disk =
        "cp -r \"$0\" \"$0.kept\" && mount -t tmpfs -o size=8m none \"$0\" && cp -r \"$0.kept\"/. \"$0\"";
    let full =
        format!("{on_a_small_disk}; dd if=/dev/zero of=\"$0/filler\" bs=4096 status=none 2>&-; exec \"$@\"");
    let room = format!("{on_a_small_disk} && exec \"$@\"");
    for (script, expected) in [(full, "opened: Err(DiskFull)"), (room, "opened: Ok(())")] {
        let other =
            Other::start(&world, &["unshare", "--map-root-user", "--mount", "sh", "-c", &script, &folder]);
        assert_eq!(other.said, expected);
    }
}

#[test]
fn t71_a_newer_casebook_is_refused_with_every_byte_as_it_was() {
    for log_left_behind in [false, true] {
        let world = World::new();
        let raw = world.raw();
        if log_left_behind {
            raw.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
        }
        raw.execute_batch("PRAGMA user_version = 99; UPDATE casebook SET min_app = '0.9'").unwrap();
        drop(raw);
        let _ = fs::remove_file(world.folder.path().join("casebook.db-shm"));
        assert_eq!(world.folder.path().join("casebook.db-wal").exists(), log_left_behind);
        let before = tree(&world);
        let refused = world.try_open(2);
        assert!(matches!(refused, Err(StoreError::TooNew { ref needs }) if needs == "0.9"), "{refused:?}");
        assert_eq!(tree(&world), before);
    }
}

/// Also after a crash between the header and the record.
#[test]
fn a_changed_passphrase_is_an_entry_of_the_next_opening() {
    let world = World::new();
    let mut keys = unlock(&world.folder, Unlock::Passphrase(&passphrase(), None)).unwrap();
    let new =
        Passphrase::from_bytes(b"lantern copper meadow thirteen velvet harbour".to_vec().into()).unwrap();
    keys.replace_passphrase(&world.folder, &new, None, Effort::CHEAP).unwrap();
    let keys = unlock(&world.folder, Unlock::Passphrase(&new, None)).unwrap();
    let (store, warnings) = candour_store::Store::open(&world.folder, &keys, &stamp(2), None).unwrap();
    assert_eq!(warnings, []);
    let lines = store.read(audit::lines).unwrap();
    let changed = lines.iter().filter(|line| line.contains("\"header.changed\"")).count();
    assert_eq!(changed, 1);
}

#[test]
fn t05_an_older_header_put_back_under_a_newer_database_warns() {
    let world = World::new();
    let copies = [world.folder.header(), world.folder.header_copy()];
    let old = fs::read(&copies[0]).unwrap();
    let mut keys = unlock(&world.folder, Unlock::Passphrase(&passphrase(), None)).unwrap();
    let second =
        Passphrase::from_bytes(b"lantern copper meadow thirteen velvet harbour".to_vec().into()).unwrap();
    keys.add_slot(&world.folder, &WayIn::SecondPerson(&second), Effort::CHEAP).unwrap();
    let (newer, older) = (keys.generation(), keys.generation() - 1);
    let (store, warnings) = candour_store::Store::open(&world.folder, &keys, &stamp(2), None).unwrap();
    assert_eq!(warnings, []);
    let head = store.close().unwrap();
    keys.write_seen(&world.folder, head.n, head.hash).unwrap();
    for copy in &copies {
        fs::write(copy, &old).unwrap();
    }
    let keys = unlock(&world.folder, Unlock::Passphrase(&passphrase(), None)).unwrap();
    let (store, warnings) = candour_store::Store::open(&world.folder, &keys, &stamp(3), None).unwrap();
    assert_eq!(warnings, [Warning::HeaderOlder { header: older, database: newer }]);
    let lines = store.read(audit::lines).unwrap();
    assert!(lines.iter().any(|line| line.contains("\"header.older\"")));
}

#[test]
fn an_older_copy_of_the_database_is_noticed_by_what_was_last_seen() {
    let world = World::new();
    let old = fs::read(world.folder.database()).unwrap();
    let store = world.open();
    record_case(&world, &store);
    let head = world.close(&store);
    fs::write(world.folder.database(), old).unwrap();
    let (store, warnings) = world.try_open(5).unwrap();
    assert_eq!(warnings, [Warning::OlderCopy { seen: head.n, found: world.head.n }]);
    assert!(store.read(audit::lines).unwrap().iter().any(|line| line.contains("\"casebook.older_copy\"")));
}

#[test]
fn an_older_copy_of_the_whole_folder_is_noticed_by_the_copy_kept_elsewhere() {
    let world = World::new();
    let (old, old_seen) =
        (fs::read(world.folder.database()).unwrap(), fs::read(world.folder.seen()).unwrap());
    let store = world.open();
    change_firm(&store, 2).unwrap();
    let head = store.close().unwrap();
    let elsewhere = world.place.path().join("elsewhere.seen");
    world.keys.write_seen_at(&elsewhere, head.n, head.hash).unwrap();
    fs::write(world.folder.database(), old).unwrap();
    fs::write(world.folder.seen(), old_seen).unwrap();
    let seen = world.keys.read_seen_at(&elsewhere).unwrap();
    let (_, warnings) =
        candour_store::Store::open(&world.folder, &world.keys, &stamp(5), seen.as_ref()).unwrap();
    assert_eq!(warnings, [Warning::OlderCopy { seen: head.n, found: world.head.n }]);
}

#[test]
fn a_missing_note_of_what_was_seen_and_a_clock_behind_are_warned_of_and_written_down() {
    let world = World::new();
    fs::remove_file(world.folder.seen()).unwrap();
    let (store, warnings) = world.try_open(-3_600).unwrap();
    let last = stamp(0).second();
    assert_eq!(warnings, [Warning::SeenMissing, Warning::ClockMovedBack { last }]);
    let lines = store.read(audit::lines).unwrap();
    let of = |act: &str| lines.iter().position(|line| line.contains(act));
    assert!(of("\"clock.moved_back\"") < of("\"casebook.seen_missing\""));
    assert!(of("\"casebook.seen_missing\"").is_some());
    store.read(audit::verify).unwrap();
}

#[test]
fn each_damaged_database_has_its_own_refusal_and_stays_as_it_is() {
    type Damage = fn(&World);
    let cases: [(&str, Damage); 5] = [
        ("DatabaseMissing", |world| fs::remove_file(world.folder.database()).unwrap()),
        ("Damaged", |world| fs::write(world.folder.database(), b"").unwrap()),
        ("Damaged", |world| fs::write(world.folder.database(), [7; 8_192]).unwrap()),
        ("CipherAbsent", |world| fs::write(world.folder.database(), b"SQLite format 3\0 in clear").unwrap()),
        ("Damaged", |world| {
            fs::copy(World::new().folder.database(), world.folder.database()).unwrap();
        }),
    ];
    for (expected, damage) in cases {
        let world = World::new();
        damage(&world);
        let before = tree(&world);
        let Err(refused) = world.try_open(2) else { panic!("opened: {expected}") };
        assert_eq!(format!("{refused:?}"), expected);
        assert_eq!(tree(&world), before, "{expected}");
    }
}

#[test]
fn a_record_is_made_once() {
    let world = World::new();
    let again = candour_store::Store::create(&world.folder, &world.keys, &stamp(2));
    assert!(matches!(again, Err(StoreError::AlreadyMade)));
    drop(Arc::clone(&world.keys));
    world.open();
}

/// Takes out what the last four steps made: they make it again.
const WITHOUT_CHECKS_AND_REPLACEMENTS: &str = "
    DROP VIEW search_of_evidence;
    DELETE FROM search_text WHERE noun = 'evidence';
    DROP TABLE evidence;
    DROP INDEX exhibit_with_its_matter;
    DROP TABLE backup;
    DROP TABLE whole_check;
    DROP TABLE letter_wording;
    DROP TRIGGER letter_replaces_one_of_its_matter;
    DROP TRIGGER letter_replaces_the_same_for_ever;
    DROP INDEX letter_replacing;
    ALTER TABLE letter DROP COLUMN replaces;
    DROP TRIGGER letter_is_not_public_when_it_is_issued;
    DROP TRIGGER letter_names_nobody_by_its_check;
    DROP TRIGGER paper_names_nobody_by_its_check;
    DROP TRIGGER class_is_not_lowered_so_far;
    DROP TABLE anonymity_check;
";

/// Takes out what the steps between the one that is tried and those made: they make it again.
const WITHOUT_LATER_STEPS: &str = "
    DROP TABLE logo;
    DROP VIEW search_of_exhibit;
    DELETE FROM search_text WHERE noun = 'exhibit';
    DROP TABLE exhibit;
    ALTER TABLE draft DROP COLUMN earlier;
    DROP VIEW search_of_criterion_answer;
    DELETE FROM search_text WHERE field = 'answer';
    DROP TABLE criterion_answer;
    DROP VIEW search_of_precept_correction;
    DELETE FROM search_text WHERE noun = 'precept';
    DROP TABLE precept_correction;
    DROP VIEW search_of_check_answer;
    DROP TABLE check_answer;
    DROP TABLE identity_schedule_person;
    DROP TABLE identity_schedule;
    DROP VIEW search_of_template_version;
    DELETE FROM search_text WHERE noun = 'template';
    DROP TABLE template_version;
    DROP TABLE enclosure;
    DROP TABLE paper;
";

/// The step makes tables anew, which the audit of its own rows must find under their names.
#[test]
fn kept_verdicts_and_views_are_brought_over_from_the_form_before() {
    let world = World::new();
    let (store, _) = crate::classes::with_everything(&world);
    let held = |raw: &rusqlite::Connection| {
        let one = |query: &str| raw.query_row(query, [], |row| row.get::<_, String>(0)).unwrap();
        (
            one(
                "SELECT json_group_array(json_array(seq, on_day, verdict, possible)) FROM independence_verdict",
            ),
            one("SELECT json_group_array(text) FROM search_text WHERE field = 'view'"),
        )
    };
    store.close().unwrap();
    let raw = world.raw();
    let before = held(&raw);
    assert!(before.0 != "[]" && before.1 != "[]", "{before:?}");
    raw.execute_batch(WITHOUT_CHECKS_AND_REPLACEMENTS).unwrap();
    raw.execute_batch(WITHOUT_LATER_STEPS).unwrap();
    raw.execute_batch("PRAGMA user_version = 44").unwrap();
    drop(raw);
    world.try_open(10_000).unwrap().0.close().unwrap();
    let raw = world.raw();
    assert_eq!(held(&raw), before);
    let covered: i64 = raw
        .query_row("SELECT min(covered) FROM search_text WHERE field = 'view'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(covered, 1);
}

/// The step makes both tables anew, each row under its own number.
#[test]
fn papers_and_what_was_enclosed_are_brought_over_from_the_form_before() {
    let world = World::new();
    let (store, _) = crate::classes::with_everything(&world);
    store.close().unwrap();
    let held = |raw: &rusqlite::Connection| {
        let one = |query: &str| raw.query_row(query, [], |row| row.get::<_, String>(0)).unwrap();
        (
            one(
                "SELECT json_group_array(json_array(seq, id, form, sha256, blob, editable, class)) FROM paper",
            ),
            one("SELECT json_group_array(json_array(seq, letter, words, paper, class)) FROM enclosure"),
        )
    };
    let raw = world.raw();
    let before = held(&raw);
    assert!(before.0 != "[]" && before.1 != "[]", "{before:?}");
    raw.execute_batch(WITHOUT_CHECKS_AND_REPLACEMENTS).unwrap();
    raw.execute_batch(
        "CREATE TRIGGER paper_keeps_its_client_and_copy BEFORE UPDATE OF client, editable ON paper
         BEGIN SELECT RAISE(ABORT, 'a paper once made is never changed'); END;
         PRAGMA user_version = 57;",
    )
    .unwrap();
    drop(raw);
    world.try_open(10_000).unwrap().0.close().unwrap();
    let raw = world.raw();
    assert_eq!(held(&raw), before);
    assert!(raw.execute("DELETE FROM paper", []).is_err(), "what was made stays");
}
