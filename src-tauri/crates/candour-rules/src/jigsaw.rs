//! Jigsaw identification: place, year, age, family and officer, none of them a name, may together show who somebody is. It is pointed
//! out in what names nobody, before it goes; whether it may stand, a person decides.

use crate::{
    Rules,
    counting::{capitalised, counted, listed},
};
use candour_model::{
    bodies::Confidence,
    dates::CivilDate,
    letters::{Finding, Settle, Weight},
    number_words::SMALL,
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// Ages are looked for up to here.
const OLDEST: u16 = 120;
/// So many paragraphs are named; more are only said to be there.
const PARAGRAPHS_NAMED: usize = 3;

/// `jigsaw.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct JigsawFile {
    /// The day the file was made.
    pub(crate) as_at: CivilDate,
    citation: String,
    confidence: Confidence,
    together: Together,
    age: Told,
    family: Told,
    officer: Told,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Together {
    paragraph: usize,
    whole: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    phrases: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
}

/// A kind of fact that helps to tell who somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    /// A place narrower than a force.
    Place,
    /// The year of what is alleged.
    Year,
    /// How old somebody was.
    Age,
    /// A member of a family, or a state of it.
    Family,
    /// An officer's rank, office or number.
    Officer,
}

impl Piece {
    const fn called(self) -> &'static str {
        match self {
            Self::Place => "a place",
            Self::Year => "a year",
            Self::Age => "an age",
            Self::Family => "something of a family",
            Self::Officer => "an officer\u{2019}s rank or number",
        }
    }
}

/// What the record knows of places and years that may point to somebody.
#[derive(Clone, Debug, Default)]
pub struct Pointers {
    /// Places as the record has them: `the yard of Marl Street station, Eastwick`.
    pub places: Vec<String>,
    /// From the first to the last day of what is alleged, each where both are known.
    pub spans: Vec<(CivilDate, CivilDate)>,
}

/// A passage that leaves: its number as printed, blank where it has none, and its words.
#[derive(Clone, Debug)]
pub struct PrintedPassage {
    /// The number.
    pub label: String,
    /// The words.
    pub text: String,
}

impl Rules {
    /// What should be looked at in passages that are to name nobody: nothing, or one finding.
    #[must_use]
    pub fn jigsaw(&self, passages: &[PrintedPassage], pointers: &Pointers) -> Option<Finding> {
        let (together, places) = (&self.jigsaw.together, self.narrow_places(pointers));
        let mut whole = BTreeSet::new();
        let mut crowded: BTreeMap<&str, BTreeSet<Piece>> = BTreeMap::new();
        for passage in passages {
            let pieces = self.pieces_in(&passage.text, &places, pointers);
            whole.extend(&pieces);
            if pieces.len() >= together.paragraph {
                crowded.entry(&passage.label).or_default().extend(pieces);
            }
        }
        let (pieces, place) = if crowded.is_empty() {
            if whole.len() < together.whole {
                return None;
            }
            (whole, "across its paragraphs".to_owned())
        } else {
            (crowded.values().flatten().copied().collect(), in_paragraphs(crowded.keys().copied()))
        };
        let called: Vec<&str> = pieces.into_iter().map(Piece::called).collect();
        Some(Finding {
            id: "jigsaw.together".to_owned(),
            weight: Weight::Look,
            title: capitalised(&format!("{} stand together {place}", listed(&called))),
            remedy: format!(
                "Together they may tell a reader who somebody is. Say the year without the day, the region for the town, \
                 \u{201c}a child\u{201d} for an age, or leave out what this reader does not need. {}, {}.",
                self.jigsaw.citation,
                self.jigsaw.confidence.as_str()
            ),
            settle: Settle::Letter,
            can_be_accepted: false,
        })
    }

