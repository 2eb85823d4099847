import { describe, expect, test } from "vitest";
import { client, directory, ids, matter } from "../../invented/records";
import * as people from "../../invented/clients";
import { answer, refuse } from "../../lib/ipc/canned";
import { ConflictForm } from "../conflicts/conflict-form.svelte";
import { reasonsInWords, whoseInWords } from "../conflicts/reasons";
import { HelperForm } from "../helpers/helper-form.svelte";
import { IdentityForm } from "../identities/identity-form.svelte";
import { ProfileForm } from "../profiles/profile-form.svelte";
import { SafeContactForm } from "../safe-contact/safe-contact-form.svelte";
import { readClientFile } from "./client-file";

const person = { matter: ids.matter, party: ids.client };

describe("a client's record", () => {
  test("how to reach them is not sent without a way to", async () => {
    const asked = answer({ change_safe_contact: () => people.safeContact });
    const form = SafeContactForm.of(null);
    expect(await form.save(person)).toBeNull();
    expect(form.problems.map(({ field }) => field)).toEqual(["channels"]);
    expect(asked).toEqual([]);
    form.channels = ["post"];
    await form.save(person);
    expect(asked[0]?.[1]).toMatchObject({ client: ids.client, channels: ["post"], mayLeave: "nothing" });
  });

  test("what was agreed before is there to be changed", () => {
    expect(SafeContactForm.of(people.safeContact)).toMatchObject({ times: "Weekdays after six", mustNotKnow: "Her employer" });
    expect(ProfileForm.of(people.profile).doNotAsk).toBe("Her brother\nThe house in Weir Street");
  });

  test("things not to ask about are sent line by line", async () => {
    const asked = answer({ set_profile: () => people.profile });
    await ProfileForm.of(people.profile).save(person);
    expect(asked[0]?.[1]).toEqual(people.profile);
  });

  test("an identity leaves the form once it is saved", async () => {
    const asked = answer({ correct_identity: () => ({ id: ids.client, kind: "client", cipher: client.cipher }) });
    const form = IdentityForm.of(people.identity);
    form.addAddress();
    form.removeAddress(1);
    form.aliases = "Tam\nTammy";
    await form.save(person);
    expect(asked[0]?.[1]).toMatchObject({
      aliases: ["Tam", "Tammy"], birth: "11 May 1989",
      addresses: [{ lines: ["2 Weir Street", "Northmere"], from: "2019", to: "" }],
    });
    expect([form.name, form.telephones, form.addresses.length]).toEqual(["", "", 0]);
  });

  test("a problem of Rust's stands at the field it names", async () => {
    answer({
      correct_identity: () =>
        refuse("invalid", [{ field: "emails", problem: "An email address is like name@example.org" }]),
    });
    const form = IdentityForm.of(people.identity);
    expect(await form.save(person)).toBeNull();
    expect(form.problemOf("emails")).toBe("An email address is like name@example.org");
    expect(form.name).toBe("Tamsin Invented");
  });

  test("somebody at a client's side has a name, which leaves the form", async () => {
    answer({ add_helper: () => people.helper });
    const form = new HelperForm();
    expect(await form.save(person)).toBeNull();
    form.name = "Odile Invented";
    expect(await form.save(person)).toEqual(people.helper);
    expect(form.name).toBe("");
  });

  test("a client's page holds their own authorities and pairs alone", async () => {
    answer({
      client: () => people.record, matter: () => matter, directory: () => directory, authorities_of: () => [],
      conflicts_of: () => [people.conflict, { ...people.settled, party: ids.secondClient }],
    });
    const file = await readClientFile(ids.matter, ids.client);
    expect(file.conflicts).toEqual([people.conflict]);
    expect(JSON.stringify(file)).not.toContain("Tamsin");
  });
});

describe("a pair of people who resemble each other", () => {
  test("is told by ciphers and reasons", () => {
    expect(reasonsInWords(people.conflict)).toBe("Spelt nearly alike, dates of birth that may be the same");
    expect(whoseInWords(people.conflict)).toBe("D3-6J: an officer, in another matter");
  });

  test("is not decided without a choice and a reason", async () => {
    const asked = answer({ decide_conflict: () => people.settled });
    const form = new ConflictForm();
    const context = { matter: ids.matter, conflict: people.conflict.id };
    expect(await form.save(context)).toBeNull();
    expect(form.problems.map(({ field }) => field)).toEqual(["decision", "reason"]);
    form.decision = "different-person";
    form.reason = "Born ten years apart.";
    expect(await form.save(context)).toEqual(people.settled);
    expect(asked).toHaveLength(1);
  });
});
