//! How long a file takes to be sealed into a casebook and copied out again, and how much memory more than at rest it takes:
//! `sealed_file FILE FOLDER`. `cargo xtask bench-rage` reads what it prints.

use std::error::Error;
use std::fs::{self, File};
use std::io::{self, BufReader, Write};
use std::path::PathBuf;
use std::time::Instant;

use candour_vault::{Effort, NewCasebook, NewLock, Passphrase, RecoveryWords, sealed_files};
use uuid::Uuid;
use zeroize::Zeroizing;

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args_os().skip(1).map(PathBuf::from);
    let (source, place) = words.next().zip(words.next()).ok_or("usage: sealed_file FILE FOLDER")?;
    fs::create_dir(&place)?;
    let passphrase = b"orbit velvet mango ridge sponsor clinic walnut".to_vec();
    let lock = NewLock::P1(Passphrase::from_bytes(Zeroizing::new(passphrase))?);
    let new = NewCasebook::begin(&place, "Casebook 1", lock, jiff::civil::date(2026, 11, 30), Effort::FLOOR)?;
    let typed = RecoveryWords::from_typed(Zeroizing::new(new.words().reveal().as_bytes().to_vec()))?;
    let (folder, keys) = new.finish(&typed).map_err(|(_, error)| error)?;
    let matter = Uuid::new_v4();
    let key = keys.matter_key(matter, &keys.new_matter_key(matter)?)?;

    // What deriving the key took is no part of what is measured.
    fs::write("/proc/self/clear_refs", "5")?;
    let rest = kibibytes("VmRSS:")?;
    let begun = Instant::now();
    let sealed = sealed_files::seal_reader(&folder, &key, BufReader::new(File::open(&source)?))?;
    let sealing = begun.elapsed().as_secs_f64();

    let begun = Instant::now();
    let mut copy = File::create_new(place.join("copy"))?;
    io::copy(&mut sealed_files::reader(&folder, &key, &sealed.blob_id)?, &mut copy)?;
    copy.sync_all()?;
    let opening = begun.elapsed().as_secs_f64();
    let more = kibibytes("VmHWM:")?.saturating_sub(rest);
    writeln!(io::stdout(), "{sealing} {opening} {more}")?;
    Ok(fs::remove_dir_all(&place)?)
}

/// A line of what the system says of this process.
fn kibibytes(line: &str) -> Result<u64, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let found = status.lines().find_map(|said| said.strip_prefix(line)).ok_or("no such line")?;
    Ok(found.trim().trim_end_matches(" kB").parse()?)
}
