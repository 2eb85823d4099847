//! `candour-view://localhost/<id>`: a page of a letter or of a file as a picture, for the casebook's window alone, under an id that
//! is good once, and kept nowhere.

use crate::{desktop::Desktop, windows::Page};
use tauri::{
    AppHandle, Builder, Manager, Runtime,
    http::{Response, StatusCode, header},
};

/// The scheme.
const SCHEME: &str = "candour-view";

/// Teaches the web view the scheme. Pictures are drawn beside the main thread.
pub(crate) fn register<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.register_asynchronous_uri_scheme_protocol(SCHEME, |context, request, responder| {
        let app = context.app_handle().clone();
        let window = context.webview_label().to_owned();
        let id = request.uri().path().trim_start_matches('/').to_owned();
        tauri::async_runtime::spawn_blocking(move || responder.respond(answer(&app, &window, &id)));
    })
}

fn answer<R: Runtime>(app: &AppHandle<R>, window: &str, id: &str) -> Response<Vec<u8>> {
    if window != Page::Main.label() {
        return empty(StatusCode::FORBIDDEN);
    }
    match app.state::<Desktop>().app.picture(id) {
        Ok(Some(png)) => picture(png),
        Ok(None) => empty(StatusCode::NOT_FOUND),
        Err(_) => empty(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

fn picture(png: Vec<u8>) -> Response<Vec<u8>> {
    let mut response = Response::new(png);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static("image/png"));
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, header::HeaderValue::from_static("nosniff"));
    response
}

fn empty(status: StatusCode) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = status;
    response
}
