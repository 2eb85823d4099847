//! Exports: a matter or the whole casebook out again, whole and checked, with names or without, and nothing of it where it was
//! stopped or refused.

use crate::{
    clients::take_on,
    identity_schedules::{make, saved, with_letter},
    papers::{pdf, ready},
    secrecy::found_in,
};
use candour_model::{
    classes::RecordClass,
    deadlines::{CaseKnown, DeadlineId},
    diary::{ChosenDate, EventId, RecordDiaryEvent},
    error_codes::ErrorCode,
    evidence::{AddEvidence, EvidenceEntry},
    exhibits::{ExhibitEntry, RecordExhibit},
    exports::{MadeExport, MakeExport},
    identities::{CorrectIdentity, GiveAddress},
    ids::MatterId,
    letters::IssuedLetter,
    matters::{OpenMatter, SetParticulars},
    papers::{AskPaper, MadePaper, PaperForm, PaperKind},
    words::Words,
};
use candour_tests::{
    World,
    story::{self, Story},
};
use jiff::civil::date;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    io::{Cursor, Read},
    path::{Path, PathBuf},
    thread,
};
use uuid::Uuid;
use zip::ZipArchive;

const CONTENT: &str = "%PDF-1.7 chalked up at a quarter past three";
const CAME_UNDER: &str = "slate of Wróbel.PDF";
const FORMULA: &str = "=cmd|' /C calc'!A0";
/// Long enough that it is seen under way.
const LONG: u64 = 64 << 20;

/// A matter with a letter, three papers, evidence and an exhibit.
struct Recorded {
    world: World,
    story: Story,
    letter: IssuedLetter,
    papers: [MadePaper; 3],
}

fn recorded() -> Recorded {
    let (world, story) = ready();
    let app = &world.app;
    app.approve_allegation(story.allegation.id).unwrap();
    let letter = app.issue_letter(story.draft(app).draft.id).unwrap();
    let matter = story.matter.id;
    let papers = [
        (PaperKind::Chronology, PaperForm::External),
        (PaperKind::Chronology, PaperForm::Internal),
        (PaperKind::OfficerSchedule, PaperForm::External),
    ];
    let papers = papers.map(|(kind, form)| {
        app.make_paper(AskPaper { matter, kind, form, client: None, entry: None }).unwrap()
    });
    add_evidence(&world, matter, CAME_UNDER, CONTENT.as_bytes());
    let entry = ExhibitEntry {
        mark: "B/1".into(),
        what: FORMULA.into(),
        dated: "".into(),
        producer: None,
        original: "".into(),
        content_note: "".into(),
    };
    app.record_exhibit(RecordExhibit { matter, entry }).unwrap();
    fs::create_dir(out(&world)).unwrap();
    Recorded { world, story, letter, papers }
}

fn add_evidence(world: &World, matter: MatterId, name: &str, content: &[u8]) {
    let path = world.home().join(name);
    fs::write(&path, content).unwrap();
    let taken = world.app.take_file(matter, &path).unwrap().unwrap();
    fs::remove_file(path).unwrap();
    let entry = EvidenceEntry {
        title: "Photograph of a slate".into(),
        dated: "July 2003".into(),
        source: "".into(),
        exhibit: None,
        content_note: "".into(),
        is_not_at_home: false,
    };
    let class = RecordClass::Privileged;
    world.app.add_evidence(AddEvidence { matter, file: taken.id, class, entry }).unwrap();
}

/// A second matter, of which nothing may leave with the first.
fn another(world: &World) -> MatterId {
    let input = OpenMatter {
        reference: "HQ/2026/0115".into(),
        working_name: "Quarrelstone".into(),
        force: story::northmere(),
    };
    let matter = world.app.open_matter(input).unwrap().id;
    let needs = vec!["an interpreter for the tinker\u{2019}s cant".into()];
    let particulars = SetParticulars { matter, conflicts: Vec::new(), evidence_at_risk: Vec::new(), needs };
    world.app.set_particulars(particulars).unwrap();
    matter
}

fn out(world: &World) -> PathBuf {
    world.home().join("out")
}

