//! One officer whom clients of two matters name, and a man at a desk who may be an officer.

use super::{days_ago, northmere};
use crate::{App, AppError};
use candour_model::{
    authorities::{AuthorityPurpose, GiveAuthority},
    certainty::Certainty,
    identifications::{IdentificationBasis, IdentificationStatus, IdentifyPerson},
    ids::{DescribedId, MatterId, PartyId},
    officers::{AddOfficer, ServiceStatus},
    postings::{GivePosting, NumberKind},
    recognitions::RecogniseOfficer,
};

/// A client's authority to link what is alleged with other matters.
pub(super) fn allow_linking(app: &App, matter: MatterId, client: PartyId) -> Result<(), AppError> {
    app.give_authority(GiveAuthority {
        matter,
        client,
        purpose: AuthorityPurpose::Linking,
        recipients: Vec::new(),
        identity_allowed: false,
        scope: "".into(),
        given_on: days_ago(app, 2),
        expires_on: None,
    })
    .map(drop)
}

/// The officer of the first matter is named in another one too.
pub(super) fn recognise(app: &App, matter: MatterId, party: PartyId) -> Result<(), AppError> {
    app.recognise_officer(RecogniseOfficer {
        matter,
        party,
        name: "A. Pryce-Vane".into(),
        posting: posting("4471", "the client\u{2019}s account"),
        basis: "Both clients give the collar number and the station.".into(),
        certainty: Certainty::Likely,
    })
    .map(drop)
}

/// Who the man at the desk may be, as the firm proposes it.
pub(super) fn propose(app: &App, matter: MatterId, described: DescribedId) -> Result<(), AppError> {
    let officer = app.add_officer(AddOfficer {
        matter,
        name: "Rhodri Castellan".into(),
        status: ServiceStatus::Unknown,
        posting: posting("2093", "a duty roster of 2004"),
    })?;
    app.identify_person(IdentifyPerson {
        matter,
        described,
        officer: officer.party,
        status: IdentificationStatus::Proposed,
        basis: IdentificationBasis::Document,
        certainty: Certainty::Possible,
        client_words: "".into(),
        decided_by: "Imogen Quill".into(),
        decided_on: days_ago(app, 3),
        reason: "The roster has him at the front desk on two days of that month.".into(),
    })
    .map(drop)
}

fn posting(number: &str, source: &str) -> GivePosting {
    GivePosting {
        force: northmere(),
        unit: "Mereside".into(),
        rank: "Police Constable".into(),
        number_kind: NumberKind::Collar,
        number: number.into(),
        from: "2003".into(),
        to: "2006".into(),
        source: source.into(),
        certainty: Certainty::Likely,
    }
}
