//! The words that the facts and the findings of the check are written in, as the data spells them.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident as $ts:literal { $( $(#[$said:meta])* $variant:ident = $word:literal, )* } )*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts", rename = $ts))]
        pub enum $name {
            $( $(#[$said])* #[serde(rename = $word)] $variant, )*
        }

        impl $name {
            /// Every one, in the order of the data.
            pub const ALL: &[Self] = &[$( Self::$variant, )*];

            /// As the data spells it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$variant => $word, )*
                }
            }
        }
    )* };
}

words! {
    /// What is looked at.
    Stage as "IndependenceStage" {
        /// An investigation of a complaint or conduct matter.
        Investigation = "investigation",
        /// A criminal inquiry outside Part 2.
        Criminal = "criminal",
        /// A review of an outcome.
        Review = "review",
    }

    /// How it is handled, as far as anyone has said.
    ModeKnown as "ModeKnown" {
        /// By the appropriate authority on its own behalf.
        Local = "local",
        /// Under the direction and control of the Director General.
        Directed = "directed",
        /// By the staff of the Director General.
        Independent = "independent",
        /// A mode of the older rules.
        Supervised = "supervised",
        /// A mode of the older rules.
        Managed = "managed",
        /// Handled otherwise than by investigation.
        NotInvestigated = "not-investigated",
        /// Nobody has decided.
        Undecided = "undecided",
        /// Nobody has said.
        Unknown = "unknown",
    }

    /// Whether it was referred.
    Referred as "Referred" {
        /// It was, or it is treated as referred.
        Yes = "yes",
        /// It was not.
        No = "no",
        /// Nobody has said.
        Unknown = "unknown",
    }

    /// Whether a criterion for mandatory referral is met.
    CriteriaMet as "CriteriaMet" {
        /// One is.
        Yes = "yes",
        /// None is.
        No = "no",
        /// Nobody has looked.
        NotAssessed = "not-assessed",
    }

    /// Whether the review belongs with the Director General.
    ReviewBody as "ReviewBody" {
        /// It does.
        Yes = "yes",
        /// It does not.
        No = "no",
    }

    /// A fact that the record cannot give and a person is asked for.
    AskedFact as "AskedFact" {
        /// The body that acts as appropriate authority.
        Authority = "authority",
        /// The body that hears the review.
        Body = "body",
        /// Whether a limb of regulation 32 is met.
        Reg32 = "reg32",
        /// Whether the order of 2004 shuts the matter out.
        ShutOut = "pre_2004_shut_out",
    }

    /// What else ties the work to the person complained about.
    Link as "IndependenceLink" {
        /// Serving members of a linked force take part.
        ServingAttached = "serving-attached",
        /// The lead is tied to the person.
        Personal = "personal",
        /// What the body itself did is part of the complaint.
        OwnConduct = "own-conduct",
        /// The department is shared with a linked force.
        JointPsd = "joint-psd",
        /// Another unit is shared with a linked force.
        SharedUnit = "shared-unit",
        /// People on the team used to serve in a linked force.
        FormerMembers = "former-members",
        /// The same people look again at what they decided.
        SameTeam = "same-team",
        /// Somebody outside gives advice.
        OutsideAdviser = "outside-adviser",
    }

    /// What the person complained about is.
    OfficerRole as "OfficerRole" {
        /// A police officer.
        Officer = "officer",
        /// A member of police staff.
        Staff = "staff",
        /// Of a rank above chief superintendent, and not the chief officer.
        SeniorOfficer = "senior-officer",
        /// The chief officer, or who acts as such.
        ChiefOfficer = "chief-officer",
        /// An officer of the National Crime Agency.
        NcaOfficer = "nca-officer",
        /// The holder of a local policing body's office.
        LocalPolicingBody = "local-policing-body",
    }

    /// Whether it is known who the person is.
    IdentityKnown as "IdentityKnown" {
        /// It is.
        Known = "known",
        /// There is a description only.
        Unknown = "unknown",
    }

    /// Whether the person still serves with the police.
    StatusKnown as "StatusKnown" {
        /// Serving.
        Serving = "serving",
        /// No longer serving with the police.
        Former = "former",
        /// Dead.
        Deceased = "deceased",
        /// Not known.
        Unknown = "unknown",
    }

    /// What is graded.
    Axis as "IndependenceAxis" {
        /// Who decides scope, course and outcome.
        Control = "control",
        /// Who does the work.
        Hands = "hands",
    }

    /// How strongly something is tied to the person complained about, in rising order.
    Grade as "IndependenceGrade" {
        /// Not at all.
        Clean = "clean",
        /// By a lesser link.
        Weak = "weak",
        /// Tied.
        Linked = "linked",
    }

    /// What the check comes to, in rising order.
    Verdict as "IndependenceVerdict" {
        /// Nobody tied to the officers decides or does the work.
        Independent = "independent",
        /// Part is outside and part is not.
        Partly = "partly",
        /// A fact is missing.
        CannotTell = "cannot tell",
        /// Who decides and who does the work are tied to the officers.
        NotIndependent = "not independent",
    }
}
