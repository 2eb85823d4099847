//! T16: whatever is printed of this crate's types and errors, no secret, no path and no name is in it.

use std::fmt::{Debug, Display};
use std::io;

use uuid::Uuid;
use zeroize::Zeroizing;

use crate::device_secret::{Keyring, Outcome};
use crate::effort::Effort;
use crate::ids::hex;
use crate::secret::Secret;
use crate::testing::{MADE_ON, words};
use crate::{
    BlobId, CasebookFolder, DatabaseKey, DeviceSecret, FieldPlace, IdentityKey, IdentityScope, Keys,
    MatterKey, NewCasebook, NewLock, NewWords, NotWords, Passphrase, PassphraseRule, RecoveryWords, Unlock,
    VaultError, WayIn, WhyRefused, sealed_files,
};

const TYPED: &str = "canary Quill lantern 7 mango ridge sponsor";
const NAME: &str = "Canary v Northmere";

/// Fails to compile if a type has what a secret type must not have.
macro_rules! has_not {
    ($trait:path: $( $type:ty ),+ $(,)?) => { $( const _: () = {
        trait Ambiguous<Marker> { const SEEN: () = (); }
        impl<T: ?Sized> Ambiguous<()> for T {}
        struct Has;
        impl<T: ?Sized + $trait> Ambiguous<Has> for T {}
        let () = <$type as Ambiguous<_>>::SEEN;
    }; )+ };
}
has_not!(Clone: Secret, Keys, DatabaseKey, MatterKey, IdentityKey, Passphrase, RecoveryWords, DeviceSecret, NewCasebook,
    NewWords);
has_not!(serde::Serialize: Secret, Keys, DatabaseKey, MatterKey, IdentityKey, Passphrase, RecoveryWords, DeviceSecret,
    NewCasebook, NewWords, NewLock, WayIn<'static>, Unlock<'static>, Outcome<DeviceSecret>, CasebookFolder, VaultError);

/// Secrets and names that were planted, in every form in which they might be printed.
struct Canaries(Vec<String>);

impl Canaries {
    fn of(secrets: &[&[u8]]) -> Self {
        let list = |bytes: &[u8]| bytes.iter().map(u8::to_string).collect::<Vec<_>>().join(", ");
        let forms = |bytes: &&[u8]| {
            let hexadecimal = hex(bytes);
            let hex_list = bytes.iter().map(|b| format!("{b:x}")).collect::<Vec<_>>().join(", ");
            let escaped = bytes.escape_ascii().to_string();
            [
                hexadecimal.to_uppercase(),
                hexadecimal,
                list(bytes),
                hex_list,
                escaped,
                String::from_utf8_lossy(bytes).into_owned(),
            ]
        };
        Self(secrets.iter().flat_map(forms).collect())
    }

    fn are_in(&self, printed: &str) -> bool {
        self.0.iter().any(|canary| printed.contains(canary.as_str()))
    }
}

fn every_way(value: &impl Debug) -> String {
    format!("{value:?} {value:#?} {value:x?}")
}

fn every_error() -> Vec<VaultError> {
    vec![
        VaultError::WrongPassphrase,
        VaultError::WrongWords,
        VaultError::NotWords(NotWords::Unknown(3)),
        VaultError::NotAPassphrase,
        VaultError::WeakPassphrase(PassphraseRule::StandsAlone),
        VaultError::DeviceSecretMissing,
        VaultError::KeyringAbsent,
        VaultError::KeyringSlow,
        VaultError::HeaderDamaged,
        VaultError::SeenDamaged,
        VaultError::TooNew { needs: Some("0.2".to_owned()) },
        VaultError::Missing,
        VaultError::NameTaken,
        VaultError::NotAName,
        VaultError::PlaceRefused(WhyRefused::Synced("Dropbox")),
        VaultError::SlotMissing,
        VaultError::SlotsFull,
        VaultError::LastSlot,
        VaultError::FileMissing,
        VaultError::FileDamaged,
        VaultError::ValueDamaged,
        VaultError::DiskFull,
        VaultError::ReadOnly,
        VaultError::from(io::Error::from_raw_os_error(5)),
        VaultError::Database,
        VaultError::CipherAbsent,
        VaultError::NoMemory,
        VaultError::Crypto,
    ]
}

