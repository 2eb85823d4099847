//! A paper as a document: its heading, what stands under it, and its tables.

use super::{Material, chronology, key};
use crate::AppError;
use candour_documents::{Block, Inline, Line, Paper, ParaId, Stage};
use candour_model::{
    bodies::CriterionId,
    dates::day_in_words,
    papers::{PaperForm, PaperKind},
    timeline::Happening,
};
use candour_rules::Rules;

/// How far a paper goes, at the head of each of its pages.
const fn mark(form: PaperForm) -> &'static str {
    match form {
        PaperForm::Internal => "Privileged and confidential. For the file and for counsel alone",
        PaperForm::External => "Confidential. People are called by cipher",
    }
}

/// What a paper is headed.
pub(super) const fn heading(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::Chronology => "Chronology",
        PaperKind::ChronologyOfFacts => "Chronology of what is alleged",
        PaperKind::ChronologyOfResponse => "Chronology of the response of bodies",
    }
}

/// The paper at some stage.
pub(super) fn paper(rules: &Rules, material: &Material, stage: Stage) -> Result<Paper, AppError> {
    let heading = heading(material.of.kind);
    let mut body = if material.is_internal() { key::key(material) } else { Vec::new() };
    body.extend(chronology::blocks(rules, material)?);
    Ok(Paper {
        title: format!("{heading} {}, {}", material.ciphers(), day_in_words(material.today)),
        stage,
        letterhead: None,
        mark: mark(material.of.form).to_owned(),
        reference: material.our_reference(),
        heading: heading.to_owned(),
        under: under(rules, material),
        body: numbered(body),
        annexes: Vec::new(),
        landscape: true,
    })
}

fn under(rules: &Rules, material: &Material) -> Vec<Line> {
    let firm = material.firm.as_ref().map(|firm| format!(" by {}", firm.name.as_str())).unwrap_or_default();
    let made = format!(
        "Our reference {}. Made on {}{firm} from its record as it stood on that day.",
        material.our_reference(),
        day_in_words(material.today)
    );
    let mut lines = vec![vec![Inline::Text(made)]];
    if !material.is_internal() {
        let relied_on = material.timeline.events.iter().filter_map(|event| match event.what {
            Happening::Alleged { allegation, .. } => material.allegation(allegation),
            _ => None,
        });
        let criteria: Vec<CriterionId> = relied_on.flat_map(|one| one.criteria.clone()).collect();
        let ciphers: Vec<_> = material.clients.iter().map(|client| client.cipher.clone()).collect();
        lines.push(vec![Inline::Text(rules.paper_notice(&ciphers, &criteria))]);
    }
    lines
}

/// The blocks with ids of their own, in order.
fn numbered(blocks: Vec<Block>) -> Vec<Block> {
    (1..)
        .zip(blocks)
        .map(|(n, block)| match block {
            Block::Heading { text, .. } => Block::Heading { id: ParaId(n), text },
            Block::Para { text, .. } => Block::Para { id: ParaId(n), text },
            Block::Numbered { text, .. } => Block::Numbered { id: ParaId(n), text },
            Block::Ask { text, .. } => Block::Ask { id: ParaId(n), text },
            Block::Table(table) => Block::Table(table),
        })
        .collect()
}
