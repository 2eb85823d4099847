//! The recovery kit: a sheet with everything but the words, which are written on it by hand.
//!
//! Words that were printed would stay in a spool, in the cache of a viewer and on the disk of a printer. The sheet is drawn from
//! the casebook's name and two days, and is the same whatever the words are.

use super::cover::name_of;
use crate::{
    App, AppError, State,
    cells::{column, text},
    door::Door,
    files::write_whole,
    leaks::{Leaving, refused},
    open::Open,
};
use candour_documents::{Block, Inline, Line, Paper, ParaId, Stage, Table, Width, paper_to_pdf};
use candour_model::{
    dates::{CivilDate, day_in_words},
    letters::SavedCopy,
};
use candour_store::{audit::Event, disclosures::sha256_of, fresh_id};
use std::{path::Path, sync::Arc};

/// How many words there are.
const WORDS: u32 = 12;
/// The height of a line to write on, in lines of print.
const ROOM_TO_WRITE: usize = 2;

/// What a sheet is drawn from.
struct Kit {
    casebook: String,
    made_on: CivilDate,
    today: CivilDate,
}

impl App {
    /// The neutral name that a kit is offered under.
    ///
    /// # Errors
    /// When no casebook is open and none shows its words.
    pub fn kit_name(&self) -> Result<String, AppError> {
        let Kit { today, .. } = self.kit()?;
        Ok(format!("{today}_recovery-kit.pdf"))
    }

    /// Saves a kit where a person says: of the open casebook, or on the cover while its words are shown.
    ///
    /// # Errors
    /// As [`App::kit_name`]; when the place cannot be written, or the sheet or the name of the file shows who a client is.
    pub fn save_kit(&self, to: &Path) -> Result<SavedCopy, AppError> {
        self.let_kit_leave(to, Door::Saved)
    }

    /// Puts a kit, under its neutral name, into a folder from which another program is to open it.
    ///
    /// # Errors
    /// As [`App::save_kit`].
    pub fn open_kit(&self, inside: &Path) -> Result<SavedCopy, AppError> {
        self.let_kit_leave(&inside.join(self.kit_name()?), Door::Opened)
    }

    fn let_kit_leave(&self, to: &Path, door: Door) -> Result<SavedCopy, AppError> {
        let paper = self.kit()?.paper();
        let pdf = paper_to_pdf(&paper, &self.faces)?.pdf;
        let file_name = to.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let sha256 = sha256_of(&pdf);
        let event = match door {
            Door::Saved => Event::RecoveryKitSaved { sha256 },
            Door::Opened => Event::RecoveryKitOpened { sha256 },
        };
        let leaving = Leaving {
            paper: Some(paper),
            pdf: Some(pdf.clone()),
            file_name: file_name.clone(),
            ..Leaving::default()
        };
        self.note_kit(leaving, event)?;
        write_whole(&pdf[..], to, &fresh_id(self.stamp().at).to_string())?;
        Ok(SavedCopy { file_name })
    }

    fn kit(&self) -> Result<Kit, AppError> {
        let today = self.surroundings.clock.today();
        let of = |open: &Open| Kit {
            casebook: name_of(open.folder.path()),
            made_on: open.keys.created_on(),
            today,
        };
        match &*self.state() {
            State::Open(open) => Ok(of(open)),
            State::Changing(changing) if changing.drawn.is_some() => Ok(of(&changing.open)),
            State::Making(making) => {
                let (name, made_on) = making.made().ok_or(AppError::Locked)?;
                Ok(Kit { casebook: name.to_owned(), made_on, today })
            }
            State::Busy => Err(AppError::Busy),
            State::Locked | State::Changing(_) => Err(AppError::Locked),
        }
    }

