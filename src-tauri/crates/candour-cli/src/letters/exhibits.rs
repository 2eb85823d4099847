//! What the papers of the case list as its exhibits. Invented, as the case is.

use crate::{DemoError, demo::Recorded};
use candour_app::App;
use candour_model::exhibits::{ExhibitEntry, Producer, RecordExhibit};

/// Records them: two of the first client, and one that the force produces.
pub(super) fn record(app: &App, recorded: &Recorded) -> Result<(), DemoError> {
    let client = Producer::Client { client: recorded.clients[0] };
    let exhibits = [
        ExhibitEntry {
            mark: "K7-4Q/1".into(),
            what: "Copy of the custody record of 9 June 2019, four pages, with the entry of 22.55".into(),
            dated: "9 June 2019".into(),
            producer: Some(client.clone()),
            original: "With the force, as far as is known; asked to be kept".into(),
            content_note: "".into(),
        },
        ExhibitEntry {
            mark: "K7-4Q/2".into(),
            what: "Three photographs of the left wrist".into(),
            dated: "the week after 9 June 2019".into(),
            producer: Some(client),
            original: "On the client\u{2019}s telephone; a copy is in the firm\u{2019}s safe".into(),
            content_note: "They show an injury.".into(),
        },
        ExhibitEntry {
            mark: "NC/1".into(),
            what: "Duty rota of Mereside station for June 2019".into(),
            dated: "June 2019".into(),
            producer: Some(Producer::Other {
                words: "The force, with its letter of 14 September 2026".into(),
            }),
            original: "".into(),
            content_note: "".into(),
        },
    ];
    for entry in exhibits {
        app.record_exhibit(RecordExhibit { matter: recorded.matter, entry })?;
    }
    Ok(())
}
