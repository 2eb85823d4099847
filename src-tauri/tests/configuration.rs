//! T57: what is configured is exactly what was decided, and nothing that was left out has come back by a dependency.
//!
//! The capability files are compared with the command table in `contract`.

use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    process::Command,
};

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' candour-view: \
    http://candour-view.localhost; font-src 'self'; connect-src ipc: http://ipc.localhost; base-uri 'none'; \
    form-action 'none'; frame-src 'none'; object-src 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types svelte-trusted-html ProseMirrorClipboard";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn json_of(path: &str) -> Value {
    let text = std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn t57_the_web_view_is_configured_as_decided() {
    let conf = json_of("src-tauri/tauri.conf.json");
    assert_eq!(conf["app"]["withGlobalTauri"], json!(false));
    assert_eq!(
        conf["app"]["security"],
        json!({
            "csp": POLICY,
            "freezePrototype": true,
            "assetProtocol": { "enable": false },
            "capabilities": ["unlock", "main"],
        })
    );
    let windows = conf["app"]["windows"].as_array().expect("windows");
    assert_eq!(windows.len(), 1);
    assert_eq!((&windows[0]["create"], &windows[0]["title"]), (&json!(false), &json!("Candour")));
    assert_eq!(conf["build"]["removeUnusedCommands"], json!(true));
    assert!(conf["build"].get("devUrl").is_none());
    assert!(conf.get("plugins").is_none());
}

#[test]
fn t57_the_shell_takes_nothing_of_tauri_but_what_shows_a_window() {
    let told = cargo_tree(&["--edges", "features,no-dev", "--invert", "tauri", "--depth", "1"]);
    let features: BTreeSet<&str> =
        told.lines().filter_map(|line| line.split("tauri feature \"").nth(1)?.split('"').next()).collect();
    let chosen = ["compression", "custom-protocol", "wry", "x11"];
    let brought_by_wry = ["tauri-runtime-wry", "webkit2gtk", "webview2-com"];
    assert_eq!(features, chosen.into_iter().chain(brought_by_wry).collect(), "{told}");
}

#[test]
fn t57_nothing_shipped_can_reach_a_network() {
    let told = cargo_tree(&["--edges", "normal,features", "--prefix", "none", "--format", "{p} {f}"]);
    for line in told.lines() {
        let (name, rest) = line.split_once(' ').unwrap_or((line, ""));
        let banned = ["reqwest", "hyper", "ureq", "curl", "native-tls", "rustls", "openssl"];
        assert!(!banned.contains(&name) && !name.starts_with("tauri-plugin"), "{line}");
        let features: Vec<&str> = rest.rsplit(' ').next().unwrap_or_default().split(',').collect();
        assert!(name != "tokio" || !(features.contains(&"net") || features.contains(&"full")), "{line}");
        assert!(name != "zbus" || !features.contains(&"tokio"), "{line}");
        assert!(name != "tauri" || !features.contains(&"devtools"), "{line}");
        assert!(
            name != "candour" || !(features.contains(&"automation") || features.contains(&"planted")),
            "{line}"
        );
        assert!(name != "rusqlite" || !features.contains(&"load_extension"), "{line}");
    }
    assert!(told.lines().any(|line| line.starts_with("tokio ")), "the list is of the shell's own graph");
}

fn cargo_tree(arguments: &[&str]) -> String {
    let told = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
        .args([
            "tree",
            "--locked",
            "--offline",
            "--package",
            "candour",
            "--target",
            "x86_64-unknown-linux-gnu",
        ])
        .args(arguments)
        .current_dir(root())
        .output()
        .expect("cargo tree");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    String::from_utf8(told.stdout).expect("text")
}

#[test]
fn t57_the_page_brings_four_packages_and_the_editor_of_accounts_and_no_more() {
    let package = json_of("ui/package.json");
    let names: Vec<&String> = package["dependencies"].as_object().expect("dependencies").keys().collect();
    assert_eq!(
        names,
        [
            "@fontsource-variable/source-sans-3",
            "@fontsource-variable/source-serif-4",
            "@tauri-apps/api",
            "prosemirror-commands",
            "prosemirror-history",
            "prosemirror-keymap",
            "prosemirror-model",
            "prosemirror-state",
            "prosemirror-view",
            "svelte"
        ]
    );
}

#[test]
fn t57_the_npm_lock_names_no_host_and_no_install_script() {
    let lock = json_of("ui/package-lock.json");
    for (name, package) in lock["packages"].as_object().expect("packages") {
        assert!(package["resolved"].is_null(), "{name}: {}", package["resolved"]);
        let needed = package.get("dev").is_none() && package.get("optional").is_none();
        assert!(
            !(needed && package["hasInstallScript"] == json!(true)),
            "{name} runs a script when installed"
        );
    }
}

#[test]
fn t57_the_cover_imports_svelte_and_the_call_alone() {
    let source = root().join("ui/src");
    let mut waiting = vec![source.join("unlock.ts")];
    let mut seen = BTreeSet::new();
    let mut strangers = BTreeSet::new();
    while let Some(file) = waiting.pop() {
        if !seen.insert(file.clone()) {
            continue;
        }
        let text =
            std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        for name in imports(&text).into_iter().filter(|name| !is_style(name)) {
            if name.starts_with('.') {
                waiting.push(local(&name, &file));
            } else {
                strangers.insert(name);
            }
        }
    }
    let allowed =
        |name: &String| name == "svelte" || name.starts_with("svelte/") || name == "@tauri-apps/api/core";
    strangers.retain(|name| !allowed(name));
    assert!(strangers.is_empty(), "the cover imports {strangers:?}");
    assert!(seen.len() > 3, "the imports were followed");
    let screens: Vec<_> =
        seen.iter().filter(|path| path.starts_with(source.join("features/matters"))).collect();
    assert!(screens.is_empty(), "the cover carries screens of the casebook: {screens:?}");
}

/// The names after `from` and `import`, where code is loaded; what only names types is left out.
fn imports(text: &str) -> Vec<String> {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("import type"))
        .collect::<Vec<_>>()
        .join("\n");
    let after = |word: &str| code.split(word).skip(1).filter_map(quoted).collect::<Vec<_>>();
    [after("from "), after("import ")].concat()
}

fn quoted(rest: &str) -> Option<String> {
    let quote = rest.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    rest[1..].split(quote).next().map(str::to_owned)
}

fn is_style(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "css")
}

/// The file behind a relative import.
fn local(name: &str, from: &Path) -> PathBuf {
    let base = from.parent().unwrap_or(from).join(name);
    let endings = ["", ".ts", ".svelte.ts", ".svelte"];
    let mut files = endings.iter().map(|ending| PathBuf::from(format!("{}{ending}", base.display())));
    let found = files
        .find(|path| path.is_file())
        .unwrap_or_else(|| panic!("{name} in {} leads nowhere", from.display()));
    found.canonicalize().expect("a path")
}