fn of(matter: Option<MatterId>, with_names: bool) -> MakeExport {
    MakeExport { matter, with_names }
}

/// Exports, and gives the folder.
fn exported(world: &World, what: MakeExport) -> (MadeExport, PathBuf) {
    let made = world.app.export(what, &out(world)).unwrap().unwrap();
    let folder = out(world).join(&made.folder);
    (made, folder)
}

fn document(folder: &Path) -> Value {
    serde_json::from_slice(&fs::read(folder.join("record.json")).unwrap()).unwrap()
}

fn rows<'d>(document: &'d Value, table: &str) -> &'d Vec<Value> {
    document["tables"][table].as_array().unwrap_or_else(|| panic!("no table {table}"))
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
}

/// Unpacks the workbook beside it, so that what is in it can be looked through.
fn unpack(folder: &Path) -> PathBuf {
    let bytes = fs::read(folder.join("record.xlsx")).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let unpacked = folder.with_extension("unpacked");
    fs::create_dir(&unpacked).unwrap();
    for at in 0..archive.len() {
        let mut content = Vec::new();
        archive.by_index(at).unwrap().read_to_end(&mut content).unwrap();
        fs::write(unpacked.join(at.to_string()), content).unwrap();
    }
    unpacked
}

/// What lies in the folder, by its path in it.
fn beneath(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            found.extend(beneath(&entry.path()).into_iter().map(|inner| format!("{name}/{inner}")));
        } else {
            found.push(name);
        }
    }
    found.sort();
    found
}

/// Asks what is under way to stop once it has begun. Ends when `work` does.
fn stopped<T: Send>(world: &World, work: impl FnOnce() -> T + Send) -> T {
    thread::scope(|scope| {
        let working = scope.spawn(work);
        while !working.is_finished() {
            if world.app.file_progress().unwrap().is_some_and(|progress| progress.done > 0) {
                world.app.stop_file().unwrap();
            }
            thread::yield_now();
        }
        working.join().unwrap()
    })
}

#[test]
fn a_matter_leaves_with_its_files_as_they_came_and_a_list_that_agrees() {
    let Recorded { world, story, letter, papers } = recorded();
    another(&world);
    let (made, folder) = exported(&world, of(Some(story.matter.id), true));
    assert_eq!(made.folder, "Candour export 2026-11-23");
    let files = beneath(&folder);
    assert_eq!(files.len(), made.files as usize);
    let sums = fs::read_to_string(folder.join("SHA256SUMS")).unwrap();
    for line in sums.lines() {
        let (sha256, path) = line.split_once("  ").unwrap();
        assert_eq!(hash(&fs::read(folder.join(path)).unwrap()), sha256, "{path}");
    }
    assert_eq!(sums.lines().count() + 1, files.len(), "everything but the list is on the list");
    let document = document(&folder);
    let copy = world.home().join("copy.pdf");
    world.app.save_letter_copy(letter.id, &copy).unwrap();
    let leaves = rows(&document, "letters")[0]["file"].as_str().unwrap();
    assert_eq!(fs::read(folder.join(leaves)).unwrap(), fs::read(&copy).unwrap());
    for (row, paper) in rows(&document, "papers").iter().zip(&papers) {
        world.app.save_paper_copy(pdf(paper), &copy).unwrap();
        assert_eq!(fs::read(folder.join(row["file"].as_str().unwrap())).unwrap(), fs::read(&copy).unwrap());
    }
    let evidence = &rows(&document, "evidence")[0];
    assert_eq!(evidence["file"], "matter-1/evidence-0001.pdf", "only the ending of its name is kept");
    assert_eq!(fs::read(folder.join("matter-1/evidence-0001.pdf")).unwrap(), CONTENT.as_bytes());
    assert!(files.iter().all(|path| !path.contains("Wróbel")));
    let (_, again) = exported(&world, of(Some(story.matter.id), false));
    assert_eq!(again.file_name().unwrap(), "Candour export 2026-11-23 2");
}

