//! The firm's own templates: a new letter begins with them, a letter that was begun keeps its own, and what is shipped stays beside.

use candour_model::{
    error_codes::ErrorCode,
    letters::{Composition, Finding, LetterKind, ParagraphKind, Weight},
    search::{FoundNoun, SearchFor},
    templates::{
        ChangeTemplate, CompareTemplate, TemplateParagraph, TemplateRecord, TemplateWording, UseTemplate,
    },
    versions::Change,
};
use candour_tests::{
    World,
    story::{self, Story},
};

fn ready() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    (world, story)
}

fn kind() -> LetterKind {
    LetterKind("referral-request".into())
}

fn template(world: &World) -> TemplateRecord {
    world.app.template(&kind()).unwrap()
}

fn paragraph(kind: ParagraphKind, source: &str) -> TemplateParagraph {
    TemplateParagraph { kind, source: source.into(), when: None }
}

/// The wording that is used, in which one thing is changed.
fn change(world: &World, edit: impl FnOnce(&mut TemplateWording)) -> ChangeTemplate {
    let mut wording = template(world).now;
    edit(&mut wording);
    ChangeTemplate { kind: kind(), wording, reason: "Counsel words it so".into() }
}

fn meeting(wording: &mut TemplateWording) {
    wording
        .paragraphs
        .push(paragraph(ParagraphKind::Numbered, "We offer {force.name} a  meeting\nin this week."));
}

fn again(version: Option<u32>) -> UseTemplate {
    UseTemplate { kind: kind(), version, reason: "The other was better".into() }
}

fn text(composition: &Composition) -> String {
    composition.as_text.iter().map(|passage| passage.text.as_str()).collect::<Vec<_>>().join("\n")
}

fn looks(composition: &Composition) -> Vec<&Finding> {
    let looks = composition.findings.iter().filter(|finding| finding.weight == Weight::Look);
    looks.filter(|finding| finding.id.starts_with("template.")).collect()
}

#[test]
fn a_new_letter_begins_with_the_firms_wording_and_records_its_version() {
    let (world, story) = ready();
    let before = story.draft(&world.app);
    assert!(looks(&before).is_empty());
    let changed = world.app.change_template(change(&world, |wording| {
        wording.subject = "Referral: {force.name}".into();
        meeting(wording);
    }));
    let changed = changed.unwrap();
    assert_eq!(
        (changed.line.version, changed.line.changed_on),
        (Some(1), Some("2026-11-23".parse().unwrap()))
    );
    let last = changed.now.paragraphs.last().unwrap();
    assert_eq!(last.source.as_str(), "We offer {force.name} a meeting in this week.");
    let lines = world.app.templates().unwrap();
    assert_eq!(lines.iter().filter(|line| line.version.is_some()).count(), 1);
    assert_eq!(lines.len(), 13);

    let kept = world.app.compose(before.draft.id).unwrap();
    assert_eq!(kept.draft, before.draft, "a letter that was begun keeps its own paragraphs");
    assert_eq!(looks(&kept)[0].title, "The template has changed since this letter was begun");
    let after = story.draft(&world.app);
    assert!(looks(&after).is_empty());
    assert!(
        text(&after).contains("We offer Northmere Constabulary a meeting in this week."),
        "{}",
        text(&after)
    );
    assert!(text(&after).contains("Referral: Northmere Constabulary"));
    let issued = world.app.issue_letter(after.draft.id).unwrap();
    assert_eq!(issued.template_version, "firm 1 of 2026-11-23, from 2026-11-23");
    let old = world.app.issue_letter(before.draft.id).unwrap();
    assert_eq!(old.template_version, "2026-11-23");

    let shipped = world.app.use_template(again(None)).unwrap();
    assert_eq!((shipped.line.version, &shipped.now), (None, &shipped.shipped));
    assert_eq!(shipped.versions.iter().map(|one| one.number).collect::<Vec<_>>(), [2, 1]);
    assert!(shipped.versions[0].wording.is_none() && shipped.versions[1].wording.is_some());
    let third = story.draft(&world.app);
    assert!(!text(&third).contains("a meeting in this week") && looks(&third).is_empty());
    assert_eq!(world.app.issue_letter(third.draft.id).unwrap().template_version, "2026-11-23");
    let back = world.app.use_template(again(Some(1))).unwrap();
    assert_eq!((back.line.version, back.now.clone()), (Some(3), changed.now));
    assert_eq!(back.versions.len(), 3);
}

