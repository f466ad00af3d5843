import assert from "node:assert/strict";
import { withStore } from "./memory_store.ts";

const plan = (id: string, dueAt: string, reason = "stub") =>
  ({ kind: "entry", id, docketRecordId: "1001", reason, dueAt }) as const;

Deno.test("what is planned twice is read once, at the earlier time", () => {
  withStore((store, clock) => {
    const { rereads } = store;
    rereads.plan(plan("5", "2026-03-01T12:10:00Z"));
    rereads.plan(plan("5", "2026-03-01T12:30:00Z"));
    rereads.plan(plan("6", "2026-03-01T12:20:00Z"));
    assert.equal(rereads.count(), 2);
    assert.equal(rereads.nextDue(), "2026-03-01T12:10:00Z");
    assert.deepEqual(rereads.due(10), []);
    clock.advance(20 * 60_000);
    assert.deepEqual(rereads.due(10).map(({ id }) => id), ["5", "6"]);
    rereads.plan(plan("6", "2026-03-01T12:00:00Z", "bought"));
    assert.deepEqual(rereads.due(1).map(({ id, reason }) => [id, reason]), [["6", "bought"]]);
  });
});

Deno.test("a postponed one keeps its beginning, a finished one is gone", () => {
  withStore((store) => {
    const { rereads } = store;
    rereads.plan(plan("5", "2026-03-01T12:00:00Z"));
    const [due] = rereads.due(1);
    rereads.postpone(due!, { step: 1, tries: 2, dueAt: "2026-03-01T13:00:00Z" });
    assert.deepEqual(rereads.due(1), []);
    assert.equal(rereads.nextDue(), "2026-03-01T13:00:00Z");
    rereads.plan(plan("5", "2026-03-01T12:00:00Z"));
    assert.deepEqual(rereads.due(1).map(({ step, tries, since }) => [step, tries, since]), [
      [1, 2, "2026-03-01T12:00:00Z"],
    ]);
    rereads.done(due!);
    assert.deepEqual([rereads.count(), rereads.nextDue()], [0, null]);
  });
});

Deno.test("what failed can be hurried, those that failed least first; a stub's schedule stays", () => {
  withStore((store) => {
    const { rereads } = store;
    for (const id of ["1", "2", "3"]) rereads.plan(plan(id, "2026-03-01T13:00:00Z"));
    const dueAt = "2026-03-01T14:00:00Z";
    rereads.postpone({ kind: "entry", id: "2" }, { step: 0, tries: 5, dueAt });
    rereads.postpone({ kind: "entry", id: "3" }, { step: 0, tries: 1, dueAt });
    rereads.hurry(1);
    assert.deepEqual(rereads.due(10).map(({ id }) => id), ["3"]);
    rereads.hurry(10);
    assert.deepEqual(rereads.due(10).map(({ id }) => id).sort(), ["2", "3"]);
    assert.equal(rereads.nextDue(), "2026-03-01T12:00:00Z");
  });
});

Deno.test("of two processes that read a due one, one gets it", () => {
  withStore((store, clock) => {
    const { rereads } = store;
    rereads.plan(plan("5", "2026-03-01T12:00:00Z"));
    const [due] = rereads.due(1);
    const until = clock.now().add({ minutes: 10 }).toString();
    assert.deepEqual([rereads.claim(due!, until), rereads.claim(due!, until)], [true, false]);
    assert.deepEqual(rereads.due(1), []);
    rereads.done(due!);
    assert.equal(rereads.claim(due!, until), false);
  });
});

Deno.test("the planned ones of a docket can be listed, and may have begun earlier", () => {
  withStore((store) => {
    const { rereads } = store;
    rereads.plan({ ...plan("5", "2026-03-01T14:00:00Z"), since: "2026-02-28T12:00:00Z" });
    rereads.plan({ ...plan("6", "2026-03-01T13:00:00Z"), docketRecordId: "1002" });
    assert.deepEqual(rereads.planned().map(({ id }) => id), ["6", "5"]);
    assert.deepEqual(
      rereads.planned({ docketRecordId: "1001" }).map(({ id, since }) => [id, since]),
      [["5", "2026-02-28T12:00:00Z"]],
    );
  });
});
