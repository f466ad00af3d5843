import assert from "node:assert/strict";
import { giveWay } from "../../src/platform/give_way.ts";

Deno.test("between the pieces of a long work requests are answered", async () => {
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request) => new Response(await request.text()),
  );
  let answered = false;
  const asked = (async () => {
    const { port } = server.addr;
    const response = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body: "here" });
    assert.equal(await response.text(), "here");
    answered = true;
  })();
  let pieces = 0;
  while (!answered && pieces < 1000) {
    pieces += 1;
    const end = performance.now() + 2;
    while (performance.now() < end);
    await giveWay();
  }
  await asked;
  await server.shutdown();
  assert.ok(pieces < 50, `the answer waited for ${pieces} pieces of work`);
});
