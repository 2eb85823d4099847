//! Writes a header with a slot of each kind, and its secrets, into a folder that is not there yet: the fixture of a released
//! format. Once written it is never written again.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use candour_vault::{DeviceSecret, Effort, NewCasebook, NewLock, Passphrase, RecoveryWords, WayIn};
use zeroize::Zeroizing;

const ALONE: &str = "orbit velvet mango ridge sponsor clinic walnut";
const BESIDE: &str = "Zażółć gęślą jaźń";
const DEVICE: &[u8; 32] = b"invented for a test, kept by noo";

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(std::env::args().nth(1).ok_or("usage: golden_header FOLDER")?);
    fs::create_dir(&out)?;
    let passphrase = |typed: &str| Passphrase::from_bytes(Zeroizing::new(typed.as_bytes().to_vec()));

    let lock = NewLock::P1(passphrase(ALONE)?);
    let day = jiff::civil::date(2026, 11, 23);
    let new = NewCasebook::begin(&out, "Golden", lock, day, Effort::FLOOR)?;
    let words = new.words().reveal();
    let typed = RecoveryWords::from_typed(Zeroizing::new(words.as_bytes().to_vec()))?;
    let (folder, mut keys) = new.finish(&typed).map_err(|(_, error)| error)?;
    let device = DeviceSecret::from_bytes(Zeroizing::new(*DEVICE));
    keys.add_slot(&folder, &WayIn::PassphraseAndDevice(&passphrase(BESIDE)?, &device), Effort::FLOOR)?;

    fs::rename(folder.header(), out.join("casebook.hdr"))?;
    fs::remove_dir_all(folder.path())?;
    let nibbles = DEVICE.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let device: String = nibbles.filter_map(|nibble| char::from_digit(nibble.into(), 16)).collect();
    fs::write(
        out.join("secrets.txt"),
        format!(
            "passphrase: {ALONE}\nrecovery words: {}\npassphrase beside the device secret: {BESIDE}\ndevice secret: {device}\n",
            words.as_str()
        ),
    )?;
    Ok(())
}
