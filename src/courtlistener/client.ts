import { courtIdOf } from "../domain/courts.ts";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import type { LearnedWindow, PermitPurpose } from "../domain/pacer.ts";
import type { DocketRecord, DocumentRecord, EntryRecord } from "../domain/upstream.ts";
import { redact } from "../platform/redact.ts";
import type { CourtRecord } from "./court_record.ts";
import type { CourtListenerOptions } from "./courtlistener_options.ts";
import { docketNumberCore } from "./docket_number_core.ts";
import { reportIt } from "./explain_refusal.ts";
import type { Resource } from "./not_found.ts";
import { type Page, readPage } from "./read_page.ts";
import type { RecordProblem } from "./problem.ts";
import type { Question } from "./question.ts";
import { createRequester } from "./requester.ts";
import { toCourtRecord } from "./to_court_record.ts";
import { toDocketRecord } from "./to_docket_record.ts";
import { type Conversion, toDocumentRecord } from "./to_document_record.ts";
import { UnreadableAnswerError } from "./unreadable_answer.ts";
import { toEntryRecord } from "./to_entry_record.ts";

/** Which page of a docket's entries. */
export interface EntriesQuestion {
  docketId: string;
  /** ISO instant: only entries changed at or after it. */
  modifiedSince?: string;
  /**
   * Newest rows first, for a docket seen for the first time when requests are scarce. Ordered by
   * `-id`, which unlike `-date_modified` cannot skip a row that changes meanwhile.
   */
  newestFirst?: boolean;
  /** `next` of the page before, unchanged; decides everything else then. */
  next?: string;
  /** `poll` unless given. */
  purpose?: PermitPurpose;
}

/** Which entries of a docket; one of the two decides. */
export interface EntrySearch {
  docketId: string;
  /** Entries of this number. */
  entryNumber?: number;
  /** Entries filed on this date, `YYYY-MM-DD`. */
  dateFiled?: string;
}

/**
 * Entries by PACER's ids of their documents, of whatever dockets: at most {@link mostEntriesAtOnce},
 * so that all fit on one page, unless sibling dockets share documents.
 */
export interface EntriesByDocument {
  pacerDocIds: readonly string[];
}

/** Entries found by their documents. */
export interface FoundEntries {
  /**
   * In no order; each once. What is missing may be gone, unreadable, or beyond the third page, where a
   * document is in dozens of dockets.
   */
  entries: EntryRecord[];
  problems: RecordProblem[];
}

/** Rows of a page (contract c.3). */
export const mostEntriesAtOnce = 20;
/** Pages of them: a document filed in many dockets has a row in each. */
const mostPagesAtOnce = 3;

/** Which page of a docket's documents. */
export interface DocumentsQuestion {
  docketId: string;
  /** ISO instant: only documents changed at or after it. */
  modifiedSince: string;
  next?: string;
  /** `poll` unless given. */
  purpose?: PermitPurpose;
}

/** One page of entries. */
export interface EntriesPage {
  /** In the order asked for; an id can occur twice within a list. */
  entries: EntryRecord[];
  /** To be handed back for the next page; null on the last one. */
  next: string | null;
  /** What could not be read as it should be; never silently dropped. */
  problems: RecordProblem[];
  /** The upstream's clock at this answer, ISO UTC, if it said. */
  servedAt: string | null;
}

/** One page of documents. They do not say which entry they belong to: keep a map. */
export interface DocumentsPage {
  documents: DocumentRecord[];
  next: string | null;
  problems: RecordProblem[];
  servedAt: string | null;
}

/**
 * CourtListener's REST v4 (contract c). Every call may wait for permits and retries, and throws
 * `CaseCalendarError`: `rateLimited` with `notBefore`, `authentication`, `failed`, and
 * `NotFoundError` for what does not exist, `UnreachableError` (`failed`) when it does not answer as
 * it should, `UnreadableAnswerError` (`failed`) for an answer that cannot be read,
 * `RequestsSpentError` (`partlyDone`) after the requests it may make. Looking up single
 * records may use the quota's reserve, polls of lists may not.
 */
