// What is asked before an account: the interview first, then whose account it is, and the session in which it is given.

import { call } from "../../lib/ipc/call";
import type {
  AccountAdvice, FieldProblem, InterviewPlan, MatterId, PartyId, StatementId, StatementKind, StatementLine,
} from "../../lib/ipc/generated/api";
import { RecordForm } from "../../lib/state/record-form.svelte";
import { statements as words } from "../../words/statements.en-GB";
import type { CivilDate } from "../dates/civil";
import { SessionForm } from "../sessions/session-form.svelte";

/** The kinds that are begun by themselves; an addendum is begun from the account it adds to. */
export type FirstKind = Exclude<StatementKind, "addendum">;

/** The form that begins an account. */
export class AccountForm extends RecordForm<MatterId, StatementLine> {
  override readonly keeps: readonly (keyof AccountForm)[] = ["interview", "kind", "client", "contentNote", "session"];
  interview = $state<InterviewPlan>("not-known");
  kind = $state<FirstKind>("first-account");
  client = $state<PartyId>("" as PartyId);
  contentNote = $state("");
  readonly session: SessionForm;

  /** `addsTo` is the account that this one is an addendum to. */
  constructor(
    today: CivilDate,
    readonly addsTo: StatementLine | null = null,
  ) {
    super();
    this.session = new SessionForm(today, "session");
    if (addsTo !== null) {
      this.client = addsTo.client;
      this.interview = addsTo.interview;
    }
  }

  /** Everything that is wrong, the session's own problems among it. */
  get allProblems(): readonly FieldProblem[] {
    const own = this.problems.filter(({ field }) => !field.startsWith("session."));
    return [...own, ...this.session.problems];
  }

  /** What is advised after the answer about an interview. */
  adviceIn(advice: readonly AccountAdvice[]): AccountAdvice | undefined {
    return advice.find(({ interview }) => interview === this.interview);
  }

  /** Looks for gaps here and in the session. */
  override check(): boolean {
    const session = this.session.check();
    return super.check() && session;
  }

  /** Begins the account. What is wrong with the session is shown in its fields. */
  override async save(matter: MatterId): Promise<StatementLine | null> {
    const saved = await super.save(matter);
    const inSession = this.problems.filter(({ field }) => field.startsWith("session."));
    if (inSession.length > 0) this.session.problems = inSession;
    return saved;
  }

  protected gaps(): FieldProblem[] {
    return this.client === "" ? [{ field: "client", problem: words.missing.client }] : [];
  }

  protected send(matter: MatterId): Promise<StatementLine> {
    const { client, interview, contentNote } = this;
    const addsTo: StatementId | null = this.addsTo?.id ?? null;
    return call("take_account", {
      matter, client, interview, addsTo, contentNote,
      kind: addsTo === null ? this.kind : "addendum",
      session: this.session.entry(),
    });
  }
}
