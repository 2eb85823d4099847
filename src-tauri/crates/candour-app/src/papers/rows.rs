//! What each event of the timeline says in a chronology. What a paper may not be made from has no row (rule R2).

use super::{
    Material, nobody,
    said::{as_said, day, purpose_named, verdict_reached},
    sources, standing,
};
use crate::{
    AppError,
    cells::{in_lines, text},
};
use candour_documents::{Inline, Line};
use candour_model::{
    allegations::{Allegation, EarlierReport, ToldBody},
    bodies::OfficeRef,
    correspondence::Correspondence,
    dates::{PartialDate, day_in_words},
    ids::{AllegationId, PartyId},
    papers::PaperKind,
    timeline::{Happening, Silence, TimelineEvent},
};
use candour_rules::{
    Rules,
    counting::{capitalised, counted, listed},
};
use std::collections::BTreeMap;

/// A row of a chronology.
pub(super) struct Row {
    /// What it is sorted by.
    pub(super) when: PartialDate,
    pub(super) date: Line,
    pub(super) event: Line,
    pub(super) who: Line,
    pub(super) source: Line,
    /// Whether it is disputed, or what was found, where the record knows.
    pub(super) standing: Line,
}

/// The rows of a paper, in no order.
pub(super) fn of(rules: &Rules, material: &Material) -> Result<Vec<Row>, AppError> {
    let mut writer = Writer { rules, material, told: BTreeMap::new() };
    let mut rows = Vec::new();
    for event in &material.timeline.events {
        rows.extend(writer.row(event)?);
    }
    if writer.has_response() {
        for silence in &material.timeline.silences {
            rows.extend(writer.silence(silence));
        }
    }
    Ok(rows)
}

struct Writer<'a> {
    rules: &'a Rules,
    material: &'a Material,
    /// How many of an allegation's earlier reports have had their row.
    told: BTreeMap<(AllegationId, PartialDate), usize>,
}

