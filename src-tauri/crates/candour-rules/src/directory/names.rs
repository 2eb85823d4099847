//! What a body or a force was called at a time: what happened in 1996 is told with the name of 1996.

use candour_model::{
    bodies::DatedName,
    dates::{CivilDate, PartialDate},
};
use jiff::ToSpan;

/// The names that can have been borne when something happened, earliest first: one, where the time is known well enough.
/// A time of which nothing is known gives the name of today, and a former name without days is never taken.
#[must_use]
pub fn name_on(current: &str, former: &[DatedName], when: &PartialDate) -> Vec<String> {
    names_between(current, former, when.earliest, when.latest)
}

/// The names that can have been borne from one day to another, earliest first; an absent day is open.
#[must_use]
pub fn names_between(
    current: &str,
    former: &[DatedName],
    earliest: Option<CivilDate>,
    latest: Option<CivilDate>,
) -> Vec<String> {
    if earliest.is_none() && latest.is_none() {
        return vec![current.to_owned()];
    }
    let (earliest, latest) = (earliest.unwrap_or(CivilDate::MIN), latest.unwrap_or(CivilDate::MAX));
    let borne: Vec<String> = names_borne(current, former)
        .into_iter()
        .filter(|name| name.from.is_none_or(|from| from <= latest) && name.to.is_none_or(|to| earliest <= to))
        .map(|name| name.name.as_str().to_owned())
        .collect();
    if borne.is_empty() { vec![current.to_owned()] } else { borne }
}

/// The names of a body with the days on which it bore each, earliest first; the last is that of today. A former name
/// without its last day is left out, and one without its first begins after the one before it.
pub(super) fn names_borne(current: &str, former: &[DatedName]) -> Vec<DatedName> {
    let mut dated: Vec<&DatedName> = former.iter().filter(|name| name.to.is_some()).collect();
    dated.sort_by_key(|name| name.to);
    let mut borne = Vec::new();
    let mut begins = None;
    for name in dated {
        borne.push(DatedName { from: name.from.or(begins), ..name.clone() });
        begins = name.to.and_then(|to| to.checked_add(1.day()).ok());
    }
    borne.push(DatedName { name: current.into(), from: begins, to: None });
    borne
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_model::dates::phrase;
    use jiff::civil::date;

    fn former() -> Vec<DatedName> {
        vec![
            DatedName {
                name: "Northmere County Constabulary".into(),
                from: Some(date(1967, 4, 1)),
                to: Some(date(1997, 3, 31)),
            },
            DatedName { name: "Northmere Borough Police".into(), from: None, to: Some(date(1967, 3, 31)) },
            DatedName { name: "Heddlu Northmere".into(), from: None, to: None },
        ]
    }

    #[track_caller]
    fn check(words: &str, expected: &[&str]) {
        let when = phrase::settled(&words.into());
        assert_eq!(name_on("Northmere Constabulary", &former(), &when), expected, "{words}");
    }

    #[test]
    fn what_happened_in_1996_is_told_with_the_name_of_1996() {
        check("1996", &["Northmere County Constabulary"]);
        check("31/3/1997", &["Northmere County Constabulary"]);
        check("1/4/1997", &["Northmere Constabulary"]);
        check("1965", &["Northmere Borough Police"]);
        check("the summer of 2003", &["Northmere Constabulary"]);
    }

    #[test]
    fn each_name_follows_the_one_before_it_and_the_last_is_that_of_today() {
        let borne = names_borne("Northmere Constabulary", &former());
        let days: Vec<_> = borne.iter().map(|name| (name.name.as_str(), name.from, name.to)).collect();
        assert_eq!(
            days,
            [
                ("Northmere Borough Police", None, Some(date(1967, 3, 31))),
                ("Northmere County Constabulary", Some(date(1967, 4, 1)), Some(date(1997, 3, 31))),
                ("Northmere Constabulary", Some(date(1997, 4, 1)), None),
            ]
        );
    }

    #[test]
    fn a_time_that_can_lie_on_either_side_gives_both_names() {
        check("1997", &["Northmere County Constabulary", "Northmere Constabulary"]);
        check("before Christmas 1970", &["Northmere Borough Police", "Northmere County Constabulary"]);
    }

    #[test]
    fn a_time_of_which_nothing_is_known_gives_the_name_of_today() {
        check("not sure", &["Northmere Constabulary"]);
        assert_eq!(
            name_on("Northmere Constabulary", &[], &phrase::settled(&"1996".into())),
            ["Northmere Constabulary"]
        );
    }
}
