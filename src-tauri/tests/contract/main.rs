//! The contract between page and program: every row of the command table is called here, from the right window and
//! from the wrong one, in every state, with good input and with hostile input. What the verbs do is tested below the
//! shell.

mod allowances;
mod bad_input;
mod covered;
mod crossing;
mod exported;
mod forms;
mod ids;
mod record;
mod samples;
mod walk;
mod world;

use candour::{
    desktop::Change,
    ipc::{ROWS, SECRET_ROWS},
};
use candour_model::error_codes::ErrorCode;
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use serde_json::{Value, json};
use std::path::Path;
use tauri::ipc::InvokeBody;
use world::World;

/// Every command with the window that may call it.
fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    ROWS.iter().flat_map(|(window, names)| names.iter().map(|name| (*window, *name)))
}

fn other(window: &str) -> &'static str {
    if window == "main" { "unlock" } else { "main" }
}

/// The code of an answer that is an error of ours, with all five parts of it.
fn code_of(answer: &Value) -> Option<ErrorCode> {
    let parts =
        ["problem", "remedy"].iter().all(|part| answer[part].as_str().is_some_and(|text| !text.is_empty()));
    let shape = parts && answer["fields"].is_array() && answer.get("reference").is_some();
    shape.then(|| serde_json::from_value(answer["code"].clone()).ok()).flatten()
}

#[test]
fn t50_each_window_may_call_its_rows_and_nothing_else() {
    for (window, names) in ROWS {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("capabilities/{window}.json"));
        let text = std::fs::read_to_string(&file).expect("a capability file");
        let capability: Value = serde_json::from_str(&text).expect("JSON");
        let mut expected: Vec<String> =
            names.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
        let mut listed: Vec<String> =
            serde_json::from_value(capability["permissions"].clone()).expect("permissions");
        expected.sort();
        listed.sort();
        assert_eq!(listed, expected, "{}", file.display());
        assert_eq!(capability["windows"], json!([window]));
    }
    let files =
        std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("capabilities")).expect("a folder");
    assert_eq!(files.count(), ROWS.len(), "a capability file for no window of ours");
}

#[test]
fn t50_no_command_answers_in_the_other_window() {
    let world = World::new();
    for (window, name) in rows() {
        let refused = world.call(other(window), name, samples::of(name)).expect_err(name);
        assert!(refused.as_str().is_some_and(|text| text.contains("not allowed")), "{name}: {refused}");
    }
}

#[test]
fn t50_nothing_of_the_desktop_answers_at_all() {
    let world = World::new();
    for name in [
        "plugin:window|close",
        "plugin:event|listen",
        "plugin:path|resolve_directory",
        "plugin:webview|create_webview_window",
    ] {
        let refused = world.call("main", name, Some(json!({}))).expect_err(name);
        assert!(refused.as_str().is_some_and(|text| text.contains("not allowed")), "{name}: {refused}");
    }
}

#[test]
fn t50_a_locked_casebook_says_so_to_every_command_of_its_window() {
    const NEED_NO_CASEBOOK: &[&str] = &["about", "lock_casebook"];
    let world = World::new();
    for (window, name) in rows().filter(|(window, _)| *window == "main") {
        let answer = world.call(window, name, samples::of(name));
        if NEED_NO_CASEBOOK.contains(&name) {
            assert!(answer.is_ok(), "{name}: {answer:?}");
        } else {
            let error = answer.expect_err(name);
            assert_eq!(code_of(&error), Some(ErrorCode::CasebookLocked), "{name}: {error}");
        }
    }
}

#[test]
fn t50_every_command_answers_with_its_type_or_a_code_while_a_casebook_is_open() {
    let world = World::with_a_casebook();
    let end = ["lock_casebook", "lock_to_change_ways"];
    for (window, name) in rows().filter(|(window, name)| *window == "main" && !end.contains(name)) {
        if let Err(error) = world.call(window, name, samples::of(name)) {
            let code = code_of(&error).unwrap_or_else(|| panic!("{name}: {error}"));
            assert!(!matches!(code, ErrorCode::CasebookLocked | ErrorCode::Internal), "{name}: {error}");
        }
    }
    for (window, name) in rows().filter(|(window, _)| *window == "unlock") {
        if SECRET_ROWS.contains(&name) {
            let error = world.send(window, name, b"abandon ability".to_vec()).err();
            assert!(error.as_ref().is_none_or(|error| code_of(error).is_some()), "{name}: {error:?}");
        }
    }
}

#[test]
fn t50_a_field_that_no_input_has_is_refused() {
    let world = World::with_a_casebook();
    for (window, name) in rows() {
        let Some(Value::Object(mut input)) = samples::of(name) else { continue };
        input.insert("path".to_owned(), json!("/etc/passwd"));
        let error = world.call(window, name, Some(Value::Object(input))).expect_err(name);
        assert_eq!(code_of(&error), Some(ErrorCode::Invalid), "{name}: {error}");
    }
}

