// The log of one session: part of taking an account, and a form of its own later.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, PersonPresent, Session, SessionEntry, SessionRole, StatementId } from "../../lib/ipc/generated/api";
import { RecordForm } from "../../lib/state/record-form.svelte";
import { sessions as words } from "../../words/sessions.en-GB";
import type { CivilDate } from "../dates/civil";
import { dayInWords } from "../dates/civil";
import { readKnownDate } from "../dates/known-date";

/** Somebody who is there, as the page enters them. */
export interface PresentEntry {
  role: SessionRole;
  name: string;
  /** The person, where they were at a session before. */
  known: Pick<Session["people"][number], "party" | "cipher"> | null;
}

/** The form of one session. */
export class SessionForm extends RecordForm<StatementId, Session[]> {
  override readonly keeps: readonly (keyof SessionForm)[] = [
    "takenOn", "began", "ended", "place", "language", "people", "breaks", "howEnded", "doNotAsk", "preferredWords",
  ];
  takenOn = $state("");
  began = $state("");
  ended = $state("");
  place = $state("");
  language = $state("");
  people = $state<PresentEntry[]>([]);
  breaks = $state("");
  howEnded = $state("");
  doNotAsk = $state("");
  preferredWords = $state("");

  /** `amends` is the session that is being amended; `before` one to begin another from. */
  constructor(
    readonly today: CivilDate,
    part = "",
    readonly amends: Session | null = null,
    before: Session | null = null,
  ) {
    super(part);
    const known = amends ?? before;
    this.takenOn = dayInWords(amends?.takenOn ?? today);
    this.place = known?.place ?? "";
    this.language = known?.language ?? "";
    this.people = (known?.people ?? []).map(({ role, party, cipher }) => ({
      role, name: "", known: party === null ? null : { party, cipher },
    }));
    this.doNotAsk = (known?.doNotAsk ?? []).join("\n");
    this.preferredWords = known?.preferredWords ?? "";
    this.began = amends?.began ?? "";
    this.ended = amends?.ended ?? "";
    this.breaks = amends?.breaks ?? "";
    this.howEnded = amends?.howEnded ?? "";
  }

  /** Adds a line for somebody who is there. */
  addPerson(): void {
    this.people.push({ role: "interpreter", name: "", known: null });
  }

  /** Takes a line out. */
  removePerson(at: number): void {
    this.people.splice(at, 1);
  }

  /** The session as Rust takes it. Only asked once there are no gaps. */
  entry(): SessionEntry {
    const { began, ended, place, language, breaks, howEnded, preferredWords } = this;
    const read = readKnownDate(this.takenOn, this.today);
    return {
      takenOn: "day" in read ? read.day : this.today,
      began, ended, place, language, breaks, howEnded, preferredWords,
      people: this.people.map(({ role, name, known }): PersonPresent => ({ role, name, party: known?.party ?? null })),
      doNotAsk: this.doNotAsk.split("\n").filter((line) => line.trim() !== ""),
    };
  }

  protected gaps(): FieldProblem[] {
    if (this.takenOn.trim() === "") return [{ field: "takenOn", problem: words.missing.takenOn }];
    const read = readKnownDate(this.takenOn, this.today);
    return "problem" in read ? [{ field: "takenOn", problem: read.problem }] : [];
  }

  protected send(statement: StatementId): Promise<Session[]> {
    const session = this.entry();
    return this.amends === null
      ? call("begin_session", { statement, session })
      : call("amend_session", { session: this.amends.id, entry: session });
  }
}
