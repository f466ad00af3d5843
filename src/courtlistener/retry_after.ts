const longest = 24 * 3600;

/**
 * The seconds a `Retry-After` header asks for (RFC 9110, 10.2.3): whole seconds or an HTTP date,
 * the date compared with the answer's own `Date` where it has one, since the two clocks differ.
 * At least 1, at most a day (the longest window there is); null without a header that makes sense.
 */
export function retryAfter(headers: Headers, now: Temporal.Instant): number | null {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(text)) return clamp(Number(text));
  const until = httpDate(text);
  if (until === null) return null;
  return clamp((until - (httpDate(headers.get("date") ?? "") ?? now.epochMilliseconds)) / 1000);
}

function clamp(seconds: number): number {
  return Math.min(longest, Math.max(1, Math.ceil(seconds)));
}

function httpDate(text: string): number | null {
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return null;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
