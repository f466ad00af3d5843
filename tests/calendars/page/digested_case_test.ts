import assert from "node:assert/strict";
import fc from "fast-check";
import { caseDigest } from "../../../src/calendars/page/case_digest.ts";
import { lineOf } from "../../../src/calendars/page/digested_case.ts";
import { runs } from "../../support/counts.ts";
import { hostileSite } from "../support/hostile_site.ts";
import { placedSite } from "../support/site_pages.ts";
import { smallSite } from "../support/small_site.ts";

Deno.test("a line of a digest is that of its event, whatever it has in common with the first", () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(smallSite()), hostileSite), (input) => {
      for (const { of } of placedSite(input).cases) {
        const digest = JSON.parse(JSON.stringify(caseDigest(of, input)));
        for (const [place, uid] of digest.uids.entries()) {
          const whole = { uid, ...lineOf(digest, place) };
          const lines = of.events.map(({ line: { machine: _, ...line } }) => line);
          assert.deepEqual(lines.find(({ id }) => id === whole.id), whole);
        }
      }
    }),
    runs(40, 3_000),
  );
});
