//! What was written for a letter's particulars, as facts for its template: `said.` and the particular's id.

use super::{Material, facts::sentence};
use candour_documents::Facts;
use candour_model::{
    particulars::{AskedParticular, ParticularForm, SaidParticular},
    words::Words,
};
use candour_rules::{Rules, counting::listed};

/// Puts into the facts what was written. One that is asked of each allegation is said of each, by its number.
pub(super) fn put(rules: &Rules, material: &Material, facts: &mut Facts) {
    let record = &material.record;
    let mut together: Vec<(String, Vec<String>)> = Vec::new();
    for asked in rules.asked_particulars(record) {
        let Some(words) = SaidParticular::words_of(&record.said, &asked.particular, asked.allegation) else {
            continue;
        };
        let name = format!("said.{}", asked.particular.0);
        match asked.number {
            None => drop(facts.text(&name, read(&asked, words))),
            Some(number) => {
                let said = format!("Allegation {number}: {}", read(&asked, words));
                match together.iter_mut().find(|(of, _)| *of == name) {
                    Some((_, each)) => each.push(said),
                    None => together.push((name, vec![said])),
                }
            }
        }
    }
    for (name, each) in together {
        facts.text(&name, each.join(" "));
    }
}

/// The words as their form has them stand in the letter.
fn read(asked: &AskedParticular, words: &Words) -> String {
    let lines = words.as_str().lines().map(str::trim).filter(|line| !line.is_empty());
    match asked.form {
        ParticularForm::Phrase => lines.collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned(),
        ParticularForm::Sentences => lines.map(sentence).collect::<Vec<_>>().join(" "),
        ParticularForm::Things => {
            listed(&lines.map(|line| line.trim_end_matches(['.', ';', ','])).collect::<Vec<_>>())
        }
    }
}
