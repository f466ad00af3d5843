import assert from "node:assert/strict";
import {
  type CarriedEvent,
  carriedEvent,
  pairCarried,
} from "../../src/app/import_carried_event.ts";
import type { DocketEvent } from "../../src/domain/event.ts";
import { withStore } from "../store/memory_store.ts";
import { docketEvent } from "../store/sample_records.ts";
import { settingsOf } from "./installation.ts";

function carried(
  row: Record<string, string | number | null>,
  type: "hearing" | "deadline" = "hearing",
) {
  let read: CarriedEvent | string = "";
  withStore((store) => {
    read = carriedEvent({ case_id: "a", [`${type}_key`]: "k", docket_id: 7, ...row }, {
      type,
      keyOf: (id) => id === "7" ? "nysd/1:26-cr-00123" : null,
      config: settingsOf({ folder: "", cases: [] }),
      store,
      entries: new Map([["11", { entry_id: 11, entry_number: 4, docket_id: 7 }]]),
    });
  });
  return read as CarriedEvent | string;
}

function one(changes: Partial<CarriedEvent>): CarriedEvent {
  const read = carried({ title: "Sentencing", starts_at_utc: "2026-05-04T18:00:00Z" });
  assert.ok(typeof read !== "string");
  return { ...read, ...changes };
}

Deno.test("date and hour are those of the court, also at the edge of a day and in old zones' names", () => {
  const at = (row: Record<string, string | number | null>) => {
    const read = carried({ title: "x", duration_minutes: 30, ...row });
    return typeof read === "string" ? read : [read.date, read.time];
  };
  const late = { starts_at_utc: "2026-03-09T02:30:00+00:00" };
  assert.deepEqual(at({ ...late, timezone: "America/New_York" }), ["2026-03-08", "22:30"]);
  assert.deepEqual(at({ ...late, timezone: "US/Pacific" }), ["2026-03-08", "19:30"]);
  assert.deepEqual(at({ ...late, timezone: "Mars/Base" }), ["2026-03-08", "22:30"]);
  assert.deepEqual(at({ starts_at_utc: "2026-03-09 14:00:00" }), ["2026-03-09", "10:00"]);
  assert.deepEqual(at({ ...late, duration_minutes: 0 }), ["2026-03-08", null]);
  assert.deepEqual(at({ starts_at_utc: null }), [null, null]);
});

Deno.test("the key of a deadline is that of its published id, whether it was stored with it or not", () => {
  for (const key of ["reply", "deadline:reply"]) {
    const read = carried(
      { deadline_key: key, title: "Reply due", source_entry_ids: "[11]" },
      "deadline",
    );
    assert.ok(typeof read !== "string");
    assert.deepEqual([read.key, read.kind, read.entryNumbers], ["deadline:reply", "reply", [4]]);
  }
});

Deno.test("a row without a docket of its own is placed by its entries, else told", () => {
  const placed = carried({ docket_id: null, source_entry_ids: "[11]" });
  assert.ok(typeof placed !== "string" && placed.docketKey === "nysd/1:26-cr-00123");
  assert.match(carried({ docket_id: 8 }) as string, /hearing a\/k: court and number/);
  assert.match(carried({ case_id: null }) as string, /no case or no key/);
});

Deno.test("of several events the likest is the one, and none is two", () => {
  const at = (changes: Partial<DocketEvent>) => ({
    ...docketEvent(),
    support: [],
    history: [],
    ...changes,
  });
  const sentencing = at({ kind: "sentencing", title: "Sentencing", date: "2026-05-04" });
  const status = at({ kind: "status-conference", title: "Status conference", date: "2026-05-04" });
  const moved = at({
    kind: "sentencing",
    title: "Sentencing",
    date: "2026-06-01",
    history: [{ date: "2026-05-04", time: null }],
  });
  const row = one({});
  assert.equal(pairCarried([row], [status, moved, sentencing]).get(row), sentencing);
  assert.equal(pairCarried([row], [status, moved]).get(row), moved);
  assert.equal(pairCarried([row], [status]).get(row), undefined);
  const other = one({ key: "second" });
  assert.equal(pairCarried([row, other], [sentencing]).size, 1);
  const deadline = at({ ...sentencing, type: "deadline" });
  assert.equal(pairCarried([row], [deadline]).size, 0);
});

Deno.test("one slot of one entry is one proceeding, however the two call it", () => {
  const call = {
    ...docketEvent(),
    kind: "telephone-conference",
    title: "Telephone conference",
    date: "2026-05-04",
    time: "14:00",
    history: [],
  };
  const [support] = docketEvent().support;
  const event = { ...call, support: [{ ...support!, entryNumber: 4 }] };
  const row = one({ entryNumbers: [4], time: "14:00" });
  assert.equal(pairCarried([row], [event]).get(row), event);
  for (const other of [one({ entryNumbers: [5], time: "14:00" }), one({ entryNumbers: [4] })]) {
    assert.equal(pairCarried([other], [event]).size, 0);
  }
});
