// Words of files that come from outside.

export const files = {
  choose: "Choose a file",
  chooseOther: "Choose another file",
  remove: "Leave it out",
  drop: "Or drop it on the window. It is sealed and kept, and not opened.",
  taking: "Sealing the file…",
  sealed: (name: string, size: string) => `${name}, ${size}, is sealed.`,
  known: "The same file is in this matter already. It is kept once.",
  hash: (sha256: string) => `SHA-256 ${sha256.slice(0, 12)}…`,
  size: (bytes: number) =>
    bytes < 1024 ? `${bytes} bytes`
    : bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(0)} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  percent: (percent: number) => `${percent} per cent`,
  stop: "Cancel",
  saveCopy: "Save a copy",
  saveCopyTitle: "Save a copy outside the casebook",
  notEncrypted: "The copy is not encrypted: anyone who can open the file can read it.",
  recorded: "That a copy was saved is recorded.",
  print: "Print",
  printTitle: "Open a copy to print it",
  printAbout:
    "It opens in the program by which this computer shows PDF files, and is printed there. Candour takes the copy away when the casebook is locked; what that program or the printer keeps, it cannot.",
  openElsewhere: "Open in another program",
  openTitle: "Open a copy in another program",
  openAbout:
    "It opens in the program by which this computer shows such files. Candour takes the copy away when the casebook is locked; what that program keeps or sends is beyond its reach.",
  openingRecorded: "That a copy was opened is recorded.",
  open: "Open it",
  opened: (name: string) => `${name} was opened in another program.`,
  notOpened: "No copy was opened.",
  chooseWhere: "Choose where",
  copying: "Saving the copy…",
  saving: "Saving…",
  saved: (name: string) => `A copy was saved as ${name}.`,
  notSaved: "No copy was saved.",
  cancel: "Cancel",
} as const;
