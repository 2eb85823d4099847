import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { binnedLetter } from "../../invented/binned";
import { composition } from "../../invented/records";
import { answer, deferred, refuse, type Asked } from "../../lib/ipc/canned";
import type { Composition, LetterDraft } from "../../lib/ipc/generated/api";
import { letters as words } from "../../words/letters.en-GB";
import { Composer, pauseBeforeKeeping } from "./composer.svelte";
import { makeEditor } from "./editor/editor";
import { readingsIn } from "./reading";

const kept = (draft: LetterDraft): Composition => ({ ...composition, draft, keptAt: "09:42" });
/** What was asked beside drawings, which have tests of their own. */
const kinds = (asked: Asked): string[] => asked.map(([command]) => command).filter((command) => command !== "draw_letter");
const composer = (): Composer =>
  new Composer(composition, (error) => {
    throw error;
  });
const write = (letter: Composer, id: number, source: string): void =>
  letter.rewrite(letter.draft.paragraphs.map((one) => (one.id === id ? { ...one, source } : one)), "new");

describe("a letter being written", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("is kept once, 600 ms after typing stops", async () => {
    const asked = answer({ keep_letter: kept, draw_letter: () => null });
    const letter = composer();
    write(letter, 2, "We act");
    await vi.advanceTimersByTimeAsync(pauseBeforeKeeping - 1);
    write(letter, 2, "We act for");
    await vi.advanceTimersByTimeAsync(pauseBeforeKeeping - 1);
    expect(kinds(asked)).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(kinds(asked)).toEqual(["keep_letter"]);
    expect(letter.keeping).toBe("kept");
    expect(letter.composition.keptAt).toBe("09:42");
  });

  test("typed on while it is being kept is not called kept", async () => {
    const answered = deferred<Composition>();
    answer({ keep_letter: () => answered.promise });
    const letter = composer();
    write(letter, 2, "first");
    await vi.advanceTimersByTimeAsync(pauseBeforeKeeping);
    write(letter, 2, "second");
    answered.resolve(kept(composition.draft));
    await vi.advanceTimersByTimeAsync(0);
    expect(letter.keeping).toBe("changed");
    expect(letter.draft.paragraphs[1]?.source).toBe("second");
  });

  test("typed on while keeping it takes longer than the pause is kept after that", async () => {
    const answered = deferred<Composition>();
    const sent: (string | undefined)[] = [];
    answer({
      keep_letter: (draft) => (sent.push(draft.paragraphs[1]?.source), sent.length === 1 ? answered.promise : kept(draft)),
      draw_letter: () => null,
    });
    const letter = composer();
    write(letter, 2, "first");
    await vi.advanceTimersByTimeAsync(pauseBeforeKeeping);
    write(letter, 2, "second");
    await vi.advanceTimersByTimeAsync(2 * pauseBeforeKeeping);
    answered.resolve(kept(composition.draft));
    await vi.advanceTimersByTimeAsync(2 * pauseBeforeKeeping);
    expect([sent, letter.keeping]).toEqual([["first", "second"], "kept"]);
  });

  test("is kept at once when asked, to the last letter typed", async () => {
    const sent: string[] = [];
    answer({ keep_letter: (draft) => (sent.push(draft.paragraphs[1]?.source ?? ""), kept(draft)) });
    const letter = composer();
    write(letter, 2, "the last letter");
    await letter.keep();
    expect(sent).toEqual(["the last letter"]);
  });

  test("that could not be kept says so and keeps the words", async () => {
    const faults: unknown[] = [];
    answer({ keep_letter: () => refuse("disk-full") });
    const letter = new Composer(composition, (error) => faults.push(error));
    write(letter, 2, "still here");
    await letter.keep();
    expect(letter.keeping).toBe("failed");
    expect(letter.draft.paragraphs[1]?.source).toBe("still here");
    expect(faults).toHaveLength(1);
  });

  test("with a field that is not right shows it at the field", async () => {
    answer({ keep_letter: () => refuse("invalid", [{ field: "replyBy", problem: "The day is past" }]) });
    const letter = composer();
    letter.change({ replyBy: "2020-01-01" }, "replyBy");
    await letter.keep();
    expect(letter.problemOf("replyBy")).toBe("The day is past");
  });

  test("that is thrown away is kept first, and not afterwards", async () => {
    const asked = answer({ keep_letter: kept, move_to_bin: () => binnedLetter });
    const letter = composer();
    write(letter, 2, "the last words");
    await letter.throwAway();
    await letter.leave();
    await vi.advanceTimersByTimeAsync(pauseBeforeKeeping);
    expect(kinds(asked)).toEqual(["keep_letter", "move_to_bin"]);
  });

  test("takes edits of the paragraphs and of all else back in their order, and makes them again", () => {
    answer({});
    const letter = composer();
    const place = document.createElement("div");
    document.body.append(place);
    letter.editor = makeEditor(place, {
      lastParagraph: 9,
      id: "letter-paragraphs", label: "Paragraphs", describedby: "help", words: words.editor,
      paragraphs: letter.draft.paragraphs, readings: readingsIn(composition.reading, composition.insertable),
      onchange: (paragraphs, edit) => letter.rewrite(paragraphs, edit),
      oncurrent: (paragraph) => (letter.current = paragraph),
      onmenu: () => undefined,
      onundo: () => letter.undo(),
      onredo: () => letter.redo(),
    });
    const paragraphs = (): string[] => letter.draft.paragraphs.map(({ kind }) => kind);
    letter.editor.focusOn(2);
    letter.editor.become("ask");
    letter.change({ replyBy: "2026-12-01" }, "replyBy");
    letter.change({ replyBy: "2026-12-02" }, "replyBy");
    letter.editor.focusOn(4);
    letter.editor.become("numbered");
    expect(paragraphs()).toEqual(["heading", "ask", "numbered", "numbered"]);
    letter.undo();
    expect(paragraphs()).toEqual(["heading", "ask", "numbered", "ask"]);
    expect(letter.draft.replyBy).toBe("2026-12-02");
    letter.undo();
    expect(letter.draft.replyBy).toBe(composition.draft.replyBy);
    letter.undo();
    expect(paragraphs()).toEqual(["heading", "numbered", "numbered", "ask"]);
    letter.redo();
    letter.redo();
    expect(paragraphs()[1]).toBe("ask");
    expect(letter.draft.replyBy).toBe("2026-12-02");
    letter.editor.destroy();
  });

  test("knows which paragraphs read otherwise since the record answered", async () => {
    const [heading, first, ask] = composition.reading;
    if (heading === undefined || first === undefined || ask === undefined) throw new Error("no such paragraphs");
    const reading = [heading, { ...first, pieces: [{ text: "We act for two clients.", fact: null, missing: false }] }, ask];
    answer({ keep_letter: (draft) => ({ ...kept(draft), reading }) });
    const letter = composer();
    write(letter, 2, "We act for {clients.counted}.");
    await letter.keep();
    expect(letter.changed).toEqual([2]);
  });

  test("passes a finding that may be passed, with its reason, and takes it back", async () => {
    answer({ keep_letter: kept });
    const letter = composer();
    const [look] = letter.looks;
    if (look === undefined) throw new Error("nothing to look at");
    await letter.accept(look, "She will be traced by her number");
    expect(letter.looks).toEqual([]);
    expect(letter.fine.map(({ id }) => id)).toContain(look.id);
    expect(letter.reasonFor(look)).toBe("She will be traced by her number");
    await letter.takeBack(look);
    expect(letter.looks).toEqual([look]);
  });

  test("never passes a finding that cannot be passed, whatever the draft says", () => {
    answer({});
    const draft = { ...composition.draft, accepted: [{ finding: "allegation.1.approved", reason: "hurry" }] };
    const letter = new Composer({ ...composition, draft }, () => undefined);
    expect(letter.stops.map(({ id }) => id)).toEqual(["allegation.1.approved"]);
  });
});
