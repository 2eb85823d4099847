//! The passages of a letter or a paper as it is written, each with its place.

use super::place::LeakPlace;
use crate::{
    blocks::{Annex, Block, Document, Line, Table},
    error::Part,
    numbers::labels,
    papers::Paper,
    statement::{Piece, PieceKind},
    text::clean::plain,
};

/// Every passage of a letter, before it is drawn.
pub(super) fn passages(document: &Document) -> Vec<(LeakPlace, String)> {
    let Document { title, letterhead, opening, closing, .. } = document;
    let references = [&opening.date, &opening.ours, &opening.means].into_iter().chain(&opening.theirs);
    let out: Vec<(LeakPlace, String)> = [
        (Part::Title, title.clone()),
        (Part::Letterhead, format!("{}\n{}", letterhead.firm, letterhead.lines.join("\n"))),
        (Part::Address, opening.to.join("\n")),
        (Part::References, references.map(String::as_str).collect::<Vec<_>>().join("\n")),
        (Part::Notice, opening.notice.clone().unwrap_or_default()),
        (Part::Salutation, opening.salutation.clone()),
        (Part::Subject, opening.subject.clone()),
        (Part::Closing, closing.signatory.join("\n")),
        (Part::Enclosures, [closing.enclosures.join("\n"), closing.copies.join("\n")].join("\n")),
    ]
    .into_iter()
    .map(|(part, text)| (LeakPlace::Part(part), text))
    .collect();
    said(out, &document.body, &document.annexes)
}

/// Every passage of a paper, before it is drawn.
pub(super) fn passages_of_paper(paper: &Paper) -> Vec<(LeakPlace, String)> {
    let Paper { title, letterhead, mark, reference, heading, under, body, annexes, .. } = paper;
    let under = under.iter().map(|line| plain(line));
    let lines = [mark.clone(), heading.clone()].into_iter().chain(under).collect::<Vec<_>>().join("\n");
    let mut out = vec![
        (LeakPlace::Part(Part::Title), title.clone()),
        (LeakPlace::Part(Part::References), reference.clone()),
        (LeakPlace::Part(Part::Heading), lines),
    ];
    out.extend(letterhead.iter().map(|head| {
        (LeakPlace::Part(Part::Letterhead), format!("{}\n{}", head.firm, head.lines.join("\n")))
    }));
    said(out, body, annexes)
}

/// With what the body and the schedules say.
fn said(mut out: Vec<(LeakPlace, String)>, body: &[Block], annexes: &[Annex]) -> Vec<(LeakPlace, String)> {
    blocks(&mut out, body, None);
    for (at, annex) in annexes.iter().enumerate() {
        out.push((LeakPlace::Part(Part::AnnexTitle), annex.title.clone()));
        blocks(&mut out, &annex.body, Some(at + 1));
    }
    out.retain(|(_, text)| !text.trim().is_empty());
    out
}

/// Every passage of a statement or of the details kept apart, before it is drawn.
pub(super) fn passages_of_pieces(title: &str, pieces: &[Piece]) -> Vec<(LeakPlace, String)> {
    let mut out = vec![(LeakPlace::Part(Part::Title), title.to_owned())];
    for Piece { part, kind } in pieces {
        let words = match kind {
            PieceKind::Corner(line)
            | PieceKind::Centred(line)
            | PieceKind::Title(line)
            | PieceKind::Heading(line)
            | PieceKind::Words(line)
            | PieceKind::Signature(line) => plain(line),
            PieceKind::Sides(left, right) | PieceKind::Party(left, right) => {
                format!("{}\n{}", plain(left), plain(right))
            }
            PieceKind::Blocks(body) => {
                blocks(&mut out, body, None);
                continue;
            }
        };
        out.push((LeakPlace::Part(*part), words));
    }
    out.retain(|(_, text)| !text.trim().is_empty());
    out
}

fn blocks(out: &mut Vec<(LeakPlace, String)>, blocks: &[Block], schedule: Option<usize>) {
    for (block, label) in blocks.iter().zip(labels(blocks)) {
        match block {
            Block::Heading { id, text } => out.push((LeakPlace::Heading { para: *id }, plain(text))),
            Block::Para { id, text } | Block::Numbered { id, text } | Block::Ask { id, text } => {
                let label = label.map(|label| label.cited);
                out.push((LeakPlace::Paragraph { para: *id, label }, plain(text)));
            }
            Block::Table(table) => rows(out, table, schedule),
        }
    }
}

fn rows(out: &mut Vec<(LeakPlace, String)>, table: &Table, schedule: Option<usize>) {
    let heads: Vec<&str> = table.columns.iter().map(|column| column.head.as_str()).collect();
    out.push((LeakPlace::Part(Part::ColumnHead), heads.join("\n")));
    for (at, row) in table.rows.iter().enumerate() {
        let cells: Vec<String> = row.iter().map(|cell: &Line| plain(cell)).collect();
        out.push((LeakPlace::Row { schedule, row: at + 1 }, cells.join("\n")));
    }
}
