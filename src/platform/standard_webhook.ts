import { createHmac } from "node:crypto";

/** What is signed: the message's id, its instant in whole seconds since 1970, and its exact body. */
export interface SignedParts {
  id: string;
  seconds: number;
  body: string;
}

/**
 * The headers of a Standard Webhooks message (version 1.0.0, symmetric): `webhook-id`,
 * `webhook-timestamp`, `webhook-signature`. Throws a `RangeError` for a secret that
 * {@link webhookSecretFault} finds fault with.
 */
export function signWebhook(
  { id, seconds, body }: SignedParts,
  secret: string,
): Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string> {
  if (webhookSecretFault(secret) !== null) throw new RangeError("the secret cannot be used");
  const key = Uint8Array.fromBase64(secret.replace(/^whsec_/, ""));
  const mac = createHmac("sha256", key).update(`${id}.${seconds}.${body}`, "utf8").digest("base64");
  return {
    "webhook-id": id,
    "webhook-timestamp": String(seconds),
    "webhook-signature": `v1,${mac}`,
  };
}

/** What is wrong with a secret, as the end of a sentence; null when it is 24 to 64 bytes in base64. */
export function webhookSecretFault(secret: string): string | null {
  try {
    const { length } = Uint8Array.fromBase64(secret.replace(/^whsec_/, ""));
    return length >= 24 && length <= 64 ? null : "must be 24 to 64 bytes in base64";
  } catch {
    return "must be base64, with or without whsec_ before it";
  }
}
