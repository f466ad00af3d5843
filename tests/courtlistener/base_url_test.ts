import assert from "node:assert/strict";
import { apiBase } from "../../src/courtlistener/base_url.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";

Deno.test("the base URL may be written with or without the API path and a slash", () => {
  const whole = "https://www.courtlistener.com/api/rest/v4/";
  for (const written of ["", "/", "/api/rest/v4", "/api/rest/v4/", "/api/rest", "/api/rest//"]) {
    assert.equal(apiBase(`https://www.courtlistener.com${written}`).href, whole);
  }
  assert.equal(
    apiBase(" https://mirror.example/cl ").href,
    "https://mirror.example/cl/api/rest/v4/",
  );
});

Deno.test("plain http is for loopback, or where the operator says so", () => {
  for (const host of ["127.0.0.1:8000", "localhost", "[::1]:9", "127.8.8.8", "cl.localhost"]) {
    assert.equal(apiBase(`http://${host}`).protocol, "http:");
  }
  for (
    const host of ["www.courtlistener.com", "10.0.0.1", "localhost.example", "127.0.0.1.nip.io"]
  ) {
    assert.throws(() => apiBase(`http://${host}`), refusal(/allow_insecure/));
    assert.equal(apiBase(`http://${host}`, { allowInsecure: true }).protocol, "http:");
  }
});

for (
  const [written, next] of [
    ["courtlistener", /https:\/\/www\.courtlistener\.com/],
    ["", /https:\/\/www\.courtlistener\.com/],
    ["ftp://www.courtlistener.com", /https:\/\/www\.courtlistener\.com/],
    ["https://www.courtlistener.com/api/rest/v3/", /v4/],
    ["https://www.courtlistener.com/?x=1", /v4/],
  ] as const
) {
  Deno.test(`"${written}" is refused as a base URL, with what to write`, () => {
    assert.throws(() => apiBase(written), refusal(next));
  });
}

Deno.test("a password in the base URL is refused and not shown", () => {
  assert.throws(() => apiBase("https://me:hunter22@www.courtlistener.com"), (error) => {
    assert.ok(error instanceof CaseCalendarError);
    assert.ok(!error.message.includes("hunter22"));
    return refusal(/COURTLISTENER_TOKEN/)(error);
  });
});

function refusal(next: RegExp): (error: unknown) => true {
  return (error) => {
    assert.ok(error instanceof CaseCalendarError);
    assert.equal(error.kind, "config");
    assert.match(error.message, /courtlistener\.base_url/);
    assert.match(error.facts.next ?? "", next);
    return true;
  };
}
