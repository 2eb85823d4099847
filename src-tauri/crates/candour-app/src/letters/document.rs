//! A draft and its facts as a document, ready to be drawn.

use super::{Material, facts, schedules};
use crate::AppError;
use candour_documents::{
    Block, Closing, Document, DraftParagraph, Kind, Letterhead, Opening, ParaId, Passage, Piece, Stage,
    filled, outline, resolve, template,
};
use candour_model::{
    bodies::CriterionId,
    dates::day_in_words,
    letters::{self, LetterDraft, LetterKind, ParagraphKind},
};
use candour_rules::{Rules, RulesError};
use std::collections::BTreeSet;

/// The template of a kind of letter.
pub(super) fn template_of(kind: &LetterKind) -> Result<template::Template, AppError> {
    let source = template::of(&kind.0).ok_or_else(|| RulesError::UnknownLetter(kind.0.clone()))?;
    Ok(template::parse(source)?)
}

/// The draft's paragraphs as the documents crate reads them.
pub(super) fn paragraphs(draft: &LetterDraft) -> Result<Vec<DraftParagraph>, AppError> {
    draft
        .paragraphs
        .iter()
        .map(|paragraph| {
            let mut read = DraftParagraph::from_source(
                ParaId(paragraph.id),
                kind(paragraph.kind),
                paragraph.source.as_str(),
            )?;
            read.when = paragraph.when.as_deref().and_then(candour_documents::FactName::new);
            Ok(read)
        })
        .collect()
}

/// The letter as a document at some stage.
pub(super) fn document(
    rules: &Rules,
    draft: &LetterDraft,
    material: &Material,
    stage: Stage,
) -> Result<Document, AppError> {
    let template = template_of(&draft.kind)?;
    let facts = facts::of(rules, material, &template.annexes)?;
    let plain = |pieces: &Vec<Piece>| Ok::<_, AppError>(filled(pieces, &facts)?);
    let body = resolve(&paragraphs(draft)?, &facts)?;
    let firm = material.record.firm.clone().unwrap_or_default();
    let mut letterhead: Vec<String> = firm.lines.iter().map(|line| line.as_str().to_owned()).collect();
    if !firm.regulator_line.is_blank() {
        letterhead.push(firm.regulator_line.into());
    }
    let dated = day_in_words(draft.dated_on);
    Ok(Document {
        title: format!("Letter {}, {dated}", material.ciphers()),
        stage,
        letterhead: Letterhead { firm: firm.name.as_str().to_owned(), lines: letterhead },
        opening: opening(rules, draft, material, (dated, plain(&template.subject)?))?,
        body,
        closing: Closing {
            ending: "Yours faithfully".to_owned(),
            signatory: vec![firm.fee_earner.into(), firm.name.into()],
            enclosures: template.enclosures.iter().map(plain).collect::<Result<_, _>>()?,
            copies: Vec::new(),
        },
        annexes: schedules::of(rules, material, &template.annexes)?,
    })
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

/// What a draft's paragraph is, for the documents crate.
const fn kind(kind: ParagraphKind) -> Kind {
    match kind {
        ParagraphKind::Heading => Kind::Heading,
        ParagraphKind::Numbered => Kind::Numbered,
        ParagraphKind::Ask => Kind::Ask,
    }
}

/// The template's paragraphs as a draft keeps them.
pub(super) fn first_paragraphs(template: &template::Template) -> Vec<letters::DraftParagraph> {
    template
        .draft()
        .iter()
        .map(|paragraph| letters::DraftParagraph {
            id: paragraph.id.0,
            kind: match paragraph.kind {
                Kind::Heading => ParagraphKind::Heading,
                Kind::Numbered => ParagraphKind::Numbered,
                Kind::Ask => ParagraphKind::Ask,
            },
            source: paragraph.source().into(),
            when: paragraph.when.as_ref().map(|fact| fact.as_str().to_owned()),
        })
        .collect()
}
