import assert from "node:assert/strict";
import { withStore } from "./memory_store.ts";

Deno.test("the newest word on a court counts, with when it was asked; what is not said is null", () => {
  withStore(({ courts }, clock) => {
    assert.equal(courts.of("nysd"), null);
    const court = { courtId: "nysd", hasFeed: true, feedTypes: "all", lastContactAt: null };
    courts.save(court);
    clock.advance(1000);
    courts.save({ ...court, hasFeed: false, lastContactAt: "2026-02-01T00:00:00Z" });
    courts.save({ ...court, courtId: "cand", hasFeed: null });
    assert.deepEqual(courts.of("nysd"), {
      ...court,
      hasFeed: false,
      lastContactAt: "2026-02-01T00:00:00Z",
      askedAt: "2026-03-01T12:00:01Z",
    });
    assert.equal(courts.of("cand")!.hasFeed, null);
  });
});
