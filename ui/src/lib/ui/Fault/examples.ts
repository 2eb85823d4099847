import { CandourError } from "../../ipc/error";
import type { Examples } from "../examples";
import Fault from "./Fault.svelte";

const words = { problem: "The record is not there.", remedy: "Go back and choose another.", fields: [], reference: null };

export const component = Fault;
export const examples = {
  "with an offer": {
    error: new CandourError({ ...words, code: "missing" }),
    offers: { "go-back": () => undefined },
    ondismiss: () => undefined,
  },
  "with a reference": { error: new CandourError({ ...words, code: "internal", reference: "3F9A01" }) },
  "without words": { error: new Error("no words") },
} satisfies Examples<typeof Fault>;
