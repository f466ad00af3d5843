import assert from "node:assert/strict";
import { placeInWords } from "../../src/domain/place_in_words.ts";

Deno.test("a place is one line, without the dash behind a city's comma", () => {
  for (
    const [location, words] of [
      ["Oakland, - Courtroom 2, 4th Floor", "Oakland, Courtroom 2, 4th Floor"],
      ["San Francisco, – Videoconference Only", "San Francisco, Videoconference Only"],
      ["Courtroom 3 - Pasadena CA", "Courtroom 3 - Pasadena CA"],
      ["Room A-2,\n 4th floor", "Room A-2, 4th floor"],
      ["Courtroom 2, -", "Courtroom 2, -"],
      ["  ", ""],
    ] as const
  ) assert.equal(placeInWords(location), words);
  assert.equal(placeInWords(null), "");
});
