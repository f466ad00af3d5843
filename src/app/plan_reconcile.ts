import type { Config } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import type { Store } from "../store/store.ts";
import { chooseCases } from "./choose_cases.ts";
import { documentTurns } from "./document_turns.ts";
import { stubLook } from "./plan_stub_looks.ts";
import { defaultDays, type ReconcileOptions } from "./reconcile.ts";
import { unfinishedCase } from "./unfinished_case.ts";
import type { UnfinishedEntry } from "./unfinished_entries.ts";

/** An unfinished entry and when it is looked at. */
export interface PlannedLook {
  caseId: string;
  entry: UnfinishedEntry;
  /** ISO instant; null when the schedule of the entry is over. */
  dueAt: string | null;
}

/** What `reconcile` would look at and when, without asking; soonest first. */
export function planReconcile(
  options: ReconcileOptions,
  tools: { config: Config; store: Store; clock: Pick<Clock, "now"> },
): PlannedLook[] {
  const { store, clock } = tools;
  const { days = defaultDays } = options;
  const now = clock.now().toString();
  const turns = documentTurns(tools);
  const planned = new Map(
    store.rereads.planned().filter(({ kind }) => kind === "entry").map((one) => [one.id, one]),
  );
  return chooseCases(options, tools).flatMap((settings) => {
    const one = unfinishedCase(settings, { store, clock, days });
    const due = new Set(turns.due(one).map(({ id }) => id));
    return one.unfinished.map((entry): PlannedLook => ({
      caseId: settings.id,
      entry,
      dueAt: entry.lacks === "document"
        ? due.has(entry.record.docketRecordId) ? now : turns.next(entry)
        : planned.get(entry.record.id)?.dueAt ?? stubLook(entry, { store, clock, days }),
    }));
  }).sort((a, b) =>
    Math.sign(moment(a) - moment(b)) || Number(a.entry.record.id) - Number(b.entry.record.id)
  );
}

function moment({ dueAt }: PlannedLook): number {
  return dueAt === null ? Infinity : Temporal.Instant.from(dueAt).epochMilliseconds;
}
