//! Opening the large casebook with its passphrase, beside its floor: the key derivation alone, at the least effort there is.

mod measured;

use argon2::{Algorithm, Argon2, Params, Version};
use candour_cli::fixtures;
use measured::{Casebook, Times, casebooks, pair};
use zeroize::Zeroizing;

const QUESTIONS: usize = 11;

fn main() {
    let alone = Times::of(QUESTIONS, |_| derivation());
    for Casebook { name, fixture, .. } in casebooks() {
        let app = &fixture.app;
        let locked = || app.lock_casebook().expect("it is locked");
        locked();
        let ours = Times::of(QUESTIONS, |_| {
            locked();
            app.consider_casebook(&fixture.folder).expect("it is there");
            app.unlock_casebook(Zeroizing::new(fixtures::PASSPHRASE.as_bytes().to_vec())).expect("it opens");
        });
        pair(&format!("lock and unlock, {name}"), &ours, "key derivation alone", &alone);
    }
}

/// Argon2id with the parameters of `Effort::FLOOR`, and nothing around it.
fn derivation() -> [u8; 32] {
    let params = Params::new(64 * 1024, 3, 4, Some(32)).expect("the floor's parameters");
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(fixtures::PASSPHRASE.as_bytes(), b"sixteen bytes so", &mut key)
        .expect("a key");
    key
}
