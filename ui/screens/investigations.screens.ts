// Investigations: the list of a matter, one of them, and what is recorded about it.

import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { cannotTell, nobody, viewed } from "../src/invented/independence";
import { alarmedSteps } from "../src/invented/escalation";
import { tie, ties } from "../src/invented/ties";
import type { PartyId, TieId } from "../src/lib/ipc/generated/api";
import type { IpcError } from "../src/lib/ipc/generated/ipc-error";
import { answers, emptyMatter } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

async function toList(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("tab", { name: "Investigations" }).click();
}
async function toOne(page: Page): Promise<void> {
  await toList(page);
  await page.getByRole("tabpanel").getByRole("button", { name: "Investigation 1" }).click();
  await page.getByRole("heading", { name: "Investigation 1" }).waitFor();
}
const to = (button: string, heading: string) => async (page: Page): Promise<void> => {
  await toOne(page);
  await page.getByRole("button", { name: button, exact: true }).first().click();
  await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
};

checkScreen("matter-investigations", { entry: "main", answers, reach: toList });
checkScreen("matter-investigations-empty", { entry: "main", answers: emptyMatter, reach: toList });
checkScreen("investigation", { entry: "main", answers, reach: toOne });
checkScreen("investigation-cannot-tell", { entry: "main", answers: { ...answers, independence_of: cannotTell }, reach: toOne });
checkScreen("investigation-about-nobody", { entry: "main", answers: { ...answers, independence_of: nobody }, reach: toOne });
checkScreen("investigation-other-view", {
  entry: "main",
  answers: { ...answers, independence_of: viewed },
  reach: async (page) => {
    await toOne(page);
    for (const name of ["What it came to over time", "Views taken over time"]) await page.getByText(name).first().click();
    await page.getByText("Look again").scrollIntoViewIfNeeded();
  },
});
checkScreen("investigation-view", {
  entry: "main",
  answers,
  reach: async (page) => {
    await to("Take another view", "Take another view")(page);
    await page.getByLabel("Not independent").check();
    await page.getByRole("button", { name: "Save view" }).click();
    await page.getByText("There is a problem").waitFor();
  },
});
test("what the check comes to stands apart from its verdict", async () => {
  const { page, close } = await open("main", answers);
  await to("Take another view", "Take another view")(page);
  const line = page.locator("p", { hasText: "The check comes to" });
  const [words, mark] = [await line.locator("b").boundingBox(), await line.locator(".mark").boundingBox()];
  expect((mark?.x ?? 0) - ((words?.x ?? 0) + (words?.width ?? 0))).toBeGreaterThan(6);
  await close();
});
checkScreen("investigation-view-withdrawal", {
  entry: "main",
  answers: { ...answers, independence_of: viewed },
  reach: async (page) => {
    await to("Withdraw view", "Withdraw the other view")(page);
    await page.getByText("The serving members who take part collect the exhibits themselves.").waitFor();
    await page.getByText("It stays on record with the reason").waitFor();
  },
});
checkScreen("investigation-view-again", {
  entry: "main",
  answers: { ...answers, independence_of: viewed },
  reach: async (page) => {
    await to("Take another view", "Take another view")(page);
    await page.getByText("The serving members who take part collect the exhibits themselves.").waitFor();
    await page.getByText("A new view takes the place of this one").waitFor();
  },
});
const question = (page: Page): Locator => page.getByRole("listitem").filter({ hasText: "acts as appropriate authority" });
checkScreen("investigation-questions", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toOne(page);
    for (const summary of await page.getByText("Answered before").all()) await summary.click();
    await page.getByRole("heading", { name: "What the record cannot say" }).scrollIntoViewIfNeeded();
  },
});
checkScreen("investigation-answer", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toOne(page);
    await question(page).getByRole("button", { name: "Answer again" }).click();
    await page.getByRole("radio", { name: "Professional Standards" }).check();
    await page.getByRole("button", { name: "Save answer" }).click();
    await page.getByText("There is a problem").waitFor();
  },
});
test("a question of the check is answered by keys alone, and the focus comes back to its button", async () => {
  const { page, asked, close } = await open("main", answers);
  await toOne(page);
  const focused = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.textContent?.trim());
  const again = question(page).getByRole("button", { name: "Answer again" });
  await again.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("radio");
  await page.keyboard.press("Space");
  await page.getByLabel("On what does it rest?").fill("Its letter");
  await page.getByLabel("On what does it rest?").press("Enter");
  await expect.poll(asked).toContain("answer_check");
  await expect.poll(async () => (await asked()).filter((command) => command === "next_steps").length).toBe(2);
  await expect.poll(focused).toBe("Answer again");
  await again.press("Enter");
  await page.getByRole("button", { name: "Cancel" }).press("Enter");
  await expect.poll(focused).toBe("Answer again");
  await close();
});
checkScreen("investigation-withdrawal-letter", {
  entry: "main",
  answers: { ...answers, next_steps: alarmedSteps },
  reach: async (page) => {
    await toOne(page);
    await page.getByText("counts as withdrawn").waitFor();
  },
});
checkScreen("investigation-steps-taken", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toOne(page);
    await page.getByText("It was not taken").scrollIntoViewIfNeeded();
  },
});
test("what was not taken after all leaves the focus with the steps that were", async () => {
  const { page, asked, close } = await open("main", answers);
  await toOne(page);
  await page.getByRole("button", { name: "It was not taken" }).click();
  await expect.poll(asked).toContain("withdraw_taken_step");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Steps taken");
  await close();
});
test("buttons of one name are told apart by what describes them", async () => {
  const { page, close } = await open("main", { ...answers, ties_of: { ...ties, recorded: [tie, { ...tie, id: "tie-3" as TieId }] } });
  await toOne(page);
  await page.getByRole("button", { name: "Record it" }).waitFor();
  for (const name of ["Amend", "Withdraw", "Record it", "Record as taken", "Record what happened"]) {
    const described = await page.getByRole("main").getByRole("button", { name, exact: true }).evaluateAll((buttons) =>
      buttons.map((button) => document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent ?? ""),
    );
    expect(described, name).not.toEqual([]);
    expect(described, name).not.toContain("");
  }
  await close();
});
checkScreen("taken-step", { entry: "main", answers, reach: to("Record as taken", "Record a step as taken") });
checkScreen("investigation-ties", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toOne(page);
    await page.getByRole("heading", { name: "Ties" }).scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: "Record it" }).scrollIntoViewIfNeeded();
  },
});
checkScreen("new-tie", {
  entry: "main",
  answers,
  reach: async (page) => {
    await to("Record it", "Record a tie")(page);
    await page.getByLabel("What does it consist in?").waitFor();
  },
});
checkScreen("tie-withdrawal", { entry: "main", answers, reach: to("Withdraw", "Withdraw a tie") });
checkScreen("new-investigation", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toList(page);
    await page.getByRole("button", { name: "Record an investigation" }).click();
    await page.getByLabel("Criminal case").check();
    await page.getByLabel("Suspect").waitFor();
  },
});
checkScreen("investigation-step", {
  entry: "main",
  answers,
  reach: async (page) => {
    await to("Something else happened", "Record a step")(page);
    await page.getByLabel("Which of these?").selectOption({ label: "Referred" });
    await page.getByRole("button", { name: "Save step" }).click();
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("investigation-mode", {
  entry: "main",
  answers,
  reach: async (page) => {
    await to("Record a decision on mode", "Record a decision on mode")(page);
    await page.getByLabel("Who does the work?").selectOption("psd");
    await page.getByLabel("Of which force?").waitFor();
  },
});
checkScreen("investigation-decision", {
  entry: "main",
  answers,
  reach: async (page) => {
    await to("Record a decision", "Record a decision")(page);
    await page.getByLabel("What was decided?").selectOption("not-recorded");
  },
});
checkScreen("investigation-outcome", { entry: "main", answers, reach: to("Record an outcome", "Record an outcome") });
checkScreen("investigation-investigator", {
  entry: "main",
  answers,
  reach: async (page) => {
    await to("Add an investigator", "Add an investigator")(page);
    await page.getByRole("button", { name: "Add where they served" }).click();
  },
});
checkScreen("investigation-revision", { entry: "main", answers, reach: to("Edit", "What investigation 1 covers") });

test("by keyboard alone: to an investigation, to its next step, and back", async () => {
  const { page, asked, close } = await open("main", answers);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await page.getByRole("button", { name: "Matter 14" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
  await page.keyboard.press("5");
  await page.getByRole("columnheader", { name: "Investigated by" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Investigation 1" }).waitFor();
  await page.keyboard.press("s");
  await page.getByLabel("Withdrawn").check();
  await page.getByLabel("On which day?").fill("today");
  await page.getByLabel("Who said so?").fill("By letter");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Investigation 1" }).waitFor();
  expect(await asked()).toContain("move_investigation");
  await close();
});

test("the name of an investigator is not in the page until it is asked for", async () => {
  const named = { ...answers, reveal_names: [{ party: "p-21" as PartyId, name: "Ines Invented", birth: null }] };
  const { page, asked, close } = await open("main", named);
  await toOne(page);
  expect(await asked()).not.toContain("reveal_names");
  await page.getByRole("button", { name: "Show names" }).click();
  await page.getByText("Ines Invented").waitFor();
  await page.getByRole("button", { name: "Hide names" }).click();
  expect(await page.content()).not.toContain("Ines Invented");
  await close();
});

test("what happened after a step is recorded of its investigation", async () => {
  const { page, close } = await open("main", answers);
  await toOne(page);
  await page.getByRole("button", { name: "Record what happened" }).first().click();
  await page.getByRole("heading", { name: "What happened" }).waitFor();
  expect(await page.getByLabel("Which investigation?").inputValue()).toBe("i-1");
  await close();
});

test("a decision is not saved while what it starts cannot be read", async () => {
  const refuses: IpcError = { code: "disk-full", problem: "The disk is full.", remedy: "Make room.", fields: [], reference: null };
  const { page, asked, close } = await open("main", { ...answers, event_kinds: { refuses } });
  await to("Record a decision", "Record a decision")(page);
  await page.getByLabel("What was decided?").selectOption("not-recorded");
  await page.getByLabel("Who decided?").selectOption("iopc");
  await page.getByLabel("Decided on", { exact: true }).fill("20/11/26");
  await page.getByRole("button", { name: "Save decision" }).click();
  await page.getByText("The disk is full.").first().waitFor();
  expect(await asked()).not.toContain("record_decision");
  await close();
});
