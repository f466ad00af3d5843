import { caseClashes, type LateChange } from "../../domain/clashes.ts";
import { keyOfUid, type PublishedEvent } from "../../domain/published_event.ts";
import { isAwaited } from "./agenda_days.ts";
import type { EventLine } from "./event_line.ts";
import { rowParts } from "./event_row.ts";
import { isOver } from "./event_state.ts";
import type { PlacedCase } from "./placed_case.ts";
import { soonestOfCase } from "./soonest_of_case.ts";

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
  first: DigestLine | null;
  /**
   * By day and hour. What is as in {@link CaseDigest.first} is left out, as is an id that is the key
   * in the uid; `lineOf` tells them whole.
   */
  lines: Partial<DigestLine>[];
  /** Of each line. */
  uids: string[];
  /**
   * What the agenda tells: a place in {@link CaseDigest.lines}, as are all below, day and hour
   * (`2026-05-04 10:00`, `2026-05-04 ` without one), and the row.
   */
  agenda: { place: number; hour: string; row: RowTexts }[];
  /** What rows are made of, each once. */
  texts: string[];
  /** What of it could be the soonest of all, by day and id. */
  next: number[];
  /** Hearings that are still on: when they begin and end, in milliseconds since 1970. */
  spans: { places: number[]; starts: number[]; ends: number[] };
  /** Courtrooms and judges changed late. */
  late: (Omit<LateChange, "published"> & { place: number })[];
}

/** Places of `RowParts` in {@link CaseDigest.texts}. */
export type RowTexts = [number, number, number, number];

/** A line as a digest has it. */
export type DigestLine = Omit<EventLine, "uid" | "machine">;

/** The digest of a case on this court day, `YYYY-MM-DD`. */
export function caseDigest({ events }: PlacedCase, { today }: { today: string }): CaseDigest {
  const coming = events.filter(({ published }) => !isOver(published, today));
  const lines = coming.map(({ line }) => line);
  const agenda = lines.filter((line) => isAwaited(line, today));
  const next = soonestOfCase(lines);
  const { spans, lateChanges } = caseClashes(coming.map(({ published }) => published), { today });
  const lineFor = new Map(coming.map(({ published, line }) => [published, line]));
  const needed = new Set([
    ...agenda,
    ...next,
    ...[...spans, ...lateChanges].map(({ published }) => lineFor.get(published)!),
  ]);
  const kept = lines.filter((line) => needed.has(line));
  const places = new Map(kept.map((line, place) => [line, place]));
  const placeOf = (published: PublishedEvent) => places.get(lineFor.get(published)!)!;
  const first = events[0]?.line;
  const { texts, placeOf: textAt } = collected();
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
    first: first === undefined ? null : digestLine(first),
    lines: kept.map((line) => ownLine(line, first!)),
    uids: kept.map(({ uid }) => uid),
    agenda: agenda.map((line) => ({
      place: places.get(line)!,
      hour: `${line.date} ${line.time}`,
      row: rowParts(line, { first: first!, today, list: "agenda" }).map(textAt) as RowTexts,
    })),
    texts,
    next: next.map((line) => places.get(line)!),
    spans: {
      places: spans.map(({ published }) => placeOf(published)),
      starts: spans.map(({ start }) => start),
      ends: spans.map(({ end }) => end),
    },
    late: lateChanges.map(({ published, ...change }) => ({
      ...change,
      place: placeOf(published),
    })),
  };
}

function digestLine({ uid: _, machine: __, ...line }: EventLine): DigestLine {
  return line;
}

function ownLine(line: EventLine, first: EventLine): Partial<DigestLine> {
  const whole = digestLine(line);
  const keys = Object.keys(whole) as (keyof DigestLine)[];
  return Object.fromEntries(
    keys.filter((key) =>
      key === "id" ? keyOfUid(line.uid, line) !== line.id : line[key] !== first[key]
    ).map((key) => [key, line[key]]),
  );
}

/** Texts that are stored once each, and where each is. */
function collected(): { texts: string[]; placeOf: (text: string) => number } {
  const texts: string[] = [];
  const places = new Map<string, number>();
  return {
    texts,
    placeOf: (text) => places.getOrInsertComputed(text, () => texts.push(text) - 1),
  };
}
