//! The form on which a client says what the firm may do, which bodies it may write to, and whether any of them may be told who
//! the client is. It bears the client's name and no cipher: what links the two is kept apart from it.

use super::{Material, key};
use crate::{
    AppError,
    cells::{column, text},
};
use candour_documents::{Block, Facts, Inline, Line, Table, Width, resolve, template};
use candour_model::{bodies::OfficeRef, settings::Firm};
use candour_rules::{Rules, counting::capitalised};

/// Room for a hand to sign, in lines of print.
const ROOM_TO_SIGN: usize = 3;

/// The form: who gives it, what is said, the bodies, and room to sign.
pub(super) fn blocks(rules: &Rules, material: &Material) -> Result<Vec<Block>, AppError> {
    let template = template::parse(template::FORM_OF_AUTHORITY)?;
    let mut said = resolve(&template.draft(), &facts(material))?;
    let last_heading = said.iter().rposition(|block| matches!(block, Block::Heading { .. }));
    let signature = said.split_off(last_heading.unwrap_or(said.len()));
    let mut body = vec![Block::Table(given_by(material))];
    body.append(&mut said);
    body.push(Block::Table(bodies(rules, material)));
    body.extend(signature);
    body.push(Block::Table(to_sign()));
    Ok(body)
}

fn facts(material: &Material) -> Facts {
    let mut facts = Facts::new();
    let of_firm = |said: fn(&Firm) -> &str| material.firm.as_ref().map_or("the firm", said).to_owned();
    facts.text("firm.name", of_firm(|firm| firm.name.as_str()));
    facts.text("firm.contact", of_firm(|firm| firm.contact.as_str()));
    facts.text("firm.fee-earner", of_firm(|firm| firm.fee_earner.as_str()));
    facts.text("reference", material.matter.reference.as_str());
    facts
}

fn given_by(material: &Material) -> Table {
    let name = material.of.client.map_or_else(String::new, |client| key::name_of(material, client));
    Table {
        columns: vec![
            column("Given by", Width::Share(2)),
            column("In the firm\u{2019}s matter", Width::Share(1)),
        ],
        rows: vec![vec![text(name), text(material.matter.reference.as_str().to_owned())]],
        row_header: true,
    }
}

/// Every body that a letter of this matter may go to, for the client to say yes or no to each.
fn bodies(rules: &Rules, material: &Material) -> Table {
    let mut named: Vec<String> = Vec::new();
    for body in rules.bodies_written_to() {
        let of_force = OfficeRef { body: body.clone(), force: Some(material.matter.force.clone()) };
        let alone = OfficeRef { body, force: None };
        let Ok(office) = rules.office_of(&alone).or_else(|_| rules.office_of(&of_force)) else { continue };
        let name = capitalised(office.in_text.trim_start_matches("the "));
        if !named.contains(&name) {
            named.push(name);
        }
    }
    Table {
        columns: vec![
            column("Body", Width::Share(5)),
            column("May be written to: yes or no", Width::Share(3)),
            column("May be told who I am: no, unless yes is written", Width::Share(3)),
        ],
        rows: named.into_iter().map(|name| vec![text(name), Line::new(), Line::new()]).collect(),
        row_header: true,
    }
}

fn to_sign() -> Table {
    let parts = [
        "Signed, and on which day",
        "The day on which it ends, if it is to end on one",
        "Where somebody signs for the client: name, and in what capacity (litigation friend, deputy, attorney)",
        "Where it was read through an interpreter: the language, and the interpreter\u{2019}s name, signature and day. \
         I have read this form to the person named above, who told me that they understood it",
    ];
    let row = |part: &str| vec![with_room(part), Line::new()];
    Table {
        columns: vec![column("To be written by hand", Width::Share(4)), column("Here", Width::Share(5))],
        rows: parts.into_iter().map(row).collect(),
        row_header: true,
    }
}

/// Words with empty lines beneath.
fn with_room(words: &str) -> Line {
    let mut line = text(words.to_owned());
    line.extend(std::iter::repeat_n(Inline::Break, ROOM_TO_SIGN));
    line
}
