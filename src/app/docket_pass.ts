import type { CourtListener, DocumentsPage, EntriesPage } from "../courtlistener/client.ts";
import { NotFoundError } from "../courtlistener/not_found.ts";
import type { RecordProblem } from "../courtlistener/problem.ts";
import { counted } from "../domain/counted.ts";
import type { PermitPurpose } from "../domain/pacer.ts";
import type { DocumentRecord, EntryRecord } from "../domain/upstream.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { PageCursor } from "../store/marks.ts";
import type { Store } from "../store/store.ts";
import { attachDocument, isPlaceable } from "./attach_document.ts";

/**
 * How far behind the upstream's clock a mark stays. A row committed late carries a time before rows
 * already seen; CourtListener's advice is a few minutes (contract, c.3).
 */
const overlap = Temporal.Duration.from({ minutes: 5 });
/** Passes that stay before a row without a readable id; it can only be had with its list. */
const mostHeldPasses = 2;

/** What one pass over one docket record brought. */
export interface PassCounts {
  entriesSeen: number;
  newEntries: number;
  changedEntries: number;
  documentsSeen: number;
  /** What could not be read as it should be, as sentences that name it. */
  problems: string[];
  /**
   * Rows that could not be read at all. The mark goes on past them: each is noted, to be asked for by
   * itself (`reread_rows.ts`).
   */
  unreadable: number;
  /** Of these, rows without a readable id; and lists whose mark stays before such a row. */
  nameless: number;
  held: number;
}

/** What a pass works with. */
export interface PassTools {
  store: Store;
  courtlistener: CourtListener;
  /** Called after each page that is stored. */
  onPage?: (counts: PassCounts) => void;
  /** Ends the pass between two pages. */
  signal?: AbortSignal;
}

/** How a list is asked for. */
interface PassOptions {
  /** What its requests are for; `poll` unless given. */
  purpose?: PermitPurpose;
}

/**
 * Brings one CourtListener record up to date: entries changed since its mark, then documents changed
 * since its mark (a PDF moves only the document's time; on the first pass documents come with their
 * entries, and the mark is the moment of its first page). The first pass goes from the newest entry
 * to the oldest, so that upcoming dates appear early; what changes meanwhile lies behind its mark,
 * and every later pass ascends by the time of the change. Each page is stored together with the
 * cursor of the next in one transaction, so that an interrupted pass goes on where it was and no page
 * is asked for twice. A mark moves only when its list is complete. A row that cannot be read is noted
 * in the store; one without a readable id also holds the mark back, for two passes.
 */
export async function docketPass(
  ref: RecordRef,
  { purpose = "poll", ...tools }: PassTools & PassOptions,
): Promise<PassCounts> {
  const { store } = tools;
  const counts = noCounts();
  const begun = store.marks.of(ref);
  const resumed = begun.cursor?.list === "documents";
  const rest = { tools, counts, purpose };
  if (resumed) await readList(ref, { list: "documents", ...rest });
  const { tookLong } = await readList(ref, { list: "entries", ...rest });
  // What changed while a long first pass was under way must not wait for the docket's next turn.
  if (tookLong) await readList(ref, { list: "entries", ...rest });
  if (begun.complete && !resumed) await readList(ref, { list: "documents", ...rest });
  store.transaction(() => {
    const { unreadable, nameless, held } = counts;
    const heldPasses = held === 0 ? 0 : begun.heldPasses + 1;
    if (heldPasses !== begun.heldPasses) store.marks.set(ref, { heldPasses });
    if (begun.heldPasses > 0 && nameless === 0) {
      for (const kind of ["entry", "document"] as const) {
        store.unreadableRows.forget({ kind, id: "", docketRecordId: ref.id });
      }
    }
    if (unreadable === 0) store.marks.checked(ref, "ok");
    else {
      const rows = counted(unreadable, "row");
      store.marks.checked(ref, `${rows} could not be read`, { partly: true });
    }
    store.dockets.touch(ref);
  });
  return counts;
}

/**
 * Brings only the entries of a record up to date, for stubs that may have their text by now. Call it
 * for a record whose first pass is complete and of which no list is half read.
 */
