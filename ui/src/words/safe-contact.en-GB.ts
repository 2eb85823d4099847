// Words about how a client may be reached.

import type { Channel, MayLeave } from "../lib/ipc/generated/api";

export const safeContact = {
  title: "Safe contact",
  change: "Change",
  agree: "Agree how to reach them",
  none: (cipher: string) => `How ${cipher} may be reached has not been agreed.`,
  noneWhat: "Ask your client before anything is sent, and before anybody calls.",
  agreed: (day: string) => `Agreed ${day}`,
  editTitle: "Safe contact",
  editFor: (cipher: string) => `Client ${cipher}. Agree it with your client; today’s date is kept with it.`,
  term: { channels: "Reach them by", times: "When", mayLeave: "May be left", mustNotKnow: "Must not know", note: "Also" },
  anyTime: "Any time",
  nobody: "Nobody named",
  label: {
    channels: "Ways that are safe",
    times: "When",
    mayLeave: "What may be left with somebody else, or on a machine",
    mustNotKnow: "Who must not know",
    note: "Anything else",
  },
  hint: {
    channels: "Your client is reached in these ways and in no other.",
    times: "As your client says it. Leave empty for any time.",
    mustNotKnow: "What they are to your client: an employer, a brother. Not their names.",
    note: "Names, numbers and addresses belong under Name and contact.",
  },
  channel: {
    telephone: "Telephone",
    "text-message": "Text message",
    email: "Email",
    post: "Post",
    "in-person": "In person",
    "through-helper": "Through somebody at their side",
  } satisfies Record<Channel, string>,
  mayLeave: {
    nothing: "Nothing, not even that somebody called",
    "call-back": "A first name and a number, not the firm’s name",
    "firm-name": "The firm’s name and a number",
    message: "A message that says what it is about",
  } satisfies Record<MayLeave, string>,
  channelsMissing: "Choose at least one way in which your client may be reached",
  save: "Save safe contact",
} as const;
