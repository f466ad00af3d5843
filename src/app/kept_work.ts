import { type KeptEvents, keptEvents } from "../calendars/ics/kept_events.ts";
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
}

/** Nothing is kept yet. */
export function keptWork(): KeptWork {
  return { cases: keptCases(), events: keptEvents(), files: keptFiles() };
}