export async function entriesPass(
  ref: RecordRef,
  { purpose = "poll", ...tools }: PassTools & PassOptions,
): Promise<PassCounts> {
  const counts = noCounts();
  await readList(ref, { list: "entries", tools, counts, purpose });
  tools.store.dockets.touch(ref);
  return counts;
}

function noCounts(): PassCounts {
  return {
    entriesSeen: 0,
    newEntries: 0,
    changedEntries: 0,
    documentsSeen: 0,
    problems: [],
    unreadable: 0,
    nameless: 0,
    held: 0,
  };
}

interface Pass extends PassOptions {
  list: PageCursor["list"];
  tools: PassTools;
  counts: PassCounts;
}

/** Reads one list to its end; once more from its mark when the stored cursor is no longer valid. */
async function readList(ref: RecordRef, pass: Pass): Promise<{ tookLong: boolean }> {
  const { store } = pass.tools;
  try {
    return await readPages(ref, pass);
  } catch (error) {
    const stale = error instanceof NotFoundError && error.resource === "page";
    if (!stale || store.marks.of(ref).cursor === null) throw error;
    store.marks.set(ref, { cursor: null });
    return await readPages(ref, pass);
  }
}

async function readPages(ref: RecordRef, pass: Pass): Promise<{ tookLong: boolean }> {
  const { list, tools, counts } = pass;
  const { store } = tools;
  const begun = store.marks.of(ref);
  const since = list === "entries" ? begun.entriesMark : begun.documentsMark;
  // No entries yet, so no documents.
  if (list === "documents" && since === null) return { tookLong: false };
  let cursor: PageCursor = begun.cursor?.list === list ? begun.cursor : {
    list,
    next: "",
    pendingMark: null,
    ...(list === "entries" && !begun.complete && since === null ? { newestFirst: true } : {}),
  };
  const { newestFirst = false } = cursor;
  let { documentsMark } = begun;
  for (;;) {
    tools.signal?.throwIfAborted();
    const page = await askPage(ref, { cursor, since, pass });
    const lost = page.problems.filter((problem) => !problem.kept);
    const nameless = lost.filter(({ id }) => id === null).length;
    const frozen = cursor.frozen === true ||
      (nameless > 0 && begun.heldPasses < mostHeldPasses);
    const pendingMark = frozen
      ? cursor.pendingMark
      : latest([cursor.pendingMark, ...page.rows.map((row) => row.modifiedAt)]);
    const limit = page.servedAt === null
      ? null
      : Temporal.Instant.from(page.servedAt).subtract(overlap).toString();
    const notAfter = newestFirst
      ? cursor.notAfter ?? limit ?? latest(page.rows.map((row) => row.modifiedAt))
      : limit;
    if (list === "entries") {
      documentsMark ??= limit ?? latest(documentTimes(page.rows as EntryRecord[]));
    }
    const strangers = list === "documents"
      ? await entriesOfStrangers(page.rows as DocumentRecord[], { ref, tools })
      : [];
    store.transaction(() => {
      const changed = list === "entries"
        ? storeEntries(page.rows as EntryRecord[], { store, counts })
        : storeEntries(strangers, { store, counts }) +
          storeDocuments(page.rows as DocumentRecord[], { ref, store, counts });
      counts.changedEntries += changed;
      noteUnreadable(lost, { ref, list, store });
      if (page.next !== null) {
        cursor = {
          list,
          next: page.next,
          pendingMark,
          ...(frozen ? { frozen } : {}),
          ...(newestFirst ? { newestFirst, notAfter } : {}),
        };
        store.marks.set(ref, { cursor, documentsMark });
        return;
      }
      // Nothing read before a row that could not be: the list is asked for from its beginning again.
      const reached = frozen && newestFirst ? null : pendingMark ?? since;
      const mark = reached === null && frozen ? null : earliest([reached, notAfter]);
      store.marks.set(ref, {
        cursor: null,
        ...(list === "documents"
          ? { documentsMark: mark }
          : { entriesMark: mark, documentsMark, complete: true }),
      });
    });
    counts[list === "entries" ? "entriesSeen" : "documentsSeen"] += page.rows.length;
    counts.unreadable += lost.length;
    counts.nameless += nameless;
    counts.problems.push(...page.problems.map((problem) => problem.message));
    if (page.next === null && frozen) counts.held += 1;
    tools.onPage?.(counts);
    if (page.next === null) return { tookLong: newestFirst && isLong(notAfter, limit) };
  }
}

