//! What the record says, in the words that a letter's template asks for by name.
//!
//! People stand here by cipher. What each fact is called, and how it reads, is written at the head of the template.

use super::{
    Material, Person, earlier, enclosures, exhibits, followed, investigation, particulars, schedules,
};
use candour_documents::{Annexed, Facts, Inline};
use candour_model::{
    allegations::Allegation,
    clients::Capacity,
    dates::{day_in_words, weekday_in_words},
    words::Words,
};
use candour_rules::{
    Rules, RulesError,
    counting::{counted, listed},
    span::span,
};
use std::collections::BTreeSet;

/// The facts of a letter with these schedules, for its template.
pub(super) fn of(rules: &Rules, material: &Material, annexes: &[Annexed]) -> Result<Facts, RulesError> {
    let record = &material.record;
    let alleged: Vec<Allegation> = record.alleged().into_iter().cloned().collect();
    let force = rules.force(&record.matter.force)?.in_text();
    let mut facts = Facts::new();
    if let Some(firm) = &record.firm {
        facts.text("firm.name", firm.name.as_str());
        facts.text("contact", firm.contact.as_str());
    }
    facts.text("force.name", force.as_str());
    facts.text("addressee.name", material.addressee.in_text.as_str());
    facts.text("clients.counted", counted(record.clients.len(), "client", "clients"));
    facts.text("clients.ciphers", material.ciphers());
    facts.text("clients.capacity", capacity(material));
    facts.text("authority.given", authority(material));
    facts.text("allegations.counted", counted(alleged.len(), "allegation", "allegations"));
    let dates: Vec<_> = alleged.iter().map(|allegation| allegation.happened.clone()).collect();
    facts.text("allegations.span", span(&dates));
    let accused = material.accused().len();
    for (annexed, called) in schedules::called(material, annexes) {
        facts.text(annexed, called);
    }
    if accused > 0 {
        facts.text("officers.counted", counted(accused, "person", "persons"));
    }
    followed::put(rules, material, &mut facts)?;
    investigation::put(rules, material, &mut facts)?;
    particulars::put(rules, material, &mut facts);
    earlier::put(rules, material, &mut facts)?;
    enclosures::put(material, &mut facts);
    exhibits::put(material, &mut facts);
    let earlier = earlier_reports(&alleged);
    if !earlier.is_empty() {
        facts.line("earlier-reports", earlier);
    }
    facts.text("criteria.named", rules.criteria_named(&alleged));
    facts.text("criteria.listed", sentence(&rules.criteria_listed(&alleged).join("; ")));
    facts.text("conflict", conflict(material, &force));
    facts.text("evidence.listed", list(&record.matter.evidence_at_risk));
    if !record.matter.needs.is_empty() {
        facts.text("needs.listed", list(&record.matter.needs));
    }
    facts.text("reply-by", weekday_in_words(record.reply_by));
    facts.text("reply-basis", rules.letter(&record.kind)?.reply.words.as_str());
    facts.flag(&format!("to.{}", record.to.body.0));
    Ok(facts)
}

/// "the person to whom the conduct was done", or each client's capacity where they differ.
fn capacity(material: &Material) -> String {
    let clients = &material.record.clients;
    let capacities: BTreeSet<&str> = clients.iter().map(|client| client.capacity.as_str()).collect();
    match &clients[..] {
        [] => String::new(),
        [first, ..] if capacities.len() == 1 => {
            in_what_capacity(first.capacity, clients.len() > 1).to_owned()
        }
        _ => {
            let each: Vec<String> = clients
                .iter()
                .map(|client| format!("{} ({})", in_what_capacity(client.capacity, false), client.cipher))
                .collect();
            listed(&each)
        }
    }
}

/// The capacities of section 12(1) of the Police Reform Act 2002.
const fn in_what_capacity(capacity: Capacity, several: bool) -> &'static str {
    match (capacity, several) {
        (Capacity::Complainant, false) => "the person to whom the conduct was done",
        (Capacity::Complainant, true) => "the persons to whom the conduct was done",
        (Capacity::AdverselyAffected, false) => "a person adversely affected by the conduct",
        (Capacity::AdverselyAffected, true) => "persons adversely affected by the conduct",
        (Capacity::Representative, false) => "a person acting, with written consent, for the one concerned",
        (Capacity::Representative, true) => "persons acting, with written consent, for those concerned",
    }
}

fn authority(material: &Material) -> String {
    let record = &material.record;
    let days: BTreeSet<_> = record
        .authorities
        .iter()
        .filter(|authority| authority.covers(&record.to, record.dated_on))
        .map(|authority| authority.given_on)
        .collect();
    if days.is_empty() {
        return String::new();
    }
    let days: Vec<String> = days.into_iter().map(day_in_words).collect();
    format!("in writing on {}", listed(&days))
}

fn earlier_reports(alleged: &[Allegation]) -> Vec<Inline> {
    let mut words = Vec::new();
    for allegation in alleged {
        for report in &allegation.earlier_reports {
            let lead = if words.is_empty() { "" } else { " " };
            words.push(Inline::Text(format!(
                "{lead}Allegation {} was reported to {} ",
                allegation.number,
                report.to_whom.as_str()
            )));
            words.push(Inline::Said(report.told.words.as_str().to_owned()));
            words.push(Inline::Text(if report.outcome.is_blank() {
                "; we have been told of no outcome.".to_owned()
            } else {
                format!(". The outcome, as we are told: {}", sentence(report.outcome.as_str()))
            }));
        }
    }
    words
}

/// The force itself is the first reason, unless everyone complained about is known to have served elsewhere alone.
fn conflict(material: &Material, force: &str) -> String {
    let matter = &material.record.matter;
    let may_have_served = |person: &Person| match person {
        Person::Officer { officer, .. } => {
            officer.postings.is_empty()
                || officer.postings.iter().any(|posting| posting.force == matter.force)
        }
        Person::Described { .. } => true,
    };
    let own = format!(
        "Those complained about are said to have served with {force}, which would investigate its own."
    );
    let accused = material.accused();
    let own = (accused.is_empty() || accused.iter().any(may_have_served)).then_some(own);
    let reasons = matter.conflicts.iter().map(|reason| sentence(reason.as_str()));
    own.into_iter().chain(reasons).collect::<Vec<_>>().join(" ")
}

fn list(items: &[Words]) -> String {
    let items: Vec<&str> = items.iter().map(|item| item.as_str().trim_end_matches('.')).collect();
    listed(&items)
}

/// The words as a sentence: a capital first, a full stop last. Nothing for nothing.
pub(super) fn sentence(words: &str) -> String {
    let words = candour_rules::counting::capitalised(words.trim());
    if words.is_empty() || words.ends_with(['.', '?', '!']) { words } else { format!("{words}.") }
}
