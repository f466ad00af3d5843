import type { Config } from "../../config/config.ts";
import type { Clock } from "../../domain/clock.ts";
import type { Store } from "../../store/store.ts";

/** What the checks look at. They ask nobody upstream. */
export interface WatchTools {
  config: Config;
  store: Store;
  clock: Clock;
  /** Is there a receiver that CourtListener could deliver to? */
  receives: boolean;
}

/** One thing that is looked after: its alarm is open as long as there is something to say. */
export interface Watch {
  /** Of the alarm. */
  key: string;
  kind: string;
  /** What an operator must know, one printable sentence without a full stop; null when all is well. */
  look(tools: WatchTools): string | null;
}
