//! The timeline of a matter, joined from the records of every noun. Reading it uncovers nothing, so it is not recorded.

use crate::{App, AppError, clock::in_london};
use candour_model::{
    correspondence::Direction,
    dates::{CivilDate, PartialDate},
    ids::MatterId,
    timeline::{Happening, Timeline, TimelineEvent},
};
use candour_rules::{
    Rules,
    timeline::{self, Answered, Asked, Recorded},
};
use candour_store::{
    Connection, MatterScope, allegations, authorities, correspondence, independence, investigations, letters,
    officers, sessions, statements,
};
use std::collections::BTreeMap;

impl App {
    /// Everything recorded in a matter that has a place in time. No account is quoted.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn timeline_of(&self, matter: MatterId) -> Result<Timeline, AppError> {
        let today = self.surroundings.clock.today();
        self.with_standings(|_, _, _| Ok(()))?;
        let rules = self.current_rules()?;
        self.read(move |db| of_matter(db, &rules, &MatterScope::of(matter), today))
    }
}

/// Everything recorded in a matter that has a place in time, as it stands in the record.
pub(crate) fn of_matter(
    db: &Connection,
    rules: &Rules,
    scope: &MatterScope,
    today: CivilDate,
) -> Result<Timeline, AppError> {
    let mut recorded = Recorded::default();
    add_allegations(db, scope, &mut recorded)?;
    add_accounts(db, scope, &mut recorded)?;
    add_authorities(db, scope, &mut recorded)?;
    add_correspondence(db, scope, &mut recorded)?;
    add_investigations(db, scope, &mut recorded)?;
    add_verdicts(db, scope, &mut recorded)?;
    add_postings(db, scope, &mut recorded)?;
    Ok(timeline::timeline(scope.matter(), recorded, today, rules.calendar()))
}

fn event(when: PartialDate, what: Happening) -> TimelineEvent {
    TimelineEvent { when, what, may_overlap: Vec::new() }
}

fn on(day: CivilDate, what: Happening) -> TimelineEvent {
    event(PartialDate::of_day(day), what)
}

fn add_allegations(db: &Connection, scope: &MatterScope, recorded: &mut Recorded) -> Result<(), AppError> {
    for allegation in allegations::of_matter(db, scope)? {
        let (id, number, client) = (allegation.id, allegation.number, allegation.client);
        let told = Happening::Told { allegation: id, number, client };
        let reports = allegation.earlier_reports.into_iter();
        recorded.events.extend(reports.map(|report| event(report.told, told.clone())));
        let status = allegation.status;
        recorded
            .events
            .push(event(allegation.happened, Happening::Alleged { allegation: id, number, client, status }));
    }
    Ok(())
}

fn add_accounts(db: &Connection, scope: &MatterScope, recorded: &mut Recorded) -> Result<(), AppError> {
    for line in statements::of_matter(db, scope)? {
        let (statement, number, client, sort) = (line.id, line.number, line.client, line.kind);
        for session in sessions::of_statement(db, scope, statement)? {
            let session_number = session.number;
            let given = Happening::AccountGiven { statement, number, client, sort, session: session_number };
            recorded.events.push(on(session.taken_on, given));
        }
        for sealed in line.versions {
            let version = sealed.number;
            let seal = Happening::AccountSealed { statement, number, client, version };
            recorded.events.push(on(in_london(sealed.sealed_at).date(), seal));
            if let Some(day) = sealed.signed_on {
                let signed = Happening::AccountSigned { statement, number, client, version };
                recorded.events.push(on(day, signed));
            }
        }
    }
    Ok(())
}

fn add_authorities(db: &Connection, scope: &MatterScope, recorded: &mut Recorded) -> Result<(), AppError> {
    for authority in authorities::of_matter(db, scope)? {
        let (client, purpose) = (authority.client, authority.purpose);
        recorded.events.push(on(authority.given_on, Happening::AuthorityGiven { client, purpose }));
        if let Some(day) = authority.withdrawn_on {
            recorded.events.push(on(day, Happening::AuthorityWithdrawn { client, purpose }));
        }
    }
    Ok(())
}

fn add_correspondence(db: &Connection, scope: &MatterScope, recorded: &mut Recorded) -> Result<(), AppError> {
    let issued = letters::of_matter(db, scope)?;
    for entry in correspondence::of_matter(db, scope)? {
        let (id, office, day) = (entry.id, entry.office, entry.received_on.unwrap_or(entry.dated_on));
        match entry.direction {
            Direction::Out => {
                let letter = issued.iter().find(|letter| Some(letter.id) == entry.letter);
                let number = letter.map(|letter| letter.number);
                if entry.reply_by.is_some() {
                    recorded.asked.push(Asked { entry: id, office: office.clone(), on: day });
                }
                let sent = Happening::LetterSent { entry: id, letter: entry.letter, number, office };
                recorded.events.push(on(day, sent));
            }
            Direction::In => {
                if !entry.only_acknowledges {
                    recorded.answered.push(Answered { office: office.clone(), on: day });
                }
                recorded.events.push(on(day, Happening::ReplyReceived { entry: id, office }));
            }
        }
    }
    Ok(())
}

fn add_investigations(db: &Connection, scope: &MatterScope, recorded: &mut Recorded) -> Result<(), AppError> {
    for one in investigations::of_matter(db, scope)? {
        let (investigation, number, track) = (one.id, one.number, one.track);
        recorded.events.extend(
            one.moves
                .into_iter()
                .map(|step| on(step.on, Happening::Moved { investigation, number, track, to: step.to })),
        );
        recorded.events.extend(one.modes.into_iter().map(|decided| {
            let (mode, body) = (decided.mode, decided.body);
            on(decided.decided_on, Happening::ModeDecided { investigation, number, mode, body })
        }));
        recorded.events.extend(one.decisions.into_iter().map(|decided| {
            let (decision, office) = (decided.kind, decided.decided_by);
            on(decided.decided_on, Happening::Decided { investigation, number, decision, office })
        }));
        recorded.events.extend(one.outcomes.into_iter().map(|ended| {
            let (allegation, outcome) = (ended.allegation, ended.kind);
            on(ended.on, Happening::Ended { investigation, number, allegation, outcome })
        }));
    }
    Ok(())
}

fn add_verdicts(db: &Connection, scope: &MatterScope, recorded: &mut Recorded) -> Result<(), AppError> {
    let numbers: BTreeMap<_, _> =
        investigations::lines_of_matter(db, scope)?.into_iter().map(|line| (line.id, line.number)).collect();
    let mut last = BTreeMap::new();
    for kept in independence::verdicts_of_matter(db, scope)? {
        let (investigation, verdict) = (kept.investigation, kept.verdict());
        let before = last.insert(investigation, verdict).flatten();
        if let Some(&number) = numbers.get(&investigation)
            && before != verdict
        {
            let reached = Happening::VerdictReached { investigation, number, verdict, before };
            recorded.events.push(on(kept.on, reached));
        }
    }
    Ok(())
}

fn add_postings(db: &Connection, scope: &MatterScope, recorded: &mut Recorded) -> Result<(), AppError> {
    for officer in officers::of_matter(db, scope)? {
        for posting in officer.postings {
            if let Some(end) = posting.to {
                let ended = Happening::PostingEnded { officer: officer.party, force: posting.force };
                recorded.events.push(event(end, ended));
            }
        }
    }
    Ok(())
}
