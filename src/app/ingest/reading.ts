import type { DocketRecord, EntryRecord } from "../../domain/upstream.ts";

/** What one input was found to be. */
export type IngestForm =
  | "CourtListener REST"
  | "CourtListener webhook"
  | "Internet Archive docket"
  | "PACER court RSS";

/** What one input holds, whatever its form. */
export interface IngestReading {
  form: IngestForm;
  dockets: DocketRecord[];
  entries: EntryRecord[];
  /** Sentences for items that could not be read or used; the others are there. */
  problems: string[];
}
