//! The ledger of what went out and came in: what arrived is entered with what it answers, and what was sent without
//! Candour is entered with what it asked for.

use crate::{
    App, AppError,
    diary::entries,
    files::{Taken, place},
};
use candour_model::{
    answer_times::AnswerTimes,
    bodies::OfficeRef,
    correspondence::{Correspondence, LogReceived, LogSent},
    ids::{AnswerId, AskId, CorrespondenceId, MatterId},
    silence::SilentOffice,
};
use candour_rules::{answer_times::answer_times, silence::silences};
use candour_store::{MatterScope, asks, audit::Event, correspondence, exchanges};

impl App {
    /// The correspondence of a matter, by the day it came or went.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn correspondence_of(&self, matter: MatterId) -> Result<Vec<Correspondence>, AppError> {
        self.read(move |db| Ok(correspondence::of_matter(db, &MatterScope::of(matter))?))
    }

    /// Enters what came in, with what it answers and what it says to each ask.
    ///
    /// # Errors
    /// A field that is not right, an office that the directory does not have, a letter or an ask of another matter.
    pub fn log_received(&self, input: LogReceived) -> Result<Vec<Correspondence>, AppError> {
        let input = input.validate(self.surroundings.clock.today())?;
        self.check_directory_has("office", &input.office)?;
        self.recording((input.file, "file"), |file| self.enter_received(input, file))
    }

    /// What came in is of the class that is said of it, and so is its file.
    fn enter_received(
        &self,
        input: LogReceived,
        file: Option<Taken>,
    ) -> Result<Vec<Correspondence>, AppError> {
        let file = file.map(|file| file.of_class(input.class));
        self.write(move |tx, audit| {
            let id = CorrespondenceId(audit.fresh_id());
            let scope = MatterScope::of(input.matter);
            let blob = place(tx, &scope, file.as_ref(), "file")?;
            correspondence::log_received(tx, id, &input, blob)?;
            for given in &input.given {
                asks::mark(tx, &scope, AnswerId(audit.fresh_id()), id, given)?;
            }
            audit.record(Event::ReplyLogged {
                entry: id,
                matter: input.matter,
                answers: input.answers,
                asks: input.given.iter().map(|given| given.ask).collect(),
            });
            Ok(correspondence::of_matter(tx, &scope)?)
        })
    }

    /// Enters what was sent without Candour, with what it asked for.
    ///
    /// # Errors
    /// A field that is not right, an office that the directory does not have, a letter of another matter.
    pub fn log_sent(&self, input: LogSent) -> Result<Vec<Correspondence>, AppError> {
        let input = input.validate(self.surroundings.clock.today())?;
        self.check_directory_has("office", &input.office)?;
        self.write(move |tx, audit| {
            let id = CorrespondenceId(audit.fresh_id());
            let scope = MatterScope::of(input.matter);
            correspondence::log_sent(tx, id, &input)?;
            let numbered: Vec<_> =
                input.asks.iter().map(|wording| (AskId(audit.fresh_id()), wording.clone())).collect();
            asks::add(tx, &scope, id, input.reply_by, &numbered)?;
            audit.record(Event::SentLogged { entry: id, matter: input.matter });
            Ok(correspondence::of_matter(tx, &scope)?)
        })
    }

    /// The offices of a matter that have not answered, and for how long.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn silences_of(&self, matter: MatterId) -> Result<Vec<SilentOffice>, AppError> {
        let today = self.surroundings.clock.today();
        let rules = self.current_rules()?;
        self.read(move |db| {
            let scope = MatterScope::of(matter);
            let expected = rules.expected_answers(&entries(db, &rules, &scope, today)?);
            Ok(silences(rules.calendar(), &expected, &exchanges::of_matter(db, &scope)?, today))
        })
    }

    /// How long an office took to answer what was written to it, in all matters: days and counts alone.
    ///
    /// # Errors
    /// An office that the directory does not have.
    pub fn answer_times(&self, office: OfficeRef) -> Result<AnswerTimes, AppError> {
        self.check_directory_has("office", &office)?;
        self.read(move |db| Ok(answer_times(&correspondence::answers_of(db, &office)?)))
    }

    /// Refuses an office that the directory does not have.
    pub(crate) fn check_directory_has(&self, field: &str, office: &OfficeRef) -> Result<(), AppError> {
        match self.current_rules()?.office_of(office) {
            Ok(_) => Ok(()),
            Err(_) => Err(AppError::at(
                field,
                "Choose the body from the list, with its force if it is an office of one",
            )),
        }
    }
}