#[test]
fn t53_what_a_spreadsheet_or_a_browser_would_run_is_a_text() {
    let Recorded { world, story, .. } = recorded();
    let (_, folder) = exported(&world, of(Some(story.matter.id), false));
    let table = fs::read_to_string(folder.join("tables/exhibits.csv")).unwrap();
    assert!(table.contains(&format!("\"'{FORMULA}\"")), "{table}");
    assert_eq!(rows(&document(&folder), "exhibits")[0]["what"], FORMULA);
    let page = fs::read_to_string(folder.join("matter-1.html")).unwrap();
    assert!(page.contains("=cmd|&#39; /C calc&#39;!A0") && !page.contains("<script"));
    let sheets = fs::read_dir(unpack(&folder)).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap());
    assert!(sheets.map(|part| String::from_utf8(part).unwrap()).all(|part| !part.contains("<f>")));
}

#[test]
fn names_leave_only_where_they_were_ticked_and_that_they_did_is_recorded() {
    let Recorded { world, story, .. } = recorded();
    let canaries = |form: &dyn Fn(usize) -> String| (0..8).map(form).map(Words::from).collect::<Vec<_>>();
    let identity = CorrectIdentity {
        matter: story.matter.id,
        party: story.client.party,
        name: story::CLIENT.into(),
        preferred_name: "".into(),
        former_names: canaries(&|n| format!("Kanarek Dawna{n}")),
        aliases: canaries(&|n| format!("Kanarek Inna{n}")),
        contact_alias: "".into(),
        birth: "11 May 1989".into(),
        addresses: vec![GiveAddress {
            lines: canaries(&|n| format!("{n} Kanarek Street")),
            from: "".into(),
            to: "".into(),
        }],
        telephones: canaries(&|n| format!("01632 96011{n}")),
        emails: canaries(&|n| format!("kanarek{n}@example.org")),
    };
    let planted: Vec<String> = [&identity.former_names, &identity.aliases, &identity.addresses[0].lines]
        .into_iter()
        .chain([&identity.telephones, &identity.emails])
        .flatten()
        .map(|word| word.as_str().to_owned())
        .chain([story::CLIENT.to_owned(), "Hallam Voss".to_owned()])
        .collect();
    assert_eq!(planted.len(), 42);
    world.app.correct_identity(identity).unwrap();
    let planted: Vec<&str> = planted.iter().map(String::as_str).collect();

    let (_, without) = exported(&world, of(Some(story.matter.id), false));
    assert_eq!(found_in(&without, &planted), Vec::<String>::new());
    assert_eq!(found_in(&unpack(&without), &planted), Vec::<String>::new());
    let known = document(&without);
    assert_eq!((known["with_names"].as_bool(), rows(&known, "names").len()), (Some(false), 0));
    let papers: Vec<_> = rows(&known, "papers").iter().map(|paper| paper["file"].is_null()).collect();
    assert_eq!(
        papers,
        [false, true, true],
        "a paper that says who somebody is stays, and its row says that it was made"
    );
    assert_eq!(found_in(&without, &[CAME_UNDER]), Vec::<String>::new());
    assert_eq!(found_in(&unpacked_once(&without), &[CAME_UNDER]), Vec::<String>::new());

    let (_, with) = exported(&world, of(Some(story.matter.id), true));
    let text = fs::read_to_string(with.join("matter-1.html")).unwrap();
    let json = fs::read_to_string(with.join("record.json")).unwrap();
    let table = fs::read_to_string(with.join("tables/names.csv")).unwrap();
    assert!(json.contains(CAME_UNDER), "control: what a file came under is there with the names");
    for name in planted.iter().copied() {
        assert!([&text, &json, &table].into_iter().all(|one| one.contains(name)), "{name}");
        assert!(!found_in(&unpacked_once(&with), &[name]).is_empty(), "{name} in the workbook");
    }
    let (_, whole) = exported(&world, of(None, false));
    let chain = fs::read_to_string(whole.join("audit/audit.jsonl")).unwrap();
    let acts = |act: &str| chain.lines().filter(|line| line.contains(&format!("\"act\":\"{act}\""))).count();
    assert_eq!((acts("export.made"), acts("identity.revealed")), (2, 1 + revealed_for_letters(&chain)));
    let disclosed = rows(&document(&whole), "disclosures")
        .iter()
        .filter(|row| row["method"].as_str().unwrap().ends_with("in an export"))
        .count();
    let files = |folder: &Path| beneath(&folder.join("matter-1")).len();
    assert_eq!(disclosed, files(&without) + files(&with), "each file that left");
}

