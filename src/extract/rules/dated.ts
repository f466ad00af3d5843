import { apply } from "./moves.ts";
import { actByDate } from "./constructions/act_by.ts";
import { deadlineIs } from "./constructions/deadline_is.ts";
import { dueOn } from "./constructions/due_on.ts";
import { extendedTo } from "./constructions/extended_to.ts";
import { fromTo } from "./constructions/from_to.ts";
import { heldOn } from "./constructions/held_on.ts";
import { looseDate } from "./constructions/loose_date.ts";
import { minutesOf } from "./constructions/minutes_of.ts";
import { setOrMoved } from "./constructions/set_or_moved.ts";
import { until } from "./constructions/until.ts";
import type { Clause } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import type { Moment } from "./moments.ts";
import { namedAsTo } from "./names.ts";
import { outcomeAfter } from "./outcomes.ts";
import { type Page, printed } from "./page.ts";
import { surroundings } from "./places.ts";
import { presentment } from "./presentment.ts";
import { entryNumbers } from "./references.ts";
import { verbApart } from "./apart.ts";
import { add, type Construction, type Scene, type Slot } from "./scene.ts";
import { scopeOf } from "./scope_of.ts";
import { settleYears } from "./settle_years.ts";
import { hourBehind, moveTime, timeMove } from "./time_moves.ts";
import { triggerBefore, type TriggerKind } from "./triggers.ts";
import type { Voice } from "./voice.ts";

/** The construction that reads a date behind each trigger. A new one is a file and a line here. */
const constructions: Record<TriggerKind, Construction> = {
  set: setOrMoved,
  label: setOrMoved,
  moved: setOrMoved,
  extended: extendedTo,
  from: fromTo,
  to: until,
  held: heldOn,
  due: dueOn,
  limit: dueOn,
  by: actByDate,
  is: deadlineIs,
  on: looseDate,
  of: looseDate,
  for: looseDate,
  none: looseDate,
  minutes: minutesOf,
  past: () => 0,
};

/** Reads every dated statement of one clause. */
export function readDated(page: Page, clause: Clause, { voice, moments }: {
  voice: Voice;
  /** The moments inside the clause, in order. */
  moments: readonly Moment[];
}): Draft[] {
  const scene: Scene = {
    page,
    clause,
    voice,
    slots: slotsOf(page, clause, moments),
    conditional: /^(if|unless|should)$/.test(page.words[clause.first]!.lower),
    drafts: [],
    open: [],
  };
  for (let k = 0; k < scene.slots.length; k++) {
    const slot = scene.slots[k]!;
    k += readSlot(scene, k);
    dispose(scene, slot, scene.slots[k + 1]);
  }
  const drafts = settleYears(page, scene.slots, scene.drafts);
  for (const draft of drafts) finish(page, draft, clause);
  return drafts.filter((d) => d.verb !== "set" || d.date !== null || d.oldDate !== null);
}

/** Each date with its trigger, and the place and judge behind it. */
function slotsOf(page: Page, clause: Clause, moments: readonly Moment[]): Slot[] {
  const slots: Slot[] = [];
  for (let k = 0; k < moments.length; k++) {
    const moment = moments[k]!;
    const bound = k === 0 ? clause.first : slots[k - 1]!.end + 1;
    const limit = k + 1 < moments.length ? moments[k + 1]!.first - 1 : clause.last;
    const behind = moment.proof <= limit ? Math.max(moment.last, moment.proof) : moment.last;
    const { location, judge, end } = surroundings(page, behind + 1, limit);
    const near = triggerBefore(page, moment.first, Math.min(bound, moment.first));
    const apart = verbApart(page, near, Math.min(bound, moment.first));
    const trigger = apart ?? near;
    const slot = { moment, trigger, bound, end: Math.max(end, moment.last), location, judge };
    if (apart?.kind === "set") Object.assign(slot, before(page, slot));
    slots.push(slot);
  }
  return slots;
}

/** Place and judge between a verb and its date: `is set before Judge X in Courtroom 4 on D`. */
function before(page: Page, { trigger, moment, location, judge }: Slot): Partial<Slot> {
  const found = { location, judge };
  for (let i = trigger.first; i < moment.first; i++) {
    if (!/^(?:before|in|at|by|via)$/.test(page.words[i]!.lower)) continue;
    const part = surroundings(page, i, moment.first - 1);
    found.location ??= part.location;
    found.judge ??= part.judge;
  }
  return found;
}

