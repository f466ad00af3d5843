import { printable } from "../../domain/errors.ts";
import type { Reread } from "../../store/rereads.ts";
import { isCourtListener } from "../is_courtlistener.ts";
import { isMaintenance } from "../schedule.ts";
import type { DeliveryTools } from "./delivery_tools.ts";
import { noteUnreadable } from "./note_unreadable.ts";
import { postponeFailed } from "./postpone_failed.ts";
import { reread } from "./reread.ts";
import { afterFailure } from "./retry_times.ts";
import { isStoreTrouble, type StoreTrouble } from "./store_trouble.ts";

/** Reads again by REST what is planned, one at a time: they share one quota with everything else. */
export interface Rereading {
  /** Begins what is due; nothing while one is under way, or without quota. */
  begin(): void;
  /** Settles with the one under way; null when there is none. */
  underWay(): Promise<void> | null;
  /** When the next one can begin, ISO instant; null when that is not known. */
  nextDue(): string | null;
}

/** What rereading works with. */
export interface RereadingOptions extends DeliveryTools {
  /** Ends waits and requests under way. */
  signal: AbortSignal;
  trouble: StoreTrouble;
  /** From 0 up to, not including, 1. */
  random: () => number;
  /** There may be a new text. */
  onRead(): void;
  /** What failed before succeeds again. */
  onRecovered(): void;
  /** One has ended, well or not. */
  onEnded(): void;
}

/** Between two looks whether CourtListener's maintenance is over. */
const maintenanceLook = Temporal.Duration.from({ minutes: 5 });

/** Nothing is under way yet. */
export function createRereading(options: RereadingOptions): Rereading {
  const { store, clock, log, signal, trouble, random } = options;
  let underWay: Promise<void> | null = null;
  /** Without quota nothing is read again before this. */
  let notBefore: Temporal.Instant | null = null;

  const mustWait = () => notBefore !== null && Temporal.Instant.compare(clock.now(), notBefore) < 0;

  async function read(due: Reread): Promise<void> {
    try {
      if (await reread(due, options)) options.onRead();
      if (due.tries > 0) options.onRecovered();
    } catch (error) {
      if (signal.aborted) return;
      if (isStoreTrouble(error)) return await trouble.waitOut(error);
      const what = `could not read ${due.kind} ${due.id} again`;
      if (noteUnreadable(due, { error, store })) {
        const cause = printable(error instanceof Error ? error.message : String(error), 500);
        log.warn(what, { cause });
        return;
      }
      const after = afterFailure(error, { tries: due.tries, clock, random });
      if (after.does === "again" && !after.counted) {
        notBefore = after.at;
        log.warn("reading again has to wait", { cause: after.reason });
        return;
      }
      log.warn(what, { cause: after.reason });
      postponeFailed(due, after, { store, clock });
    }
  }

  return {
    begin: () => {
      if (underWay !== null || mustWait()) return;
      if (isMaintenance(clock.now()) && isCourtListener(options.config.courtlistener.baseUrl)) {
        notBefore = clock.now().add(maintenanceLook);
        return;
      }
      const [due] = store.rereads.due(1);
      if (due === undefined) return;
      underWay = read(due).finally(() => {
        underWay = null;
        options.onEnded();
      });
    },
    underWay: () => underWay,
    nextDue: () => underWay !== null || mustWait() ? null : store.rereads.nextDue(),
  };
}
