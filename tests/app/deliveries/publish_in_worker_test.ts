import assert from "node:assert/strict";
import { heldWorker } from "../../../src/app/deliveries/held_worker.ts";
import { publishInWorker } from "../../../src/app/deliveries/publish_in_worker.ts";
import type { Clock } from "../../../src/domain/clock.ts";
import { behindItsBack } from "../../store/memory_store.ts";
import { docketWith, type Installation, installation } from "../installation.ts";
import { rowsOf } from "../../support/output_rows.ts";

const text = "ORDER: Status Conference set for 4/14/2026 at 10:00 AM before Judge Ada Quill.";
const bundled = Deno.readTextFileSync(
  new URL("../../../src/app/publish.worker.js", import.meta.url),
);

/** Two calendars of a docket each, synced; the store is a file, which a second thread can open. */
async function twoCalendars(): Promise<Installation> {
  const site = await installation({
    dockets: [70_000_001, 70_000_002].map((id) => docketWith([["2026-03-16", text]], { id })),
    cases: [
      { id: "alder", dockets: [70_000_001], calendar: "one" },
      { id: "birch", dockets: [70_000_002], calendar: "two" },
    ],
    calendars: ["one", "two"],
    storeFile: "data/store.sqlite",
  });
  site.config = { ...site.config, storePath: site.store.path };
  await site.sync();
  return site;
}

/** Waits without end, and without keeping a processor busy. */
const hang = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);";

/** The worker's program, which does `what` when it has told of a step. */
const before = (step: string, what: string) =>
  `let given = new Map();
  globalThis.addEventListener("message", ({ data }) => given = data.givenUp);
  {
    const tell = globalThis.postMessage.bind(globalThis);
    globalThis.postMessage = (message) => {
      tell(message);
      if (message.step === ${JSON.stringify(step)}) { ${what} }
    };
  }
  ${bundled}`;

/** A clock on which a minute passes when the test says so. */
function patient(clock: Clock): Clock & { pass(): void } {
  let over = Promise.withResolvers<void>();
  return {
    now: clock.now,
    sleep: (_, signal) => {
      over = Promise.withResolvers();
      signal?.addEventListener("abort", () => over.reject(signal.reason), { once: true });
      return over.promise;
    },
    pass: () => over.resolve(),
  };
}

Deno.test("publishing in a worker writes what publishing at once writes", async () => {
  await using site = await twoCalendars();
  const { config, store } = site;
  const clock = patient(site.clock);
  const written = await publishInWorker({ config, clock });
  assert.deepEqual(written.calendars.map(({ outcome, events }) => [outcome, events]), [
    ["written", 1],
    ["written", 1],
  ]);
  assert.deepEqual(written.calendars[0]!.plan!.added, ["alder--status-conference@case-calendar"]);
  const files = ["one.ics", "two.ics", "index.html"].map(site.read);
  const again = site.publish();
  assert.deepEqual([...again.calendars, again.page!].map(({ outcome }) => outcome), [
    "unchanged",
    "unchanged",
    "unchanged",
  ]);
  assert.deepEqual(["one.ics", "two.ics", "index.html"].map(site.read), files);
  assert.equal(rowsOf(store, "ics:one").length, 1);
});

Deno.test("an output that hangs fails alone, changes nothing and is made up for", async () => {
  await using site = await twoCalendars();
  const { config, store } = site;
  const clock = patient(site.clock);
  const givenUp = new Map<string, string>();
  const failed = await publishInWorker({
    config,
    clock,
    givenUp,
    source: before("ics:one", `if (!given.has("ics:one")) ${hang}`),
    onStep: (step) => {
      if (step === "ics:one" && !givenUp.has(step)) clock.pass();
    },
  });
  const outcomes = failed.calendars.map(({ outcome, problems }) => [outcome, problems.join()]);
  assert.deepEqual(outcomes, [
    [
      "failed",
      'Cannot render the output "ics:one": it took longer than 60 seconds and was given up ' +
      "(Restart the service to have it tried again)",
    ],
    ["written", ""],
  ]);
  assert.equal(store.outputs.isPublished("ics:one"), false);
  assert.equal(failed.page!.events, 2);
  const written = await publishInWorker({ config, clock });
  assert.deepEqual(written.calendars.map(({ outcome }) => outcome), ["written", "unchanged"]);
});

