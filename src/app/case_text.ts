import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { CaseSettings } from "../config/config.ts";
import { hasLateChange, recallNoLateChange } from "../domain/clashes.ts";
import { contentStamp, recallContentStamp } from "../domain/event_stamp.ts";
import {
  type EventEvidence,
  type EventFace,
  type EvidenceOf,
  lightEvent,
  partEvent,
} from "../domain/light_event.ts";
import { contentHash, recallContentHash } from "../domain/plan/content_hash.ts";
import type { LossReason } from "../domain/plan/loss_reason.ts";
import type { CaseDocket, CaseState } from "./case_state.ts";

/** A folded case as {@link writeCase} writes it. */
export interface CaseText {
  /** What most ask for: JSON. */
  face: string;
  /** What its events rest on: JSON, packed (RFC 1951). */
  evidence: Uint8Array;
}

/** What most events of a case have in common. */
type Common = Pick<EventFace, typeof commonKeys[number]>;
type Own = Omit<EventFace, keyof Common | "caseId">;

const commonKeys = [
  "caseName",
  "zone",
  "zoneConfirmed",
  "courtId",
  "courtCitation",
  "docketNumber",
  "docketUrl",
  "tags",
  "reminders",
  "notifyEmails",
  "deadlineStyle",
  "busy",
] as const;

interface CaseFace {
  dockets: CaseDocket[];
  merged: [string, LossReason][];
  common: Common[];
  /** Each with the place of its {@link Common} and what was reckoned of it. */
  events: { common: number; stamp: string; hash: string; isLate: boolean; own: Own }[];
}

/** A folded case for {@link readCase}. */
export function writeCase({ dockets, events, merged }: CaseState): CaseText {
  const places = new Map<string, number>();
  const common: Common[] = [];
  const evidence: EventEvidence[] = [];
  const faces = events.map((published) => {
    const parts = partEvent(published);
    evidence.push(parts.evidence);
    const { shared, own } = parted(parts.face);
    const place = places.getOrInsertComputed(
      JSON.stringify(shared),
      () => common.push(shared) - 1,
    );
    return {
      common: place,
      stamp: contentStamp(published),
      hash: contentHash(published),
      isLate: hasLateChange(published),
      own,
    };
  });
  const face: CaseFace = { dockets, merged: [...merged], common, events: faces };
  return {
    face: JSON.stringify(face),
    evidence: deflateRawSync(JSON.stringify(evidence), { level: 1 }),
  };
}

/**
 * The case that {@link writeCase} wrote, equal to what it was in everything; its events are light
 * (`domain/light_event.ts`) and share what they have in common. Throws when a text is not whole.
 */
export function readCase({ face, evidence }: CaseText, settings: CaseSettings): CaseState {
  const { dockets, merged, common, events } = JSON.parse(face) as CaseFace;
  const of = unpacking(evidence);
  return {
    settings,
    dockets,
    events: events.map(({ common: place, stamp, hash, isLate, own }, index) => {
      const whole = { caseId: settings.id, ...common[place]!, ...own };
      const published = lightEvent(whole, of(index));
      recallContentStamp(published, stamp);
      recallContentHash(published, hash);
      if (!isLate) recallNoLateChange(published);
      return published;
    }),
    merged: new Map(merged),
  };
}

function parted(face: EventFace): { shared: Common; own: Own } {
  const shared: Record<string, unknown> = {};
  const { caseId: _, ...own } = face;
  for (const key of commonKeys) {
    shared[key] = face[key];
    delete (own as Partial<EventFace>)[key];
  }
  return { shared: shared as unknown as Common, own };
}

/** Of so many cases the evidence stays unpacked: outputs go from case to case. */
const mostUnpacked = 4;
const unpacked = new Map<Uint8Array, EventEvidence[]>();

function unpacking(packed: Uint8Array): (index: number) => EvidenceOf {
  return (index) => () => {
    let evidence = unpacked.get(packed);
    if (evidence === undefined) {
      evidence = JSON.parse(inflateRawSync(packed).toString()) as EventEvidence[];
      const [oldest] = unpacked.keys();
      if (unpacked.size >= mostUnpacked) unpacked.delete(oldest!);
      unpacked.set(packed, evidence);
    }
    return evidence[index]!;
  };
}
