// The lanes of the chart: accounts above, one lane a client; the response below. A lane with nothing in it is not drawn.

import type { Happening, PartyId, Silence, Timeline } from "../../lib/ipc/generated/api";
import { timeline as words } from "../../words/timeline.en-GB";
import { placeOf, scaleOf, type Scale } from "./scale";
import { dashes, rowsOf, shapeOf, type DateShape } from "./shapes";

/** A lane of the response. */
export type ResponseLane = "told" | "accounts" | "authorities" | "letters" | "replies" | "investigation" | "independence" | "postings";

/** A mark of the chart: one event. */
export interface Mark {
  /** Its place in the order of events. */
  readonly event: number;
  readonly shape: DateShape;
  readonly y: number;
  /** Beside the mark; an allegation's number. */
  readonly label: string;
}

/** A silence, drawn. */
export interface DrawnSilence {
  readonly silence: Silence;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** A lane, with what is drawn in it. */
export interface Lane {
  readonly key: string;
  readonly label: string;
  readonly y: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly silences: readonly DrawnSilence[];
}

/** A heading over lanes. */
export interface Group {
  readonly label: string;
  readonly y: number;
}

/** Everything that is drawn. */
export interface Chart {
  readonly scale: Scale;
  readonly groups: readonly Group[];
  readonly lanes: readonly Lane[];
  /** Where today is. */
  readonly now: number;
  /** Where dates lie that nobody can place; null where there are none. */
  readonly margin: number | null;
  readonly top: number;
  readonly height: number;
}

/** How wide the names of lanes are. */
export const nameWidth = 112;
const top = 34;
const heading = 24;
const between = 18;
const rowHeight = 26;
const marginWidth = 72;
const order: readonly ResponseLane[] = ["told", "accounts", "authorities", "letters", "replies", "investigation", "independence", "postings"];

/** The lane of what is recorded: a client's, or one of the response. */
export function laneOf(what: Happening): { readonly client: PartyId } | { readonly response: ResponseLane } {
  switch (what.kind) {
    case "alleged":
      return { client: what.client };
    case "told":
      return { response: "told" };
    case "account-given":
    case "account-sealed":
    case "account-signed":
      return { response: "accounts" };
    case "authority-given":
    case "authority-withdrawn":
      return { response: "authorities" };
    case "letter-sent":
      return { response: "letters" };
    case "reply-received":
      return { response: "replies" };
    case "moved":
    case "mode-decided":
    case "decided":
    case "ended":
      return { response: "investigation" };
    case "verdict-reached":
      return { response: "independence" };
    case "posting-ended":
      return { response: "postings" };
  }
}

/** Lays a timeline out in this width. `cipher` names a client. */
export function chartOf(timeline: Timeline, width: number, cipher: (client: PartyId) => string): Chart {
  const hasMargin = timeline.events.some(({ when }) => when.earliest === null && when.latest === null);
  const right = width - (hasMargin ? marginWidth : 6);
  const scale = scaleOf(timeline, nameWidth, right);
  const margin = right + 12;
  const marksIn = (isIn: (lane: ReturnType<typeof laneOf>) => boolean): Unplaced[] =>
    timeline.events.flatMap(({ when, what }, event) =>
      isIn(laneOf(what))
        ? [{ event, shape: shapeOf(scale, when, timeline.today, margin), label: what.kind === "alleged" ? String(what.number) : "" }]
        : [],
    );
  const clients = [...new Set(timeline.events.flatMap(({ what }) => (what.kind === "alleged" ? [what.client] : [])))];
  const flow = new Flow();
  if (clients.length > 0) flow.head(words.group.accounts);
  for (const client of clients) flow.lane(client, cipher(client), marksIn((lane) => "client" in lane && lane.client === client));
  const hasResponse = timeline.events.some(({ what }) => "response" in laneOf(what));
  if (hasResponse) flow.head(words.group.response);
  for (const response of order) {
    const marks = marksIn((lane) => "response" in lane && lane.response === response);
    if (marks.length > 0) flow.lane(response, words.lane[response], marks);
    if (response === "replies") flow.silence(timeline, scale);
  }
  return {
    scale, groups: flow.groups, lanes: flow.lanes, now: placeOf(scale, timeline.today, true),
    margin: hasMargin ? margin : null, top, height: flow.y + 22,
  };
}

type Unplaced = Omit<Mark, "y">;

/** Lanes one below the other. */
class Flow {
  readonly groups: Group[] = [];
  readonly lanes: Lane[] = [];
  y = top;

  head(label: string): void {
    if (this.lanes.length > 0) this.y += between;
    this.groups.push({ label, y: this.y + 15 });
    this.y += heading;
  }

  lane(key: string, label: string, marks: readonly Unplaced[]): void {
    const boxes = [...marks].sort((a, b) => a.shape.from - b.shape.from).map((mark) => ({ mark, ...boxOf(mark) }));
    const rows = rowsOf(boxes);
    const placed = boxes.map(({ mark }, n) => ({ ...mark, y: this.y + (rows[n] ?? 0) * rowHeight + rowHeight / 2 }));
    this.add({ key, label, marks: placed, silences: [] }, Math.max(0, ...rows) + 1);
  }

  silence({ silences, today }: Timeline, scale: Scale): void {
    if (silences.length === 0) return;
    const drawn = silences.map((silence) => ({
      silence, from: placeOf(scale, silence.since), to: placeOf(scale, silence.until ?? today, silence.until === null),
    }));
    const rows = rowsOf(drawn);
    const placed = drawn.map((one, n) => ({ ...one, y: this.y + (rows[n] ?? 0) * rowHeight + rowHeight / 2 }));
    this.add({ key: "silence", label: words.lane.silence, marks: [], silences: placed }, Math.max(0, ...rows) + 1);
  }

  private add(lane: Omit<Lane, "y" | "height">, rows: number): void {
    const height = rows * rowHeight + 4;
    this.lanes.push({ ...lane, y: this.y, height });
    this.y += height;
  }
}

function boxOf({ shape, label }: Unplaced): { from: number; to: number } {
  return { from: shape.from - 6, to: shape.to + 8 + (label === "" ? 0 : 8 + label.length * 8) + (shape.kind === "margin" ? dashes / 2 : 0) };
}
