//! Phrases that stand in a letter by right, though a client may bear a name that is part of one: what bodies, forces and offices
//! are called, the firm's letterhead, officers whom this recipient may be told of, the shipped words of the template, and the
//! days of what is alleged.

use super::{Material, OfficerNames};
use crate::{AppError, leaks::Leaving, templates::shipped};
use candour_documents::{Document, DraftParagraph, Piece};
use candour_model::{
    classes::RecordClass,
    dates::{DateKind, PartialDate, day_in_words},
    letters::LetterDraft,
    settings::Firm,
    words::Words,
};
use candour_rules::Rules;
use candour_store::identities::Guarded;

/// A shorter stretch of a template could be anybody's name.
const FEWEST_WORDS: usize = 3;

/// What leaves with a letter: its words, its finished bytes, and the name that copies are saved under.
pub(super) fn leaving(
    rules: &Rules,
    draft: &LetterDraft,
    material: &Material,
    names: &OfficerNames,
    (letter, pdf): (Option<Document>, Vec<u8>),
) -> Result<Leaving, AppError> {
    let names_nobody = rules.letter(&draft.kind)?.class <= RecordClass::Anonymised;
    let here = if names_nobody { material.everybody() } else { material.clients() };
    Ok(Leaving {
        letter,
        pdf: Some(pdf),
        whose: if names_nobody { Guarded::Everybody } else { Guarded::Clients },
        file_name: material.file_name(),
        here,
        permitted: phrases(rules, draft, material, names)?,
        ..Leaving::default()
    })
}

/// The phrases of one letter.
fn phrases(
    rules: &Rules,
    draft: &LetterDraft,
    material: &Material,
    names: &OfficerNames,
) -> Result<Vec<String>, AppError> {
    let mut phrases = of_the_directory(rules);
    phrases.extend(material.addressee.lines.iter().cloned());
    phrases.push(material.addressee.in_text.clone());
    let record = &material.record;
    if let Some(office) = &record.office {
        phrases.extend(office.address.iter().cloned());
        phrases.push(office.address.join(" "));
    }
    phrases.extend(record.firm.iter().flat_map(of_firm));
    phrases.extend(names.values().flat_map(of_officer));
    phrases.extend(record.allegations.iter().flat_map(|allegation| of_date(&allegation.happened)));
    phrases.extend(of_template(draft)?);
    Ok(phrases)
}

/// The firm's letterhead, and how it is reached.
pub(crate) fn of_firm(firm: &Firm) -> Vec<String> {
    let one_line = [&firm.name, &firm.regulator_line, &firm.fee_earner, &firm.contact];
    one_line.into_iter().chain(&firm.lines).map(|line| line.as_str().to_owned()).collect()
}

/// What bodies and forces are called, and were.
pub(crate) fn of_the_directory(rules: &Rules) -> Vec<String> {
    let directory = rules.directory();
    let of_forces = directory.forces.into_iter().flat_map(|force| {
        let names = force.names.into_iter().map(|dated| String::from(dated.name));
        names.chain([force.name, force.chief_officer_title, force.psd_name]).collect::<Vec<_>>()
    });
    let of_bodies = directory.bodies.into_iter().flat_map(|body| [body.name, body.addressee]);
    of_bodies.chain(of_forces).collect()
}

/// The whole name, and the last of it: "Sergeant Voss" is the officer, though a client be called Voss.
/// An officer's name, and the family name by itself.
pub(crate) fn of_officer(name: &Words) -> Vec<String> {
    let name = name.as_str().trim();
    let last = name.rsplit(char::is_whitespace).next().unwrap_or(name);
    vec![name.to_owned(), last.to_owned()]
}

/// The days that what is alleged was read as, and its words where they give a day and nothing else.
pub(crate) fn of_date(date: &PartialDate) -> Vec<String> {
    let days = [date.earliest, date.latest].into_iter().flatten().map(day_in_words);
    let words = (date.kind == DateKind::Exact).then(|| date.words.as_str().to_owned());
    words.into_iter().chain(days).collect()
}

/// The sentences that the template was shipped with. What the firm writes in its own is looked at as every other word.
fn of_template(draft: &LetterDraft) -> Result<Vec<String>, AppError> {
    let template = shipped(&draft.kind)?;
    let paragraphs = template.draft();
    let pieces = paragraphs.iter().flat_map(|DraftParagraph { pieces, .. }| pieces).chain(&template.subject);
    let sentences = pieces.filter_map(|piece| match piece {
        Piece::Text(text) => Some(text.split(['.', ';', ':'])),
        Piece::Fact(_) => None,
    });
    let long = sentences.flatten().filter(|sentence| sentence.split_whitespace().count() >= FEWEST_WORDS);
    Ok(long.map(str::to_owned).collect())
}
