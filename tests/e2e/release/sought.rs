//! What no memory may hold any more, and how often a process holds it: every page that the system keeps for the process is read, as a
//! debugger with all rights would.

use crate::world::forms;
use aho_corasick::AhoCorasick;
use std::{
    collections::BTreeMap,
    fs::{self, File},
    ops::Range,
    os::unix::fs::FileExt,
};

/// The system gives memory in pieces of this size.
const PAGE: usize = 4096;
/// What is written down of each piece.
const ENTRY: usize = 8;
/// How many pieces are asked about at a time.
const AT_A_TIME: usize = 1 << 17;
/// The marks of a piece that is there, or lies in the swap space.
const THERE: u64 = 1 << 63 | 1 << 62;
/// Nothing of a process lies in these, and not all can be read.
const OF_THE_KERNEL: &[&str] = &["[vvar", "[vsyscall"];

/// Words or keys, in every form in which memory may hold them.
pub(super) struct Sought {
    names: Vec<String>,
    /// For each form, whose it is.
    owners: Vec<usize>,
    forms: AhoCorasick,
}

impl Sought {
    /// Words, in UTF-8, UTF-16, base64 and hexadecimal digits, in large or small letters.
    pub(super) fn words(words: &[&str]) -> Self {
        Self::of(words.iter().map(|words| {
            let mut all = forms(words);
            all.push(digits(words.as_bytes()));
            ((*words).to_owned(), all)
        }))
    }

    /// Keys, as their bytes and in hexadecimal digits.
    pub(super) fn keys(keys: &[(&str, &[u8])]) -> Self {
        Self::of(keys.iter().map(|(name, key)| ((*name).to_owned(), vec![key.to_vec(), digits(key)])))
    }

    fn of(sought: impl Iterator<Item = (String, Vec<Vec<u8>>)>) -> Self {
        let (mut names, mut owners, mut forms) = (Vec::new(), Vec::new(), Vec::new());
        for (name, all) in sought {
            owners.extend(all.iter().map(|_| names.len()));
            forms.extend(all);
            names.push(name);
        }
        let forms = AhoCorasick::builder().ascii_case_insensitive(true).build(forms).expect("few forms");
        Self { names, owners, forms }
    }

    /// What of it these processes hold, and how often.
    pub(super) fn held_by(&self, processes: &[u32]) -> BTreeMap<&str, usize> {
        let mut found = BTreeMap::new();
        for process in processes {
            // One that has ended meanwhile holds nothing.
            let Ok(memory) = File::open(format!("/proc/{process}/mem")) else { continue };
            for run in runs(*process) {
                for hit in self.forms.find_iter(&read(&memory, &run)) {
                    let name = self.names[self.owners[hit.pattern().as_usize()]].as_str();
                    *found.entry(name).or_default() += 1;
                }
            }
        }
        found
    }
}

fn digits(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect()
}

/// Where in a process memory is kept that it may have written, or shares.
fn runs(process: u32) -> Vec<Range<usize>> {
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).unwrap_or_default();
    let Ok(kept) = File::open(format!("/proc/{process}/pagemap")) else { return Vec::new() };
    maps.lines().filter_map(written).flat_map(|place| kept_in(&kept, &place)).collect()
}

/// The place of a line of `maps`, unless it holds what was read from a file and nothing else.
fn written(line: &str) -> Option<Range<usize>> {
    let mut fields = line.split_whitespace();
    let (start, end) = fields.next()?.split_once('-')?;
    let rights = fields.next()?;
    let is_of_a_file = fields.nth(2)? != "0";
    let is_of_the_kernel =
        fields.next().is_some_and(|name| OF_THE_KERNEL.iter().any(|it| name.starts_with(it)));
    let is_as_in_the_file = is_of_a_file && !rights.contains('w') && !rights.contains('s');
    if !rights.starts_with('r') || is_as_in_the_file || is_of_the_kernel {
        return None;
    }
    let address = |text| usize::from_str_radix(text, 16).ok();
    Some(address(start)?..address(end)?)
}

/// The parts of a place that are kept. Most of what is set aside never is.
fn kept_in(pagemap: &File, place: &Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let nothing = vec![0; AT_A_TIME.min(place.len() / PAGE) * ENTRY];
    let mut entries = nothing.clone();
    for start in place.clone().step_by(AT_A_TIME * PAGE) {
        let length = AT_A_TIME.min((place.end - start) / PAGE) * ENTRY;
        let entries = &mut entries[..length];
        if pagemap.read_exact_at(entries, (start / PAGE * ENTRY) as u64).is_err() {
            break;
        }
        if *entries == nothing[..length] {
            continue;
        }
        for (n, entry) in entries.as_chunks::<ENTRY>().0.iter().enumerate() {
            if u64::from_le_bytes(*entry) & THERE == 0 {
                continue;
            }
            let at = start + n * PAGE;
            match found.last_mut() {
                Some(last) if last.end == at => last.end += PAGE,
                _ => found.push(at..at + PAGE),
            }
        }
    }
    found
}

/// The bytes of a part. What has gone meanwhile is read as zeros.
fn read(memory: &File, part: &Range<usize>) -> Vec<u8> {
    let mut bytes = vec![0; part.len()];
    let mut done = 0;
    while done < bytes.len() {
        done += match memory.read_at(&mut bytes[done..], (part.start + done) as u64) {
            Ok(read) if read > 0 => read,
            _ => PAGE - done % PAGE,
        };
    }
    bytes
}

#[test]
fn what_a_process_holds_is_found_in_it_and_what_it_does_not_hold_is_not() {
    let [held, other] = ["Wilhelmina Ashgrove", "Marguerite Quillfeather"];
    let in_digits = String::from_utf8(digits(held.as_bytes())).expect("digits");
    let mut child = std::process::Command::new("sleep")
        .arg("60")
        .env("HELD", held.to_uppercase())
        .env("IN_DIGITS", in_digits)
        .spawn()
        .expect("a process");
    let sought = Sought::words(&[held, other]);
    let found = sought.held_by(&[child.id()]);
    child.kill().expect("it was running");
    child.wait().expect("it has ended");
    assert_eq!(found.keys().copied().collect::<Vec<_>>(), [held]);
    assert!(found[held] >= 2, "as it is and in digits: {found:?}");
    assert_eq!(sought.held_by(&[child.id()]), BTreeMap::new(), "one that has ended holds nothing");
}
