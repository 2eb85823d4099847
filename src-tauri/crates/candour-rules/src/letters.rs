//! What the data says of a kind of letter: by when it asks for an answer, and the fixed words at its head.
//!
//! The letter's own text is a template of the documents crate, not here.

use crate::{
    Rules, RulesError,
    counting::listed,
    data::{KindEntry, LetterEntry, ReplyDays, Required, StatementWording},
};
use candour_model::{
    bodies::{BodyId, CriterionId},
    classes::RecordClass,
    dates::CivilDate,
    letters::{LetterKind, Recipient, WrittenLetter},
    parties::Cipher,
};

use jiff::ToSpan;

/// The criterion under which the complainant of a sexual offence is named nowhere for life.
const SEXUAL_OFFENCE: &str = "serious-sexual-offence";

/// A particular that a letter must have, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedParticular<'r> {
    /// What it is, as a title.
    pub what: &'r str,
    /// The facts of a template that print it.
    pub facts: Vec<String>,
}

/// The fact that names the schedule of what is written for each allegation.
const IN_THE_SCHEDULE: &str = "schedule.grounds";

impl Rules {
    /// What the data says of a letter that the product writes.
    ///
    /// # Errors
    /// [`RulesError::UnknownLetter`].
    pub fn letter(&self, kind: &LetterKind) -> Result<&LetterEntry, RulesError> {
        let found = self.letters.letter.iter().find(|letter| letter.id == *kind);
        found.ok_or_else(|| RulesError::UnknownLetter(kind.0.clone()))
    }

