//! The main job from end to end: a casebook is made, the facts are recorded, the letter is issued and saved.
//!
//! The clock stands on the letter's date, so that one facts file gives the same letter on any day. Nothing is written
//! outside the folder that was named, and when a step fails the casebook that was begun is taken away again.

mod clock;
mod course;
mod directory;
mod record;
mod steps;
mod told;

pub use told::Told;

use crate::{DemoError, facts::Facts};
use candour_app::{App, AppError, Effort, Surroundings, places::Places};
use candour_model::{casebooks::PrepareCasebook, letters::LetterDraft};
pub(crate) use clock::LetterClock;
pub(crate) use record::Recorded;
use std::{
    fs,
    path::{Path, PathBuf},
};
use steps::Steps;
use zeroize::Zeroizing;

/// The case that the demo tells when it is given no other.
pub const OWN_CASE: &str = include_str!("demo.toml");
/// What the casebook is called.
const NAME: &str = "demo";

/// Does the main job in the folder `out`. `effort` is the work that a passphrase takes; `None` measures it.
///
/// # Errors
/// Facts that will not do, a casebook that is there already, or a folder that cannot be written.
pub fn run(facts: &Facts, out: &Path, effort: Option<Effort>) -> Result<Told, DemoError> {
    run_and_then(facts, out, effort, |_, _| Ok(()))
}

/// The same; and `then` is done with the casebook open and the letter issued.
///
/// # Errors
/// As [`run`], and those of `then`.
pub(crate) fn run_and_then(
    facts: &Facts,
    out: &Path,
    effort: Option<Effort>,
    then: impl FnOnce(&App, &Recorded) -> Result<(), DemoError>,
) -> Result<Told, DemoError> {
    fs::create_dir_all(out).map_err(|error| DemoError::Disk(out.to_owned(), error))?;
    let out = out.canonicalize().map_err(|error| DemoError::Disk(out.to_owned(), error))?;
    let elsewhere = tempfile::tempdir().map_err(|error| DemoError::Disk(std::env::temp_dir(), error))?;
    let app = App::new(Surroundings {
        clock: Box::new(LetterClock::on(facts.letter.dated_on)),
        places: Places {
            documents: out.clone(),
            home: out.clone(),
            config: elsewhere.path().join("config"),
            state: elsewhere.path().join("state"),
        },
        keyring: None,
        effort,
        intake: None,
    })?;
    app.consider_place(&out)?;
    app.prepare_casebook(PrepareCasebook { name: NAME.into() })?;
    let told = tell(&app, facts, &out, then);
    let locked = app.lock_casebook();
    if told.is_err() {
        app.abandon_casebook()?;
        let casebook = casebook_in(&out);
        if casebook.exists() {
            fs::remove_dir_all(&casebook).map_err(|error| DemoError::Disk(casebook, error))?;
        }
    }
    let told = told?;
    locked?;
    Ok(told)
}

fn tell(
    app: &App,
    facts: &Facts,
    out: &Path,
    then: impl FnOnce(&App, &Recorded) -> Result<(), DemoError>,
) -> Result<Told, DemoError> {
    let mut steps = Steps::default();
    let (passphrase, words) = steps.take("make the casebook", || make(app))?;
    steps.take("open it with its passphrase", || open(app, &passphrase, out))?;
    let recorded = steps.take("record the facts", || {
        directory::check(facts, &app.directory()?)?;
        record::all(app, facts)
    })?;
    let draft = steps.take("write the letter", || write(app, facts, &recorded))?;
    let (letter, reading) = steps.take("issue the letter", || {
        app.issue_letter_with_text(draft.id).map_err(|error| record::refused(facts, &recorded, error))
    })?;
    let (pdf, txt) = (out.join("letter.pdf"), out.join("letter.txt"));
    steps.take("save a copy", || {
        app.save_letter_copy(letter.id, &pdf)?;
        fs::write(&txt, &reading).map_err(|error| DemoError::Disk(txt.clone(), error))
    })?;
    then(app, &recorded)?;
    let ledger =
        app.correspondence_of(draft.matter)?.into_iter().find(|entry| entry.letter == Some(letter.id));
    let addressee = directory::addressee(&app.directory()?, &letter.to);
    Ok(Told {
        casebook: casebook_in(out),
        passphrase,
        words,
        pdf,
        txt,
        letter,
        ledger,
        addressee,
        steps: steps.taken(),
    })
}

fn casebook_in(out: &Path) -> PathBuf {
    out.join(format!("{NAME}.casebook"))
}

/// Makes the casebook behind a passphrase that is drawn, and types its twelve words back.
fn make(app: &App) -> Result<(Zeroizing<String>, Zeroizing<String>), DemoError> {
    let passphrase = app.suggest_passphrase()?;
    let words = app.begin_casebook(Zeroizing::new(passphrase.as_bytes().to_vec()))?;
    app.finish_casebook(Zeroizing::new(words.as_bytes().to_vec()))?;
    Ok((passphrase, words))
}

/// Locks the casebook and opens it again, with the passphrase this time.
fn open(app: &App, passphrase: &str, out: &Path) -> Result<(), DemoError> {
    app.lock_casebook()?;
    app.consider_casebook(&casebook_in(out))?;
    Ok(app.unlock_casebook(Zeroizing::new(passphrase.as_bytes().to_vec()))?)
}

/// Drafts the letter and gives it the dates of the facts.
fn write(app: &App, facts: &Facts, recorded: &Recorded) -> Result<LetterDraft, DemoError> {
    let letter = &facts.letter;
    let drafted = match app.draft_letter(recorded.draft_of(letter)) {
        // Kind and office have been found in the directory: what is left is the calendar.
        Err(AppError::Rules(_)) => {
            let beyond = letter.place.problem("date", "is outside the years whose working days are known");
            return Err(DemoError::Facts(vec![beyond]));
        }
        drafted => drafted?.draft,
    };
    let draft = LetterDraft {
        dated_on: letter.dated_on,
        reply_by: letter.reply_by,
        means: letter.means.clone().unwrap_or_else(|| drafted.means.clone()),
        their_reference: letter.their_reference.clone().unwrap_or_default(),
        said: recorded.said(letter)?,
        ..drafted
    };
    let composition = app.keep_letter(draft).map_err(|error| record::refused(facts, recorded, error))?;
    Ok(composition.draft)
}
