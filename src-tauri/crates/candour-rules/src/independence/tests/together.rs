//! Several verdicts taken together.

use super::rules;
use crate::together;
use candour_model::independence::Verdict::{self, CannotTell, Independent, NotIndependent, Partly};
use proptest::{prelude::*, sample::select};

type Each<'a> = (Verdict, &'a [Verdict]);

fn of(each: &[Each<'_>]) -> (Verdict, Vec<Verdict>) {
    let reached = together(each.iter().copied()).unwrap();
    (reached.verdict, reached.possible)
}

#[test]
fn the_highest_stands_and_nothing_below_what_one_of_them_comes_to_at_the_least() {
    let rows: &[(&[Each<'_>], Each<'_>)] = &[
        (&[(Independent, &[Independent])], (Independent, &[Independent])),
        (&[(Independent, &[Independent]), (Partly, &[Partly])], (Partly, &[Partly])),
        (&[(Partly, &[Partly]), (NotIndependent, &[NotIndependent])], (NotIndependent, &[NotIndependent])),
        (
            &[(CannotTell, &[Independent, NotIndependent]), (Partly, &[Partly])],
            (CannotTell, &[Partly, NotIndependent]),
        ),
        (
            &[(CannotTell, &[Independent, Partly]), (NotIndependent, &[NotIndependent])],
            (NotIndependent, &[NotIndependent]),
        ),
        (
            &[(CannotTell, &[Independent, Partly]), (CannotTell, &[Independent, NotIndependent])],
            (CannotTell, &[Independent, Partly, NotIndependent]),
        ),
    ];
    for (n, (each, (verdict, possible))) in rows.iter().enumerate() {
        assert_eq!(of(each), (*verdict, possible.to_vec()), "row {n}: {each:?}");
    }
    assert_eq!(together([]), None);
}

#[test]
fn verdicts_rise_in_the_code_as_in_the_data() {
    let of_the_data: Vec<_> = rules().independence.words.iter().map(|entry| entry.verdict).collect();
    assert_eq!(of_the_data, Verdict::ALL);
    assert!(of_the_data.is_sorted());
}

fn settled_or_open() -> impl Strategy<Value = (Verdict, Vec<Verdict>)> {
    let ranges: Vec<Vec<Verdict>> = vec![
        vec![Independent],
        vec![Partly],
        vec![NotIndependent],
        vec![Independent, Partly],
        vec![Partly, NotIndependent],
        vec![Independent, NotIndependent],
        vec![Independent, Partly, NotIndependent],
    ];
    select(ranges).prop_map(|possible| match possible[..] {
        [only] => (only, possible),
        _ => (CannotTell, possible),
    })
}

proptest! {
    #[test]
    fn neither_order_nor_saying_it_twice_changes_anything_and_one_more_never_lowers_it(
        each in prop::collection::vec(settled_or_open(), 1..6)
    ) {
        let each: Vec<Each<'_>> = each.iter().map(|(verdict, possible)| (*verdict, possible.as_slice())).collect();
        let all = of(&each);
        let turned: Vec<_> = each.iter().rev().chain(&each).copied().collect();
        prop_assert_eq!(of(&turned), all.clone());
        prop_assert!(of(&each[..1]).0 <= all.0);
        prop_assert!(!all.1.is_empty() && all.1.is_sorted());
    }
}
