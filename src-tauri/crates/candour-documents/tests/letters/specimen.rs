//! An invented letter: Hartley Quill, Northmere Constabulary and everyone in it exist only here.

use candour_documents::{
    Anchor, Annex, Block, Closing, Column, Document, Facts, Inline, Letterhead, Line, Opening, Stage, Table,
    Width, resolve, template,
};

/// Everything that the template of the referral request may ask for.
pub(crate) fn facts(addressee: &str) -> Facts {
    let mut facts = Facts::new();
    facts
        .flag(addressee)
        .text("firm.name", "Hartley Quill")
        .text("force.name", "Northmere Constabulary")
        .text("addressee.name", if addressee == "to.iopc" { "the Director General" } else { "the force" })
        .text("clients.counted", "two clients")
        .text("clients.ciphers", "K7-4Q and M3-9T")
        .text("clients.capacity", "the persons to whom the conduct was done")
        .text("authority.given", "in writing on 3 November 2026")
        .text("allegations.counted", "four allegations")
        .text("allegations.span", "between about 1999 and 2004")
        .text("schedule.allegations", "Schedule 1")
        .text("schedule.officers", "Schedule 2")
        .text("officers.counted", "two officers")
        .text(
            "earlier-reports",
            "M3-9T told an officer at the front desk of Saltby police station in or about October 2001 what had happened. \
             No record is known to have been made.",
        )
        .text(
            "criteria.named",
            "serious sexual offence, and serious corruption including abuse of position for a sexual purpose",
        )
        .text(
            "criteria.listed",
            "Allegations 1 and 3: serious sexual offence, regulation 4(1)(a)(ii). Allegations 1, 2 and 4: serious \
             corruption, regulation 4(1)(a)(iii).",
        )
        .line(
            "conflict",
            vec![
                "Each allegation is against an officer of the force that would investigate it. K7-4Q was told by one of \
                 them: "
                    .into(),
                Inline::Said("\"nobody here will believe you\"".into()),
                ".".into(),
            ],
        )
        .text(
            "evidence.listed",
            "incident logs, duty rosters, pocket notebooks and vehicle logs of Saltby police station from January 1999 \
             to December 2004; and the registers that show what has been destroyed, when, and by what authority",
        )
        .text("needs.listed", "an interpreter in Polish for M3-9T, and no calls before noon")
        .text("contact", "by email to casework@hartleyquill.example, quoting HQ/2026/0114/L07")
        .text("reply-by", "Wednesday 25 November 2026")
        .text("reply-basis", "That date is ours; the time for referral itself is set by law.");
    facts
}

/// The blocks of the referral request to an addressee: "to.psd", "to.chief-constable", "to.iopc".
pub(crate) fn body(addressee: &str) -> Vec<Block> {
    let template = template::parse(template::of("referral-request").expect("a template"))
        .expect("the template is sound");
    resolve(&template.draft(), &facts(addressee)).expect("every fact is known")
}

/// A table of three columns whose rows name themselves.
pub(crate) fn table(rows: Vec<Vec<Line>>) -> Table {
    let column = |head: &str, width| Column { head: head.into(), width };
    let columns = vec![
        column("No.", Width::Points(34)),
        column("When", Width::Points(104)),
        column("What is alleged", Width::Share(1)),
    ];
    Table { columns, rows, row_header: true }
}

/// A row of such a table.
pub(crate) fn row(number: usize, when: &str, what: &str) -> Vec<Line> {
    vec![vec![number.to_string().into()], vec![when.into()], vec![what.into()]]
}

fn allegations() -> Table {
    let what = [
        (
            "Summer 2000, or the summer after",
            "K7-4Q was driven by an officer in uniform from the bus station to a place that she did not know. The officer, who was on duty, is said to have assaulted her there. Known from her own account.",
        ),
        (
            "About October 2001",
            "M3-9T told the officer at the front desk what had happened. No record was made and she was told to go home.",
        ),
        (
            "Between January 2002 and March 2003",
            "Calls to the station, on at least four evenings, were not logged.",
        ),
        (
            "14 March 2002, about 22.40",
            "K7-4Q was stopped in a marked car by two officers, one of whom took her telephone and did not return it.",
        ),
    ];
    table(what.iter().enumerate().map(|(k, (when, what))| row(k + 1, when, what)).collect())
}

fn officers() -> Table {
    table(vec![
        row(1, "1999 to 2002", "PC 4471 Edwin Marlowe-Sharpe, Saltby police station."),
        row(
            2,
            "2001",
            "Not known by name: a man of about forty in a sergeant’s uniform, with a Welsh accent, called Llŷr or Tŵm by his colleagues.",
        ),
    ])
}

/// The whole letter to an addressee.
pub(crate) fn letter(addressee: &str, stage: Stage) -> Document {
    Document {
        title: "Letter K7-4Q, 23 November 2026".into(),
        stage,
        letterhead: Letterhead {
            firm: "Hartley Quill".into(),
            lines: vec![
                "Solicitors".into(),
                "4 Tanner’s Row, Northmere NM1 4QT".into(),
                "Authorised and regulated, no. 000000".into(),
            ],
            logo: None,
        },
        opening: Opening {
            to: vec![
                "The Director General".into(),
                "Independent Office for Police Conduct".into(),
                "PO Box 473".into(),
                "Sale M33 0BW".into(),
            ],
            office: "the Director General".into(),
            date: "23 November 2026".into(),
            ours: "HQ/2026/0114/L07".into(),
            theirs: None,
            means: "By email".into(),
            notice: Some(
                "CONFIDENTIAL. This letter concerns persons with lifelong anonymity under the Sexual Offences (Amendment) \
                 Act 1992. Nothing likely to identify them may be included in any publication. They are called K7-4Q and \
                 M3-9T here; identity is given only in the sealed Identity Schedule."
                    .into(),
            ),
            salutation: "Dear Director General".into(),
            subject: "Request for mandatory referral and independent investigation: Northmere Constabulary".into(),
        },
        body: body(addressee),
        closing: Closing {
            ending: "Yours faithfully".into(),
            signatory: vec!["Imogen Quill".into(), "Partner, Hartley Quill".into()],
            enclosures: vec!["Identity Schedule (sealed)".into(), "Form of authority".into()],
            copies: Vec::new(),
        },
        annexes: vec![
            Annex { title: "the allegations".into(), body: vec![Block::Table(allegations())] },
            Annex { title: "the officers".into(), body: vec![Block::Table(officers())] },
        ],
    }
}

/// An issued stage.
pub(crate) fn issued() -> Stage {
    Stage::Issued { anchor: Anchor([0x3c, 0xda, 0x9d, 0x4a, 0x9b, 0xe8, 0x09, 0x4c, 0xe5, 0x11]) }
}
