// Words about people whom a client describes and nobody has identified.

export const described = {
  label: "Description",
  hint: "In your client’s words: build, voice, car, what others called them.",
  missing: "Write how your client describes the person",
  person: (number: number) => `Person ${number}`,
  notIdentified: "Not identified",
  by: (client: string) => `Described by ${client}`,
} as const;
