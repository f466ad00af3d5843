import assert from "node:assert/strict";
import { noteUnreadable } from "../../../src/app/deliveries/note_unreadable.ts";
import { UnreadableAnswerError } from "../../../src/courtlistener/unreadable_answer.ts";
import { withStore } from "../../store/memory_store.ts";

const error = new UnreadableAnswerError({
  action: "Cannot read",
  cause: "no number",
  next: "Wait",
});
const row = { kind: "entry", id: "5", docketRecordId: "1001" } as const;

Deno.test("an entry whose answer cannot be read leaves the plan and is told instead", () => {
  withStore((store) => {
    store.rereads.plan({ ...row, reason: "stub", dueAt: "2026-03-01T12:00:00Z" });
    assert.equal(noteUnreadable(row, { error: new Error("no network"), store }), false);
    assert.equal(store.rereads.count(), 1);
    assert.equal(noteUnreadable(row, { error, store }), true);
    assert.equal(store.rereads.count(), 0);
    assert.deepEqual(
      store.unreadableRows.list().map(({ id, docketRecordId, problem }) => [
        id,
        docketRecordId,
        problem,
      ]),
      [["5", "1001", "no number"]],
    );
  });
});

Deno.test("a list that cannot be read is tried again like any failure", () => {
  withStore((store) => {
    assert.equal(noteUnreadable({ ...row, kind: "docket" }, { error, store }), false);
    assert.deepEqual(store.unreadableRows.list(), []);
  });
});
