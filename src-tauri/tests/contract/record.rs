//! A matter in which every text that can be recorded is a planted word: it is recorded through the commands, from their
//! samples, so that a text that a command learns to take is planted before anyone thinks of it.

use crate::{
    ids::{Ids, field, is_id, walk},
    samples,
    walk::content_of,
    world::World,
};
use serde_json::{Value, json};

/// Fields that take a word of a closed list, or a day, and no text.
const CLOSED: &[&str] = &[
    "act",
    "body",
    "capacity",
    "categories",
    "category",
    "certainty",
    "channels",
    "class",
    "criteria",
    "decision",
    "duty",
    "force",
    "id",
    "interview",
    "kind",
    "mayLeave",
    "means",
    "mode",
    "noun",
    "numberKind",
    "of",
    "offences",
    "outcome",
    "part",
    "purpose",
    "role",
    "roles",
    "rule",
    "state",
    "status",
    "term",
    "track",
    "verdict",
    "basis",
    "answer",
    "criterion",
    "particular",
    "fact",
    "form",
];
/// A closed field that bears the name of an open one.
const CLOSED_HERE: &[&str] = &["move.to", "taken step", "letter.occasion"];
/// Texts in a field that is closed elsewhere.
const TEXT_ALL_THE_SAME: &[&str] = &[
    "recognition.basis",
    "investigator.role",
    "allegation.earlierReports.outcome",
    "letter.means",
    "first tie.said.basis",
    "spare tie.said.basis",
    "amended tie.said.basis",
];
/// What has its time or its authority only once it is gone.
const ONLY_ONCE_GONE: &[&str] = &["preservation.first.gone", "preservation.first.authority"];
/// Parts of an input that only wrap what is said.
const WRAPPERS: &[&str] = &["record", "entry", "step"];

/// A word that stands in one text of the record and nowhere else.
pub(crate) struct Planted {
    pub word: String,
    /// Which text: `allegation.particulars`.
    pub source: String,
}

/// What a command answered.
pub(crate) struct Answer {
    pub command: &'static str,
    pub input: Option<Value>,
    pub said: Result<Value, Value>,
}

/// A matter of the record.
pub(crate) struct Recorded<'w> {
    world: &'w World,
    mark: char,
    pub ids: Ids,
    pub planted: Vec<Planted>,
    pub answers: Vec<Answer>,
}

impl<'w> Recorded<'w> {
    /// Records a whole matter. The mark ends each of its words, and is no other matter's.
    pub(crate) fn new(world: &'w World, mark: char) -> Self {
        let mut side = Self { world, mark, ids: Ids::default(), planted: Vec::new(), answers: Vec::new() };
        side.begin();
        side.people();
        side.accounts();
        side.allegation();
        side.investigation();
        side.notes();
        side.correspondence();
        side.evidence();
        side.letters();
        side.drafts();
        side.bin();
        side
    }

    /// Calls a command with its sample, every text of it planted.
    fn make(&mut self, noun: &str, command: &'static str, edit: impl FnOnce(&mut Value)) -> Value {
        let mut input = samples::of(command).expect("a sample");
        self.ids.put(command, &mut input);
        edit(&mut input);
        self.plant(noun, &mut input);
        self.ask(command, Some(input)).unwrap_or_else(|error| panic!("{noun}, by {command}: {error}"))
    }

    /// Calls a command with its sample as it stands, on the records of this matter.
    pub(crate) fn call(&mut self, command: &'static str) -> Result<Value, Value> {
        let mut input = samples::of(command);
        if let Some(input) = &mut input {
            self.ids.put(command, input);
        }
        self.ask(command, input)
    }

    /// Calls a command, and keeps what it answers.
    pub(crate) fn ask(&mut self, command: &'static str, input: Option<Value>) -> Result<Value, Value> {
        let answer = self.world.call("main", command, input.clone());
        self.answers.push(Answer { command, input, said: answer.clone() });
        answer
    }

