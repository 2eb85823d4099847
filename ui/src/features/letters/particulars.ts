// The particulars of a letter as its draft keeps them: one text for each that is asked, by its id and the allegation it is about.

import type { AskedParticular, LetterDraft, SaidParticular } from "../../lib/ipc/generated/api";
import { letters as words } from "../../words/letters.en-GB";

type Asked = Pick<AskedParticular, "particular" | "allegation">;

/** The id of the field in which a particular is written. */
export function particularId({ particular, allegation }: Asked): string {
  return allegation === null ? `said.${particular}` : `said.${particular}.${allegation}`;
}

/** What is asked, with the number of the allegation where it is asked of each. */
export function particularLabel({ what, number, isOptional }: AskedParticular): string {
  const asked = number === null ? what : words.ofAllegation(number, what);
  return isOptional ? words.mayBeEmpty(asked) : asked;
}

/** What was written for a particular, or nothing. */
export function saidOf(draft: LetterDraft, asked: Asked): string {
  return draft.said.find(isOf(asked))?.words ?? "";
}

/** The draft's particulars with one written anew; one that is emptied is kept no longer. */
export function withSaid(draft: LetterDraft, asked: Asked, typed: string): Pick<LetterDraft, "said"> {
  const { particular, allegation } = asked;
  const others = draft.said.filter((one) => !isOf(asked)(one));
  return { said: typed === "" ? others : [...others, { particular, allegation, words: typed }] };
}

function isOf({ particular, allegation }: Asked): (said: SaidParticular) => boolean {
  return (said) => said.particular === particular && said.allegation === allegation;
}
