import { readArgued } from "./argued.ts";
import type { Clause } from "./clauses.ts";
import { cue } from "./cues.ts";
import { coordinate, hearingTitle } from "./hearing_draft.ts";
import { verbBefore } from "./moves.ts";
import { type Draft, draft } from "./draft.ts";
import { firstHearingNoun, lastHearingNoun } from "./hearing_nouns.ts";
import { namedAsTo } from "./names.ts";
import { type Page, printed } from "./page.ts";
import { judgeAfter } from "./places.ts";
import { entryNumbers } from "./references.ts";
import { readTimeMove } from "./time_moves.ts";
import { entriesThatSet, firstReference } from "./named_entries.ts";
import type { Voice } from "./voice.ts";

/** Characters behind `vacating all deadlines` in which stands by which entry they were set. */
const setWithin = 120;
/** `Deadlines terminated.`, a statement of its own: CM/ECF's event without a list. */
const clerksTermination =
  /^\W*(?:[a-z -]{3,30}: )?(?:(?:motions?|hearings?),? (?:and |\/ ?|& ))?(?:deadlines|hearings)(?:,? (?:and |\/ ?|& )hearings)? (?:are |were |have been )?(?:hereby )?terminated\W*$/i;

/** Reads what a clause says of proceedings without any date: held, vacated, all struck. */
export function readUndated(
  page: Page,
  clause: Clause,
  { voice, dated }: { voice: Voice; dated: boolean },
): Draft[] {
  const { words } = page;
  const drafts: Draft[] = [];
  const text = page.text.slice(words[clause.first]!.start, words[clause.last]!.end);
  const at = (offset: number) => {
    let i = clause.first;
    while (i < clause.last && words[i]!.end <= words[clause.first]!.start + offset) i++;
    return i;
  };
  if (voice.speaker !== "party" && (page.cues & cue.gone) !== 0) {
    const all =
      /\ball\s+(?:(?:future|unreached|unexpired|pending|remaining|other|previously set|scheduled|existing|further|set|current|outstanding|upcoming|court|motion|associated|corresponding|pre-?trial)\s+)*(hearings?|deadlines?|dates|settings|court dates|matters)(?:\s+(?:dates|settings))?(?:(?:\s*,\s*|\s+(?:and|&|or)\s+)(?:all\s+)?(?:(?:other|pending|future|scheduled|motion|set)\s+)*(hearings?|deadlines?|dates|settings|trial dates?|matters|conferences?|motions))*[^.;]{0,80}?\b(stricken|vacated|cancell?ed|terminated|off calendar|moot|struck|removed|stayed|suspended|held in abeyance)\b/i
        .exec(text) ??
        /\b(terminate|terminat(?:ed|ing)|vacat(?:e|ing|es)|strik(?:e|ing|es)|cancel(?:s|l?ing)?)\s+(?:all\s+|any\s+)?(?:(?:future|pending|remaining|other|scheduled|set|existing)\s+)*(hearings?|deadlines?|dates)(?:\s*(?:,|and|&|\/|or)+\s*(?:all\s+)?(hearings?|deadlines?|dates))*/i
          .exec(text) ??
        clerksTermination.exec(text);
    const loose = all !== null && clerksTermination.test(all[0]);
    const stays = all !== null && /(?:stayed|suspended|abeyance)$/i.test(all[0]);
    const isAll = all !== null &&
      !(stays && /\b(?:remain|stands?|effect|except)\b/i.test(all[0])) &&
      (loose || /\ball\b|\bany\b/i.test(all[0]) ||
        /terminat\w*\s+(?:deadlines|hearings)/i.test(all[0]));
    if (all && isAll && !/\b(discovery|motion|expert|briefing)\s+deadlines?/i.test(all[0])) {
      const first = at(all.index), last = at(all.index + all[0].length - 1);
      const parties = namedAsTo(page, clause.first, clause.last);
      const setBy = entriesThatSet(text.slice(all.index, all.index + all[0].length + setWithin));
      const common = {
        setBy,
        first,
        last,
        rule: stays ? "all-stayed" : "all-cancelled",
        // a stay can end, and what is only called terminated is often what has been done
        confidence: stays || loose ? 0.8 : 0.95,
        clause: clause.first,
        scope: "all" as const,
        parties,
        party: parties[0] ?? null,
      };
      const both = /\bdates\b|\bsettings\b|\bmatters\b/i.test(all[0]) &&
        !/\bhearings?\b|\bdeadlines?\b/i.test(all[0]);
      const withTrial = /\bincluding\b[^.;]*\b(?:trial|conferences?)\b/i.test(all[0]);
      if (/\bhearings?\b/i.test(all[0]) || both || withTrial) {
        drafts.push(
          draft({
            type: "hearing",
            verb: "cancelled",
            kind: "hearing",
            title: "All hearings",
            ...common,
          }),
        );
      }
      if (/\bdeadlines?\b/i.test(all[0]) || both) {
        drafts.push(
          draft({
            type: "deadline",
            verb: "cancelled",
            kind: "filing",
            title: "All deadlines",
            ...common,
          }),
        );
      }
      if (drafts.length > 0) return drafts;
    }
  }
  if (dated || (page.cues & (cue.undated | cue.hour)) === 0) {
    const oral = dated || voice.speaker === "party" ? null : readArgued(page, clause, { voice });
    return oral ? [...drafts, oral] : drafts;
  }
  if (voice.speaker === "party") return [...drafts, ...creditorsMet(page, clause, text)];
  const oral = readArgued(page, clause, { voice });
  if (oral) return [...drafts, oral];
  // minutes tell of recesses, too
  const hour = voice.minutes ? null : readTimeMove(page, clause);
  if (hour) return [...drafts, hour];
  for (let i = clause.first; i <= clause.last; i++) {
    if ((words[i]!.cues & cue.undated) === 0 || page.masked[i]) continue;
    const lower = words[i]!.lower;
    if (
      lower === "held" || lower === "completed" || lower === "concluded" || lower === "convened"
    ) {
      const before = words[i - 1]?.lower ?? "";
      if (
        /^(be|been|not|is|are|to|or|being|has|have|had|on|in|was|were|the)$/.test(before) &&
        !(before === "was" || before === "were")
      ) continue;
      const after = words[i + 1]?.lower ?? "";
      if (
        /^(that|liable|in|to|up|by|under|harmless|a|over|open|for)$/.test(after) &&
        after !== "by" && after !== "in"
      ) continue;
      if (lower !== "held" && before !== "-" && !words[i]!.capital) continue;
      const noun = lastHearingNoun(page, clause.first, i - 1);
      if (!noun || i - noun.last > 24) continue;
      if (
        /^(after|during|following|at|if|until|prior|before|when)$/.test(
          words[noun.first - 1]?.lower ?? "",
        ) || /^(if|when|after)$/.test(words[clause.first]!.lower)
      ) continue;
      // the proceeding must stand at the head of its statement
      if (noun.first - clause.first > 30) continue;
      if (!voice.minutes && /^\W*(?:letter|exhibit|transcript)/i.test(page.text)) continue;
      const d = draft({
        type: "hearing",
        verb: "held",
        kind: noun.kind,
        title: hearingTitle(page, noun),
        first: noun.first,
        last: i,
        rule: "held-undated",
        confidence: voice.minutes || clause.first === 0 ? 0.92 : 0.82,
        clause: clause.first,
      });
      if (words[i + 1]?.lower === "before" && i + 1 <= clause.last) {
        const judge = judgeAfter(page, i + 1, clause.last);
        if (judge) {
          d.judge = judge.text;
          d.last = judge.last;
        }
      }
      d.parties = namedAsTo(page, clause.first, clause.last);
      d.party = d.parties[0] ?? null;
      d.about = entryNumbers(page, clause.first, Math.min(page.words.length - 1, clause.last + 40));
      drafts.push(d);
      break;
    }
    if (/^(vacated|stricken|cancelled|canceled|withdrawn)$/.test(lower)) {
      const noun = lastHearingNoun(page, Math.max(clause.first, i - 14), i - 1);
      if (!noun) continue;
      const be = words[i - 1]?.lower ?? "";
      if (!/^(is|are|be|hereby|was|were|been|and)$/.test(be) && i - noun.last > 1) continue;
      if (
        /^(if|unless)$/.test(words[clause.first]!.lower) ||
        /\bwill be$/i.test(
            page.text.slice(Math.max(0, words[i]!.start - 20), words[i]!.start).trimEnd().slice(-8),
          ) &&
          /\bif\b/i.test(text)
      ) continue;
      const gone = cancel(page, noun, { clause, last: i, rule: "cancelled-undated" });
      drafts.push(...coordinate(page, gone, noun, clause.first));
      break;
    }
    if (/^(vacating|vacates|cancelling|canceling|cancels|striking|strikes)$/.test(lower)) {
      const noun = firstHearingNoun(page, i + 1, Math.min(clause.last, i + 9));
      if (!noun || isDeniedBefore(page, clause.first, i)) continue;
      if (verbBefore(page, noun.first, clause.first) !== "cancel") continue;
      if (/^(referring|setting|order)$/.test(words[i + 2]?.lower ?? "")) continue;
      // `striking 10 Notice of Hearing`: the notice, which need not be all that set the hearing
      if (firstReference(printed(page, i + 1, noun.last)) !== null) continue;
      drafts.push(cancel(page, noun, { clause, last: noun.last, rule: "vacating-undated" }));
      break;
    }
    const off = calledOff(page, i, clause);
    if (off !== null) {
      const noun = lastHearingNoun(page, Math.max(clause.first, i - 14), i - 1);
      // minutes of a trial that goes on say so in the words of one that is put off
      const goesOn = off.rule === "moved-undated" && voice.minutes &&
        /trial/.test(noun?.kind ?? "");
      if (noun && !goesOn && (i - noun.last <= 1 || be.test(words[i - 1]!.lower))) {
        const called = cancel(page, noun, { clause, last: off.last, rule: off.rule });
        drafts.push(off.rule === "moved-undated" ? { ...called, verb: "moved" } : called);
        break;
      }
    }
  }
  return drafts;
}

