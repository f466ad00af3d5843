import type { QuotaWindow } from "../domain/pacer.ts";

/** What the text of a 429 says, as far as it says it. */
export interface ThrottleMessage {
  /** The window that was full. */
  window: QuotaWindow | null;
  /** Seconds until a request fits again. */
  seconds: number | null;
}

const lengths: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400 };

/**
 * Reads `Request was throttled. Rate limit exceeded: 5/min. Expected available in 42 seconds.`
 * (contract c.2). Like the upstream's own parser, only the first letter of the unit counts.
 */
export function throttleMessage(text: string): ThrottleMessage {
  const rate = /rate limit exceeded:\s*(\d{1,9})\s*\/\s*([smhd])[a-z]*/i.exec(text);
  const wait = /available in (\d{1,9}) seconds?/i.exec(text);
  return {
    window: rate && Number(rate[1]) > 0
      ? { limit: Number(rate[1]), seconds: lengths[rate[2]!.toLowerCase()]! }
      : null,
    seconds: wait ? Number(wait[1]) : null,
  };
}
