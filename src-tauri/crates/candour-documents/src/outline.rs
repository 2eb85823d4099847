//! The letter as headings, paragraphs and tables in reading order: what "Read as text" shows and `letter.txt` holds.
//!
//! The same blocks and the same phrases as on the pages, without their furniture.

use crate::blocks::{Annex, Block, Document, ParaId, Table};
use crate::numbers::labels;
use crate::papers::Paper;
use crate::phrases::{self, NONE_RECORDED, annex_title};
use crate::quiet::quiet;
use crate::text::clean::{plain, plain_text as plain_words};

quiet!(Passage);

/// A passage of a letter.
#[derive(Clone, PartialEq, Eq)]
pub enum Passage {
    /// A heading of level 1 to 3.
    Heading {
        /// 1 is the subject line.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// The block it comes from, if it is one.
        para: Option<ParaId>,
        /// Its number as printed: "7." or "(b)".
        label: Option<String>,
        /// Its words; lines of an address are parted by `\n`.
        text: String,
    },
    /// A table.
    Table {
        /// The heads of its columns.
        head: Vec<String>,
        /// Its rows, a cell for each column.
        rows: Vec<Vec<String>>,
    },
}

impl Passage {
    pub(crate) fn words(text: &str) -> Self {
        Self::Paragraph { para: None, label: None, text: plain_words(text) }
    }
}

/// The passages of a letter in reading order.
#[must_use]
pub fn outline(document: &Document) -> Vec<Passage> {
    let Document { letterhead, opening, closing, .. } = document;
    let mut out = vec![
        Passage::words(&letterhead.firm),
        Passage::words(&letterhead.lines.join("\n")),
        Passage::words(&opening.to.join("\n")),
        Passage::words(&phrases::references(opening).join("\n")),
    ];
    out.extend(opening.notice.iter().map(|notice| Passage::words(notice)));
    out.push(Passage::words(&opening.salutation));
    out.push(Passage::Heading { level: 1, text: plain_words(&opening.subject) });
    blocks(&mut out, &document.body, 2);
    out.push(Passage::words(&closing.ending));
    out.extend(closing.signatory.iter().map(|line| Passage::words(line)));
    let listed = [phrases::enclosures(closing), phrases::copies(closing)];
    out.extend(listed.into_iter().flatten().map(|line| Passage::words(&plain(&line))));
    out.extend(phrases::record(document.stage).map(|record| Passage::words(&record)));
    for at in 0..document.annexes.len() {
        annex(&mut out, &document.annexes, at);
    }
    without_blanks(out)
}

/// The passages of a paper in reading order.
#[must_use]
pub fn paper_outline(paper: &Paper) -> Vec<Passage> {
    let mut out = Vec::new();
    if let Some(letterhead) = &paper.letterhead {
        out.push(Passage::words(&letterhead.firm));
        out.push(Passage::words(&letterhead.lines.join("\n")));
    }
    out.push(Passage::words(&paper.mark));
    out.push(Passage::Heading { level: 1, text: plain_words(&paper.heading) });
    out.extend(paper.under.iter().map(|line| Passage::words(&plain(line))));
    blocks(&mut out, &paper.body, 2);
    for at in 0..paper.annexes.len() {
        annex(&mut out, &paper.annexes, at);
    }
    without_blanks(out)
}

pub(crate) fn without_blanks(mut passages: Vec<Passage>) -> Vec<Passage> {
    passages.retain(|passage| !matches!(passage, Passage::Paragraph { text, .. } if text.is_empty()));
    passages
}

fn annex(out: &mut Vec<Passage>, annexes: &[Annex], at: usize) {
    out.push(Passage::Heading { level: 2, text: annex_title(annexes, at) });
    blocks(out, &annexes[at].body, 3);
}

pub(crate) fn blocks(out: &mut Vec<Passage>, blocks: &[Block], level: u8) {
    for (block, label) in blocks.iter().zip(labels(blocks)) {
        out.push(match block {
            Block::Heading { text, .. } => Passage::Heading { level, text: plain(text) },
            Block::Para { id, text } | Block::Numbered { id, text } | Block::Ask { id, text } => {
                Passage::Paragraph {
                    para: Some(*id),
                    label: label.map(|label| label.printed),
                    text: plain(text),
                }
            }
            Block::Table(table) => self::table(table),
        });
    }
}

fn table(table: &Table) -> Passage {
    if table.rows.is_empty() {
        return Passage::words(NONE_RECORDED);
    }
    Passage::Table {
        head: table.columns.iter().map(|column| plain_words(&column.head)).collect(),
        rows: table.rows.iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect(),
    }
}

/// The letter as plain text: a passage to a paragraph, a table's row to a line with tabs between its cells.
#[must_use]
pub fn plain_text(document: &Document) -> String {
    text_of(outline(document))
}

/// The same of a paper.
#[must_use]
pub fn paper_text(paper: &Paper) -> String {
    text_of(paper_outline(paper))
}

pub(crate) fn text_of(passages: Vec<Passage>) -> String {
    let mut text = String::new();
    for passage in passages {
        match passage {
            Passage::Heading { text: words, .. } | Passage::Paragraph { label: None, text: words, .. } => {
                text.push_str(&words);
            }
            Passage::Paragraph { label: Some(label), text: words, .. } => {
                text.push_str(&label);
                text.push(' ');
                text.push_str(&words);
            }
            Passage::Table { head, rows } => {
                let lines: Vec<String> = std::iter::once(&head)
                    .chain(&rows)
                    .map(|row| row.join("\t").replace('\n', " "))
                    .collect();
                text.push_str(&lines.join("\n"));
            }
        }
        text.push_str("\n\n");
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}
