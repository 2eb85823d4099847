//! One walk over the whole command table, on a record in which every text is a planted word.

use crate::{
    forms::Searched,
    ids::Ids,
    record::{Answer, Planted, Recorded},
    rows, samples,
    world::World,
};
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// They end the walk, and answer nothing.
pub(crate) const ENDS: [&str; 2] = ["lock_casebook", "lock_to_change_ways"];
/// They change what the others read, so they come last, in this order.
const LAST: &[&str] = &[
    "withdraw_authority",
    "end_helper",
    "amend_posting",
    "reverse_recognition",
    "withdraw_sameness",
    "read_date_again",
    "withdraw_allegation",
    "amend_session",
    "uncite_paragraph",
    "begin_version",
    "compare_versions",
    "restore_binned",
    "empty_bin",
    "undo",
    "do_again",
];
/// The files that are chosen: the logo, then those of a matter each, a message the first and a picture the third; then the places
/// of copies.
const FILES: [&str; 11] = [
    LOGO,
    "Plantédone.b.eml",
    "Plantédtwo.b",
    "Plantédthree.b.png",
    "Plantédfour.b",
    "Plantédone.a.eml",
    "Plantédtwo.a",
    "Plantédthree.a.png",
    "Plantédfour.a",
    "copy.pdf",
    "copy of a file",
];
/// The firm's logo: one grey pixel.
const LOGO: &str = "logo.png";
const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\
    \0\0\0\x0aIDAT\x78\x9c\x63\x70\0\0\0\x42\0\x41\x29\x37\xf4\xef\0\0\0\0IEND\xae\x42\x60\x82";