/// The workbook, unpacked where it was not yet.
fn unpacked_once(folder: &Path) -> PathBuf {
    let unpacked = folder.with_extension("unpacked");
    if unpacked.is_dir() { unpacked } else { unpack(folder) }
}

/// Names that were asked for before any export: for the letter and the papers.
fn revealed_for_letters(chain: &str) -> usize {
    let before = chain.lines().take_while(|line| !line.contains("\"act\":\"export.made\""));
    before.filter(|line| line.contains("\"act\":\"identity.revealed\"")).count()
}

#[test]
fn nothing_of_another_matter_leaves_with_one_and_everything_with_the_casebook() {
    let Recorded { world, story, .. } = recorded();
    let other = another(&world);
    let resembling = take_on(&world, other, "Halam Voss").cipher;
    let words = ["Quarrelstone", "HQ/2026/0115", "tinker", resembling.as_str()];
    let (_, one) = exported(&world, of(Some(story.matter.id), true));
    assert_eq!(found_in(&one, &words), Vec::<String>::new());
    assert_eq!(found_in(&unpack(&one), &words), Vec::<String>::new());
    let pairs = document(&one);
    assert_eq!(
        rows(&pairs, "conflicts").len(),
        1,
        "control: one of them resembles an officer of this matter"
    );
    let log = fs::read_to_string(one.join("audit/audit.jsonl")).unwrap();
    let checked = candour_app::verify_audit_log(log.as_bytes()).unwrap();
    assert!(checked.withheld > 0, "the entries of the other");
    assert!(!log.contains(&other.to_string()), "the other is not named");
    let (_, theirs) = exported(&world, of(Some(other), true));
    assert_eq!(rows(&document(&theirs), "matters").len(), 1);
    assert!(!found_in(&theirs, &["Quarrelstone"]).is_empty());
    let (_, whole) = exported(&world, of(None, true));
    let document = document(&whole);
    assert_eq!((document["covers"].as_str(), rows(&document, "matters").len()), (Some("casebook"), 2));
    assert!(whole.join("matter-1.html").exists() && whole.join("matter-2.html").exists());
    let index = fs::read_to_string(whole.join("index.html")).unwrap();
    assert!(index.contains("Privileged and confidential.") && index.contains("Quarrelstone"));
}

/// A file that says who the ciphers stand for is never in an export, under whatever it was taken in again.
#[test]
fn an_identity_schedule_that_was_taken_in_again_stays() {
    let (world, story, letter) = with_letter();
    let made = make(&world, &story, &letter, false);
    let file = saved(&world, &story, &made);
    add_evidence(&world, story.matter.id, "again.pdf", &fs::read(&file).unwrap());
    fs::create_dir(out(&world)).unwrap();
    let (_, folder) = exported(&world, of(Some(story.matter.id), true));
    let evidence = document(&folder);
    assert_eq!(rows(&evidence, "evidence").len(), 1, "control: it was taken in");
    let sums = fs::read_to_string(folder.join("SHA256SUMS")).unwrap();
    assert!(sums.contains("letter-0001"), "control: the letter leaves");
    assert!(!sums.contains(&hash(&fs::read(&file).unwrap())), "{sums}");
}

/// The invented cases have no date that was kept.
fn review_is_due(world: &World) {
    let rule = ChosenDate { rule: DeadlineId("review-application".into()), known: CaseKnown::default() };
    let told = RecordDiaryEvent {
        matter: world.app.matters().expect("the matters")[0].id,
        kind: EventId("review-rights-given".into()),
        on: date(2026, 11, 20),
        investigation: None,
        entry: None,
        document: "Letter of the force".into(),
        dates: vec![rule],
        settles: Vec::new(),
    };
    world.app.record_diary_event(told).expect("a date of the diary");
}

