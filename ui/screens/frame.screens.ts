// The frame, the Desk and Settings.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { broken, safekeeping } from "../src/invented/backups";
import * as invented from "../src/invented/desk";
import { entry } from "../src/invented/diary";
import { directory, matterLine } from "../src/invented/records";
import { foundNothing as found } from "../src/invented/search";
import { twoPersons, waysIn } from "../src/invented/ways-in";
import type { IpcError } from "../src/lib/ipc/generated/ipc-error";
import { addAxe, checkScreen, scrollsSideways, violations } from "./check";
import { open, type Answers } from "./window";

const logo = { picture: "/view/logo", width: 600, height: 120 };

const answers: Answers = {
  open_casebook: invented.openCasebook,
  settings: invented.settings,
  logo: null,
  choose_logo: logo,
  remove_logo: null,
  desk: invented.desk,
  directory,
  matters: [matterLine],
  about: invented.about,
  safekeeping,
  ways_in: waysIn,
  lock_to_change_ways: null,
  save_recovery_kit: { fileName: "2026-11-23_recovery-kit.pdf" },
  print_recovery_kit: { fileName: "2026-11-23_recovery-kit.pdf" },
  change_firm: invented.settings,
  change_preferences: invented.settings,
  note_activity: null,
  search: found,
  lock_casebook: null,
};
const settingsPage = (name: string) => async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("navigation", { name: "Settings" }).getByRole("button", { name }).click();
};
const damaged: IpcError = {
  code: "casebook-damaged",
  problem: "The casebook is damaged.",
  remedy: "Nothing in it has been changed. Open a copy of it, or ask for help before you try again.",
  fields: [],
  reference: null,
};

