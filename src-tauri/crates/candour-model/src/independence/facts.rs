//! The facts that the check reads, as the data's inputs name them.

use super::{
    CriteriaMet, IdentityKnown, Link, ModeKnown, OfficerRole, Referred, ReviewBody, Side, Stage, StatusKnown,
};
use serde::{Deserialize, Serialize};

/// What is known of who decides, who does the work, and whom it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// What is looked at.
    pub stage: Stage,
    /// How it is handled.
    pub mode: ModeKnown,
    /// Whose people do the work, or hear the review.
    pub body: Side,
    /// The appointed investigator's own force or agency; unsaid where it is that of the body.
    #[serde(default)]
    pub lead: Side,
    /// The body acting as appropriate authority; where it is unknown the lawful one is taken.
    pub authority: Side,
    /// Whether it was referred.
    pub referred: Referred,
    /// Whether a criterion for mandatory referral is met.
    pub criteria_met: CriteriaMet,
    /// What else ties the work to the persons complained about.
    #[serde(default)]
    pub links: Vec<Link>,
    /// Whether the review belongs with the Director General; of a review only.
    #[serde(default)]
    pub reg32: Option<ReviewBody>,
    /// Whether the order of 2004 shuts the matter out.
    #[serde(default)]
    pub pre_2004_shut_out: bool,
    /// The persons complained about.
    #[serde(rename = "officer")]
    pub officers: Vec<OfficerFacts>,
}

/// What is known of a person complained about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficerFacts {
    /// What the person is.
    pub role: OfficerRole,
    /// Whether it is known who the person is.
    pub identity: IdentityKnown,
    /// The force at the time.
    pub force_then: Side,
    /// Where the force at the time is unknown, the only ones it can be; empty where it can be any.
    #[serde(default)]
    pub force_candidates: Vec<Side>,
    /// The force or agency now.
    pub force_now: Side,
    /// Of one who has left or died, the police force last served in; unsaid where it is the force at the time.
    #[serde(default)]
    pub force_last: Side,
    /// Forces served in at other times.
    #[serde(default)]
    pub forces_other: Vec<Side>,
    /// Whether the person still serves with the police.
    pub status: StatusKnown,
    /// What ties the work to this person besides what ties it to all.
    #[serde(default)]
    pub links: Vec<Link>,
    /// The body acting as appropriate authority for this person; unsaid where it is that of the matter.
    #[serde(default)]
    pub authority: Side,
}

impl Facts {
    /// Whether something of this sort ties the work to all persons, or to any.
    #[must_use]
    pub fn has_link(&self, link: Link) -> bool {
        self.links.contains(&link) || self.officers.iter().any(|officer| officer.links.contains(&link))
    }
}
