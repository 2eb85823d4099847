// What is covered in the invented answers, and the accessibility tree of a page in which it is looked for: all that a screen
// reader is given, names, values and descriptions, with what is hidden from sight and not from it.

import type { Page } from "playwright-core";
import { identity } from "../src/invented/clients";
import { text as note } from "../src/invented/notes";
import { allegation, describedRecord } from "../src/invented/records";
import { difference, statementText } from "../src/invented/statements";

/** Covered texts, by what they are. */
export const covered = {
  account: statementText.paragraphs.map(({ text }) => text),
  summary: statementText.summary === null ? [] : [statementText.summary.text],
  difference: difference.flatMap(({ pieces }) => pieces.map(({ text }) => text).filter((text) => text.endsWith("paragraph."))),
  particulars: [allegation.particulars],
  description: [describedRecord.person.description, ...describedRecord.identities.map(({ words }) => words)],
  note: note.text.split("\n\n"),
  names: [identity.name, ...identity.formerNames, ...identity.telephones, ...identity.emails],
} as const;

/** A sort of covered text. */
export type Covered = keyof typeof covered;

/** The whole accessibility tree of a page, as one text. */
export async function accessibilityTree(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes
    .flatMap(({ name, value, description, properties }) => [name, value, description, ...(properties ?? []).map((one) => one.value)])
    .map((one) => String(one?.value ?? ""))
    .join("\n");
}

/** The sorts of covered text of which something stands in the page or in its accessibility tree. */
export async function uncoveredIn(page: Page): Promise<Covered[]> {
  const held = `${await accessibilityTree(page)}\n${await page.content()}`;
  return (Object.keys(covered) as Covered[]).filter((sort) => covered[sort].some((text) => held.includes(text)));
}
