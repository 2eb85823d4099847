//! Writing a letter: a draft is begun from its template, kept as it is written, and shown with everything beside it.

use super::{
    Material, OfficerNames, checked::checked, document, enclosures, insertable, names_nobody, permitted,
    wording,
};
use crate::{App, AppError, clock::time_of_day, escalation::check_step};
use candour_model::{
    ids::LetterId,
    investigations::Investigation,
    letters::{AboutChoice, Composition, DraftLetter, Finding, LetterDraft, LetterDrawing, Settle, Weight},
};
use candour_rules::Rules;
use candour_store::{MatterScope, drafts, earlier_wordings, fresh_id};
use std::sync::Arc;

impl App {
    /// Begins a letter from the template that is used, the firm's or the shipped one: dated today, with the customary time for a reply.
    ///
    /// # Errors
    /// A kind or an office that the rules do not have.
    pub fn draft_letter(&self, input: DraftLetter) -> Result<Composition, AppError> {
        let draft = self.first_draft(input)?;
        self.keep_letter(draft)
    }

    /// A draft as it begins, not yet kept.
    pub(super) fn first_draft(&self, input: DraftLetter) -> Result<LetterDraft, AppError> {
        let rules = self.current_rules()?;
        rules.office_of(&input.to)?;
        check_step(&rules, input.occasion.step.as_ref(), "occasion.step")?;
        let today = self.surroundings.clock.today();
        let in_use = self.template_in_use(&input.kind)?;
        Ok(LetterDraft {
            id: LetterId(fresh_id(self.surroundings.clock.now())),
            matter: input.matter,
            reply_by: rules.reply_by(&input.kind, today)?,
            kind: input.kind,
            to: input.to,
            begun_from: in_use.begun_from(),
            occasion: input.occasion,
            replaces: None,
            dated_on: today,
            means: "By email".into(),
            their_reference: "".into(),
            paragraphs: document::first_paragraphs(&in_use.template),
            said: Vec::new(),
            enclosures: enclosures::begun_with(&in_use.template),
            accepted: Vec::new(),
        })
    }

    /// Shows a draft with everything beside it.
    ///
    /// # Errors
    /// When there is no such draft.
    pub fn compose(&self, id: LetterId) -> Result<Composition, AppError> {
        let kept = self.kept_draft(id)?;
        self.composition(kept.draft, &time_of_day(kept.kept_at))
    }

    /// Keeps a draft as it is written, and shows it anew.
    ///
    /// # Errors
    /// A text that is too long, a kind or an office that the rules do not have.
    pub fn keep_letter(&self, draft: LetterDraft) -> Result<Composition, AppError> {
        let draft = checked(self.current_rules()?.as_ref(), draft)?;
        let now = self.surroundings.clock.now();
        let kept = draft.clone();
        let begun_from =
            self.open()?.store.keep(move |tx| Ok::<_, AppError>(drafts::keep(tx, &kept, now)?))?;
        self.composition(LetterDraft { begun_from, ..draft }, &time_of_day(now))
    }

    /// Draws the page behind an id given out before, once, as PNG. `None` where the id is no longer good.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn picture(&self, id: &str) -> Result<Option<Vec<u8>>, AppError> {
        self.open()?.pictures.take(id)
    }

    fn composition(&self, draft: LetterDraft, kept_at: &str) -> Result<Composition, AppError> {
        let rules = self.current_rules()?;
        let names = self.officer_names(&draft)?;
        let material = self.material(&rules, &draft, &names)?;
        let mut findings = rules.findings(&material.record);
        findings.extend(wording::findings(&rules, &draft, &self.template_in_use(&draft.kind)?)?);
        let title = rules.letter(&draft.kind)?.title.clone();
        let facts = document::facts_of(&rules, &draft, &material)?;
        let insertable = insertable::of(&rules, &material, &facts)?;
        let (drawing, finished) = self.drawing(&rules, &draft, &material, &facts)?;
        let mut length = 0;
        match finished {
            Ok((letter, pdf)) => {
                findings.extend(names_nobody::pointed_out(&rules, &material, &letter)?);
                length = u64::try_from(pdf.len()).unwrap_or(u64::MAX);
                findings.extend(rules.findings_of_sending(&material.record, length));
                let whole = (Some(letter), pdf);
                let leaving = permitted::leaving(&rules, &draft, &material, &names, whole)?;
                findings.extend(self.look_for_names(leaving)?.said());
                let in_enclosures = self.found_in_enclosures(&rules, &draft, &material, &names)?;
                if !in_enclosures.is_empty() {
                    findings.retain(|finding| finding.id != "enclosures.whole");
                }
                findings.extend(in_enclosures);
                findings.sort_by_key(|finding| finding.weight);
            }
            Err(words) => findings.insert(0, does_not_draw(&words.problem, &words.remedy)),
        }
        let listed = enclosures::listed(&material, &facts)
            .unwrap_or_else(|_| material.record.enclosures.iter().map(|one| one.listed.clone()).collect());
        let sending = enclosures::sending(&rules, &draft.to.body, length, listed)?;
        let (scope, of, class) =
            (MatterScope::of(draft.matter), draft.clone(), rules.letter(&draft.kind)?.class);
        let (last_paragraph, enclosable) = self.read(move |db| {
            let last_paragraph = earlier_wordings::last_paragraph(db, &scope, of.id)?;
            Ok((last_paragraph, enclosures::enclosable(db, &of, class)?))
        })?;
        let LetterDrawing { reading, pages, looks, places, page_fault, as_text } = drawing;
        Ok(Composition {
            about: material.record.investigations.iter().map(about).collect(),
            asked: rules.asked_particulars(&material.record),
            last_paragraph,
            draft,
            title,
            reading,
            insertable,
            sending,
            enclosable,
            findings,
            pages,
            looks,
            places,
            page_fault,
            as_text,
            kept_at: kept_at.to_owned(),
        })
    }

    /// What a draft is made of now. Its number is the one it would have.
    pub(super) fn material(
        &self,
        rules: &Arc<Rules>,
        draft: &LetterDraft,
        names: &OfficerNames,
    ) -> Result<Material, AppError> {
        let (rules, draft, names) = (Arc::clone(rules), draft.clone(), names.clone());
        let today = self.surroundings.clock.today();
        self.read(move |db| Material::now(db, &rules, &draft, &names, today))
    }
}

fn about(investigation: &Investigation) -> AboutChoice {
    AboutChoice {
        investigation: investigation.id,
        number: investigation.number,
        track: investigation.track,
        references: investigation.references.clone(),
    }
}

fn does_not_draw(problem: &str, remedy: &str) -> Finding {
    Finding {
        id: "letter.drawn".to_owned(),
        weight: Weight::Stop,
        title: problem.trim_end_matches('.').to_owned(),
        remedy: remedy.to_owned(),
        settle: Settle::Letter,
        can_be_accepted: false,
    }
}
