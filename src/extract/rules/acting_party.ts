import type { Draft } from "./draft.ts";
import { sideOf } from "./names.ts";
import { type Page, printed } from "./page.ts";
import type { Voice } from "./voice.ts";
import { wordSet } from "./word_lists.ts";

/** Verbs that lay a duty on the words before them. */
const duty = /^(?:shall|must|will|may|should|is|are|has|have|had)$/;
/** Behind `is` or `have`, the words that make it a duty. */
const laid =
  /^(?:directed|ordered|required|instructed|granted|given|allowed|permitted|to|until|through|up|an|file|submit|serve)$/;
/** Behind `shall` or `is`, the words that turn it to what is due. */
const passive = /^(?:be|been|being|due|extended|continued|set|reset|moved|commence|begin)$/;
const between = wordSet("hereby also then each both jointly further again therefore now therefor");
const roles = wordSet(`
  plaintiff plaintiffs defendant defendants government govt parties party counsel petitioner
  petitioners respondent respondents debtor debtors trustee creditor creditors movant movants
  appellant appellants appellee appellees intervenor intervenors claimant claimants states
  defense prosecution attorney attorneys side sides bank company
`);
const joining = wordSet(
  "the of for and or & all each any both other remaining named de la van von",
);
const suffix = /^(?:inc|llc|llp|ltd|lp|corp|co|jr|sr|ii|iii|iv|na|n\.a|p\.c|pc|et)$/;
/** Capitalised words that open a sentence or an order and name nobody. */
const openers = wordSet(`
  accordingly additionally also and as before by consequently finally further furthermore however
  if in it likewise no on or ordered order orders that the then therefore thereafter thus upon
  when within hereby is minute minutes entry text note notice deadlines deadline set reset
  scheduling briefing schedule setting granting extending adjourning continuing directing allowing
  permitting which whom whose
`);
/** Words that no party is called by. */
const nobody =
  /\b(?:extension|time|rules?|motions?|orders?|leave|request|hearing|trial|conference|failure|deadline|brief|briefs|response|reply|report|letter|objections?|clerk['’]?s ?office|section|courtroom|exhibits?|discovery|mediation|answer|complaint|court(?![- ]appointed))\b/i;

/** Does the wording name somebody who can act? */
export function isActor(words: string): boolean {
  const plain = words.trim();
  if (/^(?:clerk of (?:the )?court|.*\bdistrict court clerk)\b/i.test(plain)) return true;
  return plain !== "" && !nobody.test(plain) && !/\b(?:and|or|of|to|the)$/i.test(plain) &&
    !suffix.test(plain.toLowerCase().replace(/\.$/, "")) &&
    (sideOf(plain) !== null || /[A-Z]/.test(plain)) && plain.length <= 600;
}

/** Is the full stop at word `i` that of an initial or of `Inc.`? */
function isNameStop({ words }: Page, i: number): boolean {
  const before = words[i - 1];
  return words[i]!.lower === "." && before !== undefined && before.end === words[i]!.start &&
    (before.lower.length === 1 && before.capital || suffix.test(before.lower) ||
      /^(?:mr|mrs|ms|dr|st|et|al)$/.test(before.lower));
}

/** May the comma at word `i` stand inside a list of names that ends at word `to`? */
function isNameComma({ words }: Page, i: number, to: number): boolean {
  const next = words[i + 1], before = words[i - 1];
  if (!next || !before) return false;
  if (suffix.test(next.lower) || /^(?:and|or|&)$/.test(next.lower)) return true;
  if (next.lower === "state" && words[i + 2]?.lower === "of") return true;
  if (!before.capital && before.lower !== "." && before.lower !== ")") return false;
  for (let k = i + 1; k < to; k++) if (/^(?:and|&)$/.test(words[k]!.lower)) return next.capital;
  return false;
}

/**
 * The name that ends at word `last`, not before word `from`: `Plaintiffs Ann Lee and Bo Ray and
 * Defendant Acme, Inc.`; null when the words before name nobody.
 */
export function nameEndingAt(
  page: Page,
  last: number,
  from: number,
): { first: number; last: number; text: string } | null {
  const { words } = page;
  let first = last + 1;
  for (let i = last; i >= from && last - i < 70; i--) {
    const word = words[i]!;
    if (page.dated[i] || openers.has(word.lower) && !(joining.has(word.lower) && i < last)) break;
    if (word.kind === "word") {
      if (!word.capital && !roles.has(word.lower) && !joining.has(word.lower)) break;
      if (word.lower === "and" && i === last) break;
      if (word.capital || roles.has(word.lower)) first = i;
    } else if (word.kind === "number") {
      if (!/^\d/.test(word.lower) || !page.aside[i]) break;
    } else if (word.lower === ",") {
      if (!isNameComma(page, i, last)) break;
    } else if (word.lower === ".") {
      if (!isNameStop(page, i)) break;
    } else if (!/^['’&()/-]$/.test(word.lower) || !page.aside[i] && /^[()]$/.test(word.lower)) {
      break;
    }
  }
  // determiners that belong to the name: `all defendants`
  while (
    first > from && /^(?:all|each|both|other|remaining|named)$/.test(words[first - 1]!.lower)
  ) {
    first--;
  }
  if (first > last) return null;
  let end = last;
  if (words[end + 1]?.lower === "." && isNameStop(page, end + 1)) end++;
  const text = printed(page, first, end).replace(/^the\s+/i, "");
  return isActor(text) ? { first, last: end, text } : null;
}

/** Who the statement says must act, before word `to`: the last subject of a verb of duty. */
export function subjectIn(page: Page, from: number, to: number): string | null {
  const { words } = page;
  for (let i = to; i > from; i--) {
    const lower = words[i]!.lower;
    if (!duty.test(lower) || page.aside[i]) continue;
    let next = i + 1;
    while (next < words.length && between.has(words[next]!.lower)) next++;
    const after = words[next]?.lower ?? "";
    if (passive.test(after)) continue;
    if (!/^(?:shall|must|will|may|should)$/.test(lower) && !laid.test(after)) continue;
    if (/^(?:to|required|ordered|directed)$/.test(after) && isPassive(page, next)) continue;
    let last = i - 1;
    while (last > from && (between.has(words[last]!.lower) || words[last]!.lower === "shall")) {
      last--;
    }
    // `The Department, through counsel, shall`
    const name = nameEndingAt(page, last, from);
    if (name) return name.text;
  }
  return null;
}

/** `are to be filed`, `is required to be served`. */
function isPassive({ words }: Page, i: number): boolean {
  const to = words[i]!.lower === "to" ? i : i + 1;
  return words[to]?.lower === "to" && words[to + 1]?.lower === "be";
}

const role =
  "(?:all )?(?:plaintiffs?|defendants?|government|petitioners?|respondents?|appellants?|appellees?|debtors?|trustee|creditors?|movants?|parties)";
/** `granting [12] defendants' consent motion for extension`. */
const mover = new RegExp(
  `\\bgranting (?:in part )?(?:\\[?\\d+\\]? )?(?:the )?(?:(?:consent|unopposed|joint) )?(${role})['’]?s?['’]? (?=.{0,60}?(?:motion|request|application))`,
  "i",
);
const ownedBy = new RegExp(`\\b(${role})(?:['’]s|['’])\\s+$`, "i");
const against =
  /\b(?:complaint|petition|summons)\b.{0,60}?\b(?:against|issued to|issued as to) ((?:all (?:named )?defendants)|[A-Z][^.;(:]{1,120}?)(?=\.(?:\s|$)|;|\(|:| filed by| answer| receipt| \d|,? \(| with\b)/i;
const filedBy =
  /\bto be (?:filed|submitted|prepared|lodged|drafted) by:\s*((?:[A-Z][\w.'’-]*,? ?){1,6})/i;

/** `set for D for Dft`. */
const forRole = new RegExp(`^\\s+for (?:the )?(${role}|d(?:e)?fts?|govt?|pltfs?)\\b`, "i");

/** Rules whose date stands under a verb of duty. */
const underDuty = /-by$|^(?:by-date-shall|have-until|extension-until|extended-to|until)$/;

/**
 * Completes who must act, deadline by deadline: the subject of the sentence (carried on to the
 * second of two dates), the owner of the paper (`the parties' joint letter`), the one whose motion
 * for time is granted, the defendant of a complaint. A wording that names nobody is taken off.
 */
export function tieToActor(page: Page, drafts: readonly Draft[], voice: Voice): void {
  const due = drafts.filter((d) =>
    d.type === "deadline" && (d.verb === "set" || d.verb === "moved")
  );
  for (const d of due) {
    if (d.party !== null && !isActor(d.party)) name(d, null);
    const prose = !d.formula && underDuty.test(d.rule);
    if (prose) {
      const subject = subjectIn(page, Math.max(d.clause, d.first - 80), d.last);
      const wider = subject !== null && d.party !== null && subject.endsWith(d.party) &&
        subject.length > d.party.length;
      if (subject !== null && (d.party === null || wider)) name(d, subject);
    }
    if (d.party === null) name(d, ownerIn(page, d));
    if (
      d.party === null && (d.verb === "moved" || d.rule === "extension-until" || voice.extends) &&
      (prose || due.length === 1)
    ) {
      const found = mover.exec(page.text.slice(0, 400))?.[1];
      if (found) name(d, found);
    }
    if (d.party !== null) continue;
    const end = page.words[d.last]!.end;
    const found = (d.kind === "answer" ? against.exec(page.text.slice(0, 400))?.[1] : undefined) ??
      forRole.exec(page.text.slice(end, end + 60))?.[1] ??
      (due.length === 1 ? filedBy.exec(page.text.slice(0, 1000))?.[1] : undefined);
    if (found !== undefined && isActor(found)) name(d, found.trim());
  }
}

/** `the parties' joint letter`: the role that owns the paper. */
function ownerIn(page: Page, d: Draft): string | null {
  const words = printed(page, Math.max(d.clause, d.first - 8), d.last);
  const at = words.toLowerCase().indexOf(d.title.toLowerCase().slice(0, 24));
  return at > 0 ? ownedBy.exec(words.slice(0, at))?.[1] ?? null : null;
}

/** A name becomes the party of the deadline; a role only its side. */
function name(d: Draft, party: string | null): void {
  if (d.parties.length === 1 && d.parties[0] === d.party) d.parties = [];
  d.party = party;
  if (party === null) return;
  const side = sideOf(party);
  d.side = side ?? d.side;
  if (side === null && d.parties.length === 0) d.parties = [party];
}
