// The cover: opening a casebook, and making one.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { WayChange } from "../src/lib/ipc/generated/api";
import type { IpcError } from "../src/lib/ipc/generated/ipc-error";
import { offeredBackups } from "../src/invented/backups";
import * as invented from "../src/invented/cover";
import { checkScreen } from "./check";
import { open, type Answers } from "./window";

const making: Answers = {
  cover: invented.firstCover,
  choose_place: invented.offered,
  prepare_casebook: invented.twoSecrets,
  suggest_passphrase: { bytes: invented.drawn },
  measure_passphrase: invented.strong,
  begin_casebook: { bytes: invented.recovery },
  finish_casebook: null,
  abandon_casebook: null,
  save_blank_kit: { fileName: "2026-11-23_recovery-kit.pdf" },
  print_blank_kit: { fileName: "2026-11-23_recovery-kit.pdf" },
};
/** What is answered while the ways into a casebook are changed. */
const changing: Answers = {
  ...making,
  begin_way_change: invented.oneSecret,
  draw_words: { bytes: invented.recovery },
  replace_words: null,
  remove_person: null,
  abandon_way_change: null,
};
const askedFor = (wants: WayChange): Answers => ({ ...changing, cover: { ...invented.cover, wants } });
const wrong: { refuses: IpcError } = {
  refuses: {
    code: "wrong-passphrase",
    problem: "That passphrase does not open this casebook.",
    remedy: "Check Caps Lock. If it is lost, use the recovery words.",
    fields: [],
    reference: null,
  },
};
const keyMissing: { refuses: IpcError } = {
  refuses: {
    ...wrong.refuses,
    code: "laptop-key-missing",
    problem: "This laptop’s key isn’t available.",
    remedy: "Sign in to your keyring, or use your 12 words.",
  },
};

const restoring: Answers = {
  ...making,
  choose_backups: offeredBackups,
  prepare_restore: null,
  restore_with_words: true,
  restore_with_passphrase: wrong,
  restore_progress: null,
};
const noBackup: { refuses: IpcError } = {
  refuses: {
    ...wrong.refuses,
    code: "backup-missing",
    problem: "There is no backup of Candour in that folder.",
    remedy: "Choose the folder called Candour-Backup, or the disk that it lies on.",
  },
};

async function toWhich(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Restore from a backup" }).click();
  await page.getByRole("button", { name: "Choose the folder…" }).click();
  await page.getByText("Which backup").waitFor();
}
async function toSecret(page: Page): Promise<void> {
  await toWhich(page);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Word 1", { exact: true }).waitFor();
}
async function unlock(page: Page): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill("not the passphrase");
  await page.keyboard.press("Enter");
}
async function toPassphrase(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Create a casebook" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("heading", { name: "Passphrase" }).waitFor();
}
async function toWords(page: Page): Promise<void> {
  await toPassphrase(page);
  await page.getByLabel("Passphrase", { exact: true }).fill(invented.drawn);
  await page.getByLabel("The same passphrase again").fill(invented.drawn);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("heading", { name: "Recovery words" }).waitFor();
}
/** From a change that was asked for to what follows the present passphrase. */
async function prove(page: Page, then: string): Promise<void> {
  await page.getByLabel("Present passphrase").fill("the present one");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: then }).waitFor();
}
async function toNewWordsBack(page: Page): Promise<void> {
  await prove(page, "New recovery words");
  await page.getByRole("button", { name: "I have written them down" }).click();
  await page.getByRole("heading", { name: "Type the words back" }).waitFor();
}
async function toTypedBack(page: Page): Promise<void> {
  await toWords(page);
  await page.getByRole("button", { name: "I have written them down" }).click();
  await page.getByRole("heading", { name: "Type the words back" }).waitFor();
}

