//! Every paragraph's number, known before anything is laid out.
//!
//! Numbered paragraphs run 1, 2, 3 across headings; asks begin again at (a) under each; after (z) comes (aa).

use crate::blocks::{Block, ParaId};
use crate::error::Spot;

/// A paragraph's number in its two forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    /// As it stands before the paragraph: "7." or "(b)".
    pub(crate) printed: String,
    /// As one refers to it: "7" or "7(b)".
    pub(crate) cited: String,
}

/// The labels of a body's blocks, in their order; a heading, a plain paragraph and a table have none.
pub(crate) fn labels(blocks: &[Block]) -> Vec<Option<Label>> {
    let (mut paragraph, mut ask) = (0usize, 0usize);
    blocks
        .iter()
        .map(|block| match block {
            Block::Numbered { .. } => {
                (paragraph, ask) = (paragraph + 1, 0);
                Some(Label { printed: format!("{paragraph}."), cited: paragraph.to_string() })
            }
            Block::Ask { .. } => {
                ask += 1;
                let printed = format!("({})", letters(ask));
                let cited = if paragraph == 0 { printed.clone() } else { format!("{paragraph}{printed}") };
                Some(Label { printed, cited })
            }
            Block::Heading { .. } | Block::Para { .. } | Block::Table(_) => None,
        })
        .collect()
}

/// The number that each block of a body is printed with: "7.", "(b)", or none.
#[must_use]
pub fn printed_numbers(blocks: &[Block]) -> Vec<Option<String>> {
    labels(blocks).into_iter().map(|label| label.map(|label| label.printed)).collect()
}

/// Where a paragraph is, for an error.
pub(crate) fn spot(para: ParaId, label: Option<&Label>) -> Spot {
    Spot::Paragraph { para, label: label.map(|label| label.cited.clone()) }
}

/// 1 is a, 26 is z, 27 is aa.
fn letters(mut n: usize) -> String {
    let mut out = Vec::new();
    while n > 0 {
        n -= 1;
        out.push(char::from(b'a' + u8::try_from(n % 26).unwrap_or(0)));
        n /= 26;
    }
    out.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_are_lettered_anew_under_each_paragraph() {
        let id = ParaId(0);
        let numbered = || Block::Numbered { id, text: Vec::new() };
        let ask = || Block::Ask { id, text: Vec::new() };
        let heading = || Block::Heading { id, text: Vec::new() };
        let blocks = [numbered(), ask(), ask(), heading(), numbered(), ask()];
        let cited: Vec<String> = labels(&blocks).into_iter().flatten().map(|label| label.cited).collect();
        assert_eq!(cited, ["1", "1(a)", "1(b)", "2", "2(a)"]);
    }

    #[test]
    fn after_z_comes_aa() {
        assert_eq!([1, 26, 27, 52, 53, 702, 703].map(letters), ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }
}
