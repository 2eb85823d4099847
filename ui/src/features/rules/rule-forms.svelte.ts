// Corrects a rule of time, adds one, switches one off or uses it again; says something of a holiday. Each with its reason.

import { call } from "../../lib/ipc/call";
import type {
  ActBy, CalendarId, Confidence, Convention, DeadlineActor, DeadlineId, DeadlineKind, DeadlineRecord, Division, EventId, FieldProblem,
  HolidaySaid, Holidays, PeriodUnit, RollOver,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { rules as words } from "../../words/rules.en-GB";
import type { CivilDate } from "../dates/civil";
import { readKnownDate } from "../dates/known-date";

const isNumber = (text: string): boolean => /^\d{1,4}$/u.test(text.trim());

/** The form of a rule of time. `record` is the one to correct. */
export class RuleForm extends RecordForm<void, DeadlineRecord> {
  override readonly keeps: readonly (keyof RuleForm)[] = [
    "title", "actor", "kind", "event", "n", "unit", "convention", "rollOver", "calendar", "actBy", "citation", "confidence",
    "notes", "startsWith", "reason",
  ];
  title = $state("");
  actor = $state<DeadlineActor>("client");
  kind = $state<DeadlineKind>("practice");
  event = $state("");
  n = $state("");
  unit = $state<PeriodUnit>("calendar-days");
  convention = $state<Convention>("day-after");
  rollOver = $state<RollOver>("none");
  calendar = $state<CalendarId>("none");
  actBy = $state("");
  citation = $state("");
  confidence = $state<Confidence>("likely");
  notes = $state("");
  startsWith = $state("");
  reason = $state("");

  constructor(readonly record: DeadlineRecord | null) {
    super();
    if (record === null) return;
    const { rule } = record;
    Object.assign(this, {
      title: rule.title, actor: rule.actor, kind: rule.kind, event: rule.event, n: String(rule.period.n), unit: rule.period.unit,
      convention: rule.convention, rollOver: rule.rollOver, calendar: rule.calendar,
      actBy: rule.actBy === null ? "" : String(rule.actBy.n), citation: rule.authority.citation,
      confidence: rule.authority.confidence, notes: rule.notes ?? "",
    });
  }

  /** What the number of the day to act by counts, and from where. */
  get actByLabel(): string {
    const { unit, from } = this.actBySent;
    const counted = words.unit[unit].toLocaleLowerCase("en-GB");
    return from === "trigger" ? words.term.actByAfter(counted) : words.term.actBy(counted);
  }

  /** In what the day to act by is sent: as the rule had it, else in days before the last. */
  private get actBySent(): Omit<ActBy, "n"> {
    return this.record?.rule.actBy ?? { unit: "calendar-days", from: "last-day" };
  }

  protected gaps(): FieldProblem[] {
    const unreadable = (field: string): FieldProblem[] => [{ field, problem: words.form.numberUnreadable }];
    return [
      ...ifBlank("title", this.title, words.form.missing.title),
      ...(this.record === null ? ifBlank("startsWith", this.startsWith, words.form.startsMissing) : []),
      ...ifBlank("event", this.event, words.form.missing.event),
      ...(isNumber(this.n) ? [] : unreadable("n")),
      ...(this.actBy.trim() === "" || isNumber(this.actBy) ? [] : unreadable("actBy")),
      ...ifBlank("citation", this.citation, words.form.missing.citation),
      ...ifBlank("reason", this.reason, words.form.reasonMissing),
    ];
  }

  protected send(): Promise<DeadlineRecord> {
    const { title, actor, kind, event, convention, rollOver, calendar, citation, confidence, notes, reason } = this;
    const { unit, from } = this.actBySent;
    const actBy = this.actBy.trim();
    return call("correct_deadline", {
      rule: this.record?.rule.id ?? null,
      startsWith: this.record?.startsWith ?? [this.startsWith as EventId],
      reason,
      wording: {
        title, actor, kind, event, convention, rollOver, calendar, citation, confidence, notes,
        period: { n: Number(this.n), unit: this.unit },
        actBy: actBy === "" ? null : { n: Number(actBy), unit, from },
      },
    });
  }
}

/** The form that switches a rule off, or uses it again. */
export class SwitchForm extends RecordForm<DeadlineId, DeadlineRecord> {
  override readonly keeps: readonly (keyof SwitchForm)[] = ["reason"];
  reason = $state("");

  constructor(readonly isOff: boolean) {
    super();
  }

  protected gaps(): FieldProblem[] {
    return ifBlank("reason", this.reason, words.form.reasonMissing);
  }

  protected send(rule: DeadlineId): Promise<DeadlineRecord> {
    const { reason } = this;
    return this.isOff ? call("switch_off_deadline", { rule, reason }) : call("restore_deadline", { rule, reason });
  }
}

/** The form of what is said of a day. */
export class HolidayForm extends RecordForm<void, Holidays> {
  override readonly keeps: readonly (keyof HolidayForm)[] = ["day", "divisions", "said", "title", "reason"];
  day = $state("");
  divisions = $state<Division[]>([]);
  said = $state<HolidaySaid>("holiday");
  title = $state("");
  reason = $state("");

  constructor(readonly today: CivilDate) {
    super();
  }

  protected gaps(): FieldProblem[] {
    const read = readKnownDate(this.day, this.today);
    return [
      ...("problem" in read ? [{ field: "day", problem: read.problem }] : []),
      ...(this.divisions.length === 0 ? [{ field: "divisions", problem: words.form.whereMissing }] : []),
      ...(this.said === "holiday" ? ifBlank("title", this.title, words.form.nameMissing) : []),
      ...ifBlank("reason", this.reason, words.form.reasonMissing),
    ];
  }

  protected send(): Promise<Holidays> {
    const read = readKnownDate(this.day, this.today);
    const { divisions, said, title, reason } = this;
    return call("correct_holiday", { divisions: [...divisions], day: "day" in read ? read.day : this.day, said, title, reason });
  }
}
