//! A paper as a document: its heading, what stands under it, and its tables.

use super::{
    Material, certificate_of_service, chronology, conflict_table, exhibits_list, form_of_authority, key,
    officer_schedule, refusals_log, schedule_of_failings,
};
use crate::{AppError, letters::letterhead};
use candour_documents::{Block, Inline, Line, Paper, ParaId, Stage};
use candour_model::{
    bodies::CriterionId,
    dates::day_in_words,
    papers::{AskPaper, PaperForm, PaperKind},
    timeline::Happening,
};
use candour_rules::Rules;

/// How far a paper goes, at the head of each of its pages.
const fn mark(kind: PaperKind, form: PaperForm) -> &'static str {
    match (kind, form) {
        (PaperKind::FormOfAuthority, _) => "Confidential. Between a client and their solicitor",
        (_, PaperForm::Internal) => "Privileged and confidential. For the file and for counsel alone",
        (PaperKind::OfficerSchedule, PaperForm::External) => "Confidential. Clients are called by cipher",
        (_, PaperForm::External) => "Confidential. People are called by cipher",
        (_, PaperForm::Anonymised) => "Confidential. Nobody is named",
    }
}

/// What a paper is headed.
pub(crate) const fn heading(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::Chronology => "Chronology",
        PaperKind::ChronologyOfFacts => "Chronology of what is alleged",
        PaperKind::ChronologyOfResponse => "Chronology of the response of bodies",
        PaperKind::RefusalsLog => "Refusals log",
        PaperKind::ScheduleOfFailings => "Schedule of institutional failure",
        PaperKind::OfficerSchedule => "Schedule of officers",
        PaperKind::ConflictTable => "Table of conflicts",
        PaperKind::ExhibitsList => "List of exhibits",
        PaperKind::FormOfAuthority => "Form of authority to act and to disclose",
        PaperKind::CertificateOfService => "Certificate of service",
        PaperKind::CourtStatement | PaperKind::CriminalStatement => "Witness statement",
        PaperKind::DetailsApart => "Details kept apart",
        PaperKind::ClientLetter => "Letter",
    }
}

/// The paper at some stage.
pub(super) fn paper(rules: &Rules, material: &Material, stage: Stage) -> Result<Paper, AppError> {
    let AskPaper { kind, form, .. } = material.of;
    let heading = heading(kind);
    let (is_form, day) = (kind == PaperKind::FormOfAuthority, day_in_words(material.today));
    let mut body = if material.has_key() { key::key(material) } else { Vec::new() };
    body.extend(match kind {
        PaperKind::Chronology | PaperKind::ChronologyOfFacts | PaperKind::ChronologyOfResponse => {
            chronology::blocks(rules, material)?
        }
        PaperKind::RefusalsLog => refusals_log::blocks(rules, material)?,
        PaperKind::ScheduleOfFailings => schedule_of_failings::blocks(rules, material)?,
        PaperKind::OfficerSchedule => officer_schedule::blocks(rules, material)?,
        PaperKind::ConflictTable => conflict_table::blocks(rules, material)?,
        PaperKind::ExhibitsList => exhibits_list::blocks(material),
        PaperKind::FormOfAuthority => form_of_authority::blocks(rules, material)?,
        PaperKind::CertificateOfService => certificate_of_service::blocks(rules, material)?,
        PaperKind::CourtStatement | PaperKind::CriminalStatement | PaperKind::DetailsApart => {
            return Err(AppError::at("kind", "A statement is made from its account"));
        }
        PaperKind::ClientLetter => {
            return Err(AppError::at("kind", "A letter to a client is written by itself"));
        }
    });
    Ok(Paper {
        title: match form {
            _ if is_form => format!("Form, {day}"),
            PaperForm::Anonymised => format!("{heading}, {day}"),
            PaperForm::Internal | PaperForm::External => {
                format!("{heading} {}, {day}", material.ciphers())
            }
        },
        stage,
        letterhead: material
            .firm
            .as_ref()
            .filter(|_| is_form)
            .map(|firm| letterhead(firm, material.logo.as_ref())),
        mark: mark(kind, form).to_owned(),
        reference: material.our_reference(),
        heading: heading.to_owned(),
        under: if is_form { before_signing(material) } else { under(rules, material) },
        body: numbered(body),
        annexes: Vec::new(),
        landscape: !matches!(kind, PaperKind::FormOfAuthority | PaperKind::CertificateOfService),
        large: false,
    })
}

/// What a client is told before signing.
fn before_signing(material: &Material) -> Vec<Line> {
    let said = format!(
        "Our reference {}. Please read every line, or have it read to you, and ask us about anything that is not clear or that \
         you do not want. You need not sign it today.",
        material.our_reference()
    );
    vec![vec![Inline::Text(said)]]
}

fn under(rules: &Rules, material: &Material) -> Vec<Line> {
    let firm = material.firm.as_ref().map(|firm| format!(" by {}", firm.name.as_str())).unwrap_or_default();
    let made = format!(
        "Our reference {}. Made on {}{firm} from its record as it stood on that day.",
        material.our_reference(),
        day_in_words(material.today)
    );
    let mut lines = vec![vec![Inline::Text(made)]];
    if material.names_nobody() {
        let notice = rules.nameless_paper_notice(material.clients.len());
        lines.push(vec![Inline::Text(notice.to_owned())]);
    } else if !material.is_internal() {
        let relied_on = material.timeline.events.iter().filter_map(|event| match event.what {
            Happening::Alleged { allegation, .. } => material.allegation(allegation),
            _ => None,
        });
        let criteria: Vec<CriterionId> = relied_on.flat_map(|one| one.criteria.clone()).collect();
        let ciphers: Vec<_> = material.clients.iter().map(|client| client.cipher.clone()).collect();
        lines.push(vec![Inline::Text(rules.paper_notice(&ciphers, &criteria))]);
    }
    let counted = match material.of.kind {
        PaperKind::RefusalsLog => Some(refusals_log::COUNTED.to_owned()),
        PaperKind::ScheduleOfFailings => Some(schedule_of_failings::under(material)),
        _ => None,
    };
    lines.extend(counted.map(|counted| vec![Inline::Text(counted)]));
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
