import { caseClashes, type LateChange } from "../../domain/clashes.ts";
import { isAwaited } from "./agenda.ts";
import type { EventLine } from "./event_line.ts";
import { isOver } from "./event_state.ts";
import type { PlacedCase } from "./placed_case.ts";
import { soonestOf } from "./soonest.ts";

/**
 * What the index needs of the events of one case: plain JSON that can be kept. It depends on these
 * events and the court day alone, not on the name or the place of the case.
 */
export interface CaseDigest {
  /** How many of its events are neither past nor off nor done. */
  coming: number;
  /** When what is shown of it last changed, as its events have it; `""` without events. */
  modifiedAt: string;
  /** Each court of its events, by its id, with the words for it. */
  courts: [id: string, words: string][];
  /** Its first event; null without events. */
  first: EventLine | null;
  /** By day and hour; what is as in {@link CaseDigest.first} is left out. */
  lines: Partial<EventLine>[];
  /** What the agenda tells: places in {@link CaseDigest.lines}, as are all below. */
  agenda: number[];
  /** What of it could be the soonest of all, by day and id. */
  next: number[];
  /** Hearings that are still on: when they begin and end, in milliseconds since 1970. */
  spans: [place: number, start: number, end: number][];
  /** Courtrooms and judges changed late. */
  late: (Omit<LateChange, "published"> & { place: number })[];
}

/** The digest of a case on this court day, `YYYY-MM-DD`. */
export function caseDigest({ events }: PlacedCase, { today }: { today: string }): CaseDigest {
  const first = events[0]?.line ?? null;
  const coming = events.filter(({ published }) => !isOver(published, today));
  const comingLines = coming.map(({ line }) => line);
  const agenda = comingLines.filter((line) => isAwaited(line, today));
  const next = soonestOf(comingLines);
  const { spans, lateChanges } = caseClashes(coming.map(({ published }) => published), { today });
  const lineFor = new Map(coming.map(({ published, line }) => [published, line]));
  const needed = new Set([
    ...agenda,
    ...next,
    ...[...spans, ...lateChanges].map(({ published }) => lineFor.get(published)!),
  ]);
  const lines = comingLines.filter((line) => needed.has(line));
  const places = new Map(lines.map((line, place) => [line, place]));
  return {
    coming: coming.length,
    modifiedAt: events.reduce(
      (latest, { published: { modifiedAt } }) => modifiedAt > latest ? modifiedAt : latest,
      "",
    ),
    courts: [
      ...new Map(
        events.map(({ line }) => [line.courtId, line.courtCitation.trim() || line.courtId]),
      ),
    ],
    first,
    lines: lines.map((line) => differing(line, first!)),
    agenda: agenda.map((line) => places.get(line)!),
    next: next.map((line) => places.get(line)!),
    spans: spans.map(({ published, start, end }) => [
      places.get(lineFor.get(published)!)!,
      start,
      end,
    ]),
    late: lateChanges.map(({ published, ...change }) => ({
      ...change,
      place: places.get(lineFor.get(published)!)!,
    })),
  };
}

/** What of a line is not as in the other. */
function differing(line: EventLine, other: EventLine): Partial<EventLine> {
  const keys = Object.keys(line) as (keyof EventLine)[];
  return Object.fromEntries(
    keys.filter((key) => line[key] !== other[key]).map((key) => [key, line[key]]),
  );
}
