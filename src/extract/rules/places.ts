import { wordSet } from "./word_lists.ts";
import type { Page } from "./page.ts";

/** A place or judge with its words; `text` as printed. */
export interface Phrase {
  first: number;
  last: number;
  text: string;
}

const judgeTitles = wordSet(`
  judge justice magistrate district senior chief honorable hon the u.s us united states
  bankruptcy visiting circuit presiding commissioner special master mag j judges panel of mj dj
  honorables court
`);
const nameStops = wordSet(`
  at in on to re as for by and signed with from courtroom hearing pretrial motion jury status
  responses replies notice telephone telephonic conference sentencing arraignment initial order
  set trial is case minute change detention discovery room plea final response via associated
  all current presiding assigned are is was
  all counsel parties defendant plaintiff preliminary location dial deadline court the held text
  entered modified copy so attorney no due joint settlement oral proposed video zoom please this
  related re: filed clerk monday tuesday wednesday thursday friday
`);

/** The judge named after `before` at word `i` (the word `before` itself), without titles. */
export function judgeAfter(page: Page, i: number, limit: number): Phrase | null {
  const { words } = page;
  let at = i + 1, titled = false;
  while (
    at <= limit &&
    (judgeTitles.has(words[at]!.lower) || words[at]!.lower === "." ||
      (titled && words[at]!.lower === ","))
  ) {
    if (words[at]!.lower !== "the" && words[at]!.lower !== ".") titled = true;
    at++;
  }
  const first = at;
  let last = at - 1;
  for (; at <= limit && at < first + 9; at++) {
    const w = words[at]!;
    if (w.kind === "word") {
      if (!w.capital || nameStops.has(w.lower)) break;
      // a city in capitals behind a name that is not
      const shouted = (k: number) =>
        /^[A-Z]{4,}$/.test(page.text.slice(words[k]!.start, words[k]!.end));
      if (at > first && shouted(at) && !shouted(first) && words[first]!.lower.length > 1) break;
      last = at;
      if (/^(jr|sr|iii|ii|iv)$/.test(w.lower)) {
        if (
          /^(jr|sr)$/.test(w.lower) && words[at + 1]?.lower === "." &&
          words[at + 1]!.start === w.end
        ) {
          last = at + 1 <= limit ? at + 1 : at;
        }
        break;
      }
    } else if (w.lower === ".") {
      const initial = words[at - 1]!.lower.length === 1 && words[at - 1]!.capital;
      const next = words[at + 1];
      if (!initial || !next?.capital) break;
    } else if (w.lower === "-" || w.lower === "'" || w.lower === "’") {
      if (!words[at + 1]?.capital) break;
    } else if (w.lower === ",") {
      if (!/^(jr|sr|iii|ii|iv)$/.test(words[at + 1]?.lower ?? "")) break;
    } else break;
  }
  if (last < first) return null;
  // a single name without title is none, except a judge's initials: `before ABC`
  const alone = page.text.slice(words[first]!.start, words[last]!.end);
  if (
    !titled && last === first && !/^(?!NOON|EST|EDT|CST|CDT|MST|MDT|PST|PDT)[A-Z]{3}$/.test(alone)
  ) {
    return null;
  }
  return { first, last, text: page.text.slice(words[first]!.start, words[last]!.end) };
}

const rooms =
  /^(courtroom|courtrooms|room|rm|crtrm|ctrm|chambers|341s|341|ctrm|court|courthouse|us|united|foley|federal|videoconference|zoom|telephone|suite|dept|department|ctrooms?)$/;
const roomNoun =
  /^(?:courtroom|courtrooms|court|room|rm|ctrm|crtrm|courthouse|bldg|building|floor)$/;
/** Words of a name before the room noun of `Joint Hearing Courtroom`, `Dallas Judge Hale Ctrm`. */
const longestRoomName = 5;
const placeStops = wordSet(`
  before to for with is are shall will last proof objections objection signed filed if counsel
  responses response re as please parties debtor additional confirmation proofs complaint on by
  this all any has have was were be must may plaintiff plaintiffs defendant defendants regarding
  hearing deadline chapter per due pursuant related clerk and or unless when should government
  via sentencing jury call dial discovery trial pretrial financial notice order attorney
  attorneys status answer answers reply replies brief briefs motion motions schedule schedules
  statement plan certificate amended disclosure disclosures expert experts exhibit exhibits
  witness joint final fact dispositive proposed deposition depositions mediation confidential
  section complaint complaints incomplete summary matrix notified list bar claims opposition oppositions telephonic initial
`);

