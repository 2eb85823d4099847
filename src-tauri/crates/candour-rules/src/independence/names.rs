//! The forces and bodies that the facts name: which there are, and what a sentence calls them.

use super::who::{Police, Who};
use crate::Rules;
use candour_model::{
    bodies::ForceId,
    independence::{Facts, OfficerFacts, Side},
};

/// In the data, any force.
const ANY_FORCE: &str = "FORCE";
/// Between the names that a force is known by.
const BETWEEN_NAMES: &str = " / ";

/// A fact names a force or body that there is none of, or that cannot stand there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("find {word:?}, which {fact} names: it may be one of {allowed}, where FORCE is the id of a force")]
pub struct UnknownSide {
    /// The fact.
    pub fact: String,
    /// What it names.
    pub word: String,
    /// What may stand there.
    pub allowed: String,
}

impl Rules {
    /// Makes sure that every force and body that the facts name is one, and may stand where it stands.
    ///
    /// # Errors
    /// [`UnknownSide`], with what may stand there.
    pub fn check_named(&self, facts: &Facts) -> Result<(), UnknownSide> {
        self.check_side("body", &facts.body)?;
        self.check_side("lead", &facts.lead)?;
        self.check_side("authority", &facts.authority)?;
        for officer in &facts.officers {
            self.check_side("officer.force_then", &officer.force_then)?;
            self.check_side("officer.force_now", &officer.force_now)?;
            self.check_side("officer.force_last", &officer.force_last)?;
            self.check_side("officer.authority", &officer.authority)?;
            for candidate in &officer.force_candidates {
                self.check_side("officer.force_candidates", candidate)?;
            }
            for other in &officer.forces_other {
                self.check_side("officer.forces_other", other)?;
            }
        }
        Ok(())
    }

    fn check_side(&self, fact: &str, side: &Side) -> Result<(), UnknownSide> {
        let inputs = self.independence.input.iter();
        let allowed = inputs.filter(|input| input.fact == fact).flat_map(|input| &input.words);
        let mut allowed: Vec<&str> = allowed.map(String::as_str).collect();
        let form = match side {
            Side::Force(_) => ANY_FORCE.to_owned(),
            Side::PolicingBody(_) => Side::PolicingBody(ForceId(ANY_FORCE.into())).to_string(),
            Side::Panel(_) => Side::Panel(ForceId(ANY_FORCE.into())).to_string(),
            other => other.to_string(),
        };
        let is_one =
            side.force().is_none_or(|force| self.force_named(&force.0).is_some() || is_letter(&force.0));
        if is_one && allowed.contains(&form.as_str()) {
            return Ok(());
        }
        allowed.retain(|word| !word.is_empty());
        Err(UnknownSide { fact: fact.to_owned(), word: side.to_string(), allowed: allowed.join(", ") })
    }

    /// The force of this id or short name.
    fn force_named(&self, name: &str) -> Option<&ForceId> {
        if let Ok(force) = self.force(&ForceId(name.to_owned())) {
            return Some(&force.id);
        }
        let mut forces = self.forces.force.iter();
        let found = forces.find(|force| force.short.split(BETWEEN_NAMES).any(|short| short == name));
        found.map(|force| &force.id)
    }

    /// The facts with each force under its id, so that no force stands under two names.
    pub(super) fn under_ids(&self, facts: &Facts) -> Facts {
        let side = |side: &Side| self.under_id(side);
        let sides = |sides: &[Side]| sides.iter().map(side).collect();
        let officers = facts.officers.iter().map(|officer| OfficerFacts {
            force_then: side(&officer.force_then),
            force_now: side(&officer.force_now),
            force_last: side(&officer.force_last),
            authority: side(&officer.authority),
            force_candidates: sides(&officer.force_candidates),
            forces_other: sides(&officer.forces_other),
            ..officer.clone()
        });
        Facts {
            body: side(&facts.body),
            lead: side(&facts.lead),
            authority: side(&facts.authority),
            links: facts.links.clone(),
            officers: officers.collect(),
            ..*facts
        }
    }

    fn under_id(&self, side: &Side) -> Side {
        let id = |force: &ForceId| self.force_named(&force.0).unwrap_or(force).clone();
        match side {
            Side::Force(force) => Side::of_force(&id(force)),
            Side::PolicingBody(force) => Side::PolicingBody(id(force)),
            Side::Panel(force) => Side::Panel(id(force)),
            other => other.clone(),
        }
    }

    /// A force or body inside a sentence.
    pub(super) fn who_in_words(&self, who: Who<'_>) -> String {
        let words = &self.independence.sides;
        let of = |form: &str, force| form.replace("{force}", &self.police_in_words(force));
        match who {
            Who::Police(force) => self.police_in_words(force),
            Who::PolicingBody(force) => of(&words.policing_body, force),
            Who::Panel(force) => of(&words.panel, force),
            Who::Iopc => words.iopc.clone(),
            Who::Nca => words.nca.clone(),
            Who::Outside => words.outside_investigator.clone(),
            Who::Nobody => String::new(),
        }
    }

    fn police_in_words(&self, force: Police<'_>) -> String {
        let words = &self.independence.sides;
        match force {
            Police::Other(_) => words.other.clone(),
            Police::Named(name) => match self.force(&ForceId(name.to_owned())) {
                Ok(force) => force.in_text(),
                Err(_) => words.letter.replace("{force}", name),
            },
        }
    }
}

/// Whether it is a letter that stands for a force in an example.
fn is_letter(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next().is_some_and(|letter| letter.is_ascii_uppercase()) && letters.next().is_none()
}
