//! The refusals log: what was asked and refused, answered in part or not answered, letter by letter in order of time and point by
//! point under its number. What was answered, and what still waits for its day, is counted and not set out.

use super::{Material, blocks, nobody};
use crate::{
    AppError,
    cells::{column, in_lines, text},
};
use candour_documents::{Block, Inline, Line, Table, Width};
use candour_model::{
    asks::{Answer, AnswerOutcome, AskLine, AskStanding},
    correspondence::{Correspondence, Direction, Means},
    dates::{CivilDate, day_in_words, weekday_in_words},
};
use candour_rules::{
    Rules,
    counting::{capitalised, counted, listed, number},
};

/// How the working days of a row are counted.
pub(super) const COUNTED: &str = "Working days are counted from the letter to the last answer, or, where none has come, to the day \
                                  of this paper.";

/// Where nothing was refused.
const NOTHING: &str =
    "Nothing that was asked by number was refused, answered in part or left without an answer past its day.";

/// Whether anything was refused, answered in part or not answered.
pub(super) fn has_any(material: &Material) -> bool {
    Asked::of(material).iter().any(|letter| letter.refused().next().is_some())
}

/// A letter with everything that it asked.
struct Asked<'a> {
    sent: &'a Correspondence,
    lines: Vec<&'a AskLine>,
}

impl<'a> Asked<'a> {
    /// The letters of the matter that asked anything by number and of which the paper may speak, in order of time.
    fn of(material: &'a Material) -> Vec<Self> {
        let sent = material.entries.iter().filter(|entry| entry.direction == Direction::Out);
        let asked = sent.filter(|sent| material.may_speak_of(sent)).map(|sent| Self {
            sent,
            lines: material.asks.iter().filter(|line| line.ask.entry == sent.id).collect(),
        });
        asked.filter(|asked| !asked.lines.is_empty()).collect()
    }

    /// What was refused, answered in part or not answered.
    fn refused(&self) -> impl Iterator<Item = &'a AskLine> {
        self.lines.iter().copied().filter(|line| is_refusal(line.standing))
    }
}

const fn is_refusal(standing: AskStanding) -> bool {
    match standing {
        AskStanding::Refused | AskStanding::Part | AskStanding::NoAnswer | AskStanding::PromisePassed => true,
        AskStanding::Answered | AskStanding::Promised | AskStanding::Waiting => false,
    }
}

/// What it comes to in all, and a table for each letter.
pub(super) fn blocks(rules: &Rules, material: &Material) -> Result<Vec<Block>, AppError> {
    let asked = Asked::of(material);
    if !has_any(material) {
        return Ok(vec![blocks::paragraph(NOTHING)]);
    }
    let mut body = vec![blocks::paragraph(&in_all(&asked))];
    for letter in asked.iter().filter(|letter| letter.refused().next().is_some()) {
        body.extend([
            blocks::heading(&headed(rules, letter)?),
            blocks::paragraph(&about(material, letter)),
            Block::Table(table(rules, material, letter)),
        ]);
    }
    Ok(body)
}

