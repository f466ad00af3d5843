import assert from "node:assert/strict";
import { withStore } from "./memory_store.ts";

const message = { endpoint: "mail", subject: "a", type: "alarm.raised", data: { key: "x" } };

Deno.test("a subject is told to each endpoint once, oldest first", () => {
  withStore(({ outgoing }) => {
    assert.equal(outgoing.put(message), true);
    assert.equal(outgoing.put(message), false);
    assert.equal(outgoing.put({ ...message, endpoint: "hook:ops" }), true);
    assert.equal(outgoing.put({ ...message, subject: "b" }), true);
    const first = outgoing.due("mail")!;
    assert.deepEqual([first.subject, first.data], ["a", { key: "x" }]);
    outgoing.sent(first.id);
    assert.equal(outgoing.due("mail")!.subject, "b");
    assert.equal(outgoing.knows("mail", "a"), true);
    assert.equal(outgoing.put(message), false);
  });
});

Deno.test("a message that was not taken holds up those behind it until its time, or is given up", () => {
  withStore(({ outgoing }, clock) => {
    outgoing.put(message);
    outgoing.put({ ...message, subject: "b" });
    const { id } = outgoing.due("mail")!;
    const nextTryAt = clock.now().add({ minutes: 5 }).toString();
    outgoing.failed(id, { reason: "no", nextTryAt });
    assert.equal(outgoing.due("mail"), null);
    assert.deepEqual(outgoing.states(), [
      { endpoint: "mail", waiting: 2, givenUp: 0, tries: 1, reason: "no" },
    ]);
    clock.advance(300_000);
    assert.equal(outgoing.due("mail")!.tries, 1);
    outgoing.failed(id, { reason: "no", nextTryAt: null });
    assert.equal(outgoing.due("mail")!.subject, "b");
    assert.equal(outgoing.states()[0]!.givenUp, 1);
  });
});

Deno.test("a mark is kept, and what was done long ago is forgotten", () => {
  withStore(({ outgoing }, clock) => {
    assert.equal(outgoing.mark("mail"), null);
    outgoing.setMark("mail", { changeId: 3, digestDay: null });
    outgoing.setMark("mail", { changeId: 5, digestDay: "2026-03-01" });
    assert.deepEqual(outgoing.mark("mail"), { changeId: 5, digestDay: "2026-03-01" });
    outgoing.put(message);
    outgoing.sent(outgoing.due("mail")!.id);
    outgoing.put({ ...message, subject: "b" });
    clock.advance(86_400_000);
    assert.equal(outgoing.forget(clock.now().toString()), 1);
    assert.equal(outgoing.due("mail")!.subject, "b");
  });
});
