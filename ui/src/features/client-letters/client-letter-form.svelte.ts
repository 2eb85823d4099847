// A letter to a client: how it goes, what happened, what it means, and what is to be decided.

import { call } from "../../lib/ipc/call";
import type { AskClientLetter, Channel, FieldProblem, MadePaper, PaperPreview, PersonOf } from "../../lib/ipc/generated/api";
import { ifBlank } from "../../lib/state/record-form.svelte";
import { clientLetters as words, type LetterPart } from "../../words/client-letters.en-GB";
import { today } from "../dates/civil";
import { readKnownDate } from "../dates/known-date";
import { SeenForm } from "../papers/seen-form.svelte";

/** The parts that every letter to a client has. */
export const parts: readonly LetterPart[] = ["contentNote", "inShort", "happened", "meaning"];
const ending: readonly LetterPart[] = ["support", "nextContact"];

/** The form for a letter to a client. */
export class ClientLetterForm extends SeenForm<PersonOf, PaperPreview, MadePaper> {
  override readonly keeps: readonly (keyof ClientLetterForm)[] = [
    "channel", ...parts, "decision", "decideBy", "costs", ...ending,
  ];
  readonly today = today();
  channel = $state<Channel>("post");
  contentNote = $state("");
  inShort = $state("");
  happened = $state("");
  meaning = $state("");
  decision = $state("");
  /** A day as it was typed. */
  decideBy = $state("");
  costs = $state("");
  support = $state("");
  nextContact = $state("");

  /** A form that begins with the first way in which the client may be sent a letter. */
  static for(agreed: readonly Channel[]): ClientLetterForm {
    const form = new ClientLetterForm();
    form.channel = words.channels.find((channel) => agreed.includes(channel)) ?? "post";
    return form;
  }

  protected preview(of: PersonOf): Promise<PaperPreview> {
    return call("preview_client_letter", this.asked(of));
  }

  protected gaps(): FieldProblem[] {
    const gaps = [...parts, ...ending].flatMap((part) => ifBlank(part, this[part], words.missing[part]));
    if (this.decideBy.trim() === "") return gaps;
    const read = readKnownDate(this.decideBy, this.today);
    return "day" in read ? gaps : [...gaps, { field: "decideBy", problem: read.problem }];
  }

  protected send(of: PersonOf): Promise<MadePaper> {
    return call("make_client_letter", this.asked(of));
  }

  private asked({ matter, party }: PersonOf): AskClientLetter {
    const { channel, contentNote, inShort, happened, meaning, decision, costs, support, nextContact } = this;
    const read = readKnownDate(this.decideBy, this.today);
    return {
      matter, client: party, channel, contentNote, inShort, happened, meaning, decision,
      decideBy: this.decideBy.trim() !== "" && "day" in read ? read.day : null,
      costs, support, nextContact,
    };
  }
}
