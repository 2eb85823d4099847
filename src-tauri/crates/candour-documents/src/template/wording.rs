//! The firm's own wording of a letter: its subject and its paragraphs in the grammar of templates, read as shipped ones are.

use super::{
    Template,
    draft::{DraftParagraph, Kind, Piece},
    paragraph, paragraphs, pieces,
};
use crate::{
    blocks::ParaId,
    error::{DocumentError, TemplateProblem},
    facts::FactName,
};
use std::collections::BTreeSet;

/// A paragraph as a person writes it.
#[derive(Clone, Copy)]
pub struct Written<'w> {
    /// What it is.
    pub kind: Kind,
    /// Its words, with facts in braces.
    pub source: &'w str,
    /// The fact without which it is left out.
    pub when: Option<&'w str>,
}

/// Where in a wording something is not right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In the line above the text.
    Subject,
    /// In a paragraph, counted from 1 with headings and asks.
    Paragraph(usize),
    /// In no one place.
    Whole,
}

/// What is not right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not written as templates are.
    Unreadable(TemplateProblem),
    /// It begins with a mark that would make something else of it.
    Mark,
    /// It takes a fact that the letter does not have.
    UnknownFact(FactName),
    /// It prints a fact that has no words.
    NoWords(FactName),
    /// It stands under a condition that the letter does not have.
    UnknownCondition,
    /// Nothing is asked, though the shipped wording asks for something.
    NoAsk,
}

impl Template {
    /// The same template with the firm's subject and paragraphs.
    ///
    /// # Errors
    /// [`DocumentError::Template`] naming the line of `body`, counted from 1, or 0 for the subject.
    pub fn reworded(&self, subject: &str, body: &str) -> Result<Self, DocumentError> {
        let lines: Vec<&str> = body.lines().collect();
        let subject =
            pieces::parse(subject).map_err(|problem| DocumentError::Template { line: 0, problem })?;
        Ok(Self { subject, paragraphs: paragraphs(&lines, 0)?, ..self.clone() })
    }

    /// The subject as one line of template text.
    #[must_use]
    pub fn subject_source(&self) -> String {
        pieces::print(&self.subject)
    }

    /// The facts that its subject and paragraphs print.
    #[must_use]
    pub fn facts_printed(&self) -> BTreeSet<FactName> {
        printed(&self.subject, &self.paragraphs)
    }

    /// What of this wording does not fit the kind that it is of: facts that letters of the kind do not have, and that nothing is
    /// asked where the shipped template asks.
    #[must_use]
    pub fn faults(&self, shipped: &Self) -> Vec<(Place, Fault)> {
        let mut faults: Vec<_> = facts(&self.subject)
            .filter_map(|fact| Some((Place::Subject, shipped.fault_of(&fact)?)))
            .collect();
        for (number, paragraph) in (1..).zip(&self.paragraphs) {
            let place = Place::Paragraph(number);
            if paragraph.when.as_ref().is_some_and(|fact| shipped.listed(fact).is_none()) {
                faults.push((place, Fault::UnknownCondition));
            }
            faults
                .extend(facts(&paragraph.pieces).filter_map(|fact| Some((place, shipped.fault_of(&fact)?))));
        }
        if shipped.asks() && !self.asks() {
            faults.push((Place::Whole, Fault::NoAsk));
        }
        faults
    }

    /// Facts that are not always known and are printed where nothing says when: without them the letter could not be drawn.
    #[must_use]
    pub fn unconditional(&self) -> Vec<(Place, FactName)> {
        let is_sometimes =
            |fact: &FactName| self.listed(fact).is_some_and(|listed| listed.only_where.is_some());
        let in_subject = facts(&self.subject).map(|fact| (Place::Subject, fact));
        let in_paragraphs = (1..)
            .zip(&self.paragraphs)
            .filter(|(_, paragraph)| paragraph.when.is_none())
            .flat_map(|(number, one)| facts(&one.pieces).map(move |fact| (Place::Paragraph(number), fact)));
        in_subject.chain(in_paragraphs).filter(|(_, fact)| is_sometimes(fact)).collect()
    }

