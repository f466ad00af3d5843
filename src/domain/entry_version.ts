import type { EntryRecord } from "./upstream.ts";

/** One text of one entry as one upstream stated it; kept for good. */
export interface EntryVersion {
  record: EntryRecord;
  /** Hash of the content that matters; equal fingerprints are one version. */
  fingerprint: string;
  /** When we received it, ISO instant, UTC. */
  receivedAt: string;
  /** The upstream answered 404 for the entry since. */
  gone: boolean;
}
