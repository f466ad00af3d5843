import type { AssembledEntry } from "../domain/entries/assemble.ts";
import type { DocketEvent } from "../domain/event.ts";
import { dayInWords } from "../domain/event_when.ts";
import { type RemoteAccess, remoteAccess } from "../domain/remote_access.ts";
import {
  accessForCase,
  accessForEach,
  isShared,
  type SharedAccess,
  takesBack,
} from "../domain/shared_access.ts";

/** What {@link hearingAccess} reads. */
export interface DocketHearings {
  events: readonly DocketEvent[];
  entries: readonly AssembledEntry[];
}

/** The words with which an entry states hearings, by their day and hour. */
type Stated = ReadonlyMap<string, string>;

/**
 * Answers the ways to attend an event of a docket: those that are told of it alone; where there are
 * none, those that an entry which sets it tells of each hearing it sets; where there are none, those
 * that an entry tells of all hearings in the case, by its number. An entry says nothing of hearings
 * that others set, unless it says that it does.
 */
export function hearingAccess(
  { events, entries }: DocketHearings,
): (event: DocketEvent) => RemoteAccess[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const stated = statedHearings(events);
  const sharedBy = new Map<string, SharedAccess | null>();
  let ofCase: readonly CaseWord[] | null = null;

  return (event) => {
    if (event.type !== "hearing" || event.status !== "scheduled") return [];
    const setting = [...new Set(event.support.map(({ entryId }) => entryId))]
      .filter((id) => stated.get(id)?.has(slotOf(event)))
      .flatMap((id) => byId.get(id) ?? []);
    const alone = setting.filter(({ id }) => stated.get(id)!.size === 1).map(({ text }) => text);
    const own = remoteAccess(event, alone);
    if (own.length > 0) return own;
    for (const { id, text } of setting.toReversed()) {
      const quotes = () => [...stated.get(id)!.values()];
      const shared = sharedBy.getOrInsertComputed(id, () => accessForEach(text, quotes()));
      if (shared === null || !isShared(shared, event)) continue;
      const ways = remoteAccess(event, [shared.words]);
      if (ways.length > 0) return ways;
    }
    ofCase ??= caseWords(entries);
    return ofCase.length === 0 ? [] : toldOfCase(event, { setting, ofCase });
  };
}

function slotOf({ date, time }: { date: string | null; time: string | null }): string {
  return `${date} ${time ?? ""}`;
}

/** By entry id. */
function statedHearings(events: readonly DocketEvent[]): Map<string, Stated> {
  const stated = new Map<string, Map<string, string>>();
  for (const event of events) {
    if (event.type !== "hearing") continue;
    for (const { entryId, date, time, quote } of event.support) {
      if (date === null) continue;
      const known = stated.getOrInsertComputed(entryId, () => new Map<string, string>());
      known.set(slotOf({ date, time }), quote);
    }
  }
  return stated;
}

/** What an entry says of all hearings in the case. */
interface CaseWord {
  entry: AssembledEntry;
  says: SharedAccess | "in person";
}

/** The newest first. */
function caseWords(entries: readonly AssembledEntry[]): CaseWord[] {
  const present = entries.filter(({ gone }) => !gone);
  return present.flatMap((entry): CaseWord[] => {
    const says = accessForCase(entry.text);
    return says === null || isTakenBack(entry, present) ? [] : [{ entry, says }];
  }).sort((a, b) => byDocket(b.entry, a.entry));
}

function isTakenBack(entry: AssembledEntry, others: readonly AssembledEntry[]): boolean {
  const { number } = entry;
  return number !== null &&
    others.some((other) => byDocket(other, entry) > 0 && takesBack(other.text, number));
}

/** By day, number and id. */
function byDocket(a: AssembledEntry, b: AssembledEntry): number {
  if (a.filed !== b.filed) return a.filed < b.filed ? -1 : 1;
  return (a.number ?? Infinity) - (b.number ?? Infinity) || (a.id < b.id ? -1 : 1);
}

/**
 * The newest word on all hearings that is about this one. Words that set it later count for more
 * where they name a place, or say that it is in person.
 */
function toldOfCase(
  event: DocketEvent,
  { setting, ofCase }: { setting: readonly AssembledEntry[]; ofCase: readonly CaseWord[] },
): RemoteAccess[] {
  const about = ofCase.find(({ entry, says }) =>
    entry.filed <= event.date && (says === "in person" || isShared(says, event))
  );
  if (about === undefined || about.says === "in person") return [];
  const { entry, says } = about;
  const isLater = setting.some((one) => byDocket(one, entry) > 0);
  if (isLater && !isShared({ ...says, anyPlace: false }, event)) return [];
  const whose = entry.number === null
    ? `the entry of ${dayInWords(entry.filed)}`
    : `entry ${entry.number}`;
  return remoteAccess(event, [says.words]).map((way) => ({
    ...way,
    label: `${way.label} (${whose}, for all hearings)`,
  }));
}
