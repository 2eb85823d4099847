//! A statement as what stands on its pages, in reading order: one list, drawn, copied and read out.

use super::{
    Age, CourtForm, Exhibit, PAGES, Party, ReadOver, Section9Form, StatementForm, WitnessStatement,
    first_blank,
};
use crate::blocks::{Block, Column, Inline, Line, Table, Width};
use crate::error::{DocumentError, Part};
use crate::text::clean::is_blank_text;

/// Something that stands on the pages.
pub(crate) struct Piece {
    /// Which part of the statement it is.
    pub(crate) part: Part,
    /// How it stands there.
    pub(crate) kind: PieceKind,
}

/// How something stands on the pages.
pub(crate) enum PieceKind {
    /// Lines in the upper right corner.
    Corner(Line),
    /// Words on the left, and on the right.
    Sides(Line, Line),
    /// Words in the middle, and what the person is on the right.
    Party(Line, Line),
    /// Words in the middle.
    Centred(Line),
    /// The heading of the whole.
    Title(Line),
    /// A heading within.
    Heading(Line),
    /// A paragraph.
    Words(Line),
    /// The paragraphs of a body.
    Blocks(Vec<Block>),
    /// A space to sign and one for the day, with who signs beneath.
    Signature(Line),
}

impl Piece {
    pub(super) fn of(part: Part, kind: PieceKind) -> Self {
        Self { part, kind }
    }

    pub(super) fn words(part: Part, words: &str) -> Self {
        Self::of(part, PieceKind::Words(plain(words)))
    }

    pub(super) fn heading(part: Part, words: &str) -> Self {
        Self::of(part, PieceKind::Heading(plain(words)))
    }
}

/// What signs and what is signed.
pub(crate) const SIGNED: &str = "Signed";
/// What stands before the day on which something is signed.
pub(crate) const DATED: &str = "Dated";
/// Where the day is written by hand.
const TO_WRITE: &str = "……………………";

/// The pieces of a statement; `pages` is how many it declares.
///
/// # Errors
/// [`DocumentError::EmptyPart`] and [`DocumentError::NoPageCount`].
pub(super) fn of_statement(statement: &WitnessStatement, pages: u32) -> Result<Vec<Piece>, DocumentError> {
    first_blank([(Part::Title, statement.title.as_str()), (Part::Witness, &statement.witness)])?;
    for exhibit in &statement.exhibits {
        first_blank([(Part::Exhibits, exhibit.mark.as_str())])?;
    }
    let mut pieces = match &statement.form {
        StatementForm::Court(court) => for_court(statement, court)?,
        StatementForm::Section9(section9) => under_section9(statement, section9, pages)?,
    };
    if let Some(read_over) = &statement.read_over {
        certified(&mut pieces, read_over)?;
    }
    Ok(pieces)
}

fn for_court(statement: &WitnessStatement, court: &CourtForm) -> Result<Vec<Piece>, DocumentError> {
    let CourtForm { corner, claim, parties, heading, introduction, prepared, truth, .. } = court;
    let made = corner.made.as_deref();
    first_blank([
        (Part::Corner, corner.party.as_str()),
        (Part::Corner, &corner.witness),
        (Part::Corner, made.unwrap_or(TO_WRITE)),
        (Part::Proceedings, claim),
        (Part::Heading, heading),
        (Part::Declaration, truth),
    ])?;
    let named = parties.iter().flat_map(|party| [party.name.as_str(), &party.role]);
    first_blank(court.court.iter().map(String::as_str).chain(named).map(|words| (Part::Proceedings, words)))?;
    let absent = [
        (Part::Proceedings, court.court.is_empty() || parties.is_empty()),
        (Part::Prepared, prepared.is_empty()),
    ];
    if let Some((part, _)) = absent.into_iter().find(|(_, is_absent)| *is_absent) {
        return Err(DocumentError::EmptyPart { part });
    }
    let marks: Vec<&str> = statement.exhibits.iter().map(|exhibit| exhibit.mark.as_str()).collect();
    let mut lines = vec![
        format!("On behalf of: {}", corner.party),
        format!("Witness: {}", corner.witness),
        format!("Statement: {}", corner.number),
    ];
    if !marks.is_empty() {
        lines.push(format!("Exhibits: {}", marks.join(", ")));
    }
    lines.push(format!("Made: {}", made.unwrap_or(TO_WRITE)));
    let mut pieces = vec![
        Piece::of(Part::Corner, PieceKind::Corner(plain(&lines.join("\n")))),
        Piece::of(
            Part::Proceedings,
            PieceKind::Sides(vec![Inline::Strong(court.court.join("\n"))], plain(claim)),
        ),
        Piece::words(Part::Proceedings, "Between"),
    ];
    for (at, Party { name, role }) in parties.iter().enumerate() {
        if at > 0 {
            pieces.push(Piece::of(Part::Proceedings, PieceKind::Centred(plain("and"))));
        }
        let name = vec![Inline::Strong(name.clone())];
        pieces.push(Piece::of(Part::Proceedings, PieceKind::Party(name, plain(role))));
    }
    pieces.push(Piece::of(Part::Heading, PieceKind::Title(plain(heading))));
    let body = [introduction.as_slice(), prepared, &statement.account].concat();
    pieces.push(said(body, &marks));
    exhibits(&mut pieces, &statement.exhibits);
    pieces.push(Piece::heading(Part::Declaration, "Statement of truth"));
    pieces.push(Piece::words(Part::Declaration, truth));
    pieces.push(Piece::of(Part::Declaration, PieceKind::Signature(plain(&statement.witness))));
    Ok(pieces)
}

