// An invented schedule of failings: an office that is late, and a duty that no office can be named for.

import type {
  Cited, DiaryEntryId, FailingProof, Failings, InvestigationId,
} from "../lib/ipc/generated/api";
import { correspondence, ids, issued } from "./records";
import { asks, call } from "./replies";

const entry: Cited = { is: "entry", entry: correspondence.id, number: 2, letter: issued.id, letterNumber: issued.number };
const bare: Omit<FailingProof, "cited" | "on" | "workingDays"> = { times: 1, cipher: null };
const date: Cited = { is: "date", date: "da-3" as DiaryEntryId, number: 3 };

function proved(cited: Cited, on: string | null, workingDays: number | null): FailingProof {
  return { ...bare, cited, on, workingDays };
}
const row = { duty: "", citation: "", of: null, days: null };

export const failings: Failings = {
  matter: ids.matter, asAt: "2026-12-07",
  offices: [
    {
      office: call.office,
      rows: [
        {
          ...row, what: "sent", count: 1,
          proof: [proved({ is: "entry", entry: call.id, number: 1, letter: null, letterNumber: null }, call.datedOn, null)],
        },
        {
          ...row, what: "unanswered", count: 1, of: 1, days: { fewest: 40, most: 40 },
          proof: [proved({ is: "entry", entry: call.id, number: 1, letter: null, letterNumber: null }, call.datedOn, 40)],
        },
        {
          ...row, what: "investigator-changed", count: 1,
          proof: [
            {
              ...bare, cited: { is: "investigation", investigation: "i-1" as InvestigationId, number: 1 }, on: "2026-09-01",
              workingDays: null, cipher: "D3-6J",
            },
          ],
        },
      ],
    },
    {
      office: correspondence.office,
      rows: [
        { ...row, what: "sent", count: 1, proof: [proved(entry, correspondence.datedOn, null)] },
        {
          ...row, what: "acknowledged", count: 1, of: 1, days: { fewest: 1, most: 1 },
          proof: [proved(entry, correspondence.datedOn, 1)],
        },
        {
          ...row, what: "answered", count: 1, of: 1, days: { fewest: 4, most: 4 },
          proof: [proved(entry, correspondence.datedOn, 4)],
        },
        { ...row, what: "not-received", count: 1, proof: [proved(entry, "2026-11-26", null)] },
        {
          ...row, what: "ask-refused", count: 1, of: 4,
          proof: asks.slice(1, 2).map(({ ask }) =>
            proved(
              {
                is: "ask", ask: ask.id, number: ask.number, entry: ask.entry, entryNumber: 2, letterNumber: issued.number,
              },
              correspondence.datedOn,
              null,
            ),
          ),
        },
      ],
    },
    {
      office: null,
      rows: [
        {
          what: "duty-missed", duty: "The next progress update reaches the complainant or interested person",
          citation: "SI 2020/2 reg 34(3)", count: 2, of: null, days: null,
          proof: [{ ...proved(date, "2026-08-31", null), times: 2 }],
        },
      ],
    },
  ],
};
