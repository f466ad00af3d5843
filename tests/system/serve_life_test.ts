import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { alertRow, event } from "../app/deliveries/receiving.ts";
import { full } from "../support/counts.ts";
import { testSecret } from "../web/support/test_secret.ts";
import { docketId, receiverSite } from "./receiver_site.ts";

const text = "ORDER: Status Conference set for 12/15/2026 at 10:00 AM before Judge Ada Quill.";
const alert = (id: number) => event(1, { results: [alertRow({ id, docket: docketId }, text)] });
const storeFile = "data/case-calendar-2.sqlite";

Deno.test("SIGTERM with a stalled client ends the receiver cleanly, with everything published", async () => {
  await using site = await receiverSite();
  const serve = await site.start();
  const stalled = await Deno.connect({ hostname: "127.0.0.1", port: serve.port });
  const head = `POST /webhooks/case-calendar/${testSecret} HTTP/1.1\r\nhost: x\r\n` +
    "content-type: application/json\r\ncontent-length: 100\r\n\r\n{";
  await stalled.write(new TextEncoder().encode(head));
  assert.equal(await site.deliver(serve.port, { key: "a", body: alert(900_001) }), 200);
  await site.quiet(serve.port);
  serve.kill("SIGTERM");
  const { code, stderr } = await serve.ended;
  stalled.close();
  assert.equal(code, 0, stderr);
  assert.match(stderr, /stopped/);
  assert.match(Deno.readTextFileSync(`${site.folder}/out/main.ics`), /20261215T100000/);
  assert.doesNotMatch(stderr, new RegExp(testSecret));
});

Deno.test("a second signal leaves at once", async () => {
  await using site = await receiverSite();
  const serve = await site.start();
  const stalled = await Deno.connect({ hostname: "127.0.0.1", port: serve.port });
  await stalled.write(
    new TextEncoder().encode(
      `POST /webhooks/case-calendar/${testSecret} HTTP/1.1\r\nhost: x\r\n` +
        "content-type: application/json\r\ncontent-length: 100\r\n\r\n{",
    ),
  );
  serve.kill("SIGTERM");
  serve.kill("SIGINT");
  const { code } = await serve.ended;
  stalled.close();
  assert.equal(code, 130);
});

Deno.test("a port in use and a store locked by another program are told before anything is bound", async () => {
  await using site = await receiverSite();
  const first = await site.start();
  const second = await (await site.start({ port: first.port })).ended;
  assert.equal(second.code, 1, second.stderr);
  assert.match(second.stderr, /port \d+ is in use/);
  first.kill("SIGTERM");
  await first.ended;

  const holder = new DatabaseSync(`${site.folder}/${storeFile}`);
  holder.exec("BEGIN EXCLUSIVE");
  const third = await (await site.start()).ended;
  holder.exec("ROLLBACK");
  holder.close();
  assert.equal(third.code, 7, third.stderr);
  assert.match(third.stderr, /locked/);
  assert.doesNotMatch(third.stderr, /listening/);
});

Deno.test("while another program holds the store, deliveries are answered; after it they are applied", async () => {
  await using site = await receiverSite();
  const serve = await site.start();
  const holder = new DatabaseSync(`${site.folder}/${storeFile}`);
  holder.exec("PRAGMA busy_timeout = 5000");
  holder.exec("BEGIN IMMEDIATE");
  for (let n = 0; n < 5; n++) {
    const status = await site.deliver(serve.port, { key: `k-${n}`, body: alert(900_001 + n) });
    assert.equal(status, 200);
  }
  const ready = await fetch(`http://127.0.0.1:${serve.port}/readyz`);
  assert.equal(ready.status, 503);
  assert.match((await ready.json() as { checks: { store: string } }).checks.store, /lock/);
  holder.exec("ROLLBACK");
  holder.close();
  await site.quiet(serve.port);
  serve.kill("SIGTERM");
  const { code, stderr } = await serve.ended;
  assert.equal(code, 0, stderr);
  assert.equal(stderr.match(/delivery applied/g)?.length, 5);
  assert.match(Deno.readTextFileSync(`${site.folder}/out/main.ics`), /20261215T100000/);
});

Deno.test("events of every wrong shape are answered, end where an operator sees them, and stop nothing", async () => {
  await using site = await receiverSite();
  const serve = await site.start();
  const shapes: unknown[] = [
    {},
    { webhook: null, payload: null },
    { webhook: { event_type: 1 }, payload: [] },
    { webhook: { event_type: "1e9" }, payload: { results: 5 } },
    event(1, { results: "x" }),
    event(1, { results: [null, 5, "x", [], { id: -1 }, { id: 1e300, docket: {} }] }),
    event(1, {
      results: [alertRow({ id: 5, docket: docketId }, "x", { recap_documents: [5, null] })],
    }),
    event(2, { results: [{ docket_id: {} }, null], alert: 5 }),
    event(3, { docket: [], status: {} }),
    event(4, { old_alerts: [5], disabled_alerts: {} }),
    event(5, { recap_document: "9".repeat(400) }),
    `{"webhook": {"event_type": 1}, "payload": ${"[".repeat(2000)}${"]".repeat(2000)}}`,
    `{"webhook": {"event_type": 1, "__proto__": {"version": 1}}, "payload": {"results": []}}`,
  ];
  const times = full ? 800 : 8;
  for (let n = 0; n < times; n++) {
    const statuses = await Promise.all(
      shapes.map((body, shape) => site.deliver(serve.port, { key: `${n}-${shape}`, body })),
    );
    for (const status of statuses) assert.match(String(status), /^(?:200|400|413)$/);
  }
  assert.equal(await site.deliver(serve.port, { key: "good", body: alert(900_001) }), 200);
  await site.quiet(serve.port);
  serve.kill("SIGTERM");
  const { code, stderr } = await serve.ended;
  assert.equal(code, 0, stderr);
  assert.doesNotMatch(stderr, /unexpected error|defect/);
  assert.match(Deno.readTextFileSync(`${site.folder}/out/main.ics`), /20261215T100000/);
});