/**
 * The room, building or modality printed behind a date: `in Courtroom 10`, `at 2nd Fl., Trenton`,
 * `by telephone`. `at` is the first word behind the date.
 */
export function placeAfter(page: Page, at: number, limit: number): Phrase | null {
  const { words } = page;
  let i = at;
  while (i <= limit && /^(,|-|–|\(|\.)$/.test(words[i]!.lower) && i < at + 2) i++;
  if (i > limit) return null;
  const lead = words[i]!.lower;
  if (lead === "by" || lead === "via" || lead === "through") {
    const next = words[i + 1]?.lower === "a" ? i + 2 : i + 1;
    const what = words[next]?.lower ?? "";
    if (
      next <= limit &&
      /^(telephone|telephonic|zoom|video|videoconference|zoomgov|teleconference|phone|webex|microsoft|teams|conference)$/
        .test(what)
    ) {
      let last = next;
      while (
        last + 1 <= limit &&
        /^(conference|call|video|teleconference|videoconference|teams|gov|for|government|webinar)$/
          .test(words[last + 1]!.lower) &&
        words[last + 1]!.lower !== "for"
      ) last++;
      // `by videoconference or teleconference`
      if (
        words[last + 1]?.lower === "or" && last + 2 <= limit &&
        /^(?:telephone|phone|teleconference|video|videoconference|zoom)$/
          .test(words[last + 2]!.lower)
      ) last += 2;
      const first = lead === "by" ? i : next;
      return { first, last, text: page.text.slice(words[first]!.start, words[last]!.end) };
    }
    return null;
  }
  let first = i;
  if (lead === "in" || lead === "at" || lead === "@") {
    first = i + 1;
    if (words[first]?.lower === "the") first++;
  } else if (
    !rooms.test(lead) && words[i]!.kind !== "number" &&
    roomNounAt(page, i, limit) === null
  ) return null;
  if (first > limit) return null;
  const head = words[first]!;
  const named = roomNounAt(page, first, limit);
  if (head.kind === "word" && !head.capital && !rooms.test(head.lower)) return null;
  const coded = codeEnd(page, first);
  if (head.kind === "mark" && head.lower !== "#" && coded === null) return null;
  let last = coded ?? named ?? first - 1;
  for (let k = last + 1; k <= limit && k < first + 40; k++) {
    const w = words[k]!;
    if (w.kind === "word") {
      if (w.lower === "before") break;
      if (
        k > first && placeStops.has(w.lower) && !(w.lower === "and" && words[k + 1]?.capital) &&
        !(w.lower === "call" || w.lower === "court")
      ) break;
      if (
        !w.capital &&
        !/^(of|the|floor|flr|fl|room|rm|courtroom|st|street|and|via|on|bldg|building|chambers|courthouse|dept|department|th|nd|rd|meeting|rooms|level|suite|la|de|s|n|e|w|flr)$/
          .test(w.lower)
      ) break;
      last = k;
    } else if (w.kind === "number") {
      last = k;
    } else if (w.lower === "(") {
      let close = -1;
      for (let n = k + 1; n < Math.min(words.length, k + 8); n++) {
        if (words[n]!.lower === ")") {
          close = n;
          break;
        }
      }
      if (
        close < 0 || close > limit ||
        !/^(rm|room|\d+|courtroom|north|south|east|west|2nd)$/.test(words[k + 1]?.lower ?? "") &&
          codeEnd(page, k) === null
      ) break;
      last = close;
      k = close;
    } else if (w.lower === ".") {
      const next = words[k + 1];
      if (!next || k + 1 > limit) break;
    } else if (!/^[,#&/'’-]$/.test(w.lower)) break;
  }
  while (last >= first && words[last]!.kind === "mark" && words[last]!.lower !== ")") last--;
  while (last > first && /^(of|the|and|on|via)$/.test(words[last]!.lower)) last--;
  if (last < first) return null;
  const text = page.text.slice(words[first]!.start, words[last]!.end);
  // the judge is a field of his own
  return { first, last, text: text.replace(/\s+[-–]\s+(?:\w+ )?Judge\s.*$/, "") };
}

/** The last word of `(BRL)`, the code of a judge or office, that begins at word `i`; else null. */
function codeEnd({ words, text }: Page, i: number): number | null {
  const code = words[i + 1], close = words[i + 2];
  if (words[i]?.lower !== "(" || !code || close?.lower !== ")") return null;
  return /^[A-Z]{2,4}$/.test(text.slice(code.start, code.end)) ? i + 2 : null;
}

/** The room noun that ends a run of capitalised words beginning at word `i`; else null. */
function roomNounAt({ words }: Page, i: number, limit: number): number | null {
  for (let k = i; k <= Math.min(limit, i + longestRoomName); k++) {
    const word = words[k]!;
    if (k > i && roomNoun.test(word.lower)) return k;
    if (word.kind !== "word" && word.lower !== ".") return null;
    if (word.kind === "word" && (!word.capital || outside.test(word.lower))) return null;
  }
  return null;
}

/** First words of another statement, which no room is called by. */
const outside =
  /^(?:before|with|objections?|responses?|last|proofs?|status|filed|entered|signed|by|the|this|if|for)$/;

/** Courts name a room after its judge: `Courtroom 23 - Carlson`, `Chief Judge Tice's Courtroom`. */
function judgeOfRoom(location: string): string | null {
  const name = /\bJudge ((?:[A-Z][\w'’-]*\.? ){0,4}[A-Z][\w'’-]+)/.exec(location)?.[1]
    ?.replace(/['’]s\b.*$/, "").replace(/\s+(?:Courtroom|Ctrm|Crtrm|Room|Rm|Court)\b.*$/i, "");
  return name ??
    /\b(?:Courtroom|Ctrm|Crtrm|Room) [\w-]+ - ([A-Z][a-z]{3,})$/.exec(location)?.[1] ?? null;
}

/** `before Judge Ann Quill FLINT`: a place in capitals that stands alone behind the judge. */
function cityAt({ words, text }: Page, i: number, limit: number): string | null {
  const word = words[i], next = words[i + 1];
  if (!word || i > limit || word.kind !== "word") return null;
  const printed = text.slice(word.start, word.end);
  return /^[A-Z]{4,}$/.test(printed) && (i === limit || next?.kind === "mark") ? printed : null;
}

/** The capitalised words from word `at` on: `CASE calendared: D Boston, MA Panel Courtroom`. */
export function barePlace(page: Page, at: number, limit: number): string | null {
  let last = at - 1;
  for (let i = at; i <= limit; i++) {
    const word = page.words[i]!;
    if (word.kind === "word" && word.capital) last = i;
    else if (word.lower !== "," && word.kind !== "number") break;
  }
  return last < at ? null : page.text.slice(page.words[at]!.start, page.words[last]!.end);
}

/** Place and judge behind a date, in either order; `end` is the last word taken. */
export function surroundings(
  page: Page,
  at: number,
  limit: number,
): { location: string | null; judge: string | null; end: number } {
  const { words } = page;
  let location: string | null = null, judge: string | null = null, end = at - 1;
  let i = at;
  for (let round = 0; round < 3; round++) {
    while (i <= limit && /^(,|-|–|:|\*|hearing)$/.test(words[i]!.lower) && i < at + 60) i++;
    if (i > limit) break;
    if (words[i]!.lower === "before") {
      const found = judgeAfter(page, i, limit);
      if (!found) {
        // `before courtroom deputy by telephone`
        let k = i + 1;
        while (
          k <= Math.min(limit, i + 5) &&
          /^(?:the|courtroom|deputy|clerk|undersigned|court|law|magistrate|judge)$/
            .test(words[k]!.lower)
        ) k++;
        if (k === i + 1) break;
        i = k;
        continue;
      }
      judge = found.text;
      end = found.last;
      i = found.last + 1;
      const city: string | null = location === null ? cityAt(page, i, limit) : null;
      if (city !== null) {
        location = city;
        end = i;
        i++;
      }
    } else if (
      judge === null && words[i]!.lower === "(" &&
      /^(?:chief|judge|hon|honorable)$/.test(words[i + 1]?.lower ?? "")
    ) {
      const found = judgeAfter(page, i, limit);
      if (!found || words[found.last + 1]?.lower !== ")") break;
      judge = found.text;
      end = Math.min(limit, found.last + 1);
      i = end + 1;
    } else if (location === null) {
      const found = placeAfter(page, i, limit);
      if (!found) break;
      location = found.text;
      judge ??= judgeOfRoom(
        page.text.slice(words[found.first]!.start, words[found.last]!.end),
      );
      end = found.last;
      i = found.last + 1;
    } else break;
  }
  return { location, judge, end };
}
