//! Homes: what a scenario needs before it is played, and what must stand in one afterwards.

use candour_app::App;
use candour_model::{
    backups::{BackupHandle, PrepareRestore},
    error_codes::ErrorCode,
};
use candour_tests::{
    PASSPHRASE, World, bytes,
    clock::FixedClock,
    make,
    scenarios::{ADDED, BEGINS, NEW_PASSPHRASE, Scenario, add, matter_of},
    start, story,
};
use std::{fs, path::Path};

/// Makes a home with a casebook in which a matter stands, closed, and with what the scenario needs beside it.
pub(crate) fn prepare(scenario: Scenario, home: &Path) {
    fs::create_dir_all(home.join("Documents")).expect("a home");
    let app = start(home, &FixedClock::at(BEGINS));
    let words = make(&app, "Casebook 1");
    let _ = story::record(&app);
    if scenario == Scenario::BackUp {
        fs::create_dir(home.join("stick")).expect("an empty stick");
    }
    if scenario == Scenario::Import {
        for n in 1..=ADDED {
            let content = format!("%PDF-1.7 {n} ").repeat(16_000);
            fs::write(home.join(format!("slate {n}.pdf")), content).expect("a file");
        }
    }
    fs::write(home.join("words"), &words).expect("the words");
    app.lock_casebook().expect("a closed casebook");
}

/// What stands in a home after so much was said to be saved.
///
/// # Errors
/// What is wrong, in words.
pub(crate) fn stands(scenario: Scenario, app: &App, home: &Path, acknowledged: usize) -> Result<(), String> {
    match (scenario, acknowledged) {
        (Scenario::Passphrase, 0) => open(app, PASSPHRASE).or_else(|_| open(app, NEW_PASSPHRASE))?,
        (Scenario::Passphrase, _) if open(app, PASSPHRASE).is_ok() => {
            return Err("the old passphrase opens it".to_owned());
        }
        (Scenario::Passphrase, _) => open(app, NEW_PASSPHRASE)?,
        _ => open(app, PASSPHRASE)?,
    }
    let notices = app.open_casebook().map_err(|error| error.to_string())?.notices;
    if !notices.is_empty() {
        return Err(format!("a false alarm: {notices:?}"));
    }
    let checked = app.check_everything().map_err(|error| error.to_string())?.and_then(|found| found.check);
    let findings = checked.ok_or("the check said nothing")?.findings;
    if !findings.is_empty() {
        return Err(format!("{findings:?}"));
    }
    let matter = matter_of(app);
    let found = match scenario {
        Scenario::Save | Scenario::SaidTooEarly | Scenario::BackUp => {
            app.exhibits_of(matter).map(|found| found.len())
        }
        Scenario::Import => app.evidence_of(matter).map(|found| found.len()),
        Scenario::Passphrase => Ok(acknowledged),
    };
    let found = found.map_err(|error| error.to_string())?;
    if !(acknowledged..=acknowledged + 1).contains(&found) {
        return Err(format!("{acknowledged} were saved, {found} are there"));
    }
    app.lock_casebook().map_err(|error| error.to_string())?;
    match scenario {
        Scenario::BackUp => restores(home, acknowledged),
        Scenario::Passphrase => {
            let words = fs::read(home.join("words")).map_err(|error| error.to_string())?;
            app.unlock_with_words(words.into()).map_err(|error| format!("words: {error}"))?;
            app.lock_casebook().map_err(|error| error.to_string())
        }
        Scenario::Save | Scenario::SaidTooEarly | Scenario::Import => Ok(()),
    }
}

fn open(app: &App, passphrase: &str) -> Result<(), String> {
    app.unlock_casebook(bytes(passphrase))
        .map_err(|error| format!("it does not open: {:?} {error}", error.code()))
}

/// Makes a home with a closed casebook in which files are evidence.
pub(crate) fn with_files(home: &Path) {
    prepare(Scenario::Import, home);
    let app = start(home, &FixedClock::at(BEGINS));
    app.unlock_casebook(bytes(PASSPHRASE)).expect("an open casebook");
    let matter = matter_of(&app);
    (1..=ADDED).for_each(|n| add(&app, matter, home, n).expect("evidence"));
    app.lock_casebook().expect("a closed casebook");
}

/// Every backup that is offered restores; the last holds all that was in it when it was said to be made.
fn restores(home: &Path, acknowledged: usize) -> Result<(), String> {
    let there = World::new();
    let said = |error: candour_app::AppError| format!("a backup: {error}");
    let offered = match there.app.consider_backups(&home.join("stick")) {
        Err(error) if acknowledged == 0 && error.code() == ErrorCode::BackupMissing => return Ok(()),
        offered => offered.map_err(said)?,
    };
    let words = fs::read(home.join("words")).map_err(|error| error.to_string())?;
    for (backup, n) in (0..).zip(0..offered.len()) {
        let name = format!("Restored {n}").into();
        let prepared = PrepareRestore { backup: BackupHandle(backup), name };
        there.app.consider_backups(&home.join("stick")).map_err(said)?;
        there.app.prepare_restore(prepared).map_err(said)?;
        there.app.restore_with_words(words.clone().into()).map_err(said)?;
        let found = there.app.exhibits_of(matter_of(&there.app)).map_err(said)?.len();
        if n == 0 && found < acknowledged {
            return Err(format!("{acknowledged} were copied, {found} are in the last backup"));
        }
        there.app.lock_casebook().map_err(said)?;
    }
    Ok(())
}
