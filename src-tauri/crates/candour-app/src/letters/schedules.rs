//! The schedules of a letter: what is alleged, in the client's words for its date, whom it is against, and what an earlier letter
//! asked and was not answered.

use super::{Material, Person, grounds};
use crate::cells::{column, in_lines, said_with_range, text};
use candour_documents::{Annex, Annexed, Block, Inline, Line, Table, Width};
use candour_model::{
    allegations::{Allegation, Duty, Role},
    asks::{AnswerOutcome, AskLine},
    dates::{PartialDate, day_in_words},
    postings::{NumberKind, Posting},
};
use candour_rules::{Followed, Rules, RulesError, counting::listed, data::ForceEntry, names_between};

/// The schedules of a template that have something in them.
pub(super) fn of(rules: &Rules, material: &Material, annexes: &[Annexed]) -> Result<Vec<Annex>, RulesError> {
    has_any(material, annexes)
        .map(|annexed| {
            let (title, table) = match annexed {
                Annexed::Allegations => ("The allegations", allegations(rules, material)),
                Annexed::Accused => ("Those complained about", accused(rules, material)?),
                Annexed::Outstanding => ("What is still to be answered", outstanding(material)),
                Annexed::Grounds => ("Allegation by allegation", grounds::of(rules, material)),
            };
            Ok(Annex { title: title.to_owned(), body: vec![Block::Table(table)] })
        })
        .collect()
}

/// The fact that names each schedule, and what it is called: "Schedule 1", or "the Schedule" where it is the only one.
pub(super) fn called(material: &Material, annexes: &[Annexed]) -> Vec<(&'static str, String)> {
    let all: Vec<_> = has_any(material, annexes).collect();
    let name =
        |at: usize| if all.len() == 1 { "the Schedule".to_owned() } else { format!("Schedule {}", at + 1) };
    let fact = |annexed: &Annexed| match annexed {
        Annexed::Allegations => "schedule.allegations",
        Annexed::Accused => "schedule.officers",
        Annexed::Outstanding => "schedule.outstanding",
        Annexed::Grounds => "schedule.grounds",
    };
    all.iter().enumerate().map(|(at, annexed)| (fact(annexed), name(at))).collect()
}

fn has_any(material: &Material, annexes: &[Annexed]) -> impl Iterator<Item = Annexed> {
    annexes.iter().copied().filter(|annexed| match annexed {
        Annexed::Allegations => true,
        Annexed::Grounds => material.record.said.iter().any(|said| said.allegation.is_some()),
        Annexed::Accused => !material.accused().is_empty(),
        Annexed::Outstanding => material.record.followed.iter().any(|it| it.outstanding().next().is_some()),
    })
}

/// Each ask that was not answered in full, under its number, with what has been said to it.
fn outstanding(material: &Material) -> Table {
    let followed = material.record.followed.as_ref();
    let rows = followed.into_iter().flat_map(|followed| {
        followed.outstanding().map(|line| {
            vec![
                text(line.ask.number.to_string()),
                in_lines(line.ask.wording.as_str()),
                text(said_to(followed, line)),
            ]
        })
    });
    Table {
        rows: rows.collect(),
        columns: vec![
            column("No.", Width::Points(34)),
            column("What we asked", Width::Share(6)),
            column("What has been said", Width::Share(4)),
        ],
        row_header: true,
    }
}

/// "Refused on 10 November 2026", or that nothing was said.
fn said_to(followed: &Followed, line: &AskLine) -> String {
    let Some(last) = line.answers.last() else { return "Nothing".to_owned() };
    let what = match last.outcome {
        AnswerOutcome::Answered => "Answered",
        AnswerOutcome::Part => "Answered in part",
        AnswerOutcome::Refused => "Refused",
        AnswerOutcome::Promised => "An answer was promised",
    };
    let on = followed.replies.get(&last.reply).map(|day| format!(" on {}", day_in_words(*day)));
    let by = last.promised_by.map(|day| format!(", for {}", day_in_words(day)));
    format!("{what}{}{}", on.unwrap_or_default(), by.unwrap_or_default())
}

fn allegations(rules: &Rules, material: &Material) -> Table {
    let rows = material
        .record
        .alleged()
        .into_iter()
        .map(|allegation| {
            vec![
                text(allegation.number.to_string()),
                when_and_where(allegation),
                what(material, allegation),
                against(rules, material, allegation),
            ]
        })
        .collect();
    Table {
        columns: vec![
            column("No.", Width::Points(30)),
            column("When and where", Width::Share(3)),
            column("What is alleged", Width::Share(6)),
            column("Against whom; description relied on", Width::Share(4)),
        ],
        rows,
        row_header: true,
    }
}

fn when_and_where(allegation: &Allegation) -> Line {
    let mut line = said_with_range(&allegation.happened);
    line.extend([Inline::Break, Inline::Text(allegation.place.as_str().to_owned()), Inline::Break]);
    line.push(Inline::Text(
        match allegation.duty {
            Duty::OnDuty => "On duty",
            Duty::OffDuty => "Off duty",
            Duty::Unknown => "Whether on duty is not known",
        }
        .to_owned(),
    ));
    line
}

