import type { DocketEvent } from "../domain/event.ts";
import { joinSiblings } from "../domain/fold/siblings.ts";
import type { LossReason } from "../domain/plan/loss_reason.ts";
import { eventUid, type PublishedEvent } from "../domain/published_event.ts";

/** The events of one docket of a case, ready for outputs. */
export interface PublishedDocket {
  docketKey: string;
  courtId: string;
  events: readonly PublishedEvent[];
}

/** The events of a case, each once. */
export interface JoinedEvents {
  events: PublishedEvent[];
  /** Uids that are told by another event, and by which. */
  joined: Map<string, LossReason>;
}

/**
 * Publishes once what several dockets of one case and court tell of (`docs/fold.md`, siblings): the
 * event of the first docket keeps its key and cites the sources and documents of the others.
 */
export function joinPublished(dockets: readonly PublishedDocket[]): JoinedEvents {
  const publishedOf = new Map<DocketEvent, PublishedEvent>(
    dockets.flatMap(({ events }) => events.map((published) => [published.event, published])),
  );
  const joined = new Map<string, LossReason>();
  const together = joinSiblings(
    dockets.map(({ events, ...docket }) => ({
      ...docket,
      events: events.map(({ event }) => event),
    })),
  );
  const events = together.map(({ event, siblings }) => {
    const first = publishedOf.get(event)!;
    const others = siblings.map((sibling) => publishedOf.get(sibling.event)!);
    for (const other of others) {
      joined.set(eventUid(other), { kind: "merged", detail: `merged into ${first.key}` });
    }
    if (others.length === 0) return first;
    const all = [first, ...others];
    return {
      ...first,
      sources: all.flatMap(({ sources }) => sources),
      documents: all.flatMap(({ documents }) => documents),
      upstreamEntryIds: all.flatMap(({ upstreamEntryIds }) => upstreamEntryIds),
    };
  });
  return { events, joined };
}
