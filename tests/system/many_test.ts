/** Very many deliveries to one process: all are applied once, and nothing grows with them. */
import assert from "node:assert/strict";
import { systemClock } from "../../src/platform/system_clock.ts";
import { openStore } from "../../src/store/store.ts";
import { alertRow, event } from "../app/deliveries/receiving.ts";
import { full } from "../support/counts.ts";
import { testSecret } from "../web/support/test_secret.ts";
import { docketId, receiverSite } from "./receiver_site.ts";

const many = full ? 100_000 : 400;
const senders = 16;
/** Bytes a write-ahead log may have. */
const longestLog = 16 * 1024 * 1024;

/** One in ten is about one of fifty entries; the others suggest one of a thousand dockets. */
function bodyOf(number: number): string {
  const entry = number % 50;
  const text = `ORDER: Status Conference set for 12/${1 + entry % 28}/2026 at 10:00 AM.`;
  const row = alertRow({ id: 900_000 + entry, docket: docketId }, text);
  const found = { docket_id: 80_000_000 + number % 1000, court_id: "nysd" };
  return JSON.stringify(
    number % 10 === 0
      ? event(1, { results: [row] })
      : event(2, { alert: { id: 2, name: "Harbor" }, results: [found] }),
  );
}

Deno.test("very many deliveries are each answered and applied once, and no log grows without end", async () => {
  await using site = await receiverSite();
  const serve = await site.start();
  const url = `http://127.0.0.1:${serve.port}/webhooks/case-calendar/${testSecret}`;
  const logs = ["inbox.sqlite-wal", "case-calendar-2.sqlite-wal"];
  const memory: string[] = [];
  let next = 0;
  let longest = 0;
  const watch = () => {
    for (const name of logs) {
      longest = Math.max(longest, Deno.statSync(`${site.folder}/data/${name}`).size);
    }
  };
  await Promise.all(Array.from({ length: senders }, async () => {
    while (next < many) {
      const number = next++;
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": `k-${number}` },
        body: bodyOf(number),
      });
      await answer.body?.cancel();
      assert.equal(answer.status, 200);
      if (number % 100 === 0) watch();
      if (number % (many / 10) === 0) memory.push(residentOf(serve.pid));
    }
  }));
  await site.quiet(serve.port);
  watch();
  memory.push(residentOf(serve.pid));
  // The log is written at once, the feed within two seconds of quiet.
  while (!serve.stderr().includes("published")) await systemClock.sleep(50);
  serve.kill("SIGTERM");
  const { code, stderr } = await serve.ended;
  assert.equal(code, 0, stderr.slice(-2000));
  assert.ok(longest <= longestLog, `${longest} bytes`);
  using store = openStore({
    path: `${site.folder}/data/case-calendar-2.sqlite`,
    clock: systemClock,
    readOnly: true,
  });
  assert.equal(store.deliveries.counts().applied, many);
  const times = store.suggestions.list(1e6).reduce((sum, one) => sum + one.times, 0);
  assert.equal(times, many - Math.ceil(many / 10));
  // deno-lint-ignore no-console
  if (full) console.log(`longest log ${longest} bytes; memory ${memory.join(", ")}`);
});

/** As Linux tells it; `?` elsewhere. */
function residentOf(pid: number): string {
  try {
    return /VmRSS:\s*(.+)/.exec(Deno.readTextFileSync(`/proc/${pid}/status`))?.[1] ?? "?";
  } catch {
    return "?";
  }
}
