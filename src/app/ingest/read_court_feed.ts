import { courtDay } from "../../domain/court_time.ts";
import { court, courtIdOf, courtZone } from "../../domain/courts.ts";
import { docketKey } from "../../domain/docket_key.ts";
import { printable } from "../../domain/errors.ts";
import { plainLine } from "../../domain/plain_text.ts";
import type { DocketRecord, EntryRecord } from "../../domain/upstream.ts";
import { webUrl } from "../../domain/web_url.ts";
import { decoded, type RssFeed, type RssItem } from "./read_rss.ts";
import type { IngestReading } from "./reading.ts";

/**
 * The feed a court publishes with CM/ECF as stubs of docket entries: such feeds hold the name of an
 * event and no text. Items of one guid are one entry, their names joined. The day of filing is that
 * of the court's zone. An item that cannot be read is told and hides no other.
 */
export function readCourtFeed(feed: RssFeed): IngestReading {
  const problems = [...feed.problems];
  const dockets = new Map<string, DocketRecord>();
  const entries = new Map<string, EntryRecord>();
  feed.items.forEach((item, index) => {
    const read = readItem(item, feed);
    if (typeof read === "string") {
      problems.push(`item ${index + 1} (${printable(item.title, 80)}): ${read}`);
      return;
    }
    const { docket, entry } = read;
    const newer = dockets.get(docket.id);
    if (newer === undefined || newer.modifiedAt < docket.modifiedAt) dockets.set(docket.id, docket);
    const known = entries.get(entry.id);
    entries.set(entry.id, known === undefined ? entry : joined(known, entry));
  });
  return {
    form: "PACER court RSS",
    dockets: [...dockets.values()],
    entries: [...entries.values()],
    problems,
  };
}

function readItem(
  item: RssItem,
  feed: RssFeed,
): { docket: DocketRecord; entry: EntryRecord } | string {
  const courtId = courtOf(item.link) ?? courtOf(feed.link);
  if (courtId === null) return "its link names no federal court";
  const [, number = "", caseName = ""] = /^(\S+)\s*([^]*)$/.exec(item.title) ?? [];
  const key = docketKey(courtId, number);
  if (!key.ok) return `its docket number cannot be read: ${key.reason}`;
  const filedAt = instantOf(item.pubDate);
  if (filedAt === null) return `its date is "${printable(item.pubDate, 60)}", which is none`;
  const { name, number: documentNumber, pacerDocId } = readDescription(item.description);
  const sequence = /[&-](\d{1,9})$/.exec(item.guid)?.[1] ?? null;
  const { zone } = courtZone({ courtId: key.courtId, docketNumber: key.number });
  const moment = filedAt.toString();
  const id = `${key.key}#${
    sequence !== null
      ? `seq:${sequence}`
      : documentNumber !== ""
      ? `number:${documentNumber}`
      : moment
  }`;
  const docket: DocketRecord = {
    upstream: "file",
    id: key.key,
    courtId: key.courtId,
    docketNumber: number,
    caseName: plainLine(caseName).trim(),
    url: webUrl(item.link),
    dateFiled: null,
    dateTerminated: null,
    dateLastFiling: null,
    modifiedAt: moment,
  };
  return {
    docket,
    entry: {
      upstream: "file",
      id,
      docketRecordId: docket.id,
      entryNumber: documentNumber === "" ? null : Number(documentNumber),
      dateFiled: courtDay(filedAt, zone),
      timeFiled: null,
      createdAt: moment,
      modifiedAt: moment,
      recapSequenceNumber: "",
      pacerSequenceNumber: sequence === null ? null : Number(sequence),
      description: "",
      documents: [{
        id,
        documentNumber,
        attachmentNumber: null,
        pacerDocId,
        description: name,
        isAvailable: null,
        isSealed: null,
        url: "",
        pdfUrl: "",
        pageCount: null,
        modifiedAt: moment,
      }],
    },
  };
}

/** `https://ecf.nysd.uscourts.gov/…` is `nysd`; null for a court we do not know. */
function courtOf(link: string): string | null {
  const code = /^https?:\/\/(?:ecf|www|pacer)[-.]([a-z0-9]+)\.uscourts\.gov(?:[/:?#]|$)/i.exec(link)
    ?.[1];
  if (code === undefined) return null;
  const id = courtIdOf(code);
  return court(id) === undefined ? null : id;
}

/** `[Letter] (<a href='…/doc1/127…'>16</a>)`, before it what a bankruptcy court tells of the case. */
function readDescription(html: string): { name: string; number: string; pacerDocId: string } {
  const link = /<a\b[^>]*?href\s*=\s*["']([^"']*)["'][^>]*>\s*(\d{1,6})\s*<\/a>/i.exec(html);
  const words = link === null ? html : html.slice(0, link.index);
  const bracket = /\[([^]*)\]/.exec(words)?.[1] ?? "";
  const name = plainLine(decoded(bracket)).trim();
  const doc = /\/doc1\/(\d{6,20})/.exec(link?.[1] ?? "")?.[1] ?? "";
  return {
    name: name === "None" ? "" : name,
    number: link?.[2] ?? "",
    // The fourth digit only says in which way the document was asked for.
    pacerDocId: doc === "" ? "" : `${doc.slice(0, 3)}0${doc.slice(4)}`,
  };
}

/** Several events of one filing, in a fixed order. */
function joined(one: EntryRecord, other: EntryRecord): EntryRecord {
  const names = new Set(
    [one, other].flatMap(({ documents }) => documents[0]!.description.split(" AND "))
      .filter((name) => name !== ""),
  );
  const description = [...names].sort().join(" AND ");
  const newest = one.modifiedAt >= other.modifiedAt ? one : other;
  return { ...newest, documents: [{ ...newest.documents[0]!, description }] };
}

/** Zones that RSS dates name by letters; JavaScript knows the first three pairs only. */
const offsets: Record<string, string> = {
  EST: "-0500",
  EDT: "-0400",
  CST: "-0600",
  CDT: "-0500",
  MST: "-0700",
  MDT: "-0600",
  PST: "-0800",
  PDT: "-0700",
  AKST: "-0900",
  AKDT: "-0800",
  HST: "-1000",
  AST: "-0400",
  CHST: "+1000",
};

function instantOf(text: string): Temporal.Instant | null {
  const dated = text.trim().replace(
    /\b[A-Z]{3,4}$/i,
    (zone) => offsets[zone.toUpperCase()] ?? zone,
  );
  if (!/^\w{3}, \d{1,2} \w{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC|Z|[+-]\d{4})$/i.test(dated)) {
    return null;
  }
  const milliseconds = Date.parse(dated);
  return Number.isNaN(milliseconds) ? null : Temporal.Instant.fromEpochMilliseconds(milliseconds);
}
