import assert from "node:assert/strict";
import fc from "fast-check";
import { soonest } from "../../../src/calendars/page/soonest.ts";
import { mostDescribed } from "../../../src/calendars/page/soonest_of_case.ts";
import { runs } from "../../support/counts.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { published } from "../support/published.ts";
import { digestedCases, placedSite } from "../support/site_pages.ts";

const days = ["2026-05-03", "2026-05-04", "2026-06-01", "2027-01-04"];

Deno.test("the soonest of all cases are those that ordering every event by day and address finds", () => {
  const cases = fc.array(fc.array(fc.constantFrom(...days), { maxLength: 40 }), { maxLength: 4 });
  fc.assert(
    fc.property(cases, (cases) => {
      const input = indexInput(cases.map((dates, number) => {
        const caseId = `case-${number}`;
        const events = dates.map((date, index) =>
          published({ caseId, key: `event-${index}`, event: { date } })
        );
        return indexCase({ id: caseId, events });
      }));
      const every = placedSite(input).cases
        .flatMap(({ of }) => of.events.map(({ line }) => `${line.date} ${of.href}#${line.id}`));
      assert.deepEqual(
        soonest(digestedCases(input)).map(({ line, address }) => `${line.date} ${address}`),
        every.sort().slice(0, mostDescribed),
      );
    }),
    runs(20, 1_000),
  );
});
