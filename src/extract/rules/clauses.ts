import { wordSet } from "./word_lists.ts";
import type { Moment } from "./moments.ts";
import type { Word } from "./words.ts";

/** A stretch of words that is read as one statement: `words[first..last]`. */
export interface Clause {
  first: number;
  last: number;
}

const abbreviations = wordSet(`
  jr sr inc hon mr mrs ms messrs dr drs profs no nos st ave v vs corp co ltd fed r civ crim app bankr p dkt doc
  docs ct rm fl flr blvd bldg cert atty ex exh dist mag pl def rd apt ste tel ext jan feb mar
  apr aug sept oct nov dec esq crtrm ctrm cty asst dep gen rev op supp para sec ch evid proc
  stat cir ft mt
`);
const goesOn = wordSet(`
  courtroom room rm crtrm ctrm eastern central mountain pacific monday tuesday wednesday
  thursday friday saturday sunday et est edt ct cst cdt pst pdt mst mdt and january february
  march april may june july august september october november december in at before
`);

const proceedings = wordSet(`
  hearing hearings conference conferences trial argument arguments call sentencing arraignment
  mediation
`);

/** `by Acme Inc. Motion Hearing set for`: CM/ECF's formula at word `i` begins a statement. */
function isSetting(words: readonly Word[], i: number): boolean {
  let at = i;
  while (at < i + 6 && words[at]?.kind === "word" && words[at]!.capital) at++;
  return at > i && proceedings.has(words[at - 1]!.lower) &&
    /^(?:set|reset|scheduled|rescheduled)$/.test(words[at]?.lower ?? "");
}

/** Does a statement end at word `i`? */
function endsAt(words: readonly Word[], i: number): boolean {
  const word = words[i]!, next = words[i + 1];
  if (!next) return true;
  if (word.kind === "mark") {
    if (word.lower === ";" || word.lower === "•" || word.lower === "|") return true;
  } else if (!word.stopped) return false;
  if (word.stopped) {
    return next.start > word.end && next.capital && next.kind === "word" &&
      !goesOn.has(next.lower) &&
      word.lower.length === 2 && word.lower.endsWith("m");
  }
  if (word.lower !== ".") return false;
  const before = words[i - 1];
  if (!before) return true;
  if (before.lower === ".") return true;
  if (next.lower === "." || next.lower === ",") return false;
  const touches = next.start === word.end;
  if (before.kind === "word" && before.end === word.start && !isSetting(words, i + 1)) {
    if (abbreviations.has(before.lower)) return false;
    if (
      before.lower.length === 1 && before.capital && words[i - 2]?.lower !== "schedule" &&
      words[i - 2]?.lower !== "exhibit" &&
      // `Courtroom 14C. SO ORDERED`: no initial
      !(words[i - 2]?.kind === "number" && words[i - 2]!.end === before.start)
    ) return false;
  }
  if (touches) {
    // a blank was left out: `10/16/2006.Statement`, `Otero.Court`
    return next.capital && next.kind === "word" &&
      (before.kind === "number" || before.lower.length > 3 || before.lower === ")");
  }
  return next.capital || next.kind !== "word";
}

/** Index of the closing bracket that matches the one at `i`, at most `limit` words on; else null. */
export function closing(words: readonly Word[], i: number, limit = 400): number | null {
  const open = words[i]!.lower, close = open === "(" ? ")" : "]";
  let depth = 0;
  for (let at = i; at < words.length && at <= i + limit; at++) {
    if (words[at]!.lower === open) depth++;
    else if (words[at]!.lower === close && --depth === 0) return at;
  }
  return null;
}

const stamps =
  /^(entered|filed|attachments?|attached|additional|modified|signed|edited|transferred|docket|main|replaced|copy|copies|doc|order|related|re)$/;

/**
 * Words inside brackets that are a clerk's stamp or a list of attachments: their dates never count.
 */
