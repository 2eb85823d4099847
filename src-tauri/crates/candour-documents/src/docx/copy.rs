//! A copy being written: its paragraphs and tables in reading order, and what its pages bear.

use super::{
    finish,
    numbering::{self, List},
    package,
    runs::runs,
    styles::{Style, styled, twips},
};
use crate::{
    blocks::Inline,
    error::{DocumentError, Part, Spot, WriterFault},
    page::geometry::Frame,
    text::clean::title as one_line,
};
use docx_rs::{
    Docx, Footer, Header, NumPages, PageMargin, PageNum, PageOrientationType, Paragraph, Run, Tab,
    TabLeaderType, TabValueType, Table, TableBorder, TableBorderPosition, TableCell, TableCellBorder,
    TableCellBorderPosition, TableCellMargins, TableLayoutType, TableRow, WidthType,
};

/// From the edges of the page to its header and its footer, in points.
const HEADER: f32 = 32.0;
const FOOTER: f32 = 36.0;
/// Between a cell's words and its edges.
const PAD: f32 = 3.5;

/// Where a hand signs at the foot of every page.
const SIGNATURE: &str = "Signature ……………………………………";
const WITNESSED: &str = "Signature witnessed by ……………………………………";

/// What the copy consists of so far.
pub(crate) struct Copy {
    frame: Frame,
    pieces: Vec<Piece>,
    lists: Vec<List>,
    header: [String; 2],
    footer: String,
    alt: String,
    is_signed_on_every_page: bool,
}

enum Piece {
    Paragraph(Box<Paragraph>),
    Table(Box<Table>),
}

impl Copy {
    /// A copy upon pages like these, with nothing in it yet.
    pub(super) fn on(frame: Frame) -> Self {
        let (header, footer, alt) = Default::default();
        let (pieces, lists) = (Vec::new(), Vec::new());
        Self { frame, pieces, lists, header, footer, alt, is_signed_on_every_page: false }
    }

    /// The page.
    pub(super) fn frame(&self) -> Frame {
        self.frame
    }

    /// A paragraph of a style.
    ///
    /// # Errors
    /// [`DocumentError::NoGlyph`] for characters that XML forbids, naming the spot.
    pub(super) fn line(
        &mut self,
        style: Style,
        line: &[Inline],
        spot: impl FnOnce() -> Spot,
    ) -> Result<(), DocumentError> {
        let paragraph = runs(begun(style), line, spot)?;
        self.put(paragraph);
        Ok(())
    }

    /// A part that occurs once, in its style.
    ///
    /// # Errors
    /// As [`Copy::line`].
    pub(super) fn part(&mut self, style: Style, words: &str, part: Part) -> Result<(), DocumentError> {
        self.line(style, &[Inline::Text(words.to_owned())], || Spot::Part(part))
    }

    /// A paragraph that is ready.
    pub(super) fn put(&mut self, paragraph: Paragraph) {
        self.pieces.push(Piece::Paragraph(Box::new(paragraph)));
    }

    /// A list that counts from 1.
    pub(super) fn list(&mut self) -> List {
        let list = List::after(self.lists.len());
        self.lists.push(list);
        list
    }

    /// Two columns side by side, with a rule beneath if so wished; the left one is read first.
    pub(super) fn sides(&mut self, left: Vec<Paragraph>, right: Vec<Paragraph>, side: f32, ruled: bool) {
        let widths = [self.frame.measure - side, side];
        let cells = [left, right].into_iter().zip(widths).map(|(paragraphs, width)| {
            // A word processor joins tables that touch, so the rule is the cells' own.
            let cell = cell(paragraphs, width);
            if ruled {
                cell.set_border(TableCellBorder::new(TableCellBorderPosition::Bottom).size(4))
            } else {
                cell
            }
        });
        let rows = vec![TableRow::new(cells.collect()).cant_split()];
        self.table(Table::without_borders(rows), &widths, 0.0);
    }

    /// A ruled table of these rows, which are ready.
    pub(super) fn ruled(&mut self, rows: Vec<TableRow>, widths: &[f32]) {
        let lines = [TableBorderPosition::Top, TableBorderPosition::Bottom, TableBorderPosition::InsideH];
        let table = Table::without_borders(rows);
        let table = lines.into_iter().fold(table, |table, line| table.set_border(rule(line)));
        self.table(table, widths, PAD);
    }

    fn table(&mut self, table: Table, widths: &[f32], pad: f32) {
        let pad = unsigned(pad);
        let table = table
            .set_grid(widths.iter().map(|width| unsigned(*width)).collect())
            .width(unsigned(widths.iter().sum()), WidthType::Dxa)
            .layout(TableLayoutType::Fixed)
            .margins(TableCellMargins::new().margin(0, pad, 0, pad));
        self.pieces.push(Piece::Table(Box::new(table)));
    }

