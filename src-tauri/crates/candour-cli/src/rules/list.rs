//! `candour-cli rules list`: every rule as a row, with what it rests on, for review.

use super::AskError;
use candour_model::{
    bodies::Confidence,
    deadlines::{DeadlineRule, PeriodUnit, RollOver},
};
use candour_rules::Rules;
use std::fmt::Write;

/// A row of the table.
struct Row {
    table: &'static str,
    id: String,
    title: String,
    citation: String,
    confidence: Confidence,
}

/// Every rule, as rows between bars.
pub(super) fn told(rules: &Rules, words: &[String]) -> Result<String, AskError> {
    if !words.is_empty() {
        return Err(AskError::Misused("usage: rules list"));
    }
    let mut table = String::from("| Table | Id | Title | Citation | Confidence |\n|---|---|---|---|---|\n");
    let rows = deadlines(rules).into_iter().chain(independence(rules)).chain(referral(rules));
    let rows = rows.chain(regime(rules)).chain(escalation(rules));
    for row in rows {
        let Row { table: of, id, title, citation, confidence } = row;
        let confidence = confidence.as_str();
        writeln!(table, "| {of} | {id} | {title} | {citation} | {confidence} |").unwrap_or_default();
    }
    Ok(table)
}

/// The rules of time, each with its count.
fn deadlines(rules: &Rules) -> Vec<Row> {
    let rows = rules.deadline_rules().iter().map(|rule| Row {
        table: "deadline",
        id: rule.id.0.clone(),
        title: format!("{}: {}", rule.title, counted(rule)),
        citation: rule.authority.citation.clone(),
        confidence: rule.authority.confidence,
    });
    rows.collect()
}

/// How long a period is, how it is counted, and by which calendar: "28 calendar-days, day-after, calendar none".
fn counted(rule: &DeadlineRule) -> String {
    let unit = rule.period.unit.as_str();
    if matches!(rule.period.unit, PeriodUnit::NoLimit | PeriodUnit::ByHand) {
        return unit.to_owned();
    }
    let (n, how, calendar) = (rule.period.n, rule.convention.as_str(), rule.calendar.as_str());
    let moved = match rule.roll_over {
        RollOver::None => "",
        RollOver::NextWorkingDay => ", next-working-day",
    };
    format!("{n} {unit}, {how}{moved}, calendar {calendar}")
}

/// The criteria for mandatory referral, what the categories propose, who must refer, and the ways in.
fn referral(rules: &Rules) -> Vec<Row> {
    let row = |id, title, citation, confidence| Row { table: "referral", id, title, citation, confidence };
    let law = rules.referral_rules();
    let criteria =
        rules.criteria().into_iter().map(|one| row(one.id.0, one.title, one.citation, one.confidence));
    let categories =
        rules.categories().into_iter().map(|one| row(one.id.0, one.title, one.basis, one.confidence));
    let duties = law.duties.into_iter().map(|one| row(one.id, one.title, one.citation, one.confidence));
    let routes = law.routes.into_iter().map(|one| row(one.id, one.title, one.citation, one.confidence));
    criteria.chain(categories).chain(duties).chain(routes).collect()
}

/// The regimes, the rules that select one, and what stands beside them.
fn regime(rules: &Rules) -> Vec<Row> {
    let row = |id: &str, title: &str, citation: &str, confidence| Row {
        table: "regime",
        id: id.to_owned(),
        title: title.to_owned(),
        citation: citation.to_owned(),
        confidence,
    };
    let data = rules.regime_data();
    let regimes = data.regime.iter().map(|one| row(&one.id.0, &one.name, &one.basis, one.confidence));
    let selecting = data.rule.iter().map(|one| {
        let basis = one.basis.as_ref().unwrap_or(&data.ends.basis);
        row(&one.id, &one.reason, basis, one.confidence)
    });
    let overlays = data.overlay.iter().map(|one| row(&one.id, &one.what, &one.citation, one.confidence));
    regimes.chain(selecting).chain(overlays).collect()
}

/// The steps of the ladder.
fn escalation(rules: &Rules) -> Vec<Row> {
    let steps = rules.escalation_data().step.iter().map(|step| Row {
        table: "escalation",
        id: step.id.0.clone(),
        title: step.title.clone(),
        citation: step.citation.clone(),
        confidence: step.confidence,
    });
    steps.collect()
}

/// Who the lawful authority is, the grade rules, the control rules, the flags and the rules that propose letters.
fn independence(rules: &Rules) -> Vec<Row> {
    let data = rules.independence_data();
    let row = |id: &str, title: &str, citation: &str, confidence| Row {
        table: "independence",
        id: id.to_owned(),
        title: title.to_owned(),
        citation: citation.to_owned(),
        confidence,
    };
    let mut rows = Vec::new();
    for entry in &data.lawful_authority {
        let title = format!("{}: {}", entry.person, entry.authority);
        rows.push(row(entry.id.as_str(), &title, &entry.basis, entry.confidence));
    }
    for rule in &data.grade_rule {
        let title = format!("{} ({})", rule.when, rule.grade.as_str());
        rows.push(row(rule.id.as_str(), &title, &rule.basis, rule.confidence));
    }
    for rule in &data.control_rule {
        rows.push(row(rule.id.as_str(), &rule.sentence, &rule.basis, rule.confidence));
    }
    for flag in &data.flag {
        rows.push(row(flag.id.as_str(), &flag.when, &flag.basis, flag.confidence));
    }
    for rule in &data.letter_rule {
        rows.push(row(
            rule.id.as_str(),
            &rule.rule,
            &data.letters_rest_on.basis,
            data.letters_rest_on.confidence,
        ));
    }
    rows
}
