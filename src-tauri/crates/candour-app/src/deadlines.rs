//! The rules of time as the firm reads, corrects, adds, switches off and restores them. What is shipped stays beside what it says.

use crate::{App, AppError};
use candour_model::{
    bodies::Correction,
    dates::CivilDate,
    deadlines::{
        CorrectDeadline, DeadlineId, DeadlineRecord, DeadlineRule, DeadlineStanding, DeadlineWording,
        SwitchDeadline,
    },
    diary::EventId,
};
use candour_rules::{DeadlineError, Rules, RulesError, counting::capitalised};
use candour_store::{
    audit::Event,
    deadlines::{self, KeptDeadline},
};

impl App {
    /// Every rule of time, what is shipped beside what the firm says: the shipped ones in their order, then those it added.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn deadline_rules(&self) -> Result<Vec<DeadlineRecord>, AppError> {
        let rules = self.current_rules()?;
        let kept = self.read(|db| Ok(deadlines::corrections(db)?))?;
        let shipped = self.rules.deadline_rules().iter().map(|rule| &rule.id);
        let added = kept.iter().map(|one| &one.rule).filter(|id| self.rules.deadline_rule(id).is_err());
        let said = |id: &DeadlineId| kept.iter().find(|one| one.rule == *id).cloned();
        shipped.chain(added).map(|id| self.record(&rules, id, said(id))).collect()
    }

    /// Puts the firm's wording over that of a rule of time, or adds a rule.
    ///
    /// # Errors
    /// A field that is not right; a rule or an event that is not there; a rule that could not be counted.
    pub fn correct_deadline(&self, input: CorrectDeadline) -> Result<DeadlineRecord, AppError> {
        let input = input.validate()?;
        let rules = self.current_rules()?;
        if input.starts_with.iter().any(|event| rules.event(event).is_err()) {
            return Err(AppError::at("startsWith", "Choose what starts it from the list"));
        }
        let base = input.rule.as_ref().map(|id| self.base(&rules, id)).transpose()?;
        let today = self.surroundings.clock.today();
        let CorrectDeadline { rule: given, wording, starts_with, reason } = input;
        let rule = match &base {
            Some(base) => Rules::reworded(base, &wording, today),
            None => worded(&wording, &starts_with, &rules, today),
        };
        Rules::check_deadline(&rule).map_err(refused)?;
        self.write(move |tx, audit| {
            let id = given.unwrap_or_else(|| DeadlineId(format!("own-{}", audit.fresh_id())));
            let kept = KeptDeadline {
                rule: id.clone(),
                standing: DeadlineStanding::Own,
                own: Some(DeadlineRule { id: id.clone(), ..rule }),
                starts_with,
                correction: Correction { reason, corrected_on: today },
            };
            deadlines::correct(tx, &kept)?;
            audit.record(Event::DeadlineCorrected { rule: id.clone() });
            Ok(id)
        })
        .and_then(|id| self.deadline(&id))
    }

    /// Switches a rule of time off: no date is counted by it, and none is offered.
    ///
    /// # Errors
    /// A field that is not right; a rule that is not there or is off already.
    pub fn switch_off_deadline(&self, input: SwitchDeadline) -> Result<DeadlineRecord, AppError> {
        self.switch(input, |record| {
            (record.standing != DeadlineStanding::Off)
                .then_some(DeadlineStanding::Off)
                .ok_or_else(|| AppError::at("rule", "It is switched off already"))
        })
    }

    /// Takes back the last thing that the firm said of a rule of time: one that is switched off is used again as it read before,
    /// and one that it corrected is used as shipped.
    ///
    /// # Errors
    /// A field that is not right; a rule that is not there or is used as shipped.
    pub fn restore_deadline(&self, input: SwitchDeadline) -> Result<DeadlineRecord, AppError> {
        self.switch(input, |record| match (record.standing, &record.shipped) {
            (DeadlineStanding::AsShipped, _) => Err(AppError::at("rule", "It is used as shipped already")),
            (DeadlineStanding::Own, None) => {
                Err(AppError::at("rule", "None is shipped in its place. Switch it off"))
            }
            (DeadlineStanding::Off, shipped) if shipped.as_ref() != Some(&record.rule) => {
                Ok(DeadlineStanding::Own)
            }
            _ => Ok(DeadlineStanding::AsShipped),
        })
    }

    fn switch(
        &self,
        input: SwitchDeadline,
        next: impl FnOnce(&DeadlineRecord) -> Result<DeadlineStanding, AppError>,
    ) -> Result<DeadlineRecord, AppError> {
        let SwitchDeadline { rule: id, reason } = input.validate()?;
        let record = self.deadline(&id)?;
        let standing = next(&record)?;
        let is_own = standing != DeadlineStanding::AsShipped && record.shipped.as_ref() != Some(&record.rule);
        let today = self.surroundings.clock.today();
        self.write(move |tx, audit| {
            let kept = KeptDeadline {
                rule: id.clone(),
                standing,
                own: is_own.then_some(record.rule),
                starts_with: if is_own { record.starts_with } else { Vec::new() },
                correction: Correction { reason, corrected_on: today },
            };
            deadlines::correct(tx, &kept)?;
            audit.record(match standing {
                DeadlineStanding::Off => Event::DeadlineSwitchedOff { rule: id.clone() },
                _ => Event::DeadlineRestored { rule: id.clone() },
            });
            Ok(id)
        })
        .and_then(|id| self.deadline(&id))
    }

    /// What is known of one rule of time.
    fn deadline(&self, id: &DeadlineId) -> Result<DeadlineRecord, AppError> {
        let (rules, sought) = (self.current_rules()?, id.clone());
        let kept = self.read(move |db| Ok(deadlines::correction(db, &sought)?))?;
        self.record(&rules, id, kept)
    }

    fn record(
        &self,
        rules: &Rules,
        id: &DeadlineId,
        kept: Option<KeptDeadline>,
    ) -> Result<DeadlineRecord, AppError> {
        let (correction, starts_with) =
            kept.map_or((None, Vec::new()), |kept| (Some(kept.correction), kept.starts_with));
        Ok(rules.deadline_record(&self.rules, id, correction, starts_with)?)
    }

    /// The rule that a wording is laid over: the shipped one, or else the one that the firm added.
    fn base(&self, rules: &Rules, id: &DeadlineId) -> Result<DeadlineRule, RulesError> {
        if let Ok(shipped) = self.rules.deadline_rule(id) {
            return Ok(shipped.clone());
        }
        Ok(rules.deadline_record(&self.rules, id, None, Vec::new())?.rule)
    }
}

/// A rule that the firm adds, still without its id: what starts it is said by the events it names.
fn worded(
    wording: &DeadlineWording,
    starts_with: &[EventId],
    rules: &Rules,
    today: CivilDate,
) -> DeadlineRule {
    let titles = starts_with.iter().filter_map(|event| Some(rules.event(event).ok()?.title.clone()));
    DeadlineRule {
        trigger: titles.collect::<Vec<_>>().join("; "),
        ..Rules::worded(DeadlineId(String::new()), wording, today)
    }
}

/// What does not go together in a rule is said at the form's field.
fn refused(error: DeadlineError) -> AppError {
    match error {
        DeadlineError::Incoherent { why, .. } => AppError::at("convention", &capitalised(why)),
        other => RulesError::from(other).into(),
    }
}
