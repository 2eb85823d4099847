// The glossary, read once for as long as the casebook is open: its terms never change while it is.

import { createContext } from "svelte";
import { call } from "../../lib/ipc/call";
import type { Glossary, Term } from "../../lib/ipc/generated/api";

/** The terms that screens explain. */
export class Terms {
  private glossary = $state.raw<Glossary | null>(null);
  private asked = false;

  /** Asks for the terms, the first time they are wanted. */
  async want(): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    try {
      this.glossary = await call("glossary");
    } catch {
      this.asked = false;
    }
  }

  /** A term by its id; nothing while it is read, or where there is none. */
  of(id: string): Term | undefined {
    return this.glossary?.terms.find((term) => term.id === id);
  }
}

/** The terms around this component, and the act of handing them down. */
export const [useTerms, provideTerms] = createContext<Terms>();

/** The terms with all the words sought, in the term or in what it means. */
export function termsWith(terms: readonly Term[], sought: string): readonly Term[] {
  const words = sought.toLowerCase().split(/\s+/u).filter((word) => word !== "");
  return terms.filter(({ term, meaning }) => {
    const text = `${term} ${meaning}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
