//! The letter as a document: to whom, what to know before reading, everything in short, and then each part under its heading.

use super::Material;
use crate::letters::letterhead;
use candour_documents::{Block, Inline, Line, Paper, ParaId, Stage};
use candour_model::{
    dates::{day_in_words, weekday_in_words},
    safe_contact::Channel,
};

/// What stands in place of the name as long as a letter is only looked at.
const WRITTEN_IN: &str = "[name, written in when it is made]";
/// What stands in place of the address.
const ADDRESS_WRITTEN_IN: &str = "[address, written in when it is made]";
/// Room for a hand to sign, in lines of print.
const ROOM_TO_SIGN: usize = 3;

/// The letter at some stage.
pub(super) fn of(material: &Material, stage: Stage) -> Paper {
    let day = day_in_words(material.today);
    Paper {
        title: format!("Letter, {day}"),
        stage,
        letterhead: material
            .firm
            .as_ref()
            .filter(|_| material.may_show_the_firm())
            .map(|firm| letterhead(firm, material.logo.as_ref())),
        mark: "Private and confidential".to_owned(),
        reference: material.our_reference(),
        heading: "Letter".to_owned(),
        under: vec![vec![Inline::Text(format!("{day}. Our reference {}", material.our_reference()))]],
        body: body(material),
        annexes: Vec::new(),
        landscape: false,
        large: true,
    }
}

/// To whom the letter goes, a line each: the name under which to ask for the client, then, by post, where the client lives now.
pub(super) fn address(material: &Material) -> Vec<String> {
    let is_by_post = material.asked.channel == Channel::Post;
    let Some(identity) = &material.identity else {
        let address = is_by_post.then_some(ADDRESS_WRITTEN_IN);
        return std::iter::once(WRITTEN_IN).chain(address).map(str::to_owned).collect();
    };
    let asked_for = if identity.contact_alias.is_blank() { &identity.name } else { &identity.contact_alias };
    let lives_there = identity.addresses.iter().filter(|_| is_by_post).find(|address| address.to.is_none());
    let lines = lives_there.into_iter().flat_map(|address| &address.lines);
    std::iter::once(asked_for).chain(lines).map(|line| line.as_str().to_owned()).collect()
}

fn salutation(material: &Material) -> String {
    let called = material.identity.as_ref().map(|identity| {
        if identity.preferred_name.is_blank() { &identity.name } else { &identity.preferred_name }
    });
    format!("Dear {}", called.map_or(WRITTEN_IN, |name| name.as_str()))
}

fn body(material: &Material) -> Vec<Block> {
    let asked = &material.asked;
    let mut parts = Parts::default();
    parts.lines(address(material));
    parts.lines([salutation(material)]);
    parts.part("Before you read on", asked.content_note.as_str());
    parts.part("In short", asked.in_short.as_str());
    parts.part("What has happened", asked.happened.as_str());
    parts.part("What it means for you", asked.meaning.as_str());
    match asked.decide_by {
        Some(day) => {
            parts.part("What we need from you", asked.decision.as_str());
            parts.text(&format!(
                "Please tell us by {}. If you need more time, say so.",
                weekday_in_words(day)
            ));
        }
        None => parts.part("What we need from you", "Nothing. You do not have to do or decide anything now."),
    }
    if !asked.costs.is_blank() {
        parts.part("Costs", asked.costs.as_str());
    }
    parts.part("Support", asked.support.as_str());
    parts.part("When you will hear from us", asked.next_contact.as_str());
    parts.lines(["Yours sincerely".to_owned()]);
    let blank = std::iter::repeat_n(String::new(), ROOM_TO_SIGN);
    parts.lines(blank.chain(signatory(material)));
    parts.blocks
}

/// Who signs; the firm only where its name may be seen.
fn signatory(material: &Material) -> Vec<String> {
    let Some(firm) = &material.firm else { return Vec::new() };
    let of_firm = material.may_show_the_firm().then_some(&firm.name);
    std::iter::once(&firm.fee_earner).chain(of_firm).map(|line| line.as_str().to_owned()).collect()
}

/// The blocks so far, with ids of their own.
#[derive(Default)]
struct Parts {
    blocks: Vec<Block>,
}

impl Parts {
    fn id(&self) -> ParaId {
        ParaId(u32::try_from(self.blocks.len() + 1).unwrap_or(u32::MAX))
    }

    fn part(&mut self, heading: &str, words: &str) {
        let id = self.id();
        self.blocks.push(Block::Heading { id, text: vec![heading.into()] });
        self.text(words);
    }

    /// Paragraphs, which an empty line parts.
    fn text(&mut self, words: &str) {
        for paragraph in words.split("\n\n").map(str::trim).filter(|words| !words.is_empty()) {
            self.lines(paragraph.lines().map(|line| line.trim().to_owned()));
        }
    }

    /// One paragraph of lines.
    fn lines(&mut self, lines: impl IntoIterator<Item = String>) {
        let mut text = Line::new();
        for (at, line) in lines.into_iter().enumerate() {
            if at > 0 {
                text.push(Inline::Break);
            }
            if !line.is_empty() {
                text.push(Inline::Text(line));
            }
        }
        let id = self.id();
        self.blocks.push(Block::Para { id, text });
    }
}
