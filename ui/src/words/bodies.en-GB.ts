// Words about the offices that letters go to.

export const bodies = {
  title: "Address of an office",
  label: "Address",
  hint: "One line to a line, without the title of the office.",
  addressMissing: "Write the address",
  checked: (day: string) => `Checked on ${day}.`,
  notChecked: "No address on record yet.",
  why: "Candour never goes online, so make sure of the address yourself. Saving it records that you checked it today.",
  save: "Save as checked today",
  saving: "Saving…",
} as const;
