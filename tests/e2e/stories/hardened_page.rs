//! What the page cannot do, whatever runs in it: fetch, leave, open a window, evaluate text. The driven build has looser
//! sockets than the release, so that here the content security policy alone has to hold. No policy covers WebRTC or a
//! bare connection made early on a hint; the socket filter stops them, which is proved on the release.

use crate::{
    steps::create_casebook,
    webdriver::{Driver, Res},
    world::World,
};
use serde_json::{Value, json};
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// Somebody who listens, and counts who says anything. A bare connection is only a hint to connect early.
struct Listener {
    port: u16,
    came: Arc<AtomicUsize>,
}

impl Listener {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let came = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&came);
        thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let count = Arc::clone(&count);
                thread::spawn(move || {
                    if stream.read(&mut [0; 64]).is_ok_and(|read| read > 0) {
                        count.fetch_add(1, Ordering::SeqCst);
                    }
                });
            }
        });
        Self { port, came }
    }

    fn came(&self) -> usize {
        self.came.load(Ordering::SeqCst)
    }
}

#[test]
fn t42_the_page_reaches_no_listener_that_is_there() -> Res<()> {
    let world = World::new();
    let window = world.drive()?;
    let listener = Listener::new();
    for page in ["unlock.html", "main.html"] {
        if page == "main.html" {
            create_casebook(&window)?;
        }
        window.enter(page)?;
        let refused = tried(&window, listener.port)?;
        assert_eq!(refused["fetch"], "refused", "{refused}");
        assert_eq!(refused["socket"], "refused", "{refused}");
        assert_eq!(refused["image"], "refused", "{refused}");
        assert_eq!(refused["eval"], "EvalError", "{refused}");
        assert_eq!(refused["html"], "TypeError", "{refused}");
        for script in [
            "location.href = arguments[0]",
            "window.open(arguments[0])",
            "document.body.appendChild(Object.assign(document.createElement('a'), { href: arguments[0] })).click()",
        ] {
            // What the script itself says does not matter; that the page stays and nobody comes does.
            let _ = window.run(script, &[json!(format!("http://127.0.0.1:{}/", listener.port))]);
        }
        window.enter(page)?;
    }
    assert_eq!(listener.came(), 0, "something was sent");
    let mut control = TcpStream::connect(("127.0.0.1", listener.port)).map_err(|error| error.to_string())?;
    control.write_all(b"GET / HTTP/1.1").map_err(|error| error.to_string())?;
    crate::webdriver::until(
        "control",
        || if listener.came() == 1 { Ok(()) } else { Err("not seen".to_owned()) },
    )
}

/// Tries every way out of the page and says how each ended.
fn tried(window: &Driver, port: u16) -> Res<Value> {
    let script = "const [port, done] = arguments;
        const http = `http://127.0.0.1:${port}/`;
        const ended = (p) => Promise.race([p, new Promise((ok) => setTimeout(() => ok('silent'), 4000))]);
        const name = (f) => { try { f(); return 'done'; } catch (e) { return e.name; } };
        const image = () => new Promise((ok) => {
            const i = new Image(); i.onload = () => ok('loaded'); i.onerror = () => ok('refused'); i.src = http + 'i.png'; });
        const socket = () => new Promise((ok) => {
            try { const w = new WebSocket(`ws://127.0.0.1:${port}/`); w.onopen = () => ok('open'); w.onerror = () => ok('refused'); }
            catch { ok('refused'); } });
        navigator.sendBeacon?.(http, 'x');
        Promise.all([ended(fetch(http).then(() => 'answered', () => 'refused')), ended(image()), ended(socket())])
            .then(([f, i, s]) => done({ fetch: f, image: i, socket: s,
                eval: name(() => (0, eval)('1')), html: name(() => { document.createElement('div').innerHTML = '<b>x</b>'; }) }));";
    window.run_async(script, &[json!(port)])
}
