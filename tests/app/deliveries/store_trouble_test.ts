import assert from "node:assert/strict";
import { isStoreTrouble, storeTrouble } from "../../../src/app/deliveries/store_trouble.ts";
import { CaseCalendarError } from "../../../src/domain/errors.ts";
import { virtualClock } from "../../support/virtual_clock.ts";
import { recordingLog } from "./receiving.ts";

/** SQLITE_BUSY, as `node:sqlite` throws it. */
const locked = trouble("locked", Object.assign(new Error("database is locked"), { errcode: 5 }));
const broken = trouble("the disk is gone", new Error("disk I/O error"));

function trouble(what: string, cause: unknown): CaseCalendarError {
  return new CaseCalendarError("store", { action: "Cannot write", cause: what }, { cause });
}

function made(signal = new AbortController().signal) {
  const clock = virtualClock("2026-03-02T12:00:00Z");
  const lines: string[] = [];
  return { clock, lines, store: storeTrouble({ clock, log: recordingLog(lines), signal }) };
}

Deno.test("a lock is looked at less and less often, and told once when it lasts", async () => {
  const { clock, lines, store } = made();
  for (let n = 0; n < 8; n++) await store.waitOut(locked);
  assert.deepEqual(clock.slept, [25, 50, 100, 200, 400, 800, 1000, 1000]);
  assert.equal(lines.length, 1);
  assert.match(lines[0]!, /^error the store cannot be used; waiting cause=Cannot write: locked/);
  assert.equal(store.cause, "Cannot write: locked");
});

Deno.test("what is no lock waits for the whole second at once, and is told at once", async () => {
  const { clock, lines, store } = made();
  await store.waitOut(broken);
  assert.deepEqual([clock.slept, lines.length], [[1000], 1]);
});

Deno.test("once something could be written, the next trouble is a new one", async () => {
  const { clock, lines, store } = made();
  await store.waitOut(broken);
  store.recovered();
  await store.waitOut(locked);
  await store.waitOut(broken);
  assert.deepEqual(clock.slept, [1000, 25, 1000]);
  assert.equal(lines.length, 2);
});

Deno.test("it is named until a round went without it; noting it waits for nothing", () => {
  const { clock, store } = made();
  assert.equal(store.cause, null);
  store.note(broken);
  assert.equal(store.cause, "Cannot write: the disk is gone");
  store.end();
  assert.equal(store.cause, null);
  assert.deepEqual(clock.slept, []);
});

Deno.test("a wait ends with the signal and does not reject", async () => {
  const { store } = made(AbortSignal.abort(new Error("stopped")));
  await store.waitOut(locked);
});

Deno.test("the store's errors are told from those of the work", () => {
  assert.ok(isStoreTrouble(locked));
  assert.ok(!isStoreTrouble(new CaseCalendarError("failed", { action: "a", cause: "b" })));
  assert.ok(!isStoreTrouble(new Error("x")));
});
