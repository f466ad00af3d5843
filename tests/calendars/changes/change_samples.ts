import type { ChangeFeed } from "../../../src/calendars/changes/change_feed.ts";
import type { CalendarChange } from "../../../src/domain/calendar_change.ts";

/** A sentencing that moved. */
export const moved: CalendarChange = {
  calendarId: "main",
  caseId: "orlov",
  caseName: "United States v. Orlov",
  courtId: "nysd",
  tags: [],
  uid: "orlov--sentencing@case-calendar",
  stateHash: "b",
  at: "2026-03-20T16:00:00.123Z",
  kind: "moved",
  type: "hearing",
  sentence: "Sentencing moved from 4 May 2026 to 11 June 2026",
  basis: {
    label: "Docket entry 88 (filed 20 March 2026)",
    quote: "Sentencing reset for 6/11/2026",
    url: "https://www.courtlistener.com/docket/1/88/",
  },
  docketUrl: "https://www.courtlistener.com/docket/1/",
};

/** A feed of these changes at a public address. */
export function feedOf(
  changes: readonly CalendarChange[],
  change: Partial<ChangeFeed> = {},
): ChangeFeed {
  return {
    title: "Docket: changes",
    path: "cases/orlov",
    publicBaseUrl: "https://example.org/cal",
    page: "cases/orlov.html",
    changes,
    since: "2026-01-01T00:00:00Z",
    ...change,
  };
}

/** Words that would break a feed which trusts them. */
export const hostile =
  "</title><script>alert(1)</script> & \u0000\u001b[31m\uFFFF \uD800 ]]> \u202Eevil";
