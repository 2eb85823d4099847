//! `candour-cli demo --out DIR [--facts FILE.toml]`, `candour-cli dates "PHRASE" [--dob YYYY-MM-DD]`, `candour-cli rules
//! QUESTION ...`, `candour-cli letters --out DIR`, `candour-cli fixtures large --out DIR [--times N]`: prints results on standard output and nothing else there.

use candour_cli::{
    DemoError, dates, demo,
    facts::Facts,
    fixtures::{self, Size},
    letters, rules,
};
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::ExitCode,
};

const USAGE: &str = "\
usage: candour-cli demo --out DIR [--facts FILE.toml]
       candour-cli dates \"PHRASE\" [--dob YYYY-MM-DD]
       candour-cli rules deadline RULE_ID TRIGGER_DATE [OPTION ...]
       candour-cli rules independence FACTS.toml
       candour-cli rules referral FACTS.toml
       candour-cli rules regime FACTS.toml
       candour-cli rules escalation FACTS.toml
       candour-cli rules list
       candour-cli letters --out DIR
       candour-cli fixtures large --out DIR [--times N]";
/// The exit code for words on the command line that make no sense.
const MISUSED: u8 = 2;

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    /// The demo, in a folder, from a facts file or from its own case.
    Demo { out: PathBuf, facts: Option<PathBuf> },
    /// How a phrase is read, for somebody born on a day.
    Dates { phrase: String, born: Option<String> },
    /// What the rules say to a question.
    Rules { question: Vec<String> },
    /// A letter of every kind, in a folder.
    Letters { out: PathBuf },
    /// The large casebook, in a folder, so many times as large.
    Large { out: PathBuf, times: usize },
}

