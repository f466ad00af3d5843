import assert from "node:assert/strict";
import fc from "fast-check";
import { parseIpAddress } from "../../src/platform/ip_address.ts";
import { runs } from "../support/counts.ts";

const hex = (text: string) => parseIpAddress(text)?.toHex() ?? null;

Deno.test("each way of writing one address gives the same bytes", () => {
  const four = "00000000000000000000ffffc0000207";
  for (
    const text of [
      "192.0.2.7",
      " 192.0.2.7 ",
      "::ffff:192.0.2.7",
      "::ffff:c000:207",
      "192.0.2.7:443",
    ]
  ) {
    assert.equal(hex(text), four, text);
  }
  const six = "20010db8000000000000000000000001";
  for (
    const text of [
      "2001:db8::1",
      "2001:DB8:0:0:0:0:0:1",
      "[2001:db8::1]",
      "[2001:db8::1]:443",
      "2001:db8::1%eth0",
    ]
  ) {
    assert.equal(hex(text), six, text);
  }
  assert.equal(hex("::"), "0".repeat(32));
  assert.equal(hex("1::"), `0001${"0".repeat(28)}`);
});

Deno.test("what is no address is null", () => {
  const no =
    "|1.2.3|1.2.3.4.5|256.1.1.1|01.2.3.4|1.2.3.-4|1..2.3|:::|1::2::3|1:2:3:4:5:6:7|1:2:3:4:5:6:7:8:9|" +
    "1:2:3:4:5:6:7::8|12345::|g::1|::1.2.3|unknown|localhost|[::1|::1]|1.2.3.4/8|0x7f.1|2130706433";
  for (const text of no.split("|")) assert.equal(parseIpAddress(text), null, text);
});

Deno.test("any four or sixteen bytes are read back from their text", () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.ipV6(), (four, six) => {
      const bytes = parseIpAddress(four);
      assert.equal(bytes?.subarray(12).join("."), four);
      // The URL parser is the independent reader.
      const canonical = new URL(`http://[${six}]`).hostname;
      assert.equal(hex(six), hex(canonical));
    }),
    runs(200, 5000),
  );
});
