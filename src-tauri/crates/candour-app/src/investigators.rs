//! Investigators: who is appointed to an investigation, and where they served before.

use crate::{App, AppError};
use candour_model::{
    certainty::Certainty,
    dates::{PartialDate, phrase},
    identities::Identity,
    ids::{PartyId, PostingId},
    investigations::Investigation,
    investigators::{AppointInvestigator, Appointee, ServiceOf},
    parties::PartyKind,
    postings::{GivePosting, NumberKind, Posting},
    words::Words,
};
use candour_rules::likeness::names::resemblances;
use candour_store::{
    audit::Event,
    conflicts, identities, investigations,
    investigators::{self, Appointment},
    parties,
};
use std::sync::Arc;

impl App {
    /// Records that a person was appointed to an investigation: an officer of the matter, or someone new, whose name is
    /// sealed with those of officers.
    ///
    /// # Errors
    /// A field that is not right, a force that the directory does not have, an officer who is not of this matter.
    pub fn appoint_investigator(&self, input: AppointInvestigator) -> Result<Investigation, AppError> {
        let input = input.validate()?;
        self.check_service(&input.who)?;
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let scope = investigations::scope_of(tx, input.investigation)?;
            let appointment = |party| Appointment {
                party,
                role: input.role.clone(),
                from: said(&input.from),
                to: said(&input.to),
            };
            let party = match &input.who {
                Appointee::Known { party } => {
                    investigators::appoint(tx, &scope, input.investigation, &appointment(*party))?;
                    *party
                }
                Appointee::New { name, service } => {
                    let party = parties::add(tx, PartyId(audit.fresh_id()), PartyKind::Officer, None)?.id;
                    let postings: Vec<Posting> =
                        service.iter().map(|one| posting(PostingId(audit.fresh_id()), one)).collect();
                    let appointment = appointment(party);
                    investigators::introduce(tx, &scope, input.investigation, &appointment, &postings)?;
                    let identity = Identity { name: name.clone(), ..Identity::default() };
                    identities::seal_officer(tx, &keys, party, &identity)?;
                    conflicts::check(tx, audit, &keys, &scope, &[party], resemblances)?;
                    party
                }
            };
            audit.record(Event::InvestigatorAppointed {
                matter: scope.matter(),
                investigation: input.investigation,
                investigator: party,
            });
            Ok(investigations::get(tx, &scope, input.investigation)?)
        })
    }

    fn check_service(&self, who: &Appointee) -> Result<(), AppError> {
        let Appointee::New { service, .. } = who else { return Ok(()) };
        let rules = self.current_rules()?;
        match service.iter().position(|one| rules.force(&one.force).is_err()) {
            Some(n) => Err(AppError::at(&format!("service.{n}.force"), "Choose the force from the list")),
            None => Ok(()),
        }
    }
}

fn posting(id: PostingId, service: &ServiceOf) -> Posting {
    GivePosting {
        force: service.force.clone(),
        unit: service.unit.clone(),
        rank: service.rank.clone(),
        number_kind: NumberKind::Other,
        number: Words::default(),
        from: service.from.clone(),
        to: service.to.clone(),
        source: Words::default(),
        certainty: Certainty::NotStated,
    }
    .recorded(id)
}

fn said(words: &Words) -> Option<PartialDate> {
    (!words.is_blank()).then(|| phrase::settled(words))
}
