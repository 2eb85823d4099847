//! Pages as lists of drawing steps, each inside marked content or an artifact.

use super::geometry::{Frame, Style};
use super::tree::{NodeId, Tree};
use crate::blocks::ParaId;
use crate::text::lines::Line;
use candour_model::logo::Logo;

/// A drawing step.
pub(crate) enum Draw {
    /// Content of a structure element begins: its tag's name and its number on the page.
    Mark(&'static str, usize),
    /// Furniture begins, which is not read aloud.
    Artifact,
    /// Either ends.
    End,
    /// A line of text from its baseline's left end.
    Text { x: f32, y: f32, size: f32, line: Line },
    /// A thin horizontal rule.
    Rule { from: f32, to: f32, y: f32 },
    /// The logo in this rectangle, from its lower left corner.
    Logo { x: f32, y: f32, width: f32, height: f32 },
    /// DRAFT, pale and aslant.
    Watermark { line: Line },
}

/// One page.
#[derive(Default)]
pub(crate) struct Sheet {
    pub(crate) draws: Vec<Draw>,
    /// The structure element of each marked content, by number.
    pub(crate) marks: Vec<NodeId>,
    open: Option<NodeId>,
}

impl Sheet {
    /// Begins the content of an element, unless it has already begun.
    pub(crate) fn open(&mut self, tree: &mut Tree, page: usize, node: NodeId) {
        if self.open == Some(node) {
            return;
        }
        self.close();
        let number = self.marks.len();
        self.marks.push(node);
        tree.mark(node, page, number);
        self.draws.push(Draw::Mark(tree.nodes[node.0].tag.name(), number));
        self.open = Some(node);
    }

    /// Ends what is open.
    pub(crate) fn close(&mut self) {
        if self.open.take().is_some() {
            self.draws.push(Draw::End);
        }
    }

    /// Draws furniture.
    pub(crate) fn artifact(&mut self, steps: Vec<Draw>) {
        self.close();
        self.draws.push(Draw::Artifact);
        self.draws.extend(steps);
        self.draws.push(Draw::End);
    }

    /// Draws a line whose top is `top` points below the upper edge; an empty line draws nothing.
    pub(crate) fn text(&mut self, frame: Frame, (x, top): (f32, f32), style: Style, line: Line) {
        if !line.parts.is_empty() {
            self.draws.push(text(frame, (x, top), style, line));
        }
    }
}

/// The step that draws a line whose top is `top` points below the upper edge.
pub(crate) fn text(frame: Frame, (x, top): (f32, f32), style: Style, line: Line) -> Draw {
    Draw::Text { x, y: frame.height - top - style.baseline(), size: style.size, line }
}

/// Where a paragraph stands on a page: what the composer marks, and what a click finds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The paragraph.
    pub para: ParaId,
    /// The page, counted from 1.
    pub page: u32,
    /// From the left edge of the page, in points.
    pub x: f32,
    /// From the upper edge of the page, in points.
    pub y: f32,
    /// In points.
    pub width: f32,
    /// In points.
    pub height: f32,
}

impl Place {
    /// Left edge, upper edge, width and height in ten-thousandths of the width or height of a letter's page.
    #[must_use]
    pub fn in_ten_thousandths(&self) -> [u16; 4] {
        let Frame { width, height, .. } = Frame::UPRIGHT;
        [share(self.x, width), share(self.y, height), share(self.width, width), share(self.height, height)]
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of a page is from 0 to 10,000"
)]
fn share(part: f32, whole: f32) -> u16 {
    (part / whole * 10_000.0).round().clamp(0.0, 10_000.0) as u16
}

/// A heading that a reader can jump to.
pub(crate) struct Bookmark {
    pub(crate) title: String,
    pub(crate) page: usize,
    /// From the lower edge of the page, in points.
    pub(crate) y: f32,
}

/// Everything laid out.
pub(crate) struct Laid {
    pub(crate) frame: Frame,
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) tree: Tree,
    pub(crate) logo: Option<Logo>,
    pub(crate) bookmarks: Vec<Bookmark>,
    pub(crate) places: Vec<Place>,
}
