import type { DocketEvent, Support } from "../../../src/domain/event.ts";
import type { PublishedEvent, Source } from "../../../src/domain/published_event.ts";
import { remoteAccess } from "../../../src/domain/remote_access.ts";

/** A support of a fictional docket entry 45, changed as given. */
export function support(change: Partial<Support> = {}): Support {
  return {
    entryId: "e45",
    entryNumber: 45,
    filed: "2026-03-02",
    verb: "set",
    date: "2026-05-04",
    time: "10:00",
    quote: "Sentencing set for 5/4/2026 at 10:00 AM",
    start: 0,
    rule: "set-for",
    reader: "rules",
    confidence: 0.98,
    ...change,
  };
}

/** The source of {@link support}, changed as given. */
export function source(change: Partial<Source> = {}): Source {
  return {
    entryNumber: 45,
    filed: "2026-03-02",
    url: "https://www.courtlistener.com/docket/7001/45/united-states-v-orlov/",
    quote: "Sentencing set for 5/4/2026 at 10:00 AM",
    ...change,
  };
}

/** A sentencing on 4 May 2026 at ten in Chicago, changed as given; `event` is merged. */
export function published(
  change: Partial<Omit<PublishedEvent, "event">> & { event?: Partial<DocketEvent> } = {},
): PublishedEvent {
  const { event, ...rest } = change;
  const made: PublishedEvent = {
    remote: [],
    caseId: "us-v-orlov",
    caseName: "United States v. Orlov",
    key: "sentencing-orlov",
    event: {
      type: "hearing",
      kind: "sentencing",
      title: "Sentencing",
      date: "2026-05-04",
      time: "10:00",
      endTime: null,
      status: "scheduled",
      reason: null,
      certainty: "sure",
      doubts: [],
      location: "Courtroom 2103",
      judge: "Ana Ruiz",
      party: "Pavel Orlov",
      parties: ["Pavel Orlov"],
      side: "defendant",
      about: [],
      conditional: false,
      history: [],
      support: [support()],
      anchor: {
        entry: "number:45",
        quoteHash: "0123456789abcdef",
        kind: "sentencing",
        party: "pavel orlov",
        about: [],
        ordinal: 0,
      },
      ...event,
    },
    significance: "major",
    zone: "America/Chicago",
    zoneConfirmed: true,
    courtId: "ilnd",
    courtCitation: "N.D. Ill.",
    docketNumber: "1:25-cr-00917",
    docketUrl: "https://www.courtlistener.com/docket/7001/united-states-v-orlov/",
    sources: [source()],
    documents: [],
    upstreamEntryIds: ["401122"],
    tags: ["export control"],
    reminders: [],
    notifyEmails: [],
    deadlineStyle: "all-day",
    busy: false,
    sequence: 0,
    createdAt: "2026-03-02T18:00:00Z",
    modifiedAt: "2026-03-02T18:00:00Z",
    ...rest,
  };
  return { ...made, remote: rest.remote ?? remoteAccess(made.event) };
}

/** A reply brief due on 18 May 2026, changed as given; `event` is merged. */
export function deadline(
  change: Partial<Omit<PublishedEvent, "event">> & { event?: Partial<DocketEvent> } = {},
): PublishedEvent {
  const { event, ...rest } = change;
  return published({
    key: "deadline:reply",
    ...rest,
    event: {
      type: "deadline",
      kind: "reply",
      title: "Reply in support of motion",
      date: "2026-05-18",
      time: null,
      status: "pending",
      location: null,
      judge: null,
      ...event,
    },
  });
}
