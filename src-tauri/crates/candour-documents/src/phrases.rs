//! The few words that a letter has of its own, said once for the page and for the text that is read aloud.

use crate::blocks::{Annex, Closing, Inline, Line, Opening};
use crate::stage::Stage;
use crate::text::clean::plain_text;

/// What a table without rows says.
pub(crate) const NONE_RECORDED: &str = "None recorded.";
/// What stands above a row that goes on from the page before.
pub(crate) const CONTINUED: &str = "(continued)";
/// What stands beneath the text of a draft.
pub(crate) const DRAFT: &str = "DRAFT";

/// Date, references and means, a line each.
pub(crate) fn references(opening: &Opening) -> Vec<String> {
    let mut lines = vec![opening.date.clone(), format!("Our ref {}", opening.ours)];
    lines.extend(opening.theirs.iter().map(|theirs| format!("Your ref {theirs}")));
    lines.push(opening.means.clone());
    lines
}

/// What is enclosed, if anything is.
pub(crate) fn enclosures(closing: &Closing) -> Option<Line> {
    listed("Enclosures", &closing.enclosures)
}

/// To whom copies go, if to anyone.
pub(crate) fn copies(closing: &Closing) -> Option<Line> {
    listed("Copies to", &closing.copies)
}

fn listed(what: &str, entries: &[String]) -> Option<Line> {
    (!entries.is_empty())
        .then(|| vec![Inline::Emphasis(format!("{what}: ")), Inline::Text(entries.join("; "))])
}

/// The place in the record, which an issued letter states once as text.
pub(crate) fn record(stage: Stage) -> Option<String> {
    match stage {
        Stage::Draft | Stage::Blank => None,
        Stage::Issued { anchor } => Some(format!("Record {anchor}")),
    }
}

/// What the left of the footer says.
pub(crate) fn footer(stage: Stage) -> String {
    let other = if stage == Stage::Blank { "To be filled in by hand" } else { "Draft: not issued" };
    record(stage).unwrap_or_else(|| other.into())
}

/// What the left of the footer of an editable copy says.
pub(crate) fn copy_footer(stage: Stage) -> String {
    match stage {
        Stage::Draft | Stage::Blank => footer(stage),
        Stage::Issued { anchor } => format!("Editable copy of Record {anchor}"),
    }
}

/// What the left of the header of later pages says.
pub(crate) fn header(opening: &Opening) -> String {
    format!("To {}, {}", opening.office, opening.date)
}

/// The heading of a schedule: a single one is "The Schedule".
pub(crate) fn annex_title(annexes: &[Annex], at: usize) -> String {
    let title = plain_text(&annexes[at].title);
    if annexes.len() == 1 {
        format!("The Schedule: {title}")
    } else {
        format!("Schedule {}: {title}", at + 1)
    }
}
