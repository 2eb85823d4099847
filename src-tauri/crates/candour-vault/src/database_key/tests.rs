//! The database under its raw key, read again without SQLCipher.

use std::collections::HashSet;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use rusqlite::OpenFlags;

use super::*;
use crate::ids::hex;
use crate::testing::Made;

const FORMAT: &str = include_str!("../../FORMAT.md");
const PAGE: usize = 4096;

fn open_at(path: &Path) -> Connection {
    ready_cipher();
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)
        .unwrap()
}

/// Page 1 as the program in `FORMAT.md` reads it with Python and OpenSSL; `None` if it refuses.
fn read_page_one(database: &Path, key: &str) -> Option<Vec<u8>> {
    let program = FORMAT.split("```python\n").nth(1).unwrap().split("```").next().unwrap();
    let mut python = Command::new("python3")
        .args(["-c", program])
        .arg(database)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("python3 is needed for this test");
    python.stdin.take().unwrap().write_all(key.as_bytes()).unwrap();
    let output = python.wait_with_output().unwrap();
    output.status.success().then_some(output.stdout)
}

#[test]
fn t07_page_one_is_read_with_python_and_openssl() {
    let made = Made::with_passphrase();
    let path = made.folder.database();
    let key = made.keys.database_key().unwrap();
    let database = open_at(&path);
    key.apply(&database).unwrap();
    database.execute_batch("CREATE TABLE canary (northmere TEXT)").unwrap();
    drop(database);

    let raw = std::fs::read(&path).unwrap();
    assert!(!raw.starts_with(b"SQLite format 3\0"));
    assert!(!raw.windows(9).any(|window| window == b"northmere"), "nothing in clear");
    let page = read_page_one(&path, &hex(key.expose())).expect("the seal holds");
    assert!(page.starts_with(b"SQLite format 3\0"));
    assert!(page.windows(9).any(|window| window == b"northmere"), "and the table is there");
    assert!(read_page_one(&path, &hex(&[7; 32])).is_none(), "another key");
}

/// The planted fault: one digit too many, which SQLCipher silently takes for a passphrase. The program notices.
#[test]
fn t07_a_key_of_65_characters_would_be_noticed() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("planted.db");
    let digits = hex(&[0xab; 32]);
    let database = open_at(&path);
    database.execute_batch("PRAGMA cipher_log_level = NONE").unwrap();
    database.key(Some("main"), format!("x'{digits}0'"), false).unwrap();
    database.execute_batch("CREATE TABLE canary (northmere TEXT)").unwrap();
    drop(database);
    assert!(read_page_one(&path, &digits).is_none());
}

#[test]
fn t07_the_key_is_written_as_64_digits_and_nothing_else() {
    let key = DatabaseKey::new(Secret::copied_from(&[0x0f; 32]));
    let literal = key.literal();
    assert_eq!(literal.as_slice(), format!("x'{}'", "0f".repeat(32)).as_bytes());
}

#[test]
fn a_wrong_key_opens_no_database() {
    let (made, other) = (Made::with_passphrase(), Made::with_passphrase());
    let database = open_at(&made.folder.database());
    made.keys.database_key().unwrap().apply(&database).unwrap();
    database.execute_batch("CREATE TABLE matter (reference TEXT)").unwrap();
    drop(database);

    let database = open_at(&made.folder.database());
    other.keys.database_key().unwrap().apply(&database).unwrap();
    let error =
        database.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)).unwrap_err();
    assert_eq!(error.sqlite_error_code(), Some(rusqlite::ErrorCode::NotADatabase));
}

/// T14: the IV of every page.
#[test]
fn t14_ten_thousand_pages_share_no_iv() {
    let made = Made::with_passphrase();
    let path = made.folder.database();
    let database = open_at(&path);
    made.keys.database_key().unwrap().apply(&database).unwrap();
    database
        .execute_batch(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
             CREATE TABLE filler (bytes BLOB);
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
             INSERT INTO filler SELECT zeroblob(3000) FROM n;",
        )
        .unwrap();
    drop(database);
    let raw = std::fs::read(&path).unwrap();
    let ivs: HashSet<_> = raw.chunks_exact(PAGE).map(|page| &page[PAGE - 80..PAGE - 64]).collect();
    assert!(raw.len() / PAGE >= 10_000, "{} pages", raw.len() / PAGE);
    assert_eq!(ivs.len(), raw.len() / PAGE);
}
