//! What a person writes as a template, read as shipped ones are; and what such a wording leaves out.

use crate::{AppError, letters::kind_of};
use candour_documents::{
    DraftParagraph, FactName, Kind, TemplateProblem,
    template::{
        Template,
        wording::{self, Fault, Place, Written},
    },
};
use candour_model::{
    bodies::BodyId,
    checks::FieldProblem,
    letters::LetterKind,
    templates::{TemplateParagraph, TemplateWording},
};
use candour_rules::Rules;
use std::collections::BTreeSet;

/// A particular for which a wording has no place, though the shipped one has.
pub(crate) struct Lost {
    /// What it is.
    pub(crate) what: String,
    /// The facts that are printed nowhere; at least one.
    pub(crate) facts: Vec<String>,
}

impl Lost {
    /// `{evidence.listed}`.
    pub(crate) fn in_braces(&self) -> String {
        self.facts.iter().map(|fact| format!("{{{fact}}}")).collect::<Vec<_>>().join(", ")
    }
}

/// The particulars that a letter must have, to one body or to whomever it goes, that the shipped wording prints, and that is printed
/// nowhere by a wording that prints these.
pub(crate) fn lost(
    rules: &Rules,
    (kind, to): (&LetterKind, Option<&BodyId>),
    shipped: &Template,
    printed: &BTreeSet<FactName>,
) -> Result<Vec<Lost>, AppError> {
    let before = shipped.facts_printed();
    let is_gone = |fact: &String| {
        before.iter().any(|had| had.as_str() == fact) && printed.iter().all(|has| has.as_str() != fact)
    };
    let lost = rules.placed_particulars(kind, to)?.into_iter().map(|particular| Lost {
        what: particular.what.to_owned(),
        facts: particular.facts.into_iter().filter(is_gone).collect(),
    });
    Ok(lost.filter(|particular| !particular.facts.is_empty()).collect())
}

/// The firm's wording as it is kept: spaces and new lines within a paragraph are single spaces.
///
/// # Errors
/// What is not written as templates are, and what the kind of letter does not have, at its field.
pub(super) fn own(shipped: &Template, wording: &TemplateWording) -> Result<TemplateWording, AppError> {
    let read = read(wording).map_err(|faults| problems(shipped, &faults))?;
    let own = shipped.reworded(&read.0, &wording::body(&read.1))?;
    let faults = own.faults(shipped);
    if faults.is_empty() { Ok(super::shown::wording(&own)) } else { Err(problems(shipped, &faults)) }
}

/// The text of a wording that was read before, in the grammar of templates.
pub(super) fn source(wording: &TemplateWording) -> Result<String, AppError> {
    let (_, paragraphs) = read(wording).map_err(|_| AppError::at("paragraphs", "This cannot be read"))?;
    Ok(wording::body(&paragraphs))
}

/// The subject and the paragraphs.
type Read = (String, Vec<DraftParagraph>);

fn read(wording: &TemplateWording) -> Result<Read, Vec<(Place, Fault)>> {
    let written: Vec<Written<'_>> = wording.paragraphs.iter().map(written).collect();
    match (wording::read_subject(wording.subject.as_str()), wording::read(&written)) {
        (Ok(subject), Ok(paragraphs)) => Ok((subject, paragraphs)),
        (subject, paragraphs) => {
            Err(subject.err().into_iter().chain(paragraphs.err().unwrap_or_default()).collect())
        }
    }
}

fn written(paragraph: &TemplateParagraph) -> Written<'_> {
    Written {
        kind: kind_of(paragraph.kind),
        source: paragraph.source.as_str(),
        when: paragraph.when.as_deref(),
    }
}

fn problems(shipped: &Template, faults: &[(Place, Fault)]) -> AppError {
    let problem = |(place, fault): &(Place, Fault)| {
        let field = match place {
            Place::Subject => "subject".to_owned(),
            Place::Paragraph(number) => format!("paragraphs.{number}"),
            Place::Whole => "paragraphs".to_owned(),
        };
        FieldProblem { field, problem: in_words(shipped, *place, fault) }
    };
    AppError::Invalid(faults.iter().map(problem).collect())
}

/// A fault in a sentence without a full stop.
pub(super) fn in_words(shipped: &Template, place: Place, fault: &Fault) -> String {
    let at = place_in_words(place);
    match fault {
        Fault::Unreadable(TemplateProblem::Blank) => format!("{at} has no words: write them, or take it out"),
        Fault::Unreadable(_) => format!(
            "{at} has a brace that holds no fact: choose the fact from the list, or write \\{{ for a brace"
        ),
        Fault::Mark => format!("{at} begins with #, ? or [when, or has \\ before a fact: write it otherwise"),
        Fault::UnknownFact(fact) => format!("{at} takes {{{fact}}}, which this letter does not have"),
        Fault::NoWords(fact) => {
            format!("{at} prints {{{fact}}}, which has no words and can only be a condition")
        }
        Fault::UnknownCondition => format!("{at} stands under a condition that this letter does not have"),
        Fault::NoAsk => {
            let asks = shipped.draft().iter().filter(|paragraph| paragraph.kind == Kind::Ask).count();
            format!(
                "No paragraph asks for anything: the shipped wording has {asks} that do, so keep at least one"
            )
        }
    }
}

/// `Paragraph 4`.
pub(super) fn place_in_words(place: Place) -> String {
    match place {
        Place::Subject => "The subject".to_owned(),
        Place::Paragraph(number) => format!("Paragraph {number}"),
        Place::Whole => "The wording".to_owned(),
    }
}
