/** A store that is locked, full or read-only: each delivery gets its answer, and nothing is wedged. */
import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { systemClock } from "../../src/platform/system_clock.ts";
import { alertRow, event } from "../app/deliveries/receiving.ts";
import { full } from "../support/counts.ts";
import { freezer } from "../support/freezer.ts";
import { smallDisk } from "../support/small_disk.ts";
import { unprivileged } from "../support/unprivileged.ts";
import { docketId, type ReceiverSite, receiverSite, type ServeProcess } from "./receiver_site.ts";

const storeFile = "data/case-calendar-2.sqlite";
const inboxFile = "data/inbox.sqlite";
const text = "ORDER: Status Conference set for 12/15/2026 at 10:00 AM before Judge Ada Quill.";
const alert = (number: number) =>
  event(1, { results: [alertRow({ id: 900_000 + number, docket: docketId }, text)] });

/** Seconds for which another program holds a file. */
const held = full ? [6, 60] : [1];

/** Takes the write lock as another program does, and commits what it wrote when it is let go. */
function hold(path: string, write: string): () => void {
  const other = new DatabaseSync(path, { timeout: 5000 });
  other.exec(`BEGIN IMMEDIATE; ${write}`);
  return () => {
    other.exec("COMMIT");
    other.close();
  };
}

/** Deliveries one after the other, each answered before the next, until so many seconds are over. */
async function deliverFor(
  seconds: number,
  { site, serve, keys }: { site: ReceiverSite; serve: ServeProcess; keys: string[] },
): Promise<number[]> {
  const statuses: number[] = [];
  let slowest = 0;
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    const number = keys.length;
    const key = `k-${number}`;
    keys.push(key);
    const began = performance.now();
    statuses.push(await site.deliver(serve.port, { key, body: alert(number) }));
    slowest = Math.max(slowest, performance.now() - began);
    await systemClock.sleep(50);
  }
  // deno-lint-ignore no-console
  if (full) console.log(`${statuses.length} answers, the slowest after ${Math.round(slowest)} ms`);
  return statuses;
}

/** Delivers every key again, waits for quiet, ends the program: all must be there once. */
async function assertWhole(
  site: ReceiverSite,
  { serve, keys }: { serve: ServeProcess; keys: readonly string[] },
): Promise<string> {
  for (const [number, key] of keys.entries()) {
    assert.equal(await site.deliver(serve.port, { key, body: alert(number) }), 200, key);
  }
  await site.quiet(serve.port);
  serve.kill("SIGTERM");
  const { code, stderr } = await serve.ended;
  assert.equal(code, 0, stderr);
  assert.equal(stderr.match(/delivery applied/g)?.length, keys.length);
  assert.match(Deno.readTextFileSync(`${site.folder}/out/main.ics`), /20261215T100000/);
  return stderr;
}

async function checksOf(port: number): Promise<{ status: number; checks: Record<string, string> }> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
  const { checks } = await answer.json() as { checks: Record<string, string> };
  return { status: answer.status, checks };
}

for (const seconds of held) {
  Deno.test(`while a program that writes holds the main store for ${seconds} s, every delivery is answered 200`, async () => {
    await using site = await receiverSite();
    const serve = await site.start();
    const keys: string[] = [];
    const release = hold(`${site.folder}/${storeFile}`, "UPDATE deliveries_seen SET last = last");
    const statuses = await deliverFor(seconds, { site, serve, keys });
    const { status, checks } = await checksOf(serve.port);
    release();
    assert.deepEqual(new Set(statuses), new Set([200]));
    assert.equal(status, 503);
    assert.match(checks.store!, /lock/);
    await assertWhole(site, { serve, keys });
  });

  Deno.test(`while a program that writes holds the inbox for ${seconds} s the answer is 503, right after it 200`, async () => {
    await using site = await receiverSite();
    const serve = await site.start();
    const keys: string[] = [];
    const release = hold(`${site.folder}/${inboxFile}`, "UPDATE probe SET count = count + 1");
    const statuses = await deliverFor(seconds, { site, serve, keys });
    const { status, checks } = await checksOf(serve.port);
    release();
    const first = await site.deliver(serve.port, { key: keys[0]!, body: alert(0) });
    assert.deepEqual(new Set(statuses), new Set([503]));
    assert.equal(status, 503);
    assert.match(checks.inbox!, /lock/);
    assert.equal(first, 200);
    await assertWhole(site, { serve, keys });
  });
}

const disk = smallDisk();

