//! The two windows: the cover, where a casebook is opened, and the casebook itself. Both are made in code, one at a
//! time, and neither can leave its page or open another.

use std::path::PathBuf;
use tauri::{
    AppHandle, Runtime, WebviewUrl, WebviewWindow, WebviewWindowBuilder, webview::NewWindowResponse,
};

/// One of the two windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The cover: the only page that ever sees a passphrase.
    Unlock,
    /// The open casebook.
    Main,
}

impl Page {
    /// Its label in `capabilities/`.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Unlock => "unlock",
            Self::Main => "main",
        }
    }
}

/// Private always, except in a build made for driving. No variable can change it.
const fn private_webview() -> bool {
    !cfg!(feature = "automation")
}

/// Opens a window on its page.
///
/// # Errors
/// When the system cannot make it.
pub fn open<R: Runtime>(
    app: &AppHandle<R>,
    page: Page,
    web_folder: PathBuf,
) -> tauri::Result<WebviewWindow<R>> {
    let mut conf = app.config().app.windows[0].clone();
    conf.label = page.label().into();
    conf.url = WebviewUrl::App(format!("{}.html", page.label()).into());
    WebviewWindowBuilder::from_config(app, &conf)?
        .incognito(private_webview())
        .data_directory(web_folder)
        .on_navigation(|url| url.scheme() == "tauri" && url.host_str() == Some("localhost"))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()
}
