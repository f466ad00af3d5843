import assert from "node:assert/strict";
import { smallDocket, standInFor, token } from "./small_docket.ts";

const headers = { Authorization: `Token ${token}` };

Deno.test("over HTTP the pages lead on to themselves", async () => {
  const { standIn } = standInFor([smallDocket(45)]);
  const server = standIn.listen();
  try {
    assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    let next: string | null = `${server.url}/api/rest/v4/docket-entries/?docket=70000001`;
    let rows = 0;
    while (next !== null) {
      assert.ok(next.startsWith(server.url));
      const page: { results: unknown[]; next: string | null } =
        await (await fetch(next, { headers })).json();
      rows += page.results.length;
      next = page.next;
    }
    assert.equal(rows, 45);
    assert.equal(standIn.requests.length, 3);
  } finally {
    await server.close();
  }
});

Deno.test("a dropped connection is an error at the client, and the next request is well", async () => {
  const { standIn } = standInFor([smallDocket(1)], {
    faults: [{ fault: { kind: "drop" }, times: 1 }],
  });
  const server = standIn.listen();
  try {
    const url = `${server.url}/api/rest/v4/dockets/`;
    await assert.rejects(async () => await (await fetch(url, { headers })).text(), TypeError);
    const second = await fetch(url, { headers });
    assert.equal((await second.json()).results.length, 1);
  } finally {
    await server.close();
  }
});

Deno.test("a hanging request ends with the client or with the stand-in", async () => {
  const { standIn } = standInFor([smallDocket(1)], { faults: [{ fault: { kind: "hang" } }] });
  const server = standIn.listen();
  const url = `${server.url}/api/rest/v4/dockets/`;
  const stop = new AbortController();
  const arrived = new Promise<void>((resolve) => {
    standIn.setFaults(() => {
      resolve();
      return { kind: "hang" };
    });
  });
  const asked = fetch(url, { headers, signal: stop.signal });
  await arrived;
  stop.abort();
  await assert.rejects(asked);
  await server.close();
});
