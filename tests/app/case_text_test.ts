import assert from "node:assert/strict";
import { caseStates } from "../../src/app/case_state.ts";
import { readCase, writeCase } from "../../src/app/case_text.ts";
import { contentStamp } from "../../src/domain/event_stamp.ts";
import { contentHash } from "../../src/domain/plan/content_hash.ts";
import { docketWith, installation } from "./installation.ts";

Deno.test("a case comes back as it was, to the order of its properties, with stamps and hashes", async () => {
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
  const back = readCase(writeCase(state!), state!.settings);
  assert.deepEqual(back, state);
  assert.equal(JSON.stringify(back.events), JSON.stringify(state!.events));
  assert.deepEqual(back.events.map(contentStamp), state!.events.map(contentStamp));
  assert.deepEqual(back.events.map(contentHash), state!.events.map(contentHash));
  // Without what it was told of them, too.
  const bare = JSON.parse(JSON.stringify(back.events)) as typeof back.events;
  assert.deepEqual(bare.map(contentStamp), state!.events.map(contentStamp));
});

Deno.test("a text that is cut short throws", () => {
  const evidence = new Uint8Array();
  assert.throws(() => readCase({ face: '{"dockets":[]', evidence }, {} as never), SyntaxError);
});
