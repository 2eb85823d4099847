//! A matter that has only just begun: one client, no authority to write to anybody yet, and an officer whom another matter
//! names too.

use super::{northmere, open, shared, take_on};
use crate::{App, AppError};
use candour_model::{
    allegations::{Accused, Duty, RecordAllegation},
    categories::CategoryId,
    described::{DescribePerson, FeaturesSaid},
    ids::{MatterId, PartyId},
};

pub(super) fn record(app: &App, known: PartyId) -> Result<(), AppError> {
    let matter = open(app, "HQ/2026/0130", "Ormond", northmere())?;
    let client = take_on(app, matter, "Ines Calloway", "")?;
    let person = app.describe_person(DescribePerson {
        matter,
        client,
        description: "A woman in plain clothes, about thirty, a scar at the left wrist.".into(),
        features: FeaturesSaid::default(),
    })?;
    shared::recognise(app, matter, known)?;
    shared::allow_linking(app, matter, client)?;
    let telephone =
        "She was told to hand over her telephone without being told why, and has not had it back.";
    let licence = "He stopped her car and kept her licence until she had given him her telephone number.";
    for (particulars, happened, place, accused) in [
        (telephone, "last spring", "Northmere bus station", Accused::Described { described: person.id }),
        (licence, "the autumn of 2005", "The ring road near Mereside", Accused::Officer { party: known }),
    ] {
        let said = alleged((matter, client), particulars, happened, place, accused);
        app.record_allegation(said)?;
    }
    Ok(())
}

fn alleged(
    (matter, client): (MatterId, PartyId),
    particulars: &str,
    happened: &str,
    place: &str,
    accused: Accused,
) -> RecordAllegation {
    RecordAllegation {
        matter,
        client,
        particulars: particulars.into(),
        happened: happened.into(),
        place: place.into(),
        duty: Duty::Unknown,
        how_known: "Our client was there".into(),
        accused: vec![accused.into()],
        categories: vec![CategoryId("other".into())],
        offences: Vec::new(),
        criteria: Vec::new(),
        earlier_reports: Vec::new(),
        sources: Vec::new(),
    }
}
