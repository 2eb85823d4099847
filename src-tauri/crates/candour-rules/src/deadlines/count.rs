//! One count from its first day to its end: the ordinary period, what is left out, the extension, the roll-over, and the day to
//! act by, each with its sentence.

use super::{DeadlineError, act_by, left_out, period, said};
use crate::{Calendar, Rules, RulesError, calendar::is_weekend};
use candour_model::{
    bodies::Confidence,
    dates::{CivilDate, weekday_in_words},
    deadlines::{Convention, DeadlineFacts, DeadlineRule, Extension, Period, PeriodUnit, RollOver},
};

/// A rule with the facts of a case.
pub(super) struct Count<'a> {
    pub(super) rule: &'a DeadlineRule,
    pub(super) facts: &'a DeadlineFacts,
    /// The day that is counted from.
    pub(super) start: CivilDate,
    pub(super) event: &'a str,
    pub(super) convention: Convention,
    /// The calendar on whose working days one acts.
    pub(super) house: &'a Calendar,
    calendar: Option<&'a Calendar>,
}

/// What a count comes to.
pub(super) struct Counted {
    pub(super) last_day: Option<CivilDate>,
    pub(super) act_by: Option<CivilDate>,
    /// How sure the holidays are that were counted by.
    pub(super) holidays: Confidence,
    pub(super) told: Vec<String>,
}

impl<'a> Count<'a> {
    /// Finds the day, the event and the convention that the facts call for.
    pub(super) fn begin(
        rules: &'a Rules,
        rule: &'a DeadlineRule,
        facts: &'a DeadlineFacts,
    ) -> Result<Self, RulesError> {
        if facts.previous.is_some() && !rule.recurs {
            return Err(DeadlineError::NotRecurring(rule.id.0.clone()).into());
        }
        let (event, convention) = match &facts.variant {
            None => (&rule.event, rule.convention),
            Some(name) => {
                let variant = rule.trigger_variants.iter().find(|variant| variant.id == *name);
                let unknown =
                    || DeadlineError::UnknownVariant { rule: rule.id.0.clone(), variant: name.clone() };
                variant.map(|variant| (&variant.event, variant.convention)).ok_or_else(unknown)?
            }
        };
        Ok(Self {
            rule,
            facts,
            start: facts.previous.unwrap_or(facts.trigger),
            event,
            convention,
            house: rules.calendar_of(rules.act_by_entry().calendar).unwrap_or(rules.calendar()),
            calendar: rules.calendar_of(facts.calendar.unwrap_or(rule.calendar)),
        })
    }

    pub(super) fn id(&self) -> String {
        self.rule.id.0.clone()
    }

    /// The calendar that the rule counts by.
    pub(super) fn calendar(&self) -> Result<&'a Calendar, RulesError> {
        let why = "working days need a calendar";
        self.calendar.ok_or_else(|| DeadlineError::Incoherent { rule: self.id(), why }.into())
    }

    /// Counts to the end.
    pub(super) fn end(&self) -> Result<Counted, RulesError> {
        let mut told = Vec::new();
        let Some(last) = self.last_day(&mut told)? else {
            let holidays = Confidence::Certain;
            return Ok(Counted { last_day: None, act_by: None, holidays, told });
        };
        if self.rule.must_be_prompt {
            told.push("To be prompt is a duty of its own, whatever the last day.".to_owned());
        }
        let act_by = act_by::day(self, last, &mut told)?;
        Ok(Counted { last_day: Some(last), act_by, holidays: self.sureness(last), told })
    }

    fn last_day(&self, told: &mut Vec<String>) -> Result<Option<CivilDate>, RulesError> {
        let ordinary = match self.rule.period.unit {
            PeriodUnit::NoLimit => {
                told.push("There is no time limit.".to_owned());
                return Ok(None);
            }
            PeriodUnit::ByHand => {
                let day = weekday_in_words(self.start);
                told.push(format!("{}: {day}, as it was entered by hand.", self.event));
                self.start
            }
            _ => {
                let (day, sentence) = period::end(self, self.period()?)?;
                told.push(sentence);
                day
            }
        };
        let counted = left_out::add(self, ordinary, told)?;
        let rolled = self.rolled(counted)?;
        self.say_whether_it_moves(counted, rolled, told);
        self.extended(rolled, told).map(Some)
    }

    /// The period of the case: that for enhanced rights where they apply, with the further time where it was given.
    fn period(&self) -> Result<Period, RulesError> {
        let enhanced = self.rule.enhanced.filter(|_| self.facts.has_enhanced_rights);
        let period = enhanced.unwrap_or(self.rule.period);
        if self.facts.extension != Some(Extension::Further) {
            return Ok(period);
        }
        let rule = self.rule.extension.as_ref().ok_or_else(|| DeadlineError::NotExtendable(self.id()))?;
        let further = rule.further.ok_or_else(|| DeadlineError::NothingFurther(self.id()))?;
        Ok(Period { n: period.n.saturating_add(further.n), ..period })
    }

    /// The day itself, or the next working day where the rule moves it.
    pub(super) fn rolled(&self, day: CivilDate) -> Result<CivilDate, RulesError> {
        match self.rule.roll_over {
            RollOver::None => Ok(day),
            RollOver::NextWorkingDay => self.calendar()?.working_day_from(day),
        }
    }

    /// The day that the limit was extended to, where one was named.
    fn extended(&self, last: CivilDate, told: &mut Vec<String>) -> Result<CivilDate, RulesError> {
        let Some(Extension::To(day)) = self.facts.extension else { return Ok(last) };
        if self.rule.extension.is_none() {
            return Err(DeadlineError::NotExtendable(self.id()).into());
        }
        if day <= last {
            return Err(DeadlineError::NotLater(self.id()).into());
        }
        told.push(format!("Extended to {}.", weekday_in_words(day)));
        Ok(day)
    }

    /// Says what becomes of a last day that is no working day.
    fn say_whether_it_moves(&self, day: CivilDate, moved: CivilDate, told: &mut Vec<String>) {
        if self.rule.period.unit == PeriodUnit::WorkingDays {
            return;
        }
        let calendar = self.calendar.unwrap_or(self.house);
        let why = match calendar.holiday(day) {
            Some(title) => title.to_owned(),
            None if is_weekend(day) => "at a weekend".to_owned(),
            None => return,
        };
        told.push(if moved == day {
            format!("The last day is {why} and is not moved.")
        } else {
            format!("That is {why}; the next working day is {}.", said::beside(moved, day))
        });
    }

    /// How sure the holidays are of the years that were counted through, where any were counted by.
    fn sureness(&self, last: CivilDate) -> Confidence {
        let counts_by_holidays = self.rule.period.unit == PeriodUnit::WorkingDays
            || self.rule.roll_over == RollOver::NextWorkingDay;
        let calendar = self.calendar.filter(|_| counts_by_holidays);
        calendar.map_or(Confidence::Certain, |calendar| {
            calendar.confidence_between(self.start.year(), last.year())
        })
    }
}
