//! Whether anything that shows who a client is stands in what goes with a letter, by the names of today: a client may have been taken
//! on, or a name learnt, since it was made. It is looked for while the letter is written, and once more when it is issued.

use super::{
    Material, OfficerNames,
    enclosures::{replaces, words_of_paper},
    permitted,
};
use crate::{App, AppError, bodies::current, leaks::Leaving, making::Making, papers};
use candour_model::{
    dates::CivilDate,
    enclosures::Enclosed,
    letters::{Finding, IssuedLetter, LetterDraft, Settle, Weight},
    papers::{MadePaper, PaperKind},
    words::Words,
};
use candour_rules::{Rules, readiness::EnclosureFacts};
use candour_store::{
    Connection, MatterScope, Transaction,
    audit::{AuditDraft, Head},
    enclosures, letters, matters, papers as made_papers,
};
use candour_vault::sealed_files;
use std::{
    collections::VecDeque,
    sync::{Arc, PoisonError},
};

/// Of so many sealed files is remembered what was found in them.
const MOST_HELD: usize = 48;

/// What was found in sealed files while letters were written, so that none is opened at every key: kinds of facts, ciphers and places,
/// and no name. It holds for one day and for as long as nothing is recorded: whatever changes a name, or a phrase that may stand in
/// what leaves, adds an entry to the chain. Keeping a draft adds none.
#[derive(Default)]
pub(crate) struct LookedThrough {
    as_at: Option<(Head, CivilDate)>,
    held: VecDeque<(Sealed, Vec<Finding>)>,
}

/// A sealed file, looked through for a letter to somebody who may be told of officers, or who may not.
#[derive(PartialEq, Eq)]
struct Sealed {
    sha256: String,
    tells_of_officers: bool,
}

impl LookedThrough {
    /// Forgets everything where the record has gone on, or the day.
    fn bring_up_to(&mut self, as_at: (Head, CivilDate)) {
        if self.as_at != Some(as_at) {
            self.held.clear();
            self.as_at = Some(as_at);
        }
    }

    /// What was found in a sealed file; what looking finds, where nobody has looked yet.
    fn found(
        &mut self,
        sealed: Sealed,
        look: impl FnOnce() -> Result<Vec<Finding>, AppError>,
    ) -> Result<Vec<Finding>, AppError> {
        if let Some((_, found)) = self.held.iter().find(|(held, _)| *held == sealed) {
            return Ok(found.clone());
        }
        let found = look()?;
        if self.held.len() == MOST_HELD {
            self.held.pop_front();
        }
        self.held.push_back((sealed, found.clone()));
        Ok(found)
    }
}

impl App {
    /// What is found in the enclosures of a letter that is being written. That names are looked for is recorded with the letter itself,
    /// the first time in a session. What is of another class than the letter stops it as it is, and is not opened.
    pub(super) fn found_in_enclosures(
        &self,
        rules: &Rules,
        draft: &LetterDraft,
        material: &Material,
        names: &OfficerNames,
    ) -> Result<Vec<Finding>, AppError> {
        let class = rules.letter(&draft.kind)?.class;
        let enclosed = material.record.enclosures.iter().filter(|one| one.class == Some(class));
        let enclosed: Vec<EnclosureFacts> = enclosed.cloned().collect();
        if enclosed.is_empty() {
            return Ok(Vec::new());
        }
        let (with, draft, names) = (self.making()?, draft.clone(), names.clone());
        let looked_through = Arc::clone(&self.open()?.looked_through);
        self.read(move |db| {
            // In one job with where the chain stands: a correction between the two would be held back.
            let with = Making { rules: current(&with.shipped, db)?, ..with };
            let mut held = looked_through.lock().unwrap_or_else(PoisonError::into_inner);
            held.bring_up_to((Head::of(db)?, with.today));
            let mut look_at = |enclosed: &Enclosed, sha256: &str| {
                let sealed = Sealed { sha256: sha256.to_owned(), tells_of_officers: !names.is_empty() };
                held.found(sealed, || look(db, &with, (&draft, &names), enclosed))
            };
            let mut stops = Vec::new();
            for enclosure in &enclosed {
                let Some(file) = &enclosure.listed.file else { continue };
                stops.extend(match look_at(&enclosure.enclosed, &file.sha256) {
                    Ok(found) if found.is_empty() => found,
                    Ok(found) => {
                        let later = later(db, &draft, &enclosure.enclosed, |paper| {
                            look_at(&Enclosed::Paper { paper: paper.id }, &paper.sha256)
                        })?;
                        said_of(enclosure, later.as_ref(), found)
                    }
                    Err(error @ (AppError::Vault(_) | AppError::Document(_))) => {
                        vec![unread(enclosure, &error)]
                    }
                    Err(error) => return Err(error),
                });
            }
            Ok(stops)
        })
    }
}

