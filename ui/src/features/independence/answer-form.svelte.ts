// What is answered of a question of the check: a body, or whether something is so.

import { call } from "../../lib/ipc/call";
import type {
  BodyId, CheckQuestion, CheckSaid, Directory, FieldProblem, ForceId, IndependenceCheck, InvestigationId, YesNoUnknown,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { independence } from "../../words/independence.en-GB";
import { officeName } from "../bodies/offices";

const words = independence.answers;

/** An answer to a question of the check. */
export class CheckAnswerForm extends RecordForm<InvestigationId, IndependenceCheck> {
  override readonly keeps: readonly (keyof CheckAnswerForm)[] = ["answer", "force", "words"];
  /** A body, or one of yes, no and not known. */
  answer = $state("");
  force = $state<ForceId | "">("");
  words = $state("");

  /** `force` is offered first where the body is an office of a force. */
  constructor(
    readonly question: CheckQuestion,
    readonly directory: Directory,
    force: ForceId,
  ) {
    super();
    this.force = force;
  }

  /** What there is to choose from. */
  get options(): { value: string; label: string }[] {
    const { bodies } = this.question;
    if (bodies.length === 0) return Object.entries(words.said).map(([value, label]) => ({ value, label }));
    const named = this.directory.bodies.filter(({ id }) => bodies.includes(id));
    return [...named.map(({ id, name }) => ({ value: id, label: name })), { value: "unknown", label: words.said.unknown }];
  }

  /** Whether the body is an office of a force. */
  get isOfForce(): boolean {
    return this.directory.bodies.find(({ id }) => id === this.answer)?.ofAForce === true;
  }

  private get said(): CheckSaid {
    const { answer, force, isOfForce } = this;
    if (this.question.bodies.length === 0) return { kind: "whether", answer: answer as YesNoUnknown };
    if (answer === "unknown") return { kind: "office", office: null };
    return { kind: "office", office: { body: answer as BodyId, force: isOfForce && force !== "" ? force : null } };
  }

  protected gaps(): FieldProblem[] {
    return [
      ...ifBlank("answer", this.answer, words.missing.answer),
      ...(this.isOfForce ? ifBlank("force", this.force, words.missing.force) : []),
      ...ifBlank("words", this.words, words.missing.words),
    ];
  }

  protected send(investigation: InvestigationId): Promise<IndependenceCheck> {
    const { said } = this;
    return call("answer_check", { investigation, fact: this.question.fact, said, words: this.words });
  }
}

/** What was answered, in words. */
export function saidInWords(directory: Directory, said: CheckSaid): string {
  if (said.kind === "whether") return words.said[said.answer];
  return said.office === null ? words.said.unknown : officeName(directory, said.office);
}
