import type { PublishedEvent } from "../../domain/published_event.ts";
import type { ViewCalendar, ViewCase } from "./view_cases.ts";

/** A case as a calendar last published it. */
export interface CaseSnapshot extends ViewCase {
  /**
   * What the calendar shows of it, with sequence and times as its feed has them; nothing of it is
   * kept, and who asks again has it made again. Throws when it cannot be had.
   */
  events(): readonly PublishedEvent[];
}

/** A calendar as it was last published: feeds with options are made from these. */
export type CalendarSnapshot = ViewCalendar<CaseSnapshot>;