/// Looks through the bytes of every enclosure for what shows who a client is, whatever was found before, and writes down that it
/// was done.
pub(super) fn look_through(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    with: &Making,
    (draft, names): (&LetterDraft, &OfficerNames),
    enclosed: &[EnclosureFacts],
) -> Result<Vec<Finding>, AppError> {
    let mut stops = Vec::new();
    for enclosure in enclosed {
        let as_it_leaves = |paper: &MadePaper, bytes: Vec<u8>| {
            papers::as_it_leaves(tx, audit, with, paper, (Some(bytes), None))
        };
        let leaving = leaving(tx, with, (draft, names), &enclosure.enclosed, as_it_leaves)?;
        let Some(leaving) = leaving else { continue };
        let looked = leaving.findings(tx, &with.keys)?;
        looked.record(audit);
        if !looked.findings.is_empty() {
            let later = later(tx, draft, &enclosure.enclosed, |paper| {
                look(tx, with, (draft, names), &Enclosed::Paper { paper: paper.id })
            })?;
            stops.extend(said_of(enclosure, later.as_ref(), looked.findings));
        }
    }
    Ok(stops)
}

/// What is found in an enclosure of a letter that may name these officers. No name is revealed for it.
fn look(
    db: &Connection,
    with: &Making,
    (draft, names): (&LetterDraft, &OfficerNames),
    enclosed: &Enclosed,
) -> Result<Vec<Finding>, AppError> {
    let as_it_leaves = |paper: &MadePaper, bytes: Vec<u8>| {
        let names_officers = paper.kind == PaperKind::OfficerSchedule;
        let said = if names_officers { names.clone() } else { OfficerNames::new() };
        papers::as_it_leaves_saying(db, with, paper, said, (Some(bytes), None))
    };
    Ok(match leaving(db, with, (draft, names), enclosed, as_it_leaves)? {
        Some(leaving) => leaving.findings(db, &with.keys)?.findings,
        None => Vec::new(),
    })
}

/// An enclosure as it leaves, with the phrases that stand in it by right; nothing of what is only named.
fn leaving(
    db: &Connection,
    with: &Making,
    (draft, names): (&LetterDraft, &OfficerNames),
    enclosed: &Enclosed,
    paper_as_it_leaves: impl FnOnce(&MadePaper, Vec<u8>) -> Result<Leaving, AppError>,
) -> Result<Option<Leaving>, AppError> {
    let scope = MatterScope::of(draft.matter);
    let Some(sealed) = enclosures::sealed(db, &scope, enclosed)? else { return Ok(None) };
    let key = matters::key(db, &with.keys, &scope)?;
    let bytes = sealed_files::open(&with.folder, &key, &sealed.blob)?.to_vec();
    Ok(match enclosed {
        Enclosed::Paper { paper } => Some(paper_as_it_leaves(&made_papers::get(db, &scope, *paper)?, bytes)?),
        Enclosed::Letter { letter } => {
            let issued = letters::get(db, &scope, *letter)?;
            let as_draft = of_issued(draft, &issued);
            let material = Material::read(db, &with.rules, &as_draft, names, issued.number, with.today)?;
            Some(permitted::leaving(&with.rules, &as_draft, &material, names, (None, bytes))?)
        }
        Enclosed::Described { .. } => None,
    })
}

