import assert from "node:assert/strict";
import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import {
  createVerifier,
  type Verification,
  type VerifierOptions,
} from "../../src/docketlayer/verify_signature.ts";
import { shared, sharedTest } from "../support/corpus.ts";
import { runs } from "../support/counts.ts";
import { virtualClock } from "../support/virtual_clock.ts";

const secret = "0f".repeat(32);
const olderSecret = "e1".repeat(32);
const keys = [{ id: "key_new", secret }, { id: "key_old", secret: olderSecret }];
const body = new TextEncoder().encode('{"señal":"—"}');
const clock = virtualClock("2026-08-13T17:00:07Z");
const sentAt = "1786640405";

function sign(bytes: Uint8Array, key: string | Uint8Array = secret): string {
  return createHmac("sha256", key).update(bytes).digest("hex");
}

interface Sent {
  options?: Partial<VerifierOptions>;
  headers?: Record<string, string>;
  without?: string;
  bytes?: Uint8Array;
}

function verdict(sent: Sent = {}): Verification {
  const headers = new Headers({
    "X-DocketLayer-Signature": `sha256=${sign(body)}`,
    "X-DocketLayer-Signature-Key-Id": "key_new",
    "X-DocketLayer-Timestamp": sentAt,
    "Idempotency-Key": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
    ...sent.headers,
  });
  if (sent.without !== undefined) headers.delete(sent.without);
  return createVerifier({ keys, clock, ...sent.options })({ headers, body: sent.bytes ?? body });
}

function refusal(sent: Sent): string {
  const result = verdict(sent);
  return result.ok ? assert.fail("accepted") : `${result.status} ${result.reason}`;
}

function signer(sent: Sent): string {
  const result = verdict(sent);
  return result.ok ? result.keyId : assert.fail(result.reason);
}

interface HmacCase {
  name: string;
  body_file: string;
  body_sha256: string;
  receiver_clock_unix: number;
  headers: Record<string, string>;
}

sharedTest("fixtures/docketlayer/hmac-cases.json", "all worked HMAC cases are judged right", () => {
  const read = (name: string) => Deno.readFileSync(shared(`fixtures/docketlayer/${name}`));
  const { cases, secrets } = JSON.parse(new TextDecoder().decode(read("hmac-cases.json"))) as {
    cases: HmacCase[];
    secrets: Record<string, string>;
  };
  const fixtureKeys = Object.entries(secrets).map(([id, text]) => ({
    id: id.split(" ")[0]!,
    secret: text,
  }));
  const judge = (found: HmacCase, options: Partial<VerifierOptions> = {}) => {
    const bytes = read(found.body_file);
    const result = createVerifier({
      keys: fixtureKeys,
      clock: virtualClock(new Date(found.receiver_clock_unix * 1000).toISOString()),
      ...options,
    })({ headers: new Headers(found.headers), body: bytes });
    if (!result.ok) return `${result.status}`;
    assert.equal(result.signedValue, found.body_sha256);
    assert.equal(result.idempotencyKey, found.headers["Idempotency-Key"]);
    return result.keyId;
  };
  assert.deepEqual(Object.fromEntries(cases.map((found) => [found.name, judge(found)])), {
    valid: "key_example1",
    "valid-hex-decoded-key": "401",
    "valid-previous-key": "key_example0",
    "no-delta": "key_example1",
    "sandbox-unchanged": "key_example1",
    "edge-300s": "key_example1",
    "stale-301s": "401",
    "future-301s": "401",
    "reserialised-body": "401",
    "wrong-secret": "401",
    "no-prefix": "400",
    "upper-case-hex": "key_example1",
  });
  const named = (name: string) => cases.find((found) => found.name === name)!;
  const hex = fixtureKeys.map((key) => ({ ...key, encoding: "hex" as const }));
  assert.equal(judge(named("valid-hex-decoded-key"), { keys: hex }), "key_example1");
  assert.equal(judge(named("valid"), { keys: hex }), "401");
  assert.equal(judge(named("valid-previous-key"), { keys: fixtureKeys.slice(0, 1) }), "401");
  assert.equal(judge(named("no-prefix"), { prefixRequired: false }), "key_example1");
  assert.equal(judge(named("stale-301s"), { timestampPolicy: "warn" }), "key_example1");
  assert.equal(judge(named("future-301s"), { timestampPolicy: "off" }), "key_example1");
  assert.equal(judge(named("stale-301s"), { toleranceSeconds: 301 }), "key_example1");
});

