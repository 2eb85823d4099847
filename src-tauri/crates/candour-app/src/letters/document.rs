//! A draft and its facts as a document, ready to be drawn.

use super::{Material, enclosures, facts, schedules};
use crate::{AppError, templates::shipped};
use candour_documents::{
    Block, Closing, Document, DraftParagraph, Facts, Kind, Letterhead, Opening, ParaId, Passage, Piece,
    Stage, filled, outline, resolve, template::Template,
};
use candour_model::{
    bodies::CriterionId,
    dates::day_in_words,
    letters::{self, LetterDraft, ParagraphKind},
    logo::Logo,
    settings::Firm,
};
use candour_rules::{Rules, RulesError};
use std::collections::BTreeSet;

/// The draft's paragraphs as the documents crate reads them. One in which nothing is written yet is no part of the letter.
pub(super) fn paragraphs(draft: &LetterDraft) -> Result<Vec<DraftParagraph>, AppError> {
    draft
        .paragraphs
        .iter()
        .filter(|paragraph| !paragraph.source.is_blank())
        .map(|paragraph| {
            let mut read = DraftParagraph::from_source(
                ParaId(paragraph.id),
                kind_of(paragraph.kind),
                paragraph.source.as_str(),
            )?;
            read.when = paragraph.when.as_deref().and_then(candour_documents::FactName::new);
            Ok(read)
        })
        .collect()
}

/// The facts of the letter.
pub(super) fn facts_of(rules: &Rules, draft: &LetterDraft, material: &Material) -> Result<Facts, AppError> {
    Ok(facts::of(rules, material, &shipped(&draft.kind)?.annexes)?)
}

/// The letter as a document at some stage, with the facts of [`facts_of`].
pub(super) fn document(
    rules: &Rules,
    draft: &LetterDraft,
    material: &Material,
    facts: &Facts,
    stage: Stage,
) -> Result<Document, AppError> {
    let template = shipped(&draft.kind)?;
    let plain = |pieces: &Vec<Piece>| Ok::<_, AppError>(filled(pieces, facts)?);
    let body = resolve(&paragraphs(draft)?, facts)?;
    let firm = material.record.firm.clone().unwrap_or_default();
    let enclosures = enclosures::listed(material, facts)?;
    let enclosures = enclosures.iter().map(|one| format!("{}. {}", one.letter, one.words.as_str())).collect();
    let dated = day_in_words(draft.dated_on);
    Ok(Document {
        title: format!("Letter {}, {dated}", material.ciphers()),
        stage,
        letterhead: letterhead(&firm, material.logo.as_ref()),
        opening: opening(rules, draft, material, (dated, plain(&subject(draft, &template)?)?))?,
        body,
        closing: closing(&firm, enclosures),
        annexes: schedules::of(rules, material, &template.annexes)?,
    })
}

/// The head of the firm's paper.
pub(crate) fn letterhead(firm: &Firm, logo: Option<&Logo>) -> Letterhead {
    let regulator = (!firm.regulator_line.is_blank()).then_some(&firm.regulator_line);
    let lines = firm.lines.iter().chain(regulator).map(|line| line.as_str().to_owned());
    Letterhead { firm: firm.name.as_str().to_owned(), lines: lines.collect(), logo: logo.cloned() }
}

/// The end of a letter to an office, signed by the fee-earner.
pub(crate) fn closing(firm: &Firm, enclosures: Vec<String>) -> Closing {
    let signatory = [&firm.fee_earner, &firm.name].map(|line| line.as_str().to_owned());
    Closing {
        ending: "Yours faithfully".to_owned(),
        signatory: signatory.to_vec(),
        enclosures,
        copies: Vec::new(),
    }
}

/// What the letter asks, one sentence each, as printed.
pub(super) fn asks(document: &Document) -> Vec<String> {
    let asked: BTreeSet<ParaId> = document
        .body
        .iter()
        .filter_map(|block| match block {
            Block::Ask { id, .. } => Some(*id),
            _ => None,
        })
        .collect();
    outline(document)
        .into_iter()
        .filter_map(|passage| match passage {
            Passage::Paragraph { para: Some(id), text, .. } if asked.contains(&id) => Some(text),
            _ => None,
        })
        .collect()
}

fn opening(
    rules: &Rules,
    draft: &LetterDraft,
    material: &Material,
    (date, subject): (String, String),
) -> Result<Opening, RulesError> {
    let record = &material.record;
    let ciphers: Vec<_> = record.clients.iter().map(|client| client.cipher.clone()).collect();
    let criteria: Vec<CriterionId> =
        record.alleged().into_iter().flat_map(|allegation| allegation.criteria.clone()).collect();
    let mut to = material.addressee.lines.clone();
    to.extend(record.office.iter().flat_map(|office| office.address.clone()));
    Ok(Opening {
        to,
        office: material.addressee.in_text.clone(),
        date,
        ours: material.our_reference(),
        theirs: (!draft.their_reference.is_blank()).then(|| draft.their_reference.as_str().to_owned()),
        means: draft.means.as_str().to_owned(),
        notice: Some(rules.notice(&draft.kind, &ciphers, &criteria)?),
        salutation: material.addressee.salutation.clone(),
        subject,
    })
}

/// The line above the text, as it stood when the draft was begun.
pub(super) fn subject(draft: &LetterDraft, template: &Template) -> Result<Vec<Piece>, AppError> {
    match &draft.begun_from.subject {
        Some(subject) => Ok(DraftParagraph::from_source(ParaId(0), Kind::Heading, subject.as_str())?.pieces),
        None => Ok(template.subject.clone()),
    }
}

/// What a paragraph is, for the documents crate.
pub(crate) const fn kind_of(kind: ParagraphKind) -> Kind {
    match kind {
        ParagraphKind::Heading => Kind::Heading,
        ParagraphKind::Numbered => Kind::Numbered,
        ParagraphKind::Ask => Kind::Ask,
    }
}

/// What a paragraph is, as the documents crate read it.
pub(crate) const fn read_kind(kind: Kind) -> ParagraphKind {
    match kind {
        Kind::Heading => ParagraphKind::Heading,
        Kind::Numbered => ParagraphKind::Numbered,
        Kind::Ask => ParagraphKind::Ask,
    }
}

/// The template's paragraphs as a draft keeps them.
pub(super) fn first_paragraphs(template: &Template) -> Vec<letters::DraftParagraph> {
    template
        .draft()
        .iter()
        .map(|paragraph| letters::DraftParagraph {
            id: paragraph.id.0,
            kind: read_kind(paragraph.kind),
            source: paragraph.source().into(),
            when: paragraph.when.as_ref().map(|fact| fact.as_str().to_owned()),
        })
        .collect()
}
