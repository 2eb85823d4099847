//! The audit log: looked through, stated on one page, saved with its check; and a file told by its bytes.

use candour_app::verify_audit_log;
use candour_model::{
    audit_entries::{ActGroup, AuditActor, AuditEntry, AuditFilter, AuditPage, ExportAudit, MOST_ENTRIES},
    classes::RecordClass,
    dates::CivilDate,
    error_codes::ErrorCode,
    evidence::{AddEvidence, EvidenceEntry},
    ids::MatterId,
    matters::{OpenMatter, SetParticulars},
};
use candour_tests::{
    PASSPHRASE, World, bytes,
    story::{self, Story},
};
use jiff::civil::date;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Words that were typed into the record, and that no entry may hold.
const TYPED: [&str; 8] = [
    story::CLIENT,
    "Wr\u{f3}bel",
    "Hallam Voss",
    "HQ/2026/0114",
    "Marlowe",
    "would not say why",
    "called him Sarge",
    "duty rosters",
];

fn all() -> AuditFilter {
    AuditFilter { matter: None, group: None, from: None, to: None, before_number: None }
}

fn of_matter(matter: MatterId) -> AuditFilter {
    AuditFilter { matter: Some(matter), ..all() }
}

fn recorded() -> (World, String, Story) {
    let (world, words) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    world.app.issue_letter(story.draft(&world.app).draft.id).unwrap();
    (world, words, story)
}

fn another(world: &World) -> MatterId {
    let other = OpenMatter {
        reference: "HQ/2026/0115".into(),
        working_name: "Slate".into(),
        force: story::northmere(),
    };
    world.app.open_matter(other).unwrap().id
}

fn entries(world: &World, filter: AuditFilter) -> Vec<AuditEntry> {
    world.app.audit_entries(filter).unwrap().entries
}

fn acts(entries: &[AuditEntry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.act.as_str()).collect()
}

/// What the program in an exported folder says of the log beside it.
fn python(folder: &Path) -> (bool, String) {
    let output = Command::new("python3").arg(folder.join("verify.py")).output().expect("python3");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap().trim().to_owned())
}

fn exported(world: &World, matter: Option<MatterId>) -> (PathBuf, u64) {
    let place = world.home().join("stick");
    fs::create_dir_all(&place).unwrap();
    let made = world.app.export_audit(ExportAudit { matter }, &place).unwrap();
    (place.join(made.folder_name), made.withheld)
}

#[test]
fn who_did_what_stands_newest_first_with_numbers_and_ciphers_in_place_of_words() {
    let (world, words, story) = recorded();
    let page = world.app.audit_entries(all()).unwrap();
    assert_eq!((page.total, page.has_more), (page.entries.len() as u64, false));
    assert!(page.entries.is_sorted_by(|one, next| one.number == next.number + 1));
    let of = |act: &str| page.entries.iter().find(|entry| entry.act == act).unwrap();
    let issued = of("letter.issued");
    assert_eq!((issued.told.as_str(), issued.about.as_deref()), ("A letter was issued", Some("Letter 1")));
    assert_eq!((issued.matter, issued.actor), (Some(story.matter.id), AuditActor::Passphrase));
    assert_eq!(of("client.taken_on").about.as_deref(), Some(story.client.cipher.as_str()));
    assert_eq!(of("allegation.recorded").about.as_deref(), Some("Allegation 1"));
    assert_eq!((page.entries.last().unwrap().number, of("casebook.created").matter), (1, None));
    let told = format!("{:?}", page.entries);
    for typed in TYPED {
        assert!(!told.contains(typed), "{typed} in {told}");
    }
    world.app.lock_casebook().unwrap();
    assert_eq!(world.app.audit_entries(all()).unwrap_err().code(), ErrorCode::CasebookLocked);
    world.app.unlock_with_words(bytes(&words)).unwrap();
    assert_eq!(entries(&world, all())[0].actor, AuditActor::RecoveryWords, "whoever opens it is told apart");
}

