import assert from "node:assert/strict";
import { BodyTooLargeError, readBody } from "../../src/courtlistener/read_body.ts";

const chunks = (...parts: string[]) => {
  let cancelled = false;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const part = parts.shift();
      if (part === undefined) controller.close();
      else controller.enqueue(new TextEncoder().encode(part));
    },
    cancel() {
      cancelled = true;
    },
  });
  return { response: new Response(body), wasCancelled: () => cancelled };
};

Deno.test("a body is put together from its parts, up to the very limit", async () => {
  const bytes = await readBody(chunks("abc", "", "de").response, 5);
  assert.equal(new TextDecoder().decode(bytes), "abcde");
  assert.equal((await readBody(new Response(null), 5)).byteLength, 0);
});

Deno.test("a body beyond the limit is broken off where it passes it", async () => {
  const { response, wasCancelled } = chunks("abc", "def", "never read", "nor this");
  await assert.rejects(readBody(response, 5), BodyTooLargeError);
  assert.ok(wasCancelled());
});

Deno.test("a declared length beyond the limit is refused before reading", async () => {
  const response = new Response("short", { headers: { "content-length": "500" } });
  await assert.rejects(readBody(response, 400), BodyTooLargeError);
});
