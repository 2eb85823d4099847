//! Investigators: people appointed to an investigation, with where they served before. Their names stand in the officers'
//! identity store; a person complained about can be named here too, which is for a reader to see.

use crate::{
    bodies::ForceId,
    checks::{Checks, FieldProblem},
    dates::{PartialDate, phrase},
    ids::{InvestigationId, PartyId},
    parties::Cipher,
    postings::Posting,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// The most postings that an appointment takes at once.
pub const MOST_POSTINGS: usize = 50;

/// A person appointed to an investigation, without a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct Investigator {
    /// The person.
    pub party: PartyId,
    /// What the person is called.
    pub cipher: Cipher,
    /// In what part: `Senior investigating officer`.
    pub role: Words,
    /// From when, as far as anyone can say.
    pub from: Option<PartialDate>,
    /// To when.
    pub to: Option<PartialDate>,
    /// Where the person served, earliest first.
    pub postings: Vec<Posting>,
}

/// Somewhere an investigator served, as typed in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct ServiceOf {
    /// The force.
    pub force: ForceId,
    /// Station or unit; blank when it is not known.
    pub unit: Words,
    /// Rank; blank when it is not known.
    pub rank: Words,
    /// From when, in words; blank when nobody can say.
    pub from: Words,
    /// To when, in words.
    pub to: Words,
}

/// Who is appointed.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum Appointee {
    /// An officer who is in the matter already.
    Known {
        /// Who.
        party: PartyId,
    },
    /// Someone who is not yet in the casebook.
    New {
        /// The person's name.
        name: Words,
        /// Where the person served; empty when it is not known.
        service: Vec<ServiceOf>,
    },
}

/// Records that a person was appointed to an investigation.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct AppointInvestigator {
    /// Which investigation.
    pub investigation: InvestigationId,
    /// Who.
    pub who: Appointee,
    /// In what part.
    pub role: Words,
    /// From when, in words; blank when nobody can say.
    pub from: Words,
    /// To when, in words.
    pub to: Words,
}

impl AppointInvestigator {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let who = match self.who {
            known @ Appointee::Known { .. } => known,
            Appointee::New { name, service } => {
                let name = checks.line("name", "Name", &name);
                if service.len() > MOST_POSTINGS {
                    checks.add("service", format!("Where they served: more than {MOST_POSTINGS} entries"));
                }
                let service = service.into_iter().take(MOST_POSTINGS).enumerate();
                let service = service.map(|(n, one)| checked_service(&mut checks, n, &one)).collect();
                Appointee::New { name, service }
            }
        };
        let role = checks.line("role", "Role", &self.role);
        let from = checks.optional_line("from", "From", &self.from);
        let to = checks.optional_line("to", "To", &self.to);
        check_order(&mut checks, "to", "The appointment must not end before it began", &from, &to);
        checks.finish()?;
        Ok(Self { who, role, from, to, ..self })
    }
}

fn checked_service(checks: &mut Checks, n: usize, service: &ServiceOf) -> ServiceOf {
    let field = |name: &str| format!("service.{n}.{name}");
    if service.force.0.is_empty() {
        checks.add(&field("force"), "Choose the force the person served with");
    }
    let checked = ServiceOf {
        force: service.force.clone(),
        unit: checks.optional_line(&field("unit"), "Station or unit", &service.unit),
        rank: checks.optional_line(&field("rank"), "Rank", &service.rank),
        from: checks.optional_line(&field("from"), "From", &service.from),
        to: checks.optional_line(&field("to"), "To", &service.to),
    };
    let early = "The posting must not end before it began";
    check_order(checks, &field("to"), early, &checked.from, &checked.to);
    checked
}

fn check_order(checks: &mut Checks, field: &str, problem: &str, from: &Words, to: &Words) {
    if let (Some(start), Some(end)) = (phrase::settled(from).earliest, phrase::settled(to).latest)
        && end < start
    {
        checks.add(field, problem);
    }
}
