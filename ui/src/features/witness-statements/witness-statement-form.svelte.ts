// A witness statement to be signed: what it is for, and what stands around the account.

import { call } from "../../lib/ipc/call";
import type {
  AskWitnessStatement, Exhibit, FieldProblem, MadePaper, StatementDetail, StatementExhibit, StatementId, StatementPurpose,
  WitnessStatementPreview,
} from "../../lib/ipc/generated/api";
import { witnessStatements as words } from "../../words/witness-statements.en-GB";
import { SeenForm } from "../papers/seen-form.svelte";

/** Of which sealed version of which account. */
export interface OfVersion {
  readonly statement: StatementId;
  readonly version: number;
}

/** The form for a witness statement. */
export class WitnessStatementForm extends SeenForm<OfVersion, WitnessStatementPreview, MadePaper> {
  override readonly keeps: readonly (keyof WitnessStatementForm)[] = [
    "purpose", "court", "claim", "claimant", "defendant", "side", "number", "address", "prepared", "byCipher", "order", "age",
    "isReadOver", "occupation", "exhibits", "hasOwnContact", "availability", "specialMeasures",
  ];
  purpose = $state<StatementPurpose["is"]>("court");
  /** The court, a line each. */
  court = $state("");
  claim = $state("");
  claimant = $state("");
  defendant = $state("");
  side = $state("");
  number = $state("1");
  address = $state("");
  prepared = $state("");
  byCipher = $state(false);
  order = $state("");
  age = $state("");
  isReadOver = $state(false);
  occupation = $state("");
  /** A line each: its mark, a colon, what it is. */
  exhibits = $state("");
  hasOwnContact = $state(false);
  /** A line each: what, a colon, when. */
  availability = $state("");
  /** A line each: what, a colon, what is wished for. */
  specialMeasures = $state("");

  /** Whether a line names an exhibit of the matter. */
  refersTo({ mark }: Exhibit): boolean {
    return linesOf(this.exhibits).some((line) => line.startsWith(`${mark}:`));
  }

  /** Adds an exhibit of the matter as the last line. */
  take({ mark, what }: Exhibit): void {
    this.exhibits = [...linesOf(this.exhibits), `${mark}: ${what}`].join("\n");
  }

  /** It reads the account. */
  protected preview(of: OfVersion): Promise<WitnessStatementPreview> {
    return call("preview_witness_statement", this.asked(of));
  }

  protected gaps(): FieldProblem[] {
    const gaps: FieldProblem[] = [];
    if (this.purpose === "court" && whole(this.number) === null) gaps.push({ field: "number", problem: words.problem.number });
    if (this.purpose === "criminal" && this.age.trim() !== "" && whole(this.age) === null) {
      gaps.push({ field: "age", problem: words.problem.age });
    }
    if (this.purpose === "details") {
      for (const field of ["availability", "specialMeasures"] as const) {
        if (detailsIn(this[field]) === null) gaps.push({ field, problem: words.problem.details });
      }
    } else if (exhibitsIn(this.exhibits) === null) gaps.push({ field: "exhibits", problem: words.problem.exhibits });
    return gaps;
  }

  protected send(of: OfVersion): Promise<MadePaper> {
    return call("make_witness_statement", this.asked(of));
  }

  private asked({ statement, version }: OfVersion): AskWitnessStatement {
    const { byCipher, occupation } = this;
    return { statement, version, purpose: this.purposed(), byCipher, occupation, exhibits: exhibitsIn(this.exhibits) ?? [] };
  }

  private purposed(): StatementPurpose {
    if (this.purpose === "criminal") return { is: "criminal", age: whole(this.age), isReadOver: this.isReadOver };
    if (this.purpose === "details") {
      return {
        is: "details",
        hasOwnContact: this.hasOwnContact && !this.byCipher,
        availability: detailsIn(this.availability) ?? [],
        specialMeasures: detailsIn(this.specialMeasures) ?? [],
      };
    }
    const { claim, claimant, defendant, side, address, prepared, byCipher } = this;
    return {
      is: "court", court: linesOf(this.court), claim, claimant, defendant, side, number: whole(this.number) ?? 0, address, prepared,
      order: byCipher ? this.order : "",
    };
  }
}

/** A number of one or two digits, or null. */
function whole(text: string): number | null {
  return /^\d{1,2}$/u.test(text.trim()) ? Number(text) : null;
}

function linesOf(text: string): string[] {
  return text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
}

/** The exhibits of a text; null where a line is none. */
export function exhibitsIn(text: string): StatementExhibit[] | null {
  return pairsIn(text)?.map(([mark, what]) => ({ mark, what })) ?? null;
}

/** The details of a text; null where a line is none. */
export function detailsIn(text: string): StatementDetail[] | null {
  return pairsIn(text)?.map(([what, said]) => ({ what, said })) ?? null;
}

/** What stands before and after the first colon of each line; null where either is missing. */
function pairsIn(text: string): [string, string][] | null {
  const pairs: [string, string][] = [];
  for (const line of linesOf(text)) {
    const [before, ...rest] = line.split(":");
    const after = rest.join(":").trim();
    if (before === undefined || before.trim() === "" || after === "") return null;
    pairs.push([before.trim(), after]);
  }
  return pairs;
}
