import assert from "node:assert/strict";
import { withStore } from "./memory_store.ts";

const alarm = { key: "job:sync", kind: "job", text: "sync failed" };

Deno.test("an alarm raised again keeps its first time, takes the new text and is counted", () => {
  withStore(({ alarms }) => {
    assert.equal(alarms.raise({ ...alarm, at: "2026-03-01T12:00:00Z" }), true);
    const again = { ...alarm, text: "sync failed twice", at: "2026-03-01T13:00:00Z" };
    assert.equal(alarms.raise(again), false);
    assert.deepEqual(alarms.open(), [{
      key: "job:sync",
      kind: "job",
      text: "sync failed twice",
      since: "2026-03-01T12:00:00Z",
      lastAt: "2026-03-01T13:00:00Z",
      times: 2,
      clearedAt: null,
    }]);
  });
});

Deno.test("a cleared alarm is history; raised again it begins anew", () => {
  withStore(({ alarms }, clock) => {
    alarms.raise({ ...alarm, at: clock.now().toString() });
    alarms.raise({ key: "config", kind: "config", text: "x", at: clock.now().toString() });
    clock.advance(60_000);
    assert.equal(alarms.clear("job:sync"), true);
    assert.equal(alarms.clear("job:sync"), false);
    assert.deepEqual(alarms.open().map(({ key }) => key), ["config"]);
    clock.advance(60_000);
    assert.equal(alarms.raise({ ...alarm, at: clock.now().toString() }), true);
    assert.deepEqual(alarms.open().map(({ key, since }) => [key, since]), [
      ["config", "2026-03-01T12:00:00Z"],
      ["job:sync", "2026-03-01T12:02:00Z"],
    ]);
    assert.deepEqual(
      alarms.history(9).map(({ key, clearedAt }) => [key, clearedAt]),
      [["job:sync", null], ["config", null], ["job:sync", "2026-03-01T12:01:00Z"]],
    );
  });
});

Deno.test("only alarms that were cleared are forgotten", () => {
  withStore(({ alarms }, clock) => {
    alarms.raise({ ...alarm, at: clock.now().toString() });
    alarms.raise({ key: "config", kind: "config", text: "x", at: clock.now().toString() });
    alarms.clear("config");
    assert.equal(alarms.forget("2026-03-01T12:00:00Z"), 0);
    assert.equal(alarms.forget("2027-03-01T12:00:00Z"), 1);
    assert.deepEqual(alarms.history(9).map(({ key }) => key), ["job:sync"]);
  });
});