    /// The particulars that a kind of letter must have, to one body or to whomever it goes, each with the facts of a template in which
    /// it stands; one that stands in none, such as the firm itself, is left out.
    ///
    /// # Errors
    /// [`RulesError::UnknownLetter`].
    pub fn placed_particulars(
        &self,
        kind: &LetterKind,
        to: Option<&BodyId>,
    ) -> Result<Vec<PlacedParticular<'_>>, RulesError> {
        let asked = |required: &&Required| to.is_none_or(|body| required.is_for(body));
        let placed = self.letter(kind)?.required.iter().filter(asked).map(|required| {
            let of_record = required.checks.iter().filter_map(|family| self.letters.stands_in.get(family));
            let said = required.said.as_ref().map(|said| {
                let is_scheduled = said.each_allegation.then(|| IN_THE_SCHEDULE.to_owned());
                is_scheduled.unwrap_or_else(|| format!("said.{}", said.id.0))
            });
            PlacedParticular {
                what: &required.what,
                facts: of_record.flatten().cloned().chain(said).collect(),
            }
        });
        Ok(placed.filter(|particular| !particular.facts.is_empty()).collect())
    }

    /// The kinds of letter that the product writes, in the order of the data.
    #[must_use]
    pub fn written_letters(&self) -> Vec<WrittenLetter> {
        let written = self.letters.letter.iter().map(|letter| WrittenLetter {
            id: letter.id.clone(),
            title: letter.title.clone(),
            purpose: letter.purpose.clone(),
        });
        written.collect()
    }

    /// What the data says of a kind of letter, whether or not the product writes it.
    #[must_use]
    pub fn letter_kind(&self, kind: &LetterKind) -> Option<&KindEntry> {
        self.letters.kind.iter().find(|entry| entry.id == *kind)
    }

    /// Whether a kind of letter may go to a recipient.
    pub(crate) fn may_go_to(&self, kind: &LetterKind, to: &Recipient) -> bool {
        let goes = |entry: &KindEntry| {
            entry.to.contains(to)
                || (entry.to.iter().any(Recipient::is_anyone) && self.body(&BodyId(to.0.clone())).is_ok())
        };
        self.letter_kind(kind).is_some_and(goes)
    }

    /// Whether a recipient is a body of the directory or one of the words for others.
    pub(crate) fn has_recipient(&self, to: &Recipient) -> bool {
        self.letters.recipients.contains_key(to) || self.body(&BodyId(to.0.clone())).is_ok()
    }

    /// A recipient in a sentence: in the data's words, by the name of the body, or as the data has it.
    #[must_use]
    pub fn recipient_named(&self, to: &Recipient) -> String {
        let body = || self.body(&BodyId(to.0.clone())).ok().map(|body| body.name.clone());
        self.letters.recipients.get(to).cloned().or_else(body).unwrap_or_else(|| to.0.clone())
    }

    /// What a kind of letter names and the data does not have; or a letter that is no kind, or goes further than its kind; or a
    /// particular that is for a body the letter does not go to.
    pub(crate) fn missing_from_letters(&self) -> Option<(&str, &str)> {
        let of_kind = self.letters.kind.iter().find_map(|kind| {
            let missing = kind.to.iter().find(|to| !self.has_recipient(to))?;
            Some((kind.id.0.as_str(), missing.0.as_str()))
        });
        let of_letter = || {
            self.letters.letter.iter().find_map(|letter| {
                let stray =
                    letter.to.iter().find(|to| !self.may_go_to(&letter.id, &Recipient(to.0.clone())))?;
                Some((letter.id.0.as_str(), stray.0.as_str()))
            })
        };
        let of_particular = || {
            self.letters.letter.iter().find_map(|letter| {
                let mut bodies = letter.required.iter().flat_map(|required| &required.of);
                let stray = bodies.find(|body| !letter.to.contains(body))?;
                Some((letter.id.0.as_str(), stray.0.as_str()))
            })
        };
        of_kind.or_else(of_letter).or_else(of_particular)
    }

    /// The day that a letter of this kind asks for unless the fee-earner chooses another.
    ///
    /// # Errors
    /// When the kind is unknown, or the calendar ends before that day.
    pub fn reply_by(&self, kind: &LetterKind, dated_on: CivilDate) -> Result<CivilDate, RulesError> {
        let reply = &self.letter(kind)?.reply;
        match reply.of {
            ReplyDays::Working => self.calendar().add_working_days(dated_on, reply.days),
            ReplyDays::Calendar => {
                self.calendar().working_day_from(dated_on.saturating_add(i64::from(reply.days).days()))
            }
            ReplyDays::Months => {
                self.calendar().working_day_from(dated_on.saturating_add(i64::from(reply.days).months()))
            }
        }
    }

    /// Whether a sexual offence is relied on, so that whoever it was done to is named in no publication for life (Sexual Offences
    /// (Amendment) Act 1992 s.1).
    #[must_use]
    pub fn gives_anonymity(criteria: &[CriterionId]) -> bool {
        criteria.iter().any(|criterion| criterion.0 == SEXUAL_OFFENCE)
    }

    /// The notice at the head of a letter: lifelong anonymity where a sexual offence is relied on (Sexual Offences
    /// (Amendment) Act 1992 s.1), confidence otherwise; that no identity is told, where the letter names nobody.
    ///
    /// # Errors
    /// [`RulesError::UnknownLetter`].
    pub fn notice(
        &self,
        kind: &LetterKind,
        clients: &[Cipher],
        criteria: &[CriterionId],
    ) -> Result<String, RulesError> {
        let wording = &self.letters.wording;
        let names_nobody = self.letter(kind)?.class <= RecordClass::Anonymised;
        let is_statutory = Self::gives_anonymity(criteria);
        let form = match (names_nobody, is_statutory, clients.len() > 1) {
            (true, _, false) => &wording.anonymised_one,
            (true, _, true) => &wording.anonymised_several,
            (false, true, false) => &wording.anonymity_one,
            (false, true, true) => &wording.anonymity_several,
            (false, false, false) => &wording.confidence_one,
            (false, false, true) => &wording.confidence_several,
        };
        Ok(with_ciphers(form, clients))
    }

    /// The fixed forms of words of statements.
    #[must_use]
    pub fn statement_wording(&self) -> &StatementWording {
        &self.letters.statement
    }

    /// Every body that one letter or another may be addressed to, each once.
    #[must_use]
    pub fn bodies_written_to(&self) -> Vec<BodyId> {
        let mut bodies: Vec<BodyId> = Vec::new();
        for body in self.letters.letter.iter().flat_map(|letter| &letter.to) {
            if !bodies.contains(body) {
                bodies.push(body.clone());
            }
        }
        bodies
    }

    /// The notice at the head of a paper that goes out and is no letter.
    #[must_use]
    pub fn paper_notice(&self, clients: &[Cipher], criteria: &[CriterionId]) -> String {
        let wording = &self.letters.wording;
        let form = match (Self::gives_anonymity(criteria), clients.len() > 1) {
            (true, false) => &wording.paper_anonymity_one,
            (true, true) => &wording.paper_anonymity_several,
            (false, false) => &wording.paper_confidence_one,
            (false, true) => &wording.paper_confidence_several,
        };
        with_ciphers(form, clients)
    }

    /// The notice at the head of a paper that names nobody, of so many clients.
    #[must_use]
    pub fn nameless_paper_notice(&self, clients: usize) -> &str {
        let wording = &self.letters.wording;
        if clients > 1 { &wording.paper_nobody_several } else { &wording.paper_nobody_one }
    }
}

