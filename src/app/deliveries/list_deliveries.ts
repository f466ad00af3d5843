import type { Config } from "../../config/config.ts";
import type { Clock } from "../../domain/clock.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { CaseCalendarError } from "../../domain/errors.ts";
import { openInbox } from "../../store/inbox/inbox.ts";
import type { DeliveryRow, DeliveryState } from "../../store/deliveries.ts";
import type { Store } from "../../store/store.ts";
import { inboxPath } from "./run_server.ts";

/** What the commands about deliveries work with. */
export interface DeliveriesTools {
  config: Config;
  store: Store;
  clock: Clock;
}

/** The newest deliveries, of one state when given, with how many there are of each. */
export function listDeliveries(
  { store }: DeliveriesTools,
  options: { limit: number; state?: DeliveryState },
): { counts: Record<DeliveryState, number>; deliveries: DeliveryRow[] } {
  return { counts: store.deliveries.counts(), deliveries: store.deliveries.list(options) };
}

/** One delivery with its body, which is gone two weeks after it was applied. Untrusted text. */
export function showDelivery(
  id: number,
  { config, store, clock }: DeliveriesTools,
): { delivery: DeliveryRow; stored: Delivery | null } {
  const delivery = found(id, store);
  using inbox = openInbox({ path: inboxPath(config), clock });
  return { delivery, stored: inbox.get(id) ?? null };
}

/** Has a waiting or parked delivery tried at once; the running receiver does it. */
export function retryDelivery(id: number, { store }: DeliveriesTools): DeliveryRow {
  const { state } = found(id, store);
  if (!store.deliveries.retry(id)) throw refused("retry", { id, state });
  return found(id, store);
}

/** Gives up a waiting or parked delivery; its body goes with the next clearing. */
export function dropDelivery(id: number, { store }: DeliveriesTools): DeliveryRow {
  const { state } = found(id, store);
  if (!store.deliveries.drop(id, "dropped by the operator")) throw refused("drop", { id, state });
  return found(id, store);
}

function found(id: number, store: Store): DeliveryRow {
  const row = store.deliveries.get(id);
  if (row !== null) return row;
  throw new CaseCalendarError("usage", {
    action: `Cannot find delivery ${id}`,
    cause: "there is none of that number, or it was forgotten after its time",
    next: "`case-calendar deliveries` lists them",
  });
}

function refused(
  verb: "retry" | "drop",
  { id, state }: { id: number; state: DeliveryState },
): CaseCalendarError {
  return new CaseCalendarError("usage", {
    action: `Cannot ${verb} delivery ${id}`,
    cause: `it is ${state} already`,
    next: "Only waiting and parked deliveries can be tried again or dropped",
  });
}
