//! Everything of the record that one paper is made of, read at one moment.

use super::{certificate_of_service::Sending, nobody, schedule_of_failings};
use crate::{
    AppError, asks,
    independence::PeopleOnRecord,
    letters::{of_date, of_firm, of_officer, of_the_directory},
    timeline,
};
use candour_model::{
    allegations::{Accused, Allegation, AllegationStatus, Role},
    asks::AskLine,
    classes::RecordClass,
    clients::Client,
    correspondence::{Correspondence, Direction},
    dates::{CivilDate, day_in_words},
    described::DescribedPerson,
    exhibits::{Exhibit, mark_order},
    failings::OfficeFailings,
    identifications::Identification,
    ids::{AllegationId, CorrespondenceId, InvestigationId, PartyId},
    independence::IndependenceCheck,
    investigations::Investigation,
    letters::IssuedLetter,
    logo::Logo,
    matters::Matter,
    non_receipts::NonReceipt,
    officers::{Officer, OfficerRecord},
    papers::{AskPaper, PaperForm, PaperKind},
    parties::{Party, PartyKind},
    settings::Firm,
    sources::{Resting, Source},
    ties::Tie,
    timeline::Timeline,
    words::Words,
};
use candour_rules::{
    Rules,
    counting::{counted, listed},
};
use candour_store::{
    Connection, MatterScope, allegations, clients, correspondence, described, dispatches, exhibits,
    identifications, identities::Guarded, investigations, letters, logo, matters, non_receipts, notes,
    officers, papers, settings, sources, ties,
};
use std::{collections::BTreeMap, sync::Arc};

/// What a paper is made of.
pub(super) struct Material {
    pub(super) of: AskPaper,
    /// The rules as they are shipped: in what names nobody, no word of the firm's stands by right.
    pub(super) shipped: Arc<Rules>,
    /// The number that the paper has, or would have if it were made now.
    pub(super) number: u32,
    pub(super) today: CivilDate,
    pub(super) matter: Matter,
    pub(super) firm: Option<Firm>,
    pub(super) logo: Option<Logo>,
    pub(super) clients: Vec<Client>,
    pub(super) people: Vec<Party>,
    pub(super) described: Vec<DescribedPerson>,
    /// Who described people are held to be, or put forward to be.
    pub(super) identified: Vec<Identification>,
    pub(super) officers: Vec<OfficerRecord>,
    pub(super) allegations: Vec<Allegation>,
    pub(super) sources: BTreeMap<AllegationId, Vec<Source>>,
    pub(super) entries: Vec<Correspondence>,
    /// The number of each entry in the ledger.
    pub(super) numbers: BTreeMap<CorrespondenceId, u32>,
    pub(super) letters: Vec<IssuedLetter>,
    pub(super) asks: Vec<AskLine>,
    pub(super) not_received: Vec<NonReceipt>,
    pub(super) investigations: Vec<Investigation>,
    /// The independence check of each investigation, as it stands.
    pub(super) checks: Vec<IndependenceCheck>,
    pub(super) ties: Vec<Tie>,
    /// The exhibits, in the order of their marks.
    pub(super) exhibits: Vec<Exhibit>,
    /// What a certificate of service is about.
    pub(super) sending: Option<Sending>,
    /// The head of the record in hexadecimal, once the paper is made.
    pub(super) head: Option<String>,
    pub(super) timeline: Timeline,
    /// The figures of a schedule of failings, where it is one.
    pub(super) failings: Vec<OfficeFailings>,
    /// The names of people, once they were asked for: to look at a paper nobody's is.
    pub(super) names: BTreeMap<PartyId, Words>,
}

