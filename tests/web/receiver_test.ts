import assert from "node:assert/strict";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { createMetrics } from "../../src/web/metrics.ts";
import { createReceiver } from "../../src/web/receiver.ts";
import { createLog } from "../../src/platform/log.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { testSecret } from "./support/test_secret.ts";
import { withReceiver } from "./support/with_receiver.ts";

const path = `/webhooks/case-calendar/${testSecret}`;
const json = { "content-type": "application/json" };

Deno.test("a delivery is stored as it came, then answered with an empty 200", async () => {
  const woken: string[] = [];
  await withReceiver(async ({ serve, inbox, clock }) => {
    const { url } = serve();
    const answer = await fetch(url + path, {
      method: "POST",
      body: '{"webhook": {"event_type": 1},  "payload": {}}',
      headers: { ...json, "Idempotency-Key": " 0b6f7d4e-1f6a-4a6e-9a58-6fd1f2a8f3b1 " },
    });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("content-length"), "0");
    assert.equal(await answer.text(), "");
    const [stored] = inbox.after(0, 2);
    assert.equal(
      new TextDecoder().decode(stored!.body),
      '{"webhook": {"event_type": 1},  "payload": {}}',
    );
    assert.equal(stored!.key, "0b6f7d4e-1f6a-4a6e-9a58-6fd1f2a8f3b1");
    assert.equal(stored!.keyOrigin, "header");
    assert.equal(stored!.source, "courtlistener");
    assert.equal(stored!.remoteAddress, "127.0.0.1");
    assert.equal(stored!.receivedAt, clock.now().toString());
    assert.deepEqual(woken, ["courtlistener"]);
  }, { onStored: (source) => woken.push(source) });
});

Deno.test("a known key is answered 200 without work, and counted", async () => {
  const woken: string[] = [];
  await withReceiver(async ({ deliver, inbox, metrics }) => {
    for (let n = 0; n < 3; n++) {
      const answer = await deliver(`{"n": ${n}}`, { "idempotency-key": "one" });
      assert.equal(answer.status, 200);
    }
    assert.equal(inbox.depth(), 1);
    assert.equal(woken.length, 1);
    assert.match(metrics.render(), /deliveries_total\{source="courtlistener",outcome="known"\} 2/);
  }, { onStored: (source) => woken.push(source) });
});

Deno.test("without a key a retry with its keys in another order is known", async () => {
  await withReceiver(async ({ deliver, inbox }) => {
    await deliver(
      '{"webhook": {"version": 1, "event_type": 1}, "payload": {"results": [{"id": 1}]}}',
    );
    await deliver('{"payload":{"results":[{"id":1}]},"webhook":{"event_type":1,"version":1}}');
    await deliver('{"payload":{"results":[{"id":2}]},"webhook":{"event_type":1,"version":1}}');
    assert.equal(inbox.depth(), 2);
    assert(inbox.after(0, 9).every(({ keyOrigin }) => keyOrigin === "body"));
  });
});

Deno.test("a wrong secret is refused before anything of the body is read", async () => {
  await withReceiver(async ({ send, inbox }) => {
    let read = false;
    const body = new ReadableStream({
      pull() {
        read = true;
      },
    }, { highWaterMark: 0 });
    const answer = await send(`${path}x`, { method: "POST", body, headers: json });
    assert.equal(answer.status, 403);
    assert.equal(read, false);
    assert.equal(inbox.statistics().commits, 0);
  });
});

Deno.test("any method with a wrong secret is 403, with the right one only POST is answered", async () => {
  await withReceiver(async ({ send }) => {
    for (const method of ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
      assert.equal((await send("/webhooks/case-calendar/wrong", { method })).status, 403);
      if (method === "POST") continue;
      const answer = await send(path, { method });
      assert.equal(answer.status, 405);
      assert.equal(answer.headers.get("allow"), "POST");
    }
    assert.equal((await send("/webhooks/case-calendar/", { method: "POST" })).status, 403);
    assert.equal((await send(`${path}/other`, { method: "POST" })).status, 404);
    assert.equal((await send("/webhooks/case-calendar", { method: "POST" })).status, 404);
  });
});

