//! One table as CSV by RFC 4180: UTF-8 with its mark, every cell quoted, and none that a spreadsheet takes for a formula.

use crate::{About, ExportError, cells};
use candour_model::exports::Table;
use csv::{QuoteStyle, Terminator, WriterBuilder};
use std::io::Write;

/// So that a spreadsheet reads the file as UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Characters that make a spreadsheet take a cell for a formula (security rule 13.2). The wide ones are read as the narrow by
/// some.
const STARTS_A_FORMULA: [char; 11] =
    ['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// Writes a table.
pub(crate) fn write(about: &About, table: &Table, out: &mut dyn Write) -> Result<(), ExportError> {
    out.write_all(MARK)?;
    let mut rows =
        WriterBuilder::new().quote_style(QuoteStyle::Always).terminator(Terminator::CRLF).from_writer(out);
    let columns = table.sheet.columns;
    rows.write_field(cells::MATTER_NAME)?;
    for column in columns {
        rows.write_field(column.name)?;
    }
    rows.write_record(None::<&[u8]>)?;
    for row in &table.rows {
        rows.write_field(guarded(cells::matter_of(about, row).to_owned()))?;
        for (column, cell) in columns.iter().zip(&row.cells) {
            rows.write_field(guarded(cells::as_text(column.kind, cell)))?;
        }
        rows.write_record(None::<&[u8]>)?;
    }
    rows.flush()?;
    Ok(())
}

/// The text with an apostrophe before it, where a spreadsheet would take it for a formula.
fn guarded(text: String) -> String {
    if text.starts_with(STARTS_A_FORMULA) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn t53_what_a_spreadsheet_takes_for_a_formula_is_a_text() {
        for (cell, written) in [
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("\u{ff1d}1", "'\u{ff1d}1"),
            ("1 = 1", "1 = 1"),
            ("", ""),
        ] {
            assert_eq!(guarded(cell.to_owned()), written);
        }
    }
}
