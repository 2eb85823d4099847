//! The clients: that there are some, in what capacity they complain, and that each allows this letter to go there.
//!
//! Authority is read on the day the letter bears and is never passed by a reason (PRA 2002 s.12(6) asks for written consent).

use super::{LetterFacts, findings::Findings};
use crate::counting::{capitalised, counted};
use candour_model::{
    clients::{Capacity, Client},
    letters::Settle,
};

pub(super) fn check(facts: &LetterFacts, findings: &mut Findings) {
    if facts.clients.is_empty() {
        findings.bar(
            "clients.some",
            "The matter has no client",
            "Take on the client whose allegations these are.",
            Settle::Matter,
        );
        return;
    }
    let called = counted(facts.clients.len(), "client is", "clients are");
    findings.fine("clients.some", format!("{} called by cipher", capitalised(&called)), Settle::Matter);
    for client in &facts.clients {
        check_authority(facts, client, findings);
        check_capacity(client, findings);
        check_voice(facts, client, findings);
    }
    if !findings.has_any("authority") {
        let given = facts.clients.len();
        findings.fine("authority.all", format!("Authority on file, {given} of {given}"), Settle::Matter);
    }
    if !findings.has_any("capacity") {
        findings.fine("capacity.all", "In what capacity each client complains", Settle::Matter);
    }
}

fn check_authority(facts: &LetterFacts, client: &Client, findings: &mut Findings) {
    let settle = Settle::Client { party: client.party };
    let covering = facts.authorities.iter().find(|authority| {
        authority.client == client.party
            && authority.matter == facts.matter.id
            && authority.covers(&facts.to, facts.dated_on)
    });
    let cipher = &client.cipher;
    let Some(authority) = covering else {
        findings.bar(
            format!("authority.{cipher}"),
            format!("{cipher} has given no live authority for this recipient"),
            "Record the authority with this recipient ticked. Without it the letter cannot go.",
            settle,
        );
        return;
    };
    let title = if authority.identity_allowed {
        format!("{cipher}'s identity may go to this recipient, sealed")
    } else {
        format!("{cipher}'s identity does not go to this recipient")
    };
    findings.fine(format!("identity.{cipher}"), title, settle);
}

fn check_capacity(client: &Client, findings: &mut Findings) {
    if client.capacity == Capacity::Representative {
        findings.look(
            format!("capacity.{}", client.cipher),
            format!("{} complains for somebody else", client.cipher),
            "Make sure that this person's written consent is on file. The recipient may ask for it.",
            Settle::Client { party: client.party },
        );
    }
}

fn check_voice(facts: &LetterFacts, client: &Client, findings: &mut Findings) {
    if !facts.alleged().iter().any(|allegation| allegation.client == client.party) {
        findings.look(
            format!("clients.{}", client.cipher),
            format!("No allegation in this letter is {}'s", client.cipher),
            "Record one, or go on if the letter is meant to name this client all the same.",
            Settle::Client { party: client.party },
        );
    }
}
