import assert from "node:assert/strict";
import { call, smallDocket, standInFor } from "./small_docket.ts";
import type { Fault } from "../../src/standin/faults.ts";

const withFault = (fault: Fault) =>
  standInFor([smallDocket(3)], { faults: [{ fault, path: "docket-entries/" }] });

Deno.test("troubles that replace the answer have status and body of the real ones", async () => {
  const wanted: [Fault, number, RegExp, string | null][] = [
    [{ kind: "server-error" }, 500, /json/, null],
    [{ kind: "bad-gateway" }, 502, /html/, null],
    [{ kind: "maintenance" }, 503, /html/, null],
    [{ kind: "unauthorized" }, 401, /json/, null],
    [{ kind: "forbidden" }, 403, /json/, null],
    [{ kind: "not-found" }, 404, /json/, null],
    [{ kind: "throttled", window: "hour", retryAfter: 1 }, 429, /json/, "1"],
    [{ kind: "blocked" }, 429, /json/, null],
  ];
  for (const [fault, status, type, retryAfter] of wanted) {
    const { standIn } = withFault(fault);
    const answer = await call(standIn, "docket-entries/");
    assert.equal(answer.status, status, fault.kind);
    assert.match(answer.headers.get("content-type") ?? "", type);
    assert.equal(answer.headers.get("retry-after"), retryAfter);
    assert.equal((await call(standIn, "dockets/")).status, 200, "other paths are well");
  }
  const hour = await call(
    withFault({ kind: "throttled", window: "hour", retryAfter: 1 }).standIn,
    "docket-entries/",
  );
  assert.match(hour.body.detail, /50\/hour\. Expected available in 1 second\.$/);
});

Deno.test("garbage and cut answers call themselves JSON and are none", async () => {
  for (const kind of ["garbage", "truncated"] as const) {
    const { standIn } = withFault({ kind });
    const request = new Request("http://s.test/api/rest/v4/docket-entries/", {
      headers: { Authorization: `Token ${"t".repeat(40)}` },
    });
    const response = await standIn.handle(request);
    assert.equal(response.status, 200);
    await assert.rejects(() => response.json(), SyntaxError);
  }
});

Deno.test("one field can be given another type", async () => {
  const { standIn } = withFault({ kind: "retype", path: "results.1.description", value: 5 });
  const answer = await call(standIn, "docket-entries/");
  assert.deepEqual(
    answer.body.results.map((row: { description: unknown }) => typeof row.description),
    ["string", "number", "string"],
  );
});

Deno.test("an answer without JSON is left as it is", async () => {
  const { standIn } = standInFor([smallDocket(1)], {
    faults: [{ fault: { kind: "retype", path: "detail", value: 5 } }],
  });
  assert.equal((await call(standIn, "nowhere/")).status, 404);
});

Deno.test("a slow answer takes its time of the clock and is the real one", async () => {
  const { standIn, clock } = withFault({ kind: "slow", milliseconds: 5000 });
  assert.equal((await call(standIn, "docket-entries/")).body.results.length, 3);
  assert.deepEqual(clock.slept, [5000]);
});

Deno.test("a request that hangs ends when its caller gives up", async () => {
  const { standIn } = withFault({ kind: "hang" });
  const stop = new AbortController();
  const answer = standIn.handle(
    new Request("http://s.test/api/rest/v4/docket-entries/", { signal: stop.signal }),
  );
  stop.abort(new Error("given up"));
  await assert.rejects(answer);
});

Deno.test("rules pass some requests first, end after some, and look at method and parameters", async () => {
  const { standIn } = standInFor([smallDocket(45)], {
    faults: [
      { fault: { kind: "bad-gateway" }, params: { entry_number: "4" }, times: 1 },
      { fault: { kind: "maintenance" }, path: /^dockets\/\d+\/$/, after: 1, times: 2 },
      { fault: { kind: "forbidden" }, method: "POST" },
    ],
  });
  const statuses = async (path: string, times: number) => {
    const found = [];
    for (let time = 0; time < times; time++) found.push((await call(standIn, path)).status);
    return found;
  };
  assert.deepEqual(await statuses("docket-entries/?entry_number=4", 2), [502, 200]);
  assert.deepEqual(await statuses("dockets/70000001/", 4), [200, 503, 503, 200]);
  const post = await call(standIn, "docket-alerts/", { method: "POST", body: {} });
  assert.equal(post.status, 403);
});

Deno.test("a function can decide by the position of the request", async () => {
  const { standIn } = standInFor([smallDocket(1)], {
    faults: ({ number }) => (number === 2 ? { kind: "server-error" } : null),
  });
  assert.equal((await call(standIn, "dockets/")).status, 200);
  assert.equal((await call(standIn, "dockets/")).status, 500);
  standIn.setFaults([]);
  assert.equal((await call(standIn, "dockets/")).status, 200);
});
