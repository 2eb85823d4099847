//! Searching: what is found is called by reference, number and cipher; covered words and names never come back.

use candour_app::App;
use candour_model::{
    diary::{ActOnDiary, AddDiaryEntry, DiaryAct, StepTaken},
    error_codes::ErrorCode,
    search::{Found, FoundNoun, NameLikeness, SearchFor, SearchNames},
    words::Words,
};
use candour_tests::{World, story};

fn search(app: &App, words: &str) -> Found {
    app.search(SearchFor { words: words.into(), matter: None, group: None, records: 20 }).unwrap()
}

fn named(name: &str) -> SearchNames {
    SearchNames { name: name.into(), matter: None }
}

#[test]
fn covered_words_and_names_of_people_are_never_in_what_is_returned() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    for words in ["lay-by", "telephone until morning", "sarge", "\"northern voice\"", "corran road"] {
        let found = search(&world.app, words);
        assert!(found.matches > 0, "{words}");
        let said = serde_json::to_string(&found).unwrap();
        for covered in ["lay-by", "telephone", "morning", "Sarge", "northern", "Wróbel", "Voss", "teacher"] {
            assert!(!said.contains(covered), "{covered} in what {words} returned");
        }
    }
    let found = search(&world.app, "telephone");
    let allegation = &found.groups[0].records[0];
    assert_eq!((allegation.noun, allegation.number), (FoundNoun::Allegation, Some(1)));
    assert_eq!(allegation.reference.as_ref().map(Words::as_str), Some("HQ/2026/0114"));
    assert_eq!(allegation.cipher.as_ref(), Some(&story.client.cipher));
}

#[test]
fn a_date_of_the_firm_is_found_by_what_is_to_be_done_and_by_what_was_done_about_it() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let what = AddDiaryEntry {
        matter: story.matter.id,
        what: "Instruct counsel".into(),
        on: jiff::civil::date(2026, 12, 1),
    };
    let date = world.app.add_diary_entry(what).unwrap().remove(0);
    let step = StepTaken {
        act: DiaryAct::Done,
        on: jiff::civil::date(2026, 11, 23),
        day: None,
        known: None,
        words: "Chambers were telephoned".into(),
    };
    world.app.act_on_diary(ActOnDiary { date: date.id, step }).unwrap();
    for (words, is_quoted) in [("instruct counsel", true), ("chambers", false)] {
        let found = search(&world.app, words);
        let [record] = &found.groups[0].records[..] else { panic!("{words} is found once") };
        assert_eq!((record.noun, &record.record), (FoundNoun::Date, &date.id.to_string()), "{words}");
        assert_eq!(record.places[0].quote.is_some(), is_quoted, "{words}");
    }
    world.app.undo().unwrap();
    assert_eq!(search(&world.app, "chambers").matches, 0);
}

/// ⚑ A name finds nothing among the words, because it stands nowhere but sealed.
#[test]
fn people_are_found_by_part_and_by_sound_and_come_back_as_ciphers() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    assert_eq!(search(&world.app, "voss").matches, 0);
    for (name, likeness) in [
        ("voss", NameLikeness::Part),
        ("Hallam VOSS", NameLikeness::Part),
        ("vos hallum", NameLikeness::Sound),
    ] {
        let found = world.app.search_names(named(name)).unwrap();
        assert_eq!(found.len(), 1, "{name}");
        assert_eq!((found[0].party, found[0].likeness), (story.officer.party, likeness), "{name}");
        assert_eq!(found[0].matters[0].reference.as_str(), "HQ/2026/0114");
        let said = serde_json::to_string(&found).unwrap();
        assert!(!said.to_lowercase().contains("voss") && !said.to_lowercase().contains("hallam"), "{said}");
    }
    let by_client = world.app.search_names(named("wrobel")).unwrap();
    assert_eq!(by_client[0].cipher, story.client.cipher);
    assert_eq!(world.app.search_names(named("voss wrobel")).unwrap(), []);
}

#[test]
fn a_result_says_how_much_was_searched() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    let before = search(&world.app, "nothing at all").coverage;
    assert!(before.searched > 0);
    assert_eq!(before.unread, 0);
    let draft = story.draft(&world.app).draft;
    world.app.issue_letter(draft.id).unwrap();
    let after = search(&world.app, "nothing at all").coverage;
    assert_eq!(
        (after.searched, after.unread),
        (before.searched + 1, 0),
        "a letter's own file is no file unread"
    );
    let found = search(&world.app, "duty rosters");
    assert!(found.groups.iter().any(|group| group.records.iter().any(|one| one.noun == FoundNoun::Matter)));
}

#[test]
fn words_that_cannot_be_searched_for_are_said_at_the_field_and_a_locked_casebook_answers_nothing() {
    let (world, _) = World::with_casebook();
    let long = "a".repeat(1 << 20);
    for words in ["", "***", "x\u{202e}y", &long] {
        let asked = SearchFor { words: words.into(), matter: None, group: None, records: 20 };
        assert_eq!(world.app.search(asked).unwrap_err().code(), ErrorCode::Invalid);
    }
    world.app.rebuild_index().unwrap();
    world.app.lock_casebook().unwrap();
    let asked = SearchFor { words: "voss".into(), matter: None, group: None, records: 20 };
    assert_eq!(world.app.search(asked).unwrap_err().code(), ErrorCode::CasebookLocked);
    assert_eq!(world.app.search_names(named("voss")).unwrap_err().code(), ErrorCode::CasebookLocked);
}
