//! What the data says of a kind of letter: by when it asks for an answer, and the fixed words at its head.
//!
//! The letter's own text is a template of the documents crate, not here.

use crate::{Rules, RulesError, counting::listed, data::LetterEntry};
use candour_model::{bodies::CriterionId, dates::CivilDate, letters::LetterKind, parties::Cipher};

/// The criterion under which the complainant of a sexual offence is named nowhere for life.
const SEXUAL_OFFENCE: &str = "serious-sexual-offence";

impl Rules {
    /// What the data says of a kind of letter.
    ///
    /// # Errors
    /// [`RulesError::UnknownLetter`].
    pub fn letter(&self, kind: &LetterKind) -> Result<&LetterEntry, RulesError> {
        let found = self.letters.letter.iter().find(|letter| letter.id == *kind);
        found.ok_or_else(|| RulesError::UnknownLetter(kind.0.clone()))
    }

    /// The day that a letter of this kind asks for unless the fee-earner chooses another.
    ///
    /// # Errors
    /// When the kind is unknown, or the calendar ends before that day.
    pub fn reply_by(&self, kind: &LetterKind, dated_on: CivilDate) -> Result<CivilDate, RulesError> {
        self.calendar().add_working_days(dated_on, self.letter(kind)?.reply.working_days)
    }

    /// The notice at the head of a letter: lifelong anonymity where a sexual offence is relied on (Sexual Offences
    /// (Amendment) Act 1992 s.1), confidence otherwise.
    #[must_use]
    pub fn notice(&self, clients: &[Cipher], criteria: &[CriterionId]) -> String {
        let wording = &self.letters.wording;
        let is_statutory = criteria.iter().any(|criterion| criterion.0 == SEXUAL_OFFENCE);
        let form = match (is_statutory, clients.len() > 1) {
            (true, false) => &wording.anonymity_one,
            (true, true) => &wording.anonymity_several,
            (false, false) => &wording.confidence_one,
            (false, true) => &wording.confidence_several,
        };
        let ciphers: Vec<&str> = clients.iter().map(Cipher::as_str).collect();
        form.replace("{ciphers}", &listed(&ciphers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

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
        let one = rules.notice(&[cipher("K7-4Q")], std::slice::from_ref(&sexual));
        assert!(one.contains("1992") && one.contains("is called K7-4Q here"), "{one}");
        let several = rules.notice(&[cipher("K7-4Q"), cipher("M3-9T")], &[sexual]);
        assert!(several.contains("They are called K7-4Q and M3-9T here"), "{several}");
        let other = rules.notice(&[cipher("K7-4Q")], &[CriterionId("serious-assault".into())]);
        assert!(!other.contains("1992") && other.contains("K7-4Q"), "{other}");
        for notice in [one, other] {
            assert!(!notice.contains(['{', '}']), "{notice}");
        }
    }
}
