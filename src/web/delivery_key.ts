import { createHash } from "node:crypto";
import type { NewDelivery } from "../domain/delivery.ts";
import { bodyIdentity } from "./body_identity.ts";

/**
 * The key in the sample cURL command of CourtListener's webhook panel, always the same. Whoever
 * tries it a second time wants to see it arrive.
 */
export const panelSampleKey = "59f1be59-e428-427a-a346-9cacded5c1d4";

/** Longer keys are replaced by their digest. */
const longestKey = 200;

/**
 * The key of a delivery: the header's, trimmed; a long or unprintable one by its SHA-256; without
 * one, the body's own identity. {@link panelSampleKey} is made a key of its own for each second.
 */
export function deliveryKey(
  header: string | null,
  delivery: { text: string; receivedAt: string },
): Pick<NewDelivery, "key" | "keyOrigin"> {
  const named = (header ?? "").trim();
  if (named === "") return { key: `sha256:${bodyIdentity(delivery.text)}`, keyOrigin: "body" };
  return { key: headerKey(named, delivery.receivedAt), keyOrigin: "header" };
}

function headerKey(named: string, receivedAt: string): string {
  if (named === panelSampleKey) return `${named} ${receivedAt.slice(0, 19)}`;
  if (named.length <= longestKey && /^[\x20-\x7e]+$/.test(named)) return named;
  return `sha256:${createHash("sha256").update(named, "utf8").digest("hex")}`;
}
