//! A whole paper, as a copy.

use super::{
    blocks::body,
    copy::Copy,
    letter::{annexes, drafted, letterhead},
    styles::Style,
};
use crate::{
    error::{DocumentError, Part, Spot},
    page::{geometry::Frame, paper::nothing_is_blank},
    papers::Paper,
    phrases,
};

/// Writes a paper.
///
/// # Errors
/// As [`crate::paper_to_docx`], save what only packing can meet.
pub(super) fn copy(paper: &Paper) -> Result<Copy, DocumentError> {
    nothing_is_blank(paper)?;
    let mut copy = Copy::on(if paper.landscape { Frame::ACROSS } else { Frame::UPRIGHT });
    drafted(&mut copy, paper.stage)?;
    if let Some(head) = &paper.letterhead {
        letterhead(&mut copy, head)?;
    }
    copy.part(Style::CellHead, &paper.mark, Part::Heading)?;
    copy.part(Style::Subject, &paper.heading, Part::Heading)?;
    for line in &paper.under {
        copy.line(Style::Listed, line, || Spot::Part(Part::Heading))?;
    }
    body(&mut copy, &paper.body, Style::Heading)?;
    if let Some(record) = phrases::record(paper.stage) {
        copy.part(Style::Record, &record, Part::Furniture)?;
    }
    annexes(&mut copy, &paper.annexes)?;
    copy.header(format!("{}. {}", paper.title, paper.mark), paper.reference.clone());
    Ok(copy)
}
