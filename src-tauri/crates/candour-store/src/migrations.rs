//! The database's form, step by step. Steps are numbered, embedded, only added to, and never changed once released.

use crate::{
    StoreError,
    audit::{AuditDraft, Event},
    record::Record,
    stamp::Stamp,
};
use rusqlite::{Connection, named_params};

/// One step: its number, the first version of Candour that can read the result, and its statements.
struct Migration {
    number: u32,
    needs: &'static str,
    sql: &'static str,
}

macro_rules! migrations {
    ($( $number:literal, $needs:literal, $file:literal; )*) => {
        const MIGRATIONS: &[Migration] = &[$(
            Migration { number: $number, needs: $needs, sql: include_str!(concat!("../migrations/", $file)) },
        )*];
    };
}

migrations! {
    1, "0.1", "0001_casebook.sql";
    2, "0.1", "0002_parties.sql";
    3, "0.1", "0003_classes.sql";
    4, "0.1", "0004_matters.sql";
    5, "0.1", "0005_identities.sql";
    6, "0.1", "0006_clients.sql";
    7, "0.1", "0007_officers.sql";
    8, "0.1", "0008_allegations.sql";
    9, "0.1", "0009_letters.sql";
    10, "0.1", "0010_settings.sql";
    11, "0.1", "0011_statements.sql";
    12, "0.1", "0012_authority_purposes.sql";
    13, "0.1", "0013_conflicts.sql";
    14, "0.1", "0014_client_records.sql";
    15, "0.1", "0015_investigations.sql";
    16, "0.1", "0016_preservation.sql";
    17, "0.1", "0017_notes.sql";
    18, "0.1", "0018_recognitions.sql";
    19, "0.1", "0019_described.sql";
    20, "0.1", "0020_identifications.sql";
    21, "0.1", "0021_asks.sql";
    22, "0.1", "0022_allegation_parts.sql";
    23, "0.1", "0023_dispatches.sql";
    24, "0.1", "0024_reckoned_dates.sql";
    25, "0.1", "0025_binned.sql";
    26, "0.1", "0026_bodies.sql";
    27, "0.1", "0027_search.sql";
    28, "0.1", "0028_search_of_drafts.sql";
    29, "0.1", "0029_form_drafts.sql";
    30, "0.1", "0030_search_words.sql";
    31, "0.1", "0031_binned_nouns.sql";
    32, "0.1", "0032_certainties.sql";
    33, "0.1", "0033_described_sources.sql";
    34, "0.1", "0034_search_of_directory.sql";
    35, "0.1", "0035_replies_asked.sql";
    36, "0.1", "0036_diary.sql";
    37, "0.1", "0037_rule_corrections.sql";
    38, "0.1", "0038_search_of_diary.sql";
    39, "0.1", "0039_independence.sql";
    40, "0.1", "0040_diary_counts.sql";
    41, "0.1", "0041_taken_steps.sql";
    42, "0.1", "0042_ties.sql";
    43, "0.1", "0043_non_receipts.sql";
    44, "0.1", "0044_independence_views.sql";
    45, "0.1", "0045_verdicts_and_views.sql";
    46, "0.1", "0046_criterion_answers.sql";
    47, "0.1", "0047_precept_corrections.sql";
    48, "0.1", "0048_particulars_of_drafts.sql";
    49, "0.1", "0049_check_answers.sql";
    50, "0.1", "0050_identity_schedules.sql";
    51, "0.1", "0051_template_versions.sql";
    52, "0.1", "0052_papers.sql";
    53, "0.1", "0053_paper_copies.sql";
    54, "0.1", "0054_earlier_wordings.sql";
    55, "0.1", "0055_enclosures.sql";
    56, "0.1", "0056_exhibits.sql";
    57, "0.1", "0057_logo.sql";
    58, "0.1", "0058_papers_that_name_nobody.sql";
    59, "0.1", "0059_anonymity_checks.sql";
    60, "0.1", "0060_replacements.sql";
    61, "0.1", "0061_backups.sql";
    62, "0.1", "0062_evidence.sql";
}

/// The form that all the steps lead to. A step is written first; `cargo xtask schema` writes this from the steps.
const FINAL_FORM: &str = include_str!("../schema.sql");

