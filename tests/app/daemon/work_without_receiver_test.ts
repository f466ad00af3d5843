import assert from "node:assert/strict";
import { workWithoutReceiver } from "../../../src/app/daemon/work_without_receiver.ts";
import { inboxPath } from "../../../src/app/deliveries/run_server.ts";
import { planStub } from "../../../src/app/deliveries/stub_schedule.ts";
import type { ServiceNotifier } from "../../../src/platform/sd_notify.ts";
import { systemClock } from "../../../src/platform/system_clock.ts";
import { openInbox } from "../../../src/store/inbox/inbox.ts";
import {
  alertRow,
  event,
  type Receiving,
  receiving,
  recordingLog,
} from "../deliveries/receiving.ts";
import { docketOf } from "../installation.ts";

const text = "ORDER: Status Conference set for 4/14/2026 at 10:00 AM.";

/** Works until something was published, then stops; answers what the service manager heard. */
async function workOnce(made: Receiving): Promise<{ heard: string[]; published: number }> {
  const heard: string[] = [];
  const hear = (words: string) => () => Promise.resolve(void heard.push(words));
  const notifier: ServiceNotifier = {
    watchdogEvery: null,
    ready: (status) => Promise.resolve(void heard.push(`ready ${status}`)),
    status: hear("status"),
    reloading: hear("reloading"),
    watchdog: hear("alive"),
    stopping: hear("stopping"),
    close: () => void heard.push("closed"),
  };
  const stop = new AbortController();
  let published = 0;
  await workWithoutReceiver({
    ...made.tools(),
    config: { ...made.site.config, storePath: `${made.site.folder}/store.sqlite` },
    clock: systemClock,
    log: recordingLog(made.logged),
    notifier,
    publish: () => {
      published += 1;
      stop.abort();
      return { calendars: [], views: null, page: null };
    },
    signal: stop.signal,
  });
  return { heard, published };
}

Deno.test("deliveries that an earlier receiver took are applied and published, though nothing is received", async () => {
  await using made = await receiving({ dockets: [docketOf(0)], now: new Date().toISOString() });
  {
    const path = inboxPath({ storePath: `${made.site.folder}/store.sqlite` });
    using inbox = openInbox({ path, clock: systemClock });
    const alert = event(1, { results: [alertRow({ id: 900_001, docket: 70_000_001 }, text)] });
    await inbox.put({
      source: "courtlistener",
      key: "left",
      keyOrigin: "header",
      receivedAt: new Date().toISOString(),
      remoteAddress: "192.0.2.1",
      headers: {},
      body: new TextEncoder().encode(JSON.stringify(alert)),
    });
  }
  const { heard, published } = await workOnce(made);
  assert.ok(published > 0);
  assert.deepEqual(heard, ["ready without a receiver", "stopping", "closed"]);
  const { store } = made.site;
  assert.deepEqual(store.deliveries.list({ limit: 9 }).map(({ state }) => state), ["applied"]);
  assert.equal(store.readings.count().pending, 0);
  assert.equal(
    store.entries.newest({ upstream: "courtlistener", id: "900001" })?.record.description,
    text,
  );
});

Deno.test("a stub whose time has come is read again", async () => {
  const data = docketOf(1);
  const entries = data.entries.map((one) => ({ ...one, id: 900_001, description: "" }));
  await using made = await receiving({
    dockets: [{ ...data, entries }],
    now: new Date(Date.now() - 3_600_000).toISOString(),
  });
  const { site } = made;
  await site.sync();
  planStub(site.store.entries.newest({ upstream: "courtlistener", id: "900001" })!.record, site);
  site.standIn.fillStub(900_001, text);
  site.clock.advance(3_600_000);
  const { published } = await workOnce(made);
  assert.ok(published > 0);
  assert.equal(site.store.rereads.count(), 0);
});

Deno.test("a signal that came before ends it at once", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const closed = Promise.withResolvers<void>();
  const quiet = () => Promise.resolve();
  await workWithoutReceiver({
    ...made.tools(),
    config: { ...made.site.config, storePath: `${made.site.folder}/store.sqlite` },
    clock: systemClock,
    notifier: {
      watchdogEvery: null,
      ready: quiet,
      status: quiet,
      reloading: quiet,
      watchdog: quiet,
      stopping: quiet,
      close: closed.resolve,
    },
    publish: () => assert.fail("nothing changed"),
    signal: AbortSignal.abort(new DOMException("stopped", "AbortError")),
  });
  await closed.promise;
});
