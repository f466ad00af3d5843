import type { CalendarFact, Side } from "../fact.ts";
import { genericDeadline, genericHearing } from "../kinds.ts";
import type { Draft } from "./draft.ts";
import { partyRelation } from "./parties.ts";
import { remember } from "../remember.ts";

/** How closely two kinds are related; 0 means that they contradict each other. */
export type KindTie = 0 | 1 | 2 | 3;

/** Kinds that dockets use for one another; the first of a row is the general word. */
const families: readonly (readonly string[])[] = [
  ["trial", "jury-trial"],
  ["trial", "bench-trial"],
  ["jury-trial", "bench-trial"],
  ["pretrial-conference", "final-pretrial-conference"],
  ["pretrial-conference", "initial-conference"],
  ["initial-conference", "scheduling-conference"],
  ["initial-conference", "case-management-conference"],
  ["detention-hearing", "bond-hearing"],
  ["motion-hearing", "presentment"],
  ["motion-hearing", "motion-in-limine-hearing"],
  ["motion-hearing", "suppression-hearing"],
  ["motion-hearing", "injunction-hearing"],
  ["motion-hearing", "evidentiary-hearing"],
  ["motion-hearing", "discovery-hearing"],
  ["motion-hearing", "dismissal-hearing"],
  ["motion-hearing", "oral-argument"],
  ["oral-argument", "claim-construction-hearing"],
  ["brief", "opening-brief"],
  ["brief", "answering-brief"],
  ["brief", "reply-brief"],
  ["brief", "trial-brief"],
  ["response", "answering-brief"],
  ["response", "objections"],
  ["reply", "reply-brief"],
  ["status-report", "joint-status-report"],
  ["discovery", "fact-discovery"],
  ["motions", "dispositive-motions"],
  ["motions", "pretrial-motions"],
];

const related = new Set(families.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));

/** Kinds that say only that people confer. */
export const plainConferences = new Set(["conference", "telephone-conference"]);

/** 3 equal, 2 used for one another, 1 one of them generic, 0 contradictory. */
export function kindTie(a: string, b: string): KindTie {
  if (a === b) return 3;
  if (related.has(`${a} ${b}`)) return 2;
  const conference = (kind: string) => kind.endsWith("conference");
  if (conference(a) && conference(b) && (plainConferences.has(a) || plainConferences.has(b))) {
    return 2;
  }
  const generic = (kind: string) => kind === genericHearing || kind === genericDeadline;
  return generic(a) || generic(b) ? 1 : 0;
}

/** Which of two opposed camps a side belongs to; null when it tells nothing. */
function camp(side: Side | null): "moving" | "opposing" | null {
  switch (side) {
    case "plaintiff":
    case "petitioner":
    case "government":
      return "moving";
    case "defendant":
    case "respondent":
      return "opposing";
    default:
      return null;
  }
}

/** Sides contradict each other when both are named and opposed, on trial or on appeal. */
export function sidesAgree(a: Side | null, b: Side | null): boolean {
  if (a === null || b === null || a === b) return true;
  const appeal = (side: Side) => side === "appellant" || side === "appellee";
  if (appeal(a) && appeal(b)) return false;
  const [one, other] = [camp(a), camp(b)];
  return one === null || other === null || one === other;
}

/**
 * There is one of these at a time whatever document an entry relates it to: a plan of
 * reorganisation gets a new number with every modification, its confirmation stays one.
 */
const oneOfItsKind = new Set([
  "confirmation-hearing",
  "confirmation-objections",
  "meeting-of-creditors",
  "initial-appearance",
  "arraignment",
  "change-of-plea",
  "sentencing",
  "final-pretrial-conference",
  "jury-trial",
  "bench-trial",
  "trial",
]);

/** The words of a title that tell nothing. */
const emptyWords = new Set(
  "a an and as at by for hearing in of on or re set the to with due".split(" "),
);

/** The words of a title that tell one event from another. */
const titleWords: (title: string) => ReadonlySet<string> = remember((title) => {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !emptyWords.has(word)).map((w) => w.replace(/s$/, "")));
});

