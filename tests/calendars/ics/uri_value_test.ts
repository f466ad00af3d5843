import assert from "node:assert/strict";
import { uriValue } from "../../../src/calendars/ics/uri_value.ts";

Deno.test("what programs take for separators is percent-encoded, every time it stands there", () => {
  assert.equal(
    uriValue("https://court.example/a?b=1,2,3;c=d\\e\\f#g"),
    "https://court.example/a?b=1%2C2%2C3%3Bc=d%5Ce%5Cf#g",
  );
});