Deno.test({
  name: "on a full disk the answer is 503, never 200, and 200 as soon as there is room again",
  ignore: disk === null,
  fn: async () => {
    await using site = await receiverSite();
    const serve = await site.start({ wrapper: disk!.wrapper("data", "6m") });
    const data = disk!.seen(serve.pid, `${site.folder}/data`);
    const keys: string[] = [];
    const before = await deliverFor(0.2, { site, serve, keys });
    await site.quiet(serve.port);
    disk!.fill(data);
    // Room that the files of SQLite have already may take a few.
    const statuses: number[] = [];
    while (!statuses.includes(503)) {
      statuses.push(...await deliverFor(0.1, { site, serve, keys }));
    }
    statuses.push(...await deliverFor(0.5, { site, serve, keys }));
    const { status, checks } = await checksOf(serve.port);
    disk!.free(data);
    const first = await site.deliver(serve.port, {
      key: keys.at(-1)!,
      body: alert(keys.length - 1),
    });
    assert.ok(before.every((one) => one === 200), `${before}`);
    assert.ok(statuses.every((one) => one === 200 || one === 503), `${statuses}`);
    assert.equal(status, 503);
    assert.match(JSON.stringify(checks), /full|space/);
    assert.equal(first, 200);
    await assertWhole(site, { serve, keys });
  },
});

Deno.test({
  name: "with a full disk under the main store alone deliveries are answered 200 and applied later",
  ignore: disk === null,
  fn: async () => {
    await using site = await receiverSite();
    const small = `${site.folder}/data/small`;
    Deno.mkdirSync(small);
    Deno.symlinkSync("small/store.sqlite", `${site.folder}/${storeFile}`);
    const serve = await site.start({ wrapper: disk!.wrapper("data/small", "6m") });
    const folder = disk!.seen(serve.pid, small);
    const keys: string[] = [];
    await deliverFor(0.2, { site, serve, keys });
    await site.quiet(serve.port);
    disk!.fill(folder);
    let checks: Record<string, string> = {};
    while (!/full|space/.test(JSON.stringify(checks))) {
      const statuses = await deliverFor(0.3, { site, serve, keys });
      assert.ok(statuses.every((status) => status === 200), `${statuses}`);
      ({ checks } = await checksOf(serve.port));
    }
    disk!.free(folder);
    await assertWhole(site, { serve, keys });
  },
});

const frozen = freezer();

/** The files of a database, as they are now. */
function filesOf(path: string): string[] {
  return ["", "-wal"].map((ending) => path + ending);
}

Deno.test({
  name: "a main store that turns read-only while the program runs keeps no delivery from its 200",
  ignore: frozen === null,
  fn: async () => {
    await using site = await receiverSite();
    const serve = await site.start();
    const keys: string[] = [];
    await deliverFor(0.2, { site, serve, keys });
    await site.quiet(serve.port);
    const files = filesOf(`${site.folder}/${storeFile}`);
    let statuses: number[];
    let ready: Awaited<ReturnType<typeof checksOf>>;
    frozen!.freeze(files);
    try {
      ready = await checksOf(serve.port);
      statuses = await deliverFor(full ? 10 : 1, { site, serve, keys });
    } finally {
      frozen!.thaw(files);
    }
    assert.deepEqual(new Set(statuses), new Set([200]));
    assert.equal(ready.status, 503);
    assert.match(ready.checks.store!, /disk|read-only/);
    await assertWhole(site, { serve, keys });
  },
});

Deno.test({
  name:
    "while the inbox is read-only the answer is 503, and 200 as soon as it can be written again",
  ignore: frozen === null,
  fn: async () => {
    await using site = await receiverSite();
    const serve = await site.start();
    const keys: string[] = [];
    await deliverFor(0.2, { site, serve, keys });
    const files = filesOf(`${site.folder}/${inboxFile}`);
    let statuses: number[];
    let status: number;
    frozen!.freeze(files);
    try {
      statuses = await deliverFor(full ? 10 : 1, { site, serve, keys });
      ({ status } = await checksOf(serve.port));
    } finally {
      frozen!.thaw(files);
    }
    const first = await site.deliver(serve.port, {
      key: keys.at(-1)!,
      body: alert(keys.length - 1),
    });
    assert.deepEqual(new Set(statuses), new Set([503]));
    assert.equal(status, 503);
    assert.equal(first, 200);
    await assertWhole(site, { serve, keys });
  },
});

const wrapper = unprivileged();

Deno.test({
  name: "a store that may only be read is told before anything is bound",
  ignore: wrapper === null,
  fn: async () => {
    await using site = await receiverSite();
    const first = await site.start();
    first.kill("SIGTERM");
    await first.ended;
    const data = `${site.folder}/data`;
    for (const { name } of Deno.readDirSync(data)) Deno.chmodSync(`${data}/${name}`, 0o444);
    Deno.chmodSync(data, 0o555);
    const { code, stderr } = await (await site.start({ wrapper: wrapper! })).ended;
    Deno.chmodSync(data, 0o755);
    assert.equal(code, 7, stderr);
    assert.match(stderr, /read-only|cannot open|not writable/i);
    assert.doesNotMatch(stderr, /listening/);
  },
});