pub(super) fn what(material: &Material, allegation: &Allegation) -> Line {
    let mut line = vec![Inline::Text(format!("{} alleges: ", material.cipher_of(allegation.client)))];
    line.extend(in_lines(allegation.particulars.as_str()));
    line.push(Inline::Break);
    line.push(Inline::Emphasis("How known: ".to_owned()));
    line.extend(in_lines(allegation.how_known.as_str()));
    line
}

fn against(rules: &Rules, material: &Material, allegation: &Allegation) -> Line {
    let items: Vec<String> = material
        .accused()
        .iter()
        .enumerate()
        .filter_map(|(at, person)| {
            let part = allegation.accused.iter().find(|part| person.is(&part.who))?;
            Some(format!("item {}{}", at + 1, in_what_part(&part.roles)))
        })
        .collect();
    let criteria: Vec<&str> = allegation
        .criteria
        .iter()
        .filter_map(|id| rules.criterion(id))
        .map(|criterion| criterion.title.as_str())
        .collect();
    let mut line = text(format!("Schedule 2, {}", listed(&items)));
    if !criteria.is_empty() {
        line.extend([Inline::Break, Inline::Text(criteria.join("; "))]);
    }
    line
}

/// What part somebody is said to have had, where it is anything besides having done it.
fn in_what_part(roles: &[Role]) -> String {
    if roles == [Role::DidIt] {
        return String::new();
    }
    format!(" (said to have {})", parts_named(roles))
}

/// "done it and covered it up".
pub(crate) fn parts_named(roles: &[Role]) -> String {
    let parts: Vec<&str> = roles
        .iter()
        .map(|role| match role {
            Role::DidIt => "done it",
            Role::WasPresent => "been present",
            Role::KnewAndDidNotAct => "known and not acted",
            Role::CoveredUp => "covered it up",
        })
        .collect();
    listed(&parts)
}

fn accused(rules: &Rules, material: &Material) -> Result<Table, RulesError> {
    let rows = material
        .accused()
        .iter()
        .enumerate()
        .map(|(at, person)| {
            let mut row = vec![text((at + 1).to_string())];
            row.extend(match person {
                Person::Officer { name, officer } => {
                    let posting = officer.postings.first();
                    [
                        text(name.as_str().to_owned()),
                        posting.map_or_else(unknown, rank_and_number),
                        posting.map_or_else(|| Ok(unknown()), |posting| force_and_station(rules, posting))?,
                        posting.map_or_else(unknown, years),
                    ]
                }
                Person::Described { client, person } => {
                    let mut description = text(format!("Not identified. In {client}\u{2019}s words: "));
                    description.push(Inline::Said(person.description.as_str().to_owned()));
                    [description, unknown(), unknown(), unknown()]
                }
            });
            Ok(row)
        })
        .collect::<Result<_, RulesError>>()?;
    Ok(Table {
        columns: vec![
            column("Item", Width::Points(34)),
            column("Name or description", Width::Share(5)),
            column("Rank and number", Width::Share(4)),
            column("Force and station", Width::Share(4)),
            column("Years", Width::Share(3)),
        ],
        rows,
        row_header: true,
    })
}

/// "Sergeant, collar number 1123".
pub(crate) fn rank_and_number(posting: &Posting) -> Line {
    let number = match posting.number_kind {
        _ if posting.number.is_blank() => None,
        NumberKind::Collar => Some(format!("collar number {}", posting.number.as_str())),
        NumberKind::Warrant => Some(format!("warrant number {}", posting.number.as_str())),
        NumberKind::Other => Some(format!("number {}", posting.number.as_str())),
    };
    let rank = (!posting.rank.is_blank()).then(|| posting.rank.as_str().to_owned());
    joined([rank, number])
}

/// "Northmere Constabulary, Harbour Lane".
pub(crate) fn force_and_station(rules: &Rules, posting: &Posting) -> Result<Line, RulesError> {
    let force = name_then(rules.force(&posting.force)?, posting);
    let unit = (!posting.unit.is_blank()).then(|| posting.unit.as_str().to_owned());
    Ok(joined([Some(force), unit]))
}

/// The force by the name it bore while the officer served: more than one where it was renamed in that time.
fn name_then(force: &ForceEntry, posting: &Posting) -> String {
    let first = posting.from.as_ref().and_then(|from| from.earliest);
    let last = posting.to.as_ref().and_then(|to| to.latest);
    names_between(&force.name, &force.former_names, first, last).join(", later ")
}

/// "from 1998, to 2004".
pub(crate) fn years(posting: &Posting) -> Line {
    let said = |date: &Option<PartialDate>, lead: &str| {
        date.as_ref().map(|date| format!("{lead} {}", date.words.as_str()))
    };
    joined([said(&posting.from, "from"), said(&posting.to, "to")])
}

fn joined(parts: [Option<String>; 2]) -> Line {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { unknown() } else { text(parts.join(", ")) }
}

/// Nothing is printed as a blank.
fn unknown() -> Line {
    text("not known".to_owned())
}