impl Material {
    /// Reads what a paper is made of.
    pub(super) fn read(
        db: &Connection,
        (rules, shipped): (&Rules, &Arc<Rules>),
        of: AskPaper,
        today: CivilDate,
    ) -> Result<Self, AppError> {
        let scope = MatterScope::of(of.matter);
        let clients = clients::of_matter(db, &scope)?;
        if of.client.is_some_and(|one| clients.iter().all(|client| client.party != one)) {
            return Err(AppError::at("client", "Choose the client from the list"));
        }
        let allegations = allegations::of_matter(db, &scope)?;
        let rest = |allegation: &Allegation| {
            let resting = Resting::Allegation { allegation: allegation.id };
            Ok((allegation.id, sources::of(db, &scope, resting)?))
        };
        let sources = allegations.iter().map(rest).collect::<Result<_, AppError>>()?;
        let investigations = investigations::of_matter(db, &scope)?;
        let mut exhibits = exhibits::of_matter(db, &scope)?;
        exhibits.sort_by(|one, other| mark_order(one.mark.as_str(), other.mark.as_str()));
        let on_record = PeopleOnRecord::of(db, &scope, rules, today)?;
        let check = |one| on_record.check(one, Vec::new(), Vec::new());
        let record = |officer: Officer| officers::record(db, &scope, officer.party);
        let mut material = Self {
            of,
            shipped: Arc::clone(shipped),
            number: papers::next_number(db, &scope)?,
            today,
            matter: matters::get(db, &scope)?,
            firm: settings::get(db)?.firm,
            logo: logo::get(db)?,
            clients,
            people: notes::people(db, &scope)?,
            described: described::of_matter(db, &scope)?,
            identified: identifications::standing(db, &scope)?,
            officers: officers::of_matter(db, &scope)?.into_iter().map(record).collect::<Result<_, _>>()?,
            allegations,
            sources,
            entries: correspondence::of_matter(db, &scope)?,
            numbers: correspondence::numbers(db, &scope)?,
            letters: letters::of_matter(db, &scope)?,
            asks: asks::lines(db, &scope, today)?,
            not_received: non_receipts::of_matter(db, &scope)?,
            checks: investigations.iter().map(check).collect(),
            investigations,
            ties: ties::of_matter(db, &scope)?,
            exhibits,
            timeline: timeline::of_matter(db, rules, &scope, today)?,
            sending: of.entry.map(|entry| sending(db, &scope, entry)).transpose()?,
            failings: Vec::new(),
            head: None,
            names: BTreeMap::new(),
        };
        if of.kind == PaperKind::ScheduleOfFailings {
            material.failings = schedule_of_failings::figures(db, rules, &material)?;
        }
        Ok(material)
    }

    pub(super) fn is_internal(&self) -> bool {
        self.of.form == PaperForm::Internal
    }

    pub(super) fn names_nobody(&self) -> bool {
        self.of.form == PaperForm::Anonymised
    }

    /// Whether it begins with whom the ciphers stand for.
    pub(super) fn has_key(&self) -> bool {
        match self.of.kind {
            PaperKind::FormOfAuthority => false,
            PaperKind::OfficerSchedule => true,
            _ => self.is_internal(),
        }
    }

    /// Whether the paper says the name of somebody of this sort: of everybody where it stays with the file, and in a schedule of
    /// officers those of the officers, as a letter has them.
    pub(super) fn names_in_key(&self, kind: PartyKind) -> bool {
        self.is_internal() || (self.of.kind == PaperKind::OfficerSchedule && kind == PartyKind::Officer)
    }

    /// Whether the paper may be made from a record of this class (rule R2).
    pub(super) fn admits(&self, class: RecordClass) -> bool {
        class <= self.of.form.made_from()
    }

    /// Whether what was sent may stand in the paper with all that was said to it. Where a reply to it may not, it would seem to have
    /// none.
    pub(super) fn may_speak_of(&self, sent: &Correspondence) -> bool {
        let answers_an_ask = |reply: &Correspondence| {
            let asked = self.asks.iter().filter(|line| line.ask.entry == sent.id);
            asked.flat_map(|line| &line.answers).any(|answer| answer.reply == reply.id)
        };
        let withheld =
            self.entries.iter().filter(|entry| entry.direction == Direction::In && !self.admits(entry.class));
        self.admits(sent.class)
            && !withheld.into_iter().any(|reply| reply.answers.contains(&sent.id) || answers_an_ask(reply))
    }

    /// The allegations that the paper makes: to a body those alone whose wording the client has approved.
    pub(super) fn allegation(&self, id: AllegationId) -> Option<&Allegation> {
        self.allegations
            .iter()
            .find(|one| one.id == id)
            .filter(|one| self.is_internal() || one.status == AllegationStatus::Approved)
    }

    /// The allegations that the paper makes against somebody, with the part in each.
    pub(super) fn allegations_against(&self, who: &Accused) -> Vec<(&Allegation, &[Role])> {
        let made = self.allegations.iter().filter_map(|one| self.allegation(one.id));
        made.filter_map(|one| {
            let part = one.accused.iter().find(|part| part.who == *who)?;
            Some((one, part.roles.as_slice()))
        })
        .collect()
    }

    pub(super) fn entry(&self, id: CorrespondenceId) -> Option<&Correspondence> {
        self.entries.iter().find(|entry| entry.id == id).filter(|entry| self.admits(entry.class))
    }

    pub(super) fn investigation(&self, id: InvestigationId) -> Option<&Investigation> {
        self.investigations.iter().find(|one| one.id == id)
    }

    /// What somebody is called: by cipher, or in what names nobody by no more than a number.
    pub(super) fn called(&self, party: PartyId) -> String {
        if self.names_nobody() {
            return nobody::called(self, party);
        }
        self.people
            .iter()
            .find(|one| one.id == party)
            .map_or_else(|| "somebody of another matter".to_owned(), |one| one.cipher.as_str().to_owned())
    }

