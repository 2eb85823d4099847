// Moments, as clocks in London show them.

/** The day and the time of a moment, as clocks in London show it. */
export function momentInWords(moment: string): { readonly day: string; readonly time: string } {
  const at = new Date(moment);
  const timeZone = "Europe/London";
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone }).format(at);
  const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone }).format(at);
  return { day, time };
}
