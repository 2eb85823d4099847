// Records how a client wishes to be spoken of and spoken with. One thing not to ask about to a line.

import { call } from "../../lib/ipc/call";
import type { ChosenTerm, ClientProfile, FieldProblem, PersonOf } from "../../lib/ipc/generated/api";
import { RecordForm } from "../../lib/state/record-form.svelte";

/** The form for a client's profile. */
export class ProfileForm extends RecordForm<PersonOf, ClientProfile> {
  override readonly keeps: readonly (keyof ProfileForm)[] = [
    "term", "ownWords", "pronouns", "language", "needsInterpreter", "doNotAsk",
  ];
  term = $state<ChosenTerm>("not-asked");
  ownWords = $state("");
  pronouns = $state("");
  language = $state("");
  needsInterpreter = $state(false);
  doNotAsk = $state("");

  /** A form filled with what was recorded before. */
  static of(profile: ClientProfile | null): ProfileForm {
    const form = new ProfileForm();
    if (profile !== null) {
      form.term = profile.term;
      form.ownWords = profile.ownWords;
      form.pronouns = profile.pronouns;
      form.language = profile.language;
      form.needsInterpreter = profile.needsInterpreter;
      form.doNotAsk = profile.doNotAsk.join("\n");
    }
    return form;
  }

  protected gaps(): FieldProblem[] {
    return [];
  }

  protected send({ matter, party }: PersonOf): Promise<ClientProfile> {
    const { term, ownWords, pronouns, language, needsInterpreter } = this;
    const doNotAsk = this.doNotAsk.split("\n");
    return call("set_profile", {
      matter, client: party, term, ownWords, pronouns, language, needsInterpreter, doNotAsk,
    });
  }
}
