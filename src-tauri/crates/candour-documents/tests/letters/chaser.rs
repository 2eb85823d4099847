//! An invented chaser: the letter that asks again, with its schedule.

use crate::specimen;
use candour_documents::{Annex, Block, Document, Stage, resolve, template};

/// The chaser to the chief officer, with its schedule.
pub(crate) fn chaser(stage: Stage) -> Document {
    let template =
        template::parse(template::of("chaser").expect("a template")).expect("the template is sound");
    let mut facts = specimen::facts("to.chief-constable");
    facts
        .text("followed.date", "2 November 2026")
        .text("followed.to", "the Professional Standards Department of Northmere Constabulary")
        .text("followed.to-another", "the Professional Standards Department of Northmere Constabulary")
        .text("followed.reference", "HQ/2026/0114/L01")
        .text("followed.title", "Request for mandatory referral and independent investigation")
        .text(
            "followed.delivered",
            "It was sent by tracked post on 2 November 2026 and delivered on 3 November 2026.",
        )
        .text("followed.asked-by", "Wednesday 4 November 2026")
        .text("followed.chased", "9 November 2026")
        .text("followed.replied", "16 November 2026")
        .text("days.working", "fifteen working days")
        .text("days.calendar", "21 days")
        .text("outstanding.counted", "two of the six points")
        .text("outstanding.numbers", "2 and 3")
        .text("outstanding.refused", "2")
        .text("schedule.outstanding", "the Schedule");
    let words = [
        "refer every allegation in Schedule 1 to the Director General;",
        "tell us the date of the referral;",
    ];
    let rows =
        words.iter().enumerate().map(|(at, what)| specimen::row(at + 2, what, "Refused on 16 November 2026"));
    Document {
        body: resolve(&template.draft(), &facts).expect("every fact is known"),
        annexes: vec![Annex {
            title: "What is still to be answered".into(),
            body: vec![Block::Table(specimen::table(rows.collect()))],
        }],
        ..specimen::letter("to.chief-constable", stage)
    }
}
