// Names the offices that letters go to, out of the directory. Which office may have what is decided in Rust.

import type { Body, Directory, Force, ForceId, LetterKind, OfficeRef } from "../../lib/ipc/generated/api";
import { bodies as words } from "../../words/bodies.en-GB";
import { files } from "../../words/files.en-GB";
import type { CivilDate } from "../dates/civil";

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

/** What an office is called, or was called on a day. An office that the directory does not know is called by its id. */
export function officeName(directory: Directory, { body: id, force: forceId }: OfficeRef, on: CivilDate | null = null): string {
  const body = directory.bodies.find((one) => one.id === id);
  const force = directory.forces.find((one) => one.id === forceId);
  if (body === undefined) return id;
  if (force === undefined) return nameOn(body, on);
  const title = { psd: force.psdName, "chief-constable": force.chiefOfficerTitle }[id as string];
  return `${title ?? body.name}, ${nameOn(force, on)}`;
}

/** The name of a force, or the one that it had on a day. */
export function forceName(directory: Directory, id: ForceId, on: CivilDate | null = null): string {
  const force = directory.forces.find((one) => one.id === id);
  return force === undefined ? id : nameOn(force, on);
}

function nameOn({ name, names }: Pick<Body | Force, "name" | "names">, on: CivilDate | null): string {
  const borne = names.find(({ from, to }) => on !== null && (from === null || from <= on) && (to === null || on <= to));
  return borne?.name ?? name;
}

/** What is said of the mailbox of an office where something goes by email; nothing where its size is not known. */
export function mailboxInWords(directory: Directory, { body: id }: OfficeRef, bytes: number | null): string {
  const limit = directory.bodies.find((one) => one.id === id)?.sizeLimitKilobytes ?? null;
  if (limit === null) return "";
  const takes = words.megabytes(limit);
  return bytes !== null && bytes > limit * 1000
    ? words.mailbox.tooLong(files.size(bytes), takes)
    : words.mailbox.takes(takes);
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
