import assert from "node:assert/strict";
import { caseStates } from "../../src/app/case_state.ts";
import { readCase, writeCase } from "../../src/app/case_text.ts";
import { eventStamp } from "../../src/domain/event_stamp.ts";
import { contentHash } from "../../src/domain/plan/content_hash.ts";
import { docketWith, installation } from "./installation.ts";

Deno.test("a case comes back as it was, to the order of its properties, with its stamps and hashes", async () => {
  const text = "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill " +
    "by Zoom: https://zoom.us/j/123456. Joint status report due by 5/18/2026.";
  await using made = await installation({
    dockets: [
      docketWith([["2026-03-10", text], ["2026-03-12", "ORDER: Jury Trial set for 9/14/2026."]]),
      docketWith([["2026-03-11", text]], { id: 70_000_002, courtId: "cand" }),
    ],
    cases: [{ id: "alder", dockets: [70_000_001, 70_000_002], tags: ["Trade secrets"] }],
  });
  await made.sync();
  const [state] = caseStates(made.config.cases, { ...made, save: true });
  assert.ok(state!.events.length >= 3);
  const { events, merged } = state!;
  const back = readCase(writeCase({ events, merged }));
  assert.deepEqual(back, { events, merged });
  assert.equal(JSON.stringify(back.events), JSON.stringify(events));
  assert.deepEqual(back.events.map(eventStamp), events.map(eventStamp));
  assert.deepEqual(back.events.map(contentHash), events.map(contentHash));
});

Deno.test("what is cut short throws", () => {
  const packed = writeCase({ events: [], merged: new Map() });
  assert.throws(() => readCase(packed.subarray(0, packed.length - 1)));
});
