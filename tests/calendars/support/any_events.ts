import fc from "fast-check";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";
import { hostileText } from "./hostile_text.ts";
import { published } from "./published.ts";

/** Some events of one case, in no order, each uid once; some of them cannot be rendered. */
export function anyEvents(caseId: string): fc.Arbitrary<PublishedEvent[]> {
  const event = fc.record({
    key: fc.stringMatching(/^[a-f]{1,2}$/),
    type: fc.constantFrom("hearing" as const, "deadline" as const),
    date: fc.constantFrom("2024-12-31", "2026-05-04", "2026-05-05", "2027-03-01", "2026-02-30"),
    time: fc.constantFrom(null, "00:00", "10:00", "23:30"),
    zone: fc.constantFrom("America/Chicago", "Pacific/Guam", "America/New_York", "Nowhere/Land"),
    zoneConfirmed: fc.boolean(),
    courtId: fc.constantFrom("ilnd", "gud"),
    notifyEmails: fc.constantFrom<string[]>([], [], ["clerk@example.org"], ["no address"]),
    deadlineStyle: fc.constantFrom("all-day" as const, "timed" as const),
    title: hostileText(3),
    sequence: fc.nat(3),
  });
  return fc.uniqueArray(event, { selector: ({ key }) => key, maxLength: 6 }).map((some) =>
    some.map(({ type, date, time, title, ...rest }) =>
      published({ ...rest, caseId, event: { type, date, time, title } })
    )
  );
}
