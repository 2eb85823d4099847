//! Allegations: recorded, amended while a draft, approved or withdrawn by the client. What happened is covered in lists.

use crate::{App, AppError};
use candour_model::{
    allegations::{Allegation, AllegationLine, AmendAllegation, RecordAllegation},
    checks::FieldProblem,
    dates::{PartialDate, phrase},
    ids::{AllegationId, MatterId},
    words::Words,
};
use candour_store::{MatterScope, allegations, audit::Event};

impl App {
    /// The allegations of a matter by number, with what happened covered.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn allegations_of(&self, matter: MatterId) -> Result<Vec<AllegationLine>, AppError> {
        self.read(move |db| Ok(allegations::lines_of_matter(db, &MatterScope::of(matter))?))
    }

    /// Uncovers an allegation. That it was read is recorded.
    ///
    /// # Errors
    /// When there is no such allegation.
    pub fn read_allegation(&self, id: AllegationId) -> Result<Allegation, AppError> {
        self.write(move |tx, audit| {
            let scope = allegations::scope_of(tx, id)?;
            audit.record(Event::AllegationRead { matter: scope.matter(), allegation: id });
            Ok(allegations::get(tx, &scope, id)?)
        })
    }

    /// Records an allegation as a draft.
    ///
    /// # Errors
    /// A field that is not right, a criterion that the rules do not have, people who are not of this matter.
    pub fn record_allegation(&self, input: RecordAllegation) -> Result<Allegation, AppError> {
        let input = self.checked(input)?;
        self.write(move |tx, audit| {
            let id = AllegationId(audit.fresh_id());
            audit.record(Event::AllegationRecorded { matter: input.matter, allegation: id });
            Ok(allegations::record(tx, id, &input)?)
        })
    }

    /// Amends an allegation that the client has not approved yet.
    ///
    /// # Errors
    /// As [`App::record_allegation`]; an allegation that is no draft any more.
    pub fn amend_allegation(&self, input: AmendAllegation) -> Result<Allegation, AppError> {
        let (id, record) = (input.allegation, self.checked(input.record)?);
        self.write(move |tx, audit| {
            audit.record(Event::AllegationAmended { matter: record.matter, allegation: id });
            Ok(allegations::amend(tx, id, &record)?)
        })
    }

    /// Records that the client approves the wording.
    ///
    /// # Errors
    /// An allegation that is not there, or no draft any more.
    pub fn approve_allegation(&self, id: AllegationId) -> Result<Allegation, AppError> {
        self.write(move |tx, audit| {
            let scope = allegations::scope_of(tx, id)?;
            audit.record(Event::AllegationApproved { matter: scope.matter(), allegation: id });
            Ok(allegations::approve(tx, &scope, id)?)
        })
    }

    /// Records that the client withdraws an allegation. It stays in the record and out of new letters.
    ///
    /// # Errors
    /// An allegation that is not there, or withdrawn before.
    pub fn withdraw_allegation(&self, id: AllegationId) -> Result<Allegation, AppError> {
        self.write(move |tx, audit| {
            let scope = allegations::scope_of(tx, id)?;
            audit.record(Event::AllegationWithdrawn { matter: scope.matter(), allegation: id });
            Ok(allegations::withdraw(tx, &scope, id)?)
        })
    }

    /// Reads words about a date, without keeping them.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn read_date(&self, words: &Words) -> Result<PartialDate, AppError> {
        self.open()?;
        Ok(phrase::settled(words))
    }

    fn checked(&self, input: RecordAllegation) -> Result<RecordAllegation, AppError> {
        let input = input.validate()?;
        if input.criteria.iter().any(|criterion| self.rules.criterion(criterion).is_none()) {
            return Err(AppError::Invalid(vec![FieldProblem {
                field: "criteria".into(),
                problem: "Choose the criteria from the list".into(),
            }]));
        }
        Ok(input)
    }
}
