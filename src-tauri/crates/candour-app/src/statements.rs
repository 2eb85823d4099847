//! Accounts: the question about a recorded interview first, then the client's own words, kept while they are written and
//! sealed when they are done. They are covered in lists; every reading is recorded.

use crate::{App, AppError, clock::time_of_day, sessions::settle_present};
use candour_model::{
    ids::{MatterId, SessionId, StatementId},
    statements::{
        AccountAdvice, AmendStatement, KeepStatement, KeptStatement, ReadStatement, StatementLine,
        StatementText, TakeAccount,
    },
};
use candour_store::{MatterScope, StoreError, Transaction, audit::Event, sessions, statements, versions};
use std::sync::Arc;

impl App {
    /// What is advised before an account is taken, for each answer about a recorded interview.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn account_advice(&self) -> Result<Vec<AccountAdvice>, AppError> {
        self.open()?;
        Ok(self.rules.account_advice())
    }

    /// The accounts of a matter by number, covered.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn statements_of(&self, matter: MatterId) -> Result<Vec<StatementLine>, AppError> {
        self.read(move |db| Ok(statements::of_matter(db, &MatterScope::of(matter))?))
    }

    /// One account, covered.
    ///
    /// # Errors
    /// When there is no such account.
    pub fn statement(&self, id: StatementId) -> Result<StatementLine, AppError> {
        self.read(move |db| Ok(statements::line(db, &statements::scope_of(db, id)?, id)?))
    }

    /// Begins an account, with an empty text and its first session.
    ///
    /// # Errors
    /// A field that is not right; a client who is not of this matter; an account that takes no addenda.
    pub fn take_account(&self, input: TakeAccount) -> Result<StatementLine, AppError> {
        let input = input.validate(self.surroundings.clock.today())?;
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let scope = MatterScope::of(input.matter);
            let id = StatementId(audit.fresh_id());
            statements::take(tx, id, &input).map_err(not_added_to)?;
            audit.record(Event::StatementTaken { matter: input.matter, statement: id });
            let present = settle_present(tx, audit, &keys, &scope, &input.session.people)?;
            let session = SessionId(audit.fresh_id());
            sessions::begin(tx, &scope, session, id, &input.session, &present)?;
            audit.record(Event::SessionBegun { matter: input.matter, statement: id, session });
            Ok(statements::line(tx, &scope, id)?)
        })
    }

    /// Amends what is said of an account beside its text: what is known of an interview, and the content note.
    ///
    /// # Errors
    /// A field that is not right; an account that is not there.
    pub fn amend_statement(&self, input: AmendStatement) -> Result<StatementLine, AppError> {
        let input = input.validate()?;
        self.write(move |tx, audit| {
            let scope = statements::scope_of(tx, input.statement)?;
            statements::amend(tx, &scope, &input)?;
            audit.record(Event::StatementAmended { matter: scope.matter(), statement: input.statement });
            Ok(statements::line(tx, &scope, input.statement)?)
        })
    }

    /// Uncovers an account. That it was read is recorded.
    ///
    /// # Errors
    /// An account that is not there, or has no such version.
    pub fn read_statement(&self, input: ReadStatement) -> Result<StatementText, AppError> {
        let ReadStatement { statement, version } = input;
        self.write(move |tx, audit| {
            let scope = statements::scope_of(tx, statement)?;
            let text = statements::text(tx, &scope, statement, version)?;
            audit.record(Event::StatementRead { matter: scope.matter(), statement, version });
            let kept = statements::draft(tx, &scope, statement)?.filter(|_| version.is_none());
            Ok(StatementText { kept_at: kept.and_then(|kept| kept.kept_at).map(time_of_day), ..text })
        })
    }

    /// Keeps the text of an account while it is written.
    ///
    /// # Errors
    /// A text that is too long or holds what cannot be seen; an account that is sealed.
    pub fn keep_statement(&self, input: KeepStatement) -> Result<KeptStatement, AppError> {
        let input = input.validate()?;
        let now = self.surroundings.clock.now();
        self.open()?.store.keep(move |tx| Ok::<_, AppError>(statements::keep(tx, &input, now)?))?;
        Ok(KeptStatement { kept_at: time_of_day(now) })
    }

    /// Seals an account: text, time and hash, which never change again.
    ///
    /// # Errors
    /// An account without a word; one that is sealed already.
    pub fn seal_statement(&self, id: StatementId) -> Result<StatementLine, AppError> {
        self.write(move |tx, audit| {
            let scope = statements::scope_of(tx, id)?;
            require_words(tx, &scope, id)?;
            versions::seal(tx, audit, &scope, id)?;
            Ok(statements::line(tx, &scope, id)?)
        })
    }
}

fn require_words(tx: &Transaction<'_>, scope: &MatterScope, id: StatementId) -> Result<(), AppError> {
    let line = statements::line(tx, scope, id)?;
    if line.is_draft && line.paragraphs == 0 {
        return Err(AppError::at("paragraphs", "There is nothing to seal yet"));
    }
    Ok(())
}

/// An account that cannot be added to is a matter of the form.
fn not_added_to(error: StoreError) -> AppError {
    match error {
        StoreError::Settled { what: "account", .. } => {
            AppError::at("addsTo", "Choose a sealed account of the same client")
        }
        other => other.into(),
    }
}
