import { Buffer } from "node:buffer";
import { CaseCalendarError } from "../domain/errors.ts";

/** How the 64 hex characters of a secret become key bytes (contract 2, item 5). */
export type SecretEncoding = "text" | "hex";

/** One secret of the wallet, as it is configured. */
export interface SigningKey {
  /** DocketLayer's id of the key, such as `key_a1b2c3d4`. */
  id: string;
  secret: string;
  /** `text` (the documentation's sample code) unless set. */
  encoding?: SecretEncoding;
}

/** Fewer bytes could be guessed. */
const leastBytes = 16;

/**
 * The bytes a key signs with. Blanks around the secret, as a credential file leaves them, do not
 * count. A secret that cannot be one is a config error that never quotes it.
 */
export function signingBytes(key: SigningKey): Uint8Array {
  const secret = key.secret.trim();
  if (key.encoding === "hex" && !/^(?:[0-9a-f]{2})+$/i.test(secret)) {
    throw unusable(key, 'its encoding is "hex", but it is not made of pairs of hex digits');
  }
  const bytes = Buffer.from(secret, key.encoding === "hex" ? "hex" : "utf8");
  if (bytes.length < leastBytes) {
    throw unusable(key, `it has ${bytes.length} bytes, and at least ${leastBytes} are needed`);
  }
  return bytes;
}

function unusable(key: SigningKey, cause: string): CaseCalendarError {
  return new CaseCalendarError("config", {
    action: `Cannot use the secret of DocketLayer key ${JSON.stringify(key.id)}`,
    cause,
    next: "Take the secret as POST /v2/wallet/keys printed it (64 hex characters)",
  });
}
