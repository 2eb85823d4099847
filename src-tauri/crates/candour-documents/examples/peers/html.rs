//! A sheet as HTML with the rules for its pages, as `WeasyPrint` reads it.

use crate::sheet::{FOOT, RIGHT, SIDE, Sheet, TOP};
use candour_documents::Passage;
use std::fmt::Write;

/// The whole file.
pub(crate) fn markup(sheet: &Sheet) -> String {
    let mut out = head(sheet);
    for [left, right] in &sheet.sides {
        _ = writeln!(out, "<div class=\"sides\"><p>{}</p><p>{}</p></div>", lines(left), lines(right));
    }
    let mut columns = sheet.columns.iter();
    for (at, passage) in sheet.passages.iter().enumerate() {
        _ = match passage {
            Passage::Heading { level, text } => {
                let class = if at >= sheet.annexes && *level == 2 { " class=\"annex\"" } else { "" };
                writeln!(out, "<h{level}{class}>{}</h{level}>", lines(text))
            }
            Passage::Paragraph { label: None, text, .. } => writeln!(out, "<p>{}</p>", lines(text)),
            Passage::Paragraph { label: Some(label), text, .. } => {
                let (label, text) = (escaped(label), lines(text));
                writeln!(out, "<p class=\"item\"><span>{label} </span>{text}</p>")
            }
            Passage::Table { head, rows } => {
                table(&mut out, columns.next().map(Vec::as_slice).unwrap_or_default(), head, rows);
                Ok(())
            }
        };
    }
    out.push_str("</body></html>\n");
    out
}

fn head(sheet: &Sheet) -> String {
    let Sheet { title, page: [width, height], header: [left, right], footer, .. } = sheet;
    let [first, later] = TOP;
    let (title, left, right, footer) = (escaped(title), quoted(left), quoted(right), quoted(footer));
    format!(
        "<!DOCTYPE html>
<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>{title}</title><style>
@page {{ size: {width}pt {height}pt; margin: {later}pt {SIDE}pt {FOOT}pt; font: 8.5pt 'Source Sans 3';
  @top-left {{ content: {left} }} @top-right {{ content: {right} }}
  @bottom-left {{ content: {footer} }} @bottom-right {{ content: 'Page ' counter(page) ' of ' counter(pages) }} }}
@page :first {{ margin-top: {first}pt; @top-left {{ content: none }} @top-right {{ content: none }} }}
body {{ margin: 0; font: 11pt/15pt 'Source Serif 4' }}
p, h1, h2, h3 {{ margin: 0 0 8pt }} h1, h2, h3 {{ font-size: 12pt; break-after: avoid }}
.sides {{ display: flex }} .sides p {{ flex: 1 }} .sides p + p {{ flex: 0 0 {RIGHT}pt }}
.item {{ padding-left: 28pt }} .item span {{ display: inline-block; width: 28pt; margin-left: -28pt }}
.annex {{ break-before: page }}
table {{ table-layout: fixed; width: 100%; border-collapse: collapse; font-size: 9.5pt; line-height: 12.5pt }}
th, td {{ padding: 3.5pt; border-bottom: 0.5pt solid; text-align: left; vertical-align: top }}
th {{ font: 600 9pt/12.5pt 'Source Sans 3' }} tr {{ break-inside: avoid }}
</style></head><body>
"
    )
}

fn table(out: &mut String, columns: &[f32], head: &[String], rows: &[Vec<String>]) {
    out.push_str("<table><colgroup>");
    for width in columns {
        _ = write!(out, "<col style=\"width: {width}pt\">");
    }
    out.push_str("</colgroup>\n<thead>");
    row(out, "th", head);
    out.push_str("</thead><tbody>\n");
    for cells in rows {
        row(out, "td", cells);
    }
    out.push_str("</tbody></table>\n");
}

fn row(out: &mut String, cell: &str, words: &[String]) {
    out.push_str("<tr>");
    for words in words {
        _ = write!(out, "<{cell}>{}</{cell}>", lines(words));
    }
    out.push_str("</tr>\n");
}

/// Words as text, a new line where they have one.
fn lines(words: &str) -> String {
    escaped(words).replace('\n', "<br>")
}

/// Words as text.
fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Words as a string of a style sheet, where every mark is given by its number.
fn quoted(words: &str) -> String {
    let mut out = String::from("\"");
    for letter in words.chars() {
        if letter.is_alphanumeric() || letter == ' ' {
            out.push(letter);
        } else {
            _ = write!(out, "\\{:x} ", u32::from(letter));
        }
    }
    out + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_of_html_passes_literally() {
        assert_eq!(escaped("#a $b$ *c* <d> & \\e @f"), "#a $b$ *c* &lt;d&gt; &amp; \\e @f");
        assert_eq!(escaped("&lt;"), "&amp;lt;");
        assert_eq!(lines("<a>\nb"), "&lt;a&gt;<br>b");
    }

    #[test]
    fn a_mark_of_a_style_sheet_passes_literally() {
        assert_eq!(quoted("HQ/1 \"a\\b\" </style>"), r#""HQ\2f 1 \22 a\5c b\22  \3c \2f style\3e ""#);
    }
}
