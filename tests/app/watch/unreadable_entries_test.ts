import assert from "node:assert/strict";
import { failingDockets } from "../../../src/app/watch/failing_dockets.ts";
import { unreadableEntries } from "../../../src/app/watch/unreadable_entries.ts";
import { docketOf, installation } from "../installation.ts";
import { hour, watching } from "./watched.ts";

Deno.test("rows that cannot be read are told as long as that is so, and cost no earlier turn", async () => {
  await using site = await installation({ dockets: [docketOf(3)] });
  const look = () => unreadableEntries.look(watching(site));
  assert.equal(look(), null);
  const fault = { kind: "retype", path: "results.1.entry_number", value: {} } as const;
  site.standIn.setFaults([{ params: { docket: "70000001" }, fault }]);
  await site.sync();
  assert.match(
    look()!,
    /^of docket 70000001 \(case-1\) docket entry 70000001001 could not be read since .*"entry_number"/,
  );
  assert.equal(failingDockets.look(watching(site)), null);
  const { failures, goodAt } = site.store.marks.of({ upstream: "courtlistener", id: "70000001" });
  assert.deepEqual([failures, goodAt], [0, null]);
  site.standIn.setFaults([]);
  await site.sync();
  assert.notEqual(look(), null, "a turn that goes well does not bring the row");
  site.clock.advance(hour);
  await site.sync();
  assert.equal(look(), null);
});

Deno.test("rows of a docket that nobody follows are nobody's trouble", async () => {
  await using site = await installation({ dockets: [docketOf(1)] });
  site.store.unreadableRows.note({ kind: "entry", id: "7", docketRecordId: "9", problem: "x" });
  assert.equal(unreadableEntries.look(watching(site)), null);
});
