// The build as it is shipped: nothing inline, and no larger than was promised.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../dist");
const files = readdirSync(join(folder, "assets"));
const read = (name: string): Buffer => readFileSync(join(folder, "assets", name));
const zipped = (name: string): number => gzipSync(read(name)).length;
const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);
const KiB = 1024;

test.each(["main.html", "unlock.html"])("%s has no script and no style of its own", (name) => {
  const html = readFileSync(join(folder, name), "utf8");
  expect(html).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)|\son\w+=/u);
});

test("first paint takes at most 120 KiB of script, daily work 340 KiB in all, what is rarely opened 60 KiB, fonts 650 kB", () => {
  const scripts = files.filter((name) => name.endsWith(".js"));
  const main = readFileSync(join(folder, "main.html"), "utf8");
  const rare = files.filter((name) => name.startsWith("RareScreen-"));
  expect(rare.map((name) => name.slice(name.lastIndexOf("."))).sort()).toEqual([".css", ".js"]);
  const daily = files.filter((name) => !name.endsWith(".woff2") && !rare.includes(name));
  expect(total(scripts.filter((name) => main.includes(name)).map(zipped))).toBeLessThan(120 * KiB);
  expect(total(daily.map(zipped))).toBeLessThan(340 * KiB);
  expect(total(rare.map(zipped))).toBeLessThan(60 * KiB);
  expect(total(files.filter((name) => name.endsWith(".woff2")).map((name) => read(name).length))).toBeLessThan(650_000);
});

test("no script or style is carried as data, and nothing names an address outside", () => {
  for (const name of files.filter((file) => /\.(js|css)$/u.test(file))) {
    const outside = read(name).toString("utf8").match(/url\(["']?(?:data|https?):[^)]*|fetch\(/gu);
    expect(outside ?? [], name).toEqual([]);
  }
});
