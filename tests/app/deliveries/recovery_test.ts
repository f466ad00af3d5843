/** Troubles that last an hour: answers go on, nothing is dropped, and all is made up for at their end. */
import assert from "node:assert/strict";
import type { TextReader } from "../../../src/app/deliveries/read_some.ts";
import type { StartTimer } from "../../../src/courtlistener/start_timer.ts";
import type { Fact } from "../../../src/domain/fact.ts";
import { readEntry } from "../../../src/extract/read_entry.ts";
import type { Fault } from "../../../src/standin/faults.ts";
import { full } from "../../support/counts.ts";
import { docketOf } from "../installation.ts";
import { alertRow, event, receiving } from "./receiving.ts";

const docket = 70_000_001;
const text = (day: number) =>
  `ORDER: Status Conference set for 4/${day}/2026 at 10:00 AM before Judge Ada Quill.`;
const alert = (number: number, id = docket) =>
  event(1, { results: [alertRow({ id: 900_000 + number, docket: id }, text(1 + number % 30))] });
const inMinutes = full ? 60 : 6;
/** Seconds from one look to the next. */
const step = full ? 30 : 100;

Deno.test("what fails for a delivery about many dockets holds up no new entries of theirs", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const first = await made.put(alert(1));
  const worker = made.worker();
  await worker.pass();
  assert.equal(made.row(first).state, "applied");
  made.site.standIn.setFaults(() => ({ kind: "server-error" }));
  const old = [{ id: 1, docket, alert_type: 1 }];
  const report = await made.put(event(4, { old_alerts: old, disabled_alerts: [] }));
  const next = await made.put(alert(2));
  await worker.pass();
  assert.deepEqual([report, next].map((id) => made.row(id).state), ["waiting", "applied"]);
});

for (
  const [name, fault] of [
    ["fails", { kind: "server-error" }],
    ["hangs", { kind: "hang" }],
    ["answers rubbish", { kind: "garbage" }],
    ["ends in the middle", { kind: "truncated" }],
  ] as [string, Fault][]
) {
  Deno.test(`while CourtListener ${name} for an hour nothing is dropped, and all is made up for minutes after its return`, async () => {
    await using made = await receiving({
      dockets: [docketOf(0), docketOf(0, { id: docket + 1 })],
      limits: null,
    });
    const { site: { clock, standIn } } = made;
    let out = true;
    standIn.setFaults(() => out ? fault : null);
    const startTimer: StartTimer = (_, fire) => {
      const id = out && fault.kind === "hang" ? setTimeout(fire, 5) : undefined;
      return () => clearTimeout(id);
    };
    const { courtlistener } = made.tools({ retry: { attempts: 1, startTimer } });
    const worker = made.worker({ courtlistener });
    const ids: number[] = [];
    for (let minute = 0; minute < inMinutes; minute++) {
      ids.push(await made.put(alert(minute)));
      ids.push(await made.put(alert(minute, docket + 1)));
      await worker.pass();
      clock.advance(3_600_000 / inMinutes);
    }
    assert.ok(ids.every((id) => made.row(id).state === "waiting"));
    out = false;
    const recovered = clock.now();
    for (let minute = 0; minute <= 5; minute++) {
      clock.set(recovered.add({ minutes: minute }).toString());
      ids.push(await made.put(alert(100 + minute)));
      await worker.pass();
      await worker.pass();
    }
    const left = ids.map(made.row).filter(({ state }) => state !== "applied");
    assert.deepEqual(left.map(({ reason }) => reason), []);
  });
}

const invented = { start: 0, end: 10, quote: "Sentencing", confidence: 1, fact: "calendar" };

for (
  const [name, fail] of [
    ["that fails", () => Promise.reject(new Error("out of order"))],
    ["that throws", () => {
      throw new Error("out of order");
    }],
    ["that hangs", () => new Promise(() => {})],
    ["that answers rubbish", () => Promise.resolve([null, 5] as unknown as Fact[])],
    ["that invents", () => [invented as Fact]],
  ] as [string, TextReader][]
) {
  Deno.test(`a reader ${name} for an hour keeps no delivery waiting and drops no text: all are read within a minute of its mending`, async () => {
    await using made = await receiving({ dockets: [docketOf(0)] });
    const { site: { clock, store } } = made;
    let broken = true;
    const read: TextReader = (input, signal) => broken ? fail(input, signal) : readEntry(input);
    const worker = made.worker({ read });
    for (let second = 0; second < 3600; second += step) {
      if (second % 300 === 0) {
        const id = await made.put(alert(second / 300));
        await worker.pass();
        assert.equal(made.row(id).state, "applied");
      } else await worker.pass();
      clock.advance(step * 1000);
    }
    assert.deepEqual(store.readings.count().failed, 12);
    const told = made.logged.filter((line) => line.includes("could not be read"));
    assert.equal(told.length, 12, "each text once, however often it is tried");
    broken = false;
    const changes = made.changes();
    clock.advance(60_000);
    await worker.pass();
    assert.equal(store.readings.count().pending, 0);
    assert.ok(made.changes() > changes);
    assert.ok(made.site.publish().calendars.every(({ outcome }) => outcome === "written"));
  });
}

Deno.test("one text that can never be read is tried again and again, and hides no other", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const { site: { clock, store } } = made;
  let tries = 0;
  const worker = made.worker({
    read: (options) => {
      if (!options.text.includes("4/1/2026")) return readEntry(options);
      tries += 1;
      throw new Error("poison");
    },
  });
  await made.put(alert(0));
  await made.put(alert(1));
  await worker.pass();
  for (let n = 0; n < 20; n++) {
    clock.advance(60_000);
    await worker.pass();
  }
  assert.deepEqual(store.readings.count(), { pending: 1, due: 0, failed: 1 });
  assert.ok(tries > 15 && tries < 50, `${tries}`);
});

Deno.test("a clock that is set back an hour holds up neither new deliveries nor those that wait", async () => {
  await using made = await receiving({ dockets: [docketOf(0), docketOf(0, { id: docket + 1 })] });
  const { site: { clock, standIn, store } } = made;
  const worker = made.worker();
  await made.put(alert(1));
  await worker.pass();
  standIn.setFaults(() => ({ kind: "bad-gateway" }));
  const waiting = await made.put(alert(2, docket + 1));
  await worker.pass();
  assert.equal(made.row(waiting).state, "waiting");
  standIn.setFaults(() => null);
  clock.set(clock.now().subtract({ hours: 1 }).toString());
  await worker.pass();
  assert.equal(made.row(waiting).state, "applied");
  const later = await made.put(alert(3));
  await worker.pass();
  assert.equal(made.row(later).state, "applied");
  assert.equal(store.readings.count().pending, 0);
});

Deno.test("which endpoints deliver is known again after a restart", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const old = (version: number) => event(2, { results: [] }, { version });
  await made.put(old(1));
  await made.put(event(1, { results: [] }));
  await made.worker().pass();
  const notes: string[] = [];
  const worker = made.worker({
    notes: {
      see: (reading) => {
        if (reading.event !== "unreadable") notes.push(`${reading.event} ${reading.version}`);
      },
      notes: () => [],
      remind: () => {},
    },
  });
  await worker.pass();
  assert.deepEqual(notes, ["search-alert 1", "docket-alert 2"]);
});
