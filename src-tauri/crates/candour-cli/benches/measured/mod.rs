//! What the benchmarks over the large casebook share: the casebook and one ten times as large, both made once and kept under
//! the target folder; the same record in plain SQLite, for the floor; and times of single answers, told as percentiles.
//!
//! A pair is printed with its ratio. What is slower than 2.5 times its limit ends the benchmark with a fault: machines are
//! shared, and a limit is for an idle one.

#![allow(dead_code, reason = "each benchmark uses its part")]

use candour_app::Effort;
use candour_cli::fixtures::{self, Fixture, Size};
use candour_store::Connection;
use candour_vault::{CasebookFolder, Passphrase, Unlock, unlock};
use rusqlite::{OpenFlags, config::DbConfig, named_params};
use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};
use zeroize::Zeroizing;

/// How often a question is asked before it counts.
const WARMING: usize = 20;
/// How far over its limit an answer may be on a machine that is shared.
const ALLOWANCE: f64 = 2.5;

/// What the sizes are called, and how many times the large casebook each is.
pub(crate) const SIZES: [(&str, usize); 2] = [("large", 1), ("tenfold", 10)];

/// A casebook of a size, and the same record in plain SQLite.
pub(crate) struct Casebook {
    /// What it is called in print: `large`, `tenfold`.
    pub name: &'static str,
    /// The casebook, open.
    pub fixture: Fixture,
    /// The same rows without encryption and without the program around them.
    pub plain: Connection,
}

/// The large casebook and one ten times as large.
pub(crate) fn casebooks() -> [Casebook; 2] {
    SIZES.map(casebook)
}

/// A casebook of a size, made the first time.
pub(crate) fn casebook((name, times): (&'static str, usize)) -> Casebook {
    let size = Size::LARGE.times(times);
    let place =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("fixtures").join(format!("{name}-{}", fixtures::FORM));
    let made = place.join("made");
    if !made.is_file() {
        eprintln!("making the {name} casebook; this is done once");
        let _ = fs::remove_dir_all(&place);
        fixtures::make(&place, size, fixtures::SEED, Some(Effort::FLOOR), |_| ())
            .expect("the casebook is made");
        fs::write(&made, []).expect("it is marked as made");
    }
    let opened = || fixtures::open(&place, Some(Effort::FLOOR)).expect("the casebook opens");
    // Opening brings it to today's form, which the plain one is a copy of; the Desk keeps what its checks come to.
    let Fixture { app, folder, .. } = opened();
    app.desk().expect("the Desk");
    app.lock_casebook().expect("it is locked");
    drop(app);
    let plain = place.join("plain.db");
    write_plain(&folder, &plain);
    let plain =
        Connection::open_with_flags(&plain, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("the plain one opens");
    plain.set_prepared_statement_cache_capacity(1024);
    plain.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).expect("one plan for every value");
    plain.pragma_update(None, "cache_size", "-65536").expect("as much memory");
    Casebook { name, fixture: opened(), plain }
}

/// Writes what a casebook holds into a plain database, if that is not there in the same form. The casebook must be locked.
fn write_plain(folder: &Path, plain: &Path) {
    let folder = CasebookFolder::at(folder);
    let passphrase = Passphrase::from_bytes(Zeroizing::new(fixtures::PASSPHRASE.as_bytes().to_vec()))
        .expect("a passphrase");
    let keys = unlock(&folder, Unlock::Passphrase(&passphrase, None)).expect("the casebook's keys");
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let db = Connection::open_with_flags(folder.database(), flags).expect("the database");
    keys.database_key().expect("its key").apply(&db).expect("the key fits");
    let form = form_of(&db);
    if Connection::open_with_flags(plain, OpenFlags::SQLITE_OPEN_READ_ONLY)
        .is_ok_and(|kept| form_of(&kept) == form)
    {
        return;
    }
    let path: PathBuf = plain.with_extension("part");
    let _ = fs::remove_file(&path);
    db.execute("ATTACH DATABASE :path AS plain KEY ''", named_params! { ":path": path.to_string_lossy() })
        .expect("a place beside it");
    db.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(())).expect("all rows are copied");
    db.pragma_update(Some("plain"), "user_version", form).expect("its form is noted");
    db.execute("DETACH DATABASE plain", []).expect("it is written");
    fs::rename(&path, plain).expect("it is finished");
}

/// How many steps of migration a database has taken.
fn form_of(db: &Connection) -> i64 {
    db.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap_or_default()
}

/// Times of single answers, shortest first.
pub(crate) struct Times(Vec<Duration>);

impl Times {
    /// Asks so many questions one after another, each with its number.
    pub(crate) fn of<T>(questions: usize, mut ask: impl FnMut(usize) -> T) -> Self {
        for number in 0..WARMING.min(questions) {
            std::hint::black_box(ask(number));
        }
        let mut times: Vec<_> = (0..questions)
            .map(|number| {
                let began = Instant::now();
                std::hint::black_box(ask(number));
                began.elapsed()
            })
            .collect();
        times.sort_unstable();
        Self(times)
    }

    /// The time within which so many in a hundred were answered, in milliseconds.
    pub(crate) fn percentile(&self, percent: usize) -> f64 {
        let at = (self.0.len() * percent).div_ceil(100).max(1) - 1;
        self.0[at].as_secs_f64() * 1_000.0
    }
}

/// Prints ours beside a floor or a peer.
pub(crate) fn pair(what: &str, ours: &Times, beside: &str, theirs: &Times) {
    let ratio = ours.percentile(50) / theirs.percentile(50);
    println!(
        "{what:<44} p50 {:>8.3} ms  p95 {:>8.3} ms   {beside}: p50 {:>8.3} ms  p95 {:>8.3} ms   ratio {ratio:.2}",
        ours.percentile(50),
        ours.percentile(95),
        theirs.percentile(50),
        theirs.percentile(95),
    );
}

/// Prints an answer beside its limit in milliseconds, and refuses one far beyond it.
pub(crate) fn within(what: &str, limit: f64, times: &Times) {
    println!("{what:<44} p95 {:>8.3} ms, limit {limit} ms", times.percentile(95));
    assert!(times.percentile(95) <= limit * ALLOWANCE, "{what} is too slow");
}

/// Prints the slowest answer beside its limit in milliseconds, and refuses one far beyond it.
pub(crate) fn longest_within(what: &str, limit: f64, times: &Times) {
    println!("{what:<44} longest {:>8.3} ms, limit {limit} ms", times.percentile(100));
    assert!(times.percentile(100) <= limit * ALLOWANCE, "{what} is too slow");
}

/// Prints what ten times as much costs, and refuses an answer far beyond its limit in milliseconds.
pub(crate) fn growth(what: &str, limit: f64, large: &Times, tenfold: &Times) {
    let cost = tenfold.percentile(95) / large.percentile(95);
    println!(
        "{what:<44} p95 {:>8.3} ms, limit {limit} ms; tenfold {:>8.3} ms, {cost:.2} times as long",
        large.percentile(95),
        tenfold.percentile(95),
    );
    assert!(large.percentile(95) <= limit * ALLOWANCE, "{what} is too slow");
}
