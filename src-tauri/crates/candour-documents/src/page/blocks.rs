//! The paragraphs, headings, lists and tables of a body or a schedule.

use super::flow::{Flow, Set};
use super::geometry::Style;
use super::tables;
use super::tree::{Attribute, NodeId, Tag, Tree};
use crate::blocks::{Block, Line, ParaId};
use crate::error::DocumentError;
use crate::numbers::{Label, labels, spot};
use crate::text::clean::{is_blank, plain};
use crate::text::spans::Spans;

/// From the left margin to a numbered paragraph's words, and from there to an ask's.
const HANG: f32 = 28.0;
const ASK_HANG: f32 = 24.0;
const BETWEEN: f32 = 6.0;
const ABOVE_HEADING: f32 = 14.0;
const BELOW_HEADING: f32 = 3.0;

/// The lists that are open while a body is set.
#[derive(Default)]
struct Lists {
    numbered: Option<NodeId>,
    /// The body of the last numbered paragraph, in which its asks belong.
    item: Option<NodeId>,
    asks: Option<NodeId>,
}

/// Sets the blocks of a body; its headings bear `heading`, its first block stands `gap` below what is above.
///
/// # Errors
/// As [`crate::to_pdf`], for one of the blocks.
pub(crate) fn body(
    flow: &mut Flow<'_, '_>,
    blocks: &[Block],
    heading: Tag,
    gap: f32,
) -> Result<(), DocumentError> {
    let left = flow.frame.left;
    let mut lists = Lists::default();
    let mut gap = gap;
    for (block, label) in blocks.iter().zip(labels(blocks)) {
        match block {
            Block::Heading { id, text } => {
                lists = Lists::default();
                let node = flow.tree.add(Tree::ROOT, heading, None);
                let gap = gap.max(ABOVE_HEADING);
                let style = Style::BODY_BOLD;
                let bookmark = Some(plain(text));
                paragraph(flow, *id, text, None, Look { node, style, x: left, gap, bookmark })?;
                flow.keep_with_next(2);
            }
            Block::Para { id, text } => {
                lists = Lists::default();
                let node = flow.tree.add(Tree::ROOT, Tag::P, None);
                paragraph(
                    flow,
                    *id,
                    text,
                    None,
                    Look { node, style: Style::BODY, x: left, gap, bookmark: None },
                )?;
            }
            Block::Numbered { id, text } => {
                let list = *lists
                    .numbered
                    .get_or_insert_with(|| flow.tree.add(Tree::ROOT, Tag::L, Some(Attribute::Decimal)));
                lists.asks = None;
                lists.item = Some(item(flow, list, *id, text, label.as_ref(), (left, HANG), gap)?);
            }
            Block::Ask { id, text } => {
                let parent = lists.item.unwrap_or(Tree::ROOT);
                let list = *lists
                    .asks
                    .get_or_insert_with(|| flow.tree.add(parent, Tag::L, Some(Attribute::LowerAlpha)));
                item(flow, list, *id, text, label.as_ref(), (left + HANG, ASK_HANG), gap)?;
            }
            Block::Table(table) => {
                lists = Lists::default();
                tables::table(flow, table, gap)?;
            }
        }
        gap = if matches!(block, Block::Heading { .. }) { BELOW_HEADING } else { BETWEEN };
    }
    Ok(())
}

/// Where and how a paragraph stands.
struct Look {
    node: NodeId,
    style: Style,
    x: f32,
    gap: f32,
    bookmark: Option<String>,
}

fn item(
    flow: &mut Flow<'_, '_>,
    list: NodeId,
    id: ParaId,
    text: &Line,
    label: Option<&Label>,
    (x, hang): (f32, f32),
    gap: f32,
) -> Result<NodeId, DocumentError> {
    let li = flow.tree.add(list, Tag::Li, None);
    let number = flow.tree.add(li, Tag::Lbl, None);
    let body = flow.tree.add(li, Tag::LBody, None);
    let node = flow.tree.add(body, Tag::P, None);
    let label = label.map(|label| (number, label, x));
    paragraph(flow, id, text, label, Look { node, style: Style::BODY, x: x + hang, gap, bookmark: None })?;
    Ok(body)
}

fn paragraph(
    flow: &mut Flow<'_, '_>,
    id: ParaId,
    text: &Line,
    label: Option<(NodeId, &Label, f32)>,
    look: Look,
) -> Result<(), DocumentError> {
    if is_blank(text) {
        return Err(DocumentError::EmptyParagraph { para: id });
    }
    let Look { node, style, x, gap, bookmark } = look;
    let cited = label.map(|(_, label, _)| label);
    let lines = flow.wrap(&Spans::of(text, style.face), style, flow.frame.right() - x, || spot(id, cited))?;
    let label = match label {
        None => None,
        Some((node, label, x)) => {
            let printed = Spans::plain(&label.printed, style.face);
            let line =
                flow.wrap(&printed, style, flow.frame.measure, || spot(id, Some(label)))?.swap_remove(0);
            Some((node, line, x))
        }
    };
    let leads_on = plain(text).trim_end().ends_with(':');
    let whole = bookmark.is_some();
    flow.set(Set { node, lines, style, x, gap, label, para: Some(id), bookmark, whole });
    if leads_on {
        flow.keep_with_next(1);
    }
    Ok(())
}
