// The paragraph that an allegation is to rest on from the start, chosen beside everything else it says.

import type { FieldProblem, RestsOn, StatementId } from "../../lib/ipc/generated/api";
import { sources as words } from "../../words/sources.en-GB";

/** An account and the number of a paragraph in it; a blank number is no source yet. */
export class SourceChoice {
  readonly keeps: readonly (keyof SourceChoice)[] = ["statement", "number"];
  statement = $state<StatementId | null>(null);
  number = $state("");

  /** What is wrong with it. */
  gaps(): FieldProblem[] {
    const number = this.number.trim();
    if (number === "") return [];
    const isFine = this.statement !== null && /^[1-9]\d{0,3}$/u.test(number);
    return isFine ? [] : [{ field: "sources.0.number", problem: words.notANumber }];
  }

  /** The paragraph, once there is one. */
  chosen(): RestsOn[] {
    if (this.statement === null || this.number.trim() === "") return [];
    return [{ statement: this.statement, number: Number(this.number.trim()) }];
  }
}
