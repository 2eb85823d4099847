//! Which wording of a kind of letter is used, and everything that is shown of it.

use super::{checked, difference};
use crate::{AppError, letters::read_kind};
use candour_documents::template::{self, ListedFact, Template, wording::Fault};
use candour_model::{
    bodies::BodyId,
    dates::CivilDate,
    letters::{BegunFrom, LetterKind},
    templates::{
        TemplateFact, TemplateLine, TemplateParagraph, TemplateRecord, TemplateVersion, TemplateWording,
    },
};
use candour_rules::{Rules, RulesError};
use candour_store::{StoreError, templates::KeptTemplate};

/// The wording with which a new letter of a kind begins.
pub(crate) struct InUse {
    /// It, read.
    pub(crate) template: Template,
    kind: LetterKind,
    last: Option<KeptTemplate>,
    shipped_as_at: CivilDate,
}

impl InUse {
    /// What is used of a kind whose last version is this.
    pub(super) fn of(kind: &LetterKind, last: Option<KeptTemplate>) -> Result<Self, AppError> {
        let shipped = shipped(kind)?;
        let shipped_as_at = day_of(&shipped)?;
        let template = match &last {
            Some(version) => read(kind, version)?,
            None => shipped,
        };
        Ok(Self { template, kind: kind.clone(), last, shipped_as_at })
    }

    /// The firm's version, where it is the firm's.
    pub(super) fn version(&self) -> Option<&KeptTemplate> {
        self.last.as_ref().filter(|version| version.own.is_some())
    }

    /// Whether a version says what is used already.
    pub(super) fn says_what(&self, other: &KeptTemplate) -> bool {
        self.version().is_some_and(|version| version.own == other.own)
    }

    /// Whether what is shipped is newer than what the firm's version was made from.
    pub(super) fn is_shipped_newer(&self) -> bool {
        self.version().is_some_and(|version| version.made_from < self.shipped_as_at)
    }

    /// The number of the next version.
    pub(super) fn next_number(&self) -> u32 {
        self.last.as_ref().map_or(1, |last| last.number + 1)
    }

    /// What a draft that is begun now says that it was begun from.
    pub(crate) fn begun_from(&self) -> BegunFrom {
        let version = self.version();
        BegunFrom {
            version: version.map(|version| version.number),
            made_on: version.map(|version| version.made_on),
            as_at: Some(version.map_or(self.shipped_as_at, |version| version.made_from)),
            subject: Some(self.template.subject_source().into()),
        }
    }

    /// Whether a draft was begun from another wording. One of which that was not kept was begun from what was shipped then.
    pub(crate) fn differs_from(&self, begun: &BegunFrom) -> bool {
        let now = self.begun_from();
        (begun.version, begun.made_on) != (now.version, now.made_on)
            || begun.as_at.is_some_and(|as_at| Some(as_at) != now.as_at)
    }

    pub(super) fn line(&self, title: String) -> TemplateLine {
        TemplateLine {
            kind: self.kind.clone(),
            title,
            version: self.version().map(|version| version.number),
            changed_on: self.last.as_ref().map(|last| last.made_on),
            shipped_as_at: self.shipped_as_at,
            is_shipped_newer: self.is_shipped_newer(),
        }
    }
}

/// The template that is shipped for a kind of letter.
pub(crate) fn shipped(kind: &LetterKind) -> Result<Template, AppError> {
    let source = template::of(&kind.0).ok_or_else(|| RulesError::UnknownLetter(kind.0.clone()))?;
    Ok(template::parse(source)?)
}

/// The day of a shipped template.
pub(super) fn day_of(shipped: &Template) -> Result<CivilDate, AppError> {
    Ok(shipped.as_at.parse().map_err(|_| StoreError::Damaged)?)
}

/// A version, read; the shipped template where it has no wording of its own.
pub(super) fn read(kind: &LetterKind, version: &KeptTemplate) -> Result<Template, AppError> {
    let shipped = shipped(kind)?;
    match &version.own {
        Some(own) => Ok(shipped.reworded(own.subject.as_str(), own.source.as_str())?),
        None => Ok(shipped),
    }
}

/// What a template says, for the page.
pub(super) fn wording(template: &Template) -> TemplateWording {
    let paragraphs = template.draft().into_iter().map(|paragraph| TemplateParagraph {
        kind: read_kind(paragraph.kind),
        source: paragraph.source().into(),
        when: paragraph.when.as_ref().map(|fact| fact.as_str().to_owned()),
    });
    TemplateWording { subject: template.subject_source().into(), paragraphs: paragraphs.collect() }
}

/// Everything that is shown of a kind, from its versions, last made first.
pub(super) fn record(
    rules: &Rules,
    kind: &LetterKind,
    versions: Vec<KeptTemplate>,
) -> Result<TemplateRecord, AppError> {
    let letter = rules.letter(kind)?;
    let template = shipped(kind)?;
    let in_use = InUse::of(kind, versions.first().cloned())?;
    let (now, shipped) = (wording(&in_use.template), wording(&template));
    Ok(TemplateRecord {
        line: in_use.line(letter.title.clone()),
        purpose: letter.purpose.clone(),
        differences: difference::between(&shipped, &now),
        looks: looks(rules, kind, &template, &in_use.template)?,
        facts: template.facts.iter().map(|fact| listed(rules, fact)).collect(),
        versions: versions.into_iter().map(|version| shown(kind, version)).collect::<Result<_, _>>()?,
        now,
        shipped,
    })
}

