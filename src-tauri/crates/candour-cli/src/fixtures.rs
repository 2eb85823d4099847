//! The large casebook: seeded, invented, recorded by the verbs themselves, for measuring how long the record takes to answer.
//!
//! The same seed and size give the same record but for ids, ciphers and keys, which are drawn. Nobody in it exists.

mod investigations;
mod letters;
mod matter;
mod vocabulary;

use crate::{DemoError, demo::LetterClock};
use candour_app::{App, Effort, Surroundings, places::Places};
use candour_model::{casebooks::PrepareCasebook, ids::MatterId};
use jiff::civil::{Date, date};
use std::{
    fs,
    path::{Path, PathBuf},
};
use vocabulary::Vocabulary;
use zeroize::Zeroizing;

/// What opens every casebook made here. It guards nothing: all that is in them is invented.
pub const PASSPHRASE: &str = "lantern harbour plain gravel ninety-one";
/// The seed that benchmarks use.
pub const SEED: u64 = 20_261_123;
/// Counts the forms that this record has had: one kept from before another form is made again.
pub const FORM: u32 = 3;
/// What such a casebook is called.
const NAME: &str = "large";
/// The day on which everything is recorded.
pub const TODAY: Date = date(2026, 11, 23);

/// How much a casebook holds. What belongs to matters is spread over them evenly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Matters.
    pub matters: usize,
    /// Allegations of all matters.
    pub allegations: usize,
    /// Letters and messages, in and out, of all matters.
    pub letters: usize,
    /// Paragraphs of all accounts.
    pub paragraphs: usize,
}

impl Size {
    /// The large casebook: what a busy firm has after many years.
    pub const LARGE: Self = Self { matters: 200, allegations: 5_000, letters: 20_000, paragraphs: 100_000 };

    /// So many times as much.
    #[must_use]
    pub const fn times(self, many: usize) -> Self {
        Self {
            matters: self.matters * many,
            allegations: self.allegations * many,
            letters: self.letters * many,
            paragraphs: self.paragraphs * many,
        }
    }

    /// A part of it, at least one matter.
    #[must_use]
    pub const fn divided(self, by: usize) -> Self {
        Self {
            matters: if self.matters < by { 1 } else { self.matters / by },
            allegations: self.allegations / by,
            letters: self.letters / by,
            paragraphs: self.paragraphs / by,
        }
    }

    /// What one matter of it holds.
    const fn of_each(self) -> Self {
        Self {
            matters: 1,
            allegations: self.allegations / self.matters,
            letters: self.letters / self.matters,
            paragraphs: self.paragraphs / self.matters,
        }
    }
}

/// A large casebook, open.
pub struct Fixture {
    /// The application that holds it.
    pub app: App,
    /// Its folder.
    pub folder: PathBuf,
    /// Its matters, in the order of their references.
    pub matters: Vec<MatterId>,
}

/// Makes a casebook of this size in the folder `out`. `progress` is told how many matters are recorded.
///
/// # Errors
/// A casebook that is there already, or a folder that cannot be written.
pub fn make(
    out: &Path,
    size: Size,
    seed: u64,
    effort: Option<Effort>,
    mut progress: impl FnMut(usize),
) -> Result<Fixture, DemoError> {
    fs::create_dir_all(out).map_err(|error| DemoError::Disk(out.to_owned(), error))?;
    let app = app_in(out, effort)?;
    app.prepare_casebook(PrepareCasebook { name: NAME.into() })?;
    let words = app.begin_casebook(Zeroizing::new(PASSPHRASE.as_bytes().to_vec()))?;
    app.finish_casebook(Zeroizing::new(words.as_bytes().to_vec()))?;
    let mut drawn = Vocabulary::seeded(seed);
    let each = size.of_each();
    let mut matters = Vec::with_capacity(size.matters);
    let mut shared = None;
    app.change_firm(matter::firm())?;
    for number in 1..=size.matters {
        matters.push(matter::record(&app, &mut drawn, number, each, &mut shared)?);
        progress(number);
    }
    Ok(Fixture { app, folder: folder_in(out), matters })
}

/// Opens the casebook that was made in the folder `out`.
///
/// # Errors
/// When there is none.
pub fn open(out: &Path, effort: Option<Effort>) -> Result<Fixture, DemoError> {
    let app = app_in(out, effort)?;
    let folder = folder_in(out);
    app.consider_casebook(&folder)?;
    app.unlock_casebook(Zeroizing::new(PASSPHRASE.as_bytes().to_vec()))?;
    let matters = app.matters()?.into_iter().map(|line| line.id).collect();
    Ok(Fixture { app, folder, matters })
}

/// Whether such a casebook was made in the folder `out`, and finished.
#[must_use]
pub fn is_made(out: &Path) -> bool {
    folder_in(out).is_dir()
}

fn folder_in(out: &Path) -> PathBuf {
    out.join(format!("{NAME}.casebook"))
}

fn app_in(out: &Path, effort: Option<Effort>) -> Result<App, DemoError> {
    let out = out.canonicalize().map_err(|error| DemoError::Disk(out.to_owned(), error))?;
    let app = App::new(Surroundings {
        clock: Box::new(LetterClock::on(TODAY)),
        places: Places {
            documents: out.clone(),
            home: out.clone(),
            config: out.join("config"),
            state: out.join("state"),
        },
        keyring: None,
        effort,
        intake: None,
    })?;
    app.consider_place(&out)?;
    Ok(app)
}
