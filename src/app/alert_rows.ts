import type { CaseSettings, DocketReference } from "../config/config.ts";
import type { CaseCalendarError } from "../domain/errors.ts";
import type { Store } from "../store/store.ts";
import { isSpent } from "./is_spent.ts";
import { namedRecords } from "./named_records.ts";
import { describeReference } from "./resolve_docket.ts";

/** One docket that cases follow, and its alert. */
export interface AlertRow {
  /** As in `docket 70000001` or, for one that is not yet looked up, `docket 1:26-cv-1 (nysd)`. */
  docket: string;
  /** CourtListener's id of the record; null for one that is not yet looked up. */
  recordId: string | null;
  /** Ids of the cases that name it. */
  cases: string[];
  /** What the list said; `unknown` when it could not be read or the docket was not looked up. */
  state: "on" | "off" | "none" | "unknown";
  /** When any alert on it last went out; ISO UTC, null for never. */
  lastHitAt: string | null;
  /** What there was to do. */
  action: "nothing" | "subscribe" | "switch on" | "prolong" | "look up" | "unknown";
  /** `planned`: a dry run; `deferred`: the quota or the check's share is used up, the next one goes on. */
  outcome:
    | "already subscribed"
    | "created"
    | "re-activated"
    | "prolonged"
    | "failed"
    | "deferred"
    | "planned";
  error: CaseCalendarError | null;
}

/** The followed dockets by name, each once, none looked up. */
export function alertRows(cases: readonly CaseSettings[], store: Store): Map<string, AlertRow> {
  const rows = new Map<string, AlertRow>();
  for (const { id, dockets } of cases) {
    for (const reference of dockets) {
      const records = namedRecords(reference, store);
      if (records.length === 0) addRow(rows, { reference, recordId: null, caseId: id });
      for (const { id: recordId } of records) addRow(rows, { reference, recordId, caseId: id });
    }
  }
  return rows;
}

function addRow(
  rows: Map<string, AlertRow>,
  { reference, recordId, caseId }: {
    reference: DocketReference;
    recordId: string | null;
    caseId: string;
  },
): void {
  const docket = recordId === null ? describeReference(reference) : nameOf(recordId);
  const row = rows.get(docket) ?? {
    docket,
    recordId,
    cases: [],
    state: "unknown",
    lastHitAt: null,
    action: "unknown",
    outcome: "planned",
    error: null,
  };
  rows.set(docket, row);
  if (!row.cases.includes(caseId)) row.cases.push(caseId);
}

function nameOf(recordId: string): string {
  return `docket ${recordId}`;
}

/** By record id, those without one last and by name. */
export function rowsInOrder(rows: ReadonlyMap<string, AlertRow>): AlertRow[] {
  const place = ({ recordId }: AlertRow) => recordId === null ? Infinity : Number(recordId);
  return [...rows.values()].sort((a, b) =>
    place(a) === place(b) ? (a.docket < b.docket ? -1 : 1) : place(a) - place(b)
  );
}

/** The failure is the row's; one of a used-up quota defers it. */
export function settleFailure(row: AlertRow, failure: CaseCalendarError): void {
  row.outcome = isSpent(failure) ? "deferred" : "failed";
  row.error = failure;
}