#[test]
fn a_draft_keeps_the_subject_that_it_was_begun_with() {
    let (world, story) = ready();
    world
        .app
        .change_template(change(&world, |wording| wording.subject = "First: {force.name}".into()))
        .unwrap();
    let draft = story.draft(&world.app).draft;
    world
        .app
        .change_template(change(&world, |wording| wording.subject = "Second: {force.name}".into()))
        .unwrap();
    let mut forged = draft.clone();
    forged.begun_from.version = Some(2);
    forged.begun_from.subject = Some("Third".into());
    let kept = world.app.keep_letter(forged).unwrap();
    assert_eq!(kept.draft.begun_from, draft.begun_from, "what it was begun from stays");
    let read = world.app.compose(draft.id).unwrap();
    assert!(text(&read).contains("First: Northmere Constabulary"), "{}", text(&read));
}

#[test]
fn the_differences_from_what_is_shipped_are_told_paragraph_by_paragraph() {
    let (world, _) = ready();
    let input = change(&world, |wording| {
        wording.paragraphs.remove(0);
        wording.paragraphs[2].source = format!("{} We say so.", wording.paragraphs[2].source.as_str()).into();
        meeting(wording);
    });
    let record = world.app.change_template(input).unwrap();
    let changes: Vec<_> = record.differences.paragraphs.iter().map(|one| one.change).collect();
    let count = |wanted| changes.iter().filter(|change| **change == wanted).count();
    assert_eq!((count(Change::Added), count(Change::Removed), count(Change::Changed)), (1, 1, 1));
    assert_eq!(changes.len(), record.shipped.paragraphs.len() + 1);
    let back = CompareTemplate { kind: kind(), version: None };
    let turned = world.app.compare_template(back).unwrap().paragraphs;
    assert_eq!(turned.iter().filter(|one| one.change == Change::Added).count(), 1);
    assert!(!world.app.template_pages(&kind()).unwrap().pictures.is_empty());
}

#[test]
fn what_is_not_written_as_templates_are_is_refused_at_its_paragraph() {
    let (world, _) = ready();
    let before = template(&world);
    let at_third = |source: &'static str| {
        change(&world, move |wording| wording.paragraphs[2] = paragraph(ParagraphKind::Numbered, source))
    };
    let refusals = [
        ("paragraphs.3", "does not have", at_third("We act for {clients.invented}.")),
        ("paragraphs.3", "brace", at_third("We act for {clients.")),
        ("paragraphs.3", "no words", at_third(" \n ")),
        ("paragraphs.3", "begins with", at_third("# For whom")),
        ("paragraphs.3", "begins with", at_third("[when to.psd] We act.")),
        ("paragraphs.3", "can only be a condition", at_third("The letter goes to {to.psd}.")),
        (
            "paragraphs.3",
            "condition",
            change(&world, |wording| wording.paragraphs[2].when = Some("to.nobody".into())),
        ),
        (
            "paragraphs.3",
            "condition",
            change(&world, |wording| wording.paragraphs[2].when = Some("To somebody".into())),
        ),
        (
            "subject",
            "does not have",
            change(&world, |wording| wording.subject = "About {clients.invented}".into()),
        ),
        (
            "paragraphs",
            "asks",
            change(&world, |wording| {
                wording.paragraphs.retain(|one| one.kind != ParagraphKind::Ask);
            }),
        ),
        ("paragraphs", "at least one", change(&world, |wording| wording.paragraphs.clear())),
        ("paragraphs", "used already", change(&world, |_| {})),
        ("reason", "missing", ChangeTemplate { reason: " ".into(), ..change(&world, meeting) }),
        (
            "kind",
            "from the list",
            ChangeTemplate { kind: LetterKind("valentine".into()), ..change(&world, meeting) },
        ),
    ];
    for (field, said, input) in refusals {
        let error = world.app.change_template(input).unwrap_err();
        let fields = error.fields();
        assert_eq!((error.code(), fields[0].field.as_str()), (ErrorCode::Invalid, field), "{said}");
        assert!(fields[0].problem.contains(said), "{said}: {}", fields[0].problem);
    }
    for (version, said) in [(None, "used already"), (Some(7), "from the list")] {
        let error = world.app.use_template(again(version)).unwrap_err();
        assert!(error.fields()[0].problem.contains(said), "{:?}", error.fields());
    }
    assert_eq!(template(&world), before, "nothing changed");
}

