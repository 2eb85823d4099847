//! The paragraphs, headings, lists and tables of a body or a schedule.

use super::{
    copy::{Copy, begun, cell},
    numbering::List,
    runs::runs,
    styles::Style,
};
use crate::{
    blocks::{Block, Line, ParaId, Table},
    error::{DocumentError, Part, Spot},
    numbers::{Label, labels, spot},
    page::tables::widths,
    phrases::NONE_RECORDED,
    text::clean::{is_blank, is_blank_text, plain},
};
use docx_rs::{Paragraph, Run, TableRow};

/// The label of an ask after "(z)" is written out: a word processor goes on with (aa), (bb), (cc), and not with (ab).
const LONGEST_COUNTED: usize = "(z)".len();

/// Writes the blocks of a body; its headings bear `heading`.
///
/// # Errors
/// As [`crate::to_docx`], for one of the blocks.
pub(super) fn body(copy: &mut Copy, blocks: &[Block], heading: Style) -> Result<(), DocumentError> {
    let list = copy.list();
    for (block, label) in blocks.iter().zip(labels(blocks)) {
        match block {
            Block::Heading { id, text } => paragraph(copy, begun(heading), *id, text, None)?,
            Block::Para { id, text } => paragraph(copy, begun(Style::Body), *id, text, None)?,
            Block::Numbered { id, text } => {
                paragraph(copy, list.item(begun(Style::Numbered), 0), *id, text, label.as_ref())?;
            }
            Block::Ask { id, text } => paragraph(copy, ask(list, label.as_ref()), *id, text, label.as_ref())?,
            Block::Table(rows) => table(copy, rows)?,
        }
    }
    Ok(())
}

fn ask(list: List, label: Option<&Label>) -> Paragraph {
    match label {
        Some(label) if label.printed.len() > LONGEST_COUNTED => {
            begun(Style::Ask).add_run(Run::new().add_text(label.printed.as_str()).add_tab())
        }
        _ => list.item(begun(Style::Ask), 1),
    }
}

fn paragraph(
    copy: &mut Copy,
    begun: Paragraph,
    id: ParaId,
    text: &Line,
    label: Option<&Label>,
) -> Result<(), DocumentError> {
    if is_blank(text) {
        return Err(DocumentError::EmptyParagraph { para: id });
    }
    let paragraph = runs(begun, text, || spot(id, label))?;
    let leads_on = plain(text).trim_end().ends_with(':');
    copy.put(if leads_on { paragraph.keep_next(true) } else { paragraph });
    Ok(())
}

fn table(copy: &mut Copy, table: &Table) -> Result<(), DocumentError> {
    if table.rows.is_empty() {
        return copy.part(Style::Body, NONE_RECORDED, Part::Furniture);
    }
    let widths = widths(copy.frame(), &table.columns)?;
    let mut rows = Vec::with_capacity(table.rows.len() + 1);
    let mut head = Vec::with_capacity(widths.len());
    for (column, width) in table.columns.iter().zip(&widths) {
        if is_blank_text(&column.head) {
            return Err(DocumentError::EmptyPart { part: Part::ColumnHead });
        }
        let line = [column.head.as_str().into()];
        head.push(cell(vec![runs(begun(Style::CellHead), &line, || Spot::Part(Part::ColumnHead))?], *width));
    }
    rows.push(TableRow::new(head).cant_split());
    for (at, row) in table.rows.iter().enumerate() {
        if row.len() != widths.len() {
            return Err(DocumentError::UnevenRow { row: at + 1 });
        }
        let mut cells = Vec::with_capacity(widths.len());
        for (column, (line, width)) in row.iter().zip(&widths).enumerate() {
            let spot = || Spot::Cell { row: at + 1, column: column + 1 };
            cells.push(cell(vec![runs(begun(Style::Cell), line, spot)?], *width));
        }
        rows.push(TableRow::new(cells));
    }
    copy.ruled(rows, &widths);
    Ok(())
}
