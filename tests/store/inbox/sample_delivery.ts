import type { NewDelivery } from "../../../src/domain/delivery.ts";

/** A small delivery with a fresh key. */
export function sampleDelivery(change: Partial<NewDelivery> = {}): NewDelivery {
  return {
    source: "courtlistener",
    key: crypto.randomUUID(),
    keyOrigin: "header",
    receivedAt: "2026-03-02T15:00:00Z",
    remoteAddress: "192.0.2.7",
    headers: { "content-type": "application/json" },
    body: new TextEncoder().encode('{"webhook": {"event_type": 1}, "payload": {"results": []}}'),
    ...change,
  };
}
