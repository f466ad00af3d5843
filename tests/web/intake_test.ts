import assert from "node:assert/strict";
import { createLog } from "../../src/platform/log.ts";
import { acknowledgement, refusal } from "../../src/web/answers.ts";
import type { Call } from "../../src/web/call.ts";
import { createIntake, type IntakeOptions } from "../../src/web/intake.ts";
import { createMetrics } from "../../src/web/metrics.ts";
import { sampleDelivery } from "../store/inbox/sample_delivery.ts";
import { withInbox } from "../store/inbox/with_inbox.ts";

const call: Call = {
  id: "test-1",
  path: "/x",
  route: "courtlistener",
  client: { address: "203.0.113.9", directLoopback: false, unknown: false },
  admin: false,
};
const accept = () => ({ ok: true as const, key: "key" });

function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request("http://receiver.test/x", {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });
}

function options(
  own: Partial<IntakeOptions> & Pick<IntakeOptions, "inbox" | "clock">,
): IntakeOptions {
  return {
    source: "courtlistener",
    log: createLog({ level: "error", sink: () => {} }),
    metrics: createMetrics(),
    refuse: (_call, status, detail) => refusal(status, detail),
    onStored: () => {},
    limits: { requestsInFlight: 2, bytesInFlight: 1000, bodyBytes: 500, bodyMs: 60_000 },
    ...own,
  };
}

Deno.test("of the headers only the useful ones are kept, cut to a length", async () => {
  await withInbox(async ({ inbox, clock }) => {
    const take = createIntake(options({ inbox, clock }));
    const headers = {
      "User-Agent": "Webhook Sentry/0.1",
      "Cookie": "session=secret",
      "Authorization": "Bearer secret",
      "X-Forwarded-For": "1".repeat(5000),
    };
    assert.equal((await take(post("{}", headers), { call, accept })).status, 200);
    assert.deepEqual(inbox.after(0, 1)[0]!.headers, {
      "content-type": "application/json",
      "user-agent": "Webhook Sentry/0.1",
      "x-forwarded-for": "1".repeat(500),
    });
  });
});

Deno.test("whoever works behind is woken for what is new, after it is stored", async () => {
  await withInbox(async ({ inbox, clock }) => {
    const depths: number[] = [];
    const take = createIntake(
      options({ inbox, clock, onStored: () => depths.push(inbox.depth()) }),
    );
    await take(post('{"n": 1}'), { call, accept });
    await take(post('{"n": 2}'), { call, accept });
    assert.deepEqual(depths, [1]);
  });
});

Deno.test("a delivery that is stored is acknowledged although the worker cannot be woken", async () => {
  await withInbox(async ({ inbox, clock }) => {
    const onStored = () => {
      throw new Error("asleep");
    };
    const take = createIntake(options({ inbox, clock, onStored }));
    assert.equal((await take(post("{}"), { call, accept })).status, 200);
    assert.equal(inbox.depth(), 1);
  });
});

Deno.test("what the route does not accept is refused with its words, and not looked into", async () => {
  await withInbox(async ({ inbox, clock }) => {
    const take = createIntake(options({ inbox, clock }));
    const answer = await take(post("not json"), {
      call,
      accept: () => ({ ok: false, status: 401, reason: "the signature does not match" }),
    });
    assert.equal(answer.status, 401);
    assert.match(await answer.text(), /signature does not match/);
    assert.equal(inbox.depth(), 0);
  });
});

Deno.test("room that a refused or failed request took is free again", async () => {
  await withInbox(async ({ clock }) => {
    let fail = true;
    const put = () => fail ? Promise.reject(new Error("no")) : Promise.resolve("stored" as const);
    const take = createIntake(options({ inbox: { put }, clock }));
    const statuses: number[] = [];
    for (const body of ["[]", "x".repeat(600), `{"a": "${"x".repeat(400)}"}`, "{}", "{}", "{}"]) {
      statuses.push((await take(post(body), { call, accept })).status);
    }
    fail = false;
    statuses.push((await take(post(`{"a": "${"x".repeat(480)}"}`), { call, accept })).status);
    assert.deepEqual(statuses, [400, 413, 503, 503, 503, 503, acknowledgement().status]);
  });
});

Deno.test("the clock set back an hour changes neither keys nor order", async () => {
  await withInbox(async ({ inbox, clock }) => {
    const take = createIntake(options({ inbox, clock }));
    const deliver = (n: number, key: string) =>
      take(post(`{"n": ${n}}`), { call, accept: () => ({ ok: true, key }) });
    await deliver(1, "first");
    clock.set("2026-03-02T14:00:00Z");
    await deliver(2, "second");
    assert.equal((await deliver(1, "first")).status, 200);
    assert.deepEqual(inbox.after(0, 9).map(({ key }) => key), ["first", "second"]);
    assert.equal(await inbox.put(sampleDelivery({ key: "second" })), "known");
  });
});
