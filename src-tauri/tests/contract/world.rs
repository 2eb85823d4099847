//! The shell on Tauri's mock runtime, with the real capability files, in empty folders.

use candour::{
    desktop::{Change, Desktop},
    dialogs::Dialogs,
    idle::Idle,
    opened_copies::OpenedCopies,
    web_folder::WebFolder,
    windows::{self, Page},
};
use candour_app::{App, Effort, Intake, Surroundings, clock::Clock, places::Places};
use serde_json::Value;
use std::{sync::mpsc, time::Duration};
use tauri::{
    DragDropEvent, WebviewWindow, WebviewWindowBuilder, WindowEvent,
    ipc::{CallbackFn, InvokeBody, InvokeResponseBody},
    test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder},
    webview::InvokeRequest,
};
use tempfile::TempDir;

/// A clock that stands still on a Monday morning.
pub(crate) struct Still;

impl Clock for Still {
    fn now(&self) -> jiff::Timestamp {
        "2026-11-23T09:41:00Z".parse().expect("a time")
    }

    fn since_boot(&self) -> Duration {
        Duration::from_hours(1)
    }

    fn boot(&self) -> String {
        "boot".to_owned()
    }

    fn wait(&self, _time: Duration) {}
}

/// The shell and its two windows.
pub(crate) struct World {
    app: tauri::App<MockRuntime>,
    unlock: WebviewWindow<MockRuntime>,
    main: WebviewWindow<MockRuntime>,
    changes: mpsc::Receiver<Change>,
    /// The only folder on a disk that it may write to.
    pub folder: TempDir,
    /// One in memory, kept for as long as the shell.
    _memory: TempDir,
}

impl World {
    /// A new one, with no casebook.
    pub(crate) fn new() -> Self {
        Self::answering(&[])
    }

    /// A new one, with no casebook, in which each dialog is answered by the next of these names.
    fn answering(names: &[&str]) -> Self {
        let folder = TempDir::new().expect("a folder");
        let here = |name: &str| folder.path().join(name);
        let app = App::new(Surroundings {
            clock: Box::new(Still),
            places: Places {
                documents: here("Documents"),
                home: folder.path().to_owned(),
                config: here("config"),
                state: here("state"),
            },
            keyring: None,
            effort: Some(Effort::CHEAP),
            intake: Some(Intake::of(env!("CARGO_BIN_EXE_candour").into())),
        })
        .expect("an application");
        let (tell, told) = mpsc::channel();
        let given: std::collections::VecDeque<_> = names.iter().map(|name| here(name)).collect();
        let memory = TempDir::new_in("/dev/shm").expect("a folder in memory");
        let opened = OpenedCopies::by(Some(memory.path().to_owned()), "true".into());
        let desktop =
            Desktop::new(app, Idle::new(Box::new(Still)), Dialogs::Given(given.into()), opened, tell);
        let web = WebFolder::make(Some(folder.path().to_owned()), folder.path()).expect("a web folder");
        let (_, coming) = mpsc::channel::<Change>();
        let app = candour::build(mock_builder(), desktop, web, coming)
            .build(tauri::generate_context!())
            .expect("a shell");
        let window = |label: &str| {
            WebviewWindowBuilder::new(&app, label, tauri::WebviewUrl::default()).build().expect(label)
        };
        let (unlock, main) = (window("unlock"), window("main"));
        Self { app, unlock, main, changes: told, folder, _memory: memory }
    }

    /// One with an open casebook, made through the commands of the cover.
    pub(crate) fn with_a_casebook() -> Self {
        Self::with_a_casebook_answering(&[])
    }

    /// One with an open casebook, in which each dialog is answered by the next of these names.
    pub(crate) fn with_a_casebook_answering(names: &[&str]) -> Self {
        let world = Self::answering(names);
        world.call("unlock", "prepare_casebook", crate::samples::of("prepare_casebook")).expect("prepared");
        let suggested = bytes(world.send("unlock", "suggest_passphrase", Vec::new()));
        let words = bytes(world.send("unlock", "begin_casebook", suggested));
        world.send("unlock", "finish_casebook", words).expect("opened by its words");
        assert_eq!(world.changes.try_recv(), Ok(Change::Opened));
        world
    }

    /// What a command answers in a window, given this input.
    pub(crate) fn call(&self, window: &str, command: &str, input: Option<Value>) -> Result<Value, Value> {
        let body = input.map_or_else(|| serde_json::json!({}), |input| serde_json::json!({ "input": input }));
        self.invoke(window, command, InvokeBody::Json(body)).map(|answer| match answer {
            InvokeResponseBody::Json(text) => serde_json::from_str(&text).expect("JSON"),
            InvokeResponseBody::Raw(_) => Value::Null,
        })
    }

    /// What a command answers in a window, given these bytes.
    pub(crate) fn send(
        &self,
        window: &str,
        command: &str,
        bytes: Vec<u8>,
    ) -> Result<InvokeResponseBody, Value> {
        self.invoke(window, command, InvokeBody::Raw(bytes))
    }

    /// What a command answers to a body of any kind.
    pub(crate) fn invoke(
        &self,
        window: &str,
        command: &str,
        body: InvokeBody,
    ) -> Result<InvokeResponseBody, Value> {
        let window = if window == "unlock" { &self.unlock } else { &self.main };
        get_ipc_response(
            window,
            InvokeRequest {
                cmd: command.to_owned(),
                callback: CallbackFn(0),
                error: CallbackFn(1),
                url: "tauri://localhost".parse().expect("an address"),
                body,
                headers: tauri::http::HeaderMap::default(),
                invoke_key: INVOKE_KEY.to_owned(),
            },
        )
    }

    /// Drops a file on the casebook's window.
    pub(crate) fn drop_on_the_window(&self, path: std::path::PathBuf) {
        let position = tauri::PhysicalPosition::default();
        let dropped = WindowEvent::DragDrop(DragDropEvent::Drop { paths: vec![path], position });
        windows::heed(self.app.handle(), Page::Main, &dropped);
    }

    /// What the windows were told to do since it was last asked.
    pub(crate) fn changes(&self) -> Vec<Change> {
        self.changes.try_iter().collect()
    }
}

fn bytes(answer: Result<InvokeResponseBody, Value>) -> Vec<u8> {
    match answer.expect("an answer") {
        InvokeResponseBody::Raw(bytes) => bytes,
        InvokeResponseBody::Json(text) => panic!("not bytes: {text}"),
    }
}
