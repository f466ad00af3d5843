import assert from "node:assert/strict";
import fc from "fast-check";
import ICAL from "ical.js";
import { contentLine } from "../../../src/calendars/ics/content_line.ts";
import { runs } from "../../support/counts.ts";
import { assertLines } from "../support/assert_lines.ts";
import { hostileText } from "../support/hostile_text.ts";

const unfolded = (line: string) => line.replaceAll("\r\n ", "");

Deno.test("a line of 75 octets is not folded, one of 76 is", () => {
  const fits = `X-A:${"a".repeat(71)}`;
  assert.equal(contentLine("X-A", "a".repeat(71)), `${fits}\r\n`);
  assert.equal(contentLine("X-A", "a".repeat(72)), `${fits}\r\n a\r\n`);
  assert.equal(
    contentLine("X-A", "b".repeat(71 + 74 + 1)),
    `X-A:${"b".repeat(71)}\r\n ${"b".repeat(74)}\r\n b\r\n`,
  );
});

Deno.test("no fold splits a character, however many octets it has", () => {
  for (const character of ["é", "法", "👩", "🇺🇸"]) {
    for (let shift = 0; shift < 8; shift++) {
      const value = "x".repeat(shift) + character.repeat(60);
      const line = contentLine("X-A", value);
      assertLines(line);
      assert.equal(unfolded(line), `X-A:${value}\r\n`);
    }
  }
});

Deno.test("any value is one line without controls, and folding loses nothing else", () => {
  fc.assert(
    fc.property(hostileText(40), (value) => {
      const line = contentLine("X-A", value);
      assertLines(line);
      const kept = value.toWellFormed()
        // deno-lint-ignore no-control-regex
        .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, "");
      assert.equal(unfolded(line), `X-A:${kept}\r\n`);
    }),
    runs(200, 10_000),
  );
});

Deno.test("parameters are quoted where they must be, and escaped as RFC 6868 says", () => {
  assert.equal(
    contentLine("DTSTART", "20260504T100000", { TZID: "America/Indiana/Indianapolis" }),
    "DTSTART;TZID=America/Indiana/Indianapolis:20260504T100000\r\n",
  );
  assert.equal(
    contentLine("X-A", "v", { LABEL: 'a "b"; c: d, ^e\nf' }),
    `X-A;LABEL="a ^'b^'; c: d, ^^e^nf":v\r\n`,
  );
  assert.equal(
    contentLine("X-A", "v", { FEATURE: ["VIDEO", "AUDIO"] }),
    "X-A;FEATURE=VIDEO,AUDIO:v\r\n",
  );
});

Deno.test("a parser that knows RFC 6868 reads back any parameter", () => {
  fc.assert(
    fc.property(hostileText(), (hostile) => {
      // The parser also unescapes the backslashes of older programs.
      const text = hostile.replaceAll("\\", "/");
      const line = contentLine("X-A", "v", { "X-LABEL": text });
      assertLines(line);
      const component = new ICAL.Component(ICAL.parse(
        `BEGIN:VCALENDAR\r\n${line}END:VCALENDAR\r\n`,
      ));
      const property = component.getFirstProperty("x-a")!;
      assert.equal(property.getFirstValue(), "v");
      const kept = text.toWellFormed().replaceAll(/\r\n|[\r\n]/g, "\n")
        // deno-lint-ignore no-control-regex
        .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, "");
      assert.equal(property.getFirstParameter("x-label"), kept);
    }),
    runs(100, 5_000),
  );
});
