/** Crowds before the running program: idle and stalled clients, bursts, retries, readers of the feed. */
import assert from "node:assert/strict";
import ICAL from "ical.js";
import { systemClock } from "../../src/platform/system_clock.ts";
import { alertRow, event } from "../app/deliveries/receiving.ts";
import { full } from "../support/counts.ts";
import { testSecret } from "../web/support/test_secret.ts";
import { docketId, type ReceiverSite, receiverSite, type ServeProcess } from "./receiver_site.ts";

const dayOf = (number: number) =>
  Temporal.PlainDate.from("2026-12-01").add({ days: number % 300 }).toString();

/** One entry that sets a conference; `reverse` writes every object's keys in the other order. */
function alert(number: number, { reverse = false } = {}): string {
  const [year, month, day] = dayOf(number).split("-").map(Number);
  const text = `ORDER: Status Conference set for ${month}/${day}/${year} at 10:00 AM.`;
  const body = event(1, { results: [alertRow({ id: 900_000 + number, docket: docketId }, text)] });
  return JSON.stringify(reverse ? reversed(body) : body);
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).reverse().map(([key, field]) => [key, reversed(field)]),
  );
}

async function ended(serve: ServeProcess): Promise<string> {
  serve.kill("SIGTERM");
  const { code, stderr } = await serve.ended;
  assert.equal(code, 0, stderr);
  return stderr;
}

const applied = (stderr: string) => stderr.match(/delivery applied/g)?.length ?? 0;
const feedOf = (site: ReceiverSite) => Deno.readTextFileSync(`${site.folder}/out/main.ics`);

Deno.test("a crowd of idle connections and stalled bodies leaves the service unharmed", async () => {
  const [idle, stalled] = full ? [2000, 200] : [100, 20];
  await using site = await receiverSite();
  const serve = await site.start();
  const crowd: Deno.TcpConn[] = [];
  const connect = async () => {
    const one = await Deno.connect({ hostname: "127.0.0.1", port: serve.port });
    crowd.push(one);
    return one;
  };
  const head = new TextEncoder().encode(
    `POST /webhooks/case-calendar/${testSecret} HTTP/1.1\r\nhost: x\r\n` +
      "content-type: application/json\r\ncontent-length: 100\r\n\r\n{",
  );
  for (let n = 0; n < idle; n++) await connect();
  for (let n = 0; n < stalled; n++) await (await connect()).write(head);
  for (let n = 0; n < 20; n++) {
    assert.equal(await site.deliver(serve.port, { key: `k-${n}`, body: alert(n) }), 200);
  }
  await site.quiet(serve.port);
  const health = await fetch(`http://127.0.0.1:${serve.port}/healthz`);
  assert.equal(health.status, 200);
  await health.body?.cancel();
  assert.equal(applied(await ended(serve)), 20);
  for (const one of crowd) one.close();
});

Deno.test("a burst after an outage, retries in other bytes and one key five times at once are one event each", async () => {
  const events = full ? 200 : 30;
  await using site = await receiverSite();
  const first = await site.start();
  assert.equal(await site.deliver(first.port, { key: "k-0", body: alert(0) }), 200);
  const before = applied(await ended(first));
  const serve = await site.start();
  const deliveries = Array.from({ length: events }, (_, number) => {
    const key = `k-${number}`;
    const times = number % 5 === 0 ? 5 : 2;
    return Array.from(
      { length: times },
      (_, time) =>
        site.deliver(serve.port, { key, body: alert(number, { reverse: time % 2 === 1 }) }),
    );
  });
  const statuses = await Promise.all(deliveries.flat());
  assert.deepEqual(new Set(statuses), new Set([200]));
  await site.quiet(serve.port);
  assert.equal(before + applied(await ended(serve)), events);
  assert.match(feedOf(site), new RegExp(`DTSTART[^\r]*${dayOf(events - 1).replaceAll("-", "")}T`));
});

Deno.test("whoever reads the feed while it is rewritten reads a whole one", async () => {
  const reads = full ? 10_000 : 150;
  await using site = await receiverSite();
  const serve = await site.start();
  await site.deliver(serve.port, { key: "first", body: alert(0) });
  while (!isThere(`${site.folder}/out/main.ics`)) await systemClock.sleep(20);
  const versions = new Set<string>();
  let number = 1;
  let done = 0;
  const sending = (async () => {
    while (done < reads || versions.size < 3) {
      const key = `k-${number}`;
      assert.equal(await site.deliver(serve.port, { key, body: alert(number) }), 200);
      number += 1;
      await systemClock.sleep(100);
    }
  })();
  const reading = (async () => {
    for (; done < reads || versions.size < 3; done++) {
      const text = feedOf(site);
      assert.ok(text.endsWith("END:VCALENDAR\r\n"), text.slice(-100));
      if (!versions.has(text)) ICAL.parse(text);
      versions.add(text);
      await systemClock.sleep(1);
    }
  })();
  await Promise.all([sending, reading]);
  await site.quiet(serve.port);
  await ended(serve);
  assert.match(feedOf(site), new RegExp(`DTSTART[^\r]*${dayOf(number - 1).replaceAll("-", "")}T`));
});

Deno.test("the operator's views are answered on their own address, and not on the public one", async () => {
  await using site = await receiverSite();
  site.configure({ server: { admin_listen: "127.0.0.1:0" } });
  const serve = await site.start();
  assert.notEqual(serve.adminPort, 0);
  const status = async (port: number, path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    await answer.body?.cancel();
    return answer.status;
  };
  for (const view of ["/metrics", "/readyz"]) {
    assert.equal(await status(serve.port, view), 403);
    assert.equal(await status(serve.adminPort, view), 200);
  }
  assert.equal(await site.deliver(serve.adminPort, { key: "k", body: alert(1) }), 404);
  assert.equal(await site.deliver(serve.port, { key: "k", body: alert(1) }), 200);
  await site.quiet(serve.adminPort);
  assert.equal(applied(await ended(serve)), 1);
});

function isThere(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
