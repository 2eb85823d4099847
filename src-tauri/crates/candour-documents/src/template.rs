//! Letter templates: plain text that a solicitor can read and correct.
//!
//! The whole grammar: front matter in TOML down to a line `---`; a blank line ends a paragraph; `# ` a heading; `? ` a
//! numbered ask; `{fact}` a fact; `[when fact]` above a paragraph; `\{` a brace. No loops, calls, includes or expressions. The front matter lists
//! every fact that the kind has.

pub mod draft;
mod listed;
mod pieces;
pub mod wording;

use crate::blocks::ParaId;
use crate::error::{DocumentError, TemplateProblem};
use crate::facts::FactName;
use draft::{DraftParagraph, Kind, Piece};
use serde::Deserialize;
use std::collections::BTreeMap;

pub use listed::ListedFact;

/// The templates, each under the id of the kind of letter that it is of.
const TEMPLATES: &[(&str, &str)] = &[
    ("chaser", include_str!("../templates/chaser.txt")),
    ("complaint", include_str!("../templates/complaint.txt")),
    ("external-force-request", include_str!("../templates/external-force-request.txt")),
    ("home-secretary-inquiry", include_str!("../templates/home-secretary-inquiry.txt")),
    ("letter-before-claim", include_str!("../templates/letter-before-claim.txt")),
    ("mp-letter", include_str!("../templates/mp-letter.txt")),
    ("preservation", include_str!("../templates/preservation.txt")),
    ("referral-request", include_str!("../templates/referral-request.txt")),
    ("reinvestigation-13b", include_str!("../templates/reinvestigation-13b.txt")),
    ("review-application", include_str!("../templates/review-application.txt")),
    ("sar", include_str!("../templates/sar.txt")),
    ("update-request", include_str!("../templates/update-request.txt")),
    ("vrr-request", include_str!("../templates/vrr-request.txt")),
];

/// A schedule that a letter can have, in the order in which its template names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Annexed {
    /// What is alleged.
    Allegations,
    /// Those complained about.
    Accused,
    /// What an earlier letter asked and was not answered in full.
    Outstanding,
    /// What is said of each allegation in this letter.
    Grounds,
}

/// What a template says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    title: String,
    subject: String,
    annexes: Vec<Annexed>,
    enclosures: Vec<String>,
    to: Vec<String>,
    needs: Vec<String>,
    basis: Vec<String>,
    as_at: toml::value::Datetime,
    #[serde(default)]
    facts: BTreeMap<String, String>,
    #[serde(default, rename = "only-where")]
    only_where: BTreeMap<String, String>,
    #[serde(default)]
    flags: BTreeMap<String, String>,
}

/// A template, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// What the letter is.
    pub title: String,
    /// What stands above its text, with facts in braces.
    pub subject: Vec<Piece>,
    /// Its schedules.
    pub annexes: Vec<Annexed>,
    /// What goes with it, with facts in braces.
    pub enclosures: Vec<Vec<Piece>>,
    /// The ids of the bodies or offices it can go to.
    pub to: Vec<String>,
    /// What the record must hold before it can go.
    pub needs: Vec<String>,
    /// The authorities it rests on.
    pub basis: Vec<String>,
    /// The day on which the law in it was checked, as `2026-11-23`.
    pub as_at: String,
    /// The facts that a letter of its kind has, by name.
    pub facts: Vec<ListedFact>,
    paragraphs: Vec<DraftParagraph>,
}

impl Template {
    /// The paragraphs as a draft to be edited, with ids from 1.
    #[must_use]
    pub fn draft(&self) -> Vec<DraftParagraph> {
        self.paragraphs.clone()
    }
}

/// The source of the template of the Identity Schedule, which is no kind of letter.
pub const IDENTITY_SCHEDULE: &str = include_str!("../templates/identity-schedule.txt");

/// The source of the template of the form on which a client says what the firm may do.
pub const FORM_OF_AUTHORITY: &str = include_str!("../templates/form-of-authority.txt");

/// The source of the template of a kind of letter.
#[must_use]
pub fn of(kind: &str) -> Option<&'static str> {
    TEMPLATES.iter().find(|(id, _)| *id == kind).map(|(_, source)| *source)
}

