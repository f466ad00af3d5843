import type { Log, LogFields } from "../platform/log.ts";
import { tokenBuckets } from "./token_buckets.ts";

/** One kind of trouble, seen once. */
export interface Trouble {
  level: "warn" | "error";
  message: string;
  /** Lines of one key are limited together. */
  key: string;
  fields: LogFields;
}

/** Reports trouble without letting whoever causes it fill the disk. */
export type TroubleLog = (trouble: Trouble) => void;

/**
 * Five lines at once for each key, then six a minute; all keys together a hundred at once, then one
 * a second. What was left out is counted in the next line (`unlogged`).
 */
export function troubleLog(log: Log, options: { now?: () => number } = {}): TroubleLog {
  const each = tokenBuckets({ capacity: 5, perSecond: 0.1, mostKeys: 1000, ...options });
  const all = tokenBuckets({ capacity: 100, perSecond: 1, ...options });
  let unlogged = 0;
  return ({ level, message, key, fields }) => {
    if (!each.take(key) || !all.take("")) {
      unlogged++;
      return;
    }
    log[level](message, unlogged > 0 ? { ...fields, unlogged } : fields);
    unlogged = 0;
  };
}
