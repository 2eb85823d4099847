//! The schedule as a document: to the office of the letter, with a table whose length tells nothing.

use crate::{
    AppError,
    letters::{closing, letterhead},
};
use candour_documents::{
    Block, Column, Document, Facts, Inline, Line, Opening, Stage, Table, Width, filled, resolve, template,
};
use candour_model::{
    bodies::Office,
    dates::{CivilDate, PartialDate, day_in_words},
    identities::{Address, Identity},
    letters::IssuedLetter,
    logo::Logo,
    parties::Cipher,
    settings::Firm,
    words::Words,
};
use candour_rules::Addressee;

/// The table has a multiple of so many rows, so that its length does not tell how many are named.
const ROWS: usize = 10;

/// What a schedule is made of.
pub(super) struct Contents<'a> {
    pub(super) letter: &'a IssuedLetter,
    /// The letter's reference, and the schedule's.
    pub(super) references: (&'a Words, &'a str),
    pub(super) on: CivilDate,
    pub(super) firm: Firm,
    pub(super) logo: Option<Logo>,
    pub(super) addressee: Addressee,
    pub(super) office: Option<Office>,
    pub(super) people: &'a [(Cipher, Identity)],
    pub(super) with_addresses: bool,
    /// Whether a sexual offence is relied on in the matter.
    pub(super) has_anonymity: bool,
}

/// The schedule, with the record's anchor.
pub(super) fn of(contents: &Contents<'_>, stage: Stage) -> Result<Document, AppError> {
    let template = template::parse(template::IDENTITY_SCHEDULE)?;
    let facts = facts(contents);
    let subject = filled(&template.subject, &facts)?;
    let mut body = resolve(&template.draft(), &facts)?;
    body.push(Block::Table(table(contents)));
    Ok(Document {
        title: "Schedule".to_owned(),
        stage,
        letterhead: letterhead(&contents.firm, contents.logo.as_ref()),
        opening: opening(contents, subject),
        body,
        closing: closing(&contents.firm, Vec::new()),
        annexes: Vec::new(),
    })
}

fn facts(contents: &Contents<'_>) -> Facts {
    let mut facts = Facts::new();
    facts.text("letter.reference", contents.references.0.as_str());
    facts.text("letter.dated-on", day_in_words(contents.letter.dated_on));
    facts.text("addressee.name", contents.addressee.in_text.as_str());
    facts.text("firm.name", contents.firm.name.as_str());
    facts.text("contact", contents.firm.contact.as_str());
    if contents.has_anonymity {
        facts.flag("anonymity");
    }
    facts
}

fn opening(contents: &Contents<'_>, subject: String) -> Opening {
    let mut to = contents.addressee.lines.clone();
    to.extend(contents.office.iter().flat_map(|office| office.address.clone()));
    Opening {
        to,
        office: contents.addressee.in_text.clone(),
        date: day_in_words(contents.on),
        ours: contents.references.1.to_owned(),
        theirs: None,
        means: "In a sealed file".to_owned(),
        notice: Some(format!("SEALED. For {} alone.", contents.addressee.in_text)),
        salutation: contents.addressee.salutation.clone(),
        subject,
    }
}

fn table(contents: &Contents<'_>) -> Table {
    let addresses = contents.with_addresses.then(|| column("Addresses", Width::Share(5)));
    let mut columns = vec![
        column("Called", Width::Points(52)),
        column("Name", Width::Share(4)),
        column("Other names", Width::Share(4)),
        column("Born", Width::Share(3)),
    ];
    columns.extend(addresses);
    let mut rows: Vec<Vec<Line>> =
        contents.people.iter().map(|(cipher, who)| row(cipher, who, contents.with_addresses)).collect();
    rows.resize(rows.len().next_multiple_of(ROWS), columns.iter().map(|_| Line::new()).collect());
    Table { columns, rows, row_header: true }
}

fn row(cipher: &Cipher, who: &Identity, with_addresses: bool) -> Vec<Line> {
    let others: Vec<&str> = who.names().skip(1).map(Words::as_str).collect();
    let mut row = vec![
        vec![cipher.as_str().into()],
        vec![who.name.as_str().into()],
        vec![or_none(others.join("; "))],
        vec![or_none(who.birth.as_ref().map_or_else(String::new, in_words))],
    ];
    if with_addresses {
        row.push(addresses(&who.addresses));
    }
    row
}

fn addresses(lived: &[Address]) -> Line {
    let mut line = Line::new();
    for address in lived {
        if !line.is_empty() {
            line.push(Inline::Break);
        }
        let lines: Vec<&str> = address.lines.iter().map(Words::as_str).collect();
        let when = [("from", &address.from), ("to", &address.to)]
            .into_iter()
            .filter_map(|(lead, date)| Some(format!("{lead} {}", in_words(date.as_ref()?))));
        let when: Vec<String> = when.collect();
        let said = if when.is_empty() { String::new() } else { format!(" ({})", when.join(" ")) };
        line.push(Inline::Text(format!("{}{said}", lines.join(", "))));
    }
    if line.is_empty() { vec![or_none(String::new())] } else { line }
}

fn in_words(date: &PartialDate) -> String {
    date.words.as_str().to_owned()
}

/// Nothing is printed as a blank.
fn or_none(words: String) -> Inline {
    Inline::Text(if words.is_empty() { "none recorded".to_owned() } else { words })
}

fn column(head: &str, width: Width) -> Column {
    Column { head: head.to_owned(), width }
}