/** Share of words two titles have in common, 0 to 1; 1 when both say nothing. */
export function titleLikeness(a: string, b: string): number {
  const [one, other] = [titleWords(a), titleWords(b)];
  if (one.size === 0 && other.size === 0) return 1;
  const common = [...one].filter((word) => other.has(word)).length;
  return common / (one.size + other.size - common);
}

/** Does the title hold every telling word of `part`? False when `part` has none. */
export function titleCovers(title: string, part: string): boolean {
  const [all, some] = [titleWords(title), titleWords(part)];
  return some.size > 0 && [...some].every((word) => all.has(word));
}

/** The parts of a fact that say which event it is about. */
export type Identity =
  & Pick<CalendarFact, "kind" | "parties" | "side" | "about">
  & Partial<Pick<CalendarFact, "title" | "part">>;

/** How well a draft fits a fact; a list compared from the left, null when they contradict. */
export type Fit = readonly number[] | null;

/**
 * Null when kind, parties, side, motion or part contradict each other (a missing value contradicts
 * nothing); else motion, party, kind, side, part and title, most telling first.
 */
export function fit(identity: Identity, draft: Draft): Fit {
  const kind = kindTie(identity.kind, draft.kind);
  if (kind === 0) return null;
  if (onMotion(identity, draft) || onMotion(draft, identity)) return null;
  const party = partyRelation(identity.parties, draft.parties);
  if (party === "disjoint") return null;
  if (!sidesAgree(identity.side, draft.side)) return null;
  const numbers = matterTie(identity.about, draft);
  if (numbers === 0 && !oneOfItsKind.has(draft.kind)) return null;
  const about = numbers === 0 ? 1 : numbers;
  const part = tie(identity.part ?? null, draft.part);
  if (part === 0) return null;
  const side = tie(identity.side, draft.side);
  const title = identity.title === undefined ? 0 : titleLikeness(identity.title, draft.title);
  return [about, party === "unknown" ? 1 : 2, kind, side || 1, part, Math.round(title * 4)];
}

/** Proceedings of a bankruptcy at which no motion is heard; a sentencing hears several. */
const withoutMotions = new Set(["confirmation-hearing", "meeting-of-creditors"]);

/**
 * Is `one` a hearing on some motion without a name of its own, and `other` a confirmation or a
 * meeting of creditors? Then they are two, even in one slot.
 */
function onMotion(
  one: Pick<Identity, "kind" | "title">,
  other: Pick<Identity, "kind" | "title">,
): boolean {
  return one.kind === genericHearing && withoutMotions.has(other.kind) &&
    /\bon\b.*\b(?:motion|application)s?\b/i.test(one.title ?? "");
}

/** 2 when the two lists share a number, 1 when either is empty, 0 when they contradict. */
export function overlap(a: readonly number[], b: readonly number[]): 0 | 1 | 2 {
  if (a.length === 0 || b.length === 0) return 1;
  return a.some((value) => b.includes(value)) ? 2 : 0;
}

/**
 * 2 when the numbers name the motion or document of the event, or an entry that set or moved it
 * ("related document: 29 Notice of hearing"); 1 when either names none, 0 when they contradict.
 */
export function matterTie(about: readonly number[], draft: Draft): 0 | 1 | 2 {
  const tied = overlap(about, draft.about);
  if (tied === 2 || about.length === 0) return tied;
  const setHere = draft.support.some(({ entryNumber, verb }) =>
    entryNumber !== null && (verb === "set" || verb === "moved") && about.includes(entryNumber)
  );
  return setHere ? 2 : tied;
}

function tie<T>(a: T | null, b: T | null): 0 | 1 | 2 {
  if (a === null || b === null) return 1;
  return a === b ? 2 : 0;
}

/** The drafts that fit best, in order of their creation. */
export function bestFits(identity: Identity, drafts: readonly Draft[]): Draft[] {
  let best: readonly number[] | null = null;
  let found: Draft[] = [];
  for (const draft of drafts) {
    const value = fit(identity, draft);
    if (value === null) continue;
    const order = best === null ? 1 : compare(value, best);
    if (order > 0) [best, found] = [value, [draft]];
    else if (order === 0) found.push(draft);
  }
  return found;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}