checkScreen("desk", { entry: "main", answers });
checkScreen("desk-invented", {
  entry: "main",
  answers: { ...answers, open_casebook: { ...invented.openCasebook, invented: true } },
});
checkScreen("desk-first-run", {
  entry: "main",
  answers: {
    ...answers,
    desk: invented.emptyDesk,
    matters: [],
    settings: { ...invented.settings, firm: null },
    open_casebook: { ...invented.openCasebook, notices: ["Swap on this computer is not encrypted."] },
  },
});
checkScreen("settings-letterhead", { entry: "main", answers, reach: settingsPage("Letterhead") });
checkScreen("settings-logo", {
  entry: "main",
  answers: { ...answers, logo },
  reach: async (page) => {
    await settingsPage("Letterhead")(page);
    await page.getByRole("img", { name: "The logo, 600 by 120 pixels" }).scrollIntoViewIfNeeded();
  },
});
checkScreen("settings-logo-refused", {
  entry: "main",
  answers: {
    ...answers,
    choose_logo: {
      refuses: {
        code: "picture-refused",
        problem: "The picture has more than four million pixels.",
        remedy: "Save the logo smaller: 600 pixels across are enough for print.",
        fields: [],
        reference: null,
      },
    },
  },
  reach: async (page) => {
    await settingsPage("Letterhead")(page);
    await page.getByRole("button", { name: "Choose a PNG" }).click();
    await page.getByText("more than four million").waitFor();
  },
});
checkScreen("settings-appearance", { entry: "main", answers, reach: settingsPage("Appearance and keys") });
checkScreen("settings-security", { entry: "main", answers, reach: settingsPage("Security") });
checkScreen("settings-security-two-persons", {
  entry: "main",
  answers: { ...answers, ways_in: twoPersons },
  reach: async (page) => {
    await settingsPage("Security")(page);
    await page.getByRole("heading", { name: "Recovery kit" }).scrollIntoViewIfNeeded();
  },
});
test("by keyboard alone: a recovery kit is saved, and the words are asked to be replaced", async () => {
  const { page, asked, close } = await open("main", answers);
  await settingsPage("Security")(page);
  await page.getByText("Words on an older sheet may open nothing.").waitFor();
  await page.getByRole("button", { name: "Save a kit" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Choose where" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("A copy was saved as 2026-11-23_recovery-kit.pdf.").waitFor();
  expect((await asked()).filter((command) => command === "ways_in").length).toBe(2);
  await page.getByRole("button", { name: "Lock, and replace the words" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await asked()).at(-1)).toBe("lock_to_change_ways");
  await close();
});
checkScreen("settings-safekeeping", { entry: "main", answers, reach: settingsPage("Check and backup") });
checkScreen("settings-safekeeping-broken", {
  entry: "main",
  answers: { ...answers, safekeeping: broken },
  reach: settingsPage("Check and backup"),
});
checkScreen("settings-safekeeping-refused", {
  entry: "main",
  answers: {
    ...answers,
    back_up: {
      refuses: {
        code: "backup-refused",
        problem: "There is no room on that disk.",
        remedy: "Make room or use a larger disk. Earlier backups are as they were.",
        fields: [],
        reference: null,
      },
    },
  },
  reach: async (page) => {
    await settingsPage("Check and backup")(page);
    await page.getByRole("button", { name: "Back up into a folder…" }).click();
    await page.getByText("There is no room on that disk.").waitFor();
  },
});
test("what was done is said, and what was cancelled too", async () => {
  const { page, close } = await open("main", { ...answers, back_up: null, check_everything: broken });
  await settingsPage("Check and backup")(page);
  await page.getByRole("button", { name: "Back up into a folder…" }).click();
  await page.getByText("No backup was made. Earlier ones are as they were.").waitFor();
  await page.getByRole("button", { name: "Check everything" }).click();
  await page.getByText("No backup was made.").waitFor({ state: "detached" });
  await close();
});
checkScreen("settings-protects", { entry: "main", answers, reach: settingsPage("What this protects") });
checkScreen("settings-about", { entry: "main", answers, reach: settingsPage("About") });

test("by keyboard alone: a licence takes the focus and is scrolled", async () => {
  const { page, close } = await open("main", { ...answers, about: { ...invented.about, licence: "A line of it.\n".repeat(200) } });
  await settingsPage("About")(page);
  const licence = page.getByRole("group").filter({ hasText: "A line of it." }).first();
  await licence.locator("summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const text = licence.getByRole("region");
  expect(await text.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.press("End");
  await expect.poll(() => text.evaluate((box) => box.scrollTop)).toBeGreaterThan(0);
  await close();
});
checkScreen("settings-problem", {
  entry: "main",
  answers: { ...answers, settings: { ...invented.settings, firm: null } },
  reach: async (page) => {
    await settingsPage("Letterhead")(page);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("find", {
  entry: "main",
  answers,
  reach: async (page) => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("matter");
    await page.getByRole("option").first().waitFor();
  },
});
checkScreen("keys", {
  entry: "main",
  answers,
  reach: async (page) => {
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: "Keys" }).waitFor();
  },
});
checkScreen("stopped", { entry: "main", answers: { ...answers, settings: { refuses: damaged } } });

test("Ctrl L takes everything of the casebook out of the page, then locks", async () => {
  const { page, asked, close } = await open("main", answers);
  await page.getByText("Ashdown").first().waitFor();
  await page.keyboard.press("Control+l");
  await page.waitForFunction(() => (window as unknown as { asked: string[] }).asked.includes("lock_casebook"));
  const held = await page.content();
  for (const word of ["Ashdown", "Marlowe", "Northmere", "Monday"]) expect(held).not.toContain(word);
  expect((await asked()).at(-1)).toBe("lock_casebook");
  await close();
});

test("Ctrl Z undoes the last change, says what it was, and the screen reads its records afresh", async () => {
  const { page, asked, close } = await open("main", { ...answers, undo: { what: "An allegation was recorded" } });
  await page.getByText("Ashdown").first().waitFor();
  const before = (await asked()).filter((command) => command === "desk").length;
  await page.keyboard.press("Control+z");
  await page.getByText("Undone: an allegation was recorded.").waitFor();
  await page.getByText("Ashdown").first().waitFor();
  expect((await asked()).filter((command) => command === "desk").length).toBe(before + 1);
  await page.getByRole("button", { name: "Undo" }).click();
  expect((await asked()).filter((command) => command === "undo").length).toBe(2);
  await close();
});

test("the keyboard alone goes to the matters, back, along a list and to the next part of the window", async () => {
  const { page, close } = await open("main", answers);
  await page.getByText("Ashdown").first().waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await page.getByRole("heading", { name: "Matters" }).waitFor();
  await page.keyboard.press("Alt+ArrowLeft");
  await page.getByText("Ashdown").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const row = await page.evaluate(() => document.activeElement?.textContent.trim());
  expect(row).toContain("Apply for a review");
  const before = await page.evaluate(() => document.activeElement?.closest("[data-pane]")?.tagName);
  await page.keyboard.press("F6");
  expect(await page.evaluate(() => document.activeElement?.closest("[data-pane]")?.tagName)).not.toBe(before);
  await close();
});

test("at twice the text size nothing is lost, and axe still finds nothing", async () => {
  const { page, close } = await open("main", answers);
  await page.getByText("Ashdown").first().waitFor();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("Control++");
  expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe("200%");
  await addAxe(page);
  expect(await violations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toEqual([]);
  await close();
});

test("in forced colours the chosen place and the marks are still there to see", async () => {
  const { page, close } = await open("main", answers);
  await page.emulateMedia({ forcedColors: "active" });
  await page.getByText("Ashdown").first().waitFor();
  await addAxe(page);
  expect(await violations(page)).toEqual([]);
  const border = await page
    .getByRole("button", { name: "Desk" })
    .evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(border).toBe("solid");
  await close();
});

test("the checks themselves find a pale word and a part that is too wide", async () => {
  const { page, close } = await open("main", answers);
  await page.getByText("Ashdown").first().waitFor();
  await page.evaluate(() => {
    const heading = document.querySelector("h1");
    if (heading === null) return;
    heading.style.color = "var(--line)";
    heading.style.width = "200vw";
  });
  await addAxe(page);
  expect((await violations(page)).some((fault) => fault.startsWith("color-contrast"))).toBe(true);
  expect(await scrollsSideways(page)).not.toEqual([]);
  await close();
});

test("D on the Desk is for the first date where no row has the focus, and for no other where a reply has it", async () => {
  const [due] = invented.desk.due;
  const { page, close } = await open("main", { ...answers, diary_of: [{ ...entry, id: due?.date ?? entry.id }] });
  await page.getByRole("table", { name: "Due" }).waitFor();
  await page.getByRole("table", { name: "Due" }).getByRole("button").first().focus();
  await page.keyboard.press("d");
  await page.getByRole("heading", { name: "Monday 23 November 2026" }).waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press("d");
  await page.getByRole("heading", { name: `What was done ${entry.title}` }).waitFor();
  await close();
});

test("two letters that must be answered stand side by side though they say the same", async () => {
  const alarms = [...invented.desk.alarms, ...invented.desk.alarms];
  const { page, faults, close } = await open("main", { ...answers, desk: { ...invented.desk, alarms } });
  await page.getByRole("table", { name: "Due" }).waitFor();
  expect(await page.getByRole("button", { name: "Open Marlowe" }).count()).toBe(2);
  expect(faults).toEqual([]);
  await close();
});
