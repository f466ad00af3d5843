/** What strangers and broken senders send, as bytes over a real connection. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { runs } from "../support/counts.ts";
import { latin1, rawHttp } from "./support/raw_http.ts";
import { testSecret } from "./support/test_secret.ts";
import { withReceiver } from "./support/with_receiver.ts";

const target = `/webhooks/case-calendar/${testSecret}`;

function post(lines: readonly string[], body = ""): string {
  return [`POST ${target} HTTP/1.1`, "Host: receiver.test", ...lines, "", body].join("\r\n");
}

function json(body: string, lines: readonly string[] = []): string {
  return post(["Content-Type: application/json", `Content-Length: ${body.length}`, ...lines], body);
}

const chunked = ["Content-Type: application/json", "Transfer-Encoding: chunked"];
const typed = "Content-Type: application/json";

function escaped(text: string): string {
  return [...text].map((one) => `%${one.charCodeAt(0).toString(16)}`).join("");
}

/** Name, bytes, expected status; `end` closes the sending half. */
const shapes: [name: string, bytes: string, status: number, end?: boolean][] = [
  ["a plain delivery", json('{"a": 1}'), 200],
  ["a delivery in chunks", post(chunked, '4\r\n{"b"\r\n4\r\n: 1}\r\n0\r\n\r\n'), 200],
  ["header names in any case", json('{"a": 2}', ["IDEMPOTENCY-KEY: upper"]), 200],
  ["bytes above 127 in a header", json('{"a": 3}', ["Idempotency-Key: \xe9\xff"]), 200],
  ["a very long key", json('{"a": 4}', [`Idempotency-Key: ${"k".repeat(5000)}`]), 200],
  ["an empty key", json('{"a": 5}', ["Idempotency-Key:   "]), 200],
  ["two keys", json('{"a": 6}', ["Idempotency-Key: x", "Idempotency-Key: y"]), 200],
  [
    "a vendor's JSON type",
    post(["Content-Type: application/hal+json", "Content-Length: 2"], "{}"),
    200,
  ],
  ["no content type", post(["Content-Length: 9"], '{"a": 77}'), 200],
  ["HTTP/1.0 without a host", `POST ${target} HTTP/1.0\r\nContent-Length: 9\r\n\r\n{"a": 78}`, 200],
  ["an expectation", json('{"a": 79}', ["Expect: 100-continue"]), 200],
  ["a negative length", post([typed, "Content-Length: -1"], "{}"), 400],
  ["a length in words", post([typed, "Content-Length: two"], "{}"), 400],
  ["two lengths", post([typed, "Content-Length: 2", "Content-Length: 3"], "{}"), 400],
  ["an endless length", post([typed, `Content-Length: ${"9".repeat(30)}`], "{}"), 400],
  ["a length above the limit", post([typed, "Content-Length: 100001"], "{}"), 413],
  [
    "chunks above the limit",
    post(chunked, `${(100_001).toString(16)}\r\n${" ".repeat(100_001)}\r\n`),
    413,
  ],
  ["a body cut short", post([typed, "Content-Length: 20"], '{"a": 1'), 400, true],
  ["no body", post([typed, "Content-Length: 0"]), 400],
  ["neither length nor body", post([typed]), 400],
  ["a list", json("[1, 2]"), 400],
  ["a string", json('"text"'), 400],
  ["a number", json("1e999"), 400],
  ["null", json("null"), 400],
  ["truncated JSON", json('{"a": [1, 2'), 400],
  ["two objects", json("{}{}"), 400],
  ["Python's NaN", json('{"a": NaN}'), 400],
  ["bytes that are not UTF-8", json('{"a": "\xff\xfe"}'), 400],
  ["an overlong slash", json('{"a": "\xc0\xaf"}'), 400],
  ["deep nesting", json(`{"a": ${"[".repeat(40_000)}${"]".repeat(40_000)}}`), 400],
  [
    "a form",
    post(["Content-Type: application/x-www-form-urlencoded", "Content-Length: 3"], "a=1"),
    415,
  ],
  ["plain text", post(["Content-Type: text/plain", "Content-Length: 2"], "{}"), 415],
  [
    "UTF-16",
    post(["Content-Type: application/json; charset=utf-16", "Content-Length: 2"], "{}"),
    415,
  ],
  ["a compressed body", json("{}", ["Content-Encoding: gzip"]), 415],
  ["a line break in a header", json("{}", ["X-Odd: a\0b"]), 400],
  ["a header without a colon", json("{}", ["no colon"]), 400],
  ["a space in the path", `GET ${target} x HTTP/1.1\r\nHost: a\r\n\r\n`, 400],
  ["TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400],
  ["a method in lower case", json("{}").replace("POST", "post"), 405],
  ["TRACE", `TRACE ${target} HTTP/1.1\r\nHost: a\r\n\r\n`, 405],
  ["OPTIONS of everything", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 404],
  ["CONNECT", "CONNECT other.test:443 HTTP/1.1\r\nHost: other.test:443\r\n\r\n", 404],
  ["a host that is none", json("{}").replace("receiver.test", "a b["), 200],
  ["an absolute target", json('{"a": 80}').replace("POST /", "POST http://other.test/"), 200],
  ["dots in the path", json("{}").replace(target, `/x/..${target}`), 404],
  ["a broken escape", json("{}").replace(testSecret, "%zz%"), 403],
  ["an escaped secret", json('{"a": 81}').replace(testSecret, escaped(testSecret)), 200],
  ["a slash at the end", json('{"a": 82}').replace(target, `${target}/`), 200],
  ["HEAD", `HEAD ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`, 405],
  ["OPTIONS", `OPTIONS ${target} HTTP/1.1\r\nHost: a\r\n\r\n`, 405],
  ["GET", `GET ${target} HTTP/1.1\r\nHost: a\r\n\r\n`, 405],
  ["PUT", json("{}").replace("POST", "PUT"), 405],
  ["a length beside chunks", post([...chunked, "Content-Length: 4"], "2\r\n{}\r\n0\r\n\r\n"), 400],
  ["an unknown transfer coding", post([typed, "Transfer-Encoding: gzip"], "{}"), 400, true],
  ["chunks of HTTP/1.0", post(chunked, "2\r\n{}\r\n0\r\n\r\n").replace("/1.1", "/1.0"), 400],
  ["chunks without an end", post(chunked, "2\r\n{}\r\n"), 400, true],
  // The HTTP layer closes the connection, with which it refuses the request itself.
  ["a chunk size that is none", post(chunked, "zz\r\n{}\r\n0\r\n\r\n"), 0],
  ["a length with a sign", post([typed, "Content-Length: +2"], "{}"), 400],
  ["the same length twice", post([typed, "Content-Length: 2", "Content-Length: 2"], "{}"), 400],
  ["two hosts", json("{}", ["Host: other.test"]), 400],
  ["two types", json("{}", ["Content-Type: text/plain"]), 415],
  ["a folded header", json("{}", ["X-Odd: a\r\n b"]), 400],
  ["an upgrade", json("{}", ["Connection: Upgrade", "Upgrade: websocket"]), 400],
  ["a header of 300 kB", json("{}", [`X-Odd: ${"x".repeat(300_000)}`]), 400],
  ["two hundred headers", json("{}", Array.from({ length: 200 }, (_, n) => `X-${n}: a`)), 400],
  ["a path of 70 kB", `GET /${"a".repeat(70_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 400],
  ["another version of HTTP", "GET /health HTTP/3.0\r\nHost: a\r\n\r\n", 400],
  ["a secret of bytes", json("{}").replace(testSecret, "\xe9%00\xff"), 400],
];

Deno.test("every hostile shape gets its answer, and the next delivery is stored", async () => {
  await withReceiver(async ({ serve, inbox }) => {
    const { port } = serve();
    const wrong: string[] = [];
    for (const [name, bytes, status, end = false] of shapes) {
      const answer = await rawHttp(port, { bytes, end });
      if (answer.status !== status) wrong.push(`${name}: ${answer.status}, not ${status}`);
      assert(!answer.text.includes(testSecret), name);
    }
    assert.deepEqual(wrong, []);
    const good = shapes.filter(([, , status]) => status === 200);
    assert.equal(inbox.depth(), new Set(good.map(([, bytes]) => bytes.split("\r\n\r\n")[1])).size);
    assert.equal((await rawHttp(port, { bytes: json('{"last": 1}') })).status, 200);
  }, { limits: { webhookBytes: 100_000 } });
});

Deno.test("a body that stalls is answered 408, however many there are, and others go on", async () => {
  await withReceiver(async ({ serve }) => {
    const { port } = serve();
    const stalled = [
      post([typed, "Content-Length: 20"], '{"a":'),
      post([typed, "Content-Length: 90000"], '{"a":'),
      post(chunked, '4\r\n{"a"\r\n'),
    ];
    const answers = Promise.all(
      Array.from({ length: 60 }, (_, n) => rawHttp(port, { bytes: stalled[n % 3]! })),
    );
    assert.equal((await rawHttp(port, { bytes: json('{"meanwhile": 1}') })).status, 200);
    assert.deepEqual(new Set((await answers).map(({ status }) => status)), new Set([408]));
  }, { limits: { bodyMs: 150 } });
});

Deno.test("beyond the limit of requests under way the answer is 503 with Retry-After", async () => {
  const held = Promise.withResolvers<"stored">();
  await withReceiver(async ({ deliver, send }) => {
    const underWay = [deliver('{"a": 1}'), deliver('{"a": 2}')];
    const third = await deliver('{"a": 3}');
    assert.equal(third.status, 503);
    assert.match(third.headers.get("retry-after") ?? "", /^\d+$/);
    assert.equal((await send("/webhooks/case-calendar/wrong")).status, 403);
    assert.equal((await send("/health")).status, 200);
    held.resolve("stored");
    assert.deepEqual((await Promise.all(underWay)).map(({ status }) => status), [200, 200]);
    assert.equal((await deliver('{"a": 3}')).status, 200);
  }, { limits: { webhooksInFlight: 2 }, inbox: { put: () => held.promise } });
});

Deno.test("beyond the limit of bytes under way the answer is 503, and the bytes are given back", async () => {
  const held = Promise.withResolvers<"stored">();
  await withReceiver(async ({ deliver }) => {
    const body = `{"a": "${"x".repeat(600)}"}`;
    const first = deliver(body);
    // The first body is read before the second is asked for.
    await new Promise((resolve) => setTimeout(resolve));
    const second = await deliver(body);
    held.resolve("stored");
    assert.deepEqual([(await first).status, second.status], [200, 503]);
    for (let n = 0; n < 5; n++) assert.equal((await deliver(body)).status, 200);
  }, { limits: { bytesInFlight: 1000 }, inbox: { put: () => held.promise } });
});

Deno.test("callbacks that stall do not keep webhooks waiting", async () => {
  await withReceiver(async ({ serve }) => {
    const { port } = serve();
    const callback = post([typed, "Content-Length: 20"], "{").replace(
      target,
      "/webhooks/docketlayer",
    );
    const stalled = Array.from({ length: 4 }, () => rawHttp(port, { bytes: callback }));
    assert.equal((await rawHttp(port, { bytes: json("{}") })).status, 200);
    const statuses = (await Promise.all(stalled)).map(({ status }) => status).toSorted();
    assert.deepEqual(statuses, [408, 408, 503, 503]);
  }, {
    limits: { callbacksInFlight: 2, bodyMs: 150 },
    verifyCallback: () => ({ ok: true, key: null }),
  });
});

const garbage = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 100 }).map((text) => new TextEncoder().encode(text)),
  fc.json({ depthSize: "small" }).map((text) => new TextEncoder().encode(text)),
  fc.json().chain((text) =>
    fc.nat(text.length).map((cut) => new TextEncoder().encode(text.slice(0, cut)))
  ),
  fc.tuple(fc.constantFrom("[", '{"a":', '[{"b":['), fc.integer({ min: 1, max: 200_000 }))
    .map(([part, times]) => new TextEncoder().encode(part.repeat(times).slice(0, 400_000))),
  fc.tuple(fc.constantFrom("", "-"), fc.bigInt({ min: 0n, max: 10n ** 400n }))
    .map(([sign, digits]) => new TextEncoder().encode(`{"a": ${sign}${digits}e${digits % 999n}}`)),
);

Deno.test("no body whatever crashes the receiver: JSON objects are stored, all others are 400", async () => {
  await withReceiver(async ({ deliver, inbox }) => {
    await fc.assert(
      fc.asyncProperty(garbage, async (bytes) => {
        const before = inbox.statistics();
        const answer = await deliver(bytes as Uint8Array<ArrayBuffer>);
        const after = inbox.statistics();
        assert([200, 400].includes(answer.status), String(answer.status));
        const kept = after.stored + after.known - before.stored - before.known;
        assert.equal(kept, answer.status === 200 ? 1 : 0);
        assert.equal(answer.status === 200, isObject(bytes));
      }),
      runs(400, 8000),
    );
  });
});

function isObject(bytes: Uint8Array): boolean {
  try {
    const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

const headLine = fc.oneof(
  fc.constantFrom(
    "Content-Length: -5",
    "Content-Length: 0x10",
    "Content-Length: 5, 5",
    "Transfer-Encoding: gzip",
    "Transfer-Encoding: chunked, chunked",
    "Content-Type: application/json",
    "Connection: close, te",
    "Host: \x80",
    "Expect: the worst",
    "Upgrade: h2c",
    `X: ${"x".repeat(9000)}`,
    " folded",
    ":",
  ),
  fc.string({ unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)) }),
);
const rawRequest = fc.tuple(
  fc.oneof(
    fc.constantFrom(
      `POST ${target} HTTP/1.1`,
      `GET /${"a".repeat(3000)} HTTP/1.1`,
      "POST / HTTP/2.0",
    ),
    fc.string(),
  ),
  fc.array(headLine, { maxLength: 6 }),
  fc.string({ unit: "binary", maxLength: 60 }),
).map(([first, lines, body]) => latin1([first, ...lines, "", body].join("\r\n")));

Deno.test("no bytes on a connection stop the next delivery from being stored", async () => {
  await withReceiver(async ({ serve }) => {
    const { port } = serve();
    let n = 0;
    await fc.assert(
      fc.asyncProperty(rawRequest, async (bytes) => {
        await rawHttp(port, { bytes, end: true });
        assert.equal((await rawHttp(port, { bytes: json(`{"n": ${n++}}`) })).status, 200);
      }),
      runs(100, 2000),
    );
  }, { limits: { bodyMs: 200 } });
});
