//! A whole letter, as a copy.

use super::{
    blocks::body,
    copy::{Copy, begun},
    logo::picture,
    runs::runs,
    styles::Style,
};
use crate::{
    blocks::{Annex, Closing, Document, Inline, Letterhead, Opening},
    error::{DocumentError, Part, Spot},
    page::{
        geometry::{Frame, SIDE},
        letter::nothing_is_blank,
    },
    phrases,
    stage::Stage,
    text::clean::is_blank_text,
};
use docx_rs::Paragraph;

/// Writes a letter.
///
/// # Errors
/// As [`crate::to_docx`], save what only packing can meet.
pub(super) fn copy(document: &Document) -> Result<Copy, DocumentError> {
    nothing_is_blank(document)?;
    let mut copy = Copy::on(Frame::UPRIGHT);
    drafted(&mut copy, document.stage)?;
    letterhead(&mut copy, &document.letterhead)?;
    opening(&mut copy, &document.opening)?;
    body(&mut copy, &document.body, Style::Heading)?;
    closing(&mut copy, &document.closing)?;
    if let Some(record) = phrases::record(document.stage) {
        copy.part(Style::Record, &record, Part::Enclosures)?;
    }
    annexes(&mut copy, &document.annexes)?;
    let opening = &document.opening;
    copy.header(phrases::header(opening), opening.ours.clone());
    Ok(copy)
}

/// DRAFT as a first line, and at the foot of every page what the copy is not.
pub(super) fn drafted(copy: &mut Copy, stage: Stage) -> Result<(), DocumentError> {
    if stage == Stage::Draft {
        copy.part(Style::Draft, phrases::DRAFT, Part::Furniture)?;
    }
    copy.footer(phrases::copy_footer(stage));
    Ok(())
}

/// The schedules, each beginning a page.
pub(super) fn annexes(copy: &mut Copy, annexes: &[Annex]) -> Result<(), DocumentError> {
    for (at, annex) in annexes.iter().enumerate() {
        if is_blank_text(&annex.title) {
            return Err(DocumentError::EmptyPart { part: Part::AnnexTitle });
        }
        let title = phrases::annex_title(annexes, at);
        let heading = begun(Style::Schedule).page_break_before(true);
        copy.put(part(heading, &title, Part::AnnexTitle)?);
        body(copy, &annex.body, Style::Subheading)?;
    }
    Ok(())
}

/// The firm with its logo above its name, and the lines beside them.
pub(super) fn letterhead(copy: &mut Copy, letterhead: &Letterhead) -> Result<(), DocumentError> {
    let firm = part(begun(Style::Firm), &letterhead.firm, Part::Letterhead)?;
    let lines = part(begun(Style::FirmLines), &letterhead.lines.join("\n"), Part::Letterhead)?;
    let mut left = Vec::new();
    if let Some(logo) = &letterhead.logo {
        left.push(picture(logo)?);
        copy.alt(&letterhead.firm);
    }
    left.push(firm);
    copy.sides(left, vec![lines], SIDE, true);
    Ok(())
}

fn opening(copy: &mut Copy, opening: &Opening) -> Result<(), DocumentError> {
    let to = part(begun(Style::Address), &opening.to.join("\n"), Part::Address)?;
    let references = phrases::references(opening).join("\n");
    let references = part(begun(Style::References), &references, Part::References)?;
    copy.sides(vec![to], vec![references], SIDE, false);
    if let Some(notice) = &opening.notice {
        copy.part(Style::Notice, notice, Part::Notice)?;
    }
    copy.part(Style::Salutation, &opening.salutation, Part::Salutation)?;
    copy.part(Style::Subject, &opening.subject, Part::Subject)
}

fn closing(copy: &mut Copy, closing: &Closing) -> Result<(), DocumentError> {
    copy.part(Style::Ending, &closing.ending, Part::Closing)?;
    let last = closing.signatory.len().saturating_sub(1);
    for (at, words) in closing.signatory.iter().enumerate() {
        let style = if at == 0 { Style::Signed } else { Style::Signatory };
        copy.put(part(begun(style), words, Part::Closing)?.keep_next(at < last));
    }
    for listed in [phrases::enclosures(closing), phrases::copies(closing)].into_iter().flatten() {
        copy.line(Style::Listed, &listed, || Spot::Part(Part::Enclosures))?;
    }
    Ok(())
}

fn part(begun: Paragraph, words: &str, part: Part) -> Result<Paragraph, DocumentError> {
    runs(begun, &[Inline::Text(words.to_owned())], || Spot::Part(part))
}
