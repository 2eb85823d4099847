//! A scenario played while something is done to one of its calls, or on a disk that is nearly full.

use crate::{points::Point, recorded::Recorded};
use candour_tests::scenarios::{FILLER, Manner, REFUSED};
use std::{
    fs,
    os::unix::process::ExitStatusExt,
    path::Path,
    process::{Command, ExitStatus, Output},
};

const PLAYED: &str = env!("CARGO_BIN_EXE_candour-crash-played");

/// A small disk is put over the home, filled until so much room is left, and afterwards what lies there is brought out.
const ON_A_SMALL_DISK: &str = r#"
rm -rf "$0.kept" "$0.after"
cp -r "$0" "$0.kept" && mount -t tmpfs -o size=64m none "$0" && cp -r "$0.kept"/. "$0" || exit 9
dd if=/dev/zero of="$0/$4" bs=64k status=none 2>&-
truncate -s "-$1K" "$0/$4" || exit 9
"$2" "$3" "$0" "$5"
ended=$?
rm -f "$0/$4"
mkdir "$0.after" && cp -r "$0"/. "$0.after" || exit 9
exit $ended
"#;

/// What came of it.
pub(crate) struct Ran {
    status: ExitStatus,
    said: String,
}

impl Ran {
    fn of(output: &Output) -> Self {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        Self { status: output.status, said }
    }

    /// How much was said to be saved.
    pub(crate) fn saved(&self) -> usize {
        self.lines("saved ").last().and_then(|count| count.parse().ok()).unwrap_or_default()
    }

    /// What was refused, by its codes.
    pub(crate) fn refused(&self) -> Vec<&str> {
        self.lines("refused: ").collect()
    }

    /// What comes after these words in every line that begins with them.
    pub(crate) fn lines(&self, words: &'static str) -> impl Iterator<Item = &str> {
        self.said.lines().filter_map(move |line| line.strip_prefix(words))
    }

    /// Whether it came to its end, with nothing refused.
    pub(crate) fn ended_well(&self) -> bool {
        self.status.success()
    }

    /// Whether it ended because something was refused.
    pub(crate) fn ended_refused(&self) -> bool {
        self.status.code() == Some(i32::from(REFUSED))
    }

    /// Whether it was killed.
    pub(crate) fn was_killed(&self) -> bool {
        self.status.signal() == Some(9)
    }

    /// All that was said, for a message.
    pub(crate) fn said(&self) -> &str {
        &self.said
    }
}

impl Recorded {
    /// Plays it again from the beginning, and does to one call what `strace` is told: `signal=KILL`, `error=EIO`. The calls of these
    /// names are written down, where a place for it is given.
    pub(crate) fn meddled(
        &self,
        manner: Manner,
        (point, what): (&Point, &str),
        trace: Option<(&Path, &str)>,
    ) -> Ran {
        self.before.stand(&self.home);
        let Point { call, nth, is_of_another } = point;
        let (place, calls) = trace.unwrap_or((Path::new("/dev/null"), call.as_str()));
        let mut strace = Command::new("strace");
        if *is_of_another {
            strace.arg("-f");
        }
        let output = strace
            .args(["-qq", "-e", &format!("trace={calls}"), "-e", "signal=none"])
            .args(["-e", &format!("inject={call}:{what}:when={nth}"), "-o"])
            .arg(place)
            .args([PLAYED, self.scenario.name()])
            .arg(&self.home)
            .arg(manner.name())
            .output();
        Ran::of(&output.expect("strace, which `cargo xtask test` installs"))
    }

    /// Plays it again from the beginning on a disk that has so many kilobytes left, where room is made once it is full.
    pub(crate) fn on_a_small_disk(&self, room: usize) -> Ran {
        self.before.stand(&self.home);
        let output = Command::new("unshare")
            .args(["--map-root-user", "--mount", "sh", "-c", ON_A_SMALL_DISK])
            .arg(&self.home)
            .arg(room.to_string())
            .args([PLAYED, self.scenario.name(), FILLER, Manner::MakesRoom.name()])
            .output();
        let ran = Ran::of(&output.expect("a namespace of its own"));
        assert!(ran.status.code() != Some(9), "no small disk: {}", ran.said);
        let after = self.home.with_extension("after");
        fs::remove_dir_all(&self.home).expect("an empty place");
        fs::rename(after, &self.home).expect("what lay on the small disk");
        ran
    }
}
