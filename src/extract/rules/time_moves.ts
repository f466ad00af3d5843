import type { Clause } from "./clauses.ts";
import { cue } from "./cues.ts";
import { type Draft, draft } from "./draft.ts";
import { hearingTitle } from "./hearing_draft.ts";
import { lastHearingNoun } from "./hearing_nouns.ts";
import type { Page } from "./page.ts";
import { type PrintedTime, readTime } from "./times.ts";

const moving =
  /^(?:moved|reset|rescheduled|continued|advanced|changed|postponed|delayed|adjourned|corrected)$/;
const held = /^(?:held|begin|commence|start|convene|proceed)$/;
/** `will begin at 11:30 AM instead of 10:00 AM`, `rather than`. */
const insteadOf = /^(?:instead|rather)$/;

/** A new hour with the index of its verb. */
export interface TimeMove {
  verb: number;
  time: PrintedTime;
}

/**
 * The hour to which a proceeding is moved on its day, between words `from` and `to`: `is moved to
 * 11:00 AM`, `will now be held at 2:00 p.m.`, `will begin at 2:00 p.m. instead of`. Null when no
 * hour, or a date, follows the verb.
 */
export function timeMove(page: Page, from: number, to: number): TimeMove | null {
  const { words } = page;
  if ((page.cues & cue.hour) === 0) return null;
  for (let i = from; i <= Math.min(to, from + 24); i++) {
    if ((words[i]!.cues & cue.hour) === 0) continue;
    const lower = words[i]!.lower, before = words[i - 1]?.lower ?? "";
    const moves = moving.test(lower) && /^(?:is|are|be|been|hereby|now|was)$/.test(before);
    // `will now be held at 2:00`: without `now` it is the first setting
    const now = held.test(lower) && (before === "be" ? words[i - 2]?.lower : before) === "now";
    if (!moves && !now && !held.test(lower)) continue;
    let at = i + 1;
    while (
      at <= to && at < i + 7 && /^(?:from|to|at|the|a|time|until|for|of|earlier|later|,)$/
        .test(words[at]!.lower)
    ) at++;
    let time = at <= to ? readTime(words, at) : null;
    // `from 9:00 AM to 11:00 AM`
    if (time && words[i + 1]?.lower === "from" && words[time.last + 1]?.lower === "to") {
      time = readTime(words, time.last + 2);
    }
    if (!time || time.last > to) return null;
    if (!moves && !now && !insteadOf.test(words[time.last + 1]?.lower ?? "")) return null;
    // only the hour moves: no date may stand behind it
    if (page.dated[Math.min(words.length - 1, time.last + 1)] === 1) return null;
    return { verb: i, time };
  }
  return null;
}

/**
 * The hour that is told behind the date, between words `from` and `to`: `set for D and will begin at
 * 2:00 p.m.`; `replaced` where it is told instead of another.
 */
export function hourBehind(
  page: Page,
  from: number,
  to: number,
): { time: PrintedTime; replaced: boolean } | null {
  const { words } = page;
  for (let i = from; i <= Math.min(to, from + 12); i++) {
    if (page.dated[i]) return null;
    if (!held.test(words[i]!.lower) || !/^(?:will|shall|to|be)$/.test(words[i - 1]!.lower)) {
      continue;
    }
    const at = words[i + 1]?.lower === "promptly" ? i + 2 : i + 1;
    if (!/^(?:at|@)$/.test(words[at]?.lower ?? "")) return null;
    const time = at + 1 <= to ? readTime(words, at + 1) : null;
    if (!time || time.last > to || page.dated[time.first]) return null;
    return { time, replaced: insteadOf.test(words[time.last + 1]?.lower ?? "") };
  }
  return null;
}

/** The drafts stay on their day and get the hour. */
export function moveTime(drafts: readonly Draft[], { time }: Pick<TimeMove, "time">): void {
  for (const d of drafts) {
    if (d.type !== "hearing" || d.date === null || (d.verb !== "set" && d.verb !== "moved")) {
      continue;
    }
    if (d.time !== null && d.time !== time.time) d.oldTime = d.time;
    d.time = time.time;
    delete d.endTime;
    d.verb = "moved";
    d.extends = true;
    d.old = false;
    d.last = Math.max(d.last, time.last);
    d.rule = "hour-moved";
    d.formula = false;
    d.confidence = Math.min(d.confidence, 0.92);
  }
}

/** `The conference is advanced to 9:30 AM on the same date`: the day is known from before. */
export function readTimeMove(page: Page, clause: Clause): Draft | null {
  const found = timeMove(page, clause.first, clause.last);
  if (!found) return null;
  const noun = lastHearingNoun(page, clause.first, found.verb - 1);
  if (!noun || found.verb - noun.last > 8) return null;
  return draft({
    type: "hearing",
    verb: "moved",
    kind: noun.kind,
    title: hearingTitle(page, noun),
    first: noun.first,
    last: found.time.last,
    time: found.time.time,
    extends: true,
    rule: "hour-moved",
    confidence: 0.88,
    clause: clause.first,
  });
}