    /// What the head of later pages bears: left and right.
    pub(super) fn header(&mut self, left: String, right: String) {
        self.header = [left, right];
    }

    /// What the foot of every page bears, beside its number.
    pub(super) fn footer(&mut self, left: String) {
        self.footer = left;
    }

    /// What is read aloud for the picture in it.
    pub(super) fn alt(&mut self, words: &str) {
        self.alt = one_line(words);
    }

    /// A line to sign stands at the foot of every page.
    pub(super) fn signed_on_every_page(&mut self) {
        self.is_signed_on_every_page = true;
    }

    /// The file.
    ///
    /// # Errors
    /// [`DocumentError::NoGlyph`] for what its furniture or title cannot hold, [`DocumentError::Writer`] for the rest.
    pub(crate) fn packed(self, title: &str) -> Result<Vec<u8>, DocumentError> {
        let Frame { width, height, left, top: [top, _], foot, .. } = self.frame;
        let [width, height] = [width, height].map(|points| u32::try_from(twips(points)).unwrap_or(0));
        let docx = styled(Docx::new())
            .page_size(width, height)
            .page_margin(
                PageMargin::new()
                    .top(twips(top))
                    .bottom(twips(foot))
                    .left(twips(left))
                    .right(twips(left))
                    .header(twips(HEADER))
                    .footer(twips(FOOTER))
                    .gutter(0),
            )
            .title_pg()
            .first_header(Header::new().add_paragraph(begun(Style::Header)))
            .header(Header::new().add_paragraph(self.headed()?))
            .first_footer(self.footed()?)
            .footer(self.footed()?)
            .add_abstract_numbering(numbering::definition());
        let docx = if width > height { docx.page_orient(PageOrientationType::Landscape) } else { docx };
        let docx = self.lists.iter().fold(docx, |docx, list| docx.add_numbering(list.definition()));
        let docx = self.pieces.into_iter().fold(docx, |docx, piece| match piece {
            Piece::Paragraph(paragraph) => docx.add_paragraph(*paragraph),
            Piece::Table(table) => docx.add_table(*table),
        });
        let parts = finish::finished(&docx.build(), &one_line(title), &self.alt)?;
        Ok(package::packed(&parts).map_err(WriterFault::Pack)?)
    }

    fn headed(&self) -> Result<Paragraph, DocumentError> {
        let [left, right] = &self.header;
        let paragraph = furniture(self.tabbed(Style::Header), left)?.add_run(Run::new().add_tab());
        furniture(paragraph, right)
    }

    fn footed(&self) -> Result<Footer, DocumentError> {
        let mut footer = Footer::new();
        if self.is_signed_on_every_page {
            let words = Run::new().add_text(SIGNATURE).add_tab().add_text(WITNESSED);
            footer = footer.add_paragraph(self.tabbed(Style::Footer).add_run(words));
        }
        let paragraph = furniture(self.tabbed(Style::Footer), &self.footer)?;
        Ok(footer.add_paragraph(
            paragraph
                .add_run(Run::new().add_tab().add_text("Page "))
                .add_page_num(PageNum::new())
                .add_run(Run::new().add_text(" of "))
                .add_num_pages(NumPages::new()),
        ))
    }

    /// A line of two sides.
    fn tabbed(&self, style: Style) -> Paragraph {
        begun(style).add_tab(Tab::new().val(TabValueType::Right).pos(unsigned(self.frame.measure)))
    }
}

fn furniture(paragraph: Paragraph, words: &str) -> Result<Paragraph, DocumentError> {
    runs(paragraph, &[Inline::Text(words.to_owned())], || Spot::Part(Part::Furniture))
}

/// A paragraph of a style, with nothing in it yet.
pub(super) fn begun(style: Style) -> Paragraph {
    let paragraph = Paragraph::new().style(style.names().0).widow_control(true);
    if style.keeps_with_next() { paragraph.keep_next(true) } else { paragraph }
}

/// A line to write on, after the words of a paragraph.
pub(super) fn to_write_on(paragraph: Paragraph, to: f32) -> Paragraph {
    let line = Tab::new().val(TabValueType::Left).leader(TabLeaderType::Underscore).pos(unsigned(to));
    paragraph.add_tab(line).add_run(Run::new().add_tab())
}

/// A cell of these paragraphs.
pub(super) fn cell(paragraphs: Vec<Paragraph>, width: f32) -> TableCell {
    let cell = TableCell::new().width(unsigned(width), WidthType::Dxa);
    paragraphs.into_iter().fold(cell, TableCell::add_paragraph)
}

fn rule(position: TableBorderPosition) -> TableBorder {
    TableBorder::new(position).size(4)
}

fn unsigned(points: f32) -> usize {
    usize::try_from(twips(points)).unwrap_or(0)
}
