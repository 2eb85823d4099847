//! One change of the record, with its audit entry, the seals of its rows and what undoing it would need, beside an insert of
//! the same words into plain SQLite that is as durable.

mod measured;

use candour_app::Effort;
use candour_cli::fixtures::{self, Size};
use candour_model::described::{DescribePerson, FeaturesSaid};
use measured::{Times, pair};
use rusqlite::{Connection, OpenFlags, named_params};
use std::path::Path;

const CHANGES: usize = 500;
const WORDS: &str = "tall, a northern voice, they called him Sarge";

fn main() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let made =
        fixtures::make(place.path(), Size::LARGE.divided(200), fixtures::SEED, Some(Effort::FLOOR), |_| ());
    let made = made.expect("a small casebook");
    let matter = made.matters[0];
    let client = made.app.clients_of(matter).expect("clients")[0].party;
    let ours = Times::of(CHANGES, |_| {
        let (description, features) = (WORDS.into(), FeaturesSaid::default());
        made.app.describe_person(DescribePerson { matter, client, description, features }).expect("a change")
    });
    let plain = plain_table(&place.path().join("plain.db"));
    let theirs = Times::of(CHANGES, |n| {
        let tx = plain.unchecked_transaction().expect("a transaction");
        tx.prepare_cached("INSERT INTO described (id, words) VALUES (:id, :words)")
            .expect("a statement")
            .execute(named_params! { ":id": i64::try_from(n).unwrap_or_default(), ":words": WORDS })
            .expect("a row");
        tx.commit().expect("it is durable");
    });
    pair("save", &ours, "plain SQLite, as durable", &theirs);
}

fn plain_table(path: &Path) -> Connection {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let db = Connection::open_with_flags(path, flags).expect("a database");
    db.pragma_update(None, "journal_mode", "WAL").expect("a log");
    db.pragma_update(None, "synchronous", "FULL").expect("durable");
    db.execute_batch("CREATE TABLE described (seq INTEGER PRIMARY KEY, id INTEGER, words TEXT) STRICT")
        .expect("a table");
    db
}