    /// What somebody complained about is called: a cipher, or the number under which a client describes them.
    pub(super) fn accused_named(&self, who: &Accused) -> String {
        match who {
            Accused::Officer { party } => self.called(*party),
            Accused::Described { described } => {
                let person = self.described.iter().find(|one| one.id == *described);
                person.map_or_else(
                    || "a person described".to_owned(),
                    |one| format!("Person {}, described by {}", one.number, self.called(one.client)),
                )
            }
        }
    }

    /// "K7-4Q and M3-9T".
    pub(super) fn ciphers(&self) -> String {
        let ciphers: Vec<&str> = self.clients.iter().map(|client| client.cipher.as_str()).collect();
        listed(&ciphers)
    }

    /// "HQ/2026/0114/P01".
    pub(super) fn our_reference(&self) -> String {
        format!("{}/P{:02}", self.matter.reference.as_str(), self.number)
    }

    /// `2026-11-23_K7-4Q_chronology_v1.pdf`: the day, the first client's cipher, and which paper of the matter it is. What bears
    /// one client's name bears no cipher beside it, and what names nobody bears none at all.
    pub(super) fn file_name(&self) -> String {
        let (day, word, number) = (self.today, self.of.kind.file_word(), self.number);
        if self.of.kind.is_for_one_client() || self.names_nobody() {
            return format!("{day}_{word}_v{number}.pdf");
        }
        let cipher = self.clients.first().map_or("none", |client| client.cipher.as_str());
        format!("{day}_{cipher}_{word}_v{number}.pdf")
    }

    /// Whose names must not stand in it.
    pub(super) fn whose(&self) -> Guarded {
        if self.names_nobody() { Guarded::Everybody } else { Guarded::Clients }
    }

    /// Those of them whom it is about.
    pub(super) fn here(&self) -> Vec<PartyId> {
        if self.names_nobody() {
            return self.people.iter().map(|person| person.id).collect();
        }
        self.clients.iter().map(|client| client.party).collect()
    }

    /// Phrases that stand in the paper by right, though somebody may bear a name that is part of one. In what names nobody what the
    /// firm calls a body is no such phrase.
    pub(super) fn permitted(&self, rules: &Rules) -> Vec<String> {
        let mut phrases = of_the_directory(if self.names_nobody() { &self.shipped } else { rules });
        phrases.extend(self.firm.iter().flat_map(of_firm));
        let officers = self.people.iter().filter(|person| person.kind == PartyKind::Officer);
        let named = officers.filter_map(|officer| self.names.get(&officer.id));
        phrases.extend(named.flat_map(of_officer));
        phrases.extend(self.timeline.events.iter().flat_map(|event| of_date(&event.when)));
        phrases.extend(self.days().map(day_in_words));
        phrases
    }

    /// The days that it prints of the ledger, and its own: June is a name too.
    fn days(&self) -> impl Iterator<Item = CivilDate> {
        let of_entries = self.entries.iter().flat_map(|entry| {
            [Some(entry.dated_on), entry.received_on, entry.reply_by].into_iter().flatten()
        });
        let promised =
            self.asks.iter().flat_map(|line| &line.answers).filter_map(|answer| answer.promised_by);
        let denied = self.not_received.iter().map(|said| said.on);
        let proofs = self.failings.iter().flat_map(|failed| &failed.rows).flat_map(|row| &row.proof);
        let counted = proofs.filter_map(|proof| proof.on);
        of_entries.chain(promised).chain(denied).chain(counted).chain([self.today])
    }
}

/// What was sent, and how it went.
fn sending(db: &Connection, scope: &MatterScope, entry: CorrespondenceId) -> Result<Sending, AppError> {
    let found = correspondence::of_matter(db, scope)?.into_iter().find(|one| one.id == entry);
    let sent = found
        .filter(|one| one.direction == Direction::Out && one.class <= RecordClass::ConfidentialShareable)
        .ok_or_else(|| AppError::at("entry", "Choose something that was sent and is not privileged"))?;
    let issued = letters::of_matter(db, scope)?.into_iter().find(|letter| Some(letter.id) == sent.letter);
    let dated = day_in_words(sent.dated_on);
    let what = match &issued {
        Some(letter) => {
            let pages = usize::try_from(letter.pages).unwrap_or(usize::MAX);
            let pages = counted(pages, "page", "pages");
            format!("Letter of {dated}, our reference {}, of {pages}", sent.our_reference.as_str())
        }
        None => format!("{}, of {dated}", sent.subject.as_str()),
    };
    let proof = dispatches::of_entry(db, scope, entry)?;
    Ok(Sending { proof, what, sha256: issued.map(|letter| letter.sha256) })
}
