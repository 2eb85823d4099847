// The form of an evidence file. A title is offered by the name of the file, until somebody writes another.

import { call } from "../../lib/ipc/call";
import type {
  Evidence, EvidenceEntry, EvidenceId, ExhibitId, FieldProblem, MatterId, RecordClass, TakenFile,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { evidence as words } from "../../words/evidence.en-GB";
import { exhibits } from "../../words/exhibits.en-GB";
import { offeredTitle } from "./evidence-file";

/** How far a file may be said to go, the nearest first. */
const offeredClasses = ["privileged", "confidential-shareable", "public"] as const;
type OfferedClass = (typeof offeredClasses)[number];

/** An evidence file as typed in. `evidence` is the one to correct. The file itself is never kept with what is half filled. */
export class EvidenceForm extends RecordForm<MatterId, Evidence> {
  override readonly keeps: readonly (keyof EvidenceForm)[] = [
    "title", "offered", "class", "dated", "source", "exhibit", "contentNote", "isNotAtHome",
  ];
  file = $state.raw<TakenFile | null>(null);
  title = $state("");
  /** The title that was offered last. */
  offered = "";
  class = $state<RecordClass>("privileged");
  dated = $state("");
  source = $state("");
  exhibit = $state<ExhibitId | "">("");
  contentNote = $state("");
  isNotAtHome = $state(false);
  readonly #amends: EvidenceId | null;
  /** How far what is kept already may go. */
  #held: RecordClass = "public";

  constructor(evidence: Evidence | null = null) {
    super();
    this.#amends = evidence?.id ?? null;
    if (evidence === null) return;
    const { title, class: held, dated, source, exhibit, contentNote, isNotAtHome } = evidence;
    Object.assign(this, {
      title, class: held, dated: dated?.words ?? "", source, exhibit: exhibit ?? "", contentNote, isNotAtHome,
    });
    this.#held = held;
  }

  /** Offers a title by the file, in place of a blank one and of one that was only offered; a file that is known goes no further. */
  offer(): void {
    if (!this.classes.some((one) => one === this.class)) this.class = this.classes.at(-1) ?? "privileged";
    if (this.title.trim() !== "" && this.title !== this.offered) return;
    this.offered = this.file === null ? "" : offeredTitle(this.file.file.name);
    this.title = this.offered;
  }

  /** What is to be said of a file that the matter has already. */
  get known(): string {
    if (this.file?.isKnown !== true) return "";
    return this.file.knownEvidence === null ? words.keepsClass : words.isAlready(this.file.knownEvidence);
  }

  /** How far the file may go: what the matter has already goes no further than before. */
  get classes(): readonly OfferedClass[] {
    const held = this.file?.isKnown === true ? this.file.class : this.#held;
    return offeredClasses.slice(0, offeredClasses.findIndex((one) => one === held) + 1);
  }

  gaps(): FieldProblem[] {
    return [
      ...(this.#amends === null && this.file === null ? [{ field: "file", problem: words.noFile }] : []),
      ...ifBlank("title", this.title, exhibits.missing.what),
    ];
  }

  protected async send(matter: MatterId): Promise<Evidence> {
    const { title, dated, source, contentNote, isNotAtHome } = this;
    const entry: EvidenceEntry = {
      title, dated, source, exhibit: this.exhibit === "" ? null : this.exhibit, contentNote, isNotAtHome,
    };
    if (this.#amends !== null) return call("amend_evidence", { evidence: this.#amends, class: this.class, entry });
    if (this.file === null) throw new Error("evidence without its file");
    return call("add_evidence", { matter, file: this.file.id, class: this.class, entry });
  }
}
