//! Dates as a calendar file (RFC 5545). It is given a day, a title and an id for each, and holds nothing else: it lies outside
//! the casebook and is read by whoever shares the calendar.

use icalendar::{Calendar, Component, Event, Property};
use jiff::{Timestamp, civil::Date};

/// One date, as the calendar shows it: for the whole of its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarDate {
    /// The same for the same date, so that a second import changes the first.
    pub uid: String,
    /// How often it was changed.
    pub changes: u32,
    /// The day.
    pub on: Date,
    /// What it is called.
    pub title: String,
}

/// The dates as a calendar file, made at this time.
#[must_use]
pub fn to_calendar(dates: &[CalendarDate], made_at: Timestamp) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in [("VERSION", "2.0"), ("PRODID", "-//Candour//Diary//EN"), ("CALSCALE", "GREGORIAN")]
    {
        calendar.append_property((name, value));
    }
    for date in dates {
        calendar.push(event(date, made_at));
    }
    calendar.to_string()
}

fn event(date: &CalendarDate, made_at: Timestamp) -> Event {
    let mut event = Event::with_uid(&date.uid);
    event
        .summary(&date.title)
        .add_property("DTSTAMP", made_at.strftime("%Y%m%dT%H%M%SZ").to_string())
        .add_property("SEQUENCE", date.changes.to_string())
        .add_property("CLASS", "PRIVATE")
        .add_property("TRANSP", "TRANSPARENT")
        .append_property(day("DTSTART", date.on))
        // The end of a whole day is the day after it; of the last day there is, the event ends where it begins.
        .append_property(day("DTEND", date.on.tomorrow().unwrap_or(date.on)));
    event.done()
}

fn day(name: &str, on: Date) -> Property {
    let mut property = Property::new(name, on.strftime("%Y%m%d").to_string());
    property.add_parameter("VALUE", "DATE");
    property.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn written(title: &str) -> String {
        let one = CalendarDate {
            uid: "0192".to_owned(),
            changes: 2,
            on: date(2026, 12, 31),
            title: title.to_owned(),
        };
        to_calendar(&[one], "2026-11-23T09:30:00Z".parse().unwrap())
    }

    #[test]
    fn a_date_is_a_whole_day_under_its_own_id() {
        let text = written("Date 3: Apply for a review");
        for line in [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "UID:0192",
            "SEQUENCE:2",
            "DTSTAMP:20261123T093000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Date 3: Apply for a review",
            "END:VCALENDAR",
        ] {
            assert_eq!(text.split("\r\n").filter(|one| *one == line).count(), 1, "{line} in {text}");
        }
    }

    #[test]
    fn a_long_title_is_folded_and_signs_of_the_format_are_words() {
        let text = written(&format!("Apply; reply, \\ {} –", "é".repeat(80)));
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains(r"SUMMARY:Apply\; reply\, \\ éé"), "{text}");
        assert!(written("One\nBEGIN:VEVENT").contains(r"SUMMARY:One\nBEGIN:VEVENT"));
        assert_eq!(written("One\r\nBEGIN:VEVENT").matches("\r\nBEGIN:VEVENT").count(), 1);
    }
}
