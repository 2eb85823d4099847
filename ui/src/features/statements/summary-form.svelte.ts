// The summary of an account, with the paragraphs it rests on, named by their numbers.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, ParagraphId, StatementLine, StatementText } from "../../lib/ipc/generated/api";
import { RecordForm } from "../../lib/state/record-form.svelte";
import { statements as words } from "../../words/statements.en-GB";
import { numbersIn } from "./states";

/** The ids of an account's paragraphs, in the order of their numbers. */
function numbered({ paragraphs }: StatementText): ParagraphId[] {
  return paragraphs.filter(({ text }) => text.trim() !== "").map(({ id }) => id);
}

/** The numbers of the paragraphs that an account's summary rests on: "1, 3". */
export function restsOn(text: StatementText): string {
  const ids = numbered(text);
  const places = (text.summary?.paragraphs ?? []).map((id) => ids.indexOf(id) + 1).filter((place) => place > 0);
  return places.sort((a, b) => a - b).join(", ");
}

/** The form that writes a summary. */
export class SummaryForm extends RecordForm<null, StatementLine> {
  override readonly keeps: readonly (keyof SummaryForm)[] = ["summary", "rests"];
  summary = $state("");
  rests = $state("");

  constructor(readonly text: StatementText) {
    super("summary");
    this.summary = text.summary?.text ?? "";
    this.rests = restsOn(text);
  }

  protected gaps(): FieldProblem[] {
    const numbers = numbersIn(this.rests);
    const last = numbered(this.text).length;
    return numbers === null || numbers.some((number) => number > last)
      ? [{ field: "paragraphs", problem: words.badNumbers }]
      : [];
  }

  protected send(): Promise<StatementLine> {
    const ids = numbered(this.text);
    const paragraphs = (numbersIn(this.rests) ?? []).flatMap((number) => ids[number - 1] ?? []);
    return call("summarise", { statement: this.text.statement, text: this.summary, paragraphs });
  }
}
