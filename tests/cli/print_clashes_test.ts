import assert from "node:assert/strict";
import { clashesJson, printClashes } from "../../src/cli/print_clashes.ts";
import { findClashes } from "../../src/domain/clashes.ts";
import { published, support } from "../calendars/support/published.ts";
import { testIo } from "../support/test_io.ts";

const clashes = findClashes([
  published({
    event: {
      support: [
        support({ location: "Courtroom 2103" }),
        support({ entryNumber: 51, filed: "2026-05-01", location: "Courtroom \u001b[31m1903" }),
      ],
    },
  }),
  published({ caseId: "acme-v-beta", key: "trial", event: { title: "Jury trial" } }),
], { today: "2026-05-02" });

Deno.test("clashes are told with when, what and by which entry", () => {
  const io = testIo();
  printClashes(clashes, io);
  assert.equal(
    io.stdout(),
    `Clashes: 1 at one time, 1 changed late
  At one time:
    Monday 4 May 2026, 10:00 AM CDT: Jury trial (acme-v-beta/trial)
    Monday 4 May 2026, 10:00 AM CDT: Sentencing (us-v-orlov/sentencing-orlov)
  New courtroom, Docket entry 51 (filed 1 May 2026):
    Monday 4 May 2026, 10:00 AM CDT: Sentencing (us-v-orlov/sentencing-orlov)
    Courtroom 2103 -> Courtroom [31m1903

`,
  );
});

Deno.test("where there are none nothing is printed", () => {
  const io = testIo();
  printClashes({ sameTime: [], lateChanges: [] }, io);
  assert.equal(io.stdout(), "");
});

Deno.test("as JSON they name events as every list does", () => {
  assert.deepEqual(clashesJson(clashes), {
    sameTime: [["acme-v-beta/trial", "us-v-orlov/sentencing-orlov"]],
    lateChanges: [{
      event: "us-v-orlov/sentencing-orlov",
      what: "courtroom",
      before: "Courtroom 2103",
      now: "Courtroom [31m1903",
      entryNumber: 51,
      filed: "2026-05-01",
    }],
  });
});
