import assert from "node:assert/strict";
import { withStore } from "./memory_store.ts";

Deno.test("the id of a remote event is kept once, replaced by a newer one, and forgotten", () => {
  withStore((store) => {
    const id = { service: "m365", caseId: "a", key: "sentencing", remoteId: "AAMk=1" } as const;
    assert.equal(store.remoteIds.save(id), true);
    assert.equal(store.remoteIds.save(id), false);
    assert.equal(store.remoteIds.save({ ...id, remoteId: "AAMk=2" }), true);
    store.remoteIds.save({ ...id, service: "google" });
    store.remoteIds.save({ ...id, caseId: "b" });
    assert.deepEqual(
      store.remoteIds.list({ caseId: "a" }).map(({ service, remoteId }) => [service, remoteId]),
      [["google", "AAMk=1"], ["m365", "AAMk=2"]],
    );
    assert.equal(store.remoteIds.list().length, 3);
    store.remoteIds.forget(id);
    assert.deepEqual(store.remoteIds.list({ caseId: "a" }).map(({ service }) => service), [
      "google",
    ]);
  });
});