/** Reads one date; returns how many of the following were read with it. */
function readSlot(scene: Scene, k: number): number {
  const { page, clause, voice, slots } = scene;
  const slot = slots[k]!;
  const presented = presentment(page, slot, clause);
  if (presented) {
    add(scene, presented);
    return 0;
  }
  const asked = scopeOf(page, slot, { clause, voice });
  if (asked === "denied" || (voice.speaker === "party" && asked === "asked")) return 0;
  return constructions[slot.trigger.kind](scene, {
    k,
    slot,
    next: slots[k + 1],
    previous: slots[k - 1],
    before: slot.trigger.first - 1,
    formula: isFormula(page, slot),
    asked,
  });
}

/** What is said behind a date: vacated, stands, not held, under submission. */
function dispose(scene: Scene, slot: Slot, next: Slot | undefined): void {
  const { page, clause, open } = scene;
  const limit = next ? next.trigger.first - 1 : clause.last;
  const hour = open.length > 0 ? timeMove(page, slot.end + 1, limit) : null;
  if (hour && !(next && joins(page, hour.time.last + 1, limit))) {
    moveTime(open, hour);
    scene.open = [];
    return;
  }
  const told = open.length > 0 ? hourBehind(page, slot.end + 1, limit) : null;
  if (told?.replaced) moveTime(open, told);
  else if (told) {
    for (const d of open) {
      if (d.type !== "hearing" || d.time !== null || d.date === null || d.verb === "held") continue;
      d.time = told.time.time;
      d.last = Math.max(d.last, told.time.last);
    }
  }
  const outcome = outcomeAfter(page, slot.end + 1, limit);
  if (outcome && open.length > 0) {
    apply(open, outcome);
    if (outcome.kind !== "moved-undated" && outcome.kind !== "cancelled") scene.open = [];
    return;
  }
  if (!next || joins(page, slot.end + 1, limit)) return;
  const { kind } = next.trigger;
  const goesOn = kind === "moved" || kind === "to" || kind === "extended" ||
    (kind === "set" && open.some((draft) => draft.old));
  if (!goesOn) scene.open = [];
}

const dateLabel = /^\S+\s*DATE:\s*\S+$/;

/** CM/ECF's own wording: a capitalised noun at the head of its statement, the trigger, a date in digits. */
function isFormula(page: Page, { bound, trigger, moment }: Slot): boolean {
  if (!moment.numeric && trigger.kind !== "due") return false;
  const { words } = page;
  // `with 341(a) meeting to be held on 2/4/2024`
  if (words[trigger.first]!.lower === "to" && words[trigger.first + 2]?.lower === "held") {
    return true;
  }
  // `a hearing will be held on DATE: 1/27/2026, TIME: 9:30 am`
  if (trigger.last >= trigger.first && dateLabel.test(printed(page, trigger.last, moment.first))) {
    return true;
  }
  let i = trigger.first - 1;
  while (i >= bound && (page.aside[i] || /^[/([–-]$/.test(words[i]!.lower))) i--;
  if (i < bound) return trigger.kind === "label";
  let first = i;
  for (let k = i; k >= bound && i - k < 14; k--) {
    const w = words[k]!;
    if (page.aside[k]) continue;
    if (w.lower === ":" || w.lower === ";" || w.lower === "." || w.lower === ",") break;
    first = k;
  }
  const head = words[first]!;
  return head.capital &&
      !/^(the|a|an|this|that|any|all|counsel|plaintiff|plaintiffs|defendant|defendants|parties|court|it|on|in|such|no|each|said|if|government)$/
        .test(head.lower) ||
    words[i]!.capital && words[first]!.lower !== "the" &&
      /^(set|reset|continued|scheduled|due|held)/.test(words[trigger.first]!.lower);
}

/** Do the words between two dates only join a second proceeding to the same verb? */
function joins(page: Page, from: number, to: number): boolean {
  for (let i = from; i <= Math.min(to, from + 3); i++) {
    const lower = page.words[i]!.lower;
    if (lower === "and" || lower === "&") return true;
    if (lower !== ",") return false;
  }
  return false;
}

/** Defendants, motion numbers and the entry that set it, from the clause and the entry's title. */
function finish(page: Page, d: Draft, clause: Clause): void {
  // a statement can be very long: only what stands near the date is its own
  const from = Math.max(clause.first, d.first - 120), to = Math.min(clause.last, d.last + 60);
  const people = namedAsTo(page, from, Math.min(d.last + 40, clause.last));
  if (d.type === "hearing") {
    if (people.length > 0) {
      d.parties = people;
      d.party = people[0]!;
    }
  } else if (people.length > 0 && d.parties.length === 0) d.parties = people;
  const numbers = entryNumbers(page, from, to);
  if (d.about.length === 0) d.about = numbers;
}
