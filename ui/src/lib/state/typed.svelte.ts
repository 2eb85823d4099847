// What stands in the fields of a form, as plain values: taken out to be kept while the form is half filled, and put back.
// Only fields that the form names are taken. A form that names none, as every form for a secret does, gives nothing.

/** Something with fields that are kept; a field may be such a thing itself. */
export interface Keeping {
  /** The names of the fields that are kept. */
  readonly keeps: readonly string[];
}

/** Plain values by the names of their fields. */
export type Typed = Readonly<Record<string, unknown>>;

/** What stands in the fields that a form names. */
export function typedIn(form: Keeping): Typed {
  return Object.fromEntries(form.keeps.map((name) => [name, plain(fieldOf(form, name))]));
}

/** Puts values back into the fields they came from. What is of another kind than the field, or of no field, is left out. */
export function putBack(form: Keeping, typed: Typed): void {
  for (const name of form.keeps) {
    const now = fieldOf(form, name);
    const then = typed[name];
    if (isKeeping(now)) {
      if (isTyped(then)) putBack(now, then);
    } else if (isOfOneKind(now, then)) {
      Reflect.set(form, name, then);
    }
  }
}

/** Typed values as they are written down; what cannot be seen in a text is written as its number. */
export function written(typed: Typed): string {
  return JSON.stringify(typed).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu,
    (unseen) => `\\u${unseen.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** What was written down; nothing where it cannot be read. */
export function readTyped(text: string): Typed {
  try {
    const read: unknown = JSON.parse(text);
    return isTyped(read) ? read : {};
  } catch {
    return {};
  }
}

function fieldOf(form: Keeping, name: string): unknown {
  if (!(name in form)) throw new Error(`a form keeps ${name}, which it does not have`);
  return Reflect.get(form, name);
}

function plain(value: unknown): unknown {
  return isKeeping(value) ? typedIn(value) : $state.snapshot(value);
}

function isKeeping(value: unknown): value is Keeping {
  return isTyped(value) && Array.isArray(value["keeps"]);
}

function isTyped(value: unknown): value is Typed {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOfOneKind(now: unknown, then: unknown): boolean {
  if (then === undefined) return false;
  if (now === null || then === null) return true;
  return typeof now === typeof then && Array.isArray(now) === Array.isArray(then);
}
