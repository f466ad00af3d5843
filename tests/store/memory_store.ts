import { DatabaseSync } from "node:sqlite";
import { openStore, type Store } from "../../src/store/store.ts";
import { type VirtualClock, virtualClock } from "../support/virtual_clock.ts";

export const start = "2026-03-01T12:00:00Z";

/** Runs `work` with a passing store and its clock. */
export function withStore(work: (store: Store, clock: VirtualClock) => void): void {
  const clock = virtualClock(start);
  using store = openStore({ path: ":memory:", clock });
  work(store, clock);
}

/** Does something to the file of a store behind its back. */
export function behindItsBack(path: string, sql: string): void {
  const connection = new DatabaseSync(path);
  try {
    connection.exec(sql);
  } finally {
    connection.close();
  }
}
