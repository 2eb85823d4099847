//! The directory: bodies, forces and criteria to choose from, and the office that a letter goes to.
//!
//! Addresses are not here: the firm types them in and dates them.

mod corrections;
mod names;

pub use names::{name_on, names_between};

use names::names_borne;

use crate::{
    Rules, RulesError,
    data::{BodyEntry, ForceEntry, ForceOffice, PolicingBodyEntry},
};
use candour_model::bodies::{Body, BodyId, Directory, Force, ForceId, OfficeRef};

/// Days after which an address is to be looked at again.
pub(crate) const ADDRESS_GOOD_FOR_DAYS: u32 = 90;

/// An office as a letter addresses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    /// The office's title: `Head of Professional Standards`.
    pub title: String,
    /// The lines of the address block before the address itself, the title first.
    pub lines: Vec<String>,
    /// How the letter opens: `Dear Chief Constable`.
    pub salutation: String,
    /// The addressee in a sentence: `the Chief Constable of Northmere Constabulary`.
    pub in_text: String,
}

impl Rules {
    /// The directory, for choosing from: forces by name, and last the invented one, for practice.
    #[must_use]
    pub fn directory(&self) -> Directory {
        let mut forces: Vec<Force> = self.forces.force.iter().map(ForceEntry::to_force).collect();
        forces.sort_by(|a, b| a.name.cmp(&b.name));
        forces.extend(self.invented.force.iter().map(ForceEntry::to_force));
        Directory {
            as_at: self.bodies.as_at,
            bodies: self.bodies.body.iter().map(BodyEntry::to_body).collect(),
            forces,
            address_good_for_days: ADDRESS_GOOD_FOR_DAYS,
            letters: self.written_letters(),
            criteria: self.criteria(),
            own_criteria: self.own_criteria(),
            categories: self.categories(),
            offences: self.offences(),
        }
    }

    /// What the data says of a body.
    ///
    /// # Errors
    /// [`RulesError::UnknownBody`].
    pub fn body(&self, id: &BodyId) -> Result<&BodyEntry, RulesError> {
        let found = self.bodies.body.iter().find(|body| body.id == *id);
        found.ok_or_else(|| RulesError::UnknownBody(id.0.clone()))
    }

    /// What the data says of a force, an invented one included.
    ///
    /// # Errors
    /// [`RulesError::UnknownForce`].
    pub fn force(&self, id: &ForceId) -> Result<&ForceEntry, RulesError> {
        let mut forces = self.forces.force.iter().chain(&self.invented.force);
        forces.find(|force| force.id == *id).ok_or_else(|| RulesError::UnknownForce(id.0.clone()))
    }

    /// What an office is called in a table: `Professional Standards, Northmere Constabulary`.
    ///
    /// # Errors
    /// When the body or the force is unknown.
    pub fn office_named(&self, office: &OfficeRef) -> Result<String, RulesError> {
        let body = self.body(&office.body)?;
        let Some(force) = &office.force else { return Ok(body.name.clone()) };
        let force = self.force(force)?;
        let title = match body.office {
            Some(ForceOffice::ProfessionalStandards) => &force.psd_name,
            Some(ForceOffice::ChiefOfficer) => &force.chief_officer_title,
            _ => &body.name,
        };
        Ok(format!("{title}, {}", force.name))
    }

    /// The office as a letter addresses it.
    ///
    /// # Errors
    /// When the body or the force is unknown, a force is missing or not wanted, or the force has no such office.
    pub fn office_of(&self, office: &OfficeRef) -> Result<Addressee, RulesError> {
        let body = self.body(&office.body)?;
        match (body.office, &office.force) {
            (None, None) => Ok(body.addressee()),
            (None, Some(_)) => Err(RulesError::ForceNotWanted(body.id.0.clone())),
            (Some(_), None) => Err(RulesError::ForceMissing(body.id.0.clone())),
            (Some(kind), Some(force)) => self.office_of_force(body, kind, self.force(force)?),
        }
    }

    fn office_of_force(
        &self,
        body: &BodyEntry,
        office: ForceOffice,
        force: &ForceEntry,
    ) -> Result<Addressee, RulesError> {
        let addressee = match office {
            ForceOffice::ProfessionalStandards => Addressee {
                title: body.addressee.clone(),
                lines: vec![body.addressee.clone(), force.psd_name.clone(), force.name.clone()],
                salutation: body.salutation.clone(),
                in_text: force.professional_standards_in_text(),
            },
            ForceOffice::ChiefOfficer => {
                let title = format!("The {}", force.chief_officer_title);
                Addressee {
                    lines: vec![title.clone(), force.name.clone()],
                    title,
                    salutation: force.salutation.clone(),
                    in_text: force.chief_officer_in_text(),
                }
            }
            ForceOffice::LocalPolicingBody => {
                self.policing_body_of(force).ok_or_else(|| no_office(body, force))?.addressee()
            }
            ForceOffice::Panel => {
                self.policing_body_of(force)
                    .filter(|policing| policing.in_law)
                    .ok_or_else(|| no_office(body, force))?;
                Addressee {
                    title: body.addressee.clone(),
                    lines: vec![body.addressee.clone(), format!("for the area of {}", force.in_text())],
                    salutation: body.salutation.clone(),
                    in_text: format!("the Police and Crime Panel for the area of {}", force.in_text()),
                }
            }
        };
        Ok(addressee)
    }

