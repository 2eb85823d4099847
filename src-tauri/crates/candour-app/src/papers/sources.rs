//! Where each row of a chronology comes from: the record, the document, and the page where the record has one.

use super::Material;
use crate::cells::text;
use candour_documents::{Inline, Line};
use candour_model::{
    allegations::Allegation,
    correspondence::{Correspondence, Direction},
    dates::PartialDate,
    ids::InvestigationId,
    tracks::{DecisionKind, StateId},
    words::Words,
};
use candour_rules::counting::listed;

/// The allegation, and for the file the paragraphs of accounts on which it rests.
pub(super) fn of_allegation(material: &Material, alleged: &Allegation) -> Line {
    let mut line = text(format!("Allegation {}", alleged.number));
    if material.is_internal() {
        for source in material.sources.get(&alleged.id).into_iter().flatten() {
            let place = source.number.map_or_else(
                || "a paragraph since taken out".to_owned(),
                |number| format!("paragraph {number}"),
            );
            line.extend([
                Inline::Break,
                Inline::Text(format!("Account {}, {place}", source.statement_number)),
            ]);
        }
    }
    line
}

/// The reference of a letter, and the pages of a reply on which it answers.
pub(super) fn of_entry(material: &Material, entry: &Correspondence) -> Line {
    let (first, second) = match entry.direction {
        Direction::Out => (("Our", &entry.our_reference), ("their", &entry.their_reference)),
        Direction::In => (("Their", &entry.their_reference), ("our", &entry.our_reference)),
    };
    let named: Vec<String> = [first, second]
        .iter()
        .filter(|(_, reference)| !reference.is_blank())
        .map(|(whose, reference)| format!("{whose} reference {}", reference.as_str()))
        .collect();
    let mut line = text(if named.is_empty() { "No reference".to_owned() } else { named.join(", ") });
    if entry.received_on.is_some_and(|day| day != entry.dated_on) {
        let dated = candour_model::dates::day_in_words(entry.dated_on);
        line.extend([Inline::Break, Inline::Text(format!("Dated {dated}"))]);
    }
    let places = pages_of(material, entry);
    if !places.is_empty() {
        line.extend([Inline::Break, Inline::Text(listed(&places))]);
    }
    line
}

/// Where in a reply its answers stand, each place once: "page 2".
fn pages_of(material: &Material, entry: &Correspondence) -> Vec<String> {
    let answers = material.asks.iter().flat_map(|line| &line.answers);
    let mut places: Vec<String> = Vec::new();
    for answer in answers.filter(|answer| answer.reply == entry.id && !answer.place.is_blank()) {
        let place = answer.place.as_str().to_owned();
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

/// The document of a step of an investigation.
pub(super) fn of_move(
    material: &Material,
    investigation: InvestigationId,
    when: &PartialDate,
    to: &StateId,
) -> Line {
    let found = material
        .investigation(investigation)
        .and_then(|one| one.moves.iter().find(|step| Some(step.on) == when.earliest && step.to == *to));
    let source = found.filter(|_| material.is_internal()).map(|step| &step.source);
    said(found.map(|step| &step.document), source)
}

/// The document of a decision on mode.
pub(super) fn of_mode(material: &Material, investigation: InvestigationId, when: &PartialDate) -> Line {
    let found = material
        .investigation(investigation)
        .and_then(|one| one.modes.iter().find(|mode| Some(mode.decided_on) == when.earliest));
    said(found.map(|mode| &mode.document), None)
}

/// The document of a decision.
pub(super) fn of_decision(
    material: &Material,
    investigation: InvestigationId,
    when: &PartialDate,
    kind: &DecisionKind,
) -> Line {
    let found = material.investigation(investigation).and_then(|one| {
        one.decisions.iter().find(|it| Some(it.decided_on) == when.earliest && it.kind == *kind)
    });
    said(found.map(|decision| &decision.document), None)
}

/// A document, and who said so where that stays with the file.
fn said(document: Option<&Words>, source: Option<&Words>) -> Line {
    let parts: Vec<&str> = [document, source]
        .into_iter()
        .flatten()
        .filter(|words| !words.is_blank())
        .map(Words::as_str)
        .collect();
    text(if parts.is_empty() { "No document recorded".to_owned() } else { parts.join("; ") })
}
