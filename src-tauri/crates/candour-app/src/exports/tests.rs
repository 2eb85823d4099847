//! FORMAT.md says what is written: every table and every column, in order, and none that is not.

use super::gather::sheets;
use candour_export::FORMAT;
use candour_model::exports::Sheet;

/// A table as FORMAT.md has it.
fn section(sheet: &Sheet) -> String {
    let rows = sheet
        .columns
        .iter()
        .map(|column| format!("| `{}` | {} | {} |\n", column.name, column.title, column.kind.called()));
    let rows: Vec<_> = rows.collect();
    format!(
        "### `{}`: {}\n\n| column | title | what it is |\n|---|---|---|\n{}",
        sheet.name,
        sheet.title,
        rows.concat()
    )
}

#[test]
fn format_md_names_every_table_and_column_and_no_other() {
    let (_, found) = FORMAT.split_once("\n### ").expect("tables");
    let expected: Vec<_> = sheets().into_iter().map(section).collect();
    let expected = expected.join("\n");
    for (found, expected) in format!("### {found}").lines().zip(expected.lines()) {
        assert_eq!(found, expected);
    }
    assert_eq!(format!("### {found}"), expected);
}
