// The form in which the firm words a kind of letter, and the form that takes another wording into use. Each with its reason.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, LetterKind, ParagraphKind, TemplateFact, TemplateRecord, TemplateWording } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { templates as words } from "../../words/templates.en-GB";

/** A paragraph in the form. */
export interface EditedParagraph {
  /** Names it while the form stands. */
  readonly key: number;
  readonly kind: ParagraphKind;
  readonly source: string;
  /** The fact without which it is left out; empty for none. */
  readonly when: string;
}

/** The form of the firm's wording of a kind of letter. */
export class TemplateForm extends RecordForm<void, TemplateRecord> {
  override readonly keeps: readonly (keyof TemplateForm)[] = ["subject", "paragraphs", "reason"];
  subject = $state("");
  paragraphs = $state.raw<readonly EditedParagraph[]>([]);
  reason = $state("");
  /** The paragraph whose fields are open. */
  current = $state<number | null>(null);

  constructor(readonly record: TemplateRecord) {
    super();
    this.subject = record.now.subject;
    this.paragraphs = record.now.paragraphs.map(({ kind, source, when }, key) => ({ key, kind, source, when: when ?? "" }));
  }

  get facts(): readonly TemplateFact[] {
    return this.record.facts;
  }

  /** Changes one paragraph. */
  write(key: number, change: Partial<Omit<EditedParagraph, "key">>): void {
    this.paragraphs = this.paragraphs.map((paragraph) => (paragraph.key === key ? { ...paragraph, ...change } : paragraph));
  }

  /** Adds a paragraph like the one before it, at the end where none is named, and opens it. */
  addAfter(key: number | null): void {
    const at = key === null ? this.paragraphs.length : this.paragraphs.findIndex((one) => one.key === key) + 1;
    const before = this.paragraphs[at - 1];
    const next = Math.max(-1, ...this.paragraphs.map((one) => one.key)) + 1;
    const kind = before === undefined || before.kind === "heading" ? "numbered" : before.kind;
    this.paragraphs = this.paragraphs.toSpliced(at, 0, { key: next, kind, source: "", when: before?.when ?? "" });
    this.current = next;
  }

  /** Moves a paragraph past its neighbour. */
  move(key: number, by: -1 | 1): void {
    const from = this.paragraphs.findIndex((one) => one.key === key);
    const moved = this.paragraphs[from];
    const to = from + by;
    if (moved === undefined || to < 0 || to >= this.paragraphs.length) return;
    this.paragraphs = this.paragraphs.toSpliced(from, 1).toSpliced(to, 0, moved);
  }

  /** Takes a paragraph out, and opens its neighbour. */
  remove(key: number): void {
    const at = this.paragraphs.findIndex((one) => one.key === key);
    this.paragraphs = this.paragraphs.filter((one) => one.key !== key);
    this.current = (this.paragraphs[at] ?? this.paragraphs.at(-1))?.key ?? null;
  }

  /** All of it, as it is sent. */
  get wording(): TemplateWording {
    const paragraphs = this.paragraphs.map(({ kind, source, when }) => ({ kind, source, when: when === "" ? null : when }));
    return { subject: this.subject, paragraphs };
  }

  protected gaps(): FieldProblem[] {
    const { missing } = words.form;
    return [
      ...ifBlank("subject", this.subject, missing.subject),
      ...(this.paragraphs.length === 0 ? [{ field: "paragraphs", problem: missing.paragraphs }] : []),
      ...this.paragraphs.flatMap(({ source }, at) => ifBlank(`paragraphs.${at + 1}`, source, missing.paragraph(at + 1))),
      ...ifBlank("reason", this.reason, missing.reason),
    ];
  }

  protected send(): Promise<TemplateRecord> {
    return call("change_template", { kind: this.record.line.kind, wording: this.wording, reason: this.reason });
  }
}

/** The form that takes an earlier version, or the shipped wording, into use again. */
export class TemplateUseForm extends RecordForm<void, TemplateRecord> {
  override readonly keeps: readonly (keyof TemplateUseForm)[] = ["reason"];
  reason = $state("");

  constructor(
    readonly kind: LetterKind,
    /** Null for the shipped wording. */
    readonly version: number | null,
  ) {
    super();
  }

  protected gaps(): FieldProblem[] {
    return ifBlank("reason", this.reason, words.form.missing.reason);
  }

  protected send(): Promise<TemplateRecord> {
    return call("use_template", { kind: this.kind, version: this.version, reason: this.reason });
  }
}