fn shown(kind: &LetterKind, version: KeptTemplate) -> Result<TemplateVersion, AppError> {
    let own = version.own.is_some().then(|| read(kind, &version)).transpose()?;
    Ok(TemplateVersion {
        number: version.number,
        wording: own.map(|own| wording(&own)),
        made_from: version.made_from,
        made_on: version.made_on,
        reason: version.reason,
    })
}

/// What needs a look: particulars without a place, facts that are not always known, and what the letter no longer has.
fn looks(
    rules: &Rules,
    kind: &LetterKind,
    shipped: &Template,
    own: &Template,
) -> Result<Vec<String>, AppError> {
    let lost = checked::lost(rules, (kind, None), shipped, &own.facts_printed())?;
    let lost = lost
        .into_iter()
        .map(|one| format!("No paragraph has a place for this: {} ({})", one.what, one.in_braces()));
    let sometimes = own.unconditional().into_iter().map(|(place, fact)| {
        let at = checked::place_in_words(place);
        format!("{at} prints {{{fact}}}, which is not always known, without a condition: where it is not, the letter cannot be drawn")
    });
    let gone = own.faults(shipped);
    let gone = gone.iter().filter(|(_, fault)| !matches!(fault, Fault::Mark));
    let gone = gone.map(|(place, fault)| checked::in_words(shipped, *place, fault));
    Ok(lost.chain(sometimes).chain(gone).collect())
}

fn listed(rules: &Rules, fact: &ListedFact) -> TemplateFact {
    let to = fact.name.as_str().strip_prefix("to.").filter(|_| fact.reads.is_empty());
    let body = to.and_then(|body| rules.body(&BodyId(body.to_owned())).ok());
    TemplateFact {
        name: fact.name.to_string(),
        reads: body.map_or_else(|| fact.reads.clone(), |body| format!("the letter goes to: {}", body.name)),
        only_where: fact.only_where.clone(),
        is_flag: fact.is_flag,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_store::templates::KeptWording;
    use jiff::civil::date;

    fn kind() -> LetterKind {
        LetterKind("update-request".into())
    }

    fn own(made_from: CivilDate) -> KeptTemplate {
        KeptTemplate {
            kind: kind(),
            number: 3,
            own: Some(KeptWording { subject: "Update".into(), source: "? say what has been done.".into() }),
            made_from,
            reason: "Counsel words it so".into(),
            made_on: date(2026, 11, 1),
        }
    }

    #[test]
    fn a_shipped_wording_that_is_newer_is_told_of_and_the_firms_stays_in_use() {
        let as_at = day_of(&shipped(&kind()).unwrap()).unwrap();
        let older = InUse::of(&kind(), Some(own(as_at.yesterday().unwrap()))).unwrap();
        assert!(older.is_shipped_newer() && older.line(String::new()).is_shipped_newer);
        assert_eq!(older.begun_from().version, Some(3));
        assert_eq!(older.template.draft().len(), 1);
        assert!(!InUse::of(&kind(), Some(own(as_at))).unwrap().is_shipped_newer());
        let again = InUse::of(&kind(), Some(KeptTemplate { own: None, ..own(date(2020, 1, 1)) })).unwrap();
        assert!(!again.is_shipped_newer() && again.begun_from().version.is_none());
    }

    #[test]
    fn a_draft_is_told_where_the_shipped_wording_or_the_firms_is_another_by_now() {
        let as_at = day_of(&shipped(&kind()).unwrap()).unwrap();
        let as_shipped = InUse::of(&kind(), None).unwrap();
        let changed = InUse::of(&kind(), Some(own(as_at))).unwrap();
        assert!(!as_shipped.differs_from(&as_shipped.begun_from()));
        assert!(!changed.differs_from(&changed.begun_from()));
        assert!(
            changed.differs_from(&as_shipped.begun_from()) && as_shipped.differs_from(&changed.begun_from())
        );
        let before = BegunFrom { as_at: as_at.yesterday().ok(), ..as_shipped.begun_from() };
        assert!(as_shipped.differs_from(&before), "the shipped wording is newer");
        assert!(!as_shipped.differs_from(&BegunFrom::default()), "what was not kept is taken for the same");
        assert!(changed.differs_from(&BegunFrom::default()));
    }

    #[test]
    fn no_shipped_wording_needs_a_look_and_every_fact_that_it_takes_is_listed() {
        let rules = Rules::load().unwrap();
        for letter in rules.written_letters() {
            let template = shipped(&letter.id).unwrap();
            assert_eq!(looks(&rules, &letter.id, &template, &template).unwrap(), [""; 0], "{}", letter.id.0);
            let places = rules.placed_particulars(&letter.id, None).unwrap();
            let printed = template.facts_printed();
            let enclosed = template.enclosures.iter().flatten();
            assert!(
                enclosed.clone().all(|piece| match piece {
                    candour_documents::Piece::Fact(fact) =>
                        template.facts.iter().any(|one| one.name == *fact),
                    candour_documents::Piece::Text(_) => true,
                }),
                "{}",
                letter.id.0
            );
            for place in places {
                let stands = |fact: &String| printed.iter().any(|one| one.as_str() == fact);
                assert!(
                    place.facts.iter().any(stands)
                        || place.facts.iter().all(|fact| !fact.starts_with("said.")),
                    "{}: {}",
                    letter.id.0,
                    place.what
                );
            }
        }
    }
}