Deno.test("a signed body is accepted with what marks its repetition", () => {
  assert.deepEqual(verdict(), {
    ok: true,
    keyId: "key_new",
    idempotencyKey: "7c9e6679-7425-40de-944b-e07fc1f90ae7",
    signedValue: createHash("sha256").update(body).digest("hex"),
    warnings: [],
  });
});

Deno.test("a replay under a fresh key and time keeps its signed value", () => {
  const again = { "Idempotency-Key": "another", "X-DocketLayer-Timestamp": "1786640406" };
  const [first, second] = [verdict(), verdict({ headers: again })];
  assert.ok(first.ok && second.ok);
  assert.equal(first.signedValue, second.signedValue);
  assert.notEqual(first.idempotencyKey, second.idempotencyKey);
});

Deno.test("any change of the body, the signature or the secret is refused", () => {
  const places = fc.record({
    place: fc.nat({ max: body.length - 1 }),
    digit: fc.nat({ max: 63 }),
    by: fc.integer({ min: 1, max: 15 }),
  });
  fc.assert(
    fc.property(places, ({ place, digit, by }) => {
      const changed = body.slice();
      changed[place] = changed[place]! ^ by;
      assert.match(refusal({ bytes: changed }), /^401 the signature does not fit/);
      const right = sign(body);
      const other = (parseInt(right[digit]!, 16) ^ by).toString(16);
      const wrong = right.slice(0, digit) + other + right.slice(digit + 1);
      const headers = { "X-DocketLayer-Signature": `sha256=${wrong}` };
      assert.match(refusal({ headers }), /^401 the signature does not fit/);
    }),
    runs(50, 2_000),
  );
});

Deno.test("the named key signs; an unknown name or none lets every key be tried", () => {
  const byOld = { "X-DocketLayer-Signature": `sha256=${sign(body, olderSecret)}` };
  const id = "X-DocketLayer-Signature-Key-Id";
  assert.equal(signer({ headers: { ...byOld, [id]: "key_old" } }), "key_old");
  assert.equal(signer({ headers: { ...byOld, [id]: "key_unheard" } }), "key_old");
  assert.equal(signer({ headers: byOld, without: id }), "key_old");
  assert.match(refusal({ headers: byOld }), /^401 .* under key key_new$/);
  assert.match(
    refusal({ headers: { ...byOld, [id]: "x" }, options: { keys: keys.slice(0, 1) } }),
    /^401 .* under any configured key$/,
  );
});

Deno.test("one key id may stand with both encodings", () => {
  const both = [{ id: "key_new", secret }, { id: "key_new", secret, encoding: "hex" as const }];
  const byBytes = sign(body, Uint8Array.from({ length: 32 }, () => 0x0f));
  const headers = { "X-DocketLayer-Signature": `sha256=${byBytes}` };
  assert.equal(signer({ headers, options: { keys: both } }), "key_new");
});

Deno.test("a signature that is missing proves nothing, one of another form is a bad request", () => {
  const name = "X-DocketLayer-Signature";
  assert.equal(refusal({ without: name }), `401 header ${name} is missing`);
  const right = sign(body);
  for (
    const wrong of [
      right,
      `sha1=${right}`,
      `sha256=${right}0`,
      `sha256=${right.slice(1)}`,
      `sha256=${right}, sha256=${right}`,
      `sha256=${"g".repeat(64)}`,
      "sha256=",
    ]
  ) {
    assert.equal(
      refusal({ headers: { [name]: wrong } }),
      `400 header ${name} is not sha256= and 64 hex digits`,
    );
  }
  const bare = { headers: { [name]: right }, options: { prefixRequired: false } };
  assert.equal(signer(bare), "key_new");
});