export interface CourtListener {
  docket(id: string, options?: { purpose?: PermitPurpose }): Promise<DocketRecord>;
  court(id: string): Promise<CourtRecord>;
  entry(id: string): Promise<EntryRecord>;
  document(id: string): Promise<DocumentRecord>;
  /**
   * One page of a docket's entries, changed longest ago first. Rows that change meanwhile move
   * behind, so that reading until `next` is null, and later from the newest `modifiedAt` seen (less
   * a few minutes, never later than now), misses none.
   */
  entriesPage(question: EntriesQuestion): Promise<EntriesPage>;
  /** Likewise for documents: their changes do not move the entry's `modifiedAt` (contract d.7). */
  documentsPage(question: DocumentsQuestion): Promise<DocumentsPage>;
  /**
   * The entry a document belongs to, for one that {@link documentsPage} shows and nobody knows yet
   * (an attachment added later); null when there is none.
   */
  entryOfDocument(documentId: string): Promise<EntryRecord | null>;
  /**
   * The entries of a docket that bear a number or were filed on a date, for finding the one that
   * came in the place of another (contract d.8). The first page alone: it holds twenty.
   */
  findEntries(search: EntrySearch): Promise<EntryRecord[]>;
  /**
   * Entries of several dockets with one request. There is no such filter for ids of entries or
   * dockets (contract c.2), but one for PACER's ids of documents (c.4); an entry without a document
   * on PACER (a minute entry) cannot be had so.
   */
  entriesByDocument(question: EntriesByDocument): Promise<FoundEntries>;
  /**
   * Dockets of one court by number, as CourtListener or as the court prints it. By core number
   * where there is one, which also finds records that spell the number differently, and also cases
   * of other offices and types: the caller compares.
   */
  findDockets(
    question: { court: string; number: string; purpose?: PermitPurpose },
  ): Promise<DocketRecord[]>;
  /** The limits of this account, also kept in the pacer. Takes no permit. None means no limit. */
  apiUsage(): Promise<LearnedWindow[]>;
  /** Requests that were answered so far, with those of the clients that share its tally. */
  requests(): number;
  /** The telemetry line so far, null before the first request. */
  telemetry(): string | null;
}

const nestedTextLeftOut = "recap_documents__plain_text";

