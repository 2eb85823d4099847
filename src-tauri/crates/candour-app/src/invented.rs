//! The invented record of someone who looks around: three matters in two forces that do not exist.
//!
//! It is recorded by the same verbs as any other, so that a newcomer sees what the program makes of a record and not a
//! picture of it. Everyone and everything in it is made up.

mod accounts;
mod evidence;
mod evidence_files;
mod exhibits;
mod later;
mod ledger;
mod marlowe;
mod notes;
mod shared;
mod tern;

use crate::{App, AppError};
use candour_model::{
    authorities::{AuthorityPurpose, GiveAuthority},
    bodies::{BodyId, ForceId, OfficeRef},
    clients::{Capacity, TakeOnClient},
    dates::CivilDate,
    ids::{MatterId, PartyId},
    matters::OpenMatter,
    settings::Firm,
    words::Words,
};
use jiff::ToSpan;

/// Records all of it in the casebook that is open.
pub(crate) fn record(app: &App) -> Result<(), AppError> {
    app.change_firm(firm())?;
    let officer = marlowe::record(app)?;
    tern::record(app)?;
    later::record(app, officer)
}

fn firm() -> Firm {
    Firm {
        name: "Hartley Quill LLP (invented)".into(),
        lines: texts(&["4 Candlemaker Row", "Northmere NM1 2HQ", "casework@hartleyquill.example"]),
        regulator_line: "An invented firm, regulated by nobody".into(),
        fee_earner: "Imogen Quill".into(),
        contact: "by email to casework@hartleyquill.example".into(),
    }
}

fn texts(lines: &[&str]) -> Vec<Words> {
    lines.iter().map(|line| (*line).into()).collect()
}

fn northmere() -> ForceId {
    ForceId("northmere".into())
}

fn saltmere() -> ForceId {
    ForceId("saltmere".into())
}

/// The professional standards department of a force.
fn standards(force: &ForceId) -> OfficeRef {
    OfficeRef { body: BodyId("psd".into()), force: Some(force.clone()) }
}

/// A day before today, so that the record is never old.
fn days_ago(app: &App, days: i32) -> CivilDate {
    app.surroundings.clock.today().saturating_sub(days.days())
}

fn open(app: &App, reference: &str, name: &str, force: ForceId) -> Result<MatterId, AppError> {
    let input = OpenMatter { reference: reference.into(), working_name: name.into(), force };
    Ok(app.open_matter(input)?.id)
}

fn take_on(app: &App, matter: MatterId, name: &str, birth: &str) -> Result<PartyId, AppError> {
    let input = TakeOnClient {
        matter,
        name: name.into(),
        birth: birth.into(),
        capacity: Capacity::Complainant,
        cipher: None,
    };
    Ok(app.take_on_client(input)?.party)
}

/// The client's authority to write to the professional standards department of a force.
fn authorise(
    app: &App,
    (matter, client): (MatterId, PartyId),
    force: &ForceId,
    days: i32,
) -> Result<(), AppError> {
    let input = GiveAuthority {
        matter,
        client,
        purpose: AuthorityPurpose::Letters,
        recipients: vec![standards(force)],
        identity_allowed: false,
        scope: "".into(),
        given_on: days_ago(app, days),
        expires_on: None,
    };
    app.give_authority(input).map(drop)
}
