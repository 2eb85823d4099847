// Records an authority that a client has given: what for, recipients ticked one by one, and the day.

import { call } from "../../lib/ipc/call";
import type { Authority, AuthorityPurpose, FieldProblem, MatterId, OfficeRef, PartyId } from "../../lib/ipc/generated/api";
import { RecordForm } from "../../lib/state/record-form.svelte";
import { authorities as words } from "../../words/authorities.en-GB";
import type { OfficeOption } from "../bodies/offices";
import type { CivilDate } from "../dates/civil";
import { readKnownDate } from "../dates/known-date";

/** Whose authority it is, and the offices there are to choose from. */
export interface AuthorityContext {
  readonly matter: MatterId;
  readonly client: PartyId;
  readonly offices: readonly OfficeOption[];
}

/** The form that records a client's authority. */
export class AuthorityForm extends RecordForm<AuthorityContext, Authority> {
  override readonly keeps: readonly (keyof AuthorityForm)[] = [
    "purpose", "recipients", "givenOn", "expiresOn", "identityAllowed", "scope",
  ];
  purpose = $state<AuthorityPurpose>("letters");
  /** Keys of the offices that are ticked. */
  recipients = $state<string[]>([]);
  givenOn = $state("");
  expiresOn = $state("");
  identityAllowed = $state(false);
  scope = $state("");

  constructor(
    readonly today: CivilDate,
    part = "",
  ) {
    super(part);
  }

  /** Whether it is for letters, and so names whom they may go to. */
  get isForLetters(): boolean {
    return this.purpose === "letters";
  }

  /** Whether nothing has been ticked or written. */
  get isUntouched(): boolean {
    return this.recipients.length === 0 && this.givenOn.trim() === "" && this.expiresOn.trim() === "";
  }

  protected gaps(): FieldProblem[] {
    const problems: FieldProblem[] = [];
    if (this.isForLetters && this.recipients.length === 0) {
      problems.push({ field: "recipients", problem: words.recipientsMissing });
    }
    problems.push(...this.unread("givenOn", this.givenOn));
    if (this.expiresOn.trim() !== "") problems.push(...this.unread("expiresOn", this.expiresOn));
    return problems;
  }

  protected async send({ matter, client, offices }: AuthorityContext): Promise<Authority> {
    const { purpose, scope, isForLetters } = this;
    const recipients: OfficeRef[] = offices
      .filter(({ key }) => isForLetters && this.recipients.includes(key))
      .map(({ office }) => office);
    const givenOn = this.day(this.givenOn) ?? this.today;
    const expiresOn = this.day(this.expiresOn);
    return call("give_authority", {
      matter, client, purpose, recipients, identityAllowed: isForLetters && this.identityAllowed, scope, givenOn, expiresOn,
    });
  }

  private unread(field: string, text: string): FieldProblem[] {
    const read = readKnownDate(text, this.today);
    return "problem" in read ? [{ field, problem: read.problem }] : [];
  }

  private day(text: string): CivilDate | null {
    const read = readKnownDate(text, this.today);
    return "day" in read ? read.day : null;
  }
}