    /// Looks for names in a kit and writes down that it leaves: at once where the casebook is open, else as soon as it is. One that
    /// is being made has no names.
    fn note_kit(&self, leaving: Leaving, event: Event) -> Result<(), AppError> {
        match &mut *self.state() {
            State::Making(making) => {
                making.note(event);
                return Ok(());
            }
            State::Changing(changing) => {
                let keys = Arc::clone(&changing.open.keys);
                refused(changing.open.store.read(move |db| leaving.findings(db, &keys))?)?;
                changing.left.push(event);
                return Ok(());
            }
            State::Open(_) | State::Busy | State::Locked => {}
        }
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let looked = leaving.findings(tx, &keys)?;
            looked.record(audit);
            refused(looked)?;
            audit.record(event);
            Ok(())
        })
    }
}

impl Kit {
    fn paper(&self) -> Paper {
        let Self { casebook, made_on, today } = self;
        let (made_on, today) = (day_in_words(*made_on), day_in_words(*today));
        let mut body = vec![said(
            1,
            "These twelve words open the casebook",
            "without its passphrase and without its computer. Candour shows them once. Write them here by hand, in this \
             order; they belong in no file, no picture and no printer.",
        )];
        body.push(Block::Table(lines()));
        body.push(said(
            2,
            "Where to keep it.",
            "Sealed, in a safe or with somebody you trust: not beside the computer, and not with a backup. Whoever has this \
             sheet and a copy of the casebook can read all of it. Once the words are replaced, the sheet opens only copies made \
             before.",
        ));
        body.push(said(
            3,
            "On a new computer.",
            "Install Candour, choose Restore from a backup or open the casebook where it is, and type the twelve words. Then \
             choose Change its passphrase on the cover; the words do in place of the old one.",
        ));
        body.push(said(
            4,
            "If the passphrase and the words are both lost,",
            "nobody can open the casebook, for ever.",
        ));
        Paper {
            title: format!("Recovery kit, {today}"),
            stage: Stage::Blank,
            letterhead: None,
            mark: "Secret once the words are on it".to_owned(),
            reference: "Recovery kit".to_owned(),
            heading: "Recovery kit".to_owned(),
            under: vec![
                text(format!("{casebook}, made on {made_on}.")),
                text(format!("Sheet of {today}. The words are in no file: they are written on it by hand.")),
            ],
            body,
            annexes: Vec::new(),
            landscape: false,
            large: false,
        }
    }
}

fn said(id: u32, first: &str, then: &str) -> Block {
    let text = vec![Inline::Strong(first.to_owned()), Inline::Text(format!(" {then}"))];
    Block::Para { id: ParaId(id), text }
}

/// Twelve numbered lines to write on.
fn lines() -> Table {
    let number = |n: u32| {
        let mut line = text(n.to_string());
        line.extend(std::iter::repeat_n(Inline::Break, ROOM_TO_WRITE));
        line
    };
    Table {
        columns: vec![column("No.", Width::Points(40)), column("Word, written by hand", Width::Share(1))],
        rows: (1..=WORDS).map(|n| vec![number(n), Line::new()]).collect(),
        row_header: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_documents::{Faces, paper_text};
    use jiff::civil::date;

    fn kit(casebook: &str) -> Kit {
        Kit { casebook: casebook.to_owned(), made_on: date(2026, 11, 23), today: date(2027, 2, 1) }
    }

    #[test]
    fn a_kit_is_one_page_with_twelve_numbered_lines_and_the_same_every_time() {
        let faces = Faces::load().unwrap();
        for name in ["Casebook 1", &"Casebook of the second floor ".repeat(2)] {
            let paper = kit(name).paper();
            let drawn = paper_to_pdf(&paper, &faces).unwrap();
            assert_eq!(drawn.pages, 1, "{name}");
            assert!(drawn == paper_to_pdf(&kit(name).paper(), &faces).unwrap(), "the same again");
            let printed = paper_text(&paper);
            let numbered = printed.lines().filter_map(|line| line.trim().parse::<u32>().ok());
            assert_eq!(numbered.collect::<Vec<_>>(), (1..=12).collect::<Vec<_>>());
            assert!(printed.contains("made on 23 November 2026."), "{printed}");
            assert!(printed.contains("Sheet of 1 February 2027."), "{printed}");
        }
    }
}
