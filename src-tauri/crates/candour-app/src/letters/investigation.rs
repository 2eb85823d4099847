//! What the record says of the investigation that a letter is about, in the words that templates ask for by name. Those who
//! investigate stand here by their part, rank and service, never by name.

use super::Material;
use candour_documents::{Facts, Inline};
use candour_model::{
    dates::{CivilDate, day_in_words, weekday_in_words},
    investigations::Investigation,
    investigators::Investigator,
    mode_decisions::ModeDecision,
    postings::Posting,
    words::Words,
};
use candour_rules::{
    Rules, RulesError,
    counting::{counted, listed, uncapitalised},
};

/// Puts into the facts what is recorded of the investigation, where the letter is about one.
pub(super) fn put(rules: &Rules, material: &Material, facts: &mut Facts) -> Result<(), RulesError> {
    let Some(investigation) = material.record.investigation() else { return Ok(()) };
    let references = investigation.references.iter().filter(|one| !one.is_blank()).map(Words::as_str);
    facts.text("investigation.references", listed(&references.collect::<Vec<_>>()));
    put_mode(rules, investigation, facts)?;
    put_investigators(rules, investigation, facts)?;
    put_decision(rules, material, facts)?;
    put_update(rules, material, facts);
    Ok(())
}

fn put_mode(rules: &Rules, investigation: &Investigation, facts: &mut Facts) -> Result<(), RulesError> {
    let Some(decided) = investigation.modes.last() else {
        facts.flag("mode.none");
        return Ok(());
    };
    facts.text("mode.decided", mode_in_words(rules, decided)?);
    quoted(facts, "mode.reasons", &decided.reasons);
    Ok(())
}

/// "On 3 November 2026 the Director General decided on a directed investigation, by Northmere Constabulary. We were told on …"
fn mode_in_words(rules: &Rules, decided: &ModeDecision) -> Result<String, RulesError> {
    let who = rules.office_of(&decided.decided_by)?.in_text;
    let mode = rules.mode_named(decided.mode).to_lowercase();
    let article = if mode.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    let by = match &decided.body {
        Some(body) => format!(", to be done by {}", rules.office_of(body)?.in_text),
        None => String::new(),
    };
    let on = day_in_words(decided.decided_on);
    let told = decided.notified_on.map(|day| format!(" We were told on {}.", day_in_words(day)));
    Ok(format!("On {on} {who} decided on {article} {mode} investigation{by}.{}", told.unwrap_or_default()))
}

fn put_investigators(
    rules: &Rules,
    investigation: &Investigation,
    facts: &mut Facts,
) -> Result<(), RulesError> {
    let served = investigation.investigators.iter().map(|one| service(rules, one));
    let served = served.collect::<Result<Vec<_>, _>>()?;
    if served.is_empty() {
        facts.flag("investigators.none");
    } else {
        facts.text("investigators.counted", counted(served.len(), "person", "persons"));
        facts.text("investigators.service", served.join(" "));
    }
    Ok(())
}

/// "The senior investigating officer: Detective Inspector, Mereside, Northmere Constabulary (from 2001 to 2006)."
fn service(rules: &Rules, investigator: &Investigator) -> Result<String, RulesError> {
    let part = if investigator.role.is_blank() { "An investigator" } else { investigator.role.as_str() };
    let postings = investigator.postings.iter().map(|posting| posting_in_words(rules, posting));
    let postings = postings.collect::<Result<Vec<_>, _>>()?;
    Ok(if postings.is_empty() {
        format!("{part}: nothing has been said of earlier service.")
    } else {
        format!("{part}: {}.", postings.join("; "))
    })
}

fn posting_in_words(rules: &Rules, posting: &Posting) -> Result<String, RulesError> {
    let force = &rules.force(&posting.force)?.name;
    let parts = [posting.rank.as_str(), posting.unit.as_str(), force.as_str()];
    let named = parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(", ");
    let from = posting.from.as_ref().map(|from| format!("from {}", from.words.as_str()));
    let to = posting.to.as_ref().map(|to| format!("to {}", to.words.as_str()));
    let when = from.into_iter().chain(to).collect::<Vec<_>>().join(" ");
    Ok(if when.is_empty() { named } else { format!("{named} ({when})") })
}

fn put_decision(rules: &Rules, material: &Material, facts: &mut Facts) -> Result<(), RulesError> {
    let record = &material.record;
    let Some(challenged) = rules.challenged(record) else { return Ok(()) };
    let decision = challenged.decision;
    facts.text("decision.what", uncapitalised(rules.decision_named(&decision.kind)));
    facts.text("decision.by", rules.office_of(&decision.decided_by)?.in_text);
    facts.text("decision.date", day_in_words(decision.decided_on));
    put_day(facts, "decision.told", decision.notified_on);
    put_day(facts, "decision.provided", decision.provided_on);
    quoted(facts, "decision.reasons", &decision.reasons);
    if let Some(last) = challenged.last_day {
        facts.text("decision.last-day", weekday_in_words(last));
        facts.flag(if record.dated_on > last { "decision.late" } else { "decision.in-time" });
    }
    Ok(())
}

fn put_update(rules: &Rules, material: &Material, facts: &mut Facts) {
    let Some(overdue) = rules.overdue(&material.record) else { return };
    put_day(facts, "update.last", overdue.last);
    put_day(facts, "update.began", overdue.began.filter(|_| overdue.last.is_none()));
    facts.text("update.due", day_in_words(overdue.due));
    let days = (material.record.dated_on - overdue.due).get_days();
    facts.text("update.overdue", counted(usize::try_from(days).unwrap_or_default(), "day", "days"));
}

fn put_day(facts: &mut Facts, name: &str, day: Option<CivilDate>) {
    if let Some(day) = day {
        facts.text(name, day_in_words(day));
    }
}

/// Words of a body, in quotation marks; nothing where it gave none.
fn quoted(facts: &mut Facts, name: &str, words: &Words) {
    if !words.is_blank() {
        let in_one_line = words.as_str().lines().map(str::trim).collect::<Vec<_>>().join(" ");
        facts.line(name, vec![Inline::Said(in_one_line.trim_end_matches('.').to_owned())]);
    }
}
