import assert from "node:assert/strict";
import { start, withStore } from "./memory_store.ts";

const feed = { digest: "d1", name: "Ada", view: "all", options: "kind=hearings" };

Deno.test("a private feed is found by its digest, also after it was revoked, and by nothing else", () => {
  withStore(({ privateFeeds }, clock) => {
    const made = privateFeeds.add(feed);
    assert.deepEqual(made, {
      id: 1,
      name: "Ada",
      view: "all",
      options: "kind=hearings",
      createdAt: start,
      revokedAt: null,
      fetchedAt: null,
    });
    assert.equal(privateFeeds.byDigest("d2"), null);
    clock.advance(60_000);
    const revoked = privateFeeds.revoke(1)!;
    clock.advance(60_000);
    assert.equal(revoked.revokedAt, "2026-03-01T12:01:00Z");
    assert.deepEqual(privateFeeds.revoke(1), revoked);
    assert.deepEqual(privateFeeds.byDigest("d1"), revoked);
    assert.equal(privateFeeds.revoke(2), null);
    assert.equal(privateFeeds.add({ ...feed, digest: "d3" }).id, 2);
    assert.throws(() => privateFeeds.add(feed));
  });
});

Deno.test("the last fetch of a private feed is kept, and never goes back", () => {
  withStore(({ privateFeeds }) => {
    privateFeeds.add(feed);
    privateFeeds.noteFetches(new Map([[1, "2026-03-02T08:00:00Z"], [9, "2026-03-02T08:00:00Z"]]));
    privateFeeds.noteFetches(new Map([[1, "2026-03-01T08:00:00Z"]]));
    assert.deepEqual(privateFeeds.list().map(({ id, fetchedAt }) => [id, fetchedAt]), [
      [1, "2026-03-02T08:00:00Z"],
    ]);
  });
});