function stampedWords(words: readonly Word[]): Uint8Array {
  const masked = new Uint8Array(words.length);
  for (let i = 0; i < words.length - 1; i++) {
    if (words[i]!.kind !== "mark") continue;
    const lower = words[i]!.lower;
    if (lower !== "(" && lower !== "[") continue;
    const head = words[i + 1]!.lower;
    if (!stamps.test(head)) continue;
    if (head === "re" && words[i + 3]?.lower !== "related") continue;
    if (head === "filed" && !/^(on|in|at|\d+)$/.test(words[i + 2]?.lower ?? "")) continue;
    if (
      (head === "order" || head === "doc" || head === "docket") &&
      !/^(entered|signed|text|modified)$/.test(words[i + 2]?.lower ?? "")
    ) continue;
    const end = closing(words, i, 3000) ?? i + 12;
    masked.fill(1, i, Math.min(end + 1, words.length));
    i = Math.min(end, words.length - 1);
  }
  return masked;
}

/** What {@link splitClauses} gives: statements in order, the words that are stamps, the brackets. */
export interface Clauses {
  clauses: Clause[];
  /** 1 for each word inside a stamp. */
  masked: Uint8Array;
  /** 1 for each word inside a bracket that holds no date: an aside. */
  aside: Uint8Array;
}

/**
 * Splits the words into statements. A bracket that holds a date is a statement of its own; any other
 * bracket is an aside within its statement.
 */
export function splitClauses(words: readonly Word[], moments: readonly Moment[]): Clauses {
  const masked = stampedWords(words);
  const aside = new Uint8Array(words.length);
  const cut = new Uint8Array(words.length + 1);
  const stack: number[] = [];
  // brackets, matched in one pass
  const pairs = new Map<number, number>();
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.kind !== "mark") continue;
    const lower = words[i]!.lower;
    if (lower === "(" || lower === "[") stack.push(i);
    else if ((lower === ")" || lower === "]") && stack.length > 0) {
      const open = stack.pop()!;
      if ((words[open]!.lower === "(") === (lower === ")")) pairs.set(open, i);
    } else if (lower === ")" && i > 0 && /^(?:[a-z]|\d{1,2})$/.test(words[i - 1]!.lower)) {
      // an item of a list: `a) ... b) ...`, `1) ... 2) ...`
      cut[i - 1] = 1;
      cut[i + 1] = 1;
    }
  }
  const starts = moments.filter((moment) => !masked[moment.first]).map((moment) => moment.first);
  let behind = -1, next = 0;
  for (let open = 0; pairs.size > 0 && open < words.length; open++) {
    if (open <= behind || words[open]!.kind !== "mark") continue;
    const end = pairs.get(open);
    if (end === undefined) continue;
    while (next < starts.length && starts[next]! < open) next++;
    if (next < starts.length && starts[next]! <= end && end - open > 4) {
      cut[open] = 1;
      cut[end + 1] = 1;
    } else {
      aside.fill(1, open, end + 1);
      behind = end;
    }
  }
  for (let i = 0; i + 2 < words.length; i++) {
    // `Replies, if any, shall be filed`
    if (
      words[i]!.kind !== "mark" || words[i]!.lower !== "," || words[i + 1]!.lower !== "if" ||
      words[i + 2]!.lower !== "any"
    ) {
      continue;
    }
    aside.fill(1, i, i + (words[i + 3]?.lower === "," ? 4 : 3));
  }
  for (const moment of moments) {
    // `the letters, which were filed on D1, on D2`: when a paper was filed is beside the point
    const i = moment.first - 5;
    if (
      i >= 0 && words[i]!.lower === "," && words[i + 1]!.lower === "which" &&
      /^(?:is|was|were|are)$/.test(words[i + 2]!.lower) &&
      /^(?:filed|docketed|entered|submitted)$/.test(words[i + 3]!.lower) &&
      words[i + 4]!.lower === "on" && words[moment.last + 1]?.lower === ","
    ) masked.fill(1, i, moment.last + 2);
  }
  const clauses: Clause[] = [];
  let first = 0, m = 0;
  for (let i = 0; i < words.length; i++) {
    if (i > first && cut[i]) {
      clauses.push({ first, last: i - 1 });
      first = i;
    }
    while (m < moments.length && moments[m]!.last <= i) m++;
    const inMoment = m < moments.length && moments[m]!.first <= i;
    if (!aside[i] && !inMoment && endsAt(words, i)) {
      clauses.push({ first, last: i });
      first = i + 1;
    }
  }
  if (first < words.length) clauses.push({ first, last: words.length - 1 });
  return { clauses, masked, aside };
}
