import assert from "node:assert/strict";
import {
  addressOf,
  changeUrn,
  nameUrn,
  updatedAt,
} from "../../../src/calendars/changes/change_feed.ts";
import { feedOf, moved } from "./change_samples.ts";

Deno.test("an id is the same for the same change in every feed, and another for another", () => {
  assert.equal(changeUrn(moved), changeUrn({ ...moved, sentence: "in other words" }));
  const others = [{ uid: "x" }, { at: "2026-03-21T00:00:00Z" }, { stateHash: "c" }, {
    calendarId: "other",
  }];
  const ids = new Set([moved, ...others.map((one) => ({ ...moved, ...one }))].map(changeUrn));
  assert.equal(ids.size, 5);
  assert.match(nameUrn("x"), /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
});

Deno.test("addresses are encoded part by part", () => {
  const feed = feedOf([]);
  assert.equal(addressOf(feed, "tags/a b#.atom"), "https://example.org/cal/tags/a%20b%23.atom");
  assert.equal(addressOf({ publicBaseUrl: null }, "all.atom"), null);
});

Deno.test("a feed is as new as its newest change", () => {
  const older = { ...moved, at: "2026-03-01T00:00:00Z" };
  assert.equal(updatedAt(feedOf([older, moved])), moved.at);
  assert.equal(updatedAt(feedOf([])), "2026-01-01T00:00:00Z");
});
