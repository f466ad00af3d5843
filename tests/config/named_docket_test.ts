import assert from "node:assert/strict";
import { namedDocket } from "../../src/config/named_docket.ts";

Deno.test("a docket is named by the address of its page, by its id, or by court and number", () => {
  const cases: [string, ReturnType<typeof namedDocket>][] = [
    ["https://www.courtlistener.com/docket/4214664/smith-v-jones/?page=2", 4214664],
    ["courtlistener.com/docket/4214664", 4214664],
    [" 4214664 ", 4214664],
    ["nysd 1:24-cv-00101-ABC", { court: "nysd", number: "1:24-cv-00101-ABC" }],
    ["CA2, 26-1234", { court: "ca2", number: "26-1234" }],
    ["azb 2:18-bk-12345", { court: "arb", number: "2:18-bk-12345" }],
  ];
  for (const [text, expected] of cases) assert.deepEqual(namedDocket(text), expected, text);
});

Deno.test("anything else is told what is wrong with it", () => {
  const cases: [string, RegExp][] = [
    ["", /named by/],
    ["0", /no docket has/],
    ["99999999999999999999", /no docket has/],
    ["nysd", /named by/],
    ["https://example.org/docket/4214664/", /not the address/],
    ["https://www.courtlistener.com/opinion/4214664/", /not the address/],
    ["xyz 1:24-cv-00101", /not a federal court/],
    ["nysd hello", /looks like 1:26-cv-00123/],
  ];
  for (const [text, expected] of cases) assert.match(String(namedDocket(text)), expected, text);
});
