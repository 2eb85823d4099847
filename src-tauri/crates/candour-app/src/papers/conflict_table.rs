//! The table of conflicts: what stands against those who decide and those who do the work, by rule and by what was recorded. It is
//! about structure alone. What goes out holds only what is certain; what the firm makes of it stays with the file.

use super::{Material, blocks};
use crate::{
    AppError,
    cells::{column, text},
};
use candour_documents::{Block, Inline, Line, Table, Width};
use candour_model::{
    bodies::Confidence,
    dates::day_in_words,
    independence::{Axis, Grade, IndependenceCheck, IndependenceFinding, IndependenceReason, Verdict},
    investigations::Investigation,
    ties::{Tie, TieHolder},
    tracks::Track,
};
use candour_rules::{Rules, counting::capitalised};

/// Where nothing stands against an investigation.
const NOTHING: &str = "Nothing is known that stands against it.";

/// What was recorded by the firm, and each investigation.
pub(super) fn blocks(rules: &Rules, material: &Material) -> Result<Vec<Block>, AppError> {
    let mut body = Vec::new();
    if !material.matter.conflicts.is_empty() {
        body.extend([blocks::heading("What the firm has recorded"), Block::Table(recorded(material))]);
    }
    for check in &material.checks {
        let Some(investigation) = material.investigation(check.investigation) else { continue };
        let mut said = of_check(material, check);
        said.extend(tied(rules, material, investigation)?);
        if !said.is_empty() {
            body.push(blocks::heading(&headed(rules, investigation)?));
            body.extend(said);
        }
    }
    if body.is_empty() {
        body.push(blocks::paragraph("Nothing is recorded that stands against an investigation."));
    }
    Ok(body)
}

fn recorded(material: &Material) -> Table {
    let numbered = (1..).zip(&material.matter.conflicts);
    Table {
        columns: vec![column("No.", Width::Points(32)), column("What stands against it", Width::Share(1))],
        rows: numbered.map(|(n, words)| vec![text(n.to_string()), text(words.as_str().to_owned())]).collect(),
        row_header: true,
    }
}

/// "Investigation 1: a complaint, Northmere Constabulary".
fn headed(rules: &Rules, investigation: &Investigation) -> Result<String, AppError> {
    let track = match investigation.track {
        Track::Complaint => "a complaint",
        Track::Conduct => "a conduct matter",
        Track::Criminal => "a criminal case",
    };
    let force = &rules.force(&investigation.force)?.name;
    Ok(format!("Investigation {}: {track}, {force}", investigation.number))
}

/// What is found of an investigation. That nothing is found, and what is not known, stays with the file.
fn of_check(material: &Material, check: &IndependenceCheck) -> Vec<Block> {
    let reasons = check.finding.as_ref().map(|finding| reasons(material, check, finding));
    let found = reasons.filter(|reasons| !reasons.rows.is_empty()).map(Block::Table);
    if !material.is_internal() {
        return found.into_iter().collect();
    }
    let Some(finding) = &check.finding else {
        return vec![blocks::paragraph("It is about nobody who is complained about yet.")];
    };
    let mut body = vec![blocks::paragraph(&concluded(finding))];
    body.push(found.unwrap_or_else(|| blocks::paragraph(NOTHING)));
    if finding.would_change.iter().any(|fact| fact.is_missing) {
        body.extend([blocks::heading("What is not known"), Block::Table(missing(material, check, finding))]);
    }
    body
}

/// The verdict in a sentence; where it cannot be told, what it can come to.
fn concluded(finding: &IndependenceFinding) -> String {
    if finding.verdict != Verdict::CannotTell {
        return finding.words.clone();
    }
    let possible: Vec<&str> = finding.possible.iter().map(|verdict| verdict.as_str()).collect();
    format!("{} It can come to: {}.", finding.words, possible.join("; "))
}

