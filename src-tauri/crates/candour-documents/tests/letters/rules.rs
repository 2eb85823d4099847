//! Where pages part, for bodies of every shape.

use crate::specimen::{issued, letter};
use crate::text::poppler;
use candour_documents::{Block, Drawn, Faces, Inline, ParaId, Place, to_pdf};
use proptest::prelude::*;
use std::sync::LazyLock;

static FACES: LazyLock<Faces> = LazyLock::new(|| Faces::load().unwrap());

const LEAD: f32 = 15.0;
const TOP_FIRST: f32 = 56.0;
const TOP_LATER: f32 = 84.0;
const LAST: f32 = 841.89 - 74.0;

fn block() -> impl Strategy<Value = (u8, usize)> {
    (prop_oneof![2 => Just(0u8), 5 => Just(1), 3 => Just(2), 1 => Just(3)], 1usize..90)
}

fn body(shape: &[(u8, usize)]) -> Vec<Block> {
    shape
        .iter()
        .enumerate()
        .map(|(k, (kind, words))| {
            let id = ParaId(u32::try_from(k).unwrap());
            let end = if *kind == 3 { ":" } else { "." };
            let text = vec![Inline::Text(format!("{}{end}", vec!["allegation"; *words].join(" ")))];
            match kind {
                0 => Block::Heading { id, text: vec!["A heading".into()] },
                2 => Block::Ask { id, text },
                _ => Block::Numbered { id, text },
            }
        })
        .collect()
}

fn places(drawn: &Drawn, id: ParaId) -> Vec<&Place> {
    drawn.places.iter().filter(|place| place.para == id).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn page_rules(shape in prop::collection::vec(block(), 1..60)) {
        let mut document = letter("to.iopc", issued());
        document.annexes.clear();
        document.body = body(&shape);
        let drawn = to_pdf(&document, &FACES).unwrap();
        for place in &drawn.places {
            let top = if place.page == 1 { TOP_FIRST } else { TOP_LATER };
            prop_assert!(place.y >= top - 0.1 && place.y + place.height <= LAST + 0.1, "{place:?} is outside the margins");
        }
        let mut last_page = 1;
        for (k, (kind, _)) in shape.iter().enumerate() {
            let id = ParaId(u32::try_from(k).unwrap());
            let found = places(&drawn, id);
            prop_assert!(!found.is_empty(), "block {k} is not drawn");
            prop_assert!(found.windows(2).all(|pair| pair[1].page == pair[0].page + 1));
            prop_assert!(found[0].page >= last_page, "block {k} stands before its time");
            last_page = found[found.len() - 1].page;
            if found.len() > 1 {
                prop_assert!(found.iter().all(|place| place.height >= 2.0 * LEAD - 0.1), "a line of block {k} stands alone");
            }
            if let (0 | 3, Some(_)) = (kind, shape.get(k + 1)) {
                let next = places(&drawn, ParaId(u32::try_from(k + 1).unwrap()))[0].page;
                prop_assert_eq!(next, last_page, "block {} is parted from what it leads to", k);
            }
        }
        let pages = poppler(&drawn.pdf);
        let closing = pages.iter().position(|page| page.contains("Yours faithfully")).unwrap();
        prop_assert!(pages[closing].contains("Imogen Quill") && pages[closing].contains("Partner, Hartley Quill"));
        prop_assert_eq!(closing + 1, usize::try_from(last_page).unwrap(), "the closing stands alone");
        let text: f32 = drawn.places.iter().filter(|place| place.page == last_page).map(|place| place.height).sum();
        prop_assert!(text >= 2.0 * LEAD - 0.1 || shape.len() == 1, "the closing took {text} points of text with it");
    }
}

/// ⚑ The rule about lone lines can fail: a place of one line on two pages would be seen.
#[test]
fn a_long_paragraph_is_parted_between_pages_with_two_lines_on_each() {
    let mut document = letter("to.iopc", issued());
    document.annexes.clear();
    document.body = body(&[(1, 600)]);
    let drawn = to_pdf(&document, &FACES).unwrap();
    let found = places(&drawn, ParaId(0));
    assert!(found.len() > 1, "parted: {found:?}");
    assert!(found.iter().all(|place| place.height >= 2.0 * LEAD));
}
