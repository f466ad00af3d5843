import { quoted } from "../problem.ts";
import type { PrayAndPayReading, UnreadableReading, WebhookEnvelope } from "./webhook_reading.ts";
import { idOf } from "./wire_values.ts";

/** The sample of the panel's test button (contract a.6). */
const testPrayer = { id: "1234", document: "436149610" };

/** Event 5: a document that was prayed for has become available (contract b.5). */
export function readPrayAndPay(
  payload: Readonly<Record<string, unknown>>,
  envelope: WebhookEnvelope,
): PrayAndPayReading | UnreadableReading {
  const prayerId = idOf(payload.id);
  const documentId = idOf(payload.recap_document);
  if (documentId === null) {
    const reason = `field "recap_document" is ${quoted(payload.recap_document)}, no id`;
    return { event: "unreadable", reason };
  }
  const isTest = prayerId === testPrayer.id && documentId === testPrayer.document;
  return { event: "pray-and-pay", ...envelope, isTest, prayerId, documentId };
}
