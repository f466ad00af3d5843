import assert from "node:assert/strict";
import { collectMessages } from "../../../src/app/notify/collect_messages.ts";
import type { CalendarChange } from "../../../src/domain/calendar_change.ts";
import { moved } from "../../calendars/changes/change_samples.ts";
import { type JobBench, jobBench } from "../daemon/job_tools.ts";

const atOnce = { id: "hook:ops", topics: ["changes", "alarms"], digestAt: null } as const;
const daily = { id: "mail", topics: ["changes"], digestAt: "07:00" } as const;

let states = 0;

function change({ store, clock }: JobBench): void {
  store.changes.add([{ ...moved, stateHash: `${++states}`, at: clock.now().toString() }]);
}

/** Changes of the messages that wait, taken out. */
function waiting({ store }: JobBench, endpoint: string): number[] {
  const counts: number[] = [];
  for (let one = store.outgoing.due(endpoint); one !== null; one = store.outgoing.due(endpoint)) {
    counts.push((one.data as { changes: CalendarChange[] }).changes.length);
    store.outgoing.sent(one.id);
  }
  return counts;
}

Deno.test("changes since an endpoint was first looked at are told, each once", () => {
  using bench = jobBench();
  change(bench);
  collectMessages(atOnce, bench);
  assert.deepEqual(waiting(bench, "hook:ops"), []);
  change(bench);
  change(bench);
  collectMessages(atOnce, bench);
  collectMessages(atOnce, bench);
  assert.deepEqual(waiting(bench, "hook:ops"), [2]);
});

Deno.test("a digest comes once a day in the morning of New York, and only with something in it", () => {
  // Seven in the morning there.
  using bench = jobBench("2026-03-02T11:00:00Z");
  const { clock } = bench;
  collectMessages(daily, bench);
  change(bench);
  collectMessages(daily, bench);
  assert.deepEqual(waiting(bench, "mail"), []);
  clock.set("2026-03-02T12:00:00Z");
  collectMessages(daily, bench);
  assert.deepEqual(waiting(bench, "mail"), [1]);
  change(bench);
  clock.set("2026-03-02T20:00:00Z");
  collectMessages(daily, bench);
  assert.deepEqual(waiting(bench, "mail"), []);
  clock.set("2026-03-03T12:00:00Z");
  collectMessages(daily, bench);
  assert.deepEqual(waiting(bench, "mail"), [1]);
});

Deno.test("an endpoint is told of its topics alone", () => {
  using bench = jobBench();
  const { store, clock } = bench;
  collectMessages(daily, bench);
  store.alarms.raise({ key: "k", kind: "x", text: "t", at: clock.now().toString() });
  collectMessages(daily, bench);
  collectMessages({ ...atOnce, topics: ["alarms"] }, bench);
  change(bench);
  collectMessages({ ...atOnce, topics: ["alarms"] }, bench);
  assert.deepEqual(store.outgoing.states().map(({ endpoint, waiting }) => [endpoint, waiting]), [
    ["hook:ops", 1],
  ]);
});
