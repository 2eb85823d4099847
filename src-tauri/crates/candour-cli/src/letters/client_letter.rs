//! A letter to the first client of the case, who is reached by post and lets the firm be named.

use crate::{DemoError, demo::Recorded};
use candour_app::App;
use candour_model::{
    client_letters::AskClientLetter,
    dates::CivilDate,
    identities::{CorrectIdentity, GiveAddress},
    papers::MadePaper,
    safe_contact::{ChangeSafeContact, Channel, MayLeave},
};

/// Agrees how the client may be reached, records where, and makes the letter.
///
/// # Errors
/// What the record refuses.
pub(super) fn make(app: &App, recorded: &Recorded) -> Result<MadePaper, DemoError> {
    let (matter, client) = (recorded.matter, recorded.clients[0]);
    app.change_safe_contact(ChangeSafeContact {
        matter,
        client,
        channels: vec![Channel::Post, Channel::Telephone],
        times: "not before ten".into(),
        may_leave: MayLeave::FirmName,
        must_not_know: "".into(),
        note: "".into(),
    })?;
    app.correct_identity(CorrectIdentity {
        matter,
        party: client,
        name: "Zofia Łącka-Świątek".into(),
        preferred_name: "Zofia".into(),
        former_names: Vec::new(),
        aliases: Vec::new(),
        contact_alias: "".into(),
        birth: "".into(),
        addresses: vec![GiveAddress {
            lines: vec!["7 Saltmarsh Lane".into(), "Northmere".into(), "NM4 2AB".into()],
            from: "".into(),
            to: "".into(),
        }],
        telephones: Vec::new(),
        emails: Vec::new(),
    })?;
    Ok(app.make_client_letter(AskClientLetter {
        matter,
        client,
        channel: Channel::Post,
        content_note: "This letter speaks of what happened to you in the custody suite, and of the officers who were there. Choose \
                       when you read it, and with whom."
            .into(),
        in_short: "Your complaint has been recorded. We have asked that nobody of the force looks into it. You have one thing to \
                   decide, and there is time for it."
            .into(),
        happened: "On 16 November we wrote to the professional standards department. On 20 November they answered that your complaint \
                   has been recorded, and gave it a reference.\n\nThey have not yet said whether they will refer it. We have asked them \
                   to, and when."
            .into(),
        meaning: "Being recorded means that they have to deal with it, and that they can be asked what they did. It does not mean that \
                  anybody was found to have done wrong."
            .into(),
        decision: "Whether you want to be told of each step as it happens, or once a month in one letter. Either is right. You can \
                   change your mind at any time."
            .into(),
        decide_by: Some(CivilDate::constant(2026, 11, 30)),
        costs: "".into(),
        support: "The advocate whom you chose is at the centre on Quay Street. She knows that this letter is on its way.".into(),
        next_contact: "We will write to you again by 18 December, also where nothing has happened.".into(),
    })?)
}
