/**
 * The shapes of REST v4 (and of webhook payloads, which nest the same rows), checked at the edge.
 * Unknown fields are dropped. Dates stay text here: a bad one costs that date, not the record.
 */
import * as z from "zod";

const text = z.string().nullish().transform((value) => value ?? "");
const maybe = z.string().nullish().transform((value) => value ?? null);
const flag = z.boolean().nullish().transform((value) => value ?? null);
const integer = z.int().nullish().transform((value) => value ?? null);
/** A row id; larger ones than 2^53 would not be exact and are refused. */
const rowId = z.int().positive();

/** A docket or court is a URL in REST and an id in webhooks. */
const reference = z.union([rowId, z.string()]).transform((value, context) => {
  const found = /^(?:.*\/)?([\w-]+)\/?$/.exec(String(value));
  if (found) return found[1]!;
  context.addIssue("Invalid input: expected an id or a URL that ends in one");
  return z.NEVER;
});

/** One row of `recap-documents/`, or nested in an entry. */
export const wireDocument = z.object({
  id: rowId,
  absolute_url: text,
  date_modified: text,
  filepath_local: text,
  filepath_ia: text,
  page_count: integer.catch(null),
  document_number: z.union([z.string(), z.int()]).nullish().transform((v) => String(v ?? "")),
  attachment_number: integer,
  pacer_doc_id: text,
  is_available: flag,
  is_sealed: flag,
  ocr_status: integer.catch(null),
  description: text,
});

/** One row of `docket-entries/`. */
export const wireEntry = z.object({
  id: rowId,
  docket: reference,
  date_created: text,
  date_modified: text,
  date_filed: maybe,
  time_filed: maybe,
  entry_number: integer,
  recap_sequence_number: text,
  pacer_sequence_number: integer,
  description: text,
  recap_documents: z.array(z.unknown()).nullish().transform((value) => value ?? []),
});

/** One row of `dockets/`. */
export const wireDocket = z.object({
  id: rowId,
  court_id: text,
  court: reference.nullish(),
  absolute_url: text,
  date_modified: text,
  date_filed: maybe,
  date_terminated: maybe,
  date_last_filing: maybe,
  case_name: text,
  case_name_full: text,
  case_name_short: text,
  docket_number: text,
});

/** One row of `courts/`. */
export const wireCourt = z.object({
  id: z.string().min(1),
  full_name: text,
  short_name: text,
  citation_string: text,
  jurisdiction: text,
  in_use: z.boolean().nullish().transform((value) => value ?? true),
  pacer_has_rss_feed: flag,
  pacer_rss_entry_types: text,
  date_last_pacer_contact: text,
});

/**
 * The envelope of every list. `count` is a URL in cursor mode and a number in page mode (contract
 * c.3).
 */
export const wirePage = z.object({
  count: z.union([z.string(), z.int()]).nullish(),
  next: maybe,
  results: z.array(z.unknown()),
});

/** `api-usage/`. */
export const wireApiUsage = z.object({
  current_usage: z.array(z.object({
    scope: z.string(),
    rate: text,
    used: z.int().nonnegative().nullish().catch(null),
    limit: z.int().nullish(),
    window_seconds: z.int().nullish(),
    blocked: flag,
  })),
});
