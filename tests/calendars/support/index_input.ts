import type {
  IndexCalendar,
  IndexCase as BareCase,
  SiteInput,
} from "../../../src/calendars/page/index_input.ts";
import type { CaseEvents } from "../../../src/calendars/page/placed_case.ts";

/** One case of the pages with its events. */
export interface IndexCase
  extends BareCase, Pick<CaseEvents, "events">, Partial<Pick<CaseEvents, "former">> {}

/** Everything the pages are made from. */
export interface IndexInput extends Omit<SiteInput, "calendars"> {
  calendars: readonly (Omit<IndexCalendar, "cases"> & { cases: readonly IndexCase[] })[];
}

/** A case without events, changed as given. */
export function indexCase(change: Partial<IndexCase> = {}): IndexCase {
  return {
    id: "us-v-orlov",
    name: "United States v. Orlov",
    tags: ["export control"],
    dockets: [{ label: "1:25-cr-00917 (N.D. Ill.)", url: "https://court.example/docket/7001/" }],
    events: [],
    dateFiled: "2025-12-01",
    lastFiling: "2026-03-02",
    ...change,
  };
}

/** A page of one calendar with these cases, seen on 2 May 2026, changed as given. */
export function indexInput(
  cases: readonly IndexCase[],
  change: Partial<IndexInput> = {},
): IndexInput {
  return {
    siteTitle: "Court watch",
    siteDescription: "Hearings and deadlines of cases we follow.",
    calendars: [{ id: "main", name: "Export control", feedPath: "main.ics", cases }],
    today: "2026-05-02",
    ...change,
  };
}
