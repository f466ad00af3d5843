import type { Clause } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import type { Moment } from "./moments.ts";
import type { Page } from "./page.ts";
import type { requestScope } from "./requests.ts";
import type { Trigger } from "./triggers.ts";
import type { Voice } from "./voice.ts";

/** One date of a statement with what stands round it. */
export interface Slot {
  moment: Moment;
  trigger: Trigger;
  /** First word that may belong to this date. */
  bound: number;
  /** Last word of the date, or of the place and judge behind it. */
  end: number;
  location: string | null;
  judge: string | null;
}

/** A statement with its dates, and what has been read from it so far. */
export interface Scene {
  page: Page;
  clause: Clause;
  voice: Voice;
  slots: readonly Slot[];
  /** The statement begins with `if`, `unless`, `should`. */
  conditional: boolean;
  /** All that was read. */
  drafts: Draft[];
  /** Drafts since the last verb that disposed of them: what a verb still to come speaks of. */
  open: Draft[];
}

/** The date that is being read. */
export interface Turn {
  /** Its index among the slots. */
  k: number;
  slot: Slot;
  next: Slot | undefined;
  previous: Slot | undefined;
  /** The last word before the trigger. */
  before: number;
  /** CM/ECF's own wording, as against prose. */
  formula: boolean;
  asked: ReturnType<typeof requestScope>;
}

/**
 * Reads one date whose trigger it knows; adds what it reads to the scene. Returns how many of the
 * following dates it has read as well.
 */
export type Construction = (scene: Scene, turn: Turn) => number;

/** More proceedings than this under one verb are no list of a clerk. */
const longestSeries = 24;

/** Adds a draft, which a verb further on may still move or cancel. */
export function add(scene: Scene, draft: Draft): Draft {
  scene.drafts.push(draft);
  scene.open.push(draft);
  if (scene.open.length > longestSeries) scene.open.shift();
  return draft;
}

/** Date, time, place and judge of a slot, as fields of a draft. */
export function whenAndWhere(
  { moment, location, judge }: Slot,
): Pick<Draft, "date" | "time" | "location" | "judge" | "endTime"> {
  const known = { location, judge, date: moment.date, time: moment.time };
  return moment.endTime ? { ...known, endTime: moment.endTime } : known;
}

/** Rule name and confidence: closed formulas are sure, a court's prose less, other prose least. */
export function certainty(
  { voice }: Scene,
  { formula, rule, prose }: { formula: boolean; rule: string; prose: number },
): Pick<Draft, "rule" | "formula" | "confidence"> {
  return {
    rule,
    formula,
    confidence: formula ? 0.97 : voice.speaker === "court" ? prose : prose - 0.12,
  };
}

/** A party's prose sets nothing; the formulas CM/ECF appends to it do. */
export function accepted({ voice }: Scene, formula: boolean): boolean {
  return voice.speaker !== "party" || formula;
}
