import assert from "node:assert/strict";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { addressSet, courtListenerAddresses } from "../../src/platform/address_set.ts";

Deno.test("a set holds its addresses and networks, however they are written", () => {
  const set = addressSet(["192.0.2.7", "198.51.100.0/25", "2001:db8::/33"]);
  for (const yes of ["192.0.2.7", "::ffff:192.0.2.7", "198.51.100.127", "2001:db8:7fff::1"]) {
    assert(set.has(yes), yes);
  }
  for (
    const no of ["192.0.2.8", "198.51.100.128", "2001:db8:8000::1", "::c000:207", "", "nobody"]
  ) {
    assert(!set.has(no), no);
  }
});

Deno.test("the named sets are CourtListener's two addresses and loopback", () => {
  const named = addressSet(["courtlistener"]);
  assert.deepEqual([...courtListenerAddresses], ["34.210.230.218", "54.189.59.91"]);
  assert(courtListenerAddresses.every((address) => named.has(address)));
  assert(!named.has("34.210.230.219"));
  const loopback = addressSet(["loopback"]);
  assert(["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"].every((one) => loopback.has(one)));
  assert(!loopback.has("128.0.0.1"));
});

Deno.test("networks of all and of no bits hold everything and one", () => {
  assert(addressSet(["0.0.0.0/0"]).has("203.0.113.9"));
  assert(!addressSet(["0.0.0.0/0"]).has("2001:db8::1"));
  assert(addressSet(["::/0"]).has("203.0.113.9"));
  assert(!addressSet([]).has("127.0.0.1"));
});

Deno.test("what cannot be read is quoted in a config error", () => {
  for (
    const wrong of ["everybody", "1.2.3.4/33", "1.2.3.4/x", "::/129", "1.2.3.4/8/8", "1.2.3.4/-1"]
  ) {
    assert.throws(
      () => addressSet(["127.0.0.1", wrong]),
      (error) =>
        error instanceof CaseCalendarError && error.kind === "config" &&
        error.facts.cause.includes(wrong),
      wrong,
    );
  }
});
