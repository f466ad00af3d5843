/** Invariant 1 for the whole program: answered means processed, once, whatever kills the process. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import ICAL from "ical.js";
import { systemClock } from "../../src/platform/system_clock.ts";
import { openInbox } from "../../src/store/inbox/inbox.ts";
import { openStore } from "../../src/store/store.ts";
import { alertRow, event } from "../app/deliveries/receiving.ts";
import { full, runs } from "../support/counts.ts";
import { docketId, receiverSite, type ServeProcess } from "./receiver_site.ts";

/** Deliveries of a round between the one that begins the end and the end. */
const mostAfter = 40;

/** Neighbouring entries have dates of their own, all of them to come. */
function dayOf(number: number): Temporal.PlainDate {
  return Temporal.PlainDate.from("2026-12-01").add({ days: number % 300 });
}

function alert(number: number): unknown {
  const { month, day, year } = dayOf(number);
  const text = `ORDER: Status Conference set for ${month}/${day}/${year} at 10:00 AM.`;
  return event(1, { results: [alertRow({ id: 900_000 + number, docket: docketId }, text)] });
}

/** The store counts how often a docket was suggested, so that a second application shows. */
function suggestion(number: number): unknown {
  const found = { docket_id: 80_000_000 + number, court_id: "nysd", docketNumber: "1:26-cv-00555" };
  return event(2, { alert: { id: 2, name: "Harbor" }, results: [found] });
}

Deno.test("killed at any instant under load, everything answered is processed once and published", async () => {
  await using site = await receiverSite();
  const feedFile = `${site.folder}/out/main.ics`;
  const answered = new Map<string, number>();
  const sent = new Map<string, number>();
  const starts: number[] = [];
  let next = 0;
  const bodyOf = (number: number) => number % 2 === 0 ? alert(number) : suggestion(number);

  async function start(): Promise<ServeProcess> {
    const began = performance.now();
    const serve = await site.start();
    starts.push(performance.now() - began);
    if (serve.port === 0) assert.fail((await serve.ended).stderr);
    return serve;
  }

  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 8 }),
      fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }), fc.integer({ max: 600, min: 31 })),
      async (answersBeforeDeath, senders, milliseconds) => {
        const serve = await start();
        let answers = 0;
        let dead = false;
        await Promise.all(Array.from({ length: senders }, async () => {
          while (!dead && answers < answersBeforeDeath + mostAfter) {
            const number = next++;
            const key = `k-${number}`;
            sent.set(key, number);
            const status = await site.deliver(serve.port, { key, body: bodyOf(number) });
            if (status === 200) answered.set(key, number);
            if (++answers !== answersBeforeDeath) continue;
            // The others go on: the end comes between any two instructions.
            await systemClock.sleep(milliseconds);
            dead = true;
            serve.kill("SIGKILL");
          }
        }));
        await serve.ended;
        if (existsSync(feedFile)) ICAL.parse(Deno.readTextFileSync(feedFile));
      },
    ),
    { ...runs(5, 200), endOnFailure: true },
  );

  const unanswered = [...sent].filter(([key]) => !answered.has(key));
  const last = await start();
  await site.quiet(last.port);
  const recovered = appliedKeys(site.folder);
  assert.deepEqual([...answered.keys()].filter((key) => !recovered.has(key)), []);
  // What was never answered comes again: it was not taken for seen, or it is applied already.
  for (const [key, number] of unanswered) {
    assert.equal(await site.deliver(last.port, { key, body: bodyOf(number) }), 200, key);
  }
  await site.quiet(last.port);
  last.kill("SIGTERM");
  const { code, stderr } = await last.ended;
  assert.equal(code, 0, stderr);

  assert.deepEqual([...appliedKeys(site.folder)].sort(), [...sent.keys()].sort());
  using store = openStore({
    path: `${site.folder}/data/case-calendar-2.sqlite`,
    clock: systemClock,
    readOnly: true,
  });
  assert.deepEqual(store.check(), []);
  const inbox = new DatabaseSync(`${site.folder}/data/inbox.sqlite`, { readOnly: true });
  assert.deepEqual({ ...inbox.prepare("PRAGMA integrity_check").get() }, { integrity_check: "ok" });
  inbox.close();
  assert.deepEqual(store.deliveries.counts(), {
    waiting: 0,
    applied: sent.size,
    parked: 0,
    dropped: 0,
  });
  for (const { times, docketId } of store.suggestions.list(1e6)) {
    assert.equal(times, 1, `docket ${docketId} was suggested ${times} times`);
  }
  const alerts = [...sent.values()].filter((number) => number % 2 === 0);
  const ref = { upstream: "courtlistener", id: String(docketId) } as const;
  const versions = store.entries.versionsOfRecord(ref).map(({ record }) => Number(record.id));
  assert.deepEqual(versions.sort(), alerts.map((number) => 900_000 + number).sort());
  const feed = new ICAL.Component(ICAL.parse(Deno.readTextFileSync(feedFile)));
  const shown = new Set(
    feed.getAllSubcomponents("vevent").map((one) =>
      String(one.getFirstPropertyValue("dtstart")).slice(0, 10)
    ),
  );
  // A re-set of the one conference moves it: the newest order is what the calendar must show.
  const newest = Math.max(...alerts);
  assert.ok(shown.has(dayOf(newest).toString()), `${dayOf(newest)} of ${[...shown]}`);
  if (full) summarise({ kills: starts.length - 1, sent, answered, recovered, starts });
});

/** Keys of the inbox whose delivery was applied; each must be there once. */
function appliedKeys(folder: string): Set<string> {
  using inbox = openInbox({ path: `${folder}/data/inbox.sqlite`, clock: systemClock });
  using store = openStore({
    path: `${folder}/data/case-calendar-2.sqlite`,
    clock: systemClock,
    readOnly: true,
  });
  const kept = inbox.after(0, 1e9).map(({ id, key }) => ({ id, key }));
  assert.equal(new Set(kept.map(({ key }) => key)).size, kept.length);
  for (const { id, key } of kept) assert.equal(store.deliveries.get(id)?.state, "applied", key);
  return new Set(kept.map(({ key }) => key));
}

function summarise(run: {
  kills: number;
  sent: Map<string, number>;
  answered: Map<string, number>;
  recovered: Set<string>;
  starts: number[];
}): void {
  const { kills, sent, answered, recovered } = run;
  const starts = run.starts.map(Math.round).sort((a, b) => a - b);
  const median = starts[Math.floor(starts.length / 2)];
  // deno-lint-ignore no-console
  console.log(
    `kill -9: ${kills} kills; ${sent.size} deliveries sent, ${answered.size} answered, ` +
      `${recovered.size - answered.size} stored without an answer, 0 answered and lost, ` +
      `0 applied twice; from start to listening ${median} ms (median), ${starts.at(-1)} ms (most)`,
  );
}
