// What a rule rests on, as it is read. The data marks what rests on no law with "none:" before saying what it rests on instead.

const noLaw = "none: ";

/** The citation in words: `House practice` for `none: house practice`. */
export function cited(citation: string): string {
  if (!citation.startsWith(noLaw)) return citation;
  const instead = citation.slice(noLaw.length);
  return instead.charAt(0).toUpperCase() + instead.slice(1);
}
