//! Everything of the record that one letter is made of, read at one moment.

use super::enclosures;
use crate::{App, AppError, asks::lines};
use candour_model::{
    allegations::Accused,
    clients::RevealedName,
    correspondence::Correspondence,
    dates::CivilDate,
    described::DescribedPerson,
    exhibits::Exhibit,
    ids::{MatterId, PartyId},
    letters::LetterDraft,
    logo::Logo,
    officers::Officer,
    parties::Cipher,
    words::Words,
};
use candour_rules::{
    Addressee, Followed, Ledger, Rules,
    counting::listed,
    readiness::{LetterFacts, ReplacedLetter},
};
use candour_store::{
    Connection, MatterScope, StoreError, allegations, audit::Purpose, authorities, bodies, clients,
    conflicts, correspondence, described, diary, dispatches, exhibits, identities, investigations, letters,
    logo, matters, non_receipts, officers, replacements, settings,
};
use std::{collections::BTreeMap, sync::Arc};

/// The names of officers that letters may print, by party.
pub(crate) type OfficerNames = BTreeMap<PartyId, Words>;

/// What a letter is made of.
pub(super) struct Material {
    /// What readiness looks at.
    pub(super) record: LetterFacts,
    pub(super) logo: Option<Logo>,
    /// The office as the letter addresses it.
    pub(super) addressee: Addressee,
    /// The number that the letter has, or would have if it were issued now.
    pub(super) number: u32,
    /// The ledger of the matter, by day.
    pub(super) entries: Vec<Correspondence>,
    /// The exhibits of the matter, by number.
    pub(super) exhibits: Vec<Exhibit>,
    accused: Vec<Person>,
    ciphers: BTreeMap<PartyId, Cipher>,
}

/// Someone complained about, as the letter may name them.
pub(super) enum Person {
    /// An identified officer, by name: the letter goes to a body with a duty to receive it.
    Officer {
        /// The name.
        name: Words,
        /// The record.
        officer: Officer,
    },
    /// Someone described and not identified.
    Described {
        /// The cipher of the client whose words they are.
        client: Cipher,
        /// The record.
        person: Box<DescribedPerson>,
    },
}

impl Person {
    /// Whether an allegation means this person.
    pub(super) fn is(&self, accused: &Accused) -> bool {
        match (self, accused) {
            (Self::Officer { officer, .. }, Accused::Officer { party }) => officer.party == *party,
            (Self::Described { person, .. }, Accused::Described { described }) => person.id == *described,
            _ => false,
        }
    }
}

impl Material {
    /// Reads what a draft is made of. `names` are those of the officers whom this recipient may be told of.
    pub(super) fn read(
        db: &Connection,
        rules: &Rules,
        draft: &LetterDraft,
        names: &OfficerNames,
        number: u32,
        today: CivilDate,
    ) -> Result<Self, AppError> {
        let mut record = record_of(db, rules, draft, today)?;
        record.enclosures = enclosures::read(db, rules, draft)?;
        if let Some(investigation) = record.investigation() {
            let covered = investigation.allegations.clone();
            record.allegations.retain(|allegation| covered.contains(&allegation.id));
        }
        let ciphers: BTreeMap<_, _> =
            record.clients.iter().map(|client| (client.party, client.cipher.clone())).collect();
        let accused = accused_of(&record, names, &ciphers);
        let entries = correspondence::of_matter(db, &MatterScope::of(draft.matter))?;
        let exhibits = exhibits::of_matter(db, &MatterScope::of(draft.matter))?;
        Ok(Self {
            addressee: rules.office_of(&draft.to)?,
            record,
            logo: logo::get(db)?,
            number,
            entries,
            exhibits,
            accused,
            ciphers,
        })
    }

    /// Reads what a draft is made of now, under the number that it would have if it were issued.
    pub(super) fn now(
        db: &Connection,
        rules: &Rules,
        draft: &LetterDraft,
        names: &OfficerNames,
        today: CivilDate,
    ) -> Result<Self, AppError> {
        let issued = letters::of_matter(db, &MatterScope::of(draft.matter))?;
        let number = issued.last().map_or(1, |letter| letter.number + 1);
        Self::read(db, rules, draft, names, number, today)
    }

    /// Everyone that an allegation of the letter is against, officers first.
    pub(super) fn accused(&self) -> &[Person] {
        &self.accused
    }

    /// What a client is called.
    pub(super) fn cipher_of(&self, party: PartyId) -> &str {
        self.ciphers.get(&party).map_or("", Cipher::as_str)
    }

    /// Whom the letter is about.
    pub(super) fn clients(&self) -> Vec<PartyId> {
        self.record.clients.iter().map(|client| client.party).collect()
    }

    /// Everybody of the matter whom the letter could name.
    pub(super) fn everybody(&self) -> Vec<PartyId> {
        let officers = self.record.officers.iter().map(|officer| officer.party);
        self.clients().into_iter().chain(officers).collect()
    }

    /// "K7-4Q and M3-9T".
    pub(super) fn ciphers(&self) -> String {
        let ciphers: Vec<&str> = self.record.clients.iter().map(|client| client.cipher.as_str()).collect();
        listed(&ciphers)
    }

    /// "HQ/2026/0114/L01".
    pub(super) fn our_reference(&self) -> String {
        format!("{}/L{:02}", self.record.matter.reference.as_str(), self.number)
    }

    /// `2026-11-23_K7-4Q_letter_v1.pdf`: the date, the first client's cipher, and which letter of the matter it is.
    pub(super) fn file_name(&self) -> String {
        let cipher = self.record.clients.first().map_or("none", |client| client.cipher.as_str());
        format!("{}_{cipher}_letter_v{}.pdf", self.record.dated_on, self.number)
    }
}

