import assert from "node:assert/strict";
import {
  serviceAddressFault,
  webAddressFault,
  withoutPassword,
} from "../../src/config/check_address.ts";

Deno.test("a service is reached by https, or by plain http on this machine", () => {
  const fault = (address: string, allowInsecure = false) =>
    serviceAddressFault(address, { allowInsecure });
  for (
    const good of [
      "https://www.courtlistener.com/api/rest/v4",
      "http://localhost:8080/api/rest/v4/",
      "http://127.0.0.1:1",
      "http://127.8.9.10",
      "http://[::1]:8000/",
    ]
  ) assert.equal(fault(good), null, good);
  for (
    const bad of [
      "http://example.org",
      "http://127.0.0.1.example.org",
      "http://localhost.example.org",
    ]
  ) {
    assert.match(fault(bad)!, /in the clear/);
    assert.equal(fault(bad, true), null);
  }
  assert.match(fault("ftp://example.org", true)!, /https/);
});

Deno.test("a base address holds no password, query or fragment", () => {
  assert.equal(webAddressFault("https://calendar.example.org/feeds/"), null);
  assert.match(webAddressFault("calendar.example.org")!, /https/);
  assert.match(webAddressFault("webcal://example.org")!, /https/);
  assert.match(webAddressFault("https://u:p@example.org")!, /password/);
  assert.match(webAddressFault("https://example.org/?a=1")!, /query/);
  assert.match(webAddressFault("https://example.org/#a")!, /fragment/);
});

Deno.test("name and password of an address are hidden in messages", () => {
  assert.equal(withoutPassword("https://u:p%40@example.org/x"), "https://<hidden>@example.org/x");
  assert.equal(withoutPassword("https:u:p@example.org"), "https:<hidden>@example.org");
  assert.equal(withoutPassword("https://example.org/a@b"), "https://example.org/a@b");
});
