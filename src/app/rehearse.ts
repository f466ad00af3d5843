import type { Store } from "../store/store.ts";

/** Thrown to take everything back. */
class TakeBack extends Error {
  override readonly name = "TakeBack";
}

/**
 * Does `work` on the store in one transaction; a dry run does all of it and keeps nothing, so that
 * what it tells is what would happen.
 */
export function rehearse<T>(
  store: Store,
  { dryRun, work }: { dryRun: boolean; work: () => T },
): T {
  let done: { result: T } | null = null;
  try {
    store.transaction(() => {
      done = { result: work() };
      if (dryRun) throw new TakeBack();
    });
  } catch (error) {
    if (!(error instanceof TakeBack)) throw error;
  }
  return (done as { result: T } | null)!.result;
}
