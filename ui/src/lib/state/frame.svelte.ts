// The state of the frame: which screen is shown, what came before it, and what went wrong. No record of the casebook
// is held here; routes hold ids alone.

import { createContext } from "svelte";
import { errorCode } from "../ipc/error";
import { presentationOf } from "../ipc/presentation";
import type { Route } from "../routes";

/** One step of the way to the screen. */
export interface Crumb {
  readonly label: string;
  /** Where it leads; absent for the screen itself. */
  readonly route?: Route;
}

/** The frame around every screen of the open casebook. */
export class Frame {
  route = $state.raw<Route>({ screen: "desk" });
  /** What went wrong last, until it is settled or another screen is shown. */
  fault = $state.raw<unknown>(null);
  /** Whether the window shows nothing of the casebook any more. */
  isCovered = $state(false);
  /** The way to the screen, where the screen knows it better than its route does. */
  crumbs = $state.raw<readonly Crumb[] | null>(null);
  private past: Route[] = [];
  private future: Route[] = [];

  /** Whether the fault takes the whole window. */
  get isStopped(): boolean {
    const code = errorCode(this.fault);
    return code !== null && presentationOf(code).place === "window";
  }

  /** Shows a screen. */
  go(route: Route): void {
    this.past.push(this.route);
    this.future = [];
    this.show(route);
  }

  /** Shows a screen in place of this one: going back does not lead here. */
  replace(route: Route): void {
    this.show(route);
  }

  /** Shows the screen before this one; the Desk where there is none. */
  back(): void {
    const before = this.past.pop();
    if (before !== undefined) this.future.push(this.route);
    this.show(before ?? { screen: "desk" });
  }

  /** Shows the screen that was left by going back. */
  forward(): void {
    const after = this.future.pop();
    if (after === undefined) return;
    this.past.push(this.route);
    this.show(after);
  }

  /** Does something; what goes wrong is shown, and gives null. */
  async attempt<Value>(act: () => Promise<Value>): Promise<Value | null> {
    try {
      this.fault = null;
      return await act();
    } catch (error) {
      this.fail(error);
      return null;
    }
  }

  /** Shows what went wrong. */
  fail(error: unknown): void {
    this.fault = error;
  }

  /** Takes everything of the casebook out of the page. What follows is the shell's. */
  cover(): void {
    this.isCovered = true;
    this.route = { screen: "desk" };
    this.fault = null;
    this.crumbs = null;
    this.past = [];
    this.future = [];
  }

  private show(route: Route): void {
    if (this.isCovered) return;
    this.fault = null;
    this.route = route;
  }
}

/** The frame around this component, and the act of handing one down. */
export const [useFrame, provideFrame] = createContext<Frame>();

/** Names the way to a screen, while the screen stands. Called while a component is set up. */
export function useCrumbs(crumbs: () => readonly Crumb[]): void {
  const frame = useFrame();
  $effect(() => {
    frame.crumbs = crumbs();
    return () => (frame.crumbs = null);
  });
}
