//! What the record says of the letter that is followed up, in the words that templates ask for by name.

use super::Material;
use candour_documents::Facts;
use candour_model::{
    asks::AskStanding,
    correspondence::Means,
    dates::{CivilDate, day_in_words, weekday_in_words},
    dispatches::{Dispatch, ReceiptKind},
};
use candour_rules::{
    Followed, Rules, RulesError,
    counting::{counted, listed},
};

/// The offices whose escalation the end of a chaser names.
const NAMED_AT_ITS_END: [&str; 4] = ["psd", "chief-constable", "local-policing-body", "iopc"];

/// Puts into the facts what is followed up, where anything is.
pub(super) fn put(rules: &Rules, material: &Material, facts: &mut Facts) -> Result<(), RulesError> {
    let record = &material.record;
    if !NAMED_AT_ITS_END.contains(&record.to.body.0.as_str()) {
        facts.flag("followed.goes-further");
    }
    let Some(followed) = &record.followed else { return Ok(()) };
    let office = rules.office_of(&followed.office)?.in_text;
    facts.text("followed.date", day_in_words(followed.dated_on));
    facts.text("followed.to", office.as_str());
    facts.text("followed.title", followed.subject.as_str());
    facts.text("followed.reference", followed.our_reference.as_str());
    if followed.office != record.to {
        facts.text("followed.to-another", office.as_str());
    }
    if let Some(means) = followed.means.filter(|_| followed.sent.is_empty()) {
        facts.text("followed.means", by(means));
    }
    facts.text("followed.delivered", sendings(&followed.sent));
    facts.text("followed.chased", days(followed.chased_on.iter().copied()));
    if let Some(day) = followed.asked_by {
        facts.text("followed.asked-by", weekday_in_words(day));
    }
    let replied = days(followed.replied_on());
    match (replied.is_empty(), followed.is_acknowledged) {
        (true, false) => facts.flag("followed.silent"),
        (true, true) => facts.flag("followed.silent").flag("followed.acknowledged"),
        (false, _) => facts.text("followed.replied", replied),
    };
    let working = rules.calendar().working_days_between(followed.dated_on, record.dated_on)?;
    facts.text("days.working", counted(whole(working), "working day", "working days"));
    let calendar = (record.dated_on - followed.dated_on).get_days();
    facts.text("days.calendar", counted(usize::try_from(calendar).unwrap_or_default(), "day", "days"));
    facts.text("asked-before", asked_before(&office, followed));
    outstanding(followed, facts);
    Ok(())
}

fn outstanding(followed: &Followed, facts: &mut Facts) {
    let (open, all) = (followed.outstanding().count(), followed.asks.len());
    if all == 0 {
        facts.flag("outstanding.unsaid");
        return;
    }
    let points = counted(all, "point", "points");
    facts.text(
        "outstanding.counted",
        match open {
            _ if all == 1 => "the one point".to_owned(),
            open if open == all => format!("any of the {points}"),
            open => format!("{} of the {points}", candour_rules::counting::number(open)),
        },
    );
    facts.text("outstanding.numbers", numbers(followed, |_| true));
    facts.text("outstanding.refused", numbers(followed, |standing| standing == AskStanding::Refused));
}

fn numbers(followed: &Followed, is_meant: impl Fn(AskStanding) -> bool) -> String {
    let meant = followed.outstanding().filter(|line| is_meant(line.standing));
    listed(&meant.map(|line| line.ask.number.to_string()).collect::<Vec<_>>())
}

/// That the same was asked before, and what came of it.
fn asked_before(office: &str, followed: &Followed) -> String {
    let reference = if followed.our_reference.is_blank() {
        String::new()
    } else {
        format!(" (our reference {})", followed.our_reference.as_str())
    };
    let asked = format!("On {} we asked {office} for this{reference}.", day_in_words(followed.dated_on));
    let replied = followed.replied_on();
    if replied.is_empty() {
        return format!("{asked} No answer to what we asked has come.");
    }
    let refused = numbers(followed, |standing| standing == AskStanding::Refused);
    let left = numbers(followed, |standing| standing != AskStanding::Refused);
    let said = [(refused, "refused"), (left, "not answered in full")];
    let said = said.iter().filter(|(numbers, _)| !numbers.is_empty());
    let said: Vec<_> = said.map(|(numbers, what)| format!("{what}: {numbers}")).collect();
    format!(
        "{asked} A reply is dated {}. Of what we asked, by the numbers in that letter, {}.",
        days(replied),
        said.join("; ")
    )
}

/// How it went, and what became of it: a sentence for each sending.
fn sendings(sent: &[Dispatch]) -> String {
    let sentences = sent.iter().map(|sending| {
        let went = format!("It was sent {} on {}", by(sending.means), day_in_words(sending.sent_on));
        let tracked = if sending.tracking.is_blank() {
            String::new()
        } else {
            format!(" under the number {}", sending.tracking.as_str())
        };
        let arrived = sending.receipts.iter().find(|receipt| receipt.kind == ReceiptKind::Delivered);
        let arrived = arrived.map(|receipt| format!(" and delivered on {}", day_in_words(receipt.on)));
        format!("{went}{tracked}{}.", arrived.unwrap_or_default())
    });
    sentences.collect::<Vec<_>>().join(" ")
}

const fn by(means: Means) -> &'static str {
    match means {
        Means::Post => "by post",
        Means::TrackedPost => "by tracked post",
        Means::Email => "by email",
        Means::Portal => "through the portal of the office",
        Means::Hand => "by hand",
        Means::Telephone => "by telephone",
    }
}

fn days(days: impl IntoIterator<Item = CivilDate>) -> String {
    listed(&days.into_iter().map(day_in_words).collect::<Vec<_>>())
}

fn whole(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
