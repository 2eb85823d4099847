//! Tables: columns, rows cut between lines, and a head that is repeated on every page.

use super::breaks::{Before, Extent};
use super::flow::{Content, Flow, Set, Slab};
use super::geometry::{Frame, Style};
use super::tree::{Attribute, NodeId, Tag, Tree};
use crate::blocks::{Column, Table, Width};
use crate::error::{DocumentError, Part, Spot};
use crate::phrases::NONE_RECORDED;
use crate::text::clean::is_blank_text;
use crate::text::lines::Line;
use crate::text::spans::Spans;

/// Space within a cell, on each side.
pub(crate) const PAD: f32 = 3.5;
/// No column's words are narrower than this.
const NARROWEST: f32 = 12.0;

/// A table whose lines are known.
pub(crate) struct LaidTable {
    /// The left edges of the columns' words.
    pub(crate) edges: Vec<f32>,
    pub(crate) head: LaidRow,
    pub(crate) rows: Vec<LaidRow>,
    /// "(continued)", which stands above a row that goes on from the page before.
    pub(crate) continued: Line,
}

/// A row: lines and structure element of each cell.
pub(crate) struct LaidRow {
    pub(crate) cells: Vec<(NodeId, Vec<Line>)>,
}

impl LaidRow {
    /// The lines of its tallest cell; an empty row keeps a line's height.
    pub(crate) fn lines(&self) -> usize {
        self.cells.iter().map(|(_, lines)| lines.len()).max().unwrap_or(1).max(1)
    }

    /// Its height with padding, in points.
    pub(crate) fn height(&self, style: Style) -> f32 {
        tall(self.lines(), style) + 2.0 * PAD
    }
}

#[expect(clippy::cast_precision_loss, reason = "a row has far fewer lines than an f32 counts exactly")]
pub(crate) fn tall(lines: usize, style: Style) -> f32 {
    lines as f32 * style.lead
}

/// Sets a table, `gap` points below what is above.
///
/// # Errors
/// As [`crate::to_pdf`], for one of its cells or its columns.
pub(crate) fn table(flow: &mut Flow<'_, '_>, table: &Table, gap: f32) -> Result<(), DocumentError> {
    let continued = flow
        .wrap(
            &Spans::plain(crate::phrases::CONTINUED, Style::CONTINUED.face),
            Style::CONTINUED,
            flow.frame.measure,
            || Spot::Part(Part::Furniture),
        )?
        .swap_remove(0);
    if table.rows.is_empty() {
        return none_recorded(flow, gap);
    }
    let widths = widths(flow.frame, &table.columns)?;
    let root = flow.tree.add(Tree::ROOT, Tag::Table, None);
    let (thead, tbody) = (flow.tree.add(root, Tag::THead, None), flow.tree.add(root, Tag::TBody, None));
    let head = head(flow, table, &widths, thead)?;
    let mut rows = Vec::with_capacity(table.rows.len());
    for at in 0..table.rows.len() {
        rows.push(row(flow, table, &widths, tbody, at)?);
    }
    let edges = widths
        .iter()
        .scan(flow.frame.left, |x, width| {
            let edge = *x + PAD;
            *x += width;
            Some(edge)
        })
        .collect();
    let index = flow.tables.len();
    push_head(flow, index, head.height(Style::CELL_HEAD), gap);
    for (at, row) in rows.iter().enumerate() {
        push_row(flow, index, at, row, head.height(Style::CELL_HEAD));
    }
    flow.tables.push(LaidTable { edges, head, rows, continued });
    Ok(())
}

fn none_recorded(flow: &mut Flow<'_, '_>, gap: f32) -> Result<(), DocumentError> {
    let (style, Frame { left, measure, .. }) = (Style::BODY, flow.frame);
    let lines =
        flow.wrap(&Spans::plain(NONE_RECORDED, style.face), style, measure, || Spot::Part(Part::Furniture))?;
    let node = flow.tree.add(Tree::ROOT, Tag::P, None);
    flow.set(Set { node, lines, style, x: left, gap, label: None, para: None, bookmark: None, whole: true });
    Ok(())
}