Deno.test("the secret of a rotation, a slash at the end, a query and escapes change nothing", async () => {
  const second = "second-secret-while-the-first-is-changed-0123";
  await withReceiver(async ({ send, inbox }) => {
    const escaped = `/webhooks/case-calendar/${second.replaceAll("-", "%2D")}`;
    for (const [n, where] of [path, `${path}/`, `${path}?from=proxy`, escaped].entries()) {
      const answer = await send(where, { method: "POST", body: `{"n": ${n}}`, headers: json });
      assert.equal(answer.status, 200, where);
    }
    assert.equal(inbox.depth(), 4);
  }, { secrets: [testSecret, second] });
});

Deno.test("wrong secrets of one address are limited, the right one and other addresses never", async () => {
  await withReceiver(async ({ send, lines }) => {
    const guess = (address: string, secret: string) =>
      send(`/webhooks/case-calendar/${secret}`, {
        method: "POST",
        body: `{"from": "${address}"}`,
        headers: { ...json, "x-forwarded-for": address },
      });
    const statuses: number[] = [];
    for (let n = 0; n < 10; n++) statuses.push((await guess("203.0.113.9", `wrong-${n}`)).status);
    assert.deepEqual(statuses, [403, 403, 403, ...new Array(7).fill(429)]);
    assert.equal((await guess("203.0.113.9", testSecret)).status, 200);
    assert.equal((await guess("203.0.113.10", "wrong")).status, 403);
    assert.equal(lines.filter((line) => line.includes("wrong secret")).length, 4);
  }, { limits: { wrongSecrets: { atOnce: 3, perSecond: 0.001 } } });
});

Deno.test("a proxy that names no client is not limited for all of its clients", async () => {
  await withReceiver(async ({ send }) => {
    for (let n = 0; n < 10; n++) {
      assert.equal((await send(`/webhooks/case-calendar/no-${n}`)).status, 403);
    }
  }, { limits: { wrongSecrets: { atOnce: 1, perSecond: 0.001 } } });
});

Deno.test("the health view behind the secret answers as the reference does", async () => {
  await withReceiver(async ({ send }) => {
    for (const tail of ["/health", "/health/"]) {
      const answer = await send(path + tail);
      assert.equal(answer.status, 200);
      assert.deepEqual(await answer.json(), {
        status: "ok",
        service: "case-calendar",
        tracking: { dockets: 7, cases: 3 },
      });
    }
    assert.equal((await send("/webhooks/case-calendar/wrong/health")).status, 403);
    assert.equal((await send(`${path}/health`, { method: "POST" })).status, 405);
    const head = await send(`${path}/health`, { method: "HEAD" });
    assert.deepEqual([head.status, await head.text()], [200, ""]);
  });
});

Deno.test("what the operator should look at stands in the health view", async () => {
  await withReceiver(async ({ send }) => {
    const view = await (await send(`${path}/health`)).json();
    assert.deepEqual(view.notes, ["the webhook is version 1; version 2 was seen"]);
  }, { notes: () => ["the webhook is version 1; version 2 was seen"] });
});

Deno.test("the open views tell nothing but that the program is alive", async () => {
  await withReceiver(async ({ send }) => {
    for (const view of ["/health", "/health/", "/healthz"]) {
      const answer = await send(view, { from: "203.0.113.9" });
      assert.equal(answer.status, 200);
      assert.equal(await answer.text(), '{"status":"ok"}');
    }
    assert.equal((await send("/health", { method: "DELETE" })).status, 405);
    assert.equal((await send("/")).status, 404);
  });
});