    /// The kinds that stand in some words.
    fn pieces_in(&self, text: &str, places: &BTreeSet<Vec<String>>, pointers: &Pointers) -> BTreeSet<Piece> {
        let words = words_of(text);
        let told = |told: &Told| {
            let mut hidden = words.clone();
            told.except.iter().for_each(|phrase| hide(&mut hidden, &words_of(phrase)));
            told.phrases.iter().any(|phrase| stands_in(&hidden, &words_of(phrase)))
        };
        let found = [
            (Piece::Place, places.iter().any(|place| stands_in(&words, place))),
            (Piece::Year, words.iter().filter_map(|word| year(word)).any(|year| pointers.has_year(year))),
            (Piece::Age, told(&self.jigsaw.age)),
            (Piece::Family, told(&self.jigsaw.family)),
            (Piece::Officer, told(&self.jigsaw.officer)),
        ];
        found.into_iter().filter(|(_, stands)| *stands).map(|(piece, _)| piece).collect()
    }

    /// The parts of places that are written with a capital, without those that are the name of a force or of its area.
    fn narrow_places(&self, pointers: &Pointers) -> BTreeSet<Vec<String>> {
        let areas: BTreeSet<String> =
            self.directory().forces.iter().flat_map(|force| words_of(&force.name)).collect();
        let runs = pointers.places.iter().flat_map(|place| capitalised_runs(place));
        runs.filter(|run| !run.iter().all(|word| areas.contains(word))).collect()
    }
}

impl Pointers {
    fn has_year(&self, year: i16) -> bool {
        self.spans.iter().any(|(from, to)| (from.year()..=to.year()).contains(&year))
    }
}

fn in_paragraphs<'a>(labels: impl Iterator<Item = &'a str>) -> String {
    let mut named: Vec<String> = labels
        .map(|label| label.trim_end_matches('.').to_owned())
        .filter(|label| !label.is_empty())
        .collect();
    let count = named.len();
    if count == 0 {
        return "in one paragraph".to_owned();
    }
    if count > PARAGRAPHS_NAMED {
        named.truncate(PARAGRAPHS_NAMED);
        named.push(counted(count - PARAGRAPHS_NAMED, "other", "others"));
    }
    format!("in {} {}", if count == 1 { "paragraph" } else { "paragraphs" }, listed(&named))
}

/// The words in lower case, without what stands between them.
fn words_of(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric() && letter != '#' && letter != '\u{ad}');
    parts.filter(|word| !word.is_empty()).map(|word| word.replace('\u{ad}', "").to_lowercase()).collect()
}

/// Stretches of words that begin with a capital.
fn capitalised_runs(place: &str) -> Vec<Vec<String>> {
    let mut runs = vec![Vec::new()];
    for word in place.split_whitespace() {
        let ends = word.ends_with([',', ';', '.']);
        if word.chars().next().is_some_and(char::is_uppercase) {
            if let Some(run) = runs.last_mut() {
                run.extend(words_of(word));
            }
        } else {
            runs.push(Vec::new());
        }
        if ends {
            runs.push(Vec::new());
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

fn stands_in(words: &[String], phrase: &[String]) -> bool {
    !phrase.is_empty()
        && words
            .windows(phrase.len())
            .any(|window| window.iter().zip(phrase).all(|(word, wanted)| is(word, wanted)))
}

fn hide(words: &mut [String], phrase: &[String]) {
    for start in 0..words.len() {
        let Some(window) = words.get_mut(start..start + phrase.len()) else { return };
        if window.iter().zip(phrase).all(|(word, wanted)| is(word, wanted)) {
            window.iter_mut().for_each(String::clear);
        }
    }
}

fn is(word: &str, wanted: &str) -> bool {
    match wanted.strip_prefix('#') {
        Some(ending) => word.strip_suffix(ending).is_some_and(is_number),
        None => word == wanted,
    }
}

fn is_number(word: &str) -> bool {
    SMALL.contains(&word) || word.parse::<u16>().is_ok_and(|number| number <= OLDEST)
}

fn year(word: &str) -> Option<i16> {
    word.parse().ok().filter(|year| (1900..=2099).contains(year))
}

#[cfg(test)]
mod tests;
