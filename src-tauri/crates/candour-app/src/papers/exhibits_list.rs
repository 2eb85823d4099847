//! The list of exhibits, in the order of their marks: what each is, of which date, and who produces it. Where the original is stays
//! with the file.

use super::{Material, blocks};
use crate::cells::{column, in_lines, said_with_range, text};
use candour_documents::{Block, Column, Inline, Line, Table, Width};
use candour_model::exhibits::{Exhibit, Producer};

/// Its table.
pub(super) fn blocks(material: &Material) -> Vec<Block> {
    let table = Table {
        columns: columns(material),
        rows: material.exhibits.iter().map(|exhibit| row(material, exhibit)).collect(),
        row_header: true,
    };
    let heading = material.has_key().then(|| blocks::heading("Exhibits"));
    heading.into_iter().chain([Block::Table(table)]).collect()
}

fn columns(material: &Material) -> Vec<Column> {
    let mut columns = vec![
        column("Mark", Width::Points(92)),
        column("What it is", Width::Share(9)),
        column("Date, as said", Width::Share(4)),
        column("Produced by", Width::Share(4)),
    ];
    if material.is_internal() {
        columns.push(column("Where the original is", Width::Share(5)));
    }
    columns
}

fn row(material: &Material, exhibit: &Exhibit) -> Vec<Line> {
    let mut row = vec![
        text(exhibit.mark.as_str().to_owned()),
        what(exhibit),
        exhibit.dated.as_ref().map_or_else(|| text("Not known".to_owned()), said_with_range),
        text(producer(material, exhibit)),
    ];
    if material.is_internal() {
        let original = if exhibit.original.is_blank() { "Not recorded" } else { exhibit.original.as_str() };
        row.push(text(original.to_owned()));
    }
    row
}

/// What it is, and of what a reader should be warned.
fn what(exhibit: &Exhibit) -> Line {
    let mut line = text(exhibit.what.as_str().to_owned());
    if !exhibit.content_note.is_blank() {
        line.extend([Inline::Break, Inline::Emphasis("Of what a reader should be warned: ".to_owned())]);
        line.extend(in_lines(exhibit.content_note.as_str()));
    }
    line
}

fn producer(material: &Material, exhibit: &Exhibit) -> String {
    match &exhibit.producer {
        None => "Not settled".to_owned(),
        Some(Producer::Client { client }) => material.called(*client),
        Some(Producer::Other { words }) => words.as_str().to_owned(),
    }
}
