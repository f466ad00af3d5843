import { type Attendance, attendance } from "../../domain/attendance.ts";
import { earlierSlots } from "../../domain/earlier_slots.ts";
import type { DocketEvent } from "../../domain/event.ts";
import { eventHours, machineWhen } from "../../domain/event_when.ts";
import { placeInWords } from "../../domain/place_in_words.ts";
import { plainLine } from "../../domain/plain_text.ts";
import { eventUid, type PublishedEvent } from "../../domain/published_event.ts";

/** What a line tells of an event, in words that are slow to make; plain data that can be kept. */
export interface EventLine
  extends
    Pick<DocketEvent, "type" | "status" | "certainty" | "date">,
    Pick<
      PublishedEvent,
      "caseId" | "caseName" | "zone" | "zoneConfirmed" | "courtId" | "courtCitation"
    > {
  /** Id of its element on the page of its case. */
  id: string;
  uid: string;
  /** `""` when the docket states none. */
  time: string;
  /** Never empty. */
  title: string;
  /** At the court: `10:00 AM CDT`; `""` without a time. */
  hours: string;
  /** For `<time datetime>`. */
  machine: string;
  /** `""` when the docket states none. */
  location: string;
  /** The day it was last moved from; null when it never was. */
  movedFrom: string | null;
  /** The hour it had then; `""` when the docket stated none. */
  movedFromTime: string;
  /** How it can be attended, where the docket says so. */
  attendance: Attendance | null;
  /** The ways to attend it from afar, one a line: address, a space, words. */
  ways: string;
}

/** The line of an event that stands under `id` on the page of its case. */
export function eventLine(published: PublishedEvent, { id }: { id: string }): EventLine {
  const { event } = published;
  const [moved] = earlierSlots(event);
  return {
    type: event.type,
    status: event.status,
    certainty: event.certainty,
    caseId: published.caseId,
    caseName: published.caseName,
    zone: published.zone,
    zoneConfirmed: published.zoneConfirmed,
    courtId: published.courtId,
    courtCitation: published.courtCitation,
    location: placeInWords(event.location),
    id,
    uid: eventUid(published),
    date: event.date,
    time: event.time ?? "",
    title: eventName(published),
    hours: eventHours(published),
    machine: machineWhen(published),
    movedFrom: moved?.date ?? null,
    movedFromTime: moved?.time ?? "",
    attendance: attendance(published),
    ways: published.remote.map(({ uri, label }) => `${uri} ${plainLine(label)}`).join("\n"),
  };
}

/** The event's own title, or what it is when it has none. */
function eventName({ event }: PublishedEvent): string {
  return event.title.trim() || (event.type === "hearing" ? "Hearing" : "Deadline");
}