#[test]
fn t50_a_megabyte_of_text_is_taken_or_refused_with_a_code() {
    let world = World::with_a_casebook();
    let long = "x".repeat(2 << 20);
    for (name, field) in
        [("open_matter", "workingName"), ("describe_person", "description"), ("change_firm", "name")]
    {
        let mut input = samples::of(name).expect("a sample");
        input[field] = json!(long);
        let error = world.call("main", name, Some(input)).expect_err(name);
        assert!(code_of(&error).is_some(), "{name}");
    }
}

#[test]
fn t50_secrets_come_as_bytes_and_everything_else_as_json() {
    let world = World::new();
    for (window, name) in rows() {
        let error = if SECRET_ROWS.contains(&name) {
            world.call(window, name, Some(json!("correct horse battery staple"))).expect_err(name)
        } else if samples::of(name).is_some() {
            world.send(window, name, b"{\"input\":null}".to_vec()).expect_err(name)
        } else {
            continue;
        };
        assert_eq!(code_of(&error), Some(ErrorCode::Invalid), "{name}: {error}");
        assert!(!error.to_string().contains("horse"), "{name} repeats what it was sent");
    }
    let error = world.send("unlock", "unlock_casebook", vec![b'x'; 5000]).expect_err("too long");
    assert_eq!(code_of(&error), Some(ErrorCode::Invalid));
}

#[test]
fn locking_hides_the_casebook_before_the_cover_is_shown() {
    let world = World::with_a_casebook();
    world.call("main", "lock_casebook", None).expect("locked");
    assert_eq!(world.changes(), [Change::Hide, Change::Locked]);
    let error = world.call("main", "desk", None).expect_err("locked");
    assert_eq!(code_of(&error), Some(ErrorCode::CasebookLocked));
}

#[test]
fn a_dropped_file_is_sealed_and_its_path_stays_with_the_shell() {
    let world = World::with_a_casebook();
    let matter = world.call("main", "open_matter", samples::of("open_matter")).expect("a matter");
    let take = || world.call("main", "take_dropped", Some(matter["id"].clone())).expect("an answer");
    assert_eq!(take(), Value::Null, "nothing was dropped yet");
    let path = world.folder.path().join("reply.pdf");
    std::fs::write(&path, "%PDF-1.7 reply").expect("a file");
    world.drop_on_the_window(path);
    let taken = take();
    assert_eq!(taken["file"]["name"], json!("reply.pdf"));
    assert!(!taken.to_string().contains(&world.folder.path().display().to_string()));
    assert_eq!(take(), Value::Null, "a drop is good once");
}

#[test]
fn t51_hostile_json_gets_a_code_and_changes_nothing_while_locked() {
    let world = World::new();
    // Taking nothing, it would open the invented cases whatever it is sent.
    let is_sent_json = |name: &str| !SECRET_ROWS.contains(&name) && name != "look_around";
    let names: Vec<(&str, &str)> = rows().filter(|(_, name)| is_sent_json(name)).collect();
    let hostile = (proptest::sample::select(names), body());
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 10_000, failure_persistence: None, ..Config::default() },
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    runner
        .run(&hostile, |((window, name), body)| {
            if let Err(error) = world.invoke(window, name, InvokeBody::Json(body)) {
                prop_assert!(
                    code_of(&error).is_some_and(|code| code != ErrorCode::Internal),
                    "{name}: {error}"
                );
            }
            Ok(())
        })
        .expect("no hostile body gets through");
    assert!(world.changes().iter().all(|change| *change != Change::Opened));
    let left: Vec<_> =
        walk(world.folder.path()).into_iter().filter(|path| path.contains(".casebook")).collect();
    assert!(left.is_empty(), "{left:?}");
}

/// Any JSON at all, and well-formed inputs with one leaf put out of place.
fn body() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|n| json!(n)),
        ".{0,40}".prop_map(Value::from),
        Just(json!("\u{202e}\u{0000}\u{feff}")),
        Just(json!("../../etc/passwd")),
        Just(json!("'; DROP TABLE matter; --")),
    ];
    let any_json = leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::hash_map("[a-zA-Z]{0,10}|input|__proto__|matter", inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    });
    let inputs: Vec<Value> = rows().filter_map(|(_, name)| samples::of(name)).collect();
    let bent = (proptest::sample::select(inputs), any::<prop::sample::Index>(), any_json.clone()).prop_map(
        |(mut input, at, leaf)| {
            if let Value::Object(map) = &mut input
                && let Some(value) = map.values_mut().nth(at.index(8))
            {
                *value = leaf;
            }
            json!({ "input": input })
        },
    );
    prop_oneof![any_json.clone(), any_json.prop_map(|value| json!({ "input": value })), bent]
}

fn walk(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        found.push(entry.path().to_string_lossy().into_owned());
        found.extend(walk(&entry.path()));
    }
    found
}
