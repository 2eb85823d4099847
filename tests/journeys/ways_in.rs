//! What opens a casebook, each change of it shown by use: other recovery words, a second person, and the sheet for the words.

use crate::papers::has_name;
use candour_app::AppError;
use candour_model::{
    casebooks::PrepareCasebook,
    error_codes::ErrorCode,
    ways_in::{WayChange, WayKind, WaysIn},
};
use candour_tests::{PASSPHRASE, World, bytes, story};
use jiff::civil::date;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const SECOND: &str = "gravel copper sundial marsh velvet orchard tin";
const OTHER: &str = "legal winner thank year wave sausage worth useful legal winner thank yellow";

fn code(result: Result<(), AppError>) -> Result<(), ErrorCode> {
    result.map_err(|error| error.code())
}

/// Opens the casebook, and locks it again.
fn opens(world: &World, passphrase: &str) -> Result<(), ErrorCode> {
    code(world.app.unlock_casebook(bytes(passphrase)))?;
    code(world.app.lock_casebook())
}

/// The same with recovery words.
fn opens_by_words(world: &World, words: &str) -> Result<(), ErrorCode> {
    code(world.app.unlock_with_words(bytes(words)))?;
    code(world.app.lock_casebook())
}

/// Locks it for a change, and proves that one may.
fn begin(world: &World, change: WayChange) {
    world.app.ask_to_change(change).expect("what the test made");
    world.app.lock_casebook().expect("what the test made");
    assert_eq!(world.app.cover().expect("what the test made").wants, Some(change));
    world.app.begin_way_change(bytes(PASSPHRASE)).expect("what the test made");
}

fn kinds(ways: &WaysIn) -> Vec<WayKind> {
    ways.ways.iter().map(|way| way.kind).collect()
}

fn header(world: &World) -> Vec<u8> {
    fs::read(world.folder("Casebook 1").join("casebook.hdr")).expect("what the test made")
}

fn kit(world: &World, name: &str) -> PathBuf {
    let file = world.home().join(name);
    assert_eq!(world.app.save_kit(&file).expect("what the test made").file_name, name);
    file
}

