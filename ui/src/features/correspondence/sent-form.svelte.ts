// Enters what was sent without Candour, with what it asked for.

import { call } from "../../lib/ipc/call";
import type { Means, Correspondence, CorrespondenceId, EventId, FieldProblem, MatterId } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { correspondence as words } from "../../words/correspondence.en-GB";
import { officeKey } from "../bodies/offices";
import type { CivilDate } from "../dates/civil";
import { dayOf, unread, unreadIfGiven } from "../investigations/days";
import { OfficePick } from "../investigations/office-pick.svelte";
import type { CorrespondenceFile } from "./correspondence-file";

/** The form that logs something sent. */
export class SentForm extends RecordForm<MatterId, Correspondence[]> {
  override readonly keeps: readonly (keyof SentForm)[] = [
    "to", "datedOn", "means", "ourReference", "theirReference", "subject", "replyBy", "asks", "answers", "brings",
  ];
  readonly to: OfficePick;
  datedOn = $state("");
  means = $state<Means>("telephone");
  ourReference = $state("");
  theirReference = $state("");
  subject = $state("");
  replyBy = $state("");
  asks = $state("");
  answers = $state<CorrespondenceId[]>([]);
  /** What it starts or ends a time by. */
  brings = $state<EventId | "">("");

  constructor(
    readonly today: CivilDate,
    readonly file: CorrespondenceFile,
  ) {
    super();
    this.to = new OfficePick(file.directory, file.matter.force);
  }

  /** Everything that came from the office, the latest first. */
  get came(): readonly Correspondence[] {
    const { office } = this.to;
    if (office === null) return [];
    const key = officeKey(office);
    return this.file.entries.filter((entry) => entry.direction === "in" && officeKey(entry.office) === key).toReversed();
  }

  protected gaps(): FieldProblem[] {
    return [
      ...this.to.gaps("office", words.missing.office),
      ...unread("datedOn", this.datedOn, this.today),
      ...ifBlank("subject", this.subject, words.missing.subject),
      ...unreadIfGiven("replyBy", this.replyBy, this.today),
    ];
  }

  protected async send(matter: MatterId): Promise<Correspondence[]> {
    const { means, ourReference, theirReference, subject, today } = this;
    const known = this.came.map(({ id }) => id);
    return call("log_sent", {
      matter, means, ourReference, theirReference, subject,
      office: this.to.office ?? { body: this.to.body as never, force: null },
      datedOn: dayOf(this.datedOn, today) ?? today,
      replyBy: this.replyBy.trim() === "" ? null : dayOf(this.replyBy, today),
      asks: this.asks.split("\n"),
      answers: this.answers.filter((id) => known.includes(id)),
    });
  }
}
