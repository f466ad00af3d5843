import { contentStamp, recallContentStamp } from "../domain/event_stamp.ts";
import { contentHash, recallContentHash } from "../domain/plan/content_hash.ts";
import type { LossReason } from "../domain/plan/loss_reason.ts";
import type { PublishedEvent } from "../domain/published_event.ts";
import type { CaseSettings } from "../config/config.ts";
import type { CaseDocket, CaseState } from "./case_state.ts";

/** What most events of a case have in common. */
type Common = Pick<
  PublishedEvent,
  | "caseName"
  | "zone"
  | "zoneConfirmed"
  | "courtId"
  | "courtCitation"
  | "docketNumber"
  | "docketUrl"
  | "tags"
  | "reminders"
  | "notifyEmails"
  | "deadlineStyle"
  | "busy"
>;

type Own = Omit<PublishedEvent, keyof Common | "caseId">;

interface CaseText {
  dockets: CaseDocket[];
  merged: [string, LossReason][];
  common: Common[];
  /** Each with the place of its {@link Common}, its stamp and its hash. */
  events: { common: number; stamp: string; hash: string; own: Own }[];
}

/** A folded case as a text, for {@link readCase}. */
export function writeCase({ dockets, events, merged }: CaseState): string {
  const places = new Map<string, number>();
  const common: Common[] = [];
  const packed = events.map((published) => {
    const { shared, own } = parted(published);
    const text = JSON.stringify(shared);
    let place = places.get(text);
    if (place === undefined) {
      place = common.push(shared) - 1;
      places.set(text, place);
    }
    return { common: place, stamp: contentStamp(published), hash: contentHash(published), own };
  });
  const text: CaseText = { dockets, merged: [...merged], common, events: packed };
  return JSON.stringify(text);
}

/**
 * The case that {@link writeCase} wrote, equal to what it was in everything, order of properties
 * included; what its events have in common they share. Throws when the text is not whole.
 */
export function readCase(text: string, settings: CaseSettings): CaseState {
  const { dockets, merged, common, events } = JSON.parse(text) as CaseText;
  return {
    settings,
    dockets,
    events: events.map(({ common: place, stamp, hash, own }) => {
      const published = joined(settings.id, { shared: common[place]!, own });
      recallContentStamp(published, stamp);
      recallContentHash(published, hash);
      return published;
    }),
    merged: new Map(merged),
  };
}

function parted(published: PublishedEvent): { shared: Common; own: Own } {
  const { key, event, significance, sources, documents, remote, upstreamEntryIds } = published;
  const { sequence, createdAt, modifiedAt } = published;
  const own = {
    key,
    event,
    significance,
    sources,
    documents,
    remote,
    upstreamEntryIds,
    sequence,
    createdAt,
    modifiedAt,
  };
  const { caseName, zone, zoneConfirmed, courtId, courtCitation, docketNumber } = published;
  const { docketUrl, tags, reminders, notifyEmails, deadlineStyle, busy } = published;
  const shared = {
    caseName,
    zone,
    zoneConfirmed,
    courtId,
    courtCitation,
    docketNumber,
    docketUrl,
    tags,
    reminders,
    notifyEmails,
    deadlineStyle,
    busy,
  };
  return { shared, own };
}

/** In the order in which `published_events.ts` makes them: texts made of events depend on it. */
function joined(caseId: string, { shared, own }: { shared: Common; own: Own }): PublishedEvent {
  return {
    caseId,
    caseName: shared.caseName,
    key: own.key,
    event: own.event,
    significance: own.significance,
    zone: shared.zone,
    zoneConfirmed: shared.zoneConfirmed,
    courtId: shared.courtId,
    courtCitation: shared.courtCitation,
    docketNumber: shared.docketNumber,
    docketUrl: shared.docketUrl,
    sources: own.sources,
    documents: own.documents,
    remote: own.remote,
    upstreamEntryIds: own.upstreamEntryIds,
    tags: shared.tags,
    reminders: shared.reminders,
    notifyEmails: shared.notifyEmails,
    deadlineStyle: shared.deadlineStyle,
    busy: shared.busy,
    sequence: own.sequence,
    createdAt: own.createdAt,
    modifiedAt: own.modifiedAt,
  };
}
