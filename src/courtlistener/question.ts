import type { Resource } from "./not_found.ts";

/** What is asked for, for messages. */
export interface Question {
  /** `Cannot read docket 70012345 from CourtListener` */
  action: string;
  resource: Resource;
  id: string;
}