fn main() -> ExitCode {
    let told = match wanted(std::env::args_os().skip(1)) {
        Some(Wanted::Demo { out, facts }) => {
            told(&out, facts.as_deref()).map(|told| told.to_string()).map_err(|error| error.to_string())
        }
        Some(Wanted::Dates { phrase, born }) => {
            dates::told(&phrase, born.as_deref()).map(|told| format!("{told}\n"))
        }
        Some(Wanted::Rules { question }) => rules::told(&question).map_err(|error| error.to_string()),
        Some(Wanted::Letters { out }) => written(&out).map_err(|error| error.to_string()),
        Some(Wanted::Large { out, times }) => large(&out, times).map_err(|error| error.to_string()),
        None => {
            eprintln!("{USAGE}");
            return ExitCode::from(MISUSED);
        }
    };
    match told {
        Ok(told) => {
            print!("{told}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn told(out: &Path, facts: Option<&Path>) -> Result<demo::Told, DemoError> {
    let text = match facts {
        Some(path) => {
            std::fs::read_to_string(path).map_err(|error| DemoError::Unreadable(path.to_owned(), error))?
        }
        None => demo::OWN_CASE.to_owned(),
    };
    demo::run(&Facts::read(&text).map_err(DemoError::Facts)?, out, None)
}

/// Makes a letter of every kind, and names the files.
fn written(out: &Path) -> Result<String, DemoError> {
    let files: Vec<_> = letters::make(out, None)?.iter().map(|file| file.display().to_string()).collect();
    Ok(files.join("\n") + "\n")
}

/// Makes the large casebook; how far it has come stands on standard error.
fn large(out: &Path, times: usize) -> Result<String, DemoError> {
    let size = Size::LARGE.times(times);
    let made = fixtures::make(out, size, fixtures::SEED, None, |done| {
        if done.is_multiple_of(10) {
            eprintln!("{done} of {} matters", size.matters);
        }
    })?;
    made.app.lock_casebook()?;
    Ok(format!("Casebook    {}\nPassphrase  {}\n", made.folder.display(), fixtures::PASSPHRASE))
}

/// What the words ask for.
fn wanted(mut words: impl Iterator<Item = OsString>) -> Option<Wanted> {
    match words.next()?.to_str()? {
        "demo" => demo_wanted(words),
        "dates" => dates_wanted(words),
        "rules" => rules_wanted(words),
        "letters" => letters_wanted(words),
        "fixtures" => fixtures_wanted(words),
        _ => None,
    }
}

/// The folder and the facts file, in either order, each at most once.
fn demo_wanted(mut words: impl Iterator<Item = OsString>) -> Option<Wanted> {
    let (mut out, mut facts) = (None, None);
    while let Some(word) = words.next() {
        let slot = match word.to_str()? {
            "--out" => &mut out,
            "--facts" => &mut facts,
            _ => return None,
        };
        if slot.replace(PathBuf::from(words.next()?)).is_some() {
            return None;
        }
    }
    Some(Wanted::Demo { out: out?, facts })
}

/// One phrase and at most one day of birth, in either order.
fn dates_wanted(mut words: impl Iterator<Item = OsString>) -> Option<Wanted> {
    let (mut phrase, mut born) = (None, None);
    while let Some(word) = words.next() {
        let word = word.into_string().ok()?;
        let replaced = match word.as_str() {
            "--dob" => born.replace(words.next()?.into_string().ok()?),
            _ => phrase.replace(word),
        };
        if replaced.is_some() {
            return None;
        }
    }
    Some(Wanted::Dates { phrase: phrase?, born })
}

/// At least one word, each as it stands.
fn rules_wanted(words: impl Iterator<Item = OsString>) -> Option<Wanted> {
    let question: Vec<String> = words.map(OsString::into_string).collect::<Result<_, _>>().ok()?;
    (!question.is_empty()).then_some(Wanted::Rules { question })
}

/// The folder, and nothing else.
fn letters_wanted(mut words: impl Iterator<Item = OsString>) -> Option<Wanted> {
    let out = (words.next()? == "--out").then(|| words.next()).flatten()?;
    words.next().is_none().then(|| Wanted::Letters { out: PathBuf::from(out) })
}

/// The one fixture there is, its folder, and how many times as large it is to be.
fn fixtures_wanted(mut words: impl Iterator<Item = OsString>) -> Option<Wanted> {
    if words.next()? != "large" {
        return None;
    }
    let (mut out, mut times) = (None, None);
    while let Some(word) = words.next() {
        let replaced = match word.to_str()? {
            "--out" => out.replace(PathBuf::from(words.next()?)).is_some(),
            "--times" => times.replace(words.next()?.to_str()?.parse().ok().filter(|n| *n > 0)?).is_some(),
            _ => return None,
        };
        if replaced {
            return None;
        }
    }
    Some(Wanted::Large { out: out?, times: times.unwrap_or(1) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Option<Wanted> {
        wanted(words.iter().map(OsString::from))
    }

    #[test]
    fn the_folder_is_needed_and_the_facts_are_not() {
        let demo =
            |facts: Option<&str>| Some(Wanted::Demo { out: "d".into(), facts: facts.map(PathBuf::from) });
        assert_eq!(read(&["demo", "--out", "d"]), demo(None));
        assert_eq!(read(&["demo", "--facts", "f", "--out", "d"]), demo(Some("f")));
    }

    #[test]
    fn the_phrase_is_needed_and_the_day_of_birth_is_not() {
        let dates = |born: Option<&str>| {
            Some(Wanted::Dates { phrase: "aged 13".into(), born: born.map(String::from) })
        };
        assert_eq!(read(&["dates", "aged 13"]), dates(None));
        assert_eq!(read(&["dates", "--dob", "1989-05-11", "aged 13"]), dates(Some("1989-05-11")));
    }

    #[test]
    fn the_large_casebook_is_made_once_as_large_unless_more_is_asked_for() {
        let large = |times| Some(Wanted::Large { out: "d".into(), times });
        assert_eq!(read(&["fixtures", "large", "--out", "d"]), large(1));
        assert_eq!(read(&["fixtures", "large", "--times", "10", "--out", "d"]), large(10));
    }

    #[test]
    fn the_letters_go_to_one_folder() {
        assert_eq!(read(&["letters", "--out", "d"]), Some(Wanted::Letters { out: "d".into() }));
    }

    #[test]
    fn anything_else_is_misuse() {
        for words in [
            &[][..],
            &["fixtures", "small", "--out", "d"],
            &["fixtures", "large", "--out", "d", "--times", "0"],
            &["demo"],
            &["letters"],
            &["letters", "--out"],
            &["letters", "--out", "d", "e"],
            &["dance", "--out", "d"],
            &["demo", "--out"],
            &["demo", "--out", "d", "--out", "e"],
            &["demo", "--out", "d", "--loud"],
            &["rules"],
            &["dates"],
            &["dates", "--dob", "1989-05-11"],
            &["dates", "aged", "13"],
            &["dates", "aged 13", "--dob"],
        ] {
            assert_eq!(read(words), None, "{words:?}");
        }
    }
}
