// What this protects, and what it cannot: the threat model in plain English. It promises nothing that is not tested.

/** One danger, what stands against it, and what does not. */
export interface Danger {
  readonly who: string;
  readonly protects: string;
  readonly cannot: string;
}

export const protects = {
  title: "What this protects, and what it cannot",
  intro:
    "A casebook is encrypted on this computer. Candour uses no network: on Linux the system refuses it one, for itself and for everything it starts.",
  columns: { who: "Against", protects: "What it protects", cannot: "What it cannot" },
  dangers: [
    {
      who: "A thief who takes the computer while it is off, or while Candour is locked",
      protects:
        "They can see that Candour is installed, where the casebook lies, how large it is, and how many files of which size and date it has. They cannot read anything in it.",
      cannot: "It does not hide that you use Candour. A weak passphrase of your own, without a key kept on this laptop, can be guessed.",
    },
    {
      who: "Someone with powers to seize it, and a laboratory, while it is off",
      protects:
        "The same. Where this laptop keeps a second key, a copied casebook alone is of no use, whatever the passphrase.",
      cannot:
        "A login password and a weak passphrase together. An order of a court to hand over the key, or threats. Candour cannot deny that a casebook exists.",
    },
    {
      who: "The same, while the computer is on and Candour is locked",
      protects: "Locking closes the casebook, drops its keys and takes down the window that showed it.",
      cannot: "What may remain for a while in the computer’s memory. Turn the computer off where that matters.",
    },
    {
      who: "The same, while the casebook is open",
      protects: "Little: it locks when idle, on Ctrl L, and before it is closed.",
      cannot: "Everything you can see, they can see. Nobody can prevent that.",
    },
    {
      who: "Someone who changes the files while you are away",
      protects: "A change to the casebook is noticed when it is used. A copy put back from an earlier day is noticed and said.",
      cannot: "Files that are deleted, or a Candour that was replaced by another program. Use the whole disk’s encryption as well.",
    },
    {
      who: "A hostile program under your name on this computer",
      protects: "On the disk it finds only what is encrypted. No name of a case stands in a title, a list of recent files or a log.",
      cannot: "A program that records keys, takes pictures of the screen, or reads other programs’ memory.",
    },
    {
      who: "A curious colleague or visitor",
      protects: "It locks by itself; the window’s title is always “Candour”; accounts are covered until you ask; files that leave have neutral names.",
      cannot: "Eyes at your shoulder. On Linux the window cannot be kept out of pictures of the screen.",
    },
    {
      who: "Power cuts, full disks and slips of the hand",
      protects: "What Candour says is saved is on the disk. Damage is noticed and said, and nothing is written over it. A backup counts once it was read back.",
      cannot: "A disk that fails with no backup on another one. Older backups keep what was in the casebook when they were made.",
    },
    {
      who: "Forgetting",
      protects: "The twelve recovery words open the casebook by themselves.",
      cannot: "If the passphrase and the words are both gone, the casebook cannot be opened by anyone, for ever.",
    },
    {
      who: "A body that disputes what was sent",
      protects: "Every letter carries an anchor of the record, and its exact bytes are kept. Anyone can work the chain out again.",
      cannot: "Prove the order of things done since the last letter that left.",
    },
  ] satisfies readonly Danger[],
} as const;
