//! The tables as one workbook, a sheet each. Texts are texts: there is no formula, no link and no picture in it, and it names
//! no author.

use crate::{About, ExportError, cells};
use candour_model::exports::{Cell, CellKind, Table};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// What a cell of a workbook holds at most is 32,767 characters; what is longer is cut here and whole in the JSON document.
const LONGEST: usize = 32_000;
/// What stands where a text was cut.
const CUT: &str = "\u{2026} (the whole is in record.json)";
/// The name of a sheet has at most so many characters.
const LONGEST_NAME: usize = 31;
/// How wide a column is, in characters: of words, and of everything else.
const WIDTHS: (u16, u16) = (28, 14);

/// How the cells of a workbook look.
struct Looks {
    head: Format,
    words: Format,
    day: Format,
}

/// The bytes of the workbook.
pub(crate) fn bytes(about: &About, tables: &[Table]) -> Result<Vec<u8>, ExportError> {
    drawn(about, tables).map_err(ExportError::Workbook)
}

fn drawn(about: &About, tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_timestamp(about.made_at.as_second())?;
    workbook.set_properties(&DocProperties::new().set_title("Candour export").set_creation_datetime(&made));
    let looks = Looks {
        head: Format::new().set_bold(),
        words: Format::new().set_text_wrap().set_align(FormatAlign::Top).set_quote_prefix(),
        day: Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top),
    };
    for table in tables.iter().filter(|table| !table.rows.is_empty()) {
        let sheet = workbook.add_worksheet();
        sheet.set_name(table.sheet.name.chars().take(LONGEST_NAME).collect::<String>())?;
        fill(sheet, about, table, &looks)?;
    }
    workbook.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, about: &About, table: &Table, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(1, 1)?;
    sheet.write_string_with_format(0, 0, cells::MATTER_TITLE, &looks.head)?;
    sheet.set_column_width(0, WIDTHS.1)?;
    for (at, column) in (1_u16..).zip(table.sheet.columns) {
        sheet.write_string_with_format(0, at, column.title, &looks.head)?;
        sheet.set_column_width(at, if column.kind == CellKind::Text { WIDTHS.0 } else { WIDTHS.1 })?;
    }
    for (line, row) in (1_u32..).zip(&table.rows) {
        sheet.write_string_with_format(line, 0, cells::matter_of(about, row), &looks.words)?;
        for ((at, column), cell) in (1_u16..).zip(table.sheet.columns).zip(&row.cells) {
            put(sheet, (line, at), (column.kind, cell), looks)?;
        }
    }
    Ok(())
}

fn put(
    sheet: &mut Worksheet,
    (line, at): (u32, u16),
    (kind, cell): (CellKind, &Cell),
    looks: &Looks,
) -> Result<(), XlsxError> {
    match (kind, cell) {
        (_, Cell::Empty) => {}
        (CellKind::Day, Cell::Text(day)) => {
            if let Ok(date) = ExcelDateTime::parse_from_str(day.as_str()) {
                sheet.write_datetime_with_format(line, at, &date, &looks.day)?;
            } else {
                sheet.write_string_with_format(line, at, day.as_str(), &looks.words)?;
            }
        }
        (CellKind::Number, Cell::Number(number)) => {
            if let Ok(number) = i32::try_from(*number) {
                sheet.write_number(line, at, number)?;
            } else {
                sheet.write_string_with_format(line, at, number.to_string(), &looks.words)?;
            }
        }
        _ => {
            let text = shortened(cells::as_text(kind, cell));
            sheet.write_string_with_format(line, at, text, &looks.words)?;
        }
    }
    Ok(())
}

/// A text that a cell holds.
fn shortened(text: String) -> String {
    match text.char_indices().nth(LONGEST) {
        None => text,
        Some((end, _)) => format!("{}{CUT}", &text[..end]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_for_a_cell_is_cut_and_says_so() {
        let cut = shortened("ż".repeat(40_000));
        assert!(cut.ends_with(CUT));
        assert!(cut.chars().count() < 32_767);
        assert_eq!(shortened("ż".repeat(LONGEST)), "ż".repeat(LONGEST));
    }
}
