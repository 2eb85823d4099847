// Counted nouns in words: "no clients", "one client", "eleven clients", "12 clients".

const figures = [
  "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
] as const;

/** A number of things in words; figures from twelve on. */
export function counted(n: number, one: string, many: string): string {
  return `${figures[n] ?? n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

/** The same with a capital, to begin a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A number of working days, always in figures: "1 working day", "12 working days". */
export const workingDays = (n: number): string => `${n} working ${n === 1 ? "day" : "days"}`;