#[test]
fn entries_are_found_by_matter_kind_and_day() {
    let (world, _, story) = recorded();
    world.clock.set("2026-11-30T23:30:00Z");
    let other = another(&world);
    world.clock.set("2026-12-01T09:00:00Z");
    world.app.reveal_names(story.matter.id).unwrap();
    assert!(
        entries(&world, of_matter(story.matter.id)).iter().all(|one| one.matter == Some(story.matter.id))
    );
    assert_eq!(acts(&entries(&world, of_matter(other))), ["matter.opened"]);
    let on = |from: CivilDate, to: CivilDate| AuditFilter { from: Some(from), to: Some(to), ..all() };
    let of_november = entries(&world, on(date(2026, 11, 24), date(2026, 11, 30)));
    assert_eq!(of_november.iter().map(|one| one.matter).collect::<Vec<_>>(), [Some(other)]);
    assert_eq!(entries(&world, on(date(2026, 12, 1), date(2026, 12, 1))).len(), 1);
    let left = entries(&world, AuditFilter { group: Some(ActGroup::Left), ..all() });
    assert_eq!(acts(&left), ["letter.issued"]);
    let backwards = on(date(2026, 12, 1), date(2026, 11, 1));
    assert_eq!(world.app.audit_entries(backwards).unwrap_err().code(), ErrorCode::Invalid);
    let nobody = of_matter(MatterId(uuid::Uuid::nil()));
    assert_eq!(world.app.audit_entries(nobody).unwrap_err().code(), ErrorCode::Missing);
}

#[test]
fn what_does_not_fit_on_a_page_is_shown_on_the_next() {
    let (world, _, story) = recorded();
    for n in 0..MOST_ENTRIES {
        let needs = vec![format!("Need {n}").as_str().into()];
        let set = SetParticulars {
            matter: story.matter.id,
            conflicts: Vec::new(),
            evidence_at_risk: Vec::new(),
            needs,
        };
        world.app.set_particulars(set).unwrap();
    }
    let AuditPage { entries: first, total, has_more } = world.app.audit_entries(all()).unwrap();
    assert_eq!((first.len(), has_more), (MOST_ENTRIES, true));
    let before_number = first.last().map(|last| last.number);
    let rest = world.app.audit_entries(AuditFilter { before_number, ..all() }).unwrap();
    assert_eq!((rest.total, rest.has_more), (total, false));
    assert_eq!(first.len() as u64 + rest.entries.len() as u64, total);
    assert_eq!(rest.entries[0].number + 1, before_number.unwrap());
}

#[test]
fn the_log_is_saved_with_a_check_that_needs_no_candour() {
    let (world, _, story) = recorded();
    another(&world);
    let (folder, withheld) = exported(&world, None);
    assert_eq!((folder.file_name().unwrap().to_str(), withheld), (Some("2026-11-23_audit-log"), 0));
    let names: Vec<_> = fs::read_dir(&folder).unwrap().map(|one| one.unwrap().file_name()).collect();
    assert_eq!(names.len(), 3, "{names:?}");
    let log = fs::read(folder.join("audit.jsonl")).unwrap();
    let newest = entries(&world, all());
    assert_eq!(newest[0].act, "audit.exported");
    let (is_whole, said) = python(&folder);
    assert!(is_whole, "{said}");
    assert_eq!(said, verify_audit_log(&log).unwrap().to_string());
    assert!(said.contains(&newest[1].head), "the log stands as before it was saved: {said}");
    for typed in TYPED {
        assert!(!String::from_utf8_lossy(&log).contains(typed), "{typed}");
    }
    let (second, withheld) = exported(&world, Some(story.matter.id));
    assert_eq!(second.file_name().unwrap().to_str(), Some("2026-11-23_audit-log_2"));
    assert!(withheld > 0);
    assert!(python(&second).0);
    let mut forged = log;
    let at = forged.len() / 2;
    forged[at] ^= 1;
    fs::write(folder.join("audit.jsonl"), &forged).unwrap();
    let broken = verify_audit_log(&forged).unwrap_err().to_string();
    assert_eq!(python(&folder), (false, broken));
}