checkScreen("cover-open", { entry: "unlock", answers: { cover: invented.cover } });
checkScreen("cover-first-run", { entry: "unlock", answers: making });
checkScreen("cover-wrong-passphrase", {
  entry: "unlock",
  answers: { cover: invented.cover, unlock_casebook: wrong },
  reach: async (page) => {
    await unlock(page);
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("cover-key-missing", {
  entry: "unlock",
  answers: { cover: invented.cover, unlock_casebook: keyMissing },
  reach: async (page) => {
    await unlock(page);
    await page.getByText("isn’t available").waitFor();
  },
});
checkScreen("cover-words", {
  entry: "unlock",
  answers: { cover: invented.cover },
  reach: (page) => page.getByRole("button", { name: "Use the recovery words" }).click(),
});
checkScreen("cover-known", {
  entry: "unlock",
  answers: { cover: invented.cover },
  reach: async (page) => {
    await page.getByRole("button", { name: "Change the casebook" }).click();
    await page.getByRole("heading", { name: "Casebooks opened here" }).waitFor();
  },
});
checkScreen("cover-gone", { entry: "unlock", answers: { cover: { ...invented.cover, casebook: invented.gone } } });
checkScreen("cover-new-passphrase", {
  entry: "unlock",
  answers: { ...changing, cover: invented.cover },
  reach: async (page) => {
    await page.getByRole("button", { name: "Change its passphrase" }).click();
    await prove(page, "New passphrase");
  },
});
checkScreen("cover-prove", { entry: "unlock", answers: askedFor("words") });
checkScreen("cover-new-words", { entry: "unlock", answers: askedFor("words"), reach: (page) => prove(page, "New recovery words") });
checkScreen("cover-new-words-back", {
  entry: "unlock",
  answers: { ...askedFor("words"), replace_words: { refuses: { ...wrong.refuses, code: "wrong-words" } } },
  reach: async (page) => {
    await toNewWordsBack(page);
    for (const [n, word] of invented.recovery.split(" ").entries()) {
      await page.getByLabel(`Word ${n + 1}`, { exact: true }).fill(word);
    }
    await page.getByRole("button", { name: "Replace the words" }).click();
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("cover-second-person", {
  entry: "unlock",
  answers: askedFor("add-person"),
  reach: (page) => prove(page, "Passphrase of the second person"),
});
checkScreen("cover-second-person-out", {
  entry: "unlock",
  answers: askedFor("remove-person"),
  reach: (page) => prove(page, "Shut the second person out"),
});
checkScreen("restore-which", { entry: "unlock", answers: restoring, reach: toWhich });
checkScreen("restore-words", { entry: "unlock", answers: restoring, reach: toSecret });
checkScreen("restore-passphrase", {
  entry: "unlock",
  answers: restoring,
  reach: async (page) => {
    await toSecret(page);
    await page.getByRole("button", { name: "Use the passphrase" }).click();
    await page.getByLabel("Passphrase of the casebook when the backup was made").fill("not the passphrase");
    await page.getByRole("button", { name: "Restore", exact: true }).click();
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("restore-none", {
  entry: "unlock",
  answers: { ...restoring, choose_backups: noBackup },
  reach: async (page) => {
    await page.getByRole("button", { name: "Restore from a backup" }).click();
    await page.getByRole("button", { name: "Choose the folder…" }).click();
    await page.getByText("There is no backup of Candour in that folder.").waitFor();
  },
});
checkScreen("create-place", {
  entry: "unlock",
  answers: making,
  reach: (page) => page.getByRole("button", { name: "Create a casebook" }).click(),
});
checkScreen("create-passphrase", {
  entry: "unlock",
  answers: { ...making, prepare_casebook: invented.oneSecret, measure_passphrase: invented.weak },
  reach: async (page) => {
    await toPassphrase(page);
    await page.getByRole("button", { name: "Use these words" }).click();
    await page.clock.runFor(400);
    await page.getByText("hours of guessing").waitFor();
  },
});
checkScreen("create-words", {
  entry: "unlock",
  answers: making,
  reach: async (page) => {
    await toWords(page);
    await page.getByRole("button", { name: "Save a recovery kit…" }).click();
    await page.getByText("The kit was saved as 2026-11-23_recovery-kit.pdf.").waitFor();
  },
});
checkScreen("create-typed-back", { entry: "unlock", answers: making, reach: toTypedBack });

test("by keyboard alone: new words are typed back, and none of them stays in the page", async () => {
  const { page, close, asked } = await open("unlock", askedFor("words"));
  await toNewWordsBack(page);
  expect(await page.content()).not.toMatch(/\bember\b/u);
  await page.getByLabel("Word 1", { exact: true }).focus();
  for (const word of invented.recovery.split(" ")) {
    await page.keyboard.type(word);
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Replacing…" }).waitFor();
  const values = await page.locator("input").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect(values.join("")).toBe("");
  expect((await asked()).slice(-3)).toEqual(["begin_way_change", "draw_words", "replace_words"]);
  await close();
});

test("the passphrase and the words are gone from the page once they have been used", async () => {
  const { page, close, asked } = await open("unlock", making);
  await toTypedBack(page);
  const held = await page.content();
  const values = await page.locator("input").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect(held).not.toContain("ember");
  expect(values.join("")).toBe("");
  await page.getByLabel("Word 1", { exact: true }).fill("able");
  await page.evaluate((text) => {
    const given = new DataTransfer();
    given.setData("text/plain", text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: given, bubbles: true, cancelable: true }),
    );
  }, invented.recovery);
  await page.getByRole("button", { name: "Create the casebook" }).click();
  await page.getByRole("button", { name: "Creating…" }).waitFor();
  expect(await asked()).toContain("finish_casebook");
  await close();
});
