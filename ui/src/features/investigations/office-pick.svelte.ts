// An office picked in two steps: the body, and its force where it is an office of one.

import type { BodyId, Directory, FieldProblem, ForceId, OfficeRef } from "../../lib/ipc/generated/api";
import { investigations as words } from "../../words/investigations.en-GB";

/** An office being picked. */
export class OfficePick {
  readonly keeps: readonly (keyof OfficePick)[] = ["body", "force"];
  body = $state<BodyId | "">("");
  force = $state<ForceId | "">("");

  /** `force` is offered first where the body is an office of a force. */
  constructor(
    readonly directory: Directory,
    force: ForceId,
  ) {
    this.force = force;
  }

  /** Whether the body is an office of a force. */
  get isOfForce(): boolean {
    return this.directory.bodies.find(({ id }) => id === this.body)?.ofAForce === true;
  }

  /** The office, or null where none is picked. */
  get office(): OfficeRef | null {
    if (this.body === "") return null;
    return { body: this.body, force: this.isOfForce && this.force !== "" ? this.force : null };
  }

  /** What is missing: of a body that must be there, or of the force of one that is. */
  gaps(field: string, missing: string | null): FieldProblem[] {
    if (this.body === "") return missing === null ? [] : [{ field, problem: missing }];
    return this.isOfForce && this.force === "" ? [{ field: `${field}Force`, problem: words.missing.ofForce }] : [];
  }
}