#[test]
fn a_particular_without_a_place_is_told_where_it_is_worded_and_in_each_letter() {
    let (world, story) = ready();
    let input = change(&world, |wording| {
        wording.paragraphs.retain(|one| !one.source.as_str().contains("{evidence.listed}"));
        let officers =
            wording.paragraphs.iter_mut().find(|one| one.source.as_str().contains("{schedule.officers}"));
        officers.unwrap().when = None;
    });
    let record = world.app.change_template(input).unwrap();
    assert_eq!(record.looks.len(), 2, "{:?}", record.looks);
    assert_eq!(
        record.looks[0],
        "No paragraph has a place for this: Evidence that may be lost ({evidence.listed})"
    );
    assert!(record.looks[1].contains("{schedule.officers}") && record.looks[1].contains("condition"));
    let letter = story.draft(&world.app);
    assert_eq!(looks(&letter)[0].id, "template.evidence.listed");
    assert_eq!(looks(&letter)[0].title, "No paragraph has a place for this: Evidence that may be lost");
    let mut draft = letter.draft;
    draft.paragraphs[1].source = "We ask for {evidence.listed} to be kept.".into();
    let mended = world.app.keep_letter(draft).unwrap();
    assert!(looks(&mended).iter().all(|finding| finding.id != "template.evidence.listed"));
}

/// What is shipped may hold any word; what the firm writes is looked at as the rest of the letter is.
#[test]
fn a_clients_name_in_the_firms_wording_stops_every_letter() {
    let (world, story) = ready();
    let names = world.app.reveal_names(story.matter.id).unwrap();
    let name = names.iter().find(|one| one.party == story.client.party).unwrap().name.as_str().to_owned();
    let input = change(&world, |wording| {
        wording
            .paragraphs
            .push(paragraph(ParagraphKind::Numbered, &format!("This firm acts for {name} and nobody else.")));
    });
    world.app.change_template(input).unwrap();
    let letter = story.draft(&world.app);
    assert!(
        letter
            .findings
            .iter()
            .any(|finding| finding.id.starts_with("leaks.") && finding.weight == Weight::Stop)
    );
    assert_eq!(world.app.issue_letter(letter.draft.id).unwrap_err().code(), ErrorCode::NotReady);
}

#[test]
fn a_version_is_taken_back_until_a_letter_was_begun_from_it() {
    let (world, story) = ready();
    let before = template(&world);
    world.app.change_template(change(&world, meeting)).unwrap();
    assert_eq!(world.app.undo().unwrap().unwrap().what, "The wording of a kind of letter was changed");
    assert_eq!(template(&world), before);
    world.app.do_again().unwrap();
    let begun = story.draft(&world.app).draft;
    assert_eq!(begun.begun_from.version, Some(1));
    assert!(world.app.undo().is_err());
    assert_eq!(template(&world).line.version, Some(1));
}

#[test]
fn the_firms_wording_is_found_by_its_words() {
    let (world, _) = ready();
    world.app.change_template(change(&world, meeting)).unwrap();
    for words in ["\"meeting in this week\"", "counsel"] {
        let asked = SearchFor { words: words.into(), matter: None, group: None, records: 20 };
        let found = world.app.search(asked).unwrap();
        let record = &found.groups[0].records[0];
        assert_eq!(
            (record.noun, record.record.as_str()),
            (FoundNoun::Template, "referral-request"),
            "{words}"
        );
    }
}
