//! Whole facts of an invented case, for tests to break one at a time.

use super::LetterFacts;
use candour_model::{
    allegations::{Accused, Allegation, AllegationStatus, Duty, EarlierReport},
    authorities::{Authority, AuthorityPurpose},
    bodies::{BodyId, CriterionId, ForceId, Office, OfficeRef},
    certainty::Certainty,
    clients::{Capacity, Client},
    dates::{phrase, said::FromBirth},
    described::{DescribedPerson, Features},
    ids::{
        AllegationId, AuthorityId, DescribedId, InvestigationId, MatterId, ModeDecisionId, PartyId, PostingId,
    },
    investigations::Investigation,
    investigators::Investigator,
    letters::LetterKind,
    matters::Matter,
    mode_decisions::ModeDecision,
    officers::{Officer, ServiceStatus},
    parties::Cipher,
    postings::{NumberKind, Posting},
    settings::Firm,
    tracks::{Mode, Track},
};
use jiff::civil::date;
use uuid::Uuid;

pub(crate) const MATTER: MatterId = MatterId(Uuid::from_u128(1));
pub(crate) const CLIENT: PartyId = PartyId(Uuid::from_u128(2));
pub(crate) const OFFICER: PartyId = PartyId(Uuid::from_u128(3));
pub(crate) const PERSON: DescribedId = DescribedId(Uuid::from_u128(4));

pub(crate) fn office() -> OfficeRef {
    OfficeRef { body: BodyId("psd".into()), force: Some(ForceId("northmere".into())) }
}

pub(crate) fn cipher(text: &str) -> Cipher {
    Cipher::try_from(text.to_owned()).unwrap()
}

pub(crate) fn client() -> Client {
    Client { party: CLIENT, matter: MATTER, cipher: cipher("K7-4Q"), capacity: Capacity::Complainant }
}

pub(crate) fn authority() -> Authority {
    Authority {
        id: AuthorityId(Uuid::from_u128(5)),
        matter: MATTER,
        client: CLIENT,
        purpose: AuthorityPurpose::Letters,
        recipients: vec![office()],
        identity_allowed: false,
        scope: "".into(),
        given_on: date(2026, 11, 2),
        expires_on: None,
        withdrawn_on: None,
    }
}

pub(crate) fn officer() -> Officer {
    let posting = Posting {
        id: PostingId(Uuid::from_u128(6)),
        force: ForceId("northmere".into()),
        unit: "Mereside".into(),
        rank: "Police Constable".into(),
        number_kind: NumberKind::Collar,
        number: "4471".into(),
        from: Some(phrase::settled(&"1998".into())),
        to: Some(phrase::settled(&"2004".into())),
        source: "".into(),
        certainty: Certainty::NotStated,
        is_own: true,
    };
    Officer {
        party: OFFICER,
        cipher: cipher("D4-8S"),
        status: ServiceStatus::Retired,
        left: None,
        died: None,
        postings: vec![posting],
    }
}

pub(crate) fn described() -> DescribedPerson {
    DescribedPerson {
        id: PERSON,
        matter: MATTER,
        client: CLIENT,
        number: 1,
        description: "A tall man in a dark anorak".into(),
        features: Features::default(),
    }
}

pub(crate) fn allegation(number: u32) -> Allegation {
    Allegation {
        id: AllegationId(Uuid::from_u128(100 + u128::from(number))),
        matter: MATTER,
        client: CLIENT,
        number,
        particulars: "He struck our client in a police car.".into(),
        happened: phrase::settled(&"14 February 2001".into()),
        happened_from_birth: FromBirth::No,
        place: "Mereside".into(),
        duty: Duty::OnDuty,
        how_known: "Our client was there".into(),
        accused: vec![Accused::Officer { party: OFFICER }.into()],
        categories: Vec::new(),
        offences: Vec::new(),
        criteria: vec![CriterionId("serious-assault".into())],
        earlier_reports: vec![EarlierReport {
            to_whom: "The front desk".into(),
            body: None,
            told: phrase::settled(&"March 2001".into()),
            told_from_birth: FromBirth::No,
            outcome: "Nothing was written down".into(),
        }],
        status: AllegationStatus::Approved,
    }
}

/// A complaint under local investigation, with a reference and an investigator.
pub(crate) fn investigation() -> Investigation {
    Investigation {
        id: InvestigationId(Uuid::from_u128(10)),
        matter: MATTER,
        number: 1,
        track: Track::Complaint,
        force: ForceId("northmere".into()),
        references: vec!["CO/00162/26".into()],
        allegations: vec![allegation(1).id],
        suspect: None,
        complainant: None,
        moves: Vec::new(),
        modes: vec![ModeDecision {
            id: ModeDecisionId(Uuid::from_u128(11)),
            mode: Mode::Local,
            body: Some(office()),
            decided_by: office(),
            decided_on: date(2026, 3, 16),
            notified_on: None,
            reasons: "".into(),
            test_applied: "".into(),
            document: "".into(),
        }],
        investigators: vec![Investigator {
            party: PartyId(Uuid::from_u128(12)),
            cipher: cipher("M3-5R"),
            role: "Investigating officer".into(),
            from: None,
            to: None,
            postings: Vec::new(),
        }],
        decisions: Vec::new(),
        outcomes: Vec::new(),
    }
}

/// Facts with nothing wrong.
pub(crate) fn facts() -> LetterFacts {
    LetterFacts {
        kind: LetterKind("referral-request".into()),
        to: office(),
        dated_on: date(2026, 11, 23),
        reply_by: date(2026, 11, 25),
        today: date(2026, 11, 23),
        firm: Some(Firm {
            name: "Hartley Quill LLP".into(),
            lines: vec!["1 Mere Street".into()],
            regulator_line: "".into(),
            fee_earner: "Imogen Quill".into(),
            contact: "by letter or telephone".into(),
        }),
        matter: Matter {
            id: MATTER,
            reference: "HQ/2026/0114".into(),
            working_name: "Marlowe".into(),
            force: ForceId("northmere".into()),
            opened_on: date(2026, 11, 1),
            conflicts: vec!["The officer served with those who would investigate.".into()],
            evidence_at_risk: vec!["Pocket notebooks".into()],
            needs: vec!["A separate entrance".into()],
        },
        clients: vec![client()],
        authorities: vec![authority()],
        conflicts: Vec::new(),
        officers: vec![officer()],
        described: Vec::new(),
        allegations: vec![allegation(1)],
        office: Some(Office {
            office: office(),
            address: vec!["1 Force Way".into()],
            email: "".into(),
            checked_on: date(2026, 11, 2),
            checked_by: "".into(),
            how: "".into(),
        }),
        followed: None,
        replaces: None,
        said: Vec::new(),
        enclosures: Vec::new(),
        investigations: Vec::new(),
        about: None,
        dates: Vec::new(),
        events: Vec::new(),
    }
}

/// A letter without numbered asks that nobody has answered.
pub(crate) fn followed() -> crate::Followed {
    crate::Followed {
        entry: candour_model::ids::CorrespondenceId(Uuid::from_u128(9)),
        kind: None,
        office: office(),
        dated_on: date(2026, 11, 2),
        subject: "Request for referral".into(),
        our_reference: "HQ/2026/0114/L01".into(),
        means: None,
        asked_by: None,
        chased: std::collections::BTreeMap::new(),
        is_acknowledged: false,
        asks: Vec::new(),
        replies: std::collections::BTreeMap::new(),
        sent: Vec::new(),
        not_received: std::collections::BTreeSet::new(),
    }
}