/** `Trustee's report: Meeting of Creditors Held`: the trustee holds it, and tells of it. */
function creditorsMet(page: Page, clause: Clause, text: string): Draft[] {
  if (!/\bmeeting of creditors held\b(?!\s+(?:open|over))/i.test(text)) return [];
  for (let i = clause.first + 1; i <= clause.last; i++) {
    const noun = page.words[i]!.lower === "held"
      ? lastHearingNoun(page, clause.first, i - 1)
      : null;
    if (noun?.kind !== "meeting-of-creditors") continue;
    return [draft({
      type: "hearing",
      verb: "held",
      kind: noun.kind,
      title: hearingTitle(page, noun),
      first: noun.first,
      last: i,
      rule: "held-undated",
      confidence: 0.85,
      clause: clause.first,
    })];
  }
  return [];
}

const be = /^(is|are|be|hereby|was|were|been|and)$/;

/**
 * The words by which a proceeding without a date goes: adjourned sine die, taken off calendar,
 * terminated; or is put off without a new date: continued generally, adjourned until further order.
 */
function calledOff(
  page: Page,
  at: number,
  clause: Clause,
):
  | { rule: "sine-die" | "off-calendar" | "cancelled-undated" | "moved-undated"; last: number }
  | null {
  const word = (k: number) => k <= clause.last ? page.words[k]!.lower : ".";
  const [next, second, third] = [word(at + 1), word(at + 2), word(at + 3)];
  switch (word(at)) {
    case "terminated":
      return { rule: "cancelled-undated", last: at };
    case "taken":
    case "removed":
      if (next === "off" && second === "calendar") return { rule: "off-calendar", last: at + 2 };
      if (next === "off" && third === "calendar") return { rule: "off-calendar", last: at + 3 };
      return null;
    case "continued":
    case "adjourned":
    case "postponed":
      if (next === "sine" && second === "die") return { rule: "sine-die", last: at + 2 };
      if (
        /^(generally|pending|indefinitely)$/.test(next) ||
        next === "until" && second === "further" ||
        next === "without" && (second === "date" || third === "date") ||
        next === "to" && second === "be" && /^(reset|rescheduled|set|determined)$/.test(third) ||
        next === "to" && second === "a" && /^(date|later|future|new)$/.test(third) ||
        (next === "." && !setLater(page, clause.last))
      ) return { rule: "moved-undated", last: Math.min(at + 1, clause.last) };
      return null;
    default:
      return null;
  }
}

/** A heading such as `Hearing Continued.` says nothing that the setting behind it does not. */
function setLater(page: Page, last: number): boolean {
  return /\b(?:set|scheduled|held|continued|reset|rescheduled)\b[^.;]{0,40}\d/i
    .test(page.text.slice(page.words[last]!.end, page.words[last]!.end + 600));
}

function isDeniedBefore(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (/^(denying|denied|motion|request|stipulation)$/.test(page.words[i]!.lower)) return true;
  }
  return false;
}

function cancel(
  page: Page,
  noun: NonNullable<ReturnType<typeof lastHearingNoun>>,
  { clause, last, rule }: { clause: Clause; last: number; rule: string },
): Draft {
  const parties = namedAsTo(page, clause.first, clause.last);
  return draft({
    type: "hearing",
    verb: "cancelled",
    kind: noun.kind,
    title: hearingTitle(page, noun),
    first: Math.min(noun.first, last),
    last: Math.max(noun.last, last),
    rule,
    confidence: 0.9,
    clause: clause.first,
    parties,
    party: parties[0] ?? null,
    about: entryNumbers(page, clause.first, clause.last),
  });
}
