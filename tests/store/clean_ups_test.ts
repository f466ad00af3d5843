import assert from "node:assert/strict";
import { withStore } from "./memory_store.ts";

Deno.test("what is planned is kept in order until it is done; planning twice keeps the first time", () => {
  withStore(({ cleanUps }, clock) => {
    const event = { service: "m365", target: "AAMk", label: "gone/trial" } as const;
    cleanUps.plan(event);
    clock.advance(1000);
    cleanUps.plan({ service: "courtlistener", target: "AAMk", label: "docket AAMk" });
    cleanUps.plan({ ...event, label: "gone/bench-trial" });
    assert.deepEqual(cleanUps.list().map(({ label, plannedAt }) => [label, plannedAt]), [
      ["gone/bench-trial", "2026-03-01T12:00:00Z"],
      ["docket AAMk", "2026-03-01T12:00:01Z"],
    ]);
    cleanUps.done(event);
    assert.deepEqual(cleanUps.list().map(({ service }) => service), ["courtlistener"]);
  });
});
