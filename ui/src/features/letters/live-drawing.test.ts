import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { composition, drawing } from "../../invented/records";
import { answer, deferred, refuse, type Asked } from "../../lib/ipc/canned";
import type { Composition, LetterDraft, LetterDrawing } from "../../lib/ipc/generated/api";
import { Composer, pauseBeforeKeeping } from "./composer.svelte";
import { pauseBeforeDrawing } from "./live-drawing.svelte";

const words = (draft: LetterDraft | null | undefined): string => draft?.paragraphs[1]?.source ?? "";
const write = (letter: Composer, source: string): void =>
  letter.rewrite(letter.draft.paragraphs.map((one) => (one.id === 2 ? { ...one, source } : one)), "new");
const composer = (): Composer =>
  new Composer(composition, (error) => {
    throw error;
  });
/** A drawing whose text and first picture are these words. */
const drawn = (draft: LetterDraft): LetterDrawing => ({
  ...drawing,
  looks: [words(draft)],
  pages: { pictures: [`drawn ${words(draft)}`] },
  asText: [{ heading: 0, label: "1.", text: words(draft) }],
});
const kept = (draft: LetterDraft): Composition => ({
  ...composition, draft, pages: { pictures: [`kept ${words(draft)}`] }, looks: [`kept ${words(draft)}`],
});
const picture = (letter: Composer): string | undefined => letter.live.shown.pages?.pictures[0];
const drawings = (asked: Asked): string[] =>
  asked.filter(([command]) => command === "draw_letter").map(([, draft]) => words(draft as LetterDraft));
const pause = async (milliseconds: number): Promise<void> => void (await vi.advanceTimersByTimeAsync(milliseconds));

describe("a letter drawn while it is typed", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("is drawn once, 30 ms after the last keystroke, and not kept by it", async () => {
    const asked = answer({ draw_letter: drawn });
    const letter = composer();
    write(letter, "We");
    await pause(pauseBeforeDrawing - 1);
    write(letter, "We act");
    await pause(pauseBeforeDrawing - 1);
    expect(asked).toEqual([]);
    await pause(1);
    expect(asked.map(([command]) => command)).toEqual(["draw_letter"]);
    expect(picture(letter)).toBe("drawn We act");
    expect(letter.live.shown.asText[0]?.text).toBe("We act");
    expect(letter.keeping).toBe("changed");
  });

  test("is drawn one at a time: what was typed meanwhile comes next, and what came between is left out", async () => {
    const first = deferred<LetterDrawing>();
    const asked = answer({ draw_letter: (draft) => (words(draft) === "one" ? first.promise : drawn(draft)) });
    const letter = composer();
    for (const typed of ["one", "two", "three"]) {
      write(letter, typed);
      await pause(pauseBeforeDrawing);
    }
    expect(drawings(asked)).toEqual(["one"]);
    first.resolve({ ...drawing, pages: { pictures: ["drawn one"] } });
    await pause(0);
    expect(drawings(asked)).toEqual(["one", "three"]);
    expect(picture(letter)).toBe("drawn three");
  });

  test("shows no drawing of words that are on the screen no longer", async () => {
    const slow = deferred<LetterDrawing>();
    answer({ draw_letter: () => slow.promise });
    const letter = composer();
    const before = picture(letter);
    write(letter, "older");
    await pause(pauseBeforeDrawing);
    write(letter, "newer");
    slow.resolve({ ...drawing, pages: { pictures: ["drawn older"] } });
    await pause(0);
    expect(picture(letter)).toBe(before);
  });

  test("is kept all the same, and keeping it draws neither the same words again nor older ones over newer", async () => {
    const keeping = deferred<Composition>();
    const asked = answer({ draw_letter: drawn, keep_letter: () => keeping.promise });
    const letter = composer();
    write(letter, "first");
    await pause(pauseBeforeKeeping);
    expect(picture(letter)).toBe("drawn first");
    write(letter, "second");
    await pause(pauseBeforeDrawing);
    keeping.resolve({ ...kept(letter.draft), keptAt: "09:42" });
    await pause(0);
    expect(letter.composition.keptAt).toBe("09:42");
    expect(picture(letter)).toBe("drawn second");
    await pause(pauseBeforeKeeping);
    expect(letter.keeping).toBe("kept");
    expect(picture(letter)).toBe("drawn second");
    expect(drawings(asked)).toEqual(["first", "second"]);
  });

  test("shows what keeping gave where it could not be drawn before", async () => {
    answer({ draw_letter: () => null, keep_letter: kept });
    const letter = composer();
    write(letter, "to another office");
    await pause(pauseBeforeKeeping);
    expect(picture(letter)).toBe("kept to another office");
  });

  test("says nothing of a fault of its own: keeping says it", async () => {
    const faults: unknown[] = [];
    answer({ draw_letter: () => refuse("invalid"), keep_letter: () => refuse("disk-full") });
    const letter = new Composer(composition, (error) => faults.push(error));
    write(letter, "too long");
    await pause(pauseBeforeDrawing);
    expect(faults).toEqual([]);
    await pause(pauseBeforeKeeping);
    expect(faults).toHaveLength(1);
  });

  test("knows which paragraphs read otherwise than when it was kept", async () => {
    const [heading, first, ask] = composition.reading;
    if (heading === undefined || first === undefined || ask === undefined) throw new Error("no such paragraphs");
    const reading = [heading, { ...first, pieces: [{ text: "We act for two clients.", fact: null, missing: false }] }, ask];
    answer({ draw_letter: (draft) => ({ ...drawn(draft), reading }) });
    const letter = composer();
    write(letter, "We act for two clients.");
    await pause(pauseBeforeDrawing);
    expect(letter.changed).toEqual([2]);
    expect(letter.live.shown.reading).toEqual(reading);
  });

  test("is drawn no more once it was left", async () => {
    const slow = deferred<LetterDrawing>();
    const asked = answer({ draw_letter: () => slow.promise, keep_letter: kept });
    const letter = composer();
    write(letter, "one");
    await pause(pauseBeforeDrawing);
    write(letter, "two");
    await pause(pauseBeforeDrawing);
    write(letter, "three");
    const left = letter.leave();
    slow.resolve({ ...drawing, pages: { pictures: ["drawn one"] } });
    await pause(pauseBeforeKeeping);
    await left;
    expect(drawings(asked)).toEqual(["one"]);
    expect(letter.keeping).toBe("kept");
  });

  test("fetches no picture again of a page that looks as before", async () => {
    answer({ draw_letter: () => drawing });
    const letter = composer();
    write(letter, "on the first page");
    await pause(pauseBeforeDrawing);
    expect(letter.live.shown.pages?.pictures).toEqual(["candour-view://localhost/three", "candour-view://localhost/two"]);
  });

  test("is read anew where its pictures are spent, with what was typed last", async () => {
    const asked = answer({ draw_letter: drawn, keep_letter: kept, compose: () => ({ ...kept(letter.draft), pages: { pictures: ["read anew"] } }) });
    const letter = composer();
    write(letter, "the last words");
    await letter.refresh();
    expect(asked.map(([command]) => command)).toEqual(["keep_letter", "compose"]);
    expect(picture(letter)).toBe("read anew");
  });
});
