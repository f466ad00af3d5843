import type { Store } from "../../store/store.ts";

/** Name in the log of runs of a look at the list alone. */
export const alertListRun = "alert-list";

/**
 * When the account's list of docket alerts was last read, by whomever; ISO instant. Before the first
 * reading, when it was first tried; null when it was never tried.
 */
export function lastAlertList(store: Store): string | null {
  const ended = ["alerts", alertListRun].flatMap((command) =>
    ["ok", "partlyDone"].map((outcome) => store.runs.last(command, { outcome }))
  ).filter((run) => run !== null).map(({ startedAt }) => startedAt);
  if (ended.length === 0) return firstTry(store);
  return ended.reduce((a, b) => Temporal.Instant.compare(a, b) >= 0 ? a : b);
}

function firstTry(store: Store): string | null {
  const tries = store.runs.recent(1000).filter(({ command }) =>
    command === "alerts" || command === alertListRun
  );
  return tries.at(-1)?.startedAt ?? null;
}