Deno.test("readiness and metrics are for this machine, the operator's listener, or the token", async () => {
  const token = "operator-token-0123456789abcdef";
  await withReceiver(async ({ send, receive, lines }) => {
    for (const view of ["/readyz", "/metrics"]) {
      const status = async (init: Parameters<typeof send>[1]) => (await send(view, init)).status;
      assert.equal(await status({}), 200);
      assert.equal(await status({ from: "::1" }), 200);
      assert.equal(await status({ from: "203.0.113.9" }), 403);
      assert.equal(await status({ headers: { "x-forwarded-for": "203.0.113.9" } }), 403);
      assert.equal(await status({ headers: { "x-forwarded-for": "127.0.0.1" } }), 403);
      assert.equal(await status({ headers: { forwarded: "for=203.0.113.9" } }), 403);
      const authorization = `Bearer ${token}`;
      assert.equal(await status({ from: "203.0.113.9", headers: { authorization } }), 200);
      const wrong = { authorization: `${authorization}0` };
      assert.equal(await status({ from: "203.0.113.9", headers: wrong }), 403);
      const answer = await receive(new Request(`http://receiver.test${view}`), {
        remoteAddr: { transport: "tcp", hostname: "203.0.113.9", port: 1 },
        admin: true,
      });
      assert.equal(answer.status, 200);
    }
    assert(!lines.join("").includes(token));
  }, { adminToken: token });
});

Deno.test("with a listener of their own the operator's views are closed elsewhere, and it takes no deliveries", async () => {
  const token = "operator-token-0123456789abcdef";
  await withReceiver(async ({ send, receive }) => {
    const asOperator = (path: string, init: RequestInit = {}) =>
      receive(new Request(`http://receiver.test${path}`, init), {
        remoteAddr: { transport: "tcp", hostname: "203.0.113.9", port: 1 },
        admin: true,
      });
    for (const view of ["/readyz", "/metrics"]) {
      assert.equal((await send(view)).status, 403);
      const headers = { authorization: `Bearer ${token}` };
      assert.equal((await send(view, { headers })).status, 200);
      assert.equal((await asOperator(view)).status, 200);
    }
    assert.equal((await asOperator("/healthz")).status, 200);
    const path = `/webhooks/case-calendar/${testSecret}`;
    assert.equal((await asOperator(path, { method: "POST", body: "{}" })).status, 404);
    assert.equal((await asOperator("/webhooks/docketlayer", { method: "POST" })).status, 404);
  }, { adminToken: token, adminElsewhere: true, verifyCallback: () => ({ ok: true, key: null }) });
});

Deno.test("no token opens the views when none is configured", async () => {
  await withReceiver(async ({ send }) => {
    for (const authorization of ["Bearer ", "Bearer x", "Bearer undefined"]) {
      const answer = await send("/metrics", { from: "203.0.113.9", headers: { authorization } });
      assert.equal(answer.status, 403);
    }
  });
});

Deno.test("readiness is 503 with what is wrong", async () => {
  await withReceiver(async ({ send }) => {
    const answer = await send("/readyz");
    assert.equal(answer.status, 503);
    assert.deepEqual(await answer.json(), {
      status: "failing",
      checks: { inbox: "the disk is full" },
    });
  }, { readiness: () => ({ ok: false, checks: { inbox: "the disk is full" } }) });
});

Deno.test("metrics count answers by route and status, and show the gauges they are given", async () => {
  const family = {
    name: "case_calendar_inbox_depth",
    help: "Deliveries kept",
    kind: "gauge",
  } as const;
  await withReceiver(async ({ send, deliver }) => {
    await deliver("{}");
    await send("/nowhere");
    const text = await (await send("/metrics")).text();
    assert.match(text, /^case_calendar_answers_total\{route="courtlistener",status="200"\} 1$/m);
    assert.match(text, /^case_calendar_answers_total\{route="other",status="404"\} 1$/m);
    assert.match(text, /^case_calendar_answer_seconds_count\{route="courtlistener"\} 1$/m);
    assert.match(text, /^case_calendar_requests_in_flight 1$/m);
    assert.match(text, /^case_calendar_inbox_depth 12$/m);
  }, { gauges: () => [{ family, value: 12 }] });
});

