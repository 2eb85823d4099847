//! What a markup needs of a letter or a paper: its passages, and the measures of its pages in points.

use candour_documents::{Block, Column, Document, Paper, Passage, Stage, Width, outline, paper_outline};

/// The margin on either side.
pub(crate) const SIDE: f32 = 62.4;
/// From the upper edge to the text of the first page and of later ones, and from the lower edge to its end.
pub(crate) const TOP: [f32; 2] = [56.0, 84.0];
pub(crate) const FOOT: f32 = 74.0;
/// The right column of what stands side by side.
pub(crate) const RIGHT: f32 = 175.0;

/// A document as its passages and its furniture.
pub(crate) struct Sheet {
    /// The file's title.
    pub(crate) title: String,
    /// Width and height of a page.
    pub(crate) page: [f32; 2],
    /// What stands on the left and on the right of the header of later pages.
    pub(crate) header: [String; 2],
    /// What stands on the left of the footer; the number of the page is on its right.
    pub(crate) footer: String,
    /// The passages that stand in pairs side by side, before all others.
    pub(crate) sides: Vec<[String; 2]>,
    /// The others, in reading order.
    pub(crate) passages: Vec<Passage>,
    /// Which of them begins the schedules: from there on each heading of level 2 begins a page.
    pub(crate) annexes: usize,
    /// The widths of the columns of each table.
    pub(crate) columns: Vec<Vec<f32>>,
}

impl Sheet {
    /// A letter: the firm beside its lines, the address beside the references.
    pub(crate) fn of_letter(letter: &Document) -> Self {
        let mut passages = outline(letter);
        let without = Document { annexes: Vec::new(), ..letter.clone() };
        let annexes = outline(&without).len() - 4;
        let firsts: Vec<String> = passages.drain(..4).map(words).collect();
        let sides = firsts.chunks_exact(2).map(|pair| [pair[0].clone(), pair[1].clone()]).collect();
        let page = [595.276, 841.89];
        let blocks = letter.body.iter().chain(letter.annexes.iter().flat_map(|annex| &annex.body));
        Self {
            title: letter.title.clone(),
            page,
            header: [
                format!("To {}, {}", letter.opening.office, letter.opening.date),
                letter.opening.ours.clone(),
            ],
            footer: footer(letter.stage),
            sides,
            passages,
            annexes,
            columns: columns(blocks, page),
        }
    }

    /// A paper without schedules.
    pub(crate) fn of_paper(paper: &Paper) -> Self {
        let passages = paper_outline(paper);
        let page = [841.89, 595.276];
        Self {
            title: paper.title.clone(),
            page,
            header: [format!("{}. {}", paper.title, paper.mark), paper.reference.clone()],
            footer: footer(paper.stage),
            sides: Vec::new(),
            annexes: passages.len(),
            passages,
            columns: columns(paper.body.iter(), page),
        }
    }
}

fn words(passage: Passage) -> String {
    match passage {
        Passage::Heading { text, .. } | Passage::Paragraph { text, .. } => text,
        Passage::Table { .. } => String::new(),
    }
}

fn footer(stage: Stage) -> String {
    match stage {
        Stage::Draft => "Draft: not issued".into(),
        Stage::Issued { anchor } => format!("Record {anchor}"),
        Stage::Blank => "To be filled in by hand".into(),
    }
}

fn columns<'a>(blocks: impl Iterator<Item = &'a Block>, [width, _]: [f32; 2]) -> Vec<Vec<f32>> {
    let tables = blocks.filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    tables.map(|table| widths(&table.columns, width - 2.0 * SIDE)).collect()
}

fn widths(columns: &[Column], measure: f32) -> Vec<f32> {
    let points =
        |column: &Column| if let Width::Points(points) = column.width { f32::from(points) } else { 0.0 };
    let share = |column: &Column| if let Width::Share(share) = column.width { f32::from(share) } else { 0.0 };
    let rest = measure - columns.iter().map(points).sum::<f32>();
    let shares = columns.iter().map(share).sum::<f32>().max(1.0);
    columns.iter().map(|column| points(column) + rest * share(column) / shares).collect()
}
