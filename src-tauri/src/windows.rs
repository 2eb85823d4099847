//! The two windows: the cover, where a casebook is opened, and the casebook itself. Both are made in code, one at a
//! time, and neither can leave its page or open another. After locking, the cover is shown by the next start of the program.

use crate::{
    desktop::{Change, Desktop},
    restart,
    web_folder::WebFolder,
    web_processes::WebProcesses,
};
use candour_model::settings::WindowSize;
use std::{sync::mpsc, thread};
use tauri::{
    AppHandle, DragDropEvent, Manager, Runtime, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    WindowEvent, webview::NewWindowResponse,
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
    /// Its label in `capabilities/`, and the name of its page.
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

/// The only place a page may go to is its own.
fn is_our_page(url: &Url) -> bool {
    url.scheme() == "tauri" && url.host_str() == Some("localhost")
}

/// Opens a window on its page.
///
/// # Errors
/// When the system cannot make it.
pub fn open<R: Runtime>(app: &AppHandle<R>, page: Page) -> tauri::Result<WebviewWindow<R>> {
    let mut conf = app.config().app.windows[0].clone();
    page.label().clone_into(&mut conf.label);
    conf.url = WebviewUrl::App(format!("{}.html", page.label()).into());
    if page == Page::Main
        && let Ok(Some(size)) = app.state::<Desktop>().app.window_size()
    {
        (conf.width, conf.height) = (size.width.into(), size.height.into());
    }
    let builder = WebviewWindowBuilder::from_config(app, &conf)?;
    #[cfg(feature = "planted")]
    let builder = builder.initialization_script(crate::planted::script());
    let window = builder
        .incognito(private_webview())
        .data_directory(app.state::<WebFolder>().of_the_next_window())
        .on_navigation(is_our_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    let app = app.clone();
    window.on_window_event(move |event| heed(&app, page, event));
    Ok(window)
}

/// Carries out the changes as they come, for as long as the program runs.
pub fn follow<R: Runtime>(app: AppHandle<R>, changes: mpsc::Receiver<Change>) {
    thread::spawn(move || {
        for change in changes {
            let handle = app.clone();
            if app.run_on_main_thread(move || carry_out(&handle, change)).is_err() {
                return;
            }
        }
    });
}

fn carry_out<R: Runtime>(app: &AppHandle<R>, change: Change) {
    let done = match change {
        Change::Opened => replace(app, Page::Unlock, Page::Main),
        Change::Hide => app.get_webview_window(Page::Main.label()).map_or(Ok(()), |window| window.hide()),
        Change::Locked if restart::FOLLOWS_LOCKING => restart::after_locking(app),
        Change::Locked => replace(app, Page::Main, Page::Unlock),
    };
    if done.is_err() {
        // Without a window nothing can be done or said; the casebook is safe on the disk.
        app.exit(1);
    }
}

/// Opens one window and destroys the other, in this order: a program without a window ends.
fn replace<R: Runtime>(app: &AppHandle<R>, old: Page, new: Page) -> tauri::Result<()> {
    let old_view = WebProcesses::so_far();
    if app.get_webview_window(new.label()).is_none() {
        open(app, new)?;
    }
    app.get_webview_window(old.label()).map_or(Ok(()), |window| window.destroy())?;
    old_view.end();
    Ok(())
}

/// Does what an event of a window asks for: leaves, notes its size, or notes what was dropped.
pub fn heed<R: Runtime>(app: &AppHandle<R>, page: Page, event: &WindowEvent) {
    match event {
        WindowEvent::CloseRequested { .. } => app.state::<Desktop>().leave(),
        WindowEvent::Resized(size) if page == Page::Main => {
            let Some(window) = app.get_webview_window(page.label()) else { return };
            let size = size.to_logical::<u32>(window.scale_factor().unwrap_or(1.0));
            app.state::<Desktop>().note_size(WindowSize { width: size.width, height: size.height });
        }
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) if page == Page::Main => {
            app.state::<Desktop>().note_dropped(paths.clone());
            // The page is told that something was dropped, and neither what nor from where.
            let told = app.get_webview_window(page.label()).map(|window| window.eval(DROPPED));
            drop(told);
        }
        _ => {}
    }
}

/// What the page hears of a drop.
const DROPPED: &str = "window.dispatchEvent(new Event('candour-dropped'))";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_goes_nowhere_but_to_itself() {
        let goes = |url: &str| is_our_page(&url.parse().unwrap());
        assert!(goes("tauri://localhost/main.html"));
        for url in
            ["http://127.0.0.1:8000/", "https://example.org/", "tauri://example.org/", "file:///etc/hostname"]
        {
            assert!(!goes(url), "{url}");
        }
        assert!(!goes("about:blank"));
        assert!(!goes("data:text/html,x"));
    }

    #[test]
    fn only_a_build_made_for_driving_has_a_web_view_that_keeps_anything() {
        assert_eq!(private_webview(), !cfg!(feature = "automation"));
    }
}
