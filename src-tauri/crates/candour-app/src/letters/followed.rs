//! What the record says of the letter that is followed up, in the words that templates ask for by name.

use super::Material;
use candour_documents::Facts;
use candour_model::{
    asks::AskStanding,
    bodies::OfficeRef,
    correspondence::Means,
    dates::{CivilDate, day_in_words, weekday_in_words},
    dispatches::{Dispatch, ReceiptKind},
};
use candour_rules::{
    Followed, Rules, RulesError,
    counting::{counted, listed, number, ordinal},
    data::Announced,
};

/// Puts into the facts what is followed up, where anything is, and what comes next.
pub(super) fn put(rules: &Rules, material: &Material, facts: &mut Facts) -> Result<(), RulesError> {
    let record = &material.record;
    let is_chief_accused = rules.accuses_chief_officer(record);
    if !is_chief_accused {
        facts.flag(&format!("answer.own.{}", record.to.body.0));
    }
    facts.flag(match rules.announced(&record.to.body, is_chief_accused) {
        Some(Announced::ChiefOfficer) => "then.chief-officer",
        Some(Announced::PolicingBody) => "then.policing-body",
        Some(Announced::Advice) => "then.advice",
        None => "then.further",
    });
    let is_same = |followed: &&Followed| followed.kind.as_ref() == Some(&record.kind);
    match record.followed.as_ref().filter(is_same) {
        Some(followed) => facts.text("complaint.made", day_in_words(followed.dated_on)),
        None => facts.flag("complaint.new"),
    };
    let Some(followed) = &record.followed else { return Ok(()) };
    let office = rules.office_of(&followed.office)?.in_text;
    facts.text("followed.date", day_in_words(followed.dated_on));
    facts.text("followed.to", office.as_str());
    facts.text("followed.title", followed.subject.as_str());
    facts.text("followed.reference", followed.our_reference.as_str());
    facts.text("followed.to-another", without_answer(rules, followed, &record.to)?);
    if let Some(means) = followed.means.filter(|_| followed.sent.is_empty()) {
        facts.text("followed.means", means_in_words(means));
    }
    facts.text("followed.delivered", what_became(followed));
    facts.text("followed.chased", chased(rules, followed)?);
    if let Some(day) = followed.asked_by {
        facts.text("followed.asked-by", weekday_in_words(day));
    }
    put_time(rules, followed, record.dated_on, facts)?;
    facts.text("asked-before", asked_before(&office, followed, is_same(&followed)));
    put_outstanding(followed, facts);
    Ok(())
}

fn put_time(
    rules: &Rules,
    followed: &Followed,
    dated_on: CivilDate,
    facts: &mut Facts,
) -> Result<(), RulesError> {
    let replied = days(&followed.replied_on());
    match (replied.is_empty(), followed.is_acknowledged) {
        (true, false) => facts.flag("followed.silent"),
        (true, true) => facts.flag("followed.silent").flag("followed.acknowledged"),
        (false, _) => facts.text("followed.replied", replied),
    };
    let working = rules.calendar().working_days_between(followed.dated_on, dated_on)?;
    facts.text("days.working", counted(whole(working), "working day", "working days"));
    let calendar = (dated_on - followed.dated_on).get_days();
    facts.text("days.calendar", counted(usize::try_from(calendar).unwrap_or_default(), "day", "days"));
    Ok(())
}

fn put_outstanding(followed: &Followed, facts: &mut Facts) {
    let (open, all) = (followed.outstanding().count(), followed.asks.len());
    if all == 0 {
        facts.flag("outstanding.unsaid");
        return;
    }
    let points = counted(all, "point", "points");
    let some = format!("{} of the {points}", number(open));
    facts.text(
        "outstanding.counted",
        match open {
            _ if all == 1 => "the one point".to_owned(),
            open if open == all => format!("any of the {points}"),
            _ => some,
        },
    );
    if open < all {
        facts.text("outstanding.numbers", places(followed, |_| true));
    }
    facts.text("outstanding.refused", places(followed, |standing| standing == AskStanding::Refused));
}

/// Which of the asks that are still open are meant, by their places in the letter: "the first and the third". A letter prints
/// its own numbers, which may begin anew.
fn places(followed: &Followed, is_meant: impl Fn(AskStanding) -> bool) -> String {
    let meant = followed.outstanding().filter(|line| is_meant(line.standing));
    listed(&meant.map(|line| format!("the {}", ordinal(whole(line.ask.number)))).collect::<Vec<_>>())
}