/** Was the last page of a first pass answered long after the first? */
function isLong(first: string | null, last: string | null): boolean {
  return first !== null && last !== null &&
    Temporal.Duration.compare(Temporal.Instant.from(first).until(last), overlap) > 0;
}

type AnyPage = Omit<EntriesPage, "entries"> & { rows: (EntryRecord | DocumentRecord)[] };

async function askPage(
  ref: RecordRef,
  { cursor, since, pass }: { cursor: PageCursor; since: string | null; pass: Pass },
): Promise<AnyPage> {
  const { tools, purpose = "poll" } = pass;
  const next = { purpose, ...(cursor.next === "" ? {} : { next: cursor.next }) };
  if (cursor.list === "entries") {
    const { entries, ...rest }: EntriesPage = await tools.courtlistener.entriesPage({
      docketId: ref.id,
      ...(since === null ? {} : { modifiedSince: since }),
      ...(cursor.newestFirst === true ? { newestFirst: true } : {}),
      ...next,
    });
    return { ...rest, rows: entries };
  }
  const { documents, ...rest }: DocumentsPage = await tools.courtlistener.documentsPage({
    docketId: ref.id,
    modifiedSince: since!,
    ...next,
  });
  return { ...rest, rows: documents };
}

/** The entries of documents that nothing stored leads to, asked for one by one; they are rare. */
async function entriesOfStrangers(
  documents: readonly DocumentRecord[],
  { ref, tools }: { ref: RecordRef; tools: PassTools },
): Promise<EntryRecord[]> {
  const entries: EntryRecord[] = [];
  for (const document of documents) {
    if (isPlaceable(document, { ref, store: tools.store })) continue;
    const entry = await tools.courtlistener.entryOfDocument(document.id);
    if (entry !== null && entry.docketRecordId === ref.id) entries.push(entry);
  }
  return entries;
}

/** Keeps what could not be read, so that it is asked for by itself and told until it can be. */
function noteUnreadable(
  lost: readonly RecordProblem[],
  { ref, list, store }: { ref: RecordRef; list: PageCursor["list"]; store: Store },
): void {
  for (const { id, message } of lost) {
    store.unreadableRows.note({
      kind: list === "entries" ? "entry" : "document",
      id: id ?? "",
      docketRecordId: ref.id,
      problem: message,
    });
  }
}

function storeEntries(
  rows: readonly EntryRecord[],
  { store, counts }: { store: Store; counts: PassCounts },
): number {
  let changed = 0;
  for (const entry of rows) {
    const outcome = store.entries.upsert(entry);
    if (outcome === "new") counts.newEntries += 1;
    if (outcome === "changed") changed += 1;
  }
  return changed;
}

function storeDocuments(
  rows: readonly DocumentRecord[],
  { ref, store, counts }: { ref: RecordRef; store: Store; counts: PassCounts },
): number {
  let changed = 0;
  for (const document of rows) {
    const outcome = attachDocument(document, { ref, store });
    if (outcome === "changed") changed += 1;
    if (outcome === "unknown") {
      counts.problems.push(`document ${document.id} belongs to no entry that is stored yet`);
    }
  }
  return changed;
}

function documentTimes(entries: readonly EntryRecord[]): string[] {
  return entries.flatMap((entry) => entry.documents.map((one) => one.modifiedAt));
}

function ordered(instants: readonly (string | null)[]): string[] {
  return instants.filter((one): one is string => one !== null).sort((a, b) =>
    Temporal.Instant.compare(a, b)
  );
}

function latest(instants: readonly (string | null)[]): string | null {
  return ordered(instants).at(-1) ?? null;
}

function earliest(instants: readonly (string | null)[]): string | null {
  return ordered(instants)[0] ?? null;
}
