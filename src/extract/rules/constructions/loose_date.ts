import { actBy } from "../acts.ts";
import { dateBlock } from "./date_block.ts";
import { dueDraft } from "../deadline_draft.ts";
import { hearingDraft } from "../hearing_draft.ts";
import { firstHearingNoun } from "../hearing_nouns.ts";
import { weakHearing } from "../loose_hearing.ts";
import type { Draft } from "../draft.ts";
import { dueItem, phraseStart } from "../due_items.ts";
import { outcomeAfter } from "../outcomes.ts";
import { printed } from "../page.ts";
import { requestScope } from "../requests.ts";
import { accepted, add, type Scene, type Turn, whenAndWhere } from "../scene.ts";

/** A date behind `on`, `of`, `for` or nothing: `Last day to X D`, `will hold a hearing on D`. */
export function looseDate(scene: Scene, turn: Turn): number {
  const { page, clause, voice } = scene;
  const { slot, next, before, formula } = turn;
  const { trigger, bound } = slot;
  // on, of, for, none, past
  if (trigger.kind === "past" || dateBlock(scene, turn)) return 0;
  const left = before >= bound ? printed(page, Math.max(bound, before - 14), before) : "";
  if (
    /\b(?:last day|deadline|last date|due date of|bar date for)\b(?:(?!\b(?:is|was)\b).)*$/i.test(
      left,
    ) &&
    (trigger.kind === "none" || trigger.kind === "on")
  ) {
    if (accepted(scene, true)) {
      const d = dueDraft(page, slot, { voice, clause, rule: "last-day", formula });
      if (d) add(scene, d);
    }
    return 0;
  }
  if (trigger.kind === "on" && /\bsurrender\b/i.test(left) && voice.speaker !== "party") {
    const d = actBy(page, slot, { clause, voice });
    if (d) add(scene, d);
    return 0;
  }
  const gone = vacatedDay(scene, turn);
  if (gone) {
    add(scene, gone);
    return 0;
  }
  const series = nextOfSeries(scene, turn);
  if (series) {
    add(scene, series);
    return 0;
  }
  const item = scheduleItem(scene, turn);
  if (item) {
    add(scene, item);
    return 0;
  }
  const outcome = outcomeAfter(
    page,
    slot.end + 1,
    next ? next.trigger.first - 1 : clause.last,
  );
  const weak = weakHearing(page, slot, { clause, voice, outcome, next });
  if (weak) add(scene, weak);
  return 0;
}

const taking = /^(?:vacating|vacates|striking|strikes|cancell?ing|cancels)$/;
const toTake = /^(?:vacate|strike|cancel)$/;

/** `ORDER vacating the 5/1/2026 motion hearing`; not when the statement sets it anew. */
function vacatedDay({ page, clause, voice }: Scene, { slot, next }: Turn): Draft | null {
  const { words } = page;
  if (slot.trigger.kind !== "none" || voice.speaker === "party") return null;
  let verb = slot.trigger.first - 1;
  while (verb > clause.first && /^(?:the|its|this)$/.test(words[verb]!.lower)) verb--;
  if (verb < clause.first) return null;
  const { lower } = words[verb]!;
  const asked = requestScope(page, clause.first, verb);
  const isTaken = taking.test(lower) && asked !== "asked" && asked !== "denied" ||
    toTake.test(lower) && requestScope(page, clause.first, verb + 1) === "granted";
  if (!isTaken) return null;
  const noun = firstHearingNoun(page, slot.end + 1, Math.min(clause.last, slot.end + 5));
  if (!noun || noun.first > slot.end + 1) return null;
  if (
    next && /\b(?:re-?set|re-?schedul|continu|moved|adjourn)/i.test(
      printed(page, noun.last, next.moment.first),
    )
  ) return null;
  const d = hearingDraft(page, noun, {
    slot,
    clause,
    rule: "vacating-day",
    confidence: 0.93,
    formula: false,
    where: whenAndWhere(slot),
  });
  return { ...d, first: verb, last: Math.max(noun.last, slot.end), verb: "cancelled" };
}

/** Words that open a list of due days. */
const opensSchedule = /\b(?:schedules?|due|deadlines?|briefing)\b/i;

/** `Opposition: D`, `opening brief - D`, and in a list of due days `; opposition D; reply D`. */
function scheduleItem(
  { page, clause, voice }: Scene,
  { slot, before, asked }: Turn,
): Draft | null {
  const { words } = page;
  const { trigger, bound, moment } = slot;
  if (trigger.kind !== "none" || voice.speaker !== "court" || before < bound) return null;
  if (asked === "asked" || moment.time !== null || moment.date === null) return null;
  if (page.filed === null || moment.date <= page.filed) return null;
  const marked = /^(?::|-|–|—)$/.test(words[before]!.lower);
  const start = words[trigger.first]!.start;
  if (
    words[before]!.lower !== ":" &&
    !opensSchedule.test(page.text.slice(Math.max(0, start - 500), start))
  ) return null;
  const to = marked ? before - 1 : before;
  if (to < bound) return null;
  // `the 45 Motion: April 1, 2026 letter`
  const behind = words[slot.end + 1]?.lower ?? "";
  if (/^(?:orders?|letters?|motions?|notices?|opinion|filings?|reports?|hearing)$/.test(behind)) {
    return null;
  }
  const from = phraseStart(page, bound, to, 8);
  if (words[from]?.kind === "number") return null;
  const due = from <= to ? dueItem(page, from, to) : null;
  if (!due || due.kind === "filing" || due.last !== to) return null;
  return dueDraft(page, slot, { voice, clause, rule: "schedule-item", formula: false });
}

/** `Omnibus hearings scheduled for D1 at T1, D2 at T2 and D3`: every date of a plural is a hearing. */
function nextOfSeries({ page, drafts }: Scene, { slot, previous }: Turn): Draft | null {
  const last = drafts.at(-1);
  if (!previous || !last || last.type !== "hearing" || last.verb !== "set" || last.date === null) {
    return null;
  }
  if (!/(?:hearings|conferences|calls|sessions|arguments)$/i.test(last.title)) return null;
  for (let i = previous.end + 1; i < slot.moment.first; i++) {
    if (!/^(?:,|\.|and|&)$/.test(page.words[i]!.lower)) return null;
  }
  return {
    ...last,
    ...whenAndWhere(slot),
    last: Math.max(slot.end, slot.moment.proof),
    rule: "series",
  };
}
