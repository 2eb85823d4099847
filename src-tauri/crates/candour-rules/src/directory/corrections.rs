//! The firm's wording laid over what is shipped. It is a pure function of both: what is shipped stays as it is.

use crate::{
    Rules, RulesError,
    data::{BodyEntry, ForceEntry, ForceKind},
};
use candour_model::bodies::{
    BodyId, BodyRecord, BodyWording, Confidence, Corrected, Correction, ForceId, ForceRecord, ForceWording,
};

impl Rules {
    /// The same rules with the firm's wording in place of what is shipped, and with the bodies and forces it added.
    #[must_use]
    pub fn laid_over<'a>(&self, corrected: impl IntoIterator<Item = &'a Corrected>) -> Self {
        let mut rules = self.clone();
        for one in corrected {
            match one {
                Corrected::Body(id, wording) => rules.lay_over_body(id, wording),
                Corrected::Force(id, wording) => rules.lay_over_force(id, wording),
            }
        }
        rules
    }

    fn lay_over_body(&mut self, id: &BodyId, wording: &BodyWording) {
        match self.bodies.body.iter_mut().find(|body| body.id == *id) {
            Some(body) => body.lay_over(wording),
            None => self.bodies.body.push(BodyEntry::added(id, wording)),
        }
    }

    fn lay_over_force(&mut self, id: &ForceId, wording: &ForceWording) {
        let mut forces = self.forces.force.iter_mut().chain(&mut self.invented.force);
        match forces.find(|force| force.id == *id) {
            Some(force) => force.lay_over(wording),
            None => self.forces.force.push(ForceEntry::added(id, wording)),
        }
    }

    /// What is known of a body: `self` holds the firm's wording, `shipped` what it was laid over.
    ///
    /// # Errors
    /// [`RulesError::UnknownBody`].
    pub fn body_record(
        &self,
        shipped: &Self,
        id: &BodyId,
        correction: Option<Correction>,
    ) -> Result<BodyRecord, RulesError> {
        let body = self.body(id)?;
        Ok(BodyRecord {
            id: id.clone(),
            wording: body.wording(),
            shipped: shipped.body(id).ok().map(BodyEntry::wording),
            correction,
            of_a_force: body.office.is_some(),
            purpose: body.purpose.clone(),
            basis: body.basis.clone(),
            powers: body.powers.clone(),
            before_it: body.before_it.clone(),
            jurisdiction: body.jurisdiction.iter().map(|one| one.as_str().to_owned()).collect(),
            confidence: body.confidence,
            source: body.source.clone(),
            as_at: self.bodies.as_at,
        })
    }

    /// What is known of a force: `self` holds the firm's wording, `shipped` what it was laid over.
    ///
    /// # Errors
    /// [`RulesError::UnknownForce`].
    pub fn force_record(
        &self,
        shipped: &Self,
        id: &ForceId,
        correction: Option<Correction>,
    ) -> Result<ForceRecord, RulesError> {
        let force = self.force(id)?;
        let all = self.forces.force.iter().chain(&self.invented.force);
        let before = all.filter(|one| one.successor.as_ref() == Some(id)).map(|one| one.name.clone());
        Ok(ForceRecord {
            id: id.clone(),
            wording: force.wording(),
            shipped: shipped.force(id).ok().map(ForceEntry::wording),
            correction,
            region: force.region.clone(),
            other_names: force.other_names.clone(),
            predecessors: before.collect(),
            answers_to: self.policing_body_of(force).map(|body| body.name.clone()),
            own_scheme: force.own_scheme.clone(),
            confidence: force.confidence,
            as_at: self.forces.as_at,
        })
    }
}

impl BodyEntry {
    fn wording(&self) -> BodyWording {
        BodyWording {
            name: self.name.as_str().into(),
            short: self.short.as_str().into(),
            addressee: self.addressee.as_str().into(),
            salutation: self.salutation.as_str().into(),
            duty_to_receive: self.duty_to_receive,
            max_class: self.max_class,
            size_limit_kilobytes: self.size_limit_kilobytes,
            answer_working_days: self.answer_working_days,
            former_names: self.former_names.clone(),
            successor: self.successor.clone(),
            is_off: self.is_off,
        }
    }

    /// The name stands on the envelope and in sentences too, where it stood there before.
    fn lay_over(&mut self, wording: &BodyWording) {
        let name = wording.name.as_str();
        if self.office.is_none() {
            for line in &mut self.lines {
                *line = line.replace(&self.name, name);
            }
            self.in_text = self.in_text.replace(&self.name, name);
        }
        name.clone_into(&mut self.name);
        wording.short.as_str().clone_into(&mut self.short);
        wording.addressee.as_str().clone_into(&mut self.addressee);
        wording.salutation.as_str().clone_into(&mut self.salutation);
        self.duty_to_receive = wording.duty_to_receive;
        self.max_class = wording.max_class;
        self.size_limit_kilobytes = wording.size_limit_kilobytes;
        self.answer_working_days = wording.answer_working_days;
        self.former_names.clone_from(&wording.former_names);
        self.successor.clone_from(&wording.successor);
        self.is_off = wording.is_off;
    }

    /// A body that the firm added. No kind of letter is known to fit it, so none is offered.
    fn added(id: &BodyId, wording: &BodyWording) -> Self {
        let name = wording.name.as_str();
        let mut body = Self {
            id: id.clone(),
            name: name.to_owned(),
            short: String::new(),
            jurisdiction: Vec::new(),
            addressee: String::new(),
            lines: vec![name.to_owned()],
            in_text: if name.starts_with("The ") {
                name.replacen("The", "the", 1)
            } else {
                format!("the {name}")
            },
            salutation: String::new(),
            office: None,
            letters: Vec::new(),
            duty_to_receive: wording.duty_to_receive,
            max_class: wording.max_class,
            purpose: String::new(),
            powers: Vec::new(),
            size_limit_kilobytes: None,
            answer_working_days: None,
            before_it: Vec::new(),
            former_names: Vec::new(),
            successor: None,
            is_off: false,
            basis: String::new(),
            confidence: Confidence::Check,
            source: None,
        };
        body.lay_over(wording);
        body
    }
}

