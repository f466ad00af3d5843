import type { Clause } from "./clauses.ts";
import { type Draft, draft } from "./draft.ts";
import { type DueItem, dueItem, dueKindOf, phraseStart } from "./due_items.ts";
import { nameList, sideOf } from "./names.ts";
import { type Page, printed } from "./page.ts";
import type { Slot } from "./scene.ts";
import { sentenceCase } from "./titles.ts";
import type { Voice } from "./voice.ts";
import { wordSet } from "./word_lists.ts";
import { dueSlot } from "./due_slot.ts";

const modal =
  /^(shall|must|may|will|should|need|needs|ordered|directed|required|instructed|permitted|allowed|directs|orders|requires|is|are)$/;
const acts = wordSet(`
  file submit serve respond reply answer provide show complete pay exchange produce disclose
  meet notify advise lodge deliver make amend move designate contact inform identify surrender
  report post conduct jointly either confer obtain oppose object supplement cure prepare upload
  return re refile email mail send select appear retain enter consent electronically also
  furnish propose request seek effect join add schedule finish satisfy comply docket withdraw
  dismiss state indicate perfect correct have promptly fully participate agree engage resubmit
  update bring raise take depose present tender register elect turn remit
`);
const participles =
  /^(filed|submitted|served|completed|exchanged|made|disclosed|taken|identified|noticed|provided|delivered|paid|lodged|produced|concluded|commenced|docketed|posted|designated|amended|joined|refiled|sent|brought|raised|received|returned|emailed|mailed|assigned|answered|presented|conducted|held|scheduled|selected|resolved|finished|propounded|effected|uploaded|closed|entered|cured|done|accomplished|met|satisfied|re|perfected|issued|furnished|propounded|obtained|initiated|appointed|supplemented|opposed|tendered|deposited)$/;

/** Words behind a date in which its act is sought, so that time stays linear. */
const farthest = 160;

/** `A shall file X by D`, `X shall be filed by D`, `On or before D, A shall file X`. */
export function actBy(
  page: Page,
  slot: Slot,
  { clause, voice }: { clause: Clause; voice: Voice },
): Draft | null {
  const { words } = page;
  const { trigger, moment, bound } = slot;
  const before = trigger.first - 1;
  const plain = /^(before|prior)/.test(words[trigger.first]!.lower);
  const make = (
    item: {
      title: string;
      kind: string;
      first: number;
      last: number;
      party: string | null;
      side: Draft["side"];
    },
    confidence: number,
    rule: string,
  ): Draft =>
    draft({
      ...dueSlot(item, slot),
      party: item.party,
      parties: item.party && !sideOf(item.party) ? [item.party] : [],
      side: item.side,
      rule,
      confidence: (voice.speaker === "court" ? confidence : confidence - 0.15) - (plain ? 0.1 : 0),
      clause: clause.first,
    });
  // date first: `By D, the parties shall file X`
  if (before < bound || /^(and|,|that|:|-|ordered)$/.test(words[before]!.lower)) {
    const after = moment.last + 1;
    const found =
      actIn(page, after, { to: Math.min(clause.last, after + 12), limit: clause.last }) ??
        actIn(page, after, { to: Math.min(clause.last, after + 30), limit: clause.last }) ??
        actIn(page, after, { to: Math.min(clause.last, after + farthest) });
    if (found) return make(found, 0.88, "by-date-shall");
    if (before < bound) return null;
  }
  const found = actIn(page, bound, { to: before }) ??
    (bound > clause.first && /^(,|and)$/.test(words[bound]!.lower)
      ? carried(page, bound, before)
      : null);
  if (found) {
    const listed = collective.test(found.title)
      ? firstListed(page, slot)
      : bareVerb.test(found.title)
      ? objectBehind(page, slot, clause)
      : null;
    return make(listed ? { ...found, ...listed } : found, 0.93, "shall-by");
  }
  if (plain) return null;
  if (words[before]!.lower === "required" && before - 1 >= bound) {
    const required = dueItem(page, phraseStart(page, bound, before - 1, 8), before - 1);
    if (required) return make(required, 0.88, "required-by");
  }
  const start = phraseStart(page, bound, before, 14);
  const item = start <= before ? dueItem(page, start, before) : null;
  if (item && item.kind !== "filing" && (item.kind !== "motions" || words[before]!.capital)) {
    return make(item, 0.8, "noun-by");
  }
  return null;
}

