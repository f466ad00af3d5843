import assert from "node:assert/strict";
import { withStore } from "./memory_store.ts";

Deno.test("runs are logged with their end, and a killed one stays open", () => {
  withStore(({ runs }, clock) => {
    const first = runs.start("sync");
    clock.advance(2000);
    runs.end(first, { outcome: "ok", counts: { entries: 12 } });
    const killed = runs.start("sync");
    runs.end(runs.start("emit"), { outcome: "failed" });
    const done = {
      id: first,
      command: "sync",
      startedAt: "2026-03-01T12:00:00Z",
      endedAt: "2026-03-01T12:00:02Z",
      outcome: "ok",
      counts: { entries: 12 },
    };
    assert.deepEqual(runs.last("sync", { outcome: "ok" }), done);
    const open = runs.last("sync");
    assert.equal(open?.id, killed);
    assert.equal(open?.endedAt, null);
    assert.equal(runs.last("prune"), null);
    assert.deepEqual(runs.recent(2).map((run) => run.command), ["emit", "sync"]);
    assert.equal(runs.trim(1), 1);
    assert.deepEqual(runs.recent(9).map((run) => run.command), ["emit", "sync"]);
  });
});

Deno.test("failures in a row are counted from the last run that did not fail; a killed one is one", () => {
  withStore(({ runs }) => {
    assert.equal(runs.failuresInRow("sync"), 0);
    for (const outcome of ["failed", "ok", "failed", "failed"]) {
      runs.end(runs.start("sync"), { outcome });
    }
    runs.end(runs.start("emit"), { outcome: "ok" });
    runs.start("sync");
    assert.equal(runs.failuresInRow("sync"), 3);
    runs.end(runs.start("sync"), { outcome: "deferred" });
    assert.equal(runs.failuresInRow("sync"), 0);
    assert.equal(runs.failuresInRow("emit"), 0);
  });
});
