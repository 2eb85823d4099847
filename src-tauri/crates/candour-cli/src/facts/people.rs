//! Clients and officers of a facts file. `id` is what the file itself calls a person; it goes nowhere else.

use super::{Place, table::Table};
use candour_model::{
    bodies::{BodyId, ForceId},
    clients::Capacity,
    dates::CivilDate,
    officers::ServiceStatus,
    parties::Cipher,
    postings::NumberKind,
    words::Words,
};

/// A client.
#[derive(Clone, Debug)]
pub struct ClientFacts {
    /// Where it stands in the file.
    pub place: Place,
    /// What the file calls the client.
    pub id: Words,
    /// A cipher agreed before; absent to have one drawn.
    pub cipher: Option<Cipher>,
    /// The client's name.
    pub name: Words,
    /// Date of birth in words; blank when it is not known.
    pub born: Words,
    /// In what capacity the client complains.
    pub capacity: Capacity,
    /// What the client allows.
    pub authority: AuthorityFacts,
}

/// A client's authority.
#[derive(Clone, Debug, Default)]
pub struct AuthorityFacts {
    /// Where it stands in the file.
    pub place: Place,
    /// The bodies that may be written to; an office of a force is that of the force concerned.
    pub to: Vec<BodyId>,
    /// The day it was given.
    pub given_on: CivilDate,
    /// The day it ends, if it does.
    pub expires_on: Option<CivilDate>,
    /// Whether these bodies may also be given the client's identity.
    pub identity_allowed: bool,
}

impl ClientFacts {
    pub(super) fn read(mut table: Table<'_>) -> Self {
        let id = table.words("id");
        let cipher =
            table.optional_words("cipher").and_then(|words| match Cipher::try_from(String::from(words)) {
                Ok(cipher) => Some(cipher),
                Err(error) => table.wrong("cipher", &format!("is not a cipher: {error}")),
            });
        let name = table.words("name");
        let born = table.words_or_blank("born");
        let capacity = table.choice(
            "capacity",
            &[
                ("complainant", Some(Capacity::Complainant)),
                ("adversely-affected", Some(Capacity::AdverselyAffected)),
                ("representative", Some(Capacity::Representative)),
            ],
        );
        let authority = table.table("authority").map(AuthorityFacts::read).unwrap_or_default();
        let place = table.finish();
        let capacity = capacity.unwrap_or(Capacity::Complainant);
        Self { place, id, cipher, name, born, capacity, authority }
    }
}

impl AuthorityFacts {
    fn read(mut table: Table<'_>) -> Self {
        let to = table.lines("to").into_iter().map(|body| BodyId(body.into())).collect();
        let given_on = table.day("given");
        let expires_on = table.optional_day("expires");
        let identity_allowed = table.flag("identity");
        Self { place: table.finish(), to, given_on, expires_on, identity_allowed }
    }
}

/// An officer: named, or described and not identified.
#[derive(Clone, Debug)]
pub struct OfficerFacts {
    /// Where it stands in the file.
    pub place: Place,
    /// What the file calls the officer.
    pub id: Words,
    /// Who it is, as far as anyone can say.
    pub appearance: Appearance,
}

/// Who an officer is, as far as anyone can say.
#[derive(Clone, Debug)]
pub enum Appearance {
    /// Identified by name, with the posting by which the officer is known.
    Named {
        /// The name.
        name: Words,
        /// Whether the officer still serves.
        status: ServiceStatus,
        /// The force.
        force: ForceId,
        /// Station or unit; blank when it is not known.
        station: Words,
        /// Rank; blank when it is not known.
        rank: Words,
        /// What sort of number.
        number_kind: NumberKind,
        /// The number; blank when it is not known.
        number: Words,
        /// From when, in words; blank when nobody can say.
        from: Words,
        /// To when, in words.
        to: Words,
    },
    /// Described in the client's words.
    Described {
        /// The words.
        description: Words,
    },
}

impl OfficerFacts {
    pub(super) fn read(mut table: Table<'_>) -> Self {
        let id = table.words("id");
        let appearance = match table.optional_words("description") {
            Some(description) => Appearance::Described { description },
            None => Appearance::read_named(&mut table),
        };
        Self { place: table.finish(), id, appearance }
    }
}

impl Appearance {
    fn read_named(table: &mut Table<'_>) -> Self {
        let status = table.optional_choice(
            "status",
            &[
                ("serving", Some(ServiceStatus::Serving)),
                ("retired", Some(ServiceStatus::Retired)),
                ("resigned", Some(ServiceStatus::Resigned)),
                ("dismissed", Some(ServiceStatus::Dismissed)),
                ("deceased", Some(ServiceStatus::Deceased)),
                ("unknown", Some(ServiceStatus::Unknown)),
            ],
        );
        let number_kind = table.optional_choice(
            "number-kind",
            &[
                ("collar", Some(NumberKind::Collar)),
                ("warrant", Some(NumberKind::Warrant)),
                ("other", Some(NumberKind::Other)),
            ],
        );
        Self::Named {
            name: table.words("name"),
            status: status.unwrap_or(ServiceStatus::Unknown),
            force: ForceId(table.words("force").into()),
            station: table.words_or_blank("station"),
            rank: table.words_or_blank("rank"),
            number_kind: number_kind.unwrap_or(NumberKind::Collar),
            number: table.words_or_blank("number"),
            from: table.words_or_blank("from"),
            to: table.words_or_blank("to"),
        }
    }
}
