import assert from "node:assert/strict";
import { configText, linesOf } from "./lines_of.ts";

Deno.test("the public address must be one, and is completed when only https is missing", () => {
  assert.deepEqual(linesOf(configText({ top: "public_base_url: cal.example.org" })), [
    'config.yaml:1:18: error: public_base_url: "cal.example.org" is not an address that begins ' +
    "with https://; did you mean https://cal.example.org?",
  ]);
  assert.deepEqual(linesOf(configText({ top: "public_base_url: http://cal.example.org/" })), []);
});

Deno.test("passwords in addresses are refused and not repeated", () => {
  const top = "public_base_url: https://me:hunter22@example.org\n" +
    "courtlistener: { base_url: https://me:hunter22@example.org/api }";
  const lines = linesOf(configText({ top }));
  assert.equal(lines.filter((line) => line.includes("must not hold a name or password")).length, 2);
  assert.ok(!lines.join().includes("hunter22"), lines.join("\n"));
});

Deno.test("plain http to another machine needs the operator's word", () => {
  const top = (more: string) => `courtlistener: { base_url: "http://example.org"${more} }`;
  assert.match(
    linesOf(configText({ top: top("") }))[0]!,
    /1:28: error: .*sends the token in the clear/,
  );
  assert.deepEqual(linesOf(configText({ top: top(", allow_insecure: true") })), []);
});

Deno.test("a long description is noted", () => {
  const lines = linesOf(configText({ top: `site_description: ${"x".repeat(161)}` }), {
    notes: true,
  });
  assert.match(lines[0]!, /note: site_description: .* has 161 characters/);
});

Deno.test("a wrong type hides no other problem", () => {
  const lines = linesOf(configText({
    top: "store_path: [x]\npublic_base_url: x\nindex_path: /x",
    cases: "cases:\n  - { id: [x], name: 5.5, calendar: mian, dockets: x }",
  }));
  const paths = lines.map((line) => /(?:error|warning): ([^:]+):/.exec(line)![1]);
  assert.deepEqual(paths, [
    "store_path",
    "public_base_url",
    "index_path",
    "cases[0].id",
    "cases[0].calendar",
    "cases[0].dockets",
  ]);
});
