/** The words of a blank-separated list, as a set. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ""));
}

/** The phrases of a list separated by `|`, blanks normalised. */
export function phraseList(list: string): string[] {
  return list.split("|").map((phrase) => phrase.trim().replace(/\s+/g, " ")).filter((phrase) =>
    phrase !== ""
  );
}
