//! A sheet as Typst. Every word stands in a string of its code, where no mark means anything but itself.

use crate::sheet::{FOOT, RIGHT, SIDE, Sheet, TOP};
use candour_documents::Passage;
use std::fmt::Write;

/// The whole file.
pub(crate) fn markup(sheet: &Sheet) -> String {
    let mut out = preamble(sheet);
    for [left, right] in &sheet.sides {
        _ = writeln!(out, "#grid(columns: (1fr, {RIGHT}pt), {}, {})", lines(left), lines(right));
    }
    let mut columns = sheet.columns.iter();
    for (at, passage) in sheet.passages.iter().enumerate() {
        _ = match passage {
            Passage::Heading { level, text } => {
                if at >= sheet.annexes && *level == 2 {
                    out.push_str("#pagebreak()\n");
                }
                writeln!(out, "#heading(level: {level}, {})", lines(text))
            }
            Passage::Paragraph { label: None, text, .. } => writeln!(out, "#par({})", lines(text)),
            Passage::Paragraph { label: Some(label), text, .. } => {
                writeln!(out, "#enum(numbering: _ => {}, {})", string(label), lines(text))
            }
            Passage::Table { head, rows } => {
                table(&mut out, columns.next().map(Vec::as_slice).unwrap_or_default(), head, rows);
                Ok(())
            }
        };
    }
    out
}

fn preamble(sheet: &Sheet) -> String {
    let Sheet { title, page: [width, height], header: [left, right], footer, .. } = sheet;
    let [first, later] = TOP;
    let (title, left, right, footer) = (string(title), string(left), string(right), string(footer));
    format!(
        "#set document(title: {title}, date: datetime(year: 2026, month: 11, day: 23))
#set text(font: \"Source Serif 4\", size: 11pt, lang: \"en\", region: \"GB\", hyphenate: false, top-edge: 0.99em, bottom-edge: -0.37em)
#set par(leading: 0pt, spacing: 8pt)
#set enum(body-indent: 10pt)
#set table(stroke: (x: none, y: 0.5pt), inset: 3.5pt)
#set table.cell(breakable: false)
#show table: set text(size: 9.5pt)
#show heading: set text(size: 12pt)
#let furniture = text.with(font: \"Source Sans 3\", size: 8.5pt)
#set page(
  width: {width}pt, height: {height}pt, margin: (x: {SIDE}pt, top: {later}pt, bottom: {FOOT}pt),
  header: context if counter(page).get().first() > 1 {{ furniture(grid(columns: (1fr, auto), {left}, {right})) }},
  footer: context furniture(grid(columns: (1fr, auto), {footer},
    \"Page \" + counter(page).display() + \" of \" + str(counter(page).final().first()))),
)
#v({}pt)
",
        first - later
    )
}

fn table(out: &mut String, columns: &[f32], head: &[String], rows: &[Vec<String>]) {
    let widths: Vec<String> = columns.iter().map(|width| format!("{width}pt")).collect();
    let heads: Vec<String> = head.iter().map(|words| format!("heads({})", string(words))).collect();
    _ = writeln!(out, "#let heads = text.with(font: \"Source Sans 3\", weight: 600, size: 9pt)");
    _ = writeln!(out, "#table(columns: ({},), table.header({}),", widths.join(", "), heads.join(", "));
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| lines(cell)).collect();
        _ = writeln!(out, "  {},", cells.join(", "));
    }
    out.push_str(")\n");
}

/// Words as an expression, a new line where they have one.
fn lines(words: &str) -> String {
    words.split('\n').map(string).collect::<Vec<_>>().join(" + linebreak() + ")
}

/// Words as a string of Typst's code.
fn string(words: &str) -> String {
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_of_typst_passes_literally() {
        assert_eq!(
            string("#a $b$ *c* <d> & @e _f_ `g` [h] {i} // j"),
            "\"#a $b$ *c* <d> & @e _f_ `g` [h] {i} // j\""
        );
        assert_eq!(string(r#"C:\logs "x" \u{41}"#), r#""C:\\logs \"x\" \\u{41}""#);
        assert_eq!(lines("a\nb\\"), r#""a" + linebreak() + "b\\""#);
    }
}
