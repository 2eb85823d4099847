//! Pages that a browser shows from the folder: an index, and one page a matter. They hold no script, load nothing from
//! anywhere, and every word of the record in them is escaped.

mod escape;
mod style;

use crate::{Export, MatterOf, SUMS, cells, csv_path, page as path_of};
use candour_model::{
    dates::{CivilDate, day_in_words},
    exports::{Cell, CellKind, Column, Table, TableRow},
};
use escape::Escaped;
use std::io::{self, Write};

/// What everything here is, and how it is to be kept.
const CLASS: &str = "Privileged and confidential. This copy is not encrypted: keep it where the file itself may be kept, send no \
                     part of it on as it is, and delete it when it is no longer needed.";
const WITH_NAMES: &str = "It says who the ciphers stand for.";
const WITHOUT_NAMES: &str = "People are called by cipher in the tables. What people said is given word for word, and letters and \
                             files are copied as they are: they may name people all the same.";

/// Writes the index.
pub(crate) fn index(export: &Export, out: &mut dyn Write) -> io::Result<()> {
    let about = &export.about;
    head(out)?;
    write!(out, "<h1>Candour export</h1>\n<p class=\"notice\">{}</p>\n<dl>\n", Escaped(CLASS))?;
    fact(out, "Made", &day_in_words(about.made_on))?;
    fact(out, "By", &format!("Candour {}", about.version))?;
    fact(out, "Covers", if about.is_whole { "The whole casebook" } else { "One matter" })?;
    fact(out, "Names", if about.with_names { WITH_NAMES } else { WITHOUT_NAMES })?;
    out.write_all(b"</dl>\n<main>\n<h2>Matters</h2>\n<ul>\n")?;
    for matter in &about.matters {
        writeln!(out, "<li>{}</li>", Linked(&path_of(matter), &called(matter)))?;
    }
    out.write_all(b"</ul>\n<h2>For other programs</h2>\n<ul>\n")?;
    for (path, what) in [
        ("record.json", "Everything as one JSON document"),
        ("record.xlsx", "Every table as a sheet of one workbook"),
        ("FORMAT.md", "What each table and column means"),
        (SUMS, "The hash of every file in this folder"),
    ] {
        writeln!(out, "<li>{}</li>", Linked(path, what))?;
    }
    for beside in &export.beside {
        writeln!(out, "<li>{}</li>", Linked(&beside.path, &beside.path))?;
    }
    out.write_all(b"</ul>\n<h2>Tables as CSV</h2>\n<ul>\n")?;
    for table in export.tables.iter().filter(|table| !table.rows.is_empty()) {
        let rows = counted(table.rows.len());
        writeln!(out, "<li>{}, {rows}</li>", Linked(&csv_path(table), table.sheet.title))?;
    }
    out.write_all(b"</ul>\n</main>\n</body>\n</html>\n")
}

/// Writes the page of one matter.
pub(crate) fn page(export: &Export, matter: usize, out: &mut dyn Write) -> io::Result<()> {
    head(out)?;
    let name = export.about.matters.get(matter).map(called).unwrap_or_default();
    write!(out, "<p>{}</p>\n<h1>{}</h1>\n", Linked("index.html", "Candour export"), Escaped(&name))?;
    write!(out, "<p class=\"notice\">{}</p>\n<nav aria-label=\"Tables\">\n<ul>\n", Escaped(CLASS))?;
    let filled = export.tables.iter().filter_map(|table| Shown::of(table, matter));
    let filled: Vec<Shown<'_>> = filled.collect();
    for shown in &filled {
        let sheet = shown.table.sheet;
        let rows = counted(shown.rows.len());
        writeln!(out, "<li>{}, {rows}</li>", Linked(&format!("#{}", sheet.name), sheet.title))?;
    }
    out.write_all(b"</ul>\n</nav>\n<main>\n")?;
    for shown in &filled {
        shown.write(out)?;
    }
    out.write_all(b"</main>\n</body>\n</html>\n")
}

/// A table of one matter as it is shown: without ids, and without columns that are blank throughout.
struct Shown<'a> {
    table: &'a Table,
    rows: Vec<&'a TableRow>,
    columns: Vec<(usize, &'static Column)>,
}

impl<'a> Shown<'a> {
    fn of(table: &'a Table, matter: usize) -> Option<Self> {
        let rows: Vec<_> = table.rows.iter().filter(|row| row.matter == matter).collect();
        let is_filled =
            |at: usize| rows.iter().any(|row| row.cells.get(at).is_some_and(|cell| *cell != Cell::Empty));
        let columns = table.sheet.columns.iter().enumerate();
        let columns = columns.filter(|(at, column)| column.kind != CellKind::Id && is_filled(*at)).collect();
        (!rows.is_empty()).then_some(Self { table, rows, columns })
    }

    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let sheet = self.table.sheet;
        write!(
            out,
            "<section>\n<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{name}\">\n<table>\n\
             <caption id=\"{name}\">{}</caption>\n<thead>\n<tr>",
            Escaped(sheet.title),
            name = sheet.name,
        )?;
        for (_, column) in &self.columns {
            write!(out, "<th scope=\"col\">{}</th>", Escaped(column.title))?;
        }
        out.write_all(b"</tr>\n</thead>\n<tbody>\n")?;
        for row in &self.rows {
            out.write_all(b"<tr>")?;
            for (place, (at, column)) in self.columns.iter().enumerate() {
                let cell = row.cells.get(*at).unwrap_or(&Cell::Empty);
                let (open, close) =
                    if place == 0 { ("<th scope=\"row\">", "</th>") } else { ("<td>", "</td>") };
                out.write_all(open.as_bytes())?;
                put(out, column.kind, cell)?;
                out.write_all(close.as_bytes())?;
            }
            out.write_all(b"</tr>\n")?;
        }
        out.write_all(b"</tbody>\n</table>\n</div>\n</section>\n")
    }
}

fn put(out: &mut dyn Write, kind: CellKind, cell: &Cell) -> io::Result<()> {
    let text = cells::as_text(kind, cell);
    match (kind, text.parse::<CivilDate>()) {
        (CellKind::File, _) if !text.is_empty() => write!(out, "{}", Linked(&text, &text)),
        (CellKind::Day, Ok(day)) => {
            write!(out, "<time datetime=\"{}\">{}</time>", Escaped(&text), Escaped(&day_in_words(day)))
        }
        _ => write!(out, "{}", Escaped(&text)),
    }
}

/// A link within the folder. What it leads to is a name of ours.
struct Linked<'a>(&'a str, &'a str);

impl std::fmt::Display for Linked<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "<a href=\"{}\">{}</a>", Escaped(self.0), Escaped(self.1))
    }
}

fn head(out: &mut dyn Write) -> io::Result<()> {
    write!(
        out,
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>Candour export</title>\n<style>\n{}</style>\n</head>\n<body>\n",
        style::SHEET
    )
}

fn fact(out: &mut dyn Write, term: &str, words: &str) -> io::Result<()> {
    write!(out, "<dt>{}</dt>\n<dd>{}</dd>\n", Escaped(term), Escaped(words))
}

fn called(matter: &MatterOf) -> String {
    format!("{}, {}", matter.reference.as_str(), matter.working_name.as_str())
}

fn counted(rows: usize) -> String {
    if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") }
}
