/** Invariant 1 for the whole program: answered means processed, once, whatever kills the process. */
import assert from "node:assert/strict";
import fc from "fast-check";
import ICAL from "ical.js";
import { systemClock } from "../../src/platform/system_clock.ts";
import { openInbox } from "../../src/store/inbox/inbox.ts";
import { openStore } from "../../src/store/store.ts";
import { alertRow, event } from "../app/deliveries/receiving.ts";
import { runs } from "../support/counts.ts";
import { docketId, receiverSite } from "./receiver_site.ts";

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
  const answered = new Map<string, number>();
  const sent = new Map<string, number>();
  let next = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 8 }),
      async (answersBeforeDeath, senders) => {
        const serve = await site.start();
        if (serve.port === 0) assert.fail((await serve.ended).stderr);
        let answers = 0;
        let dead = false;
        await Promise.all(Array.from({ length: senders }, async () => {
          while (!dead) {
            const number = next++;
            const key = `k-${number}`;
            sent.set(key, number);
            const body = number % 2 === 0 ? alert(number) : suggestion(number);
            const status = await site.deliver(serve.port, { key, body });
            if (status === 200) answered.set(key, number);
            if (++answers === answersBeforeDeath) {
              dead = true;
              serve.kill("SIGKILL");
            }
          }
        }));
        await serve.ended;
      },
    ),
    { ...runs(5, 200), endOnFailure: true },
  );
  const last = await site.start();
  await site.quiet(last.port);
  last.kill("SIGTERM");
  const { code, stderr } = await last.ended;
  assert.equal(code, 0, stderr);

  using inbox = openInbox({ path: `${site.folder}/data/inbox.sqlite`, clock: systemClock });
  using store = openStore({
    path: `${site.folder}/data/case-calendar-2.sqlite`,
    clock: systemClock,
    readOnly: true,
  });
  assert.deepEqual(store.check(), []);
  const kept = inbox.after(0, 1e9).map(({ id, key }) => ({ id, key }));
  const keys = new Set(kept.map(({ key }) => key));
  assert.deepEqual([...answered.keys()].filter((key) => !keys.has(key)), []);
  assert.deepEqual([...keys].filter((key) => !sent.has(key)), []);
  for (const { id, key } of kept) assert.equal(store.deliveries.get(id)?.state, "applied", key);
  assert.equal(store.deliveries.counts().applied, kept.length);
  for (const { times, docketId } of store.suggestions.list(1e6)) {
    assert.equal(times, 1, `docket ${docketId} was suggested ${times} times`);
  }
  const alerts = kept.map(({ key }) => sent.get(key)!).filter((number) => number % 2 === 0);
  const ref = { upstream: "courtlistener", id: String(docketId) } as const;
  const versions = store.entries.versionsOfRecord(ref).map(({ record }) => Number(record.id));
  assert.deepEqual(versions.sort(), alerts.map((number) => 900_000 + number).sort());
  const feed = new ICAL.Component(
    ICAL.parse(Deno.readTextFileSync(`${site.folder}/out/main.ics`)),
  );
  const starts = new Set(
    feed.getAllSubcomponents("vevent").map((one) =>
      String(one.getFirstPropertyValue("dtstart")).slice(0, 10)
    ),
  );
  // A re-set of the one conference moves it: the newest order is what the calendar must show.
  const newest = Math.max(...alerts);
  assert.ok(starts.has(dayOf(newest).toString()), `${dayOf(newest)} of ${[...starts]}`);
});
