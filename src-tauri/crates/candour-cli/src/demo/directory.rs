//! The facts against the directory: bodies, forces, criteria and kinds of letter that are not there are named with their line.

use crate::{
    DemoError,
    facts::{Appearance, Facts, Problem},
};
use candour_model::bodies::{Body, BodyId, CriterionId, Directory, ForceId, OfficeRef};

/// Everything that the facts name and the directory does not have.
pub(super) fn check(facts: &Facts, directory: &Directory) -> Result<(), DemoError> {
    let mut problems = Vec::new();
    let forces = std::iter::once((&facts.matter.place, &facts.matter.force))
        .chain(facts.letter.to.force.iter().map(|force| (&facts.letter.place, force)))
        .chain(facts.officers.iter().filter_map(|officer| match &officer.appearance {
            Appearance::Named { force, .. } => Some((&officer.place, force)),
            Appearance::Described { .. } => None,
        }));
    for (place, force) in forces {
        if !has_force(directory, force) {
            problems.push(place.problem("force", "is no force of the directory"));
        }
    }
    for client in &facts.clients {
        if client.authority.to.iter().any(|id| body(directory, id).is_none()) {
            problems.push(client.authority.place.problem("to", "names a body that is not in the directory"));
        }
    }
    for allegation in &facts.allegations {
        let has = |id: &CriterionId| directory.criteria.iter().any(|criterion| criterion.id == *id);
        if !allegation.criteria.iter().all(has) {
            problems.push(allegation.place.problem("criteria", "names a criterion that is not in the rules"));
        }
    }
    problems.extend(check_letter(facts, directory));
    problems.sort();
    if problems.is_empty() { Ok(()) } else { Err(DemoError::Facts(problems)) }
}

fn check_letter(facts: &Facts, directory: &Directory) -> Option<Problem> {
    let letter = &facts.letter;
    let goes_to: Vec<&str> = directory
        .bodies
        .iter()
        .filter(|body| body.letters.contains(&letter.kind.0))
        .map(|body| body.id.0.as_str())
        .collect();
    if goes_to.is_empty() {
        return Some(letter.place.problem("kind", "is no kind of letter"));
    }
    let wrong = |key, wrong: String| Some(letter.place.problem(key, wrong));
    match body(directory, &letter.to.body) {
        None => wrong("body", "is not in the directory".into()),
        Some(body) if !goes_to.contains(&body.id.0.as_str()) => {
            wrong("body", format!("cannot be sent this letter: it goes to {}", goes_to.join(", ")))
        }
        Some(body) if body.of_a_force && letter.to.force.is_none() => {
            wrong("force", format!("is missing: {} is an office of a force", body.id.0))
        }
        Some(body) if !body.of_a_force && letter.to.force.is_some() => {
            wrong("force", format!("does not belong here: {} is no office of a force", body.id.0))
        }
        Some(_) => None,
    }
}

/// An office for the eye: `Head of Professional Standards, Northmere Constabulary`.
pub(super) fn addressee(directory: &Directory, office: &OfficeRef) -> String {
    let title =
        body(directory, &office.body).map_or_else(|| office.body.0.clone(), |body| body.addressee.clone());
    let of = match &office.force {
        Some(force) => {
            directory.forces.iter().find(|known| known.id == *force).map(|force| force.name.clone())
        }
        None => body(directory, &office.body).map(|body| body.name.clone()),
    };
    of.map_or_else(|| title.clone(), |of| format!("{title}, {of}"))
}

/// The office that a body is for a matter: that of the force concerned, where it is an office of a force.
pub(super) fn office(directory: &Directory, id: &BodyId, force: &ForceId) -> OfficeRef {
    let of_a_force = body(directory, id).is_some_and(|body| body.of_a_force);
    OfficeRef { body: id.clone(), force: of_a_force.then(|| force.clone()) }
}

fn body<'a>(directory: &'a Directory, id: &BodyId) -> Option<&'a Body> {
    directory.bodies.iter().find(|body| body.id == *id)
}

fn has_force(directory: &Directory, id: &ForceId) -> bool {
    directory.forces.iter().any(|force| force.id == *id)
}
