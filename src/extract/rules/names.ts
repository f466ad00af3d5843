import { wordSet } from "./word_lists.ts";
import type { Side } from "../../domain/fact.ts";
import type { Page } from "./page.ts";

const stops = wordSet(`
  re the set held not is was continued reset filed by at in on before for as to with signed
  motion hearing order document from pursuant minute entry initial status change sentencing jury
  trial arraignment detention preliminary all no count counts plea regarding having present
  defendant's court responses replies granted denied scheduled this it that these if deft 
  government's sentence pretrial upon answer due served returned executed attorney who will
  shall has taken matter case conference bond release text appearance associated parties dated
  only modified entered adding waived appeared deadline telephonic telephone discovery related
  docket calendar competency revocation suppression evidentiary oral argument scheduling settlement
`);

/**
 * Names as printed in a list that begins at word `at` (`Joseph J. Benz (1), Ana Ruiz`), and the index
 * behind the list.
 */
export function nameList(page: Page, at: number, limit: number): { names: string[]; next: number } {
  const { words } = page;
  const names: string[] = [];
  let i = at;
  // `defendant(s)`, `Defendant (1)`, `(S1-17-Cr-350-27)` before the name
  for (let steps = 0; steps < 24 && i <= limit; steps++) {
    const lower = words[i]!.lower;
    if (
      /^(defendant|defendants|deft|debtor|plaintiff|mr|mrs|ms|named|the)$/.test(lower) ||
      lower === "."
    ) i++;
    else if (lower === "(") {
      let close = i;
      while (close < limit && close < i + 16 && words[close]!.lower !== ")") close++;
      i = close + 1;
    } else break;
  }
  while (i <= limit && names.length < 60) {
    let first = -1, last = -1;
    for (; i <= limit; i++) {
      const w = words[i]!;
      if (
        w.kind === "word" &&
        (w.capital ||
          (first >= 0 &&
            /^(de|la|del|van|von|der|el|al|bin|y|di|da|of|aka|a\/k\/a)$/.test(w.lower)))
      ) {
        if (first < 0 && stops.has(w.lower)) break;
        if (first >= 0 && stops.has(w.lower)) break;
        if (first < 0) first = i;
        last = i;
      } else if (w.lower === "-" || w.lower === "'" || w.lower === "&") {
        if (first < 0 || !words[i + 1]?.capital) break;
      } else if (w.lower === ".") {
        const initial = words[i - 1]!.lower.length === 1 ||
          /^(jr|sr|inc|corp|co|ltd|st|mr|ms|dr)$/.test(words[i - 1]!.lower);
        if (!initial || !(words[i + 1]?.capital || words[i + 1]?.lower === ",")) break;
      } else break;
    }
    if (first < 0) break;
    // CM/ECF glues `in Opposition`, `in Support` to the name
    let name = page.text.slice(words[first]!.start, words[last]!.end);
    const glued = /^(.*\S)in (?:Opposition|Support)$/.exec(name);
    if (glued) name = glued[1]!;
    names.push(name);
    // `(1)` counters
    if (words[i]?.lower === "(" && words[i + 2]?.lower === ")" && i + 2 <= limit) i += 3;
    const joiner = words[i]?.lower;
    if (
      joiner === "," &&
      /^(inc|llc|llp|ltd|jr|sr|corp|lp|iii|ii|na|n\.a)$/.test(words[i + 1]?.lower ?? "")
    ) {
      const end = i + 1;
      names[names.length - 1] = page.text.slice(words[first]!.start, words[end]!.end);
      i = end + 1;
      if (words[i]?.lower === "." && words[i + 1]?.lower === ",") i++;
    }
    const again = words[i]?.lower;
    if (again !== "," && again !== "and" && again !== "&") break;
    i++;
    if (words[i]?.lower === "and") i++;
  }
  return { names, next: i };
}

/** Defendants named by `as to` between words `from` and `to` (the last such phrase). */
export function namedAsTo(page: Page, from: number, to: number): string[] {
  const { words } = page;
  for (let i = to; i > from; i--) {
    if (words[i]!.lower !== "to" || words[i - 1]!.lower !== "as") continue;
    const { names } = nameList(page, i + 1, Math.min(words.length - 1, i + 200));
    const people = names.filter((name) =>
      (/\s/.test(name) || words[i + 1]!.lower !== name.toLowerCase() ||
        words[i + 2]?.lower === "(") &&
      !/^(MOTION|Motion|ORDER|Order|Count|All|LETTER|STIPULATION|Complaint|COMPLAINT)\b/.test(name)
    );
    if (people.length > 0) return people;
  }
  return [];
}

const sides: readonly (readonly [RegExp, Side])[] = [
  [/\bappellant|\bpet(itioner)?\/?appellant/i, "appellant"],
  [/\bappellee/i, "appellee"],
  [/\bpetitioner/i, "petitioner"],
  [/\brespondent/i, "respondent"],
  [/\bdebtors?\b/i, "debtor"],
  [/\btrustee/i, "trustee"],
  [/\bcreditors?\b/i, "creditor"],
  [/\bgovernment|\bgovt\b|\bunited states\b|\bUSA\b/i, "government"],
  [/\bplaintiffs?\b|\bpltf?s?\b/i, "plaintiff"],
  [/\bdefendants?\b|\bdefts?\b|\bthe defense\b/i, "defendant"],
  [/\bmovant/i, "movant"],
  [/\bparties\b|\bcounsel\b|\bboth sides\b/i, "parties"],
];

/** The side a wording names; null when none or more than one. */
export function sideOf(words: string): Side | null {
  const found = sides.filter(([test]) => test.test(words)).map(([, side]) => side);
  if (found.length === 1) return found[0]!;
  if (found.includes("plaintiff") && found.includes("defendant")) return "parties";
  return found[0] ?? null;
}
