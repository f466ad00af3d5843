import assert from "node:assert/strict";
import { createRereading, type RereadingOptions } from "../../../src/app/deliveries/rereading.ts";
import { storeTrouble } from "../../../src/app/deliveries/store_trouble.ts";
import { planStub } from "../../../src/app/deliveries/stub_schedule.ts";
import { CaseCalendarError } from "../../../src/domain/errors.ts";
import { docketWith } from "../installation.ts";
import { type Receiving, receiving } from "./receiving.ts";

const hour = 3_600_000;
const ref = { upstream: "courtlistener", id: "70000001000" } as const;

/** A stub that is planned to be read again, half an hour from now. */
async function planned(): Promise<Receiving> {
  const made = await receiving({ dockets: [docketWith([["2026-03-20", ""]])], limits: null });
  await made.site.sync();
  planStub(made.site.store.entries.newest(ref)!.record, made.site);
  made.site.asked();
  return made;
}

function rereadingOf(made: Receiving, change: Partial<RereadingOptions> = {}) {
  const told: string[] = [];
  const { signal } = new AbortController();
  const tools = made.tools();
  const rereading = createRereading({
    ...tools,
    signal,
    trouble: storeTrouble({ ...tools, signal }),
    random: () => 0.5,
    onRead: () => told.push("read"),
    onRecovered: () => told.push("recovered"),
    onEnded: () => told.push("ended"),
    ...change,
  });
  return { rereading, told };
}

Deno.test("what is due is read again, one at a time, and told", async () => {
  await using made = await planned();
  const { site } = made;
  const { rereading, told } = rereadingOf(made);
  rereading.begin();
  assert.equal(rereading.underWay(), null, "it is not due");
  assert.equal(rereading.nextDue(), site.store.rereads.nextDue());
  site.clock.advance(hour);
  site.standIn.fillStub(70_000_001_000, "ORDER: Status Conference set for 4/9/2026 at 10:00 AM.");
  rereading.begin();
  const first = rereading.underWay();
  rereading.begin();
  assert.equal(rereading.underWay(), first);
  assert.equal(rereading.nextDue(), null, "its end is awaited");
  await first;
  assert.deepEqual(told, ["read", "ended"]);
  assert.equal(rereading.underWay(), null);
  assert.equal(site.store.rereads.count(), 0);
});

Deno.test("without quota nothing is asked before there is some, and no try is counted", async () => {
  await using made = await planned();
  const { store, clock } = made.site;
  const { rereading, told } = rereadingOf(made);
  clock.advance(hour);
  const until = clock.now().add({ hours: 1 });
  store.pacer().holdUntil("courtlistener", until, "asked to wait");
  rereading.begin();
  await rereading.underWay();
  assert.deepEqual(told, ["ended"]);
  assert.deepEqual(store.rereads.planned().map(({ tries }) => tries), [0]);
  rereading.begin();
  assert.deepEqual([rereading.underWay(), rereading.nextDue()], [null, null]);
  clock.advance(hour + 60_000);
  rereading.begin();
  assert.notEqual(rereading.underWay(), null);
  await rereading.underWay();
});

Deno.test("a failure is tried again later, and a success after it is told as one", async () => {
  await using made = await planned();
  const { site } = made;
  const { rereading, told } = rereadingOf(made);
  site.clock.advance(hour);
  site.standIn.setFaults([{ fault: { kind: "garbage" } }]);
  rereading.begin();
  await rereading.underWay();
  const [failed] = site.store.rereads.planned();
  assert.ok(Temporal.Instant.compare(failed!.dueAt, site.clock.now()) > 0);
  site.standIn.setFaults([]);
  site.clock.advance(24 * hour);
  for (let n = 0; n < 3 && !told.includes("recovered"); n++) {
    rereading.begin();
    await rereading.underWay();
  }
  assert.ok(told.includes("recovered"), told.join());
});

Deno.test("trouble with the store is waited out, and no failure of what was read", async () => {
  await using made = await planned();
  const { store, clock } = made.site;
  clock.advance(hour);
  const claim = () => {
    throw new CaseCalendarError("store", { action: "Cannot write", cause: "it is locked" });
  };
  const tools = { ...made.tools(), store: { ...store, rereads: { ...store.rereads, claim } } };
  const { signal } = new AbortController();
  const trouble = storeTrouble({ ...tools, signal });
  const { rereading } = rereadingOf(made, { ...tools, trouble });
  rereading.begin();
  await rereading.underWay();
  assert.equal(trouble.cause, "Cannot write: it is locked");
  assert.deepEqual(store.rereads.planned().map(({ tries }) => tries), [0]);
});
