import assert from "node:assert/strict";
import { root } from "../../.ci/run_deno.ts";
import { bundleWorker, workerBundle, workers } from "../../.ci/workers.ts";
import { filesBelow } from "./source_graph.ts";

Deno.test("every worker is bundled", () => {
  const found = filesBelow("src").filter((path) => path.endsWith(".worker.ts"));
  assert.deepEqual(found.sort(), [...workers].sort());
});

for (const path of workers) {
  Deno.test(`${workerBundle(path)} is what deno task workers makes of its source`, async () => {
    const kept = await Deno.readTextFile(root + workerBundle(path));
    // Not assert.equal: the difference would be shown as 160 kB of text.
    assert.ok(kept === await bundleWorker(path), "run: deno task workers");
    assert.doesNotMatch(kept, /[\u0080-\uffff]/, "a letter that makes the text twice as large");
    assert.doesNotMatch(kept, /import\.meta|file:\/\/\/(?!worker\.js)|\.cache/);
  });
}
