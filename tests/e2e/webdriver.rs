//! A `WebDriver` client on the standard library: as much of the protocol as the stories need, straight to
//! `WebKitWebDriver`, with no async runtime and no HTTP stack.

use crate::actions::{Actions, Counting};
use serde_json::{Value, json};
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// The key under which the protocol names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// The key that ends a line.
const ENTER: &str = "\u{E007}";
/// How long anything may take to appear.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long the driver may take to answer one request.
const ANSWER: Duration = Duration::from_mins(1);

/// A failed request, in the driver's words.
pub(crate) type Res<T> = Result<T, String>;

/// A running application under a driver.
pub(crate) struct Driver {
    child: Child,
    port: u16,
    session: String,
    actions: Actions,
}

/// One element of the page.
#[derive(Clone, Debug)]
pub(crate) struct Element(String);

impl Element {
    /// As an argument of a script.
    pub(crate) fn as_argument(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

impl Driver {
    /// Starts `program` through `WebKitWebDriver`, which hands on the environment of `driver`.
    ///
    /// # Errors
    /// When no session comes about.
    pub(crate) fn start(program: &str, mut driver: Command) -> Res<Self> {
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).map_err(|e| e.to_string())?.port();
        let child = driver
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|e| format!("WebKitWebDriver: {e}"))?;
        let mut started = Self { child, port, session: String::new(), actions: Actions::default() };
        until("driver", || started.call("GET", "/status", None))?;
        let wanted = json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } });
        let body = json!({ "capabilities": { "alwaysMatch": wanted } });
        let session = started.call("POST", "/session", Some(body))?;
        started.session = format!("/session/{}", session["sessionId"].as_str().ok_or("no session")?);
        Ok(started)
    }

    /// Counts the actions from here on.
    pub(crate) fn counting(&self) -> Counting<'_> {
        Counting::of(&self.actions)
    }

    /// Counts an action that a script does in the place of a hand.
    pub(crate) fn acted(&self) {
        self.actions.add();
    }

    /// The element that a CSS selector finds first.
    ///
    /// # Errors
    /// When there is none.
    pub(crate) fn find(&self, css: &str) -> Res<Element> {
        self.look("css selector", css)
    }

    /// The element that an `XPath` finds first.
    ///
    /// # Errors
    /// When there is none.
    pub(crate) fn find_path(&self, path: &str) -> Res<Element> {
        self.look("xpath", path)
    }

    /// The button, link or tab whose visible name is this one, once it is there.
    ///
    /// # Errors
    /// When it does not appear.
    pub(crate) fn named(&self, name: &str) -> Res<Element> {
        let path = format!(
            "//*[self::button or self::a or self::summary][normalize-space(.)='{name}' or @aria-label='{name}' \
             or (@role='tab' and starts-with(normalize-space(.), '{name}'))]"
        );
        until(name, || self.find_path(&path))
    }

    /// The field that a label names, once it is there. A label may go on after the name with a hint.
    ///
    /// # Errors
    /// When it does not appear.
    pub(crate) fn field(&self, label: &str) -> Res<Element> {
        let script = "const name = arguments[0];
            const labels = [...document.querySelectorAll('label')];
            const text = (l) => l.textContent.replace(/\\s+/g, ' ').trim();
            const label = labels.find((l) => text(l) === name) ?? labels.find((l) => text(l).startsWith(name));
            const field = label?.control ?? document.querySelector(`[aria-label='${name}']`);
            field?.scrollIntoView({ block: 'center' });
            return field;";
        until(label, || {
            let found = self.run(script, &[json!(label)])?;
            found[ELEMENT].as_str().map(|id| Element(id.to_owned())).ok_or_else(|| "no such field".to_owned())
        })
    }

    fn look(&self, using: &str, value: &str) -> Res<Element> {
        let found = self.call("POST", "/element", Some(json!({ "using": using, "value": value })))?;
        found[ELEMENT].as_str().map(|id| Element(id.to_owned())).ok_or_else(|| "no element".to_owned())
    }

    /// The element's visible text.
    ///
    /// # Errors
    /// When it has gone.
    pub(crate) fn text(&self, element: &Element) -> Res<String> {
        let text = self.call("GET", &format!("/element/{}/text", element.0), None)?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Everything the page shows.
    ///
    /// # Errors
    /// When there is no page.
    pub(crate) fn page_text(&self) -> Res<String> {
        self.text(&self.find("body")?)
    }

    /// Waits until the page shows these words.
    ///
    /// # Errors
    /// When they do not appear; the page's text is in the error.
    pub(crate) fn shows(&self, words: &str) -> Res<()> {
        until(words, || match self.page_text()? {
            text if text.contains(words) => Ok(()),
            text => Err(text),
        })
    }

    /// Presses an element, once it has stood still for a frame: the driver presses a place, and what moves away from it
    /// meanwhile is missed.
    ///
    /// # Errors
    /// When it cannot be pressed, or the page heard nothing of it: now and then the driver loses a press.
    pub(crate) fn click(&self, element: &Element) -> Res<()> {
        let still = "const [element, done] = arguments;
            element.scrollIntoView({ block: 'center' });
            Object.assign(window, { heard: false, pressed: element });
            window.listens ??= (document.addEventListener('click', ({ target }) => {
                if (window.pressed.contains(target)) window.heard = true;
            }, true), true);
            const place = () => { const { x, y } = element.getBoundingClientRect(); return `${x} ${y}`; };
            const look = (before) => requestAnimationFrame(() => place() === before ? done(true) : look(place()));
            look('');";
        self.run_async(still, &[element.as_argument()])?;
        self.call("POST", &format!("/element/{}/click", element.0), Some(json!({})))?;
        self.heard()?;
        self.acted();
        Ok(())
    }

    /// Waits until the page has heard a press. A page that is gone has heard it.
    fn heard(&self) -> Res<()> {
        let heard = "const done = arguments[0];
            const look = (left) => (window.heard !== false || left === 0)
                ? done(window.heard !== false) : requestAnimationFrame(() => look(left - 1));
            look(30);";
        match self.run_async(heard, &[]) {
            Ok(Value::Bool(false)) => Err("the page did not hear the press".to_owned()),
            _ => Ok(()),
        }
    }

    /// Presses whatever has this visible name.
    ///
    /// # Errors
    /// When it does not appear or cannot be pressed.
    pub(crate) fn press(&self, name: &str) -> Res<()> {
        until(name, || self.click(&self.named(name)?))
    }

    /// Types into an element, after what stands there.
    ///
    /// # Errors
    /// When it takes no keys.
    pub(crate) fn type_into(&self, element: &Element, text: &str) -> Res<()> {
        self.reach(element)?;
        self.type_here(element, text)
    }

    fn type_here(&self, element: &Element, text: &str) -> Res<()> {
        let keys = text.replace('\n', ENTER);
        self.call("POST", &format!("/element/{}/value", element.0), Some(json!({ "text": keys }))).map(drop)
    }

    /// Fills the field that a label names, in place of what stood there.
    ///
    /// # Errors
    /// When it does not appear.
    pub(crate) fn fill(&self, label: &str, text: &str) -> Res<()> {
        let field = self.field(label)?;
        self.reach(&field)?;
        until(label, || self.call("POST", &format!("/element/{}/clear", field.0), Some(json!({}))))?;
        self.type_here(&field, text).map_err(|error| format!("{label}: {error}"))
    }

    /// Counts the way to a field in which the caret does not stand yet.
    fn reach(&self, element: &Element) -> Res<()> {
        let stands = self.run("return document.activeElement === arguments[0]", &[element.as_argument()])?;
        if stands != json!(true) {
            self.acted();
        }
        Ok(())
    }

    /// Chooses the option with this visible text in the select that a label names.
    ///
    /// # Errors
    /// When there is no such option.
    pub(crate) fn choose(&self, label: &str, option: &str) -> Res<()> {
        let field = self.field(label)?;
        let script = "const [select, text] = arguments;
            const option = [...select.options].find((o) => o.textContent.trim().startsWith(text));
            if (!option) throw new Error('no option: ' + [...select.options].map((o) => o.textContent.trim()).join(' | '));
            select.value = option.value;
            select.dispatchEvent(new Event('input', { bubbles: true }));
            select.dispatchEvent(new Event('change', { bubbles: true }));
            return true;";
        self.run(script, &[json!({ ELEMENT: field.0 }), json!(option)])?;
        self.acted();
        Ok(())
    }

    /// Presses keys where the focus is, all down together: `["\u{E009}", "l"]` is `Ctrl+L`.
    ///
    /// # Errors
    /// When there is no page.
    pub(crate) fn keys(&self, keys: &[&str]) -> Res<()> {
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let actions: Vec<Value> = down.chain(up).collect();
        let body = json!({ "actions": [{ "type": "key", "id": "keys", "actions": actions }] });
        self.call("POST", "/actions", Some(body))?;
        self.acted();
        Ok(())
    }

    /// Runs a script in the page and gives what it returns.
    ///
    /// # Errors
    /// When it throws.
    pub(crate) fn run(&self, script: &str, arguments: &[Value]) -> Res<Value> {
        self.call("POST", "/execute/sync", Some(json!({ "script": script, "args": arguments })))
    }

    /// Runs a script whose last argument is called with its answer.
    ///
    /// # Errors
    /// When it throws or never answers.
    pub(crate) fn run_async(&self, script: &str, arguments: &[Value]) -> Res<Value> {
        self.call("POST", "/execute/async", Some(json!({ "script": script, "args": arguments })))
    }

    /// The windows there are.
    ///
    /// # Errors
    /// When the application has ended.
    pub(crate) fn windows(&self) -> Res<Vec<String>> {
        let handles = self.call("GET", "/window/handles", None)?;
        let handles = handles.as_array().ok_or("no handles")?;
        Ok(handles.iter().filter_map(|handle| handle.as_str().map(str::to_owned)).collect())
    }

    /// Waits for the only window to be one whose page is `page`, and goes to it.
    ///
    /// # Errors
    /// When it does not appear.
    pub(crate) fn enter(&self, page: &str) -> Res<()> {
        until(page, || {
            let handles = self.windows()?;
            let [handle] = handles.as_slice() else { return Err(format!("{} windows", handles.len())) };
            self.call("POST", "/window", Some(json!({ "handle": handle })))?;
            let url = self.call("GET", "/url", None)?;
            let url = url.as_str().unwrap_or_default();
            if url.contains(page) { Ok(()) } else { Err(url.to_owned()) }
        })
    }

    /// A picture of the page, as PNG in base64.
    ///
    /// # Errors
    /// When there is no page.
    pub(crate) fn screenshot(&self) -> Res<String> {
        let fonts = "const done = arguments[0]; document.fonts.ready.then(() => requestAnimationFrame(() => done(true)))";
        self.run_async(fonts, &[])?;
        let picture = self.call("GET", "/screenshot", None)?;
        Ok(picture.as_str().unwrap_or_default().to_owned())
    }

    /// One request of the protocol.
    ///
    /// # Errors
    /// The driver's own words, or why it did not answer.
    pub(crate) fn call(&self, method: &str, path: &str, body: Option<Value>) -> Res<Value> {
        let body = body.map(|body| body.to_string()).unwrap_or_default();
        let reply = self.exchange(method, path, &body).map_err(|error| error.to_string())?;
        let cut = reply.windows(4).position(|four| four == b"\r\n\r\n").ok_or("no reply")?;
        let told: Value = serde_json::from_slice(&reply[cut + 4..]).map_err(|error| error.to_string())?;
        if reply.starts_with(b"HTTP/1.1 200") {
            Ok(told["value"].clone())
        } else {
            Err(format!("{}: {}", told["value"]["error"], told["value"]["message"]))
        }
    }

    fn exchange(&self, method: &str, path: &str, body: &str) -> std::io::Result<Vec<u8>> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(ANSWER))?;
        let session = if path.starts_with("/session") || path == "/status" { "" } else { &self.session };
        write!(
            stream,
            "{method} {session}{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )?;
        let mut reply = Vec::new();
        stream.read_to_end(&mut reply)?;
        Ok(reply)
    }

    /// Ends the session, and the application with it.
    pub(crate) fn end(mut self) {
        self.finish();
    }

    fn finish(&mut self) {
        if !self.session.is_empty() {
            let session = std::mem::take(&mut self.session);
            // It may have ended by itself; what is left of its group is ended below.
            let _ = self.call("DELETE", &session, None);
        }
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.child.wait();
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.finish();
    }
}

/// Repeats until it succeeds, and gives up with its last error.
///
/// # Errors
/// The last error, after the patience has run out.
pub(crate) fn until<T>(what: &str, mut attempt: impl FnMut() -> Res<T>) -> Res<T> {
    let started = Instant::now();
    loop {
        match attempt() {
            Ok(value) => return Ok(value),
            Err(error) if started.elapsed() > PATIENCE => return Err(format!("{what}: {error}")),
            Err(_) => std::thread::park_timeout(Duration::from_millis(40)),
        }
    }
}