Deno.test("what keeps the worker from publishing at all is told as the store tells it", async () => {
  await using site = await twoCalendars();
  const { config } = site;
  const clock = patient(site.clock);
  const elsewhere = { ...config, storePath: site.folder };
  await assert.rejects(publishInWorker({ config: elsewhere, clock }), {
    name: "CaseCalendarError",
    kind: "store",
  });
  const broken = { config, clock, source: "throw new Error('worn out')" };
  await assert.rejects(publishInWorker(broken), /worn out/);
});

Deno.test("an abort ends the publication under way", async () => {
  await using site = await twoCalendars();
  const { config } = site;
  const clock = patient(site.clock);
  const stop = new AbortController();
  const source = before("case:alder", hang);
  const publishing = assert.rejects(
    publishInWorker({ config, clock, source, signal: stop.signal }),
    { name: "AbortError" },
  );
  stop.abort();
  await publishing;
});

Deno.test("a held worker publishes again what changed; one that failed is not held", async () => {
  await using site = await twoCalendars();
  const { config } = site;
  const clock = patient(site.clock);
  const stop = new AbortController();
  const held = heldWorker({ clock, signal: stop.signal });
  const publish = (source?: string) =>
    publishInWorker({ config, clock, held, ...(source === undefined ? {} : { source }) });
  const outcomes = async () => (await publish()).calendars.map(({ outcome }) => outcome);
  assert.deepEqual(await outcomes(), ["written", "written"]);
  Deno.removeSync(`${site.folder}/out/two.ics`);
  assert.deepEqual(await outcomes(), ["unchanged", "written"]);
  held.take()?.terminate();
  await assert.rejects(publish(before("case:alder", "throw new Error('broken');")));
  assert.equal(held.take(), null);
  assert.deepEqual(await outcomes(), ["unchanged", "unchanged"]);
  stop.abort();
});

Deno.test("a held worker makes all anew once an hour, and tells what it had missed", async () => {
  await using site = await twoCalendars();
  const { config } = site;
  const clock = patient(site.clock);
  const held = heldWorker({ clock, signal: new AbortController().signal });
  const compared: (readonly string[])[] = [];
  const publish = () =>
    publishInWorker({ config, clock, held, onCompared: (files) => void compared.push(files) });
  await publish();
  await publish();
  assert.equal(compared.length, 0);
  site.clock.advance(3_600_000);
  await publish();
  assert.deepEqual(compared.map((files) => files.length), [0]);
  // A defect: a change that renews no stamp.
  behindItsBack(
    config.storePath,
    `DROP TRIGGER stamp_facts_changed;
     UPDATE facts SET fact = replace(fact, '2026-04-14', '2026-04-15');`,
  );
  const { calendars } = await publish();
  assert.deepEqual(calendars.map(({ outcome }) => outcome), ["unchanged", "unchanged"]);
  site.clock.advance(3_600_000);
  const { calendars: right } = await publish();
  assert.deepEqual(right.map(({ outcome }) => outcome), ["written", "written"]);
  assert.equal(compared.length, 2);
  assert.ok(compared[1]!.some((path) => path.endsWith("one.ics")), compared[1]!.join());
  assert.match(site.read("one.ics"), /20260415/);
  held.take()?.terminate();
});

Deno.test("the hour counts over workers that end: what one kept, another makes anew", async () => {
  await using site = await twoCalendars();
  const { config } = site;
  const clock = patient(site.clock);
  const compared: (readonly string[])[] = [];
  const publish = () =>
    publishInWorker({ config, clock, onCompared: (files) => void compared.push(files) });
  await publish();
  // A defect: a change that renews no stamp.
  behindItsBack(
    config.storePath,
    `DROP TRIGGER stamp_facts_changed;
     UPDATE facts SET fact = replace(fact, '2026-04-14', '2026-04-15');`,
  );
  site.clock.advance(1_800_000);
  await publish();
  assert.match(site.read("one.ics"), /20260414/);
  assert.equal(compared.length, 0);
  site.clock.advance(1_800_000);
  await publish();
  assert.match(site.read("one.ics"), /20260415/);
  assert.equal(compared.length, 1);
  assert.ok(compared[0]!.some((path) => path.endsWith("one.ics")));
});
