// Clients: the list, one client's page with safe contact first, and the forms that lead from it.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { clientLine } from "../src/invented/clients";
import { answers, emptyMatter } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

async function toClients(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Clients" }).click();
  await page.getByRole("heading", { name: "Clients", level: 1 }).waitFor();
}
async function toClient(page: Page): Promise<void> {
  await toClients(page);
  await page.getByRole("button", { name: "K7-4Q" }).click();
  await page.getByRole("heading", { name: "Client K7-4Q" }).waitFor();
}
const press = (name: string) => (page: Page): Promise<void> =>
  page.getByRole("button", { name, exact: true }).first().click();
const fromClient = (name: string) => async (page: Page): Promise<void> => {
  await toClient(page);
  await press(name)(page);
};
/** The same casebook, where nothing has been agreed with the client yet. */
const beginning = { ...emptyMatter, clients: [clientLine] };

checkScreen("clients", { entry: "main", answers, reach: toClients });
checkScreen("clients-empty", { entry: "main", answers: emptyMatter, reach: toClients });
checkScreen("client", { entry: "main", answers, reach: toClient });
checkScreen("client-beginning", { entry: "main", answers: beginning, reach: toClient });
checkScreen("client-shown", {
  entry: "main",
  uncovers: ["names"],
  answers,
  reach: async (page) => {
    await fromClient("Show")(page);
    await page.getByText("Tamsin Invented").waitFor();
  },
});
checkScreen("safe-contact", { entry: "main", answers, reach: fromClient("Change") });
checkScreen("client-profile", { entry: "main", answers, reach: fromClient("Edit") });
checkScreen("client-identity", { entry: "main", uncovers: ["names"], answers, reach: fromClient("Correct") });
checkScreen("new-helper", { entry: "main", answers, reach: fromClient("Add somebody") });
const wholeLetter: readonly (readonly [string, string])[] = [
  ["Before they read on", "This letter speaks of your complaint and of the officers."],
  ["In short", "The force has passed your complaint on."],
  ["What has happened", "It was referred on 20 November."],
  ["What it means for them", "Somebody from outside the force will look at it."],
  ["Support", "The advocate whom you chose."],
  ["When they will hear from you", "Within four weeks."],
];
async function writtenLetter(page: Page): Promise<void> {
  await fromClient("Write to this client")(page);
  for (const [label, text] of wholeLetter) await page.getByLabel(label, { exact: true }).fill(text);
}

checkScreen("client-letter", { entry: "main", answers, reach: fromClient("Write to this client") });
checkScreen("client-letter-problems", {
  entry: "main",
  answers,
  reach: async (page) => {
    await fromClient("Write to this client")(page);
    await press("Show its pages")(page);
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("client-letter-pages", {
  entry: "main",
  answers,
  reach: async (page) => {
    await writtenLetter(page);
    await press("Show its pages")(page);
    await page.getByRole("heading", { name: "Before it is made" }).waitFor();
  },
});
test("a letter to a client is written and made with the keys alone, and what was typed comes back to be changed", async () => {
  const { page, asked, faults, close } = await open("main", answers);
  await toClient(page);
  await page.keyboard.press("l");
  await page.getByRole("heading", { name: "A letter to your client" }).waitFor();
  for (const [label, text] of wholeLetter) await page.getByLabel(label, { exact: true }).fill(text);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Before it is made" }).waitFor();
  await press("Change what it says")(page);
  expect(await page.getByLabel("In short", { exact: true }).inputValue()).toBe("The force has passed your complaint on.");
  await press("Show its pages")(page);
  await page.getByRole("heading", { name: "Before it is made" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText("Letter to a client").first().waitFor();
  expect(await asked()).toContain("make_client_letter");
  expect(faults).toEqual([]);
  await close();
});
checkScreen("conflict", {
  entry: "main",
  answers,
  reach: async (page) => {
    await fromClient("K7-4Q and D3-6J")(page);
    await press("Record decision")(page);
    await page.getByText("There is a problem").waitFor();
  },
});

test("safe contact stands before everything else on a client's page", async () => {
  const { page, close } = await open("main", answers);
  await toClient(page);
  const headings = await page.locator("main h2").allTextContents();
  expect(headings[0]).toBe("Safe contact");
  await close();
});

test("who a client is is not in the page until Show is pressed, nor after it is hidden or left", async () => {
  const { page, asked, close } = await open("main", answers);
  const holds = async (): Promise<boolean> => /Tamsin|960221|Weir Street, Northmere/u.test(await page.content());
  await toClient(page);
  expect(await asked()).not.toContain("reveal_identity");
  expect(await holds()).toBe(false);
  await press("Show")(page);
  await page.getByText("Tamsin Invented").waitFor();
  await press("Hide")(page);
  expect(await holds()).toBe(false);
  await press("Show")(page);
  await page.getByText("Tamsin Invented").waitFor();
  await toClients(page);
  expect(await holds()).toBe(false);
  await close();
});

test("by keyboard alone: to the clients, into one, to safe contact, and back", async () => {
  const { page, close } = await open("main", answers);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.getByRole("button", { name: "K7-4Q" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Client K7-4Q" }).waitFor();
  await page.keyboard.press("e");
  await page.getByRole("heading", { name: "Safe contact", level: 1 }).waitFor();
  await page.keyboard.press("Alt+ArrowLeft");
  await page.getByRole("heading", { name: "Client K7-4Q" }).waitFor();
  await close();
});