/// What was asked or written before, and what came of it.
fn asked_before(office: &str, followed: &Followed, is_same: bool) -> String {
    let reference = if followed.our_reference.is_blank() {
        String::new()
    } else {
        format!(" (our reference {})", followed.our_reference.as_str())
    };
    let (day, subject) = (day_in_words(followed.dated_on), followed.subject.as_str());
    let asked = if is_same {
        format!("On {day} we asked {office} for this{reference}.")
    } else if followed.was_spoken() {
        format!("On {day} we spoke by telephone to {office} about “{subject}”{reference}.")
    } else {
        format!("On {day} we wrote to {office} under the heading “{subject}”{reference}.")
    };
    let replied = days(&followed.replied_on());
    if replied.is_empty() {
        return format!("{asked} No answer to what we asked has come.");
    }
    let said = [
        said_of(followed, |standing| standing == AskStanding::Refused, "refused"),
        said_of(followed, |standing| standing != AskStanding::Refused, "not answered in full"),
    ];
    let said: Vec<_> = said.into_iter().flatten().collect();
    let of_asks = if said.is_empty() {
        String::new()
    } else {
        format!(" Of what we asked, in the order in which we asked it, {}.", said.join("; "))
    };
    format!("{asked} A reply is dated {replied}.{of_asks}")
}

/// "the first and the third were refused"; nothing where none was.
fn said_of(followed: &Followed, is_meant: impl Fn(AskStanding) -> bool, what: &str) -> Option<String> {
    let count = followed.outstanding().filter(|line| is_meant(line.standing)).count();
    let was = if count == 1 { "was" } else { "were" };
    (count > 0).then(|| format!("{} {was} {what}", places(followed, is_meant)))
}

/// "the Chief Constable of Northmere Constabulary has": those who were asked and have not answered, but whom this letter goes to.
fn without_answer(rules: &Rules, followed: &Followed, to: &OfficeRef) -> Result<String, RulesError> {
    let asked = std::iter::once(&followed.office)
        .chain(followed.chased.keys().filter(|one| **one != followed.office));
    let names = asked
        .filter(|office| *office != to)
        .map(|office| Ok(rules.office_of(office)?.in_text))
        .collect::<Result<Vec<_>, RulesError>>()?;
    Ok(match names.len() {
        0 => String::new(),
        1 => format!("{} has", names[0]),
        _ => format!("{} have", listed(&names)),
    })
}

/// When it was asked for again: of the same office without its name, of any other with it.
fn chased(rules: &Rules, followed: &Followed) -> Result<String, RulesError> {
    let own = followed.chased.get(&followed.office).map(|on| format!("We asked again on {}.", days(on)));
    let others = followed.chased.iter().filter(|(office, _)| **office != followed.office);
    let others = others
        .map(|(office, on)| Ok(format!("We asked {} on {}.", rules.office_of(office)?.in_text, days(on))))
        .collect::<Result<Vec<_>, RulesError>>()?;
    Ok(own.into_iter().chain(others).collect::<Vec<_>>().join(" "))
}

/// How it went, and what became of it: a sentence for each sending, and one for what was said not to have come.
fn what_became(followed: &Followed) -> String {
    let mut sentences: Vec<_> = followed.sent.iter().map(sending).collect();
    if !followed.not_received.is_empty() {
        sentences
            .push(format!("We were told on {} that it had not been received.", days(&followed.not_received)));
    }
    sentences.join(" ")
}

fn sending(sending: &Dispatch) -> String {
    let went = format!("It was sent {} on {}", means_in_words(sending.means), day_in_words(sending.sent_on));
    let tracked = if sending.tracking.is_blank() {
        String::new()
    } else {
        format!(" under the number {}", sending.tracking.as_str())
    };
    let became = |kind, what| {
        let receipt = sending.receipts.iter().find(|receipt| receipt.kind == kind)?;
        Some(format!(" and {what} on {}", day_in_words(receipt.on)))
    };
    let became =
        became(ReceiptKind::Delivered, "delivered").or_else(|| became(ReceiptKind::Bounced, "came back"));
    format!("{went}{tracked}{}.", became.unwrap_or_default())
}

/// "by email".
pub(crate) const fn means_in_words(means: Means) -> &'static str {
    match means {
        Means::Post => "by post",
        Means::TrackedPost => "by tracked post",
        Means::Email => "by email",
        Means::Portal => "through the portal of the office",
        Means::Hand => "by hand",
        Means::Telephone => "by telephone",
    }
}

fn days<'a>(days: impl IntoIterator<Item = &'a CivilDate>) -> String {
    listed(&days.into_iter().map(|day| day_in_words(*day)).collect::<Vec<_>>())
}

fn whole(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
