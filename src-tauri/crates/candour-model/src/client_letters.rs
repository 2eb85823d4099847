//! Letters to a client: what happened, what it means and what is to be decided, sent in a way that the client agreed to. Once made a
//! letter is a paper of the matter ([`crate::papers`]). SRA Code for Solicitors, paragraphs 3.4, 6.4 and 8.6 to 8.11.

use crate::{
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::{MatterId, PartyId},
    papers::{AskPaper, PaperForm, PaperKind},
    safe_contact::Channel,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// Asks for a letter to a client: to see it, or to make it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskClientLetter {
    /// The matter.
    pub matter: MatterId,
    /// To whom it goes.
    pub client: PartyId,
    /// How it gets there.
    pub channel: Channel,
    /// What it is about, before anything of it is read: that it speaks of what was done, and of whom.
    pub content_note: Words,
    /// Everything in a few plain sentences.
    pub in_short: Words,
    /// What has happened.
    pub happened: Words,
    /// What it means for the client.
    pub meaning: Words,
    /// What the client is asked to decide or to do; blank where it is nothing.
    pub decision: Words,
    /// By which day, where something is to be decided.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub decide_by: Option<CivilDate>,
    /// What changed about costs; blank where nothing did.
    pub costs: Words,
    /// The support that the client chose, and how to reach it.
    pub support: Words,
    /// When the client will hear next.
    pub next_contact: Words,
}

impl AskClientLetter {
    /// What is asked for, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        if matches!(self.channel, Channel::Telephone | Channel::TextMessage) {
            checks.add("channel", "A letter goes by post, by email, by hand or through somebody");
        }
        let decision = checks.optional_text("decision", "What you need from your client", &self.decision);
        if decision.is_blank() != self.decide_by.is_none() {
            checks.add("decideBy", "Say by which day, where something is to be decided and only there");
        }
        if self.decide_by.is_some_and(|day| day <= today) {
            checks.add("decideBy", "Choose a day that leaves time to decide");
        }
        let asked = Self {
            content_note: checks.text("contentNote", "What to know before reading", &self.content_note),
            in_short: checks.text("inShort", "In short", &self.in_short),
            happened: checks.text("happened", "What has happened", &self.happened),
            meaning: checks.text("meaning", "What it means", &self.meaning),
            decision,
            costs: checks.optional_text("costs", "Costs", &self.costs),
            support: checks.text("support", "Support", &self.support),
            next_contact: checks.text("nextContact", "Next contact", &self.next_contact),
            ..self
        };
        checks.finish()?;
        Ok(asked)
    }

    /// The paper that it makes.
    #[must_use]
    pub const fn paper(&self) -> AskPaper {
        AskPaper {
            matter: self.matter,
            kind: PaperKind::ClientLetter,
            form: PaperForm::Internal,
            client: Some(self.client),
            entry: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const TODAY: CivilDate = jiff::civil::date(2026, 11, 23);

    fn asked() -> AskClientLetter {
        AskClientLetter {
            matter: MatterId(Uuid::nil()),
            client: PartyId(Uuid::nil()),
            channel: Channel::Post,
            content_note: "It speaks of the complaint.".into(),
            in_short: "They will investigate.".into(),
            happened: "The force referred it.".into(),
            meaning: "Somebody independent looks at it.".into(),
            decision: Words::default(),
            decide_by: None,
            costs: Words::default(),
            support: "The advocate whom you chose.".into(),
            next_contact: "Within four weeks.".into(),
        }
    }

    fn fields(asked: AskClientLetter) -> Vec<String> {
        asked.validate(TODAY).unwrap_err().into_iter().map(|problem| problem.field).collect()
    }

    #[test]
    fn every_part_that_a_client_needs_is_asked_for() {
        asked().validate(TODAY).unwrap();
        let blank = Words::default();
        let empty = AskClientLetter {
            content_note: blank.clone(),
            in_short: blank.clone(),
            happened: blank.clone(),
            meaning: blank.clone(),
            support: blank.clone(),
            next_contact: blank,
            ..asked()
        };
        let parts = ["contentNote", "inShort", "happened", "meaning", "support", "nextContact"];
        assert_eq!(fields(empty), parts);
    }

    #[test]
    fn what_is_to_be_decided_has_a_day_and_the_day_is_to_come() {
        let decision: Words = "Whether to ask for a review.".into();
        let open = AskClientLetter { decision, ..asked() };
        assert_eq!(fields(open.clone()), ["decideBy"]);
        let until = |day| AskClientLetter { decide_by: Some(day), ..open.clone() };
        assert_eq!(fields(until(TODAY)), ["decideBy"]);
        until(jiff::civil::date(2026, 11, 30)).validate(TODAY).unwrap();
        let nothing = AskClientLetter { decide_by: Some(jiff::civil::date(2026, 11, 30)), ..asked() };
        assert_eq!(fields(nothing), ["decideBy"]);
    }

    #[test]
    fn a_letter_is_not_telephoned() {
        for channel in [Channel::Telephone, Channel::TextMessage] {
            assert_eq!(fields(AskClientLetter { channel, ..asked() }), ["channel"]);
        }
    }
}
