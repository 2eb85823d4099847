// Writes a note, or words one anew. The time spent is what the times give, unless it is written otherwise.

import { call } from "../../lib/ipc/call";
import type { Contact, FieldProblem, MatterId, NoteEntry, NoteKind, NoteLine, NoteText, PartyId } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { notes as words } from "../../words/notes.en-GB";
import { dayInWords, type CivilDate } from "../dates/civil";
import { dayOf, unread } from "../investigations/days";
import { OfficePick } from "../investigations/office-pick.svelte";
import type { NoteSurroundings } from "./note-file";

/** The form of a note. */
export class NoteForm extends RecordForm<MatterId, NoteLine> {
  override readonly keeps: readonly (keyof NoteForm)[] = [
    "kind", "on", "began", "ended", "people", "office", "other", "about", "text", "minutes", "reason",
  ];
  kind = $state<NoteKind>("telephone");
  on = $state("");
  began = $state("");
  ended = $state("");
  people = $state<PartyId[]>([]);
  readonly office: OfficePick;
  other = $state("");
  about = $state("");
  text = $state("");
  minutes = $state("");
  reason = $state("");

  /** `amends` is the wording to begin from. */
  constructor(
    readonly today: CivilDate,
    { directory, matter }: NoteSurroundings,
    readonly amends: NoteText | null = null,
  ) {
    super();
    this.office = new OfficePick(directory, matter.force);
    this.on = dayInWords(amends?.line.on ?? today);
    if (amends !== null) this.fill(amends);
  }

  /** What the times give, in minutes, or null where they do not say. */
  get minutesByTheClock(): number | null {
    const [from, to] = [minuteOf(this.began), minuteOf(this.ended)];
    return from === null || to === null || to < from ? null : to - from;
  }

  /** The note as Rust takes it. */
  entry(): NoteEntry {
    const { kind, began, ended, about, text } = this;
    const on = dayOf(this.on, this.today) ?? this.today;
    const minutes = this.minutes.trim() === "" ? null : Number(this.minutes);
    return { kind, on, began, ended, about, text, minutes, contacts: this.contacts() };
  }

  protected gaps(): FieldProblem[] {
    return [
      ...unread("on", this.on, this.today),
      ...(this.contacts().length === 0 ? [{ field: "contacts", problem: words.missing.contacts }] : []),
      ...this.office.gaps("office", null),
      ...ifBlank("about", this.about, words.missing.about),
      ...ifBlank("text", this.text, words.missing.text),
      ...(/^\d{0,4}$/.test(this.minutes.trim()) ? [] : [{ field: "minutes", problem: words.missing.minutes }]),
      ...(this.amends === null ? [] : ifBlank("reason", this.reason, words.missing.reason)),
    ];
  }

  protected async send(matter: MatterId): Promise<NoteLine> {
    const saved = await (this.amends === null
      ? call("write_note", { matter, entry: this.entry() })
      : call("amend_note", { note: this.amends.line.id, entry: this.entry(), reason: this.reason }));
    this.text = "";
    return saved;
  }

  private contacts(): Contact[] {
    const others = this.other.split("\n").filter((line) => line.trim() !== "");
    const { office } = this.office;
    return [
      ...this.people.map((party): Contact => ({ kind: "party", party })),
      ...(office === null ? [] : [{ kind: "office", office } as const]),
      ...others.map((line): Contact => ({ kind: "other", words: line.trim() })),
    ];
  }

  private fill({ line, text }: NoteText): void {
    this.kind = line.kind;
    this.began = line.began;
    this.ended = line.ended;
    this.about = line.about;
    this.text = text;
    this.minutes = line.minutes === null || (line.minutesByTheClock === null && line.began !== "" && line.ended !== "")
      ? ""
      : String(line.minutes);
    for (const { contact } of line.contacts) {
      if (contact.kind === "party") this.people.push(contact.party);
      else if (contact.kind === "other") this.other += `${contact.words}\n`;
      else {
        this.office.body = contact.office.body;
        this.office.force = contact.office.force ?? this.office.force;
      }
    }
  }
}

function minuteOf(time: string): number | null {
  const read = /^(\d{1,2})[:.](\d{2})$/.exec(time.trim());
  if (read === null) return null;
  const [hours, minutes] = [Number(read[1]), Number(read[2])];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}
