//! What stands in a paper that names nobody where another has ciphers, references and words that somebody typed: numbers, days, what
//! bodies are called, and words that are shipped.

use super::Material;
use crate::templates::shipped;
use candour_documents::{Facts, Kind, filled};
use candour_model::{
    allegations::ToldBody,
    asks::AskLine,
    correspondence::{Correspondence, Direction, Means},
    dates::{PartialDate, day_in_words},
    deadlines::DeadlineRule,
    failings::FailingRow,
    ids::PartyId,
    letters::IssuedLetter,
};
use candour_rules::{Rules, RulesError};

/// What a client is called: "the client", or by a number that holds in this paper alone. Nobody else is spoken of.
pub(super) fn called(material: &Material, party: PartyId) -> String {
    match material.clients.iter().position(|client| client.party == party) {
        Some(_) if material.clients.len() == 1 => "the client".to_owned(),
        Some(at) => format!("client {}", at + 1),
        None => "somebody".to_owned(),
    }
}

/// An entry of the ledger by its number: "Letter 2", "Entry 4".
pub(super) fn entry_named(material: &Material, entry: &Correspondence) -> String {
    match (letter_of(material, entry), material.numbers.get(&entry.id)) {
        (Some(letter), _) => format!("Letter {}", letter.number),
        (None, Some(number)) => format!("Entry {number}"),
        (None, None) => "Our ledger".to_owned(),
    }
}

/// What went or came, without its subject: of a letter that was written here, what kind of letter it is.
pub(super) fn passed(material: &Material, entry: &Correspondence) -> String {
    let by_telephone = entry.means == Some(Means::Telephone);
    match entry.direction {
        Direction::Out => {
            match letter_of(material, entry).map(|letter| material.shipped.letter(&letter.kind)) {
                Some(Ok(kind)) => format!("Letter sent: {}", kind.title),
                _ if by_telephone => "Telephone call made".to_owned(),
                _ => "Letter sent".to_owned(),
            }
        }
        Direction::In if entry.only_acknowledges => "Acknowledgement received".to_owned(),
        Direction::In if by_telephone => "Telephone call received".to_owned(),
        Direction::In => "Reply received".to_owned(),
    }
}

/// The days that something was read as, without the words in which it was said.
pub(super) fn days(when: &PartialDate) -> String {
    match (when.earliest, when.latest) {
        (Some(first), Some(last)) if first == last => day_in_words(first),
        (Some(first), Some(last)) => format!("{} to {}", day_in_words(first), day_in_words(last)),
        (Some(first), None) => format!("{} or later", day_in_words(first)),
        (None, Some(last)) => format!("{} or earlier", day_in_words(last)),
        (None, None) => "Not known".to_owned(),
    }
}

/// The force or the body that was told of something.
pub(super) fn told(rules: &Rules, body: &ToldBody) -> Result<String, RulesError> {
    match body {
        ToldBody::Force { force } => Ok(rules.force(force)?.name.clone()),
        ToldBody::Body { body } => Ok(rules.body(body)?.name.clone()),
    }
}

/// An ask as the shipped template words it, where that is how it was asked; else nothing, for the words may be anybody's.
pub(super) fn quoted(
    rules: &Rules,
    material: &Material,
    sent: &Correspondence,
    line: &AskLine,
) -> Option<String> {
    let wording = line.ask.wording.as_str();
    let letter = letter_of(material, sent)?;
    shipped_asks(rules, material, letter).into_iter().find(|ask| ask == wording)
}

/// The asks of the shipped template of a letter that hold no fact but what the force and the addressee are called.
fn shipped_asks(rules: &Rules, material: &Material, letter: &IssuedLetter) -> Vec<String> {
    let Ok(template) = shipped(&letter.kind) else { return Vec::new() };
    let mut facts = Facts::new();
    if let Ok(force) = rules.force(&material.matter.force) {
        facts.text("force.name", force.in_text());
    }
    if let Ok(addressee) = rules.office_of(&letter.to) {
        facts.text("addressee.name", addressee.in_text);
    }
    let asks = template.draft().into_iter().filter(|paragraph| paragraph.kind == Kind::Ask);
    asks.filter_map(|ask| filled(&ask.pieces, &facts).ok()).collect()
}

/// What the shipped rules call a duty that was missed where others may see it, and its provision; the firm's own words may name
/// anybody.
pub(super) fn duty<'m>(material: &'m Material, figure: &FailingRow) -> Option<(&'m str, &'m str)> {
    let is_it =
        |rule: &&DeadlineRule| rule.title == figure.duty && rule.authority.citation == figure.citation;
    let rule = material.shipped.deadline_rules().iter().find(is_it)?;
    Some((material.shipped.neutral_title(&rule.id).ok()?, &rule.authority.citation))
}

fn letter_of<'m>(material: &'m Material, entry: &Correspondence) -> Option<&'m IssuedLetter> {
    material.letters.iter().find(|letter| Some(letter.id) == entry.letter)
}