/// What an issued letter was written on, for the phrases that stand in it by right.
fn of_issued(draft: &LetterDraft, issued: &IssuedLetter) -> LetterDraft {
    LetterDraft {
        id: issued.id,
        kind: issued.kind.clone(),
        to: issued.to.clone(),
        occasion: issued.occasion.clone(),
        dated_on: issued.dated_on,
        reply_by: issued.reply_by,
        paragraphs: Vec::new(),
        enclosures: Vec::new(),
        ..draft.clone()
    }
}

/// What the same paper is called as it was last made since, where it is not enclosed already and looking through it finds nothing.
fn later(
    db: &Connection,
    draft: &LetterDraft,
    enclosed: &Enclosed,
    look: impl FnOnce(&MadePaper) -> Result<Vec<Finding>, AppError>,
) -> Result<Option<Words>, AppError> {
    let Enclosed::Paper { paper } = enclosed else { return Ok(None) };
    let scope = MatterScope::of(draft.matter);
    let paper = made_papers::get(db, &scope, *paper)?;
    let made = made_papers::of_matter(db, &scope)?;
    let Some(last) = made.iter().find(|other| replaces(other, &paper)) else { return Ok(None) };
    let is_enclosed = draft.enclosures.iter().any(|one| one.enclosed == Enclosed::Paper { paper: last.id });
    let names_nobody = !is_enclosed && look(last).is_ok_and(|found| found.is_empty());
    Ok(names_nobody.then(|| words_of_paper(last)))
}

/// What was found in an enclosure, as what stops the letter that it goes with.
fn said_of(enclosure: &EnclosureFacts, later: Option<&Words>, found: Vec<Finding>) -> Vec<Finding> {
    let letter = &enclosure.listed.letter;
    let words = enclosure.listed.words.as_str();
    let instead = match (&enclosure.enclosed, later) {
        (_, Some(later)) => {
            format!("enclose in its place what was made since, in which nobody is named: {}", later.as_str())
        }
        (Enclosed::Paper { .. }, None) => {
            "mend what it is made of, make it again and enclose that".to_owned()
        }
        _ => "say in this letter what it is wanted for: what was issued does not change".to_owned(),
    };
    let remedy = format!("Take it out ({words}), or {instead}. Nothing goes that shows who that is.");
    let said = |finding: Finding| Finding {
        id: format!("enclosures.{letter}.{}", finding.id),
        title: format!("Enclosure {letter}: {}", finding.title),
        remedy: remedy.clone(),
        ..finding
    };
    found.into_iter().map(said).collect()
}

/// What cannot be looked through does not go.
fn unread(enclosure: &EnclosureFacts, error: &AppError) -> Finding {
    let letter = &enclosure.listed.letter;
    let words = error.words();
    Finding {
        id: format!("enclosures.{letter}.unread"),
        weight: Weight::Stop,
        title: format!("Enclosure {letter} cannot be looked through for names"),
        remedy: format!("{} {} Or take the enclosure out.", words.problem, words.remedy),
        settle: Settle::Letter,
        can_be_accepted: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a file had to be looked through.
    fn is_opened(held: &mut LookedThrough, number: usize) -> bool {
        let mut is_opened = false;
        let sealed = Sealed { sha256: number.to_string(), tells_of_officers: false };
        let look = || {
            is_opened = true;
            Ok(Vec::new())
        };
        held.found(sealed, look).unwrap();
        is_opened
    }

    #[test]
    fn a_file_is_opened_once_until_the_record_goes_on() {
        let (mut held, day) = (LookedThrough::default(), CivilDate::default());
        held.bring_up_to((Head::NONE, day));
        assert!(is_opened(&mut held, 1));
        held.bring_up_to((Head::NONE, day));
        assert!(!is_opened(&mut held, 1));
        held.bring_up_to((Head { n: 1, ..Head::NONE }, day));
        assert!(is_opened(&mut held, 1));
    }

    #[test]
    fn no_more_is_held_than_a_few_dozen() {
        let mut held = LookedThrough::default();
        for number in 0..=MOST_HELD {
            assert!(is_opened(&mut held, number));
        }
        assert_eq!(held.held.len(), MOST_HELD);
        assert!(!is_opened(&mut held, MOST_HELD));
        assert!(is_opened(&mut held, 0));
    }
}
