//! The wording that a draft was begun with: what is told of it beside the draft, and how an issued letter records it.

use super::document;
use crate::{
    AppError,
    templates::{InUse, lost, shipped},
};
use candour_documents::template::wording::printed;
use candour_model::letters::{BegunFrom, Finding, LetterDraft, Settle, Weight};
use candour_rules::Rules;

/// The version that an issued letter records: `2026-11-23`, or `firm 2 of 2026-11-29, from 2026-11-23`.
pub(super) fn version(draft: &LetterDraft) -> Result<String, AppError> {
    let BegunFrom { version, made_on, as_at, .. } = &draft.begun_from;
    let as_at =
        as_at.map_or_else(|| Ok(shipped(&draft.kind)?.as_at), |day| Ok::<_, AppError>(day.to_string()))?;
    Ok(match (version, made_on) {
        (Some(number), Some(made_on)) => format!("firm {number} of {made_on}, from {as_at}"),
        _ => as_at,
    })
}

/// What needs a look: that another wording is used by now, and particulars that no paragraph has a place for.
pub(super) fn findings(rules: &Rules, draft: &LetterDraft, in_use: &InUse) -> Result<Vec<Finding>, AppError> {
    let mut findings = Vec::new();
    if in_use.differs_from(&draft.begun_from) {
        findings.push(look(
            "template.changed",
            "The template has changed since this letter was begun",
            "Its paragraphs stay as they are. To have the present wording, begin the letter anew.",
        ));
    }
    let template = shipped(&draft.kind)?;
    let printed = printed(&document::subject(draft, &template)?, &document::paragraphs(draft)?);
    for particular in lost(rules, (&draft.kind, Some(&draft.to.body)), &template, &printed)? {
        findings.push(look(
            &format!("template.{}", particular.facts[0]),
            &format!("No paragraph has a place for this: {}", particular.what),
            &format!(
                "Put {} into a paragraph, or see that the letter says it in other words.",
                particular.in_braces()
            ),
        ));
    }
    Ok(findings)
}

fn look(id: &str, title: &str, remedy: &str) -> Finding {
    Finding {
        id: id.to_owned(),
        weight: Weight::Look,
        title: title.to_owned(),
        remedy: remedy.to_owned(),
        settle: Settle::Letter,
        can_be_accepted: false,
    }
}