/** A client. Makes no request by itself. */
export function createCourtListener(options: CourtListenerOptions): CourtListener {
  const requester = createRequester(options);

  const resourceUrl = (path: string, query: Record<string, string | undefined> = {}) => {
    const url = new URL(path, requester.base);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, value);
    }
    return url;
  };

  async function one<Kind>(url: URL, question: Question, convert: Converter<Kind>): Promise<Kind> {
    const { json } = await requester.get(url, question);
    const { record, problems } = convert(json);
    if (record === null) throw unreadable(question, problems.map((one) => one.message).join("; "));
    for (const { message } of problems) options.log?.warn(`CourtListener: ${message}`);
    return record;
  }

  async function page<Kind>(
    first: URL,
    list: { question: Question; next: string | undefined; convert: Converter<Kind> },
  ): Promise<Omit<Page<Kind>, "mode">> {
    const { question, next, convert } = list;
    const url = next === undefined ? first : followed(next, { first, question });
    const asked = next === undefined ? question : { ...question, resource: "page" as const };
    const { json, servedAt } = await requester.get(url, asked);
    const read = readPage(json, convert);
    if ("faults" in read) throw unreadable(question, read.faults.join("; "));
    if (read.page.next !== null) {
      const following = followed(read.page.next, { first, question });
      if (following.href === url.href) {
        throw unreadable(question, "the next page is the page itself");
      }
    }
    const { mode, ...rest } = read.page;
    if (mode === "page" && rest.next !== null) {
      options.log?.warn(
        `CourtListener numbers the pages of ${first.pathname} instead of giving a cursor; ` +
          "an entry that changes meanwhile may only show at the next reading",
      );
    }
    return { ...rest, servedAt };
  }

  /** Cursors go back verbatim, but only to the resource they came from: the token goes with them. */
  function followed(next: string, list: { first: URL; question: Question }): URL {
    const url = URL.canParse(next) ? new URL(next) : null;
    if (url?.origin === list.first.origin && url.pathname === list.first.pathname) return url;
    throw unreadable(
      list.question,
      `the next page lies at "${
        printable(next)
      }", outside ${list.first.origin}${list.first.pathname}`,
    );
  }

  return {
    async docket(id, { purpose = "look-up" } = {}) {
      const question = { ...about("docket", checkedId(id, "docket")), purpose };
      return await one(resourceUrl(`dockets/${id}/`), question, toDocketRecord);
    },
    async court(id) {
      const question = about("court", checkedCourt(id));
      return await one(resourceUrl(`courts/${id}/`), question, toCourtRecord);
    },
    async entry(id) {
      const question: Question = {
        ...about("entry", checkedId(id, "docket entry")),
        purpose: "stub",
      };
      const url = resourceUrl(`docket-entries/${id}/`, { omit: nestedTextLeftOut });
      return await one(url, question, toEntryRecord);
    },
    async document(id) {
      const question = about("document", checkedId(id, "document"));
      const url = resourceUrl(`recap-documents/${id}/`, { omit: "plain_text" });
      return await one(url, question, toDocumentRecord);
    },
    async entriesPage({ docketId, modifiedSince, newestFirst, next, purpose = "poll" }) {
      const question: Question = {
        action: `Cannot read the entries of docket ${
          checkedId(docketId, "docket")
        } from CourtListener`,
        resource: "docket",
        id: docketId,
        purpose,
      };
      const first = resourceUrl("docket-entries/", {
        docket: docketId,
        date_modified__gte: modifiedSince && utc(modifiedSince),
        order_by: newestFirst ? "-id" : "date_modified",
        omit: nestedTextLeftOut,
      });
      const convert: Converter<EntryRecord> = (value) => ofDocket(toEntryRecord(value), docketId);
      const { records, ...rest } = await page(first, { question, next, convert });
      return { entries: records, ...rest };
    },
    async documentsPage({ docketId, modifiedSince, next, purpose = "poll" }) {
      const question: Question = {
        action: `Cannot read the documents of docket ${
          checkedId(docketId, "docket")
        } from CourtListener`,
        resource: "docket",
        id: docketId,
        purpose,
      };
      const first = resourceUrl("recap-documents/", {
        docket_entry__docket: docketId,
        date_modified__gte: utc(modifiedSince),
        order_by: "date_modified",
        omit: "plain_text",
      });
      const { records, ...rest } = await page(first, { question, next, convert: toDocumentRecord });
      return { documents: records, ...rest };
    },
    async entryOfDocument(documentId) {
      const question = about("document", checkedId(documentId, "document"));
      const first = resourceUrl("docket-entries/", {
        recap_documents__id: documentId,
        omit: nestedTextLeftOut,
      });
      const read = await page(first, { question, next: undefined, convert: toEntryRecord });
      for (const { message } of read.problems) options.log?.warn(`CourtListener: ${message}`);
      return read.records[0] ?? null;
    },
    async findEntries({ docketId, entryNumber, dateFiled }) {
      const question: Question = {
        action: `Cannot look for an entry of docket ${
          checkedId(docketId, "docket")
        } at CourtListener`,
        resource: "docket",
        id: docketId,
        purpose: "stub",
      };
      const first = resourceUrl("docket-entries/", {
        docket: docketId,
        entry_number: entryNumber === undefined ? undefined : String(entryNumber),
        date_filed: entryNumber === undefined ? dateFiled : undefined,
        omit: nestedTextLeftOut,
      });
      const convert: Converter<EntryRecord> = (value) => ofDocket(toEntryRecord(value), docketId);
      const read = await page(first, { question, next: undefined, convert });
      for (const { message } of read.problems) options.log?.warn(`CourtListener: ${message}`);
      return read.records;
    },
    async entriesByDocument({ pacerDocIds }) {
      const ids = checkedDocumentIds(pacerDocIds);
      const question: Question = {
        action: `Cannot read ${ids.length} docket entries together from CourtListener`,
        resource: "entry",
        id: "",
        purpose: "stub",
      };
      const first = resourceUrl("docket-entries/", {
        recap_documents__pacer_doc_id__in: ids.join(","),
        omit: nestedTextLeftOut,
      });
      // Once for each of its documents that is asked for (contract c.4).
      const entries = new Map<string, EntryRecord>();
      const problems: RecordProblem[] = [];
      let next: string | undefined;
      for (let pages = 0; pages < mostPagesAtOnce; pages += 1) {
        const read = await page(first, { question, next, convert: toEntryRecord });
        for (const entry of read.records) entries.set(entry.id, entry);
        problems.push(...read.problems);
        if (read.next === null) break;
        next = read.next;
      }
      return { entries: [...entries.values()], problems };
    },
    async findDockets({ court: printed, number, purpose = "look-up" }) {
      const court = checkedCourt(courtIdOf(printed));
      const core = docketNumberCore(court, number);
      const searches: Record<string, string>[] = [{ docket_number: number.trim() }];
      if (core !== null) searches.unshift({ docket_number_core: core });
      const found = new Map<string, DocketRecord>();
      for (const search of searches) {
        const question: Question = {
          action: `Cannot look for docket number ${
            JSON.stringify(printable(number))
          } of court ${court}`,
          resource: "court",
          id: court,
          purpose,
        };
        const first = resourceUrl("dockets/", { court, ...search });
        let next: string | undefined;
        do {
          const read = await page(first, { question, next, convert: toDocketRecord });
          for (const record of read.records) found.set(record.id, record);
          for (const { message } of read.problems) options.log?.warn(`CourtListener: ${message}`);
          next = read.next ?? undefined;
        } while (next !== undefined);
        if (found.size > 0) break;
      }
      return [...found.values()];
    },
    async apiUsage() {
      const reading = await requester.usage();
      if (!("unfamiliar" in reading)) return reading.windows;
      throw new CaseCalendarError("failed", {
        action: "Cannot read the rate limits of this CourtListener account",
        cause: redact(reading.unfamiliar),
      });
    },
    requests: () => requester.statistics.total(),
    telemetry: () => requester.statistics.line(),
  };
}

