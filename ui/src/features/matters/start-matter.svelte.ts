// Starts a matter from one page: matter, client, authority, whom it is against, allegation, each its own record.
// They are saved in turn. If one of them has a problem, what was saved stays, and saving goes on from there. A part
// that is left empty is left out, to be added from the matter later.

import type {
  Allegation, Authority, Client, Directory, FieldProblem, LetterKind, Matter,
} from "../../lib/ipc/generated/api";
import type { Draftable, FormDraft } from "../../lib/state/form-draft.svelte";
import { AllegationEntry } from "../allegations/allegation-entry.svelte";
import { AllegationForm } from "../allegations/allegation-form.svelte";
import { AuthorityForm } from "../authorities/authority-form.svelte";
import { officesFor, type OfficeOption } from "../bodies/offices";
import { ClientForm } from "../clients/client-form.svelte";
import type { CivilDate } from "../dates/civil";
import { MatterForm } from "./matter-form.svelte";

/** The parts of the page, in the order in which they are saved. */
export type Part = "matter" | "client" | "authority" | "allegation";

/** The page that starts a matter. */
export class StartMatter implements Draftable {
  draft: FormDraft | null = null;
  readonly matterForm = new MatterForm("matter");
  readonly clientForm = new ClientForm("client");
  readonly authorityForm: AuthorityForm;
  readonly entry = new AllegationEntry(new AllegationForm("allegation"));

  matter = $state.raw<Matter | null>(null);
  client = $state.raw<Client | null>(null);
  authority = $state.raw<Authority | null>(null);
  allegation = $state.raw<Allegation | null>(null);
  saving = $state(false);

  constructor(
    readonly directory: Directory,
    readonly kind: LetterKind,
    today: CivilDate,
  ) {
    this.authorityForm = new AuthorityForm(today, "authority");
  }

  /** What is kept until the matter is there: what is still to be said of it then is said on its own pages. */
  get keeps(): readonly (keyof StartMatter)[] {
    return this.matter === null ? ["matterForm", "clientForm", "authorityForm", "entry"] : [];
  }

  /** The offices that an authority may name, once a force is chosen. */
  get offices(): OfficeOption[] {
    const force = this.matterForm.force;
    return officesFor(this.directory, this.kind, force === "" ? null : force);
  }

  /** The parts that have been saved, in order. */
  get saved(): Part[] {
    const all: [Part, unknown][] = [
      ["matter", this.matter], ["client", this.client],
      ["authority", this.authority], ["allegation", this.allegation],
    ];
    return all.filter(([, record]) => record !== null).map(([part]) => part);
  }

  /** Everything that is wrong, in the order of the page. */
  get problems(): FieldProblem[] {
    return [
      ...this.matterForm.problems, ...this.clientForm.problems, ...this.authorityForm.problems,
      ...this.entry.problems,
    ];
  }

  /** Saves what is not saved yet. The matter, once everything that was filled in is saved; null where a field is wrong. */
  async save(): Promise<Matter | null> {
    if (this.saving || !this.check()) return null;
    this.saving = true;
    try {
      this.matter ??= await this.matterForm.save();
      if (this.matter !== null) await this.draft?.drop();
      if (this.matter === null || !this.wantsClient) return this.matter;
      this.client ??= await this.clientForm.save(this.matter.id);
      if (this.client === null) return null;
      const allSaved = (await this.saveAuthority(this.matter, this.client))
        && (await this.saveAllegation(this.matter, this.client));
      return allSaved ? this.matter : null;
    } finally {
      this.saving = false;
    }
  }

  private async saveAuthority({ id: matter }: Matter, { party: client }: Client): Promise<boolean> {
    if (!this.wantsAuthority) return true;
    this.authority = await this.authorityForm.save({ matter, client, offices: this.offices });
    return this.authority !== null;
  }

  private async saveAllegation({ id: matter }: Matter, { party: client }: Client): Promise<boolean> {
    if (!this.wantsAllegation) return true;
    this.allegation = await this.entry.save(matter, client);
    return this.allegation !== null;
  }

  /** Looks for gaps in every part that is still to be saved, so that one pass shows them all. */
  private check(): boolean {
    const checks = [
      this.matter !== null || this.matterForm.check(),
      this.client !== null || !this.wantsClient || this.clientForm.check(),
      !this.wantsAuthority || this.authorityForm.check(),
      !this.wantsAllegation || this.entry.check(),
    ];
    return checks.every(Boolean);
  }

  private get wantsClient(): boolean {
    return !this.clientForm.isUntouched || this.client !== null || this.wantsAuthority || this.wantsAllegation;
  }

  private get wantsAuthority(): boolean {
    return this.authority === null && !this.authorityForm.isUntouched;
  }

  private get wantsAllegation(): boolean {
    return this.allegation === null && !this.entry.isUntouched;
  }
}