/// Everything the crate can be asked to print, with canaries in it.
fn printed() -> (Canaries, Vec<String>) {
    let place = tempfile::tempdir().unwrap();
    let typed = || Passphrase::from_bytes(Zeroizing::new(TYPED.as_bytes().to_vec())).unwrap();
    let device =
        || DeviceSecret::from_bytes(Zeroizing::new(*b"\xc7canary of the device secret\x01\x02\x03\xfe"));
    let new = NewCasebook::begin(place.path(), NAME, NewLock::P2(typed(), device()), MADE_ON, Effort::CHEAP)
        .unwrap();
    let phrase = new.words().reveal();
    let (passphrase, secret, recovery) = (typed(), device(), words(&phrase));

    let mut all =
        vec![every_way(&new), every_way(new.folder()), every_way(new.keys()), every_way(new.words())];
    let (folder, keys) = new.finish(&recovery).unwrap();
    let (matter, scope) = (Uuid::from_u128(4), IdentityScope::Officers);
    let database_key = keys.database_key().unwrap();
    let wrapped = keys.new_matter_key(matter).unwrap();
    let matter_key = keys.matter_key(matter, &wrapped).unwrap();
    let identity_key = keys.identity_key(scope, &keys.new_identity_key(scope).unwrap()).unwrap();
    let sealed = sealed_files::seal_bytes(&folder, &matter_key, NAME.as_bytes()).unwrap();
    keys.write_seen(&folder, 3, [1; 32]).unwrap();
    let drawn = keys.draw_words(Effort::CHEAP).unwrap();
    let drawn_phrase = drawn.words().reveal();
    all.extend([
        every_way(&keys),
        every_way(&drawn),
        every_way(&keys.ways()),
        every_way(&folder),
        every_way(&passphrase),
        every_way(&passphrase.strength()),
        every_way(&recovery),
        every_way(&secret),
        every_way(&Outcome::Done(device())),
        every_way(&NewLock::P2(typed(), device())),
        every_way(&WayIn::PassphraseAndDevice(&passphrase, &secret)),
        every_way(&WayIn::Words(&recovery)),
        every_way(&Unlock::Passphrase(&passphrase, Some(&secret))),
        every_way(&Unlock::Words(&recovery)),
        every_way(&database_key),
        every_way(&matter_key),
        every_way(&identity_key),
        every_way(&keys.master),
        every_way(&keys.header),
        every_way(&wrapped),
        every_way(&sealed),
        every_way(&sealed_files::reader(&folder, &matter_key, &sealed.blob_id).unwrap()),
        every_way(&keys.read_seen(&folder).unwrap()),
        every_way(&keys.name_token(NAME).unwrap()),
        every_way(&FieldPlace { table: "identity_name", row: matter, column: "family" }),
        every_way(&Keyring::new().unwrap()),
        every_way(&(keys.casebook_id(), keys.slot(), BlobId::new([0; 16]), scope, Effort::DEFAULT)),
        every_way(&sealed_files::open(&folder, &matter_key, &BlobId::new([0; 16]))),
        every_way(&crate::unlock(&CasebookFolder::at(place.path().join(NAME)), Unlock::Words(&recovery))),
    ]);
    all.extend(every_error().iter().map(|error| format!("{} {error}", every_way(error))));
    all.push(displayed(&[&keys.casebook_id(), &keys.slot(), &sealed.blob_id]));

    let canaries = Canaries::of(&[
        TYPED.as_bytes(),
        NAME.as_bytes(),
        phrase.as_bytes(),
        drawn_phrase.as_bytes(),
        secret.expose(),
        keys.master.expose(),
        database_key.expose(),
        matter_key.expose(),
        place.path().as_os_str().as_encoded_bytes(),
    ]);
    (canaries, all)
}

fn displayed(values: &[&dyn Display]) -> String {
    values.iter().map(ToString::to_string).collect()
}

#[test]
fn t16_nothing_that_is_printed_holds_a_secret_a_path_or_a_name() {
    let (canaries, all) = printed();
    for text in all {
        assert!(!canaries.are_in(&text), "{text}");
    }
}

/// The test of the test before: a type that derives `Debug` is found, in text and in bytes.
#[test]
fn t16_the_search_finds_a_derived_debug() {
    #[derive(Debug)]
    #[expect(dead_code, reason = "only printed")]
    struct Planted(Vec<u8>);
    #[derive(Debug)]
    #[expect(dead_code, reason = "only printed")]
    struct PlantedText(String);
    let (canaries, _) = printed();
    assert!(canaries.are_in(&every_way(&Planted(TYPED.as_bytes().to_vec()))));
    assert!(canaries.are_in(&every_way(&PlantedText(NAME.to_owned()))));
    assert!(canaries.are_in(&format!("{}", io::Error::other(NAME))));
}

#[test]
fn errors_fit_behind_failed_to() {
    for error in every_error() {
        let text = error.to_string();
        assert!(text.starts_with(|c: char| c.is_lowercase()) && !text.ends_with('.'), "{text}");
    }
}