type Converter<Kind> = (value: unknown) => Conversion<Kind>;

const nouns: Record<Exclude<Resource, "page">, string> = {
  docket: "docket",
  court: "court",
  entry: "docket entry",
  document: "document",
};

function about(resource: Exclude<Resource, "page">, id: string): Question {
  const action = `Cannot read ${nouns[resource]} ${id} from CourtListener`;
  return { action, resource, id, purpose: "look-up" };
}

function unreadable(question: Question, cause: string): UnreadableAnswerError {
  return new UnreadableAnswerError({
    action: question.action,
    cause: redact(`the answer is not as CourtListener documents it: ${cause}`),
    next: reportIt,
  });
}

/** An empty or odd id would make a filter that CourtListener ignores, and so answer with all rows. */
function checkedId(id: string, noun: string): string {
  if (/^[1-9]\d{0,15}$/.test(id)) return id;
  throw new CaseCalendarError("config", {
    action: `Cannot read ${noun} "${printable(id, 40)}" from CourtListener`,
    cause: "the id is not a whole number",
    next:
      "Take the number from the address of the docket's page, courtlistener.com/docket/<number>/…",
  });
}

/** Likewise for ids of PACER: digits, or a GUID or digits with hyphens (contract b.1). */
function checkedDocumentIds(ids: readonly string[]): readonly string[] {
  const odd = ids.find((id) => !isPacerDocId(id));
  if (odd === undefined && ids.length > 0 && ids.length <= mostEntriesAtOnce) return ids;
  throw new Error(
    odd === undefined ? `${ids.length} ids at once` : `not an id of PACER: ${printable(odd, 40)}`,
  );
}

/** Can a document be asked for by this id of PACER? Not when it has none. */
export function isPacerDocId(id: string): boolean {
  return /^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/.test(id);
}

function checkedCourt(id: string): string {
  if (/^[a-z0-9]{1,15}$/.test(id)) return id;
  throw new CaseCalendarError("config", {
    action: `Cannot ask CourtListener about court "${printable(id, 40)}"`,
    cause: "court ids are lower-case letters and digits",
    next: "Use CourtListener's id of the court, such as nysd",
  });
}

function utc(instant: string): string {
  return Temporal.Instant.from(instant).toString();
}

/** A row of another docket must never reach this one. */
function ofDocket(conversion: Conversion<EntryRecord>, docketId: string): Conversion<EntryRecord> {
  const { record, problems } = conversion;
  if (record === null || record.docketRecordId === docketId) return conversion;
  const message =
    `docket entry ${record.id}: it belongs to docket ${record.docketRecordId}, not to the ${docketId} asked for`;
  return { record: null, problems: [...problems, { id: record.id, message, kept: false }] };
}