/// Gives a new database the final form at once, in one transaction with its audit entry.
pub(crate) fn begin(record: &mut Record, stamp: &Stamp, actor: &str) -> Result<(), StoreError> {
    record.change(|tx, changes| {
        tx.execute_batch(FINAL_FORM)?;
        tx.pragma_update(None, "user_version", last())?;
        let mut audit = AuditDraft::begin(tx, stamp, actor)?;
        audit.record(Event::SchemaMigrated { to: last() });
        audit.finish(tx, &changes.take()).map(drop)
    })
}

/// Refuses a database that has taken steps this build does not know.
pub(crate) fn refuse_newer(db: &Connection) -> Result<(), StoreError> {
    if version(db)? <= last() {
        return Ok(());
    }
    let needs = db.query_row("SELECT min_app FROM casebook", [], |row| row.get(0));
    Err(StoreError::TooNew { needs: needs.unwrap_or_else(|_| "newer".into()) })
}

/// Takes the steps that are missing, each in one transaction with its audit entry.
pub(crate) fn run(record: &mut Record, stamp: &Stamp, actor: &str) -> Result<(), StoreError> {
    let done = record.alone(version)?;
    for step in MIGRATIONS.iter().filter(|step| step.number > done) {
        record.change(|tx, changes| {
            tx.execute_batch(step.sql)?;
            tx.execute("UPDATE casebook SET min_app = :needs", named_params! { ":needs": step.needs })?;
            tx.pragma_update(None, "user_version", step.number)?;
            let mut audit = AuditDraft::begin(tx, stamp, actor)?;
            audit.record(Event::SchemaMigrated { to: step.number });
            audit.finish(tx, &changes.take()).map(drop)
        })?;
    }
    Ok(())
}

/// The first version of Candour that can read a database of the last step.
pub(crate) fn needs() -> &'static str {
    MIGRATIONS.last().map_or("0.1", |step| step.needs)
}

fn last() -> u32 {
    MIGRATIONS.last().map_or(0, |step| step.number)
}

