//! What goes with a letter: listed as the record stands, and named in its paragraphs.

use super::Material;
use crate::{AppError, papers};
use candour_documents::{DraftParagraph, Facts, Kind, ParaId, filled, template::Template};
use candour_model::{
    classes::RecordClass,
    dates::day_in_words,
    enclosures::{Enclosable, Enclosed, Enclosure, ListedEnclosure, Sending, letter_of},
    letters::{IssuedLetter, LetterDraft},
    papers::{MadePaper, PaperKind},
    words::Words,
};
use candour_rules::{Rules, counting::counted, messages::messages, readiness::EnclosureFacts};
use candour_store::{
    Connection, MatterScope,
    enclosures::{self, FrozenEnclosure},
    letters, papers as made_papers,
};

/// So much of a hash tells two files of a matter apart to a reader.
const SHORT_HASH: usize = 8;

/// What a letter of this wording is begun with.
pub(super) fn begun_with(template: &Template) -> Vec<Enclosure> {
    (1..)
        .zip(&template.enclosures)
        .map(|(id, pieces)| {
            let line =
                DraftParagraph { id: ParaId(id), kind: Kind::Numbered, pieces: pieces.clone(), when: None };
            Enclosure { id, enclosed: Enclosed::Described { words: line.source().into() } }
        })
        .collect()
}

/// What goes with a draft, as the record stands.
pub(super) fn read(
    db: &Connection,
    rules: &Rules,
    draft: &LetterDraft,
) -> Result<Vec<EnclosureFacts>, AppError> {
    if draft.enclosures.is_empty() {
        return Ok(Vec::new());
    }
    let scope = MatterScope::of(draft.matter);
    let made = made_papers::of_matter(db, &scope)?;
    let read = |(place, Enclosure { id, enclosed }): (usize, &Enclosure)| {
        let sealed = enclosures::sealed(db, &scope, enclosed)?;
        let paper = match enclosed {
            Enclosed::Paper { paper } => made.iter().find(|made| made.id == *paper),
            _ => None,
        };
        let (words, names_officers) = match (enclosed, paper) {
            (_, Some(paper)) => (words_of_paper(paper), paper.kind == PaperKind::OfficerSchedule),
            (Enclosed::Letter { letter }, _) => {
                let issued = letters::get(db, &scope, *letter)?;
                let named = rules.body(&issued.to.body)?.duty_to_receive;
                (words_of_letter(&issued, &letters::our_reference(db, &scope, *letter)?), named)
            }
            (Enclosed::Described { words }, _) => (words.clone(), false),
            (Enclosed::Paper { .. }, None) => (Words::default(), false),
        };
        Ok(EnclosureFacts {
            id: *id,
            enclosed: enclosed.clone(),
            class: sealed.as_ref().map(|sealed| sealed.class),
            is_outdated: paper.is_some_and(|paper| made.iter().any(|other| replaces(other, paper))),
            names_officers,
            listed: ListedEnclosure {
                letter: letter_of(place),
                words,
                file: sealed.map(|sealed| sealed.file),
            },
        })
    };
    draft.enclosures.iter().enumerate().map(read).collect()
}

/// Puts into the facts what a paragraph calls each enclosure: "enclosure A".
pub(super) fn put(material: &Material, facts: &mut Facts) {
    for enclosure in &material.record.enclosures {
        facts.text(&name_of(enclosure), format!("enclosure {}", enclosure.listed.letter));
    }
}

/// The name of the fact that names an enclosure.
pub(super) fn name_of(enclosure: &EnclosureFacts) -> String {
    format!("enclosures.e{}", enclosure.id)
}

/// The enclosures as the letter lists them, with their facts filled in.
pub(super) fn listed(material: &Material, facts: &Facts) -> Result<Vec<ListedEnclosure>, AppError> {
    let listed = |enclosure: &EnclosureFacts| {
        let mut listed = enclosure.listed.clone();
        if let Enclosed::Described { words } = &enclosure.enclosed {
            let read = DraftParagraph::from_source(ParaId(0), Kind::Numbered, words.as_str())?;
            listed.words = filled(&read.pieces, facts)?.into();
        }
        Ok(listed)
    };
    material.record.enclosures.iter().map(listed).collect()
}

/// What a letter is issued with: each enclosure as it is listed.
pub(super) fn frozen(material: &Material, facts: &Facts) -> Result<Vec<FrozenEnclosure>, AppError> {
    let enclosed = material.record.enclosures.iter().map(|one| one.enclosed.clone());
    let listed = listed(material, facts)?;
    Ok(enclosed.zip(listed).map(|(enclosed, listed)| FrozenEnclosure { enclosed, listed }).collect())
}

/// How a letter of this length, in bytes, goes with its enclosures to this body.
pub(super) fn sending(
    rules: &Rules,
    body: &candour_model::bodies::BodyId,
    length: u64,
    enclosures: Vec<ListedEnclosure>,
) -> Result<Sending, AppError> {
    let limit_kilobytes = rules.body(body)?.size_limit_kilobytes;
    Ok(Sending { messages: messages(length, &enclosures, limit_kilobytes), enclosures, limit_kilobytes })
}

/// What of the matter is of the letter's class and not enclosed yet, the latest first: papers, then letters.
pub(super) fn enclosable(
    db: &Connection,
    draft: &LetterDraft,
    class: RecordClass,
) -> Result<Vec<Enclosable>, AppError> {
    let scope = MatterScope::of(draft.matter);
    let papers = made_papers::of_matter(db, &scope)?.into_iter().map(|paper| {
        Ok(Enclosable { enclosed: Enclosed::Paper { paper: paper.id }, words: words_of_paper(&paper) })
    });
    let letters = letters::of_matter(db, &scope)?.into_iter().rev().map(|letter| {
        let reference = letters::our_reference(db, &scope, letter.id)?;
        Ok(Enclosable {
            enclosed: Enclosed::Letter { letter: letter.id },
            words: words_of_letter(&letter, &reference),
        })
    });
    let offered: Vec<Enclosable> = papers.chain(letters).collect::<Result<_, AppError>>()?;
    let mut of_its_class = Vec::new();
    for one in offered {
        let is_new = draft.enclosures.iter().all(|already| already.enclosed != one.enclosed);
        let sealed = enclosures::sealed(db, &scope, &one.enclosed)?;
        if is_new && sealed.is_some_and(|sealed| sealed.class == class) {
            of_its_class.push(one);
        }
    }
    Ok(of_its_class)
}

/// Whether a paper is the same as another, made again later.
pub(super) fn replaces(later: &MadePaper, paper: &MadePaper) -> bool {
    let of = |paper: &MadePaper| (paper.kind, paper.form, paper.client);
    of(later) == of(paper) && later.number > paper.number
}

/// What a paper is called where it is listed.
pub(super) fn words_of_paper(paper: &MadePaper) -> Words {
    words(papers::heading(paper.kind), &day_in_words(paper.made_on), paper.pages, &paper.sha256)
}

fn words_of_letter(letter: &IssuedLetter, reference: &Words) -> Words {
    let dated = format!("{} ({})", day_in_words(letter.dated_on), reference.as_str());
    words("Our letter", &dated, letter.pages, &letter.sha256)
}

/// "Schedule of officers of 3 March 2026, two pages, SHA-256 7f3a9c2e…".
fn words(what: &str, of: &str, pages: u32, sha256: &str) -> Words {
    let pages = counted(usize::try_from(pages).unwrap_or(usize::MAX), "page", "pages");
    let short = sha256.get(..SHORT_HASH).unwrap_or(sha256);
    format!("{what} of {of}, {pages}, SHA-256 {short}…").into()
}
