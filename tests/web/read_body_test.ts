import assert from "node:assert/strict";
import { type ByteBudget, readBody } from "../../src/web/read_body.ts";

const budgetOf = (most: number): ByteBudget => ({ held: 0, most });

function request(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  return new Request("http://receiver.test/", { method: "POST", body, headers });
}

/** A body in parts; the last one never comes when `stalls`. */
function parts(texts: readonly string[], stalls = false): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const text of texts) controller.enqueue(new TextEncoder().encode(text));
      if (!stalls) controller.close();
    },
  });
}

Deno.test("a body is read whole, in one piece or in parts, and stays on the budget", async () => {
  const budget = budgetOf(100);
  const limits = { mostBytes: 10, withinMs: 60_000, budget };
  const bodies: Request[] = [
    request("abcdefghij", { "content-length": "10" }),
    request(parts(["abc", "defg", "hij"])),
    request(parts(["abcdefghij"])),
  ];
  for (const [n, one] of bodies.entries()) {
    const reading = await readBody(one, limits);
    assert(reading.ok);
    assert.equal(new TextDecoder().decode(reading.bytes), "abcdefghij");
    assert.equal(budget.held, (n + 1) * 10);
  }
});

Deno.test("a body beyond the limit is refused as soon as it is known, and given back", async () => {
  const budget = budgetOf(1000);
  const limits = { mostBytes: 10, withinMs: 60_000, budget };
  const announced = await readBody(request(parts(["x"], true), { "content-length": "11" }), limits);
  const counted = await readBody(request(parts(["x".repeat(8), "yyy"], true)), limits);
  assert.deepEqual([announced.ok || announced.status, counted.ok || counted.status], [413, 413]);
  assert.equal(budget.held, 0);
});

Deno.test("a budget that is used up refuses with 503, and what was read is given back", async () => {
  const budget = budgetOf(12);
  const limits = { mostBytes: 10, withinMs: 60_000, budget };
  assert((await readBody(request("0123456789", { "content-length": "10" }), limits)).ok);
  for (const one of [request("012", { "content-length": "3" }), request(parts(["01", "2"]))]) {
    const reading = await readBody(one, limits);
    assert.equal(reading.ok || reading.status, 503);
    assert.equal(budget.held, 10);
  }
});

Deno.test("lengths that are no numbers are 400, a body that breaks off too, a slow one 408", async () => {
  const limits = { mostBytes: 100, withinMs: 5, budget: budgetOf(100) };
  for (const length of ["-1", "+5", "1e3", "0x10", "5, 5", "9".repeat(20), " "]) {
    const reading = await readBody(request("x", { "content-length": length }), limits);
    assert.equal(reading.ok || reading.status, 400, length);
  }
  const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) });
  const off = await readBody(request(broken), { ...limits, withinMs: 60_000 });
  assert.equal(off.ok || off.status, 400);
  for (const headers of [{}, { "content-length": "20" }] as Record<string, string>[]) {
    const slow = await readBody(request(parts(["x"], true), headers), limits);
    assert.equal(slow.ok || slow.status, 408);
  }
  assert.equal(limits.budget.held, 0);
});

Deno.test("no body at all is an empty one", async () => {
  const reading = await readBody(request(null), { mostBytes: 1, withinMs: 5, budget: budgetOf(1) });
  assert(reading.ok);
  assert.equal(reading.bytes.length, 0);
});
