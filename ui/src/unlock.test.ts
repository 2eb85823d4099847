import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** Everything that the page of one entry imports: files of ours, and packages. */
function importsOf(entry: string): { files: string[]; packages: string[] } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const read = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    if (path.endsWith(".css")) return;
    const source = readFileSync(path, "utf8").replace(/import type .*?;/gsu, "");
    const imports = /^\s*import\s[^"';]*["'](?<now>[^"']+)["'];|\bimport\(["'](?<later>[^"']+)["']\)/gmu;
    for (const { groups } of source.matchAll(imports)) {
      const from = groups?.["now"] ?? groups?.["later"] ?? "";
      if (from.startsWith(".")) read(fileAt(join(dirname(path), from)));
      else packages.add(from);
    }
  };
  read(join(import.meta.dirname, entry));
  return { files: [...files], packages: [...packages] };
}

function fileAt(path: string): string {
  for (const end of ["", ".ts"]) {
    try {
      readFileSync(path + end);
      return path + end;
    } catch {
      // Not under this name.
    }
  }
  throw new Error(`no file for ${path}`);
}

test("t57 the page that takes the passphrase imports Svelte and the bridge, and nothing else from outside", () => {
  const { packages, files } = importsOf("unlock.ts");
  expect(packages.sort()).toEqual(["@tauri-apps/api/core", "svelte"]);
  expect(files.length).toBeGreaterThan(20);
});

test("the page that takes the passphrase holds nothing of a case", () => {
  const { files } = importsOf("unlock.ts");
  const features = files.flatMap((file) => /features\/(\w+)/u.exec(file)?.[1] ?? []);
  expect([...new Set(features)]).toEqual(["casebooks"]);
});

test("the page that takes the passphrase has no form that is kept while it is half filled", () => {
  const kept = /(record-form|form-draft|typed)\.svelte\.ts$|Drafted\.svelte$/u;
  expect(importsOf("unlock.ts").files.filter((file) => kept.test(file))).toEqual([]);
  expect(importsOf("main.ts").files.filter((file) => kept.test(file))).toHaveLength(4);
});

test("the reading of imports finds what the other page adds", () => {
  const { files } = importsOf("main.ts");
  expect(files.some((file) => file.includes("features/allegations"))).toBe(true);
});
