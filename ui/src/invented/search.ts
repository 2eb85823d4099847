// What searches find in an invented casebook. Nobody in it is real.

import type { Found, FoundPerson, FoundRecord, PartyId } from "../lib/ipc/generated/api";
import { client, ids } from "./records";

const bare: FoundRecord = {
  noun: "matter", record: ids.matter, matter: ids.matter, reference: "HQ/2026/0114", number: null, cipher: null,
  on: null, matches: 1, places: [],
};

export const account: FoundRecord = {
  ...bare, noun: "statement", record: "s-2", number: 2, cipher: client.cipher, on: "2026-11-02", matches: 2,
  places: [{ field: "paragraph", matches: 2, numbers: [3, 7], quote: null }],
};

export const letter: FoundRecord = {
  ...bare, noun: "letter", record: "l-7", number: 7, on: "2026-11-12",
  places: [
    {
      field: "ask", matches: 1, numbers: [2],
      quote: [
        { text: "Keep the ", isHit: false }, { text: "duty rosters", isHit: true }, { text: " of 2003", isHit: false },
      ],
    },
  ],
};

export const found: Found = {
  isIndexReady: true, matches: 43,
  groups: [
    { group: "accounts", matches: 2, records: [account], hasMore: false },
    { group: "letters", matches: 41, records: [letter], hasMore: true },
  ],
  coverage: { searched: 1204, unread: 2 },
};

/** A date of the firm's own by what was done about it, an event by what proves it, and what the firm says of a rule and of a day. */
export const foundInDiary: Found = {
  ...found, matches: 5,
  groups: [
    {
      group: "matters", matches: 3, hasMore: false,
      records: [
        {
          ...bare, noun: "date", record: "da-4", number: 4, on: "2026-12-01", matches: 2,
          places: [
            { field: "done", matches: 1, numbers: [], quote: null },
            {
              field: "to-do", matches: 1, numbers: [],
              quote: [{ text: "Call ", isHit: false }, { text: "counsel", isHit: true }],
            },
          ],
        },
        {
          ...bare, noun: "event", record: "ev-1", on: "2026-11-20",
          places: [
            {
              field: "proof", matches: 1, numbers: [],
              quote: [{ text: "Note of ", isHit: false }, { text: "counsel", isHit: true }],
            },
          ],
        },
      ],
    },
    {
      group: "offices", matches: 4, hasMore: false,
      records: [
        {
          ...bare, noun: "rule", record: "foi", matter: null, reference: null,
          places: [
            {
              field: "reason", matches: 1, numbers: [],
              quote: [{ text: "counsel", isHit: true }, { text: " reads it so", isHit: false }],
            },
          ],
        },
        {
          ...bare, noun: "precept", record: "step/treat-as-referred", matter: null, reference: null,
          places: [
            {
              field: "wording", matches: 1, numbers: [],
              quote: [{ text: "As ", isHit: false }, { text: "counsel", isHit: true }, { text: " advised", isHit: false }],
            },
          ],
        },
        {
          ...bare, noun: "template", record: "update-request", matter: null, reference: null,
          places: [
            {
              field: "reason", matches: 1, numbers: [],
              quote: [{ text: "counsel", isHit: true }, { text: " words it so", isHit: false }],
            },
          ],
        },
        {
          ...bare, noun: "holiday", record: "scotland/2027-06-07", matter: null, reference: null, on: "2027-06-07",
          places: [
            {
              field: "reason", matches: 1, numbers: [],
              quote: [{ text: "counsel", isHit: true }, { text: " saw the proclamation", isHit: false }],
            },
          ],
        },
      ],
    },
  ],
};

export const foundNothing: Found = { ...found, matches: 0, groups: [] };

export const people: FoundPerson[] = [
  {
    party: "p-30" as PartyId, kind: "officer", cipher: "D3-6J", likeness: "part",
    matters: [{ matter: ids.matter, reference: "HQ/2026/0114" }],
  },
  {
    party: "p-31" as PartyId, kind: "witness", cipher: "R9-5T", likeness: "sound",
    matters: [{ matter: ids.matter, reference: "HQ/2026/0114" }],
  },
];
