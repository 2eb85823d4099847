//! A matter to start from: one client of Hartley Quill, two people complained about, one allegation, an authority.

use candour_app::App;
use candour_model::{
    allegations::{Accused, AccusedPart, Allegation, Duty, RecordAllegation, TellOf},
    authorities::{AuthorityPurpose, GiveAuthority},
    bodies::{BodyId, CheckOffice, CriterionId, ForceId, OfficeRef},
    categories::CategoryId,
    certainty::Certainty,
    clients::{Capacity, Client, TakeOnClient},
    described::{DescribePerson, DescribedPerson, FeaturesSaid},
    ids::StatementId,
    letters::{Composition, DraftLetter, LetterKind, Occasion},
    matters::{Matter, OpenMatter, SetParticulars},
    officers::{AddOfficer, Officer, ServiceStatus},
    postings::{GivePosting, NumberKind},
    sessions::SessionEntry,
    settings::Firm,
    statements::{InterviewPlan, StatementKind, TakeAccount},
};
use jiff::civil::date;

/// The name of the client, which must stand nowhere but in the identity tables.
pub const CLIENT: &str = "Łucja Wróbel-Żak";
/// What the client alleges.
pub const PARTICULARS: &str =
    "He drove to a lay-by and would not say why.\nHe kept the telephone until morning.";

/// Everything recorded, ready for a letter.
pub struct Story {
    /// The matter.
    pub matter: Matter,
    /// The client.
    pub client: Client,
    /// An identified officer.
    pub officer: Officer,
    /// A person described.
    pub described: DescribedPerson,
    /// A draft allegation against both.
    pub allegation: Allegation,
}

/// Northmere, which does not exist.
#[must_use]
pub fn northmere() -> ForceId {
    ForceId("northmere".into())
}

/// The professional standards department of Northmere.
#[must_use]
pub fn professional_standards() -> OfficeRef {
    OfficeRef { body: BodyId("psd".into()), force: Some(northmere()) }
}

/// What is said of a sitting in which an account is taken.
#[must_use]
pub fn session() -> SessionEntry {
    SessionEntry {
        taken_on: date(2026, 11, 5),
        began: "10:05".into(),
        ended: "".into(),
        place: "at the office".into(),
        language: "".into(),
        people: Vec::new(),
        breaks: "".into(),
        how_ended: "".into(),
        do_not_ask: vec!["her children".into()],
        preferred_words: "".into(),
    }
}

/// Begins a first account of the client, of which nothing is written yet.
///
/// # Panics
/// When it is refused.
#[must_use]
pub fn take_account(app: &App, story: &Story) -> StatementId {
    app.take_account(TakeAccount {
        matter: story.matter.id,
        client: story.client.party,
        interview: InterviewPlan::NonePlanned,
        kind: StatementKind::FirstAccount,
        adds_to: None,
        content_note: "Detention".into(),
        session: session(),
    })
    .expect("an account")
    .id
}

/// Records the whole story. The allegation is still a draft.
///
/// # Panics
/// When any of it is refused.
#[must_use]
pub fn record(app: &App) -> Story {
    app.change_firm(firm()).expect("the firm");
    let matter = app
        .open_matter(OpenMatter {
            reference: "HQ/2026/0114".into(),
            working_name: "Marlowe".into(),
            force: northmere(),
        })
        .expect("a matter");
    let client = app
        .take_on_client(TakeOnClient {
            matter: matter.id,
            name: CLIENT.into(),
            birth: "11 May 1989".into(),
            capacity: Capacity::Complainant,
            cipher: None,
        })
        .expect("a client");
    let officer = app.add_officer(officer(&matter)).expect("an officer");
    let described = app
        .describe_person(DescribePerson {
            matter: matter.id,
            client: client.party,
            description: "tall, a northern voice, they called him Sarge".into(),
            features: FeaturesSaid::default(),
        })
        .expect("a description");
    let accused =
        vec![Accused::Officer { party: officer.party }, Accused::Described { described: described.id }];
    let allegation = app.record_allegation(allegation(&matter, &client, accused)).expect("an allegation");
    app.set_particulars(SetParticulars {
        matter: matter.id,
        conflicts: vec!["The head of professional standards served at the same station in 2003".into()],
        evidence_at_risk: vec!["duty rosters of June to August 2003".into(), "pocket notebooks".into()],
        needs: vec!["no calls before noon".into()],
    })
    .expect("particulars");
    app.check_office(CheckOffice {
        office: professional_standards(),
        address: vec!["1 Quay Street".into(), "Northmere NM1 1AA".into()],
        email: "".into(),
        checked_by: "".into(),
        how: "".into(),
    })
    .expect("an address");
    Story { matter, client, officer, described, allegation }
}

