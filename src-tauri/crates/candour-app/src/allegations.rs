//! Allegations: recorded, amended while a draft, approved or withdrawn by the client. What happened is covered in lists.

use crate::{App, AppError, sources::no_such_number};
use candour_model::{
    allegations::{
        Allegation, AllegationLine, Alleged, AmendAllegation, ReadDateAgain, RecordAllegation, RestsOn,
        ToldBody,
    },
    checks::FieldProblem,
    dates::said::{FromBirth, SaidDate, Settled},
    ids::{AllegationId, MatterId},
    sources::Resting,
};
use candour_store::{
    MatterScope, Transaction, allegations,
    audit::{AuditDraft, Event},
    identities, sources,
};
use candour_vault::Keys;
use std::sync::Arc;

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
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let input = settled(tx, audit, &keys, input, None)?;
            let id = AllegationId(audit.fresh_id());
            let recorded = allegations::record(tx, id, &input)?;
            rest_on(tx, audit, &recorded, &input.sources)?;
            audit.record(Event::AllegationRecorded { matter: input.matter, allegation: id });
            Ok(recorded)
        })
    }

    /// Amends an allegation that the client has not approved yet.
    ///
    /// # Errors
    /// As [`App::record_allegation`]; an allegation that is no draft any more.
    pub fn amend_allegation(&self, input: AmendAllegation) -> Result<Allegation, AppError> {
        let (id, record) = (input.allegation, self.checked(input.record)?);
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let before = allegations::get(tx, &MatterScope::of(record.matter), id)?;
            let record = settled(tx, audit, &keys, record, Some(&before))?;
            let amended = allegations::amend(tx, id, &record)?;
            rest_on(tx, audit, &amended, &record.sources)?;
            audit.record(Event::AllegationAmended { matter: record.matter, allegation: id });
            Ok(amended)
        })
    }

    /// Records that the client approves the wording.
    ///
    /// # Errors
    /// An allegation that is not there, or no draft any more.
    pub fn approve_allegation(&self, id: AllegationId) -> Result<AllegationLine, AppError> {
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
    pub fn withdraw_allegation(&self, id: AllegationId) -> Result<AllegationLine, AppError> {
        self.write(move |tx, audit| {
            let scope = allegations::scope_of(tx, id)?;
            audit.record(Event::AllegationWithdrawn { matter: scope.matter(), allegation: id });
            Ok(allegations::withdraw(tx, &scope, id)?)
        })
    }

    /// Settles when an allegation happened once more, from its own words, whatever its status. That is wanted where the birth
    /// date it was reckoned from has been corrected.
    ///
    /// # Errors
    /// An allegation that is not there; a reading that its words do not have.
    pub fn read_date_again(&self, input: ReadDateAgain) -> Result<AllegationLine, AppError> {
        let ReadDateAgain { allegation: id, meant } = input;
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let scope = allegations::scope_of(tx, id)?;
            let before = allegations::get(tx, &scope, id)?;
            let said = SaidDate { words: before.happened.words.clone(), meant, basis: None };
            let birth = if said.wants_birth() {
                identities::birth_to_reckon_from(tx, audit, &keys, &scope, before.client)?
            } else {
                None
            };
            let stands = Settled { date: before.happened, from_birth: FromBirth::Used };
            let settled = said.settle(birth.as_ref(), &[stands]).map_err(at_the_date)?;
            audit.record(Event::AllegationDateReadAgain { matter: scope.matter(), allegation: id });
            Ok(allegations::read_again(tx, &scope, id, &settled)?)
        })
    }

    fn checked(&self, input: RecordAllegation) -> Result<RecordAllegation, AppError> {
        let input = input.validate()?;
        let rules = &self.rules;
        let mut unlisted = Vec::new();
        let mut look = |field: String, what: &str, is_listed: bool| {
            if !is_listed {
                unlisted.push(FieldProblem { field, problem: format!("Choose {what} from the list") });
            }
        };
        look(
            "criteria".into(),
            "the criteria",
            input.criteria.iter().all(|id| rules.criterion(id).is_some()),
        );
        look(
            "categories".into(),
            "the categories",
            input.categories.iter().all(|id| rules.category(id).is_some()),
        );
        look("offences".into(), "the offences", input.offences.iter().all(|id| rules.offence(id).is_some()));
        for (n, report) in input.earlier_reports.iter().enumerate() {
            let is_listed = match &report.body {
                Some(ToldBody::Force { force }) => rules.force(force).is_ok(),
                Some(ToldBody::Body { body }) => rules.body(body).is_ok(),
                None => true,
            };
            look(format!("earlierReports.{n}.body"), "the body", is_listed);
        }
        if unlisted.is_empty() { Ok(input) } else { Err(AppError::Invalid(unlisted)) }
    }
}

/// The allegation with its dates settled; the client's birth date is used where the words want it, which is recorded.
fn settled(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    keys: &Keys,
    input: RecordAllegation,
    before: Option<&Allegation>,
) -> Result<Alleged, AppError> {
    let birth = if input.wants_birth() {
        let scope = MatterScope::of(input.matter);
        identities::birth_to_reckon_from(tx, audit, keys, &scope, input.client)?
    } else {
        None
    };
    Ok(input.settle(birth.as_ref(), before)?)
}

fn at_the_date(problem: &'static str) -> AppError {
    AppError::at("happened", problem)
}

/// Rests an allegation on the paragraphs it was typed in with, in the same change.
fn rest_on(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    allegation: &Allegation,
    paragraphs: &[RestsOn],
) -> Result<(), AppError> {
    let (matter, id) = (allegation.matter, allegation.id);
    for (n, RestsOn { statement, number }) in paragraphs.iter().enumerate() {
        let field = format!("sources.{n}.number");
        sources::cite(
            tx,
            &MatterScope::of(matter),
            Resting::Allegation { allegation: id },
            *statement,
            *number,
        )
        .map_err(|error| no_such_number(error, &field))?;
        audit.record(Event::ParagraphCited { matter, allegation: id, statement: *statement });
    }
    Ok(())
}
