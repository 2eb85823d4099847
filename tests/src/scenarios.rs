//! What is done while the power goes, while the program is killed, and while the disk fails or fills. It is played in a process of its
//! own, by `candour-crash-played`.

use crate::{PASSPHRASE, bytes, clock::FixedClock, start};
use candour_app::{App, AppError};
use candour_model::{
    classes::RecordClass,
    error_codes::ErrorCode,
    evidence::{AddEvidence, EvidenceEntry},
    exhibits::{ExhibitEntry, RecordExhibit},
    files::TakenFileId,
    ids::MatterId,
};
use std::{fs, io::Write, path::Path, time::Duration};

/// The moment at which everything begins.
pub const BEGINS: &str = "2026-11-23T09:41:00Z";
/// The passphrase after it was changed.
pub const NEW_PASSPHRASE: &str = "harvest window copper tide eighty-four";
/// How many files are taken in.
pub const ADDED: usize = 5;
/// How often something is saved, and copied.
const SAVED: usize = 20;
const COPIED: usize = 2;
/// What takes the room on a disk that is full, in the home.
pub const FILLER: &str = "filler";
/// How a process ends in which something was refused.
pub const REFUSED: u8 = 3;
/// What is said before the casebook is opened a second time.
pub const OPENED_AGAIN: &str = "it is opened again";

/// Something that the application does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scenario {
    /// Records are saved, one by one.
    Save,
    /// Files are taken in and become evidence.
    Import,
    /// The passphrase is changed.
    Passphrase,
    /// The casebook is copied to a stick.
    BackUp,
    /// Planted: each record is said to be saved before it is.
    SaidTooEarly,
}

/// What is done when something is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// It is said, and the process ends.
    Stops,
    /// Where there is no room, room is made and the same is done once more.
    MakesRoom,
    /// It is said, and the next thing is done. At the end the casebook is locked and opened again, and one more is saved.
    GoesOn,
}

impl Manner {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Stops, Self::MakesRoom, Self::GoesOn];

    /// What it is called on a command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stops => "stops",
            Self::MakesRoom => "makes-room",
            Self::GoesOn => "goes-on",
        }
    }
}

impl Scenario {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Save, Self::Import, Self::Passphrase, Self::BackUp, Self::SaidTooEarly];

    /// What it is called on a command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Save => "save",
            Self::Import => "import",
            Self::Passphrase => "passphrase",
            Self::BackUp => "back-up",
            Self::SaidTooEarly => "said-too-early",
        }
    }

    /// How often it says that something is saved.
    #[must_use]
    pub const fn parts(self) -> usize {
        match self {
            Self::Save | Self::SaidTooEarly => SAVED,
            Self::Import => ADDED,
            Self::Passphrase => 1,
            Self::BackUp => COPIED,
        }
    }

    /// Does it, and says after each part that it is saved.
    ///
    /// # Errors
    /// What was refused, where that ends it.
    pub fn play(self, home: &Path, manner: Manner) -> Result<(), AppError> {
        let clock = FixedClock::at(BEGINS);
        let app = start(home, &clock);
        let course = Course { manner, home };
        if self == Self::Passphrase {
            app.begin_way_change(bytes(PASSPHRASE))?;
            app.change_passphrase(bytes(NEW_PASSPHRASE))?;
            say(1);
            return app.lock_casebook();
        }
        course.needs(|| app.unlock_casebook(bytes(PASSPHRASE)))?;
        let matter = matter_of(&app);
        let mut saved = 0;
        for n in 1..=self.parts() {
            if self == Self::SaidTooEarly {
                say(n);
            }
            clock.advance(Duration::from_mins(1));
            if self.part(&app, &course, (matter, n))? {
                saved += 1;
                say(saved);
            }
        }
        course.tries(|| app.lock_casebook())?;
        if manner == Manner::GoesOn {
            tell(OPENED_AGAIN);
            app.unlock_casebook(bytes(PASSPHRASE))?;
            app.open_casebook()?.notices.iter().for_each(|notice| tell(&format!("notice: {notice}")));
            record(&app, matter, self.parts() + 1)?;
            say(saved + 1);
            app.lock_casebook()?;
        }
        Ok(())
    }

    /// Does one part of it. `false` where it was refused and the next is to be done.
    fn part(self, app: &App, course: &Course<'_>, (matter, n): (MatterId, usize)) -> Result<bool, AppError> {
        let home = course.home;
        if self == Self::Import {
            let Some(file) = course.tries(|| take(app, matter, home, n))? else { return Ok(false) };
            return Ok(course.tries(|| place(app, matter, file, n))?.is_some());
        }
        let is_recorded = course.tries(|| record(app, matter, n))?.is_some();
        if !is_recorded || self != Self::BackUp {
            return Ok(is_recorded);
        }
        let made = course.tries(|| app.back_up(&home.join("stick")))?;
        Ok(made.is_some_and(|made| made.is_some()))
    }
}