impl Story {
    /// Records the client's authority for the professional standards department.
    ///
    /// # Panics
    /// When it is refused.
    pub fn authorise(&self, app: &App) {
        self.authorised(app, false);
    }

    /// The same, and that department may be told who the client is.
    ///
    /// # Panics
    /// When it is refused.
    pub fn authorise_identity(&self, app: &App) {
        self.authorised(app, true);
    }

    fn authorised(&self, app: &App, identity_allowed: bool) {
        app.give_authority(GiveAuthority {
            matter: self.matter.id,
            client: self.client.party,
            purpose: AuthorityPurpose::Letters,
            recipients: vec![professional_standards()],
            identity_allowed,
            scope: "".into(),
            given_on: date(2026, 11, 2),
            expires_on: None,
        })
        .expect("an authority");
    }

    /// Begins a letter to the professional standards department.
    ///
    /// # Panics
    /// When it is refused.
    #[must_use]
    pub fn draft(&self, app: &App) -> Composition {
        app.draft_letter(DraftLetter {
            matter: self.matter.id,
            kind: LetterKind("referral-request".into()),
            to: professional_standards(),
            occasion: Occasion::default(),
        })
        .expect("a draft")
    }
}

/// Hartley Quill.
#[must_use]
pub fn firm() -> Firm {
    Firm {
        name: "Hartley Quill".into(),
        lines: vec!["Solicitors".into(), "4 Tanner\u{2019}s Row, Northmere NM1 4QT".into()],
        regulator_line: "authorised and regulated, no. 000000".into(),
        fee_earner: "Imogen Hartley".into(),
        contact: "by email to casework@hartleyquill.example".into(),
    }
}

/// A posting at Corran Road, under a collar number.
#[must_use]
pub fn corran_road() -> GivePosting {
    GivePosting {
        force: northmere(),
        unit: "Corran Road".into(),
        rank: "Sergeant".into(),
        number_kind: NumberKind::Collar,
        number: "1147".into(),
        from: "1998".into(),
        to: "2009".into(),
        source: "the duty roster of 2003".into(),
        certainty: Certainty::Likely,
    }
}

/// The officer as typed in.
#[must_use]
pub fn officer(matter: &Matter) -> AddOfficer {
    AddOfficer {
        matter: matter.id,
        name: "Hallam Voss".into(),
        status: ServiceStatus::Retired,
        posting: corran_road(),
    }
}

/// The allegation as it is typed in.
#[must_use]
pub fn allegation(
    matter: &Matter,
    client: &Client,
    accused: impl IntoIterator<Item = impl Into<AccusedPart>>,
) -> RecordAllegation {
    RecordAllegation {
        matter: matter.id,
        client: client.party,
        particulars: PARTICULARS.into(),
        happened: "the summer of 2003".into(),
        place: "a lay-by near Corran Road, Northmere".into(),
        duty: Duty::OnDuty,
        how_known: "from what was done".into(),
        accused: accused.into_iter().map(Into::into).collect(),
        categories: vec![CategoryId("abuse-of-position-sexual".into())],
        offences: Vec::new(),
        criteria: vec![CriterionId("serious-corruption".into())],
        earlier_reports: vec![TellOf {
            to_whom: "a teacher".into(),
            body: None,
            told: "autumn 2003".into(),
            outcome: "nothing came of it".into(),
        }],
        sources: Vec::new(),
    }
}
