import assert from "node:assert/strict";
import type { PrepareJob } from "../../../src/app/feeds/prepare_file.ts";
import { preparedFiles } from "../../../src/app/feeds/prepared_files.ts";
import type { FileBytes } from "../../../src/web/files/served_file.ts";
import { systemClock } from "../../../src/platform/system_clock.ts";

const bytes = (hash: string, size = 10): FileBytes => {
  const packed = new Uint8Array(size);
  return { hash, size, plain: null, packed: { br: packed, gzip: packed } };
};

/** Prepares what a test says, and counts. */
function kept({ mostBytes = 1e6 } = {}) {
  const asked: string[] = [];
  const failures: string[] = [];
  const preparing = {
    next: (job: PrepareJob): Promise<FileBytes> => Promise.resolve(bytes(nameOf(job))),
  };
  const files = preparedFiles({
    preparer: {
      prepare: (job) => {
        asked.push(nameOf(job));
        return preparing.next(job);
      },
    },
    clock: systemClock,
    mostBytes,
    onFailure: (key, error) => failures.push(`${key}: ${error}`),
  });
  return Object.assign(preparing, { asked, failures, files });
}

function nameOf(job: PrepareJob): string {
  return job.kind === "file" ? job.path : "view";
}

const source = (path: string, { stamp = "1", changedAt = 1 } = {}) => ({
  stamp,
  changedAt,
  job: { kind: "file", path } as const,
});

Deno.test("a file is prepared once for many who ask at once, and again when its source changed", async () => {
  const made = kept();
  const all = await Promise.all([1, 2, 3].map(() => made.files.get("a", source("x"))));
  assert.deepEqual(all.map((file) => file?.hash), ["x", "x", "x"]);
  await made.files.get("a", source("x"));
  assert.deepEqual(made.asked, ["x"]);
  const file = await made.files.get("a", source("y", { stamp: "2", changedAt: 9 }));
  assert.deepEqual([file?.hash, file?.changedAt], ["y", 9]);
});

Deno.test("the same bytes from another source are no change for subscribers", async () => {
  const made = kept();
  await made.files.get("a", source("x", { changedAt: 5 }));
  const again = await made.files.get("a", source("x", { stamp: "2", changedAt: 9 }));
  assert.equal(again?.changedAt, 5);
  assert.equal(made.asked.length, 2);
});

Deno.test("memory has a limit, and what was asked for lately stays", async () => {
  const made = kept({ mostBytes: 5000 });
  made.next = (job) => Promise.resolve(bytes(nameOf(job), 500));
  for (const key of ["a", "b", "a", "c", "a"]) await made.files.get(key, source(key));
  assert.ok(made.files.bytes <= 5000);
  assert.deepEqual(made.asked, ["a", "b", "c"]);
  await made.files.get("b", source("b"));
  assert.deepEqual(made.asked, ["a", "b", "c", "b"]);
  made.next = () => Promise.resolve(bytes("large", 50_000));
  await made.files.get("d", source("d"));
  assert.equal((await made.files.get("d", source("d")))?.hash, "large", "the last one is kept");
  assert.equal(made.asked.length, 5);
});

Deno.test("a failure is told and not repeated at once; the last good file is answered meanwhile", async () => {
  const made = kept();
  await made.files.get("a", source("x"));
  made.next = () => Promise.reject(new Error("no"));
  for (const _ of [1, 2]) {
    assert.equal((await made.files.get("a", source("y", { stamp: "2" })))?.hash, "x");
    assert.equal(await made.files.get("b", source("y")), null);
  }
  assert.deepEqual(made.failures, ["a: Error: no", "b: Error: no"]);
});
