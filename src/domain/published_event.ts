import type { DeadlineStyle } from "./deadline_style.ts";
import type { DocketEvent } from "./event.ts";
import type { RemoteAccess } from "./remote_access.ts";

/** A reminder as configured: `{method, minutes}`. */
export interface Reminder {
  method: "popup" | "email";
  minutes: number;
}

/** One entry or document an event rests on, as shown to subscribers. */
export interface Source {
  entryNumber: number | null;
  /** Filing date of the entry. */
  filed: string;
  /** Page of the entry, or of its docket when it has none; absolute, or `""`. */
  url: string;
  /** The words that set, moved, cancelled or closed the event, as the docket has them. */
  quote: string;
}

/** One document line of a description. */
export interface DocumentLink {
  /** `65`, `65-1`. */
  label: string;
  /** Absolute URL; `""` when there is none. */
  url: string;
  state: "available" | "sealed" | "not-uploaded";
}

/** A keyed event with everything an output needs; the same for every output. */
export interface PublishedEvent {
  caseId: string;
  caseName: string;
  /** The ledger's key; deadlines begin with `deadline:`. */
  key: string;
  event: DocketEvent;
  significance: "major" | "minor";
  /** IANA zone of the court (and division). */
  zone: string;
  /** False where the division, and with it the zone, is unknown: shown as "zone to be confirmed". */
  zoneConfirmed: boolean;
  courtId: string;
  /** Such as `N.D. Ill.`; the court id when unknown. */
  courtCitation: string;
  docketNumber: string;
  /** Absolute, or `""`. */
  docketUrl: string;
  sources: Source[];
  documents: DocumentLink[];
  /** Ways to attend from afar that the docket states, the main one first. */
  remote: RemoteAccess[];
  /** Upstream ids of the entries, for audit. */
  upstreamEntryIds: string[];
  tags: string[];
  reminders: Reminder[];
  notifyEmails: string[];
  deadlineStyle: DeadlineStyle;
  /** Whether a hearing with an hour makes subscribers busy. */
  busy: boolean;
  /** Raised on each real change of date, time, status or place. */
  sequence: number;
  /** Instants, UTC, of the first publication and the last change of content. */
  createdAt: string;
  modifiedAt: string;
}

/** `{case}--{key}@case-calendar`: the reference's UID, so that subscribers keep their events. */
export function eventUid(event: Pick<PublishedEvent, "caseId" | "key">): string {
  let uid = uids.get(event);
  if (uid === undefined) {
    uid = `${event.caseId}--${event.key}@case-calendar`;
    uids.set(event, uid);
  }
  return uid;
}

/** The key in a uid of {@link eventUid} of this case. */
export function keyOfUid(uid: string, { caseId }: Pick<PublishedEvent, "caseId">): string {
  return uid.slice(`${caseId}--`.length, -"@case-calendar".length);
}

/** An event is never changed once it is made, and outputs ask for its uid again and again. */
const uids = new WeakMap<object, string>();
