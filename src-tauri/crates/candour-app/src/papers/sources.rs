//! Where each row of a chronology comes from: the record, the document, and the page where the record has one.

use super::{Material, nobody};
use crate::cells::text;
use candour_documents::{Inline, Line};
use candour_model::{
    allegations::Allegation,
    correspondence::{Correspondence, Direction},
    dates::PartialDate,
    ids::InvestigationId,
    investigations::{Investigation, StateMove},
    tracks::{DecisionKind, StateId},
    words::Words,
};
use candour_rules::counting::{capitalised, listed};

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

/// The reference of a letter, and the pages of a reply on which it answers; in what names nobody its number alone.
pub(super) fn of_entry(material: &Material, entry: &Correspondence) -> Line {
    if material.names_nobody() {
        return text(nobody::entry_named(material, entry));
    }
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
        line.extend([Inline::Break, Inline::Text(capitalised(&listed(&places)))]);
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
    let of = material.investigation(investigation);
    let is_it = |step: &&StateMove| Some(step.on) == when.earliest && step.to == *to;
    let found = of.and_then(|one| one.moves.iter().find(is_it));
    let source = found.filter(|_| material.is_internal()).map(|step| &step.source);
    said(material, of, (found.map(|step| &step.document), source))
}

/// The document of a decision on mode.
pub(super) fn of_mode(material: &Material, investigation: InvestigationId, when: &PartialDate) -> Line {
    let of = material.investigation(investigation);
    let found = of.and_then(|one| one.modes.iter().find(|mode| Some(mode.decided_on) == when.earliest));
    said(material, of, (found.map(|mode| &mode.document), None))
}

/// The document of a decision.
pub(super) fn of_decision(
    material: &Material,
    investigation: InvestigationId,
    when: &PartialDate,
    kind: &DecisionKind,
) -> Line {
    let of = material.investigation(investigation);
    let found = of.and_then(|one| {
        one.decisions.iter().find(|it| Some(it.decided_on) == when.earliest && it.kind == *kind)
    });
    said(material, of, (found.map(|decision| &decision.document), None))
}

/// A document, and who said so where that stays with the file; in what names nobody the number of the investigation alone.
fn said(
    material: &Material,
    of: Option<&Investigation>,
    (document, source): (Option<&Words>, Option<&Words>),
) -> Line {
    if material.names_nobody() {
        return text(
            of.map_or_else(|| "Our record".to_owned(), |one| format!("Investigation {}", one.number)),
        );
    }
    let parts: Vec<&str> = [document, source]
        .into_iter()
        .flatten()
        .filter(|words| !words.is_blank())
        .map(Words::as_str)
        .collect();
    text(if parts.is_empty() { "No document recorded".to_owned() } else { parts.join("; ") })
}
