import type { CourtListener } from "../courtlistener/client.ts";
import { NotFoundError } from "../courtlistener/not_found.ts";
import { UnreadableAnswerError } from "../courtlistener/unreadable_answer.ts";
import type { Clock } from "../domain/clock.ts";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import type { Store } from "../store/store.ts";
import type { UnreadableRow } from "../store/unreadable_rows.ts";

/** Rows asked for in one run at most: they must not eat up the quota of the others. */
const mostRows = 5;
/** Days until the second try, doubled with each further one. */
const shortestWait = 1;
const longestWait = 32;
/** Days for which a row without a readable id is told: nothing can ask for it. */
const keptDays = 90;

/**
 * Asks for rows of these docket records that could not be read, each by itself and only when its time
 * has come (those met before `metBefore` the first time at once), and stores what can be read by now.
 * A row that still cannot be read waits for a day, then for twice as long each time; one that is gone
 * at CourtListener is forgotten. Answers the ids of the docket records of which something was stored.
 * Whatever else stands in the way (quota, network, token) ends it: the rest stays due. Rejects only
 * with the signal's reason.
 */
export async function rereadRows(
  docketRecordIds: ReadonlySet<string>,
  { store, courtlistener, clock, signal, metBefore = null }: {
    store: Store;
    courtlistener: CourtListener;
    clock: Clock;
    signal?: AbortSignal | undefined;
    metBefore?: Temporal.Instant | null;
  },
): Promise<Set<string>> {
  const now = clock.now();
  const stored = new Set<string>();
  const rows = store.unreadableRows.list().filter((row) => docketRecordIds.has(row.docketRecordId));
  for (const row of rows) if (row.id === "" && isOld(row, now)) store.unreadableRows.forget(row);
  const due = rows.filter(({ id, tries, since, nextTryAt }) => {
    const isDue = Temporal.Instant.compare(nextTryAt, now) <= 0;
    const isFirst = tries === 0 && metBefore !== null &&
      Temporal.Instant.compare(since, metBefore) < 0;
    return id !== "" && (isDue || isFirst);
  });
  for (const row of due.slice(0, mostRows)) {
    signal?.throwIfAborted();
    try {
      if (await askFor(row, { store, courtlistener })) stored.add(row.docketRecordId);
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof NotFoundError) store.unreadableRows.forget(row);
      else if (error instanceof UnreadableAnswerError) {
        noteStillUnreadable(row, { problem: error.facts.cause, store, clock });
      } else if (error instanceof CaseCalendarError) break;
      else throw error;
    }
  }
  return stored;
}

/** A sentence about a row that cannot be read, for people. */
export function describeUnreadable({ kind, id, problem, since }: UnreadableRow): string {
  const what = kind === "entry" ? "docket entry" : "document";
  const which = id === "" ? `a ${what} without a readable id` : `${what} ${id}`;
  return `${which} could not be read since ${since.slice(0, 10)}: ${printable(problem, 300)}`;
}

/** True when something was stored; the store forgets the row then. */
async function askFor(
  row: UnreadableRow,
  { store, courtlistener }: { store: Store; courtlistener: CourtListener },
): Promise<boolean> {
  const entry = row.kind === "entry"
    ? await courtlistener.entry(row.id)
    : await courtlistener.entryOfDocument(row.id);
  const isWhole = row.kind === "entry" || entry?.documents.some(({ id }) => id === row.id) === true;
  if (entry !== null && entry.docketRecordId === row.docketRecordId && isWhole) {
    return store.entries.upsert(entry) !== "unchanged";
  }
  const cause = entry === null
    ? `CourtListener lists no entry with ${row.kind} ${row.id}`
    : entry.docketRecordId === row.docketRecordId
    ? row.problem
    : `it belongs to docket ${entry.docketRecordId}`;
  throw new UnreadableAnswerError({
    action: `Cannot read ${row.kind} ${row.id} from CourtListener`,
    cause,
    next: "It is asked for again later",
  });
}

function noteStillUnreadable(
  row: UnreadableRow,
  { problem, store, clock }: { problem: string; store: Store; clock: Clock },
): void {
  const days = Math.min(longestWait, shortestWait * 2 ** row.tries);
  const nextTryAt = clock.now().add({ hours: 24 * days }).toString();
  store.unreadableRows.tried(row, { problem: printable(problem, 500), nextTryAt });
}

function isOld({ since }: UnreadableRow, now: Temporal.Instant): boolean {
  return Temporal.Instant.from(since).until(now).total("hours") > 24 * keptDays;
}
