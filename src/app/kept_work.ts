import { type EventShelf, type KeptEvents, keptEvents } from "../calendars/ics/kept_events.ts";
import type { RenderCache } from "../store/render_cache.ts";
import { type KeptCases, keptCases } from "./kept_cases.ts";
import { type KeptFiles, keptFiles } from "./kept_files.ts";

/**
 * What one thread keeps from publication to publication, so that only what changed is folded,
 * rendered and written. Everything published is the same with it and without it.
 */
export interface KeptWork {
  cases: KeptCases;
  events: KeptEvents;
  files: KeptFiles;
  /** Hands what was made anew to the cache, after each publication. */
  flush(): void;
}

/** Nothing is kept yet, but for what earlier processes left in `cache`. */
export function keptWork({ cache }: { cache?: RenderCache } = {}): KeptWork {
  const events = keptEvents(cache === undefined ? {} : { shelf: shelfIn(cache) });
  return {
    cases: keptCases(cache === undefined ? {} : { cache }),
    events,
    files: keptFiles({ cache }),
    flush: () => {
      events.flush();
      cache?.flush();
    },
  };
}

function shelfIn(cache: RenderCache): EventShelf {
  return {
    get: (caseId) => {
      const item = cache.get("events", caseId);
      return item === null || typeof item.body === "string"
        ? null
        : { about: item.about, bytes: item.body as Uint8Array<ArrayBuffer> };
    },
    put: (caseId, { about, bytes }) => cache.put("events", caseId, { about, body: bytes }),
  };
}
