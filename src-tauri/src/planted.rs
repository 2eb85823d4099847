//! Faults planted on purpose, so that a detector can be seen to detect: a page that tries every way to a network, and a process that
//! outlasts the lock with a copy of what its commands were given. Compiled only with the feature `planted`, which no package has; the
//! socket filter is that of the release.

use serde_json::Value;
use std::sync::{Mutex, PoisonError};

static KEPT: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Keeps what a command was given, for as long as the process lasts.
pub(crate) fn keep(input: &Value) {
    KEPT.lock().unwrap_or_else(PoisonError::into_inner).push(input.to_string());
}

/// What the page runs before its own script: tries to reach the port in `CANDOUR_PLANTED` on this computer.
pub(crate) fn script() -> String {
    let port = std::env::var("CANDOUR_PLANTED").ok().and_then(|port| port.parse::<u16>().ok()).unwrap_or(9);
    format!("(() => {{ const port = {port}; {TRIES} }})();")
}

const TRIES: &str = r"
    const http = `http://127.0.0.1:${port}/`;
    const quietly = (f) => { try { f(); } catch { /* refused at once */ } };
    quietly(() => fetch(http).catch(() => {}));
    quietly(() => { new Image().src = http + 'i.png'; });
    quietly(() => new WebSocket(`ws://127.0.0.1:${port}/`));
    quietly(() => navigator.sendBeacon(http, 'x'));
    quietly(() => {
        const c = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}?transport=tcp` }] });
        c.createDataChannel('x');
        c.createOffer().then((o) => c.setLocalDescription(o)).catch(() => {});
    });
    document.addEventListener('DOMContentLoaded', () => {
        for (const rel of ['dns-prefetch', 'preconnect', 'prefetch']) {
            const link = document.createElement('link');
            link.rel = rel;
            link.href = http;
            document.head.append(link);
        }
    });
";