Deno.test("only allowed sources deliver, seen past the trusted proxies", async () => {
  await withReceiver(async ({ send, inbox, lines }) => {
    const from = async (address: string, forwarded?: string) =>
      (await send(path, {
        from: address,
        method: "POST",
        body: `{"from": "${address} ${forwarded}"}`,
        headers: { ...json, ...(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }) },
      })).status;
    assert.equal(await from("34.210.230.218"), 200);
    assert.equal(await from("127.0.0.1", "54.189.59.91"), 200);
    assert.equal(await from("127.0.0.1", "203.0.113.9, 54.189.59.91"), 200);
    assert.equal(await from("127.0.0.1", "54.189.59.91, 203.0.113.9"), 403);
    assert.equal(await from("203.0.113.9", "54.189.59.91"), 403);
    assert.equal(await from("127.0.0.1"), 403);
    assert.equal(inbox.depth(), 3);
    assert(
      lines.some((line) => line.includes("may not deliver here") && line.includes("203.0.113.9")),
    );
    assert.equal((await send(`${path}/health`, { from: "203.0.113.9" })).status, 200);
  }, { allowedSources: ["courtlistener"] });
});

Deno.test("a signed callback goes by the keys its check names; others get its verdict", async () => {
  const seen: string[] = [];
  await withReceiver(async ({ send, inbox, lines }) => {
    const call = async (body: string, signature: string) =>
      (await send("/webhooks/docketlayer", {
        method: "POST",
        body,
        headers: { ...json, "x-docketlayer-signature": signature },
      })).status;
    assert.equal(await call('{"n": 1}', "good"), 200);
    assert.equal(await call('{"n": 2}', "bad"), 401);
    assert.equal(await call("[1]", "good"), 400);
    assert.equal(await call('{"n": 1, "again": true}', "good"), 200);
    assert.deepEqual(seen, ['{"n": 1}', '{"n": 2}', "[1]", '{"n": 1, "again": true}']);
    const [stored, ...more] = inbox.after(0, 9);
    assert.deepEqual(more, []);
    assert.equal(stored!.source, "docketlayer");
    assert.equal(stored!.key, "key-1");
    assert.deepEqual(stored!.otherKeys, ["request-1"]);
    assert.equal(stored!.headers["x-docketlayer-signature"], "good");
    assert(lines.some((line) => line.includes("the timestamp is old")));
    assert.equal((await send("/webhooks/docketlayer")).status, 405);
  }, {
    verifyCallback: ({ headers, body }) => {
      seen.push(new TextDecoder().decode(body));
      return headers.get("x-docketlayer-signature") === "good"
        ? {
          ok: true,
          key: `key-${seen.length}`,
          otherKeys: ["request-1"],
          warnings: ["the timestamp is old"],
        }
        : { ok: false, status: 401, reason: "the signature does not match" };
    },
  });
});

Deno.test("refusals that have a key of their own are logged, however many others came from there", async () => {
  await withReceiver(async ({ send, lines }) => {
    const call = (delivery: string) =>
      send("/webhooks/docketlayer", {
        method: "POST",
        body: "{}",
        headers: { ...json, "idempotency-key": delivery },
      });
    for (let n = 0; n < 50; n++) assert.equal((await call("")).status, 401);
    for (const delivery of ["seven", "eight", "nine"]) {
      assert.equal((await call(delivery)).status, 401);
      assert(lines.some((line) => line.includes(`too old (delivery ${delivery})`)), delivery);
    }
  }, {
    verifyCallback: ({ headers }) => {
      const delivery = headers.get("idempotency-key");
      return delivery === ""
        ? { ok: false, status: 401, reason: "the signature does not match" }
        : {
          ok: false,
          status: 401,
          reason: `too old (delivery ${delivery})`,
          logKey: `aged ${delivery}`,
        };
    },
  });
});

