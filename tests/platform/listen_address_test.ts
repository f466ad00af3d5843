import assert from "node:assert/strict";
import { isListenHost, parseListenAddress } from "../../src/platform/listen_address.ts";

Deno.test("host and port are read, an IPv6 address in brackets", () => {
  const read: [string, string, number][] = [
    ["127.0.0.1:9000", "127.0.0.1", 9000],
    [" localhost:0 ", "localhost", 0],
    ["[::1]:65535", "::1", 65_535],
    ["box-1.example.org:80", "box-1.example.org", 80],
  ];
  for (const [text, hostname, port] of read) {
    assert.deepEqual(parseListenAddress(text), { hostname, port }, text);
  }
});

Deno.test("what leaves a part out, or is another thing, is no address to listen on", () => {
  for (
    const text of [
      "",
      "9000",
      ":9000",
      "*:9000",
      "127.0.0.1",
      "127.0.0.1:",
      "127.0.0.1:65536",
      "127.0.0.1:9000:1",
      "::1:9000",
      "[127.0.0.1]:9000",
      "[::1]",
      "[::g]:9000",
      "http://127.0.0.1:9000",
      "256.0.0.1:9000",
      "a b:9000",
      "-a:9000",
      "a..b:9000",
    ]
  ) assert.equal(parseListenAddress(text), null, text);
});

Deno.test("a host is a name or a bare address", () => {
  for (const yes of ["127.0.0.1", "0.0.0.0", "::", "::1", "localhost", "my_box", "a.example.org"]) {
    assert.ok(isListenHost(yes), yes);
  }
  for (
    const no of ["", "*", "[::1]", "127.0.0.1:80", "1.2.3", "https://a", "a/b", "a.", "[::1]:80"]
  ) {
    assert.ok(!isListenHost(no), no);
  }
});
