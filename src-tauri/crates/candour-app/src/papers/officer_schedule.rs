//! The schedule of officers: who is complained about or was appointed, where each served, and what each is said to have done.
//! People whom a client describes and nobody has identified stand in a table of their own.

use super::{Material, blocks};
use crate::{
    AppError,
    cells::{column, text},
    letters::{force_and_station, parts_named, rank_and_number, years},
};
use candour_documents::{Block, Inline, Line, Table, Width};
use candour_model::{
    allegations::Accused,
    certainty::Certainty,
    dates::PartialDate,
    described::DescribedPerson,
    identifications::{Identification, IdentificationStatus},
    ids::DescribedId,
    officers::{Officer, OfficerRecord, ServiceStatus},
    postings::Posting,
};
use candour_rules::{Rules, counting::listed};

/// Its tables.
pub(super) fn blocks(rules: &Rules, material: &Material) -> Result<Vec<Block>, AppError> {
    let rows =
        material.officers.iter().map(|record| row(rules, material, record)).collect::<Result<_, _>>()?;
    let officers = Table {
        columns: vec![
            column("Called", Width::Points(62)),
            column("Where and when they served", Width::Share(8)),
            column("Whether they serve", Width::Share(4)),
            column("Allegations, and the part in each", Width::Share(6)),
            column("Appointed to", Width::Share(5)),
        ],
        rows,
        row_header: true,
    };
    let mut body = vec![blocks::heading("Officers"), Block::Table(officers)];
    if !material.described.is_empty() {
        let described = Table {
            columns: vec![
                column("Called", Width::Points(62)),
                column("Described by", Width::Points(80)),
                column("In the client\u{2019}s words", Width::Share(8)),
                column("Allegations, and the part in each", Width::Share(5)),
                column("Who it may be", Width::Share(5)),
            ],
            rows: material.described.iter().map(|person| described_row(material, person)).collect(),
            row_header: true,
        };
        body.extend([blocks::heading("People described and not identified"), Block::Table(described)]);
    }
    Ok(body)
}

fn row(rules: &Rules, material: &Material, record: &OfficerRecord) -> Result<Vec<Line>, AppError> {
    let officer = &record.officer;
    let said_of = Accused::Officer { party: officer.party };
    Ok(vec![
        text(officer.cipher.as_str().to_owned()),
        served(rules, material, &officer.postings)?,
        text(serves(officer)),
        alleged(material, &said_of),
        appointed(record),
    ])
}

fn served(rules: &Rules, material: &Material, postings: &[Posting]) -> Result<Line, AppError> {
    let mut line = Line::new();
    for posting in postings {
        if !line.is_empty() {
            line.push(Inline::Break);
        }
        line.extend(force_and_station(rules, posting)?);
        for part in [rank_and_number(posting), years(posting)] {
            line.push(Inline::Text("; ".to_owned()));
            line.extend(part);
        }
        if material.is_internal() {
            line.extend([Inline::Break, Inline::Emphasis(how_known(posting))]);
        }
    }
    Ok(if line.is_empty() { text("Not known".to_owned()) } else { line })
}

fn how_known(posting: &Posting) -> String {
    let certainty = certainty_named(posting.certainty);
    match (posting.source.is_blank(), posting.certainty) {
        (true, Certainty::NotStated) => "No source recorded".to_owned(),
        (true, _) => format!("{certainty}; no source recorded"),
        (false, Certainty::NotStated) => format!("Source: {}", posting.source.as_str()),
        (false, _) => format!("{certainty}: {}", posting.source.as_str()),
    }
}

const fn certainty_named(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Certain => "Certain",
        Certainty::Likely => "Likely",
        Certainty::Possible => "Possible",
        Certainty::NotStated => "Not said how certain",
    }
}

/// "Retired, left in 2011".
fn serves(officer: &Officer) -> String {
    let status = match officer.status {
        ServiceStatus::Serving => "Serving",
        ServiceStatus::Retired => "Retired",
        ServiceStatus::Resigned => "Resigned",
        ServiceStatus::Dismissed => "Dismissed",
        ServiceStatus::Deceased => "Has died",
        ServiceStatus::Unknown => "Not known",
    };
    let said = |lead: &str, date: &Option<PartialDate>| {
        date.as_ref().map(|date| format!("; {lead} {}", date.words.as_str())).unwrap_or_default()
    };
    format!("{status}{}{}", said("left", &officer.left), said("died", &officer.died))
}

/// The allegations in which somebody stands, with the part in each.
fn alleged(material: &Material, who: &Accused) -> Line {
    let mut line = Line::new();
    for (allegation, roles) in material.allegations_against(who) {
        if !line.is_empty() {
            line.push(Inline::Break);
        }
        let client = material.called(allegation.client);
        let parts =
            if roles.is_empty() { String::new() } else { format!(": said to have {}", parts_named(roles)) };
        line.push(Inline::Text(format!("Allegation {} of {client}{parts}", allegation.number)));
    }
    if line.is_empty() { text("Nothing in this matter".to_owned()) } else { line }
}

fn appointed(record: &OfficerRecord) -> Line {
    let appointments: Vec<String> = record
        .appointments
        .iter()
        .map(|one| format!("Investigation {}: {}", one.number, one.role.as_str()))
        .collect();
    text(if appointments.is_empty() { "None".to_owned() } else { listed(&appointments) })
}

fn described_row(material: &Material, person: &DescribedPerson) -> Vec<Line> {
    vec![
        text(format!("Person {}", person.number)),
        text(material.called(person.client)),
        vec![Inline::Said(person.description.as_str().to_owned())],
        alleged(material, &Accused::Described { described: person.id }),
        may_be(material, person.id),
    ]
}

/// Who a described person may be, as far as that has been decided. What is only proposed stays with the file.
fn may_be(material: &Material, person: DescribedId) -> Line {
    let said = |one: &Identification| one.status == IdentificationStatus::Confirmed || material.is_internal();
    let found: Vec<String> = material
        .identified
        .iter()
        .filter(|one| one.described == person && said(one))
        .map(|one| {
            let certainty = certainty_named(one.certainty).to_lowercase();
            format!("{}, {}; {certainty}", one.cipher, identification_named(one.status))
        })
        .collect();
    text(if found.is_empty() { "Not identified".to_owned() } else { listed(&found) })
}

const fn identification_named(status: IdentificationStatus) -> &'static str {
    match status {
        IdentificationStatus::Proposed => "put forward",
        IdentificationStatus::Confirmed => "identified",
        IdentificationStatus::Reversed => "no longer held",
    }
}