/// What [`App::officer_names`] gives, as far as letters have asked for it in this session; `None` where a name would have to be
/// revealed.
pub(super) fn known_names(
    db: &Connection,
    rules: &Rules,
    draft: &LetterDraft,
    revealed: &OfficerNames,
) -> Result<Option<OfficerNames>, AppError> {
    if !rules.body(&draft.to.body)?.duty_to_receive {
        return Ok(Some(OfficerNames::new()));
    }
    let officers = officers::of_matter(db, &MatterScope::of(draft.matter))?;
    Ok(officers.iter().map(|officer| Some((officer.party, revealed.get(&officer.party)?.clone()))).collect())
}

impl App {
    /// The names of a matter's officers, where a letter to this body may print them. The first time in a session that
    /// letters ask for a matter's, it is recorded.
    pub(super) fn officer_names(&self, draft: &LetterDraft) -> Result<OfficerNames, AppError> {
        if !self.current_rules()?.body(&draft.to.body)?.duty_to_receive {
            return Ok(OfficerNames::new());
        }
        let matter = draft.matter;
        let officers: Vec<PartyId> = self.officers_of(matter)?.iter().map(|officer| officer.party).collect();
        let open = self.open()?;
        if officers.iter().any(|party| !open.revealed().contains_key(party)) {
            let names = self.reveal_for_a_letter(matter)?;
            open.revealed().extend(names.into_iter().map(|revealed| (revealed.party, revealed.name)));
        }
        let revealed = open.revealed();
        Ok(officers.iter().filter_map(|party| Some((*party, revealed.get(party)?.clone()))).collect())
    }

    fn reveal_for_a_letter(&self, matter: MatterId) -> Result<Vec<RevealedName>, AppError> {
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            Ok(identities::reveal(tx, audit, &keys, &MatterScope::of(matter), Purpose::Letter)?)
        })
    }
}

fn record_of(
    db: &Connection,
    rules: &Rules,
    draft: &LetterDraft,
    today: CivilDate,
) -> Result<LetterFacts, StoreError> {
    let scope = MatterScope::of(draft.matter);
    let is_about_one = rules.letter(&draft.kind).is_ok_and(|letter| letter.must_have("investigation"));
    let investigations = if is_about_one { investigations::of_matter(db, &scope)? } else { Vec::new() };
    Ok(LetterFacts {
        kind: draft.kind.clone(),
        to: draft.to.clone(),
        dated_on: draft.dated_on,
        reply_by: draft.reply_by,
        today,
        firm: settings::get(db)?.firm,
        matter: matters::get(db, &scope)?,
        clients: clients::of_matter(db, &scope)?,
        authorities: authorities::of_matter(db, &scope)?,
        conflicts: conflicts::of_matter(db, &scope)?,
        officers: officers::of_matter(db, &scope)?,
        described: described::of_matter(db, &scope)?,
        allegations: allegations::of_matter(db, &scope)?,
        office: bodies::office(db, &draft.to)?,
        followed: followed(db, rules, &scope, draft, today)?,
        replaces: replaced(db, &scope, draft)?,
        said: draft.said.clone(),
        enclosures: Vec::new(),
        investigations,
        about: draft.occasion.investigation,
        dates: diary::of_matter(db, &scope)?,
        events: diary::events_of(db, &scope)?,
    })
}

/// The issued letter whose place a draft is to take.
fn replaced(
    db: &Connection,
    scope: &MatterScope,
    draft: &LetterDraft,
) -> Result<Option<ReplacedLetter>, StoreError> {
    let Some(id) = draft.replaces else { return Ok(None) };
    let letter = letters::get(db, scope, id)?;
    let by = replacements::replaced_by(db, scope, id)?;
    Ok(Some(ReplacedLetter { number: letter.number, to: letter.to, by }))
}

/// The earlier letter that a draft follows up, with all that was said to it.
fn followed(
    db: &Connection,
    rules: &Rules,
    scope: &MatterScope,
    draft: &LetterDraft,
    today: CivilDate,
) -> Result<Option<Followed>, StoreError> {
    let Some(entry) = draft.occasion.follows else { return Ok(None) };
    let (entries, letters) = (correspondence::of_matter(db, scope)?, letters::of_matter(db, scope)?);
    let asks = lines(db, scope, today)?;
    let ledger = Ledger { entries: &entries, letters: &letters, asks: &asks };
    let Some(followed) = rules.followed(ledger, entry) else { return Ok(None) };
    let sent = dispatches::of_entry(db, scope, followed.entry)?.dispatches;
    let said = non_receipts::of_matter(db, scope)?.into_iter();
    let not_received = said.filter(|said| said.entry == followed.entry).map(|said| said.on).collect();
    Ok(Some(Followed { sent, not_received, ..followed }))
}

fn accused_of(
    record: &LetterFacts,
    names: &OfficerNames,
    ciphers: &BTreeMap<PartyId, Cipher>,
) -> Vec<Person> {
    let alleged = record.alleged();
    let suspect = record.suspect();
    let is_meant = |meant: &Accused| {
        suspect.is_none_or(|suspect| suspect == meant)
            && alleged.iter().any(|allegation| allegation.accuses(meant))
    };
    let officers = record
        .officers
        .iter()
        .filter(|officer| is_meant(&Accused::Officer { party: officer.party }))
        .filter_map(|officer| {
            Some(Person::Officer { name: names.get(&officer.party)?.clone(), officer: officer.clone() })
        });
    let described = record
        .described
        .iter()
        .filter(|person| is_meant(&Accused::Described { described: person.id }))
        .filter_map(|person| {
            Some(Person::Described {
                client: ciphers.get(&person.client)?.clone(),
                person: Box::new(person.clone()),
            })
        });
    officers.chain(described).collect()
}
