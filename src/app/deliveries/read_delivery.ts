import type { Config } from "../../config/config.ts";
import { readWebhook } from "../../courtlistener/webhook/read_webhook.ts";
import { webhookIdentity } from "../../courtlistener/webhook/webhook_identity.ts";
import type { WebhookReading } from "../../courtlistener/webhook/webhook_reading.ts";
import type { CallbackReading } from "../../docketlayer/callback_reading.ts";
import { readCallback } from "../../docketlayer/read_callback.ts";
import { docketKey } from "../../domain/docket_key.ts";
import type { Delivery } from "../../domain/delivery.ts";

/** What a delivery says. */
export type DeliveryReading =
  | { source: "courtlistener"; webhook: WebhookReading }
  | { source: "docketlayer"; callback: CallbackReading };

/** A delivery, read. */
export interface ReadDelivery {
  /** Its kind of event, fit for a list; `test` and `sandbox` ones are never applied. */
  event: string;
  reading: DeliveryReading;
  /**
   * What it is about: `courtlistener:123`, `document:9`, or a docket key. Deliveries that share one
   * are applied in the order they came.
   */
  dockets: string[];
}

/** Reads the body of a delivery by its source. Never throws; the body was JSON when it was stored. */
export function readDelivery(
  delivery: Pick<Delivery, "source" | "body" | "receivedAt">,
  { docketlayer }: Pick<Config, "docketlayer">,
): ReadDelivery {
  const body = parse(delivery.body);
  if (delivery.source === "courtlistener") {
    const webhook = readWebhook(body);
    const isTest = webhook.event !== "unreadable" && webhook.isTest;
    const { docketIds, documentIds, dockets } = webhookIdentity(webhook);
    return {
      event: isTest ? "test" : webhook.event,
      reading: { source: "courtlistener", webhook },
      dockets: [
        ...docketIds.map((id) => `courtlistener:${id}`),
        ...documentIds.map((id) => `document:${id}`),
        ...dockets.flatMap(({ courtId, docketNumber }) => {
          const key = docketKey(courtId, docketNumber);
          return key.ok ? [key.key] : [];
        }),
      ],
    };
  }
  const callback = readCallback(body, {
    receivedAt: delivery.receivedAt,
    filedAt: docketlayer.filedAt,
    courtCodes: docketlayer.courtCodes,
  });
  const isSandbox = callback.event !== "unreadable" && callback.sandbox;
  return {
    event: isSandbox ? "sandbox" : callback.event,
    reading: { source: "docketlayer", callback },
    dockets: callback.event === "case-query-complete" && !isSandbox ? [callback.docketKey] : [],
  };
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
