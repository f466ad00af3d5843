import assert from "node:assert/strict";
import { firstLook, nextStubTime, planStub } from "../../../src/app/deliveries/stub_schedule.ts";
import { minutesToNextLook } from "../../../src/domain/pacing/stub_looks.ts";
import { openStore } from "../../../src/store/store.ts";
import type { DocumentRecord } from "../../../src/domain/upstream.ts";
import { documentRecord, entryRecord } from "../../store/sample_records.ts";
import { virtualClock } from "../../support/virtual_clock.ts";

const since = "2026-03-20T15:00:00Z";
const after = (minutes: number) => Temporal.Instant.from(since).add({ minutes });

/** A store by whose clock it is so many minutes after {@link since}. */
function at(minutes: number) {
  const clock = virtualClock(after(minutes).toString());
  const store = openStore({ path: ":memory:", clock });
  return { clock, store, [Symbol.dispose]: store.close };
}

Deno.test("the next look depends on the age at the last one, and on the quota that is used", () => {
  using tools = at(400);
  const lookedAt = after(70).toString();
  const next = () => nextStubTime({ id: "1", step: 0, since }, { ...tools, lookedAt })!;
  const dueAfter = (used: number) => ({
    step: 1,
    dueAt: after(70 + minutesToNextLook(70, { used, shared: false, crowd: 0 })!).toString(),
  });
  assert.deepEqual(next(), dueAfter(0));
  for (let used = 0; used < 100; used += 1) {
    tools.clock.advance(60_000);
    tools.store.pacer().take("courtlistener");
  }
  assert.deepEqual(next(), dueAfter(100 / 125));
  assert.notDeepEqual(dueAfter(0), dueAfter(100 / 125));
});

Deno.test("where many stubs need requests of their own, each has fewer looks; shared ones do not count", () => {
  const dueAfter = (stubs: number, documents: DocumentRecord[]) => {
    using tools = at(400);
    const { store, clock } = tools;
    for (let used = 0; used < 95; used += 1) {
      clock.advance(60_000);
      store.pacer().take("courtlistener");
    }
    for (let number = 1; number <= stubs; number += 1) {
      const entry = entryRecord({ id: String(number), description: "", documents });
      store.entries.upsert(entry);
      planStub(entry, { store, clock });
    }
    return nextStubTime({ id: "none", step: 0, since }, { ...tools, lookedAt: since })!.dueAt;
  };
  assert.equal(dueAfter(5, []), dueAfter(0, []));
  assert.ok(Temporal.Instant.compare(dueAfter(20, []), dueAfter(5, [])) > 0);
  const document = documentRecord({ attachmentNumber: null, pacerDocId: "127038119001" });
  assert.equal(dueAfter(20, [document]), dueAfter(5, []));
});

Deno.test("a week after it came a stub is left to the turns of its docket", () => {
  using tools = at(0);
  const look = (minutes: number) =>
    nextStubTime({ id: "1", step: 3, since }, { ...tools, lookedAt: after(minutes).toString() });
  assert.notEqual(look(7 * 1440 - 1), null);
  assert.equal(look(7 * 1440), null);
});

Deno.test("a stub nobody planned is looked at when its time since the last look is over", () => {
  const look = (lastLook: number, now: number, days = 7) => {
    using tools = at(now);
    return firstLook({ id: "1", since, lastLookAt: after(lastLook).toString(), days }, tools);
  };
  assert.equal(look(30, 40), after(80).toString());
  assert.equal(look(30, 90), after(90).toString());
  assert.equal(look(8 * 1440, 9 * 1440), null);
  assert.equal(look(8 * 1440, 9 * 1440, 30), after(14 * 1440).toString());
  assert.equal(look(8 * 1440, 20 * 1440, 30), after(20 * 1440).toString());
});