fn version(db: &Connection) -> Result<u32, StoreError> {
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};
    use std::{env, fs};

    /// SHA-256 of each step as first released. A step is never edited: add another.
    const RELEASED: &[&str] = &[
        "77ddad4aa7f0503791b4836cafd08d0fa8be4b9da504b43e97f2efd6278520a7",
        "f016fd4b7e65978f8f463d715eb3edbf3ce2f5f171bcf56f9733d7af43489064",
        "a53054a71a5566b107af0db91b8efeed908fb0e74c421993625710ba18e44319",
        "991c53485cf4df1209abb31841abc7a6e0a538de08601b7451eaff5dc359ff1a",
        "847439df3912faf204174e6d5d9a952cd83a11d092db83397ce11915e33ce6c2",
        "d2b0ec21ec65a556d15e9b94e0028f0f6f40dae251330272ed0cb600952ef599",
        "ee05c28442d97d224a8d430f426e494341e487023b503096ff924be6ca9520bc",
        "4babdbb84bb0717e0ec5d7fbf6414bb1191993cc83face921ea0a86eafc3c1b9",
        "7f6f2f5c32caeec9362f4eae19ffdbdccb65df0eec8597af991763e3fc297c9a",
        "9e04ab27453199fe879f907024e9f5875710bb5e660e0b8296245110910aae48",
        "44333a4922668015590b0b75cd142b040ecf133a8a501c57f129093f1c7c779e",
        "e8280b0ffd45ae4719c93d6f5607575f3fb09e5c4825e6a7b2da074b34850fde",
        "c30a832a346a55291479bec3cb95d46e0182cc46d3e8a8c02c377dd7035326b1",
        "c7a4bafa1595dd9a3f295ddb3d8cd25a82d3996e48480715fb100e2457a117ce",
        "f59b91782aa9ebb692950d6b3a6b7a365e96813625dfd2f38b7b7437e83bff35",
        "899dca4543c9c2827f34a0782a3b9082fb673d7fdc77ac628beede1619de086e",
        "302acc50b94436549e2364984cb049130cf4fe17e279a5e2b46bc8f02096a153",
        "00f71d24cd8b5e648dcd26f6b378ffcc3b3f98e6511dd5f9fe6b4c13b09b7507",
        "7b742a91aaa5dd33a5e12b439fcfba6fb94d9734103cd25acb4e60be27bf065e",
        "92261456a09b4cf844c66eb19aa44a98696431f6a3fb63bd86c5601a9da7fe47",
        "914129ff3541740cad1dfb202b3cdb044ad0786e02b30bc0b83d284e8e8eab5d",
        "e83c9166fecbd1786d6c68f2aae4f3aed152498bddf341a2cde4b94e71dca88e",
        "42bfeb325825276610fde4d8638515d695eb04792b43621736bc504a259aad33",
        "8e5fa3b6e2c1a0b7c3debbfaa6d3a02ac9b4e9a7e7291f9b2bb6e3d48bcf2e0c",
        "5ef5bdceca33a1d14594682ca62440f7ee3c01746d8ac89fcac3ea545d68d02c",
        "1ec5ec04dc0c25e973955065943f2fd0499d5f2ce10e2d0431f6226864971c78",
        "b6e91993818639218321a6b66df75437fe9720d717536f1b0bdb2de947be6e2b",
        "5174cd515ac85c36b08a054384bdfcc40dbddda98361e54a7bfb2bb56df83549",
        "9863d6a12bede2e2862723073ddecdc32417523c11cb669a094c80fc6a801154",
        "3f8ba8f284c41d2372d5dc624e8776aad355735324d7091d013270c0ede8a73b",
        "d5758b2e059f41b418b456df38b344e0087196ec136acf7909dc64cd2edd8bc0",
        "216f8ff5a06b51a7f4d20f4de8091c24e0f88bf2ba714886d98f599a266988c6",
        "4f82a5a0923e51639cb01fbd4b9198aed52e13090d741ab90da384d2c9c3e27d",
        "4b661c3ae7f8b7cf4dff46d078e7d8536c9df2979dae07feaa09a7c1bbb1e6fe",
        "f5d8da799b151becfa507612e14cf4490bce8ea908167f0869b1876e7d3d8c0d",
        "9657c06fa2448e2c7cc23c32d922950e07fbeedc33f5528f5ee9cca03ad20b47",
        "12c73343d70745c7c0b18a48988a05894646ffae4adf7e87dab8c01607d93448",
        "b8de18f7477fe8b714b2730909a359741a6fdd6490b31c90d34f2ea02bfc4c7e",
        "c22d609cc6a963198cf8b602f979fa797f8dfb4f3a93351db0222eea0eef9562",
        "79bb5cfcc573fc1aca6e02beeb4920626a9a565f5dbf6966c2ac04a96e2b5f6b",
        "0650a3ab242143fa6f450b25d9b3fbdeb8ae8d7e00456249a4395ebe61aa7778",
        "a89b6d617f94c551a73384376d7b088daae3b44c361e3d9b1aaadfd8c5ffa844",
        "65c5748bbf8fa20333824695108175110df085292a5e348a588c679ba4d2f3ab",
        "c9d403d11895223615e3321ebaccffd83a9336a6d4e005b73dbb4be2028168ab",
        "a5297426b392f475aede83b9ac7d1782f20ba7071e3551062922cb5ed98200df",
        "447ce30c8c74d35a2c41f40cd563d05a5b9184581c22287345df0e8a5e77b40a",
        "3541da13ebcc9e5365e45e37d7d90a24e32c9783545201c3286a2eeb5c2a2811",
        "f0575b052ad2cff422268004879b8743d0777c290ef0cdd8086b74a66f86aa0c",
        "855756001ed18cd2860a02aa631c8da7795b8328dde1577a3d4e33d96e0b262a",
        "88ec86db6aa2519df4dba4929f38f11df61b2786a18e297c4f3488e8bae3e7eb",
        "b8d923ca36010d4ff2450fa255165c979e8f9dc0f4554e64a43f42452578274e",
        "a7b32e33336e101b592fa04a39ebe89d98642e61d629a3d3c9f14576654dade9",
        "4f136b01ccd6e2c5b22a2f276f9ede4672555f5e8fd1815d72d8d89e290a6aad",
        "b73ba38eb412343c11533d02c202dc4becd6e6c8194d3aebe0dc2bd2b7c472db",
        "7b7a11221ddcddc9ea12cf68a38358ca9d478a1013ea8384e3e24c978187d6ae",
        "c7cc2b7d4405e45335ef5ae27ea69c208b5812fa7f62da881cbeea9d8a7eec54",
        "0e7ee60b244a8eb35f92fbbe3fd2b421bdd41a6aae7da951c4af34ff6616cc4d",
        "03e6ca27aafa8af924c2762bdc3db89e61b6b8156ba735357ec63ed8e42e0fa7",
        "6133441269131e48b8deb597bda1916b30af3a0550c785e0270c00a397f48d4c",
        "a2bb9c7fd461c6d2a0f28fb8122585f7c9e89d860c807cab1d13c6685f69422d",
        "b42bbc41fd66fcdd9a9be1d9a7794ae9b6cd22bd42a58f100c62265db9ddb524",
        "f39ac2bf548dbd1379f7f9452d3cf4af883266a16639b2073b73a1bec381739e",
    ];

    #[test]
    fn no_released_step_was_edited() {
        let found: Vec<_> =
            MIGRATIONS.iter().map(|step| crate::hex::hex(&Sha256::digest(step.sql))).collect();
        assert_eq!(found, RELEASED);
    }

    /// A database in memory that has taken the first steps.
    fn after(steps: usize) -> Connection {
        let db = Connection::open_in_memory().unwrap();
        MIGRATIONS.iter().take(steps).for_each(|step| db.execute_batch(step.sql).unwrap());
        db
    }

    /// What a question of one column answers.
    fn column(db: &Connection, question: &str) -> Vec<String> {
        let mut asked = db.prepare(question).unwrap();
        asked.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    /// Its statements, each table before what hangs on it, and how the indexes of words are set, as one file. What SQLite
    /// and the indexes keep for themselves is left out.
    fn form(db: &Connection) -> String {
        let mut statements = column(
            db,
            "SELECT sql FROM sqlite_schema
              WHERE sql IS NOT NULL AND name NOT GLOB 'search*_index_*' AND name NOT GLOB 'sqlite_*'
              ORDER BY tbl_name, type NOT IN ('table', 'view'), type = 'trigger', name",
        );
        for index in ["search_draft_index", "search_index"] {
            let settings = format!(
                "SELECT format('INSERT INTO {index} ({index}, rank) VALUES (%Q, %s)', k, v)
                   FROM {index}_config WHERE k <> 'version' ORDER BY k"
            );
            statements.extend(column(db, &settings));
        }
        statements.extend(column(
            db,
            "SELECT format('INSERT INTO search_state (seq, version) VALUES (%d, %d)', seq, version) FROM search_state",
        ));
        format!(
            "-- The database's final form, written by `cargo xtask schema` from migrations/. Not to be edited.\n\n{};\n",
            statements.join(";\n\n")
        )
    }

    #[test]
    fn the_final_form_is_the_one_written_down() {
        let found = form(&after(usize::MAX));
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/schema.sql");
        if env::var_os("CANDOUR_WRITE_SCHEMA").is_some() {
            fs::write(file, &found).unwrap();
        }
        let kept = fs::read_to_string(file).unwrap_or_default();
        assert!(kept == found, "schema.sql is not what the migrations make: run `cargo xtask schema`");
    }

    #[test]
    fn a_new_database_is_what_all_the_steps_make() {
        let new = Connection::open_in_memory().unwrap();
        new.execute_batch(FINAL_FORM).unwrap();
        let stepped = after(usize::MAX);
        assert_eq!(form(&new), form(&stepped));
        let tables = |db| {
            let question = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name";
            column(db, question)
        };
        assert_eq!(tables(&new), tables(&stepped));
        for table in tables(&new) {
            let count = |db: &Connection| -> i64 {
                db.query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| row.get(0)).unwrap()
            };
            assert_eq!(count(&new), count(&stepped), "{table}");
        }
    }

    #[test]
    fn what_was_probable_is_likely_and_still_found() {
        let db = after(31);
        db.pragma_update(None, "foreign_keys", false).unwrap();
        db.execute_batch(
            "INSERT INTO identification VALUES (4, 'i', 'm', 'd', 'o', 'proposed', 'number', 'probable', 'the voice',
                                                'R. Quill', '2026-11-20', '', 'privileged');",
        )
        .unwrap();
        db.execute_batch(MIGRATIONS[31].sql).unwrap();
        let one = |query: &str| db.query_row(query, [], |row| row.get::<_, String>(0)).unwrap();
        assert_eq!(one("SELECT certainty FROM identification WHERE seq = 4"), "likely");
        assert_eq!(one("SELECT text FROM search_text WHERE record = 'd'").trim(), "the voice");
    }

    #[test]
    fn steps_are_numbered_without_a_gap() {
        assert!(MIGRATIONS.iter().zip(1..).all(|(step, number)| step.number == number));
    }
}
