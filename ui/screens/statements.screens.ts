// Accounts: the list, taking one, reading it, writing it in the editor under the policy of the real window.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { draftLine, draftText, sealedLine, statementText } from "../src/invented/statements";
import { toAccount, toAccounts, toEditor } from "./accounts";
import { answers, emptyMatter } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

const writing = { ...answers, statement: draftLine, read_statement: draftText };
const words = statementText.paragraphs.map(({ text }) => text);

const press = (name: string) => (page: Page): Promise<void> => page.getByRole("button", { name, exact: true }).first().click();

checkScreen("matter-statements", { entry: "main", answers, reach: toAccounts });
checkScreen("matter-statements-empty", { entry: "main", answers: emptyMatter, reach: toAccounts });
checkScreen("take-account", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toAccounts(page);
    await page.keyboard.press("t");
    await page.getByLabel("Yes, one is planned").check();
    await page.getByText("Take a first account only.").waitFor();
    await press("Add someone who was there")(page);
    await page.getByLabel("Yes, one is planned").scrollIntoViewIfNeeded();
  },
});
const signable = { ...answers, statement: { ...sealedLine, kind: "witness-statement" as const } };
async function toSigning(page: Page): Promise<void> {
  await toAccount(page);
  await press("Make it for signing")(page);
  await page.getByLabel("Court", { exact: true }).waitFor();
}
async function toItsPages(page: Page): Promise<void> {
  await toSigning(page);
  await page.getByLabel("Criminal proceedings").check();
  await page.getByLabel("Occupation").fill("teaching assistant");
  await press("Show its pages")(page);
  await page.getByRole("heading", { name: "Before it is made" }).waitFor();
}
checkScreen("witness-statement", { entry: "main", answers: signable, reach: toSigning });
checkScreen("witness-statement-problems", {
  entry: "main",
  answers: signable,
  reach: async (page) => {
    await toSigning(page);
    await page.getByLabel("Which statement of this witness").fill("first");
    await page.getByRole("textbox", { name: "Exhibits" }).fill("LW/1 a map");
    await press("Show its pages")(page);
    await page.getByText("Write a mark, a colon").first().waitFor();
  },
});
checkScreen("witness-statement-pages", { entry: "main", answers: signable, reach: toItsPages });
checkScreen("details-kept-apart", {
  entry: "main",
  answers: signable,
  reach: async (page) => {
    await toSigning(page);
    await page.getByLabel("Details kept apart").check();
    await page.getByLabel("Availability").fill("Cannot come in May");
    await press("Show its pages")(page);
    await page.getByText("Write what, a colon").first().waitFor();
  },
});
test("a witness statement is shown and made with the keys alone, and what was typed comes back to be changed", async () => {
  const { page, asked, close } = await open("main", signable);
  await toItsPages(page);
  await press("Change what it says")(page);
  expect(await page.getByLabel("Occupation").inputValue()).toBe("teaching assistant");
  await page.getByLabel("Occupation").press("Enter");
  await page.getByRole("heading", { name: "Before it is made" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText("Made P03").waitFor();
  expect(await asked()).toContain("make_witness_statement");
  await close();
});
checkScreen("statement-covered", { entry: "main", answers, reach: toAccount });
checkScreen("statement-read", {
  entry: "main",
  uncovers: ["account", "summary"],
  answers,
  reach: async (page) => {
    await toAccount(page);
    await press("Read")(page);
    await page.getByText(words[0] ?? "").waitFor();
  },
});
checkScreen("statement-summary", {
  entry: "main",
  uncovers: ["account", "summary"],
  answers,
  reach: async (page) => {
    await toAccount(page);
    await press("Read")(page);
    await press("Amend the summary")(page);
  },
});
checkScreen("statement-draft", { entry: "main", answers: writing, reach: toAccount });
checkScreen("statement-seal", {
  entry: "main",
  answers: writing,
  reach: async (page) => {
    await toAccount(page);
    await press("Seal")(page);
    await page.getByText("Seal this account?").waitFor();
  },
});
checkScreen("statement-writing", { entry: "main", uncovers: ["account"], answers: writing, reach: toEditor });
checkScreen("statement-writing-problem", {
  entry: "main",
  uncovers: ["account"],
  answers: {
    ...writing,
    keep_statement: {
      refuses: {
        code: "invalid",
        problem: "Something in the form is not right.",
        remedy: "Look at the fields that are named.",
        fields: [{ field: "paragraphs.4", problem: "Paragraph 4 holds a control character" }],
        reference: null,
      },
    },
  },
  reach: async (page) => {
    await toEditor(page);
    await page.keyboard.press("Enter");
    await page.keyboard.type("A fourth.");
    await page.keyboard.press("Control+s");
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("statement-difference", {
  entry: "main",
  uncovers: ["difference"],
  answers: writing,
  reach: async (page) => {
    await toAccount(page);
    await press("Difference")(page);
    await press("Read")(page);
    await page.getByText("A new paragraph.").waitFor();
  },
});
checkScreen("session", {
  entry: "main",
  answers: writing,
  reach: async (page) => {
    await toEditor(page);
    await press("Stop here")(page);
    await page.getByRole("heading", { level: 1, name: /This session/u }).waitFor();
  },
});

test("an account is not in the page until it is asked for, by Read or while Space is held", async () => {
  const { page, asked, close } = await open("main", answers);
  const held = async (): Promise<string[]> => {
    const content = await page.content();
    return words.filter((one) => content.includes(one));
  };
  await toAccounts(page);
  expect(await held()).toEqual([]);
  await toAccount(page);
  expect(await asked()).not.toContain("read_statement");
  expect(await held()).toEqual([]);
  await press("Read")(page);
  await page.getByText(words[2] ?? "").waitFor();
  await press("Cover")(page);
  expect(await held()).toEqual([]);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.down(" ");
  await page.getByText(words[2] ?? "").waitFor();
  await page.keyboard.up(" ");
  await page.getByText("Hold Space to read").waitFor();
  expect(await held()).toEqual([]);
  expect((await asked()).filter((command) => command === "read_statement")).toHaveLength(2);
  await close();
});

test("an account is typed, split, pasted in plain and kept, and the policy refuses none of it", async () => {
  const { page, asked, faults, close } = await open("main", writing);
  await toEditor(page);
  const box = page.getByRole("textbox", { name: "The account, in your client’s words" });
  await page.keyboard.press("Enter");
  await page.keyboard.type("A fourth paragraph.");
  await page.getByText("Not saved yet").waitFor();
  await box.evaluate((element) => {
    const data = new DataTransfer();
    data.setData("text/plain", "Pasted.\nAnd more.");
    data.setData("text/html", "<p onclick='x()'><b>Pasted.</b></p>");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  const paragraphs = await box.locator("p").allTextContents();
  expect(paragraphs.slice(3)).toEqual(["A fourth paragraph.Pasted.", "And more."]);
  expect(await box.locator("b").count()).toBe(0);
  await page.keyboard.press("Control+s");
  await page.getByText("The account is saved.").waitFor();
  expect((await asked()).filter((command) => command === "keep_statement").length).toBeGreaterThan(0);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  expect(await box.locator("p").allTextContents()).not.toContain("And more.");
  expect(faults).toEqual([]);
  await close();
});