impl ForceEntry {
    fn wording(&self) -> ForceWording {
        ForceWording {
            name: self.name.as_str().into(),
            short: self.short.as_str().into(),
            chief_officer_title: self.chief_officer_title.as_str().into(),
            salutation: self.salutation.as_str().into(),
            psd_name: self.psd_name.as_str().into(),
            former_names: self.former_names.clone(),
            successor: self.successor.clone(),
            is_off: self.is_off,
        }
    }

    fn lay_over(&mut self, wording: &ForceWording) {
        wording.name.as_str().clone_into(&mut self.name);
        wording.short.as_str().clone_into(&mut self.short);
        wording.chief_officer_title.as_str().clone_into(&mut self.chief_officer_title);
        wording.salutation.as_str().clone_into(&mut self.salutation);
        wording.psd_name.as_str().clone_into(&mut self.psd_name);
        self.former_names.clone_from(&wording.former_names);
        self.successor.clone_from(&wording.successor);
        self.is_off = wording.is_off;
    }

    fn added(id: &ForceId, wording: &ForceWording) -> Self {
        let mut force = Self {
            id: id.clone(),
            name: String::new(),
            takes_the: false,
            short: String::new(),
            kind: ForceKind::Added,
            region: String::new(),
            other_names: Vec::new(),
            chief_officer_title: String::new(),
            salutation: String::new(),
            psd_name: String::new(),
            local_policing_body: None,
            own_scheme: None,
            former_names: Vec::new(),
            successor: None,
            is_off: false,
            confidence: Confidence::Check,
        };
        force.lay_over(wording);
        force
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_model::{bodies::OfficeRef, classes::RecordClass};

    fn iopc() -> BodyId {
        BodyId("iopc".into())
    }

    #[test]
    fn the_firms_wording_is_read_everywhere_and_what_is_shipped_stays() {
        let shipped = Rules::load().unwrap();
        let mut wording = shipped.body(&iopc()).unwrap().wording();
        wording.name = "Office for Police Conduct".into();
        wording.salutation = "Dear Chair".into();
        wording.max_class = RecordClass::Anonymised;
        let rules = shipped.laid_over(&[Corrected::Body(iopc(), wording.clone())]);
        let office = rules.office_of(&OfficeRef { body: iopc(), force: None }).unwrap();
        assert_eq!(office.lines, ["The Director General", "Office for Police Conduct"]);
        assert_eq!(office.in_text, "the Office for Police Conduct");
        assert_eq!(office.salutation, "Dear Chair");
        let listed = rules.directory();
        assert!(listed.bodies.iter().any(|body| body.name == "Office for Police Conduct"));
        let record = rules.body_record(&shipped, &iopc(), None).unwrap();
        assert_eq!(record.wording, wording);
        assert_eq!(record.shipped.unwrap().salutation.as_str(), "Dear Director General");
        assert!(!record.powers.is_empty() && record.before_it.len() == 2);
    }

    #[test]
    fn what_is_switched_off_is_offered_for_no_letter_and_keeps_its_name() {
        let shipped = Rules::load().unwrap();
        let mut wording = shipped.body(&iopc()).unwrap().wording();
        wording.is_off = true;
        let rules = shipped.laid_over(&[Corrected::Body(iopc(), wording)]);
        let listed = rules.directory().bodies.into_iter().find(|body| body.id == iopc()).unwrap();
        assert!(listed.is_off && listed.letters.is_empty());
        assert_eq!(listed.name, "Independent Office for Police Conduct");
        assert!(rules.office_of(&OfficeRef { body: iopc(), force: None }).is_ok());
        assert!(shipped.directory().bodies.iter().all(|body| !body.is_off));
    }

    #[test]
    fn a_former_force_is_added_and_found_from_the_one_that_came_after_it() {
        let shipped = Rules::load().unwrap();
        let northmere = ForceId("northmere".into());
        let mut wording = shipped.force(&northmere).unwrap().wording();
        wording.name = "Northmere Borough Police".into();
        wording.successor = Some(northmere.clone());
        let id = ForceId("own-1".into());
        let rules = shipped.laid_over(&[Corrected::Force(id.clone(), wording)]);
        assert_eq!(rules.force(&id).unwrap().kind, ForceKind::Added);
        let record = rules.force_record(&shipped, &northmere, None).unwrap();
        assert_eq!(record.predecessors, ["Northmere Borough Police"]);
        assert_eq!(rules.force_record(&shipped, &id, None).unwrap().shipped, None);
        assert!(rules.directory().forces.iter().any(|force| force.id == id));
    }

    #[test]
    fn an_added_body_can_be_written_to_by_no_kind_of_letter_yet() {
        let shipped = Rules::load().unwrap();
        let wording = shipped.body(&iopc()).unwrap().wording();
        let id = BodyId("own-2".into());
        let rules = shipped.laid_over(&[Corrected::Body(id.clone(), wording)]);
        let office = rules.office_of(&OfficeRef { body: id.clone(), force: None }).unwrap();
        assert_eq!(office.lines, ["The Director General", "Independent Office for Police Conduct"]);
        assert!(rules.body(&id).unwrap().letters.is_empty());
        assert!(shipped.body(&id).is_err());
    }
}
