// The forms of the diary: what happened with the dates that follow, a date of the firm's own, and what was done about a date.

import { call } from "../../lib/ipc/call";
import type {
  CaseKnown, ChosenDate, CorrespondenceId, DeadlineId, DiaryAct, DiaryEntry, DiaryEntryId, EventId, FieldProblem, InvestigationId,
  MatterId, Offered,
} from "../../lib/ipc/generated/api";
import type { BegunEvent } from "../../lib/routes";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { diary as words } from "../../words/diary.en-GB";
import { dayInWords, type CivilDate } from "../dates/civil";
import { dayOf, unread } from "../investigations/days";
import { asksAnything, caseOf, gapsOfCase, isBare, typedCase, type TypedCase } from "./case-known";

/** The records that a begun event stands on, by their ids alone, and its place where several are begun. */
export function aboutOf(begun: readonly BegunEvent[]): string {
  const [first] = begun;
  return [first?.entry ?? first?.investigation ?? "", begun.length > 1 ? String(begun.length) : ""].filter((one) => one !== "").join(" ");
}

/** What happened. */
export class EventForm extends RecordForm<MatterId, DiaryEntry[]> {
  override readonly keeps: readonly (keyof EventForm)[] = ["kind", "on", "investigation", "entry", "document", "unticked", "known"];
  kind = $state<EventId | "">("");
  on = $state("");
  investigation = $state<InvestigationId | "">("");
  entry = $state<CorrespondenceId | "">("");
  document = $state("");
  /** What was left out of the dates that follow, and of those that it ends. */
  unticked = $state<string[]>([]);
  /** What is known of the case, for each date that follows. */
  known = $state<Record<string, TypedCase>>({});
  offered = $state.raw<Offered | null>(null);
  /** Whether something was typed since, that the dates do not yet follow from. */
  isStale = $state(false);

  /** `begun` is what is known before anything is typed. */
  constructor(
    readonly today: CivilDate,
    begun: BegunEvent = {},
  ) {
    super();
    this.kind = begun.kind ?? "";
    this.entry = begun.entry ?? "";
    this.investigation = begun.investigation ?? "";
    this.on = dayInWords(begun.on ?? today);
  }

  /** What the dates follow from, or null while it is not said whole. */
  get asked(): { kind: EventId; on: CivilDate; investigation: InvestigationId | null } | null {
    const on = dayOf(this.on, this.today);
    return this.kind === "" || on === null ? null : { kind: this.kind, on, investigation: this.investigation || null };
  }

  /** The dates chosen of those that follow: all that were not left out. */
  get dates(): DeadlineId[] {
    return this.ticked(this.offered?.starts.map(({ rule }) => rule));
  }
  set dates(ticked: DeadlineId[]) {
    this.tick(this.offered?.starts.map(({ rule }) => rule), ticked);
  }

  /** The dates chosen of those that it ends: all that were not left out. */
  get settles(): DiaryEntryId[] {
    return this.ticked(this.offered?.settles);
  }
  set settles(ticked: DiaryEntryId[]) {
    this.tick(this.offered?.settles, ticked);
  }

  /** What is known of the case for the dates chosen, as far as it is said whole. */
  get said(): ChosenDate[] {
    return this.dates.flatMap((rule) => {
      const typed = this.known[rule];
      if (typed === undefined || isBare(typed) || gapsOfCase(typed, "", this.today).length > 0) return [];
      return [{ rule, known: caseOf(typed, this.today) }];
    });
  }

  /** Shows what follows; null while it is not known. */
  offer(offered: Offered | null): void {
    for (const { rule, asked } of offered?.starts ?? []) {
      if (asksAnything(asked)) this.known[rule] ??= typedCase();
    }
    this.offered = offered;
    this.isStale = false;
  }

  private knownOf(rule: DeadlineId): CaseKnown {
    return caseOf(this.known[rule] ?? typedCase(), this.today);
  }

  private ticked<Id extends string>(all: readonly Id[] = []): Id[] {
    return all.filter((id) => !this.unticked.includes(id));
  }

  private tick<Id extends string>(all: readonly Id[] = [], ticked: readonly Id[]): void {
    const others = this.unticked.filter((id) => !all.some((one) => one === id));
    this.unticked = [...others, ...all.filter((id) => !ticked.includes(id))];
  }

  protected gaps(): FieldProblem[] {
    const isUnseen = this.asked !== null && (this.offered === null || this.isStale);
    return [
      ...ifBlank("kind", this.kind, words.missing.kind),
      ...(isUnseen ? [{ field: "kind", problem: words.missing.seen }] : []),
      ...unread("on", this.on, this.today),
      ...this.dates.flatMap((rule, n) => gapsOfCase(this.known[rule] ?? typedCase(), `dates.${n}.`, this.today)),
    ];
  }

  protected send(matter: MatterId): Promise<DiaryEntry[]> {
    const { kind, investigation, entry, document } = this;
    return call("record_diary_event", {
      matter, document,
      kind: kind as EventId,
      on: dayOf(this.on, this.today) ?? this.today,
      investigation: investigation === "" ? null : investigation,
      entry: entry === "" ? null : entry,
      dates: this.dates.map((rule) => ({ rule, known: this.knownOf(rule) })),
      settles: this.settles,
    });
  }
}

/** A date of the firm's own. */
export class OwnDateForm extends RecordForm<MatterId, DiaryEntry[]> {
  override readonly keeps: readonly (keyof OwnDateForm)[] = ["what", "by"];
  what = $state("");
  by = $state("");

  constructor(readonly today: CivilDate) {
    super();
  }

  protected gaps(): FieldProblem[] {
    return [...ifBlank("what", this.what, words.missing.what), ...unread("on", this.by, this.today)];
  }

  protected send(matter: MatterId): Promise<DiaryEntry[]> {
    return call("add_diary_entry", { matter, what: this.what, on: dayOf(this.by, this.today) ?? this.today });
  }
}

/** What was done about a date. */
export class ActForm extends RecordForm<DiaryEntryId, DiaryEntry[]> {
  override readonly keeps: readonly (keyof ActForm)[] = ["on", "day", "words", "known"];
  on = $state("");
  day = $state("");
  words = $state("");
  known = $state<TypedCase>(typedCase());

  /** `known` is what was known of the case before. */
  constructor(
    readonly act: DiaryAct,
    readonly today: CivilDate,
    known?: CaseKnown,
  ) {
    super();
    this.on = dayInWords(today);
    this.known = typedCase(known);
  }

  /** Whether it names a day besides the one on which it was done. */
  get namesDay(): boolean {
    return this.act === "snoozed" || this.act === "set";
  }

  protected gaps(): FieldProblem[] {
    return [
      ...(this.namesDay ? unread("day", this.day, this.today) : []),
      ...(this.act === "done" ? unread("on", this.on, this.today) : []),
      ...(this.act === "counted" ? gapsOfCase(this.known, "known.", this.today) : []),
      ...ifBlank("words", this.words, words.missing.words),
    ];
  }

  protected send(date: DiaryEntryId): Promise<DiaryEntry[]> {
    const { act } = this;
    return call("act_on_diary", {
      date,
      step: {
        act,
        on: act === "done" ? (dayOf(this.on, this.today) ?? this.today) : this.today,
        day: this.namesDay ? dayOf(this.day, this.today) : null,
        known: act === "counted" ? caseOf(this.known, this.today) : null,
        words: this.words,
      },
    });
  }
}
