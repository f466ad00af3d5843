import assert from "node:assert/strict";
import { createQuota, type QuotaOptions } from "../../src/courtlistener/quota.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { type MemoryPacer, memoryPacer } from "./memory_pacer.ts";
import { rejection } from "./tested_client.ts";

const start = "2026-08-15T17:00:00Z";
const minute = { limit: 5, seconds: 60 };

function quotaOf(options: Partial<QuotaOptions> & { usages?: (typeof minute[] | null)[] } = {}) {
  const clock = virtualClock(start);
  const pacer: MemoryPacer = memoryPacer(clock);
  let asked = 0;
  const quota = createQuota({
    pacer,
    clock,
    signal: undefined,
    maxWait: 90_000,
    tally: { taken: 0 },
    assumedWindows: [minute],
    onWait: () => {},
    warn: () => {},
    askUsage: () => {
      const windows = (options.usages ?? [])[asked++] ?? null;
      return Promise.resolve(windows && { windows, blocked: false });
    },
    ...options,
  });
  return { quota, pacer, clock, asked: () => asked };
}

Deno.test("a failed look at the limits is repeated after an hour, not before", async () => {
  const { quota, clock, asked, pacer } = quotaOf({ usages: [null, [minute]] });
  await quota.permit("Cannot");
  clock.advance(3_599_000);
  await quota.permit("Cannot");
  assert.equal(asked(), 1);
  clock.advance(1000);
  await quota.permit("Cannot");
  assert.equal(asked(), 2);
  assert.deepEqual(pacer.learnings, [[minute]]);
});

Deno.test("a refusal by an unknown window has all limits asked for again", async () => {
  const day = { limit: 300, seconds: 86_400 };
  const tighter = { limit: 3, seconds: 60 };
  const { quota, pacer, asked } = quotaOf({ usages: [[minute, day], [tighter, day]] });
  await quota.permit("Cannot");
  const until = await quota.throttled(
    new Headers({ "retry-after": "9" }),
    "Rate limit exceeded: 3/min.",
  );
  assert.equal(until.toString(), "2026-08-15T17:00:09Z");
  assert.equal(asked(), 2);
  assert.deepEqual(pacer.windows, [tighter, day]);
});

Deno.test("a refusal by a known window teaches nothing and asks nothing", async () => {
  const { quota, pacer, asked } = quotaOf({ usages: [[minute]] });
  await quota.permit("Cannot");
  await quota.throttled(new Headers({ "retry-after": "9" }), "Rate limit exceeded: 5/min.");
  assert.equal(asked(), 1);
  assert.equal(pacer.learnings.length, 1);
});

Deno.test("waits that others keep taking away come to an end", async () => {
  const clock = virtualClock(start);
  const pacer = memoryPacer(clock, { learned: true });
  pacer.take = () => ({
    granted: false,
    notBefore: clock.now().add({ seconds: 60 }),
    reason: "taken by others",
  });
  const { quota } = quotaOf({ clock, pacer });
  const error = await rejection(quota.permit("Cannot read it"), CaseCalendarError);
  assert.equal(error.kind, "rateLimited");
  assert.equal(clock.slept.length, 15);
});

Deno.test("an aborted wait ends with the reason", async () => {
  const abort = new AbortController();
  const reason = new Error("stop");
  const { quota, pacer } = quotaOf({ signal: abort.signal, onWait: () => abort.abort(reason) });
  pacer.windows = [{ limit: 1, seconds: 60 }];
  await quota.permit("Cannot");
  assert.equal(await rejection(quota.permit("Cannot"), Error), reason);
});
