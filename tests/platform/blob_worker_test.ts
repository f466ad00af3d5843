import assert from "node:assert/strict";
import { startBlobWorker } from "../../src/platform/blob_worker.ts";

const program = `import { getPriority } from "node:os";
postMessage(getPriority(0));`;

/** What a thread finds as its own priority. */
async function niceOf(worker: Worker): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = (event) => {
    event.preventDefault();
    reject(new Error(event.message));
  };
  try {
    return await promise;
  } finally {
    worker.terminate();
  }
}

Deno.test({
  name: "a thread that works behind leaves the processors to the others, and only that thread",
  ignore: Deno.build.os !== "linux",
  fn: async () => {
    const plain = await niceOf(startBlobWorker(program, "plain"));
    const behind = await niceOf(startBlobWorker(program, "behind", { behind: true }));
    const after = await niceOf(startBlobWorker(program, "plain"));
    assert.ok(behind > plain, `${behind} ${plain}`);
    assert.equal(after, plain);
  },
});

Deno.test({
  name: "a thread that may not step back works all the same",
  permissions: { sys: false },
  fn: async () => {
    const worker = startBlobWorker("postMessage(7);", "behind", { behind: true });
    assert.equal(await niceOf(worker), 7);
  },
});
