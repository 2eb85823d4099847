//! Files of evidence of the first matter: what was given to the firm, and what anybody could read.

use crate::{App, AppError};
use candour_model::{
    classes::RecordClass,
    evidence::{AddEvidence, EvidenceEntry},
    ids::{ExhibitId, MatterId},
};

/// The three text messages, as the client copied them out.
const MESSAGES: &str = "Three messages, copied from the screen by the client.\n\n\
    1. On shift until ten. Are you in?\n\
    2. Drove past. Your light was on.\n\
    3. You know I can find things out.\n";
/// What the force says of its records.
const DESTROYED: &str = "Northmere Constabulary, professional standards department\n\n\
    Records of Mereside station that were destroyed in 2014 under the schedule of that year:\n\
    front-desk books, 2001 to 2006.\n\n\
    Duty rosters and vehicle logs are not on that list.\n";
/// What stood in a newspaper that does not exist.
const REPORT: &str = "The Northmere Courier\n\n\
    Front desk at Mereside to close. The front desk of Mereside station will close at the end of the month. \
    Papers kept there go to headquarters, a spokesman said.\n";

/// After the exhibits, to which two of them belong.
pub(super) fn record(app: &App, matter: MatterId) -> Result<(), AppError> {
    let exhibits = app.exhibits_of(matter)?;
    let exhibit = |number| exhibits.iter().find(|exhibit| exhibit.number == number).map(|exhibit| exhibit.id);
    let messages = EvidenceEntry {
        content_note: "They are written to her, and some are intimate.".into(),
        is_not_at_home: true,
        ..entry(
            "Three text messages, copied out",
            "between the autumn of 2003 and March 2004",
            "From the client, at her first appointment",
            exhibit(1),
        )
    };
    add(app, matter, ("messages.txt", MESSAGES), RecordClass::Privileged, messages)?;
    let destroyed = entry(
        "What the force says was destroyed in 2014",
        "2014",
        "From the professional standards department, by email",
        exhibit(3),
    );
    add(app, matter, ("destroyed in 2014.txt", DESTROYED), RecordClass::ConfidentialShareable, destroyed)?;
    let report = entry(
        "Newspaper report: the front desk at Mereside closes",
        "2013",
        "From the archive of the Northmere Courier",
        None,
    );
    add(app, matter, ("front desk to close.txt", REPORT), RecordClass::Public, report)
}

fn add(
    app: &App,
    matter: MatterId,
    (name, text): (&str, &str),
    class: RecordClass,
    entry: EvidenceEntry,
) -> Result<(), AppError> {
    let file = app.take_bytes(matter, name, text.as_bytes())?;
    app.add_evidence(AddEvidence { matter, file, class, entry }).map(drop)
}

fn entry(title: &str, dated: &str, source: &str, exhibit: Option<ExhibitId>) -> EvidenceEntry {
    EvidenceEntry {
        title: title.into(),
        dated: dated.into(),
        source: source.into(),
        exhibit,
        content_note: "".into(),
        is_not_at_home: false,
    }
}
