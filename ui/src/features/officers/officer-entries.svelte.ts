// Records where an officer of a matter served, and whether the officer serves.

import { call } from "../../lib/ipc/call";
import type {
  FieldProblem, MatterId, OfficerRecord, PartyId, PostingId, ServiceStatus,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { officers as words } from "../../words/officers.en-GB";
import { PostingDraft } from "./posting-fields.svelte";

/** The officer, and the matter in which it is recorded. */
export interface OfficerContext {
  readonly matter: MatterId;
  readonly party: PartyId;
}

/** The form that adds a posting, or amends one. */
export class PostingForm extends RecordForm<OfficerContext, OfficerRecord> {
  override readonly keeps: readonly (keyof PostingForm)[] = ["posting"];
  posting = new PostingDraft();

  private constructor(private readonly amended: PostingId | null) {
    super();
  }

  /** A form for a posting of the officer; for a new one where none is meant. Nothing where the matter cannot amend it. */
  static of({ officer }: OfficerRecord, id: PostingId | undefined): PostingForm | null {
    if (id === undefined) return new PostingForm(null);
    const posting = officer.postings.find((one) => one.id === id && one.isOwn);
    if (posting === undefined) return null;
    return Object.assign(new PostingForm(id), { posting: PostingDraft.of(posting) });
  }

  /** Whether it amends a posting that is recorded already. */
  get isAmending(): boolean {
    return this.amended !== null;
  }

  protected gaps(): FieldProblem[] {
    return ifBlank("force", this.posting.force, words.forceMissing);
  }

  protected send({ matter, party }: OfficerContext): Promise<OfficerRecord> {
    const { given: posting } = this.posting;
    if (this.amended === null) return call("add_posting", { matter, party, posting });
    return call("amend_posting", { which: { matter, party, posting: this.amended }, posting });
  }
}

/** The form that says whether an officer serves. */
export class ServiceForm extends RecordForm<OfficerContext, OfficerRecord> {
  override readonly keeps: readonly (keyof ServiceForm)[] = ["status", "left", "died", "note"];
  status = $state<ServiceStatus>("unknown");
  left = $state("");
  died = $state("");
  note = $state("");

  /** What is recorded, to be changed. */
  static of({ officer, note }: OfficerRecord): ServiceForm {
    const { status, left, died } = officer;
    return Object.assign(new ServiceForm(), { status, left: left?.words ?? "", died: died?.words ?? "", note });
  }

  protected gaps(): FieldProblem[] {
    return [];
  }

  protected send({ matter, party }: OfficerContext): Promise<OfficerRecord> {
    const { status, left, died, note } = this;
    return call("set_service", { matter, party, status, left, died, note });
  }
}
