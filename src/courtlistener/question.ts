import type { PermitPurpose } from "../domain/pacer.ts";
import type { Resource } from "./not_found.ts";

/** What is asked for, for messages. */
export interface Question {
  /** `Cannot read docket 70012345 from CourtListener` */
  action: string;
  resource: Resource;
  id: string;
  /** What the answer is for: decides whether the reserve is open to it. */
  purpose: PermitPurpose;
}
