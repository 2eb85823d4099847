//! What together may show who somebody is, in what names nobody: the places and years are those of the record.

use candour_documents::Passage;
use candour_model::{allegations::Allegation, letters::Finding, officers::Officer};
use candour_rules::{
    Rules,
    jigsaw::{Pointers, PrintedPassage},
};

/// What should be looked at in passages that are to name nobody.
pub(crate) fn found<'a>(
    rules: &Rules,
    passages: Vec<Passage>,
    allegations: &[Allegation],
    officers: impl IntoIterator<Item = &'a Officer>,
) -> Option<Finding> {
    rules.jigsaw(&printed(passages), &pointers(allegations, officers))
}

/// The places and times of what is alleged, and where those served whom the matter is about.
fn pointers<'a>(allegations: &[Allegation], officers: impl IntoIterator<Item = &'a Officer>) -> Pointers {
    let served = officers.into_iter().flat_map(|officer| &officer.postings).map(|posting| &posting.unit);
    let places = allegations.iter().map(|allegation| &allegation.place).chain(served);
    let span = |allegation: &Allegation| Some((allegation.happened.earliest?, allegation.happened.latest?));
    Pointers {
        places: places.map(|place| place.as_str().to_owned()).collect(),
        spans: allegations.iter().filter_map(span).collect(),
    }
}

fn printed(passages: Vec<Passage>) -> Vec<PrintedPassage> {
    let row = |row: Vec<String>| PrintedPassage { label: String::new(), text: row.join(" ") };
    passages
        .into_iter()
        .flat_map(|passage| match passage {
            Passage::Heading { text, .. } => vec![PrintedPassage { label: String::new(), text }],
            Passage::Paragraph { label, text, .. } => {
                vec![PrintedPassage { label: label.unwrap_or_default(), text }]
            }
            Passage::Table { rows, .. } => rows.into_iter().map(row).collect(),
        })
        .collect()
}
