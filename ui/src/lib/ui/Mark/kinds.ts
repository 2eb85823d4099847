/** What a mark means: square now, half disc soon, ring later, tick done. */
export type MarkKind = "now" | "soon" | "later" | "fine";
