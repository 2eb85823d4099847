import { describe, expect, test } from "vitest";
import { authority, directory, ids } from "../../invented/records";
import { answer } from "../../lib/ipc/canned";
import { officesFor } from "../bodies/offices";
import { AuthorityForm } from "./authority-form.svelte";
import { standingOf } from "./standing";

const offices = officesFor(directory, "referral-request", ids.force);
const context = { matter: ids.matter, client: ids.client, offices };

describe("an authority", () => {
  test("without a recipient or a day is not sent", async () => {
    const asked = answer({});
    const form = new AuthorityForm("2026-11-23");
    form.expiresOn = "31/11/26";
    expect(await form.save(context)).toBeNull();
    expect(form.problems).toEqual([
      { field: "recipients", problem: "Choose at least one body that may be written to" },
      { field: "givenOn", problem: "Write a date" },
      { field: "expiresOn", problem: "November 2026 has no day 31" },
    ]);
    expect(asked).toEqual([]);
  });

  test("sends the offices that were ticked and no other", async () => {
    const asked = answer({ give_authority: () => authority });
    const form = new AuthorityForm("2026-11-23");
    form.recipients = ["psd/northmere"];
    form.givenOn = "yesterday";
    await form.save(context);
    expect(asked[0]?.[1]).toEqual({
      matter: ids.matter, client: ids.client, purpose: "letters", recipients: [{ body: "psd", force: "northmere" }],
      identityAllowed: false, scope: "", givenOn: "2026-11-22", expiresOn: null,
    });
  });

  test("for anything but letters sends no office, whatever was ticked before", async () => {
    const asked = answer({ give_authority: () => ({ ...authority, purpose: "linking", recipients: [] }) });
    const form = new AuthorityForm("2026-11-23");
    form.recipients = ["psd/northmere"];
    form.identityAllowed = true;
    form.purpose = "linking";
    form.givenOn = "today";
    await form.save(context);
    expect(asked[0]?.[1]).toMatchObject({ purpose: "linking", recipients: [], identityAllowed: false });
  });

  test.each([
    [{ withdrawnOn: "2026-11-20" }, "later", "Withdrawn 20 November 2026"],
    [{ expiresOn: "2026-11-22" }, "later", "Ended 22 November 2026"],
    [{ expiresOn: "2026-11-23" }, "soon", "Ends 23 November 2026"],
    [{}, "fine", "Live"],
  ] as const)("with %o stands as %s", (part, mark, text) => {
    expect(standingOf({ ...authority, ...part }, "2026-11-23")).toEqual({ mark, text });
  });
});
