//! The file on the disk: read by other programs, from the passphrase on, and its initialisation vectors.

use crate::world::{PASSPHRASE, World, change_firm, record_case, stamp};
use candour_model::backups::WholeFinding;
use candour_store::StoreError;
use rusqlite::{Connection, OpenFlags};
use std::{
    collections::BTreeSet,
    fs,
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

/// The program in `FORMAT.md` that reads page 1, as it is printed there.
fn program() -> String {
    let format = include_str!("../../../candour-vault/FORMAT.md");
    let start = format.find("```python\n").unwrap() + "```python\n".len();
    format[start..start + format[start..].find("```").unwrap()].to_owned()
}

fn read_page_one(database: &Path, key: &str) -> Output {
    let mut python = Command::new("python3")
        .args(["-c", &program()])
        .arg(database)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    python.stdin.take().unwrap().write_all(key.as_bytes()).unwrap();
    python.wait_with_output().unwrap()
}

fn key_opens(database: &Path, literal: &str) -> bool {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(database, flags).unwrap();
    db.execute_batch("PRAGMA cipher_log_level = NONE").unwrap();
    db.key(Some("main"), literal, false).is_ok()
        && db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)).is_ok()
}

#[test]
fn t07_python_and_openssl_read_page_one_from_the_passphrase_on() {
    let world = World::new();
    let store = world.open();
    change_firm(&store, 2).unwrap();
    let cipher: String = store
        .read(|db| {
            Ok::<_, candour_store::StoreError>(
                db.pragma_query_value(None, "cipher_version", |row| row.get(0))?,
            )
        })
        .unwrap();
    assert!(cipher.starts_with("4."), "{cipher}");
    world.close(&store);
    let key = crate::independent::raw_key(&world.folder, PASSPHRASE);
    let read = read_page_one(&world.folder.database(), &key);
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    assert!(read.stdout.starts_with(b"SQLite format 3\0"));
    assert_eq!(read.stdout.len(), 16 + 4_000);
    assert_eq!(u16::from_be_bytes([read.stdout[16], read.stdout[17]]), 4_096);
}

/// ⚑ One digit too many, which SQLCipher would take for a passphrase, and one bit of the page.
#[test]
fn t07_a_key_of_another_length_and_an_altered_page_are_refused() {
    let world = World::new();
    let database = world.folder.database();
    let key = crate::independent::raw_key(&world.folder, PASSPHRASE);
    assert!(key_opens(&database, &format!("x'{key}'")));
    assert!(!key_opens(&database, &format!("x'{key}0'")), "65 digits");
    assert!(!key_opens(&database, &format!("x'{}'", &key[..63])), "63 digits");
    assert!(!read_page_one(&database, &format!("{key}0")).status.success(), "65 digits");
    let mut bytes = fs::read(&database).unwrap();
    bytes[2_000] ^= 1;
    fs::write(&database, bytes).unwrap();
    assert!(!read_page_one(&database, &key).status.success(), "an altered page");
    assert!(matches!(world.try_open(2), Err(candour_store::StoreError::Damaged)));
}

/// SQLCipher lets nothing be written once it has read such a page, and SQLite then speaks of a database that is read-only. That is not
/// what is wrong, and nobody is told so.
#[test]
fn after_a_page_that_is_not_as_it_was_written_a_change_is_refused_as_damage_and_the_check_says_so() {
    const PAGE: usize = 4_096;
    let world = World::new();
    let store = world.open();
    record_case(&world, &store);
    world.close(&store);
    let raw = world.raw();
    let root: i64 = raw
        .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'posting'", [], |row| row.get(0))
        .unwrap();
    drop(raw);
    let mut bytes = fs::read(world.folder.database()).unwrap();
    bytes[(usize::try_from(root).unwrap() - 1) * PAGE + 100] ^= 1;
    fs::write(world.folder.database(), bytes).unwrap();
    let (store, _) = world.try_open(5).unwrap();
    let read = store
        .read(|db| Ok::<String, StoreError>(db.query_row("SELECT unit FROM posting", [], |row| row.get(0))?));
    assert!(matches!(read, Err(StoreError::Damaged)), "{read:?}");
    let changed = change_firm(&store, 6);
    assert!(matches!(changed, Err(StoreError::Damaged)), "{changed:?}");
    assert!(store.check_everything().unwrap().faults.contains(&WholeFinding::Page));
}

#[test]
fn t14_no_initialisation_vector_repeats_in_ten_thousand_pages() {
    let world = World::new();
    let store = world.open();
    store
        .write(stamp(2), |tx, audit| {
            audit.record(candour_store::audit::Event::FirmChanged);
            let value = "a".repeat(41_000_000);
            tx.execute("INSERT INTO setting (key, value, class) VALUES ('firm', ?1, 'public')", [value])?;
            Ok::<_, candour_store::StoreError>(())
        })
        .unwrap();
    store.close().unwrap();
    let pages = fs::read(world.folder.database()).unwrap();
    let vectors: Vec<_> = pages.chunks_exact(4_096).map(|page| &page[4_016..4_032]).collect();
    assert!(vectors.len() > 10_000, "{}", vectors.len());
    assert_eq!(vectors.iter().collect::<BTreeSet<_>>().len(), vectors.len());
}