/// The kinds of letter that have a template.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    TEMPLATES.iter().map(|(id, _)| *id)
}

/// Reads a template.
///
/// # Errors
/// [`DocumentError::Template`] naming the line, counted from 1.
pub fn parse(source: &str) -> Result<Template, DocumentError> {
    let lines: Vec<&str> = source.lines().collect();
    let wrong = |line: usize, problem| DocumentError::Template { line: line + 1, problem };
    let end = lines
        .iter()
        .position(|line| line.trim_end() == "---")
        .ok_or(wrong(0, TemplateProblem::NoFrontMatter))?;
    let front: FrontMatter = toml::from_str(&lines[..end].join("\n")).map_err(|error| {
        let before = error.span().map_or(0, |span| span.start);
        let line = lines[..end].join("\n").bytes().take(before).filter(|byte| *byte == b'\n').count();
        wrong(line, TemplateProblem::FrontMatter)
    })?;
    let facts = listed::of(&front).ok_or(wrong(0, TemplateProblem::FrontMatter))?;
    let FrontMatter { title, subject, annexes, enclosures, to, needs, basis, as_at, .. } = front;
    let read = |line: &String| pieces::parse(line).map_err(|problem| wrong(0, problem));
    let subject = read(&subject)?;
    let enclosures = enclosures.iter().map(read).collect::<Result<_, _>>()?;
    let paragraphs = paragraphs(&lines, end + 1)?;
    Ok(Template {
        title,
        subject,
        annexes,
        enclosures,
        to,
        needs,
        basis,
        as_at: as_at.to_string(),
        facts,
        paragraphs,
    })
}

fn paragraphs(lines: &[&str], from: usize) -> Result<Vec<DraftParagraph>, DocumentError> {
    let mut out = Vec::new();
    let mut at = from;
    while at < lines.len() {
        if lines[at].trim().is_empty() {
            at += 1;
            continue;
        }
        let end = lines[at..].iter().position(|line| line.trim().is_empty()).map_or(lines.len(), |n| at + n);
        let id = ParaId(u32::try_from(out.len() + 1).unwrap_or(u32::MAX));
        out.push(paragraph(id, &lines[at..end], at)?);
        at = end;
    }
    Ok(out)
}

fn paragraph(id: ParaId, lines: &[&str], from: usize) -> Result<DraftParagraph, DocumentError> {
    let wrong = |line: usize, problem| DocumentError::Template { line: line + 1, problem };
    let when = when(lines[0]).map_err(|problem| wrong(from, problem))?;
    let skipped = usize::from(when.is_some());
    let Some((first, rest)) = lines[skipped..].split_first() else {
        return Err(wrong(from, TemplateProblem::WhenAlone));
    };
    let (kind, first) = match (first.strip_prefix("# "), first.strip_prefix("? ")) {
        (Some(words), _) => (Kind::Heading, words),
        (_, Some(words)) => (Kind::Ask, words),
        _ if matches!(first.trim_end(), "#" | "?") => {
            return Err(wrong(from + skipped, TemplateProblem::Blank));
        }
        _ => (Kind::Numbered, *first),
    };
    let words: Vec<&str> = std::iter::once(first).chain(rest.iter().copied()).map(str::trim).collect();
    let pieces = pieces::parse(&words.join(" ")).map_err(|problem| {
        let line = words.iter().position(|line| pieces::parse(line).is_err()).unwrap_or(0);
        wrong(from + skipped + line, problem)
    })?;
    if pieces.is_empty() {
        return Err(wrong(from + skipped, TemplateProblem::Blank));
    }
    Ok(DraftParagraph { id, kind, pieces, when })
}

/// The fact of a line `[when fact]`; `None` for any other line.
fn when(line: &str) -> Result<Option<FactName>, TemplateProblem> {
    let Some(rest) = line.strip_prefix("[when ") else { return Ok(None) };
    let name = rest.trim_end().strip_suffix(']').ok_or(TemplateProblem::When)?;
    FactName::new(name.trim()).map(Some).ok_or(TemplateProblem::When)
}