/** Verbs whose object does not stand before the date. */
const bareVerb = /^(?:file|submit|serve|provide)$/i;

/** `shall file by D their response to the policies`. */
function objectBehind(
  page: Page,
  { moment }: Slot,
  clause: Clause,
): Pick<DueItem, "title" | "kind" | "last"> | null {
  const first = moment.last + 1;
  if (!/^(?:an?|the|their|its|his|her|any|all)$/.test(page.words[first]?.lower ?? "")) return null;
  let last = first;
  while (
    last < Math.min(clause.last, first + 12) &&
    !/^(?:[.;:()]|filed|and|in|on|by|which|that|for)$/.test(page.words[last + 1]!.lower)
  ) last++;
  const item = dueItem(page, first, last);
  return item && { title: item.title, kind: item.kind, last: item.last };
}

/** Names of what is only listed behind them. */
const collective = /^(?:following(?: \w+)?|materials|documents|papers|submissions|filings)$/i;

/** `the following materials by D: (1) the joint pretrial order and ..., (2) ...`: the first of them. */
function firstListed(
  page: Page,
  { moment }: Slot,
): Pick<DueItem, "title" | "kind" | "last"> | null {
  const { words } = page;
  const at = moment.last + 1;
  if (words[at]?.lower !== ":") return null;
  let first = at + 1;
  while (/^(?:[()]|\d|[a-z])$/.test(words[first]?.lower ?? "")) first++;
  let last = first;
  while (
    last + 1 < words.length && last < first + 8 &&
    !/^(?:[,;.:(]|and|permitted|required|under|to|that)$/.test(words[last + 1]!.lower)
  ) last++;
  const item = first < words.length ? dueItem(page, first, last) : null;
  return item && item.kind !== "filing"
    ? { title: item.title, kind: item.kind, last: item.last }
    : null;
}

/** A second object of the same verb: `..., and reply briefs by D2`. */
function carried(page: Page, from: number, to: number) {
  const item = dueItem(page, phraseStart(page, from, to, 16), to);
  return item && item.kind !== "filing" ? item : null;
}

/** Verbs that say what is due without their object. */
const ownNames = new Map([
  ["respond", { title: "Response", kind: "response" }],
  ["reply", { title: "Reply", kind: "reply" }],
  ["answer", { title: "Answer", kind: "answer" }],
  ["surrender", { title: "Self-surrender", kind: "self-surrender" }],
]);

/** Finds who shall do what between words `from` and `to`. */
export function actIn(
  page: Page,
  from: number,
  { to, limit = to }: { to: number; limit?: number },
) {
  const { words } = page;
  for (let i = to; i >= from; i--) {
    const w = words[i]!;
    if (page.aside[i]) continue;
    const isTo = w.lower === "to";
    if (!isTo && !modal.test(w.lower)) continue;
    let v = i + 1;
    while (
      v <= to &&
      /^(also|then|jointly|promptly|electronically|each|both|either|either|hereby|immediately|again|not|,|further)$/
        .test(words[v]!.lower)
    ) v++;
    if (v > to) continue;
    const verb = words[v]!;
    if (/^(begin|commence|start|convene|proceed)$/.test(verb.lower)) {
      if (isTo) continue;
      return null;
    }
    if (
      verb.lower === "be" ||
      ((w.lower === "is" || w.lower === "are") &&
        (words[v]!.lower === "to" && words[v + 1]?.lower === "be"))
    ) {
      // passive: what stands left of the modal is due
      let p = v + 1;
      while (p <= to && !participles.test(words[p]!.lower) && p < v + 5) p++;
      if (p > to || !participles.test(words[p]!.lower)) continue;
      if (words[p]!.lower === "held") return null;
      let left = i - 1;
      while (
        left >= from &&
        (page.aside[left] && words[left]!.lower !== ")" ||
          /^(is|are|has|have|need|needs|required|ordered|directed|,|also)$/.test(
            words[left]!.lower,
          ))
      ) left--;
      let start = phraseStart(page, from, left, 22);
      if (words[start - 1]?.lower === "which" && start - 3 >= from) {
        // `motions of which counsel is aware must be filed`
        left = start - 3;
        start = phraseStart(page, from, left, 22);
      }
      const item = start <= left ? dueItem(page, start, left) : null;
      if (!item) return null;
      let by = p + 1;
      while (by < Math.min(to, p + 6) && words[by]!.lower !== "by") by++;
      const agent = words[by]?.lower === "by" ? nameOrRole(page, by + 1, to) : null;
      if (agent) {
        item.party = agent;
        item.side = sideOf(agent);
      }
      return { ...item, last: Math.max(item.last, p) };
    }
    if (isTo && !acts.has(verb.lower)) continue;
    // `file a motion to dismiss`: the name of a paper, not what somebody does
    if (
      isTo &&
      /^(?:motions?|applications?|requests?|leave|stipulation|petition)$/.test(
        words[i - 1]?.lower ?? "",
      )
    ) {
      continue;
    }
    if (!isTo && /^(is|are)$/.test(w.lower)) continue;
    if (!isTo && words[v]!.lower === "have") continue;
    if (participles.test(verb.lower) && !acts.has(verb.lower)) continue;
    if (verb.kind !== "word") continue;
    const object = objectOf(page, v, limit);
    // who: `Ms. Biros shall`, `the parties are directed to`
    let s = i - 1;
    while (
      s >= from &&
      /^(is|are|hereby|ordered|directed|required|instructed|further|has|have|the|also|,|also|each|then|granted|leave|permitted|given)$/
        .test(words[s]!.lower)
    ) s--;
    const start = phraseStart(page, from, s, 24);
    const subject = s >= start
      ? printed(page, start, s).replace(
        /^(?:ordered |that |and |the |on|or|before|,|\s|accordingly|therefore|it is)+/i,
        "",
      )
      : "";
    const person =
      subject !== "" && subject.length < 160 && (/^[A-Z]/.test(subject) || sideOf(subject))
        ? subject
        : null;
    const kind = object && object.kind !== "filing"
      ? object.kind
      : dueKindOf(`${verb.lower} ${object?.title ?? ""}`);
    const own = ownNames.get(verb.lower);
    return {
      title: own?.title ?? object?.title ?? sentenceCase(verb.lower),
      kind: own?.kind ?? kind,
      first: person && s >= start ? Math.min(start, i) : i,
      last: object?.last ?? v,
      party: person,
      side: person ? sideOf(person) : null,
    };
  }
  return null;
}

function objectOf(page: Page, verb: number, to: number) {
  const { words } = page;
  // `shall file, with the Fifth Circuit, a copy`: the aside is no object
  if (words[verb + 1]?.lower === ",") {
    let close = verb + 2;
    while (close < Math.min(to, verb + 16) && words[close]!.lower !== ",") close++;
    if (words[close]?.lower === ",") verb = close;
  }
  if (/^(?:into|with|in)$/.test(words[verb + 1]?.lower ?? "")) {
    // `into Docket No. 12-345, a certified copy`
    let close = verb + 2;
    while (close < Math.min(to, verb + 20) && !/^[,;:]$/.test(words[close]!.lower)) close++;
    if (words[close]?.lower === "," && close < to) verb = close;
  }
  let end = verb + 1;
  while (
    end <= to && !/^[;:]$/.test(words[end]!.lower) &&
    !(words[end]!.lower === "(" && page.aside[end] && end > verb + 6) && end < verb + 24 &&
    !(words[end]!.lower === "and" && shallFollows(page, end))
  ) end++;
  return end - 1 > verb ? dueItem(page, verb + 1, end - 1) : null;
}

/** `file a consent and defendant shall file`: another duty begins at word `i`. */
function shallFollows({ words }: Page, i: number): boolean {
  for (let k = i + 2; k <= i + 5; k++) {
    if (/^(?:shall|must)$/.test(words[k]?.lower ?? "")) return true;
  }
  return false;
}

function nameOrRole(page: Page, at: number, to: number): string | null {
  const role =
    /^(?:the )?(plaintiffs?|defendants?|government|parties|counsel|petitioners?|respondents?|debtors?|trustee)\b/i
      .exec(printed(page, at, Math.min(to, at + 3)));
  if (role) return role[1]!;
  const { names } = nameList(page, at, to);
  return names[0] ?? null;
}
