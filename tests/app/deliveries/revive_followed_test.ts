import assert from "node:assert/strict";
import { reviveFollowed } from "../../../src/app/deliveries/revive_followed.ts";
import { type Installation, installation } from "../installation.ts";

/** A delivery about these dockets that waits to be followed. */
function waiting({ store }: Installation, { id, dockets }: { id: number; dockets: string[] }) {
  const receivedAt = "2026-03-20T16:00:00Z";
  const seen = { id, source: "courtlistener", key: `${id}`, event: "docket-alert" } as const;
  store.deliveries.see([{ ...seen, receivedAt, dockets }]);
  store.deliveries.settle(id, {
    state: "waiting",
    waitsFor: "follow",
    reason: "not followed",
    nextTryAt: "2026-04-19T16:00:00Z",
  }, { ms: 1 });
}

Deno.test("what waited for its docket is due as soon as a case names it, by record or by number", async () => {
  const number = { court: "nysd", number: "1:26-cv-00001" };
  await using site = await installation({ cases: [{ id: "a", dockets: [7] }] });
  waiting(site, { id: 1, dockets: ["courtlistener:7"] });
  waiting(site, { id: 2, dockets: ["nysd/1:26-cv-00001"] });
  waiting(site, { id: 3, dockets: ["courtlistener:8", "courtlistener:9"] });
  waiting(site, { id: 4, dockets: [] });
  const due = () => site.store.deliveries.due(9).map(({ id }) => id);
  assert.deepEqual(due(), []);
  reviveFollowed(site);
  assert.deepEqual(due(), [1]);
  site.config = site.settings([{ id: "a", dockets: [7, 9] }]);
  reviveFollowed(site);
  assert.deepEqual(due(), [1, 3]);
  site.config = site.settings([{ id: "a", dockets: [number] }]);
  reviveFollowed(site);
  assert.deepEqual(due(), [1, 2, 3]);
});
