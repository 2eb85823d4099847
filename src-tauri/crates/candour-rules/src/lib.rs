//! What the law and the practice say, as data: bodies, forces, regimes, referral, working days, time limits, the escalation
//! ladder, letter readiness.
//!
//! Everything is pure and compiled in: no clock, no disk, no casebook. The caller loads the facts, hands them over with
//! the day, and gets findings back. Nothing here decides anything: a finding says what is missing and where it is put right.

mod accounts;
pub mod answer_targets;
pub mod answer_times;
pub mod asks;
pub mod calendar;
mod calendars;
mod categories;
mod concerned;
pub mod counting;
pub mod data;
mod deadlines;
mod diary;
mod directory;
mod error;
mod escalation;
pub mod facts;
pub mod failings;
mod followed;
mod glossary;
mod independence;
pub mod jigsaw;
mod letters;
pub mod likeness;
pub mod messages;
mod precepts;
mod preservation;
pub mod readiness;
mod referral;
mod regimes;
pub mod replies;
pub mod silence;
pub mod span;
pub mod timeline;
mod tracks;

pub use calendar::Calendar;
pub use deadlines::DeadlineError;
pub use directory::{Addressee, name_on, names_between};
pub use error::RulesError;
pub use escalation::{LastRefusal, LimitStands, RecordedCase};
pub use followed::{Followed, Ledger};
pub use independence::{IndependenceAnswer, PersonOnRecord, UnknownSide, WorkOnRecord, links_to, together};
pub use letters::PlacedParticular;
pub use precepts::wording_problem;
pub use referral::answered;

use accounts::AccountsFile;
use calendars::Calendars;
use candour_model::{dates::CivilDate, precepts::PreceptRecord};
use data::{
    BodiesFile, CategoriesFile, EscalationFile, EventsFile, ForcesFile, IndependenceFile, LettersFile,
    OffencesFile, PolicingBodiesFile, ReferralFile, RegimesFile, StatesFile,
};
use deadlines::Deadlines;
use glossary::GlossaryFile;
use jigsaw::JigsawFile;
use preservation::PreservationFile;
use std::sync::Arc;

/// The rules and directories that are compiled in, read once. A copy shares the rules; its directory is its own.
#[derive(Clone, Debug)]
pub struct Rules {
    bodies: BodiesFile,
    forces: ForcesFile,
    invented: ForcesFile,
    policing_bodies: Arc<PolicingBodiesFile>,
    letters: Arc<LettersFile>,
    referral: Arc<ReferralFile>,
    regimes: Arc<RegimesFile>,
    escalation: Arc<EscalationFile>,
    categories: Arc<CategoriesFile>,
    offences: Arc<OffencesFile>,
    accounts: Arc<AccountsFile>,
    preservation: Arc<PreservationFile>,
    states: Arc<StatesFile>,
    glossary: Arc<GlossaryFile>,
    independence: Arc<IndependenceFile>,
    jigsaw: Arc<JigsawFile>,
    calendars: Arc<Calendars>,
    deadlines: Arc<Deadlines>,
    events: Arc<EventsFile>,
    corrected: Arc<Vec<PreceptRecord>>,
}

impl Rules {
    /// Reads the data that is compiled in, strictly.
    ///
    /// # Errors
    /// When a data file breaks its schema or names an entry that is not there.
    pub fn load() -> Result<Self, RulesError> {
        let rules = Self {
            bodies: data::read("bodies.toml", include_str!("../data/bodies.toml"))?,
            forces: data::read("forces.toml", include_str!("../data/forces.toml"))?,
            invented: data::read("invented.toml", include_str!("../data/invented.toml"))?,
            policing_bodies: Arc::new(data::read(
                "local-policing-bodies.toml",
                include_str!("../data/local-policing-bodies.toml"),
            )?),
            letters: Arc::new(data::read("letters.toml", include_str!("../data/letters.toml"))?),
            referral: Arc::new(data::read("referral.toml", include_str!("../data/referral.toml"))?),
            regimes: Arc::new(data::read("regime.toml", include_str!("../data/regime.toml"))?),
            escalation: Arc::new(data::read("escalation.toml", include_str!("../data/escalation.toml"))?),
            categories: Arc::new(data::read("categories.toml", include_str!("../data/categories.toml"))?),
            offences: Arc::new(data::read("offences.toml", include_str!("../data/offences.toml"))?),
            accounts: Arc::new(data::read("accounts.toml", include_str!("../data/accounts.toml"))?),
            preservation: Arc::new(data::read(
                "preservation.toml",
                include_str!("../data/preservation.toml"),
            )?),
            states: Arc::new(data::read("states.toml", include_str!("../data/states.toml"))?),
            glossary: Arc::new(data::read("glossary.toml", include_str!("../data/glossary.toml"))?),
            independence: Arc::new(data::read(
                "independence.toml",
                include_str!("../data/independence.toml"),
            )?),
            jigsaw: Arc::new(data::read("jigsaw.toml", include_str!("../data/jigsaw.toml"))?),
            calendars: Arc::new(Calendars::new(&data::read(
                "bank-holidays.toml",
                include_str!("../data/bank-holidays.toml"),
            )?)?),
            deadlines: Arc::new(Deadlines::new(data::read(
                "deadlines.toml",
                include_str!("../data/deadlines.toml"),
            )?)),
            events: Arc::new(data::read("events.toml", include_str!("../data/events.toml"))?),
            corrected: Arc::default(),
        };
        rules.resolve_references()?;
        Ok(rules)
    }

    /// The day on which all of this was last made sure of: that of the oldest file.
    #[must_use]
    pub fn as_at(&self) -> CivilDate {
        let files = [
            self.bodies.as_at,
            self.forces.as_at,
            self.policing_bodies.as_at,
            self.letters.as_at,
            self.referral.as_at,
            self.regimes.as_at,
            self.escalation.as_at,
            self.categories.as_at,
            self.offences.as_at,
            self.accounts.as_at,
            self.preservation.as_at,
            self.states.as_at,
            self.glossary.as_at,
            self.independence.as_at,
            self.jigsaw.as_at,
            self.calendars.as_at,
            self.deadlines.as_at(),
            self.events.as_at,
        ];
        files.into_iter().fold(self.bodies.as_at, CivilDate::min)
    }
}