#[test]
fn a_casebook_of_every_sort_of_record_leaves_and_its_list_agrees() {
    let world = World::new();
    world.app.look_around().unwrap();
    review_is_due(&world);
    fs::create_dir(out(&world)).unwrap();
    let (made, folder) = exported(&world, of(None, true));
    let sums = fs::read_to_string(folder.join("SHA256SUMS")).unwrap();
    for line in sums.lines() {
        let (sha256, path) = line.split_once("  ").unwrap();
        assert_eq!(hash(&fs::read(folder.join(path)).unwrap()), sha256, "{path}");
    }
    assert_eq!(
        (beneath(&folder).len(), sums.lines().count() + 1),
        (made.files as usize, made.files as usize)
    );
    let document = document(&folder);
    for table in [
        "allegations",
        "accused",
        "accounts",
        "paragraphs",
        "sessions",
        "officers",
        "postings",
        "described",
        "investigations",
        "letters",
        "correspondence",
        "asks",
        "answers",
        "dates",
        "notes",
        "exhibits",
        "evidence",
        "files",
        "preservation",
        "authorities",
        "names",
        "disclosures",
    ] {
        assert!(!rows(&document, table).is_empty(), "{table}");
    }
    let named = |row: &Value| row["office"].as_str().is_some_and(|office| office.contains("Northmere"));
    assert!(rows(&document, "correspondence").iter().any(named), "an office is called by its name");
    assert!(rows(&document, "dates").iter().any(|date| date["last_day"].is_string()));
}

#[test]
fn what_is_stopped_or_refused_leaves_nothing() {
    let Recorded { world, story, .. } = recorded();
    let long = world.home().join("recording.mp4");
    File::create(&long).unwrap().set_len(LONG).unwrap();
    let taken = world.app.take_file(story.matter.id, &long).unwrap().unwrap();
    let entry = EvidenceEntry {
        title: "Recording".into(),
        dated: "".into(),
        source: "".into(),
        exhibit: None,
        content_note: "".into(),
        is_not_at_home: false,
    };
    let class = RecordClass::Privileged;
    world.app.add_evidence(AddEvidence { matter: story.matter.id, file: taken.id, class, entry }).unwrap();
    let what = of(Some(story.matter.id), false);
    let to = out(&world);
    assert_eq!(stopped(&world, || world.app.export(what, &to).unwrap()), None);
    assert_eq!(fs::read_dir(&to).unwrap().count(), 0);

    let nobody = of(Some(MatterId(Uuid::nil())), false);
    assert_eq!(world.app.require_exportable(nobody).unwrap_err().code(), ErrorCode::Missing);
    assert_eq!(world.app.export(nobody, &to).unwrap_err().code(), ErrorCode::Missing);
    for refused in [world.folder("Casebook 1"), world.home().join("nowhere"), PathBuf::from("/sys")] {
        let error = world.app.export(what, &refused).unwrap_err();
        assert_eq!(
            error.fields().first().map(|problem| problem.field.as_str()),
            Some("place"),
            "{refused:?}"
        );
    }
    assert_eq!(fs::read_dir(&to).unwrap().count(), 0);

    let (_, whole) = exported(&world, of(None, false));
    let chain = fs::read_to_string(whole.join("audit/audit.jsonl")).unwrap();
    assert!(chain.contains("\"act\":\"export.made\""), "one that was stopped half-way stays recorded");
    world.app.lock_casebook().unwrap();
    assert_eq!(world.app.export(what, &to).unwrap_err().code(), ErrorCode::CasebookLocked);
}

#[test]
fn a_sealed_file_that_is_damaged_stops_an_export_and_nothing_stays() {
    let Recorded { world, story, .. } = recorded();
    let blobs = world.folder("Casebook 1").join("blobs");
    for path in beneath(&blobs).into_iter().map(|path| blobs.join(path)) {
        let mut bytes = fs::read(&path).unwrap();
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        fs::write(&path, bytes).unwrap();
    }
    let refused = world.app.export(of(Some(story.matter.id), false), &out(&world)).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::CasebookDamaged);
    assert_eq!(fs::read_dir(out(&world)).unwrap().count(), 0);
}
