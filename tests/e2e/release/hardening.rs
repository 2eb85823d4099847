//! T58: how the shipped program is built, and that it cannot be driven.

use crate::{
    robot::Robot,
    webdriver::{Driver, Res},
    world::{World, driven, environment, project, release},
};
use std::{collections::BTreeSet, path::Path, process::Command};

fn told(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(arguments).arg(file).output().expect(program);
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn holds(file: &Path, words: &str) -> bool {
    let bytes = std::fs::read(file).expect("a program");
    bytes.windows(words.len()).any(|part| part == words.as_bytes())
}

/// Whether the source of the toolkit, in the version that is compiled, has these words where its page's commands are.
fn is_named_in_the_toolkit(words: &str) -> bool {
    let told = Command::new("cargo")
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .args(["--filter-platform", "x86_64-unknown-linux-gnu"])
        .current_dir(project())
        .output()
        .expect("cargo");
    let told: serde_json::Value = serde_json::from_slice(&told.stdout).expect("what cargo knows");
    let mut packages = told["packages"].as_array().into_iter().flatten();
    let manifest =
        packages.find(|package| package["name"] == "tauri").and_then(|one| one["manifest_path"].as_str());
    let source = Path::new(manifest.expect("the toolkit")).with_file_name("src/webview/plugin.rs");
    holds(&source, words)
}

#[test]
fn t58_a_driver_is_refused_whatever_the_environment() {
    let world = World::new();
    let mut driver = world.command("WebKitWebDriver");
    driver.env("WEBKIT_INSPECTOR_SERVER", "127.0.0.1:0").env("TAURI_AUTOMATION", "true");
    let session = Driver::start(&release().to_string_lossy(), driver);
    assert!(session.is_err(), "the release build obeyed a driver");
    world.kill_everything();
    let session = world.drive();
    assert!(session.is_ok(), "control: the same driver does get a session of the build made for it");
}

#[test]
fn t58_nothing_made_for_tests_is_in_the_release() {
    for words in ["CANDOUR_DIALOGS", "CANDOUR_IDLE_SECONDS", "CANDOUR_OPENER"] {
        assert!(holds(&driven(), words), "control: {words} is in the build made for driving");
        assert!(!holds(&release(), words), "{words} is in the release");
    }
    for words in ["CANDOUR_PLANTED", "localhost:1420", "devUrl\":\"http"] {
        assert!(!holds(&release(), words), "{words} is in the release");
    }
    // The toolkit has its tools for developers in a build with its own assertions alone, and none is made here.
    let tools = "internal_toggle_devtools";
    assert!(is_named_in_the_toolkit(tools), "control: the toolkit calls them {tools}");
    for program in [release(), driven()] {
        assert!(!holds(&program, tools), "{}", program.display());
    }
}

#[test]
fn t58_it_runs_with_variables_that_were_looked_through() -> Res<()> {
    let others = ["G_MESSAGES_DEBUG", "GTK_MODULES", "WEBKIT_INSPECTOR_SERVER"];
    let world = others.iter().fold(World::new(), |world, name| world.with(name, "planted"));
    let robot = Robot::start(&world, world.command(release()))?;
    let variables = environment(robot.process());
    let has = |begins: &str| variables.iter().any(|variable| variable.starts_with(begins));
    assert!(has("DISPLAY=") && has("XDG_RUNTIME_DIR="), "what a desktop needs is kept: {variables:?}");
    for name in others {
        assert!(!has(name), "{name} was handed on");
    }
    Ok(())
}

#[test]
fn t58_it_is_linked_so_that_addresses_are_random_and_tables_read_only() {
    let release = release();
    assert!(told("readelf", &["-hW"], &release).contains("DYN (Position-Independent"), "PIE");
    let segments = told("readelf", &["-lW"], &release);
    assert!(segments.contains("GNU_RELRO"), "RELRO");
    let stack = segments.lines().find(|line| line.contains("GNU_STACK")).expect("a stack line");
    assert!(!stack.contains("RWE"), "the stack cannot be run: {stack}");
    assert!(
        !segments.lines().any(|line| line.contains("LOAD") && line.contains("RWE")),
        "no segment is written and run"
    );
    let dynamic = told("readelf", &["-dW"], &release);
    assert!(dynamic.contains("BIND_NOW") || dynamic.contains("NOW"), "full RELRO");
    assert!(!dynamic.contains("RPATH") && !dynamic.contains("RUNPATH"), "no search path of its own");
}

#[test]
fn t58_the_parts_in_c_guard_their_stack() {
    let symbols = told("readelf", &["--dyn-syms", "-W"], &release());
    assert!(symbols.contains("__stack_chk_fail"), "-fstack-protector-strong");
}

#[test]
fn t58_no_address_stands_in_it_but_names_of_formats_and_documents() {
    /// Names of XML formats and of documentation, which nothing ever opens.
    const KNOWN: &[&str] = &[
        "www.w3.org",
        "www.color.org",
        "www.freedesktop.org",
        "dbus.freedesktop.org",
        "ns.adobe.com",
        "purl.org",
        "www.aiim.org",
        "docs.rs",
        "github.com",
        "doc.rust-lang.org",
        "tauri.app",
        "v2.tauri.app",
        "schema.tauri.app",
        "tauri.localhost",
        "ipc.localhost",
        "candour-view.localhost",
        "asset.localhost",
        "svelte.dev",
        "localhost",
        "www.apache.org",
        "opensource.org",
        concat!("crates", ".io"),
        "iptc.org",
        "cipa.jp",
        "www.npes.org",
        "developer.mozilla.org",
        "schemas.openxmlformats.org",
        "schemas.microsoft.com",
    ];
    /// Texts lie side by side in a program, so that much of what follows `http://` there is no name of a computer.
    const ENDINGS: &[&str] =
        &[".org", ".com", ".net", ".uk", ".io", ".dev", ".app", ".eu", ".rs", ".jp", ".info"];
    let read_in = documents_of_law();
    let text = String::from_utf8_lossy(&std::fs::read(release()).expect("a program")).into_owned();
    let mut strangers: Vec<&str> = Vec::new();
    for scheme in ["http://", "https://"] {
        for (at, _) in text.match_indices(scheme) {
            let host = text[at + scheme.len()..]
                .split(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '-'))
                .next()
                .unwrap_or_default();
            let is_host = ENDINGS.iter().any(|ending| host.ends_with(ending));
            let is_known = KNOWN.contains(&host) || read_in.contains(host);
            if is_host && !is_known && !in_a_licence(&text, at) {
                strangers.push(host);
            }
        }
    }
    strangers.sort_unstable();
    strangers.dedup();
    assert!(strangers.is_empty(), "{strangers:?}");
}

/// Where the rules of law were read: their data names the documents as sources, which are shown and never opened.
fn documents_of_law() -> BTreeSet<String> {
    let data = project().join("src-tauri/crates/candour-rules/data");
    let files =
        std::fs::read_dir(data).expect("the data of the rules").map(|file| file.expect("a file").path());
    let texts: Vec<String> = files.map(|file| std::fs::read_to_string(file).expect("a text")).collect();
    let hosts = texts
        .iter()
        .flat_map(|text| text.split("://").skip(1))
        .filter_map(|rest| rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '-')).next());
    hosts.map(str::to_owned).collect()
}

/// Whether an address stands in the notices that About shows: prose, with many words around it.
fn in_a_licence(text: &str, at: usize) -> bool {
    let before: String = text[..at].chars().rev().take(200).collect();
    let after: String = text[at..].chars().take(200).collect();
    let prose = |part: &str| part.chars().filter(|c| *c == ' ').count() > 15;
    prose(&before) || prose(&after)
}
