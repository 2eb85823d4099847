// Forms of a tie: what is said of it, and why it no longer stands.

import { call } from "../../lib/ipc/call";
import type {
  Accused, FieldProblem, IndependenceLink, InvestigationId, OfficeRef, PartyId, ProposedTie, Tie, TieHolder, TieId, TieSaid,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { ties as words } from "../../words/ties.en-GB";
import { forceName } from "../bodies/offices";
import { dayInWords, type CivilDate } from "../dates/civil";
import { dayOf, unread } from "../investigations/days";
import { accusedKey, type InvestigationFile } from "../investigations/investigation-file";
import { OfficePick } from "../investigations/office-pick.svelte";

/** What stands for an office among those who can have a tie. */
export const anOffice = "an-office";

/** What a tie begins with: one on record, one that postings show, or nothing. */
export interface BegunTie {
  readonly tie?: Tie | undefined;
  readonly proposed?: ProposedTie | undefined;
}

/** The persons whom an investigation is about, each once. */
export function complainedAbout({ allegations, investigation }: InvestigationFile): Accused[] {
  const covered = allegations.filter(({ id }) => investigation.allegations.includes(id));
  const people = covered.flatMap(({ accused }) => accused.map(({ who }) => who));
  return people.filter((who, n) => people.findIndex((other) => accusedKey(other) === accusedKey(who)) === n);
}

/** What a half filled form stands on: the investigation, and the tie or what postings show. No two forms share it. */
export function begunAs(investigation: InvestigationId, { tie, proposed }: { tie?: TieId | undefined; proposed?: ProposedTie | undefined }): string {
  const shown = proposed === undefined ? [] : [proposed.party, accusedKey(proposed.to), proposed.kind, proposed.force, proposed.unit];
  return [investigation, ...(tie === undefined ? [] : [tie]), ...shown].join(" ");
}

/** What is said of a tie. */
export class TieForm extends RecordForm<InvestigationFile, Tie> {
  override readonly keeps: readonly (keyof TieForm)[] = ["holder", "office", "to", "kind", "basis", "source", "saidOn"];
  /** A person appointed, or `anOffice`. */
  holder = $state("");
  readonly office: OfficePick;
  /** The key of a person, or nothing for the investigation as a whole. */
  to = $state("");
  kind = $state<IndependenceLink | "">("");
  basis = $state("");
  source = $state("");
  saidOn = $state("");
  /** Those to whom there can be a tie: whom the investigation is about, and the person named before. */
  readonly persons: readonly Accused[];
  private readonly tie: TieId | null;

  constructor(
    readonly today: CivilDate,
    file: InvestigationFile,
    { tie, proposed }: BegunTie = {},
  ) {
    super();
    this.tie = tie?.id ?? null;
    const covered = complainedAbout(file);
    const before = tie?.said.to ?? null;
    const isCovered = before === null || covered.some((who) => accusedKey(who) === accusedKey(before));
    this.persons = isCovered ? covered : [...covered, before];
    this.office = new OfficePick(file.directory, file.investigation.force);
    this.saidOn = dayInWords(tie?.said.saidOn ?? today);
    if (tie !== undefined) this.begin(tie.said);
    if (proposed !== undefined) this.propose(proposed, file);
  }

  private begin({ holder, to, kind, basis, source }: TieSaid): void {
    Object.assign(this, { kind, basis, source, to: to === null ? "" : accusedKey(to) });
    if (holder.kind === "investigator") this.holder = holder.party;
    else {
      this.holder = anOffice;
      this.office.body = holder.office.body;
      this.office.force = holder.office.force ?? this.office.force;
    }
  }

  private propose({ party, to, kind, unit, force }: ProposedTie, { directory }: InvestigationFile): void {
    const basis = words.basisOf(unit, forceName(directory, force));
    Object.assign(this, { holder: party, to: accusedKey(to), kind, basis, source: words.fromPostings });
  }

  /** Whether it is a personal tie of an office, of which the check has no rule. */
  get isOfNoRule(): boolean {
    return this.holder === anOffice && this.kind === "personal";
  }

  private get person(): Accused | undefined {
    return this.persons.find((who) => accusedKey(who) === this.to);
  }

  protected gaps(): FieldProblem[] {
    const isNobody = this.to !== "" && this.person === undefined;
    return [
      ...ifBlank("holder", this.holder, words.missing.holder),
      ...(this.holder === anOffice ? this.office.gaps("office", words.missing.office) : []),
      ...(isNobody ? [{ field: "to", problem: words.missing.to }] : []),
      ...ifBlank("kind", this.kind, words.missing.kind),
      ...ifBlank("basis", this.basis, words.missing.basis),
      ...ifBlank("source", this.source, words.missing.source),
      ...unread("saidOn", this.saidOn, this.today),
    ];
  }

  protected send(file: InvestigationFile): Promise<Tie> {
    const { basis, source, tie } = this;
    const holder: TieHolder =
      this.holder === anOffice
        ? { kind: "office", office: this.office.office as OfficeRef }
        : { kind: "investigator", party: this.holder as PartyId };
    const said: TieSaid = {
      holder, basis, source,
      to: this.person ?? null,
      kind: this.kind as IndependenceLink,
      saidOn: dayOf(this.saidOn, this.today) ?? this.today,
    };
    return tie === null ? call("record_tie", { investigation: file.investigation.id, said }) : call("amend_tie", { tie, said });
  }
}

/** Why a tie no longer stands. */
export class WithdrawTieForm extends RecordForm<TieId, Tie> {
  override readonly keeps: readonly (keyof WithdrawTieForm)[] = ["reason"];
  reason = $state("");

  protected gaps(): FieldProblem[] {
    return ifBlank("reason", this.reason, words.missing.reason);
  }

  protected send(tie: TieId): Promise<Tie> {
    return call("withdraw_tie", { tie, reason: this.reason });
  }
}