/// The columns' widths in points, padding included.
pub(crate) fn widths(frame: Frame, columns: &[Column]) -> Result<Vec<f32>, DocumentError> {
    let fixed: f32 = columns.iter().map(|column| fixed(column.width)).sum();
    let shares: f32 = columns.iter().map(|column| share(column.width)).sum();
    let rest = frame.measure - fixed;
    let widths: Vec<f32> = columns.iter().map(|column| fixed_or_share(column.width, rest, shares)).collect();
    let narrow = widths.iter().any(|width| *width < NARROWEST + 2.0 * PAD);
    if rest < 0.0 || narrow { Err(DocumentError::TableTooWide) } else { Ok(widths) }
}

fn fixed(width: Width) -> f32 {
    match width {
        Width::Points(points) => f32::from(points),
        Width::Share(_) => 0.0,
    }
}

fn share(width: Width) -> f32 {
    match width {
        Width::Points(_) => 0.0,
        Width::Share(share) => f32::from(share),
    }
}

fn fixed_or_share(width: Width, rest: f32, shares: f32) -> f32 {
    if let Width::Points(points) = width { f32::from(points) } else { rest * share(width) / shares.max(1.0) }
}

fn head(
    flow: &mut Flow<'_, '_>,
    table: &Table,
    widths: &[f32],
    thead: NodeId,
) -> Result<LaidRow, DocumentError> {
    let tr = flow.tree.add(thead, Tag::Tr, None);
    let style = Style::CELL_HEAD;
    let mut cells = Vec::with_capacity(widths.len());
    for (column, width) in table.columns.iter().zip(widths) {
        if is_blank_text(&column.head) {
            return Err(DocumentError::EmptyPart { part: Part::ColumnHead });
        }
        let node = flow.tree.add(tr, Tag::Th, Some(Attribute::ColumnHead));
        let words = Spans::plain(&column.head, style.face);
        cells.push((node, flow.wrap(&words, style, width - 2.0 * PAD, || Spot::Part(Part::ColumnHead))?));
    }
    Ok(LaidRow { cells })
}

fn row(
    flow: &mut Flow<'_, '_>,
    table: &Table,
    widths: &[f32],
    tbody: NodeId,
    at: usize,
) -> Result<LaidRow, DocumentError> {
    let words = &table.rows[at];
    if words.len() != widths.len() {
        return Err(DocumentError::UnevenRow { row: at + 1 });
    }
    let tr = flow.tree.add(tbody, Tag::Tr, None);
    let style = Style::CELL;
    let mut cells = Vec::with_capacity(widths.len());
    for (column, (cell, width)) in words.iter().zip(widths).enumerate() {
        let names_row = column == 0 && table.row_header;
        let (tag, attribute) = if names_row { (Tag::Th, Some(Attribute::RowHead)) } else { (Tag::Td, None) };
        let node = flow.tree.add(tr, tag, attribute);
        let spot = || Spot::Cell { row: at + 1, column: column + 1 };
        cells.push((node, flow.wrap(&Spans::of(cell, style.face), style, width - 2.0 * PAD, spot)?));
    }
    Ok(LaidRow { cells })
}

fn push_head(flow: &mut Flow<'_, '_>, table: usize, height: f32, gap: f32) {
    let extent = Extent { before: Before::May, gap, height, carried: 0.0, tail: 0.0 };
    flow.push(Slab { extent, content: Content::Head { table }, para: None, bookmark: None });
    flow.keep_with_next(1);
}

fn push_row(flow: &mut Flow<'_, '_>, table: usize, at: usize, row: &LaidRow, head: f32) {
    let style = Style::CELL;
    let count = row.lines();
    // A row taller than a third of a page is cut between lines.
    let cut = row.height(style) > flow.frame.room()[1] / 3.0;
    for line in 0..count {
        let first = line == 0;
        let last = line + 1 == count;
        let parts = first || (cut && line >= 2 && count - line >= 2);
        let extent = Extent {
            before: if parts { Before::May } else { Before::Never },
            gap: 0.0,
            height: style.lead + if first { PAD } else { 0.0 } + if last { PAD } else { 0.0 },
            carried: head + if first { 0.0 } else { PAD + Style::CONTINUED.lead },
            tail: if last { 0.0 } else { PAD },
        };
        flow.push(Slab {
            extent,
            content: Content::Row { table, row: at, line },
            para: None,
            bookmark: None,
        });
    }
}
