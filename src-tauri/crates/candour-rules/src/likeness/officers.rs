//! In what two officers resemble each other: their names, and the numbers under which they served. A number alone identifies
//! nobody, since it is used again; it counts only in the same force and at a time that may be the same.

use super::names;
use candour_model::{certainty::Certainty, conflicts::Resemblance, identities::Identity, postings::Posting};

/// In what two officers resemble each other, strongest first, and how far that goes; nothing where it is too little to be
/// put before anybody. It never goes further than likely: whether they are one is for people to say.
#[must_use]
pub fn likeness(
    one: (&Identity, &[Posting]),
    other: (&Identity, &[Posting]),
) -> Option<(Vec<Resemblance>, Certainty)> {
    let mut reasons = names::resemblances(one.0, other.0);
    let shares_number = one.1.iter().any(|posting| other.1.iter().any(|with| is_same_number(posting, with)));
    if shares_number {
        reasons.push(Resemblance::SameNumber);
        reasons.sort_unstable();
    }
    let by_name = reasons.iter().any(|reason| {
        matches!(
            reason,
            Resemblance::SameName | Resemblance::FormerName | Resemblance::Spelling | Resemblance::Sound
        )
    });
    (by_name || shares_number).then(|| {
        let is_likely = shares_number && reasons.iter().any(|reason| *reason != Resemblance::SameNumber);
        (reasons, if is_likely { Certainty::Likely } else { Certainty::Possible })
    })
}

fn is_same_number(one: &Posting, other: &Posting) -> bool {
    !one.number.is_blank()
        && one.force == other.force
        && one.number_kind == other.number_kind
        && one.number.as_str().to_lowercase() == other.number.as_str().to_lowercase()
        && may_overlap(one, other)
}

/// Whether two postings may have been at one time; an end that nobody knows is open.
fn may_overlap(one: &Posting, other: &Posting) -> bool {
    let begins = |posting: &Posting| posting.from.as_ref().and_then(|date| date.earliest);
    let ends = |posting: &Posting| posting.to.as_ref().and_then(|date| date.latest);
    let is_before = |first: &Posting, second: &Posting| {
        ends(first).zip(begins(second)).is_some_and(|(end, begin)| end < begin)
    };
    !is_before(one, other) && !is_before(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Resemblance::{FamilyName, FormerName, SameName, SameNumber, Sound, Spelling};
    use candour_model::{
        bodies::ForceId,
        ids::PostingId,
        postings::{GivePosting, NumberKind},
    };

    fn posting(force: &str, kind: NumberKind, number: &str, (from, to): (&str, &str)) -> Posting {
        GivePosting {
            force: ForceId(force.into()),
            unit: "".into(),
            rank: "".into(),
            number_kind: kind,
            number: number.into(),
            from: from.into(),
            to: to.into(),
            source: "".into(),
            certainty: Certainty::NotStated,
        }
        .recorded(PostingId(uuid::Uuid::nil()))
    }

    fn likeness_of(one: (&str, Posting), other: (&str, Posting)) -> Option<(Vec<Resemblance>, Certainty)> {
        let named = |name: &str| Identity {
            name: name.into(),
            former_names: vec!["Kit Formerly".into()],
            ..Identity::default()
        };
        let plain = |name: &str| Identity { name: name.into(), ..Identity::default() };
        likeness((&plain(one.0), &[one.1]), (&named(other.0), &[other.1]))
    }

    #[test]
    fn officers_come_up_for_these_reasons_and_no_other() {
        let known = || posting("northmere", NumberKind::Collar, "4471", ("1998", "2009"));
        let none = || posting("northmere", NumberKind::Collar, "", ("", ""));
        let here = |number: &str, time| posting("northmere", NumberKind::Collar, number, time);
        for (name, served, expected) in [
            ("Hallam Voss", none(), Some((vec![SameName], Certainty::Possible))),
            ("Voss", none(), Some((vec![Spelling], Certainty::Possible))),
            ("Hallam Vosse", none(), Some((vec![Spelling], Certainty::Possible))),
            ("Hugh Vos", none(), Some((vec![Sound], Certainty::Possible))),
            ("Kit Formerly", none(), Some((vec![FormerName], Certainty::Possible))),
            ("Ffion Voss", none(), None),
            ("Ffion Voss", here("4471", ("", "")), Some((vec![FamilyName, SameNumber], Certainty::Likely))),
            (
                "Hallam Voss",
                here("4471", ("2001", "")),
                Some((vec![SameName, SameNumber], Certainty::Likely)),
            ),
            ("Ines Quarry", here("4471", ("2001", "2002")), Some((vec![SameNumber], Certainty::Possible))),
            ("Ines Quarry", here("4471", ("2010", "")), None),
            ("Ines Quarry", here("4471", ("", "1997")), None),
            ("Ines Quarry", here("447", ("2001", "")), None),
            ("Ines Quarry", posting("westmarch", NumberKind::Collar, "4471", ("2001", "")), None),
            ("Ines Quarry", posting("northmere", NumberKind::Warrant, "4471", ("2001", "")), None),
            ("Ines Quarry", none(), None),
        ] {
            let found = likeness_of((name, served.clone()), ("Hallam Voss", known()));
            assert_eq!(found, expected, "{name}, {served:?}");
        }
    }
}
