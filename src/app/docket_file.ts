import * as z from "zod";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import type { EntryRecord } from "../domain/upstream.ts";
import { entryText } from "../domain/upstream.ts";

/** A docket read from a file, whatever format it had. */
export interface DocketFile {
  /** CourtListener court id, `""` when the file does not say. */
  courtId: string;
  docketNumber: string;
  caseName: string;
  entries: FileEntry[];
}

/** One entry of a docket file; its place in {@link DocketFile.entries} is its place in the file. */
export interface FileEntry {
  number: number | null;
  filed: string;
  timeFiled: string | null;
  pacerSequence: number | null;
  recapSequence: string;
  pacerDocId: string;
  text: string;
  /** The order of the file is the order of the docket. */
  inFileOrder: boolean;
}

const text = z.string().nullish().transform((value) => value ?? "");
const date = z.string().regex(/^$|^\d{4}-\d{2}-\d{2}/, "expected a date such as 2026-03-31")
  .transform((value) => value.slice(0, 10))
  .refine((value) => value === "" || isDate(value), "this day is not in the calendar");
const clockTime = z.string().regex(/^$|^\d{2}:\d{2}(:\d{2})?$/, "expected a time such as 14:05");
const number = z.union(
  [z.int(), z.string().regex(/^\d{1,15}$/).transform(Number)],
  "expected a whole number",
);
const fileDocument = z.object({
  description: text,
  short_description: text,
  pacer_doc_id: text,
});
const fileEntry = z.object({
  entry_number: number.nullish(),
  date_filed: date.nullish(),
  date_created: date.nullish(),
  time_filed: clockTime.nullish(),
  pacer_sequence_number: number.nullish(),
  recap_sequence_number: text,
  description: text,
  recap_documents: z.array(fileDocument).nullish(),
  documents: z.array(fileDocument).nullish(),
});
const entries = z.array(fileEntry).max(20_000);
const heading = {
  court_id: text,
  court: z.union([z.string(), z.object({ id: text })]).nullish(),
  docket_number: text,
  case_name: text,
};
const corpusFile = z.object({ ...heading, entries });
const archiveFile = z.object({ ...heading, docket_entries: entries });
const restFile = z.object({
  docket: z.union([z.object(heading), z.string(), z.number()]).nullish(),
  results: entries,
});

/**
 * Reads a parsed docket file: our own shape (`entries`), an Internet Archive docket
 * (`docket_entries`), a CourtListener REST page (`results`, with a `docket` object when there is
 * one), or a plain list of REST entries. Throws a {@link CaseCalendarError} that names the entry and
 * the field when a value cannot be understood.
 */
export function readDocketFile(file: unknown): DocketFile {
  if (Array.isArray(file)) return build({}, parse(entries, file, []), false);
  if (typeof file !== "object" || file === null) {
    throw unreadable(
      "expected a JSON object or list, found " + (file === null ? "null" : typeof file),
    );
  }
  if ("entries" in file) {
    const parsed = parse(corpusFile, file, ["entries"]);
    return build(parsed, parsed.entries, true);
  }
  if ("docket_entries" in file) {
    const parsed = parse(archiveFile, file, ["docket_entries"]);
    return build(parsed, parsed.docket_entries, false);
  }
  if ("results" in file) {
    const parsed = parse(restFile, file, ["results"]);
    const docket = typeof parsed.docket === "object" ? parsed.docket ?? {} : {};
    return build(docket, parsed.results, false);
  }
  throw unreadable('found neither "entries" nor "docket_entries" nor "results"');
}

function parse<T>(schema: z.ZodType<T>, value: unknown, list: string[]): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw unreadable(`${place(issue!.path, list)}: ${issue!.message}`);
}

/** `entry 12 of the file (index 11), date_filed`. */
function place(path: readonly PropertyKey[], list: string[]): string {
  const [first, second] = list.length > 0 ? path.slice(list.length) : path;
  if (typeof first === "number") {
    const field = second === undefined ? "" : `, ${printable(String(second))}`;
    return `entry ${first + 1} of the file (index ${first})${field}`;
  }
  return path.length === 0 ? "the file" : printable(path.map(String).join("."));
}

type Heading = Partial<Omit<z.infer<typeof corpusFile>, "entries">>;

function build(
  docket: Heading,
  rows: z.infer<typeof entries>,
  inFileOrder: boolean,
): DocketFile {
  const dates = filingDates(rows);
  const court = typeof docket.court === "object" ? docket.court?.id : docket.court;
  return {
    courtId: docket.court_id || /([a-z0-9]+)\/?$/i.exec(court ?? "")?.[1] || "",
    docketNumber: docket.docket_number ?? "",
    caseName: docket.case_name ?? "",
    entries: rows.map((row, index) => {
      const documents = (row.recap_documents ?? row.documents ?? []).map((document) => ({
        description: document.description || document.short_description,
        pacerDocId: document.pacer_doc_id,
      }));
      return {
        number: row.entry_number ?? null,
        filed: dates[index]!,
        timeFiled: row.time_filed || null,
        pacerSequence: row.pacer_sequence_number ?? null,
        recapSequence: row.recap_sequence_number,
        pacerDocId: documents[0]?.pacerDocId ?? "",
        text: entryText({
          description: row.description,
          documents: documents as EntryRecord["documents"],
        }),
        inFileOrder,
      };
    }),
  };
}

/** An entry without a filing date stands on the day of the entry before it, else of the next. */
function filingDates(rows: z.infer<typeof entries>): string[] {
  const stated = rows.map((row) => row.date_filed || row.date_created || null);
  const first = stated.find((day) => day !== null);
  if (rows.length > 0 && first === undefined) {
    throw unreadable("entry 1 of the file (index 0), date_filed: no entry of the file has a date");
  }
  let last = first!;
  return stated.map((day) => last = day ?? last);
}

function isDate(value: string): boolean {
  try {
    return Temporal.PlainDate.from(value).toString() === value;
  } catch {
    return false;
  }
}

function unreadable(cause: string): CaseCalendarError {
  return new CaseCalendarError("failed", {
    action: "Cannot read the docket file",
    cause,
    next:
      'Give a docket as JSON: {"court_id", "docket_number", "case_name", "entries": [{"entry_number", "date_filed", "description"}]}, a page of CourtListener docket entries, or an Internet Archive docket.',
  });
}
