//! Several verdicts taken together: the highest of them, and what that can come to. So the check takes the officers of an
//! investigation; so a matter takes its investigations, and an allegation those whom it is against in each that covers it.

use super::settled;
use candour_model::independence::{Reached, Verdict};

/// What several verdicts, each with its range, come to together; `None` where there is none.
#[must_use]
pub fn together<'a>(each: impl IntoIterator<Item = (Verdict, &'a [Verdict])>) -> Option<Reached> {
    let each: Vec<_> = each.into_iter().collect();
    let verdict = each.iter().map(|(verdict, _)| *verdict).max()?;
    // None of them comes to less than it can at the least, and so neither do all of them.
    let least = each.iter().filter_map(|(_, possible)| possible.first()).max();
    let of_some = |verdict: &Verdict| each.iter().any(|(_, possible)| possible.contains(verdict));
    let reached = |verdict: &Verdict| of_some(verdict) && least.is_none_or(|least| verdict >= least);
    Some(Reached { verdict, possible: settled().filter(reached).collect() })
}
