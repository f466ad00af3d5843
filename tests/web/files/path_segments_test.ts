import assert from "node:assert/strict";
import fc from "fast-check";
import { pathSegments } from "../../../src/web/files/path_segments.ts";
import { runs } from "../../support/counts.ts";

Deno.test("a path has its parts, decoded once", () => {
  assert.deepEqual(pathSegments("/"), []);
  assert.deepEqual(pathSegments("/cases/us%20v%20doe.ics"), ["cases", "us v doe.ics"]);
  assert.deepEqual(pathSegments("/100%2525.ics"), ["100%25.ics"]);
});

Deno.test("a path that could lead elsewhere has none", () => {
  for (
    const path of [
      "",
      "all.ics",
      "//",
      "/a//b",
      "/a/",
      "/..",
      "/a/../b",
      "/%2e%2e/b",
      "/a%2fb",
      "/a%5Cb",
      "/a%00",
      "/a%0d%0a",
      "/%",
      "/%ff",
      "/.git/config",
      `/${"a".repeat(2000)}`,
    ]
  ) assert.equal(pathSegments(path), null, path);
});

Deno.test("no part of any path is a way out", () => {
  const piece = fc.constantFrom(
    "/",
    "..",
    ".",
    "%2e",
    "%2f",
    "%5c",
    "%00",
    "a",
    "\\",
    "%252e",
    "%",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      for (const part of pathSegments(`/${pieces.join("")}`) ?? []) {
        assert.doesNotMatch(part, /^\.|[/\\\0]/);
        assert.notEqual(part, "");
      }
    }),
    runs(500, 50_000),
  );
});
