//! The pages of a wording with invented facts: how each fact reads is in the template, and stands where the record's would.

use crate::AppError;
use candour_documents::{
    Closing, Document, Facts, Letterhead, Opening, Piece, Stage, filled, resolve, template::Template,
};

/// What decides between paragraphs for one of several bodies, by the beginning of its name: the first of each is known.
const ONE_OF: [&str; 3] = ["to.", "answer.own.", "then."];

/// The letter as a draft, to the first body that it can go to, with every fact that it can take.
pub(super) fn document(template: &Template) -> Result<Document, AppError> {
    let facts = invented(template);
    let plain = |pieces: &Vec<Piece>| Ok::<_, AppError>(filled(pieces, &facts)?);
    Ok(Document {
        title: "Template".to_owned(),
        stage: Stage::Draft,
        letterhead: Letterhead {
            firm: "Hartley Quill".to_owned(),
            lines: vec!["2 Market Place, Northmere".to_owned()],
            logo: None,
        },
        opening: Opening {
            to: vec![
                "The office that it goes to".to_owned(),
                "1 Station Road".to_owned(),
                "Northmere".to_owned(),
            ],
            office: "the office that it goes to".to_owned(),
            date: "23 November 2026".to_owned(),
            ours: "HQ/2026/0114/L01".to_owned(),
            theirs: None,
            means: "By email".to_owned(),
            notice: None,
            salutation: "Dear Sir or Madam".to_owned(),
            subject: plain(&template.subject)?,
        },
        body: resolve(&template.draft(), &facts)?,
        closing: Closing {
            ending: "Yours faithfully".to_owned(),
            signatory: vec!["R. Quill".to_owned(), "Hartley Quill".to_owned()],
            enclosures: template.enclosures.iter().map(plain).collect::<Result<_, _>>()?,
            copies: Vec::new(),
        },
        annexes: Vec::new(),
    })
}

fn invented(template: &Template) -> Facts {
    let mut facts = Facts::new();
    let mut chosen = Vec::new();
    for fact in &template.facts {
        let name = fact.name.as_str();
        if !fact.is_flag {
            facts.text(name, example(&fact.reads));
            continue;
        }
        let group = ONE_OF.into_iter().find(|group| name.starts_with(group));
        if group.is_none_or(|group| !chosen.contains(&group)) {
            facts.flag(name);
            chosen.extend(group);
        }
    }
    facts
}

/// The first example of how a fact reads. What is told of it stands for sentences.
fn example(reads: &str) -> String {
    match reads {
        "a sentence" | "sentences" => "Here stand the words of the record.".to_owned(),
        _ => match reads.strip_prefix("sentences: ") {
            Some(what) => format!("Here stands {what}."),
            None => reads.split([';', ':']).next().unwrap_or(reads).trim().to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_documents::{Faces, template, to_pdf};

    #[test]
    fn every_shipped_template_is_drawn_with_its_invented_facts() {
        let faces = Faces::load().unwrap();
        for kind in template::kinds() {
            let template = template::parse(template::of(kind).unwrap()).unwrap();
            let document = document(&template).unwrap_or_else(|error| panic!("{kind}: {error}"));
            assert!(to_pdf(&document, &faces).unwrap().pages > 0, "{kind}");
        }
    }
}
