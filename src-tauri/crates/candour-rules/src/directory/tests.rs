//! The directory against its data: whole, resolved, and addressed as each office writes itself.

use super::*;
use crate::data::{ForceKind, Jurisdiction};
use candour_model::bodies::Confidence;
use std::collections::BTreeSet;

fn rules() -> Rules {
    Rules::load().unwrap()
}

fn office(body: &str, force: Option<&str>) -> OfficeRef {
    OfficeRef { body: BodyId(body.into()), force: force.map(|id| ForceId(id.into())) }
}

#[track_caller]
fn check(body: &str, force: Option<&str>, lines: &[&str], salutation: &str, in_text: &str) {
    let addressee = rules().office_of(&office(body, force)).unwrap();
    assert_eq!(addressee.lines, lines);
    assert_eq!(addressee.title, lines[0]);
    assert_eq!(addressee.salutation, salutation);
    assert_eq!(addressee.in_text, in_text);
}

#[test]
fn the_data_is_whole() {
    let directory = rules().directory();
    assert_eq!(directory.bodies.len(), 20);
    assert_eq!(directory.forces.len(), 43 + 4 + 2);
    assert_eq!(directory.criteria.len(), 9);
    assert_eq!((directory.categories.len(), directory.offences.len()), (17, 22));
    assert_eq!(directory.as_at, rules().as_at());
    assert_eq!(directory.as_at.to_string(), "2026-11-23");
}

#[test]
fn every_id_is_there_once() {
    let rules = rules();
    let bodies: BTreeSet<_> = rules.bodies.body.iter().map(|b| &b.id).collect();
    assert_eq!(bodies.len(), rules.bodies.body.len());
    let forces: BTreeSet<_> = rules.forces.force.iter().chain(&rules.invented.force).map(|f| &f.id).collect();
    assert_eq!(forces.len(), 49);
}

#[test]
fn every_reference_resolves_and_a_broken_one_is_noticed() {
    rules().resolve_references().unwrap();
    let mut broken = rules();
    broken.forces.force[0].local_policing_body = Some("pcc-nowhere".into());
    assert!(matches!(broken.resolve_references(), Err(RulesError::Reference { .. })));
    let mut broken = rules();
    std::sync::Arc::get_mut(&mut broken.letters).unwrap().letter[0].to.push(BodyId("mp".into()));
    assert!(matches!(broken.resolve_references(), Err(RulesError::Reference { .. })));
}

#[test]
fn every_entry_keeps_its_authority() {
    let rules = rules();
    for body in &rules.bodies.body {
        assert!(!body.basis.is_empty() && body.source.as_deref() != Some(""), "{}", body.id.0);
        assert_ne!(body.confidence, Confidence::Check, "{}", body.id.0);
    }
    for letter in &rules.letters.letter {
        assert!(!letter.basis.is_empty() && !letter.source.is_empty(), "{}", letter.id.0);
    }
}

#[test]
fn no_address_of_any_office_is_shipped() {
    for text in [
        include_str!("../../data/bodies.toml"),
        include_str!("../../data/forces.toml"),
        include_str!("../../data/local-policing-bodies.toml"),
    ] {
        assert!(!text.contains('@'));
        assert!(!text.contains("SW1"));
    }
}

#[test]
fn professional_standards_are_addressed_by_office_department_and_force() {
    check(
        "psd",
        Some("northmere"),
        &["Head of Professional Standards", "Professional Standards Department", "Northmere Constabulary"],
        "Dear Head of Professional Standards",
        "the Professional Standards Department of Northmere Constabulary",
    );
    check(
        "psd",
        Some("metropolitan"),
        &[
            "Head of Professional Standards",
            "Directorate of Professional Standards",
            "Metropolitan Police Service",
        ],
        "Dear Head of Professional Standards",
        "the Directorate of Professional Standards of the Metropolitan Police Service",
    );
}

#[test]
fn a_department_without_the_word_takes_no_article() {
    let addressee = rules().office_of(&office("psd", Some("btp"))).unwrap();
    assert_eq!(addressee.in_text, "Professional Standards of British Transport Police");
}

