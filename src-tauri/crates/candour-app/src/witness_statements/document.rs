//! A statement as a document: what stands around the account, for a court or for criminal proceedings.

use super::Material;
use candour_documents::{
    Age, Block, Corner, CourtForm, Exhibit, Inline, ParaId, Party, ReadOver, Section9Form, Stage,
    StatementForm, WitnessStatement,
};
use candour_model::{
    dates::day_in_words,
    witness_statements::{CourtParticulars, CriminalParticulars},
    words::Words,
};
use candour_rules::Rules;
use std::fmt::Write;

/// How the first statements of a witness are called.
const ORDINALS: [&str; 10] =
    ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];
/// The ids of the paragraphs begin here, part by part.
const INTRODUCTION: u32 = 1;
const PREPARED: u32 = 10;
const ACCOUNT: u32 = 100;
/// What stands over the account in a statement for a court, whose other parts have headings too.
const ACCOUNT_HEADING: u32 = 99;

/// Who signs that a statement was read over: written by hand, with the name.
const WHO_READ_IT_OVER: &str = "Whoever read it over: name and signature";

/// A statement for a civil court, at some stage.
pub(super) fn for_court(
    rules: &Rules,
    material: &Material,
    said: &CourtParticulars,
    stage: Stage,
) -> WitnessStatement {
    let form = StatementForm::Court(court_form(rules, material, said));
    let account = std::iter::once(heading(ACCOUNT_HEADING, "My account")).chain(account(material));
    statement(material, stage, form, account.collect())
}

/// A statement for criminal proceedings, at some stage. One that is read over ends with what whoever does so declares.
pub(super) fn criminal(
    rules: &Rules,
    material: &Material,
    said: CriminalParticulars,
    stage: Stage,
) -> WitnessStatement {
    let wording = rules.statement_wording();
    let form = StatementForm::Section9(Section9Form {
        heading: "Witness statement".to_owned(),
        basis: wording.criminal_basis.clone(),
        age: said.age.map_or(Age::Over18, Age::Years),
        occupation: material.asked.occupation.as_str().to_owned(),
        declaration: wording.declaration.words.clone(),
    });
    let read_over = said.is_read_over.then(|| ReadOver {
        heading: "Read over".to_owned(),
        words: wording.read_over.words.clone(),
        signs: WHO_READ_IT_OVER.to_owned(),
    });
    WitnessStatement { read_over, ..statement(material, stage, form, account(material).collect()) }
}

fn statement(
    material: &Material,
    stage: Stage,
    form: StatementForm,
    account: Vec<Block>,
) -> WitnessStatement {
    let (witness, day) = (material.witness(), day_in_words(material.today));
    let whose = if material.asked.by_cipher { format!(" {witness}") } else { String::new() };
    let exhibits = material.asked.exhibits.iter().map(|one| Exhibit {
        mark: one.mark.as_str().to_owned(),
        what: vec![Inline::Text(one.what.as_str().to_owned())],
    });
    WitnessStatement {
        title: format!("Statement{whose}, {day}"),
        stage,
        witness: witness.to_owned(),
        form,
        account,
        exhibits: exhibits.collect(),
        read_over: None,
    }
}

/// The account, a numbered paragraph each.
fn account(material: &Material) -> impl Iterator<Item = Block> + '_ {
    (ACCOUNT..).zip(&material.paragraphs).map(|(id, one)| numbered(id, one.text.as_str()))
}

fn court_form(rules: &Rules, material: &Material, said: &CourtParticulars) -> CourtForm {
    let witness = material.witness();
    let party = |name: &Words, role: &str| Party { name: name.as_str().to_owned(), role: role.to_owned() };
    CourtForm {
        corner: Corner {
            party: said.side.as_str().to_owned(),
            witness: if material.asked.by_cipher { witness.to_owned() } else { with_initials(witness) },
            number: said.number,
            made: None,
        },
        court: said.court.iter().map(|line| line.as_str().to_owned()).collect(),
        claim: said.claim.as_str().to_owned(),
        parties: vec![party(&said.claimant, "Claimant"), party(&said.defendant, "Defendant")],
        heading: called(said.number, witness),
        introduction: introduction(material, said),
        prepared: vec![
            heading(PREPARED, "How this statement was prepared"),
            numbered(PREPARED + 1, said.prepared.as_str()),
        ],
        truth: rules.statement_wording().truth.words.clone(),
    }
}

/// Who the witness is, for whom it is made, and what is own knowledge.
fn introduction(material: &Material, said: &CourtParticulars) -> Vec<Block> {
    let (witness, occupation) = (material.witness(), material.asked.occupation.as_str());
    let opening = format!("I, {witness}, of {}, {occupation}, will say as follows:", said.address.as_str());
    let mut made = format!("I make this statement for the {}.", said.side.as_str());
    if material.asked.by_cipher {
        let _ = write!(made, " By {} I am called {witness} in these proceedings.", said.order.as_str());
    }
    let known = "The facts in this statement are within my own knowledge unless I say otherwise. Where they are not, I say \
                 from whom or from what I have them, and I believe them to be true.";
    vec![
        Block::Para { id: ParaId(INTRODUCTION), text: vec![opening.into()] },
        numbered(INTRODUCTION + 1, &made),
        numbered(INTRODUCTION + 2, known),
    ]
}

/// "First witness statement of K7-4Q".
fn called(number: u16, witness: &str) -> String {
    let ordinal = usize::from(number).checked_sub(1).and_then(|at| ORDINALS.get(at));
    ordinal.map_or_else(
        || format!("Witness statement no. {number} of {witness}"),
        |ordinal| format!("{ordinal} witness statement of {witness}"),
    )
}

/// The initials and the last name: "Ł. Wróbel-Żak".
fn with_initials(name: &str) -> String {
    let parts: Vec<&str> = name.split_whitespace().collect();
    let Some((last, before)) = parts.split_last() else { return name.to_owned() };
    let initials = before.iter().filter_map(|part| part.chars().next()).map(|first| format!("{first}. "));
    initials.chain([(*last).to_owned()]).collect()
}

fn heading(id: u32, words: &str) -> Block {
    Block::Heading { id: ParaId(id), text: vec![words.into()] }
}

fn numbered(id: u32, words: &str) -> Block {
    let mut text = Vec::new();
    for (at, line) in words.trim().lines().enumerate() {
        if at > 0 {
            text.push(Inline::Break);
        }
        text.push(Inline::Text(line.to_owned()));
    }
    Block::Numbered { id: ParaId(id), text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_called_by_its_number_and_the_corner_has_initials() {
        assert_eq!(called(1, "K7-4Q"), "First witness statement of K7-4Q");
        assert_eq!(called(11, "K7-4Q"), "Witness statement no. 11 of K7-4Q");
        assert_eq!(with_initials("Łucja Maria Wróbel-Żak"), "Ł. M. Wróbel-Żak");
        assert_eq!(with_initials("Oriel"), "Oriel");
    }
}
