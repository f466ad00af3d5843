import { toDocketRecord } from "../../courtlistener/to_docket_record.ts";
import { toEntryRecord } from "../../courtlistener/to_entry_record.ts";
import { readWebhook } from "../../courtlistener/webhook/read_webhook.ts";
import { printable } from "../../domain/errors.ts";
import { readCourtFeed } from "./read_court_feed.ts";
import { readRss } from "./read_rss.ts";
import type { IngestReading } from "./reading.ts";

/**
 * Recognises what a file holds and reads it: JSON of CourtListener's REST API (a docket, an entry,
 * pages or lists of them), bodies of its webhooks (one, or one a line), a docket of the Internet
 * Archive, or the RSS feed of a court (in the encoding it names). The end of a sentence when it is
 * none of these. An item that cannot be read is told and hides no other.
 */
export function readIngest(bytes: Uint8Array): IngestReading | string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 400));
  if (/^\s*(?:\u00ef\u00bb\u00bf)?\s*</.test(head)) return readXml(bytes, head);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "it is neither XML nor UTF-8 text";
  }
  if (text.trim() === "") return "it is empty";
  const values = parseJson(text);
  if (typeof values === "string") return values;
  const reading: IngestReading = {
    form: "CourtListener REST",
    dockets: [],
    entries: [],
    problems: [],
  };
  let recognised = 0;
  for (const [index, value] of values.entries()) {
    if (take(value, reading)) recognised += 1;
    else if (values.length > 1) {
      reading.problems.push(`value ${index + 1} is neither docket nor docket entry nor webhook`);
    }
  }
  return recognised === 0
    ? "it holds neither dockets nor docket entries of CourtListener, no webhook and no docket of " +
      "the Internet Archive"
    : reading;
}

function readXml(bytes: Uint8Array, head: string): IngestReading | string {
  const encoding = /^[^>]*\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1] ?? "utf-8";
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return `it is not ${printable(encoding)} text, as its first line says`;
  }
  const feed = readRss(text);
  return feed === null ? "it is XML, but no RSS feed" : readCourtFeed(feed);
}

/** The values of a JSON text, or of one with a value on each line. */
function parseJson(text: string): unknown[] | string {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch (error) {
    const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
    const values: unknown[] = [];
    for (const line of lines.length > 1 ? lines : []) {
      try {
        values.push(JSON.parse(line));
      } catch {
        values.push(null);
      }
    }
    if (values.some((value) => value !== null)) return values;
    return `it is neither JSON nor XML (${
      printable(error instanceof Error ? error.message : String(error), 120)
    })`;
  }
}

/** Adds what one value holds; false when it is none of the known forms. */
function take(value: unknown, reading: IngestReading): boolean {
  if (!isObject(value)) return false;
  if ("webhook" in value && "payload" in value) return takeWebhook(value, reading);
  if (Array.isArray(value["docket_entries"])) return takeArchive(value, reading);
  const rows = value["results"];
  if (!Array.isArray(rows)) return takeRow(value, reading);
  const taken = rows.map((row, index) => {
    const known = takeRow(row, reading);
    if (!known) reading.problems.push(`results[${index}] is neither docket nor docket entry`);
    return known;
  });
  return rows.length === 0 || taken.includes(true);
}

/** A docket or a docket entry of the REST API. */
function takeRow(value: unknown, reading: IngestReading): boolean {
  if (!isObject(value)) return false;
  if (isDocket(value)) {
    takeDocket(value, reading);
    return true;
  }
  if (!("docket" in value && ("recap_documents" in value || "description" in value))) return false;
  if (isObject(value["docket"]) && isDocket(value["docket"])) takeDocket(value["docket"], reading);
  takeEntry(flattened(value), reading);
  return true;
}

function isDocket(value: Record<string, unknown>): boolean {
  return "docket_number" in value && ("court" in value || "court_id" in value);
}

function takeDocket(value: Record<string, unknown>, reading: IngestReading): void {
  const { record, problems } = toDocketRecord(value);
  if (record !== null) reading.dockets.push(record);
  reading.problems.push(...problems.map(({ message }) => message));
}

function takeEntry(row: unknown, reading: IngestReading): void {
  const { record, problems } = toEntryRecord(row);
  if (record !== null) reading.entries.push(record);
  reading.problems.push(...problems.map(({ message }) => message));
}

/** An entry with its docket nested in it, as `fields` of REST can bring it. */
function flattened(row: Record<string, unknown>): Record<string, unknown> {
  return isObject(row["docket"]) ? { ...row, docket: row["docket"]["id"] } : row;
}

function takeWebhook(body: Record<string, unknown>, reading: IngestReading): boolean {
  reading.form = "CourtListener webhook";
  const event = readWebhook(body);
  if (event.event === "unreadable") {
    reading.problems.push(`a webhook cannot be read: ${event.reason}`);
  } else if (event.event !== "docket-alert") {
    reading.problems.push(`a webhook of the kind ${event.event} brings no docket entries`);
  } else if (event.isTest) {
    reading.problems.push("a webhook is the test event of CourtListener's panel; it is left out");
  } else {
    reading.entries.push(...event.entries);
    reading.problems.push(...event.problems.map(({ message }) => message));
  }
  return true;
}

/** Everything hangs on one docket there, and entries may name it by nothing but their place. */
function takeArchive(docket: Record<string, unknown>, reading: IngestReading): boolean {
  reading.form = "Internet Archive docket";
  takeDocket(docket, reading);
  for (const row of docket["docket_entries"] as unknown[]) {
    takeEntry(isObject(row) ? { docket: docket["id"], ...row } : row, reading);
  }
  return true;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
