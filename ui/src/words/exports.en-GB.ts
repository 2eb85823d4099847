// Words of exports.

export const exporting = {
  title: "Export",
  ofMatter: "Export this matter",
  open: "Export…",
  about:
    "The record out again, for other programs: pages to read, tables as CSV, XLSX and JSON, every letter and paper as PDF, and every file as it came. Everything in the folder is explained in it.",
  what: "What goes",
  whole: "The whole casebook",
  matter: (reference: string, workingName: string) => `${reference}, ${workingName}`,
  withNames: "With the names of clients and officers",
  withNamesAbout:
    "Without names, people are called by cipher, and papers that say who somebody is stay here. What people said is given word for word, and letters and files are copied as they are: they may name people all the same.",
  make: "Choose a folder and export",
  making: "Exporting…",
  askTitle: "This copy is not encrypted",
  ask: "It is privileged as a whole. Whoever has the folder can read it, and Candour no longer protects it. Keep it where the file itself may be kept, and delete it when it is no longer needed.",
  askNames: "Who the ciphers stand for goes with it. That it was asked for is recorded.",
  recorded: "That it left, and with which files, is recorded.",
  choose: "Choose a folder",
  cancel: "Cancel",
  made: (folder: string, files: number) => `Exported: ${files.toLocaleString("en-GB")} files are in the folder “${folder}”. Begin with index.html.`,
  stopped: "Nothing was exported.",
} as const;
