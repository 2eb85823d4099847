// Words of the exhibits of a matter.

export const exhibits = {
  title: "Exhibits",
  intro: "What letters and statements point to, each by its mark. A number once given is never given again.",
  empty: "What a letter or a statement points to is listed here.",
  add: "Add an exhibit",
  list: "Exhibits",
  numbered: (number: number) => `Exhibit ${number}`,
  column: { mark: "Mark", what: "What it is", dated: "Date", producer: "Produced by", original: "Original" },
  notSaid: "Not said",
  newTitle: "Exhibit",
  amendTitle: (number: number) => `What exhibit ${number} is`,
  edit: "Edit",
  nobodyYet: "Not settled",
  somebodyElse: "Somebody else, in words",
  label: {
    producer: "Who produces it?",
    producerWords: "In words",
    mark: "Mark",
    what: "What is it?",
    dated: "Of which date?",
    original: "Where is the original?",
    contentNote: "Content note",
  },
  hint: {
    producerWords: "An office or a part rather than a name, such as “the custody sergeant”.",
    mark: "As it is written on the exhibit: who produces it, a stroke, a number.",
    what: "In one line. Name no client: it is printed in letters and in the list.",
    dated: "The date of the thing itself, as exactly or as vaguely as it is known. Leave empty if nobody can say.",
    original: "Who holds it, and where. It stays with the file.",
    contentNote: "What somebody should know before they look at it. Leave empty if nothing.",
  },
  missing: {
    producer: "Write who produces it",
    mark: "Write its mark",
    what: "Write what it is",
  },
} as const;
