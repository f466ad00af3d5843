import { printable } from "../domain/errors.ts";

/** How a timestamp is judged. */
export interface TimestampRules {
  now: Temporal.Instant;
  toleranceSeconds: number;
  /** Read 13 digits as milliseconds. */
  milliseconds: boolean;
}

/** What is wrong with a timestamp, as the end of a sentence that begins with the header's name. */
export interface TimestampFault {
  /** 400: it is none. 401: it is too far off. */
  status: 400 | 401;
  reason: string;
}

/**
 * Compares the Unix time of a callback with our clock, in whole seconds as the documentation's
 * sample does; a difference of exactly the tolerance passes. Null when nothing is wrong. Only plain
 * digits are a time: no sign, no fraction.
 */
export function checkTimestamp(
  header: string | null,
  { now, toleranceSeconds, milliseconds }: TimestampRules,
): TimestampFault | null {
  const text = header?.trim() ?? "";
  if (text === "") return { status: 400, reason: "is missing" };
  const seconds = /^\d{1,11}$/.test(text)
    ? Number(text)
    : milliseconds && /^\d{13}$/.test(text)
    ? Math.floor(Number(text) / 1000)
    : null;
  if (seconds === null) {
    return { status: 400, reason: `is ${JSON.stringify(printable(text, 40))}, no Unix time` };
  }
  const age = Math.floor(now.epochMilliseconds / 1000) - seconds;
  if (Math.abs(age) <= toleranceSeconds) return null;
  const where = age > 0 ? "behind" : "ahead of";
  return {
    status: 401,
    reason: `is ${Math.abs(age)} s ${where} our clock, more than ${toleranceSeconds} s`,
  };
}
