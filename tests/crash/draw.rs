//! Chance that can be repeated: the same seed draws the same. And how much of a campaign is run.

/// Draws numbers (`SplitMix64`, Steele, Lea and Flood 2014).
pub(crate) struct Draw(u64);

impl Draw {
    pub(crate) fn of_seed(seed: u64) -> Self {
        Self(seed)
    }

    /// One of the numbers below `count`.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % count.max(1) as u64).expect("a number below a length")
    }

    /// True in so many of a hundred.
    pub(crate) fn percent(&mut self, share: u64) -> bool {
        self.next() % 100 < share
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut drawn = self.0;
        drawn = (drawn ^ (drawn >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        drawn = (drawn ^ (drawn >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        drawn ^ (drawn >> 31)
    }
}

/// How many are tried: as many as a variable of the environment says, without it as many as usual.
pub(crate) fn how_many(variable: &str, usual: usize) -> usize {
    std::env::var(variable).ok().and_then(|count| count.parse().ok()).unwrap_or(usual)
}

/// So many of these, spread evenly; all where there are not so many.
pub(crate) fn spread<T>(all: Vec<T>, wanted: usize) -> Vec<T> {
    let (count, wanted) = (all.len(), wanted.min(all.len()));
    let is_wanted = |n: usize| (n + 1) * wanted / count > n * wanted / count;
    all.into_iter().enumerate().filter(|(n, _)| is_wanted(*n)).map(|(_, one)| one).collect()
}

#[test]
fn what_is_tried_is_spread_over_all_there_is() {
    let all = |count: usize| (0..count).collect::<Vec<usize>>();
    assert_eq!(spread(all(10), 5), [1, 3, 5, 7, 9]);
    assert_eq!(spread(all(7), 2), [3, 6]);
    assert_eq!(spread(all(3), usize::MAX), all(3));
    assert!(spread(all(0), 4).is_empty());
}
