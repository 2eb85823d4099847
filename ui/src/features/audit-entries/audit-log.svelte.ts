// What is sought of the audit log, and the entries that were found so far. An answer that came late is dropped.

import { call } from "../../lib/ipc/call";
import { fieldProblems } from "../../lib/ipc/error";
import type { ActGroup, AuditEntry, AuditFilter, MatterId } from "../../lib/ipc/generated/api";
import type { CivilDate } from "../dates/civil";
import { readKnownDate } from "../dates/known-date";

type Day = "from" | "to";

/** The entries that the screen shows. */
export class AuditLog {
  matter = $state<MatterId | "">("");
  group = $state<ActGroup | "">("");
  from = $state("");
  to = $state("");
  /** What is wrong with a day. */
  problems = $state.raw<Readonly<Partial<Record<Day, string>>>>({});
  /** The entries found so far, newest first; null before any were read. */
  entries = $state.raw<readonly AuditEntry[] | null>(null);
  total = $state(0);
  hasMore = $state(false);
  isReading = $state(false);
  private asked: AuditFilter | null = null;
  private latest = 0;

  constructor(private readonly today: CivilDate) {}

  /** Reads the newest entries that are sought. Anything but a problem with a day is thrown. */
  async run(): Promise<void> {
    const filter = this.filter();
    if (filter === null) return;
    this.asked = filter;
    await this.read(filter, []);
  }

  /** Reads those before the last that is shown. */
  async more(): Promise<void> {
    const last = this.entries?.at(-1);
    if (this.asked === null || last === undefined || this.isReading) return;
    await this.read({ ...this.asked, beforeNumber: last.number }, this.entries ?? []);
  }

  private async read(filter: AuditFilter, before: readonly AuditEntry[]): Promise<void> {
    const turn = (this.latest += 1);
    this.isReading = true;
    try {
      const page = await call("audit_entries", filter);
      if (turn !== this.latest) return;
      this.entries = [...before, ...page.entries];
      this.total = page.total;
      this.hasMore = page.hasMore;
    } catch (error) {
      if (turn !== this.latest) return;
      const problems: Partial<Record<Day, string>> = {};
      for (const { field, problem } of fieldProblems(error)) if (field === "from" || field === "to") problems[field] = problem;
      this.problems = problems;
    } finally {
      if (turn === this.latest) this.isReading = false;
    }
  }

  /** What is asked; null where a day cannot be read. */
  private filter(): AuditFilter | null {
    const problems: Partial<Record<Day, string>> = {};
    const day = (which: Day): CivilDate | null => {
      if (this[which].trim() === "") return null;
      const read = readKnownDate(this[which], this.today);
      if ("day" in read) return read.day;
      problems[which] = read.problem;
      return null;
    };
    const [from, to] = [day("from"), day("to")];
    this.problems = problems;
    if (Object.keys(problems).length > 0) return null;
    return {
      matter: this.matter === "" ? null : this.matter,
      group: this.group === "" ? null : this.group,
      from,
      to,
      beforeNumber: null,
    };
  }
}
