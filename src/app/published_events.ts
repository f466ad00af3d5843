import { type CaseSettings, type Config } from "../config/config.ts";
import { effectiveCase } from "../config/effective_case.ts";
import { court, courtZone } from "../domain/courts.ts";
import type { AssembledEntry } from "../domain/entries/assemble.ts";
import type { Support } from "../domain/event.ts";
import type { DocumentLink, PublishedEvent, Source } from "../domain/published_event.ts";
import { significance } from "../domain/significance.ts";
import type { DocumentRecord } from "../domain/upstream.ts";
import type { Store } from "../store/store.ts";
import type { FoldedDocket } from "./fold_docket.ts";
import { hearingAccess } from "./hearing_access.ts";

/**
 * The events of one docket with everything an output needs: court, zone, sources with their words
 * and links, documents, tags, reminders. Every state and significance; outputs choose.
 */
export function publishedEvents(
  { state, rows }: Pick<FoldedDocket, "state" | "rows">,
  { config, settings, store }: { config: Config; settings: CaseSettings; store: Store },
): PublishedEvent[] {
  const { courtId, docketNumber } = state;
  const { calendar, reminders, notifyEmails, tags } = effectiveCase(config, settings);
  const { deadlineStyle, busy } = calendar.feed;
  const { zone, confirmed } = courtZone({ courtId, docketNumber });
  const records = (store.dockets.byKey(state.docketKey)?.records ?? []).map(({ record }) => record);
  const docketUrl = records.find(({ url }) => url !== "")?.url ?? "";
  const urlOf = ({ read }: AssembledEntry) =>
    records.find(({ upstream, id }) =>
      upstream === read.record.upstream && id === read.record.docketRecordId
    )?.url || docketUrl;
  const entries = new Map(state.entries.map((entry) => [entry.id, entry]));
  const accessTo = hearingAccess({
    events: rows.map(({ event }) => event),
    entries: state.entries,
  });
  return rows.map(({ key, event, createdAt, modifiedAt }): PublishedEvent => {
    const supporting = [...new Set(event.support.map((support) => support.entryId))]
      .flatMap((id) => entries.get(id) ?? []);
    return {
      caseId: settings.id,
      caseName: settings.name,
      key,
      event,
      significance: significance(event),
      zone,
      zoneConfirmed: confirmed,
      courtId,
      courtCitation: court(courtId)?.citation ?? courtId,
      docketNumber,
      docketUrl,
      sources: sourcesOf(event.support, { entries, docketUrl, urlOf }),
      documents: supporting.flatMap(documentLinks),
      remote: accessTo(event),
      upstreamEntryIds: supporting.flatMap((entry) => entry.rows.map(upstreamId)),
      tags,
      reminders,
      notifyEmails,
      deadlineStyle,
      busy,
      sequence: 0, // each output counts its own, in its plan
      createdAt,
      modifiedAt,
    };
  });
}

/** One source for each entry and its words, in docket order. */
function sourcesOf(
  support: readonly Support[],
  { entries, docketUrl, urlOf }: {
    entries: ReadonlyMap<string, AssembledEntry>;
    docketUrl: string;
    urlOf: (entry: AssembledEntry) => string;
  },
): Source[] {
  const sources = new Map<string, Source>();
  for (const { entryId, entryNumber, filed, quote } of support) {
    const entry = entries.get(entryId);
    sources.set(`${entryId} ${quote}`, {
      entryNumber,
      filed,
      url: entry === undefined ? docketUrl : entryUrl(entry, urlOf(entry)),
      quote,
    });
  }
  return [...sources.values()];
}

/**
 * Where an entry can be read: its own document's page, else its place on the page of its record
 * (CourtListener marks rows `entry-<number>` and `minute-entry-<id>`).
 */
function entryUrl({ number, read }: AssembledEntry, page: string): string {
  const main = read.record.documents.find((document) => document.attachmentNumber === null);
  if (main !== undefined && main.url !== "") return main.url;
  if (page === "") return "";
  return number === null
    ? `${page}#minute-entry-${read.record.id}`
    : `${page}?entry_gte=${number}&entry_lte=${number}#entry-${number}`;
}

function documentLinks({ read }: AssembledEntry): DocumentLink[] {
  return read.record.documents
    .filter((document) => document.documentNumber !== "")
    .map((document): DocumentLink => ({
      label: document.attachmentNumber === null
        ? document.documentNumber
        : `${document.documentNumber}-${document.attachmentNumber}`,
      ...availability(document),
    }));
}

function availability({ isSealed, pdfUrl }: DocumentRecord): Pick<DocumentLink, "url" | "state"> {
  if (isSealed === true) return { url: "", state: "sealed" };
  return pdfUrl === "" ? { url: "", state: "not-uploaded" } : { url: pdfUrl, state: "available" };
}

/** `courtlistener:123` gives `123`. */
function upstreamId(row: string): string {
  return row.slice(row.indexOf(":") + 1);
}