fn with_ciphers(form: &str, clients: &[Cipher]) -> String {
    let ciphers: Vec<&str> = clients.iter().map(Cipher::as_str).collect();
    form.replace("{ciphers}", &listed(&ciphers))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use std::collections::BTreeSet;

    fn kind() -> LetterKind {
        LetterKind("referral-request".into())
    }

    fn cipher(text: &str) -> Cipher {
        Cipher::try_from(text.to_owned()).unwrap()
    }

    #[test]
    fn a_referral_request_asks_for_two_working_days() {
        let rules = Rules::load().unwrap();
        assert_eq!(rules.reply_by(&kind(), date(2026, 11, 23)).unwrap(), date(2026, 11, 25));
        assert_eq!(rules.reply_by(&kind(), date(2026, 12, 23)).unwrap(), date(2026, 12, 29));
        assert!(!rules.letter(&kind()).unwrap().reply.law);
    }

    #[test]
    fn a_chaser_asks_for_seven_days_and_never_for_a_day_that_is_none_of_work() {
        let rules = Rules::load().unwrap();
        let chaser = LetterKind("chaser".into());
        for (dated_on, reply_by) in [
            (date(2026, 11, 23), date(2026, 11, 30)),
            (date(2026, 12, 18), date(2026, 12, 29)),
            (date(2026, 11, 28), date(2026, 12, 7)),
        ] {
            assert_eq!(rules.reply_by(&chaser, dated_on).unwrap(), reply_by, "{dated_on}");
        }
        assert!(!rules.letter(&chaser).unwrap().reply.law);
    }

    #[test]
    fn every_kind_stands_once_and_a_letter_is_called_as_its_kind_is() {
        let rules = Rules::load().unwrap();
        let ids: BTreeSet<_> = rules.letters.kind.iter().map(|kind| &kind.id).collect();
        assert_eq!((ids.len(), rules.letters.kind.len()), (18, 18));
        for letter in &rules.letters.letter {
            let kind = rules.letter_kind(&letter.id).unwrap();
            assert_eq!((kind.number, &kind.title), (letter.number, &letter.title));
        }
    }

    #[test]
    fn a_chaser_goes_to_every_body_and_to_nobody_else() {
        let rules = Rules::load().unwrap();
        let chaser = LetterKind("chaser".into());
        for (to, goes) in
            [("iopc", true), ("phso", true), ("any", true), ("client", false), ("nobody", false)]
        {
            assert_eq!(rules.may_go_to(&chaser, &Recipient(to.into())), goes, "{to}");
        }
        assert!(!rules.may_go_to(&kind(), &Recipient("cps".into())));
    }

    #[test]
    fn a_letter_that_goes_further_than_its_kind_is_noticed() {
        let mut rules = Rules::load().unwrap();
        assert_eq!(rules.missing_from_letters(), None);
        std::sync::Arc::make_mut(&mut rules.letters).letter[0].to.push(BodyId("cps".into()));
        assert_eq!(rules.missing_from_letters(), Some(("referral-request", "cps")));
    }

    #[test]
    fn each_particular_says_where_it_stands_by_families_that_there_are() {
        let rules = Rules::load().unwrap();
        for family in rules.letters.stands_in.keys() {
            assert!(rules.letters.letter.iter().any(|letter| letter.must_have(family)), "{family}");
        }
        let placed = rules.placed_particulars(&kind(), None).unwrap();
        assert!(
            placed
                .iter()
                .any(|one| one.what == "Evidence that may be lost" && one.facts == ["evidence.listed"])
        );
        assert!(placed.iter().all(|one| one.what != "The firm, its reference and the fee-earner"));
        let review = rules.placed_particulars(&LetterKind("review-application".into()), None).unwrap();
        assert!(review.iter().any(|one| one.facts == ["said.remedy"]));
    }

    #[test]
    fn a_particular_for_some_bodies_has_no_place_in_a_letter_to_another() {
        let rules = Rules::load().unwrap();
        let update = LetterKind("update-request".into());
        let stands = |to: Option<&str>, fact: &str| {
            let body = to.map(|id| BodyId(id.into()));
            let placed = rules.placed_particulars(&update, body.as_ref()).unwrap();
            placed.iter().any(|one| one.facts == [fact])
        };
        for (to, is_due, is_heard) in
            [(None, true, true), (Some("psd"), true, false), (Some("cps"), false, true)]
        {
            assert_eq!((stands(to, "update.due"), stands(to, "said.heard")), (is_due, is_heard), "{to:?}");
        }
    }

    #[test]
    fn a_particular_for_a_body_that_the_letter_does_not_go_to_is_noticed() {
        let mut rules = Rules::load().unwrap();
        let letters = std::sync::Arc::make_mut(&mut rules.letters);
        letters.letter[0].required[0].of.push(BodyId("cps".into()));
        assert_eq!(rules.missing_from_letters(), Some(("referral-request", "cps")));
    }

    #[test]
    fn an_unknown_kind_is_refused() {
        let rules = Rules::load().unwrap();
        let unknown = LetterKind("valentine".into());
        assert!(matches!(rules.letter(&unknown), Err(RulesError::UnknownLetter(_))));
    }

    #[test]
    fn the_notice_claims_a_statutory_bar_only_for_a_sexual_offence() {
        let rules = Rules::load().unwrap();
        let sexual = CriterionId(SEXUAL_OFFENCE.into());
        assert!(rules.criterion(&sexual).is_some());
        let one = rules.notice(&kind(), &[cipher("K7-4Q")], std::slice::from_ref(&sexual)).unwrap();
        assert!(one.contains("1992") && one.contains("is called K7-4Q here"), "{one}");
        let several = rules
            .notice(&kind(), &[cipher("K7-4Q"), cipher("M3-9T")], std::slice::from_ref(&sexual))
            .unwrap();
        assert!(several.contains("They are called K7-4Q and M3-9T here"), "{several}");
        let other =
            rules.notice(&kind(), &[cipher("K7-4Q")], &[CriterionId("serious-assault".into())]).unwrap();
        assert!(!other.contains("1992") && other.contains("K7-4Q"), "{other}");
        let nobody = LetterKind("mp-letter".into());
        let nameless = rules.notice(&nobody, &[cipher("K7-4Q")], &[sexual]).unwrap();
        assert!(!nameless.contains("Schedule") && nameless.contains("K7-4Q"), "{nameless}");
        let paper = rules.paper_notice(&[cipher("K7-4Q")], &[CriterionId(SEXUAL_OFFENCE.into())]);
        assert!(paper.contains("1992") && paper.contains("This paper") && paper.contains("K7-4Q"), "{paper}");
        let paper_of_another = rules.paper_notice(&[cipher("K7-4Q"), cipher("M3-9T")], &[]);
        assert!(!paper_of_another.contains("1992") && paper_of_another.contains("K7-4Q and M3-9T"));
        let of_nobody = [1, 2].map(|clients| rules.nameless_paper_notice(clients).to_owned());
        assert!(of_nobody[0].contains("“the client”") && of_nobody[1].contains("our clients"));
        for notice in [one, other, nameless, paper, paper_of_another].into_iter().chain(of_nobody) {
            assert!(!notice.contains(['{', '}']), "{notice}");
        }
    }
}
