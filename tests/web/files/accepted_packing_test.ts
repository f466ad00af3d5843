import assert from "node:assert/strict";
import { acceptedPacking } from "../../../src/web/files/accepted_packing.ts";

Deno.test("the packing is the best that the client takes", () => {
  for (
    const [header, packing] of [
      [null, null],
      ["", null],
      ["gzip, deflate, br", "br"],
      ["gzip", "gzip"],
      ["x-gzip", "gzip"],
      ["GZIP;q=0.5, br;q=0.4", "gzip"],
      ["br;q=0, gzip;q=0", null],
      ["*", "br"],
      ["*;q=0", null],
      ["br;q=0, *", "gzip"],
      ["identity, gzip;q=0.5", null],
      ["gzip;q=nonsense", null],
      ["zstd", null],
      [",;;q=,=", null],
    ] as const
  ) assert.equal(acceptedPacking(header), packing, String(header));
});
