// Enters what came in: from whom, when, what it answers, and what it says to each ask.

import { call } from "../../lib/ipc/call";
import type {
  AnswerOutcome, AskId, AskLine, Means, Correspondence, CorrespondenceId, EventId, FieldProblem, MatterId, RecordClass, SuggestedLetter,
  TakenFile,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { putBack, typedIn, type Typed } from "../../lib/state/typed.svelte";
import { correspondence as words } from "../../words/correspondence.en-GB";
import { officeKey } from "../bodies/offices";
import type { CivilDate } from "../dates/civil";
import { dayOf, unread } from "../investigations/days";
import { OfficePick } from "../investigations/office-pick.svelte";
import { entryName } from "./chains";
import type { CorrespondenceFile } from "./correspondence-file";

/** What a reply says to one ask, as it is being written. */
export class AnswerDraft {
  readonly keeps: readonly (keyof AnswerDraft)[] = ["ask", "outcome", "promisedBy", "place", "note"];
  outcome = $state<AnswerOutcome | "">("");
  promisedBy = $state("");
  place = $state("");
  note = $state("");

  constructor(readonly ask: AskId) {}
}

/** The form that logs a reply. */
export class ReplyForm extends RecordForm<MatterId, Correspondence[]> {
  override readonly keeps: readonly (keyof ReplyForm)[] = [
    "from", "answers", "datedOn", "receivedOn", "means", "theirReference", "subject", "class", "onlyAcknowledges", "saidTyped", "brings",
  ];
  readonly from: OfficePick;
  answers = $state<CorrespondenceId[]>([]);
  datedOn = $state("");
  receivedOn = $state("today");
  means = $state<Means>("email");
  theirReference = $state("");
  subject = $state("");
  class = $state<RecordClass>("confidential-shareable");
  onlyAcknowledges = $state(false);
  /** What it starts or ends a time by. */
  brings = $state<EventId | "">("");
  file = $state.raw<TakenFile | null>(null);
  /** The letter that it looks like a reply to. */
  suggested = $state.raw<SuggestedLetter | null>(null);
  private readonly drafts: readonly AnswerDraft[];

  /** Begins with the letter given, or with the one that has waited longest. */
  constructor(
    readonly today: CivilDate,
    readonly ledger: CorrespondenceFile,
    answers: CorrespondenceId | undefined,
  ) {
    super();
    this.drafts = ledger.asks.map(({ ask }) => new AnswerDraft(ask.id));
    this.from = new OfficePick(ledger.directory, ledger.matter.force);
    const first = ledger.entries.find(({ id }) => id === (answers ?? ledger.silences[0]?.last));
    if (first !== undefined) this.answer(first);
  }

  /** What is said to each ask, as it is kept. */
  get saidTyped(): readonly Typed[] {
    return this.drafts.map((draft) => typedIn(draft));
  }
  set saidTyped(said: readonly Typed[]) {
    for (const one of said) {
      const draft = this.drafts.find(({ ask }) => ask === one["ask"]);
      if (draft !== undefined) putBack(draft, one);
    }
  }

  /** Looks for the letter that this answers, by what is known of it, and begins with that one. */
  async look(): Promise<void> {
    const { subject, theirReference, file } = this;
    const texts = [subject, theirReference];
    const [first] = await call("suggest_letter", { matter: this.ledger.matter.id, office: this.from.office, texts, file: file?.id ?? null });
    this.suggested = first ?? null;
    const letter = this.ledger.entries.find(({ id }) => id === first?.entry);
    if (letter !== undefined && first?.reasons.includes("reference") === true) this.answer(letter);
  }

  /** Everything sent to the office that the reply is from, the latest first. */
  get sent(): readonly Correspondence[] {
    const { office } = this.from;
    if (office === null) return [];
    const key = officeKey(office);
    return this.ledger.entries.filter((entry) => entry.direction === "out" && officeKey(entry.office) === key).toReversed();
  }

  /** The letters answered, each with what it asked. */
  get asked(): readonly { readonly letter: Correspondence; readonly lines: readonly AskLine[] }[] {
    const answered = this.sent.filter(({ id }) => this.answers.includes(id));
    return answered
      .map((letter) => ({ letter, lines: this.ledger.asks.filter(({ ask }) => ask.entry === letter.id) }))
      .filter(({ lines }) => lines.length > 0);
  }

  /** What the reply says to an ask. */
  saidTo(ask: AskId): AnswerDraft {
    return this.drafts.find((draft) => draft.ask === ask) ?? new AnswerDraft(ask);
  }

  /** What stands before the names of an ask's fields: its place among those to which something is said. */
  prefixOf(ask: AskId): string {
    const at = this.given.findIndex((draft) => draft.ask === ask);
    return at < 0 ? `ask.${ask}.` : `given.${at}.`;
  }

  /** Says the same to everything that a letter asked. */
  sayAll(lines: readonly AskLine[], outcome: AnswerOutcome | ""): void {
    for (const { ask } of lines) this.saidTo(ask.id).outcome = outcome;
  }

  private answer(letter: Correspondence): void {
    this.from.body = letter.office.body;
    if (letter.office.force !== null) this.from.force = letter.office.force;
    this.answers = [letter.id];
    this.subject = words.reply.subjectOffered(entryName(letter, this.ledger.letters));
  }

  private get given(): readonly AnswerDraft[] {
    if (this.onlyAcknowledges) return [];
    const asks = this.asked.flatMap(({ lines }) => lines.map(({ ask }) => this.saidTo(ask.id)));
    return asks.filter(({ outcome }) => outcome !== "");
  }

  protected gaps(): FieldProblem[] {
    const promises = this.given.flatMap(({ outcome, promisedBy }, n) =>
      outcome === "promised" ? unread(`given.${n}.promisedBy`, promisedBy, this.today) : [],
    );
    return [
      ...this.from.gaps("office", words.missing.office),
      ...unread("datedOn", this.datedOn, this.today),
      ...unread("receivedOn", this.receivedOn, this.today),
      ...ifBlank("subject", this.subject, words.missing.subject),
      ...promises,
    ];
  }

  protected async send(matter: MatterId): Promise<Correspondence[]> {
    const { means, theirReference, subject, onlyAcknowledges, today } = this;
    const known = this.sent.map(({ id }) => id);
    return call("log_received", {
      matter, means, theirReference, subject, onlyAcknowledges,
      office: this.from.office ?? { body: this.from.body as never, force: null },
      datedOn: dayOf(this.datedOn, today) ?? today,
      receivedOn: dayOf(this.receivedOn, today) ?? today,
      class: this.class,
      answers: this.answers.filter((id) => known.includes(id)),
      file: this.file?.id ?? null,
      given: this.given.map(({ ask, outcome, promisedBy, place, note }) => ({
        ask, place, note,
        outcome: outcome as AnswerOutcome,
        promisedBy: outcome === "promised" ? dayOf(promisedBy, today) : null,
      })),
    });
  }
}
