// Names the offices that letters go to, out of the directory. Which office may have what is decided in Rust.

import type { Body, Directory, ForceId, LetterKind, OfficeRef } from "../../lib/ipc/generated/api";

/** An office to choose from. */
export interface OfficeOption {
  /** The same for the same office: a key for lists and choices. */
  readonly key: string;
  /** The office. */
  readonly office: OfficeRef;
  /** What it is called: `Professional Standards, Northmere Constabulary`. */
  readonly name: string;
}

/** The same text for the same office. */
export function officeKey({ body, force }: OfficeRef): string {
  return force === null ? body : `${body}/${force}`;
}

/** What an office is called. An office that the directory does not know is called by its id. */
export function officeName(directory: Directory, { body: id, force: forceId }: OfficeRef): string {
  const body = directory.bodies.find((one) => one.id === id);
  const force = directory.forces.find((one) => one.id === forceId);
  if (body === undefined) return id;
  if (force === undefined) return body.name;
  const title = { psd: force.psdName, "chief-constable": force.chiefOfficerTitle }[id as string];
  return `${title ?? body.name}, ${force.name}`;
}

/** The name of a force. */
export function forceName(directory: Directory, id: ForceId): string {
  return directory.forces.find((force) => force.id === id)?.name ?? id;
}

/** The offices that a kind of letter about a force may go to, in the order of the directory. */
export function officesFor(directory: Directory, kind: LetterKind, force: ForceId | null): OfficeOption[] {
  return directory.bodies
    .filter((body) => body.letters.includes(kind))
    .flatMap((body) => officeOf(body, force))
    .map((office) => ({ key: officeKey(office), office, name: officeName(directory, office) }));
}

function officeOf(body: Body, force: ForceId | null): OfficeRef[] {
  if (!body.ofAForce) return [{ body: body.id, force: null }];
  return force === null ? [] : [{ body: body.id, force }];
}
