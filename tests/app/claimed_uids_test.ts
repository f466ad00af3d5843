import assert from "node:assert/strict";
import { claimedUids } from "../../src/app/claimed_uids.ts";
import { eventUid } from "../../src/domain/published_event.ts";
import { published } from "../calendars/support/published.ts";

const plea = published({ caseId: "a", key: "b--plea" });

Deno.test("a uid is the shorter id's, once that one shows it", () => {
  const claims = claimedUids(["a--b", "c", "a", "a--b--c", "a-b", "a--bc"]);
  assert.equal(claims.taken("a--b").size, 0);
  claims.claim("a", [plea]);
  claims.claim("c", [published({ caseId: "c" })]);
  assert.deepEqual(claims.taken("a--b"), new Set([eventUid(plea)]));
  claims.claim("a--b", [published({ caseId: "a--b", key: "c--trial" })]);
  assert.equal(claims.taken("a--b--c").size, 2);
  for (const id of ["a", "c", "a-b"]) assert.equal(claims.taken(id).size, 0, id);
  claims.claim("a", []);
  assert.equal(claims.taken("a--b").size, 0);
});

Deno.test("a case stands for itself unless another id begins with its own, or its own with another", () => {
  const shared = (...ids: string[]) => {
    const claims = claimedUids(ids);
    return ids.filter(claims.isShared);
  };
  assert.deepEqual(shared("a", "a-b", "ab", "b--a", "a-"), []);
  assert.deepEqual(shared("a--b", "c", "a"), ["a--b", "a"]);
  assert.deepEqual(shared("a--b--c", "a"), ["a--b--c", "a"]);
  assert.deepEqual(shared("a---b", "a", "a-"), ["a---b", "a", "a-"]);
  assert.deepEqual(shared("--a", "a"), []);
});
