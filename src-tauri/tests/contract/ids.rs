//! Which sort of record each id in a sample names: read off the command table and the field, so that a sample can be called
//! on records that exist, and on those of another matter.

use serde_json::Value;
use std::collections::BTreeMap;

/// The table itself: what each command takes.
const TABLE: &str = include_str!("../../src/table.rs");
/// The ids that stand in the samples: of the right form, and nobody's.
pub(crate) const NOBODY: [&str; 2] =
    ["01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8058"];

/// A field of these commands names another sort of record than the field of that name does.
const OF_THIS_COMMAND: &[(&str, &str, &str)] = &[
    ("end_helper", "party", "helper"),
    ("client", "party", "client"),
    ("reveal_identity", "party", "client"),
    ("correct_identity", "party", "client"),
    ("read_date", "party", "client"),
    ("write_note", "party", "client"),
    ("amend_note", "party", "client"),
    ("recognise_officer", "party", "officer of another"),
    ("tell_officers_apart", "other", "officer of another"),
    ("tell_officers_apart", "party", "second officer"),
    ("compare_officers", "other", "officer of another"),
    ("compare_officers", "party", "second officer"),
    ("say_of_pair", "officer", "second officer"),
    ("amend_allegation", "allegation", "draft allegation"),
    ("read_date_again", "allegation", "draft allegation"),
    ("cite_paragraph", "allegation", "draft allegation"),
    ("uncite_paragraph", "allegation", "draft allegation"),
    ("approve_allegation", "", "draft allegation"),
    ("withdraw_allegation", "", "spare allegation"),
    ("move_to_bin", "allegation", "spare allegation"),
    ("amend_statement", "statement", "open statement"),
    ("keep_statement", "statement", "open statement"),
    ("keep_statement", "id", "paragraph"),
    ("begin_session", "statement", "open statement"),
    ("read_statement", "statement", "open statement"),
    ("seal_statement", "", "open statement"),
    ("compose", "", "draft"),
    ("keep_letter", "id", "draft"),
    ("draw_letter", "id", "draft"),
    ("earlier_wordings", "", "draft"),
    ("issue_letter", "", "draft"),
    ("annotate", "entry", "sent"),
    ("record_dispatch", "entry", "sent"),
];

/// What the other fields name.
const OF_EVERY_COMMAND: &[(&str, &str)] = &[
    ("complainant", "client"),
    ("follows", "sent"),
    ("settles", "date"),
    ("party", "officer"),
    ("addsTo", "statement"),
    ("paragraphs", "paragraph"),
    ("allegations", "allegation"),
    ("answers", "sent"),
    ("clients", "client"),
    ("MatterId", "matter"),
    ("PartyId", "officer"),
    ("AuthorityId", "authority"),
    ("AllegationId", "allegation"),
    ("StatementId", "statement"),
    ("InvestigationId", "investigation"),
    ("TakenStepId", "taken step"),
    ("NoteId", "note"),
    ("DescribedId", "described"),
    ("CorrespondenceId", "sent"),
    ("LetterId", "letter"),
    ("PaperId", "paper"),
    ("BinnedId", "binned"),
    ("TakenFileId", "file"),
];

/// Where an id stands in an input, and the sort of record it names.
pub(crate) struct Named {
    pub pointer: String,
    pub kind: &'static str,
}

/// The ids in an input of a command.
pub(crate) fn named(command: &str, input: &Value) -> Vec<Named> {
    let mut found = Vec::new();
    walk(input, "", &mut |pointer, text| {
        if NOBODY.contains(&text) {
            found.push(Named { pointer: pointer.to_owned(), kind: kind(command, pointer) });
        }
    });
    found
}

/// Whether a text has the form of an id.
pub(crate) fn is_id(text: &str) -> bool {
    text.len() == 36 && text.matches('-').count() == 4
}

/// Every text of an input with the way to it.
pub(crate) fn walk(value: &Value, pointer: &str, found: &mut impl FnMut(&str, &str)) {
    match value {
        Value::Object(map) => {
            map.iter().for_each(|(key, inner)| walk(inner, &format!("{pointer}/{key}"), found));
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, inner)| walk(inner, &format!("{pointer}/{at}"), found));
        }
        Value::String(text) => found(pointer, text),
        _ => {}
    }
}

/// The last word of a way that is no place in a list.
pub(crate) fn field(pointer: &str) -> &str {
    pointer.rsplit('/').find(|part| part.parse::<usize>().is_err()).unwrap_or_default()
}

fn kind(command: &str, pointer: &str) -> &'static str {
    let field = field(pointer);
    let own = OF_THIS_COMMAND.iter().find(|(of, name, _)| *of == command && *name == field);
    if let Some((_, _, kind)) = own {
        return kind;
    }
    let name = if field.is_empty() { takes(command) } else { field };
    OF_EVERY_COMMAND.iter().find(|(of, _)| *of == name).map_or_else(|| known(name), |(_, kind)| *kind)
}

/// What a command takes, by the table.
fn takes(command: &str) -> &'static str {
    let row =
        TABLE.split("::").find(|row| row.strip_prefix(command).is_some_and(|rest| rest.starts_with('(')));
    let inside = row.and_then(|row| row.split_once('(')).and_then(|(_, rest)| rest.split_once(')'));
    inside.expect("a command of the table").0
}

/// A field that is called by what it names.
fn known(name: &str) -> &'static str {
    const PLAIN: &[&str] = &[
        "matter",
        "client",
        "officer",
        "described",
        "allegation",
        "statement",
        "paragraph",
        "session",
        "conflict",
        "sameness",
        "posting",
        "recognition",
        "investigation",
        "note",
        "item",
        "exhibit",
        "evidence",
        "file",
        "entry",
        "ask",
        "reply",
        "dispatch",
        "date",
        "tie",
        "letter",
        "paper",
    ];
    PLAIN.iter().find(|plain| **plain == name).unwrap_or_else(|| panic!("no record is named by `{name}`"))
}

/// The records of one matter, by what sort they are.
#[derive(Default)]
pub(crate) struct Ids(BTreeMap<&'static str, String>);

impl Ids {
    /// Remembers a record.
    pub(crate) fn keep(&mut self, kind: &'static str, id: &Value) {
        self.0.insert(kind, id.as_str().unwrap_or_else(|| panic!("no id of a {kind}: {id}")).to_owned());
    }

    /// The record of this sort.
    pub(crate) fn of(&self, kind: &str) -> Option<&str> {
        self.0.get(kind).map(String::as_str)
    }

    /// Every record.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(kind, id)| (*kind, id.as_str()))
    }

    /// Puts these records where the input of a command names nobody. What there is none of stays nobody's.
    pub(crate) fn put(&self, command: &str, input: &mut Value) {
        for Named { pointer, kind } in named(command, input) {
            if let Some(id) = self.of(kind) {
                *input.pointer_mut(&pointer).expect("a place in the input") = Value::from(id);
            }
        }
    }
}
