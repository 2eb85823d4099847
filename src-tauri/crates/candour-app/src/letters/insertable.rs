//! What can be put into a letter at the caret: the facts of the letter that have a value, under words that people use.

use super::{Material, earlier, enclosures, exhibits};
use candour_documents::{FactName, Facts};
use candour_model::{
    correspondence::Direction,
    dates::day_in_words,
    insertable::{Insertable, InsertableKind},
};
use candour_rules::{Rules, RulesError};

/// What each fact of the record is called, in the order in which they are offered.
const CALLED: &[(&str, &str)] = &[
    ("clients.counted", "How many clients"),
    ("clients.ciphers", "Our clients, by cipher"),
    ("clients.capacity", "In what capacity they complain"),
    ("authority.given", "When authority was given"),
    ("force.name", "The force concerned"),
    ("addressee.name", "Whom the letter goes to"),
    ("reply-by", "The day for an answer"),
    ("reply-basis", "Why by that day"),
    ("allegations.counted", "How many allegations"),
    ("allegations.span", "When it is said to have happened"),
    ("officers.counted", "How many are complained about"),
    ("schedule.allegations", "The schedule of allegations"),
    ("schedule.officers", "The schedule of those complained about"),
    ("schedule.outstanding", "The schedule of what was not answered"),
    ("schedule.grounds", "The schedule of grounds"),
    ("earlier-reports", "What was reported before"),
    ("criteria.named", "The criteria for referral, by name"),
    ("criteria.listed", "The criteria for referral, in full"),
    ("conflict", "Why the force should not investigate"),
    ("evidence.listed", "Evidence at risk"),
    ("needs.listed", "What our clients need"),
    ("complaint.made", "When the complaint was made"),
    ("asked-before", "What was asked before"),
    ("followed.date", "The date of the letter followed up"),
    ("followed.to", "Whom that letter went to"),
    ("followed.to-another", "Who else has not answered it"),
    ("followed.title", "What that letter was"),
    ("followed.reference", "Our reference of that letter"),
    ("followed.means", "How that letter went"),
    ("followed.delivered", "Whether that letter came"),
    ("followed.chased", "When it was asked for again"),
    ("followed.asked-by", "The day by which that letter asked"),
    ("followed.replied", "When that letter was answered"),
    ("days.working", "Working days since that letter"),
    ("days.calendar", "Days since that letter"),
    ("outstanding.counted", "How many points are open"),
    ("outstanding.numbers", "Which points are open"),
    ("outstanding.refused", "Which points were refused"),
    ("investigation.references", "References of the investigation"),
    ("mode.decided", "Who decided how it is investigated"),
    ("mode.reasons", "The reasons given for that"),
    ("investigators.counted", "How many investigate"),
    ("investigators.service", "Where the investigators served"),
    ("decision.what", "The decision"),
    ("decision.by", "Who decided"),
    ("decision.date", "When it was decided"),
    ("decision.told", "When we were told of the decision"),
    ("decision.provided", "When the decision was provided"),
    ("decision.reasons", "The reasons for the decision"),
    ("decision.last-day", "The last day to challenge it"),
    ("update.last", "The last update"),
    ("update.began", "When the time for updates began"),
    ("update.due", "When an update was due"),
    ("update.overdue", "How long the update is overdue"),
    ("firm.name", "The firm"),
    ("contact", "How to reach the firm"),
];

/// What a fact is called.
pub(super) fn called(rules: &Rules, material: &Material, name: &str) -> String {
    let fixed = CALLED.iter().find(|(one, _)| *one == name).map(|(_, called)| (*called).to_owned());
    fixed
        .or_else(|| {
            let particular = name.strip_prefix("said.")?;
            let asked = rules.asked_particulars(&material.record);
            asked.into_iter().find(|asked| asked.particular.0 == particular).map(|asked| asked.what)
        })
        .unwrap_or_else(|| match (name.strip_prefix("letters.l"), name.strip_prefix("exhibits.e")) {
            (Some(number), _) => format!("Our letter L{number}"),
            (None, Some(number)) => format!("Exhibit {number}"),
            (None, None) if name.starts_with("enclosures.") => "An enclosure".to_owned(),
            (None, None) if name.starts_with("received.") => "A letter that came".to_owned(),
            (None, None) => name.replace(['.', '-', '_'], " "),
        })
}

/// The facts with a value, after them the letters, the latest first, and then the exhibits.
pub(super) fn of(rules: &Rules, material: &Material, facts: &Facts) -> Result<Vec<Insertable>, RulesError> {
    let offered = |name: String, kind, label| {
        let value = facts.reading(&FactName::new(&name)?).filter(|value| !value.trim().is_empty())?;
        Some(Insertable { name, kind, label, value: value.into() })
    };
    let mut all: Vec<Insertable> = CALLED
        .iter()
        .filter_map(|(name, called)| offered((*name).to_owned(), InsertableKind::Fact, (*called).to_owned()))
        .collect();
    all.extend(material.record.enclosures.iter().filter_map(|enclosure| {
        let label = format!("Enclosure {}: {}", enclosure.listed.letter, enclosure.listed.words.as_str());
        offered(enclosures::name_of(enclosure), InsertableKind::Enclosure, label)
    }));
    for entry in material.entries.iter().rev() {
        let office = rules.office_of(&entry.office)?.in_text;
        let day = day_in_words(entry.dated_on);
        let label = match entry.direction {
            Direction::Out => format!("Ours of {day} to {office}"),
            Direction::In => format!("Of {day} from {office}"),
        };
        all.extend(earlier::name_of(entry).and_then(|name| offered(name, InsertableKind::Letter, label)));
    }
    let exhibits = material.exhibits.iter();
    all.extend(exhibits.filter_map(|exhibit| {
        offered(exhibits::name_of(exhibit), InsertableKind::Exhibit, exhibits::label(exhibit))
    }));
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::CALLED;
    use candour_documents::{FactName, Piece, template};
    use std::collections::BTreeSet;

    #[test]
    fn every_fact_of_every_template_is_called_something() {
        let called: BTreeSet<&str> = CALLED.iter().map(|(name, _)| *name).collect();
        assert_eq!(called.len(), CALLED.len(), "a fact has one name");
        for kind in template::kinds() {
            let template = template::parse(template::of(kind).unwrap()).unwrap();
            for piece in template.draft().into_iter().flat_map(|paragraph| paragraph.pieces) {
                let Piece::Fact(fact) = piece else { continue };
                assert!(
                    called.contains(fact.as_str()) || fact.as_str().starts_with("said."),
                    "{kind}: {fact}"
                );
            }
        }
        for name in called {
            assert!(FactName::new(name).is_some(), "{name}");
        }
    }
}
