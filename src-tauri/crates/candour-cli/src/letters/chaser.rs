//! The letter that asks again for what an earlier one of the case was not told.

use crate::{DemoError, demo::Recorded};
use candour_app::App;
use candour_model::{
    ids::CorrespondenceId,
    letters::{DraftLetter, IssuedLetter, LetterKind, Occasion},
};

/// Its kind.
pub(super) const KIND: &str = "chaser";

/// Issues it to the office that was asked, and gives it with its text.
///
/// # Errors
/// A letter that is refused.
pub(super) fn issue(
    app: &App,
    recorded: &Recorded,
    followed: CorrespondenceId,
) -> Result<(IssuedLetter, String), DemoError> {
    let draft = app.draft_letter(DraftLetter {
        matter: recorded.matter,
        kind: LetterKind(KIND.into()),
        to: super::ledger::standards(),
        occasion: Occasion { follows: Some(followed), ..Occasion::default() },
    })?;
    Ok(app.issue_letter_with_text(draft.draft.id)?)
}
