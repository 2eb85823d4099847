//! Whom described people resemble: worked out anew from the record each time it is asked, within one matter.
//!
//! A pair about which something stands (they are one, they are two, one is identified as the other) is not offered again.

use crate::{App, AppError};
use candour_model::{
    described::{DescribedLine, Features},
    identifications::Identification,
    ids::{DescribedId, MatterId},
    likeness::{CompareFeatures, Likened, Likeness, Suggestion},
    officers::Officer,
    sameness::{Pair, Sameness},
};
use candour_rules::likeness::people;
use candour_store::{Connection, MatterScope, StoreError, described, identifications, officers, sameness};

impl App {
    /// Pairs of a matter's people who resemble each other and about whom nothing stands, most telling reasons first.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn suggestions_in(&self, matter: MatterId) -> Result<Vec<Suggestion>, AppError> {
        self.read(move |db| {
            let people = People::read(db, &MatterScope::of(matter))?;
            let mut found: Vec<Suggestion> = Vec::new();
            for (at, one) in people.described.iter().enumerate() {
                let later = people.described.get(at + 1..).unwrap_or_default();
                found.extend(people.resembling(Some(one.id), &one.features, later));
            }
            Ok(in_order(found))
        })
    }

    /// Whom a description that is being written resembles. Nothing is kept.
    ///
    /// # Errors
    /// A field that is not right.
    pub fn compare_features(&self, input: CompareFeatures) -> Result<Vec<Suggestion>, AppError> {
        let CompareFeatures { matter, features } = input.validate()?;
        if let Some(force) = &features.force {
            self.current_rules()?.force(force)?;
        }
        self.read(move |db| {
            let people = People::read(db, &MatterScope::of(matter))?;
            Ok(in_order(people.resembling(None, &features.read(), &people.described)))
        })
    }
}

/// In what two people of a matter are alike now, for what is said of them to be kept with.
pub(crate) fn reasons_of(
    db: &Connection,
    scope: &MatterScope,
    pair: Pair,
) -> Result<Vec<Likeness>, StoreError> {
    match pair {
        Pair::Described { first, second } => {
            let (one, other) = (described::get(db, scope, first)?, described::get(db, scope, second)?);
            Ok(people::between(&one.features, &other.features))
        }
        Pair::DescribedAndOfficer { described, officer } => {
            let one = described::get(db, scope, described)?;
            let officers = officers::of_matter(db, scope)?;
            let officer = officers.iter().find(|known| known.party == officer);
            Ok(officer.map(|known| people::with_officer(&one.features, &known.postings)).unwrap_or_default())
        }
        Pair::Officers { .. } => Ok(Vec::new()),
    }
}

fn in_order(mut found: Vec<Suggestion>) -> Vec<Suggestion> {
    found.sort_by_cached_key(|suggestion| people::order(&suggestion.reasons));
    found
}

/// The people of a matter, and what stands about pairs of them.
struct People {
    described: Vec<DescribedLine>,
    officers: Vec<Officer>,
    said: Vec<Sameness>,
    identified: Vec<Identification>,
}

impl People {
    fn read(db: &Connection, scope: &MatterScope) -> Result<Self, StoreError> {
        Ok(Self {
            described: described::lines_of_matter(db, scope)?,
            officers: officers::of_matter(db, scope)?,
            said: sameness::of_matter(db, scope)?,
            identified: identifications::standing(db, scope)?,
        })
    }

    /// Whom one resembles among these descriptions and all the officers.
    fn resembling(
        &self,
        one: Option<DescribedId>,
        features: &Features,
        among: &[DescribedLine],
    ) -> Vec<Suggestion> {
        let described = among.iter().map(|other| {
            (Likened::Described { described: other.id }, people::between(features, &other.features))
        });
        let officers = self.officers.iter().map(|officer| {
            (Likened::Officer { party: officer.party }, people::with_officer(features, &officer.postings))
        });
        described
            .chain(officers)
            .filter(|(other, reasons)| {
                people::is_offered(reasons) && !one.is_some_and(|one| self.stands(one, *other))
            })
            .map(|(other, reasons)| Suggestion { described: one, other, reasons })
            .collect()
    }

    /// Whether something was said of the two already.
    fn stands(&self, one: DescribedId, other: Likened) -> bool {
        let pair = match other {
            Likened::Described { described } => Pair::Described { first: one, second: described }.ordered(),
            Likened::Officer { party } => Pair::DescribedAndOfficer { described: one, officer: party },
        };
        self.said.iter().any(|said| said.pair == pair && said.withdrawn_on.is_none())
            || self
                .identified
                .iter()
                .any(|known| known.described == one && other == Likened::Officer { party: known.officer })
    }
}
