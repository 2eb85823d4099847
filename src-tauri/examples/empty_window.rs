//! The floor of the benchmark `start`: a window of the same system, size and build with one word in it, and nothing behind.

use tauri::{Builder, WebviewUrl, WebviewWindowBuilder, http::Response};

/// The page, whole.
const PAGE: &str = "<!doctype html><html lang=\"en\"><title>Empty</title><h1>Empty</h1></html>";

fn main() -> tauri::Result<()> {
    Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            Response::builder()
                .header("Content-Type", "text/html")
                .body(PAGE.as_bytes().to_vec())
                .unwrap_or_default()
        })
        .setup(|app| {
            let mut conf = app.config().app.windows[0].clone();
            conf.url = WebviewUrl::CustomProtocol("empty://localhost/".parse()?);
            WebviewWindowBuilder::from_config(app.handle(), &conf)?.incognito(true).build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
