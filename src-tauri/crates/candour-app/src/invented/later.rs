//! A matter that has only just begun: one client, nobody named, no authority yet.

use super::{northmere, open, take_on};
use crate::{App, AppError};
use candour_model::{
    allegations::{Accused, Duty, RecordAllegation},
    categories::CategoryId,
    described::{DescribePerson, FeaturesSaid},
};

pub(super) fn record(app: &App) -> Result<(), AppError> {
    let matter = open(app, "HQ/2026/0130", "Ormond", northmere())?;
    let client = take_on(app, matter, "Ines Calloway", "")?;
    let person = app.describe_person(DescribePerson {
        matter,
        client,
        description: "A woman in plain clothes, about thirty, a scar at the left wrist.".into(),
        features: FeaturesSaid::default(),
    })?;
    app.record_allegation(RecordAllegation {
        matter,
        client,
        particulars:
            "She was told to hand over her telephone without being told why, and has not had it back.".into(),
        happened: "last spring".into(),
        place: "Northmere bus station".into(),
        duty: Duty::Unknown,
        how_known: "Our client was there".into(),
        accused: vec![Accused::Described { described: person.id }.into()],
        categories: vec![CategoryId("other".into())],
        offences: Vec::new(),
        criteria: Vec::new(),
        earlier_reports: Vec::new(),
        sources: Vec::new(),
    })
    .map(drop)
}
