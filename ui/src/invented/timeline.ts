// An invented timeline with every shape of date, for tests and for the gallery.

import type { CorrespondenceId, Happening, PartialDate, StateId, Timeline, TimelineEvent } from "../lib/ipc/generated/api";
import { investigation } from "./investigations";
import { correspondence, ids, issued, said } from "./records";
import { sealedLine } from "./statements";

const event = (when: PartialDate, what: Happening): TimelineEvent => ({ when, what, mayOverlap: [] });
const alleged = (number: number, when: PartialDate, client = ids.client, mayOverlap: number[] = []): TimelineEvent => ({
  when, mayOverlap, what: { kind: "alleged", allegation: ids.allegation, number, client, status: "draft" },
});
const on = (day: string): PartialDate => said(day, day, day);
const psd = issued.to;

/** The timeline of the invented matter. */
export const timeline: Timeline = {
  matter: ids.matter,
  today: "2026-11-23",
  fromYear: 2000,
  toYear: 2026,
  events: [
    alleged(6, said("before Christmas 2001", null, "2001-12-24"), ids.secondClient),
    alleged(9, said("not sure", null, null)),
    alleged(3, { ...said("about October 2000", "2000-08-01", "2000-12-31"), kind: "about" }),
    alleged(1, on("2001-02-14")),
    alleged(2, said("between January 2003 and March 2004", "2003-01-01", "2004-03-31"), ids.client, [4, 5]),
    alleged(4, said("the summer of 2003", "2003-06-01", "2003-08-31"), ids.client, [2, 5]),
    alleged(5, { ...said("every Friday for a term", "2003-09-01", "2003-12-20"), kind: "repeated" }, ids.client, [2]),
    alleged(7, said("after 2003", "2004-01-01", null), ids.secondClient),
    event(said("autumn 2014", "2014-09-01", "2014-11-30"), { kind: "told", allegation: ids.allegation, number: 1, client: ids.client }),
    event(on("2014-11-03"), { kind: "told", allegation: ids.allegation, number: 2, client: ids.client }),
    event(said("2015", "2015-01-01", "2015-12-31"), { kind: "posting-ended", officer: ids.officer, force: ids.force }),
    event(on("2026-01-14"), { kind: "authority-given", client: ids.client, purpose: "letters" }),
    event(on("2026-02-05"), { kind: "account-given", statement: sealedLine.id, number: 1, client: ids.client, sort: "first-account", session: 1 }),
    event(on("2026-02-06"), { kind: "account-sealed", statement: sealedLine.id, number: 1, client: ids.client, version: 1 }),
    event(on("2026-04-20"), { kind: "letter-sent", entry: correspondence.id, letter: ids.letter, number: 1, office: psd }),
    event(on("2026-09-09"), {
      kind: "moved", investigation: investigation.id, number: 1, track: "complaint", to: "referred" as StateId,
    }),
    event(on("2026-09-10"), { kind: "reply-received", entry: "c-2" as CorrespondenceId, office: psd }),
    event(on("2026-09-25"), { kind: "letter-sent", entry: "c-3" as CorrespondenceId, letter: null, number: null, office: psd }),
    event(on("2026-09-30"), { kind: "mode-decided", investigation: investigation.id, number: 1, mode: "local", body: psd }),
    event(on("2026-10-01"), {
      kind: "verdict-reached", investigation: investigation.id, number: 1, verdict: "partly", before: "cannot tell",
    }),
  ],
  silences: [
    { office: psd, entry: correspondence.id, since: "2026-04-20", until: "2026-09-10", workingDays: 100 },
    { office: psd, entry: "c-3" as CorrespondenceId, since: "2026-09-25", until: null, workingDays: 41 },
  ],
  folds: [{ from: 2006, to: 2013 }, { from: 2016, to: 2025 }],
};

/** The timeline of a matter with nothing in it. */
export const emptyTimeline: Timeline = { ...timeline, fromYear: 2026, events: [], silences: [], folds: [] };

