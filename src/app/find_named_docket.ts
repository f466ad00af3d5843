import type { NamedDocket } from "../config/named_docket.ts";
import type { CourtListener } from "../courtlistener/client.ts";
import { docketKey, matchDocketKey } from "../domain/docket_key.ts";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import type { DocketRecord } from "../domain/upstream.ts";
import { groupRecords, ownKey } from "./resolve_docket.ts";

/** One docket of a court with every record that CourtListener keeps of it. */
export interface FoundDocket {
  key: string;
  /** By id; several are duplicates of one docket. None for a docket that was not looked up. */
  records: DocketRecord[];
}

/** What CourtListener has under a name. */
export type NamedDocketSearch =
  | {
    found: "one";
    docket: FoundDocket;
    /** Other dockets of the court whose numbers differ in office or type alone. */
    siblings: FoundDocket[];
  }
  /** The number fits them all; the person who named it must say which. */
  | { found: "several"; candidates: FoundDocket[] };

/**
 * Looks a docket up at CourtListener as a person named it, with its duplicates and siblings: one
 * request for court and number, two for an id. Stores nothing. Throws a `failed` error when there is
 * none of that number, and what the client throws.
 */
export async function findNamedDocket(
  named: NamedDocket,
  courtlistener: Pick<CourtListener, "docket" | "findDockets">,
): Promise<NamedDocketSearch> {
  if (typeof named === "number") return await findById(String(named), courtlistener);
  const { court, number } = named;
  const dockets = docketsOf(await courtlistener.findDockets({ court, number }));
  const key = docketKey(court, number);
  const match = key.ok ? matchDocketKey(key.key, dockets.map((one) => one.key)) : null;
  const withKey = (wanted: string) => dockets.find((one) => one.key === wanted)!;
  if (match?.found === "several") {
    return { found: "several", candidates: match.candidates.map(withKey) };
  }
  if (match?.found === "one") {
    const docket = withKey(match.key);
    return { found: "one", docket, siblings: dockets.filter((one) => one !== docket) };
  }
  const near = dockets.length === 0
    ? ""
    : `; there is ${dockets.slice(0, 5).map(({ key }) => key).join(", ")}`;
  throw new CaseCalendarError("failed", {
    action: `Cannot find docket ${printable(number)} (${court}) at CourtListener`,
    cause: `there is no docket of that number${near}`,
    next: "Check court and number, or give the address of the docket's page at CourtListener. " +
      "A docket nobody has uploaded to RECAP yet is not there",
  });
}

async function findById(
  id: string,
  courtlistener: Pick<CourtListener, "docket" | "findDockets">,
): Promise<NamedDocketSearch> {
  const record = await courtlistener.docket(id);
  const { courtId: court, docketNumber: number } = record;
  const others = docketKey(court, number).ok
    ? (await courtlistener.findDockets({ court, number })).filter((one) => one.id !== id)
    : [];
  const dockets = docketsOf([record, ...others]);
  const docket = dockets.find(({ records }) => records.includes(record)) ??
    { key: ownKey(record).key, records: [record] };
  return { found: "one", docket, siblings: dockets.filter((one) => one !== docket) };
}

/** By key, their records by id: whatever order they came in, the same is written and shown. */
function docketsOf(records: readonly DocketRecord[]): FoundDocket[] {
  const inOrder = records.toSorted((a, b) => Number(a.id) - Number(b.id));
  return [...groupRecords(inOrder)].map(([key, records]) => ({ key, records }))
    .sort((a, b) => a.key < b.key ? -1 : 1);
}