/// "In four letters we asked fifteen things by number. Of these, three were refused, two were answered in part and one was not answered."
fn in_all(asked: &[Asked<'_>]) -> String {
    let count = |is_meant: fn(AskStanding) -> bool| {
        asked.iter().flat_map(|letter| &letter.lines).filter(|line| is_meant(line.standing)).count()
    };
    let said = [
        (count(|standing| standing == AskStanding::Refused), "refused"),
        (count(|standing| standing == AskStanding::Part), "answered in part"),
        (
            count(|standing| matches!(standing, AskStanding::NoAnswer | AskStanding::PromisePassed)),
            "not answered",
        ),
    ];
    let was = |of: usize| if of == 1 { "was" } else { "were" };
    let parts: Vec<String> = said
        .iter()
        .filter(|(of, _)| *of > 0)
        .map(|(of, what)| format!("{} {} {what}", number(*of), was(*of)))
        .collect();
    let (all, letters) = (count(|_| true), counted(asked.len(), "letter", "letters"));
    let things = counted(all, "thing", "things");
    let rest = all - said.iter().map(|(of, _)| of).sum::<usize>();
    let others = match rest {
        0 => String::new(),
        1 => " The other was answered, or still waits for its day.".to_owned(),
        _ => " The others were answered, or still wait for their day.".to_owned(),
    };
    format!("In {letters} we asked {things} by number. Of these, {}.{others}", listed(&parts))
}

/// "Our letter of 2 November 2026 to the Professional Standards Department of Northmere Constabulary".
fn headed(rules: &Rules, letter: &Asked<'_>) -> Result<String, AppError> {
    let what = if letter.sent.means == Some(Means::Telephone) { "telephone call" } else { "letter" };
    let office = rules.office_of(&letter.sent.office)?.in_text;
    Ok(format!("Our {what} of {} to {office}", day_in_words(letter.sent.dated_on)))
}

/// How it is found, the day that it asked for, and how many of its points are set out.
fn about(material: &Material, letter: &Asked<'_>) -> String {
    let sent = letter.sent;
    let mut sentences: Vec<String> =
        found_by(material, sent).map(|found| format!("{found}.")).into_iter().collect();
    if let Some(day) = sent.reply_by {
        sentences.push(format!("An answer was asked for by {}.", weekday_in_words(day)));
    }
    let (open, all) = (letter.refused().count(), letter.lines.len());
    sentences.push(match (open, all) {
        (_, 1) => "It asked one thing.".to_owned(),
        (open, all) if open == all => format!("It asked {} things, all of them set out here.", number(all)),
        (1, all) => format!("It asked {} things, of which one is set out here.", number(all)),
        (open, all) => {
            format!("It asked {} things, of which {} are set out here.", number(all), number(open))
        }
    });
    sentences.join(" ")
}

/// Its references; in what names nobody its number in the record alone.
fn found_by(material: &Material, sent: &Correspondence) -> Option<String> {
    if material.names_nobody() {
        return Some(format!("{} in our record", nobody::entry_named(material, sent)));
    }
    let references: Vec<String> = [("our", &sent.our_reference), ("their", &sent.their_reference)]
        .iter()
        .filter(|(_, reference)| !reference.is_blank())
        .map(|(whose, reference)| format!("{whose} reference {}", reference.as_str()))
        .collect();
    (!references.is_empty()).then(|| capitalised(&references.join(", ")))
}

fn table(rules: &Rules, material: &Material, letter: &Asked<'_>) -> Table {
    let row = |line: &AskLine| -> Vec<Line> {
        vec![
            text(line.ask.number.to_string()),
            asked(rules, material, letter.sent, line),
            said_to(material, letter.sent, line),
            text(days(rules, material, letter.sent, line)),
        ]
    };
    let is_quoted = |line| nobody::quoted(rules, material, letter.sent, line).is_some();
    let has_words = !material.names_nobody() || letter.refused().any(is_quoted);
    Table {
        columns: vec![
            column("No.", Width::Points(34)),
            column("What we asked", Width::Share(if has_words { 9 } else { 3 })),
            column("What was said to it", Width::Share(6)),
            column("Working days", Width::Points(62)),
        ],
        rows: letter.refused().map(row).collect(),
        row_header: true,
    }
}

/// The ask in the words of the letter; in what names nobody only where those are the shipped ones.
fn asked(rules: &Rules, material: &Material, sent: &Correspondence, line: &AskLine) -> Line {
    if material.names_nobody() {
        let quoted = nobody::quoted(rules, material, sent, line);
        return text(quoted.unwrap_or_else(|| format!("Ask {}", line.ask.number)));
    }
    in_lines(line.ask.wording.as_str())
}

/// Each answer with its day; where there is none, the replies that pass it over.
fn said_to(material: &Material, sent: &Correspondence, line: &AskLine) -> Line {
    let mut said = Line::new();
    for answer in &line.answers {
        if !said.is_empty() {
            said.push(Inline::Break);
        }
        said.extend(answered(material, answer));
    }
    match line.standing {
        AskStanding::PromisePassed => {
            said.extend([Inline::Break, Inline::Text("That day has passed, and no answer has come".into())]);
        }
        _ if said.is_empty() => said.extend(text(unanswered(material, sent))),
        _ => {}
    }
    said
}

/// "Refused on 10 November 2026, page 2"; for the file with the firm's note.
fn answered(material: &Material, answer: &Answer) -> Line {
    let what = match answer.outcome {
        AnswerOutcome::Answered => "Answered",
        AnswerOutcome::Part => "Answered in part",
        AnswerOutcome::Refused => "Refused",
        AnswerOutcome::Promised => "An answer was promised",
    };
    let reply = material.entry(answer.reply);
    let came = reply.and_then(|reply| reply.received_on.filter(|day| *day != reply.dated_on));
    let parts = [
        reply.map(|reply| format!(" on {}", day_in_words(reply.dated_on))),
        came.map(|day| format!(", received on {}", day_in_words(day))),
        answer.promised_by.map(|day| format!(", for {}", day_in_words(day))),
        Some(&answer.place)
            .filter(|place| !material.names_nobody() && !place.is_blank())
            .map(|place| format!(", {}", place.as_str())),
    ];
    let words: String = [what.to_owned()].into_iter().chain(parts.into_iter().flatten()).collect();
    let mut line = text(words);
    if material.is_internal() && !answer.note.is_blank() {
        line.extend([Inline::Break, Inline::Emphasis(format!("Our note: {}", answer.note.as_str()))]);
    }
    line
}

/// "Nothing; the reply of 10 November 2026 passes it over".
fn unanswered(material: &Material, sent: &Correspondence) -> String {
    let replies: Vec<String> = material
        .entries
        .iter()
        .filter(|reply| reply.direction == Direction::In && !reply.only_acknowledges)
        .filter(|reply| material.admits(reply.class) && reply.answers.contains(&sent.id))
        .map(|reply| day_in_words(reply.dated_on))
        .collect();
    match replies.len() {
        0 => "Nothing".to_owned(),
        1 => format!("Nothing; the reply of {} passes it over", replies[0]),
        _ => format!("Nothing; the replies of {} pass it over", listed(&replies)),
    }
}

/// Working days to the last answer that is one, or to the day of the paper; nothing beyond the years that are known.
fn days(rules: &Rules, material: &Material, sent: &Correspondence, line: &AskLine) -> String {
    let last = line.answers.last().filter(|_| line.standing != AskStanding::PromisePassed);
    let came = last.and_then(|answer| material.entry(answer.reply)).map(came_on);
    let days = rules.calendar().working_days_between(sent.dated_on, came.unwrap_or(material.today));
    days.map_or_else(|_| "Not known".to_owned(), |days| days.to_string())
}

fn came_on(reply: &Correspondence) -> CivilDate {
    reply.received_on.unwrap_or(reply.dated_on)
}
