//! Slabs onto pages: every line gets its place, every element its content, every paragraph its rectangle.

use super::flow::{Content, Figure, Flow, Piece, Slab};
use super::geometry::{Frame, Style};
use super::sheets::{Bookmark, Draw, Laid, Place, Sheet, text};
use super::tables::{LaidRow, LaidTable, PAD};
use super::tree::Portrayal;
use crate::blocks::ParaId;
use crate::text::clean;
use std::ops::Range;

/// Draws what was set page by page.
pub(crate) fn emit(flow: Flow<'_, '_>, pages: &[Range<usize>]) -> Laid {
    let Flow { frame, tree, slabs, tables, logo, .. } = flow;
    let laid = Laid { frame, sheets: Vec::new(), tree, logo, bookmarks: Vec::new(), places: Vec::new() };
    let mut press = Press { laid, tables, page: 0, top: 0.0 };
    let mut slabs = slabs.into_iter();
    for (page, range) in pages.iter().enumerate() {
        press.page = page;
        press.top = frame.top[usize::from(page > 0)];
        press.laid.sheets.push(Sheet::default());
        press.page(slabs.by_ref().take(range.len()).collect());
    }
    press.laid
}

/// The page being drawn.
struct Press {
    laid: Laid,
    tables: Vec<LaidTable>,
    page: usize,
    /// From the upper edge to where the next slab begins.
    top: f32,
}

/// The lines of one row that stand on one page.
struct Slice {
    table: usize,
    row: usize,
    lines: Range<usize>,
    height: f32,
    /// Whether it begins the page, so that the head is repeated above it.
    carried: bool,
}

impl Press {
    fn sheet(&mut self) -> &mut Sheet {
        &mut self.laid.sheets[self.page]
    }

    fn page(&mut self, slabs: Vec<Slab>) {
        let mut slice: Option<Slice> = None;
        for (k, slab) in slabs.into_iter().enumerate() {
            if let Content::Row { table, row, line } = slab.content {
                match &mut slice {
                    Some(open) if open.row == row && open.table == table => {
                        open.lines.end = line + 1;
                        open.height += slab.extent.height;
                    }
                    _ => {
                        self.slice(slice.take());
                        let lines = line..line + 1;
                        slice =
                            Some(Slice { table, row, lines, height: slab.extent.height, carried: k == 0 });
                    }
                }
            } else {
                self.slice(slice.take());
                self.slab(slab, k == 0);
            }
        }
        self.slice(slice);
        self.sheet().close();
    }

    fn slab(&mut self, slab: Slab, begins_page: bool) {
        if !begins_page {
            self.top += slab.extent.gap;
        }
        let (top, height) = (self.top, slab.extent.height);
        self.top += height;
        if let Some(title) = slab.bookmark {
            self.laid.bookmarks.push(Bookmark {
                title: clean::title(&title),
                page: self.page,
                y: self.laid.frame.height - top,
            });
        }
        if let Some(para) = slab.para {
            self.place(para, top, height);
        }
        match slab.content {
            Content::Text { pieces, rules } => self.text(pieces, &rules, top),
            Content::Letterhead { figure, pieces, rule } => {
                if let Some(figure) = figure {
                    self.figure(figure, top);
                }
                self.text(pieces, &[rule], top);
            }
            Content::Signature { pieces, drop, lines } => {
                self.text(pieces, &[], top);
                let y = self.laid.frame.height - top - drop;
                let steps = lines.into_iter().map(|(from, to)| Draw::Rule { from, to, y }).collect();
                self.sheet().artifact(steps);
            }
            Content::Head { table } => self.head(table, top, true),
            Content::Row { .. } => {}
        }
    }

    fn text(&mut self, pieces: Vec<Piece>, rules: &[f32], top: f32) {
        let page = self.page;
        for Piece { node, x, drop, style, line } in pieces {
            let Laid { frame, sheets, tree, .. } = &mut self.laid;
            sheets[page].open(tree, page, node);
            sheets[page].text(*frame, (x, top + drop), style, line);
        }
        if !rules.is_empty() {
            let steps = rules.iter().map(|drop| rule(self.laid.frame, top + drop)).collect();
            self.sheet().artifact(steps);
        }
    }

