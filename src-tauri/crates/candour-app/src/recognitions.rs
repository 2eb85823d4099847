//! Recognitions: officers of the casebook who may be the one that a matter names, and what a person decides about it.

use crate::{App, AppError};
use candour_model::{
    certainty::Certainty,
    identities::Identity,
    ids::{MatterId, PartyId, PostingId, RecognitionId},
    officers::OfficerRecord,
    parties::PersonOf,
    postings::{GivePosting, Posting},
    recognitions::{OfficerCandidate, RecogniseOfficer, ReverseRecognition, SeekOfficers, TellOfficersApart},
    words::Words,
};
use candour_rules::likeness::{names::resemblances, officers::likeness};
use candour_store::{
    MatterScope, StoreError, Transaction,
    audit::{AuditDraft, Event},
    conflicts, officers,
    recognitions::{self, Recognised, Reversal},
};
use candour_vault::Keys;
use std::sync::Arc;

impl App {
    /// Officers of the casebook who may be the one that is being written of, by cipher and with reasons. That it was looked
    /// is recorded.
    ///
    /// # Errors
    /// A field that is not right.
    pub fn seek_officers(&self, input: SeekOfficers) -> Result<Vec<OfficerCandidate>, AppError> {
        let input = input.validate()?;
        self.current_rules()?.force(&input.force)?;
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let (matter, name) = (input.matter, input.name.clone());
            let posting = sought(input).recorded(PostingId(audit.fresh_id()));
            found(tx, audit, &keys, matter, &name, &[posting])
        })
    }

    /// Officers of the casebook who may be one whom the matter names already; those told apart from that officer are left
    /// out. That it was looked is recorded.
    ///
    /// # Errors
    /// When the matter names no such officer.
    pub fn officers_resembling(&self, person: PersonOf) -> Result<Vec<OfficerCandidate>, AppError> {
        let PersonOf { matter, party } = person;
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let scope = MatterScope::of(matter);
            let found = recognitions::resembling(tx, &keys, &scope, party, likeness)?;
            let parties = found.iter().map(|one| one.party).collect();
            audit.record(Event::OfficersCompared { matter, found: parties });
            Ok(found)
        })
    }

    /// Records that an officer named in a matter is one whom the casebook knows, and puts that officer into the matter.
    ///
    /// # Errors
    /// A field that is not right; an officer whom the casebook does not know, or whom the matter names already.
    pub fn recognise_officer(&self, input: RecogniseOfficer) -> Result<OfficerRecord, AppError> {
        let RecogniseOfficer { matter, party, name, posting, basis, certainty } = input.validate()?;
        self.current_rules()?.force(&posting.force)?;
        let keys = Arc::clone(&self.open()?.keys);
        let on = self.surroundings.clock.today();
        self.write(move |tx, audit| {
            let scope = MatterScope::of(matter);
            let posting = posting.recorded(PostingId(audit.fresh_id()));
            let identity = Identity { name: name.clone(), ..Identity::default() };
            let alike = recognitions::candidates(
                tx,
                &keys,
                &scope,
                (&identity, std::slice::from_ref(&posting)),
                None,
                likeness,
            )?;
            let reasons =
                alike.into_iter().find(|one| one.party == party).map(|one| one.reasons).unwrap_or_default();
            let id = RecognitionId(audit.fresh_id());
            let recognised = Recognised { id, party, reasons, basis, certainty, on };
            recognitions::recognise(tx, &keys, &scope, &recognised, audit.actor(), (&name, &posting))
                .map_err(known_already)?;
            conflicts::check(tx, audit, &keys, &scope, &[party], resemblances)?;
            audit.record(Event::OfficerRecognised { recognition: id, matter, officer: party });
            Ok(officers::record(tx, &scope, party)?)
        })
    }

    /// Takes a recognition back: the matter names an officer of its own again, in every place in which it named the shared
    /// one, and the two are kept as two people.
    ///
    /// # Errors
    /// A field that is not right; a recognition that does not stand in the matter; something that names the officer for good.
    pub fn reverse_recognition(&self, input: ReverseRecognition) -> Result<OfficerRecord, AppError> {
        let ReverseRecognition { matter, recognition, name, reason } = input.validate()?;
        let keys = Arc::clone(&self.open()?.keys);
        let on = self.surroundings.clock.today();
        self.write(move |tx, audit| {
            let scope = MatterScope::of(matter);
            let replacement = PartyId(audit.fresh_id());
            let reversal = Reversal { id: recognition, replacement, name, reason: reason.clone(), on };
            let officer =
                recognitions::reverse(tx, &keys, &scope, &reversal, audit.actor()).map_err(named_for_good)?;
            let reasons = recognitions::likeness_of(tx, &keys, (replacement, officer), likeness)?;
            conflicts::tell_apart(tx, audit, &scope, (replacement, officer), &reasons, (&reason, on))?;
            conflicts::check(tx, audit, &keys, &scope, &[replacement], resemblances)?;
            audit.record(Event::RecognitionReversed { recognition, matter, officer, replacement });
            Ok(officers::record(tx, &scope, replacement)?)
        })
    }

    /// Records that an officer of a matter and another one are two people. The pair is not offered again.
    ///
    /// # Errors
    /// A reason that is missing; an officer whom the matter does not name.
    pub fn tell_officers_apart(&self, input: TellOfficersApart) -> Result<OfficerRecord, AppError> {
        let TellOfficersApart { matter, party, other, reason } = input.validate()?;
        let keys = Arc::clone(&self.open()?.keys);
        let on = self.surroundings.clock.today();
        self.write(move |tx, audit| {
            let scope = MatterScope::of(matter);
            let record = officers::record(tx, &scope, party)?;
            let reasons = recognitions::likeness_of(tx, &keys, (party, other), likeness)?;
            conflicts::tell_apart(tx, audit, &scope, (party, other), &reasons, (&reason, on))?;
            Ok(record)
        })
    }
}

fn found(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    keys: &Keys,
    matter: MatterId,
    name: &Words,
    served: &[Posting],
) -> Result<Vec<OfficerCandidate>, AppError> {
    let identity = Identity { name: name.clone(), ..Identity::default() };
    let scope = MatterScope::of(matter);
    let found = recognitions::candidates(tx, keys, &scope, (&identity, served), None, likeness)?;
    let parties = found.iter().map(|one| one.party).collect();
    audit.record(Event::OfficersCompared { matter, found: parties });
    Ok(found)
}

fn sought(input: SeekOfficers) -> GivePosting {
    GivePosting {
        force: input.force,
        unit: Words::default(),
        rank: Words::default(),
        number_kind: input.number_kind,
        number: input.number,
        from: input.from,
        to: input.to,
        source: Words::default(),
        certainty: Certainty::NotStated,
    }
}

fn known_already(error: StoreError) -> AppError {
    match error {
        StoreError::Settled { .. } => AppError::at("basis", "This matter names that officer already"),
        other => other.into(),
    }
}

fn named_for_good(error: StoreError) -> AppError {
    match error {
        StoreError::Guarded => AppError::at(
            "reason",
            "Something was recorded of this officer here that stays, such as an outcome. It cannot be moved to another",
        ),
        other => other.into(),
    }
}
