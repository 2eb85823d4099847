// The forms of the diary: what happened with the dates that follow, a date of the firm's own, and what was done about a date.

import { call } from "../../lib/ipc/call";
import type {
  CorrespondenceId, DeadlineId, DiaryAct, DiaryEntry, DiaryEntryId, EventId, FieldProblem, InvestigationId, MatterId, Offered,
} from "../../lib/ipc/generated/api";
import type { BegunEvent } from "../../lib/routes";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { diary as words } from "../../words/diary.en-GB";
import { dayInWords, type CivilDate } from "../dates/civil";
import { dayOf, unread } from "../investigations/days";

/** What happened. */
export class EventForm extends RecordForm<MatterId, DiaryEntry[]> {
  override readonly keeps: readonly (keyof EventForm)[] = ["kind", "on", "investigation", "entry", "document"];
  kind = $state<EventId | "">("");
  on = $state("");
  investigation = $state<InvestigationId | "">("");
  entry = $state<CorrespondenceId | "">("");
  document = $state("");
  /** The dates chosen of those that follow. */
  dates = $state<DeadlineId[]>([]);
  /** The dates chosen of those that it ends. */
  settles = $state<DiaryEntryId[]>([]);
  offered = $state.raw<Offered | null>(null);

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
  get asked(): { kind: EventId; on: CivilDate } | null {
    const on = dayOf(this.on, this.today);
    return this.kind === "" || on === null ? null : { kind: this.kind, on };
  }

  /** Shows what follows, and chooses all of it. */
  offer(offered: Offered | null): void {
    this.offered = offered;
    this.dates = offered?.starts.map(({ rule }) => rule) ?? [];
    this.settles = [...(offered?.settles ?? [])];
  }

  protected gaps(): FieldProblem[] {
    return [...ifBlank("kind", this.kind, words.missing.kind), ...unread("on", this.on, this.today)];
  }

  protected send(matter: MatterId): Promise<DiaryEntry[]> {
    const { kind, investigation, entry, document } = this;
    return call("record_diary_event", {
      matter, document,
      kind: kind as EventId,
      on: dayOf(this.on, this.today) ?? this.today,
      investigation: investigation === "" ? null : investigation,
      entry: entry === "" ? null : entry,
      dates: this.dates.map((rule) => ({ rule, hasEnhancedRights: false, leftOut: [] })),
      settles: [...this.settles],
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
  override readonly keeps: readonly (keyof ActForm)[] = ["on", "day", "words"];
  on = $state("");
  day = $state("");
  words = $state("");

  constructor(
    readonly act: DiaryAct,
    readonly today: CivilDate,
  ) {
    super();
    this.on = dayInWords(today);
  }

  /** Whether it names a day besides the one on which it was done. */
  get namesDay(): boolean {
    return this.act === "snoozed" || this.act === "set";
  }

  protected gaps(): FieldProblem[] {
    return [
      ...(this.namesDay ? unread("day", this.day, this.today) : []),
      ...(this.act === "done" ? unread("on", this.on, this.today) : []),
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
        words: this.words,
      },
    });
  }
}