    fn policing_body_of(&self, force: &ForceEntry) -> Option<&PolicingBodyEntry> {
        let id = force.local_policing_body.as_deref()?;
        self.policing_bodies
            .local_policing_body
            .iter()
            .chain(&self.invented.local_policing_body)
            .find(|body| body.id == id)
    }

    /// Makes sure that every entry named by another is there.
    pub(crate) fn resolve_references(&self) -> Result<(), RulesError> {
        let missing = |from: &str, to: &str| RulesError::Reference { from: from.into(), to: to.into() };
        for force in self.forces.force.iter().chain(&self.invented.force) {
            if let Some(to) = &force.local_policing_body
                && self.policing_body_of(force).is_none()
            {
                return Err(missing(&force.id.0, to));
            }
        }
        for body in &self.bodies.body {
            for kind in &body.letters {
                let letter = self.letter(kind).map_err(|_| missing(&body.id.0, &kind.0))?;
                if !letter.to.contains(&body.id) {
                    return Err(missing(&body.id.0, &kind.0));
                }
            }
        }
        for letter in &self.letters.letter {
            for to in &letter.to {
                if !self.body(to).is_ok_and(|body| body.letters.contains(&letter.id)) {
                    return Err(missing(&letter.id.0, &to.0));
                }
            }
        }
        if let Some((category, to)) = self.missing_from_categories() {
            return Err(missing(category, to));
        }
        self.deadlines.check()?;
        if let Some(to) = self.missing_deadline(self.renewal_rule()) {
            return Err(missing("preservation", to));
        }
        if let Some((event, to)) = self.missing_from_events() {
            return Err(missing(event, to));
        }
        if let Some((rule, to)) = self.missing_from_independence() {
            return Err(missing(rule, to));
        }
        if let Some(to) = self.missing_from_record() {
            return Err(missing("record", to));
        }
        if let Some(to) = self.missing_from_inputs() {
            return Err(missing("input", to));
        }
        let stray = self
            .missing_from_letters()
            .or_else(|| self.missing_from_states())
            .or_else(|| self.missing_from_regimes())
            .or_else(|| self.missing_from_referral())
            .or_else(|| self.missing_from_escalation());
        if let Some((from, to)) = stray {
            return Err(missing(from, to));
        }
        let mut settled = self.referral.guidance.applies_to.iter();
        settled.find(|id| self.criterion(id).is_none()).map_or(Ok(()), |id| Err(missing("guidance", &id.0)))
    }
}

fn no_office(body: &BodyEntry, force: &ForceEntry) -> RulesError {
    RulesError::NoSuchOffice { body: body.id.0.clone(), force: force.id.0.clone() }
}

impl BodyEntry {
    fn to_body(&self) -> Body {
        Body {
            id: self.id.clone(),
            name: self.name.clone(),
            short: self.short.clone(),
            addressee: self.addressee.clone(),
            salutation: self.salutation.clone(),
            of_a_force: self.office.is_some(),
            letters: self.letters.iter().filter(|_| !self.is_off).map(|kind| kind.0.clone()).collect(),
            duty_to_receive: self.duty_to_receive,
            max_class: self.max_class,
            size_limit_kilobytes: self.size_limit_kilobytes,
            is_off: self.is_off,
            names: names_borne(&self.name, &self.former_names),
        }
    }

    fn addressee(&self) -> Addressee {
        let mut lines = vec![self.addressee.clone()];
        lines.extend(self.lines.iter().cloned());
        Addressee {
            title: self.addressee.clone(),
            lines,
            salutation: self.salutation.clone(),
            in_text: self.in_text.clone(),
        }
    }
}

impl ForceEntry {
    fn to_force(&self) -> Force {
        Force {
            id: self.id.clone(),
            name: self.name.clone(),
            chief_officer_title: self.chief_officer_title.clone(),
            salutation: self.salutation.clone(),
            psd_name: self.psd_name.clone(),
            is_off: self.is_off,
            names: names_borne(&self.name, &self.former_names),
        }
    }

    /// The force in a sentence: `Northmere Constabulary`, `the Metropolitan Police Service`.
    #[must_use]
    pub fn in_text(&self) -> String {
        if self.takes_the { format!("the {}", self.name) } else { self.name.clone() }
    }

    /// The department in a sentence. "Professional Standards" alone takes no article.
    fn professional_standards_in_text(&self) -> String {
        let article = if self.psd_name == "Professional Standards" { "" } else { "the " };
        format!("{article}{} of {}", self.psd_name, self.in_text())
    }

    /// The chief officer in a sentence. A Commissioner's title names the force already.
    fn chief_officer_in_text(&self) -> String {
        if self.chief_officer_title.contains(" of ") {
            format!("the {}", self.chief_officer_title)
        } else {
            format!("the {} of {}", self.chief_officer_title, self.in_text())
        }
    }
}

impl PolicingBodyEntry {
    fn addressee(&self) -> Addressee {
        let title = self.addressee.first().cloned().unwrap_or_default();
        let in_text = if self.addressee.len() > 1 { &self.name } else { &title };
        let in_text = in_text.strip_prefix("The ").unwrap_or(in_text);
        Addressee {
            in_text: format!("the {in_text}"),
            lines: self.addressee.clone(),
            salutation: self.salutation.clone(),
            title,
        }
    }
}

#[cfg(test)]
mod tests;