Deno.test("a missing or strange timestamp is judged by the policy, after the signature", () => {
  const name = "X-DocketLayer-Timestamp";
  assert.equal(refusal({ without: name }), `400 header ${name} is missing`);
  const strange = { headers: { [name]: "1786640405.5" } };
  assert.equal(refusal(strange), `400 header ${name} is "1786640405.5", no Unix time`);
  const warned = verdict({ ...strange, options: { timestampPolicy: "warn" } });
  assert.deepEqual(warned.ok && warned.warnings, [
    `header ${name} is "1786640405.5", no Unix time`,
  ]);
  const off = verdict({ ...strange, options: { timestampPolicy: "off" } });
  assert.deepEqual(off.ok && off.warnings, []);
  const forged = { headers: { [name]: "x" }, bytes: new Uint8Array(3) };
  assert.match(refusal(forged), /^401 the signature/);
});

Deno.test("a refusal says whether the time alone was at fault", () => {
  const signed = (sent: Sent) => {
    const verification = verdict(sent);
    assert.ok(!verification.ok);
    return verification.signed;
  };
  const stale = { "X-DocketLayer-Timestamp": String(Number(sentAt) - 301) };
  assert.equal(signed({ headers: stale }), true);
  assert.equal(signed({ without: "X-DocketLayer-Timestamp" }), true);
  assert.equal(signed({ headers: stale, bytes: new TextEncoder().encode("{}") }), false);
  assert.equal(signed({ headers: stale, without: "X-DocketLayer-Signature" }), false);
});

Deno.test("a refusal names the delivery for the log, printable, and holds no secret", () => {
  const result = verdict({
    headers: { "Idempotency-Key": "dlv\u009b1", "X-DocketLayer-Timestamp": "1786630000" },
  });
  assert.ok(!result.ok);
  assert.equal(result.idempotencyKey, "dlv\\u009b1");
  assert.match(result.reason, /is 10407 s behind our clock, more than 300 s$/);
  assert.ok(!JSON.stringify(result).includes(secret));
});

Deno.test("a key too long or missing is not used", () => {
  const long = verdict({ headers: { "Idempotency-Key": "k".repeat(201) } });
  assert.ok(long.ok && long.idempotencyKey === null);
  assert.deepEqual(long.warnings, ["header Idempotency-Key is longer than 200; not used"]);
  const none = verdict({ without: "Idempotency-Key" });
  assert.ok(none.ok && none.idempotencyKey === null && none.warnings.length === 0);
});

Deno.test("headers can bear other names", () => {
  const own = { signature: "X-Sig", keyId: "X-Key", timestamp: "X-Time", idempotencyKey: "X-Id" };
  const verify = createVerifier({ keys, clock, headers: own });
  const headers = new Headers({
    "x-sig": `sha256=${sign(body)}`,
    "x-key": "key_new",
    "x-time": sentAt,
    "x-id": "1",
  });
  const result = verify({ headers, body });
  assert.ok(result.ok && result.idempotencyKey === "1");
});

Deno.test("settings that cannot work are config errors that keep the secret", () => {
  const isConfigError = (error: unknown) =>
    error instanceof CaseCalendarError && error.kind === "config" &&
    !JSON.stringify(error.facts).includes(secret);
  const broken: Partial<VerifierOptions>[] = [
    { keys: [] },
    { keys: [{ id: "k", secret: "short" }] },
    { keys: [{ id: "k", secret: `${secret}x`, encoding: "hex" }] },
    { toleranceSeconds: -1 },
    { toleranceSeconds: NaN },
    { headers: { signature: "X Sig" } },
  ];
  for (const options of broken) {
    assert.throws(() => createVerifier({ keys, clock, ...options }), isConfigError);
  }
});
