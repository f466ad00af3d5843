import assert from "node:assert/strict";
import { keptFiles } from "../../src/app/kept_files.ts";
import { replaceMarked } from "../../src/platform/atomic_file.ts";
import { memoryCache } from "../../src/store/render_cache.ts";

function withFile(work: (path: string) => void): void {
  const folder = Deno.makeTempDirSync();
  try {
    work(`${folder}/main.ics`);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

Deno.test("a file is known by what it was made of, until somebody touches it", () => {
  withFile((path) => {
    const kept = keptFiles({ cache: memoryCache() });
    const { mark } = replaceMarked(path, "made");
    assert.equal(kept.isSame(path, ["a", "b"]), false);
    kept.keep(path, { inputs: ["a", "b"], mark });
    assert.equal(kept.isSame(path, ["a", "b"]), true);
    for (const other of [["a"], ["b", "a"], ["ab"], ["a", "b", ""], []]) {
      assert.equal(kept.isSame(path, other), false, JSON.stringify(other));
    }
    assert.equal(kept.isSame(`${path}.other`, ["a", "b"]), false);
    Deno.writeTextFileSync(path, "made by hand");
    assert.equal(kept.isSame(path, ["a", "b"]), false);
    const again = replaceMarked(path, "made");
    assert.equal(kept.isSame(path, ["a", "b"]), false, "another file with the same bytes");
    kept.keep(path, { inputs: ["a", "b"], mark: again.mark });
    assert.equal(kept.isSame(path, ["a", "b"]), true);
    Deno.removeSync(path);
    assert.equal(kept.isSame(path, ["a", "b"]), false);
    Deno.mkdirSync(path);
    assert.equal(kept.isSame(path, ["a", "b"]), false);
  });
});

Deno.test("a file without a mark is not known again", () => {
  withFile((path) => {
    const cache = memoryCache();
    const kept = keptFiles({ cache });
    kept.keep(path, { inputs: ["a"], mark: replaceMarked(path, "made").mark });
    kept.keep(path, { inputs: ["a"], mark: null });
    assert.equal(kept.isSame(path, ["a"]), false);
    assert.equal(keptFiles({ cache }).isSame(path, ["a"]), false);
  });
});

Deno.test("another process knows a file from the cache, whoever of them wrote it last", () => {
  withFile((path) => {
    const cache = memoryCache();
    const first = keptFiles({ cache });
    first.keep(path, { inputs: ["a"], mark: replaceMarked(path, "made of a").mark });
    const second = keptFiles({ cache });
    assert.equal(second.isSame(path, ["a"]), true);
    second.keep(path, { inputs: ["b"], mark: replaceMarked(path, "made of b").mark });
    // The first one does not look again, and must not take the other's file for its own.
    assert.equal(first.isSame(path, ["a"]), false);
    first.keep(path, { inputs: ["a"], mark: replaceMarked(path, "made of a").mark });
    assert.deepEqual([first.isSame(path, ["a"]), second.isSame(path, ["b"])], [true, false]);
  });
});

Deno.test("inputs are the same when every text is, however like each other they look as a whole", () => {
  withFile((path) => {
    const inputs = [["a", "b"], ["ab"], ["a,b"], ['a","b'], ["a", "b", ""], [""], []];
    const { mark } = replaceMarked(path, "bytes");
    for (const made of inputs) {
      const cache = memoryCache();
      keptFiles({ cache }).keep(path, { inputs: made, mark });
      const same = inputs.filter((asked) => keptFiles({ cache }).isSame(path, [...asked]));
      assert.deepEqual(same, [made]);
    }
  });
});