/// How a scenario meets what is refused.
struct Course<'a> {
    manner: Manner,
    home: &'a Path,
}

impl Course<'_> {
    /// Does what everything after it needs.
    fn needs<T>(&self, act: impl Fn() -> Result<T, AppError>) -> Result<T, AppError> {
        match act() {
            Err(error) if self.manner == Manner::MakesRoom && is_of_room(&error) => {
                tell("there is no room");
                let _ = fs::remove_file(self.home.join(FILLER));
                act()
            }
            outcome => outcome,
        }
    }

    /// Does what may be refused; `None` where it was and the next is to be done.
    fn tries<T>(&self, act: impl Fn() -> Result<T, AppError>) -> Result<Option<T>, AppError> {
        match self.needs(act) {
            Err(error) if self.manner == Manner::GoesOn => {
                tell_refused(&error);
                Ok(None)
            }
            outcome => outcome.map(Some),
        }
    }
}

/// Whether something was refused because a disk is full, the casebook's or that of a backup.
fn is_of_room(error: &AppError) -> bool {
    matches!(error.code(), ErrorCode::DiskFull | ErrorCode::BackupRefused)
}

/// The one matter that is there.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn matter_of(app: &App) -> MatterId {
    app.matters().expect("the matters")[0].id
}

fn record(app: &App, matter: MatterId, n: usize) -> Result<(), AppError> {
    let entry = ExhibitEntry {
        mark: format!("X/{n}").into(),
        what: "A page of a rota".into(),
        dated: "July 2003".into(),
        producer: None,
        original: "".into(),
        content_note: "".into(),
    };
    app.record_exhibit(RecordExhibit { matter, entry }).map(drop)
}

/// Makes a file that lies in the home evidence; it is of some length, so that it is sealed in several parts.
///
/// # Errors
/// What is refused.
pub fn add(app: &App, matter: MatterId, home: &Path, n: usize) -> Result<(), AppError> {
    place(app, matter, take(app, matter, home, n)?, n)
}

fn take(app: &App, matter: MatterId, home: &Path, n: usize) -> Result<TakenFileId, AppError> {
    let taken = app.take_file(matter, &home.join(format!("slate {n}.pdf")))?;
    Ok(taken.expect("nobody stopped it").id)
}

fn place(app: &App, matter: MatterId, file: TakenFileId, n: usize) -> Result<(), AppError> {
    let entry = EvidenceEntry {
        title: format!("Slate {n}").into(),
        dated: "".into(),
        source: "".into(),
        exhibit: None,
        content_note: "".into(),
        is_not_at_home: false,
    };
    let adding = AddEvidence { matter, file, class: RecordClass::Privileged, entry };
    app.add_evidence(adding).map(drop)
}

/// Says that so much is saved, where the trace sees it.
fn say(count: usize) {
    tell(&format!("saved {count}"));
}

/// Says what was refused, by its code.
pub fn tell_refused(error: &AppError) {
    tell(&format!("refused: {}", error.code().as_str()));
}

/// Says a line. The call that is made to fail may be this one: then it is said once more.
fn tell(line: &str) {
    let line = format!("{line}\n");
    let _ = (0..3).any(|_| std::io::stderr().write_all(line.as_bytes()).is_ok());
}