#[test]
fn a_chief_officer_is_addressed_by_the_force_s_own_title() {
    check(
        "chief-constable",
        Some("northmere"),
        &["The Chief Constable", "Northmere Constabulary"],
        "Dear Chief Constable",
        "the Chief Constable of Northmere Constabulary",
    );
    check(
        "chief-constable",
        Some("metropolitan"),
        &["The Commissioner of Police of the Metropolis", "Metropolitan Police Service"],
        "Dear Commissioner",
        "the Commissioner of Police of the Metropolis",
    );
}

#[test]
fn a_body_of_its_own_is_addressed_by_its_office() {
    check(
        "iopc",
        None,
        &["The Director General", "Independent Office for Police Conduct"],
        "Dear Director General",
        "the Independent Office for Police Conduct",
    );
}

#[test]
fn a_local_policing_body_is_the_one_the_force_answers_to() {
    check(
        "local-policing-body",
        Some("metropolitan"),
        &["The Deputy Mayor for Policing and Crime", "Mayor's Office for Policing and Crime"],
        "Dear Deputy Mayor",
        "the Mayor's Office for Policing and Crime (MOPAC)",
    );
    check(
        "local-policing-body",
        Some("essex"),
        &["The Police, Fire and Crime Commissioner for Essex"],
        "Dear Commissioner",
        "the Police, Fire and Crime Commissioner for Essex",
    );
}

#[test]
fn every_office_of_every_force_resolves_or_says_that_there_is_none() {
    let rules = rules();
    for body in rules.bodies.body.iter().filter(|b| b.office.is_some()) {
        for force in &rules.forces.force {
            let to = office(&body.id.0, Some(&force.id.0));
            match rules.office_of(&to) {
                Ok(found) => assert!(found.salutation.starts_with("Dear "), "{to:?}"),
                Err(RulesError::NoSuchOffice { .. }) => {
                    assert_ne!(force.kind, ForceKind::Territorial, "{to:?}");
                }
                Err(other) => panic!("{to:?}: {other}"),
            }
        }
    }
    for body in rules.bodies.body.iter().filter(|b| b.office.is_none()) {
        let found = rules.office_of(&office(&body.id.0, None)).unwrap();
        assert!(!found.in_text.is_empty() && !found.lines.is_empty(), "{}", body.id.0);
    }
}

#[test]
fn an_office_needs_its_force_and_a_body_takes_none() {
    let rules = rules();
    assert!(matches!(rules.office_of(&office("psd", None)), Err(RulesError::ForceMissing(_))));
    assert!(matches!(rules.office_of(&office("iopc", Some("essex"))), Err(RulesError::ForceNotWanted(_))));
    assert!(matches!(rules.office_of(&office("psd", Some("atlantis"))), Err(RulesError::UnknownForce(_))));
    assert!(matches!(rules.office_of(&office("senate", None)), Err(RulesError::UnknownBody(_))));
    let to = office("local-policing-body", Some("nca"));
    assert!(matches!(rules.office_of(&to), Err(RulesError::NoSuchOffice { .. })));
}

#[test]
fn the_invented_force_stands_last() {
    let rules = rules();
    assert_eq!(rules.directory().forces.last().unwrap().id.0, "northmere");
    assert_eq!(rules.force(&ForceId("northmere".into())).unwrap().kind, ForceKind::Invented);
    assert!(rules.forces.force.iter().all(|force| force.kind != ForceKind::Invented));
}

#[test]
fn what_a_force_of_its_own_scheme_rests_on_is_kept() {
    let rules = rules();
    let own: Vec<&str> =
        rules.forces.force.iter().filter(|f| f.own_scheme.is_some()).map(|f| f.id.0.as_str()).collect();
    assert_eq!(own, ["btp", "cnc", "mdp", "nca"]);
}

#[test]
fn bodies_that_take_letters_act_in_england_and_wales() {
    for body in rules().bodies.body.iter().filter(|b| !b.letters.is_empty()) {
        let acts = [Jurisdiction::EnglandAndWales, Jurisdiction::UnitedKingdom];
        assert!(acts.iter().any(|here| body.jurisdiction.contains(here)), "{}", body.id.0);
    }
}
