import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { Buffer } from "node:buffer";
import type { Clock } from "../domain/clock.ts";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import { checkTimestamp } from "./check_timestamp.ts";
import { type HeaderNames, headerNames } from "./header_names.ts";
import { signingBytes, type SigningKey } from "./signing_key.ts";

/** What to do with a callback whose time is too far off, missing or not readable. */
export type TimestampPolicy = "reject" | "warn" | "off";

/** Settings of a verifier; the defaults are what the documentation says (contract 2 and 6). */
export interface VerifierOptions {
  /** At least one. Several while keys are rotated, or to try both encodings of one. */
  keys: readonly SigningKey[];
  clock: Clock;
  /** Seconds a callback may differ from our clock, in either direction; 300. */
  toleranceSeconds?: number;
  /** `reject`. */
  timestampPolicy?: TimestampPolicy;
  /** Read 13 digits as milliseconds; false. */
  millisecondTimestamps?: boolean;
  /** Is `sha256=` before the hex digits needed? True. */
  prefixRequired?: boolean;
  /** Other names for the headers. */
  headers?: Partial<HeaderNames>;
}

/** One request, before anything of its body is parsed. */
export interface SignedRequest {
  headers: Headers;
  /** The bytes as they came. */
  body: Uint8Array;
}

/** The verdict on one request. */
export type Verification = Verified | Refused;

/** The body was signed with one of our keys. */
export interface Verified {
  ok: true;
  /** Id of the configured key that signed. */
  keyId: string;
  /** The `Idempotency-Key`, opaque; null when there is none to use. It is not signed. */
  idempotencyKey: string | null;
  /**
   * SHA-256 of the body in hex. It is covered by the signature, as key and timestamp are not: what
   * was seen with it once is a replay, whatever its headers say.
   */
  signedValue: string;
  /** Sentences for the log: a timestamp that is off under the policy `warn`, an unusable key. */
  warnings: string[];
}

/** The request is not to be processed. */
export interface Refused {
  ok: false;
  /** 400 for a header that is not of the form, 401 for everything that proves nothing. */
  status: 400 | 401;
  /** A sentence for the log, printable; never holds a secret or a right signature. */
  reason: string;
  /** For the log, which should name each refused delivery once; printable. */
  idempotencyKey: string | null;
  /** The body was signed with one of our keys; only its time is missing, unreadable or too far off. */
  signed: boolean;
}

/** Longer ones are no key of anybody. */
const longestKey = 200;

/**
 * Makes the check that a callback comes from DocketLayer: HMAC-SHA256 over the raw bytes, compared
 * in constant time (contract 2). The named key is tried when it is configured, else every key. Then
 * the timestamp, which is not signed and is therefore weak: callers must also refuse a signed value
 * they have stored before. Settings that cannot work are a config error here, not later.
 */
export function createVerifier(options: VerifierOptions): (request: SignedRequest) => Verification {
  const names = headerNames(options.headers);
  const keys = options.keys.map((key) => ({ id: key.id, bytes: signingBytes(key) }));
  if (keys.length === 0) throw noKeys();
  const tolerance = options.toleranceSeconds ?? 300;
  if (!(tolerance >= 0)) throw badTolerance(tolerance);
  const policy = options.timestampPolicy ?? "reject";
  const form = options.prefixRequired === false
    ? /^(?:sha256=)?([0-9a-f]{64})$/i
    : /^sha256=([0-9a-f]{64})$/i;

  return ({ headers, body }) => {
    const idempotencyKey = headers.get(names.idempotencyKey)?.trim() || null;
    const refuse = (status: 400 | 401, reason: string, signed = false): Refused => ({
      ok: false,
      status,
      reason,
      signed,
      idempotencyKey: idempotencyKey === null ? null : printable(idempotencyKey, longestKey),
    });
    const given = headers.get(names.signature)?.trim();
    if (given === undefined || given === "") {
      return refuse(401, `header ${names.signature} is missing`);
    }
    const digits = form.exec(given)?.[1];
    if (digits === undefined) {
      return refuse(400, `header ${names.signature} is not ${expectedForm(options)}`);
    }
    const named = headers.get(names.keyId)?.trim() ?? "";
    const known = keys.filter((key) => key.id === named);
    const signer = signerOf(known.length > 0 ? known : keys, {
      body,
      signature: Buffer.from(digits, "hex"),
    });
    if (signer === null) {
      const which = known.length > 0 ? `key ${printable(named, 60)}` : "any configured key";
      return refuse(401, `the signature does not fit the body under ${which}`);
    }
    const warnings: string[] = [];
    if (policy !== "off") {
      const fault = checkTimestamp(headers.get(names.timestamp), {
        now: options.clock.now(),
        toleranceSeconds: tolerance,
        milliseconds: options.millisecondTimestamps === true,
      });
      if (fault !== null) {
        const reason = `header ${names.timestamp} ${fault.reason}`;
        if (policy === "reject") return refuse(fault.status, reason, true);
        warnings.push(reason);
      }
    }
    const usable = idempotencyKey === null || idempotencyKey.length <= longestKey;
    if (!usable) {
      warnings.push(`header ${names.idempotencyKey} is longer than ${longestKey}; not used`);
    }
    return {
      ok: true,
      keyId: signer,
      idempotencyKey: usable ? idempotencyKey : null,
      signedValue: createHash("sha256").update(body).digest("hex"),
      warnings,
    };
  };
}

/** Tries every key to the end, so that the time it takes does not tell which one was near. */
function signerOf(
  keys: readonly { id: string; bytes: Uint8Array }[],
  { body, signature }: { body: Uint8Array; signature: Uint8Array },
): string | null {
  let signer: string | null = null;
  for (const { id, bytes } of keys) {
    const right = createHmac("sha256", bytes).update(body).digest();
    if (timingSafeEqual(right, signature)) signer ??= id;
  }
  return signer;
}

function expectedForm({ prefixRequired }: VerifierOptions): string {
  return `${prefixRequired === false ? "" : "sha256= and "}64 hex digits`;
}

function noKeys(): CaseCalendarError {
  return new CaseCalendarError("config", {
    action: "Cannot check DocketLayer's callbacks",
    cause: "no signing key is configured",
    next: "Set DOCKETLAYER_WEBHOOK_SECRET, or docketlayer.keys in config.yaml",
  });
}

function badTolerance(tolerance: number): CaseCalendarError {
  return new CaseCalendarError("config", {
    action: "Cannot check DocketLayer's callbacks",
    cause: `a timestamp tolerance of ${tolerance} seconds is not possible`,
    next: "Give the tolerance as seconds, 0 or more; 300 is usual",
  });
}