    /// The logo, which is read aloud as its description.
    fn figure(&mut self, figure: Figure, top: f32) {
        let page = self.page;
        let Figure { node, alt, x, drop, width, height } = figure;
        let Laid { frame, sheets, tree, .. } = &mut self.laid;
        let y = frame.height - top - drop - height;
        sheets[page].open(tree, page, node);
        sheets[page].draws.push(Draw::Logo { x, y, width, height });
        tree.nodes[node.0].portrayal = Some(Portrayal { alt, bounds: [x, y, x + width, y + height] });
    }

    /// The head of a table; only its first appearance is part of the structure.
    fn head(&mut self, table: usize, top: f32, first: bool) {
        let page = self.page;
        let LaidTable { edges, head, .. } = &self.tables[table];
        let style = Style::CELL_HEAD;
        let bottom = top + head.height(style);
        let Laid { frame, sheets, tree, .. } = &mut self.laid;
        let (frame, sheet) = (*frame, &mut sheets[page]);
        let mut repeated = Vec::new();
        for ((node, lines), x) in head.cells.iter().zip(edges) {
            if first {
                sheet.open(tree, page, *node);
            }
            let mut at = top + PAD;
            for line in lines {
                repeated.push(text(frame, (*x, at), style, line.clone()));
                at += style.lead;
            }
            if first {
                sheet.draws.append(&mut repeated);
            }
        }
        repeated.extend([rule(frame, top), rule(frame, bottom)]);
        sheet.artifact(repeated);
    }

    fn slice(&mut self, slice: Option<Slice>) {
        let Some(Slice { table, row, lines, height, carried }) = slice else { return };
        if carried {
            self.head(table, self.top, false);
            self.top += self.tables[table].head.height(Style::CELL_HEAD);
        }
        let cut_above = lines.start > 0;
        if cut_above {
            let line = self.tables[table].continued.clone();
            let at = self.top + PAD;
            let frame = self.laid.frame;
            self.sheet().artifact(vec![text(frame, (frame.left + PAD, at), Style::CONTINUED, line)]);
            self.top += PAD + Style::CONTINUED.lead;
        }
        let page = self.page;
        let LaidTable { edges, rows, .. } = &self.tables[table];
        let laid_row: &LaidRow = &rows[row];
        let cut_below = lines.end < laid_row.lines();
        let style = Style::CELL;
        let first_top = self.top + if cut_above { 0.0 } else { PAD };
        let Laid { frame, sheets, tree, .. } = &mut self.laid;
        let (frame, sheet) = (*frame, &mut sheets[page]);
        for ((node, cell), x) in laid_row.cells.iter().zip(edges) {
            let part = &cell[lines.start.min(cell.len())..lines.end.min(cell.len())];
            if part.iter().all(|line| line.parts.is_empty()) {
                continue;
            }
            sheet.open(tree, page, *node);
            let mut at = first_top;
            for line in part {
                sheet.text(frame, (*x, at), style, line.clone());
                at += style.lead;
            }
        }
        self.top += height + if cut_below { PAD } else { 0.0 };
        sheet.artifact(vec![rule(frame, self.top)]);
    }

    /// Notes where a paragraph stands, joining its lines on this page.
    fn place(&mut self, para: ParaId, top: f32, height: f32) {
        let page = u32::try_from(self.page + 1).unwrap_or(u32::MAX);
        let Frame { left: x, measure: width, .. } = self.laid.frame;
        match self.laid.places.last_mut() {
            Some(last) if last.para == para && last.page == page => last.height = top + height - last.y,
            _ => self.laid.places.push(Place { para, page, x, y: top, width, height }),
        }
    }
}

fn rule(frame: Frame, top: f32) -> Draw {
    Draw::Rule { from: frame.left, to: frame.right(), y: frame.height - top }
}
