//! What is known of a complaint or a criminal case when the next step is looked for. A fact that is absent is unknown.
//!
//! Each fact stands once, in one list: it makes both the facts themselves and the condition that a rule of the data puts on
//! them, so that neither can name a fact or a word that the other does not have.

use super::StepId;
use crate::{
    referral::CriteriaMet,
    regimes::RegimeId,
    tracks::{StateId, Track},
    yes_no::YesNo,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident { $( $(#[$word:meta])* $variant:ident, )* } )*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $( $(#[$word])* $variant, )* }
    )* };
}

words! {
    /// How long the body last written to has been silent.
    Silence {
        /// It has answered, or its time has not passed.
        None,
        /// It has not even acknowledged.
        NoAck,
        /// The day asked for has passed without an answer.
        NoReply,
        /// A chaser has gone unanswered too.
        AfterChaser,
    }
    /// Whose silence it is.
    SilentBody {
        /// The force.
        Force,
        /// The Director General.
        Iopc,
        /// The local policing body.
        LocalPolicingBody,
        /// The Home Secretary.
        HomeSecretary,
        /// The National Crime Agency.
        Nca,
        /// The Crown Prosecution Service.
        Cps,
    }
    /// The latest refusal that is not yet answered.
    Refusal {
        /// There is none.
        None,
        /// To record.
        Record,
        /// To refer.
        Refer,
        /// To have the work done from outside.
        ExternalForce,
        /// To choose another mode.
        Mode,
        /// To set up or widen an inquiry.
        HomeSecretary,
        /// To re-investigate, or to give a direction.
        Reinvestigation,
        /// To come to another view under a right to review.
        Vrr,
    }
    /// How the mode stands.
    ModeStands {
        /// It has not been decided.
        Undecided,
        /// Local.
        Local,
        /// Directed.
        Directed,
        /// Independent.
        Independent,
        /// It is handled otherwise than by investigation.
        NotInvestigated,
    }
    /// Who does the work.
    Hands {
        /// The force complained of.
        OwnForce,
        /// Another force.
        OtherForce,
        /// The National Crime Agency.
        Nca,
        /// The Director General's staff.
        Iopc,
        /// Nobody has said.
        Unknown,
    }
    /// How high the person complained of stands.
    Accused {
        /// Up to chief superintendent.
        Officer,
        /// Above chief superintendent.
        SeniorOfficer,
        /// A chief officer, or the Metropolitan Deputy Commissioner.
        ChiefOfficer,
    }
    /// How the recurring update stands.
    UpdateStands {
        /// It is not yet due.
        InTime,
        /// It is overdue.
        Overdue,
    }
    /// How long the investigation has run.
    Running {
        /// Under a year.
        #[serde(rename = "under-12-months")]
        UnderAYear,
        /// Over a year.
        #[serde(rename = "over-12-months")]
        OverAYear,
    }
    /// Whether something that is due was given.
    Given {
        /// It was.
        Given,
        /// It was not.
        NotGiven,
    }
    /// How far a request to preserve has come.
    PreservationStands {
        /// Nobody has asked.
        NotAsked,
        /// It was asked for.
        Asked,
        /// It was confirmed.
        Confirmed,
        /// It was confirmed, and is to be asked for again.
        OverdueRenewal,
    }
    /// How the evidence stands.
    EvidenceStands {
        /// It is kept.
        Kept,
        /// It may be lost.
        AtRisk,
        /// It is lost.
        Lost,
    }
    /// A letter to the client that is taken as an answer unless one is given.
    LetterIn {
        /// There is none.
        None,
        /// It asks whether the client wishes to withdraw.
        Withdrawal,
        /// It asks whether a suspended investigation is to be resumed.
        Resumption,
    }
    /// How a time limit of the client's own stands.
    TimeStands {
        /// It is open.
        Open,
        /// It has passed.
        Passed,
    }
    /// How the officer stands to policing.
    OfficerStands {
        /// Serving.
        Serving,
        /// Left when the conduct rules reach those who leave.
        #[serde(rename = "left-after-2017")]
        LeftWithin,
        /// Left before they did.
        #[serde(rename = "left-before-2017")]
        LeftBefore,
        /// Dead.
        Dead,
    }
}

macro_rules! facts {
    ($( $(#[$doc:meta])* $name:ident: $words:ty, )*) => {
        /// What is known of a complaint or a criminal case.
        #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct EscalationFacts {
            /// What moves.
            pub track: Track,
            /// Where it stands.
            pub status: StateId,
            /// Steps already taken and not yet answered in full.
            #[serde(default)]
            pub done: BTreeSet<StepId>,
            $( $(#[$doc])* pub $name: Option<$words>, )*
        }

        impl EscalationFacts {
            /// A case of which nothing else is known.
            #[must_use]
            pub fn at(track: Track, status: StateId) -> Self {
                Self { track, status, done: BTreeSet::new(), $( $name: None, )* }
            }

            /// The name of every fact.
            pub const NAMES: &[&str] = &[ $( stringify!($name), )* ];
        }

        /// What a rule says of the facts: for each that it names, the values that it means.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct Condition {
            $( $(#[$doc])* pub $name: Vec<$words>, )*
        }

        impl Condition {
            /// Whether every fact that is named is known and has one of its values.
            #[must_use]
            pub fn all_hold(&self, facts: &EscalationFacts) -> bool {
                true $( && (self.$name.is_empty() || has(&self.$name, facts.$name.as_ref())) )*
            }

            /// Whether some fact that is named is known and has one of its values.
            #[must_use]
            pub fn any_holds(&self, facts: &EscalationFacts) -> bool {
                false $( || has(&self.$name, facts.$name.as_ref()) )*
            }

            /// The facts that are named and not known, by name.
            #[must_use]
            pub fn unknown(&self, facts: &EscalationFacts) -> Vec<&'static str> {
                let mut names = Vec::new();
                $( if !self.$name.is_empty() && facts.$name.is_none() { names.push(stringify!($name)); } )*
                names
            }

            /// Whether every fact that is named has one of its values or is not known.
            #[must_use]
            pub fn may_hold(&self, facts: &EscalationFacts) -> bool {
                true $( && (self.$name.is_empty() || facts.$name.is_none() || has(&self.$name, facts.$name.as_ref())) )*
            }
        }
    };
}

fn has<T: PartialEq>(values: &[T], known: Option<&T>) -> bool {
    known.is_some_and(|known| values.contains(known))
}

facts! {
    /// Whether the client has given written authority for the body that is to be asked.
    consent: YesNo,
    /// How long the body last written to has been silent.
    silence: Silence,
    /// Whose silence it is.
    silent_body: SilentBody,
    /// The latest refusal that is not yet answered.
    refusal: Refusal,
    /// Whether a criterion for mandatory referral is met.
    criteria_met: CriteriaMet,
    /// Whether it was referred, or treated as referred.
    referred: YesNo,
    /// The regime it comes under.
    regime: RegimeId,
    /// How the mode stands.
    mode: ModeStands,
    /// Who does the work.
    hands: Hands,
    /// How high the person complained of stands.
    accused: Accused,
    /// How the recurring update stands.
    update: UpdateStands,
    /// How long the investigation has run.
    running: Running,
    /// Whether the account of a long investigation was given.
    account: Given,
    /// How far a request to preserve has come.
    preservation: PreservationStands,
    /// How the evidence stands.
    evidence: EvidenceStands,
    /// A letter to the client that is taken as an answer unless one is given.
    letter_in: LetterIn,
    /// Whether the notice of the right of review was given.
    rights_notice: Given,
    /// How the time for a review stands.
    review_time: TimeStands,
    /// How the time for a victims' right to review stands.
    vrr_time: TimeStands,
    /// How the time for judicial review stands.
    jr_time: TimeStands,
    /// Whether the suspect was interviewed under caution.
    interviewed: YesNo,
    /// How the officer stands to policing.
    officer: OfficerStands,
    /// Whether there is new information, or a material flaw in the first investigation.
    new_material: YesNo,
    /// Whether the 2004 Order keeps it from being recorded.
    shut_out_2004: YesNo,
    /// Whether the national review of closed cases takes it in.
    beaconport: YesNo,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> EscalationFacts {
        EscalationFacts::at(Track::Complaint, StateId("sent".into()))
    }

    #[test]
    fn what_is_not_known_meets_no_condition_of_either_sort() {
        let named = Condition { consent: vec![YesNo::Yes, YesNo::No], ..Condition::default() };
        assert!(!named.all_hold(&facts()) && !named.any_holds(&facts()));
    }

    #[test]
    fn all_must_hold_for_a_step_and_one_is_enough_against_it() {
        let named = Condition {
            consent: vec![YesNo::Yes],
            jr_time: vec![TimeStands::Passed],
            ..Condition::default()
        };
        let one = EscalationFacts { consent: Some(YesNo::Yes), ..facts() };
        assert!(!named.all_hold(&one) && named.any_holds(&one));
        let both = EscalationFacts { jr_time: Some(TimeStands::Passed), ..one };
        assert!(named.all_hold(&both) && named.any_holds(&both));
    }

    #[test]
    fn a_condition_that_names_nothing_holds_and_stands_against_nothing() {
        let none = Condition::default();
        assert!(none.all_hold(&facts()) && !none.any_holds(&facts()));
    }
}
