//! What happens in each case. A failed assertion ends the process with an error, which fails the case.

use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;

use candour_vault::device_secret::{Keyring, Outcome};
use candour_vault::{
    CasebookFolder, CasebookId, DeviceSecret, Effort, NewCasebook, NewLock, Passphrase, RecoveryWords,
    Unlock, VaultError, unlock,
};
use zeroize::Zeroizing;

use crate::search::{Canaries, found_in_bytes, found_under};

const NAME: &str = "Canary v Northmere";
const TYPED: &str = "canary Quill lantern";
/// A casebook whose secret went into the keyring before it was locked.
const EARLIER: CasebookId = CasebookId::new([1; 16]);
const SECRET: [u8; 32] = *b"\xc7canary of the device secret\x01\x02\x03\xfe";

pub(crate) fn play(case: &str) {
    match case {
        "make-keyring" => assert_eq!(keyring().set(&EARLIER, &device()), Outcome::Done(())),
        name if name.contains("ready") => ready(),
        _ => unreachable_keyring(),
    }
}

fn keyring() -> Keyring {
    Keyring::new().expect("our own path")
}

fn device() -> DeviceSecret {
    DeviceSecret::from_bytes(Zeroizing::new(SECRET))
}

fn passphrase() -> Passphrase {
    Passphrase::from_bytes(Zeroizing::new(TYPED.as_bytes().to_vec())).expect("a passphrase")
}

/// A finished casebook with a slot P2, its id and its words.
fn casebook() -> (CasebookFolder, CasebookId, RecoveryWords) {
    let lock = NewLock::P2(passphrase(), device());
    let day = jiff::civil::date(2026, 11, 23);
    let new = NewCasebook::begin(Path::new("place"), NAME, lock, day, Effort::FLOOR).expect("a casebook");
    let typed = Zeroizing::new(new.words().reveal().as_bytes().to_vec());
    let words = RecoveryWords::from_typed(typed).expect("twelve words");
    let (folder, keys) = new.finish(&words).map_err(|(_, error)| error).expect("the words open it");
    (folder, keys.casebook_id(), words)
}

/// The keyring keeps the secret, gives it back to another process, and loses it when someone deletes the item. Meanwhile the
/// bus is listened to.
fn ready() {
    let monitor = Monitor::start();
    let keyring = keyring();
    assert_eq!(keyring.self_test().expect("random bytes"), Outcome::Done(()));

    let (folder, id, words) = casebook();
    assert!(matches!(keyring.get(&id).into_result(), Err(VaultError::DeviceSecretMissing)));
    assert_eq!(keyring.set(&id, &device()), Outcome::Done(()));
    let kept = keyring.get(&id).into_result().expect("what was kept");
    unlock(&folder, Unlock::Passphrase(&passphrase(), Some(&kept)))
        .expect("passphrase and device secret open it");

    let heard = monitor.stop();
    let canaries = Canaries::of(&[NAME, TYPED, words.reveal().as_str()], &SECRET);
    assert_eq!(found_in_bytes(&canaries, &heard), None, "on the bus");
    assert!(
        contains(&heard, b"Candour") && contains(&heard, id.to_string().as_bytes()),
        "the monitor heard it all"
    );

    // The item is deleted behind our back.
    assert_eq!(keyring.delete(&id), Outcome::Done(()));
    assert_eq!(keyring.delete(&id), Outcome::Empty);
    assert!(matches!(keyring.get(&id).into_result(), Err(VaultError::DeviceSecretMissing)));
    only_the_words_open(&folder, &words);
    assert_eq!(found_under(&canaries, Path::new(".")), None, "in a file");
}

/// No bus, no service, or a locked keyring without anyone to unlock it.
fn unreachable_keyring() {
    let keyring = keyring();
    let (folder, id, words) = casebook();
    assert_eq!(keyring.self_test().expect("random bytes"), Outcome::Absent);
    assert!(matches!(keyring.get(&EARLIER).into_result(), Err(VaultError::KeyringAbsent)));
    assert_eq!(keyring.set(&id, &device()), Outcome::Absent);
    only_the_words_open(&folder, &words);
    let canaries = Canaries::of(&[NAME, TYPED, words.reveal().as_str()], &SECRET);
    assert_eq!(found_under(&canaries, Path::new(".")), None, "in a file");
}

fn only_the_words_open(folder: &CasebookFolder, words: &RecoveryWords) {
    let without = unlock(folder, Unlock::Passphrase(&passphrase(), None));
    assert!(matches!(without, Err(VaultError::DeviceSecretMissing)), "{without:?}");
    unlock(folder, Unlock::Words(words)).expect("the words open it");
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// `dbus-monitor`, and all it heard.
struct Monitor {
    child: std::process::Child,
    heard: mpsc::Receiver<Vec<u8>>,
    all: Vec<u8>,
}

impl Monitor {
    fn start() -> Self {
        let mut child = Command::new("dbus-monitor")
            .args(["--session", "--pcap"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("dbus-monitor (package dbus) is needed for this test");
        let mut pipe = child.stdout.take().expect("a pipe");
        let (told, heard) = mpsc::channel();
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(length @ 1..) = pipe.read(&mut bytes) {
                if told.send(bytes[..length].to_vec()).is_err() {
                    break;
                }
            }
        });
        let mut monitor = Self { child, heard, all: Vec::new() };
        monitor.listen_until("org.example.Listening");
        monitor
    }

    /// Calls out on the bus until the call is heard, so that what came before it is heard too.
    fn listen_until(&mut self, call: &str) {
        for _ in 0..500 {
            let sent = Command::new("dbus-send")
                .args(["--session", "--type=signal", "/", &format!("{call}.Heard")])
                .status()
                .expect("dbus-send (package dbus) is needed for this test");
            assert!(sent.success());
            self.all.extend(self.heard.try_iter().flatten());
            if contains(&self.all, call.as_bytes()) {
                return;
            }
        }
        panic!("the monitor heard nothing");
    }

    fn stop(mut self) -> Vec<u8> {
        self.listen_until("org.example.Enough");
        self.child.kill().expect("the monitor ends");
        self.child.wait().expect("the monitor has ended");
        self.all
    }
}
