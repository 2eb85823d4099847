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
} as const;
