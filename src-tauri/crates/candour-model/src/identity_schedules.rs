//! Identity Schedules: who the ciphers of a letter stand for, in a file of its own, for one office that the clients named.

use crate::{
    bodies::OfficeRef,
    checks::{Checks, FieldProblem, LONGEST_LIST},
    dates::CivilDate,
    files::HeldFile,
    ids::{CorrespondenceId, IdentityScheduleId, LetterId, MatterId, PartyId},
    parties::Cipher,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// A schedule that was made. Its password is kept nowhere, so what it says cannot be read again here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct IdentitySchedule {
    /// Which.
    pub id: IdentityScheduleId,
    /// The matter.
    pub matter: MatterId,
    /// The letter whose ciphers it explains.
    pub letter: LetterId,
    /// Its number among those of the letter, from 1.
    pub number: u32,
    /// Its entry in the ledger, where its sending is recorded.
    pub entry: CorrespondenceId,
    /// The office that it is for.
    pub office: OfficeRef,
    /// The day it was made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub made_on: CivilDate,
    /// Whom it names.
    pub clients: Vec<PartyId>,
    /// Whether it gives addresses.
    pub with_addresses: bool,
    /// How many pages it has.
    pub pages: u32,
    /// Its sealed file, under its neutral name.
    pub file: HeldFile,
}

/// A client whom a schedule may name, or may not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ScheduleClient {
    /// Who.
    pub party: PartyId,
    /// What the letter calls them.
    pub cipher: Cipher,
    /// Whether an authority that stands today allows the letter's office to be told who they are.
    pub is_allowed: bool,
}

/// The schedules to a letter, and what another could hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct IdentitySchedules {
    /// What was made, by number.
    pub made: Vec<IdentitySchedule>,
    /// The clients of the matter.
    pub clients: Vec<ScheduleClient>,
    /// Whether the letter's office may be sent what is shared in confidence at all.
    pub may_be_sent: bool,
}

/// Makes the schedule to a letter.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MakeIdentitySchedule {
    /// The letter, which is issued.
    pub letter: LetterId,
    /// Whom it names: clients of the matter whose authority allows identity to be given to the letter's office.
    pub clients: Vec<PartyId>,
    /// Whether it gives addresses, where records are sought by them.
    pub with_addresses: bool,
}

impl MakeIdentitySchedule {
    /// The input, checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(mut self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        if self.clients.is_empty() {
            checks.add("clients", "Choose at least one client");
        } else if self.clients.len() > LONGEST_LIST {
            checks.add("clients", format!("Clients: more than {LONGEST_LIST} entries"));
        }
        checks.finish()?;
        self.clients.sort_unstable();
        self.clients.dedup();
        Ok(self)
    }
}

/// A schedule just made, with what opens it: told once, kept nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct MadeIdentitySchedule {
    /// What was made.
    pub schedule: IdentitySchedule,
    /// Six words joined by hyphens. They travel another way than the file.
    pub password: Words,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn it_names_somebody_and_nobody_twice() {
        let party = PartyId(Uuid::from_u128(1));
        let of =
            |clients| MakeIdentitySchedule { letter: LetterId(Uuid::nil()), clients, with_addresses: false };
        assert_eq!(of(vec![party, party]).validate().unwrap().clients, [party]);
        assert_eq!(of(Vec::new()).validate().unwrap_err()[0].field, "clients");
    }
}