impl Writer<'_> {
    fn has_facts(&self) -> bool {
        self.material.of.kind != PaperKind::ChronologyOfResponse
    }

    fn has_response(&self) -> bool {
        self.material.of.kind != PaperKind::ChronologyOfFacts
    }

    fn row(&mut self, event: &TimelineEvent) -> Result<Option<Row>, AppError> {
        let TimelineEvent { when, what, may_overlap } = event;
        match what {
            Happening::Alleged { allegation, .. } => {
                let alleged = self.material.allegation(*allegation).filter(|_| self.has_facts());
                Ok(alleged.map(|alleged| self.alleged(when, alleged, may_overlap)))
            }
            Happening::Told { allegation, .. } => Ok(self.told(when, *allegation)),
            Happening::AccountGiven { number, client, session, .. } => {
                Ok(self.of_the_firm(when, *client, format!("Account {number}, session {session}")))
            }
            Happening::AccountSealed { number, client, version, .. } => {
                Ok(self.of_the_firm(when, *client, format!("Account {number} sealed, version {version}")))
            }
            Happening::AccountSigned { number, client, version, .. } => {
                Ok(self.of_the_firm(when, *client, format!("Account {number} signed, version {version}")))
            }
            Happening::AuthorityGiven { client, purpose } => {
                Ok(self.of_the_firm(when, *client, format!("Authority given: {}", purpose_named(*purpose))))
            }
            Happening::AuthorityWithdrawn { client, purpose } => {
                let withdrawn = format!("Authority withdrawn: {}", purpose_named(*purpose));
                Ok(self.of_the_firm(when, *client, withdrawn))
            }
            Happening::PostingEnded { officer, force } => {
                let force = &self.rules.force(force)?.name;
                Ok(self.of_the_firm(when, *officer, format!("Posting with {force} ended")))
            }
            _ if !self.has_response() => Ok(None),
            _ => self.response(when, what),
        }
    }

    /// What an institution did, or the firm towards it.
    fn response(&self, when: &PartialDate, what: &Happening) -> Result<Option<Row>, AppError> {
        let row = |event: String, who: Line, source: Line| Row {
            when: when.clone(),
            date: day(when),
            event: text(event),
            who,
            source,
            standing: Line::new(),
        };
        Ok(match what {
            Happening::LetterSent { entry, office, .. } => self.material.entry(*entry).map(|sent| {
                let event = self.passed("Sent", sent);
                let row = row(event, self.office(office), sources::of_entry(self.material, sent));
                Row { standing: standing::of_entry(self.material, sent), ..row }
            }),
            Happening::ReplyReceived { entry, office } => self.material.entry(*entry).map(|reply| {
                let event = self.passed("Received", reply);
                let row = row(event, self.office(office), sources::of_entry(self.material, reply));
                Row { standing: standing::of_entry(self.material, reply), ..row }
            }),
            Happening::Moved { investigation, number, track, to } => {
                let event =
                    format!("Investigation {number}: {}", self.rules.state_named(*track, to).to_lowercase());
                let source = sources::of_move(self.material, *investigation, when, to);
                Some(row(event, nobody(), source))
            }
            Happening::ModeDecided { investigation, number, mode, body } => {
                let event =
                    format!("Investigation {number}: {} mode", self.rules.mode_named(*mode).to_lowercase());
                let who = body.as_ref().map_or_else(nobody, |body| self.office(body));
                Some(row(event, who, sources::of_mode(self.material, *investigation, when)))
            }
            Happening::Decided { investigation, number, decision, office } => {
                let named = self.rules.decision_named(decision).to_lowercase();
                let source = sources::of_decision(self.material, *investigation, when, decision);
                Some(row(format!("Investigation {number}: {named}"), self.office(office), source))
            }
            Happening::Ended { number, allegation, outcome, .. } => {
                let Some(about) = self.material.allegation(*allegation) else { return Ok(None) };
                let named = self.rules.outcome_named(outcome).to_lowercase();
                let event = format!("Investigation {number}, allegation {}: {named}", about.number);
                Some(row(event, nobody(), text(format!("Investigation {number}"))))
            }
            Happening::VerdictReached { number, verdict, before, .. } if self.material.is_internal() => {
                let event = format!("Investigation {number}: {}", verdict_reached(*verdict, *before));
                Some(row(event, text("The firm".into()), text("Independence check".into())))
            }
            _ => None,
        })
    }

    fn alleged(&self, when: &PartialDate, alleged: &Allegation, may_overlap: &[u32]) -> Row {
        let client = self.material.called(alleged.client);
        let lead = format!("Allegation {}. {client} alleges: ", alleged.number);
        let mut event = text(lead);
        event.extend(in_lines(alleged.particulars.as_str()));
        if !alleged.place.is_blank() {
            event.extend([Inline::Break, Inline::Emphasis("Where: ".into())]);
            event.push(Inline::Text(alleged.place.as_str().to_owned()));
        }
        if !may_overlap.is_empty() {
            let others: Vec<String> = may_overlap.iter().map(u32::to_string).collect();
            let other = if others.len() == 1 { "allegation" } else { "allegations" };
            event.extend([Inline::Break, Inline::Emphasis("Can have been at the same time as ".into())]);
            event.push(Inline::Text(format!("{other} {}", listed(&others))));
        }
        let mut who = text(client);
        for part in &alleged.accused {
            who.extend([Inline::Break, Inline::Text(self.material.accused_named(&part.who))]);
        }
        Row {
            when: when.clone(),
            date: as_said(when),
            event,
            who,
            source: sources::of_allegation(self.material, alleged),
            standing: standing::of_allegation(self.rules, self.material, alleged),
        }
    }

    /// That somebody was told: a fact that is alleged, and part of the response where a force or a body was told through them.
    fn told(&mut self, when: &PartialDate, id: AllegationId) -> Option<Row> {
        let alleged = self.material.allegation(id)?;
        let seen = self.told.entry((id, when.clone())).or_default();
        let report = alleged.earlier_reports.iter().filter(|report| report.told == *when).nth(*seen)?;
        *seen += 1;
        match &report.body {
            Some(body) if self.material.names_nobody() => Some(self.nameless_report(when, alleged, body)),
            body => (self.has_facts() || body.is_some()).then(|| self.report(when, alleged, report)),
        }
    }

    /// That a force or a body was told, by days and numbers alone.
    fn nameless_report(&self, when: &PartialDate, alleged: &Allegation, body: &ToldBody) -> Row {
        let client = self.material.called(alleged.client);
        let told = nobody::told(self.rules, body).unwrap_or_else(|_| "a body".to_owned());
        Row {
            when: when.clone(),
            date: text(nobody::days(when)),
            event: text(format!("{} told {told} of allegation {}", capitalised(&client), alleged.number)),
            who: text(capitalised(&client)),
            source: text(format!("Allegation {}", alleged.number)),
            standing: Line::new(),
        }
    }

    /// What went or came: its subject, where the paper may say it.
    fn passed(&self, how: &str, entry: &Correspondence) -> String {
        if self.material.names_nobody() {
            return nobody::passed(self.material, entry);
        }
        format!("{how}: {}", entry.subject.as_str())
    }

    fn report(&self, when: &PartialDate, alleged: &Allegation, report: &EarlierReport) -> Row {
        let client = self.material.called(alleged.client);
        let mut event =
            text(format!("{client} told {} of allegation {}", report.to_whom.as_str(), alleged.number));
        event.extend([Inline::Break, Inline::Emphasis("Outcome: ".into())]);
        event.extend(if report.outcome.is_blank() {
            text("we have been told of none".into())
        } else {
            in_lines(report.outcome.as_str())
        });
        Row {
            when: when.clone(),
            date: as_said(when),
            event,
            who: text(client),
            source: text(format!("Allegation {}", alleged.number)),
            standing: Line::new(),
        }
    }

    /// What the firm records of its own work or of a person, which stays with the file.
    fn of_the_firm(&self, when: &PartialDate, who: PartyId, event: String) -> Option<Row> {
        (self.material.is_internal() && self.has_facts()).then(|| Row {
            when: when.clone(),
            date: as_said(when),
            event: text(event),
            who: text(self.material.called(who)),
            source: text("The file".into()),
            standing: Line::new(),
        })
    }

    /// How long nothing came; nothing of a letter of the same day.
    fn silence(&self, silence: &Silence) -> Option<Row> {
        let until = silence.until.unwrap_or(self.material.today);
        let sent = self.material.entry(silence.entry).filter(|_| until > silence.since)?;
        let mut date = text(day_in_words(silence.since));
        date.push(Inline::Break);
        date.push(Inline::Text(match silence.until {
            Some(day) => format!("to {}", day_in_words(day)),
            None => format!("to the day of this paper, {}", day_in_words(self.material.today)),
        }));
        let days = silence.working_days.filter(|days| *days > 0).map_or_else(String::new, |days| {
            let days = usize::try_from(days).unwrap_or(usize::MAX);
            format!(": {}", counted(days, "working day", "working days"))
        });
        let event = if silence.until.is_some() { "No answer until then" } else { "No answer yet" };
        Some(Row {
            when: PartialDate::of_day(silence.since),
            date,
            event: text(format!("{event}{days}")),
            who: self.office(&silence.office),
            source: sources::of_entry(self.material, sent),
            standing: Line::new(),
        })
    }

    fn office(&self, office: &OfficeRef) -> Line {
        text(self.rules.office_named(office).unwrap_or_else(|_| office.body.0.clone()))
    }
}

/// Nobody is recorded as having done it.
fn nobody() -> Line {
    text("Not recorded".into())
}
