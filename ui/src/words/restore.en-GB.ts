// Words of the way back from a backup.

export const restore = {
  title: "Restore from a backup",
  intro: "Choose the folder Candour-Backup, or the disk it lies on. The backup is only read.",
  choose: "Choose the folder…",
  chooseOther: "Another folder…",
  which: "Which backup",
  offered: (day: string, time: string, casebook: string) => `${day}, ${time} · casebook ${casebook}`,
  name: "Name of the restored casebook",
  where: (place: string) => `It will lie in ${place}. A casebook that is there already stays as it is.`,
  goOn: "Continue",
  byWords: "Use the recovery words",
  byPassphrase: "Use the passphrase",
  twoSecrets: "On another computer than its own, the passphrase alone opens nothing: use the recovery words.",
  passphrase: "Passphrase of the casebook when the backup was made",
  missing: "Write the passphrase",
  act: "Restore",
  working: "Restoring…",
  waiting: "The backup is read, compared with its own list, and opened.",
  cancel: "Cancel",
  stop: "Stop",
  stopped: "It was stopped. Nothing was left behind.",
} as const;