fn under_section9(
    statement: &WitnessStatement,
    form: &Section9Form,
    pages: u32,
) -> Result<Vec<Piece>, DocumentError> {
    let Section9Form { heading, basis, age, occupation, declaration } = form;
    first_blank([
        (Part::Heading, heading.as_str()),
        (Part::Heading, basis),
        (Part::Witness, occupation),
        (Part::Declaration, declaration),
    ])?;
    if !declaration.contains(PAGES) {
        return Err(DocumentError::NoPageCount);
    }
    let marks: Vec<&str> = statement.exhibits.iter().map(|exhibit| exhibit.mark.as_str()).collect();
    let age = match age {
        Age::Over18 => "Over 18".to_owned(),
        Age::Years(years) => years.to_string(),
    };
    let known =
        |what: &str, said: &str| vec![Inline::Text(format!("{what}: ")), Inline::Strong(said.to_owned())];
    let signed = || Piece::of(Part::Declaration, PieceKind::Signature(plain(&statement.witness)));
    let mut pieces = vec![
        Piece::of(Part::Heading, PieceKind::Title(plain(heading))),
        Piece::of(Part::Heading, PieceKind::Centred(plain(basis))),
        Piece::of(
            Part::Witness,
            PieceKind::Sides(known("Statement of", &statement.witness), known("Age if under 18", &age)),
        ),
        Piece::of(Part::Witness, PieceKind::Words(known("Occupation", occupation))),
        Piece::words(Part::Declaration, &declaration.replace(PAGES, &pages.to_string())),
        signed(),
        said(statement.account.clone(), &marks),
    ];
    exhibits(&mut pieces, &statement.exhibits);
    pieces.push(signed());
    Ok(pieces)
}

fn certified(pieces: &mut Vec<Piece>, read_over: &ReadOver) -> Result<(), DocumentError> {
    let ReadOver { heading, words, signs } = read_over;
    first_blank([heading, words, signs].map(|words| (Part::Declaration, words.as_str())))?;
    pieces.push(Piece::heading(Part::Declaration, heading));
    pieces.push(Piece::words(Part::Declaration, words));
    pieces.push(Piece::of(Part::Declaration, PieceKind::Signature(plain(signs))));
    Ok(())
}

fn exhibits(pieces: &mut Vec<Piece>, exhibits: &[Exhibit]) {
    if exhibits.is_empty() {
        return;
    }
    let columns = vec![
        Column { head: "Exhibit".into(), width: Width::Points(92) },
        Column { head: "What it is".into(), width: Width::Share(1) },
    ];
    let row = |exhibit: &Exhibit| vec![vec![Inline::Strong(exhibit.mark.clone())], exhibit.what.clone()];
    let rows = exhibits.iter().map(row).collect();
    pieces.push(Piece::heading(Part::Exhibits, "Exhibits"));
    let table = Block::Table(Table { columns, rows, row_header: true });
    pieces.push(Piece::of(Part::Exhibits, PieceKind::Blocks(vec![table])));
}

/// A body in which every mark of an exhibit is in bold (CPR Practice Direction 32, paragraphs 17 to 20).
fn said(mut body: Vec<Block>, marks: &[&str]) -> Piece {
    for block in &mut body {
        if let Block::Para { text, .. } | Block::Numbered { text, .. } | Block::Ask { text, .. } = block {
            *text = std::mem::take(text).into_iter().flat_map(|inline| emboldened(inline, marks)).collect();
        }
    }
    Piece::of(Part::Account, PieceKind::Blocks(body))
}

/// Words with the marks among them in bold; a mark that goes on as another is none.
fn emboldened(inline: Inline, marks: &[&str]) -> Vec<Inline> {
    let Inline::Text(text) = inline else { return vec![inline] };
    let (mut out, mut rest) = (Vec::new(), text.as_str());
    while let Some((at, mark)) = first_mark(rest, marks) {
        out.push(Inline::Text(rest[..at].to_owned()));
        out.push(Inline::Strong(mark.to_owned()));
        rest = &rest[at + mark.len()..];
    }
    out.push(Inline::Text(rest.to_owned()));
    out.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    out
}

fn first_mark<'a>(text: &str, marks: &[&'a str]) -> Option<(usize, &'a str)> {
    let stands = |at: usize, mark: &str| {
        let before = text[..at].chars().next_back();
        let after = text[at + mark.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    };
    let places = marks.iter().flat_map(|mark| {
        text.match_indices(mark).filter(|(at, _)| stands(*at, mark)).map(|(at, _)| (at, *mark))
    });
    places.min_by_key(|(at, mark)| (*at, std::cmp::Reverse(mark.len())))
}

pub(super) fn plain(words: &str) -> Line {
    if is_blank_text(words) { Vec::new() } else { vec![Inline::Text(words.to_owned())] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_in_bold_wherever_they_stand_alone() {
        let text = Inline::Text("K7-4Q/1, K7-4Q/12 and (K7-4Q/2); XK7-4Q/1.".into());
        let bold: Vec<String> = emboldened(text, &["K7-4Q/1", "K7-4Q/2", "K7-4Q/12"])
            .into_iter()
            .filter_map(|inline| if let Inline::Strong(mark) = inline { Some(mark) } else { None })
            .collect();
        assert_eq!(bold, ["K7-4Q/1", "K7-4Q/12", "K7-4Q/2"]);
    }
}
