//! Everything of a document in one column of slabs, before it is known where pages end.
//!
//! A slab is what no page break cuts: a line, or the opening's two sides. What must keep together is said here, slab by
//! slab; `breaks` decides.

use super::breaks::{self, Before, Extent};
use super::emit::emit;
use super::geometry::{Frame, Style};
use super::sheets::{Bookmark, Laid};
use super::tables::LaidTable;
use super::tree::{NodeId, Tree};
use crate::blocks::ParaId;
use crate::error::{DocumentError, Spot};
use crate::text::clean::title;
use crate::text::lines::{Line, wrap};
use crate::text::shape::Shaper;
use crate::text::spans::Spans;
use candour_model::logo::Logo;

/// A line of text within a slab.
pub(crate) struct Piece {
    pub(crate) node: NodeId,
    pub(crate) x: f32,
    /// From the slab's top to the line's.
    pub(crate) drop: f32,
    pub(crate) style: Style,
    pub(crate) line: Line,
}

/// The logo within a slab.
pub(crate) struct Figure {
    pub(crate) node: NodeId,
    pub(crate) alt: String,
    pub(crate) x: f32,
    /// From the slab's top to the logo's.
    pub(crate) drop: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

/// What a slab shows.
pub(crate) enum Content {
    /// Lines of text, and full-width rules at these distances from the slab's top.
    Text { pieces: Vec<Piece>, rules: Vec<f32> },
    /// The head of the firm's paper: the logo, the lines of text, and a full-width rule this far from the slab's top.
    Letterhead { figure: Option<Figure>, pieces: Vec<Piece>, rule: f32 },
    /// Lines to write on, from and to these edges, `drop` points below the slab's top, and the words beside them.
    Signature { pieces: Vec<Piece>, drop: f32, lines: Vec<(f32, f32)> },
    /// The head of a table.
    Head { table: usize },
    /// One line of a table's row.
    Row { table: usize, row: usize, line: usize },
}

/// What no page break cuts.
pub(crate) struct Slab {
    pub(crate) extent: Extent,
    pub(crate) content: Content,
    pub(crate) para: Option<ParaId>,
    /// The heading that begins here.
    pub(crate) bookmark: Option<String>,
}

/// A paragraph whose lines are known.
pub(crate) struct Set {
    pub(crate) node: NodeId,
    pub(crate) lines: Vec<Line>,
    pub(crate) style: Style,
    pub(crate) x: f32,
    pub(crate) gap: f32,
    /// Its number: element, line and left edge.
    pub(crate) label: Option<(NodeId, Line, f32)>,
    pub(crate) para: Option<ParaId>,
    pub(crate) bookmark: Option<String>,
    /// Whether its lines stay on one page.
    pub(crate) whole: bool,
}

/// The column being filled.
pub(crate) struct Flow<'a, 'f> {
    pub(crate) frame: Frame,
    pub(crate) shaper: &'a mut Shaper<'f>,
    pub(crate) tree: Tree,
    pub(crate) slabs: Vec<Slab>,
    pub(crate) tables: Vec<LaidTable>,
    pub(crate) logo: Option<Logo>,
    /// How many slabs must stay with what stands above.
    owed: usize,
    next_page: bool,
    /// By how much its print is larger than its styles say.
    larger: f32,
}

impl<'a, 'f> Flow<'a, 'f> {
    pub(crate) fn new(frame: Frame, shaper: &'a mut Shaper<'f>) -> Self {
        Self {
            frame,
            shaper,
            tree: Tree::new(),
            slabs: Vec::new(),
            tables: Vec::new(),
            logo: None,
            owed: 0,
            next_page: false,
            larger: 1.0,
        }
    }

    /// Prints everything from here on so many times larger.
    pub(crate) fn enlarge(&mut self, times: f32) {
        self.larger = times;
    }

    /// The next slab begins a page.
    pub(crate) fn turn_page(&mut self) {
        self.next_page = true;
        self.owed = 0;
    }

    /// The next slabs stay with what stands above them.
    pub(crate) fn keep_with_next(&mut self, slabs: usize) {
        self.owed = self.owed.max(slabs);
    }

    /// Nothing more must stay with what stands above.
    pub(crate) fn release(&mut self) {
        self.owed = 0;
    }

    /// Breaks words into lines.
    ///
    /// # Errors
    /// [`DocumentError::NoGlyph`] for characters that no face has, naming the spot.
    pub(crate) fn wrap(
        &mut self,
        spans: &Spans,
        style: Style,
        measure: f32,
        spot: impl FnOnce() -> Spot,
    ) -> Result<Vec<Line>, DocumentError> {
        let lines = wrap(self.shaper, spans, style.times(self.larger).size, measure);
        let chars = self.shaper.take_missing();
        if chars.is_empty() { Ok(lines) } else { Err(DocumentError::NoGlyph { chars, spot: spot() }) }
    }

    /// Adds a slab; whether a page may begin with it follows from what stands above.
    pub(crate) fn push(&mut self, mut slab: Slab) {
        if std::mem::take(&mut self.next_page) {
            slab.extent.before = Before::Must;
        } else if self.owed > 0 {
            slab.extent.before = Before::Never;
        }
        self.owed = self.owed.saturating_sub(1);
        self.slabs.push(slab);
    }

    /// Adds a paragraph: no line of it stands alone at the foot or the head of a page, three lines stay together.
    pub(crate) fn set(&mut self, set: Set) {
        let Set { node, lines, style, x, gap, mut label, para, mut bookmark, whole } = set;
        let style = style.times(self.larger);
        let count = lines.len();
        for (k, line) in lines.into_iter().enumerate() {
            let mut pieces = Vec::with_capacity(2);
            if let Some((node, line, x)) = label.take() {
                pieces.push(Piece { node, x, drop: 0.0, style, line });
            }
            pieces.push(Piece { node, x, drop: 0.0, style, line });
            let parts = k == 0 || (k >= 2 && count - k >= 2 && !whole);
            let extent = Extent {
                before: if parts { Before::May } else { Before::Never },
                gap: if k == 0 { gap } else { 0.0 },
                height: style.lead,
                carried: 0.0,
                tail: 0.0,
            };
            let content = Content::Text { pieces, rules: Vec::new() };
            self.push(Slab { extent, content, para, bookmark: bookmark.take() });
        }
    }

    /// Forbids a page break inside the last `lines` lines of text so far, for what follows must take them with it.
    pub(crate) fn hold_last(&mut self, lines: usize) {
        let from = self.slabs.len().saturating_sub(lines.saturating_sub(1));
        for slab in &mut self.slabs[from..] {
            if slab.extent.before == Before::May {
                slab.extent.before = Before::Never;
            }
        }
    }

    /// Ends the column: finds where pages end and draws them. The first bookmark is the document itself, by its title.
    pub(crate) fn onto_pages(self, called: &str) -> Laid {
        let frame = self.frame;
        let [first, later] = frame.room();
        let extents: Vec<_> = self.slabs.iter().map(|slab| slab.extent).collect();
        let pages = breaks::pages(&extents, first, later);
        let mut laid = emit(self, &pages);
        laid.bookmarks.insert(0, Bookmark { title: title(called), page: 0, y: frame.height - frame.top[0] });
        laid
    }
}
