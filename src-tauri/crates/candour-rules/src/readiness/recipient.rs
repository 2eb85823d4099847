//! The recipient: whether this letter may go there at all, and whether its address has been looked at lately.
//!
//! Who may be sent allegations that name an officer, and up to which class, is the project's own rule (bodies.toml).

use super::{LetterFacts, accused, findings::Findings};
use crate::{
    Addressee, Rules,
    data::{ForceKind, ForceOffice},
    directory::ADDRESS_GOOD_FOR_DAYS,
};
use candour_model::{bodies::Office, classes::RecordClass, letters::Settle};

pub(super) fn check(rules: &Rules, facts: &LetterFacts, findings: &mut Findings) {
    let (Ok(addressee), Ok(body)) = (rules.office_of(&facts.to), rules.body(&facts.to.body)) else {
        findings.bar(
            "recipient.office",
            "There is no such office",
            "Choose another body, or the force whose office it is.",
            Settle::Letter,
        );
        return;
    };
    if !body.letters.contains(&facts.kind) {
        findings.bar(
            "recipient.kind",
            format!("This letter cannot be addressed to {}", addressee.in_text),
            "Choose a body that has the powers it asks for.",
            Settle::Letter,
        );
    }
    if body.is_off {
        findings.stop(
            "recipient.off",
            format!("The firm does not write to {} any more", addressee.in_text),
            "Choose another body, or use it again in the directory.",
            Settle::Letter,
        );
    }
    let makes_allegations = rules.letter(&facts.kind).is_ok_and(|letter| letter.must_have("allegations"));
    if makes_allegations && body.max_class < RecordClass::ConfidentialShareable {
        findings.bar(
            "recipient.class",
            format!("Allegations are not sent to {}", addressee.in_text),
            "Choose a body with a duty to receive them.",
            Settle::Letter,
        );
    }
    if makes_allegations && !body.duty_to_receive && accused::names_an_officer(facts) {
        findings.bar(
            "recipient.duty",
            format!("No officer is named to {}", addressee.in_text),
            "Choose a body with a duty to receive allegations against officers.",
            Settle::Letter,
        );
    }
    if body.office == Some(ForceOffice::ChiefOfficer) && rules.accuses_chief_officer(facts) {
        findings.stop(
            "recipient.accused",
            format!("An allegation is against {} in person", addressee.in_text),
            "Choose the local policing body, or say why the letter goes to the chief officer all the same.",
            Settle::Letter,
        );
    }
    if !findings.has_any("recipient") {
        findings.fine(
            "recipient.whole",
            format!("The letter may go to {}", addressee.in_text),
            Settle::Letter,
        );
    }
    check_force(rules, facts, &addressee, findings);
    check_address(facts, &addressee, findings);
}

fn check_force(rules: &Rules, facts: &LetterFacts, addressee: &Addressee, findings: &mut Findings) {
    if facts.to.force.as_ref().is_some_and(|force| *force != facts.matter.force) {
        findings.look(
            "force.another",
            format!("The matter is about another force than that of {}", addressee.in_text),
            "Make sure that the letter goes to the force concerned.",
            Settle::Letter,
        );
    }
    let Ok(force) = rules.force(&facts.matter.force) else { return };
    if force.kind == ForceKind::Invented {
        findings.look(
            "force.invented",
            format!("{} does not exist", force.name),
            "It is there for practice. Choose the force concerned before anything is sent.",
            Settle::Matter,
        );
    }
    if let Some(scheme) = &force.own_scheme {
        findings.look(
            "force.scheme",
            format!("Complaints about {} have a scheme of their own", force.in_text()),
            &format!("Check that the letter's citations fit it. It rests on: {scheme}."),
            Settle::Letter,
        );
    }
}

fn check_address(facts: &LetterFacts, addressee: &Addressee, findings: &mut Findings) {
    let settle = Settle::Office { office: facts.to.clone() };
    match &facts.office {
        Some(office) if !office.address.is_empty() => check_age(facts, office, findings),
        _ => findings.look(
            "office.address",
            format!("No address is recorded for {}", addressee.in_text),
            "Enter the address from the body's own site, or go on if the letter goes by email.",
            settle,
        ),
    }
}

fn check_age(facts: &LetterFacts, office: &Office, findings: &mut Findings) {
    let settle = Settle::Office { office: facts.to.clone() };
    let age = (facts.today - office.checked_on).get_days();
    if u32::try_from(age).is_ok_and(|age| age > ADDRESS_GOOD_FOR_DAYS) {
        findings.look(
            "office.checked",
            format!("The address was last checked {age} days ago"),
            "Check it against the body's own site, and record that you did.",
            settle,
        );
    } else {
        findings.fine("office.checked", "The address has been checked", settle);
    }
}
