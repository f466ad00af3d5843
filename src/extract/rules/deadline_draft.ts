import type { Clause } from "./clauses.ts";
import { type Draft, draft } from "./draft.ts";
import { dueItem, dueKindOf, phraseStart } from "./due_items.ts";
import { sideOf } from "./names.ts";
import { type Page, printed } from "./page.ts";
import type { Slot } from "./scene.ts";
import { dueTitle } from "./due_title.ts";
import type { Voice } from "./voice.ts";
import { dueSlot } from "./due_slot.ts";

/** Do the words end in something that is filed or due, or in a deadline? */
export function dueBetween(page: Page, from: number, to: number): boolean {
  if (to < from) return false;
  const near = printed(page, Math.max(from, to - 16), to);
  const words = near.slice(near.lastIndexOf(":") + 1);
  return dueKindOf(words) !== "filing" || /\bdeadlines?\b/i.test(words);
}

/** `Chapter 11 Plan - Small Business - due`: what stands between dashes is beside the name. */
function beforeDash({ words }: Page, from: number, to: number): number {
  for (let i = to; i > Math.max(from, to - 5); i--) {
    const dash = /^[–-]$/.test(words[i]!.lower) && words[i + 1]!.start > words[i]!.end;
    if (dash && words[i - 1]!.end < words[i]!.start) return i - 1;
  }
  return to;
}

/**
 * The due item whose words stand before the trigger (or, after `extended to D`, behind the date);
 * null when they name nothing.
 */
export function dueDraft(
  page: Page,
  slot: Slot,
  { voice, clause, rule, formula }: {
    voice: Voice;
    clause: Clause;
    rule: string;
    formula: boolean;
  },
): Draft | null {
  const { trigger, bound } = slot;
  const from = Math.min(bound, trigger.first);
  let to = trigger.first - 1;
  // the trigger itself can hold the noun: `Incomplete Filings 4/2/2010`
  const own = printed(page, trigger.first, trigger.last);
  if (/incomplete filing/i.test(own)) to = trigger.last;
  // `Last day to oppose discharge: D`
  const dashed = /^[–-]$/.test(page.words[to]?.lower ?? "");
  while (to > from && /^[:–-]$/.test(page.words[to]!.lower)) to--;
  if (dashed) to = beforeDash(page, from, to);
  const start = phraseStart(page, from, to);
  let item = to >= start ? dueItem(page, start, to) : null;
  const left = to >= from ? printed(page, Math.max(from, to - 30), to) : "";
  const named =
    /\b(?:deadline|due date|last day|last date|time|date)\s+(?:by which |within which )?(?:for|to|of)\b(.*)$/is
      .exec(left);
  if (
    named && named[1]!.trim() !== "" &&
    !/[:;]|\b(?:granted|denied|is|are|shall|resetting|setting)\b/i.test(named[1]!)
  ) {
    // `the deadline for the filing of X`, `time for A to file X`, `Last day to amend`
    const offset = page.words[to]!.end - named[1]!.length;
    let first = to;
    while (first > from && page.words[first - 1]!.start >= offset) first--;
    const direct = dueItem(page, first, to);
    if (direct) {
      const acting =
        /^(.*?)\s+to\s+(file|submit|serve|respond|answer|reply|provide|complete|produce)?\s*(.*)$/is
          .exec(printed(page, direct.first, direct.last));
      if (
        acting && acting[1] && acting[1].split(/\s+/).length <= 8 &&
        (dueKindOf(acting[1]) === "filing" || /\bexperts?$/i.test(acting[1])) &&
        !/^(file|submit|serve|respond|answer|object|move|amend|complete|join|complain|oppose)/i
          .test(acting[1])
      ) {
        direct.party = acting[1].trim();
        direct.side = sideOf(direct.party);
        const act = /^(?:respond|answer|reply)$/i.test(acting[2] ?? "") ? acting[2]! : "";
        const what = `${act} ${acting[3] ?? ""}`.trim();
        if (what !== "") direct.title = dueTitle(what);
      }
      if (direct.party === null) {
        const owner = ownerOf(left.slice(0, named.index));
        direct.party = owner;
        direct.side = sideOf(owner ?? "");
      }
      item = direct;
    }
  }
  const which =
    /\b(?:time|deadline|date)\s+(?:by|within|in)\s+which\s+(.{1,120}?)\s+(?:may|must|shall|can|ha(?:s|ve) to|(?:is|are) to)\s+(.+)$/is
      .exec(left);
  if (which) {
    // `the time by which A may answer or move is extended to D`
    let first = to;
    const offset = page.words[to]!.end - which[2]!.length;
    while (first > from && page.words[first - 1]!.start >= offset) first--;
    const act = dueItem(page, first, to);
    if (act) {
      act.party = which[1]!.replace(/^the /i, "").trim();
      act.side = sideOf(act.party);
      item = act;
    }
  }
  if (
    page.words[clause.first]!.lower === "(" && page.words[clause.first + 1]?.lower === "which"
  ) {
    // `the status report (which will be due D)`: the noun stands before the bracket
    const end = clause.first - 1;
    let start = end;
    while (start > 0 && end - start < 8 && page.words[start - 1]!.lower !== "the") start--;
    if (end >= 0) item = dueItem(page, start, end);
    rule = "due-aside";
  }
  if (
    item && /^(it|this|that|which|he|she|they|same|date|is|has|trial|hearing)$/i.test(item.title)
  ) item = null;
  if (!item) {
    // `due D for APPELLEES`, `(Response due by D)` always name it; `now due D` alone does not
    if (trigger.kind === "due" || trigger.kind === "limit" || trigger.kind === "extended") {
      const after = slot.end + 1;
      const stop = Math.min(clause.last, after + 14);
      if (page.words[after]?.lower === "to" || page.words[after]?.lower === "for") {
        const right = rightItem(page, after + 1, stop);
        if (right) item = right;
      }
    }
    if (!item) return null;
  }
  return draft({
    ...dueSlot(item, slot),
    party: item.party,
    parties: item.party && !sideOf(item.party) ? [item.party] : [],
    side: item.side,
    rule,
    formula,
    confidence: formula
      ? 0.97
      : voice.speaker === "court"
      ? 0.93
      : voice.speaker === "plain"
      ? 0.88
      : 0.75,
    clause: clause.first,
  });
}

