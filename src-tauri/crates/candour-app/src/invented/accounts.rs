//! The first client's account: taken in one session, sealed, and cited by the allegation that rests on it.

use super::{days_ago, texts};
use crate::{App, AppError};
use candour_model::{
    ids::{AllegationId, MatterId, ParagraphId, PartyId},
    sessions::{PersonPresent, SessionEntry, SessionRole},
    sources::{CiteParagraph, Resting},
    statements::{InterviewPlan, KeepStatement, Paragraph, StatementKind, TakeAccount},
};
use uuid::Uuid;

const SAID: [&str; 3] = [
    "He took my statement about the burglary at my kitchen table and wrote my number in his own book.",
    "He came back the week after, in uniform, and said that he was only seeing that I was all right.",
    "I did not think that I could say no to him, because of who he was.",
];

pub(super) fn first(
    app: &App,
    matter: MatterId,
    client: PartyId,
    allegation: AllegationId,
) -> Result<(), AppError> {
    let line = app.take_account(TakeAccount {
        matter,
        client,
        interview: InterviewPlan::NonePlanned,
        kind: StatementKind::FirstAccount,
        adds_to: None,
        content_note: "A police officer\u{2019}s conduct in her home".into(),
        session: SessionEntry {
            taken_on: days_ago(app, 12),
            began: "10.05".into(),
            ended: "11.20".into(),
            place: "4 Candlemaker Row".into(),
            language: "".into(),
            people: vec![PersonPresent {
                role: SessionRole::SupportPerson,
                party: None,
                name: "Bethan Arkle".into(),
            }],
            breaks: "one, at her asking".into(),
            how_ended: "She wished to stop there for the day.".into(),
            do_not_ask: texts(&["her first marriage"]),
            preferred_words: "survivor".into(),
        },
    })?;
    let ids = (0..SAID.len()).map(|_| ParagraphId(Uuid::now_v7()));
    let paragraphs = ids.zip(SAID).map(|(id, text)| Paragraph { id, text: text.into() }).collect();
    app.keep_statement(KeepStatement { statement: line.id, paragraphs })?;
    app.seal_statement(line.id)?;
    let of = Resting::Allegation { allegation };
    app.cite_paragraph(CiteParagraph { of, statement: line.id, number: 2 }).map(drop)
}