/// What the rules find against it; in what goes out, what holds whatever the missing facts are.
fn reasons(material: &Material, check: &IndependenceCheck, finding: &IndependenceFinding) -> Table {
    let stands = |reason: &&IndependenceReason| {
        reason.grade > Grade::Clean && (material.is_internal() || reason.is_certain)
    };
    let row = |reason: &IndependenceReason| -> Vec<Line> {
        vec![
            text(person(material, check, Some(reason.officer))),
            text(axis(reason.axis).to_owned()),
            text(reason.text.clone()),
            text(if reason.is_certain {
                capitalised(&reason.word)
            } else {
                format!("{}, if it is so", capitalised(&reason.word))
            }),
            basis(reason),
        ]
    };
    Table {
        columns: vec![
            column("About whom", Width::Points(92)),
            column("Who is looked at", Width::Points(92)),
            column("What was found", Width::Share(8)),
            column("What it is", Width::Share(3)),
            column("Rests on", Width::Share(5)),
        ],
        rows: finding.reasons.iter().filter(stands).map(row).collect(),
        row_header: true,
    }
}

fn basis(reason: &IndependenceReason) -> Line {
    let mut line = text(reason.basis.clone());
    if reason.confidence != Confidence::Certain {
        line.extend([
            Inline::Break,
            Inline::Emphasis(format!("{}: to be made sure of", sureness(reason.confidence))),
        ]);
    }
    line
}

const fn sureness(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "Certain",
        Confidence::Likely => "Likely",
        Confidence::Check => "Check",
    }
}

const fn axis(axis: Axis) -> &'static str {
    match axis {
        Axis::Control => "Who decides",
        Axis::Hands => "Who does the work",
    }
}

/// The facts that nobody has given and that would change the verdict.
fn missing(material: &Material, check: &IndependenceCheck, finding: &IndependenceFinding) -> Table {
    let asked = finding.would_change.iter().filter(|fact| fact.is_missing);
    Table {
        columns: vec![column("About whom", Width::Points(92)), column("What to ask", Width::Share(1))],
        rows: asked
            .map(|fact| vec![text(person(material, check, fact.officer)), text(fact.question.clone())])
            .collect(),
        row_header: true,
    }
}

/// Whom a finding speaks of, by cipher; the investigation where it is of nobody alone.
fn person(material: &Material, check: &IndependenceCheck, officer: Option<u32>) -> String {
    let at = officer.and_then(|officer| usize::try_from(officer).ok()?.checked_sub(1));
    at.and_then(|at| check.people.get(at))
        .map_or_else(|| "The investigation".to_owned(), |person| material.accused_named(&person.who))
}

/// What somebody recorded between those who decide or do the work and those complained about.
fn tied(rules: &Rules, material: &Material, investigation: &Investigation) -> Result<Vec<Block>, AppError> {
    let ties: Vec<&Tie> = material
        .ties
        .iter()
        .filter(|tie| {
            tie.investigation == investigation.id && (material.is_internal() || tie.withdrawn.is_none())
        })
        .collect();
    if ties.is_empty() {
        return Ok(Vec::new());
    }
    let rows = ties.into_iter().map(|tie| tie_row(rules, material, tie)).collect::<Result<_, AppError>>()?;
    let table = Table {
        columns: vec![
            column("Who has the tie", Width::Points(130)),
            column("To whom", Width::Points(92)),
            column("What it consists in", Width::Share(8)),
            column("Recorded", Width::Share(4)),
        ],
        rows,
        row_header: true,
    };
    Ok(vec![blocks::heading("Ties recorded"), Block::Table(table)])
}

fn tie_row(rules: &Rules, material: &Material, tie: &Tie) -> Result<Vec<Line>, AppError> {
    let holder = match &tie.said.holder {
        TieHolder::Investigator { party } => material.called(*party),
        TieHolder::Office { office } => rules.office_named(office)?,
    };
    let to =
        tie.said.to.as_ref().map_or_else(|| "The investigation".to_owned(), |to| material.accused_named(to));
    let mut recorded = text(day_in_words(tie.said.said_on));
    if material.is_internal() {
        recorded.extend([Inline::Break, Inline::Emphasis(format!("Source: {}", tie.said.source.as_str()))]);
    }
    if let Some(withdrawn) = &tie.withdrawn {
        let why = withdrawn.reason.as_str();
        recorded.extend([
            Inline::Break,
            Inline::Text(format!("Withdrawn on {}: {why}", day_in_words(withdrawn.on))),
        ]);
    }
    Ok(vec![text(holder), text(to), text(tie.said.basis.as_str().to_owned()), recorded])
}
