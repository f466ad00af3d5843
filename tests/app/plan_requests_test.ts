import assert from "node:assert/strict";
import { planRequests } from "../../src/app/plan_requests.ts";
import { docketOf, installation } from "./installation.ts";

Deno.test("a plan tells first, interrupted and known dockets apart, and asks nothing", async () => {
  const dockets = [
    docketOf(45, { docketNumber: "1:26-cv-00042" }),
    docketOf(2, { id: 70_000_002, docketNumber: "1:26-cv-00042" }),
    docketOf(2, { id: 70_000_003 }),
  ];
  await using setting = await installation({
    dockets,
    cases: [
      { id: "split", dockets: [{ court: "nysd", number: "1:26-cv-00042" }] },
      { id: "new", dockets: [70_000_003] },
    ],
  });
  const plan = () => {
    setting.asked();
    const planned = planRequests(setting.config.cases, setting);
    assert.deepEqual(setting.asked(), []);
    return planned.map(({ docket, state, atLeastRequests }) => [docket, state, atLeastRequests]);
  };
  const split = "docket 1:26-cv-00042 (nysd)";
  assert.deepEqual(plan(), [[split, "first", 2], ["docket 70000003", "first", 2]]);
  const stop = new AbortController();
  const run = setting.sync({}, {
    signal: stop.signal,
    onProgress: ({ what }) => {
      if (what.includes("20 entries")) stop.abort(new DOMException("stop", "AbortError"));
    },
  });
  await assert.rejects(run, { name: "AbortError" });
  assert.deepEqual(plan(), [[split, "resume", 4], ["docket 70000003", "first", 2]]);
  await setting.sync();
  assert.deepEqual(plan(), [[split, "update", 4], ["docket 70000003", "update", 2]]);
  const [known] = planRequests(setting.config.cases, setting);
  assert.equal(known!.lastCheckedAt, setting.clock.now().toString());
});
