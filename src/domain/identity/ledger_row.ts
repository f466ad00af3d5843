import type { Anchor } from "../event.ts";

/**
 * One published identity: a key that subscribers hold, and what it was tied to when it was minted.
 * Rows are never deleted or renamed; plain JSON, so that a store can keep them as they are.
 */
export interface LedgerRow {
  caseId: string;
  docketKey: string;
  /** Unique within the case; deadlines begin with `deadline:`. */
  key: string;
  type: "hearing" | "deadline";
  /** Kind, title and parties when the key was minted; for people who read the ledger. */
  kind: string;
  title: string;
  parties: string[];
  about: number[];
  /** Where the event stood when its key was minted; never changed afterwards. */
  anchor: Anchor;
  /** The date it bore when it was last seen, `YYYY-MM-DD`. */
  date: string;
  /** Every date the event has borne while it was published, sorted. */
  dates: string[];
  /**
   * `live`: an event bears the key now. `gone`: none does (its entry is void or gone, or a reading
   * changed); it takes the key up again when it returns. `merged`: a tombstone, for good.
   */
  state: "live" | "gone" | "merged";
  /** Key of the event that took this one in, for `merged`; else null. */
  mergedInto: string | null;
  /** Why the key is not live: `merged into sentencing-smith`, `entry 45 in error`; else null. */
  reason: string | null;
}
