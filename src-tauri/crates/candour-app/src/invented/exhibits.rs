//! What the letters and statements of the first matter can point to.

use crate::{App, AppError};
use candour_model::{
    exhibits::{ExhibitEntry, Producer, RecordExhibit},
    ids::{MatterId, PartyId},
    words::Words,
};

pub(super) fn record(app: &App, matter: MatterId, client: PartyId) -> Result<(), AppError> {
    let of_client = Producer::Client { client };
    let mark = mark_of(app, matter, client)?;
    let message = ExhibitEntry {
        what: "Three text messages, as photographs of the screen".into(),
        original: "On an old telephone, in the firm\u{2019}s safe".into(),
        content_note: "They are written to her, and some are intimate.".into(),
        ..entry(mark, "between the autumn of 2003 and March 2004", Some(of_client.clone()))
    };
    app.record_exhibit(RecordExhibit { matter, entry: message })?;
    let mark = mark_of(app, matter, client)?;
    let diary = ExhibitEntry {
        what: "Two pages of a diary, copied".into(),
        original: "With the client".into(),
        ..entry(mark, "March 2004", Some(of_client))
    };
    app.record_exhibit(RecordExhibit { matter, entry: diary })?;
    let notice = Producer::Other { words: "The professional standards department".into() };
    let schedule = ExhibitEntry {
        what: "What the force says was destroyed in 2014, one page".into(),
        original: "With the force".into(),
        ..entry("NC/1".into(), "2014", Some(notice))
    };
    app.record_exhibit(RecordExhibit { matter, entry: schedule }).map(drop)
}

/// The mark that is offered for the client's next exhibit.
fn mark_of(app: &App, matter: MatterId, client: PartyId) -> Result<Words, AppError> {
    let offered = app.offer_marks(matter)?.into_iter().find(|offered| offered.client == client);
    Ok(offered.map(|offered| offered.mark).unwrap_or_default())
}

fn entry(mark: Words, dated: &str, producer: Option<Producer>) -> ExhibitEntry {
    ExhibitEntry {
        mark,
        what: "".into(),
        dated: dated.into(),
        producer,
        original: "".into(),
        content_note: "".into(),
    }
}