/** `Harbor Tools Inc.'s`, `Defendants'` at the end of the words before `deadline`. */
function ownerOf(words: string): string | null {
  const found =
    /((?:[A-Z][\w.&-]*,? ){0,6}(?:[A-Z][\w&-]*\.?|defendants?|plaintiffs?|government))(?:['’]s?|(?<=\.)s)\s+$/
      .exec(words);
  const name = found?.[1]?.trim() ?? "";
  return name === "" || /^(?:The|It|Court|ORDER)$/i.test(name) ? null : name.replace(/^The /, "");
}

/** Words behind the date that say what must be done: `to file X`, `for the filing of X`. */
function rightItem(page: Page, first: number, limit: number) {
  let end = first;
  while (
    end <= limit && !/^[.;:()]$/.test(page.words[end]!.lower) &&
    !/^(and|or|as|re|signed|filed|in|before|without)$/.test(page.words[end]!.lower)
  ) end++;
  return end - 1 >= first ? dueItem(page, first, end - 1) : null;
}

/** `has until D to file X`, `extension of time until D to answer`. */
export function haveUntil(
  page: Page,
  slot: Slot,
  { clause, voice }: { clause: Clause; voice: Voice },
): Draft | null {
  const { trigger, moment, bound } = slot;
  const after = moment.last + 1;
  let item = page.words[after]?.lower === "to" || page.words[after]?.lower === "in"
    ? rightItem(page, after + 1, Math.min(clause.last, after + 16))
    : null;
  const left = printed(page, bound, Math.max(bound, trigger.first - 1));
  // `Time to Move, Answer or Otherwise Respond to the Complaint`: one paper
  const pleading =
    /\btime to ((?:(?:move|answer|plead|respond|reply|otherwise|or|and|against)\b[,\s]*){2,}(?:(?:to|against) (?:the )?(?:\w+ ){0,3}?(?:complaint|petition|counterclaims?|indictment)\b)?)/i
      .exec(left);
  if (!item && pleading && /\b(?:answer|respond|plead)\b/i.test(pleading[1]!)) {
    const words = pleading[1]!.trim();
    const first = trigger.first - 1;
    item = { title: dueTitle(words), kind: "answer", first, last: first, party: null, side: null };
  }
  if (!item) {
    // `Application for Extension of Time to Answer Complaint is granted ... to D`
    const act =
      /\btime to ((?:file |serve )?[a-z][^.;,]*?)(?= is\b| are\b| was\b| pursuant\b| for\b| until\b| granted\b| by\b|,|$)/i
        .exec(left);
    if (act && act[1]!.trim() !== "") {
      const offset = page.words[bound]!.start + act.index + act[0].length - act[1]!.length;
      let a = bound;
      while (a < trigger.first - 1 && page.words[a]!.start < offset) a++;
      let b = a;
      while (b < trigger.first - 1 && page.words[b + 1]!.end <= offset + act[1]!.length) b++;
      item = dueItem(page, a, b);
    }
  }
  if (!item) {
    const start = phraseStart(page, bound, trigger.first - 1, 12);
    const own = dueItem(page, start, trigger.first - 1);
    if (own && own.kind !== "filing") item = own;
  }
  if (!item) return null;
  const subject =
    /\b((?:the )?(?:plaintiffs?|defendants?|government|petitioners?|respondents?|debtors?|trustee|parties|counsel|appell(?:ant|ee)s?)(?: [A-Z][\w.]+){0,4})\s+(?:shall |will |is |are )*(?:ha(?:s|ve)|given|granted|allowed)/i
      .exec(left)?.[1] ?? null;
  const forWhom = subject ?? /\sfor ([A-Z][^;()]{1,80}?)\s*$/.exec(left)?.[1] ??
    /\bgranting (?:the )?(defendants?|plaintiffs?|petitioners?|respondents?)['’]s?['’]? /i
      .exec(left)?.[1] ??
    null;
  return draft({
    ...dueSlot(item, slot),
    party: forWhom?.replace(/^the /i, "").replace(/\s+(?:shall|will|is|are)$/i, "") ?? item.party,
    side: sideOf(forWhom ?? "") ?? item.side,
    rule: "have-until",
    confidence: voice.speaker === "court" ? 0.88 : 0.76,
    clause: clause.first,
  });
}
