//! The firm's own templates: its wording of a kind of letter, version by version, beside what is shipped. A new letter begins with the
//! one that is used; a letter that was begun keeps its own paragraphs.

mod checked;
mod difference;
mod preview;
mod shown;

pub(crate) use checked::lost;
pub(crate) use shown::{InUse, shipped};

use crate::{App, AppError};
use candour_documents::to_pdf;
use candour_model::{
    letters::{LetterKind, Pages},
    templates::{
        ChangeTemplate, CompareTemplate, TemplateComparison, TemplateLine, TemplateRecord, UseTemplate,
    },
};
use candour_store::{
    audit::Event,
    templates::{self, KeptTemplate, KeptWording},
};

impl App {
    /// Every kind of letter, with whose wording a new one begins.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn templates(&self) -> Result<Vec<TemplateLine>, AppError> {
        let last = self.read(|db| Ok(templates::last_of_each(db)?))?;
        let written = self.current_rules()?.written_letters();
        let lines = written.into_iter().map(|letter| {
            let last = last.iter().find(|version| version.kind == letter.id).cloned();
            Ok(InUse::of(&letter.id, last)?.line(letter.title))
        });
        lines.collect()
    }

    /// A kind of letter: the wording that is used beside what is shipped, and every version.
    ///
    /// # Errors
    /// A kind that is not written here.
    pub fn template(&self, kind: &LetterKind) -> Result<TemplateRecord, AppError> {
        let asked = kind.clone();
        let versions = self.read(move |db| Ok(templates::of_kind(db, &asked)?))?;
        let rules = self.current_rules()?;
        shown::record(&rules, kind, versions)
    }

    /// Puts the firm's wording in place of the one that is used.
    ///
    /// # Errors
    /// A field that is not right: what is not written as templates are, a fact that the letter does not have, that nothing is asked;
    /// the wording that is used already.
    pub fn change_template(&self, input: ChangeTemplate) -> Result<TemplateRecord, AppError> {
        let ChangeTemplate { kind, wording, reason } = input.validate()?;
        let shipped = shipped(&kind)?;
        let own = checked::own(&shipped, &wording)?;
        let in_use = self.template_in_use(&kind)?;
        let is_same = own == shown::wording(&in_use.template);
        if is_same && !in_use.is_shipped_newer() {
            return Err(AppError::at("paragraphs", "This is the wording that is used already"));
        }
        let kept = KeptWording { subject: own.subject.clone(), source: checked::source(&own)?.into() };
        let made = KeptTemplate {
            number: in_use.next_number(),
            own: Some(kept),
            made_from: shown::day_of(&shipped)?,
            reason,
            made_on: self.surroundings.clock.today(),
            kind,
        };
        self.keep_template(made, |kind, version| Event::TemplateChanged { kind, version })
    }

    /// Takes an earlier version into use again, or the shipped wording. That is a version of its own.
    ///
    /// # Errors
    /// A field that is not right; a version that is not there, or that is used already.
    pub fn use_template(&self, input: UseTemplate) -> Result<TemplateRecord, AppError> {
        let UseTemplate { kind, version, reason } = input.validate()?;
        let in_use = self.template_in_use(&kind)?;
        let (own, made_from) = match version {
            None if in_use.version().is_none() => {
                return Err(AppError::at("version", "The shipped wording is used already"));
            }
            None => (None, shown::day_of(&shipped(&kind)?)?),
            Some(number) => {
                let earlier = self.template_version(&kind, number)?;
                if in_use.says_what(&earlier) {
                    return Err(AppError::at("version", "That wording is used already"));
                }
                (earlier.own, earlier.made_from)
            }
        };
        let number = in_use.next_number();
        let made_on = self.surroundings.clock.today();
        let made = KeptTemplate { kind, number, own, made_from, reason, made_on };
        self.keep_template(made, |kind, version| Event::TemplateUsed { kind, version })
    }

    /// How a version, or the shipped wording, differs from the wording that is used.
    ///
    /// # Errors
    /// A kind or a version that is not there.
    pub fn compare_template(&self, input: CompareTemplate) -> Result<TemplateComparison, AppError> {
        let CompareTemplate { kind, version } = input;
        let now = self.template_in_use(&kind)?.template;
        let other = match version {
            None => shipped(&kind)?,
            Some(number) => shown::read(&kind, &self.template_version(&kind, number)?)?,
        };
        Ok(difference::between(&shown::wording(&now), &shown::wording(&other)))
    }

    /// Shows how a letter with the wording that is used would look, with invented facts.
    ///
    /// # Errors
    /// A kind that is not written here; a wording that cannot be drawn.
    pub fn template_pages(&self, kind: &LetterKind) -> Result<Pages, AppError> {
        let template = self.template_in_use(kind)?.template;
        let drawn = to_pdf(&preview::document(&template)?, &self.faces)?;
        Ok(self.open()?.pictures.offer(drawn.pdf, drawn.pages))
    }

    /// The wording with which a new letter of a kind begins.
    pub(crate) fn template_in_use(&self, kind: &LetterKind) -> Result<InUse, AppError> {
        let asked = kind.clone();
        let last = self.read(move |db| Ok(templates::last(db, &asked)?))?;
        InUse::of(kind, last)
    }

    /// A version that has a wording of its own.
    fn template_version(&self, kind: &LetterKind, number: u32) -> Result<KeptTemplate, AppError> {
        let asked = kind.clone();
        let versions = self.read(move |db| Ok(templates::of_kind(db, &asked)?))?;
        let found = versions.into_iter().find(|version| version.number == number && version.own.is_some());
        found.ok_or_else(|| AppError::at("version", "Choose the version from the list"))
    }

    fn keep_template(
        &self,
        made: KeptTemplate,
        told: impl FnOnce(LetterKind, u32) -> Event + Send + 'static,
    ) -> Result<TemplateRecord, AppError> {
        let kind = made.kind.clone();
        self.write(move |tx, audit| {
            templates::add(tx, &made)?;
            audit.record(told(made.kind, made.number));
            Ok(())
        })?;
        self.template(&kind)
    }
}