#[test]
fn a_log_that_cannot_be_saved_leaves_nothing_that_looks_like_one() {
    let (world, ..) = recorded();
    let export = |place: &Path| world.app.export_audit(ExportAudit { matter: None }, place);
    assert_eq!(export(&world.home().join("gone")).unwrap_err().code(), ErrorCode::Invalid);
    let nobody = ExportAudit { matter: Some(MatterId(uuid::Uuid::nil())) };
    let refused = world.app.export_audit(nobody, &world.home()).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::Missing);
    let named = world.home().join(story::CLIENT);
    fs::create_dir(&named).unwrap();
    assert_eq!(export(&named).unwrap_err().code(), ErrorCode::NotReady);
    assert_eq!(fs::read_dir(&named).unwrap().count(), 0);
    assert!(!acts(&entries(&world, all())).contains(&"audit.exported"));
    world.app.lock_casebook().unwrap();
    assert_eq!(export(&world.home()).unwrap_err().code(), ErrorCode::CasebookLocked);
}

#[test]
fn a_record_statement_bears_the_whole_head_and_is_recorded() {
    let (world, ..) = recorded();
    assert_eq!(world.app.record_statement_name().unwrap(), "2026-11-23_record-statement.pdf");
    let to = world.home().join("statement.pdf");
    assert_eq!(world.app.save_record_statement(&to).unwrap().file_name, "statement.pdf");
    let newest = entries(&world, all());
    assert_eq!(newest[0].act, "audit.statement_saved");
    let output =
        Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(&to).arg("-").output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    let unbroken: String = printed.chars().filter(|c| !c.is_whitespace()).collect();
    // Between the head that is stated and this entry stands that names were looked for.
    let stated = newest.iter().find(|entry| unbroken.contains(&entry.head)).expect("a head of the log");
    assert_eq!(newest[0].number - stated.number, 2, "{printed}");
    for said in ["Record statement", "Casebook 1", "23 November 2026, 09:41", "Signed"] {
        assert!(printed.contains(said), "{said}: {printed}");
    }
    assert!(printed.contains(&stated.number.to_string()), "{printed}");
    let (raw, home) = (fs::read(&to).unwrap(), world.home().to_string_lossy().into_owned());
    assert!(!raw.windows(home.len()).any(|part| part == home.as_bytes()), "it bears no path");
    let named = world.home().join(format!("{}.pdf", story::CLIENT));
    assert_eq!(world.app.save_record_statement(&named).unwrap_err().code(), ErrorCode::NotReady);
    assert!(!named.exists());
}

/// A file is told by its bytes: what was sent, what was made, what is kept; one byte less, and it is none.
#[test]
fn t87_a_file_is_what_was_sent_or_kept_or_it_is_not() {
    let (world, _, story) = recorded();
    let matter = story.matter.id;
    let letter = world.app.letters_of(matter).unwrap().remove(0);
    let copy = world.home().join("copy.pdf");
    world.app.save_letter_copy(letter.id, &copy).unwrap();
    let found = world.app.match_letter(&copy).unwrap();
    assert_eq!(found.letter.map(|one| one.issued), Some(letter));
    assert_eq!(found.file, None, "a letter is told as a letter");
    let received = world.home().join("slate.pdf");
    fs::write(&received, "%PDF-1.7 chalked up").unwrap();
    let taken = world.app.take_file(matter, &received).unwrap().unwrap();
    let entry = EvidenceEntry {
        title: "Slate".into(),
        dated: "".into(),
        source: "".into(),
        exhibit: None,
        content_note: "".into(),
        is_not_at_home: false,
    };
    let adding = AddEvidence { matter, file: taken.id, class: RecordClass::Privileged, entry };
    world.app.add_evidence(adding).unwrap();
    let kept = world.app.match_letter(&received).unwrap().file.unwrap();
    assert_eq!((kept.matter, kept.kept_since.to_string().as_str()), (matter, "2026-11-23T09:41:00Z"));
    for file in [&copy, &received] {
        let mut altered = fs::read(file).unwrap();
        let at = altered.len() / 2;
        altered[at] ^= 1;
        fs::write(file, altered).unwrap();
        let found = world.app.match_letter(file).unwrap();
        assert_eq!((found.letter, found.paper, found.file), (None, None, None), "{}", file.display());
    }
    let world = world.restarted();
    world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    fs::write(&received, "%PDF-1.7 chalked up").unwrap();
    assert!(world.app.match_letter(&received).unwrap().file.is_some());
}