Deno.test("headers that were renamed for callbacks are kept with them, and with nothing else", async () => {
  await withReceiver(async ({ send, deliver, inbox }) => {
    const headers = { ...json, "X-Signed": "good", "X-Delivery": "1".repeat(600), "X-Other": "x" };
    assert.equal((await deliver('{"n": 1}', headers)).status, 200);
    const answer = await send("/webhooks/docketlayer", { method: "POST", body: "{}", headers });
    assert.equal(answer.status, 200);
    assert.deepEqual(inbox.after(0, 9).map((one) => one.headers), [json, {
      ...json,
      "x-signed": "good",
      "x-delivery": "1".repeat(500),
    }]);
  }, {
    verifyCallback: () => ({ ok: true, key: "callback" }),
    callbackHeaders: ["X-Signed", "X-Delivery", "Content-Type"],
  });
});

Deno.test("without a DocketLayer key there is no callback route", async () => {
  await withReceiver(async ({ send }) => {
    const answer = await send("/webhooks/docketlayer", {
      method: "POST",
      body: "{}",
      headers: json,
    });
    assert.equal(answer.status, 404);
  });
});

Deno.test("other paths go to whoever serves files", async () => {
  await withReceiver(async ({ send }) => {
    assert.equal(await (await send("/all.ics?x=1")).text(), "file /all.ics");
    assert.equal((await send("/none")).status, 404);
    const moved = await send("/moved");
    assert.deepEqual([moved.status, moved.headers.get("location")], [302, "http://a.test/"]);
    assert(moved.headers.has("x-request-id"));
  }, {
    otherwise: (_request, path) =>
      Promise.resolve(
        path === "/none"
          ? null
          : path === "/moved"
          ? Response.redirect("http://a.test/")
          : new Response(`file ${path}`),
      ),
  });
});

Deno.test("every answer has an id that the log shows, and no secret is shown anywhere", async () => {
  await withReceiver(async ({ send, deliver, lines }) => {
    const nearly = `${testSecret.slice(0, -1)}`;
    const answers = [
      await send(path),
      await send(`${path}/health/${testSecret}`),
      await send(`/webhooks/case-calendar/${nearly}`, { method: "POST" }),
      await deliver("not json"),
      await deliver(`{"echo": "${testSecret}"}`, { "idempotency-key": testSecret }),
      await send(`/${testSecret}`),
    ];
    const ids = answers.map((answer) => answer.headers.get("x-request-id")!);
    assert.equal(new Set(ids).size, answers.length);
    assert(lines.some((line) => line.includes(ids[0]!)));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    const heads = answers.flatMap((answer) => [...answer.headers].flat());
    for (const text of [...texts, ...heads, ...lines]) {
      assert(!text.includes(nearly), text);
    }
  });
});

Deno.test("a defect behind a view is answered 500 without its words", async () => {
  await withReceiver(async ({ send, lines }) => {
    const answer = await send(`${path}/health`);
    assert.equal(answer.status, 500);
    assert(!(await answer.text()).includes("inner words"));
    assert(lines.some((line) => line.includes("inner words")));
  }, {
    tracking: () => {
      throw new Error("inner words");
    },
  });
});

Deno.test("a weak secret or a list that cannot be read is refused before anything starts", () => {
  const options = {
    secrets: [testSecret],
    inbox: { put: () => Promise.resolve("stored" as const) },
    clock: virtualClock("2026-03-02T00:00:00Z"),
    log: createLog({ level: "error", sink: () => {} }),
    metrics: createMetrics(),
    tracking: () => ({ dockets: 0, cases: 0 }),
    readiness: () => ({ ok: true, checks: {} }),
  };
  const isConfig = (error: unknown) =>
    error instanceof CaseCalendarError && error.kind === "config";
  assert.throws(() => createReceiver({ ...options, secrets: [] }), isConfig);
  assert.throws(() => createReceiver({ ...options, secrets: ["sixteen-letters!"] }), isConfig);
  assert.throws(() => createReceiver({ ...options, trustedProxies: ["everybody"] }), isConfig);
  assert.throws(() => createReceiver({ ...options, allowedSources: ["1.2.3"] }), isConfig);
});