/// What stands in those files, and in each of them goes on as its own name does.
const CONTENT: &str = "Plantédcontent";
/// A message that says one thing, and the same in what is attached to it.
const MESSAGE: [&str; 3] = [
    "From: desk@example.org\r\nTo: casework@example.org\r\nSubject: Reply\r\nDate: Mon, 23 Nov 2026 09:41:00 +0000\r\n\
     MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=part\r\n\r\n\
     --part\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n",
    "\r\n--part\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\
     Content-Disposition: attachment; filename=map.txt\r\n\r\n",
    " once more\r\n--part--\r\n",
];
/// What was seen on the walk.
#[derive(Default)]
pub(crate) struct Walked {
    /// The words of both matters.
    pub planted: Vec<Planted>,
    /// The command and the text of each word of its own matter that was answered.
    pub own: BTreeSet<(&'static str, String)>,
    /// The same for words of the other matter.
    pub across: BTreeSet<(&'static str, String)>,
    /// Commands that answered at least once, and were not only refused.
    pub answered: BTreeSet<&'static str>,
    /// Errors that hold a planted word.
    pub repeated: Vec<String>,
    /// Files beside the casebook that hold a planted word.
    pub written: Vec<PathBuf>,
}

/// The walk, made once.
pub(crate) fn walked() -> &'static Walked {
    static WALKED: OnceLock<Walked> = OnceLock::new();
    WALKED.get_or_init(walk)
}

/// The word that stands in the file of this name and in no other.
pub(crate) fn content_of(file: &str) -> String {
    file.replace("Plant\u{e9}d", CONTENT)
}

/// The bytes of the file of this name.
fn bytes_of(file: &str) -> Vec<u8> {
    let content = content_of(file);
    match file.rsplit_once('.') {
        Some((_, "png")) => PIXEL.to_vec(),
        Some((_, "eml")) => MESSAGE.join(content.as_str()).into_bytes(),
        _ => content.into_bytes(),
    }
}

/// An open casebook in which those files are chosen.
pub(crate) fn with_files() -> World {
    World::with_a_casebook_answering(&FILES)
}

/// A casebook with two whole matters, each of which names an officer of the other.
pub(crate) fn recorded(world: &World) -> [Recorded<'_>; 2] {
    fs::write(world.folder.path().join(LOGO), PIXEL).expect("a logo");
    for file in &FILES[1..9] {
        fs::write(world.folder.path().join(file), bytes_of(file)).expect("a file");
    }
    for command in ["change_firm", "check_office", "choose_logo"] {
        world.call("main", command, samples::of(command)).expect(command);
    }
    let mut other = Recorded::new(world, 'b');
    let mut one = Recorded::new(world, 'a');
    one.meet(&other);
    other.meet(&one);
    [one, other]
}

/// Walks.
pub(crate) fn walk() -> Walked {
    let world = with_files();
    let mut sides = recorded(&world);
    for side in &mut sides {
        call_every_command(side);
        ask_in_every_way(side);
        for command in LAST {
            let _ = side.call(command);
        }
        err_in_every_command(side);
    }
    let mut walked = Walked::default();
    for (at, side) in sides.iter().enumerate() {
        side.answers.iter().for_each(|answer| judge(&mut walked, answer, side, &sides[1 - at]));
    }
    let words: Vec<&Planted> = sides.iter().flat_map(|side| &side.planted).collect();
    walked.written = written_beside(world.folder.path(), &words);
    walked.planted = sides.into_iter().flat_map(|side| side.planted).collect();
    walked
}

fn call_every_command(side: &mut Recorded<'_>) {
    let called: BTreeSet<&str> = side.answers.iter().map(|answer| answer.command).collect();
    let main = rows().filter(|(window, _)| *window == "main").map(|(_, command)| command);
    let reads = main
        .filter(|command| !called.contains(command) && !LAST.contains(command) && !ENDS.contains(command));
    for command in reads.collect::<Vec<_>>() {
        // What is refused here is seen by the test that every command answers.
        let _ = side.call(command);
    }
}

/// Reads that one sample does not make: older wordings, people in other parts, the shared officer, every word sought.
fn ask_in_every_way(side: &mut Recorded<'_>) {
    let id = |ids: &Ids, kind: &str| ids.of(kind).map_or(Value::Null, Value::from);
    let matter = id(&side.ids, "matter");
    let asks = [
        ("read_statement", json!({ "statement": id(&side.ids, "statement"), "version": 1 })),
        ("read_note", json!({ "note": id(&side.ids, "note"), "version": 1 })),
        ("asks_of", matter.clone()),
        ("sessions_of", id(&side.ids, "open statement")),
    ];
    let ledger = side.ask("correspondence_of", Some(matter.clone())).expect("a ledger");
    let sealed = ledger.as_array().into_iter().flatten().find_map(|entry| entry["file"]["sha256"].as_str());
    let message = json!({ "matter": matter, "sha256": sealed });
    let evidence = side.ask("evidence_of", Some(matter.clone())).expect("evidence");
    let picture = json!({ "matter": matter, "sha256": evidence[0]["file"]["sha256"] });
    let of_files = [
        ("save_file_copy", message.clone()),
        ("open_file_copy", message.clone()),
        ("viewable", picture.clone()),
        ("view_page", json!({ "of": picture, "page": 1 })),
        ("view_words", message.clone()),
        ("keep_part", json!({ "of": message, "part": 0 })),
    ];
    for (command, input) in asks.into_iter().chain(of_files) {
        side.ask(command, Some(input)).expect(command);
    }
    for kind in ["officer", "known officer", "helper", "officer of another"] {
        let party = id(&side.ids, kind);
        for command in ["reveal_identity", "officer", "officers_resembling"] {
            let _ = side.ask(command, Some(json!({ "matter": matter, "party": party })));
        }
        let _ = side.ask("officer_across", Some(party));
    }
    let words: Vec<_> =
        side.planted.iter().map(|one| (one.word.clone(), one.source.ends_with("name"))).collect();
    for (word, is_name) in words {
        let sought = json!({ "words": word, "matter": matter, "group": null, "records": 20 });
        side.ask("search", Some(sought)).expect("found or not");
        if is_name {
            let name = json!({ "name": word, "matter": matter });
            side.ask("search_names", Some(name)).expect("found or not");
        }
    }
}

/// Every command once more, with a field that it does not have: an error repeats nothing that it was sent.
fn err_in_every_command(side: &mut Recorded<'_>) {
    for command in rows().map(|(_, command)| command).filter(|command| !ENDS.contains(command)) {
        let Some(Value::Object(_)) = samples::of(command) else { continue };
        let words = side.planted[0].word.clone();
        let mut input = samples::of(command).expect("a sample");
        side.ids.put(command, &mut input);
        input[&words] = json!(words);
        let _ = side.ask(command, Some(input));
    }
}

/// Notes which planted words an answer holds. Words that were typed into the command are its own, but for a search, which
/// quotes, and an error, which repeats nothing.
pub(crate) fn judge(walked: &mut Walked, answer: &Answer, side: &Recorded<'_>, other: &Recorded<'_>) {
    let (text, is_error) = match &answer.said {
        Ok(value) => (value.to_string(), false),
        Err(value) => (value.to_string(), true),
    };
    let text = Searched::new(text);
    let input = answer.input.as_ref().map(Value::to_string).unwrap_or_default();
    if !is_error {
        walked.answered.insert(answer.command);
    }
    for one in side.planted.iter().filter(|one| text.holds_of(one)) {
        if is_error {
            walked.repeated.push(format!("{} repeats {}", answer.command, one.source));
        } else if one.source != "cipher" && (answer.command == "search" || !input.contains(&one.word)) {
            walked.own.insert((answer.command, one.source.clone()));
        }
    }
    for one in other.planted.iter().filter(|one| text.holds_of(one)) {
        walked.across.insert((answer.command, one.source.clone()));
    }
    for (kind, id) in other.ids.all().filter(|(_, id)| text.text.contains(id)) {
        if side.ids.all().all(|(_, own)| own != id) {
            walked.across.insert((answer.command, format!("id.{kind}")));
        }
    }
}

/// The files outside the casebook that hold a planted word, beside those that were chosen.
fn written_beside(folder: &Path, planted: &[&Planted]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(written_beside(&path, planted));
        } else if !FILES.contains(&name.as_str()) {
            let bytes = fs::read(&path).expect("a file");
            let text = Searched::new(format!("{name} {}", String::from_utf8_lossy(&bytes)));
            if text.holds(CONTENT)
                || planted.iter().any(|one| one.source != "cipher" && text.holds(&one.word))
            {
                found.push(path);
            }
        }
    }
    found
}