#[test]
fn the_ways_in_are_told_with_their_days_and_no_secret() {
    let (world, words) = World::with_casebook();
    let told = world.app.ways_in().unwrap();
    assert_eq!(kinds(&told), [WayKind::Passphrase, WayKind::Words]);
    assert!(told.ways.iter().all(|way| way.made_on == Some(date(2026, 11, 23)) && way.replaced_on.is_none()));
    assert_eq!(told.ways.iter().map(|way| way.is_used).collect::<Vec<_>>(), [true, false]);
    let text = serde_json::to_string(&told).unwrap();
    assert!(!text.contains(PASSPHRASE) && !text.contains(&words));
    world.app.lock_casebook().unwrap();
    assert_eq!(world.app.ways_in().unwrap_err().code(), ErrorCode::CasebookLocked);
    world.app.unlock_with_words(bytes(&words)).unwrap();
    let told = world.app.ways_in().unwrap();
    assert_eq!(told.ways.iter().map(|way| way.is_used).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn other_words_open_the_casebook_and_the_old_ones_open_neither_copy_of_its_header() {
    let (world, old) = World::with_casebook();
    let matter = story::record(&world.app).matter;
    world.clock.set("2026-12-01T09:00:00Z");
    begin(&world, WayChange::Words);
    let new = world.app.draw_words().unwrap();
    assert_eq!(world.app.matters().unwrap_err().code(), ErrorCode::CasebookLocked, "nothing is shown");
    world.app.replace_words(bytes(&new)).unwrap();
    assert_eq!(world.app.matter(matter.id).unwrap().working_name.as_str(), "Marlowe");
    assert_eq!(world.app.open_casebook().unwrap().notices, Vec::<String>::new());
    let told = world.app.ways_in().unwrap();
    assert_eq!(told.ways[1].replaced_on, Some(date(2026, 12, 1)));
    assert_eq!(told.ways[0].replaced_on, None);
    world.app.lock_casebook().unwrap();
    assert_eq!(world.app.cover().unwrap().wants, None);
    for copy in ["casebook.hdr", "casebook.hdr.2"] {
        fs::remove_file(world.folder("Casebook 1").join(copy)).unwrap();
        assert_eq!(opens_by_words(&world, &old), Err(ErrorCode::WrongWords), "without {copy}");
        opens_by_words(&world, &new).unwrap();
        opens(&world, PASSPHRASE).unwrap();
    }
}

#[test]
fn words_that_are_typed_wrong_replace_nothing_and_can_be_typed_again() {
    let (world, old) = World::with_casebook();
    begin(&world, WayChange::Words);
    assert_eq!(
        code(world.app.replace_words(bytes(OTHER))),
        Err(ErrorCode::CasebookLocked),
        "none were drawn"
    );
    let before = header(&world);
    let new = world.app.draw_words().unwrap();
    for typed in [OTHER, old.as_str(), "legal winner"] {
        assert_eq!(code(world.app.replace_words(bytes(typed))), Err(ErrorCode::WrongWords), "{typed}");
    }
    assert_eq!(header(&world), before);
    world.app.replace_words(bytes(&new)).unwrap();
    assert_ne!(header(&world), before);
    world.app.lock_casebook().unwrap();
    opens_by_words(&world, &new).unwrap();
}

#[test]
fn words_that_were_drawn_and_given_up_open_nothing() {
    let (world, old) = World::with_casebook();
    begin(&world, WayChange::Words);
    let new = world.app.draw_words().unwrap();
    world.app.abandon_way_change().unwrap();
    assert_eq!(opens_by_words(&world, &new), Err(ErrorCode::WrongWords));
    opens_by_words(&world, &old).unwrap();
    assert_eq!(code(world.app.replace_words(bytes(&new))), Err(ErrorCode::CasebookLocked));
}

#[test]
fn old_words_prove_that_they_may_be_replaced() {
    let (world, old) = World::with_casebook();
    world.app.lock_casebook().unwrap();
    world.app.begin_way_change_with_words(bytes(&old)).unwrap();
    let new = world.app.draw_words().unwrap();
    world.app.replace_words(bytes(&new)).unwrap();
    world.app.lock_casebook().unwrap();
    assert_eq!(opens_by_words(&world, &old), Err(ErrorCode::WrongWords));
    opens_by_words(&world, &new).unwrap();
}

#[test]
fn a_second_person_opens_the_casebook_is_told_from_the_first_and_opens_it_no_more_once_removed() {
    let (world, words) = World::with_casebook();
    let matter = story::record(&world.app).matter;
    begin(&world, WayChange::AddPerson);
    world.app.add_person(bytes(SECOND)).unwrap();
    let told = world.app.ways_in().unwrap();
    assert_eq!(kinds(&told), [WayKind::Passphrase, WayKind::Words, WayKind::Person]);
    assert!(told.has_second_person && told.ways[0].is_used);
    assert_eq!(told.ways[2].made_on, Some(date(2026, 11, 23)));
    world.app.lock_casebook().unwrap();

    let world = world.restarted();
    world.app.unlock_casebook(bytes(SECOND)).unwrap();
    assert_eq!(world.app.matter(matter.id).unwrap().working_name.as_str(), "Marlowe");
    assert!(world.app.ways_in().unwrap().ways[2].is_used, "it is the second person who opened it");
    world.app.lock_casebook().unwrap();
    assert_eq!(opens(&world, "not the passphrase of either"), Err(ErrorCode::WrongPassphrase));
    opens(&world, PASSPHRASE).unwrap();
    opens_by_words(&world, &words).unwrap();

    world.app.begin_way_change(bytes(PASSPHRASE)).unwrap();
    world.app.remove_person().unwrap();
    let told = world.app.ways_in().unwrap();
    assert_eq!(kinds(&told), [WayKind::Passphrase, WayKind::Words]);
    assert!(!told.has_second_person);
    world.app.lock_casebook().unwrap();
    assert_eq!(opens(&world, SECOND), Err(ErrorCode::WrongPassphrase));
    opens(&world, PASSPHRASE).unwrap();
    opens_by_words(&world, &words).unwrap();
}

#[test]
fn there_is_one_second_person_with_a_strong_passphrase_of_their_own() {
    let (world, _) = World::with_casebook();
    begin(&world, WayChange::AddPerson);
    assert!(!world.app.measure_passphrase(bytes("password12")).unwrap().enough);
    for typed in ["password12", PASSPHRASE] {
        assert_eq!(code(world.app.add_person(bytes(typed))), Err(ErrorCode::WeakPassphrase), "{typed}");
    }
    assert_eq!(code(world.app.remove_person()), Err(ErrorCode::Invalid), "there is nobody yet");
    world.app.add_person(bytes(SECOND)).unwrap();
    begin(&world, WayChange::AddPerson);
    let another = "basalt hollow cactus anchor viable trumpet glide";
    assert_eq!(code(world.app.add_person(bytes(another))), Err(ErrorCode::Invalid));
    assert_eq!(
        code(world.app.change_passphrase(bytes(SECOND))),
        Err(ErrorCode::WeakPassphrase),
        "it is theirs"
    );
    world.app.abandon_way_change().unwrap();
    opens(&world, PASSPHRASE).unwrap();
    opens(&world, SECOND).unwrap();
}

#[test]
fn a_second_person_changes_their_own_passphrase_and_no_other() {
    let (world, _) = World::with_casebook();
    begin(&world, WayChange::AddPerson);
    world.app.add_person(bytes(SECOND)).unwrap();
    world.app.lock_casebook().unwrap();
    world.app.begin_way_change(bytes(SECOND)).unwrap();
    let another = "basalt hollow cactus anchor viable trumpet glide";
    world.app.change_passphrase(bytes(another)).unwrap();
    assert!(world.app.ways_in().unwrap().ways[2].replaced_on.is_some());
    world.app.lock_casebook().unwrap();
    assert_eq!(opens(&world, SECOND), Err(ErrorCode::WrongPassphrase));
    opens(&world, another).unwrap();
    opens(&world, PASSPHRASE).unwrap();
}

#[test]
fn without_proof_nothing_is_changed() {
    let (world, words) = World::with_casebook();
    world.app.lock_casebook().unwrap();
    let before = header(&world);
    let app = &world.app;
    let refused = app.begin_way_change(bytes("not the passphrase")).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::WrongPassphrase);
    let locked = Err(ErrorCode::CasebookLocked);
    assert_eq!(code(app.draw_words().map(drop)), locked);
    assert_eq!(code(app.replace_words(bytes(&words))), locked);
    assert_eq!(code(app.add_person(bytes(SECOND))), locked);
    assert_eq!(code(app.remove_person()), locked);
    assert_eq!(code(app.kit_name().map(drop)), locked);
    assert_eq!(header(&world), before);
    opens(&world, PASSPHRASE).unwrap();
}

/// What stands on its pages, by another program.
fn printed(pdf: &Path) -> String {
    let read =
        Command::new("pdftotext").arg("-layout").arg(pdf).arg("-").output().expect("what the test made");
    assert!(read.status.success());
    String::from_utf8(read.stdout).expect("what the test made")
}

#[test]
fn a_kit_has_twelve_lines_to_write_on_and_is_the_same_whatever_the_words_are() {
    let (one, words) = World::with_casebook();
    let (two, other) = World::with_casebook();
    assert_ne!(words, other);
    let (first, second) = (kit(&one, "kit.pdf"), kit(&two, "kit.pdf"));
    assert!(fs::read(&first).unwrap() == fs::read(&second).unwrap(), "so nothing of the words is in it");
    let text = printed(&first);
    let lines = text.lines().filter_map(|line| line.trim().parse::<u32>().ok());
    assert_eq!(lines.collect::<Vec<_>>(), (1..=12).collect::<Vec<_>>(), "{text}");
    assert!(text.contains("Casebook 1, made on 23 November 2026."), "{text}");
    assert!(!text.contains(&words) && !text.contains("/home"), "{text}");
    assert_eq!(one.app.kit_name().unwrap(), "2026-11-23_recovery-kit.pdf");
    let inside = tempfile::tempdir().unwrap();
    let opened = one.app.open_kit(inside.path()).unwrap();
    assert!(fs::read(inside.path().join(opened.file_name)).unwrap() == fs::read(&first).unwrap());
}

#[test]
fn a_kit_that_is_made_while_the_words_are_shown_is_recorded_once_the_casebook_is_open() {
    let world = World::new();
    world.app.prepare_casebook(PrepareCasebook { name: "Casebook 1".into() }).unwrap();
    assert_eq!(
        code(world.app.kit_name().map(drop)),
        Err(ErrorCode::CasebookLocked),
        "there are no words yet"
    );
    let words = world.app.begin_casebook(bytes(PASSPHRASE)).unwrap();
    let text = printed(&kit(&world, "first.pdf"));
    assert!(
        text.contains("Casebook 1, made on 23 November 2026.") && !text.contains(words.as_str()),
        "{text}"
    );
    world.app.finish_casebook(bytes(&words)).unwrap();
    let told = world.app.ways_in().unwrap();
    assert_eq!((told.kit_made_on, told.kit_is_due), (Some(date(2026, 11, 23)), false));
}

#[test]
fn a_kit_is_due_until_one_is_made_and_again_once_the_words_are_replaced() {
    let (world, _) = World::with_casebook();
    let due = || world.app.ways_in().unwrap().kit_is_due;
    assert!(due(), "none was made");
    kit(&world, "kit.pdf");
    assert!(!due());
    begin(&world, WayChange::Words);
    assert_eq!(
        code(world.app.kit_name().map(drop)),
        Err(ErrorCode::CasebookLocked),
        "no words are shown yet"
    );
    let new = world.app.draw_words().unwrap();
    world.app.replace_words(bytes(&new)).unwrap();
    assert!(due(), "it was made for the old words");
    begin(&world, WayChange::Words);
    let new = world.app.draw_words().unwrap();
    kit(&world, "beside the words.pdf");
    world.app.replace_words(bytes(&new)).unwrap();
    assert!(!due(), "it was made for these");
}

#[test]
fn a_kit_that_left_is_recorded_also_where_the_words_were_given_up() {
    let (world, _) = World::with_casebook();
    begin(&world, WayChange::Words);
    world.app.draw_words().unwrap();
    kit(&world, "kit.pdf");
    world.app.abandon_way_change().unwrap();
    world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    assert_eq!(world.app.open_casebook().unwrap().notices, Vec::<String>::new());
    assert_eq!(world.app.ways_in().unwrap().kit_made_on, Some(date(2026, 11, 23)));
}

/// The name of a casebook is typed by somebody, and stands on the sheet.
#[test]
fn a_kit_that_would_show_who_a_client_is_does_not_leave() {
    let world = World::new();
    world.make(story::CLIENT);
    let _ = story::record(&world.app);
    let file = world.home().join("kit.pdf");
    assert_eq!(code(world.app.save_kit(&file).map(drop)), Err(ErrorCode::NotReady));
    assert!(!file.exists());
    let (plain, _) = World::with_casebook();
    let _ = story::record(&plain.app);
    assert!(!has_name(&kit(&plain, "kit.pdf"), story::CLIENT));
}
