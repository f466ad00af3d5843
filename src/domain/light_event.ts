import type { DocketEvent } from "./event.ts";
import type { PublishedEvent } from "./published_event.ts";

/** The larger half of an event, which few ask for: the words and documents it rests on. */
export interface EventEvidence
  extends Pick<PublishedEvent, "sources" | "documents" | "remote" | "upstreamEntryIds"> {
  event: Pick<DocketEvent, "doubts" | "parties" | "about" | "support" | "anchor">;
}

/** The other half. */
export interface EventFace extends Omit<PublishedEvent, keyof EventEvidence> {
  event: Omit<DocketEvent, keyof EventEvidence["event"]>;
}

/** Answers the evidence whenever it is asked for. */
export type EvidenceOf = () => EventEvidence;

/** Who knows the evidence of an event, or of the `event` within it. */
const source = Symbol("evidence");
type Light = { [source]: EvidenceOf };

/** The two halves of an event. */
export function partEvent(
  published: PublishedEvent,
): { face: EventFace; evidence: EventEvidence } {
  const { sources, documents, remote, upstreamEntryIds, event, ...face } = published;
  const { doubts, parties, about, support, anchor, ...own } = event;
  return {
    face: { ...face, event: own },
    evidence: {
      sources,
      documents,
      remote,
      upstreamEntryIds,
      event: { doubts, parties, about, support, anchor },
    },
  };
}

/**
 * The event whose halves were parted, the same in everything: its evidence is asked for when it is
 * looked at, each time, so that ten thousand events are a few megabytes.
 */
export function lightEvent(face: EventFace, evidence: EvidenceOf): PublishedEvent {
  const event = made<DocketEvent>(eventProperties, face.event, evidence);
  return made<PublishedEvent>(publishedProperties, { ...face, event }, evidence);
}

/** The event with another count and other times; a light one stays light. */
export function retimed(
  published: PublishedEvent,
  times: Pick<PublishedEvent, "sequence" | "createdAt" | "modifiedAt">,
): PublishedEvent {
  const { [source]: evidence } = published as Partial<Light>;
  if (evidence === undefined) return { ...published, ...times };
  const plain: Record<string, unknown> = {};
  for (const key of plainKeys) plain[key] = published[key];
  return made<PublishedEvent>(publishedProperties, Object.assign(plain, times), evidence);
}

function lazy(read: (evidence: EventEvidence) => unknown): PropertyDescriptor {
  return {
    enumerable: true,
    configurable: true,
    get(this: Light) {
      return read(this[source]());
    },
  };
}

/**
 * Every property in the order in which the fold gives it, since texts are made from events; null for
 * those of the face.
 */
const eventProperties: Readonly<Record<keyof DocketEvent, PropertyDescriptor | null>> = {
  type: null,
  kind: null,
  title: null,
  date: null,
  time: null,
  endTime: null,
  status: null,
  reason: null,
  certainty: null,
  doubts: lazy(({ event }) => event.doubts),
  location: null,
  judge: null,
  party: null,
  parties: lazy(({ event }) => event.parties),
  side: null,
  about: lazy(({ event }) => event.about),
  conditional: null,
  history: null,
  support: lazy(({ event }) => event.support),
  anchor: lazy(({ event }) => event.anchor),
};

/** Likewise, in the order of `app/published_events.ts`. */
const publishedProperties: Readonly<Record<keyof PublishedEvent, PropertyDescriptor | null>> = {
  caseId: null,
  caseName: null,
  key: null,
  event: null,
  significance: null,
  zone: null,
  zoneConfirmed: null,
  courtId: null,
  courtCitation: null,
  docketNumber: null,
  docketUrl: null,
  sources: lazy(({ sources }) => sources),
  documents: lazy(({ documents }) => documents),
  remote: lazy(({ remote }) => remote),
  upstreamEntryIds: lazy(({ upstreamEntryIds }) => upstreamEntryIds),
  tags: null,
  reminders: null,
  notifyEmails: null,
  deadlineStyle: null,
  busy: null,
  sequence: null,
  createdAt: null,
  modifiedAt: null,
};

const plainKeys = (Object.keys(publishedProperties) as (keyof PublishedEvent)[])
  .filter((key) => publishedProperties[key] === null);

function made<Whole>(
  properties: Readonly<Record<string, PropertyDescriptor | null>>,
  face: object,
  evidence: EvidenceOf,
): Whole {
  const values = face as Record<string, unknown>;
  const light: Record<string, unknown> = {};
  for (const key in properties) {
    const descriptor = properties[key];
    if (descriptor === null) light[key] = values[key];
    else Object.defineProperty(light, key, descriptor!);
  }
  // Not enumerable: nobody who compares or copies the event meets it.
  return Object.defineProperty(light, source, { value: evidence }) as Whole;
}
