import type { Clock } from "../domain/clock.ts";
import type { CaseCalendarError } from "../domain/errors.ts";
import type { Database } from "./database.ts";

/** What every noun of the store works with. */
export interface StoreContext {
  database: Database;
  clock: Clock;
  /** Receives each row of a list that cannot be read; throws it unless the opener listens. */
  damaged(error: CaseCalendarError): void;
}
