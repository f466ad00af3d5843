import assert from "node:assert/strict";
import { withStore } from "./memory_store.ts";

Deno.test("a feed's file is known by its path, with the newest name, until it is forgotten", () => {
  withStore(({ feedFiles }) => {
    feedFiles.keep([{ path: "out/b.ics", name: "B" }, { path: "out/a.ics", name: "A" }]);
    feedFiles.keep([{ path: "out/a.ics", name: "Alder" }]);
    assert.deepEqual(feedFiles.list(), [
      { path: "out/a.ics", name: "Alder" },
      { path: "out/b.ics", name: "B" },
    ]);
    feedFiles.forget("out/a.ics");
    assert.deepEqual(feedFiles.list().map(({ path }) => path), ["out/b.ics"]);
  });
});
