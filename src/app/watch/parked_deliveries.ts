import type { Watch } from "./watch_tools.ts";

/** Deliveries that could not be applied and wait for the operator. */
export const parkedDeliveries: Watch = {
  key: "deliveries:parked",
  kind: "delivery",
  look: ({ store }) => {
    const { parked } = store.deliveries.counts();
    if (parked === 0) return null;
    const what = parked === 1 ? "1 delivery is" : `${parked} deliveries are`;
    return `${what} parked; see case-calendar deliveries`;
  },
};
