//! In what two people's names resemble each other: the same, borne before, spelt nearly alike, a family name in common, or
//! sounding alike. Dates of birth are looked at only where names resemble each other.
//!
//! The names are handed in by the store, which lets none of them out again.

use candour_model::{
    conflicts::Resemblance,
    dates::PartialDate,
    identities::Identity,
    name_parts::{parts, sound},
    words::Words,
};
use strsim::jaro_winkler;

/// From this likeness on (Jaro-Winkler, 0 to 1) two parts of a name count as spelt nearly alike: `smith` and `smyth` are
/// at 0.89, `brown` and `black` at 0.52.
const NEARLY: f64 = 0.85;

/// In what two people resemble each other, strongest first; nothing where their names do not.
#[must_use]
pub fn resemblances(one: &Identity, other: &Identity) -> Vec<Resemblance> {
    let mut found: Vec<Resemblance> = one
        .names()
        .flat_map(|name| other.names().map(move |with| (name, with)))
        .filter_map(|(name, with)| compare(name, with, *name == one.name && *with == other.name))
        .collect();
    found.sort_unstable();
    found.dedup();
    if !found.is_empty() {
        found.extend(one.birth.as_ref().zip(other.birth.as_ref()).and_then(births));
    }
    found
}

/// The strongest likeness of two names. `is_today` says that both are borne now.
fn compare(name: &Words, with: &Words, is_today: bool) -> Option<Resemblance> {
    let (name, with) = (Parts::of(name)?, Parts::of(with)?);
    if name.sorted == with.sorted {
        return Some(if is_today { Resemblance::SameName } else { Resemblance::FormerName });
    }
    if name.given_is_nearly(&with) && name.family_is_nearly(&with) {
        return Some(Resemblance::Spelling);
    }
    if name.shares_family(&with) {
        return Some(Resemblance::FamilyName);
    }
    (name.begins_as(&with) && name.family_sounds_as(&with)).then_some(Resemblance::Sound)
}

/// A name in its parts. All but the first count as family name; a name of one part is all family name.
struct Parts {
    given: Option<String>,
    family: Vec<String>,
    sorted: Vec<String>,
}

impl Parts {
    fn of(name: &Words) -> Option<Self> {
        let mut family = parts(name.as_str());
        let mut sorted = family.clone();
        sorted.sort_unstable();
        let given = (family.len() > 1).then(|| family.remove(0));
        (!family.is_empty()).then_some(Self { given, family, sorted })
    }

    /// An initial stands for any name that begins with it.
    fn given_is_nearly(&self, with: &Self) -> bool {
        self.given.as_ref().zip(with.given.as_ref()).is_none_or(|(one, other)| {
            let is_initial = one.chars().count() == 1 || other.chars().count() == 1;
            (is_initial && one.chars().next() == other.chars().next()) || jaro_winkler(one, other) >= NEARLY
        })
    }

    fn family_is_nearly(&self, with: &Self) -> bool {
        self.each_family(with).any(|(one, other)| jaro_winkler(one, other) >= NEARLY)
    }

    fn shares_family(&self, with: &Self) -> bool {
        self.each_family(with).any(|(one, other)| one == other && one.chars().count() > 1)
    }

    fn family_sounds_as(&self, with: &Self) -> bool {
        self.each_family(with).any(|(one, other)| sound(one).is_some_and(|heard| Some(heard) == sound(other)))
    }

    /// Whether the given names, where both are known, begin with the same letter.
    fn begins_as(&self, with: &Self) -> bool {
        self.given
            .as_ref()
            .zip(with.given.as_ref())
            .is_none_or(|(one, other)| one.chars().next() == other.chars().next())
    }

    fn each_family<'a>(&'a self, with: &'a Self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.family.iter().flat_map(|one| with.family.iter().map(move |other| (one.as_str(), other.as_str())))
    }
}

/// Whether two dates of birth may be one day; nothing where one of them is open.
fn births((one, other): (&PartialDate, &PartialDate)) -> Option<Resemblance> {
    let (first, second) = ((one.earliest?, one.latest?), (other.earliest?, other.latest?));
    let overlap = first.0 <= second.1 && second.0 <= first.1;
    Some(if overlap { Resemblance::BirthFits } else { Resemblance::BirthDiffers })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Resemblance::{BirthDiffers, BirthFits, FamilyName, FormerName, SameName, Sound, Spelling};
    use candour_model::dates::phrase;

    fn named(name: &str) -> Identity {
        Identity { name: name.into(), ..Identity::default() }
    }

    #[test]
    fn names_resemble_each_other_for_these_reasons_and_no_other() {
        for (one, other, expected) in [
            ("Marcus Thorne", "marcus thorne", vec![SameName]),
            ("Thorne, Marcus", "Marcus Thorne", vec![SameName]),
            ("Siân Wróbel-Żak", "Sian Wrobel Zak", vec![SameName]),
            ("Marcus Thorne", "Marcus Thorpe", vec![Spelling]),
            ("Marcus Smith", "M. Smyth", vec![Spelling]),
            ("Łucja Wróbel-Żak", "Piotr Żak", vec![FamilyName]),
            ("Marcus Thorne", "Ffion Thorne", vec![FamilyName]),
            ("Robert Pfister", "Roberta Fister", vec![Spelling]),
            ("Hallam Torn", "Hugh Thorne", vec![Sound]),
            ("Marcus Thorne", "Marcus Quill", vec![]),
            ("Christopher Brown", "Christopher Black", vec![]),
            ("Marcus Thorne", "Hallam Voss", vec![]),
            ("---", "Hallam Voss", vec![]),
        ] {
            assert_eq!(resemblances(&named(one), &named(other)), expected, "{one} and {other}");
            assert_eq!(resemblances(&named(other), &named(one)), expected, "{other} and {one}");
        }
    }

    #[test]
    fn a_former_name_counts_as_much_as_one_of_today() {
        let once = Identity { former_names: vec!["Ffion Pryce".into()], ..named("Ffion Ashdown") };
        assert_eq!(resemblances(&once, &named("Ffion Pryce")), [FormerName]);
        let both = Identity { aliases: vec!["Sarge".into()], ..named("Hallam Voss") };
        assert_eq!(resemblances(&both, &named("SARGE")), [FormerName]);
    }

    #[test]
    fn birth_dates_are_looked_at_only_where_names_are_alike() {
        let born =
            |name: &str, words: &str| Identity { birth: Some(phrase::settled(&words.into())), ..named(name) };
        let one = born("Marcus Thorne", "11 May 1959");
        assert_eq!(resemblances(&one, &born("Marcus Thorne", "1959")), [SameName, BirthFits]);
        assert_eq!(resemblances(&one, &born("Marcus Thorne", "1961")), [SameName, BirthDiffers]);
        assert_eq!(resemblances(&one, &born("Marcus Thorne", "not sure")), [SameName]);
        assert_eq!(resemblances(&one, &born("Hallam Voss", "1959")), []);
    }
}
