import assert from "node:assert/strict";
import { retryAfter } from "../../src/courtlistener/retry_after.ts";

const now = Temporal.Instant.from("2026-08-15T17:00:00Z");
const asked = (headers: Record<string, string>) => retryAfter(new Headers(headers), now);

Deno.test("Retry-After in seconds is taken, rounded up, between a second and a day", () => {
  assert.equal(asked({ "retry-after": "42" }), 42);
  assert.equal(asked({ "retry-after": " 1.2 " }), 2);
  assert.equal(asked({ "retry-after": "0" }), 1);
  assert.equal(asked({ "retry-after": "999999999999" }), 86_400);
});

Deno.test("Retry-After as a date counts from the answer's own date, else from our clock", () => {
  const date = "Sat, 15 Aug 2026 17:01:00 GMT";
  assert.equal(asked({ "retry-after": date }), 60);
  assert.equal(asked({ "retry-after": date, "date": "Sat, 15 Aug 2026 17:00:50 GMT" }), 10);
  assert.equal(asked({ "retry-after": "Sat, 15 Aug 2020 17:01:00 GMT" }), 1);
});

Deno.test("a Retry-After that makes no sense is none", () => {
  for (const bad of ["", "soon", "-5", "Someday, 99 Foo 2026 17:01:00 GMT", "1e9"]) {
    assert.equal(asked({ "retry-after": bad }), null);
  }
  assert.equal(asked({}), null);
});
