import assert from "node:assert/strict";
import { startBlobWorker } from "../../src/platform/blob_worker.ts";

function answerOf(worker: Worker): Promise<unknown> {
  const answer = Promise.withResolvers<unknown>();
  worker.onmessage = ({ data }) => answer.resolve(data);
  worker.onerror = (event) => {
    event.preventDefault();
    answer.reject(new Error(event.message));
  };
  return answer.promise;
}

Deno.test("a worker runs its program, with modules of the runtime, and gets what is posted to it", async () => {
  const worker = startBlobWorker(
    `"use strict";
    const { basename } = require("node:path");
    let messages = 0;
    globalThis.onmessage = ({ data }) => postMessage([++messages, basename(data), this]);`,
    "names",
  );
  try {
    const first = answerOf(worker);
    worker.postMessage("out/index.html");
    assert.deepEqual(await first, [1, "index.html", undefined], "the program is no message");
    const second = answerOf(worker);
    worker.postMessage("out/main.ics");
    assert.deepEqual(await second, [2, "main.ics", undefined]);
  } finally {
    worker.terminate();
  }
});

Deno.test("what a program throws when it begins is told", async () => {
  for (
    const [program, told] of [["throw new Error('worn out')", /worn out/], ["const", /Unexpected/]]
  ) {
    const worker = startBlobWorker(program as string, "broken");
    try {
      await assert.rejects(answerOf(worker), told as RegExp);
    } finally {
      worker.terminate();
    }
  }
});

const program = `const { getPriority } = require("node:os");
postMessage(getPriority(0));`;

/** What a thread finds as its own priority. */
async function niceOf(worker: Worker): Promise<number> {
  try {
    return Number(await answerOf(worker));
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
