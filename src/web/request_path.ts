/** Where CourtListener's webhooks arrive, followed by the secret. */
export const webhookPrefix = "/webhooks/case-calendar/";
/** Where DocketLayer's callbacks arrive. */
export const callbackPath = "/webhooks/docketlayer";

/** The path of a request as it was written, without query and fragment; `/` where there is none. */
export function requestPath(url: string): string {
  const authority = url.indexOf("://");
  const start = url.indexOf("/", authority < 0 ? 0 : authority + 3);
  if (start < 0) return "/";
  const path = url.slice(start);
  const end = path.search(/[?#]/);
  return end < 0 ? path : path.slice(0, end);
}

/** The path without a slash at its end; `/` stays. */
export function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

/** What stands behind {@link webhookPrefix}: the secret, unescaped, and the rest from its slash on. */
export function webhookParts(path: string): { secret: string; tail: string } {
  const behind = path.slice(webhookPrefix.length);
  const slash = behind.indexOf("/");
  return slash < 0
    ? { secret: unescaped(behind), tail: "/" }
    : { secret: unescaped(behind.slice(0, slash)), tail: withoutSlash(behind.slice(slash)) };
}

/**
 * A name for the path in metrics and logs, where the path itself must not stand: it may hold a
 * secret, and there are endless ones.
 */
export function routeName(path: string): string {
  if (path.startsWith(webhookPrefix)) {
    return webhookParts(path).tail === "/health" ? "webhook-health" : "courtlistener";
  }
  const plain = withoutSlash(path);
  if (plain === callbackPath) return "docketlayer";
  return views.has(plain) ? plain.slice(1) : "other";
}

const views = new Set(["/health", "/healthz", "/readyz", "/metrics"]);

/** Some proxies escape characters that need none. */
function unescaped(segment: string): string {
  if (!segment.includes("%")) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
