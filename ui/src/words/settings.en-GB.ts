// Words of Settings, but for the page on what Candour protects.

export const settings = {
  title: "Settings",
  pages: {
    letterhead: "Letterhead",
    templates: "Letter templates",
    rules: "Rules",
    appearance: "Appearance and keys",
    security: "Security",
    safekeeping: "Check and backup",
    audit: "Audit",
    protects: "What this protects",
    about: "About",
  },
  save: "Save",
  saving: "Saving…",
  saved: "Saved.",
  letterhead: {
    intro: "Printed at the head of every letter. It is kept inside the casebook.",
    label: {
      name: "Name of the firm",
      lines: "Address, telephone, email",
      regulatorLine: "Regulator line",
      feeEarner: "Who signs",
      contact: "How to reach the firm",
    },
    hint: {
      lines: "One line to a line, six at most.",
      regulatorLine: "For example: Authorised and regulated by the Solicitors Regulation Authority. Leave it blank for none.",
      feeEarner: "The fee-earner’s name as it stands under a letter.",
      contact: "Bodies are asked to reach your clients through the firm alone, by these means.",
    },
    missing: { name: "Write the name of the firm", feeEarner: "Write who signs" },
  },
  logo: {
    title: "Logo",
    intro:
      "Stands above the firm’s name, at most 60 by 25 mm. A screen reader says the firm’s name in its place. Candour keeps the picture alone, inside the casebook, and nothing else of the file.",
    limits: "A PNG of at most 2 MB and four million pixels, in full colour or grey, not interlaced.",
    none: "No logo.",
    picture: (width: number, height: number) => `The logo, ${width} by ${height} pixels`,
    choose: "Choose a PNG…",
    chooseAnother: "Choose another PNG…",
    remove: "Remove",
    wasSet: "The logo is on every letter from now on. Letters that were issued stay as they are.",
    wasRemoved: "The logo is off every letter from now on. Letters that were issued stay as they are.",
    undo: "Undo",
  },
  appearance: {
    theme: "Theme",
    themes: { system: "As the desktop says", light: "Light", dark: "Dark" },
    keys: "Keys",
    letterKeys: "Letters by themselves are keys",
    letterKeysHint: "J and K move in lists, G then D goes to the Desk. Turn them off if you speak your text or press keys by accident.",
  },
  security: {
    idle: "Minutes until the casebook locks by itself",
    idleHint: "From 1 to 30, counted from the last key or movement of the pointer. Time asleep counts.",
    idleWrong: "Write a number of minutes from 1 to 30",
    also: "It locks at once when you press Ctrl L, or Ctrl Shift H, which first turns the window into a blank page. Hiding is privacy; locking is security.",
    passphrase: "Passphrase",
    passphraseIntro:
      "It is changed on the cover, because this window never sees a passphrase. The casebook is locked first; the present passphrase or the recovery words are asked for, then the new one.",
    changePassphrase: "Lock, and change the passphrase",
  },
  about: {
    version: (version: string) => `Candour ${version}`,
    rules: (day: string) => `The rules and the directory of bodies are as at ${day}.`,
    licence: "Candour’s own licence",
    shipped: "Everything shipped with it, and on what terms",
    count: (n: number) => `${n.toLocaleString("en-GB")} parts by others`,
  },
} as const;
