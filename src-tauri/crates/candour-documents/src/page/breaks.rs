//! Where pages end: a pure function over heights, so that the rules can be tested by themselves.

use std::ops::Range;

/// Whether a page may begin before a slab.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Before {
    /// It may.
    May,
    /// It may not: the slab stays with the one above, unless together they are taller than a page.
    Never,
    /// It does.
    Must,
}

/// The measures of a slab, in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Extent {
    pub(crate) before: Before,
    /// The space above, which is dropped at the head of a page.
    pub(crate) gap: f32,
    pub(crate) height: f32,
    /// What is added above if the slab begins a page: a table's repeated head.
    pub(crate) carried: f32,
    /// What is added below if the slab ends a page: the padding of a cut row.
    pub(crate) tail: f32,
}

/// Rounding may not push a line off its page.
const SLACK: f32 = 0.01;

/// Fills pages from the top, each ending at the last place that is allowed; `first` and `later` are the heights.
pub(crate) fn pages(slabs: &[Extent], first: f32, later: f32) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = 0;
    while from < slabs.len() {
        let room = if out.is_empty() { first } else { later };
        let to = page_end(&slabs[from..], room) + from;
        out.push(from..to);
        from = to;
    }
    out
}

/// How many slabs fill a page; at least one.
fn page_end(slabs: &[Extent], room: f32) -> usize {
    let mut used = 0.0;
    let mut allowed = None;
    for (k, slab) in slabs.iter().enumerate() {
        match slab.before {
            Before::Must if k > 0 => return k,
            Before::May if k > 0 => allowed = Some(k),
            _ => {}
        }
        used += slab.height + if k == 0 { slab.carried } else { slab.gap };
        if used + slab.tail > room + SLACK {
            return allowed.unwrap_or(k).max(1);
        }
    }
    slabs.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn slab() -> impl Strategy<Value = Extent> {
        let before = prop_oneof![4 => Just(Before::May), 2 => Just(Before::Never), 1 => Just(Before::Must)];
        (before, 0u8..20, 1u8..60, 0u8..30, 0u8..5).prop_map(|(before, gap, height, carried, tail)| Extent {
            before,
            gap: gap.into(),
            height: height.into(),
            carried: carried.into(),
            tail: tail.into(),
        })
    }

    proptest! {
        #[test]
        fn each_slab_stands_once_and_no_page_overflows(slabs in prop::collection::vec(slab(), 0..200)) {
            let pages = pages(&slabs, 180.0, 200.0);
            let order: Vec<usize> = pages.iter().cloned().flatten().collect();
            prop_assert_eq!(order, (0..slabs.len()).collect::<Vec<_>>());
            for (n, page) in pages.iter().enumerate() {
                let head = slabs[page.start];
                let tail = slabs[page.end - 1].tail;
                let used: f32 = head.carried + head.height + tail
                    + slabs[page.start + 1..page.end].iter().map(|s| s.gap + s.height).sum::<f32>();
                prop_assert!(used <= if n == 0 { 180.1 } else { 200.1 }, "page {} is {} high", n, used);
            }
        }

        #[test]
        fn pages_part_only_where_they_may(slabs in prop::collection::vec(slab(), 1..200)) {
            for page in pages(&slabs, 180.0, 200.0).windows(2) {
                let at = page[1].start;
                let chain = slabs[page[0].clone()].iter().skip(1).all(|s| s.before == Before::Never);
                prop_assert!(slabs[at].before != Before::Never || chain, "parted before slab {}", at);
                prop_assert!(slabs[page[0].start + 1..page[0].end].iter().all(|s| s.before != Before::Must));
            }
        }
    }
}
