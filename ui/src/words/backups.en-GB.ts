// Words of the check of everything and of backups.

const plural = (n: number, one: string, many: string): string => `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;

export const backups = {
  check: {
    title: "Check everything",
    about: "Reads the record, its audit chain and every sealed file, and compares them with what was written down.",
    never: "Nothing was checked yet.",
    whole: (when: string, entries: number, files: number) =>
      `${when}: ${plural(entries, "entry", "entries")} and ${plural(files, "sealed file", "sealed files")}, all as they were written.`,
    found: (when: string, n: number) => `${when}: ${plural(n, "thing is", "things are")} not as written.`,
    act: "Check everything",
    working: "Checking…",
    stopped: "The check was stopped. Nothing was recorded.",
  },
  backup: {
    title: "Backup",
    about:
      "An encrypted copy in a folder on another disk, best a stick that is kept elsewhere. It counts once it was read back. Seven daily, five weekly and twelve monthly copies stay. Locking stops it; the next one goes on where it ended.",
    due: "A backup is due: none of the last seven days lies on another disk.",
    act: "Back up into a folder…",
    move: "Everything in one file, for another computer…",
    working: "Backing up…",
    made: "The backup was made and read back. Keep a stick elsewhere, not beside the computer.",
    moved: "The copy was made and read back. It opens by the recovery words, on the cover of Candour there.",
    stopped: "No backup was made. Earlier ones are as they were.",
    list: "Last copy in each place",
    column: { place: "Place", made: "Made", size: "Entries", where: "Now" },
    where: {
      connected: "Connected",
      "same-disk": "On the same disk as the casebook: it is lost with it",
      away: "Not connected",
    },
    days: (n: number) => (n === 0 ? "today" : plural(n, "day ago", "days ago")),
  },
} as const;
