import { createHash } from "node:crypto";
import type { DocketEntry } from "../docket_entry.ts";

/**
 * The entry as an anchor names it: `number:45`, `pacer:0123456789`, or `text:` and a hash of date
 * and text; the same whatever upstream told of it and however often.
 */
export function entryRef(entry: DocketEntry): string {
  if (entry.number !== null) return `number:${entry.number}`;
  if (entry.pacerDocId !== "") return `pacer:${entry.pacerDocId}`;
  return `text:${shortHash(`${entry.filed}\n${normalised(entry.text)}`)}`;
}

/** SHA-256 (first 16 hex digits) of a quote, blind to case and blanks. */
export function quoteHash(quote: string): string {
  return shortHash(normalised(quote));
}

function normalised(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