    fn must(&mut self, command: &'static str) -> Value {
        self.call(command).unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    fn plant(&mut self, noun: &str, input: &mut Value) {
        let mut texts = Vec::new();
        walk(input, "", &mut |pointer, text| texts.push((pointer.to_owned(), text.to_owned())));
        for (pointer, text) in texts {
            let source = source(noun, &pointer);
            if is_text(&source, &pointer, &text) {
                *input.pointer_mut(&pointer).expect("a text") = Value::from(self.word(source));
            }
        }
    }

    /// A fresh word for a text, in the form that the text has.
    fn word(&mut self, source: String) -> String {
        let n = self.planted.len();
        let word = match field(&source.replace('.', "/")) {
            "telephones" | "telephone" => format!("016329{n:04}{}", u32::from(self.mark)),
            _ => {
                let digits = [n / 676, n / 26, n].map(|digit| ('a'..='z').nth(digit % 26).unwrap_or('a'));
                format!("Plant\u{e9}d{}{}", String::from_iter(digits), self.mark)
            }
        };
        let text = if source.ends_with("emails") { format!("{word}@example.org") } else { word.clone() };
        self.planted.push(Planted { word, source });
        text
    }

    /// A word that no command was given, such as a cipher that was drawn.
    fn note(&mut self, source: &str, word: &Value) {
        let word = word.as_str().unwrap_or_else(|| panic!("no {source}: {word}")).to_owned();
        self.planted.push(Planted { word, source: source.to_owned() });
    }

    fn begin(&mut self) {
        let matter = self.make("matter", "open_matter", |_| {});
        self.ids.keep("matter", &matter["id"]);
        self.make("matter", "set_particulars", |_| {});
        let client = self.make("first identity", "take_on_client", |_| {});
        self.ids.keep("client", &client["party"]);
        self.note("cipher", &client["cipher"]);
        self.make("identity", "correct_identity", |_| {});
        self.make("safe contact", "change_safe_contact", |_| {});
        self.make("profile", "set_profile", |_| {});
        let helper = self.make("helper", "add_helper", |_| {});
        self.ids.keep("helper", &helper["party"]);
        self.note("cipher", &helper["cipher"]);
        let authority = self.make("authority", "give_authority", |_| {});
        self.ids.keep("authority", &authority["id"]);
    }

    fn people(&mut self) {
        let kinds =
            [("known officer", "spare posting"), ("second officer", "spare posting"), ("officer", "posting")];
        for (kind, posting) in kinds {
            let officer = self.make("officer", "add_officer", |_| {});
            self.ids.keep(kind, &officer["party"]);
            self.ids.keep(posting, &officer["postings"][0]["id"]);
            self.note("cipher", &officer["cipher"]);
        }
        self.make("service", "set_service", |_| {});
        let added = self.make("posting", "add_posting", |_| {});
        self.ids.keep("spare posting", &last(&added["officer"]["postings"])["id"]);
        let described = self.make("first described", "describe_person", |_| {});
        self.ids.keep("described", &described["id"]);
        self.make("described", "amend_described", |_| {});
        let said = self.make("sameness", "say_of_pair", |_| {});
        self.ids.keep("sameness", &said["id"]);
        self.make("identification", "identify_person", |_| {});
    }

    fn accounts(&mut self) {
        for kind in ["statement", "open statement"] {
            let line = self.make("account", "take_account", |input| {
                if kind == "statement" {
                    input["kind"] = json!("witness-statement");
                }
            });
            self.ids.keep("open statement", &line["id"]);
            self.ids.keep(kind, &line["id"]);
            let three = |input: &mut Value| {
                input["paragraphs"] = (1..4).map(|n| paragraph(&line["id"], n)).collect();
            };
            self.make("paragraph", "keep_statement", three);
            self.ids.keep("paragraph", &paragraph(&line["id"], 1)["id"]);
            if kind == "statement" {
                self.make("summary", "summarise", |_| {});
                self.must("seal_statement");
                self.must("sign_version");
            }
        }
        self.make("account", "amend_statement", |_| {});
        let sessions = self.make("session", "begin_session", |_| {});
        self.ids.keep("session", &last(&sessions)["id"]);
        let of_the_sealed = self.ids.of("statement").expect("an account").to_owned();
        self.ids.keep("paragraph", &paragraph(&json!(of_the_sealed), 3)["id"]);
    }

    /// Two people accused, in a time that was planted over and is read as any.
    fn accuse(&self) -> impl Fn(&mut Value) + use<> {
        let id = |kind: &str| self.ids.of(kind).map(Value::from);
        let accused = json!([
            { "who": { "kind": "officer", "party": id("officer") }, "roles": ["did-it"] },
            { "who": { "kind": "officer", "party": id("known officer") }, "roles": ["covered-up"] },
            { "who": { "kind": "described", "described": id("described") }, "roles": ["was-present"] },
        ]);
        move |record| {
            record["accused"] = accused.clone();
            record["happened"]["meant"] = json!({ "kind": "any" });
            record["earlierReports"][0]["told"]["meant"] = json!({ "kind": "any" });
        }
    }

    fn allegation(&mut self) {
        let recorded = self.make("allegation", "record_allegation", self.accuse());
        self.ids.keep("allegation", &recorded["id"]);
        let approved = self.ids.of("allegation").map(Value::from);
        self.ask("approve_allegation", approved).expect("approved");
    }

    /// What would stop a letter, so it comes after it.
    fn drafts(&mut self) {
        for (kind, noun) in [("spare allegation", "allegation"), ("draft allegation", "first allegation")] {
            let recorded = self.make(noun, "record_allegation", self.accuse());
            self.ids.keep(kind, &recorded["id"]);
        }
        let edit = self.accuse();
        self.make("allegation", "amend_allegation", |input| edit(&mut input["record"]));
        self.must("cite_paragraph");
    }

    fn investigation(&mut self) {
        let opened = self.make("investigation", "open_investigation", |input| {
            (input["track"], input["state"]) = (json!("complaint"), json!("received"));
            (input["suspect"], input["complainant"]) = (Value::Null, Value::Null);
        });
        self.ids.keep("investigation", &opened["id"]);
        for (noun, command) in [
            ("investigation", "revise_investigation"),
            ("move", "move_investigation"),
            ("mode", "record_mode"),
            ("decision", "record_decision"),
            ("outcome", "record_outcome"),
            ("view", "take_view"),
        ] {
            self.make(noun, command, |_| {});
        }
        self.make("criterion answer", "answer_criterion", |_| {});
        self.make("check answer", "answer_check", |_| {});
        let diary = self.make("event", "record_diary_event", |input| {
            (input["kind"], input["settles"], input["entry"]) =
                (json!("outcome-decided"), json!([]), Value::Null);
            input["dates"][0]["rule"] = json!("complaint-review-rights-notice");
            input["dates"][0]["known"] =
                json!({ "hasEnhancedRights": false, "leftOut": [], "extension": null });
        });
        self.ids.keep("date", &last(&diary)["id"]);
        self.make("counted event", "record_diary_event", |input| {
            (input["settles"], input["entry"]) = (json!([]), Value::Null);
        });
        self.make("own date", "add_diary_entry", |_| {});
        self.make("diary step", "act_on_diary", |_| {});
        let appointed = self.make("investigator", "appoint_investigator", |_| {});
        self.note("cipher", &last(&appointed["investigators"])["cipher"]);
        let spare = self.make("spare tie", "record_tie", |_| {});
        self.ids.keep("tie", &spare["id"]);
        self.make("tie withdrawal", "withdraw_tie", |_| {});
        let tie = self.make("first tie", "record_tie", |_| {});
        self.ids.keep("tie", &tie["id"]);
        self.make("amended tie", "amend_tie", |_| {});
    }

    fn notes(&mut self) {
        let written = self.make("first note", "write_note", |_| {});
        self.ids.keep("note", &written["id"]);
        self.make("note", "amend_note", |_| {});
        let item = self.make("first preservation", "record_preservation", |_| {});
        self.ids.keep("item", &item["id"]);
        self.make("preservation", "amend_preservation", |_| {});
        let exhibit = self.make("first exhibit", "record_exhibit", |_| {});
        self.ids.keep("exhibit", &exhibit["id"]);
        self.make("exhibit", "amend_exhibit", |_| {});
        let left = json!({ "text": self.word("form.typed".to_owned()) }).to_string();
        let mut form = samples::of("keep_form").expect("a sample");
        self.ids.put("keep_form", &mut form);
        form["typed"] = json!(left);
        self.ask("keep_form", Some(form)).expect("kept");
        self.make("step", "record_preservation_step", |input| {
            input["step"]["state"] = json!("weeded");
            input["step"]["renewBy"] = Value::Null;
        });
    }

    fn correspondence(&mut self) {
        let ledger = self.make("sent", "log_sent", |_| {});
        self.ids.keep("sent", &last(&ledger)["id"]);
        self.ids.keep("entry", &last(&ledger)["id"]);
        let asks = self.must("asks_of");
        self.ids.keep("ask", &asks[0]["ask"]["id"]);
        let file = self.take_in();
        let ledger = self.make("reply", "log_received", |input| input["file"] = file);
        let reply = ledger.as_array().expect("a ledger").iter().find(|entry| entry["direction"] == "in");
        self.ids.keep("reply", &reply.expect("a reply")["id"]);
        self.make("answer", "mark_answer", |_| {});
        let proof = self.take_in();
        let dispatched = self.make("dispatch", "record_dispatch", |input| input["proof"] = proof);
        self.ids.keep("dispatch", &dispatched["dispatches"][0]["id"]);
        self.make("receipt", "record_receipt", |_| {});
        self.make("annotation", "annotate", |_| {});
        let next = self.make("taken step", "record_taken_step", |input| input["entry"] = Value::Null);
        self.ids.keep("taken step", &next["taken"][0]["by"]["record"]);
        self.make("non-receipt", "record_non_receipt", |_| {});
    }

    /// One file of evidence, and one that is taken in and has no record yet.
    fn evidence(&mut self) {
        self.take_in();
        let added = self.make("first evidence", "add_evidence", |_| {});
        self.ids.keep("evidence", &added["id"]);
        self.make("evidence", "amend_evidence", |_| {});
        self.take_in();
    }

    /// Takes in the next file that is chosen; its name is planted, and so is a word in it.
    fn take_in(&mut self) -> Value {
        let file = self.must("choose_file");
        self.note("file.name", &file["file"]["name"]);
        let content = content_of(file["file"]["name"].as_str().expect("a name"));
        self.note("file.content", &json!(content));
        self.ids.keep("file", &file["id"]);
        file["id"].clone()
    }

    fn letters(&mut self) {
        for kind in ["letter", "draft"] {
            let draft = self.must("draft_letter");
            self.ids.keep("draft", &draft["draft"]["id"]);
            if kind == "letter" {
                self.enclose(&draft["draft"]);
                let issued = self.must("issue_letter");
                self.ids.keep("letter", &issued["id"]);
            }
        }
        self.make("letter", "keep_letter", |_| {});
        let paper = self.must("make_paper");
        self.ids.keep("paper", &paper["id"]);
        self.must("make_client_letter");
        self.must("make_witness_statement");
    }

    /// Says of a draft what goes with it, in a word that stays once the letter is issued.
    fn enclose(&mut self, draft: &Value) {
        let mut enclosed = json!({ "of": "described", "words": "A map" });
        self.plant("enclosure", &mut enclosed);
        let mut draft = draft.clone();
        draft["enclosures"] = json!([{ "id": 1, "enclosed": enclosed }]);
        self.ask("keep_letter", Some(draft)).expect("kept");
    }

    fn bin(&mut self) {
        let described = self.make("binned", "describe_person", |_| {});
        let binned = json!({ "noun": "described", "described": described["id"] });
        let binned = self.ask("move_to_bin", Some(binned)).expect("binned");
        self.ids.keep("binned", &binned["id"]);
    }

    /// Looks for people who resemble each other, and decides about the first pair; says that an officer whom the other
    /// matter named is this matter's too.
    pub(crate) fn meet(&mut self, other: &Self) {
        let officer = other.ids.of("known officer").expect("an officer");
        self.ids.keep("officer of another", &json!(officer));
        let clients = [&self.ids, &other.ids].map(|ids| ids.of("client").map(Value::from));
        let pairs = self.must("check_conflicts");
        let of_both = |pair: &&Value| {
            clients.iter().flatten().all(|one| [&pair["party"], &pair["other"]].contains(&one))
        };
        let pair = pairs.as_array().and_then(|pairs| pairs.iter().find(of_both)).expect("the two clients");
        let of_one = pairs.as_array().and_then(|pairs| pairs.iter().find(|pair| pair["isWithin"] == true));
        self.ids.keep("conflict", &of_one.expect("two people of this matter")["id"]);
        self.make("conflict", "decide_conflict", |input| input["conflict"] = pair["id"].clone());
        self.make("apart", "tell_officers_apart", |_| {});
        let shared = self.make("recognition", "recognise_officer", |_| {});
        self.ids.keep("recognition", &shared["recognition"]["id"]);
    }
}

fn last(list: &Value) -> &Value {
    list.as_array().and_then(|list| list.last()).expect("a list that is not empty")
}

/// A paragraph of an account; its id is made of the account's.
fn paragraph(statement: &Value, number: u8) -> Value {
    let statement = statement.as_str().expect("an id");
    json!({ "id": format!("{}{number:02}", &statement[..34]), "text": "He came back." })
}

/// Which text this is: the noun and the way to it, without what only wraps it.
fn source(noun: &str, pointer: &str) -> String {
    let way = pointer.split('/').filter(|part| {
        !part.is_empty() && part.parse::<usize>().is_err() && !WRAPPERS.contains(part) && *part != noun
    });
    let mut source = noun.to_owned();
    way.for_each(|part| source = format!("{source}.{part}"));
    source
}

fn is_text(source: &str, pointer: &str, text: &str) -> bool {
    let is_day_or_time = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || c == '-' || c == ':');
    let is_number = field(pointer) == "number";
    let is_spared = ONLY_ONCE_GONE.iter().any(|spared| source.ends_with(spared));
    let is_closed = CLOSED.contains(&field(pointer)) && !TEXT_ALL_THE_SAME.contains(&source)
        || CLOSED_HERE.contains(&source);
    let is_time = ["began", "ended"].contains(&field(pointer));
    !is_id(text) && (!is_day_or_time || is_number) && !is_spared && !is_closed && !is_time
}
