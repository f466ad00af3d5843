import { webUrl } from "../../domain/web_url.ts";

/** The addresses of one feed as a page shows them. */
export interface FeedLinks {
  /** Opens the subscribe dialogue of a calendar program; null without a public address. */
  webcal: string | null;
  /** The feed itself: absolute with a public address, else relative to the page. */
  feed: string;
}

/** The feeds of what changed beside a feed, Atom and JSON Feed. */
export function changeLinks({ feed }: FeedLinks): { atom: string; json: string } {
  const stem = feed.replace(/\.[^./]*$/, "");
  return { atom: `${stem}.atom`, json: `${stem}.json` };
}

/**
 * Addresses of the feed at `feedPath`, a path below the folder of the page such as
 * `calendars/main.ics`; every part is URL-encoded. A public base that is no http or https address
 * counts as none (one without a scheme is taken as https); null when there is no feed.
 */
export function feedLinks(feedPath: string, publicBaseUrl?: string): FeedLinks | null {
  const parts = feedPath.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  if (parts.length === 0) return null;
  const path = parts.map((part) => encodeURIComponent(part.toWellFormed())).join("/");
  const base = publicBase(publicBaseUrl ?? "");
  // "./" keeps a first part that holds a colon from being read as a scheme.
  if (base === "") return { webcal: null, feed: `./${path}` };
  const feed = `${base}/${path}`;
  return { webcal: feed.replace(/^https?:/, "webcal:"), feed };
}

/** The public address of the folder of the index without a slash at its end; `""` when there is none. */
export function publicBase(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const url = webUrl(
    /^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[^/]+:\d+(\/|$)/.test(trimmed)
      ? trimmed
      : `https://${trimmed}`,
  );
  return url.replace(/[?#].*$/, "").replace(/\/+$/, "");
}
