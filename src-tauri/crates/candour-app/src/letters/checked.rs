//! The fields of a draft, before it is kept or drawn.

use crate::{AppError, escalation::check_step};
use candour_model::{
    checks::{Checks, LONGEST_LIST},
    enclosures,
    letters::{BegunFrom, LetterDraft},
};
use candour_rules::Rules;

/// A draft whose fields are right.
pub(super) fn checked(rules: &Rules, draft: LetterDraft) -> Result<LetterDraft, AppError> {
    rules.letter(&draft.kind)?;
    if rules.has_stray_particular(&draft.kind, &draft.said) {
        return Err(AppError::at("said", "This letter does not ask for it"));
    }
    let mut checks = Checks::default();
    checks.optional_line("means", "How it goes", &draft.means);
    checks.optional_line("theirReference", "Their reference", &draft.their_reference);
    checks.day("datedOn", "The date of the letter", draft.dated_on);
    checks.day("replyBy", "The day for a reply", draft.reply_by);
    if draft.paragraphs.len() > LONGEST_LIST || draft.accepted.len() > LONGEST_LIST {
        checks.add("paragraphs", format!("A letter has at most {LONGEST_LIST} paragraphs"));
    }
    for paragraph in &draft.paragraphs {
        checks.optional_text(&format!("paragraphs.{}", paragraph.id), "Paragraph", &paragraph.source);
    }
    enclosures::check(&mut checks, &draft.enclosures);
    check_begun_from(&mut checks, &draft.begun_from);
    if draft.said.len() > LONGEST_LIST {
        checks.add("said", format!("A letter has at most {LONGEST_LIST} particulars"));
    }
    for said in &draft.said {
        checks.optional_text(&format!("said.{}", said.particular.0), "What the letter says", &said.words);
    }
    checks.finish()?;
    rules.office_of(&draft.to)?;
    check_step(rules, draft.occasion.step.as_ref(), "occasion.step")?;
    Ok(draft)
}

fn check_begun_from(checks: &mut Checks, begun: &BegunFrom) {
    if let Some(subject) = &begun.subject {
        checks.optional_line("begunFrom.subject", "The subject", subject);
    }
    for (field, day) in [("begunFrom.madeOn", begun.made_on), ("begunFrom.asAt", begun.as_at)] {
        if let Some(day) = day {
            checks.day(field, "The day of the template", day);
        }
    }
}
