import assert from "node:assert/strict";
import type { CalendarChange } from "../../src/domain/calendar_change.ts";
import { withStore } from "./memory_store.ts";

const change: CalendarChange = {
  calendarId: "main",
  caseId: "alder",
  caseName: "Alder v. Birch",
  courtId: "nysd",
  tags: ["tax"],
  uid: "alder--trial@case-calendar",
  stateHash: "a",
  at: "2026-03-01T12:00:00Z",
  kind: "moved",
  type: "hearing",
  sentence: "Trial moved",
  basis: null,
  docketUrl: "",
};
const all = { since: "2020-01-01T00:00:00Z", limit: 10_000 };

Deno.test("changes come newest first, of one calendar when asked, since an instant", () => {
  withStore(({ changes }) => {
    changes.add([change, { ...change, uid: "x" }]);
    const later = { ...change, calendarId: "other", at: "2026-03-02T12:00:00Z" };
    changes.add([later]);
    assert.deepEqual(changes.list(all).map(({ uid, calendarId }) => [calendarId, uid]), [
      ["other", change.uid],
      ["main", change.uid],
      ["main", "x"],
    ]);
    assert.deepEqual(changes.list({ ...all, calendarId: "other" }), [{ ...later, id: 3 }]);
    assert.equal(changes.list({ ...all, since: "2026-03-02T00:00:00Z" }).length, 1);
    assert.deepEqual(changes.after(1, 1).map(({ id }) => id), [2]);
    assert.equal(changes.last(), 3);
  });
});

Deno.test("a state that is told already is not told again, a state that returns is", () => {
  withStore(({ changes }) => {
    for (const stateHash of ["a", "a", "b", "a"]) changes.add([{ ...change, stateHash }]);
    assert.deepEqual(changes.list(all).map(({ stateHash }) => stateHash), ["a", "b", "a"]);
  });
});

Deno.test("the log forgets what is older than four months, and all but a thousand of a calendar", () => {
  withStore(({ changes }) => {
    changes.add([{ ...change, calendarId: "other" }, change]);
    const at = "2026-07-01T12:00:00Z";
    changes.add(Array.from({ length: 1_005 }, (_, place) => ({ ...change, uid: `${place}`, at })));
    const kept = changes.list(all);
    assert.equal(kept.filter(({ calendarId }) => calendarId === "main").length, 1_000);
    assert.deepEqual(kept.filter(({ calendarId }) => calendarId === "other").length, 1);
    assert.equal(changes.last(), 1_007);
  });
});
