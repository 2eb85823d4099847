// The veil: whether accounts are covered until they are asked for. What is covered is not in the page at all; Rust sends it
// when it is asked, and records that. The veil only says when to ask and when to drop.

import { createContext, untrack } from "svelte";
import { takesText } from "../keys";

/** The veil over the accounts of the open casebook. On by default, and on again at every opening. */
export class Veil {
  isOn = $state(true);
  private shown: readonly Covered<unknown>[] = [];

  /** What the key does: with anything open to be read, it is covered at once; else the veil is lifted or put back. */
  turn(): void {
    const hadOpen = this.coverAll();
    if (this.isOn && hadOpen) return;
    this.isOn = !this.isOn;
    if (this.isOn) return;
    for (const text of this.shown) if (text.goesWithVeil) void text.open();
  }

  /** Takes every account out of the page; says whether there was one. */
  coverAll(): boolean {
    const open = this.shown.filter(({ value }) => value !== null);
    for (const text of open) text.cover();
    return open.length > 0;
  }

  /** Follows a text for as long as it stands on the screen; gives the act of letting it go. */
  follow(text: Covered<unknown>): () => void {
    this.shown = [...this.shown, text];
    if (!this.isOn && text.goesWithVeil) void text.open();
    return () => {
      this.shown = this.shown.filter((one) => one !== text);
      text.cover();
    };
  }
}

/** The veil over this component, and the act of handing one down. */
export const [useVeil, provideVeil] = createContext<Veil>();

/** A text that is covered until it is asked for: kept open by Read, or open while Space is held. */
export class Covered<Value> {
  value = $state.raw<Value | null>(null);
  /** Whether it was asked for: it is open, or on its way. */
  isWanted = $state(false);
  private isHeld = false;

  /** `goesWithVeil`: whether it opens where the veil is lifted, or only where somebody asks for it. */
  constructor(
    private readonly read: () => Promise<Value | null>,
    readonly goesWithVeil = true,
  ) {}

  /** Asks for it, and keeps it open. */
  async open(): Promise<void> {
    this.isWanted = true;
    const value = await this.read();
    // It may have been covered again while it was on its way.
    if (!this.isWanted) return;
    this.value = value;
    this.isWanted = value !== null;
  }

  /** Drops it. */
  cover(): void {
    this.isWanted = false;
    this.isHeld = false;
    this.value = null;
  }

  /** Opens what is covered, covers what is open. */
  async toggle(): Promise<void> {
    if (this.value === null) await this.open();
    else this.cover();
  }

  /** The space bar goes down: open while it is held. */
  async hold(event: KeyboardEvent): Promise<void> {
    if (event.key !== " " || isPressable(event.target)) return;
    if (event.repeat || this.isHeld) {
      if (this.isHeld) event.preventDefault();
      return;
    }
    if (this.value !== null) return;
    event.preventDefault();
    this.isHeld = true;
    await this.open();
  }

  /** The space bar goes up, or the window is left. */
  release(event: KeyboardEvent | FocusEvent): void {
    if (this.isHeld && !("key" in event && event.key !== " ")) this.cover();
  }
}

/** A covered text that goes with the veil and the space bar while this component stands. Called while one is set up. */
export function useCovered<Value>(read: () => Promise<Value | null>): Covered<Value> {
  const veil = useVeil();
  const text = new Covered(read);
  $effect(() => {
    const letGo = untrack(() => veil.follow(text));
    const hold = (event: KeyboardEvent): void => void text.hold(event);
    const release = (event: KeyboardEvent | FocusEvent): void => text.release(event);
    addEventListener("keydown", hold);
    addEventListener("keyup", release);
    addEventListener("blur", release);
    return () => {
      removeEventListener("keydown", hold);
      removeEventListener("keyup", release);
      removeEventListener("blur", release);
      letGo();
    };
  });
  return text;
}

/** A covered text that opens only where it is asked for, and is covered with everything else. */
export function useAsked<Value>(read: () => Promise<Value | null>): Covered<Value> {
  return useFollowed(new Covered(read, false), false);
}

/** A text that somebody works on: open as soon as its page is, covered with everything else, and opened again on purpose. */
export function useWorkedOn<Value>(read: () => Promise<Value | null>): Covered<Value> {
  return useFollowed(new Covered(read), true);
}

function useFollowed<Value>(text: Covered<Value>, opensAtOnce: boolean): Covered<Value> {
  const veil = useVeil();
  $effect(() =>
    untrack(() => {
      const letGo = veil.follow(text);
      if (opensAtOnce && !text.isWanted) void text.open();
      return letGo;
    }),
  );
  return text;
}

function isPressable(target: EventTarget | null): boolean {
  return takesText(target) || (target instanceof Element && target.closest("button, a, summary, input, dialog") !== null);
}
