import type { DocketEvent } from "../../src/domain/event.ts";
import type { CalendarFact } from "../../src/domain/fact.ts";
import type { LedgerRow } from "../../src/domain/identity/ledger.ts";
import type { PublishedRow } from "../../src/domain/plan/published_row.ts";
import type { DocketRecord, DocumentRecord, EntryRecord } from "../../src/domain/upstream.ts";

export const key = "nysd/1:26-cr-00123";

export function docketRecord(changes: Partial<DocketRecord> = {}): DocketRecord {
  return {
    upstream: "courtlistener",
    id: "1001",
    courtId: "nysd",
    docketNumber: "1:26-cr-00123",
    caseName: "United States v. Marlow",
    url: "https://www.courtlistener.com/docket/1001/united-states-v-marlow/",
    dateFiled: "2026-01-05",
    dateTerminated: null,
    dateLastFiling: null,
    modifiedAt: "2026-01-05T15:00:00.123456Z",
    ...changes,
  };
}

export function documentRecord(changes: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    id: "9001",
    documentNumber: "7",
    attachmentNumber: null,
    pacerDocId: "12703456789",
    description: "Scheduling Order",
    isAvailable: false,
    isSealed: null,
    url: "",
    pdfUrl: "",
    pageCount: null,
    modifiedAt: "2026-01-06T10:00:00Z",
    ...changes,
  };
}

export function entryRecord(changes: Partial<EntryRecord> = {}): EntryRecord {
  return {
    upstream: "courtlistener",
    id: "5001",
    docketRecordId: "1001",
    entryNumber: 7,
    dateFiled: "2026-01-06",
    timeFiled: null,
    createdAt: "2026-01-06T10:00:00Z",
    modifiedAt: "2026-01-06T10:00:00Z",
    recapSequenceNumber: "2026-01-06.001",
    pacerSequenceNumber: 22,
    description: "Status Conference set for 3/4/2026 at 10:00 AM before Judge Ada Quill.",
    documents: [],
    ...changes,
  };
}

export function fact(changes: Partial<CalendarFact> = {}): CalendarFact {
  return {
    fact: "calendar",
    type: "hearing",
    verb: "set",
    kind: "status-conference",
    title: "Status conference",
    date: "2026-03-04",
    time: "10:00",
    oldDate: null,
    location: null,
    judge: "Ada Quill",
    party: null,
    parties: [],
    side: null,
    about: [],
    setBy: [],
    reader: { name: "rules", version: 1 },
    rule: "set-for",
    confidence: 0.98,
    start: 0,
    end: 44,
    quote: "Status Conference set for 3/4/2026 at 10:00 AM",
    ...changes,
  };
}

export function docketEvent(changes: Partial<DocketEvent> = {}): DocketEvent {
  return {
    type: "hearing",
    kind: "status-conference",
    title: "Status conference",
    date: "2026-03-04",
    time: "10:00",
    endTime: null,
    status: "scheduled",
    reason: null,
    certainty: "sure",
    doubts: [],
    location: null,
    judge: "Ada Quill",
    party: null,
    parties: [],
    side: null,
    about: [],
    conditional: false,
    history: [],
    support: [],
    anchor: {
      entry: "number:7",
      quoteHash: "00112233aabbccdd",
      kind: "status-conference",
      party: "",
      about: [],
      ordinal: 0,
    },
    ...changes,
  };
}

export function ledgerRow(changes: Partial<LedgerRow> = {}): LedgerRow {
  return {
    caseId: "marlow",
    docketKey: key,
    key: "status-conference",
    type: "hearing",
    kind: "status-conference",
    title: "Status conference",
    parties: [],
    about: [],
    anchor: docketEvent().anchor,
    date: "2026-03-04",
    dates: ["2026-03-04"],
    state: "live",
    mergedInto: null,
    reason: null,
    ...changes,
  };
}

export function publishedRow(changes: Partial<PublishedRow> = {}): PublishedRow {
  return {
    uid: "marlow--status-conference@case-calendar",
    caseId: "marlow",
    key: "status-conference",
    contentHash: "ff".repeat(16),
    sequence: 0,
    createdAt: "2026-01-06T10:00:00Z",
    modifiedAt: "2026-01-06T10:00:00Z",
    title: "[HEARING] Marlow: Status conference",
    type: "hearing",
    date: "2026-03-04",
    time: "10:00",
    endTime: null,
    zone: "America/New_York",
    location: null,
    status: "scheduled",
    certainty: "sure",
    ...changes,
  };
}
