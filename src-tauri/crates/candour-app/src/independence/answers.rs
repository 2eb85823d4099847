//! Answering a question of the check that the record cannot answer. The answer before stays on record.

use super::people::PeopleOnRecord;
use crate::{App, AppError};
use candour_model::{
    dates::CivilDate,
    independence::{AnswerCheck, CheckSaid, IndependenceCheck},
};
use candour_rules::Rules;
use candour_store::{Connection, MatterScope, audit::Event, check_answers, investigations};

impl App {
    /// Answers a question of the check of an investigation.
    ///
    /// # Errors
    /// A field that is not right; a question that is not asked as the record stands; no such investigation.
    pub fn answer_check(&self, input: AnswerCheck) -> Result<IndependenceCheck, AppError> {
        let input = input.validate()?;
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        let investigation = input.investigation;
        self.check_answering(&rules, &input)?;
        self.write(move |tx, audit| {
            let scope = investigations::scope_of(tx, investigation)?;
            check_asked(tx, &rules, &scope, &input, today)?;
            check_answers::answer(tx, &scope, &input, today)?;
            let fact = input.fact.as_str().to_owned();
            audit.record(Event::CheckAnswered { investigation, matter: scope.matter(), fact });
            Ok(())
        })?;
        self.independence_of(investigation)
    }

    /// Refuses an office that the directory does not have, or that cannot be the answer.
    fn check_answering(&self, rules: &Rules, input: &AnswerCheck) -> Result<(), AppError> {
        let CheckSaid::Office { office: Some(office) } = &input.said else { return Ok(()) };
        self.check_directory_has("answer", office)?;
        if rules.can_be_answer(input.fact, office) {
            return Ok(());
        }
        Err(AppError::at("answer", "Choose a body that can be the answer"))
    }
}

fn check_asked(
    db: &Connection,
    rules: &Rules,
    scope: &MatterScope,
    input: &AnswerCheck,
    today: CivilDate,
) -> Result<(), AppError> {
    let investigation = investigations::get(db, scope, input.investigation)?;
    if PeopleOnRecord::of(db, scope, rules, today)?.is_asked(input.fact, &investigation) {
        return Ok(());
    }
    Err(AppError::at("answer", "This is not asked as the record stands"))
}
