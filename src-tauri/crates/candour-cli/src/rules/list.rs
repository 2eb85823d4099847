//! `candour-cli rules list`: every rule as a row, with what it rests on, for review.

use super::AskError;
use candour_model::bodies::Confidence;
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
    for row in referral(rules) {
        let Row { table: of, id, title, citation, confidence } = row;
        let confidence = confidence.as_str();
        writeln!(table, "| {of} | {id} | {title} | {citation} | {confidence} |").unwrap_or_default();
    }
    Ok(table)
}

/// The criteria for mandatory referral.
fn referral(rules: &Rules) -> Vec<Row> {
    let criteria = rules.criteria().into_iter().map(|criterion| Row {
        table: "referral",
        id: criterion.id.0,
        title: criterion.title,
        citation: criterion.citation,
        confidence: criterion.confidence,
    });
    criteria.collect()
}
