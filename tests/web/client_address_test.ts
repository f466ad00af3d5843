import assert from "node:assert/strict";
import { addressSet } from "../../src/platform/address_set.ts";
import { clientAddress } from "../../src/web/client_address.ts";

const loopback = addressSet(["loopback"]);

function seen(peer: string, headers: Record<string, string> = {}, proxies = ["loopback"]) {
  return clientAddress({ peer, headers: new Headers(headers) }, {
    trusted: addressSet(proxies),
    loopback,
  });
}

const forwarded = (value: string) => ({ "x-forwarded-for": value });

Deno.test("a peer that is no trusted proxy speaks for itself, whatever it claims", () => {
  assert.deepEqual(seen("203.0.113.9", forwarded("34.210.230.218")), {
    address: "203.0.113.9",
    directLoopback: false,
    unknown: false,
  });
  assert.equal(seen("127.0.0.1", forwarded("1.2.3.4"), []).address, "127.0.0.1");
});

Deno.test("behind trusted proxies the nearest other address counts, not what stands left of it", () => {
  assert.equal(seen("127.0.0.1", forwarded("203.0.113.9")).address, "203.0.113.9");
  assert.equal(seen("::1", forwarded("34.210.230.218, 203.0.113.9")).address, "203.0.113.9");
  const proxies = ["loopback", "10.0.0.0/8"];
  assert.equal(
    seen("127.0.0.1", forwarded("1.2.3.4,203.0.113.9 , 10.1.1.1"), proxies).address,
    "203.0.113.9",
  );
});

Deno.test("ports and brackets that some proxies write are left out", () => {
  assert.equal(seen("127.0.0.1", forwarded("203.0.113.9:4711")).address, "203.0.113.9");
  assert.equal(seen("127.0.0.1", forwarded("[2001:db8::1]:4711")).address, "2001:db8::1");
});

Deno.test("text that is no address ends the walk at the proxy, and the client is unknown", () => {
  for (const value of ["unknown", "", "203.0.113.9, _hidden", "203.0.113.9,", "<script>"]) {
    const client = seen("127.0.0.1", forwarded(value));
    assert.equal(client.address, "127.0.0.1", value);
    assert(client.unknown, value);
  }
});

Deno.test("a chain of proxies without end is walked for a while only", () => {
  const chain = ["203.0.113.9", ...new Array(5000).fill("127.0.0.1")].join(",");
  assert.equal(seen("127.0.0.1", forwarded(chain)).address, "127.0.0.1");
});

Deno.test("only a connection from this machine that no proxy passed on is direct", () => {
  assert(seen("127.0.0.1").directLoopback);
  assert(seen("::1", {}, []).directLoopback);
  for (const name of ["x-forwarded-for", "forwarded", "x-real-ip", "via"]) {
    assert(!seen("127.0.0.1", { [name]: "127.0.0.1" }).directLoopback, name);
  }
  assert(!seen("10.0.0.1", {}, ["10.0.0.0/8"]).directLoopback);
});
