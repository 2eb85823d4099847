//! Invented statements: the people and places of the invented letter.

use crate::specimen::issued;
use candour_documents::{
    Age, Block, ConfidentialDetails, Corner, CourtForm, Detail, Exhibit, Inline, ParaId, Party, ReadOver,
    Section9Form, Stage, StatementForm, WitnessStatement,
};

/// As `domain/letters.toml` gives it.
const TRUTH: &str = "I believe that the facts stated in this witness statement are true. I understand that proceedings for contempt of court may be brought against anyone who makes, or causes to be made, a false statement in a document verified by a statement of truth without an honest belief in its truth.";
/// As `domain/letters.toml` gives it.
const DECLARATION: &str = "This statement (consisting of [n] page(s) each signed by me) is true to the best of my knowledge and belief and I make it knowing that, if it is tendered in evidence, I shall be liable to prosecution if I have wilfully stated in it anything which I know to be false, or do not believe to be true.";

fn numbered(first: u32, texts: &[&str]) -> Vec<Block> {
    (first..)
        .zip(texts)
        .map(|(id, text)| Block::Numbered { id: ParaId(id), text: vec![Inline::Text((*text).to_owned())] })
        .collect()
}

fn heading(id: u32, text: &str) -> Block {
    Block::Heading { id: ParaId(id), text: vec![text.into()] }
}

fn account() -> Vec<Block> {
    let mut blocks = vec![heading(20, "What happened")];
    blocks.extend(numbered(
        21,
        &[
            "On 14 March 2002, at about 22.40, I was walking from the bus station in Saltby towards Quay Street. A marked police car stopped beside me. There were 2 officers in it.",
            "The driver asked where I was going and told me to get in. I did, because he was in uniform and because I thought that I had no choice.",
            "He took my telephone from my hand and put it in the pocket of the door. I asked for it 3 times. It was not given back to me, then or later.",
            "I was driven for about 10 minutes to a place that I did not know. I can describe the road: it ran beside water, there was a low wall on the left, and the lamps were out. I refer to the map at K7-4Q/1, on which I have marked where I believe that we were.",
        ],
    ));
    blocks.push(Block::Ask {
        id: ParaId(30),
        text: vec!["I did not give my name when I was first asked for it.".into()],
    });
    blocks.push(Block::Ask {
        id: ParaId(31),
        text: vec!["When I was asked again, I gave it, and he wrote it in a small black book.".into()],
    });
    blocks.push(heading(32, "What I did afterwards"));
    blocks.extend(numbered(
        33,
        &[
            "I walked home, which took about 40 minutes, and wrote down what I remembered. The page is exhibit K7-4Q/2. I wrote the number of the car on it, 4471, and part of its registration.",
            "On 16 March 2002 I went to the front desk of Saltby police station. The officer there did not write anything down. He said that I should go home and think about what I was saying. I do not know his name. He was a man of about 40, in a sergeant’s uniform.",
            "I telephoned the station on at least 4 evenings in the following month. Each time I was told that somebody would call me back. Nobody did. My account for that month, at K7-4Q/3, shows calls on 18, 21, 25 and 29 March 2002.",
            "I told my sister in the summer of 2003. I told nobody else until 2024, when I read that others had come forward.",
            "Since then I have had no letter, call or visit from Northmere Constabulary about what I reported. I make this statement because I want what I said in 2002 to be looked into by somebody who was not there.",
        ],
    ));
    blocks
}

fn exhibits() -> Vec<Exhibit> {
    [
        ("K7-4Q/1", "Map of Saltby, marked by me on 3 November 2026"),
        ("K7-4Q/2", "Page written by me on the night of 14 March 2002"),
        ("K7-4Q/3", "Telephone account for March 2002"),
    ]
    .map(|(mark, what)| Exhibit { mark: mark.into(), what: vec![what.into()] })
    .into()
}

/// A statement for a civil court, under a cipher.
pub(crate) fn for_court(stage: Stage) -> WitnessStatement {
    let mut introduction =
        vec![Block::Para { id: ParaId(1), text: vec!["I, K7-4Q, care of Hartley Quill, 4 Tanner’s Row, Northmere NM1 4QT, teaching assistant, will say as follows:".into()] }];
    introduction.extend(numbered(
        2,
        &[
            "I am the Claimant. I make this statement in support of my claim. By order of 2 November 2026 I am called K7-4Q in these proceedings.",
            "The facts in this statement are within my own knowledge unless I say otherwise. Where they are not, I say where I have them from, and I believe them to be true.",
        ],
    ));
    let mut prepared = vec![heading(10, "How this statement was prepared")];
    prepared.extend(numbered(
        11,
        &["This statement was prepared by Hartley Quill after 2 meetings with me in person, on 3 and 17 November 2026. I was asked open questions. It is in my own words. I have read it and have been able to correct it."],
    ));
    WitnessStatement {
        title: "Statement K7-4Q, 23 November 2026".into(),
        stage,
        witness: "K7-4Q".into(),
        form: StatementForm::Court(CourtForm {
            corner: Corner {
                party: "Claimant".into(),
                witness: "K7-4Q".into(),
                number: 1,
                made: (stage != Stage::Draft).then(|| "23 November 2026".into()),
            },
            court: vec!["In the High Court of Justice".into(), "King’s Bench Division".into()],
            claim: "Claim no. KB-2026-000000".into(),
            parties: vec![
                Party { name: "K7-4Q".into(), role: "Claimant".into() },
                Party {
                    name: "The Chief Constable of Northmere Constabulary".into(),
                    role: "Defendant".into(),
                },
            ],
            heading: "First witness statement of K7-4Q".into(),
            introduction,
            prepared,
            truth: TRUTH.into(),
        }),
        account: account(),
        exhibits: exhibits(),
        read_over: None,
    }
}

/// A statement under section 9, under a cipher.
pub(crate) fn section9(stage: Stage) -> WitnessStatement {
    WitnessStatement {
        form: StatementForm::Section9(Section9Form {
            heading: "Witness statement".into(),
            basis: "Criminal Procedure Rules, r. 16.2; Criminal Justice Act 1967, s. 9".into(),
            age: Age::Over18,
            occupation: "Teaching assistant".into(),
            declaration: DECLARATION.into(),
        }),
        ..for_court(stage)
    }
}

/// The same, read over to a witness who cannot read it.
pub(crate) fn read_over(stage: Stage) -> WitnessStatement {
    WitnessStatement {
        read_over: Some(ReadOver {
            heading: "Read over".into(),
            words: "I read this statement to K7-4Q before it was signed, and K7-4Q said that it was understood and true.".into(),
            signs: "Imogen Quill, solicitor".into(),
        }),
        ..section9(stage)
    }
}

/// The details kept apart from it.
pub(crate) fn details() -> ConfidentialDetails {
    let detail = |what: &str, said: &str| Detail { what: what.into(), said: vec![Inline::Text(said.into())] };
    ConfidentialDetails {
        title: "Details K7-4Q, 23 November 2026".into(),
        stage: issued(),
        witness: "K7-4Q".into(),
        statement: "the statement of 23 November 2026".into(),
        contact: vec![
            detail("Through", "Hartley Quill, casework@hartleyquill.example"),
            detail("Safe to call", "Weekdays after 12 noon; no message to be left"),
        ],
        availability: vec![
            detail("Can come", "Any day from 4 January 2027, with 14 days’ notice"),
            detail("Cannot come", "15 to 26 February 2027"),
        ],
        special_measures: vec![
            detail("Screens", "Wished for"),
            detail("Live link", "Preferred to screens if there is one"),
        ],
    }
}
