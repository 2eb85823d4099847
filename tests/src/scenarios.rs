//! What is done while the power goes. It is played in a process of its own, by `candour-crash-played`.

use crate::{PASSPHRASE, bytes, clock::FixedClock, start};
use candour_app::App;
use candour_model::{
    classes::RecordClass,
    evidence::{AddEvidence, EvidenceEntry},
    exhibits::{ExhibitEntry, RecordExhibit},
    ids::MatterId,
};
use std::{io::Write, path::Path, time::Duration};

/// The moment at which everything begins.
pub const BEGINS: &str = "2026-11-23T09:41:00Z";
/// The passphrase after it was changed.
pub const NEW_PASSPHRASE: &str = "harvest window copper tide eighty-four";
/// How many files are taken in.
pub const ADDED: usize = 5;
/// How often something is saved, and copied.
const SAVED: usize = 20;
const COPIED: usize = 2;

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
}

impl Scenario {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Save, Self::Import, Self::Passphrase, Self::BackUp];

    /// What it is called on a command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Save => "save",
            Self::Import => "import",
            Self::Passphrase => "passphrase",
            Self::BackUp => "back-up",
        }
    }

    /// Does it, and says after each part that it is saved.
    ///
    /// # Panics
    /// When anything is refused.
    pub fn play(self, home: &Path) {
        let clock = FixedClock::at(BEGINS);
        let app = start(home, &clock);
        if self == Self::Passphrase {
            app.begin_way_change(bytes(PASSPHRASE)).expect("the old passphrase");
            app.change_passphrase(bytes(NEW_PASSPHRASE)).expect("a new passphrase");
            say(1);
            return app.lock_casebook().expect("a closed casebook");
        }
        app.unlock_casebook(bytes(PASSPHRASE)).expect("an open casebook");
        let matter = matter_of(&app);
        match self {
            Self::Save => (1..=SAVED).for_each(|n| {
                record(&app, matter, n);
                say(n);
            }),
            Self::Import => (1..=ADDED).for_each(|n| {
                add(&app, matter, home, n);
                say(n);
            }),
            Self::BackUp => (1..=COPIED).for_each(|n| {
                clock.advance(Duration::from_mins(1));
                record(&app, matter, n);
                app.back_up(&home.join("stick")).expect("a backup").expect("that was not stopped");
                say(n);
            }),
            Self::Passphrase => unreachable!("it is played above"),
        }
        app.lock_casebook().expect("a closed casebook");
    }
}

/// The one matter that is there.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn matter_of(app: &App) -> MatterId {
    app.matters().expect("the matters")[0].id
}

fn record(app: &App, matter: MatterId, n: usize) {
    let entry = ExhibitEntry {
        mark: format!("X/{n}").into(),
        what: "A page of a rota".into(),
        dated: "July 2003".into(),
        producer: None,
        original: "".into(),
        content_note: "".into(),
    };
    app.record_exhibit(RecordExhibit { matter, entry }).expect("an exhibit");
}

/// Makes a file that lies in the home evidence; it is of some length, so that it is sealed in several parts.
///
/// # Panics
/// When it is refused.
pub fn add(app: &App, matter: MatterId, home: &Path, n: usize) {
    let path = home.join(format!("slate {n}.pdf"));
    let taken = app.take_file(matter, &path).expect("a file").expect("that was not stopped");
    let entry = EvidenceEntry {
        title: format!("Slate {n}").into(),
        dated: "".into(),
        source: "".into(),
        exhibit: None,
        content_note: "".into(),
        is_not_at_home: false,
    };
    let adding = AddEvidence { matter, file: taken.id, class: RecordClass::Privileged, entry };
    app.add_evidence(adding).expect("evidence");
}

/// Says that so much is saved, where the trace sees it.
fn say(count: usize) {
    std::io::stderr().write_all(format!("saved {count}\n").as_bytes()).expect("somebody who is told");
}
