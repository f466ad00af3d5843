import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type FeedView,
  isFileName,
  readViewPath,
  tagSlug,
  viewPath,
} from "../../src/domain/feed_view.ts";
import { runs } from "../support/counts.ts";

Deno.test("a view is read back from its path, and other paths are none", () => {
  const views: FeedView[] = [
    { sort: "calendars", id: "main" },
    { sort: "cases", id: "us-v-doe" },
    { sort: "courts", id: "nysd" },
    { sort: "tags", id: "trade-secrets" },
    { sort: "kinds", id: "deadlines" },
    { sort: "all", id: "" },
  ];
  for (const view of views) assert.deepEqual(readViewPath(viewPath(view)), view);
  for (const path of ["", "all/", "all/x", "kinds/trials", "cases", "cases/", "cases/.x", "x/y"]) {
    assert.equal(readViewPath(path), null, path);
  }
});

Deno.test("a file name never leads to another folder, nor to a hidden file", () => {
  for (const name of ["", ".", "..", ".x", "a/b", "a\\b", "a\0", "a\n", "x".repeat(201)]) {
    assert.equal(isFileName(name), false, JSON.stringify(name));
  }
  assert.ok(isFileName("Señor v. Doe (1)"));
});

Deno.test("a tag's address is harmless whatever the tag, and the same for all its spellings", () => {
  assert.equal(tagSlug("  Trade Secrets! "), "trade-secrets");
  assert.equal(tagSlug("Café"), "cafe");
  assert.match(tagSlug("制裁"), /^tag-[0-9a-f]{12}$/);
  assert.notEqual(tagSlug("制裁"), tagSlug("輸出"));
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (tag) => {
      const slug = tagSlug(tag);
      assert.match(slug, /^[a-z0-9][a-z0-9-]*$/);
      assert.equal(tagSlug(slug), slug);
    }),
    runs(200, 20_000),
  );
});