    fn asks(&self) -> bool {
        self.paragraphs.iter().any(|paragraph| paragraph.kind == Kind::Ask)
    }

    fn listed(&self, fact: &FactName) -> Option<&super::ListedFact> {
        self.facts.iter().find(|listed| listed.name == *fact)
    }

    fn fault_of(&self, fact: &FactName) -> Option<Fault> {
        match self.listed(fact) {
            None => Some(Fault::UnknownFact(fact.clone())),
            Some(listed) if listed.is_flag => Some(Fault::NoWords(fact.clone())),
            Some(_) => None,
        }
    }
}

/// The facts that a subject and paragraphs print.
#[must_use]
pub fn printed(subject: &[Piece], paragraphs: &[DraftParagraph]) -> BTreeSet<FactName> {
    facts(paragraphs.iter().flat_map(|paragraph| &paragraph.pieces).chain(subject)).collect()
}

/// Reads paragraphs as a person writes them.
///
/// # Errors
/// What is not written as templates are, paragraph by paragraph.
pub fn read(written: &[Written<'_>]) -> Result<Vec<DraftParagraph>, Vec<(Place, Fault)>> {
    let mut read = Vec::new();
    let mut faults = Vec::new();
    for (number, one) in (1..).zip(written) {
        match read_one(ParaId(u32::try_from(number).unwrap_or(u32::MAX)), one) {
            Ok(paragraph) => read.push(paragraph),
            Err(fault) => faults.push((Place::Paragraph(number), fault)),
        }
    }
    if faults.is_empty() { Ok(read) } else { Err(faults) }
}

/// Reads a subject as a person writes it, and gives the line that [`Template::reworded`] takes.
///
/// # Errors
/// What is not written as templates are.
pub fn read_subject(subject: &str) -> Result<String, (Place, Fault)> {
    let line = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    let problem = match pieces::parse(&line) {
        Ok(pieces) if pieces.is_empty() => TemplateProblem::Blank,
        Ok(_) => return Ok(line),
        Err(problem) => problem,
    };
    Err((Place::Subject, Fault::Unreadable(problem)))
}

/// The paragraphs as the text of a template.
#[must_use]
pub fn body(paragraphs: &[DraftParagraph]) -> String {
    paragraphs.iter().map(text).collect::<Vec<_>>().join("\n\n")
}

fn text(paragraph: &DraftParagraph) -> String {
    let when = paragraph.when.as_ref().map_or_else(String::new, |fact| format!("[when {fact}]\n"));
    let mark = match paragraph.kind {
        Kind::Heading => "# ",
        Kind::Numbered => "",
        Kind::Ask => "? ",
    };
    format!("{when}{mark}{}", paragraph.source())
}

fn read_one(id: ParaId, written: &Written<'_>) -> Result<DraftParagraph, Fault> {
    let source = written.source.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut read = DraftParagraph::from_source(id, written.kind, &source).map_err(|error| match error {
        DocumentError::Template { problem, .. } => Fault::Unreadable(problem),
        _ => Fault::Unreadable(TemplateProblem::Brace),
    })?;
    if read.pieces.is_empty() {
        return Err(Fault::Unreadable(TemplateProblem::Blank));
    }
    read.when = match written.when {
        Some(when) => Some(FactName::new(when).ok_or(Fault::UnknownCondition)?),
        None => None,
    };
    let line = text(&read);
    match paragraph(id, &line.lines().collect::<Vec<_>>(), 0) {
        Ok(again) if again == read => Ok(read),
        _ => Err(Fault::Mark),
    }
}

fn facts<'p>(pieces: impl IntoIterator<Item = &'p Piece>) -> impl Iterator<Item = FactName> {
    pieces.into_iter().filter_map(|piece| match piece {
        Piece::Fact(fact) => Some(fact.clone()),
        Piece::Text(_) => None,
    })
}
