import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { refuse } from "./canned";
import { CandourError } from "./error";
import { callWithSecret, readWords } from "./raw";

afterEach(clearMocks);

test("a secret goes as bytes, which are wiped once it is sent", async () => {
  let carried = new Uint8Array();
  let sent = "";
  mockIPC((_, bytes) => {
    carried = bytes as unknown as Uint8Array<ArrayBuffer>;
    sent = new TextDecoder().decode(carried);
  });
  await callWithSecret("unlock_casebook", "ladle copper ŵ");
  expect(sent).toBe("ladle copper ŵ");
  expect(carried.every((byte) => byte === 0)).toBe(true);
});

test("the bytes are wiped when the secret is refused too", async () => {
  let carried = new Uint8Array();
  mockIPC((_, bytes) => {
    carried = bytes as unknown as Uint8Array<ArrayBuffer>;
    refuse("wrong-passphrase");
  });
  await expect(callWithSecret("unlock_casebook", "wrong")).rejects.toBeInstanceOf(CandourError);
  expect(carried.length).toBeGreaterThan(0);
  expect(carried.every((byte) => byte === 0)).toBe(true);
});

test("words that come as bytes are read once", () => {
  const bytes = new TextEncoder().encode("able brick");
  expect(readWords(bytes.buffer)).toBe("able brick");
  expect(readWords(bytes.buffer)).toBe("\0".repeat(10));
});
