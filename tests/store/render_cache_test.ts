import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { memoryCache, openRenderCache, renderCachePath } from "../../src/store/render_cache.ts";

function within(test: (path: string) => void): void {
  const folder = Deno.makeTempDirSync();
  try {
    test(renderCachePath({ storePath: `${folder}/case-calendar-2.sqlite` }));
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

const item = { about: "stamp", body: new Uint8Array([1, 2, 3]) };

Deno.test("what was flushed is there for the next process, what was not is lost", () => {
  within((path) => {
    {
      using cache = openRenderCache({ path, identity: "a" });
      cache.put("card", "one", item);
      cache.put("card", "two", { about: "", body: "text" });
      assert.deepEqual(cache.get("card", "one"), item);
      cache.flush();
      cache.put("card", "two", { about: "", body: "later" });
    }
    using cache = openRenderCache({ path, identity: "a" });
    assert.deepEqual(cache.get("card", "one"), item);
    assert.deepEqual(cache.get("card", "two"), { about: "", body: "text" });
    assert.equal(cache.get("page", "one"), null);
    cache.clear();
    assert.equal(cache.get("card", "one"), null);
  });
});

Deno.test("what was read from the file can be freed and is there again, what waits or is in memory stays", () => {
  within((path) => {
    using cache = openRenderCache({ path, identity: "a" });
    cache.put("card", "one", item);
    const waiting = cache.get("card", "one")!.body as Uint8Array;
    cache.release(waiting);
    assert.deepEqual(waiting, item.body);
    cache.flush();
    const read = cache.get("card", "one")!.body as Uint8Array;
    assert.notEqual(read, item.body);
    cache.release(read);
    assert.equal(read.length, 0);
    cache.release(read);
    assert.deepEqual(cache.get("card", "one"), item);
    cache.release("text");
  });
  const memory = memoryCache();
  memory.put("card", "one", item);
  memory.release(memory.get("card", "one")!.body);
  assert.deepEqual(memory.get("card", "one")!.body, new Uint8Array([1, 2, 3]));
});

Deno.test("with another identity nothing is there, and nothing of it comes back", () => {
  within((path) => {
    using first = openRenderCache({ path, identity: "a" });
    first.put("card", "one", item);
    first.flush();
    using second = openRenderCache({ path, identity: "b" });
    assert.equal(second.get("card", "one"), null);
    second.put("card", "one", { about: "b", body: "of b" });
    second.flush();
    // The first process goes on: it never sees what the other made.
    assert.equal(first.get("card", "one"), null);
  });
});

Deno.test("an item that is not as it was put there is not there", () => {
  within((path) => {
    using cache = openRenderCache({ path, identity: "a" });
    for (const id of ["one", "two", "three"]) cache.put("card", id, item);
    cache.flush();
    const behind = new DatabaseSync(path);
    behind.exec(`UPDATE items SET body = x'0102' WHERE id = 'one';
      UPDATE items SET about = 'stamps' WHERE id = 'two'`);
    behind.close();
    assert.equal(cache.get("card", "one"), null);
    assert.equal(cache.get("card", "two"), null);
    assert.deepEqual(cache.get("card", "three"), item);
  });
});

Deno.test("a damaged file is begun anew, somebody else's is left alone", () => {
  within((path) => {
    Deno.writeTextFileSync(path, "no database, but long enough to be taken for one".repeat(40));
    {
      using cache = openRenderCache({ path, identity: "a" });
      cache.put("card", "one", item);
      cache.flush();
      assert.deepEqual(cache.get("card", "one"), item);
    }
    using cache = openRenderCache({ path, identity: "a" });
    assert.deepEqual(cache.get("card", "one"), item);
  });
  within((path) => {
    Deno.mkdirSync(path);
    {
      using cache = openRenderCache({ path, identity: "a" });
      cache.put("card", "one", item);
      cache.flush();
      assert.deepEqual(cache.get("card", "one"), item, "in memory alone");
      cache.clear();
      assert.equal(cache.get("card", "one"), null);
      cache.put("card", "one", item);
      assert.ok(Deno.statSync(path).isDirectory);
    }
    using cache = openRenderCache({ path, identity: "a" });
    assert.equal(cache.get("card", "one"), null);
  });
});

Deno.test("what a file could not take is kept in memory", () => {
  within((path) => {
    using cache = openRenderCache({ path, identity: "a" });
    cache.put("card", "one", item);
    cache.flush();
    const behind = new DatabaseSync(path);
    behind.exec("DROP TABLE items");
    behind.close();
    cache.put("card", "two", item);
    cache.flush();
    assert.deepEqual(cache.get("card", "two"), item);
    assert.equal(cache.get("card", "one"), null);
  });
});

Deno.test("a cache in memory is as one in a file", () => {
  const cache = memoryCache();
  cache.put("card", "one", item);
  cache.flush();
  assert.deepEqual(cache.get("card", "one"), item);
  assert.equal(cache.get("page", "one"), null);
  cache.clear();
  assert.equal(cache.get("card", "one"), null);
});
