// Changes how a client may be reached. What was agreed before is there to be changed; a first agreement starts at nothing.

import { call } from "../../lib/ipc/call";
import type { Channel, FieldProblem, MayLeave, PersonOf, SafeContact } from "../../lib/ipc/generated/api";
import { RecordForm } from "../../lib/state/record-form.svelte";
import { safeContact as words } from "../../words/safe-contact.en-GB";

/** The form for how a client may be reached. */
export class SafeContactForm extends RecordForm<PersonOf, SafeContact> {
  override readonly keeps: readonly (keyof SafeContactForm)[] = [
    "channels", "times", "mayLeave", "mustNotKnow", "note",
  ];
  channels = $state<Channel[]>([]);
  times = $state("");
  mayLeave = $state<MayLeave>("nothing");
  mustNotKnow = $state("");
  note = $state("");

  /** A form filled with what was agreed before. */
  static of(contact: SafeContact | null): SafeContactForm {
    const form = new SafeContactForm();
    if (contact !== null) {
      form.channels = [...contact.channels];
      form.times = contact.times;
      form.mayLeave = contact.mayLeave;
      form.mustNotKnow = contact.mustNotKnow;
      form.note = contact.note;
    }
    return form;
  }

  protected gaps(): FieldProblem[] {
    return this.channels.length === 0 ? [{ field: "channels", problem: words.channelsMissing }] : [];
  }

  protected send({ matter, party }: PersonOf): Promise<SafeContact> {
    const { channels, times, mayLeave, mustNotKnow, note } = this;
    return call("change_safe_contact", {
      matter, client: party, channels: $state.snapshot(channels), times, mayLeave, mustNotKnow, note,
    });
  }
}
