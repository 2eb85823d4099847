//! Two notes of the first matter: one of a call, whose time was put right, and one of a meeting.

use super::days_ago;
use crate::{App, AppError};
use candour_model::{
    ids::{MatterId, PartyId},
    notes::{AmendNote, Contact, NoteEntry, NoteKind, WriteNote},
};

pub(super) fn record(app: &App, matter: MatterId, client: PartyId) -> Result<(), AppError> {
    let call = NoteEntry {
        kind: NoteKind::Telephone,
        on: days_ago(app, 11),
        began: "18:10".into(),
        ended: "18:25".into(),
        contacts: vec![Contact::Party { party: client }],
        about: "What happens next".into(),
        text: "I went through the letter with her. She would like to read each letter before it goes, and asked how long an answer may take.".into(),
        minutes: None,
    };
    let written = app.write_note(WriteNote { matter, entry: call.clone() })?;
    app.amend_note(AmendNote {
        note: written.id,
        entry: NoteEntry { ended: "18:35".into(), ..call },
        reason: "The call ended later".into(),
    })?;
    let entry = NoteEntry {
        kind: NoteKind::Attendance,
        on: days_ago(app, 4),
        began: "14:00".into(),
        ended: "14:40".into(),
        contacts: vec![
            Contact::Party { party: client },
            Contact::Other { words: "a caseworker of a support charity".into() },
        ],
        about: "Support while the complaint goes on".into(),
        text: "The caseworker will be with her whenever an account is taken. Next meeting in four weeks."
            .into(),
        minutes: Some(50),
    };
    app.write_note(WriteNote { matter, entry }).map(drop)
}
