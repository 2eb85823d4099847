//! The order in which the format wants what an element holds. docx-rs writes some of it in another, which a strict reader
//! refuses.

use super::tree::{Element, Node};

/// What an element holds, in order (ECMA-376, Part 1, Annex A), as far as a copy has it.
const ORDERS: [(&str, &[&str]); 10] = [
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:widowControl",
            "w:numPr",
            "w:pBdr",
            "w:tabs",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:outlineLvl",
            "w:rPr",
        ],
    ),
    ("w:rPr", &["w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:sz", "w:szCs", "w:lang"]),
    ("w:numPr", &["w:ilvl", "w:numId"]),
    ("w:style", &["w:name", "w:basedOn", "w:qFormat", "w:pPr", "w:rPr"]),
    ("w:tblPr", &["w:tblW", "w:jc", "w:tblBorders", "w:tblLayout", "w:tblCellMar"]),
    ("w:tblBorders", &["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"]),
    ("w:tcPr", &["w:tcW", "w:tcBorders"]),
    ("w:trPr", &["w:cantSplit", "w:tblHeader"]),
    ("w:lvl", &["w:start", "w:numFmt", "w:suff", "w:lvlText", "w:lvlJc", "w:pPr", "w:rPr"]),
    ("w:sectPr", &["w:headerReference", "w:footerReference", "w:pgSz", "w:pgMar", "w:cols", "w:titlePg"]),
];

/// Elements that say nothing when they hold nothing.
const MAY_BE_EMPTY: [&str; 4] = ["w:rPr", "w:trPr", "w:pPr", "w:tblBorders"];

/// Puts everything in its place, and takes out what says nothing.
pub(super) fn put_in_order(element: &mut Element) {
    for kid in element.elements_mut() {
        put_in_order(kid);
    }
    element.kids.retain(|kid| !matches!(kid, Node::Element(kid) if says_nothing(kid)));
    if let Some((_, order)) = ORDERS.iter().find(|(name, _)| *name == element.name) {
        element.kids.sort_by_key(|kid| place(order, kid));
    }
}

fn says_nothing(element: &Element) -> bool {
    MAY_BE_EMPTY.contains(&element.name.as_str()) && element.kids.is_empty()
}

fn place(order: &[&str], kid: &Node) -> usize {
    match kid {
        Node::Element(kid) => order.iter().position(|name| *name == kid.name).unwrap_or(usize::MAX),
        Node::Text(_) => usize::MAX,
    }
}
