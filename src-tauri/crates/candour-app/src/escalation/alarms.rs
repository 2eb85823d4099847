//! Letters that are taken as an answer unless one is given, with the last day to answer each.

use candour_model::{
    diary::{DiaryEntry, DiaryEvent},
    escalation::NextAlarm,
};
use candour_rules::Rules;
use std::collections::BTreeSet;

/// The letters of a diary that nobody has answered, soonest first.
pub(crate) fn alarms(rules: &Rules, events: &[DiaryEvent], dates: &[&DiaryEntry]) -> Vec<NextAlarm> {
    let done = dates.iter().filter(|date| date.standing.is_done());
    let answered: BTreeSet<_> = done.filter_map(|date| date.event.as_ref()).map(|event| event.id).collect();
    let open = rules.open_letters(events, &answered).into_iter();
    let mut alarms: Vec<_> = open.filter_map(|event| alarm(rules, event, dates)).collect();
    alarms.sort_by_key(|alarm| (alarm.last_day, alarm.on));
    alarms
}

/// The last day is that of the diary, else as the rule counts it.
fn alarm(rules: &Rules, event: &DiaryEvent, dates: &[&DiaryEntry]) -> Option<NextAlarm> {
    let kind = rules.event(&event.kind).ok()?;
    let kept = dates.iter().find(|date| date.event.as_ref().is_some_and(|from| from.id == event.id));
    let counted = || {
        let offered = rules.dates_from(&event.kind, event.on, &[]).ok()?;
        offered.into_iter().find_map(|date| date.computed?.last_day)
    };
    Some(NextAlarm {
        title: kind.title.clone(),
        words: kind.alarm.clone().unwrap_or_default(),
        on: event.on,
        investigation: event.investigation,
        last_day: kept.and_then(|date| date.last_day).or_else(counted),
    })
}
