//! Whether what is alleged can be so: nobody acts as an officer before joining or after leaving, as far as both are recorded.

use super::{LetterFacts, accused, findings::Findings};
use candour_model::{
    allegations::{Accused, Allegation},
    dates::CivilDate,
    letters::Settle,
    officers::Officer,
};

pub(super) fn check(facts: &LetterFacts, findings: &mut Findings) {
    for officer in accused::named(facts) {
        let (joined, left) = (joined(officer), left(officer));
        for allegation in facts.alleged().into_iter().filter(|allegation| is_against(allegation, officer)) {
            let happened = &allegation.happened;
            let is_before =
                matches!((happened.latest, joined), (Some(latest), Some(joined)) if latest < joined);
            let is_after =
                matches!((happened.earliest, left), (Some(earliest), Some(left)) if earliest > left);
            let (number, cipher) = (allegation.number, &officer.cipher);
            let settle = Settle::Allegation { allegation: allegation.id };
            if is_before {
                findings.stop(
                    format!("service.{number}.{cipher}.before"),
                    format!("Allegation {number} is of a time before officer {cipher} is recorded to have served"),
                    "Look at the date and at the officer's postings: one of them is wrong, or an earlier posting is missing.",
                    settle,
                );
            } else if is_after {
                findings.look(
                    format!("service.{number}.{cipher}.after"),
                    format!(
                        "Allegation {number} is of a time after officer {cipher} is recorded to have left"
                    ),
                    "Look at both dates. What somebody does after leaving may be no matter for this body.",
                    settle,
                );
            }
        }
    }
}

/// The first day on which an officer can have served; `None` where a posting does not say when it began.
fn joined(officer: &Officer) -> Option<CivilDate> {
    let began = officer.postings.iter().map(|posting| posting.from.as_ref().and_then(|from| from.earliest));
    began.collect::<Option<Vec<_>>>()?.into_iter().min()
}

/// The last day on which an officer can have served, where the day of leaving is recorded.
fn left(officer: &Officer) -> Option<CivilDate> {
    officer.left.as_ref()?.latest
}

fn is_against(allegation: &Allegation, officer: &Officer) -> bool {
    allegation
        .accused
        .iter()
        .any(|part| matches!(&part.who, Accused::Officer { party } if *party == officer.party))
}
