// What can be done anywhere.

import type { Action } from "../state/actions.svelte";
import { scaleText } from "../state/appearance";
import type { Frame } from "../state/frame.svelte";
import { frame as words } from "../../words/frame.en-GB";
import { matching } from "../../words/letters.en-GB";
import { search as searchWords } from "../../words/search.en-GB";
import { undo as undoWords } from "../../words/undo.en-GB";
import { filterList, moveRow, nextPane } from "./panes";

/** What the window itself does, beside moving about. */
export interface WindowActs {
  readonly find: () => void;
  readonly showKeys: () => void;
  readonly lock: () => void;
  readonly undo: () => void;
  readonly doAgain: () => void;
  readonly turnVeil: () => void;
  /** Asks what is to be new. */
  readonly begin: () => void;
  /** Says whether what is on the screen is saved. */
  readonly saySaved: () => void;
}

/** The actions that every screen has. */
export function frameActions(frame: Frame, acts: WindowActs): readonly Action[] {
  const { find, showKeys, lock, undo, doAgain, turnVeil, begin, saySaved } = acts;
  return [
    { id: "find", title: words.find, keys: "Ctrl K", run: find },
    { id: "begin", title: words.newAct, keys: "Ctrl N", run: begin },
    { id: "begin-too", title: words.newAct, keys: "N", run: begin },
    { id: "new-matter", title: words.newMatter, run: () => frame.go({ screen: "start-matter" }) },
    { id: "saved", title: words.saySaved, keys: "Ctrl S", run: saySaved },
    { id: "search", title: searchWords.everythingPlain, keys: "Ctrl Shift F", run: () => frame.go({ screen: "search" }) },
    { id: "desk", title: words.goTo(words.desk), keys: "G D", run: () => frame.go({ screen: "desk" }) },
    { id: "matters", title: words.goTo(words.matters), keys: "G M", run: () => frame.go({ screen: "matters" }) },
    { id: "clients", title: words.goTo(words.clients), keys: "G C", run: () => frame.go({ screen: "clients" }) },
    { id: "officers", title: words.goTo(words.officers), keys: "G O", run: () => frame.go({ screen: "officers" }) },
    { id: "glossary", title: words.goTo(words.glossary), run: () => frame.go({ screen: "glossary" }) },
    { id: "match-letter", title: matching.title, run: () => frame.go({ screen: "match-letter" }) },
    { id: "bin", title: words.goTo(words.bin), run: () => frame.go({ screen: "bin" }) },
    { id: "bodies", title: words.goTo(words.bodies), keys: "G B", run: () => frame.go({ screen: "bodies" }) },
    {
      id: "settings",
      title: words.goTo(words.settings),
      keys: "G S",
      run: () => frame.go({ screen: "settings", page: "letterhead" }),
    },
    { id: "back", title: words.back, keys: "Alt Left", run: () => frame.back() },
    { id: "forward", title: words.forward, keys: "Alt Right", run: () => frame.forward() },
    { id: "pane", title: words.nextPane, keys: "F6", run: nextPane },
    { id: "row-down", title: words.rowDown, keys: "J", run: () => moveRow(1) },
    { id: "row-up", title: words.rowUp, keys: "K", run: () => moveRow(-1) },
    { id: "filter", title: words.filter, keys: "/", run: filterList },
    { id: "undo", title: undoWords.undoLast, keys: "Ctrl Z", sparesText: true, run: undo },
    { id: "do-again", title: undoWords.doAgain, keys: "Ctrl Shift Z", sparesText: true, run: doAgain },
    { id: "larger", title: words.larger, keys: "Ctrl +", run: () => scaleText(1) },
    { id: "smaller", title: words.smaller, keys: "Ctrl -", run: () => scaleText(-1) },
    { id: "text-as-before", title: words.asBefore, keys: "Ctrl 0", run: () => scaleText(0) },
    { id: "keys", title: words.showKeys, keys: "?", hint: words.keys.toLowerCase(), run: showKeys },
    { id: "veil", title: words.veil.turn, keys: "Ctrl Shift V", urgent: true, run: turnVeil },
    { id: "lock", title: words.lock, keys: "Ctrl L", urgent: true, run: lock },
    { id: "hide", title: words.hide, keys: "Ctrl Shift H", urgent: true, run: lock },
  ];
}
